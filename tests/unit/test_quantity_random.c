/* SPDX-License-Identifier: MIT */

/*
 * Properties of quantity.h over many random values, against 128-bit integers,
 * which the library itself does without.  There may not be one difference.
 */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <infuse/quantity.h>

__extension__ typedef unsigned __int128 wide;

#define CASES 1500000
#define UNTOUCHED INT64_C(-77)

/* SplitMix64, so that every run meets the same cases. */
static uint64_t draw(uint64_t *seed)
{
	uint64_t z = *seed += UINT64_C(0x9e3779b97f4a7c15);

	z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
	z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
	return z ^ (z >> 31);
}

/* From least to most: anywhere, of any size, or right at an end. */
static int64_t pick(uint64_t *seed, int64_t least, int64_t most)
{
	uint64_t span = (uint64_t)(most - least) + 1;
	uint64_t how = draw(seed) % 8;
	uint64_t by = draw(seed) >> (how < 4 ? 0 : draw(seed) % 64);

	by = how == 0 ? by % 4 % span : by % span;
	return how == 1 || how == 7 ? most - (int64_t)by : least + (int64_t)by;
}

/* What one random case is made of. */
struct draws {
	struct infuse_dose_rate dose_rate;
	struct infuse_weight weight;
	struct infuse_rate rate;
	struct infuse_strength strength;
	struct infuse_flow step;
	struct infuse_duration length;
	int64_t den;
	int64_t num;
};

static void draw_case(struct draws *d, uint64_t *seed)
{
	static const struct draws whole;

	*d = whole;
	d->dose_rate.pg_per_kg_h = pick(seed, 0, INFUSE_DOSE_RATE_MAX);
	d->weight.g = pick(seed, 1, INFUSE_WEIGHT_MAX_G);
	d->rate.pg_per_h = pick(seed, 0, INFUSE_RATE_MAX_PG_PER_H);
	d->strength.amount.pg = pick(seed, 1, INFUSE_AMOUNT_MAX_PG);
	d->strength.volume.hundredth_ml = pick(seed, 1, INFUSE_VOLUME_MAX);
	d->step.hundredth_ml_per_h = pick(seed, 1, INFUSE_FLOW_MAX);
	d->length.min = pick(seed, 0, INFUSE_DURATION_MAX_MIN);
	d->den = pick(seed, 1, 1000000000);
	d->num = pick(seed, 0, d->den);
}

static wide of(int64_t n)
{
	return (wide)(uint64_t)n;
}

/* How often each answer was met, so that neither went untested. */
struct tally {
	long differences;
	long yes;
	long no;
};

static void expect(struct tally *tally, bool got, bool expected,
    bool same_value)
{
	if (expected)
		tally->yes++;
	else
		tally->no++;
	if (got != expected || (expected && !same_value))
		tally->differences++;
}

static void dose_by_weight(struct tally *tally, const struct draws *d)
{
	wide product = of(d->dose_rate.pg_per_kg_h) * of(d->weight.g);
	wide milli = of(d->rate.pg_per_h) * 1000;
	int compared = (milli > product) - (milli < product);
	struct infuse_rate out = { UNTOUCHED, 0, 0 };
	bool got = infuse_rate_of(&out, d->dose_rate, d->weight);
	int is = infuse_rate_cmp_dose_rate(d->rate, d->dose_rate, d->weight);

	expect(tally, got, product / 1000 <= of(INFUSE_RATE_MAX_PG_PER_H),
	    of(out.pg_per_h) == product / 1000);
	expect(tally, compared > 0, (is > 0) - (is < 0) > 0,
	    (is > 0) - (is < 0) == compared);
}

static void dose_rate_and_back(struct tally *tally, const struct draws *d)
{
	wide milli = of(d->rate.pg_per_h) * 1000;
	wide twice = (milli * 2 + of(d->weight.g)) / (of(d->weight.g) * 2);
	struct infuse_dose_rate out;
	struct infuse_rate back;
	bool exact = false, whole;

	out = infuse_dose_rate_of(d->rate, d->weight, &exact);
	/* whole: nothing was rounded; exact may not be claimed but then */
	whole = out.pg_per_kg_h <= INFUSE_DOSE_RATE_MAX &&
	    twice * of(d->weight.g) == milli;
	expect(tally, exact || !whole, true, of(out.pg_per_kg_h) == twice);
	expect(tally, exact, exact, !exact || (infuse_rate_of(&back, out,
	    d->weight) && back.pg_per_h == d->rate.pg_per_h));
}

/* The greatest multiple of the step that is not above rate / strength. */
static void flow_of_rate(struct tally *tally, const struct draws *d)
{
	wide product = of(d->rate.pg_per_h) *
	    of(d->strength.volume.hundredth_ml);
	wide amount = of(d->strength.amount.pg);
	wide step = of(d->step.hundredth_ml_per_h);
	struct infuse_flow out = { UNTOUCHED };
	bool got = infuse_flow_of(&out, d->rate, d->strength, d->step);
	wide is = of(out.hundredth_ml_per_h);

	expect(tally, got, product < amount * (of(INFUSE_FLOW_MAX) + 1),
	    is % step == 0 && is * amount <= product &&
	    product < (is + step) * amount);
}

