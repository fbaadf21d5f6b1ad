/* SPDX-License-Identifier: MIT */
#include <infuse/quantity.h>

#include "arith.h"
#include "mixed.h"

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

/*
 * For the prover alone: the real numbers of the contracts in terms of the
 * whole ones that are reckoned with.  Fractions are compared across; a product
 * with a fraction is its whole and its rest; a fraction can be widened.
 */
/*@ ghost
  /@ requires 0 < o && 0 < r;
     assigns \nothing;
     ensures p * r <= q * o <==> (p * 1.0) / o <= (q * 1.0) / r;
     ensures p * r == q * o <==> (p * 1.0) / o == (q * 1.0) / r; @/
  void across(int64_t p, int64_t o, int64_t q, int64_t r)
  {
    /@ assert ((p * 1.0) / o) * o == p; @/
    /@ assert ((q * 1.0) / r) * r == q; @/
    /@ assert (p * 1.0) * r == ((p * 1.0) / o) * ((o * 1.0) * r); @/
    /@ assert (q * 1.0) * o == ((q * 1.0) / r) * ((o * 1.0) * r); @/
    /@ assert 0 < (o * 1.0) * r; @/
    /@ assert (p * 1.0) / o <= (q * 1.0) / r ==>
         ((p * 1.0) / o) * ((o * 1.0) * r) <=
         ((q * 1.0) / r) * ((o * 1.0) * r); @/
    /@ assert (p * 1.0) / o > (q * 1.0) / r ==>
         ((p * 1.0) / o) * ((o * 1.0) * r) >
         ((q * 1.0) / r) * ((o * 1.0) * r); @/
    /@ assert (p * 1.0) / o < (q * 1.0) / r ==>
         ((p * 1.0) / o) * ((o * 1.0) * r) <
         ((q * 1.0) / r) * ((o * 1.0) * r); @/
    /@ assert (p * 1.0) * r == p * r; @/
    /@ assert (q * 1.0) * o == q * o; @/
  }

  /@ requires 0 < o && q * o + r == p * f;
     assigns \nothing;
     ensures ((p * 1.0) / o) * f == q + (r * 1.0) / o; @/
  void whole_and_rest(int64_t p, int64_t f, int64_t q, int64_t r, int64_t o)
  {
    /@ assert ((p * 1.0) / o) * o == p; @/
    /@ assert ((r * 1.0) / o) * o == r; @/
    /@ assert (p * 1.0) * f == (q * 1.0) * o + r; @/
    /@ assert (((p * 1.0) / o) * f) * o == (p * 1.0) * f; @/
    /@ assert (q + (r * 1.0) / o) * o == (q * 1.0) * o + r; @/
    /@ assert (((p * 1.0) / o) * f) * o == (q + (r * 1.0) / o) * o; @/
  }

  /@ requires 0 < o && 0 < k && ok == o * k && pk == p * k;
     assigns \nothing;
     ensures (pk * 1.0) / ok == (p * 1.0) / o; @/
  void same_part(int64_t p, int64_t o, int64_t k, int64_t pk, int64_t ok)
  {
    /@ assert 0 < o * k; @/
    /@ assert pk * o == p * ok; @/
    across(pk, ok, p, o);
  }

  /@ requires infuse_is_part(p, o);
     assigns \nothing;
     ensures 0 <= (p * 1.0) / infuse_over(o) < 1; @/
  void below_one(int64_t p, int64_t o)
  {
    /@ assert ((p * 1.0) / infuse_over(o)) * infuse_over(o) == p; @/
  }

  /@ requires 0 < o && all == o * k && product == p * k;
     assigns \nothing;
     ensures ((p * 1.0) / o) * all == product; @/
  void in_all(int64_t p, int64_t o, int64_t k, int64_t all, int64_t product)
  {
    /@ assert ((p * 1.0) / o) * o == p; @/
    /@ assert all * 1.0 == (o * 1.0) * k; @/
    /@ assert product * 1.0 == (p * 1.0) * k; @/
    /@ assert ((p * 1.0) / o) * ((o * 1.0) * k) == (p * 1.0) * k; @/
  }

  /@ requires 0 < o;
     assigns \nothing;
     ensures (sum * 1.0) / o == (p * 1.0) / o + (q * 1.0) / o <==>
       sum == p + q; @/
  void parts_add(int64_t p, int64_t q, int64_t sum, int64_t o)
  {
    /@ assert ((p * 1.0) / o) * o == p; @/
    /@ assert ((q * 1.0) / o) * o == q; @/
    /@ assert ((sum * 1.0) / o) * o == sum; @/
    /@ assert ((p * 1.0) / o + (q * 1.0) / o) * o == p + q; @/
  }
*/

