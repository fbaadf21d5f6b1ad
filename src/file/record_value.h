/* SPDX-License-Identifier: MIT */
#ifndef FILE_RECORD_VALUE_H
#define FILE_RECORD_VALUE_H

/*
 * What one value of a plan says that was written as JSON.  What is missing or
 * is not what a plan has there is reported here, and reads as 0 or as empty
 * from then on, like everything after it.
 */

#include <infuse/document.h>

#include "json_tree.h"

/* Reading a plan; one mistake is enough to end it. */
struct record {
	struct reading *reading;
	bool failed;
};

/* The key, which may be NULL, is put before the text. */
void file_record_tell(struct record *record, enum problem problem,
    const struct json_node *at, const char *text, const char *key);

/* Bits, so that a set of them says what a value may be. */
#define OBJECT (1u << JSON_OBJECT)
#define ARRAY (1u << JSON_ARRAY)
#define STRING (1u << JSON_STRING)
#define NUMBER (1u << JSON_NUMBER)
#define TRUTH (1u << JSON_TRUE | 1u << JSON_FALSE)
#define NOTHING (1u << JSON_NULL)

/* The value of a key, of one of the kinds; NULL once anything was wrong. */
const struct json_node *file_record_get(struct record *record,
    const struct json_node *object, const char *key, unsigned kinds);

const char *file_record_string(struct record *record,
    const struct json_node *object, const char *key);

/* Text that fits. */
void file_record_word(struct record *record, char *out, size_t cap,
    const struct json_node *object, const char *key);

/* A whole number from 1 to `most`. */
int64_t file_record_count(struct record *record,
    const struct json_node *object, const char *key, int64_t most);

int64_t file_record_quantity(struct record *record,
    const struct json_node *object, const char *key,
    enum infuse_dimension dimension);

/* False, and *out is left as it is, where the value is null. */
bool file_record_if_there(struct record *record, int64_t *out,
    const struct json_node *object, const char *key,
    enum infuse_dimension dimension);

/* STOP where it is no verdict. */
enum infuse_verdict file_record_verdict(struct record *record,
    const struct json_node *object);

/* None where the value is null or is not there. */
enum infuse_drug file_record_drug(struct record *record,
    const struct json_node *node);

/*
 * Hours with up to nine decimals, cut, back to the minutes they were made of.
 */
int64_t file_record_minutes(struct record *record,
    const struct json_node *object, const char *key, int64_t least);

#endif