/* dose rate x weight, over the strength, to the step: floor after floor */
static void flow_of_dose(struct tally *tally, const struct draws *d)
{
	wide rate = of(d->dose_rate.pg_per_kg_h) * of(d->weight.g) / 1000;
	wide flow = rate * of(d->strength.volume.hundredth_ml) /
	    of(d->strength.amount.pg);
	wide step = of(d->step.hundredth_ml_per_h);
	struct infuse_rate at = { UNTOUCHED, 0, 0 };
	struct infuse_flow out = { UNTOUCHED };
	bool got = infuse_rate_of(&at, d->dose_rate, d->weight) &&
	    infuse_flow_of(&out, at, d->strength, d->step);

	expect(tally, got, rate <= of(INFUSE_RATE_MAX_PG_PER_H) &&
	    flow <= of(INFUSE_FLOW_MAX),
	    of(out.hundredth_ml_per_h) == flow / step * step);
}

static void rate_of_flow(struct tally *tally, const struct draws *d)
{
	wide product = of(d->step.hundredth_ml_per_h) *
	    of(d->strength.amount.pg);
	wide volume = of(d->strength.volume.hundredth_ml);
	wide most = of(INFUSE_RATE_MAX_PG_PER_H);
	struct infuse_rate out = { UNTOUCHED, 0, 0 };
	bool got = infuse_rate_of_flow(&out, d->step, d->strength);

	expect(tally, got, product <= most * volume,
	    of(out.pg_per_h) * volume + of(out.part) == product &&
	    of(out.part) < volume);
}

static void the_rest(struct tally *tally, const struct draws *d)
{
	wide dose = of(d->rate.pg_per_h) * of(d->length.min);
	wide volume = of(d->step.hundredth_ml_per_h) * of(d->length.min);
	struct infuse_dose is = infuse_dose_of(d->rate, d->length);
	struct infuse_dose sum = { UNTOUCHED, 0, 0 };
	bool got = infuse_dose_add(&sum, is, is);
	struct infuse_rate step = { d->den, 0, 0 };

	expect(tally, true, true, of(is.pg_min_per_h) == dose &&
	    of(infuse_mass_of(is, INFUSE_DOWN).pg) == dose / 60 &&
	    of(infuse_mass_of(is, INFUSE_UP).pg) == (dose + 59) / 60);
	expect(tally, got, dose * 2 <= of(INFUSE_DOSE_MAX),
	    of(sum.pg_min_per_h) == dose * 2);
	expect(tally, true, true, of(infuse_volume_of(d->step,
	    d->length).hundredth_ml) == volume / 60);
	expect(tally, true, true, of(infuse_fraction(is.pg_min_per_h, d->num,
	    d->den)) == dose * of(d->num) / of(d->den));
	expect(tally, true, true, of(infuse_rate_to_step(d->rate,
	    step).pg_per_h) == of(d->rate.pg_per_h) / of(d->den) *
	    of(d->den));
}

static void run_cases(void (*judge)(struct tally *, const struct draws *),
    uint64_t seed, bool both_ways)
{
	struct tally tally = { 0, 0, 0 };
	struct draws d;
	long i;

	for (i = 0; i < CASES; i++) {
		draw_case(&d, &seed);
		judge(&tally, &d);
	}
	assert_int_equal(tally.differences, 0);
	assert_true(tally.yes + tally.no >= CASES);
	assert_true(tally.yes > CASES / 100);
	assert_true(!both_ways || tally.no > CASES / 100);
}

static void test_random_dose_by_weight(void **state)
{
	(void)state;
	run_cases(dose_by_weight, 2009, true);
}

static void test_random_dose_rate(void **state)
{
	(void)state;
	run_cases(dose_rate_and_back, 2010, false);
}

static void test_random_flow(void **state)
{
	(void)state;
	run_cases(flow_of_rate, 2011, true);
}

static void test_random_flow_of_dose(void **state)
{
	(void)state;
	run_cases(flow_of_dose, 2014, true);
}

static void test_random_rate_of_flow(void **state)
{
	(void)state;
	run_cases(rate_of_flow, 2012, true);
}

static void test_random_doses_and_fractions(void **state)
{
	(void)state;
	run_cases(the_rest, 2013, true);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_random_dose_by_weight),
		cmocka_unit_test(test_random_dose_rate),
		cmocka_unit_test(test_random_flow),
		cmocka_unit_test(test_random_flow_of_dose),
		cmocka_unit_test(test_random_rate_of_flow),
		cmocka_unit_test(test_random_doses_and_fractions),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
