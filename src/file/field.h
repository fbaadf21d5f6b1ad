/* SPDX-License-Identifier: MIT */
#ifndef FILE_FIELD_H
#define FILE_FIELD_H

/*
 * The keys of a mapping as a table.  What is not in the table, what is missing
 * and what has the wrong shape is reported from here, for all mappings alike.
 */

#include "tree.h"

enum need {
	FIELD_OPTIONAL,
	FIELD_REQUIRED,
	FIELD_RESERVED		/* a known word that says nothing yet */
};

struct field {
	const char *path;	/* "schedule.ramp.from"; its end is the key */
	unsigned kinds;		/* of value: a set of enum node_kind */
	enum need need;
	const char *hint;	/* what to write where it is missing, or NULL */
};

#define FIELDS_MAX 24

/* The last part of the path. */
const char *file_field_key(const struct field *field);

/*
 * Finds the values of the fields in a mapping.  One that is not there is NULL.
 * One that is there and of no use, which has been reported, is a node of kind
 * NODE_REFUSED; so is one whose key seems to be misspelt.
 */
void file_fields_find(struct reading *reading, const struct node *mapping,
    const struct field *fields, int count, const struct node *at[]);

/* Whether the node is a value that can be read. */
static inline bool file_is(const struct node *node, enum node_kind kind)
{
	return node != NULL && node->kind == kind;
}

/*
 * Whether a node, already known to be a list, has 1 to `most` items.  Items
 * past that are still there.
 */
bool file_list_fits(struct reading *reading, const struct node *list,
    int most);

/* Whether an item of a list has a shape of that set and is not empty. */
bool file_item_fits(struct reading *reading, const struct node *item,
    unsigned kinds);

#endif
