/* SPDX-License-Identifier: MIT */
/*
 * From a quantity as written to a count of base units: exact or refused.  Only
 * pounds are rounded, down.
 */
#include <infuse/text.h>

#include "arith.h"
#include "digits.h"
#include "fault.h"
#include "unit.h"

/*@ // q is part * num / whole, rounded down.
  @ predicate is_share(integer q, integer part, integer num, integer whole) =
  @   q * whole <= part * num < (q + 1) * whole;
  @
  @ // down is (sum + digit * num) / 10, rounded down.
  @ predicate is_tenth(integer down, integer sum, integer digit,
  @   integer num) = 10 * down <= sum + digit * num < 10 * down + 10;
  @
  @ predicate is_pound(struct infuse_unit *u) =
  @   u->dimension == INFUSE_WEIGHT && u->den > 1;
  @*/

/* (sum + digit x num) / 10, rounded down; *exact if nothing is dropped. */
/*@ requires 0 <= sum <= num <= CORE_NUM_MAX;
  @ requires 0 <= digit <= 9;
  @ requires \valid(exact);
  @ assigns *exact;
  @ ensures 0 <= \result <= num;
  @ ensures is_tenth(\result, sum, digit, num);
  @ ensures *exact <==>
  @   (\old(*exact) && 10 * \result == sum + digit * num);
  @*/
static int64_t tenth(int64_t sum, int64_t digit, int64_t num, bool *exact)
{
	int64_t all = sum + core_mul(digit, num);
	int64_t down = core_div(all, 10);

	if (down * 10 != all)
		*exact = false;
	return down;
}

/*@ requires 0 <= n;
  @ assigns \nothing;
  @ ensures 0 <= \result <= 9;
  @ ensures \result == n - 10 * (n / 10);
  @*/
static int64_t last_digit(int64_t n)
{
	return n - core_div(n, 10) * 10;
}

/*
 * For the prover alone: what one decimal adds, and that a share of so many
 * decimals and a tenth make the share of one decimal more.
 */
/*@ ghost
  /@ requires 0 <= digit <= 9 && 1 <= place <= 1000000000;
     assigns \nothing;
     ensures \result == digit * place;
     ensures 0 <= \result <= 9 * place; @/
  int64_t at_place(int64_t digit, int64_t place)
  {
    return digit * place;
  }

  /@ requires 0 < place;
     requires is_share(sum, behind, num, place);
     requires is_tenth(down, sum, digit, num);
     requires before ==> sum * place == behind * num;
     requires exact ==> before && 10 * down == sum + digit * num;
     assigns \nothing;
     ensures is_share(down, behind + digit * place, num, 10 * place);
     ensures exact ==>
       down * (10 * place) == (behind + digit * place) * num; @/
  void one_more(int64_t sum, int64_t behind, int64_t num, int64_t place,
      int64_t down, int64_t digit, int before, int exact)
  {
    /@ assert (sum + digit * num) * place ==
         sum * place + digit * num * place; @/
    /@ assert (behind + digit * place) * num ==
         behind * num + digit * num * place; @/
    /@ assert 10 * down * place <= (sum + digit * num) * place; @/
    /@ assert (sum + digit * num + 1) * place <=
         (10 * down + 10) * place; @/
  }
*/

/*
 * part / 10^decimals x num, rounded down, for part < 10^decimals.  One decimal
 * after the other from the last, so that nothing is ever larger than ten
 * times num.  *exact tells whether nothing was dropped.
 */
/*@ requires 0 <= decimals <= CORE_DIGITS_MAX;
  @ requires 0 <= part < pow10(decimals);
  @ requires 1 <= num <= CORE_NUM_MAX;
  @ requires \valid(exact);
  @ assigns *exact;
  @ ensures 0 <= \result <= num;
  @ ensures is_share(\result, part, num, pow10(decimals));
  @ ensures *exact ==> \result * pow10(decimals) == part * num;
  @*/
