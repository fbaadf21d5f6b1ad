/* SPDX-License-Identifier: MIT */
#include <infuse/document.h>

#include "care.h"
#include "document.h"
#include "formats.h"
#include "lint.h"
#include "limits.h"
#include "parts.h"
#include "policy.h"
#include "pump.h"

const struct field file_site_fields[SITE_FIELDS] = {
	[SITE_FORMAT] = { SITE_KEY, NODE_SCALAR, FIELD_REQUIRED, NULL },
	[SITE_ID] = { "id", NODE_SCALAR, FIELD_REQUIRED,
	    "write a short name of the site" },
	[SITE_REVISION] = { "revision", NODE_SCALAR, FIELD_REQUIRED,
	    "write a whole number from 1 up" },
	[SITE_TITLE] = { "title", NODE_SCALAR, FIELD_REQUIRED,
	    "write whose limits these are, on one line" },
	[SITE_PROGRAMME] = { "programme-in", NODE_SCALAR | NODE_MAPPING,
	    FIELD_OPTIONAL, "write mg/kg/h, mg/h or mL/h" },
	[SITE_PUMP] = { "pump", NODE_MAPPING, FIELD_OPTIONAL,
	    "write pump: {step: 0.1 mL/h}" },
	[SITE_BAG] = { "bag-max-hours", NODE_SCALAR, FIELD_OPTIONAL,
	    "write how long a bag may hang, such as 24 h" },
	[SITE_LIMITS] = { "limits", NODE_LIST, FIELD_REQUIRED,
	    "write a list of limits, by drug and settings" },
	[SITE_STEPS] = { "titrate", NODE_LIST, FIELD_OPTIONAL,
	    "write a list of protocol, step, interval and cite" },
	[SITE_OBSERVE] = { "observe", NODE_LIST, FIELD_OPTIONAL,
	    "write a list of items, cadence and cite" },
	[SITE_HOLD] = { "hold", NODE_LIST, FIELD_OPTIONAL,
	    "write a list of item, at-least or at-most, do and cite" },
	[SITE_AFTER] = { "after", NODE_MAPPING, FIELD_OPTIONAL,
	    "write {observe-for: 60 min, cite: ...}" },
	[SITE_COURSE] = { "course", NODE_MAPPING, FIELD_OPTIONAL,
	    "write for instance {at-most-sessions: 10, cite: ...}" },
	[SITE_ADOPTS] = { "adopts", NODE_LIST, FIELD_OPTIONAL,
	    "write a list of ids of protocols" },
	[SITE_POLICY] = { "policy", NODE_MAPPING, FIELD_OPTIONAL,
	    "write retired, a list of protocol, revision and cite" },
	[SITE_BAGS] = { "bags", NODE_MAPPING, FIELD_OPTIONAL,
	    "write for instance {standard: ketamine 500 mg in 250 mL}" },
	[SITE_STEPS_BETWEEN] = { "steps-between", NODE_SCALAR,
	    FIELD_OPTIONAL, "write two times of day, as in 08:00 to 20:00" },
	[SITE_RECONCILE] = { "reconcile", NODE_MAPPING, FIELD_OPTIONAL,
	    "write for instance {drug: {within: 3 %, cite: ...}}" },
};

static void read_block(struct reading *r, const struct node *node,
    const struct infuse_site_document *site, struct infuse_site_block *out)
{
	const struct node *at[BLOCK_FIELDS];
	struct bound_nodes bounds = { .at = { { NULL } } };
	int drug;

	file_fields_find(r, node, file_block_fields, BLOCK_FIELDS, at);
	out->line = node->place.line;
	file_read_settings(r, at[BLOCK_SETTINGS], out->settings);
	if (file_read_word(r, at[BLOCK_DRUG], &file_drugs, &drug)) {
		out->drug = (enum infuse_drug)drug;
		file_check_settings(r, node, site->block, out);
	}
	file_read_limits(r, at, &out->limits, &bounds);
	file_check_bounds(r, &out->limits, &bounds);
	if (!node->partial &&
	    !file_has_maximum(at, &bounds, INFUSE_RULE_DOSE_RATE))
		file_tell(r, PROBLEM_MISSING_MAXIMUM_SITE, node->place,
		    "write for instance dose-rate: {hard-max: 1 mg/kg/h}",
		    "no hard-max on dose-rate: plans will be unchecked");
	out->sources = file_read_sources(r, at[BLOCK_SOURCES], out->source);
	file_lint_block(r, node, out, &bounds);
}

