/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include <infuse/record.h>

#include "json_tree.h"
#include "read_file.h"

#define SCHEMA "infuse-plan/1"
#define HINT "make the file again with infuse plan --format json"

/* Reading a plan; one mistake is enough to end it. */
struct record {
	struct reading *reading;
	bool failed;
};

static void tell(struct record *r, enum problem problem,
    const struct json_node *at, const char *text, const char *key)
{
	if (!r->failed)
		file_tell(r->reading, problem, at->place, HINT, "%s%s%s%s",
		    key ? "'" : "", key ? key : "", key ? "' " : "", text);
	r->failed = true;
}

/* The value of a key, of one of the kinds; NULL once anything was wrong. */
static const struct json_node *get(struct record *r,
    const struct json_node *object, const char *key, unsigned kinds)
{
	const struct json_node *node;

	if (r->failed)
		return NULL;
	node = file_json_get(object, key);
	if (node == NULL)
		tell(r, PROBLEM_MISSING_KEY, object,
		    "is missing: this is not a plan of infuse", key);
	else if ((kinds & 1u << node->kind) == 0)
		tell(r, PROBLEM_WRONG_KIND, node,
		    "is not what a plan has there", key);
	return r->failed ? NULL : node;
}

#define OBJECT (1u << JSON_OBJECT)
#define ARRAY (1u << JSON_ARRAY)
#define STRING (1u << JSON_STRING)
#define NUMBER (1u << JSON_NUMBER)
#define NOTHING (1u << JSON_NULL)

static const char *get_string(struct record *r,
    const struct json_node *object, const char *key)
{
	const struct json_node *node = get(r, object, key, STRING);

	return node != NULL ? node->text : "";
}

static void get_word(struct record *r, char *out, size_t cap,
    const struct json_node *object, const char *key)
{
	const char *text = get_string(r, object, key);

	out[0] = '\0';
	if (strlen(text) >= cap)
		tell(r, PROBLEM_TOO_LONG, object, "is too long", key);
	else
		memcpy(out, text, strlen(text) + 1);
}

static int64_t get_count(struct record *r, const struct json_node *object,
    const char *key, int64_t most)
{
	const struct json_node *node = get(r, object, key, NUMBER);
	struct infuse_fault fault;
	int64_t n = 0;

	if (node != NULL && (!infuse_read_count(&n, node->text,
	    strlen(node->text), most, &fault) || n == 0))
		tell(r, PROBLEM_WRONG_SHAPE, node,
		    "is not a number that a plan has there", key);
	return r->failed ? 0 : n;
}

/* {"value": 63, "unit": "mg/h", ...}; the number goes through our reader. */
static int64_t quantity_of(struct record *r, const struct json_node *figure,
    enum infuse_dimension dimension)
{
	const struct json_node *value = get(r, figure, "value", NUMBER);
	const char *unit = get_string(r, figure, "unit");
	struct infuse_quantity out;
	struct infuse_fault fault;
	char text[128];
	int length;

	if (r->failed)
		return 0;
	length = snprintf(text, sizeof(text), "%s %s", value->text, unit);
	if (length < 0 || (size_t)length >= sizeof(text) ||
	    !infuse_read_quantity(&out, text, (size_t)length,
	    1u << dimension, &fault)) {
		tell(r, PROBLEM_WRONG_SHAPE, figure,
		    "is not a figure that a plan has there", figure->key);
		return 0;
	}
	return out.base;
}

static int64_t get_quantity(struct record *r, const struct json_node *object,
    const char *key, enum infuse_dimension dimension)
{
	const struct json_node *figure = get(r, object, key, OBJECT);

	return figure != NULL ? quantity_of(r, figure, dimension) : 0;
}

/* Left as it is where the value is null. */
static bool get_if_there(struct record *r, int64_t *out,
    const struct json_node *object, const char *key,
    enum infuse_dimension dimension)
{
	const struct json_node *figure = get(r, object, key,
	    OBJECT | NOTHING);

	if (figure == NULL || figure->kind == JSON_NULL)
		return false;
	*out = quantity_of(r, figure, dimension);
	return !r->failed;
}

static enum infuse_verdict get_verdict(struct record *r,
    const struct json_node *object)
{
	static const struct {
		const char *word;
		enum infuse_verdict verdict;
	} words[] = {
		{ "stop", INFUSE_STOP }, { "unchecked", INFUSE_UNCHECKED },
		{ "caution", INFUSE_CAUTION }, { "within", INFUSE_WITHIN },
	};
	const struct json_node *node = get(r, object, "verdict", STRING);
	size_t i;

	for (i = 0; node != NULL && i < sizeof(words) / sizeof(words[0]); i++)
		if (strcmp(words[i].word, node->text) == 0)
			return words[i].verdict;
	if (node != NULL)
		tell(r, PROBLEM_UNKNOWN_WORD, node,
		    "is not a verdict that a plan has", "verdict");
	return INFUSE_STOP;
}