/* What the part of a whole number is over: 1. */
/*@ requires 0 <= over <= INFUSE_OVER_MAX;
    assigns \nothing;
    ensures \result == infuse_over(over) && 1 <= \result <= INFUSE_OVER_MAX;
*/
static int64_t over_of(int64_t over)
{
	return over > 0 ? over : 1;
}

/* A part against another; the one comparison that knows fractions. */
/*@ requires infuse_is_part(p, o) && infuse_is_part(q, r);
    assigns \nothing;
    ensures \result > 0 <==>
      (p * 1.0) / infuse_over(o) > (q * 1.0) / infuse_over(r);
    ensures \result == 0 <==>
      (p * 1.0) / infuse_over(o) == (q * 1.0) / infuse_over(r);
    ensures \result < 0 <==>
      (p * 1.0) / infuse_over(o) < (q * 1.0) / infuse_over(r);
    ensures -1 <= \result <= 1;
*/
static int cmp_parts(int64_t p, int64_t o, int64_t q, int64_t r)
{
	int64_t first = over_of(o), second = over_of(r), have, may;

	/*@ assert p * infuse_over(r) <= 900000 * 900000; */
	/*@ assert q * infuse_over(o) <= 900000 * 900000; */
	have = core_mul(p, second);
	may = core_mul(q, first);
	/*@ ghost across(p, first, q, second); */
	return (have > may) - (have < may);
}

int infuse_milli_cmp(struct infuse_milli a, struct infuse_milli b)
{
	/*@ ghost below_one(a.part, a.over); */
	/*@ ghost below_one(b.part, b.over); */
	if (a.milli != b.milli)
		return a.milli < b.milli ? -1 : 1;
	return cmp_parts(a.part, a.over, b.part, b.over);
}

int infuse_rate_cmp(struct infuse_rate a, struct infuse_rate b)
{
	/*@ ghost below_one(a.part, a.over); */
	/*@ ghost below_one(b.part, b.over); */
	if (a.pg_per_h != b.pg_per_h)
		return a.pg_per_h < b.pg_per_h ? -1 : 1;
	return cmp_parts(a.part, a.over, b.part, b.over);
}

int infuse_dose_cmp(struct infuse_dose a, struct infuse_dose b)
{
	/*@ ghost below_one(a.part, a.over); */
	/*@ ghost below_one(b.part, b.over); */
	if (a.pg_min_per_h != b.pg_min_per_h)
		return a.pg_min_per_h < b.pg_min_per_h ? -1 : 1;
	return cmp_parts(a.part, a.over, b.part, b.over);
}

/* One of them in parts of all three. */
/*@ requires 0 <= part <= INFUSE_OVER_MAX;
    requires 1 <= a <= INFUSE_OVER_MAX && 1 <= b <= INFUSE_OVER_MAX;
    assigns \nothing;
    ensures \result == part * a * b;
    ensures 0 <= \result <= 729000000000000000;
*/
static int64_t thrice(int64_t part, int64_t a, int64_t b)
{
	int64_t two;

	/*@ assert part * a <= INFUSE_OVER_MAX * INFUSE_OVER_MAX; */
	two = core_mul(part, a);
	/*@ assert two * b <= 810000000000 * INFUSE_OVER_MAX; */
	return core_mul(two, b);
}

/* All three over all three, as whole numbers. */
int core_sum_cmp(struct infuse_milli sum, struct infuse_milli a,
    struct infuse_milli b)
{
	int64_t over = over_of(sum.over), p = over_of(a.over);
	int64_t q = over_of(b.over), whole = sum.milli - a.milli;
	int64_t have, first, second, one;

