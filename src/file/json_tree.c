/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "bytes.h"
#include "json_tree.h"
#include "utf8.h"

#define HINT "make the file again with infuse plan --format json"

struct parser {
	struct reading *reading;
	size_t at;
	struct place place;	/* of what is next */
	int nodes;
	int depth;
};

static int peek(const struct parser *p)
{
	return p->at < p->reading->size ?
	    (unsigned char)p->reading->text[p->at] : -1;
}

/* A character forward; bytes that continue one have no column. */
static void advance(struct parser *p)
{
	unsigned char c = (unsigned char)p->reading->text[p->at++];

	if (c == '\n') {
		p->place.line++;
		p->place.column = 1;
	} else if ((c & 0xc0U) != 0x80) {
		p->place.column++;
	}
}

static void skip_blanks(struct parser *p)
{
	int c = peek(p);

	while (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
		advance(p);
		c = peek(p);
	}
}

static void *wrong(struct parser *p, enum problem problem, const char *text)
{
	file_tell(p->reading, problem, p->place, HINT, "%s", text);
	return NULL;
}

static void *syntax(struct parser *p, const char *text)
{
	return wrong(p, PROBLEM_SYNTAX, p->at < p->reading->size ? text :
	    "the file ends before its last bracket");
}

static struct json_node *new_node(struct parser *p, enum json_kind kind)
{
	struct json_node *node;

	if (p->nodes == JSON_NODES_MAX)
		return wrong(p, PROBLEM_TOO_MANY_NODES,
		    "more values than a plan has");
	p->nodes++;
	node = file_arena_take(p->reading->arena, sizeof(*node));
	if (node == NULL) {
		p->reading->out_of_memory = true;
		return NULL;
	}
	node->kind = kind;
	node->place = p->place;
	return node;
}

static int hex_of(int c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'a' && c <= 'f')
		return c - 'a' + 10;
	return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/*
 * The character behind a backslash.  Of \u only what ASCII has: everything
 * else a plan writes as it is.
 */
static int escaped(struct parser *p)
{
	static const char from[] = "\"\\/bfnrt", to[] = "\"\\/\b\f\n\r\t";
	int c = peek(p), code = 0, i;
	const char *found = c > 0 ? strchr(from, c) : NULL;

	if (found != NULL) {
		advance(p);
		return to[found - from];
	}
	if (c != 'u')
		return -1;
	advance(p);
	for (i = 0; i < 4; i++) {
		if (hex_of(peek(p)) < 0)
			return -1;
		code = code * 16 + hex_of(peek(p));
		advance(p);
	}
	return code < 0x80 ? code : -1;
}

/* The text of a string, from behind its first quote. */
static const char *string_text(struct parser *p)
{
	size_t from = p->at, length = 0;
	char *out;
	int c;

	/* No longer than what stands there. */
	while (from < p->reading->size && p->reading->text[from] != '"')
		from += p->reading->text[from] == '\\' ? 2 : 1;
	if (from >= p->reading->size) {
		p->at = p->reading->size;
		return syntax(p, "");
	}
	out = file_arena_take(p->reading->arena, from - p->at + 1);
	if (out == NULL) {
		p->reading->out_of_memory = true;
		return NULL;
	}
	while ((c = peek(p)) != '"') {
		if (c == '\n' || c == '\r' || c == '\t')
			return syntax(p, "a line break or tab in a text");
		advance(p);
		if (c == '\\')
			c = escaped(p);
		if (c < 0)
			return syntax(p, "an escape that a plan does not "
			    "have");
		if (c < 0x20 || c == 0x7f)
			return wrong(p, PROBLEM_CONTROL,
			    "control character in a text");
		out[length++] = (char)c;
	}
	advance(p);
	return out;
}

static struct json_node *string_value(struct parser *p)
{
	struct json_node *node = new_node(p, JSON_STRING);

	if (node == NULL)
		return NULL;
	advance(p);
	node->text = string_text(p);
	if (node->text == NULL)
		return NULL;
	node->place.width = p->place.column - node->place.column;
	return node;
}

static bool is_digit(int c)
{
	return c >= '0' && c <= '9';
}

static bool digits(struct parser *p)
{
	if (!is_digit(peek(p)))
		return false;
	while (is_digit(peek(p)))
		advance(p);
	return true;
}

/* A minus, no leading zero, a point with digits; a plan has no exponent. */
static struct json_node *number_value(struct parser *p)
{
	struct json_node *node = new_node(p, JSON_NUMBER);
	size_t from = p->at, first;

	if (node == NULL)
		return NULL;
	if (peek(p) == '-')
		advance(p);
	first = p->at;
	if (!digits(p) ||
	    (p->reading->text[first] == '0' && p->at > first + 1))
		return syntax(p, "not a number as a plan has it");
	if (peek(p) == '.') {
		advance(p);
		if (!digits(p))
			return syntax(p, "a point without digits behind it");
	}
	if (peek(p) == 'e' || peek(p) == 'E')
		return syntax(p, "a number with an exponent");
	node->place.width = p->place.column - node->place.column;
	node->text = file_arena_copy(p->reading->arena,
	    p->reading->text + from, p->at - from);
	if (node->text == NULL)
		p->reading->out_of_memory = true;
	return node->text != NULL ? node : NULL;
}

