/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "build.h"
#include "schema.h"
#include "schema_words.h"

static const struct {
	const char *name;
	const struct answer_keys *keys;
} schemas[] = {
	{ "plan", &answer_keys_plan },
	{ "check", &answer_keys_check },
	{ "titrate", &answer_keys_titrate },
	{ "screen", &answer_keys_screen },
	{ "prepare", &answer_keys_prepare },
	{ "prepare-compare", &answer_keys_prepare_compare },
	{ "monitor", &answer_keys_monitor },
	{ "explain", &answer_keys_explain },
	{ "table", &answer_keys_table },
	{ "compare", &answer_keys_compare },
	{ "verify", &answer_keys_verify },
	{ "simulate", &answer_keys_simulation },
	{ "models", &answer_keys_models },
	{ "convert", &answer_keys_convert },
	{ "protocol-list", &answer_keys_protocols },
	{ "protocol-show", &answer_keys_protocol_show },
	{ "protocol-lint", &answer_keys_lint },
	{ "site-show", &answer_keys_site_show },
	{ "course-status", &answer_keys_course },
	{ "course-reconcile", &answer_keys_reconcile },
	{ "version", &answer_keys_version },
	{ "error", &answer_keys_error },
};

const struct answer_keys *answer_schema_at(size_t i, const char **name)
{
	if (i >= sizeof(schemas) / sizeof(schemas[0]))
		return NULL;
	*name = schemas[i].name;
	return schemas[i].keys;
}

static void add_type(struct json *json, const char *type)
{
	json_string(json, "type", type);
}

static void add_enum(struct json *json, const char *among)
{
	struct schema_words words = { among, 0 };
	char word[SCHEMA_WORD_MAX];

	if (among == NULL)
		return;
	json_begin(json, "enum", '[');
	while (schema_next_word(word, &words))
		json_string(json, NULL, word);
	json_end(json, ']');
}

static void add_figure(struct json *json, const char *units)
{
	static const char *const needed[] = { "value", "unit", "ucum" };
	size_t i;

	add_type(json, "object");
	json_begin(json, "properties", '{');
	json_begin(json, "value", '{');
	add_type(json, "number");
	json_end(json, '}');
	json_begin(json, "unit", '{');
	add_type(json, "string");
	add_enum(json, units);
	json_end(json, '}');
	json_begin(json, "ucum", '{');
	add_type(json, "string");
	json_end(json, '}');
	json_begin(json, "rounded", '{');
	json_bool(json, "const", true);
	json_end(json, '}');
	json_end(json, '}');
	json_begin(json, "required", '[');
	for (i = 0; i < sizeof(needed) / sizeof(needed[0]); i++)
		json_string(json, NULL, needed[i]);
	json_end(json, ']');
	json_bool(json, "additionalProperties", false);
}

/* An object that is being described: its keys are met in their order. */
struct level {
	const struct answer_keys *keys;
	size_t at;
};

#define LEVELS_MAX 16

static void add_value(struct json *json, const struct answer_key *key);

/* Calls `each` for every key of an object, those of KEY_SAME among them. */
static void each_key(struct json *json, const struct answer_keys *of,
    void (*each)(struct json *json, const struct answer_key *key))
{
	struct level level[LEVELS_MAX] = { { of, 0 } };
	const struct answer_key *key;
	size_t depth = 1;

	while (depth > 0) {
		if (level[depth - 1].at == level[depth - 1].keys->count) {
			depth--;
			continue;
		}
		key = &level[depth - 1].keys->key[level[depth - 1].at++];
		if (!(key->is & KEY_SAME)) {
			each(json, key);
		} else if (depth < LEVELS_MAX) {
			level[depth].keys = key->of;
			level[depth++].at = 0;
		}
	}
}

static void add_property(struct json *json, const struct answer_key *key)
{
	if (key->is & KEY_PATTERN)
		return;
	json_begin(json, key->key, '{');
	add_value(json, key);
	json_end(json, '}');
}