	/*@ ghost below_one(sum.part, sum.over); */
	/*@ ghost below_one(a.part, a.over); */
	/*@ ghost below_one(b.part, b.over); */
	if (whole < b.milli)
		return -1;	/* a part is less than 1 */
	if (whole - b.milli > 1)
		return 1;	/* two parts are less than 2 */
	one = thrice(over, p, q);
	have = thrice(sum.part, p, q);
	first = thrice(a.part, over, q);
	second = thrice(b.part, over, p);
	/*@ ghost in_all(sum.part, over, p * q, one, have); */
	/*@ ghost in_all(a.part, p, over * q, one, first); */
	/*@ ghost in_all(b.part, q, over * p, one, second); */
	if (whole > b.milli)
		have += one;
	/*@ assert ((whole - b.milli) + (sum.part * 1.0) / over) * one ==
	      have; */
	/*@ assert ((a.part * 1.0) / p + (b.part * 1.0) / q) * one ==
	      first + second; */
	/*@ assert have > first + second <==>
	      (whole - b.milli) + (sum.part * 1.0) / over >
	      (a.part * 1.0) / p + (b.part * 1.0) / q; */
	/*@ assert have < first + second <==>
	      (whole - b.milli) + (sum.part * 1.0) / over <
	      (a.part * 1.0) / p + (b.part * 1.0) / q; */
	return (have > first + second) - (have < first + second);
}

struct infuse_milli infuse_whole_milli(int64_t milli)
{
	struct infuse_milli out;

	out.milli = milli;
	out.part = 0;
	out.over = 0;
	return out;
}

struct infuse_milli core_mixed_times(int64_t whole, int64_t part,
    int64_t over, int64_t by)
{
	struct infuse_milli out;
	int64_t of, parts, more;

	if (part == 0) {	/* most rates are whole: no division */
		out.milli = core_mul(whole, by);
		out.part = 0;
		out.over = core_part(over);
		/*@ assert (part * 1.0) / infuse_over(over) == 0.0; */
		/*@ assert infuse_mixed(whole, part, over) == whole; */
		return out;
	}
	of = over_of(over);
	/*@ assert part * by <= INFUSE_OVER_MAX * INFUSE_WEIGHT_MAX_G; */
	/*@ assert whole * by + by == (whole + 1) * by; */
	/*@ assert part * by < infuse_over(over) * by; */
	parts = core_mul(part, by);
	more = core_div(parts, of);
	/*@ assert more * infuse_over(over) < by * infuse_over(over); */
	/*@ assert more < by; */
	out.milli = core_mul(whole, by) + more;
	out.part = core_part(parts - core_mul(more, of));
	out.over = core_part(over);
	/*@ assert more * infuse_over(over) + out.part == part * by; */
	/*@ ghost whole_and_rest(part, by, more, out.part, of); */
	/*@ assert infuse_mixed(whole, part, over) * by ==
	      whole * by + ((part * 1.0) / infuse_over(over)) * by; */
	return out;
}

struct infuse_milli infuse_rate_milli(struct infuse_rate rate)
{
	return core_mixed_times(rate.pg_per_h, rate.part, rate.over, 1000);
}

struct infuse_milli infuse_dose_rate_milli(struct infuse_dose_rate dose_rate,
    struct infuse_weight weight)
{
	/*@ assert (dose_rate.pg_per_kg_h + 1) * weight.g <=
	      (INFUSE_DOSE_RATE_MAX + 1) * INFUSE_WEIGHT_MAX_G; */
	/*@ assert dose_rate.pg_per_kg_h < INFUSE_DOSE_RATE_MAX ==>
	      (dose_rate.pg_per_kg_h + 1) * weight.g <=
	      INFUSE_DOSE_RATE_MAX * weight.g; */
	return core_mixed_times(dose_rate.pg_per_kg_h, dose_rate.part,
	    dose_rate.over, weight.g);
}

struct infuse_milli infuse_written_milli(struct infuse_written_rate rate,
    struct infuse_weight weight)
{
	if (rate.per_kg)
		return infuse_dose_rate_milli(rate.dose_rate, weight);
	return infuse_rate_milli(rate.rate);
}

bool infuse_rate_of_milli(struct infuse_rate *out, struct infuse_milli milli)
{
	int64_t pg_per_h = core_div(milli.milli, 1000);
	int64_t rest = milli.milli - core_mul(pg_per_h, 1000);
	int64_t parts, part;

	/*@ assert rest == milli.milli % 1000; */
	/*@ assert rest * milli.over <= 999 * milli.over; */
	parts = core_mul(rest, milli.over) + milli.part;
	part = core_div(parts, 1000);
	if (pg_per_h > INFUSE_RATE_MAX_PG_PER_H ||
	    (pg_per_h == INFUSE_RATE_MAX_PG_PER_H && part > 0))
		return false;
	out->pg_per_h = pg_per_h;
	out->part = core_part(part);
	out->over = milli.over;
	return true;
}

