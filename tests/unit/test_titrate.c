/* SPDX-License-Identifier: MIT */

/*
 * The way up and staying: steps, intervals and ceilings (S-11, S-25, TIT-02).
 * Expectations are the decisions, and arithmetic by hand that stands beside
 * them.
 */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "scene.h"

static void test_nothing_wrong(void **state)
{
	struct scene *s = *state;

	propose(s);
	is_open(s, true, true);
	assert_int_equal(option(s, STAY)->verdict, INFUSE_WITHIN);
	assert_int_equal(option(s, STAY)->reasons, 0);
	assert_int_equal(option(s, UP)->reasons, 0);
	assert_int_equal(s->out.progress.day, 2);
	assert_int_equal(s->out.progress.into.min, 8 * HOUR);
	assert_int_equal(s->out.progress.left_today.min, 16 * HOUR);
	assert_int_equal(s->out.progress.left.min, 88 * HOUR);
	assert_true(s->out.liver_tests);	/* S-27: over 24 h */
	/* 20 / 70 = 0.285 714 285 7 */
	assert_int_equal(s->out.at.dose_rate.pg_per_kg_h, 285714286);
	assert_false(s->out.at.has_pump);
}

/* S-25: up shows one step, never the ceiling; down one step as well. */
static void test_one_step(void **state)
{
	struct scene *s = *state;

	propose(s);
	assert_true(option(s, UP)->has_rate);
	assert_int_equal(option(s, UP)->at.rate.pg_per_h, 25 * MG);
	assert_int_equal(option(s, DOWN)->at.rate.pg_per_h, 15 * MG);
	assert_false(option(s, STOP_)->has_rate);
	assert_false(option(s, PAUSE)->has_rate);
	/* 0.05 mg/kg/h x 70 kg = 3.5 mg/h */
	set_steps(&s->w, by_kg(50 * MCG), 5 * HOUR);
	propose(s);
	assert_int_equal(option(s, UP)->at.rate.pg_per_h, 23500 * MCG);
	assert_int_equal(option(s, DOWN)->at.rate.pg_per_h, 16500 * MCG);
}

/* S-02: the flow is down to the pump's step: 25 mg/h of 1.923 mg/mL. */
static void test_flow(void **state)
{
	struct scene *s = *state;

	set_strength(&s->w, 500 * MG, 26000);
	propose(s);
	assert_true(option(s, UP)->at.has_pump);
	/* 25 x 260 / 500 = 13 mL/h; 20 x 260 / 500 = 10.4; 15: 7.8 */
	assert_int_equal(option(s, UP)->at.flow.hundredth_ml_per_h, 1300);
	assert_int_equal(option(s, STAY)->at.flow.hundredth_ml_per_h, 1040);
	assert_int_equal(option(s, DOWN)->at.flow.hundredth_ml_per_h, 780);
	s->w.of.order.pump_step.hundredth_ml_per_h = 100;
	propose(s);
	assert_int_equal(option(s, STAY)->at.flow.hundredth_ml_per_h, 1000);
	/* 10 x 500 / 260 = 19.230 769 230 7 */
	assert_int_equal(option(s, STAY)->at.given.pg_per_h, 19230769230);
}

/* TIT-02: not before the interval; S-25: a change begins it again. */
static void test_interval(void **state)
{
	struct scene *s = *state;
	const struct infuse_reason *reason;

	set_unchanged(s, 5 * HOUR);
	propose(s);
	is_open(s, true, true);
	set_unchanged(s, 5 * HOUR - 1);
	propose(s);
	is_open(s, true, false);
	reason = why(s, UP, INFUSE_REASON_INTERVAL);
	assert_non_null(reason);
	assert_int_equal(reason->left.min, 1);
	assert_int_equal(reason->of.min, 5 * HOUR);
	assert_int_equal(reason->line, 44);
	assert_false(option(s, UP)->has_rate);
	s->now.question.past.has_running = false;
	propose(s);
	is_open(s, true, false);
	assert_non_null(why(s, UP, INFUSE_REASON_NO_RUNNING));
	assert_int_equal(option(s, UP)->verdict, INFUSE_UNCHECKED);
}

/* A site's limit on intervals counts beside what the protocol states. */
static void test_interval_limit(void **state)
{
	struct scene *s = *state;

	*site_bound(&s->w, INFUSE_RULE_INTERVAL, INFUSE_SOFT_MIN) =
	    bound(9 * HOUR + 1, 92);
	propose(s);
	is_open(s, true, true);
	assert_int_equal(option(s, UP)->verdict, INFUSE_CAUTION);
	*site_bound(&s->w, INFUSE_RULE_INTERVAL, INFUSE_HARD_MIN) =
	    bound(9 * HOUR + 1, 93);
	propose(s);
	is_open(s, true, false);
	assert_int_equal(why(s, UP, INFUSE_REASON_INTERVAL)->line, 93);
}

