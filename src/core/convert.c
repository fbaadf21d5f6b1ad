/* SPDX-License-Identifier: MIT */
#include <infuse/convert.h>

#include "digits.h"
#include "unit.h"
#include "wide.h"

#define SIGNIFICANT 12
#define DECIMALS_MAX 40		/* 22 zeros and 12 digits are the most */
#define WHOLE_MAX INT64_C(10000000000000000)	/* above all that is accepted */

/* num / den, in base units. */
struct ratio {
	struct core_wide num;
	struct core_wide den;
};

/*@ predicate is_ratio(struct ratio *r) = is_wide(&r->num) && is_wide(&r->den);
  @
  @ predicate is_bridge(struct infuse_bridge *b) =
  @   0 <= b->weight.g <= INFUSE_WEIGHT_MAX_G &&
  @   0 <= b->strength.amount.pg <= INFUSE_AMOUNT_MAX_PG &&
  @   0 <= b->strength.volume.hundredth_ml <= INFUSE_VOLUME_MAX;
  @*/

/*
 * What a dimension measures.  Two that measure drug or its fluid, both in all
 * or both per time, differ in a body weight, in a strength, or in both.
 */
static const struct nature {
	bool infused;		/* drug, or the fluid it is in */
	bool per_time;
	bool fluid;
	bool per_kg;
} natures[INFUSE_DIMENSIONS] = {
	[INFUSE_MASS] = {true, false, false, false},
	[INFUSE_MASS_PER_KG] = {true, false, false, true},
	[INFUSE_VOLUME] = {true, false, true, false},
	[INFUSE_RATE] = {true, true, false, false},
	[INFUSE_DOSE_RATE] = {true, true, false, true},
	[INFUSE_FLOW] = {true, true, true, false},
	[INFUSE_FLOW_PER_KG] = {true, true, true, true},
};

/*@ requires from < INFUSE_DIMENSIONS && to < INFUSE_DIMENSIONS;
  @ requires \valid_read(through);
  @ assigns \nothing;
  @ ensures from == to ==> \result == INFUSE_CONVERTED;
  @*/
static enum infuse_conversion missing(enum infuse_dimension from,
    enum infuse_dimension to, const struct infuse_bridge *through)
{
	struct nature a = natures[from], b = natures[to];
	bool weight, strength;

	if (from == to)
		return INFUSE_CONVERTED;
	if (!a.infused || !b.infused || a.per_time != b.per_time)
		return INFUSE_NOT_COMMENSURABLE;
	weight = a.per_kg != b.per_kg && through->weight.g <= 0;
	strength = a.fluid != b.fluid && (through->strength.amount.pg <= 0 ||
	    through->strength.volume.hundredth_ml <= 0);
	if (weight && strength)
		return INFUSE_NEEDS_BOTH;
	if (weight)
		return INFUSE_NEEDS_WEIGHT;
	return strength ? INFUSE_NEEDS_STRENGTH : INFUSE_CONVERTED;
}

/* ratio x num / den; false when it is too large to hold. */
/*@ requires \valid(r) && is_ratio(r);
  @ requires 0 <= num <= CORE_WIDE_FACTOR_MAX;
  @ requires 0 <= den <= CORE_WIDE_FACTOR_MAX;
  @ assigns *r;
  @ ensures is_ratio(r);
  @*/
static bool times(struct ratio *r, int64_t num, int64_t den)
{
	return core_wide_mul(&r->num, num) && core_wide_mul(&r->den, den);
}

/*@ requires \valid(r) && \valid_read(from) && \valid_read(unit);
  @ requires \separated(r, from) && \separated(r, unit);
  @ requires 0 <= from->digits;
  @ requires core_unit_is_sound(unit);
  @ assigns *r;
  @ ensures is_ratio(r);
  @*/
static bool from_written(struct ratio *r, const struct infuse_written *from,
    const struct infuse_unit *unit)
{
	int i;

	core_wide_set(&r->num, from->digits);
	core_wide_set(&r->den, 1);
	/* An amount over a time is 60 times so much in an hour. */
	if (from->over > 0 && (from->over > INFUSE_DURATION_MAX_MIN ||
	    !times(r, 60, from->over)))
		return false;
	/*@ loop invariant 0 <= i;
	  @ loop invariant is_ratio(r);
	  @ loop assigns i, r->den;
	  @ loop variant from->decimals - i;
	  @*/
	for (i = 0; i < from->decimals; i++) {
		if (!core_wide_mul(&r->den, 10))
			return false;
	}
	return times(r, unit->num, unit->den);
}

/*@ requires \valid_read(r) && is_ratio(r);
  @ assigns \nothing;
  @*/
static bool within_largest(const struct ratio *r,
    enum infuse_dimension dimension)
{
	struct core_wide most;

