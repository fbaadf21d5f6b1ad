/* SPDX-License-Identifier: MIT */
#ifndef CORE_DIGITS_H
#define CORE_DIGITS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The most digits that are read before the point, and behind it. */
#define CORE_DIGITS_MAX 9

/*@ // No object is larger than PTRDIFF_MAX, so places in a text never wrap.
  @ predicate is_text(char *t, integer length) =
  @   0 <= length <= PTRDIFF_MAX && \valid_read(t + (0 .. length - 1));
  @
  @ predicate is_digit(char c) = '0' <= c <= '9';
  @
  @ logic integer pow10(integer n) =
  @   n <= 0 ? 1 : n == 1 ? 10 : n == 2 ? 100 : n == 3 ? 1000 :
  @   n == 4 ? 10000 : n == 5 ? 100000 : n == 6 ? 1000000 :
  @   n == 7 ? 10000000 : n == 8 ? 100000000 : n == 9 ? 1000000000 :
  @   10 * pow10(n - 1);
  @
  @ logic integer number_of(char *t, integer from, integer to) =
  @   to <= from ? 0 : 10 * number_of(t, from, to - 1) + (t[to - 1] - '0');
  @*/

/* The ten ASCII digits; other scripts' digits are not read. */
/*@ assigns \nothing;
  @ ensures \result <==> is_digit(c);
  @*/
static inline bool core_is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Where the digits from `from` on end. */
/*@ requires from <= length;
  @ requires \valid_read(text + (0 .. length - 1));
  @ assigns \nothing;
  @ ensures from <= \result <= length;
  @ ensures \forall integer i; from <= i < \result ==> is_digit(text[i]);
  @ ensures \result == length || !is_digit(text[\result]);
  @*/
static inline size_t core_digits_end(const char *text, size_t from,
    size_t length)
{
	size_t i = from;

	/*@ loop invariant from <= i <= length;
	  @ loop invariant
	  @   \forall integer k; from <= k < i ==> is_digit(text[k]);
	  @ loop assigns i;
	  @ loop variant length - i;
	  @*/
	while (i < length && core_is_digit(text[i]))
		i++;
	return i;
}

/* 10^n */
/*@ requires 0 <= n <= CORE_DIGITS_MAX;
  @ assigns \nothing;
  @ ensures \result == pow10(n);
  @ ensures 1 <= \result <= 1000000000;
  @*/
static inline int64_t core_power_of_ten(int n)
{
	static const int64_t power[CORE_DIGITS_MAX + 1] = {
		1, 10, 100, 1000, 10000, 100000, 1000000, 10000000,
		100000000, 1000000000,
	};

	return power[n];
}

#endif
