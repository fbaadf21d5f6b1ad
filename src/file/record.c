/* SPDX-License-Identifier: MIT */
#include <string.h>

#include <infuse/record.h>

#include "read_file.h"
#include "record_value.h"

/* The answers that can be verified against. */
static const char *const schemas[] = {
	[INFUSE_RECORD_PLAN] = "infuse-plan/2",
	[INFUSE_RECORD_CHECK] = "infuse-check/2",
	[INFUSE_RECORD_TITRATE] = "infuse-titrate/2",
};

#define SCHEMAS ((int)(sizeof(schemas) / sizeof(schemas[0])))

static void read_row(struct record *r, struct infuse_record_row *out,
    const struct json_node *node)
{
	static const struct infuse_record_row empty;
	const struct json_node *session, *stated;
	bool flow, volume;

	*out = empty;
	if (node->kind != JSON_OBJECT) {
		file_record_tell(r, PROBLEM_WRONG_KIND, node,
		    "a day of a plan has keys and values", NULL);
		return;
	}
	out->line = node->place.line;
	out->day = file_record_count(r, node, "day", INFUSE_ROWS_MAX);
	session = file_record_get(r, node, "session", NUMBER | NOTHING);
	if (session != NULL && session->kind == JSON_NUMBER)
		out->session = file_record_count(r, node, "session",
		    INFUSE_ROWS_MAX);
	out->length.min = file_record_minutes(r, node, "hours", 1);
	if (file_json_get(node, "into") != NULL)
		out->into.min = file_record_minutes(r, node, "into", 0);
	out->verdict = file_record_verdict(r, node);
	stated = file_record_get(r, node, "stated", TRUTH);
	out->has_rate = file_record_if_there(r, &out->rate.pg_per_h, node,
	    "rate", INFUSE_RATE);
	out->titrated = file_record_if_there(r, &out->most.pg_per_h, node,
	    "rate_max", INFUSE_RATE);
	flow = file_record_if_there(r, &out->flow.hundredth_ml_per_h, node,
	    "flow", INFUSE_FLOW);
	volume = file_record_if_there(r, &out->volume.hundredth_ml, node,
	    "volume", INFUSE_VOLUME);
	out->rate_stated = stated != NULL && (stated->kind == JSON_TRUE ||
	    !out->titrated);
	out->has_pump = flow && volume && out->has_rate;
	out->has_volume = volume;
	if (flow != volume)
		file_record_tell(r, PROBLEM_WRONG_SHAPE, node,
		    "flow and volume stand together or not at all", NULL);
}

static void tell_sums(struct record *r, const struct json_node *node)
{
	file_record_tell(r, PROBLEM_WRONG_SHAPE, node, "the figures of this "
	    "day do not follow from each other: was it changed by hand?",
	    NULL);
}

/*
 * A plan has its rates down to the pg/h, and one that was ordered over a time
 * lies above that: its flow is that of the one or of the other.
 */
static bool is_flow_of(const struct infuse_record *record,
    const struct infuse_record_row *row)
{
	struct infuse_rate rate = row->rate;
	struct infuse_flow flow;
	int i;

	for (i = 0; i < 2; i++, rate.pg_per_h++)
		if (rate.pg_per_h <= INFUSE_RATE_MAX_PG_PER_H &&
		    infuse_flow_of(&flow, rate, record->strength,
		    record->pump_step) &&
		    flow.hundredth_ml_per_h == row->flow.hundredth_ml_per_h)
			return true;
	return false;
}

/* What the flow is from rate and label, and the volume from it. */
static void check_sums(struct record *r, const struct infuse_record *record,
    const struct infuse_record_row *row, const struct json_node *node)
{
	if (r->failed || !row->has_pump)
		return;
	if (!record->has_strength || !is_flow_of(record, row) ||
	    (row->has_volume && infuse_volume_of(row->flow,
	    row->length).hundredth_ml != row->volume.hundredth_ml))
		tell_sums(r, node);
}

/*
 * The rate per kg tells a plan into which another patient's weight was
 * written.  A plan that is STOP can have one that is past what is read.
 */
static void check_per_kg(struct record *r, const struct infuse_record *record,
    const struct infuse_record_row *row, const struct json_node *node)
{
	int64_t per_kg;
	bool exact;

	if (r->failed || !row->has_rate || record->verdict == INFUSE_STOP)
		return;
	per_kg = file_record_quantity(r, node, "dose_rate", INFUSE_DOSE_RATE);
	if (!r->failed && infuse_dose_rate_of(row->rate, record->dosing,
	    &exact).pg_per_kg_h != per_kg)
		tell_sums(r, node);
}

/* A plan is as bad as the worst that it says of a day or in a finding. */
static void check_verdict(struct record *r, const struct infuse_record *record,
    const struct json_node *node)
{
	if (!r->failed && file_record_verdict(r, node) < record->verdict)
		file_record_tell(r, PROBLEM_WRONG_SHAPE, node, "this is worse "
		    "than the verdict of the whole plan: was it changed by "
		    "hand?", NULL);
}

