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

/* Drug per time: what an order says. */
struct infuse_rate { int64_t pg_per_h; };
struct infuse_dose_rate { int64_t pg_per_kg_h; };

/* What a rate has come to: kept undivided, one mg is 60,000,000,000. */
struct infuse_dose { int64_t pg_min_per_h; };

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
#define INFUSE_AMOUNT_MAX_PG INT64_C(40000000000000)	/* 40 g in a bag */
#define INFUSE_VOLUME_MAX 900000			/* 9 L */
#define INFUSE_FLOW_MAX 200000				/* 2 L/h */

#define INFUSE_PG_PER_MG INT64_C(1000000000)
#define INFUSE_MIN_PER_DAY 1440

/*
 * The contracts below are in ACSL; the predicates say what the bounds above
 * promise about a value.
 */
/*@ predicate infuse_is_weight(struct infuse_weight w) =
      0 < w.g <= INFUSE_WEIGHT_MAX_G;
    predicate infuse_is_duration(struct infuse_duration d) =
      0 <= d.min <= INFUSE_DURATION_MAX_MIN;
    predicate infuse_is_rate(struct infuse_rate r) =
      0 <= r.pg_per_h <= INFUSE_RATE_MAX_PG_PER_H;
    predicate infuse_is_dose_rate(struct infuse_dose_rate r) =
      0 <= r.pg_per_kg_h <= INFUSE_DOSE_RATE_MAX;
    predicate infuse_is_dose(struct infuse_dose d) =
      0 <= d.pg_min_per_h <= INFUSE_DOSE_MAX;
    predicate infuse_is_flow(struct infuse_flow f) =
      0 <= f.hundredth_ml_per_h <= INFUSE_FLOW_MAX;
    predicate infuse_is_strength(struct infuse_strength s) =
      0 < s.amount.pg <= INFUSE_AMOUNT_MAX_PG &&
      0 < s.volume.hundredth_ml <= INFUSE_VOLUME_MAX;
*/

/* The direction of a division; each caller says it, there is no default. */
enum infuse_round {
	INFUSE_DOWN,
	INFUSE_UP,
	INFUSE_NEAREST		/* halves up; for display only */
};

/* dose rate x weight, down to the pg/h.  False above 10 g/h. */
/*@ requires \valid(out);
    requires infuse_is_dose_rate(dose_rate) && infuse_is_weight(weight);
    assigns *out;
    ensures \result <==> dose_rate.pg_per_kg_h * weight.g / 1000 <=
      INFUSE_RATE_MAX_PG_PER_H;
    ensures \result ==> infuse_is_rate(*out);
    ensures \result ==>
      out->pg_per_h == dose_rate.pg_per_kg_h * weight.g / 1000;
*/
INFUSE_MUST_CHECK bool infuse_rate_of(struct infuse_rate *out,
    struct infuse_dose_rate dose_rate, struct infuse_weight weight);

/*
 * Below, equal to or above 0 as the rate is below, at or above that dose rate
 * at that weight.  Multiplies out and divides nothing: at 70 kg 63 mg/h is
 * 0.9 mg/kg/h, and 63.000000001 mg/h is above it.
 */
/*@ requires infuse_is_rate(rate);
    requires infuse_is_dose_rate(limit) && infuse_is_weight(weight);
    assigns \nothing;
    ensures \result > 0 <==>
      rate.pg_per_h * 1000 > limit.pg_per_kg_h * weight.g;
    ensures \result == 0 <==>
      rate.pg_per_h * 1000 == limit.pg_per_kg_h * weight.g;
    ensures \result < 0 <==>
      rate.pg_per_h * 1000 < limit.pg_per_kg_h * weight.g;
*/
int infuse_rate_cmp_dose_rate(struct infuse_rate rate,
    struct infuse_dose_rate limit, struct infuse_weight weight);

/*
 * rate / weight to the nearest pg/kg/h, for display.  *exact tells whether
 * the result times the weight gives the rate again.  weight > 0.
 */
/*@ requires \valid(exact);
    requires infuse_is_rate(rate) && infuse_is_weight(weight);
    assigns *exact;
    ensures 0 <= \result.pg_per_kg_h;
    ensures \result.pg_per_kg_h ==
      (rate.pg_per_h * 1000 + weight.g / 2) / weight.g;
*/
struct infuse_dose_rate infuse_dose_rate_of(struct infuse_rate rate,
    struct infuse_weight weight, bool *exact);

