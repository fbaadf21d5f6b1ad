/* SPDX-License-Identifier: MIT */
#ifndef FILE_JSON_TREE_H
#define FILE_JSON_TREE_H

/*
 * JSON as a tree of bounded size, with the place of everything.  Strict: one
 * value and nothing behind it, no key twice, numbers as text.  YAML's reader
 * would accept most of it and more, and is bounded to the size of a protocol.
 */

#include "reading.h"

#define JSON_FILE_MAX (8u << 20)	/* bytes */
#define JSON_NODES_MAX 400000
#define JSON_KEYS_MAX 64
#define JSON_DEPTH_MAX 16

enum json_kind {
	JSON_NULL,
	JSON_TRUE,
	JSON_FALSE,
	JSON_NUMBER,
	JSON_STRING,
	JSON_ARRAY,
	JSON_OBJECT
};

struct json_node {
	enum json_kind kind;
	struct place place;
	const char *text;	/* of a string or number */
	const char *key;	/* in an object */
	struct json_node *first;	/* of an array or object */
	struct json_node *next;
	int count;
};

/* The whole value, or NULL with messages.  Lives as long as the arena. */
const struct json_node *file_json_read(struct reading *reading);

/* The value of that key, or NULL. */
const struct json_node *file_json_get(const struct json_node *object,
    const char *key);

#endif
