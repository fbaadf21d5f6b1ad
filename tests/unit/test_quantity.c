/* SPDX-License-Identifier: MIT */

/*
 * The arithmetic of quantity.h is exact up to the largest accepted values
 * (design 3).  The figures are worked by hand.
 */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <infuse/quantity.h>

#define MG INFUSE_PG_PER_MG
#define UNTOUCHED INT64_C(-77)

static struct infuse_rate rate(int64_t pg_per_h)
{
	struct infuse_rate out = { pg_per_h, 0, 0 };

	return out;
}

static struct infuse_dose_rate dose_rate(int64_t pg_per_kg_h)
{
	struct infuse_dose_rate out = { pg_per_kg_h, 0, 0 };

	return out;
}

static struct infuse_weight weight(int64_t g)
{
	struct infuse_weight out = { g };

	return out;
}

static struct infuse_flow flow(int64_t hundredth_ml_per_h)
{
	struct infuse_flow out = { hundredth_ml_per_h };

	return out;
}

static struct infuse_duration minutes(int64_t min)
{
	struct infuse_duration out = { min };

	return out;
}

static struct infuse_strength strength(int64_t pg, int64_t hundredth_ml)
{
	struct infuse_strength out = { { pg }, { hundredth_ml } };

	return out;
}

/* The accepted values themselves, as the table of design 3 gives them. */
static void test_largest_accepted(void **state)
{
	(void)state;
	assert_int_equal(INFUSE_WEIGHT_MAX_G, 1000 * 1000);
	assert_int_equal(INFUSE_DURATION_MAX_MIN, 366 * 24 * 60);
	assert_int_equal(INFUSE_MASS_MAX_PG, 9000000 * MG);
	assert_int_equal(INFUSE_MASS_PER_KG_MAX, 5000 * MG);
	assert_int_equal(INFUSE_RATE_MAX_PG_PER_H, 10000 * MG);
	assert_int_equal(INFUSE_DOSE_RATE_MAX, 1000 * MG);
	assert_int_equal(INFUSE_AMOUNT_MAX_PG, 40000 * MG);
	assert_int_equal(INFUSE_VOLUME_MAX, 9000 * 100);
	assert_int_equal(INFUSE_FLOW_MAX, 2000 * 100);
	assert_true(INFUSE_DOSE_MAX == 60 * INFUSE_MASS_MAX_PG);
}

static void is_rate_of(int64_t per_kg, int64_t g, int64_t expected)
{
	struct infuse_rate out = { UNTOUCHED, 0, 0 };

	assert_true(infuse_rate_of(&out, dose_rate(per_kg), weight(g)));
	assert_int_equal(out.pg_per_h, expected);
}

static void is_no_rate(int64_t per_kg, int64_t g)
{
	struct infuse_rate out = { UNTOUCHED, 0, 0 };

	assert_false(infuse_rate_of(&out, dose_rate(per_kg), weight(g)));
	assert_int_equal(out.pg_per_h, UNTOUCHED);
}

static void test_rate_of(void **state)
{
	(void)state;
	is_rate_of(MG * 9 / 10, 70000, 63 * MG);
	/* UNIT-04: 7.2 mcg/kg/min is 0.432 mg/kg/h; 0.43 x 70 is 30.1 */
	is_rate_of(72 * MG / 10000 * 60, 70000, 30240000000);
	is_rate_of(MG * 43 / 100, 70000, 30100000000);
	/* LIM-06: 71.43 kg x 0.35 is 25.0005 mg/h */
	is_rate_of(MG * 35 / 100, 71430, 25000500000);
	/* down to the pg/h */
	is_rate_of(1, 999, 0);
	is_rate_of(1, 1000, 1);
	is_rate_of(1, 1999, 1);
	is_rate_of(0, INFUSE_WEIGHT_MAX_G, 0);
	is_rate_of(INFUSE_DOSE_RATE_MAX, 1, INFUSE_DOSE_RATE_MAX / 1000);
	/* 1 g/kg/h x 10 kg is 10 g/h, and a gram more is refused */
	is_rate_of(INFUSE_DOSE_RATE_MAX, 10000, INFUSE_RATE_MAX_PG_PER_H);
	is_no_rate(INFUSE_DOSE_RATE_MAX, 10001);
	is_no_rate(INFUSE_DOSE_RATE_MAX, INFUSE_WEIGHT_MAX_G);
	/* 99999000010 x 100001 is 10^16 + 10: down to the bound */
	is_rate_of(INT64_C(99999000010), 100001, INFUSE_RATE_MAX_PG_PER_H);
	is_no_rate(INT64_C(99999000011), 100001);
	/* 1,000 kg: 10 g/h is 10 mg/kg/h */
	is_rate_of(10 * MG, INFUSE_WEIGHT_MAX_G, INFUSE_RATE_MAX_PG_PER_H);
	is_no_rate(10 * MG + 1, INFUSE_WEIGHT_MAX_G);
}

