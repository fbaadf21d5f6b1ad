/* SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <string.h>

#include "json.h"

#define DEPTH_MAX 24

static struct json *value(const char **at, int depth);

static void blanks(const char **at)
{
	while (**at != '\0' && strchr(" \t\r\n", **at) != NULL)
		(*at)++;
}

static char *copy(const char *from, size_t length)
{
	char *out = malloc(length + 1);

	if (out == NULL)
		abort();
	memcpy(out, from, length);
	out[length] = '\0';
	return out;
}

/* A text between quotes; escapes but \" and \\ stay as they are. */
static char *quoted(const char **at)
{
	const char *from = *at + 1, *p = from;
	char *out, *to;

	if (**at != '"')
		return NULL;
	for (; *p != '"'; p++)
		if (*p == '\0' || (*p == '\\' && *++p == '\0'))
			return NULL;
	out = to = copy(from, (size_t)(p - from));
	for (; from < p; from++) {
		if (*from == '\\' && (from[1] == '"' || from[1] == '\\'))
			from++;
		*to++ = *from;
	}
	*to = '\0';
	*at = p + 1;
	return out;
}

static bool member(struct json *parent, struct json **last, const char **at,
    int depth)
{
	struct json *node;
	char *key = NULL;

	blanks(at);
	if (parent->kind == JSON_OBJECT) {
		key = quoted(at);
		blanks(at);
		if (key == NULL || *(*at)++ != ':') {
			free(key);
			return false;
		}
	}
	node = value(at, depth + 1);
	if (node == NULL) {
		free(key);
		return false;
	}
	node->key = key;
	if (*last == NULL)
		parent->first = node;
	else
		(*last)->next = node;
	*last = node;
	parent->count++;
	return true;
}

static bool members(struct json *parent, const char **at, int depth)
{
	char close = parent->kind == JSON_OBJECT ? '}' : ']';
	struct json *last = NULL;

	(*at)++;
	blanks(at);
	if (**at == close) {
		(*at)++;
		return true;
	}
	for (;;) {
		if (!member(parent, &last, at, depth))
			return false;
		blanks(at);
		if (**at == close) {
			(*at)++;
			return true;
		}
		if (*(*at)++ != ',')
			return false;
	}
}

static bool word(struct json *out, const char **at)
{
	static const char *const words[] = { "null", "false", "true" };
	static const enum json_kind kinds[] = {
		JSON_NOTHING, JSON_FALSE, JSON_TRUE
	};
	size_t i, length;

	for (i = 0; i < 3; i++) {
		length = strlen(words[i]);
		if (strncmp(*at, words[i], length) == 0) {
			out->kind = kinds[i];
			*at += length;
			return true;
		}
	}
	length = strspn(*at, "-+.eE0123456789");
	if (length == 0)
		return false;
	out->kind = JSON_NUMBER;
	out->text = copy(*at, length);
	*at += length;
	return true;
}

static struct json *value(const char **at, int depth)
{
	struct json *out = calloc(1, sizeof(*out));
	bool good;

	if (out == NULL)
		abort();
	blanks(at);
	if (depth > DEPTH_MAX) {
		good = false;
	} else if (**at == '{' || **at == '[') {
		out->kind = **at == '{' ? JSON_OBJECT : JSON_LIST;
		good = members(out, at, depth);
	} else if (**at == '"') {
		out->kind = JSON_TEXT;
		out->text = quoted(at);
		good = out->text != NULL;
	} else {
		good = word(out, at);
	}
	if (good)
		return out;
	told_drop(out);
	return NULL;
}

struct json *told_read(const char *text)
{
	struct json *out = value(&text, 0);

	if (out == NULL)
		return NULL;
	blanks(&text);
	if (*text == '\0')
		return out;
	told_drop(out);
	return NULL;
}

void told_drop(struct json *node)
{
	struct json *next;

	for (; node != NULL; node = next) {
		next = node->next;
		told_drop(node->first);
		free(node->key);
		free(node->text);
		free(node);
	}
}

static const struct json nothing;

const struct json *told_item(const struct json *list, int i)
{
	const struct json *node = list->first;

	while (node != NULL && i-- > 0)
		node = node->next;
	return node == NULL ? &nothing : node;
}

static const struct json *child(const struct json *node, const char *name,
    size_t length)
{
	const struct json *at;

	if (node->kind == JSON_LIST)
		return told_item(node, atoi(name));
	for (at = node->first; at != NULL; at = at->next)
		if (at->key != NULL && strlen(at->key) == length &&
		    memcmp(at->key, name, length) == 0)
			return at;
	return &nothing;
}

const struct json *told_at(const struct json *node, const char *path)
{
	size_t length;

	if (node == NULL)
		return &nothing;
	while (*path != '\0') {
		length = strcspn(path, ".");
		node = child(node, path, length);
		path += length;
		if (*path == '.')
			path++;
	}
	return node;
}

const char *told_text(const struct json *node, const char *path)
{
	const struct json *at = told_at(node, path);

	return at->kind == JSON_TEXT ? at->text : "";
}

bool told_true(const struct json *node, const char *path)
{
	return told_at(node, path)->kind == JSON_TRUE;
}

bool told_figure(struct exact *out, const struct json *node, const char *path)
{
	const struct json *at = told_at(node, path);

	if (at->kind == JSON_OBJECT)
		at = told_at(at, "value");
	return at->kind == JSON_NUMBER && exact_read(out, at->text, NULL);
}
