/* SPDX-License-Identifier: MIT */

/*
 * High limits look at the rate as delivered, low ones at the rate as
 * prescribed, and the pump's rounding shows (S-01, S-02).
 */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "case.h"

/* S-01: below the protocol's own range is CAUTION; the site's is not asked. */
static void test_low_is_caution(void **state)
{
	struct world *w = *state;

	*site_bound(w, INFUSE_RULE_DOSE_RATE, INFUSE_SOFT_MIN) =
	    bound_by_kg(500 * MCG, 1);
	assert_int_equal(make_plan(w)->verdict, INFUSE_WITHIN);
	*protocol_bound(w, INFUSE_RULE_DOSE_RATE, INFUSE_SOFT_MIN) =
	    bound_by_kg(500 * MCG, 1);
	assert_int_equal(make_plan(w)->verdict, INFUSE_CAUTION);
	assert_int_equal(w->plan.findings.count, 1);
	assert_int_equal(w->plan.findings.of[0].source, INFUSE_FROM_PROTOCOL);
}

/* S-02: rounding down must not make a protocol break its own start. */
static void test_own_start_at_an_odd_weight(void **state)
{
	struct world *w = *state;

	w->of.order.weight.g = 70001;
	w->protocol.schedule.entry[0].rate.rate = by_kg(70 * MCG + 1);
	*protocol_bound(w, INFUSE_RULE_DOSE_RATE, INFUSE_SOFT_MIN) =
	    bound_by_kg(70 * MCG + 1, 1);
	assert_int_equal(make_plan(w)->verdict, INFUSE_WITHIN);
}

/*
 * S-02: high limits look at what is delivered.  20.05 mg/h at 1 mg/mL in
 * steps of 0.1 mL/h is 20 mg/h; the order itself is above the limit, and that
 * is CAUTION.
 */
static void test_high_limit_on_delivered(void **state)
{
	struct world *w = *state;

	w->protocol.schedule.entry[0].rate.rate = flat(20050 * MCG);
	*protocol_bound(w, INFUSE_RULE_RATE, INFUSE_HARD_MAX) =
	    bound(20 * MG, 1);
	assert_int_equal(make_plan(w)->verdict, INFUSE_STOP);
	set_strength(w, MG, 100);
	assert_int_equal(make_plan(w)->verdict, INFUSE_CAUTION);
	assert_int_equal(w->plan.findings.count, 1);
	assert_int_equal(w->plan.findings.of[0].bound, INFUSE_HARD_MAX);
	assert_int_equal(w->plan.findings.of[0].found, 20050 * MCG * 1000);
	assert_int_equal(w->plan.row[0].at.given.pg_per_h, 20 * MG);
	/* 50/20050 is 0.249 % */
	assert_int_equal(w->plan.row[0].at.deviation, -249);
	protocol_bound(w, INFUSE_RULE_RATE, INFUSE_HARD_MAX)->value--;
	assert_int_equal(make_plan(w)->verdict, INFUSE_STOP);
}

/* S-02: low limits look at what is prescribed, before rounding. */
static void test_low_limit_on_prescribed(void **state)
{
	struct world *w = *state;

	w->protocol.schedule.entry[0].rate.rate = flat(20050 * MCG);
	*protocol_bound(w, INFUSE_RULE_RATE, INFUSE_SOFT_MIN) =
	    bound(20050 * MCG, 1);
	set_strength(w, MG, 100);
	assert_int_equal(make_plan(w)->verdict, INFUSE_WITHIN);
	protocol_bound(w, INFUSE_RULE_RATE, INFUSE_SOFT_MIN)->value++;
	assert_int_equal(make_plan(w)->verdict, INFUSE_CAUTION);
}

/*
 * S-02: above 5 % is CAUTION.  A step of 9.5 mL/h at 1 mg/mL makes 19 of 20
 * mg/h, which is 5 %, and of 20.000000001 mg/h, which is more.
 */
static void test_deviation(void **state)
{
	struct world *w = *state;

	set_strength(w, MG, 100);
	w->of.order.pump_step.hundredth_ml_per_h = 950;
	make_plan(w);
	assert_int_equal(w->plan.verdict, INFUSE_WITHIN);
	assert_int_equal(w->plan.row[0].at.given.pg_per_h, 19 * MG);
	assert_int_equal(w->plan.row[0].at.deviation, -5000);
	w->protocol.schedule.entry[0].rate.rate = flat(20 * MG + 1);
	make_plan(w);
	assert_int_equal(w->plan.verdict, INFUSE_CAUTION);
	assert_int_equal(w->plan.findings.count, 1);
	assert_int_equal(w->plan.findings.of[0].rule, INFUSE_RULE_DEVIATION);
	assert_int_equal(rows_of(&w->plan.findings.of[0]), 4);
	assert_true(w->plan.row[0].at.has_pump);
}

/* S-02: not zero, and 0 mL/h or under the pump's minimum, is STOP. */
static void test_no_flow(void **state)
{
	struct world *w = *state;

	set_strength(w, MG, 100);
	w->protocol.schedule.entry[0].rate.rate = flat(100 * MCG);
	assert_int_equal(make_plan(w)->verdict, INFUSE_WITHIN);
	assert_int_equal(w->plan.row[0].at.flow.hundredth_ml_per_h, 10);
	w->protocol.schedule.entry[0].rate.rate = flat(100 * MCG - 1);
	make_plan(w);
	assert_int_equal(w->plan.verdict, INFUSE_STOP);
	assert_int_equal(w->plan.findings.of[0].rule, INFUSE_RULE_PUMP);
	assert_false(w->plan.row[0].at.has_pump);
	/* without a bag there is no flow to round */
	w->of.order.has_strength = false;
	assert_int_equal(make_plan(w)->verdict, INFUSE_WITHIN);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		in_a_world(test_low_is_caution),
		in_a_world(test_own_start_at_an_odd_weight),
		in_a_world(test_high_limit_on_delivered),
		in_a_world(test_low_limit_on_prescribed),
		in_a_world(test_deviation),
		in_a_world(test_no_flow),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