/* Design 3 rule 1, LIM-07: 63 mg/h at 70 kg is 0.9 mg/kg/h; more is over. */
static void test_compare_at_the_limit(void **state)
{
	struct infuse_dose_rate limit = dose_rate(MG * 9 / 10);
	struct infuse_dose_rate most = dose_rate(INFUSE_DOSE_RATE_MAX);

	(void)state;
	assert_true(infuse_rate_cmp_dose_rate(rate(63 * MG), limit,
	    weight(70000)) == 0);
	assert_true(infuse_rate_cmp_dose_rate(rate(63 * MG + 1), limit,
	    weight(70000)) > 0);
	assert_true(infuse_rate_cmp_dose_rate(rate(63 * MG - 1), limit,
	    weight(70000)) < 0);
	/* a gram of body weight either way */
	assert_true(infuse_rate_cmp_dose_rate(rate(63 * MG), limit,
	    weight(69999)) > 0);
	assert_true(infuse_rate_cmp_dose_rate(rate(63 * MG), limit,
	    weight(70001)) < 0);
	/* 0.000000001 mg/kg/h at 1.5 kg is 1.5 pg/h: between 1 and 2 */
	assert_true(infuse_rate_cmp_dose_rate(rate(1), dose_rate(1),
	    weight(1500)) < 0);
	assert_true(infuse_rate_cmp_dose_rate(rate(2), dose_rate(1),
	    weight(1500)) > 0);
	/* the largest products: 10^16 and 10^18 */
	assert_true(infuse_rate_cmp_dose_rate(rate(INFUSE_RATE_MAX_PG_PER_H),
	    most, weight(INFUSE_WEIGHT_MAX_G)) < 0);
	assert_true(infuse_rate_cmp_dose_rate(rate(INFUSE_RATE_MAX_PG_PER_H),
	    most, weight(10000)) == 0);
	assert_true(infuse_rate_cmp_dose_rate(rate(INFUSE_RATE_MAX_PG_PER_H),
	    most, weight(9999)) > 0);
	assert_true(infuse_rate_cmp_dose_rate(rate(0), dose_rate(0),
	    weight(1)) == 0);
}

static void is_dose_rate_of(int64_t pg_per_h, int64_t g, int64_t expected,
    bool expected_exact)
{
	bool exact = !expected_exact;
	struct infuse_dose_rate out = infuse_dose_rate_of(rate(pg_per_h),
	    weight(g), &exact);

	assert_int_equal(out.pg_per_kg_h, expected);
	assert_true(exact == expected_exact);
}

static void test_dose_rate_of(void **state)
{
	(void)state;
	is_dose_rate_of(63 * MG, 70000, MG * 9 / 10, true);
	/* 106 / 70 = 1.514 285 714 28..., 200 / 70 = 2.857 142 857 14... */
	is_dose_rate_of(106 * MG, 70000, 1514285714, false);
	is_dose_rate_of(200 * MG, 70000, 2857142857, false);
	/* 153 / 70 = 2.185 714 285 71...: up to ...286 */
	is_dose_rate_of(153 * MG, 70000, 2185714286, false);
	/* halves up: 1 pg/h at 2 kg is 0.5 pg/kg/h */
	is_dose_rate_of(1, 2000, 1, false);
	is_dose_rate_of(1, 2001, 0, false);
	is_dose_rate_of(0, 70000, 0, true);
	is_dose_rate_of(INFUSE_RATE_MAX_PG_PER_H, 10000, INFUSE_DOSE_RATE_MAX,
	    true);
	is_dose_rate_of(INFUSE_RATE_MAX_PG_PER_H, INFUSE_WEIGHT_MAX_G, 10 * MG,
	    true);
}

