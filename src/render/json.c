/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "json.h"

static void add_string(struct render_text *text, const char *string)
{
	char escaped[8];
	const char *at;

	render_add(text, "\"");
	for (at = string; *at != '\0'; at++) {
		if (*at == '"' || *at == '\\') {
			render_add_bytes(text, "\\", 1);
			render_add_bytes(text, at, 1);
		} else if ((unsigned char)*at < 0x20) {
			snprintf(escaped, sizeof(escaped), "\\u%04x",
			    (unsigned)(unsigned char)*at);
			render_add(text, escaped);
		} else {
			render_add_bytes(text, at, 1);
		}
	}
	render_add(text, "\"");
}

/* A comma, the indentation and the key, for whatever comes next. */
static void begin_value(struct json *json, const char *key)
{
	if (!json->first)
		render_add(json->text, ",");
	if (json->depth > 0)
		render_add(json->text, "\n");
	render_add_spaces(json->text, (size_t)json->depth * 2);
	json->first = false;
	if (key == NULL)
		return;
	add_string(json->text, key);
	render_add(json->text, ": ");
}

void json_begin(struct json *json, const char *key, char bracket)
{
	begin_value(json, key);
	render_add_bytes(json->text, &bracket, 1);
	json->depth++;
	json->first = true;
}

void json_end(struct json *json, char bracket)
{
	json->depth--;
	if (!json->first) {
		render_add(json->text, "\n");
		render_add_spaces(json->text, (size_t)json->depth * 2);
	}
	json->first = false;
	render_add_bytes(json->text, &bracket, 1);
	if (json->depth == 0)
		render_add(json->text, "\n");
}

void json_string(struct json *json, const char *key, const char *string)
{
	begin_value(json, key);
	add_string(json->text, string);
}

void json_count(struct json *json, const char *key, int64_t n)
{
	begin_value(json, key);
	render_add_count(json->text, n);
}

void json_bool(struct json *json, const char *key, bool value)
{
	begin_value(json, key);
	render_add(json->text, value ? "true" : "false");
}

void json_null(struct json *json, const char *key)
{
	begin_value(json, key);
	render_add(json->text, "null");
}

void json_literal(struct json *json, const char *key, const char *number)
{
	begin_value(json, key);
	render_add(json->text, number);
}

void json_number(struct json *json, const char *key, int64_t n, int point)
{
	char digits[INFUSE_NUMBER_MAX];

	begin_value(json, key);
	if (n < 0)
		render_add(json->text, "-");
	infuse_number(digits, n < 0 ? -n : n, point, point, INFUSE_DOWN,
	    INFUSE_PLAIN);
	render_add(json->text, digits);
}

/* UCUM's code of a unit; the units of infuse are found by their name. */
static const char *ucum_of(const char *unit)
{
	const struct infuse_unit *found = infuse_unit_find(unit, strlen(unit),
	    (1u << INFUSE_DIMENSIONS) - 1);

	return found ? found->ucum : unit;
}

/* A figure stands on one line. */
void json_figure(struct json *json, const char *key, int64_t n, int point,
    const char *unit, bool rounded)
{
	struct json inner = { json->text, 0, true };

	begin_value(json, key);
	render_add(json->text, "{");
	json_number(&inner, "value", n, point);
	inner.first = true;
	render_add(json->text, ", ");
	json_string(&inner, "unit", unit);
	inner.first = true;
	render_add(json->text, ", ");
	json_string(&inner, "ucum", ucum_of(unit));
	if (rounded)
		render_add(json->text, ", \"rounded\": true");
	render_add(json->text, "}");
}

/* Whole hours in h, anything else in min. */
static void json_duration(struct json *json, const char *key, int64_t min)
{
	if (min % 60 == 0)
		json_figure(json, key, min / 60, 0, "h", false);
	else
		json_figure(json, key, min, 0, "min", false);
}

void json_quantity(struct json *json, const char *key,
    enum infuse_dimension dimension, int64_t base, bool rounded)
{
	if (dimension == INFUSE_DURATION) {
		json_duration(json, key, base);
		return;
	}
	json_figure(json, key, base, infuse_point(dimension),
	    infuse_unit_usual(dimension)->name, rounded);
}

void json_milli(struct json *json, const char *key,
    enum infuse_dimension dimension, int64_t milli)
{
	if (dimension == INFUSE_DURATION) {
		json_duration(json, key, milli / 1000);
		return;
	}
	json_figure(json, key, milli, infuse_point(dimension) + 3,
	    infuse_unit_usual(dimension)->name, false);
}

void json_dose(struct json *json, const char *key, struct infuse_dose dose)
{
	json_quantity(json, key, INFUSE_MASS,
	    infuse_mass_of(dose, INFUSE_DOWN).pg, dose.pg_min_per_h % 60 != 0 ||
	    dose.part > 0);
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
