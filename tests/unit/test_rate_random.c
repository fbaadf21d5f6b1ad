/* SPDX-License-Identifier: MIT */
/*
 * Amounts over times against exact rationals: a million random orders, with
 * weights, strengths, pump steps, lengths, limits and shares.  The second
 * reckoning keeps each figure as a fraction of whole numbers in 128 bits,
 * divides once at the end, and shares nothing with src/core.
 */
#include <inttypes.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include <infuse/limit.h>

__extension__ typedef __int128 wide;

#define CASES 1000000
#define SEED 20261130

static uint64_t next(uint64_t *state)
{
	*state ^= *state << 13;
	*state ^= *state >> 7;
	*state ^= *state << 17;
	return *state;
}

/* From 1 to most: as often small as large, and sometimes the most itself. */
static int64_t pick(uint64_t *state, int64_t most)
{
	uint64_t how = next(state) % 8, by = next(state) % (uint64_t)most;

	if (how == 0)
		return most;
	if (how < 4)
		by %= 100000;
	return (int64_t)by + 1;
}

/* An order as it is written, and all that its figures are made with. */
struct order {
	int64_t amount;			/* pg, or pg/kg */
	bool per_kg;
	int64_t over;			/* min */
	int64_t g;
	int64_t bag;			/* pg */
	int64_t volume;			/* 0.01 mL */
	int64_t step;			/* 0.01 mL/h */
	int64_t min;			/* for which it runs */
	int64_t other;			/* a second amount, over another time */
	int64_t other_over;
};

static struct infuse_rate over(int64_t amount, int64_t min)
{
	struct infuse_rate out = { amount * 60 / min, 0, (int32_t)min };

	out.part = (int32_t)(amount * 60 - out.pg_per_h * min);
	return out;
}

static void draw(struct order *o, uint64_t *seed)
{
	static const int64_t times[] = { 1440, 420, 240, 40, 35, 10080, 4320 };

	o->over = next(seed) % 2 ? times[next(seed) % 7] :
	    pick(seed, INFUSE_DURATION_MAX_MIN);
	o->other_over = next(seed) % 4 ? o->over :
	    pick(seed, INFUSE_DURATION_MAX_MIN);
	o->per_kg = next(seed) % 2;
	o->g = pick(seed, 300000);
	/* at most 10 g/h at that weight; whole mcg, mcg/kg or any pg */
	o->amount = pick(seed, o->per_kg ? INT64_C(30000000) * o->over / 60 :
	    INT64_C(9999999999999) * o->over / 60 % 9000000000000000 + 1);
	if (next(seed) % 2)
		o->amount = (o->amount / 1000000 + 1) * 1000;
	o->other = next(seed) % 4 == 0 ? o->amount : pick(seed, o->amount);
	if (o->other / o->other_over > INT64_C(10000000000))
		o->other = o->other_over * 1000;	/* within the bounds */
	o->bag = pick(seed, INFUSE_AMOUNT_MAX_PG);
	o->volume = pick(seed, INFUSE_VOLUME_MAX);
	o->step = next(seed) % 2 ? 10 : pick(seed, 1000);
	o->min = next(seed) % 4 ? o->over : pick(seed, 1440 * 7);
}

/* How often each kind of answer was met, so that none goes untested. */
struct tally {
	long differences;
	long flows;
	long too_fast;
	long equal;
	long above;
	long below;
	long sums;
	long no_sum;
};

static int sign(int n)
{
	return (n > 0) - (n < 0);
}

/* Whether whole + part / over is num / den. */
static bool is(int64_t whole, int64_t part, int64_t of, wide num, wide den)
{
	wide below = of > 0 ? (wide)of : 1;

	return whole >= 0 && part >= 0 && (part == 0 || part < of) &&
	    ((wide)whole * below + (wide)part) * den == num * below;
}

static void expect(struct tally *tally, bool holds)
{
	if (!holds)
		tally->differences++;
}

/* The pump: the greatest multiple of its step, and what that gives. */
static void pump(struct tally *tally, const struct order *o,
    struct infuse_rate rate, wide num, wide den)
{
	struct infuse_strength bag = { { o->bag }, { o->volume } };
	struct infuse_flow step = { o->step }, out = { -7 };
	struct infuse_duration day = { INFUSE_MIN_PER_DAY };
	struct infuse_rate given;
	bool got = infuse_flow_of(&out, rate, bag, step);
	wide flow = num * (wide)o->volume / (den * (wide)o->bag);

	if (flow > INFUSE_FLOW_MAX) {
		tally->too_fast++;
		expect(tally, !got && out.hundredth_ml_per_h == -7);
		return;
	}
	tally->flows++;
	flow -= flow % (wide)o->step;
	expect(tally, got && (wide)out.hundredth_ml_per_h == flow);
	if (!got || !infuse_rate_of_flow(&given, out, bag)) {
		expect(tally, false);
		return;
	}
	expect(tally, is(given.pg_per_h, given.part, given.over,
	    flow * (wide)o->bag, (wide)o->volume));
	expect(tally, infuse_rate_cmp(given, rate) <= 0);
	expect(tally, sign(infuse_rate_cmp(given, rate)) ==
	    (flow * (wide)o->bag * den < num * (wide)o->volume ? -1 : 0));
	expect(tally, (wide)infuse_mass_of(infuse_dose_of(given, day),
	    INFUSE_UP).pg == (flow * (wide)o->bag * 24 + (wide)o->volume - 1) /
	    (wide)o->volume);
}

