/* SPDX-License-Identifier: MIT */
#ifndef INFUSE_BASES_H
#define INFUSE_BASES_H

/*
 * What the rates per kg of a protocol come to under each weight of one body:
 * the actual, the ideal, the adjusted and the lean one side by side.  A plan
 * uses one of them; which one is not for a program to change.
 */

#include <infuse/body.h>

#pragma GCC visibility push(default)
#ifdef __cplusplus
extern "C" {
#endif

enum infuse_rate_kind {
	INFUSE_RATE_OF_ROWS,		/* scheduled */
	INFUSE_RATE_START,		/* of a titration */
	INFUSE_RATE_MAX,
	INFUSE_RATE_TARGET
};

/* A rate as it is under each weight, with its cap and its share. */
struct infuse_base_rate {
	enum infuse_rate_kind kind;
	int first;			/* rows of the plan, from 0 */
	int last;
	bool known[INFUSE_BASES];	/* and inside the bounds */
	struct infuse_rate rate[INFUSE_BASES];
};

struct infuse_bases {
	bool known[INFUSE_BASES];
	struct infuse_weight weight[INFUSE_BASES];
	int rates;			/* 0: all are in mg/h */
	struct infuse_base_rate of[INFUSE_ROWS_MAX];
};

/* Whether any rate of the schedule is written per kg. */
bool infuse_is_per_kg(const struct infuse_schedule *schedule);

/* Whether the actual weight is more than a fifth above the ideal one. */
bool infuse_is_far_above_ideal(const struct infuse_order *order);

/* Rows that follow each other with the same rates are one. */
void infuse_bases_make(struct infuse_bases *out,
    const struct infuse_protocol *protocol, const struct infuse_order *order,
    const struct infuse_body *body);

#ifdef __cplusplus
}
#endif
#pragma GCC visibility pop
#endif