static void is_to_step(int64_t from, int64_t step, int64_t expected)
{
	assert_int_equal(infuse_rate_to_step(rate(from), rate(step)).pg_per_h,
	    expected);
}

static void test_rate_to_step(void **state)
{
	int64_t most = INFUSE_RATE_MAX_PG_PER_H;

	(void)state;
	/* 60 + 140/3 = 106.66..., 60 + 280/3 = 153.33... to 1 mg/h */
	is_to_step(INT64_C(106666666666), MG, 106 * MG);
	is_to_step(INT64_C(153333333333), MG, 153 * MG);
	is_to_step(107 * MG, MG, 107 * MG);
	is_to_step(107 * MG - 1, MG, 106 * MG);
	is_to_step(most, most, most);
	is_to_step(most - 1, most, 0);
	is_to_step(most, 1, most);
	/* 10^13 = 3 x 3333333333333 + 1 */
	is_to_step(most, 3, most - 1);
	is_to_step(0, 1, 0);
}

static void is_flow_of(int64_t pg_per_h, struct infuse_strength of,
    int64_t step, int64_t expected)
{
	struct infuse_flow out = { UNTOUCHED };

	assert_true(infuse_flow_of(&out, rate(pg_per_h), of, flow(step)));
	assert_int_equal(out.hundredth_ml_per_h, expected);
}

static void is_no_flow(int64_t pg_per_h, struct infuse_strength of,
    int64_t step)
{
	struct infuse_flow out = { UNTOUCHED };

	assert_false(infuse_flow_of(&out, rate(pg_per_h), of, flow(step)));
	assert_int_equal(out.hundredth_ml_per_h, UNTOUCHED);
}

static void test_flow_of(void **state)
{
	struct infuse_strength bag = strength(500 * MG, 26000);
	struct infuse_strength five = strength(5 * MG, 100);
	int64_t most = INFUSE_RATE_MAX_PG_PER_H;

	(void)state;
	/* design 3: 500 mg in 260 mL at 63 mg/h is exactly 32.76 mL/h */
	is_flow_of(63 * MG, bag, 1, 3276);
	is_flow_of(63 * MG - 1, bag, 1, 3275);
	is_flow_of(63 * MG, bag, 10, 3270);
	is_flow_of(63 * MG, bag, 100, 3200);
	/* walk 2: 18.75 mg/h at 1 mg/mL is 18.7 mL/h in steps of 0.1 */
	is_flow_of(18750 * (MG / 1000), strength(MG, 100), 10, 1870);
	/* walk 3: 200 mg/h at 2 mg/mL is 100 mL/h; walk 6: 63 mg/h is 31.5 */
	is_flow_of(200 * MG, strength(2 * MG, 100), 10, 10000);
	is_flow_of(63 * MG, strength(2 * MG, 100), 10, 3150);
	/* under one step, and none at all */
	is_flow_of(MG / 10 - 1, strength(MG, 100), 10, 0);
	is_flow_of(MG / 10, strength(MG, 100), 10, 10);
	is_flow_of(0, bag, 10, 0);
	/* 10 g/h at 5 mg/mL is 2 L/h, the bound; 0.01 mL/h more is refused */
	is_flow_of(most, five, 1, INFUSE_FLOW_MAX);
	is_flow_of(most, five, INFUSE_FLOW_MAX, INFUSE_FLOW_MAX);
	is_no_flow(most, strength(2500 * MG, 50001), 1);
	is_flow_of(most, strength(2500 * MG, 50000), 1, INFUSE_FLOW_MAX);
	/* the step does not bring a flow above the bound back under it */
	is_no_flow(most, strength(2500 * MG, 50001), INFUSE_FLOW_MAX);
	/* the largest product: 10^13 x 900,000; 10 g/h of 40 g in 9 L */
	is_no_flow(most, strength(MG, INFUSE_VOLUME_MAX), 1);
	is_no_flow(most, strength(INFUSE_AMOUNT_MAX_PG, INFUSE_VOLUME_MAX), 1);
	is_flow_of(most, strength(INFUSE_AMOUNT_MAX_PG, 1), 1, 0);
	is_flow_of(most, strength(INFUSE_AMOUNT_MAX_PG, 4), 1, 1);
	/* the weakest bag that is accepted: 1 pg in 9 L */
	is_no_flow(1, strength(1, INFUSE_VOLUME_MAX), 1);
	is_flow_of(1, strength(1, INFUSE_FLOW_MAX), 1, INFUSE_FLOW_MAX);
}

