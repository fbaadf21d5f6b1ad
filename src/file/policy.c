/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "formats.h"
#include "parts.h"
#include "policy.h"

const struct field file_programme_fields[PROGRAMME_FIELDS] = {
	[PROGRAMME_UNIT] = { "programme-in.unit", NODE_SCALAR,
	    FIELD_REQUIRED, "write unit: mg/kg/h, mg/h or mL/h" },
	[PROGRAMME_STEP] = { "programme-in.step", NODE_SCALAR,
	    FIELD_OPTIONAL, "write the smallest step that can be keyed" },
};

const struct field file_policy_fields[POLICY_FIELDS] = {
	[POLICY_RETIRED] = { "policy.retired", NODE_LIST, FIELD_REQUIRED,
	    "write a list of protocol, revision and cite" },
};

const struct field file_retired_fields[RETIRED_FIELDS] = {
	[RETIRED_PROTOCOL] = { "policy.retired.protocol", NODE_SCALAR,
	    FIELD_REQUIRED, "write the id of the protocol" },
	[RETIRED_REVISION] = { "policy.retired.revision", NODE_SCALAR,
	    FIELD_OPTIONAL, NULL },
	[RETIRED_CITE] = { "policy.retired.cite", NODE_SCALAR,
	    FIELD_REQUIRED, "write who decided so, and when" },
};

/* What is assumed where the site does not say what can be keyed (S-02). */
#define STEP_PG_PER_H INT64_C(10000000)		/* 0.01 mg/h */
#define STEP_PG_PER_KG_H INT64_C(1000000)	/* 0.001 mg/kg/h */

static void assume_step(struct infuse_site_document *out)
{
	struct infuse_written_rate *step = &out->programme_step;

	out->programme_step_assumed = true;
	step->per_kg = out->programme_in == INFUSE_PROGRAMME_DOSE_RATE;
	if (step->per_kg)
		step->dose_rate.pg_per_kg_h = STEP_PG_PER_KG_H;
	else
		step->rate.pg_per_h = STEP_PG_PER_H;
}

/* A flow that can be keyed is the pump's step, and said once. */
static void read_flow_step(struct reading *r, const struct node *node,
    struct infuse_site_document *out)
{
	struct infuse_quantity step;

	if (node == NULL)
		return;
	if (out->pump_step.hundredth_ml_per_h > 0)
		file_tell(r, PROBLEM_CHOOSE_ONE, file_node_place(node),
		    "leave one of the two out",
		    "the step of the flow is said twice, here and in pump");
	else if (file_read_above_zero(r, node, 1u << INFUSE_FLOW, &step))
		out->pump_step.hundredth_ml_per_h = step.base;
}

static void read_key_step(struct reading *r, const struct node *node,
    struct infuse_site_document *out)
{
	if (out->programme_in == INFUSE_PROGRAMME_FLOW)
		read_flow_step(r, node, out);
	else if (node == NULL)
		assume_step(out);
	else
		(void)file_read_rate(r, node, out->programme_in ==
		    INFUSE_PROGRAMME_DOSE_RATE ? A_DOSE_RATE : A_RATE,
		    &out->programme_step);
}

void file_read_programme(struct reading *r, const struct node *node,
    struct infuse_site_document *out)
{
	const struct node *at[PROGRAMME_FIELDS] = { node, NULL };
	int word;

	if (file_is(node, NODE_MAPPING))
		file_fields_find(r, node, file_programme_fields,
		    PROGRAMME_FIELDS, at);
	if (!file_read_word(r, at[PROGRAMME_UNIT], &file_programmes, &word))
		return;
	out->programme_in = (enum infuse_programme)word;
	out->programme_line = file_node_place(node).line;
	read_key_step(r, at[PROGRAMME_STEP], out);
}

static void check_again(struct reading *r, const struct node *node,
    const struct infuse_site_choice *choices, int count)
{
	const struct infuse_site_choice *now = &choices[count];
	int i;

	for (i = 0; i < count; i++)
		if (choices[i].protocol != NULL &&
		    strcmp(choices[i].protocol, now->protocol) == 0 &&
		    (choices[i].revision == now->revision ||
		    choices[i].revision == 0 || now->revision == 0))
			file_tell(r, PROBLEM_REPEATED_WORD, node->place, "",
			    "'%s' is named on line %u already", node->text,
			    choices[i].line);
}

void file_read_adopts(struct reading *r, const struct node *list,
    struct infuse_site_document *out)
{
	const struct node *item;
	struct infuse_site_choice *choice;

	if (!file_is(list, NODE_LIST) ||
	    !file_list_fits(r, list, INFUSE_SITE_CHOICES_MAX))
		return;
	for (item = list->first; item != NULL; item = item->next) {
		choice = &out->adopt[out->adopts];
		if (!file_item_fits(r, item, NODE_SCALAR) ||
		    !file_read_id(r, item, &choice->protocol))
			continue;
		choice->line = item->place.line;
		check_again(r, item, out->adopt, out->adopts);
		out->adopts++;
	}
}

static void read_retired(struct reading *r, const struct node *node,
    struct infuse_site_document *out)
{
	struct infuse_site_choice *choice = &out->retired[out->retireds];
	const struct node *at[RETIRED_FIELDS];

	file_fields_find(r, node, file_retired_fields, RETIRED_FIELDS, at);
	choice->line = node->place.line;
	(void)file_read_number(r, at[RETIRED_REVISION], REVISION_MAX,
	    &choice->revision);
	(void)file_read_text(r, at[RETIRED_CITE], SAID_MAX, &choice->cite);
	if (!file_read_id(r, at[RETIRED_PROTOCOL], &choice->protocol))
		return;
	check_again(r, at[RETIRED_PROTOCOL], out->retired, out->retireds);
	out->retireds++;
}

void file_read_policy(struct reading *r, const struct node *node,
    struct infuse_site_document *out)
{
	const struct node *at[POLICY_FIELDS], *list, *item;

	file_fields_find(r, node, file_policy_fields, POLICY_FIELDS, at);
	list = at[POLICY_RETIRED];
	if (!file_is(list, NODE_LIST) ||
	    !file_list_fits(r, list, INFUSE_SITE_CHOICES_MAX))
		return;
	for (item = list->first; item != NULL; item = item->next)
		if (file_item_fits(r, item, NODE_MAPPING))
			read_retired(r, item, out);
}

static const struct infuse_site_choice *find_choice(
    const struct infuse_site_choice *choice, int count, const char *id,
    int64_t revision)
{
	for (; count > 0; choice++, count--)
		if (strcmp(choice->protocol, id) == 0 &&
		    (choice->revision == 0 || choice->revision == revision))
			return choice;
	return NULL;
}

const struct infuse_site_choice *infuse_site_adopts(
    const struct infuse_site_document *site, const char *id,
    int64_t revision)
{
	return find_choice(site->adopt, site->adopts, id, revision);
}

const struct infuse_site_choice *infuse_site_retired(
    const struct infuse_site_document *site, const char *id,
    int64_t revision)
{
	return find_choice(site->retired, site->retireds, id, revision);
}