	core_wide_copy(&most, &r->den);
	return core_wide_mul(&most, infuse_largest(dimension)) &&
	    !core_wide_less(&most, &r->num);
}

/*@ assigns \nothing;
  @ ensures \result <==> 0 <= x <= most;
  @*/
static bool within(int64_t x, int64_t most)
{
	return x >= 0 && x <= most;
}

/* What is given of the bridge, is it one that this library accepts? */
/*@ requires \valid_read(through);
  @ assigns \nothing;
  @ ensures \result <==> is_bridge(through);
  @*/
static bool bridge_within(const struct infuse_bridge *through)
{
	return within(through->weight.g, INFUSE_WEIGHT_MAX_G) &&
	    within(through->strength.amount.pg, INFUSE_AMOUNT_MAX_PG) &&
	    within(through->strength.volume.hundredth_ml, INFUSE_VOLUME_MAX);
}

/*@ requires \valid(r) && is_ratio(r);
  @ requires from < INFUSE_DIMENSIONS && to < INFUSE_DIMENSIONS;
  @ requires \valid_read(through) && is_bridge(through);
  @ requires \separated(r, through);
  @ assigns *r;
  @ ensures is_ratio(r);
  @*/
static bool cross(struct ratio *r, enum infuse_dimension from,
    enum infuse_dimension to, const struct infuse_bridge *through)
{
	struct nature a = natures[from], b = natures[to];
	int64_t g = through->weight.g;
	int64_t pg = through->strength.amount.pg;
	int64_t volume = through->strength.volume.hundredth_ml;

	if (a.per_kg && !b.per_kg && !times(r, g, 1000))
		return false;
	if (!a.per_kg && b.per_kg && !times(r, 1000, g))
		return false;
	if (a.fluid && !b.fluid && !times(r, pg, volume))
		return false;
	return a.fluid || !b.fluid || times(r, volume, pg);
}

/*
 * One digit of the quotient: how often den goes into rest with the next digit
 * behind it, which is less than ten times.
 */
/*@ requires \valid(rest) && \valid_read(den) && \separated(rest, den);
  @ requires is_wide(rest) && is_wide(den) && digit <= 9;
  @ assigns *rest;
  @ ensures is_wide(rest);
  @ ensures \result <= 9;
  @*/
static unsigned char next_digit(struct core_wide *rest,
    const struct core_wide *den, unsigned char digit)
{
	unsigned char times_in = 0;

	if (!core_wide_append(rest, digit))
		return 0;
	/*@ loop invariant 0 <= times_in <= 9;
	  @ loop invariant is_wide(rest);
	  @ loop assigns times_in, *rest;
	  @ loop variant 9 - times_in;
	  @*/
	while (times_in < 9 && !core_wide_less(rest, den)) {
		core_wide_subtract(rest, den);
		times_in++;
	}
	return times_in;
}

/*@ requires \valid(rest) && \valid_read(r) && \separated(rest, r);
  @ requires is_ratio(r);
  @ assigns *rest;
  @ ensures is_wide(rest);
  @ ensures 0 <= \result < 10 * WHOLE_MAX;
  @*/
static int64_t whole_part(struct core_wide *rest, const struct ratio *r)
{
	int64_t whole = 0;
	int i;

	core_wide_set(rest, 0);
	/*@ loop invariant -1 <= i < CORE_WIDE_DIGITS;
	  @ loop invariant is_wide(rest);
	  @ loop invariant 0 <= whole < 10 * WHOLE_MAX;
	  @ loop assigns i, whole, *rest;
	  @ loop variant i + 1;
	  @*/
	for (i = CORE_WIDE_DIGITS - 1; i >= 0 && whole < WHOLE_MAX; i--)
		whole = whole * 10 + next_digit(rest, &r->den,
		    r->num.digit[i]);
	return whole;
}

/* The decimals behind a point, without trailing zeros or a lone point. */
/*@ requires \valid(out + (0 .. DECIMALS_MAX));
  @ requires \valid(rest) && \valid_read(den) && \separated(rest, den);
  @ requires \separated(out + (0 .. DECIMALS_MAX), rest, den);
  @ requires is_wide(rest) && is_wide(den);
  @ requires 0 <= significant;
  @ assigns out[0 .. DECIMALS_MAX], *rest;
  @ ensures \result == INFUSE_CONVERTED || \result == INFUSE_ROUNDED_DOWN;
  @*/
static enum infuse_conversion write_decimals(char *out, int significant,
    struct core_wide *rest, const struct core_wide *den)
{
	unsigned char digit;
	int i, last = 0;

