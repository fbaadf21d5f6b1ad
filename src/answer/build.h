/* SPDX-License-Identifier: MIT */
#ifndef ANSWER_BUILD_H
#define ANSWER_BUILD_H

/*
 * Building the tree of an answer from its beginning to its end.  A NULL key is
 * an element of a list.
 */

#include <infuse/document.h>

#include "answer.h"

struct json {
	struct answer *answer;
	struct answer_node *at;		/* what is being filled */
	bool aside;			/* what is added is for people alone */
};

/* A builder that begins an answer. */
struct json json_of(struct answer *answer);

void json_begin(struct json *json, const char *key, char bracket);
void json_end(struct json *json, char bracket);
/* The first keys: "infuse-plan/2", and which program says so. */
void json_schema(struct json *json, const char *schema);

/* Words of ours, and those of others. */
void json_string(struct json *json, const char *key, const char *word);
void json_quoted(struct json *json, const char *key, const char *string);
/* null where it is 0 */
void json_count_or_null(struct json *json, const char *key, int64_t n);
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

/* The figure itself: whole hours are in h, other durations in min. */
struct answer_figure answer_quantity(enum infuse_dimension dimension,
    int64_t base);
struct answer_figure answer_milli(enum infuse_dimension dimension,
    int64_t milli);

/* Hours to nine decimals; minutes that are not a third of one are exact. */
struct answer_figure answer_hours(struct infuse_duration length);

/* The same in thousandths. */
void json_milli(struct json *json, const char *key,
    enum infuse_dimension dimension, int64_t milli);

/* The last figure: so many decimals are shown, cut or to the nearest. */
void json_shown(struct json *json, int decimals, enum infuse_round direction);

void json_dose(struct json *json, const char *key, struct infuse_dose dose);

/* mg/mL, with the amount and the volume of the label beside it. */
void json_strength(struct json *json, const char *key,
    const struct infuse_order *order);

#endif