/* Exact: whole pg/h and a part over the volume of the label. */
static void is_rate_of_flow(int64_t hundredths, struct infuse_strength of,
    int64_t whole, int64_t part)
{
	struct infuse_rate out = { UNTOUCHED, 0, 0 };

	assert_true(infuse_rate_of_flow(&out, flow(hundredths), of));
	assert_int_equal(out.pg_per_h, whole);
	assert_int_equal(out.part, part);
	assert_int_equal(out.over, part > 0 ? of.volume.hundredth_ml : 0);
	assert_int_equal(infuse_rate_whole(out, INFUSE_DOWN).pg_per_h, whole);
	assert_int_equal(infuse_rate_whole(out, INFUSE_UP).pg_per_h,
	    whole + (part > 0));
}

static void test_rate_of_flow(void **state)
{
	struct infuse_strength above = strength(INT64_C(33333333333334), 10);
	struct infuse_rate out = { UNTOUCHED, 0, 0 };

	(void)state;
	is_rate_of_flow(3276, strength(500 * MG, 26000), 63 * MG, 0);
	/* 0.1 mL/h of 500 mg in 260 mL: 5000/26000 = 0.192 307 692 + 8/26 */
	is_rate_of_flow(10, strength(500 * MG, 26000), 192307692, 8000);
	is_rate_of_flow(0, strength(500 * MG, 26000), 0, 0);
	/* 200,000 x 4 x 10^13 / 900,000 = 8,888,888,888,888 and 8/9 */
	is_rate_of_flow(INFUSE_FLOW_MAX, strength(INFUSE_AMOUNT_MAX_PG,
	    INFUSE_VOLUME_MAX), INT64_C(8888888888888), 800000);
	is_rate_of_flow(INFUSE_FLOW_MAX, strength(5 * MG, 100),
	    INFUSE_RATE_MAX_PG_PER_H, 0);
	/* 0.03 x ...334 / 10 is 10 g/h and 0.2 pg/h: above the bound */
	assert_false(infuse_rate_of_flow(&out, flow(3), above));
	assert_int_equal(out.pg_per_h, UNTOUCHED);
	assert_false(infuse_rate_of_flow(&out, flow(INFUSE_FLOW_MAX),
	    strength(INFUSE_AMOUNT_MAX_PG, 1)));
	assert_int_equal(out.pg_per_h, UNTOUCHED);
}

static void test_doses(void **state)
{
	struct infuse_dose most = { INFUSE_DOSE_MAX, 0, 0 };
	struct infuse_dose one = { 1, 0, 0 };
	struct infuse_dose less = { INFUSE_DOSE_MAX - 1, 0, 0 };
	struct infuse_dose none = { 0 };
	struct infuse_dose huge = { INT64_MAX, 0, 0 };
	struct infuse_dose out = { UNTOUCHED, 0, 0 };

	(void)state;
	/* UNIT-04: 60 mg/h is 1,440 mg/d */
	assert_int_equal(infuse_dose_of(rate(60 * MG),
	    minutes(1440)).pg_min_per_h, 1440 * MG * 60);
	/* 10 g/h for 366 d: 10^13 x 527,040 */
	assert_true(infuse_dose_of(rate(INFUSE_RATE_MAX_PG_PER_H),
	    minutes(INFUSE_DURATION_MAX_MIN)).pg_min_per_h ==
	    INT64_C(5270400000000000000));
	assert_int_equal(infuse_dose_of(rate(1), minutes(0)).pg_min_per_h, 0);
	assert_true(infuse_dose_add(&out, less, one));
	assert_true(out.pg_min_per_h == INFUSE_DOSE_MAX);
	assert_true(infuse_dose_add(&out, none, most));
	assert_true(out.pg_min_per_h == INFUSE_DOSE_MAX);
	out.pg_min_per_h = UNTOUCHED;
	assert_false(infuse_dose_add(&out, most, one));
	assert_false(infuse_dose_add(&out, one, most));
	assert_false(infuse_dose_add(&out, huge, none));
	assert_false(infuse_dose_add(&out, none, huge));
	assert_false(infuse_dose_add(&out, huge, huge));
	assert_true(out.pg_min_per_h == UNTOUCHED);
}