/* The greatest multiple of `step` not above `rate`; step > 0. */
/*@ requires infuse_is_rate(rate);
    requires infuse_is_rate(step) && 0 < step.pg_per_h;
    assigns \nothing;
    ensures infuse_is_rate(\result);
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
/*@ requires \valid(out);
    requires infuse_is_rate(rate) && infuse_is_strength(strength);
    requires infuse_is_flow(step) && 0 < step.hundredth_ml_per_h;
    assigns *out;
    ensures \result ==> infuse_is_flow(*out);
    ensures \result <==>
      rate.pg_per_h * strength.volume.hundredth_ml / strength.amount.pg <=
      INFUSE_FLOW_MAX;
    ensures \result ==> out->hundredth_ml_per_h ==
      (rate.pg_per_h * strength.volume.hundredth_ml / strength.amount.pg /
       step.hundredth_ml_per_h) * step.hundredth_ml_per_h;
    ensures \result ==> out->hundredth_ml_per_h * strength.amount.pg <=
      rate.pg_per_h * strength.volume.hundredth_ml;
    ensures \result ==>
      rate.pg_per_h * strength.volume.hundredth_ml <
      (out->hundredth_ml_per_h + step.hundredth_ml_per_h) *
      strength.amount.pg;
*/
INFUSE_MUST_CHECK bool infuse_flow_of(struct infuse_flow *out,
    struct infuse_rate rate, struct infuse_strength strength,
    struct infuse_flow step);

/*
 * flow x strength: what a pump delivers.  False above 10 g/h.  round is
 * INFUSE_DOWN or INFUSE_UP.
 */
/*@ requires \valid(out);
    requires infuse_is_flow(flow) && infuse_is_strength(strength);
    requires round == INFUSE_DOWN || round == INFUSE_UP;
    assigns *out;
    ensures round == INFUSE_DOWN ==> (\result <==>
      flow.hundredth_ml_per_h * strength.amount.pg /
      strength.volume.hundredth_ml <= INFUSE_RATE_MAX_PG_PER_H);
    ensures \result ==> infuse_is_rate(*out);
    ensures \result && round == INFUSE_DOWN ==> out->pg_per_h ==
      flow.hundredth_ml_per_h * strength.amount.pg /
      strength.volume.hundredth_ml;
    ensures \result && round == INFUSE_UP ==>
      out->pg_per_h * strength.volume.hundredth_ml >=
      flow.hundredth_ml_per_h * strength.amount.pg;
*/
INFUSE_MUST_CHECK bool infuse_rate_of_flow(struct infuse_rate *out,
    struct infuse_flow flow, struct infuse_strength strength,
    enum infuse_round round);

/* What a rate comes to in a time. */
/*@ requires infuse_is_rate(rate) && infuse_is_duration(length);
    assigns \nothing;
    ensures \result.pg_min_per_h == rate.pg_per_h * length.min;
    ensures 0 <= \result.pg_min_per_h;
*/
struct infuse_dose infuse_dose_of(struct infuse_rate rate,
    struct infuse_duration length);

/* a + b.  False above 9 kg. */
/*@ requires \valid(out);
    requires 0 <= a.pg_min_per_h && 0 <= b.pg_min_per_h;
    assigns *out;
    ensures \result <==>
      a.pg_min_per_h + b.pg_min_per_h <= INFUSE_DOSE_MAX;
    ensures \result ==> infuse_is_dose(*out) &&
      out->pg_min_per_h == a.pg_min_per_h + b.pg_min_per_h;
*/
INFUSE_MUST_CHECK bool infuse_dose_add(struct infuse_dose *out,
    struct infuse_dose a, struct infuse_dose b);

/* A dose in whole picograms; round is INFUSE_DOWN or INFUSE_UP. */
/*@ requires 0 <= dose.pg_min_per_h;
    requires round == INFUSE_DOWN || round == INFUSE_UP;
    assigns \nothing;
    ensures 0 <= \result.pg <= dose.pg_min_per_h / 60 + 1;
    ensures infuse_is_dose(dose) ==> \result.pg <= INFUSE_MASS_MAX_PG;
    ensures round == INFUSE_DOWN ==> \result.pg == dose.pg_min_per_h / 60;
    ensures round == INFUSE_UP ==> \result.pg * 60 >= dose.pg_min_per_h;
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
#endif
