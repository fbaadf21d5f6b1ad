/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include <yaml.h>

#include "bytes.h"
#include "syntax.h"
#include "tree.h"
#include "utf8.h"

/* Reading a tree: events come in, and when one is too many it stops. */
struct builder {
	struct reading *reading;
	yaml_parser_t parser;
	int nodes;
	int depth;
	bool stopped;		/* there is no sense in going on */
};

static bool next_event(struct builder *b, yaml_event_t *event)
{
	if (b->stopped)
		return false;
	if (yaml_parser_parse(&b->parser, event))
		return true;
	file_tell_syntax(b->reading, &b->parser);
	b->stopped = true;
	return false;
}

static struct node *stop(struct builder *b, enum problem problem,
    struct place place, const char *text)
{
	file_tell(b->reading, problem, place, "", "%s", text);
	b->stopped = true;
	return NULL;
}

static struct node *new_node(struct builder *b, const yaml_event_t *event,
    enum node_kind kind)
{
	struct place place = file_place_of(event->start_mark,
	    event->end_mark);
	struct node *node;

	if (b->nodes == NODES_MAX)
		return stop(b, PROBLEM_TOO_MANY_NODES, place,
		    "more than 2,000 keys and values: not a protocol or site "
		    "file");
	b->nodes++;
	node = file_arena_take(b->reading->arena, sizeof(*node));
	if (node == NULL) {
		b->reading->out_of_memory = true;
		b->stopped = true;
		return NULL;
	}
	node->kind = kind;
	node->place = place;
	return node;
}

/* Anchors and tags are said and then passed over; the value is read on. */
static void refuse_properties(struct builder *b, const yaml_event_t *event,
    const yaml_char_t *anchor, const yaml_char_t *tag)
{
	struct place place = file_place_of(event->start_mark,
	    event->start_mark);
	char shown[SHOWN_MAX];

	if (anchor != NULL)
		file_tell(b->reading, PROBLEM_ANCHOR, place,
		    "write the value out wherever it is used", "anchor '&%s'",
		    file_shown(shown, (const char *)anchor,
		    strlen((const char *)anchor)));
	if (tag != NULL)
		file_tell(b->reading, PROBLEM_TAG, place,
		    "leave it out; put text that begins with ! in quotes",
		    "tag");
}

/* Text that would steer a terminal can still be written as an escape. */
static bool is_clean(struct builder *b, const struct node *node)
{
	size_t at = 0, length;
	uint32_t code;

	while (at < node->length) {
		if (node->text[at] >= ' ' && node->text[at] <= '~') {
			at++;
			continue;
		}
		length = file_utf8_next(node->text + at, node->length - at,
		    &code);
		if (length > 0 && !file_utf8_is_control(code)) {
			at += length;
			continue;
		}
		if (length == 1 && code == '\n')
			file_tell(b->reading, PROBLEM_LINE_BREAK, node->place,
			    "write it on one line, or as text after '>-'",
			    "line break in the text");
		else
			file_tell(b->reading, PROBLEM_CONTROL, node->place,
			    "take it out; it cannot be seen",
			    "control character U+%04X in the text",
			    length > 0 ? (unsigned)code : 0U);
		return false;
	}
	return true;
}

static struct node *build_scalar(struct builder *b, const yaml_event_t *event)
{
	struct node *node = new_node(b, event, NODE_SCALAR);
	size_t characters;

	if (node == NULL)
		return NULL;
	refuse_properties(b, event, event->data.scalar.anchor,
	    event->data.scalar.tag);
	node->length = event->data.scalar.length;
	node->text = file_arena_copy(b->reading->arena,
	    (const char *)event->data.scalar.value, node->length);
	if (node->text == NULL) {
		b->reading->out_of_memory = true;
		b->stopped = true;
		return NULL;
	}
	/* Any escape, fold or quote within makes the two differ in length. */
	characters = file_utf8_count(node->text, node->length);
	if (event->data.scalar.style != YAML_PLAIN_SCALAR_STYLE)
		node->indent = 1;
	node->verbatim =
	    event->start_mark.line == event->end_mark.line &&
	    node->place.width == characters + 2 * node->indent;
	if (!is_clean(b, node))
		node->kind = NODE_REFUSED;
	return node;
}

static struct node *build(struct builder *b, yaml_event_t *event);

static void append(struct node *parent, struct node ***end,
    struct node *child)
{
	child->parent = parent;
	parent->count++;
	**end = child;
	*end = &child->next;
}

static void build_items(struct builder *b, struct node *list)
{
	struct node **end = &list->first, *item;
	yaml_event_t event;

	while (next_event(b, &event)) {
		if (event.type == YAML_SEQUENCE_END_EVENT) {
			yaml_event_delete(&event);
			return;
		}
		item = build(b, &event);
		if (item != NULL)
			append(list, &end, item);
	}
}

/* A key that is a mistake in itself, which is said here. */
static bool refuse_key(struct builder *b, const struct node *key)
{
	if (key->kind == NODE_LIST || key->kind == NODE_MAPPING)
		file_tell(b->reading, PROBLEM_COMPLEX_KEY, key->place, "",
		    "a key is a word");
	else if (key->kind == NODE_SCALAR && strcmp(key->text, "<<") == 0)
		file_tell(b->reading, PROBLEM_MERGE_KEY, key->place,
		    "write the keys out", "merge key '<<'");
	else
		return key->kind == NODE_REFUSED;
	return true;
}

