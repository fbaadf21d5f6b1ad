/* SPDX-License-Identifier: MIT */

/*
 * Edges of core that only these tests hold.  Each says what the decisions
 * (S-nn) and the contracts in the headers ask for, with the figures worked
 * beside it.
 */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "says.h"

static void test_dose_add(void **state)
{
	struct infuse_dose most = { INFUSE_DOSE_MAX, 0, 0 }, none = { 0 };
	struct infuse_dose one = { 1, 0, 0 }, sum = { 7, 0, 0 };

	(void)state;
	assert_true(infuse_dose_add(&sum, most, none));
	assert_int_equal(sum.pg_min_per_h, INFUSE_DOSE_MAX);
	assert_true(infuse_dose_add(&sum, none, most));
	assert_false(infuse_dose_add(&sum, most, one));
	assert_false(infuse_dose_add(&sum, one, most));
}

/* Day n is the nth 24 h: the sessions of a day together, none across days. */
static void test_a_day_of_sessions(void **state)
{
	static const struct {
		int64_t count;
		int64_t length;
		int64_t every;
		int64_t mg;		/* in a day, at 20 mg/h */
	} cases[] = {
		{ 6, 6 * HOUR, 14 * DAY, 120 },
		{ 6, 6 * HOUR, DAY, 120 },
		{ 4, 2 * HOUR, 12 * HOUR, 80 },
		{ 2, 2 * HOUR, 12 * HOUR, 80 },
		{ 2, 12 * HOUR, 12 * HOUR, 480 },
		{ 1, 2 * HOUR, 12 * HOUR, 40 },
	};
	struct world *w = *state;
	struct infuse_bound *most;
	size_t i;

	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		open_world(w);
		set_sessions(w, cases[i].count, cases[i].length,
		    cases[i].every);
		add_entry(&w->protocol.schedule, 1, cases[i].count,
		    flat(20 * MG));
		most = site_bound(w, INFUSE_RULE_DOSE_PER_DAY,
		    INFUSE_HARD_MAX);
		*most = bound(cases[i].mg * MG, 93);
		assert_int_equal(ask(w, 20 * MG)->verdict, INFUSE_WITHIN);
		most->value--;
		assert_int_equal(ask(w, 20 * MG)->verdict, INFUSE_STOP);
		says(&w->answer.findings, INFUSE_RULE_DOSE_PER_DAY,
		    INFUSE_HARD_MAX, INFUSE_STOP, cases[i].mg * MG * MILLI,
		    (cases[i].mg * MG - 1) * MILLI, INFUSE_FROM_SITE, 93);
	}
}

/* 48 h of 20 mg/h are 480 mg on each day. */
static void test_no_day_is_longer(void **state)
{
	struct world *w = *state;

	*site_bound(w, INFUSE_RULE_DOSE_PER_DAY, INFUSE_HARD_MAX) =
	    bound(480 * MG, 93);
	w->question.has_length = true;
	w->question.length.min = 2 * DAY;
	assert_int_equal(ask(w, 20 * MG)->verdict, INFUSE_WITHIN);
}

/*
 * Design 3.3: a limit is not passed by rounding.  6.000000001 mg/h for 61 min
 * are 6,100,000,001.0166... pg, which is over 6,100,000,001.
 */
static void test_dose_is_not_shaved(void **state)
{
	struct world *w = *state;
	struct infuse_bound *most = site_bound(w,
	    INFUSE_RULE_DOSE_PER_SESSION, INFUSE_HARD_MAX);

	set_sessions(w, 2, 61, DAY);
	add_entry(&w->protocol.schedule, 1, 2, flat(6 * MG + 1));
	*most = bound(INT64_C(6100000001), 93);
	assert_int_equal(ask(w, 6 * MG + 1)->verdict, INFUSE_STOP);
	assert_int_equal(w->plan.verdict, INFUSE_STOP);
	most->value++;
	assert_int_equal(ask(w, 6 * MG + 1)->verdict, INFUSE_WITHIN);
	assert_int_equal(w->plan.verdict, INFUSE_WITHIN);
}

/*
 * S-02: as delivered.  0.1 mL/h of 500 mg in 260 mL are 192,307,692.3 pg/h:
 * over a limit of 192,307,692.
 */