static void is_mass(int64_t pg_min_per_h, int64_t down, int64_t up)
{
	struct infuse_dose dose = { pg_min_per_h, 0, 0 };

	assert_true(infuse_mass_of(dose, INFUSE_DOWN).pg == down);
	assert_true(infuse_mass_of(dose, INFUSE_UP).pg == up);
}

static void test_mass_of(void **state)
{
	(void)state;
	is_mass(0, 0, 0);
	is_mass(1, 0, 1);
	is_mass(59, 0, 1);
	is_mass(60, 1, 1);
	is_mass(61, 1, 2);
	is_mass(INFUSE_DOSE_MAX, INFUSE_MASS_MAX_PG, INFUSE_MASS_MAX_PG);
	is_mass(INFUSE_DOSE_MAX - 1, INFUSE_MASS_MAX_PG - 1,
	    INFUSE_MASS_MAX_PG);
	/* 2^63 - 1 = 60 x 153722867280912930 + 7 */
	is_mass(INT64_MAX, INT64_C(153722867280912930),
	    INT64_C(153722867280912931));
}

static void test_volume_of(void **state)
{
	(void)state;
	/* 31.5 mL/h x 24 h = 756 mL */
	assert_int_equal(infuse_volume_of(flow(3150),
	    minutes(1440)).hundredth_ml, 75600);
	/* 100 mL/h x 1 min = 1.666... mL, down */
	assert_int_equal(infuse_volume_of(flow(10000),
	    minutes(1)).hundredth_ml, 166);
	assert_int_equal(infuse_volume_of(flow(1), minutes(59)).hundredth_ml,
	    0);
	assert_int_equal(infuse_volume_of(flow(1), minutes(60)).hundredth_ml,
	    1);
	/* 2 L/h x 366 d = 17,568 L */
	assert_int_equal(infuse_volume_of(flow(INFUSE_FLOW_MAX),
	    minutes(INFUSE_DURATION_MAX_MIN)).hundredth_ml, 1756800000);
}

static void test_fraction(void **state)
{
	(void)state;
	/* S-07: half and three quarters of 25 mg/h */
	assert_int_equal(infuse_fraction(25 * MG, 5000, 10000),
	    12500000000);
	assert_int_equal(infuse_fraction(25 * MG, 7500, 10000),
	    18750000000);
	assert_int_equal(infuse_fraction(140, 1, 3), 46);
	assert_int_equal(infuse_fraction(140, 2, 3), 93);
	assert_int_equal(infuse_fraction(0, 1, 1), 0);
	assert_true(infuse_fraction(INT64_MAX, 1, 1) == INT64_MAX);
	assert_true(infuse_fraction(INT64_MAX, 1000000000, 1000000000) ==
	    INT64_MAX);
	assert_int_equal(infuse_fraction(INT64_MAX, 0, 1000000000), 0);
	/* 9223372036854775807 x 0.999999999, worked in decimal */
	assert_true(infuse_fraction(INT64_MAX, 999999999, 1000000000) ==
	    INT64_C(9223372027631403770));
	assert_int_equal(infuse_fraction(INT64_MAX, 1, 1000000000),
	    9223372036);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_largest_accepted),
		cmocka_unit_test(test_rate_of),
		cmocka_unit_test(test_compare_at_the_limit),
		cmocka_unit_test(test_dose_rate_of),
		cmocka_unit_test(test_rate_to_step),
		cmocka_unit_test(test_flow_of),
		cmocka_unit_test(test_rate_of_flow),
		cmocka_unit_test(test_doses),
		cmocka_unit_test(test_mass_of),
		cmocka_unit_test(test_volume_of),
		cmocka_unit_test(test_fraction),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
