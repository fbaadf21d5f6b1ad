/* SPDX-License-Identifier: MIT */
#ifndef RENDER_JSON_H
#define RENDER_JSON_H

/*
 * JSON, two spaces to the level.  Numbers are written from whole numbers and
 * never pass through floating point.  A NULL key is an element of an array.
 */

#include <stdint.h>

#include <infuse/document.h>

#include "text.h"

struct json {
	struct render_text *text;
	int depth;
	bool first;		/* nothing yet at this level */
};

void json_begin(struct json *json, const char *key, char bracket);
void json_end(struct json *json, char bracket);
void json_string(struct json *json, const char *key, const char *string);
void json_count(struct json *json, const char *key, int64_t n);
void json_bool(struct json *json, const char *key, bool value);
void json_null(struct json *json, const char *key);

/* A number that is already text. */
void json_literal(struct json *json, const char *key, const char *number);

/* n / 10^point as a bare number. */
void json_number(struct json *json, const char *key, int64_t n, int point);

/* A figure in a unit: {"value": 60, "unit": "mg/h", "ucum": "mg/h"}. */
void json_figure(struct json *json, const char *key, int64_t n, int point,
    const char *unit, bool rounded);

/* A count of base units of a dimension, in its usual unit. */
void json_quantity(struct json *json, const char *key,
    enum infuse_dimension dimension, int64_t base, bool rounded);

/* The same in thousandths. */
void json_milli(struct json *json, const char *key,
    enum infuse_dimension dimension, int64_t milli);

void json_dose(struct json *json, const char *key, struct infuse_dose dose);

/* mg/mL, with the amount and the volume of the label beside it. */
void json_strength(struct json *json, const char *key,
    const struct infuse_order *order);

#endif
