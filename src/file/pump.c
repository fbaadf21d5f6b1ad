/* SPDX-License-Identifier: MIT */
#include "formats.h"
#include "limits.h"
#include "parts.h"
#include "pump.h"
#include "words.h"

const struct field file_pump_fields[PUMP_FIELDS] = {
	[PUMP_STEP] = { "pump.step", NODE_SCALAR, FIELD_REQUIRED,
	    "write the smallest step of the pump, such as step: 0.1 mL/h" },
	[PUMP_LIBRARY] = { "pump.library", NODE_LIST, FIELD_OPTIONAL,
	    "write a list of drug, settings and what the pump refuses" },
};

const struct field file_library_fields[LIBRARY_FIELDS] = {
	[LIBRARY_DRUG] = { "pump.library.drug", NODE_SCALAR, FIELD_REQUIRED,
	    "write drug: ketamine (racemic) or drug: esketamine" },
	[LIBRARY_SETTINGS] = { "pump.library.settings", NODE_LIST,
	    FIELD_REQUIRED, "write for instance settings: [ward]" },
	[LIBRARY_DOSE_RATE] = { "pump.library.dose-rate", NODE_MAPPING,
	    FIELD_OPTIONAL, NULL },
	[LIBRARY_RATE] = { "pump.library.rate", NODE_MAPPING,
	    FIELD_OPTIONAL, NULL },
	[LIBRARY_FLOW] = { "pump.library.flow", NODE_MAPPING,
	    FIELD_OPTIONAL, NULL },
};

/* What a pump asks back about is not refused, and has no key here. */
const struct field file_refusal_fields[REFUSAL_FIELDS] = {
	[REFUSAL_BELOW] = { "pump.library.flow.hard-min", NODE_SCALAR,
	    FIELD_OPTIONAL, NULL },
	[REFUSAL_ABOVE] = { "pump.library.flow.hard-max", NODE_SCALAR,
	    FIELD_OPTIONAL, NULL },
};

void file_check_settings(struct reading *r, const struct node *node,
    const struct infuse_site_block *other,
    const struct infuse_site_block *block)
{
	int i;

	for (; other < block; other++)
		for (i = 0; i < INFUSE_SETTINGS; i++)
			if (other->drug == block->drug &&
			    other->settings[i] && block->settings[i])
				file_tell(r, PROBLEM_SETTING_TWICE,
				    node->place, "",
				    "%s in setting '%s' has limits twice, "
				    "on lines %u and %u",
				    infuse_drug_name(block->drug),
				    infuse_setting_name(
				    (enum infuse_setting)i), other->line,
				    block->line);
}

static void read_refusal(struct reading *r, const struct node *node,
    enum infuse_rule rule, struct infuse_limits *out,
    struct bound_nodes *nodes)
{
	const struct node *at[REFUSAL_FIELDS];
	char path[PATH_MAX_SHOWN];

	if (node == NULL || node->kind == NODE_REFUSED)
		return;
	if (node->count == 0)
		file_tell(r, PROBLEM_EMPTY_VALUE, file_node_place(node),
		    "write hard-max or hard-min",
		    "nothing is written for %s", file_node_path(path, node));
	file_fields_find(r, node, file_refusal_fields, REFUSAL_FIELDS, at);
	if (at[REFUSAL_BELOW] != NULL)
		file_read_any_bound(r, at[REFUSAL_BELOW], rule,
		    INFUSE_HARD_MIN, out, nodes);
	if (at[REFUSAL_ABOVE] != NULL)
		file_read_any_bound(r, at[REFUSAL_ABOVE], rule,
		    INFUSE_HARD_MAX, out, nodes);
}

static void read_item(struct reading *r, const struct node *node,
    const struct infuse_site_document *site, struct infuse_site_block *out)
{
	const struct node *at[LIBRARY_FIELDS];
	struct bound_nodes bounds = { .at = { { NULL } } };
	int drug;

	file_fields_find(r, node, file_library_fields, LIBRARY_FIELDS, at);
	out->line = node->place.line;
	file_read_settings(r, at[LIBRARY_SETTINGS], out->settings);
	if (file_read_word(r, at[LIBRARY_DRUG], &file_drugs, &drug)) {
		out->drug = (enum infuse_drug)drug;
		file_check_settings(r, node, site->library, out);
	}
	read_refusal(r, at[LIBRARY_DOSE_RATE], INFUSE_RULE_DOSE_RATE,
	    &out->limits, &bounds);
	read_refusal(r, at[LIBRARY_RATE], INFUSE_RULE_RATE, &out->limits,
	    &bounds);
	read_refusal(r, at[LIBRARY_FLOW], INFUSE_RULE_FLOW, &out->limits,
	    &bounds);
	file_check_bounds(r, &out->limits, &bounds);
	if (at[LIBRARY_DOSE_RATE] == NULL && at[LIBRARY_RATE] == NULL &&
	    at[LIBRARY_FLOW] == NULL)
		file_tell(r, PROBLEM_NOTHING_SAID, node->place,
		    "write dose-rate, rate or flow, as in "
		    "rate: {hard-max: 40 mg/h}",
		    "the library says nothing of what the pump refuses");
}

static void read_library(struct reading *r, const struct node *list,
    struct infuse_site_document *out)
{
	const struct node *item;

	if (!file_is(list, NODE_LIST) ||
	    !file_list_fits(r, list, INFUSE_SITE_BLOCKS_MAX))
		return;
	for (item = list->first; item != NULL; item = item->next) {
		if (!file_item_fits(r, item, NODE_MAPPING))
			continue;
		read_item(r, item, out, &out->library[out->libraries]);
		out->libraries++;
	}
}

void file_read_pump(struct reading *r, const struct node *node,
    struct infuse_site_document *out)
{
	const struct node *at[PUMP_FIELDS];
	struct infuse_quantity step;

	file_fields_find(r, node, file_pump_fields, PUMP_FIELDS, at);
	if (file_read_above_zero(r, at[PUMP_STEP], 1u << INFUSE_FLOW, &step))
		out->pump_step.hundredth_ml_per_h = step.base;
	read_library(r, at[PUMP_LIBRARY], out);
}
