/* SPDX-License-Identifier: MIT */
#ifndef FILE_TREE_H
#define FILE_TREE_H

/*
 * The YAML of a file as a tree of bounded size, with the place of everything.
 * Scalars are text and nothing else.  What the format refuses (anchors, tags,
 * duplicate keys and so on) has been reported and is not in the tree; where a
 * value was refused, a node of kind NODE_REFUSED stands in its place, so that
 * one mistake is one message.
 */

#include "reading.h"

#define NODES_MAX 2000
#define DEPTH_MAX 16

/* Bits, so that a set of them says what a value may be. */
enum node_kind {
	NODE_REFUSED = 0,
	NODE_SCALAR = 1,
	NODE_LIST = 2,
	NODE_MAPPING = 4
};

struct node {
	enum node_kind kind;
	struct place place;
	const char *text;	/* of a scalar; its only NUL is its end */
	size_t length;
	bool verbatim;		/* the file has the text as it is, */
	unsigned indent;	/* behind so many characters of quotes */
	const struct node *key;	/* in a mapping */
	struct node *parent;
	struct node *first;	/* of a list or mapping */
	struct node *next;
	int count;
	bool partial;		/* a key was refused that may be missed */
};

/* The mapping at the top, or NULL.  Lives as long as the reading's arena. */
const struct node *file_tree_read(struct reading *reading);

/* The value of that key, or NULL. */
const struct node *file_node_get(const struct node *mapping, const char *key);

/* Where to point for a node as a whole: its key, if it has one. */
struct place file_node_place(const struct node *node);

/* The node's way from the top: "schedule.days[2].rate", "" for the top. */
#define PATH_MAX_SHOWN 96
const char *file_node_path(char out[PATH_MAX_SHOWN], const struct node *node);

#endif
