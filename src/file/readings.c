/* SPDX-License-Identifier: MIT */
#include "formats.h"
#include "lint.h"
#include "parts.h"
#include "readings.h"
#include "schedule.h"

const struct field file_way_fields[WAY_FIELDS] = {
	[WAY_READING] = { "readings.reading", NODE_SCALAR, FIELD_REQUIRED,
	    "write daily or per-session" },
	[WAY_SAYS] = { "readings.says", NODE_SCALAR, FIELD_REQUIRED,
	    "write in words what is given if this is meant" },
	[WAY_SETTINGS] = { "readings.settings", NODE_LIST, FIELD_REQUIRED,
	    "write for instance settings: [outpatient]" },
	[WAY_SCHEDULE] = { "readings.schedule", NODE_MAPPING, FIELD_REQUIRED,
	    "write how long and at which rate" },
	[WAY_LIMITS] = { "readings.limits", NODE_MAPPING, FIELD_REQUIRED,
	    "write limits, with a hard-max on rate or dose-rate" },
};

/* The file's own schedule is the continuous reading; others are here. */
static void read_word(struct reading *r, const struct node *node,
    const struct infuse_protocol_document *document,
    struct infuse_read_way *out)
{
	int word, i;

	if (!file_read_word(r, node, &file_readings, &word))
		return;
	out->reading = (enum infuse_reading)word;
	if (out->reading == INFUSE_READING_CONTINUOUS)
		file_tell(r, PROBLEM_READ_TWICE, node->place,
		    "write daily or per-session here",
		    "the schedule of the file is the continuous reading");
	for (i = 0; i < document->ways; i++)
		if (document->way[i].reading == out->reading)
			file_tell(r, PROBLEM_READ_TWICE, node->place, "",
			    "reading '%s' is on line %u already", node->text,
			    document->way[i].line);
}

/* A range of body weight is the protocol's, however it is read. */
static void refuse_weight(struct reading *r, const struct bound_nodes *bounds)
{
	const struct node *node;
	int kind;

	for (kind = 0; kind < INFUSE_BOUNDS; kind++) {
		node = bounds->at[INFUSE_RULE_WEIGHT][kind];
		if (node != NULL && node->kind != NODE_REFUSED)
			file_tell(r, PROBLEM_READ_TWICE,
			    file_node_place(node), "write it under weight",
			    "a reading cannot have a weight range of its own");
	}
}

static void read_way(struct reading *r, const struct node *node,
    const struct infuse_protocol_document *document,
    struct infuse_read_way *out)
{
	const struct node *at[WAY_FIELDS];
	struct bound_nodes bounds = { .at = { { NULL } } };
	const char *goal;

	file_fields_find(r, node, file_way_fields, WAY_FIELDS, at);
	out->line = node->place.line;
	read_word(r, at[WAY_READING], document, out);
	(void)file_read_text(r, at[WAY_SAYS], SAID_MAX, &out->says);
	file_read_settings(r, at[WAY_SETTINGS], out->settings);
	if (file_is(at[WAY_SETTINGS], NODE_LIST))
		out->settings_line = file_node_place(at[WAY_SETTINGS]).line;
	file_read_protocol_limits(r, at[WAY_LIMITS], &out->limits, &bounds);
	file_check_bounds(r, &out->limits, &bounds);
	refuse_weight(r, &bounds);
	file_read_schedule(r, at[WAY_SCHEDULE], &out->limits, &bounds,
	    &out->schedule, &goal, NULL, NULL);
	file_lint_schedule(r, at[WAY_SCHEDULE], &(struct lint_plan) {
		.drug = document->protocol.drug, .schedule = &out->schedule,
		.limits = &out->limits, .bounds = &bounds,
		.settings = out->settings });
}

void file_read_readings(struct reading *r, const struct node *list,
    struct infuse_protocol_document *out)
{
	const struct node *item;

	if (!file_is(list, NODE_LIST) ||
	    !file_list_fits(r, list, INFUSE_WAYS_MAX))
		return;
	out->ways_line = file_node_place(list).line;
	out->protocol.readings_line = out->ways_line;
	out->protocol.reading_open = true;
	if (out->protocol.schedule.regimen != INFUSE_CONTINUOUS)
		file_tell(r, PROBLEM_READ_TWICE, file_node_place(list),
		    "write the continuous reading as the schedule",
		    "the schedule is not continuous, so readings cannot be "
		    "told apart");
	for (item = list->first; item != NULL; item = item->next) {
		if (!file_item_fits(r, item, NODE_MAPPING))
			continue;
		read_way(r, item, out, &out->way[out->ways]);
		out->ways++;
	}
}

static void take_way(struct infuse_protocol_document *document,
    const struct infuse_read_way *way)
{
	struct infuse_protocol *protocol = &document->protocol;
	struct infuse_limit weight = protocol->limits.of[INFUSE_RULE_WEIGHT];
	int i;

	document->reading = way->says;

	protocol->schedule = way->schedule;
	protocol->limits = way->limits;
	protocol->limits.of[INFUSE_RULE_WEIGHT] = weight;
	protocol->settings_line = way->settings_line;
	for (i = 0; i < INFUSE_SETTINGS; i++)
		protocol->settings[i] = way->settings[i];
}

bool infuse_protocol_read_as(struct infuse_protocol_document *document,
    enum infuse_reading reading)
{
	int i = 0;

	if (document->ways == 0 || reading == INFUSE_READING_NOT_SAID ||
	    document->said != INFUSE_READING_NOT_SAID)
		return false;
	while (reading != INFUSE_READING_CONTINUOUS && i < document->ways &&
	    document->way[i].reading != reading)
		i++;
	if (i == document->ways)
		return false;
	if (reading != INFUSE_READING_CONTINUOUS)
		take_way(document, &document->way[i]);
	document->said = reading;
	document->protocol.reading_open = false;
	return true;
}