static void read_findings(struct record *r, const struct infuse_record *record,
    const struct json_node *root)
{
	const struct json_node *findings = file_record_get(r, root, "findings",
	    ARRAY);
	const struct json_node *node = findings ? findings->first : NULL;

	for (; node != NULL; node = node->next)
		check_verdict(r, record, node);
}

/* The weight that doses are made of; it is the patient's, or made from it. */
static void check_weights(struct record *r, const struct infuse_record *record,
    const struct json_node *root)
{
	const struct json_node *weights = file_record_get(r, root, "weights",
	    OBJECT);
	const char *basis;
	int64_t actual;

	if (weights == NULL)
		return;
	basis = file_record_string(r, weights, "basis");
	actual = file_record_quantity(r, weights, "actual", INFUSE_WEIGHT);
	if (!r->failed && (actual != record->weight.g ||
	    (strcmp(basis, infuse_basis_name(INFUSE_ACTUAL)) == 0 &&
	    record->dosing.g != actual)))
		file_record_tell(r, PROBLEM_WRONG_SHAPE, weights,
		    "the weights of this plan do not follow from each other: "
		    "was it changed by hand?", NULL);
}

static void read_days(struct record *r, struct infuse_record *out,
    const struct json_node *root)
{
	const struct json_node *days = file_record_get(r, root, "days", ARRAY);
	const struct json_node *node;

	if (days == NULL)
		return;
	if (days->count == 0 || days->count > INFUSE_ROWS_MAX) {
		file_record_tell(r, PROBLEM_TOO_MANY_ITEMS, days,
		    "has no days, or more than 366", "days");
		return;
	}
	for (node = days->first; node != NULL && !r->failed;
	    node = node->next) {
		read_row(r, &out->row[out->rows], node);
		check_sums(r, out, &out->row[out->rows], node);
		check_per_kg(r, out, &out->row[out->rows], node);
		check_verdict(r, out, node);
		out->rows++;
	}
}

static void read_strength(struct record *r, struct infuse_record *out,
    const struct json_node *root)
{
	const struct json_node *strength = file_record_get(r, root, "strength",
	    OBJECT | NOTHING);

	if (strength == NULL || strength->kind == JSON_NULL)
		return;
	out->has_strength = true;
	out->strength.amount.pg = file_record_quantity(r, strength, "amount",
	    INFUSE_MASS);
	out->strength.volume.hundredth_ml = file_record_quantity(r, strength,
	    "volume", INFUSE_VOLUME);
	out->label = file_record_drug(r, file_record_get(r, strength, "label",
	    STRING | NOTHING));
	if (!r->failed && (out->strength.amount.pg == 0 ||
	    out->strength.amount.pg > INFUSE_AMOUNT_MAX_PG ||
	    out->strength.volume.hundredth_ml == 0))
		file_record_tell(r, PROBLEM_WRONG_SHAPE, strength,
		    "is not a label that a plan has", "strength");
}

/* The part of a schema before its number. */
static size_t name_length(const char *schema)
{
	return (size_t)(strchr(schema, '/') - schema) + 1;
}

static bool find_schema(struct record *r, enum infuse_record_of *out,
    const struct json_node *root)
{
	const struct json_node *schema = root->kind == JSON_OBJECT ?
	    file_json_get(root, "schema") : NULL;
	int i;

	if (schema == NULL || schema->kind != JSON_STRING) {
		file_record_tell(r, PROBLEM_UNKNOWN_FORMAT, root,
		    "this is not a plan of infuse", NULL);
		return false;
	}
	for (i = 0; i < SCHEMAS; i++)
		if (strncmp(schema->text, schemas[i],
		    name_length(schemas[i])) == 0)
			break;
	if (i == SCHEMAS)
		file_record_tell(r, PROBLEM_UNKNOWN_FORMAT, schema,
		    "this is no plan, check or titrate, but something else",
		    NULL);
	else if (strcmp(schema->text, schemas[i]) != 0)
		file_record_tell(r, PROBLEM_UNKNOWN_FORMAT, schema,
		    "an answer of another version of infuse", NULL);
	*out = (enum infuse_record_of)i;
	return !r->failed;
}

/* The one rate that was asked about. */
static void read_check(struct record *r, struct infuse_record *out,
    const struct json_node *root)
{
	static const struct infuse_record_row empty;
	struct infuse_record_row *row = &out->row[0];
	const struct json_node *day;
	int64_t length = 0;
	bool flow;

	*row = empty;
	row->line = root->place.line;
	day = file_record_get(r, root, "day", NUMBER | NOTHING);
	if (day != NULL && day->kind == JSON_NUMBER)
		row->day = file_record_count(r, root, "day", INFUSE_ROWS_MAX);
	row->verdict = out->verdict;
	row->rate_stated = true;
	row->has_rate = file_record_if_there(r, &row->rate.pg_per_h, root,
	    "rate", INFUSE_RATE);
	flow = file_record_if_there(r, &row->flow.hundredth_ml_per_h, root,
	    "flow", INFUSE_FLOW);
	row->has_volume = file_record_if_there(r, &row->volume.hundredth_ml,
	    root, "volume", INFUSE_VOLUME) &&
	    file_record_if_there(r, &length, root, "length", INFUSE_DURATION);
	row->length.min = length;
	row->has_pump = flow && row->has_rate;
	out->rows = 1;
	check_sums(r, out, row, root);
	check_per_kg(r, out, row, root);
}

