/* SPDX-License-Identifier: MIT */

/*
 * The way up to a target, at the edges that no other test holds.
 */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "says.h"
#include "spoil.h"

/* 10 to 40 mg/h, 5 mg/h every 8 h, over four days. */
static void open_ladder(struct world *w, struct infuse_written_rate target)
{
	open_world(w);
	set_titrated(w, flat(10 * MG), flat(40 * MG));
	set_steps(w, flat(5 * MG), 8 * HOUR);
	w->of.order.has_target = true;
	w->of.order.target = target;
}

/*
 * quantity.h: a rate is at most 10 g/h, which at 1,000 kg is 10 mg/kg/h.  A
 * target that is more has no ladder, also where there is a step up to it.
 */
static void test_largest_target(void **state)
{
	struct world *w = *state;

	open_ladder(w, by_kg(10 * MG));
	set_continuous(w, 2 * HOUR);
	set_titrated(w, by_kg(10 * MG), by_kg(10 * MG));
	set_steps(w, by_kg(MG), 10);
	w->of.order.weight.g = INFUSE_WEIGHT_MAX_G;
	make_plan(w);
	assert_int_equal(w->plan.rungs, 1);
	assert_int_equal(w->plan.rung[0].at.rate.pg_per_h,
	    INFUSE_RATE_MAX_PG_PER_H);
	assert_null(find(&w->plan.findings, INFUSE_RULE_RANGE,
	    INFUSE_HARD_MAX));
	w->of.order.target = by_kg(10 * MG + 1);
	make_plan(w);
	assert_int_equal(w->plan.rungs, 0);
	assert_int_equal(w->plan.verdict, INFUSE_STOP);
	says_too_large(&w->plan.findings);
}

/* S-11: whose silence it is, when a site has stated a step but no interval. */
static void test_silent_site(void **state)
{
	struct world *w = *state;

	open_ladder(w, flat(20 * MG));
	w->protocol.schedule.titration.step_source = INFUSE_FROM_SITE;
	w->protocol.schedule.titration.has_interval = false;
	make_plan(w);
	assert_int_equal(w->plan.rungs, 0);
	says(&w->plan.findings, INFUSE_RULE_TITRATION, INFUSE_NO_BOUND,
	    INFUSE_UNCHECKED, 0, 0, INFUSE_FROM_SITE, 43);
}

/* S-11: a step of nothing leads nowhere, and is no step that was stated. */
static void test_step_of_nothing(void **state)
{
	struct world *w = *state;

	open_ladder(w, flat(20 * MG));
	w->protocol.schedule.titration.step = flat(0);
	make_plan(w);
	assert_int_equal(w->plan.rungs, 0);
	assert_int_equal(w->plan.verdict, INFUSE_UNCHECKED);
}

/*
 * plan.h: a rung is no better than what is true of the whole, and what is
 * UNCHECKED has nothing to key in.  Here the site has no limits at all.
 */
static void test_rungs_of_an_unchecked_plan(void **state)
{
	struct world *w = *state;
	int i;

	open_ladder(w, flat(20 * MG));
	set_strength(w, MG, 100);
	make_plan(w);
	assert_true(w->plan.rungs == 3 && w->plan.rung[1].at.has_pump);
	w->of.site = NULL;
	make_plan(w);
	assert_int_equal(w->plan.verdict, INFUSE_UNCHECKED);
	assert_int_equal(w->plan.rungs, 3);
	for (i = 0; i < w->plan.rungs; i++) {
		assert_int_equal(w->plan.rung[i].verdict, INFUSE_UNCHECKED);
		assert_false(w->plan.rung[i].at.has_pump);
	}
}

/*
 * The target as it was asked for: 38 mg/h is above a limit of 35, although a
 * pump with steps of 10 mL/h gives 30 mg/h of 1 mg/mL.
 */