	out[0] = '.';
	/*@ loop invariant 1 <= i <= DECIMALS_MAX;
	  @ loop invariant 0 <= last <= i;
	  @ loop invariant 0 <= significant;
	  @ loop invariant is_wide(rest);
	  @ loop assigns i, last, significant, digit, *rest,
	  @   out[1 .. DECIMALS_MAX - 1];
	  @ loop variant DECIMALS_MAX - i;
	  @*/
	for (i = 1; i < DECIMALS_MAX && significant < SIGNIFICANT &&
	    !core_wide_is_zero(rest); i++) {
		digit = next_digit(rest, den, 0);
		out[i] = (char)('0' + digit);
		if (digit > 0)
			last = i + 1;
		if (last > 0 || significant > 0)
			significant++;
	}
	out[last] = '\0';
	return core_wide_is_zero(rest) ? INFUSE_CONVERTED :
	    INFUSE_ROUNDED_DOWN;
}

/*@ requires \valid(out + (0 .. INFUSE_CONVERTED_MAX - 1));
  @ requires \valid_read(r) && is_ratio(r);
  @ requires \separated(out + (0 .. INFUSE_CONVERTED_MAX - 1), r);
  @ assigns out[0 .. INFUSE_CONVERTED_MAX - 1];
  @*/
static enum infuse_conversion write_ratio(char out[INFUSE_CONVERTED_MAX],
    const struct ratio *r)
{
	struct core_wide rest;
	int64_t whole = whole_part(&rest, r);
	size_t length;

	if (whole >= WHOLE_MAX)
		return INFUSE_OUT_OF_RANGE;
	length = infuse_number(out, whole, 0, 0, INFUSE_DOWN, INFUSE_PLAIN);
	if (length >= INFUSE_CONVERTED_MAX - DECIMALS_MAX)
		return INFUSE_OUT_OF_RANGE;
	return write_decimals(out + length, whole > 0 ? (int)length : 0, &rest,
	    &r->den);
}

/*@ requires \valid_read(unit);
  @ assigns \nothing;
  @*/
static bool is_gram(const struct infuse_unit *unit)
{
	return (unit->dimension == INFUSE_MASS && unit->num == CORE_NUM_MAX) ||
	    (unit->dimension == INFUSE_WEIGHT && unit->num == 1);
}

/* A gram is of the patient or of the drug, as the other unit is. */
/*@ requires \valid(gram) && \valid_read(other) && \separated(gram, other);
  @ assigns *gram;
  @*/
static void gram_like(struct infuse_unit *gram,
    const struct infuse_unit *other)
{
	bool body = other->dimension == INFUSE_WEIGHT;

	gram->dimension = body ? INFUSE_WEIGHT : INFUSE_MASS;
	gram->num = body ? 1 : CORE_NUM_MAX;
	gram->den = 1;
}

/* An amount over a time is a rate; of another unit there is none. */
/*@ requires \valid(unit);
  @ assigns unit->dimension;
  @*/
static bool over_a_time(struct infuse_unit *unit)
{
	if (unit->dimension == INFUSE_MASS)
		unit->dimension = INFUSE_RATE;
	else if (unit->dimension == INFUSE_MASS_PER_KG)
		unit->dimension = INFUSE_DOSE_RATE;
	else
		return false;
	return true;
}

/*@ requires \valid(out + (0 .. INFUSE_CONVERTED_MAX - 1));
  @ requires \valid_read(from) && \valid_read(from->unit);
  @ requires \valid_read(to) && \valid_read(through);
  @ requires 0 <= from->digits;
  @ assigns out[0 .. INFUSE_CONVERTED_MAX - 1];
  @*/
enum infuse_conversion infuse_convert(char out[INFUSE_CONVERTED_MAX],
    const struct infuse_written *from, const struct infuse_unit *to,
    const struct infuse_bridge *through)
{
	struct infuse_unit a = *from->unit, b = *to;
	enum infuse_conversion lack;
	struct ratio r;

	if (from->over > 0 && !over_a_time(&a))
		return INFUSE_NOT_COMMENSURABLE;
	if (is_gram(&a) && !is_gram(&b))
		gram_like(&a, &b);
	else if (is_gram(&b))
		gram_like(&b, &a);
	if (!core_unit_check(&a) || !core_unit_check(&b))
		return INFUSE_NOT_COMMENSURABLE;
	lack = missing(a.dimension, b.dimension, through);
	if (lack != INFUSE_CONVERTED)
		return lack;
	if (!bridge_within(through) || !from_written(&r, from, &a) ||
	    !within_largest(&r, a.dimension) ||
	    !cross(&r, a.dimension, b.dimension, through) ||
	    !within_largest(&r, b.dimension) || !times(&r, b.den, b.num))
		return INFUSE_OUT_OF_RANGE;
	return write_ratio(out, &r);
}
