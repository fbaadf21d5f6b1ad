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

/*
 * S-02: low limits look at what is prescribed, before rounding, and 5 % or one
 * keyable step less is no disagreement: of 20 mg/h that is 19, and at 5 mg/mL
 * in steps of 0.5 mL/h, 2.5 mg/h, it is 17.5.
 */
static void test_low_limit_on_prescribed(void **state)
{
	struct world *w = *state;

	struct infuse_written_rate *rate =
	    &w->protocol.schedule.entry[0].rate.rate;

	*protocol_bound(w, INFUSE_RULE_RATE, INFUSE_SOFT_MIN) =
	    bound(20 * MG, 1);
	set_strength(w, MG, 100);
	*rate = flat(19 * MG);
	assert_int_equal(make_plan(w)->verdict, INFUSE_WITHIN);
	*rate = flat(19 * MG - 1);
	assert_int_equal(make_plan(w)->verdict, INFUSE_CAUTION);
	set_strength(w, 5 * MG, 100);
	w->of.order.pump_step.hundredth_ml_per_h = 50;
	*rate = flat(17500 * MCG);
	assert_null(find(&make_plan(w)->findings, INFUSE_RULE_RATE,
	    INFUSE_SOFT_MIN));
	*rate = flat(17500 * MCG - 1);
	assert_non_null(find(&make_plan(w)->findings, INFUSE_RULE_RATE,
	    INFUSE_SOFT_MIN));
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

/*
 * R1, S-02: what is entered is cut to what can be keyed, in the unit that the
 * site programmes, and all else starts from it.  The figures are worked out by
 * hand:  18.375 mg/h of 2 mg/mL at 70 kg is 9.1875 mL/h and 0.2625 mg/kg/h.
 */
static void test_entered(void **state)
{
	static const struct {
		enum infuse_programme programme;
		enum infuse_dimension in;
		int64_t step;		/* of the base unit; 0: assumed */
		int64_t enter;		/* base units */
		int64_t entered;	/* mcg/h */
		int64_t flow;		/* 0.01 mL/h */
		int64_t given;		/* mcg/h */
	} cases[] = {
		{ INFUSE_PROGRAMME_NOT_SAID, INFUSE_FLOW, 0, 910, 18200, 910,
		    18200 },
		{ INFUSE_PROGRAMME_FLOW, INFUSE_FLOW, 0, 910, 18200, 910,
		    18200 },
		{ INFUSE_PROGRAMME_RATE, INFUSE_RATE, 0, 18370 * MCG, 18370,
		    910, 18200 },
		{ INFUSE_PROGRAMME_RATE, INFUSE_RATE, 500 * MCG, 18 * MG,
		    18000, 900, 18000 },
		/* 0.262 x 70 is 18.34, 9.17 mL/h */
		{ INFUSE_PROGRAMME_DOSE_RATE, INFUSE_DOSE_RATE, 0, 262 * MCG,
		    18340, 910, 18200 },
		/* 0.25 x 70 is 17.5, 8.75 mL/h */
		{ INFUSE_PROGRAMME_DOSE_RATE, INFUSE_DOSE_RATE, 50 * MCG,
		    250 * MCG, 17500, 870, 17400 },
	};
	struct world *w = *state;
	const struct infuse_figures *at = &w->plan.row[3].at;
	size_t i;

	w->protocol.schedule.entry[0].rate.rate = flat(18375 * MCG);
	set_strength(w, 2 * MG, 100);
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		w->of.order.programme = cases[i].programme;
		w->of.order.programme_step = cases[i].in == INFUSE_DOSE_RATE ?
		    by_kg(cases[i].step) : flat(cases[i].step);
		*site_bound(w, INFUSE_RULE_RATE, INFUSE_HARD_MAX) =
		    bound(18375 * MCG, 95);
		make_plan(w);
		assert_true(at->has_pump);
		assert_int_equal(at->enter.dimension, cases[i].in);
		assert_int_equal(at->enter.base, cases[i].enter);
		assert_int_equal(at->entered.pg_per_h, cases[i].entered * MCG);
		assert_int_equal(at->entered.part, 0);
		assert_int_equal(at->flow.hundredth_ml_per_h, cases[i].flow);
		assert_int_equal(at->given.pg_per_h, cases[i].given * MCG);
		/* four days of 24 h, as ordered and as given (S-24) */
		assert_int_equal(at->so_far.pg_min_per_h,
		    4 * 24 * 60 * 18375 * MCG);
		assert_int_equal(at->given_dose.pg_min_per_h,
		    24 * 60 * cases[i].given * MCG);
		assert_int_equal(at->given_so_far.pg_min_per_h,
		    4 * 24 * 60 * cases[i].given * MCG);
		/* the higher of entered and delivered is what limits see */
		site_bound(w, INFUSE_RULE_RATE, INFUSE_HARD_MAX)->value =
		    cases[i].entered * MCG;
		assert_int_equal(make_plan(w)->verdict, INFUSE_CAUTION);
		site_bound(w, INFUSE_RULE_RATE, INFUSE_HARD_MAX)->value--;
		assert_int_equal(make_plan(w)->verdict, INFUSE_STOP);
	}
}

/* A weight at which one keyed mg/kg/h is no whole number of picograms. */
static void test_entered_at_an_odd_weight(void **state)
{
	struct world *w = *state;
	const struct infuse_figures *at = &w->plan.row[0].at;

	w->of.order.weight.g = 70001;
	w->of.order.programme = INFUSE_PROGRAMME_DOSE_RATE;
	w->of.order.programme_step = by_kg(MCG + 1);
	set_strength(w, 2 * MG, 100);
	/* 20 mg/h is 285.71 of 0.001000001 mg/kg/h; 285 are 19.9503049... */
	make_plan(w);
	assert_int_equal(at->enter.base, 285 * (MCG + 1));
	assert_int_equal(at->entered.pg_per_h, 285 * (MCG + 1) * 70001 / 1000);
	assert_int_equal(at->entered.part * 1000,
	    285 * (MCG + 1) * 70001 % 1000 * at->entered.over);
	assert_int_equal(at->flow.hundredth_ml_per_h, 990);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		in_a_world(test_low_is_caution),
		in_a_world(test_own_start_at_an_odd_weight),
		in_a_world(test_high_limit_on_delivered),
		in_a_world(test_low_limit_on_prescribed),
		in_a_world(test_entered),
		in_a_world(test_entered_at_an_odd_weight),
		in_a_world(test_deviation),
		in_a_world(test_no_flow),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