static void read_blocks(struct reading *r, const struct node *list,
    struct infuse_site_document *out)
{
	const struct node *item;

	if (!file_is(list, NODE_LIST) ||
	    !file_list_fits(r, list, INFUSE_SITE_BLOCKS_MAX))
		return;
	for (item = list->first; item != NULL; item = item->next) {
		if (!file_item_fits(r, item, NODE_MAPPING))
			continue;
		read_block(r, item, out, &out->block[out->blocks]);
		out->blocks++;
	}
}

static void read_care(struct reading *r, const struct node *const at[],
    struct infuse_site_document *out)
{
	const struct care_nodes nodes = {
		.observe = at[SITE_OBSERVE], .hold = at[SITE_HOLD],
		.after = at[SITE_AFTER], .course = at[SITE_COURSE],
		.of_site = true,
	};

	if (file_read_duration(r, at[SITE_BAG], &out->bag_max))
		out->bag_max_line = at[SITE_BAG]->place.line;
	file_read_steps(r, at[SITE_STEPS], out);
	file_read_care(r, &nodes, 0, &out->care);
	file_lint_hold(r, nodes.hold, &out->care);
}

static void read_site(struct reading *r, const struct node *root,
    struct infuse_site_document *out)
{
	const struct node *at[SITE_FIELDS];

	if (!file_is_format(r, root, SITE_KEY))
		return;
	file_fields_find(r, root, file_site_fields, SITE_FIELDS, at);
	(void)file_read_id(r, at[SITE_ID], &out->id);
	(void)file_read_number(r, at[SITE_REVISION], REVISION_MAX,
	    &out->revision);
	(void)file_read_text(r, at[SITE_TITLE], TITLE_MAX, &out->title);
	file_read_pump(r, at[SITE_PUMP], out);
	file_read_programme(r, at[SITE_PROGRAMME], out);
	file_read_adopts(r, at[SITE_ADOPTS], out);
	file_read_policy(r, at[SITE_POLICY], out);
	file_read_bags(r, at[SITE_BAGS], out);
	file_read_hours(r, at[SITE_STEPS_BETWEEN], &out->steps_between);
	file_read_reconcile(r, at[SITE_RECONCILE], &out->reconcile);
	read_blocks(r, at[SITE_LIMITS], out);
	read_care(r, at, out);
}

struct infuse_site_document *infuse_site_read(const char *text, size_t size,
    const char *name, infuse_report_fn *report, void *context)
{
	const struct given given = { text, size, name, report, context };
	struct infuse_site_document *out;
	struct opened file;

	out = file_document_take(&file, &given, sizeof(*out));
	if (out == NULL)
		return NULL;
	if (file_document_open(&file, &out->origin))
		read_site(&file.reading, file.root, out);
	return file_document_end(&file);
}

void infuse_site_free(struct infuse_site_document *document)
{
	if (document != NULL)
		file_document_free(document->system, sizeof(*document));
	file_document_free(document, sizeof(*document));
}

/* The block of a drug in a setting, or NULL. */
static const struct infuse_limits *find_block(
    const struct infuse_site_block *block, int count, enum infuse_drug drug,
    enum infuse_setting setting)
{
	const struct infuse_site_block *end = block + count;

	for (; block < end; block++)
		if (block->drug == drug && block->settings[setting])
			return &block->limits;
	return NULL;
}

const struct infuse_limits *infuse_site_limits(
    const struct infuse_site_document *site, enum infuse_drug drug,
    enum infuse_setting setting)
{
	return find_block(site->block, site->blocks, drug, setting);
}

static struct infuse_refusal refusal_of(const struct infuse_limit *limit)
{
	struct infuse_refusal out = {
		.below = limit->bound[INFUSE_HARD_MIN],
		.above = limit->bound[INFUSE_HARD_MAX],
	};

	return out;
}

struct infuse_pump_library infuse_site_library(
    const struct infuse_site_document *site, enum infuse_drug drug,
    enum infuse_setting setting)
{
	static const struct infuse_pump_library nothing;
	const struct infuse_limits *limits = find_block(site->library,
	    site->libraries, drug, setting);
	struct infuse_pump_library out = nothing;

	if (limits == NULL)
		return out;
	out.dose_rate = refusal_of(&limits->of[INFUSE_RULE_DOSE_RATE]);
	out.rate = refusal_of(&limits->of[INFUSE_RULE_RATE]);
	out.flow = refusal_of(&limits->of[INFUSE_RULE_FLOW]);
	return out;
}