bool infuse_rate_of(struct infuse_rate *out, struct infuse_dose_rate dose_rate,
    struct infuse_weight weight)
{
	return infuse_rate_of_milli(out,
	    infuse_dose_rate_milli(dose_rate, weight));
}

int infuse_rate_cmp_dose_rate(struct infuse_rate rate,
    struct infuse_dose_rate limit, struct infuse_weight weight)
{
	return infuse_milli_cmp(infuse_rate_milli(rate),
	    infuse_dose_rate_milli(limit, weight));
}

struct infuse_rate infuse_rate_whole(struct infuse_rate rate,
    enum infuse_round round)
{
	struct infuse_rate out;

	out.pg_per_h = rate.pg_per_h;
	if (round == INFUSE_UP && rate.part > 0)
		out.pg_per_h++;
	out.part = 0;
	out.over = 0;
	return out;
}

struct infuse_dose_rate infuse_dose_rate_of(struct infuse_rate rate,
    struct infuse_weight weight, bool *exact)
{
	struct infuse_dose_rate out;
	int64_t milli = core_mul(rate.pg_per_h, 1000);

	out.pg_per_kg_h = core_div(milli + weight.g / 2, weight.g);
	out.part = 0;
	out.over = 0;
	*exact = out.pg_per_kg_h <= INFUSE_DOSE_RATE_MAX && rate.part == 0 &&
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
	out.part = 0;
	out.over = 0;
	return out;
}

/*
 * The whole number of rate x volume; its rest can be left, as what is cut
 * twice is cut once.
 */
/*@ requires infuse_is_rate(rate) && 0 < volume <= INFUSE_VOLUME_MAX;
    assigns \nothing;
    ensures \result == infuse_flow_above(rate, volume);
    ensures 0 <= \result;
*/
static int64_t flow_above(struct infuse_rate rate, int64_t volume)
{
	int64_t more;

	/*@ assert rate.part * volume <= INFUSE_OVER_MAX * INFUSE_VOLUME_MAX; */
	/*@ assert rate.pg_per_h * volume <=
	      INFUSE_RATE_MAX_PG_PER_H * INFUSE_VOLUME_MAX; */
	more = core_div(core_mul(rate.part, volume), over_of(rate.over));
	return core_mul(rate.pg_per_h, volume) + more;
}

bool infuse_flow_of(struct infuse_flow *out, struct infuse_rate rate,
    struct infuse_strength strength, struct infuse_flow step)
{
	int64_t flow, steps;

	flow = core_div(flow_above(rate, strength.volume.hundredth_ml),
	    strength.amount.pg);
	if (flow > INFUSE_FLOW_MAX)
		return false;
	steps = core_div(flow, step.hundredth_ml_per_h);
	out->hundredth_ml_per_h = core_mul(steps, step.hundredth_ml_per_h);
	return true;
}

bool infuse_rate_of_flow(struct infuse_rate *out, struct infuse_flow flow,
    struct infuse_strength strength)
{
	int64_t product, pg_per_h, rest;

	product = core_mul(flow.hundredth_ml_per_h, strength.amount.pg);
	pg_per_h = core_div(product, strength.volume.hundredth_ml);
	rest = product - core_mul(pg_per_h, strength.volume.hundredth_ml);
	if (pg_per_h > INFUSE_RATE_MAX_PG_PER_H ||
	    (pg_per_h == INFUSE_RATE_MAX_PG_PER_H && rest > 0))
		return false;
	out->pg_per_h = pg_per_h;
	out->part = core_part(rest);
	out->over = core_part(rest > 0 ? strength.volume.hundredth_ml : 0);
	return true;
}

struct infuse_dose infuse_dose_of(struct infuse_rate rate,
    struct infuse_duration length)
{
	struct infuse_dose out;
	int64_t of = over_of(rate.over), parts, more;

