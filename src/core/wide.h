/* SPDX-License-Identifier: MIT */
#ifndef CORE_WIDE_H
#define CORE_WIDE_H

/*
 * A whole number of up to 80 decimal digits, the last digit first.  The
 * largest product in a conversion has 73: 18 digits of a number, 13 of each
 * of a unit, 7 of a weight, 14 of a strength, 16 of a bound, and less than
 * that in all.  Decimal, because the result is wanted digit by digit.
 */

#include <stdbool.h>
#include <stdint.h>

#include <infuse/quantity.h>

#define CORE_WIDE_DIGITS 80
#define CORE_WIDE_FACTOR_MAX INT64_C(10000000000000000)

struct core_wide {
	unsigned char digit[CORE_WIDE_DIGITS];
};

/*@ predicate is_wide(struct core_wide *w) =
  @   \forall integer i; 0 <= i < CORE_WIDE_DIGITS ==> w->digit[i] <= 9;
  @*/

/*@ requires \valid(w);
  @ requires 0 <= value;
  @ assigns *w;
  @ ensures is_wide(w);
  @*/
void core_wide_set(struct core_wide *w, int64_t value);

/*@ requires \valid(w) && \valid_read(from) && \separated(w, from);
  @ requires is_wide(from);
  @ assigns *w;
  @ ensures is_wide(w);
  @ ensures \forall integer i; 0 <= i < CORE_WIDE_DIGITS ==>
  @   w->digit[i] == from->digit[i];
  @*/
void core_wide_copy(struct core_wide *w, const struct core_wide *from);

/* False, with w unusable, when the product has more than 80 digits. */
/*@ requires \valid(w) && is_wide(w);
  @ requires 0 <= by <= CORE_WIDE_FACTOR_MAX;
  @ assigns *w;
  @ ensures is_wide(w);
  @*/
INFUSE_MUST_CHECK bool core_wide_mul(struct core_wide *w, int64_t by);

/* w x 10 + digit; false, with w unusable, above 80 digits. */
/*@ requires \valid(w) && is_wide(w);
  @ requires digit <= 9;
  @ assigns *w;
  @ ensures is_wide(w);
  @*/
INFUSE_MUST_CHECK bool core_wide_append(struct core_wide *w,
    unsigned char digit);

/*@ requires \valid_read(w);
  @ assigns \nothing;
  @ ensures \result <==>
  @   \forall integer i; 0 <= i < CORE_WIDE_DIGITS ==> w->digit[i] == 0;
  @*/
bool core_wide_is_zero(const struct core_wide *w);

/* a < b */
/*@ requires \valid_read(a) && \valid_read(b);
  @ assigns \nothing;
  @ ensures \result <==> \exists integer i; 0 <= i < CORE_WIDE_DIGITS &&
  @   a->digit[i] < b->digit[i] &&
  @   (\forall integer k; i < k < CORE_WIDE_DIGITS ==>
  @     a->digit[k] == b->digit[k]);
  @*/
bool core_wide_less(const struct core_wide *a, const struct core_wide *b);

/* a -= b, not less than b. */
/*@ requires \valid(a) && \valid_read(b) && \separated(a, b);
  @ requires is_wide(a) && is_wide(b);
  @ assigns *a;
  @ ensures is_wide(a);
  @*/
void core_wide_subtract(struct core_wide *a, const struct core_wide *b);

#endif
