/* SPDX-License-Identifier: MIT */
/*
 * The JSON Schema of protocol and site files, for editors.  What one value
 * has to be is here; what it has to be beside others, infuse protocol lint
 * alone can tell.
 */
#include <string.h>

#include "build.h"
#include "file_schema.h"
#include "schema.h"
#include "schema_pattern.h"
#include "schema_words.h"

static void add_mapping(struct json *json, enum infuse_mapping mapping,
    unsigned among);

static void add_pattern(struct json *json, const char *pattern)
{
	json_string(json, "type", "string");
	json_string(json, "pattern", pattern);
}

static void add_words(struct json *json, const char *among)
{
	struct schema_words words = { among, 0 };
	char word[SCHEMA_WORD_MAX];

	json_begin(json, "enum", '[');
	while (schema_next_word(word, &words))
		json_string(json, NULL, word);
	json_end(json, ']');
}

/* YAML takes a bare 2010 for a number, and it is text all the same. */
static void add_text(struct json *json, int longest)
{
	json_begin(json, "type", '[');
	json_string(json, NULL, "string");
	json_string(json, NULL, "number");
	json_string(json, NULL, "boolean");
	json_end(json, ']');
	json_string(json, "pattern", "[^ ]");
	json_count(json, "maxLength", longest);
}

static void add_whole(struct json *json, int64_t most)
{
	json_string(json, "type", "integer");
	json_count(json, "minimum", 1);
	json_count(json, "maximum", most);
}

static void add_quantity(struct json *json, unsigned among, bool may_be_zero)
{
	struct render_text pattern = { 0 };

	schema_quantity_pattern(&pattern, among, may_be_zero);
	add_pattern(json, render_string(&pattern));
	json->answer->failed = json->answer->failed || pattern.failed;
	render_text_free(&pattern);
}

/* The ways in which a value of one piece can be written. */
enum way { TEXT, WORDS, PATTERN, WHOLE, QUANTITY, SILENT, WAYS };

static bool has_way(const struct infuse_format_value *value, unsigned among,
    enum way way)
{
	switch (way) {
	case TEXT:
		return value->text;
	case WORDS:
		return value->words != NULL;
	case PATTERN:
		return value->pattern != NULL && !value->names;
	case WHOLE:
		return value->most > 0;
	case QUANTITY:
		return among != 0;
	case SILENT:
		return value->not_stated;
	case WAYS:
		break;
	}
	return false;
}

/* Where there is one way only, it is said without a list of them. */
static void begin_way(struct json *json, bool several)
{
	if (several)
		json_begin(json, NULL, '{');
}

static void end_way(struct json *json, bool several)
{
	if (several)
		json_end(json, '}');
}

static void add_way(struct json *json,
    const struct infuse_format_value *value, unsigned among, enum way way)
{
	switch (way) {
	case TEXT:
		add_text(json, value->longest);
		break;
	case WORDS:
		add_words(json, value->words);
		break;
	case PATTERN:
		add_pattern(json, value->pattern);
		break;
	case WHOLE:
		add_whole(json, value->most);
		break;
	case QUANTITY:
		add_quantity(json, among, value->may_be_zero);
		break;
	case SILENT:
		json_string(json, "const", "not-stated");
		break;
	case WAYS:
		break;
	}
}

static int count_ways(const struct infuse_format_value *value, unsigned among)
{
	int way, count = 0;

	for (way = 0; way < WAYS; way++)
		count += has_way(value, among, (enum way)way);
	return count;
}

static void add_ways(struct json *json,
    const struct infuse_format_value *value, unsigned among, bool several)
{
	int way;

	for (way = 0; way < WAYS; way++) {
		if (!has_way(value, among, (enum way)way))
			continue;
		begin_way(json, several);
		add_way(json, value, among, (enum way)way);
		end_way(json, several);
	}
}

/* A list of words or texts, or of mappings. */
static void add_list(struct json *json,
    const struct infuse_format_value *value, bool several)
{
	begin_way(json, several);
	json_string(json, "type", "array");
	json_count(json, "minItems", 1);
	json_count(json, "maxItems", value->items);
	if (value->list)
		json_bool(json, "uniqueItems", true);
	json_begin(json, "items", '{');
	if (value->list) {
		add_ways(json, value, 0, false);
	} else {
		add_mapping(json, value->list_of, 0);
	}
	json_end(json, '}');
	end_way(json, several);
}

