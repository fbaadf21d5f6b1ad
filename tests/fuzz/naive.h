/* SPDX-License-Identifier: MIT */
#ifndef TESTS_FUZZ_NAIVE_H
#define TESTS_FUZZ_NAIVE_H

/*
 * Dose arithmetic once more, as one would do it on paper with enough digits.
 * A ratio of two whole numbers is compared by multiplying out; the largest
 * product here is 10^16 x 10^6 x 10^6 x 10^9, below 2^127; nothing is below 0.
 */

#include "fuzz.h"

__extension__ typedef __int128 wide;

/* Ten-millionths of a pg/h: what weights in g and shares in 0.01 % leave. */
#define TINY 10000000

/*
 * What one row is to be, before anything is judged.  Rates are counted in
 * parts of a pg/h: the least that all times of the schedule go into.
 */
struct naive_row {
	wide start;			/* min */
	wide length;
	wide rate;			/* as prescribed */
	wide most;			/* of a titrated row, else the same */
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
/* `rate` is in so many parts of a pg/h. */
void naive_give(struct naive_given *out, wide rate, wide parts,
    const struct infuse_order *order);
wide naive_parts(const struct infuse_schedule *schedule);

/* Whether that figure is num / den. */
bool naive_is(int64_t whole, int64_t part, int64_t over, wide num, wide den);

/* A written rate at a weight, in parts of thousandths of a pg/h. */
wide naive_milli(struct infuse_written_rate rate, wide g, wide parts);

/* Below, at or above 0 as num / den is below, at or above it. */
int naive_against(struct infuse_bound bound, wide g, wide num, wide den);

/*
 * Whether num / den base units pass a bound of that rule and kind anywhere:
 * in the protocol, the site's limits, or the guard as S-03 writes it.
 */
bool naive_passes(const struct infuse_case *of, enum infuse_rule rule,
    enum infuse_bound_kind kind, wide num, wide den);

#endif
