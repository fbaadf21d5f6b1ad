/* SPDX-License-Identifier: MIT */
#include <infuse/quantity.h>

#include "arith.h"

/*@ predicate is_floor(integer q, integer a, integer b) =
      0 <= a - q * b < b;
    lemma floor_is_quotient: \forall integer q, a, b;
      0 <= a && 0 < b && is_floor(q, a, b) ==> a / b == q;
*/

/*
 * floor(x * num / den) as quotient and remainder of x, so that no product is
 * larger than x or den squared.
 */
int64_t infuse_fraction(int64_t x, int64_t num, int64_t den)
{
	int64_t whole = core_div(x, den);
	int64_t rest = x - whole * den;
	int64_t part = core_mul(rest, num);
	int64_t more = core_div(part, den);

	/*@ assert x * num == (whole * num) * den + part; */
	/*@ assert is_floor(whole * num + more, x * num, den); */
	return whole * num + more;
}

bool infuse_rate_of(struct infuse_rate *out, struct infuse_dose_rate dose_rate,
    struct infuse_weight weight)
{
	int64_t pg_per_h;

	pg_per_h = core_div(core_mul(dose_rate.pg_per_kg_h, weight.g), 1000);
	if (pg_per_h > INFUSE_RATE_MAX_PG_PER_H)
		return false;
	out->pg_per_h = pg_per_h;
	return true;
}

int infuse_rate_cmp_dose_rate(struct infuse_rate rate,
    struct infuse_dose_rate limit, struct infuse_weight weight)
{
	int64_t have = core_mul(rate.pg_per_h, 1000);
	int64_t may = core_mul(limit.pg_per_kg_h, weight.g);

	return (have > may) - (have < may);
}

struct infuse_dose_rate infuse_dose_rate_of(struct infuse_rate rate,
    struct infuse_weight weight, bool *exact)
{
	struct infuse_dose_rate out;
	int64_t milli = core_mul(rate.pg_per_h, 1000);

	out.pg_per_kg_h = core_div(milli + weight.g / 2, weight.g);
	*exact = out.pg_per_kg_h <= INFUSE_DOSE_RATE_MAX &&
	    core_div(core_mul(out.pg_per_kg_h, weight.g), 1000) ==
	    rate.pg_per_h;
	return out;
}

struct infuse_rate infuse_rate_to_step(struct infuse_rate rate,
    struct infuse_rate step)
{
	struct infuse_rate out;

	out.pg_per_h = core_mul(core_div(rate.pg_per_h, step.pg_per_h),
	    step.pg_per_h);
	return out;
}

bool infuse_flow_of(struct infuse_flow *out, struct infuse_rate rate,
    struct infuse_strength strength, struct infuse_flow step)
{
	int64_t flow, steps;

	flow = core_div(core_mul(rate.pg_per_h, strength.volume.hundredth_ml),
	    strength.amount.pg);
	if (flow > INFUSE_FLOW_MAX)
		return false;
	steps = core_div(flow, step.hundredth_ml_per_h);
	out->hundredth_ml_per_h = core_mul(steps, step.hundredth_ml_per_h);
	return true;
}

bool infuse_rate_of_flow(struct infuse_rate *out, struct infuse_flow flow,
    struct infuse_strength strength, enum infuse_round round)
{
	int64_t product, pg_per_h;

	product = core_mul(flow.hundredth_ml_per_h, strength.amount.pg);
	pg_per_h = core_div(product, strength.volume.hundredth_ml);
	if (round == INFUSE_UP &&
	    pg_per_h * strength.volume.hundredth_ml < product)
		pg_per_h++;
	if (pg_per_h > INFUSE_RATE_MAX_PG_PER_H)
		return false;
	out->pg_per_h = pg_per_h;
	return true;
}

struct infuse_dose infuse_dose_of(struct infuse_rate rate,
    struct infuse_duration length)
{
	struct infuse_dose out;

	out.pg_min_per_h = core_mul(rate.pg_per_h, length.min);
	return out;
}

bool infuse_dose_add(struct infuse_dose *out, struct infuse_dose a,
    struct infuse_dose b)
{
	if (a.pg_min_per_h > INFUSE_DOSE_MAX ||
	    b.pg_min_per_h > INFUSE_DOSE_MAX - a.pg_min_per_h)
		return false;
	out->pg_min_per_h = a.pg_min_per_h + b.pg_min_per_h;
	return true;
}

struct infuse_mass infuse_mass_of(struct infuse_dose dose,
    enum infuse_round round)
{
	struct infuse_mass out;

	out.pg = core_div(dose.pg_min_per_h, 60);
	if (round == INFUSE_UP && out.pg * 60 < dose.pg_min_per_h)
		out.pg++;
	return out;
}

struct infuse_volume infuse_volume_of(struct infuse_flow flow,
    struct infuse_duration length)
{
	struct infuse_volume out;

	out.hundredth_ml = core_div(core_mul(flow.hundredth_ml_per_h,
	    length.min), 60);
	return out;
}
