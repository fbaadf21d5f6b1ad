/* SPDX-License-Identifier: MIT */
#ifndef TESTS_FUZZ_NAIVE_H
#define TESTS_FUZZ_NAIVE_H

/*
 * Dose arithmetic once more, as one would do it on paper with enough digits.
 * A ratio of two whole numbers is compared by multiplying out; the largest
 * product here is 10^16 x 10^6 x 10^4 x 10^6, below 2^127; nothing is below 0.
 */

#include "fuzz.h"

__extension__ typedef __int128 wide;

/* Ten-millionths of a pg/h: what weights in g and shares in 0.01 % leave. */
#define TINY 10000000

struct naive_rate {
	wide tiny;
};

/* What one row is to be, before anything is judged. */
struct naive_row {
	wide start;			/* min */
	wide length;
	wide pg_per_h;			/* as prescribed, whole */
	wide most_pg_per_h;		/* of a titrated row, else the same */
	bool too_large;
};

/* A rate in force at the pump: pg/h as num / den. */
struct naive_given {
	wide num;
	wide den;
	wide flow;			/* 0.01 mL/h */
	bool by_pump;
	bool too_large;
};

void naive_row(struct naive_row *out, const struct infuse_schedule *schedule,
    wide g, int i);
int naive_rows(const struct infuse_schedule *schedule);
void naive_give(struct naive_given *out, wide pg_per_h,
    const struct infuse_order *order);

/* A written rate or bound at a weight, in thousandths. */
wide naive_milli(struct infuse_written_rate rate, wide g);
wide naive_bound(struct infuse_bound bound, wide g);

/*
 * Whether num / den base units pass a bound of that rule and kind anywhere:
 * in the protocol, the site's limits, or the guard as S-03 writes it.
 */
bool naive_passes(const struct infuse_case *of, enum infuse_rule rule,
    enum infuse_bound_kind kind, wide num, wide den);

#endif
