/* SPDX-License-Identifier: MIT */
#ifndef TESTS_PROPERTY_EXACT_H
#define TESTS_PROPERTY_EXACT_H

/*
 * Fractions of 128 bits, in lowest terms, the denominator above 0: the second
 * computation works on what is written in files and on command lines, and
 * rounds nowhere but where it says so.  A product that does not fit ends the
 * program: it would be a fault of the test.
 */

#include <stdbool.h>
#include <stddef.h>

__extension__ typedef __int128 wide;

struct exact {
	wide n;
	wide d;
};

struct exact exact_of(long long n, long long d);
struct exact exact_add(struct exact a, struct exact b);
struct exact exact_sub(struct exact a, struct exact b);
struct exact exact_mul(struct exact a, struct exact b);
struct exact exact_div(struct exact a, struct exact b);
int exact_cmp(struct exact a, struct exact b);
bool exact_above(struct exact a, struct exact b);
bool exact_equal(struct exact a, struct exact b);
struct exact exact_least(struct exact a, struct exact b);
struct exact exact_most(struct exact a, struct exact b);

/* The largest multiple of step that is not above a; how many steps. */
struct exact exact_cut(struct exact a, struct exact step);
wide exact_steps(struct exact a, struct exact step);

/* A decimal number at the beginning of a text; `end` is behind it. */
bool exact_read(struct exact *out, const char *text, const char **end);

/*
 * The number in at most nine decimals, cut, without trailing zeros; false where
 * it has more.
 */
bool exact_write(char *out, size_t size, struct exact a);

/* Whether a printed figure of at most nine decimals is that number. */
bool exact_is_shown(struct exact printed, struct exact a);

#endif