	/*@ assert rate.part * length.min <=
	      INFUSE_OVER_MAX * INFUSE_DURATION_MAX_MIN; */
	parts = core_mul(rate.part, length.min);
	more = core_div(parts, of);
	/*@ assert more * infuse_over(rate.over) <=
	      length.min * infuse_over(rate.over); */
	/*@ assert more <= length.min; */
	out.pg_min_per_h = core_mul(rate.pg_per_h, length.min) + more;
	out.part = core_part(parts - core_mul(more, of));
	/*@ assert more * infuse_over(rate.over) + out.part ==
	      rate.part * length.min; */
	/*@ ghost whole_and_rest(rate.part, length.min, more, out.part, of); */
	/*@ assert infuse_rate_value(rate) * length.min == rate.pg_per_h *
	      length.min + ((rate.part * 1.0) / infuse_over(rate.over)) *
	      length.min; */
	out.over = out.part > 0 ? rate.over : 0;
	return out;
}

/*@ predicate is_multiple(integer all, integer of) =
      \exists integer k; 0 < k && all == of * k;
*/

/* The least common multiple, or 0 above INFUSE_OVER_MAX. */
/*@ requires 1 <= a <= INFUSE_OVER_MAX && 1 <= b <= INFUSE_OVER_MAX;
    assigns \nothing;
    ensures 0 <= \result <= INFUSE_OVER_MAX;
    ensures \result > 0 ==> is_multiple(\result, a) &&
      is_multiple(\result, b);
    ensures a == 1 && b == 1 ==> \result == 1;
*/
static int64_t common(int64_t a, int64_t b)
{
	int64_t multiple = a, times;
	/*@ ghost int64_t n = 1; */

	/*@ loop invariant a <= multiple <= 2 * INFUSE_OVER_MAX;
	    loop invariant 1 <= n <= multiple && multiple == a * n;
	    loop invariant a == 1 && b == 1 ==> multiple == 1;
	    loop assigns multiple, times, n;
	    loop variant 2 * INFUSE_OVER_MAX - multiple;
	*/
	while (multiple <= INFUSE_OVER_MAX) {
		times = core_div(multiple, b);
		if (core_mul(times, b) == multiple) {
			/*@ assert 0 < times && multiple == b * times; */
			/*@ assert is_multiple(multiple, a); */
			return multiple;
		}
		multiple += a;
		/*@ ghost n = n + 1; */
	}
	return 0;
}

/* part / over as so many parts of a multiple of what it is over. */
/*@ requires infuse_is_part(part, over);
    requires 0 < all <= INFUSE_OVER_MAX;
    requires is_multiple(all, part > 0 ? infuse_over(over) : 1);
    assigns \nothing;
    ensures 0 <= \result < all;
    ensures (\result * 1.0) / all == (part * 1.0) / infuse_over(over);
    ensures part == 0 ==> \result == 0;
*/
static int64_t widened(int64_t part, int64_t over, int64_t all)
{
	int64_t of = over_of(over), times, parts;

	if (part == 0)
		return 0;
	times = core_div(all, of);
	/*@ assert all == infuse_over(over) * times && 0 < times; */
	/*@ assert part * times < infuse_over(over) * times; */
	parts = core_mul(part, times);
	/*@ ghost same_part(part, of, times, parts, all); */
	return parts;
}

/* What two parts can both be said in, or 0. */
/*@ requires infuse_is_part(p, o) && infuse_is_part(q, r);
    assigns \nothing;
    ensures 0 <= \result <= INFUSE_OVER_MAX;
    ensures \result > 0 ==>
      is_multiple(\result, p > 0 ? infuse_over(o) : 1) &&
      is_multiple(\result, q > 0 ? infuse_over(r) : 1);
    ensures p == 0 && q == 0 ==> \result == 1;
*/
static int64_t common_over(int64_t p, int64_t o, int64_t q, int64_t r)
{
	int64_t first = p > 0 ? over_of(o) : 1;
	int64_t second = q > 0 ? over_of(r) : 1;

	return first > second ? common(first, second) :
	    common(second, first);
}

bool infuse_dose_add(struct infuse_dose *out, struct infuse_dose a,
    struct infuse_dose b)
{
	int64_t all, first, second, parts, whole = 0;