static struct json_node *word_value(struct parser *p)
{
	static const struct {
		const char *word;
		enum json_kind kind;
	} words[] = {
		{ "null", JSON_NULL }, { "true", JSON_TRUE },
		{ "false", JSON_FALSE },
	};
	struct json_node *node;
	size_t i, n, left = p->reading->size - p->at;

	for (i = 0; left > 0 && i < sizeof(words) / sizeof(words[0]); i++) {
		n = strlen(words[i].word);
		if (left < n && memcmp(p->reading->text + p->at,
		    words[i].word, left) == 0) {
			p->at = p->reading->size;
			break;
		}
		if (left < n || memcmp(p->reading->text + p->at,
		    words[i].word, n) != 0)
			continue;
		node = new_node(p, words[i].kind);
		while (n-- > 0)
			advance(p);
		return node;
	}
	return syntax(p, "this is not JSON");
}

static struct json_node *value(struct parser *p);

/* Its key, with the colon behind it. */
static const char *key_of(struct parser *p, const struct json_node *object)
{
	struct place place = p->place;
	const struct json_node *other;
	const char *key;
	char shown[SHOWN_MAX];

	if (peek(p) != '"')
		return syntax(p, "expected a key in quotes");
	advance(p);
	key = string_text(p);
	if (key == NULL)
		return NULL;
	place.width = p->place.column - place.column;
	other = file_json_get(object, key);
	if (other != NULL) {
		file_tell(p->reading, PROBLEM_DUPLICATE_KEY, place, HINT,
		    "key '%s' is given twice, on lines %u and %u",
		    file_shown(shown, key, strlen(key)), other->place.line,
		    place.line);
		return NULL;
	}
	skip_blanks(p);
	if (peek(p) != ':')
		return syntax(p, "expected a colon behind the key");
	advance(p);
	skip_blanks(p);
	return key;
}

static struct json_node *collection(struct parser *p, enum json_kind kind)
{
	char last = kind == JSON_OBJECT ? '}' : ']';
	struct json_node *node = new_node(p, kind), **end, *item;
	const char *key = NULL;

	if (node == NULL)
		return NULL;
	advance(p);
	skip_blanks(p);
	for (end = &node->first; peek(p) != last; end = &item->next) {
		if (node->count > 0 && peek(p) != ',')
			return syntax(p, "expected a comma or a closing "
			    "bracket");
		if (node->count > 0) {
			advance(p);
			skip_blanks(p);
		}
		if (kind == JSON_OBJECT && node->count == JSON_KEYS_MAX)
			return wrong(p, PROBLEM_TOO_MANY_NODES,
			    "more keys than a plan has");
		if (kind == JSON_OBJECT && (key = key_of(p, node)) == NULL)
			return NULL;
		item = value(p);
		if (item == NULL)
			return NULL;
		item->key = key;
		*end = item;
		node->count++;
		skip_blanks(p);
	}
	advance(p);
	return node;
}

static struct json_node *value(struct parser *p)
{
	struct json_node *node;
	int c = peek(p);

	if (c == '"')
		return string_value(p);
	if (c == '-' || is_digit(c))
		return number_value(p);
	if (c != '{' && c != '[')
		return word_value(p);
	if (p->depth == JSON_DEPTH_MAX)
		return wrong(p, PROBLEM_TOO_DEEP, "nested more than 16 deep");
	p->depth++;
	node = collection(p, c == '{' ? JSON_OBJECT : JSON_ARRAY);
	p->depth--;
	return node;
}

const struct json_node *file_json_read(struct reading *reading)
{
	struct parser p = { .reading = reading, .place = { 1, 1, 1 } };
	static const struct place whole;
	struct json_node *root;

	if (reading->size > JSON_FILE_MAX) {
		file_tell(reading, PROBLEM_TOO_LARGE, whole, "",
		    "larger than 8 MiB: not a plan");
		return NULL;
	}
	if (!file_characters_check(reading))
		return NULL;
	skip_blanks(&p);
	if (p.at == reading->size) {
		file_tell(reading, PROBLEM_EMPTY, whole, HINT,
		    "the file is empty");
		return NULL;
	}
	root = value(&p);
	if (root == NULL)
		return NULL;
	skip_blanks(&p);
	if (p.at < reading->size)
		return syntax(&p, "something stands behind the plan");
	return root;
}

const struct json_node *file_json_get(const struct json_node *object,
    const char *key)
{
	const struct json_node *node = object->kind == JSON_OBJECT ?
	    object->first : NULL;

	while (node != NULL && strcmp(node->key, key) != 0)
		node = node->next;
	return node;
}