/* Any ids, and what stands under them. */
static void add_names(struct json *json,
    const struct infuse_format_value *value, bool several)
{
	begin_way(json, several);
	json_string(json, "type", "object");
	json_count(json, "minProperties", 1);
	json_count(json, "maxProperties", value->items);
	json_begin(json, "propertyNames", '{');
	json_string(json, "pattern", "^[a-z0-9-]{1,64}$");
	json_end(json, '}');
	json_begin(json, "additionalProperties", '{');
	add_pattern(json, value->pattern);
	json_end(json, '}');
	end_way(json, several);
}

static void add_of(struct json *json, enum infuse_mapping mapping,
    unsigned among, bool several)
{
	if (mapping == INFUSE_MAPPING_NONE)
		return;
	begin_way(json, several);
	add_mapping(json, mapping, among);
	end_way(json, several);
}

/* Mappings whose quantities are those of the key that they are under. */
static bool is_bounds(enum infuse_mapping mapping)
{
	return mapping == INFUSE_MAPPING_BOUNDS ||
	    mapping == INFUSE_MAPPING_REFUSALS;
}

static void add_value(struct json *json,
    const struct infuse_format_value *value, unsigned scalar, unsigned below)
{
	bool listed = value->list || value->list_of != INFUSE_MAPPING_NONE;
	bool several = (value->list ? 0 : count_ways(value, scalar)) +
	    (value->of != INFUSE_MAPPING_NONE) +
	    (value->or_of != INFUSE_MAPPING_NONE) + listed + value->names > 1;

	if (several)
		json_begin(json, "anyOf", '[');
	if (!value->list)
		add_ways(json, value, scalar, several);
	add_of(json, value->of, below, several);
	add_of(json, value->or_of, 0, several);
	if (listed)
		add_list(json, value, several);
	if (value->names)
		add_names(json, value, several);
	if (several)
		json_end(json, ']');
}

/* `among` is that of the limit that a bound is in. */
static void add_key(struct json *json, const struct infuse_format_key *key,
    enum infuse_mapping in, unsigned among)
{
	struct infuse_format_value value = key->value;

	json_begin(json, key->key, '{');
	json_string(json, "description", key->about);
	if (is_bounds(in)) {
		value.may_be_zero = true;
		add_value(json, &value, among, 0);
	} else if (is_bounds(value.of)) {
		add_value(json, &value, 0, value.among);
	} else {
		add_value(json, &value, value.among, 0);
	}
	json_end(json, '}');
}

/* {"oneOf": [{"required": ["rate"]}, {"required": ["dose"]}]} */
static void add_choice(struct json *json, const char *choice)
{
	struct schema_words words = { choice, 0 };
	char word[SCHEMA_WORD_MAX];

	json_begin(json, NULL, '{');
	json_begin(json, "oneOf", '[');
	while (schema_next_word(word, &words)) {
		json_begin(json, NULL, '{');
		json_begin(json, "required", '[');
		json_string(json, NULL, word);
		json_end(json, ']');
		json_end(json, '}');
	}
	json_end(json, ']');
	json_end(json, '}');
}

static void add_choices(struct json *json, enum infuse_mapping mapping)
{
	const char *choice;
	size_t i;

	if (infuse_format_choice(mapping, 0) == NULL)
		return;
	json_begin(json, "allOf", '[');
	for (i = 0; (choice = infuse_format_choice(mapping, i)) != NULL; i++)
		add_choice(json, choice);
	json_end(json, ']');
}

static void add_mapping(struct json *json, enum infuse_mapping mapping,
    unsigned among)
{
	struct infuse_format_key key;
	size_t i;

	json_string(json, "type", "object");
	if (is_bounds(mapping))
		json_count(json, "minProperties", 1);
	json_begin(json, "properties", '{');
	for (i = 0; infuse_format_at(&key, mapping, i); i++)
		add_key(json, &key, mapping, among);
	json_end(json, '}');
	json_begin(json, "required", '[');
	for (i = 0; infuse_format_at(&key, mapping, i); i++)
		if (key.required)
			json_string(json, NULL, key.key);
	json_end(json, ']');
	add_choices(json, mapping);
	json_bool(json, "additionalProperties", false);
}

void answer_file_schema_tree(struct answer *tree, const char *about,
    enum infuse_mapping mapping)
{
	struct json json = json_of(tree);

	json_begin(&json, NULL, '{');
	json_string(&json, "$schema", SCHEMA_DRAFT);
	json_string(&json, "title", about);
	add_mapping(&json, mapping, 0);
	json_end(&json, '}');
}
