/* SPDX-License-Identifier: MIT */
#ifndef CORE_ARITH_H
#define CORE_ARITH_H

/*
 * Multiplication and division behind contracts.  The provers are good at
 * linear arithmetic: a product or a quotient behind a name is one fact to
 * them, and written inline in a longer formula it is a search.
 */

#include <stdint.h>

/*@ requires 0 <= a;
  @ requires 0 <= b;
  @ requires a * b <= INT64_MAX;
  @ assigns \nothing;
  @ ensures \result == a * b;
  @ ensures 0 <= \result;
  @*/
static inline int64_t core_mul(int64_t a, int64_t b)
{
	return a * b;
}

/*@ requires 0 <= a;
  @ requires 0 < b;
  @ assigns \nothing;
  @ ensures \result == a / b;
  @ ensures 0 <= a - \result * b < b;
  @ ensures 0 <= \result <= a;
  @*/
static inline int64_t core_div(int64_t a, int64_t b)
{
	return a / b;
}

/* A part, or what it is over, which are small; see quantity.h. */
/*@ requires 0 <= n <= INT32_MAX;
  @ assigns \nothing;
  @ ensures \result == n;
  @*/
static inline int32_t core_part(int64_t n)
{
	return (int32_t)n;
}

#endif