static enum infuse_drug drug_of(struct record *r,
    const struct json_node *node)
{
	if (node == NULL || node->kind == JSON_NULL)
		return INFUSE_NO_DRUG;
	if (strcmp(node->text, infuse_drug_name(INFUSE_KETAMINE)) == 0)
		return INFUSE_KETAMINE;
	if (strcmp(node->text, infuse_drug_name(INFUSE_ESKETAMINE)) == 0)
		return INFUSE_ESKETAMINE;
	tell(r, PROBLEM_UNKNOWN_WORD, node, "is not a drug that a plan has",
	    node->key);
	return INFUSE_NO_DRUG;
}

/*
 * Hours with up to nine decimals, cut, back to the minutes they were made of.
 */
static int64_t get_minutes(struct record *r, const struct json_node *object)
{
	const struct json_node *node = get(r, object, "hours", NUMBER);
	int64_t n = 0, min, point = 9;
	const char *at;
	bool behind = false;

	if (node == NULL)
		return 0;
	for (at = node->text; *at != '\0' && n < INT64_MAX / 100; at++) {
		if (*at == '.') {
			behind = true;
			continue;
		}
		n = n * 10 + (*at - '0');
		point -= behind;
	}
	for (; point > 0 && n < INT64_MAX / 100; point--)
		n *= 10;
	min = n < INT64_MAX / 100 ? (n * 60 + 999999999) / 1000000000 : 0;
	if (node->text[0] == '-' || *at != '\0' || point != 0 || min < 1 ||
	    min > INFUSE_DURATION_MAX_MIN || min * 1000000000 / 60 != n) {
		tell(r, PROBLEM_WRONG_SHAPE, node,
		    "is not a time that a plan has there", "hours");
		return 0;
	}
	return min;
}

static void read_row(struct record *r, struct infuse_record_row *out,
    const struct json_node *node)
{
	static const struct infuse_record_row empty;
	const struct json_node *session, *stated;
	bool flow, volume;

	*out = empty;
	if (node->kind != JSON_OBJECT) {
		tell(r, PROBLEM_WRONG_KIND, node,
		    "a day of a plan has keys and values", NULL);
		return;
	}
	out->line = node->place.line;
	out->day = get_count(r, node, "day", INFUSE_ROWS_MAX);
	session = get(r, node, "session", NUMBER | NOTHING);
	if (session != NULL && session->kind == JSON_NUMBER)
		out->session = get_count(r, node, "session",
		    INFUSE_ROWS_MAX);
	out->length.min = get_minutes(r, node);
	out->verdict = get_verdict(r, node);
	stated = get(r, node, "stated", 1u << JSON_TRUE | 1u << JSON_FALSE);
	out->has_rate = get_if_there(r, &out->rate.pg_per_h, node, "rate",
	    INFUSE_RATE);
	out->titrated = get_if_there(r, &out->most.pg_per_h, node,
	    "rate_max", INFUSE_RATE);
	flow = get_if_there(r, &out->flow.hundredth_ml_per_h, node, "flow",
	    INFUSE_FLOW);
	volume = get_if_there(r, &out->volume.hundredth_ml, node, "volume",
	    INFUSE_VOLUME);
	out->rate_stated = stated != NULL && (stated->kind == JSON_TRUE ||
	    !out->titrated);
	out->has_pump = flow && volume && out->has_rate;
	if (flow != volume)
		tell(r, PROBLEM_WRONG_SHAPE, node,
		    "flow and volume stand together or not at all", NULL);
}

static void tell_sums(struct record *r, const struct json_node *node)
{
	tell(r, PROBLEM_WRONG_SHAPE, node, "the figures of this day do not "
	    "follow from each other: was it changed by hand?", NULL);
}

/* What the flow is from rate and label, and the volume from it. */
static void check_sums(struct record *r, const struct infuse_record *record,
    const struct infuse_record_row *row, const struct json_node *node)
{
	struct infuse_flow flow;

	if (r->failed || !row->has_pump)
		return;
	if (!record->has_strength || !infuse_flow_of(&flow, row->rate,
	    record->strength, record->pump_step) ||
	    flow.hundredth_ml_per_h != row->flow.hundredth_ml_per_h ||
	    infuse_volume_of(flow, row->length).hundredth_ml !=
	    row->volume.hundredth_ml)
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
	per_kg = get_quantity(r, node, "dose_rate", INFUSE_DOSE_RATE);
	if (!r->failed && infuse_dose_rate_of(row->rate, record->dosing,
	    &exact).pg_per_kg_h != per_kg)
		tell_sums(r, node);
}

/* A plan is as bad as the worst that it says of a day or in a finding. */
static void check_verdict(struct record *r, const struct infuse_record *record,
    const struct json_node *node)
{
	if (!r->failed && get_verdict(r, node) < record->verdict)
		tell(r, PROBLEM_WRONG_SHAPE, node, "this is worse than the "
		    "verdict of the whole plan: was it changed by hand?",
		    NULL);
}