static void read_option(struct record *r, struct infuse_record *out,
    const struct json_node *node)
{
	static const struct infuse_record_row empty;
	struct infuse_record_row *row = &out->row[out->rows];
	const struct json_node *open = file_record_get(r, node, "open",
	    TRUTH);

	if (open == NULL || open->kind != JSON_TRUE)
		return;
	*row = empty;
	row->line = node->place.line;
	row->verdict = file_record_verdict(r, node);
	row->rate_stated = true;
	row->has_rate = file_record_if_there(r, &row->rate.pg_per_h, node,
	    "rate", INFUSE_RATE);
	row->has_pump = file_record_if_there(r, &row->flow.hundredth_ml_per_h,
	    node, "flow", INFUSE_FLOW) && row->has_rate;
	if (!row->has_rate)
		return;
	check_sums(r, out, row, node);
	check_per_kg(r, out, row, node);
	out->rows++;
}

static void read_options(struct record *r, struct infuse_record *out,
    const struct json_node *root)
{
	const struct json_node *options = file_record_get(r, root, "options",
	    ARRAY);
	const struct json_node *node = options ? options->first : NULL;

	for (; node != NULL && !r->failed && out->rows < INFUSE_ROWS_MAX;
	    node = node->next)
		read_option(r, out, node);
}

/* Where what was asked about stands in each of the answers. */
static void read_rows(struct record *r, struct infuse_record *out,
    const struct json_node *root)
{
	switch (out->of) {
	case INFUSE_RECORD_PLAN:
		read_days(r, out, root);
		read_findings(r, out, root);
		break;
	case INFUSE_RECORD_CHECK:
		read_check(r, out, root);
		read_findings(r, out, root);
		break;
	case INFUSE_RECORD_TITRATE:
		read_options(r, out, root);
		break;
	}
}

static void read_plan(struct record *r, struct infuse_record *out,
    const struct json_node *root)
{
	const struct json_node *protocol, *weights;

	if (!find_schema(r, &out->of, root))
		return;
	protocol = file_record_get(r, root, "protocol", OBJECT);
	if (protocol == NULL)
		return;
	file_record_word(r, out->protocol, sizeof(out->protocol), protocol,
	    "id");
	out->revision = file_record_count(r, protocol, "revision", 999999);
	file_record_word(r, out->sha256, sizeof(out->sha256), protocol,
	    "sha256");
	out->drug = file_record_drug(r, file_record_get(r, protocol, "drug",
	    STRING));
	out->verdict = file_record_verdict(r, root);
	out->weight.g = file_record_quantity(r, root, "weight", INFUSE_WEIGHT);
	weights = file_record_get(r, root, "weights", OBJECT);
	if (weights == NULL)
		return;
	out->dosing.g = file_record_quantity(r, weights, "dosing",
	    INFUSE_WEIGHT);
	read_strength(r, out, root);
	out->pump_step.hundredth_ml_per_h = file_record_quantity(r, root,
	    "pump_step", INFUSE_FLOW);
	if (!r->failed && (out->weight.g == 0 || out->dosing.g == 0 ||
	    out->pump_step.hundredth_ml_per_h == 0))
		file_record_tell(r, PROBLEM_WRONG_SHAPE, root,
		    "weight and pump step are above 0", NULL);
	check_weights(r, out, root);
	read_rows(r, out, root);
}

bool infuse_record_read(struct infuse_record *out, const char *text,
    size_t size, const char *name, infuse_report_fn *report, void *context)
{
	static const struct infuse_record empty;
	struct arena arena = { 0 };
	struct reading reading;
	struct record r = { .reading = &reading };
	const struct json_node *root;
	bool good;

	*out = empty;
	file_reading_begin(&reading, &arena, text, size, name);
	root = file_json_read(&reading);
	if (root != NULL)
		read_plan(&r, out, root);
	good = file_reading_end(&reading, report, context) && root != NULL;
	file_arena_free(&arena);
	return good;
}

enum infuse_found infuse_find_record(struct infuse_bytes *out,
    const char *path, infuse_report_fn *report, void *context)
{
	static const struct read_bound bound = {
		JSON_FILE_MAX, "larger than 8 MiB: not a plan"
	};
	enum infuse_found found = file_read_bounded(out, path, &bound,
	    report, context);

	if (found == INFUSE_ABSENT)
		file_tell_at_once(report, context, path,
		    PROBLEM_NO_SUCH_FILE, "there is no such file",
		    "write a plan to a file with infuse plan --format json");
	return found;
}
