/* SPDX-License-Identifier: MIT */
#ifndef INFUSE_QUANTITY_H
#define INFUSE_QUANTITY_H

/*
 * Quantities of an infusion, exact.
 *
 * Each dimension is a type of its own around a count of one small base unit,
 * and the member's name says which: adding mg/h to mg/kg/h does not compile.
 * All are values: copy them, there is nothing to free.  No floating point.
 *
 * The largest accepted value of each is a constant below.  Together they keep
 * every product that this library forms inside int64_t; a function that could
 * leave them returns false and writes nothing.
 */

#include <stdbool.h>
#include <stdint.h>

#pragma GCC visibility push(default)
#ifdef __cplusplus
extern "C" {
#endif

#if defined(__GNUC__)
#define INFUSE_MUST_CHECK __attribute__((warn_unused_result))
#else
#define INFUSE_MUST_CHECK
#endif

/* Body weight; never a mass of drug. */
struct infuse_weight { int64_t g; };
struct infuse_duration { int64_t min; };

/* Amounts of drug, as base (not as hydrochloride). */
struct infuse_mass { int64_t pg; };
struct infuse_mass_per_kg { int64_t pg_per_kg; };

/*
 * Drug per time: what an order says.  An order is as often an amount over a
 * time ("200 mg over 4 h", "100 mg in 24 h") as a rate, and most of those are
 * no whole number of picograms an hour.  So a rate is a mixed number, whole
 * pg/h and part / over of one more: a pg over T minutes are a x 60 / T, whole
 * and rest, with over = T.  What a pump delivers is F x A / V, with over = V.
 *
 * 0 <= part < over <= INFUSE_OVER_MAX, or part and over 0: whole.  part may be
 * 0 and over not: then over is only the time that was written (200 mg over 4 h
 * is 50 mg/h and stays "over 240").  Zeroed members are a whole number, and
 * with part 0 every formula below is the one of whole numbers.  Both are small
 * so that a rate is 16 bytes, and is handed over in registers.
 *
 * pg per day was tried in its place (it overflows at 9 L, and loses 3 d, 7 h
 * and 35 min), and so was a finer unit (no room), and the bare pair of amount
 * and time (comparisons overflow twentyfold).
 */
struct infuse_rate {
	int64_t pg_per_h;
	int32_t part;
	int32_t over;
};
struct infuse_dose_rate {
	int64_t pg_per_kg_h;
	int32_t part;
	int32_t over;
};

/*
 * What a rate has come to: kept undivided, one mg is 60,000,000,000; and part
 * / over of one more, as of a rate.  100 mg over 7 h are 100 mg after 7 h.
 */
struct infuse_dose {
	int64_t pg_min_per_h;
	int32_t part;
	int32_t over;
};

/*
 * What rates are compared as: thousandths of a pg/h, in which a rate per kg at
 * a weight in grams is exact, and part / over of one more.
 */
struct infuse_milli {
	int64_t milli;
	int32_t part;
	int32_t over;
};

/* A rate as it was written, flat or per kg; one of the two is set. */
struct infuse_written_rate {
	bool per_kg;
	struct infuse_rate rate;
	struct infuse_dose_rate dose_rate;
};

/* Volumes, in hundredths of a millilitre; what a pump shows. */
struct infuse_volume { int64_t hundredth_ml; };
struct infuse_flow { int64_t hundredth_ml_per_h; };

/*
 * Strength as the label writes it, an amount in a volume.  As a single number
 * per millilitre it would lose steps of the pump: 63 mg/h of 500 mg in 260 mL
 * is exactly 32.76 mL/h.
 */
struct infuse_strength {
	struct infuse_mass amount;
	struct infuse_volume volume;
};

#define INFUSE_WEIGHT_MAX_G 1000000			/* 1,000 kg */
#define INFUSE_DURATION_MAX_MIN 527040			/* 366 d */
#define INFUSE_MASS_MAX_PG INT64_C(9000000000000000)	/* 9 kg */
#define INFUSE_MASS_PER_KG_MAX INT64_C(5000000000000)	/* 5 g/kg */
#define INFUSE_RATE_MAX_PG_PER_H INT64_C(10000000000000) /* 10 g/h */
#define INFUSE_DOSE_RATE_MAX INT64_C(1000000000000)	/* 1 g/kg/h */
#define INFUSE_DOSE_MAX (INFUSE_MASS_MAX_PG * 60)
#define INFUSE_MILLI_MAX INT64_C(9000000000000000000)
#define INFUSE_OVER_MAX 900000		/* a written time is 366 d at most */
#define INFUSE_AMOUNT_MAX_PG INT64_C(40000000000000)	/* 40 g in a bag */
#define INFUSE_VOLUME_MAX 900000			/* 9 L */
#define INFUSE_FLOW_MAX 200000				/* 2 L/h */

#define INFUSE_PG_PER_MG INT64_C(1000000000)
#define INFUSE_MIN_PER_DAY 1440

/*
 * The contracts below are in ACSL; the predicates say what the bounds above
 * promise about a value.
 */
/*@ logic integer infuse_over(integer over) = over > 0 ? over : 1;
    predicate infuse_is_part(integer part, integer over) =
      0 <= over <= INFUSE_OVER_MAX && 0 <= part < infuse_over(over);
    // A mixed number is what it says; all comparisons are of this value.
    logic real infuse_mixed(integer whole, integer part, integer over) =
      whole + (part * 1.0) / infuse_over(over);

    predicate infuse_is_weight(struct infuse_weight w) =
      0 < w.g <= INFUSE_WEIGHT_MAX_G;
    predicate infuse_is_duration(struct infuse_duration d) =
      0 <= d.min <= INFUSE_DURATION_MAX_MIN;
    predicate infuse_are_up_to(integer whole, integer part, integer over,
      integer most) =
      0 <= whole <= most && infuse_is_part(part, over) &&
      (whole == most ==> part == 0);
    predicate infuse_is_rate(struct infuse_rate r) =
      infuse_are_up_to(r.pg_per_h, r.part, r.over,
        INFUSE_RATE_MAX_PG_PER_H);
    predicate infuse_is_dose_rate(struct infuse_dose_rate r) =
      infuse_are_up_to(r.pg_per_kg_h, r.part, r.over, INFUSE_DOSE_RATE_MAX);
    predicate infuse_is_milli(struct infuse_milli m) =
      0 <= m.milli <= INFUSE_MILLI_MAX && infuse_is_part(m.part, m.over);
    predicate infuse_is_summable(struct infuse_dose d) =
      0 <= d.pg_min_per_h && infuse_is_part(d.part, d.over);
    predicate infuse_is_dose(struct infuse_dose d) =
      infuse_is_summable(d) && d.pg_min_per_h <= INFUSE_DOSE_MAX;
    predicate infuse_is_flow(struct infuse_flow f) =
      0 <= f.hundredth_ml_per_h <= INFUSE_FLOW_MAX;
    predicate infuse_is_strength(struct infuse_strength s) =
      0 < s.amount.pg <= INFUSE_AMOUNT_MAX_PG &&
      0 < s.volume.hundredth_ml <= INFUSE_VOLUME_MAX;
    logic real infuse_rate_value(struct infuse_rate r) =
      infuse_mixed(r.pg_per_h, r.part, r.over);
    logic real infuse_dose_value(struct infuse_dose d) =
      infuse_mixed(d.pg_min_per_h, d.part, d.over);
    logic real infuse_milli_value(struct infuse_milli m) =
      infuse_mixed(m.milli, m.part, m.over);
*/

/* The direction of a division; each caller says it, there is no default. */
enum infuse_round {
	INFUSE_DOWN,
	INFUSE_UP,
	INFUSE_NEAREST		/* halves up; for display only */
};

/* Below, equal to or above 0 as a is below, at or above b; exact. */
/*@ requires infuse_is_milli(a) && infuse_is_milli(b);
    assigns \nothing;
    ensures \result > 0 <==> infuse_milli_value(a) > infuse_milli_value(b);
    ensures \result == 0 <==> infuse_milli_value(a) == infuse_milli_value(b);
    ensures \result < 0 <==> infuse_milli_value(a) < infuse_milli_value(b);
*/
int infuse_milli_cmp(struct infuse_milli a, struct infuse_milli b);

/* The same of rates. */
/*@ requires infuse_is_rate(a) && infuse_is_rate(b);
    assigns \nothing;
    ensures \result > 0 <==> infuse_rate_value(a) > infuse_rate_value(b);
    ensures \result == 0 <==> infuse_rate_value(a) == infuse_rate_value(b);
    ensures \result < 0 <==> infuse_rate_value(a) < infuse_rate_value(b);
*/
int infuse_rate_cmp(struct infuse_rate a, struct infuse_rate b);

/* A count of thousandths, whole. */
/*@ requires 0 <= milli;
    assigns \nothing;
    ensures \result.milli == milli;
    ensures \result.part == 0 && \result.over == 0;
*/
struct infuse_milli infuse_whole_milli(int64_t milli);

/* A rate in thousandths of a pg/h, exact. */
/*@ requires infuse_is_rate(rate);
    assigns \nothing;
    ensures infuse_is_milli(\result) && \result.over == rate.over;
    ensures \result.milli <= INFUSE_RATE_MAX_PG_PER_H * 1000;
    ensures \result.milli == rate.pg_per_h * 1000 +
      rate.part * 1000 / infuse_over(rate.over);
    ensures \result.milli / 1000 == rate.pg_per_h;
    ensures infuse_milli_value(\result) == infuse_rate_value(rate) * 1000;
*/
struct infuse_milli infuse_rate_milli(struct infuse_rate rate);

/* dose rate x weight in thousandths of a pg/h, exact. */
/*@ requires infuse_is_dose_rate(dose_rate) && infuse_is_weight(weight);
    assigns \nothing;
    ensures infuse_is_milli(\result) && \result.over == dose_rate.over;
    ensures \result.milli <= INFUSE_DOSE_RATE_MAX * weight.g;
    ensures \result.milli == dose_rate.pg_per_kg_h * weight.g +
      dose_rate.part * weight.g / infuse_over(dose_rate.over);
    ensures infuse_milli_value(\result) == infuse_mixed(
      dose_rate.pg_per_kg_h, dose_rate.part, dose_rate.over) * weight.g;
*/
struct infuse_milli infuse_dose_rate_milli(struct infuse_dose_rate dose_rate,
    struct infuse_weight weight);

/*
 * Thousandths as a rate, down to the pg/h or, where they are over a time, to
 * that part of a pg/h: an amount per kg that is whole at the weight is kept
 * whole.  False above 10 g/h.
 */
/*@ requires \valid(out) && infuse_is_milli(milli);
    assigns *out;
    ensures \result <==> milli.milli / 1000 < INFUSE_RATE_MAX_PG_PER_H ||
      (milli.milli / 1000 == INFUSE_RATE_MAX_PG_PER_H &&
       (milli.milli % 1000 * milli.over + milli.part) / 1000 == 0);
    ensures \result ==> infuse_is_rate(*out);
    ensures \result ==> out->pg_per_h == milli.milli / 1000;
    ensures \result ==> out->over == milli.over;
    ensures \result ==> out->part == (milli.milli % 1000 *
      milli.over + milli.part) / 1000;
*/
INFUSE_MUST_CHECK bool infuse_rate_of_milli(struct infuse_rate *out,
    struct infuse_milli milli);

/* dose rate x weight, down as above.  False above 10 g/h. */
/*@ requires \valid(out);
    requires infuse_is_dose_rate(dose_rate) && infuse_is_weight(weight);
    assigns *out;
    ensures \result ==> infuse_is_rate(*out);
    ensures \result && dose_rate.part == 0 ==>
      out->pg_per_h == dose_rate.pg_per_kg_h * weight.g / 1000;
    ensures dose_rate.over == 0 ==> (\result <==>
      dose_rate.pg_per_kg_h * weight.g / 1000 <= INFUSE_RATE_MAX_PG_PER_H);
*/
INFUSE_MUST_CHECK bool infuse_rate_of(struct infuse_rate *out,
    struct infuse_dose_rate dose_rate, struct infuse_weight weight);

/* What was written, at that weight: exact, and down as above. */
/*@ requires infuse_is_rate(rate.rate) && infuse_is_dose_rate(rate.dose_rate);
    requires infuse_is_weight(weight);
    assigns \nothing;
    ensures infuse_is_milli(\result);
    ensures \result.milli <= 1000000000000000000;
    ensures rate.per_kg ==> \result.over == rate.dose_rate.over;
    ensures !rate.per_kg ==> \result.over == rate.rate.over;
    ensures rate.per_kg ==> infuse_milli_value(\result) == infuse_mixed(
      rate.dose_rate.pg_per_kg_h, rate.dose_rate.part, rate.dose_rate.over) *
      weight.g;
    ensures !rate.per_kg ==> infuse_milli_value(\result) ==
      infuse_rate_value(rate.rate) * 1000;
*/
struct infuse_milli infuse_written_milli(struct infuse_written_rate rate,
    struct infuse_weight weight);

/*
 * Below, equal to or above 0 as the rate is below, at or above that dose rate
 * at that weight.  Multiplies out and divides nothing: at 70 kg 63 mg/h is
 * 0.9 mg/kg/h, and 63.000000001 mg/h is above it.
 */
/*@ requires infuse_is_rate(rate);
    requires infuse_is_dose_rate(limit) && infuse_is_weight(weight);
    assigns \nothing;
    ensures \result > 0 <==> infuse_rate_value(rate) * 1000 >
      infuse_mixed(limit.pg_per_kg_h, limit.part, limit.over) * weight.g;
    ensures \result == 0 <==> infuse_rate_value(rate) * 1000 ==
      infuse_mixed(limit.pg_per_kg_h, limit.part, limit.over) * weight.g;
    ensures \result < 0 <==> infuse_rate_value(rate) * 1000 <
      infuse_mixed(limit.pg_per_kg_h, limit.part, limit.over) * weight.g;
*/
int infuse_rate_cmp_dose_rate(struct infuse_rate rate,
    struct infuse_dose_rate limit, struct infuse_weight weight);

/* A rate in whole pg/h; round is INFUSE_DOWN or INFUSE_UP. */
/*@ requires infuse_is_rate(rate);
    requires round == INFUSE_DOWN || round == INFUSE_UP;
    assigns \nothing;
    ensures infuse_is_rate(\result);
    ensures \result.part == 0 && \result.over == 0;
    ensures \result.pg_per_h == rate.pg_per_h +
      (round == INFUSE_UP && rate.part > 0 ? 1 : 0);
*/
struct infuse_rate infuse_rate_whole(struct infuse_rate rate,
    enum infuse_round round);

/*
 * The whole pg/h of rate / weight to the nearest pg/kg/h, for display.  *exact
 * tells whether the result times the weight gives the rate again.  weight > 0.
 */
/*@ requires \valid(exact);
    requires infuse_is_rate(rate) && infuse_is_weight(weight);
    assigns *exact;
    ensures 0 <= \result.pg_per_kg_h;
    ensures \result.part == 0 && \result.over == 0;
    ensures \result.pg_per_kg_h ==
      (rate.pg_per_h * 1000 + weight.g / 2) / weight.g;
*/
struct infuse_dose_rate infuse_dose_rate_of(struct infuse_rate rate,
    struct infuse_weight weight, bool *exact);

/*
 * a + b, and a - b where that is not below 0: exact or, where their parts have
 * no common multiple up to INFUSE_OVER_MAX, down to the pg/h.  False above 10
 * g/h, and below 0.
 */
/*@ requires \valid(out) && infuse_is_rate(a) && infuse_is_rate(b);
    assigns *out;
    ensures \result ==> infuse_is_rate(*out);
    ensures \result ==> infuse_rate_value(*out) <=
      infuse_rate_value(a) + infuse_rate_value(b);
    ensures \result ==> a.pg_per_h + b.pg_per_h <= out->pg_per_h;
*/
INFUSE_MUST_CHECK bool infuse_rate_add(struct infuse_rate *out,
    struct infuse_rate a, struct infuse_rate b);

/*@ requires \valid(out) && infuse_is_rate(a) && infuse_is_rate(b);
    assigns *out;
    ensures \result ==> infuse_is_rate(*out);
    ensures \result ==> infuse_rate_value(*out) <=
      infuse_rate_value(a) - infuse_rate_value(b);
    ensures \result ==> out->pg_per_h <= a.pg_per_h - b.pg_per_h;
*/
INFUSE_MUST_CHECK bool infuse_rate_subtract(struct infuse_rate *out,
    struct infuse_rate a, struct infuse_rate b);

/* The greatest multiple of `step` not above `rate`; step > 0, and whole. */
/*@ requires infuse_is_rate(rate);
    requires infuse_is_rate(step) && 0 < step.pg_per_h && step.part == 0;
    assigns \nothing;
    ensures infuse_is_rate(\result);
    ensures \result.part == 0 && \result.over == 0;
    ensures \result.pg_per_h <= rate.pg_per_h;
    ensures rate.pg_per_h - \result.pg_per_h < step.pg_per_h;
    ensures \result.pg_per_h ==
      (rate.pg_per_h / step.pg_per_h) * step.pg_per_h;
*/
struct infuse_rate infuse_rate_to_step(struct infuse_rate rate,
    struct infuse_rate step);

/*
 * rate / strength, down to the greatest multiple of the pump's step not above
 * the exact flow.  False when that is above 2 L/h.  step > 0.
 */
/*@ logic integer infuse_flow_above(struct infuse_rate rate, integer volume) =
      rate.pg_per_h * volume + rate.part * volume / infuse_over(rate.over);
*/
/*@ requires \valid(out);
    requires infuse_is_rate(rate) && infuse_is_strength(strength);
    requires infuse_is_flow(step) && 0 < step.hundredth_ml_per_h;
    assigns *out;
    ensures \result ==> infuse_is_flow(*out);
    ensures \result <==>
      infuse_flow_above(rate, strength.volume.hundredth_ml) /
      strength.amount.pg <= INFUSE_FLOW_MAX;
    ensures \result ==> out->hundredth_ml_per_h ==
      (infuse_flow_above(rate, strength.volume.hundredth_ml) /
       strength.amount.pg / step.hundredth_ml_per_h) *
      step.hundredth_ml_per_h;
    ensures \result ==> out->hundredth_ml_per_h * strength.amount.pg <=
      infuse_flow_above(rate, strength.volume.hundredth_ml);
    ensures \result ==>
      infuse_flow_above(rate, strength.volume.hundredth_ml) <
      (out->hundredth_ml_per_h + step.hundredth_ml_per_h) *
      strength.amount.pg;
*/
INFUSE_MUST_CHECK bool infuse_flow_of(struct infuse_flow *out,
    struct infuse_rate rate, struct infuse_strength strength,
    struct infuse_flow step);

/* flow x strength: what a pump delivers, exact.  False above 10 g/h. */
/*@ requires \valid(out);
    requires infuse_is_flow(flow) && infuse_is_strength(strength);
    assigns *out;
    ensures \result ==> infuse_is_rate(*out);
    ensures \result <==> flow.hundredth_ml_per_h * strength.amount.pg <=
      INFUSE_RATE_MAX_PG_PER_H * strength.volume.hundredth_ml;
    ensures \result ==> out->pg_per_h ==
      flow.hundredth_ml_per_h * strength.amount.pg /
      strength.volume.hundredth_ml;
    ensures \result ==>
      out->pg_per_h * strength.volume.hundredth_ml + out->part ==
      flow.hundredth_ml_per_h * strength.amount.pg;
    ensures \result ==> out->over ==
      (out->part == 0 ? 0 : strength.volume.hundredth_ml);
*/
INFUSE_MUST_CHECK bool infuse_rate_of_flow(struct infuse_rate *out,
    struct infuse_flow flow, struct infuse_strength strength);

/* What a rate comes to in a time, exact. */
/*@ requires infuse_is_rate(rate) && infuse_is_duration(length);
    assigns \nothing;
    ensures infuse_is_summable(\result);
    ensures \result.pg_min_per_h == rate.pg_per_h * length.min +
      rate.part * length.min / infuse_over(rate.over);
    ensures infuse_dose_value(\result) ==
      infuse_rate_value(rate) * length.min;
    ensures \result.over == 0 || \result.over == rate.over;
*/
struct infuse_dose infuse_dose_of(struct infuse_rate rate,
    struct infuse_duration length);

/*
 * a + b, exact.  False above 9 kg, and where their parts have no common
 * multiple up to INFUSE_OVER_MAX: the times of one schedule have one.
 */
/*@ requires \valid(out);
    requires infuse_is_summable(a) && infuse_is_summable(b);
    assigns *out;
    ensures \result ==> infuse_is_dose(*out) && infuse_dose_value(*out) ==
      infuse_dose_value(a) + infuse_dose_value(b);
    ensures a.part == 0 && b.part == 0 ==> (\result <==>
      a.pg_min_per_h + b.pg_min_per_h <= INFUSE_DOSE_MAX);
*/
INFUSE_MUST_CHECK bool infuse_dose_add(struct infuse_dose *out,
    struct infuse_dose a, struct infuse_dose b);

/* Below, equal to or above 0 as a is below, at or above b; exact. */
/*@ requires infuse_is_summable(a) && infuse_is_summable(b);
    assigns \nothing;
    ensures \result > 0 <==> infuse_dose_value(a) > infuse_dose_value(b);
    ensures \result == 0 <==> infuse_dose_value(a) == infuse_dose_value(b);
    ensures \result < 0 <==> infuse_dose_value(a) < infuse_dose_value(b);
*/
int infuse_dose_cmp(struct infuse_dose a, struct infuse_dose b);

/* A dose in whole picograms; round is INFUSE_DOWN or INFUSE_UP. */
/*@ requires infuse_is_summable(dose);
    requires round == INFUSE_DOWN || round == INFUSE_UP;
    assigns \nothing;
    ensures 0 <= \result.pg <= dose.pg_min_per_h / 60 + 1;
    ensures dose.pg_min_per_h <= INFUSE_DOSE_MAX && dose.part == 0 ==>
      \result.pg <= INFUSE_MASS_MAX_PG;
    ensures round == INFUSE_DOWN ==> \result.pg == dose.pg_min_per_h / 60;
    ensures round == INFUSE_UP ==>
      \result.pg * 60 >= infuse_dose_value(dose);
*/
struct infuse_mass infuse_mass_of(struct infuse_dose dose,
    enum infuse_round round);

/* What a flow comes to in a time, down to 0.01 mL. */
/*@ requires infuse_is_flow(flow) && infuse_is_duration(length);
    assigns \nothing;
    ensures \result.hundredth_ml ==
      flow.hundredth_ml_per_h * length.min / 60;
    ensures 0 <= \result.hundredth_ml;
*/
struct infuse_volume infuse_volume_of(struct infuse_flow flow,
    struct infuse_duration length);

/* floor(x * num / den) without leaving int64_t; 0 <= num <= den <= 10^9. */
/*@ requires 0 <= x;
    requires 0 <= num <= den && 0 < den <= 1000000000;
    assigns \nothing;
    ensures 0 <= \result <= x;
    ensures \result == x * num / den;
*/
int64_t infuse_fraction(int64_t x, int64_t num, int64_t den);

#ifdef __cplusplus
}
#endif
#pragma GCC visibility pop
#endif