static void read_findings(struct record *r, const struct infuse_record *record,
    const struct json_node *root)
{
	const struct json_node *findings = get(r, root, "findings", ARRAY);
	const struct json_node *node = findings ? findings->first : NULL;

	for (; node != NULL; node = node->next)
		check_verdict(r, record, node);
}

/* The weight that doses are made of; it is the patient's, or made from it. */
static void check_weights(struct record *r, const struct infuse_record *record,
    const struct json_node *root)
{
	const struct json_node *weights = get(r, root, "weights", OBJECT);
	const char *basis;
	int64_t actual;

	if (weights == NULL)
		return;
	basis = get_string(r, weights, "basis");
	actual = get_quantity(r, weights, "actual", INFUSE_WEIGHT);
	if (!r->failed && (actual != record->weight.g ||
	    (strcmp(basis, infuse_basis_name(INFUSE_ACTUAL)) == 0 &&
	    record->dosing.g != actual)))
		tell(r, PROBLEM_WRONG_SHAPE, weights, "the weights of this "
		    "plan do not follow from each other: was it changed by "
		    "hand?", NULL);
}

static void read_days(struct record *r, struct infuse_record *out,
    const struct json_node *root)
{
	const struct json_node *days = get(r, root, "days", ARRAY), *node;

	if (days == NULL)
		return;
	if (days->count == 0 || days->count > INFUSE_ROWS_MAX) {
		tell(r, PROBLEM_TOO_MANY_ITEMS, days,
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
	const struct json_node *strength = get(r, root, "strength",
	    OBJECT | NOTHING);

	if (strength == NULL || strength->kind == JSON_NULL)
		return;
	out->has_strength = true;
	out->strength.amount.pg = get_quantity(r, strength, "amount",
	    INFUSE_MASS);
	out->strength.volume.hundredth_ml = get_quantity(r, strength,
	    "volume", INFUSE_VOLUME);
	out->label = drug_of(r, get(r, strength, "label", STRING | NOTHING));
	if (!r->failed && (out->strength.amount.pg == 0 ||
	    out->strength.amount.pg > INFUSE_AMOUNT_MAX_PG ||
	    out->strength.volume.hundredth_ml == 0))
		tell(r, PROBLEM_WRONG_SHAPE, strength,
		    "is not a label that a plan has", "strength");
}

static bool is_plan(struct record *r, const struct json_node *root)
{
	const struct json_node *schema;

	if (root->kind != JSON_OBJECT) {
		tell(r, PROBLEM_UNKNOWN_FORMAT, root,
		    "this is not a plan of infuse", NULL);
		return false;
	}
	schema = file_json_get(root, "schema");
	if (schema == NULL || schema->kind != JSON_STRING)
		tell(r, PROBLEM_UNKNOWN_FORMAT, root,
		    "this is not a plan of infuse", NULL);
	else if (strncmp(schema->text, "infuse-plan/", 12) != 0)
		tell(r, PROBLEM_UNKNOWN_FORMAT, schema,
		    "this is not a plan, but something else", NULL);
	else if (strcmp(schema->text, SCHEMA) != 0)
		tell(r, PROBLEM_UNKNOWN_FORMAT, schema,
		    "a plan of another version of infuse", NULL);
	return !r->failed;
}

static void read_plan(struct record *r, struct infuse_record *out,
    const struct json_node *root)
{
	const struct json_node *protocol, *weights;

	if (!is_plan(r, root))
		return;
	protocol = get(r, root, "protocol", OBJECT);
	if (protocol == NULL)
		return;
	get_word(r, out->protocol, sizeof(out->protocol), protocol, "id");
	out->revision = get_count(r, protocol, "revision", 999999);
	get_word(r, out->sha256, sizeof(out->sha256), protocol, "sha256");
	out->drug = drug_of(r, get(r, protocol, "drug", STRING));
	out->verdict = get_verdict(r, root);
	out->weight.g = get_quantity(r, root, "weight", INFUSE_WEIGHT);
	weights = get(r, root, "weights", OBJECT);
	if (weights == NULL)
		return;
	out->dosing.g = get_quantity(r, weights, "dosing", INFUSE_WEIGHT);
	read_strength(r, out, root);
	out->pump_step.hundredth_ml_per_h = get_quantity(r, root,
	    "pump_step", INFUSE_FLOW);
	if (!r->failed && (out->weight.g == 0 || out->dosing.g == 0 ||
	    out->pump_step.hundredth_ml_per_h == 0))
		tell(r, PROBLEM_WRONG_SHAPE, root,
		    "weight and pump step are above 0", NULL);
	check_weights(r, out, root);
	read_days(r, out, root);
	read_findings(r, out, root);
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
