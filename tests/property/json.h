/* SPDX-License-Identifier: MIT */
#ifndef TESTS_PROPERTY_JSON_H
#define TESTS_PROPERTY_JSON_H

/*
 * A reader of JSON for the tests, small and strict: what it cannot read is a
 * fault of what was printed.
 */

#include "exact.h"

enum json_kind {
	JSON_NOTHING,			/* not there, or null */
	JSON_FALSE,
	JSON_TRUE,
	JSON_NUMBER,
	JSON_TEXT,
	JSON_LIST,
	JSON_OBJECT
};

struct json {
	enum json_kind kind;
	char *key;			/* in an object */
	char *text;			/* of a number or a text */
	struct json *first;		/* of a list or an object */
	struct json *next;
	int count;
};

/* NULL where the text is no JSON; freed by told_drop. */
struct json *told_read(const char *text);
void told_drop(struct json *node);

/*
 * The node at a path such as "days.0.rate.value"; never NULL: what is not there
 * has the kind JSON_NOTHING.
 */
const struct json *told_at(const struct json *node, const char *path);
const struct json *told_item(const struct json *list, int i);
const char *told_text(const struct json *node, const char *path);
bool told_true(const struct json *node, const char *path);

/* The number at a path, or the "value" of the figure there. */
bool told_figure(struct exact *out, const struct json *node, const char *path);

#endif
