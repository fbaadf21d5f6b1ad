/* SPDX-License-Identifier: MIT */
#include <stddef.h>

#include "arith.h"
#include "slip.h"

/*
 * The number behind a slip need not itself have been right: a tenth of slack
 * at the top; and below a day's only rate a twentieth, as that is no
 * disagreement (S-02).  A weight in pounds is a factor of its own, and leaves a
 * hundredth, at both ends.
 */
/*@ requires 0 <= low <= 1000000000000000000;
    requires 0 <= high <= 1000000000000000000;
    assigns \nothing;
    ensures slip != INFUSE_SLIP_POUNDS ==>
      (\result <==> low - (low == high ? low / 20 : 0) <= milli <=
        high + high / 10);
    ensures slip == INFUSE_SLIP_POUNDS ==>
      (\result <==> low - low / 100 <= milli <= high + high / 100);
*/
static bool lands(enum infuse_slip slip, int64_t milli, int64_t low,
    int64_t high)
{
	if (slip == INFUSE_SLIP_POUNDS)
		return milli >= low - core_div(low, 100) &&
		    milli <= high + core_div(high, 100);
	if (low == high)
		low -= core_div(low, 20);
	return milli >= low && milli <= high + core_div(high, 10);
}

#define NAME_MAX 12	/* of the names below, with the end */

/*@ requires infuse_is_named(unit);
    requires \valid_read(name + (0 .. NAME_MAX - 1));
    assigns \nothing;
*/
static bool is_unit(const struct infuse_unit *unit, const char name[NAME_MAX])
{
	int i;

	/*@ loop invariant 0 <= i <= NAME_MAX;
	    loop invariant \forall integer j; 0 <= j < i ==>
	      unit->name[j] != 0;
	    loop assigns i;
	    loop variant NAME_MAX - i;
	*/
	for (i = 0; i < NAME_MAX; i++) {
		if (unit->name[i] != name[i])
			return false;
		if (name[i] == '\0')
			return true;
	}
	return false;
}

/*@ requires infuse_is_named(unit);
    requires 0 <= n;
    requires \valid_read(names + (0 .. n - 1));
    assigns \nothing;
*/
static bool is_one_of(const struct infuse_unit *unit,
    const char names[][NAME_MAX], int n)
{
	int i;

	/*@ loop invariant 0 <= i <= n;
	    loop assigns i;
	    loop variant n - i;
	*/
	for (i = 0; i < n; i++)
		if (is_unit(unit, names[i]))
			return true;
	return false;
}

/*@ requires infuse_is_named(unit);
    assigns \nothing;
*/
static bool is_per_minute(const struct infuse_unit *unit)
{
	static const char names[5][NAME_MAX] = { "mg/min", "mcg/min",
	    "mg/kg/min", "mcg/kg/min", "mL/min" };

	return is_one_of(unit, names, 5);
}

/*@ requires infuse_is_named(unit);
    assigns \nothing;
*/
static bool is_per_hour(const struct infuse_unit *unit)
{
	static const char names[5][NAME_MAX] = { "mg/h", "mcg/h",
	    "mg/kg/h", "mcg/kg/h", "mL/h" };

	return is_one_of(unit, names, 5);
}

/*@ requires infuse_is_named(unit);
    assigns \nothing;
*/
static bool is_milligram(const struct infuse_unit *unit)
{
	static const char names[8][NAME_MAX] = { "mg/min", "mg/h",
	    "mg/kg/min", "mg/kg/h", "mg/d", "mg/kg/d", "mg", "mg/kg" };

	return is_one_of(unit, names, 8);
}

/*@ requires infuse_is_named(unit);
    assigns \nothing;
*/
static bool is_milligram_per_hour(const struct infuse_unit *unit)
{
	static const char name[NAME_MAX] = "mg/h";

	return is_unit(unit, name);
}

/*
 * The number as it stands, read as mg/h instead of mL/h, or as mL/h instead
 * of mg/h.  The number has at most nine digits before its point and is kept
 * in thousandths.
 */
/*@ requires \valid_read(order) && \valid_read(question);
    requires infuse_is_order(order) && infuse_is_question(question);
    assigns \nothing;
    ensures 0 <= \result <= 1000 * INFUSE_RATE_MAX_PG_PER_H;
*/
static int64_t in_the_other_field(const struct infuse_order *order,
    const struct infuse_question *question)
{
	int64_t number = question->written_milli;
	struct infuse_flow flow;
	struct infuse_rate rate;

	if (question->unit->dimension == INFUSE_FLOW) {
		if (number > INFUSE_RATE_MAX_PG_PER_H / 1000000)
			return 0;
		return core_mul(number, INFUSE_PG_PER_MG);
	}
	flow.hundredth_ml_per_h = core_div(number, 10);
	if (!order->has_strength ||
	    !is_milligram_per_hour(question->unit) ||
	    flow.hundredth_ml_per_h > INFUSE_FLOW_MAX ||
	    !infuse_rate_of_flow(&rate, flow, order->strength))
		return 0;
	return core_mul(rate.pg_per_h, 1000);
}

/*
 * mg/kg/h written and mg/h meant: the rate by the weight, as one per kg.
 * What is above the bounds of a rate is no slip that lands anywhere.
 */
