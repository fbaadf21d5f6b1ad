/* SPDX-License-Identifier: MIT */
#include "wide.h"

#include "arith.h"

void core_wide_set(struct core_wide *w, int64_t value)
{
	int i;

	/*@ loop invariant 0 <= i <= CORE_WIDE_DIGITS;
	  @ loop invariant 0 <= value;
	  @ loop invariant \forall integer k; 0 <= k < i ==> w->digit[k] <= 9;
	  @ loop assigns i, value, w->digit[0 .. CORE_WIDE_DIGITS - 1];
	  @ loop variant CORE_WIDE_DIGITS - i;
	  @*/
	for (i = 0; i < CORE_WIDE_DIGITS; i++) {
		w->digit[i] = (unsigned char)(value % 10);
		value = core_div(value, 10);
	}
}

void core_wide_copy(struct core_wide *w, const struct core_wide *from)
{
	int i;

	/*@ loop invariant 0 <= i <= CORE_WIDE_DIGITS;
	  @ loop invariant
	  @   \forall integer k; 0 <= k < i ==> w->digit[k] == from->digit[k];
	  @ loop assigns i, w->digit[0 .. CORE_WIDE_DIGITS - 1];
	  @ loop variant CORE_WIDE_DIGITS - i;
	  @*/
	for (i = 0; i < CORE_WIDE_DIGITS; i++)
		w->digit[i] = from->digit[i];
}

bool core_wide_mul(struct core_wide *w, int64_t by)
{
	int64_t carry = 0;
	int i;

	/*@ loop invariant 0 <= i <= CORE_WIDE_DIGITS;
	  @ loop invariant 0 <= carry <= by;
	  @ loop invariant is_wide(w);
	  @ loop assigns i, carry, w->digit[0 .. CORE_WIDE_DIGITS - 1];
	  @ loop variant CORE_WIDE_DIGITS - i;
	  @*/
	for (i = 0; i < CORE_WIDE_DIGITS; i++) {
		carry += core_mul(w->digit[i], by);
		w->digit[i] = (unsigned char)(carry % 10);
		carry = core_div(carry, 10);
	}
	return carry == 0;
}

bool core_wide_append(struct core_wide *w, unsigned char digit)
{
	int i;

	if (w->digit[CORE_WIDE_DIGITS - 1] != 0)
		return false;
	/*@ loop invariant 0 <= i < CORE_WIDE_DIGITS;
	  @ loop invariant is_wide(w);
	  @ loop assigns i, w->digit[0 .. CORE_WIDE_DIGITS - 1];
	  @ loop variant i;
	  @*/
	for (i = CORE_WIDE_DIGITS - 1; i > 0; i--)
		w->digit[i] = w->digit[i - 1];
	w->digit[0] = digit;
	return true;
}

bool core_wide_is_zero(const struct core_wide *w)
{
	int i;

	/*@ loop invariant 0 <= i <= CORE_WIDE_DIGITS;
	  @ loop invariant
	  @   \forall integer k; 0 <= k < i ==> w->digit[k] == 0;
	  @ loop assigns i;
	  @ loop variant CORE_WIDE_DIGITS - i;
	  @*/
	for (i = 0; i < CORE_WIDE_DIGITS; i++) {
		if (w->digit[i] != 0)
			return false;
	}
	return true;
}

bool core_wide_less(const struct core_wide *a, const struct core_wide *b)
{
	int i;

	/*@ loop invariant -1 <= i < CORE_WIDE_DIGITS;
	  @ loop invariant \forall integer k; i < k < CORE_WIDE_DIGITS ==>
	  @   a->digit[k] == b->digit[k];
	  @ loop assigns i;
	  @ loop variant i + 1;
	  @*/
	for (i = CORE_WIDE_DIGITS - 1; i >= 0; i--) {
		if (a->digit[i] != b->digit[i])
			return a->digit[i] < b->digit[i];
	}
	return false;
}

void core_wide_subtract(struct core_wide *a, const struct core_wide *b)
{
	int i, left, borrow = 0;

	/*@ loop invariant 0 <= i <= CORE_WIDE_DIGITS;
	  @ loop invariant 0 <= borrow <= 1;
	  @ loop invariant is_wide(a);
	  @ loop assigns i, left, borrow, a->digit[0 .. CORE_WIDE_DIGITS - 1];
	  @ loop variant CORE_WIDE_DIGITS - i;
	  @*/
	for (i = 0; i < CORE_WIDE_DIGITS; i++) {
		left = a->digit[i] - b->digit[i] - borrow;
		borrow = left < 0 ? 1 : 0;
		a->digit[i] = (unsigned char)(left + 10 * borrow);
	}
}