/* TIT-02: never above the maximum; reaching it is not passing it. */
static void test_ceiling(void **state)
{
	struct scene *s = *state;
	const struct infuse_reason *reason;

	set_now(s, 35 * MG);
	propose(s);
	is_open(s, true, true);
	assert_int_equal(option(s, UP)->at.rate.pg_per_h, 40 * MG);
	/* S-25: the last, smaller step to it is open as in the ladder */
	set_now(s, 38 * MG);
	propose(s);
	is_open(s, true, true);
	assert_int_equal(option(s, UP)->at.rate.pg_per_h, 40 * MG);
	set_now(s, 40 * MG);
	propose(s);
	is_open(s, true, false);
	reason = why(s, UP, INFUSE_REASON_CEILING);
	assert_non_null(reason);
	assert_int_equal(reason->ceiling_milli, 40 * MG * 1000);
	set_now(s, 40 * MG + 1);
	propose(s);
	is_open(s, false, false);
	assert_int_equal(option(s, STAY)->verdict, INFUSE_STOP);
	assert_false(option(s, STAY)->has_rate);
	assert_true(option(s, DOWN)->has_rate);
	/* one step below 60 mg/h is above the maximum too: not named */
	set_now(s, 60 * MG);
	propose(s);
	is_open(s, false, false);
	assert_false(option(s, DOWN)->has_rate);
}

/* The largest rate there is: nothing wraps around. */
static void test_largest_rate(void **state)
{
	struct scene *s = *state;

	set_now(s, INFUSE_RATE_MAX_PG_PER_H);
	propose(s);
	is_open(s, false, false);
	assert_true(option(s, UP)->reasons > 0);
}

/* A step that a site's limit forbids, and one that nobody stated (S-11). */
static void test_step(void **state)
{
	struct scene *s = *state;

	*site_bound(&s->w, INFUSE_RULE_STEP, INFUSE_HARD_MAX) =
	    bound(4 * MG, 95);
	propose(s);
	is_open(s, true, false);
	assert_int_equal(why(s, UP, INFUSE_REASON_FINDING)->rule,
	    INFUSE_RULE_STEP);
	open_scene(s);
	s->w.protocol.schedule.titration.has_step = false;
	s->w.protocol.schedule.titration.has_interval = false;
	propose(s);
	is_open(s, true, false);
	assert_int_equal(why(s, UP, INFUSE_REASON_STEP)->line, 43);
	assert_int_equal(why(s, UP, INFUSE_REASON_NO_INTERVAL)->line, 44);
	assert_int_equal(option(s, UP)->verdict, INFUSE_UNCHECKED);
	assert_false(option(s, DOWN)->has_rate);
}

/* S-01: below the range is a caution, and down stays open. */
static void test_down_below_the_range(void **state)
{
	struct scene *s = *state;

	set_now(s, 12 * MG);
	propose(s);
	is_open(s, true, true);
	assert_int_equal(option(s, DOWN)->verdict, INFUSE_CAUTION);
	assert_int_equal(option(s, DOWN)->at.rate.pg_per_h, 7 * MG);
	set_now(s, 5 * MG);
	propose(s);
	assert_false(option(s, DOWN)->has_rate);
	is_open(s, true, true);
}

/* Nothing runs: up would be a restart, which is at or below the last rate. */
static void test_paused(void **state)
{
	struct scene *s = *state;

	set_now(s, 0);
	propose(s);
	is_open(s, true, false);
	assert_non_null(why(s, UP, INFUSE_REASON_PAUSED));
}

/* What is STOP of the patient closes staying, and the way up with it. */
static void test_patient(void **state)
{
	struct scene *s = *state;

	s->w.of.order.weight.g = 30 * KG;
	propose(s);
	is_open(s, false, false);
	assert_int_equal(option(s, STAY)->verdict, INFUSE_STOP);
	assert_false(option(s, DOWN)->has_rate);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		at_the_bedside(test_nothing_wrong),
		at_the_bedside(test_one_step),
		at_the_bedside(test_flow),
		at_the_bedside(test_interval),
		at_the_bedside(test_interval_limit),
		at_the_bedside(test_ceiling),
		at_the_bedside(test_largest_rate),
		at_the_bedside(test_step),
		at_the_bedside(test_down_below_the_range),
		at_the_bedside(test_paused),
		at_the_bedside(test_patient),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