static void test_delivery_is_not_shaved(void **state)
{
	struct world *w = *state;
	struct infuse_bound *most = site_bound(w, INFUSE_RULE_RATE,
	    INFUSE_HARD_MAX);

	w->protocol.schedule.entries = 0;
	add_entry(&w->protocol.schedule, 1, 4, flat(192307693));
	set_strength(w, 500 * MG, 26000);
	*most = bound(192307692, 94);
	assert_int_equal(make_plan(w)->verdict, INFUSE_STOP);
	says(&w->plan.findings, INFUSE_RULE_RATE, INFUSE_HARD_MAX,
	    INFUSE_STOP, INT64_C(192307693) * MILLI, INT64_C(192307692) *
	    MILLI, INFUSE_FROM_SITE, 94);
	most->value++;
	make_plan(w);
	assert_int_equal(w->plan.verdict, INFUSE_WITHIN);
	assert_int_equal(w->plan.row[0].at.given.pg_per_h, 192307692);
	assert_false(w->plan.row[0].at.given_exact);
	assert_true(w->plan.row[0].at.volume_exact);
}

/* 31.5 mL/h of 2 mg/mL is 63 mg/h; for 61 min 32.025 mL, shown as 32.02. */
static void test_what_is_exact(void **state)
{
	struct world *w = *state;
	const struct infuse_figures *at = &w->plan.row[0].at;

	set_continuous(w, 61);
	add_entry(&w->protocol.schedule, 1, 1, flat(63 * MG));
	set_strength(w, 2 * MG, 100);
	make_plan(w);
	assert_true(at->dose_rate_exact);
	assert_true(at->given_exact);
	assert_int_equal(at->volume.hundredth_ml, 3202);
	assert_false(at->volume_exact);
	w->protocol.schedule.length.min = 60;
	make_plan(w);
	assert_true(at->volume_exact);
}

/*
 * To the nearest 0.001 %: 10 of 19.9901 mg/h is -49.975238 %, of 19.99025
 * -49.975613 %.  The limit that it is compared with is 5 % (S-02).
 */
static void test_deviation(void **state)
{
	struct world *w = *state;
	struct infuse_entry *entry = &w->protocol.schedule.entry[0];

	set_strength(w, MG, 100);
	w->of.order.pump_step.hundredth_ml_per_h = 1000;
	entry->rate.rate = flat(INT64_C(19990100000));
	make_plan(w);
	assert_int_equal(w->plan.verdict, INFUSE_CAUTION);
	assert_int_equal(w->plan.row[0].at.deviation, -49975);
	says(&w->plan.findings, INFUSE_RULE_DEVIATION, INFUSE_SOFT_MAX,
	    INFUSE_CAUTION, 4997500, 500000, INFUSE_FROM_GUARD, 0);
	entry->rate.rate = flat(INT64_C(19990250000));
	make_plan(w);
	assert_int_equal(w->plan.row[0].at.deviation, -49976);
}

/* S-06: nothing of the pump is left in any row of a plan that is STOP. */
static void test_nothing_to_key_in(void **state)
{
	struct world *w = *state;
	const struct infuse_figures *at;
	int i;

	w->protocol.schedule.entries = 0;
	add_entry(&w->protocol.schedule, 1, 3, flat(20050 * MCG));
	add_entry(&w->protocol.schedule, 4, 4, flat(300 * MG));
	set_strength(w, MG, 100);
	make_plan(w);
	assert_int_equal(w->plan.verdict, INFUSE_STOP);
	for (i = 0; i < 4; i++) {
		at = &w->plan.row[i].at;
		assert_false(at->has_pump);
		assert_int_equal(at->flow.hundredth_ml_per_h, 0);
		assert_int_equal(at->given.pg_per_h, 0);
		assert_int_equal(at->deviation, 0);
		assert_int_equal(at->volume.hundredth_ml, 0);
	}
}

/* S-02: under a step of the pump is STOP, and says the step. */
static void test_less_than_a_step(void **state)
{
	struct world *w = *state;

	set_strength(w, 40 * MG, 100);
	w->of.order.pump_step.hundredth_ml_per_h = 70;
	make_plan(w);
	says(&w->plan.findings, INFUSE_RULE_PUMP, INFUSE_HARD_MIN,
	    INFUSE_STOP, 0, 70 * MILLI, INFUSE_FROM_GUARD, 0);
}

/* S-03: the guard has no file, and so no line. */
static void test_guard_has_no_line(void **state)
{
	struct world *w = *state;

	w->of.order.weight.g = 301 * KG;
	make_plan(w);
	says(&w->plan.findings, INFUSE_RULE_WEIGHT, INFUSE_HARD_MAX,
	    INFUSE_STOP, INT64_C(301000) * MILLI, INT64_C(300000) * MILLI,
	    INFUSE_FROM_GUARD, 0);
}