/*@ requires infuse_is_rate(rate) && infuse_is_weight(weight);
    assigns \nothing;
    ensures 0 <= \result <= 1000 * INFUSE_RATE_MAX_PG_PER_H;
*/
static int64_t without_kg(struct infuse_rate rate, struct infuse_weight weight)
{
	int64_t pg_per_h = core_div(core_mul(rate.pg_per_h, 1000), weight.g);

	if (pg_per_h > INFUSE_RATE_MAX_PG_PER_H)
		return 0;
	return core_mul(pg_per_h, 1000);
}

/* An amount per kg stands for one that is over a time. */
/*@ requires \valid_read(unit);
    assigns \nothing;
*/
static bool is_per_kg(const struct infuse_unit *unit)
{
	return unit->dimension == INFUSE_DOSE_RATE ||
	    unit->dimension == INFUSE_MASS_PER_KG;
}

/*
 * The number without the digit at a place, if the next one below is the same
 * and both are on one side of the point; else 0.  A nought twice is a point in
 * the wrong place, where it is at the end.
 */
/*@ requires 0 <= number <= INFUSE_WRITTEN_MILLI_MAX;
    requires 10 <= place <= INFUSE_WRITTEN_MILLI_MAX;
    assigns \nothing;
    ensures 0 <= \result <= number;
*/
static int64_t without_digit(int64_t number, int64_t place)
{
	int64_t above = core_div(number, place);
	int64_t here = above - core_mul(core_div(above, 10), 10);
	int64_t below = core_div(number, core_div(place, 10));
	int64_t rest;

	below -= core_mul(core_div(below, 10), 10);
	if (here != below || place == 1000)
		return 0;
	above = core_div(above, 10);
	if (place > 1000) {
		/* what is below the point stays where it is */
		rest = number - core_mul(core_div(number, place), place);
		return core_mul(above, place) + rest;
	}
	rest = number - core_mul(core_div(number, place), place);
	return core_mul(core_div(number, core_mul(place, 10)),
	    core_mul(place, 10)) + core_mul(rest, 10);
}

/*
 * A digit that was keyed twice: the number without one of the two, in any
 * place where that lands, as a part of the rate that was asked about.
 */
/*@ requires 0 <= milli <= 1000 * INFUSE_RATE_MAX_PG_PER_H;
    requires 0 <= number <= INFUSE_WRITTEN_MILLI_MAX;
    requires 0 <= low <= 1000000000000000000;
    requires 0 <= high <= 1000000000000000000;
    assigns \nothing;
    ensures 0 <= \result <= milli;
*/
static int64_t without_doubled(int64_t milli, int64_t number, int64_t low,
    int64_t high)
{
	int64_t place, meant;

	if (number > 1000000000)
		return 0;	/* a million is no slip of one digit */
	/*@ loop invariant 10 <= place <= 10000000000;
	    loop assigns place, meant;
	    loop variant 10000000000 - place;
	*/
	for (place = 10; place <= number; place = core_mul(place, 10)) {
		meant = without_digit(number, place);
		if (meant == 0)
			continue;
		meant = infuse_fraction(milli, meant, number);
		if (meant > 0 && meant < milli &&
		    meant != core_div(milli, 10) &&
		    lands(INFUSE_SLIP_DOUBLED, meant, low, high))
			return meant;
	}
	return 0;
}

/* What the rate would have been without that slip; 0: does not apply. */
/*@ requires \valid_read(order) && \valid_read(question);
    requires infuse_is_order(order) && infuse_is_question(question);
    assigns \nothing;
    ensures 0 <= \result <= 1000 * INFUSE_RATE_MAX_PG_PER_H;
*/
static int64_t without(enum infuse_slip slip, const struct infuse_order *order,
    const struct infuse_question *question)
{
	const struct infuse_unit *unit = question->unit;
	int64_t milli = core_mul(question->rate.pg_per_h, 1000);

	switch (slip) {
	case INFUSE_SLIP_FIELD:
		return in_the_other_field(order, question);
	case INFUSE_SLIP_MINUTE:
		return is_per_minute(unit) ? core_div(milli, 60) : 0;
	case INFUSE_SLIP_MILLI:
		return is_milligram(unit) ? core_div(milli, 1000) : 0;
	case INFUSE_SLIP_PER_KG:
		return is_per_kg(unit) ?
		    without_kg(question->rate,
		    infuse_dosing_weight(order)) : 0;
	case INFUSE_SLIP_TENFOLD:
		return core_div(milli, 10);
	case INFUSE_SLIP_HUNDREDFOLD:
		return core_div(milli, 100);
	case INFUSE_SLIP_DAY:
		return is_per_hour(unit) ? core_div(milli, 24) : 0;
	case INFUSE_SLIP_POUNDS:
		/* 0.45359237 kg to the pound; a weight must have been used */
		return question->by_weight && !is_per_kg(unit) ?
		    infuse_fraction(milli, 45359237, 100000000) : 0;
	case INFUSE_SLIP_DOUBLED:	/* has more than one way */
	case INFUSE_SLIP_WEIGHT:
	case INFUSE_SLIPS:
		break;
	}
	return 0;
}

int64_t core_slip_lands(enum infuse_slip slip,
    const struct infuse_order *order, const struct infuse_question *question,
    int64_t low, int64_t high)
{
	int64_t said = core_mul(question->rate.pg_per_h, 1000);
	int64_t meant;

	if (slip == INFUSE_SLIP_DOUBLED)
		return without_doubled(said, question->written_milli, low,
		    high);
	meant = without(slip, order, question);
	return meant != said && lands(slip, meant, low, high) ? meant : 0;
}