static int64_t scaled(int64_t part, int decimals, int64_t num, bool *exact)
{
	int64_t sum = 0, digit, down;
	int i;
	/*@ ghost int64_t place = 1, behind = 0; */
	/*@ ghost int before; */

	*exact = true;
	/*@ loop invariant 0 <= i <= decimals;
	  @ loop invariant place == pow10(i);
	  @ loop invariant 1 <= place <= 1000000000;
	  @ loop invariant 0 <= sum <= num;
	  @ loop invariant 0 <= part;
	  @ loop invariant 0 <= behind < place;
	  @ loop invariant part * place + behind == \at(part, Pre);
	  @ loop invariant is_share(sum, behind, num, place);
	  @ loop invariant *exact ==> sum * place == behind * num;
	  @ loop assigns i, digit, part, sum, down, *exact;
	  @ loop assigns place, behind, before;
	  @ loop variant decimals - i;
	  @*/
	for (i = 0; i < decimals; i++) {
		digit = last_digit(part);
		/*@ ghost before = *exact; */
		down = tenth(sum, digit, num, exact);
		/*@ ghost one_more(sum, behind, num, place, down, digit, before,
		      *exact); */
		/*@ ghost behind += at_place(digit, place); */
		/*@ ghost place = place * 10; */
		sum = down;
		part = core_div(part, 10);
	}
	return sum;
}

/*@ requires 0 <= whole;
  @ requires \valid_read(unit) && core_unit_is_sound(unit);
  @ assigns \nothing;
  @ ensures \result ==> 0 <= whole * unit->num <= INFUSE_MASS_MAX_PG;
  @*/
static bool fits(int64_t whole, const struct infuse_unit *unit)
{
	int64_t most = core_mul(infuse_largest(unit->dimension), unit->den);

	return whole <= core_div(most, unit->num);
}

/* For the prover alone: the share of the whole number and of its decimals. */
/*@ ghost
  /@ requires 1 <= p && 0 <= part && digits == whole * p + part;
     requires is_share(share, part, num, p) && sum == whole * num + share;
     requires exact ==> share * p == part * num;
     assigns \nothing;
     ensures is_share(sum, digits, num, p);
     ensures exact ==> sum * p == digits * num; @/
  void whole_too(int64_t whole, int64_t part, int64_t digits, int64_t p,
      int64_t num, int64_t share, int64_t sum, int exact)
  {
    /@ assert sum * p == whole * num * p + share * p; @/
    /@ assert digits * num == whole * num * p + part * num; @/
  }

  /@ requires 1 <= p && 1 <= den && is_share(sum, digits, num, p);
     requires base * den <= sum < base * den + den;
     assigns \nothing;
     ensures is_share(base, digits, num, p * den);
     ensures sum * p == digits * num && base * den == sum ==>
       base * (p * den) == digits * num; @/
  void base_of(int64_t base, int64_t den, int64_t sum, int64_t digits,
      int64_t num, int64_t p)
  {
    /@ assert base * den * p <= sum * p; @/
    /@ assert (sum + 1) * p <= (base * den + den) * p; @/
  }
*/

/* A count of base units from what was written, or why not. */
/*@ requires \valid(base) && \valid(why);
  @ requires \valid_read(w) && is_written(w);
  @ requires \valid_read(unit) && core_unit_is_sound(unit);
  @ requires \separated(base, why, w, unit);
  @ assigns *base, *why;
  @ ensures *why < WHYS;
  @ ensures \result ==> 0 <= *base <= core_largest(unit->dimension);
  @ ensures \result ==> is_share(*base, w->digits, unit->num,
  @   pow10(w->decimals) * unit->den);
  @ ensures \result ==> !is_pound(unit) ==>
  @   *base * (pow10(w->decimals) * unit->den) == w->digits * unit->num;
  @*/
static bool to_base(int64_t *base, enum core_why *why,
    const struct infuse_written *w, const struct infuse_unit *unit)
{
	int64_t p = core_power_of_ten(w->decimals);
	int64_t whole = core_div(w->digits, p);
	int64_t part = w->digits - core_mul(whole, p);
	bool pounds = unit->dimension == INFUSE_WEIGHT && unit->den > 1;
	bool exact, milli;
	int64_t share, sum;

	*why = WHY_TOO_LARGE;
	if (!fits(whole, unit))
		return false;
	share = scaled(part, w->decimals, unit->num, &exact);
	sum = core_mul(whole, unit->num) + share;
	/*@ ghost whole_too(whole, part, w->digits, p, unit->num, share, sum,
	      exact); */
	*base = core_div(sum, unit->den);
	/*@ ghost base_of(*base, unit->den, sum, w->digits, unit->num, p); */
	if (*base > infuse_largest(unit->dimension))
		return false;
	*why = WHY_TOO_FINE;
	(void)scaled(part, w->decimals, 1000, &milli);
	return pounds ? milli : exact && core_mul(*base, unit->den) == sum;
}