static bool is_repeated(struct builder *b, const struct node *mapping,
    const struct node *key)
{
	const struct node *other = file_node_get(mapping, key->text);
	char shown[SHOWN_MAX];

	if (other == NULL)
		return false;
	file_tell(b->reading, PROBLEM_DUPLICATE_KEY, key->place, "",
	    "key '%s' is given twice, on lines %u and %u",
	    file_shown(shown, key->text, key->length),
	    other->key->place.line, key->place.line);
	return true;
}

static void build_pairs(struct builder *b, struct node *mapping)
{
	struct node **end = &mapping->first, *key, *value;
	yaml_event_t event;

	while (next_event(b, &event)) {
		if (event.type == YAML_MAPPING_END_EVENT) {
			yaml_event_delete(&event);
			return;
		}
		key = build(b, &event);
		if (key == NULL || !next_event(b, &event))
			return;
		value = build(b, &event);
		if (value == NULL)
			return;
		if (refuse_key(b, key)) {
			mapping->partial = true;
		} else if (!is_repeated(b, mapping, key)) {
			value->key = key;
			append(mapping, &end, value);
		}
	}
}

static struct node *build_collection(struct builder *b,
    const yaml_event_t *event)
{
	bool list = event->type == YAML_SEQUENCE_START_EVENT;
	struct node *node;

	if (b->depth == DEPTH_MAX)
		return stop(b, PROBLEM_TOO_DEEP,
		    file_place_of(event->start_mark, event->end_mark),
		    "nested more than 16 deep");
	node = new_node(b, event, list ? NODE_LIST : NODE_MAPPING);
	if (node == NULL)
		return NULL;
	b->depth++;
	if (list) {
		refuse_properties(b, event, event->data.sequence_start.anchor,
		    event->data.sequence_start.tag);
		build_items(b, node);
	} else {
		refuse_properties(b, event, event->data.mapping_start.anchor,
		    event->data.mapping_start.tag);
		build_pairs(b, node);
	}
	b->depth--;
	return b->stopped ? NULL : node;
}

/* Builds what begins with the event, and deletes the event. */
static struct node *build(struct builder *b, yaml_event_t *event)
{
	struct node *node;
	char shown[SHOWN_MAX];
	const char *name;

	if (event->type == YAML_SCALAR_EVENT) {
		node = build_scalar(b, event);
	} else if (event->type == YAML_ALIAS_EVENT) {
		name = (const char *)event->data.alias.anchor;
		node = new_node(b, event, NODE_REFUSED);
		if (node != NULL)
			file_tell(b->reading, PROBLEM_ALIAS, node->place,
			    "write the value out; put text that begins with "
			    "* in quotes", "alias '*%s'",
			    file_shown(shown, name, strlen(name)));
	} else {
		node = build_collection(b, event);
	}
	yaml_event_delete(event);
	return node;
}

static struct node *tell_empty(struct builder *b)
{
	static const struct place whole;

	return stop(b, PROBLEM_EMPTY, whole, "the file is empty");
}

static void refuse_directives(struct builder *b, const yaml_event_t *event)
{
	if (event->data.document_start.version_directive != NULL ||
	    event->data.document_start.tag_directives.start !=
	    event->data.document_start.tag_directives.end)
		file_tell(b->reading, PROBLEM_DIRECTIVE,
		    file_place_of(event->start_mark, event->start_mark),
		    "leave out the line with the %", "YAML directive");
}

/* The first document's root; the events up to it are of no interest. */
static struct node *build_root(struct builder *b)
{
	yaml_event_t event;
	yaml_event_type_t type;

	while (next_event(b, &event)) {
		type = event.type;
		if (type != YAML_STREAM_START_EVENT &&
		    type != YAML_DOCUMENT_START_EVENT &&
		    type != YAML_STREAM_END_EVENT)
			return build(b, &event);
		if (type == YAML_DOCUMENT_START_EVENT)
			refuse_directives(b, &event);
		yaml_event_delete(&event);
		if (type == YAML_STREAM_END_EVENT)
			return tell_empty(b);
	}
	return NULL;
}

static void expect_end(struct builder *b)
{
	yaml_event_t event;
	yaml_event_type_t type;

	while (next_event(b, &event)) {
		type = event.type;
		if (type == YAML_DOCUMENT_START_EVENT)
			(void)stop(b, PROBLEM_SECOND_DOCUMENT,
			    file_place_of(event.start_mark, event.end_mark),
			    "a second document begins here");
		yaml_event_delete(&event);
		if (type == YAML_STREAM_END_EVENT)
			return;
	}
}

static const struct node *read_root(struct builder *b)
{
	struct node *root = build_root(b);

	if (root == NULL)
		return NULL;
	expect_end(b);
	if (b->stopped)
		return NULL;
	if (root->kind == NODE_SCALAR && root->length == 0)
		return tell_empty(b);
	if (root->kind == NODE_MAPPING)
		return root;
	if (root->kind != NODE_REFUSED)
		file_tell(b->reading, PROBLEM_NOT_A_MAPPING, root->place,
		    "write a key and its value on each line, as in revision: 1",
		    "expected keys and values");
	return NULL;
}

const struct node *file_tree_read(struct reading *reading)
{
	struct builder b = { .reading = reading };
	const struct node *root;

	if (!file_bytes_check(reading))
		return NULL;
	if (!yaml_parser_initialize(&b.parser)) {
		reading->out_of_memory = true;
		return NULL;
	}
	yaml_parser_set_encoding(&b.parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(&b.parser,
	    (const unsigned char *)reading->text, reading->size);
	root = read_root(&b);
	yaml_parser_delete(&b.parser);
	return root;
}
