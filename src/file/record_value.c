/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "record_value.h"

#define HINT "make the file again with infuse plan --format json"

void file_record_tell(struct record *r, enum problem problem,
    const struct json_node *at, const char *text, const char *key)
{
	if (!r->failed)
		file_tell(r->reading, problem, at->place, HINT, "%s%s%s%s",
		    key ? "'" : "", key ? key : "", key ? "' " : "", text);
	r->failed = true;
}

const struct json_node *file_record_get(struct record *r,
    const struct json_node *object, const char *key, unsigned kinds)
{
	const struct json_node *node;

	if (r->failed)
		return NULL;
	node = file_json_get(object, key);
	if (node == NULL)
		file_record_tell(r, PROBLEM_MISSING_KEY, object,
		    "is missing: this is not a plan of infuse", key);
	else if ((kinds & 1u << node->kind) == 0)
		file_record_tell(r, PROBLEM_WRONG_KIND, node,
		    "is not what a plan has there", key);
	return r->failed ? NULL : node;
}

const char *file_record_string(struct record *r,
    const struct json_node *object, const char *key)
{
	const struct json_node *node = file_record_get(r, object, key, STRING);

	return node != NULL ? node->text : "";
}

void file_record_word(struct record *r, char *out, size_t cap,
    const struct json_node *object, const char *key)
{
	const char *text = file_record_string(r, object, key);

	out[0] = '\0';
	if (strlen(text) >= cap)
		file_record_tell(r, PROBLEM_TOO_LONG, object, "is too long",
		    key);
	else
		memcpy(out, text, strlen(text) + 1);
}

int64_t file_record_count(struct record *r, const struct json_node *object,
    const char *key, int64_t most)
{
	const struct json_node *node = file_record_get(r, object, key, NUMBER);
	struct infuse_fault fault;
	int64_t n = 0;

	if (node != NULL && (!infuse_read_count(&n, node->text,
	    strlen(node->text), most, &fault) || n == 0))
		file_record_tell(r, PROBLEM_WRONG_SHAPE, node,
		    "is not a number that a plan has there", key);
	return r->failed ? 0 : n;
}

/* {"value": 63, "unit": "mg/h", ...}; the number goes through our reader. */
static int64_t quantity_of(struct record *r, const struct json_node *figure,
    enum infuse_dimension dimension)
{
	const struct json_node *value = file_record_get(r, figure, "value",
	    NUMBER);
	const char *unit = file_record_string(r, figure, "unit");
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
		file_record_tell(r, PROBLEM_WRONG_SHAPE, figure,
		    "is not a figure that a plan has there", figure->key);
		return 0;
	}
	return out.base;
}

int64_t file_record_quantity(struct record *r, const struct json_node *object,
    const char *key, enum infuse_dimension dimension)
{
	const struct json_node *figure = file_record_get(r, object, key,
	    OBJECT);

	return figure != NULL ? quantity_of(r, figure, dimension) : 0;
}

bool file_record_if_there(struct record *r, int64_t *out,
    const struct json_node *object, const char *key,
    enum infuse_dimension dimension)
{
	const struct json_node *figure = file_record_get(r, object, key,
	    OBJECT | NOTHING);

	if (figure == NULL || figure->kind == JSON_NULL)
		return false;
	*out = quantity_of(r, figure, dimension);
	return !r->failed;
}

enum infuse_verdict file_record_verdict(struct record *r,
    const struct json_node *object)
{
	static const struct {
		const char *word;
		enum infuse_verdict verdict;
	} words[] = {
		{ "stop", INFUSE_STOP }, { "unchecked", INFUSE_UNCHECKED },
		{ "caution", INFUSE_CAUTION }, { "within", INFUSE_WITHIN },
	};
	const struct json_node *node = file_record_get(r, object, "verdict",
	    STRING);
	size_t i;

	for (i = 0; node != NULL && i < sizeof(words) / sizeof(words[0]); i++)
		if (strcmp(words[i].word, node->text) == 0)
			return words[i].verdict;
	if (node != NULL)
		file_record_tell(r, PROBLEM_UNKNOWN_WORD, node,
		    "is not a verdict that a plan has", "verdict");
	return INFUSE_STOP;
}

enum infuse_drug file_record_drug(struct record *r,
    const struct json_node *node)
{
	if (node == NULL || node->kind == JSON_NULL)
		return INFUSE_NO_DRUG;
	if (strcmp(node->text, infuse_drug_name(INFUSE_KETAMINE)) == 0)
		return INFUSE_KETAMINE;
	if (strcmp(node->text, infuse_drug_name(INFUSE_ESKETAMINE)) == 0)
		return INFUSE_ESKETAMINE;
	file_record_tell(r, PROBLEM_UNKNOWN_WORD, node,
	    "is not a drug that a plan has", node->key);
	return INFUSE_NO_DRUG;
}

int64_t file_record_minutes(struct record *r, const struct json_node *object,
    const char *key, int64_t least)
{
	const struct json_node *node = file_record_get(r, object, key,
	    NUMBER);
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
	if (node->text[0] == '-' || *at != '\0' || point != 0 || min < least ||
	    min > INFUSE_DURATION_MAX_MIN || min * 1000000000 / 60 != n) {
		file_record_tell(r, PROBLEM_WRONG_SHAPE, node,
		    "is not a time that a plan has there", key);
		return 0;
	}
	return min;
}