/* S-05: 0.6 mg/kg/h at 70 kg.  The program's own figure has no line. */
static void test_anaesthetic_range_says(void **state)
{
	struct world *w = *state;

	w->protocol.schedule.entry[0].rate.rate = flat(71 * MG);
	make_plan(w);
	says(&w->plan.findings, INFUSE_RULE_ANAESTHETIC_RANGE,
	    INFUSE_HARD_MAX, INFUSE_CAUTION, 71 * MG * MILLI, 42 * MG * MILLI,
	    INFUSE_FROM_GUARD, 0);
}

/* A titrated world: 10 to 40 mg/h, 5 mg/h every 8 h, over four days. */
static void open_ladder(struct world *w, int64_t target)
{
	open_world(w);
	set_titrated(w, flat(10 * MG), flat(40 * MG));
	set_steps(w, flat(5 * MG), 8 * HOUR);
	w->of.order.has_target = true;
	w->of.order.target = flat(target);
}

/* A target at or below the start is the rate of all of it, from the start. */
static void test_target_at_the_start(void **state)
{
	struct world *w = *state;

	open_ladder(w, 10 * MG);
	*site_bound(w, INFUSE_RULE_RATE, INFUSE_SOFT_MIN) = bound(12 * MG, 95);
	make_plan(w);
	/* S-01: a rate that the protocol states is not flagged by a site */
	assert_int_equal(w->plan.verdict, INFUSE_WITHIN);
	assert_int_equal(w->plan.rungs, 1);
	assert_int_equal(w->plan.rung[0].at.rate.pg_per_h, 10 * MG);
	assert_int_equal(w->plan.rung[0].length.min, 4 * DAY);
	assert_null(find(&w->plan.findings, INFUSE_RULE_SCHEDULE,
	    INFUSE_SOFT_MIN));
	/* No rise, and so no step is needed. */
	w->protocol.schedule.titration.has_step = false;
	assert_int_equal(make_plan(w)->verdict, INFUSE_WITHIN);
	open_ladder(w, 6 * MG);
	make_plan(w);
	assert_int_equal(w->plan.verdict, INFUSE_CAUTION);
	assert_int_equal(w->plan.rungs, 1);
	assert_int_equal(w->plan.rung[0].at.rate.pg_per_h, 6 * MG);
	says(&w->plan.findings, INFUSE_RULE_SCHEDULE, INFUSE_SOFT_MIN,
	    INFUSE_CAUTION, 6 * MG * MILLI, 10 * MG * MILLI,
	    INFUSE_FROM_PROTOCOL, 42);
	/* S-01: 0 is never flagged */
	open_ladder(w, 0);
	make_plan(w);
	assert_int_equal(w->plan.verdict, INFUSE_WITHIN);
	assert_int_equal(w->plan.findings.count, 0);
}

/* S-01: the start is stated by the protocol, the steps after it are not. */
static void test_low_steps(void **state)
{
	struct world *w = *state;

	open_ladder(w, 20 * MG);
	*site_bound(w, INFUSE_RULE_RATE, INFUSE_SOFT_MIN) = bound(16 * MG, 95);
	make_plan(w);
	assert_int_equal(w->plan.rungs, 3);
	assert_int_equal(w->plan.rung[0].verdict, INFUSE_WITHIN);
	assert_int_equal(w->plan.rung[1].verdict, INFUSE_CAUTION);
	assert_int_equal(w->plan.rung[2].verdict, INFUSE_WITHIN);
	says(&w->plan.findings, INFUSE_RULE_RATE, INFUSE_SOFT_MIN,
	    INFUSE_CAUTION, 15 * MG * MILLI, 16 * MG * MILLI,
	    INFUSE_FROM_SITE, 95);
}

/* 12 rises of 8 h are the 96 h that there are; 11 leave 8 h for the last. */
static void test_target_too_late(void **state)
{
	struct world *w = *state;

	open_ladder(w, 40 * MG);
	set_steps(w, flat(2500 * MCG), 8 * HOUR);
	make_plan(w);
	assert_int_equal(w->plan.verdict, INFUSE_STOP);
	assert_int_equal(w->plan.rungs, 0);
	says(&w->plan.findings, INFUSE_RULE_DURATION, INFUSE_HARD_MAX,
	    INFUSE_STOP, 96 * HOUR * MILLI, 96 * HOUR * MILLI,
	    INFUSE_FROM_PROTOCOL, 40);
	set_steps(w, flat(2728 * MCG), 8 * HOUR);
	make_plan(w);
	assert_int_equal(w->plan.rungs, 12);
	assert_int_equal(w->plan.rung[10].at.rate.pg_per_h, 37280 * MCG);
	assert_int_equal(w->plan.rung[11].at.rate.pg_per_h, 40 * MG);
	assert_int_equal(w->plan.rung[11].length.min, 8 * HOUR);
}

