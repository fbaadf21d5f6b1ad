/* SPDX-License-Identifier: MIT */
#ifndef FILE_LIMITS_H
#define FILE_LIMITS_H

#include <infuse/limit.h>

#include "value.h"

/*
 * The keys of a site's block of limits.  The first of them, one for each rule
 * that a file can write, in the order of enum infuse_rule, are those of a
 * protocol's limits too.
 */
enum {
	BLOCK_DRUG = INFUSE_LIMITS,
	BLOCK_SETTINGS,
	BLOCK_SOURCES,
	BLOCK_FIELDS
};
extern const struct field file_block_fields[BLOCK_FIELDS];

extern const struct field file_bound_fields[INFUSE_BOUNDS];

/* Where each bound stands in its file; NULL where there is none. */
struct bound_nodes {
	const struct node *at[INFUSE_LIMITS][INFUSE_BOUNDS];
};

/* `at` are the values of the kinds, as file_fields_find() gives them. */
void file_read_limits(struct reading *reading,
    const struct node *const at[INFUSE_LIMITS], struct infuse_limits *out,
    struct bound_nodes *nodes);

/* One bound of its own: the ends of a protocol's weight range. */
void file_read_bound(struct reading *reading, const struct node *node,
    enum infuse_rule rule, enum infuse_bound_kind kind,
    struct infuse_limits *out, struct bound_nodes *nodes);

/* The same of a pump, which may well refuse a low rate (S-18). */
void file_read_any_bound(struct reading *reading, const struct node *node,
    enum infuse_rule rule, enum infuse_bound_kind kind,
    struct infuse_limits *out, struct bound_nodes *nodes);

/* Reports bounds that are out of order, where they can be compared. */
void file_check_bounds(struct reading *reading,
    const struct infuse_limits *limits, const struct bound_nodes *nodes);

/* Whether the file writes a hard-max there, be it with a mistake. */
bool file_has_maximum(const struct node *const at[INFUSE_LIMITS],
    const struct bound_nodes *nodes, enum infuse_rule rule);

#endif
