/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "care.h"
#include "parts.h"

const struct field file_steps_fields[STEPS_FIELDS] = {
	[STEPS_PROTOCOL] = { "titrate.protocol", NODE_SCALAR, FIELD_REQUIRED,
	    "write the id of a protocol that is silent on it" },
	[STEPS_STEP] = { "titrate.step", NODE_SCALAR, FIELD_OPTIONAL, NULL },
	[STEPS_INTERVAL] = { "titrate.interval", NODE_SCALAR, FIELD_OPTIONAL,
	    NULL },
	[STEPS_CITE] = { "titrate.cite", NODE_SCALAR, FIELD_REQUIRED,
	    "write who decided so" },
};

static void check_protocol(struct reading *r, const struct node *id,
    const struct infuse_site_document *site)
{
	int i;

	for (i = 0; i < site->steps; i++)
		if (site->step[i].protocol != NULL &&
		    strcmp(site->step[i].protocol, id->text) == 0)
			file_tell(r, PROBLEM_FILLED_TWICE, id->place,
			    "write step and interval of a protocol together",
			    "'%s' is filled already", id->text);
}

static void read_steps(struct reading *r, const struct node *node,
    const struct infuse_site_document *site, struct infuse_site_steps *out)
{
	const struct node *at[STEPS_FIELDS];

	file_fields_find(r, node, file_steps_fields, STEPS_FIELDS, at);
	out->line = node->place.line;
	if (file_read_id(r, at[STEPS_PROTOCOL], &out->protocol))
		check_protocol(r, at[STEPS_PROTOCOL], site);
	if (at[STEPS_STEP] == NULL && at[STEPS_INTERVAL] == NULL &&
	    !node->partial)
		file_tell(r, PROBLEM_NOTHING_SAID, node->place,
		    "write step, interval or both",
		    "nothing is filled for this protocol");
	out->has_step = file_read_rate(r, at[STEPS_STEP], ANY_RATE,
	    &out->step);
	if (file_is(at[STEPS_STEP], NODE_SCALAR))
		out->step_line = at[STEPS_STEP]->place.line;
	out->has_interval = file_read_duration(r, at[STEPS_INTERVAL],
	    &out->interval);
	if (file_is(at[STEPS_INTERVAL], NODE_SCALAR))
		out->interval_line = at[STEPS_INTERVAL]->place.line;
	(void)file_read_text(r, at[STEPS_CITE], SAID_MAX, &out->cite);
}

void file_read_steps(struct reading *r, const struct node *list,
    struct infuse_site_document *out)
{
	const struct node *item;

	if (!file_is(list, NODE_LIST) ||
	    !file_list_fits(r, list, INFUSE_SITE_STEPS_MAX))
		return;
	for (item = list->first; item != NULL; item = item->next) {
		if (!file_item_fits(r, item, NODE_MAPPING))
			continue;
		read_steps(r, item, out, &out->step[out->steps]);
		out->steps++;
	}
}

void infuse_site_fill(struct infuse_protocol *protocol, const char *id,
    const struct infuse_site_document *site)
{
	struct infuse_titration *t = &protocol->schedule.titration;
	const struct infuse_site_steps *steps = site->step;

	if (protocol->schedule.form != INFUSE_FORM_TITRATED)
		return;
	for (; steps < site->step + site->steps; steps++) {
		if (strcmp(steps->protocol, id) != 0)
			continue;
		if (!t->has_step && steps->has_step) {
			t->has_step = true;
			t->step = steps->step;
			t->step_source = INFUSE_FROM_SITE;
			t->step_line = steps->step_line;
		}
		if (!t->has_interval && steps->has_interval) {
			t->has_interval = true;
			t->interval = steps->interval;
			t->interval_source = INFUSE_FROM_SITE;
			t->interval_line = steps->interval_line;
		}
	}
}