/* What it comes to: after its own time, the amount itself. */
static void doses(struct tally *tally, const struct order *o,
    struct infuse_rate rate, wide num, wide den)
{
	struct infuse_duration length = { o->min };
	struct infuse_dose dose = infuse_dose_of(rate, length), sum;
	struct infuse_dose more = infuse_dose_of(over(o->other,
	    o->other_over), length);
	wide other = (wide)o->other * 60 * (wide)o->min;

	expect(tally, is(dose.pg_min_per_h, dose.part, dose.over,
	    num * (wide)o->min, den));
	expect(tally, (wide)infuse_mass_of(dose, INFUSE_DOWN).pg ==
	    num * (wide)o->min / (den * 60));
	expect(tally, (wide)infuse_mass_of(dose, INFUSE_UP).pg ==
	    (num * (wide)o->min + den * 60 - 1) / (den * 60));
	if (!o->per_kg && o->min == o->over)
		expect(tally, infuse_mass_of(dose, INFUSE_UP).pg ==
		    o->amount);
	if (!infuse_dose_add(&sum, dose, more)) {
		tally->no_sum++;	/* no time in common, or above 9 kg */
		expect(tally, o->over != o->other_over ||
		    dose.pg_min_per_h + more.pg_min_per_h + 1 >
		    INFUSE_DOSE_MAX);
		return;
	}
	tally->sums++;
	expect(tally, is(sum.pg_min_per_h, sum.part, sum.over,
	    num * (wide)o->min * (wide)o->other_over + other * den,
	    den * (wide)o->other_over));
}

/* Against a limit in other words, per kg or flat. */
static void compare(struct tally *tally, const struct order *o,
    struct infuse_rate rate, wide num, wide den)
{
	struct infuse_weight weight = { o->g };
	struct infuse_rate other = over(o->other, o->other_over);
	struct infuse_dose_rate per_kg = { other.pg_per_h, other.part,
	    other.over };
	struct infuse_bound bound = { true, o->per_kg, other.pg_per_h, 0,
	    other.part, other.over };
	wide factor = o->per_kg ? (wide)o->g : 1000;
	wide have = num * 1000 * (wide)o->other_over;
	wide may = (wide)o->other * 60 * factor * den;
	int truth = (have > may) - (have < may);
	struct infuse_milli milli = infuse_bound_at(bound, weight);

	tally->above += truth > 0;
	tally->below += truth < 0;
	tally->equal += truth == 0;
	expect(tally, is(milli.milli, milli.part, milli.over,
	    (wide)o->other * 60 * factor, (wide)o->other_over));
	expect(tally, sign(infuse_milli_cmp(infuse_rate_milli(rate),
	    milli)) == truth);
	expect(tally, sign(o->per_kg ? infuse_rate_cmp_dose_rate(rate, per_kg,
	    weight) : infuse_rate_cmp(rate, other)) == truth);
}

static void one(struct tally *tally, const struct order *o)
{
	struct infuse_weight weight = { o->g };
	struct infuse_rate rate = over(o->amount, o->over);
	struct infuse_dose_rate per_kg = { rate.pg_per_h, rate.part,
	    rate.over };
	wide num = (wide)o->amount * 60, den = (wide)o->over;

	if (o->per_kg) {
		if (!infuse_rate_of(&rate, per_kg, weight)) {
			expect(tally, num * (wide)o->g / (den * 1000) >=
			    INFUSE_RATE_MAX_PG_PER_H);
			return;
		}
		/* down to the part; exact where the amount is whole at it */
		num = num * (wide)o->g / 1000;
	}
	expect(tally, is(rate.pg_per_h, rate.part, rate.over, num, den));
	pump(tally, o, rate, num, den);
	doses(tally, o, rate, num, den);
	compare(tally, o, rate, num, den);
}

static void test_a_million_orders(void **state)
{
	struct tally tally = { 0 };
	uint64_t seed = SEED;
	struct order o;
	int i;

	(void)state;
	for (i = 0; i < CASES; i++) {
		draw(&o, &seed);
		one(&tally, &o);
	}
	print_message("seed %d: %ld flows, %ld too fast; %ld above, %ld "
	    "equal, %ld below; %ld sums, %ld without\n", SEED, tally.flows,
	    tally.too_fast, tally.above, tally.equal, tally.below,
	    tally.sums, tally.no_sum);
	assert_int_equal(tally.differences, 0);
	assert_true(tally.flows > 1000 && tally.too_fast > 1000);
	assert_true(tally.above > 1000 && tally.equal > 1000 &&
	    tally.below > 1000);
	assert_true(tally.sums > 1000 && tally.no_sum > 1000);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_a_million_orders),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
