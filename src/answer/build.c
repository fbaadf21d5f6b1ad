/* SPDX-License-Identifier: MIT */
#include "build.h"

struct json json_of(struct answer *answer)
{
	struct json json = { answer, NULL, false };

	return json;
}

static struct answer_node *add(struct json *json, const char *key,
    enum answer_kind kind)
{
	struct answer_node *node = answer_add(json->answer, json->at, kind,
	    key);

	if (node != NULL)
		node->aside = json->aside;
	return node;
}

void json_begin(struct json *json, const char *key, char bracket)
{
	struct answer_node *node = add(json, key, bracket == '[' ?
	    ANSWER_LIST : ANSWER_OBJECT);

	if (node != NULL)
		json->at = node;
}

/* Where memory ran out nothing is added any more, wherever this stands. */
void json_end(struct json *json, char bracket)
{
	(void)bracket;
	if (json->at != NULL)
		json->at = json->at->parent;
}

static void add_string(struct json *json, const char *key,
    enum answer_kind kind, const char *string)
{
	struct answer_node *node = add(json, key, kind);

	if (node != NULL)
		node->string = answer_keep(json->answer, string);
}

void json_string(struct json *json, const char *key, const char *word)
{
	add_string(json, key, ANSWER_WORD, word);
}

void json_schema(struct json *json, const char *schema)
{
	json_string(json, "schema", schema);
	json_begin(json, "program", '{');
	json_string(json, "name", "infuse");
	json_string(json, "version", INFUSE_VERSION);
	json_end(json, '}');
}

void json_quoted(struct json *json, const char *key, const char *string)
{
	add_string(json, key, ANSWER_QUOTED, string);
}

void json_count(struct json *json, const char *key, int64_t n)
{
	struct answer_node *node = add(json, key, ANSWER_COUNT);

	if (node != NULL)
		node->count = n;
}

void json_count_or_null(struct json *json, const char *key, int64_t n)
{
	if (n == 0)
		json_null(json, key);
	else
		json_count(json, key, n);
}

void json_bool(struct json *json, const char *key, bool value)
{
	struct answer_node *node = add(json, key, ANSWER_TRUTH);

	if (node != NULL)
		node->truth = value;
}

void json_null(struct json *json, const char *key)
{
	add(json, key, ANSWER_NULL);
}

void json_literal(struct json *json, const char *key, const char *number)
{
	add_string(json, key, ANSWER_NUMBER, number);
}

void json_number(struct json *json, const char *key, int64_t n, int point)
{
	struct answer_node *node = add(json, key, ANSWER_NUMBER);

	if (node == NULL)
		return;
	node->figure.n = n;
	node->figure.point = point;
}

void json_figure(struct json *json, const char *key, int64_t n, int point,
    const char *unit, bool rounded)
{
	struct answer_node *node = add(json, key, ANSWER_FIGURE);

	if (node == NULL)
		return;
	node->figure.n = n;
	node->figure.point = point;
	node->figure.unit = answer_keep(json->answer, unit);
	node->figure.direction = INFUSE_DOWN;
	node->figure.rounded = rounded;
}

/* Whole hours in h, anything else in min. */
static struct answer_figure duration(int64_t min)
{
	struct answer_figure figure = { .n = min, .unit = "min" };

	if (min % 60 == 0) {
		figure.n = min / 60;
		figure.unit = "h";
	}
	return figure;
}

struct answer_figure answer_quantity(enum infuse_dimension dimension,
    int64_t base)
{
	struct answer_figure figure = { .n = base };

	if (dimension == INFUSE_DURATION)
		return duration(base);
	figure.point = infuse_point(dimension);
	figure.unit = infuse_unit_usual(dimension)->name;
	return figure;
}

struct answer_figure answer_milli(enum infuse_dimension dimension,
    int64_t milli)
{
	struct answer_figure figure;

	if (dimension == INFUSE_DURATION)
		return duration(milli / 1000);
	figure = answer_quantity(dimension, milli);
	figure.point += 3;
	return figure;
}

struct answer_figure answer_hours(struct infuse_duration length)
{
	struct answer_figure figure = { .unit = "h", .point = 9 };

	figure.n = length.min * 1000000000 / 60;
	return figure;
}

void json_shown(struct json *json, int decimals, enum infuse_round direction)
{
	if (json->at == NULL || json->at->last == NULL ||
	    json->answer->failed)
		return;
	json->at->last->figure.decimals = decimals;
	json->at->last->figure.direction = direction;
}

/* Rates and doses are shown in thousandths, what was written or keyed whole. */
static void set_shown(struct json *json, enum infuse_dimension dimension)
{
	if (dimension == INFUSE_DOSE_RATE)
		json_shown(json, 0, INFUSE_NEAREST);
	else if (dimension != INFUSE_RATE)
		json_shown(json, ANSWER_EXACT, INFUSE_DOWN);
}

void json_quantity(struct json *json, const char *key,
    enum infuse_dimension dimension, int64_t base, bool rounded)
{
	const struct answer_figure is = answer_quantity(dimension, base);

	json_figure(json, key, is.n, is.point, is.unit, rounded &&
	    dimension != INFUSE_DURATION);
	if (dimension != INFUSE_DURATION)
		set_shown(json, dimension);
}

void json_milli(struct json *json, const char *key,
    enum infuse_dimension dimension, int64_t milli)
{
	const struct answer_figure is = answer_milli(dimension, milli);

	json_figure(json, key, is.n, is.point, is.unit, false);
}

void json_dose(struct json *json, const char *key, struct infuse_dose dose)
{
	json_quantity(json, key, INFUSE_MASS,
	    infuse_mass_of(dose, INFUSE_DOWN).pg, dose.pg_min_per_h % 60 != 0 ||
	    dose.part > 0);
	json_shown(json, 0, INFUSE_DOWN);
}

void json_strength(struct json *json, const char *key,
    const struct infuse_order *order)
{
	int64_t per_ml, volume = order->strength.volume.hundredth_ml;

	if (!order->has_strength) {
		json_null(json, key);
		return;
	}
	per_ml = order->strength.amount.pg * 100 / volume;
	json_begin(json, key, '{');
	json_number(json, "value", per_ml, infuse_point(INFUSE_STRENGTH));
	json_string(json, "unit", "mg/mL");
	json_string(json, "ucum", "mg/mL");
	if (order->strength.amount.pg * 100 % volume != 0)
		json_bool(json, "rounded", true);
	json_quantity(json, "amount", INFUSE_MASS, order->strength.amount.pg,
	    false);
	json_quantity(json, "volume", INFUSE_VOLUME, volume, false);
	if (order->label == INFUSE_NO_DRUG)
		json_null(json, "label");
	else
		json_string(json, "label", infuse_drug_name(order->label));
	json_end(json, '}');
}