static void add_pattern(struct json *json, const struct answer_key *key)
{
	if (!(key->is & KEY_PATTERN))
		return;
	json_begin(json, key->key, '{');
	add_value(json, key);
	json_end(json, '}');
}

static void add_required(struct json *json, const struct answer_key *key)
{
	if (!(key->is & (KEY_OPTIONAL | KEY_PATTERN)))
		json_string(json, NULL, key->key);
}

static bool has_pattern(const struct answer_keys *of)
{
	size_t i;

	for (i = 0; i < of->count; i++)
		if (of->key[i].is & KEY_PATTERN)
			return true;
	return false;
}

static void add_object(struct json *json, const struct answer_keys *of)
{
	add_type(json, "object");
	json_begin(json, "properties", '{');
	each_key(json, of, add_property);
	json_end(json, '}');
	if (has_pattern(of)) {
		json_begin(json, "patternProperties", '{');
		each_key(json, of, add_pattern);
		json_end(json, '}');
	}
	json_begin(json, "required", '[');
	each_key(json, of, add_required);
	json_end(json, ']');
	json_bool(json, "additionalProperties", false);
}

/* One kind of value, of which there may be others. */
static void add_kind(struct json *json, const struct answer_key *key,
    unsigned kind)
{
	switch (kind) {
	case KEY_FIGURE:
		add_figure(json, key->is & KEY_WORD ? NULL : key->among);
		break;
	case KEY_COUNT:
		add_type(json, "integer");
		break;
	case KEY_NUMBER:
		add_type(json, "number");
		break;
	case KEY_WORD:
		add_type(json, "string");
		add_enum(json, key->among);
		break;
	case KEY_TRUTH:
		add_type(json, "boolean");
		break;
	case KEY_INSTANT:
		add_type(json, "string");
		json_string(json, "pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}T"
		    "[0-9]{2}:[0-9]{2}");
		break;
	default:
		add_object(json, key->of);
		break;
	}
}

#define KINDS (KEY_FIGURE | KEY_COUNT | KEY_NUMBER | KEY_WORD | KEY_TRUTH | \
    KEY_INSTANT | KEY_OBJECT)

/* The kinds of a value, one or the other where there are several. */
static void add_kinds(struct json *json, const struct answer_key *key,
    bool or_null)
{
	unsigned kinds = key->is & KINDS, kind;
	bool several = or_null || (kinds & (kinds - 1)) != 0;

	if (several)
		json_begin(json, "anyOf", '[');
	for (kind = 1; kind <= KEY_OBJECT; kind <<= 1) {
		if (!(kinds & kind))
			continue;
		if (several)
			json_begin(json, NULL, '{');
		add_kind(json, key, kind);
		if (several)
			json_end(json, '}');
	}
	if (or_null) {
		json_begin(json, NULL, '{');
		add_type(json, "null");
		json_end(json, '}');
	}
	if (several)
		json_end(json, ']');
}

static void add_list(struct json *json, const struct answer_key *key)
{
	if (!(key->is & KEY_NULL)) {
		add_type(json, "array");
	} else {
		json_begin(json, "type", '[');
		json_string(json, NULL, "array");
		json_string(json, NULL, "null");
		json_end(json, ']');
	}
	json_begin(json, "items", '{');
	add_kinds(json, key, false);
	json_end(json, '}');
}

static void add_value(struct json *json, const struct answer_key *key)
{
	json_string(json, "description", key->about);
	if (key->is & KEY_LIST)
		add_list(json, key);
	else
		add_kinds(json, key, (key->is & KEY_NULL) != 0);
}

void answer_schema_tree(struct answer *tree, const struct answer_keys *of)
{
	struct json json = json_of(tree);

	json_begin(&json, NULL, '{');
	json_string(&json, "$schema", SCHEMA_DRAFT);
	json_string(&json, "title", of->schema);
	json_string(&json, "description", of->about);
	add_object(&json, of);
	json_end(&json, '}');
}
