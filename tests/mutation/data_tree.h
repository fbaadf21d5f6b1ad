/* SPDX-License-Identifier: MIT */
#ifndef TESTS_MUTATION_DATA_TREE_H
#define TESTS_MUTATION_DATA_TREE_H

/*
 * A YAML document as a flat list of its values: each with its path
 * ("limits.rate.hard-max", "schedule.days.0.rate") and its place in the text.
 * Only ASCII, as libyaml counts characters.
 */

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include <yaml.h>

#define NODES_MAX 700
#define DEPTH_MAX 16

enum node_kind { NODE_SCALAR, NODE_MAP, NODE_LIST };

struct node {
	enum node_kind kind;
	char path[96];
	const char *key;	/* the end of the path */
	char value[512];	/* of a scalar */
	int parent;		/* or -1 */
	int children;
	bool in_map;		/* has a key; else an item of a list */
	bool in_flow;		/* between { } or [ ] */
	size_t key_start;	/* of an item: start */
	size_t start;		/* of the value */
	size_t end;		/* of the last thing in it */
};

struct tree {
	int nodes;
	struct node node[NODES_MAX];
	bool good;
};

/* Where a parser is: the open collections, and a key that waits. */
struct walk {
	struct tree *tree;
	int open[DEPTH_MAX];
	bool flow[DEPTH_MAX];
	int depth;
	bool has_key;
	char key[64];
	size_t key_start;
};

static void walk_add(struct walk *w, enum node_kind kind,
    const yaml_event_t *event)
{
	struct tree *t = w->tree;
	struct node *n = &t->node[t->nodes];
	struct node *parent;
	char under[64];

	memset(n, 0, sizeof(*n));
	n->kind = kind;
	n->parent = w->depth > 0 ? w->open[w->depth - 1] : -1;
	n->start = event->start_mark.index;
	n->end = event->end_mark.index;
	n->key_start = n->start;
	if (n->parent >= 0) {
		parent = &t->node[n->parent];
		n->in_flow = w->flow[w->depth - 1];
		n->in_map = parent->kind == NODE_MAP;
		if (n->in_map)
			n->key_start = w->key_start;
		else
			snprintf(w->key, sizeof(w->key), "%d",
			    parent->children);
		snprintf(under, sizeof(under), "%.63s", parent->path);
		snprintf(n->path, sizeof(n->path), "%s%s%.30s", under,
		    under[0] ? "." : "", w->key);
		parent->children++;
	}
	n->key = strrchr(n->path, '.') ? strrchr(n->path, '.') + 1 : n->path;
	w->has_key = false;
	t->nodes++;
}

static void walk_open(struct walk *w, enum node_kind kind,
    const yaml_event_t *event, bool flow)
{
	walk_add(w, kind, event);
	w->flow[w->depth] = flow;
	w->open[w->depth++] = w->tree->nodes - 1;
}

static void walk_scalar(struct walk *w, const yaml_event_t *event)
{
	const char *text = (const char *)event->data.scalar.value;
	const struct node *in = w->depth > 0 ?
	    &w->tree->node[w->open[w->depth - 1]] : NULL;
	struct node *n;

	if (in != NULL && in->kind == NODE_MAP && !w->has_key) {
		w->has_key = true;
		w->key_start = event->start_mark.index;
		snprintf(w->key, sizeof(w->key), "%s", text);
		return;
	}
	walk_add(w, NODE_SCALAR, event);
	n = &w->tree->node[w->tree->nodes - 1];
	snprintf(n->value, sizeof(n->value), "%s", text);
}

/* A block ends where its last value does; brackets end where they close. */
static void walk_close(struct walk *w, const yaml_event_t *event)
{
	struct tree *t = w->tree;
	struct node *n = &t->node[w->open[--w->depth]];

	n->end = w->flow[w->depth] ? event->end_mark.index :
	    t->node[t->nodes - 1].end;
	t->node[t->nodes - 1].end = n->end > t->node[t->nodes - 1].end ?
	    t->node[t->nodes - 1].end : n->end;
}

static bool walk_event(struct walk *w, const yaml_event_t *event)
{
	if (w->tree->nodes == NODES_MAX || w->depth == DEPTH_MAX)
		return false;
	switch (event->type) {
	case YAML_MAPPING_START_EVENT:
		walk_open(w, NODE_MAP, event, event->data.mapping_start.style
		    == YAML_FLOW_MAPPING_STYLE);
		return true;
	case YAML_SEQUENCE_START_EVENT:
		walk_open(w, NODE_LIST, event,
		    event->data.sequence_start.style ==
		    YAML_FLOW_SEQUENCE_STYLE);
		return true;
	case YAML_MAPPING_END_EVENT:
	case YAML_SEQUENCE_END_EVENT:
		walk_close(w, event);
		return true;
	case YAML_SCALAR_EVENT:
		walk_scalar(w, event);
		return true;
	default:
		return true;
	}
}

/* False when it is no YAML, or more of it than the tests have. */
static bool tree_read(struct tree *t, const char *text, size_t size)
{
	struct walk w = { 0 };
	yaml_parser_t parser;
	yaml_event_t event;
	bool end = false;

	t->nodes = 0;
	t->good = false;
	w.tree = t;
	if (!yaml_parser_initialize(&parser))
		return false;
	yaml_parser_set_input_string(&parser, (const unsigned char *)text,
	    size);
	while (!end && yaml_parser_parse(&parser, &event)) {
		t->good = walk_event(&w, &event);
		end = event.type == YAML_STREAM_END_EVENT || !t->good;
		yaml_event_delete(&event);
	}
	t->good = t->good && end;
	yaml_parser_delete(&parser);
	return t->good;
}

/* The value at a path, or NULL. */
static const struct node *tree_at(const struct tree *t, const char *path)
{
	int i;

	for (i = 0; i < t->nodes; i++)
		if (strcmp(t->node[i].path, path) == 0)
			return &t->node[i];
	return NULL;
}

#endif