/*
 * An amount over a time as a rate: the whole base units of an hour, and the
 * part of one more.  At least one, so that it is a rate at all.
 */
/*@ requires \valid(out) && \valid(why) && \separated(out, why);
  @ requires 0 <= base <= INFUSE_MASS_MAX_PG;
  @ requires 0 < over <= INFUSE_DURATION_MAX_MIN;
  @ requires dimension == INFUSE_RATE || dimension == INFUSE_DOSE_RATE;
  @ assigns *out, *why;
  @ ensures *why < WHYS;
  @ ensures \result ==> out->dimension == dimension && out->over == over;
  @ ensures \result ==> infuse_are_up_to(out->base, out->part, out->over,
  @   core_largest(dimension));
  @ ensures \result ==> out->base * over + out->part == base * 60;
  @ ensures !\result ==> *out == \old(*out);
  @*/
static bool rate_over(struct infuse_quantity *out, enum core_why *why,
    int64_t base, int64_t over, enum infuse_dimension dimension)
{
	int64_t whole = core_div(base * 60, over);
	int64_t part = base * 60 - core_mul(whole, over);

	*why = WHY_TOO_LARGE;
	if (whole > infuse_largest(dimension) ||
	    (whole == infuse_largest(dimension) && part > 0))
		return false;
	*why = WHY_TOO_FINE;
	if (whole == 0 && part > 0)
		return false;
	out->dimension = dimension;
	out->base = whole;
	out->part = core_part(part);
	out->over = core_part(over);
	return true;
}

/* The amount of a rate by the day, and how long a day is. */
/*@ requires \valid(unit) && core_unit_is_sound(unit);
  @ requires \valid(over) && \separated(unit, over);
  @ requires 0 <= *over <= INFUSE_DURATION_MAX_MIN;
  @ assigns *unit, *over;
  @ ensures core_unit_is_sound(unit);
  @ ensures 0 <= *over <= INFUSE_DURATION_MAX_MIN;
  @ ensures *over == 0 ==> *unit == \old(*unit);
  @ ensures *over > 0 && \old(*over) == 0 ==>
  @   unit->dimension == INFUSE_MASS || unit->dimension == INFUSE_MASS_PER_KG;
  @*/
static void by_the_day(struct infuse_unit *unit, int64_t *over)
{
	if (!core_unit_is_daily(unit) || *over > 0)
		return;
	unit->num *= 8;
	unit->den = 1;
	unit->dimension = unit->dimension == INFUSE_RATE ? INFUSE_MASS :
	    INFUSE_MASS_PER_KG;
	*over = INFUSE_MIN_PER_DAY;
}

/*@ requires \valid(out) && \valid(fault);
  @ requires is_text(text, length);
  @ requires \separated(out, fault, text + (0 .. length - 1));
  @ assigns *out, *fault;
  @ ensures \result ==> out->dimension < INFUSE_DIMENSIONS &&
  @   infuse_are_up_to(out->base, out->part, out->over,
  @   core_largest(out->dimension));
  @ ensures !\result ==> *out == \old(*out);
  @*/
bool infuse_read_quantity(struct infuse_quantity *out, const char *text,
    size_t length, unsigned among, struct infuse_fault *fault)
{
	enum infuse_dimension dimension;
	struct infuse_written w;
	struct infuse_unit unit;
	enum core_why why;
	int64_t base, over;

	if (!infuse_read_written(&w, text, length, among, fault))
		return false;
	unit = *w.unit;
	over = w.over;
	if (!core_unit_check(&unit))
		return core_refuse(fault, WHY_TOO_LARGE, 0, length, NULL);
	by_the_day(&unit, &over);
	if (!to_base(&base, &why, &w, &unit))
		return core_refuse_size(fault, why, length, &unit);
	if (over > 0) {
		dimension = unit.dimension == INFUSE_MASS_PER_KG ?
		    INFUSE_DOSE_RATE : INFUSE_RATE;
		return rate_over(out, &why, base, over, dimension) ||
		    core_refuse_rate(fault, why, length, dimension);
	}
	out->dimension = unit.dimension;
	out->base = base;
	out->part = 0;
	out->over = 0;
	return true;
}
