/* SPDX-License-Identifier: MIT */
#include <infuse/text.h>

#include "arith.h"
#include "digits.h"

/*@ predicate is_figure(char c) = is_digit(c) || c == '.' || c == ',';
  @*/

/* n / by as a whole number, in the direction that the caller says. */
/*@ requires 0 <= n;
  @ requires 1 <= by <= 1000000000000000000;
  @ assigns \nothing;
  @ ensures 0 <= \result;
  @ ensures round == INFUSE_DOWN ==> \result * by <= n < (\result + 1) * by;
  @ ensures round == INFUSE_UP ==> (\result - 1) * by < n <= \result * by;
  @ ensures round == INFUSE_NEAREST ==>
  @   (2 * \result - 1) * by <= 2 * n < (2 * \result + 1) * by;
  @*/
static int64_t rounded(int64_t n, int64_t by, enum infuse_round round)
{
	int64_t down = core_div(n, by);
	int64_t rest = n - core_mul(down, by);

	if ((round == INFUSE_UP && rest > 0) ||
	    (round == INFUSE_NEAREST && rest >= by - rest))
		return down + 1;
	return down;
}

/*@ requires length < INFUSE_NUMBER_MAX;
  @ requires \valid(out + (0 .. INFUSE_NUMBER_MAX - 1));
  @ requires \valid_read(back + (0 .. INFUSE_NUMBER_MAX - 1));
  @ requires \separated(out + (0 .. INFUSE_NUMBER_MAX - 1),
  @   back + (0 .. INFUSE_NUMBER_MAX - 1));
  @ assigns out[0 .. length];
  @ ensures \result == length;
  @ ensures \forall integer i; 0 <= i < length ==>
  @   out[i] == back[length - 1 - i];
  @ ensures out[length] == '\0';
  @*/
static size_t reversed(char out[INFUSE_NUMBER_MAX],
    const char back[INFUSE_NUMBER_MAX], size_t length)
{
	size_t i;

	/*@ loop invariant i <= length;
	  @ loop invariant \forall integer k; 0 <= k < i ==>
	  @   out[k] == back[length - 1 - k];
	  @ loop assigns i, out[0 .. length - 1];
	  @ loop variant length - i;
	  @*/
	for (i = 0; i < length; i++)
		out[i] = back[length - 1 - i];
	out[length] = '\0';
	return length;
}

/* n / 10^point as it stands, from the last digit to the first. */
/*@ requires 0 <= n;
  @ requires 0 <= point <= 18;
  @ requires \valid(back + (0 .. INFUSE_NUMBER_MAX - 1));
  @ assigns back[0 .. INFUSE_NUMBER_MAX - 1];
  @ ensures 1 <= \result < INFUSE_NUMBER_MAX;
  @ ensures is_digit(back[\result - 1]);
  @ ensures is_digit(back[0]);
  @ ensures \forall integer i; 0 <= i < \result ==> is_figure(back[i]);
  @*/
static size_t written_back(char back[INFUSE_NUMBER_MAX], int64_t n, int point,
    enum infuse_grouping grouping)
{
	size_t length = 0;
	int place;

	/*@ loop invariant 0 <= place <= 19;
	  @ loop invariant 0 <= n;
	  @ loop invariant place <= length <= 2 * place;
	  @ loop invariant place > 0 ==> length < 2 * place;
	  @ loop invariant length > 0 ==> is_digit(back[length - 1]);
	  @ loop invariant length > 0 ==> is_digit(back[0]);
	  @ loop invariant
	  @   \forall integer i; 0 <= i < length ==> is_figure(back[i]);
	  @ loop assigns place, n, length, back[0 .. INFUSE_NUMBER_MAX - 1];
	  @ loop variant 19 - place;
	  @*/
	for (place = 0; place < 19 && (n > 0 || place <= point); place++) {
		if (place == point && place > 0)
			back[length++] = '.';
		else if (grouping == INFUSE_COMMAS && place > point &&
		    (place - point) % 3 == 0)
			back[length++] = ',';
		back[length++] = (char)('0' + n % 10);
		n = core_div(n, 10);
	}
	return length;
}

/*@ requires \valid(out + (0 .. INFUSE_NUMBER_MAX - 1));
  @ requires 0 <= n;
  @ requires 0 <= point <= 18;
  @ requires 0 <= decimals;
  @ assigns out[0 .. INFUSE_NUMBER_MAX - 1];
  @ ensures 1 <= \result < INFUSE_NUMBER_MAX;
  @ ensures out[\result] == '\0';
  @ ensures is_digit(out[0]) && is_digit(out[\result - 1]);
  @ ensures \forall integer i; 0 <= i < \result ==> is_figure(out[i]);
  @*/
size_t infuse_number(char out[INFUSE_NUMBER_MAX], int64_t n, int point,
    int decimals, enum infuse_round round, enum infuse_grouping grouping)
{
	char back[INFUSE_NUMBER_MAX];
	int64_t by = 1;

	/*@ loop invariant 0 <= point <= \at(point, Pre);
	  @ loop invariant 1 <= by <= pow10(\at(point, Pre) - point);
	  @ loop assigns by, point;
	  @ loop variant point;
	  @*/
	while (point > decimals) {
		by = core_mul(by, 10);
		point--;
	}
	n = rounded(n, by, round);
	/*@ loop invariant 0 <= point <= 18;
	  @ loop invariant 0 <= n;
	  @ loop assigns n, point;
	  @ loop variant point;
	  @*/
	while (point > 0 && n % 10 == 0) {
		n = core_div(n, 10);
		point--;
	}
	return reversed(out, back, written_back(back, n, point, grouping));
}
