/* SPDX-License-Identifier: MIT */
#ifndef ANSWER_ANSWER_H
#define ANSWER_ANSWER_H

/*
 * What there is to say, as a tree of typed nodes; how it looks is for
 * src/render.  Nodes and all their strings live in one arena and go with it.
 *
 * Running out of memory sets `failed`; everything after it does nothing, and
 * whoever prints the answer looks once.
 */

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <infuse/text.h>

enum answer_kind {
	ANSWER_NULL,
	ANSWER_TRUTH,
	ANSWER_COUNT,
	ANSWER_NUMBER,		/* without a unit */
	ANSWER_FIGURE,		/* with its unit */
	ANSWER_WORD,		/* of ours: an enum's, a unit's */
	ANSWER_QUOTED,		/* somebody else's, as it stands in a file */
	ANSWER_INSTANT,		/* a date and a time of day */
	ANSWER_SENTENCE,
	ANSWER_LIST,
	ANSWER_OBJECT
};

/*
 * n / 10^point of a unit.  Which way people see it rounded is said where it is
 * made, and by nobody later: what is entered, given or allowed goes down.
 */
#define ANSWER_EXACT 18		/* decimals, more than any figure has */
struct answer_figure {
	int64_t n;
	int point;
	const char *unit;
	enum infuse_round direction;
	int decimals;		/* people see at most; 0: three, or what is
				   needed for it not to read as 0 */
	bool rounded;		/* n is, already */
};

struct answer_node {
	enum answer_kind kind;
	bool aside;		/* for people alone: no program reads it */
	const char *key;	/* NULL in a list */
	struct answer_node *parent;
	struct answer_node *next;
	struct answer_node *first;	/* of a list or an object */
	struct answer_node *last;
	bool truth;
	int64_t count;
	const char *string;
	struct answer_figure figure;
};

struct answer_block;

/* All zero is an answer that says nothing yet. */
struct answer {
	struct answer_block *newest;
	struct answer_node *root;
	bool failed;
};

void answer_free(struct answer *answer);

/* Zeroed memory, or NULL. */
void *answer_take(struct answer *answer, size_t size);

/* The string, kept as long as the answer; NULL where memory ran out. */
const char *answer_keep(struct answer *answer, const char *string);

/* A node behind the others of `parent`, or the root; NULL where it failed. */
struct answer_node *answer_add(struct answer *answer,
    struct answer_node *parent, enum answer_kind kind, const char *key);

/* "days.2.rate" from a node on, a list's elements counted from 0; or NULL. */
const struct answer_node *answer_find(const struct answer_node *from,
    const char *path);

#endif
