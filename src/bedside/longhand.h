/* SPDX-License-Identifier: MIT */
#ifndef BEDSIDE_LONGHAND_H
#define BEDSIDE_LONGHAND_H

/*
 * Arithmetic as on paper, a decimal digit at a time: shifted sums for a
 * product, repeated subtraction for a quotient.  It is slow, and it shares
 * nothing with the arithmetic that makes the figures, which is its purpose:
 * what this checks was made in another way.
 */

#include <stdbool.h>
#include <stdint.h>

/* The largest product here is a flow, an amount and a thousand: 22 digits. */
#define BEDSIDE_DIGITS 48

/* The last digit first.  `full`: it did not fit, and nothing is known. */
struct bedside_long {
	unsigned char digit[BEDSIDE_DIGITS];
	bool full;
};

/* value >= 0 */
struct bedside_long bedside_long(int64_t value);

struct bedside_long bedside_plus(struct bedside_long a,
    struct bedside_long b);
/* a - b, where b is not above a. */
struct bedside_long bedside_minus(struct bedside_long a,
    const struct bedside_long *b);
struct bedside_long bedside_times(struct bedside_long a, int64_t by);

/* Below, equal to or above 0 as a is below, equal to or above b. */
int bedside_compare(const struct bedside_long *a,
    const struct bedside_long *b);

/*
 * The whole part of a / by, and whether nothing was left over; by > 0.  False
 * when it does not fit.
 */
bool bedside_over(int64_t *out, bool *exact, struct bedside_long a,
    int64_t by);

/* (whole + part / over) x by as a fraction; over 0 is 1. */
struct bedside_ratio {
	struct bedside_long above;
	int64_t below;
};

struct bedside_ratio bedside_ratio(int64_t whole, int64_t part, int64_t over,
    int64_t by);

/* Below, at or above 0 as a is below, at or above b. */
int bedside_ratio_cmp(const struct bedside_ratio *a,
    const struct bedside_ratio *b);

#endif