/* Above the protocol's maximum is STOP, and named with its line. */
static void test_target_above_the_maximum(void **state)
{
	struct world *w = *state;

	open_ladder(w, 40 * MG + 1);
	make_plan(w);
	assert_int_equal(w->plan.verdict, INFUSE_STOP);
	says(&w->plan.findings, INFUSE_RULE_SCHEDULE, INFUSE_HARD_MAX,
	    INFUSE_STOP, (40 * MG + 1) * MILLI, 40 * MG * MILLI,
	    INFUSE_FROM_PROTOCOL, 45);
}

/* S-11: a step that is not stated is UNCHECKED, and nothing is invented. */
static void test_target_without_steps(void **state)
{
	struct world *w = *state;

	open_ladder(w, 20 * MG);
	w->protocol.schedule.titration.has_step = false;
	make_plan(w);
	assert_int_equal(w->plan.verdict, INFUSE_UNCHECKED);
	assert_int_equal(w->plan.rungs, 0);
	says(&w->plan.findings, INFUSE_RULE_TITRATION, INFUSE_NO_BOUND,
	    INFUSE_UNCHECKED, 0, 0, INFUSE_FROM_PROTOCOL, 43);
}

/* More steps than there is room for: 366 rises of 0.01 mg/h. */
static void test_target_of_too_many_steps(void **state)
{
	struct world *w = *state;

	open_ladder(w, 10 * MG + 365 * 10 * MCG);
	set_steps(w, flat(10 * MCG), 1);
	make_plan(w);
	assert_int_equal(w->plan.rungs, 366);
	assert_int_equal(w->plan.verdict, INFUSE_WITHIN);
	w->of.order.target = flat(10 * MG + 366 * 10 * MCG);
	make_plan(w);
	assert_int_equal(w->plan.verdict, INFUSE_STOP);
	assert_int_equal(w->plan.rungs, 0);
	says_too_large(&w->plan.findings);
}

/* 1 g/kg/h at 70 kg is 70 g/h, larger than is computed; 10 g/h is not. */
static void test_target_above_the_bounds(void **state)
{
	struct world *w = *state;

	open_ladder(w, 0);
	w->of.order.target = by_kg(INFUSE_DOSE_RATE_MAX);
	w->protocol.schedule.titration.has_step = false;
	make_plan(w);
	assert_int_equal(w->plan.verdict, INFUSE_STOP);
	assert_int_equal(w->plan.rungs, 0);
	says_too_large(&w->plan.findings);
	w->of.order.target = flat(INFUSE_RATE_MAX_PG_PER_H);
	make_plan(w);
	assert_int_equal(w->plan.verdict, INFUSE_STOP);
	assert_null(find(&w->plan.findings, INFUSE_RULE_RANGE,
	    INFUSE_HARD_MAX));
}

/* A flow above 2 L/h on the way: 20 mg/h of 1 mg in 101 mL are 2,020 mL/h. */
static void test_flow_above_the_bounds(void **state)
{
	struct world *w = *state;

	open_ladder(w, 20 * MG);
	w->protocol.schedule.titration.max = flat(15 * MG);
	set_strength(w, MG, 10100);
	make_plan(w);
	assert_int_equal(w->plan.verdict, INFUSE_STOP);
	assert_int_equal(w->plan.rungs, 0);
	says_too_large(&w->plan.findings);
	open_world(w);
	w->protocol.schedule.entry[0].rate.rate = flat(10 * MG);
	set_strength(w, MG, 10100);
	assert_int_equal(ask(w, 20 * MG)->verdict, INFUSE_STOP);
	says_too_large(&w->answer.findings);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_dose_add),
		in_a_world(test_a_day_of_sessions),
		in_a_world(test_no_day_is_longer),
		in_a_world(test_dose_is_not_shaved),
		in_a_world(test_delivery_is_not_shaved),
		in_a_world(test_what_is_exact),
		in_a_world(test_deviation),
		in_a_world(test_nothing_to_key_in),
		in_a_world(test_less_than_a_step),
		in_a_world(test_guard_has_no_line),
		in_a_world(test_anaesthetic_range_says),
		in_a_world(test_target_at_the_start),
		in_a_world(test_low_steps),
		in_a_world(test_target_too_late),
		in_a_world(test_target_above_the_maximum),
		in_a_world(test_target_without_steps),
		in_a_world(test_target_of_too_many_steps),
		in_a_world(test_target_above_the_bounds),
		in_a_world(test_flow_above_the_bounds),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