static void test_target_as_asked(void **state)
{
	struct world *w = *state;

	open_ladder(w, flat(38 * MG));
	*site_bound(w, INFUSE_RULE_RATE, INFUSE_HARD_MAX) = bound(35 * MG, 95);
	w->protocol.schedule.titration.max = flat(39 * MG);
	set_strength(w, MG, 100);
	w->of.order.pump_step.hundredth_ml_per_h = 1000;
	make_plan(w);
	assert_int_equal(w->plan.verdict, INFUSE_STOP);
	says(&w->plan.findings, INFUSE_RULE_RATE, INFUSE_HARD_MAX,
	    INFUSE_STOP, 38 * MG * MILLI, 35 * MG * MILLI, INFUSE_FROM_SITE,
	    95);
	/* the maximum of 39 mg/h is above it, and the pump gives 30: S-02 */
	w->of.order.target = flat(35 * MG);
	make_plan(w);
	assert_null(find(&w->plan.findings, INFUSE_RULE_RATE,
	    INFUSE_HARD_MAX));
	/* S-25: and its step of 5 mg/h is less than the pump can show */
	assert_int_equal(w->plan.verdict, INFUSE_UNCHECKED);
	says(&w->plan.findings, INFUSE_RULE_STEP, INFUSE_HARD_MIN,
	    INFUSE_UNCHECKED, 5 * MG * MILLI, 10 * MG * MILLI,
	    INFUSE_FROM_PROTOCOL, 43);
	assert_int_equal(w->plan.rungs, 0);
}

/* The target itself goes through no pump, whatever memory held before. */
static void test_target_without_a_pump(void **state)
{
	struct world *w = *state;
	int i;

	open_ladder(w, flat(20 * MG));
	set_strength(w, MG, 100);
	for (i = 0; i < SPOILS; i++) {
		spoil(i);
		make_plan(w);
		assert_int_equal(w->plan.findings.count, 0);
		assert_int_equal(w->plan.verdict, INFUSE_WITHIN);
		assert_int_equal(w->plan.rungs, 3);
	}
}

/*
 * ladder.h: the start, then up by the step.  The least there is: 1, 2 and 3
 * pg/kg/h of 1 g are 1, 2 and 3 thousandths of a pg/h.
 */
static void test_least_step(void **state)
{
	struct world *w = *state;

	open_ladder(w, by_kg(3));
	set_titrated(w, by_kg(1), by_kg(9));
	set_steps(w, by_kg(1), 8 * HOUR);
	w->of.order.weight.g = 1;
	w->of.order.age_years = 30;
	make_plan(w);
	assert_int_equal(w->plan.rungs, 3);
	assert_int_equal(w->plan.rung[2].start.min, 16 * HOUR);
}

/*
 * S-02: 25 mg/h of 10 mg/mL are 2.5 mL/h, and 2 mL/h is a fifth less, where
 * 10 and 40 mg/h come out even: the plan is no better than that rung.
 */
static void test_rung_that_rounds(void **state)
{
	struct world *w = *state;

	open_ladder(w, flat(40 * MG));
	set_steps(w, flat(15 * MG), 8 * HOUR);
	set_strength(w, 10 * MG, 100);
	w->of.order.pump_step.hundredth_ml_per_h = 100;
	make_plan(w);
	assert_int_equal(w->plan.rungs, 3);
	assert_int_equal(w->plan.rung[0].verdict, INFUSE_WITHIN);
	assert_int_equal(w->plan.rung[1].verdict, INFUSE_CAUTION);
	assert_int_equal(w->plan.rung[2].verdict, INFUSE_WITHIN);
	assert_non_null(find(&w->plan.findings, INFUSE_RULE_DEVIATION,
	    INFUSE_SOFT_MAX));
	assert_int_equal(w->plan.verdict, INFUSE_CAUTION);
}

/* S-02: 5 mg/h of 10 mg/mL rounds to 0 mL/h there; below the start or not. */
static void test_target_that_rounds_to_nothing(void **state)
{
	struct world *w = *state;

	open_ladder(w, flat(5 * MG));
	set_strength(w, 10 * MG, 100);
	w->of.order.pump_step.hundredth_ml_per_h = 100;
	make_plan(w);
	assert_non_null(find(&w->plan.findings, INFUSE_RULE_PUMP,
	    INFUSE_HARD_MIN));
	assert_non_null(find(&w->plan.findings, INFUSE_RULE_SCHEDULE,
	    INFUSE_SOFT_MIN));
	assert_int_equal(w->plan.verdict, INFUSE_STOP);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		in_a_world(test_largest_target),
		in_a_world(test_silent_site),
		in_a_world(test_step_of_nothing),
		in_a_world(test_rungs_of_an_unchecked_plan),
		in_a_world(test_target_as_asked),
		in_a_world(test_target_without_a_pump),
		in_a_world(test_least_step),
		in_a_world(test_rung_that_rounds),
		in_a_world(test_target_that_rounds_to_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