	if (a.pg_min_per_h > INFUSE_DOSE_MAX ||
	    b.pg_min_per_h > INFUSE_DOSE_MAX - a.pg_min_per_h)
		return false;
	all = common_over(a.part, a.over, b.part, b.over);
	if (all == 0)
		return false;
	first = widened(a.part, a.over, all);
	second = widened(b.part, b.over, all);
	parts = first + second;
	/*@ ghost parts_add(first, second, parts, all); */
	if (parts >= all) {
		whole = 1;
		parts -= all;
		/*@ ghost parts_add(parts, all, parts + all, all); */
	}
	whole += a.pg_min_per_h + b.pg_min_per_h;
	if (whole > INFUSE_DOSE_MAX)
		return false;
	out->pg_min_per_h = whole;
	out->part = core_part(parts);
	out->over = core_part(parts > 0 ? all : 0);
	return true;
}

bool infuse_rate_add(struct infuse_rate *out, struct infuse_rate a,
    struct infuse_rate b)
{
	int64_t all = common_over(a.part, a.over, b.part, b.over);
	int64_t whole = a.pg_per_h + b.pg_per_h, parts = 0, first, second;

	/*@ ghost below_one(a.part, a.over); */
	/*@ ghost below_one(b.part, b.over); */
	if (all > 0) {
		first = widened(a.part, a.over, all);
		second = widened(b.part, b.over, all);
		parts = first + second;
		/*@ ghost parts_add(first, second, parts, all); */
		/*@ assert (parts * 1.0) / all ==
		      (a.part * 1.0) / infuse_over(a.over) +
		      (b.part * 1.0) / infuse_over(b.over); */
		if (parts >= all) {
			whole++;
			parts -= all;
			/*@ ghost parts_add(parts, all, parts + all, all); */
			/*@ assert (all * 1.0) / all == 1.0; */
		}
		/*@ assert whole + (parts * 1.0) / all ==
		      infuse_rate_value(a) + infuse_rate_value(b); */
		/*@ assert parts == 0 ==> (parts * 1.0) / all == 0.0; */
	}
	/*@ assert whole + (parts * 1.0) / infuse_over(parts > 0 ? all : 0) <=
	      infuse_rate_value(a) + infuse_rate_value(b); */
	if (whole > INFUSE_RATE_MAX_PG_PER_H ||
	    (whole == INFUSE_RATE_MAX_PG_PER_H && parts > 0))
		return false;
	out->pg_per_h = whole;
	out->part = core_part(parts);
	out->over = core_part(parts > 0 ? all : 0);
	return true;
}

bool infuse_rate_subtract(struct infuse_rate *out, struct infuse_rate a,
    struct infuse_rate b)
{
	int64_t all = common_over(a.part, a.over, b.part, b.over);
	int64_t whole = a.pg_per_h - b.pg_per_h, parts = 0, first, second;

	/*@ ghost below_one(a.part, a.over); */
	/*@ ghost below_one(b.part, b.over); */
	if (all > 0) {
		first = widened(a.part, a.over, all);
		second = widened(b.part, b.over, all);
		parts = first - second;
		/*@ ghost parts_add(second, parts, first, all); */
		/*@ assert (parts * 1.0) / all ==
		      (a.part * 1.0) / infuse_over(a.over) -
		      (b.part * 1.0) / infuse_over(b.over); */
		if (parts < 0) {
			whole--;
			parts += all;
			/*@ ghost parts_add(parts - all, all, parts, all); */
			/*@ assert (all * 1.0) / all == 1.0; */
		}
		/*@ assert whole + (parts * 1.0) / all ==
		      infuse_rate_value(a) - infuse_rate_value(b); */
		/*@ assert parts == 0 ==> (parts * 1.0) / all == 0.0; */
	} else if (cmp_parts(a.part, a.over, b.part, b.over) < 0) {
		whole--;
	}
	/*@ assert whole + (parts * 1.0) / infuse_over(parts > 0 ? all : 0) <=
	      infuse_rate_value(a) - infuse_rate_value(b); */
	if (whole < 0)
		return false;
	out->pg_per_h = whole;
	out->part = core_part(parts);
	out->over = core_part(parts > 0 ? all : 0);
	return true;
}

struct infuse_mass infuse_mass_of(struct infuse_dose dose,
    enum infuse_round round)
{
	struct infuse_mass out;

	out.pg = core_div(dose.pg_min_per_h, 60);
	if (round == INFUSE_UP &&
	    (out.pg * 60 < dose.pg_min_per_h || dose.part > 0))
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
