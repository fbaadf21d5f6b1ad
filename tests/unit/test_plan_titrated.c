/* SPDX-License-Identifier: MIT */

/*
 * Titrated protocols: a range and no invented path (S-16), and the ladder to
 * a target where step and interval are stated (S-11).
 */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "case.h"

/* Goldberg 2010: 10 to 40 mg/h over five days. */
static void set_goldberg(struct world *w)
{
	set_continuous(w, 5 * DAY);
	set_titrated(w, flat(10 * MG), flat(40 * MG));
}

/* Walk 1: 52 kg: 0.192 to 0.769 mg/kg/h, 10 to 40 mL/h, 1,200 to 4,800 mg. */
static void test_range(void **state)
{
	struct world *w = *state;
	const struct infuse_row *row;
	int i;

	set_goldberg(w);
	w->of.order.weight.g = 52 * KG;
	set_strength(w, MG, 100);
	make_plan(w);
	assert_int_equal(w->plan.verdict, INFUSE_WITHIN);
	assert_int_equal(w->plan.rows, 5);
	for (i = 0; i < 5; i++) {
		row = &w->plan.row[i];
		assert_true(row->titrated);
		assert_int_equal(row->at.rate.pg_per_h, 10 * MG);
		assert_int_equal(row->most.rate.pg_per_h, 40 * MG);
		/* 10/52 = 0.192 307 692, 40/52 = 0.769 230 769 */
		assert_int_equal(row->at.dose_rate.pg_per_kg_h, 192307692);
		assert_int_equal(row->most.dose_rate.pg_per_kg_h, 769230769);
		assert_int_equal(row->at.flow.hundredth_ml_per_h, 1000);
		assert_int_equal(row->most.flow.hundredth_ml_per_h, 4000);
		assert_int_equal(row->at.so_far.pg_min_per_h,
		    (i + 1) * 240 * MG * 60);
		assert_int_equal(row->most.so_far.pg_min_per_h,
		    (i + 1) * 960 * MG * 60);
		assert_false(row->interpolated);
	}
	assert_int_equal(w->plan.rungs, 0);
}

/*
 * S-16: the verdict is that of the start.  A maximum above a limit gives way to
 * the ceiling in force, and that is said; doses at the most are no STOP.
 */
static void test_maximum_gives_way(void **state)
{
	struct world *w = *state;
	const struct infuse_finding *finding;

	set_goldberg(w);
	*protocol_bound(w, INFUSE_RULE_DOSE_PER_DAY, INFUSE_HARD_MAX) =
	    bound(240 * MG, 1);
	*protocol_bound(w, INFUSE_RULE_DOSE_PER_COURSE, INFUSE_HARD_MAX) =
	    bound(1200 * MG, 1);
	*site_bound(w, INFUSE_RULE_RATE, INFUSE_HARD_MAX) =
	    bound(40 * MG, 92);
	assert_int_equal(make_plan(w)->verdict, INFUSE_WITHIN);
	assert_int_equal(w->plan.ceiling.rule, INFUSE_RULE_SCHEDULE);
	site_bound(w, INFUSE_RULE_RATE, INFUSE_HARD_MAX)->value--;
	make_plan(w);
	assert_int_equal(w->plan.verdict, INFUSE_CAUTION);
	assert_int_equal(w->plan.findings.count, 1);
	finding = &w->plan.findings.of[0];
	assert_int_equal(finding->rule, INFUSE_RULE_SCHEDULE);
	assert_int_equal(finding->bound, INFUSE_HARD_MAX);
	assert_int_equal(finding->found, 40 * MG * 1000);
	assert_int_equal(finding->limit, (40 * MG - 1) * 1000);
	assert_int_equal(finding->source, INFUSE_FROM_SITE);
	assert_int_equal(finding->line, 92);
	assert_int_equal(w->plan.ceiling.rule, INFUSE_RULE_RATE);
	assert_int_equal(w->plan.ceiling.limit.milli, (40 * MG - 1) * 1000);
	assert_int_equal(w->plan.row[4].most.rate.pg_per_h, 40 * MG - 1);
	/* the day at the start alone is too much */
	protocol_bound(w, INFUSE_RULE_DOSE_PER_DAY, INFUSE_HARD_MAX)->value--;
	assert_int_equal(make_plan(w)->verdict, INFUSE_STOP);
}

/* R5: the least of all that is hard, with whose it is; 70 kg, 2 mg/mL. */
static void test_ceiling_in_force(void **state)
{
	static const struct {
		int64_t order;		/* mg/h */
		int64_t per_kg;		/* of the site, mcg/kg/h */
		int64_t flow;		/* of the site, 0.01 mL/h */
		int64_t at_most;	/* of the protocol, mg/h */
		int64_t milli;		/* mcg/h */
		enum infuse_rule rule;
		enum infuse_source source;
	} cases[] = {
		{ 0, 0, 0, 0, 40000, INFUSE_RULE_SCHEDULE,
		    INFUSE_FROM_PROTOCOL },
		{ 40, 0, 0, 0, 40000, INFUSE_RULE_SCHEDULE,
		    INFUSE_FROM_PROTOCOL },
		{ 20, 0, 0, 0, 20000, INFUSE_RULE_RATE, INFUSE_FROM_ORDER },
		{ 20, 300, 0, 0, 20000, INFUSE_RULE_RATE,
		    INFUSE_FROM_ORDER },
		{ 22, 300, 0, 0, 21000, INFUSE_RULE_DOSE_RATE,
		    INFUSE_FROM_SITE },
		{ 22, 300, 1000, 0, 20000, INFUSE_RULE_FLOW,
		    INFUSE_FROM_SITE },
		{ 22, 300, 1000, 19, 19000, INFUSE_RULE_SCHEDULE,
		    INFUSE_FROM_PROTOCOL },
	};
	struct world *w = *state;
	struct infuse_titration *titration;
	size_t i;

	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		open_world(w);
		set_goldberg(w);
		set_strength(w, 2 * MG, 100);
		titration = &w->protocol.schedule.titration;
		w->of.order.has_ceiling = cases[i].order > 0;
		w->of.order.ceiling = flat(cases[i].order * MG);
		if (cases[i].per_kg > 0)
			*site_bound(w, INFUSE_RULE_DOSE_RATE,
			    INFUSE_HARD_MAX) =
			    bound_by_kg(cases[i].per_kg * MCG, 93);
		if (cases[i].flow > 0)
			*site_bound(w, INFUSE_RULE_FLOW, INFUSE_HARD_MAX) =
			    bound(cases[i].flow, 94);
		titration->max_capped = cases[i].at_most > 0;
		titration->max_at_most = flat(cases[i].at_most * MG);
		make_plan(w);
		assert_int_equal(w->plan.ceiling.limit.milli,
		    cases[i].milli * MCG * 1000);
		assert_int_equal(w->plan.ceiling.rule, cases[i].rule);
		assert_int_equal(w->plan.ceiling.limit.source,
		    cases[i].source);
		assert_int_equal(w->plan.row[0].most.rate.pg_per_h,
		    cases[i].milli * MCG);
		assert_int_equal(w->plan.verdict,
		    cases[i].rule == INFUSE_RULE_SCHEDULE ? INFUSE_WITHIN :
		    INFUSE_CAUTION);
	}
}

/* S-16: the lowest soft-max of all, whatever basis it is written in. */
static void test_reason_above(void **state)
{
	struct world *w = *state;

	set_goldberg(w);
	assert_false(make_plan(w)->reason_above.set);
	*site_bound(w, INFUSE_RULE_DOSE_RATE, INFUSE_SOFT_MAX) =
	    bound_by_kg(500 * MCG, 93);
	*protocol_bound(w, INFUSE_RULE_RATE, INFUSE_SOFT_MAX) =
	    bound(36 * MG, 12);
	assert_int_equal(make_plan(w)->reason_above.limit.milli,
	    35 * MG * 1000);
	assert_int_equal(w->plan.reason_above.limit.source, INFUSE_FROM_SITE);
	protocol_bound(w, INFUSE_RULE_RATE, INFUSE_SOFT_MAX)->value = 34 * MG;
	assert_int_equal(make_plan(w)->reason_above.limit.milli,
	    34 * MG * 1000);
	assert_int_equal(w->plan.verdict, INFUSE_WITHIN);
}

/* The start is what lower limits look at; the least of the pump too. */
static void test_start_is_judged(void **state)
{
	struct world *w = *state;

	set_goldberg(w);
	/* 10 mg/h is 5 % below 10.526315789 and a little (S-02) */
	*protocol_bound(w, INFUSE_RULE_RATE, INFUSE_SOFT_MIN) =
	    bound(INT64_C(10526315789), 1);
	assert_int_equal(make_plan(w)->verdict, INFUSE_WITHIN);
	protocol_bound(w, INFUSE_RULE_RATE, INFUSE_SOFT_MIN)->value++;
	assert_int_equal(make_plan(w)->verdict, INFUSE_CAUTION);
	open_world(w);
	set_goldberg(w);
	/* 10 mg/h at 2 mg/mL is 5 mL/h */
	set_strength(w, 2 * MG, 100);
	*site_bound(w, INFUSE_RULE_FLOW, INFUSE_HARD_MIN) = bound(500, 1);
	assert_int_equal(make_plan(w)->verdict, INFUSE_WITHIN);
	site_bound(w, INFUSE_RULE_FLOW, INFUSE_HARD_MIN)->value++;
	assert_int_equal(make_plan(w)->verdict, INFUSE_STOP);
}

/*
 * A start per kg and a flat maximum compare only at a weight: 0.6 mg/kg/h x
 * 70 kg = 42 mg/h is above 40 mg/h, 0.57 x 70 = 39.9 is not.
 */
static void test_start_above_maximum(void **state)
{
	struct world *w = *state;

	set_titrated(w, by_kg(600 * MCG), flat(40 * MG));
	assert_int_equal(make_plan(w)->verdict, INFUSE_STOP);
	assert_int_equal(w->plan.findings.of[0].rule, INFUSE_RULE_SCHEDULE);
	set_titrated(w, by_kg(570 * MCG), flat(40 * MG));
	assert_int_equal(make_plan(w)->verdict, INFUSE_WITHIN);
}

/*
 * S-08: the start is not stated: UNCHECKED, no start is made up, the ceiling
 * stands in no row as a rate, and nothing is to key in.
 */
static void test_no_start(void **state)
{
	struct world *w = *state;

	set_continuous(w, 4 * DAY);
	set_titrated(w, flat(0), flat(22 * MG));
	w->protocol.schedule.titration.has_start = false;
	set_strength(w, MG, 100);
	make_plan(w);
	assert_int_equal(w->plan.verdict, INFUSE_UNCHECKED);
	assert_int_equal(w->plan.findings.count, 1);
	assert_int_equal(w->plan.findings.of[0].rule, INFUSE_RULE_TITRATION);
	assert_false(w->plan.row[3].has_rate);
	assert_int_equal(w->plan.row[3].at.rate.pg_per_h, 0);
	assert_false(w->plan.row[3].at.has_pump);
	assert_false(w->plan.row[3].most.has_pump);
	assert_int_equal(w->plan.row[3].most.rate.pg_per_h, 22 * MG);
	/* 22 x 96 */
	assert_int_equal(w->plan.row[3].most.so_far.pg_min_per_h,
	    2112 * MG * 60);
}

/* The protocol's own step and interval under the limits of a site. */
static void test_own_steps_are_judged(void **state)
{
	struct world *w = *state;

	set_goldberg(w);
	set_steps(w, flat(5 * MG), 60);
	*site_bound(w, INFUSE_RULE_STEP, INFUSE_HARD_MAX) = bound(5 * MG, 1);
	*site_bound(w, INFUSE_RULE_INTERVAL, INFUSE_HARD_MIN) = bound(60, 1);
	assert_int_equal(make_plan(w)->verdict, INFUSE_WITHIN);
	site_bound(w, INFUSE_RULE_STEP, INFUSE_HARD_MAX)->value--;
	make_plan(w);
	assert_int_equal(w->plan.verdict, INFUSE_STOP);
	assert_non_null(find(&w->plan.findings, INFUSE_RULE_STEP,
	    INFUSE_HARD_MAX));
	site_bound(w, INFUSE_RULE_STEP, INFUSE_HARD_MAX)->value++;
	site_bound(w, INFUSE_RULE_INTERVAL, INFUSE_HARD_MIN)->value = 61;
	make_plan(w);
	assert_int_equal(w->plan.verdict, INFUSE_STOP);
	assert_non_null(find(&w->plan.findings, INFUSE_RULE_INTERVAL,
	    INFUSE_HARD_MIN));
}

static void set_target(struct world *w, struct infuse_written_rate target)
{
	w->of.order.has_target = true;
	w->of.order.target = target;
}

/*
 * From 5 mg/h by 5 mg/h every hour to 22: 5, 10, 15, 20, then the 2 that are
 * left, for the 116 h until the end; 5 + 10 + 15 + 20 + 22 x 116 = 2,602 mg.
 */
static void test_ladder(void **state)
{
	static const int64_t mg[] = { 5, 10, 15, 20, 22 };
	static const int64_t so_far[] = { 5, 15, 30, 50, 2602 };
	struct world *w = *state;
	int i;

	set_continuous(w, 5 * DAY);
	set_titrated(w, flat(5 * MG), flat(40 * MG));
	set_steps(w, flat(5 * MG), HOUR);
	set_strength(w, 2 * MG, 100);
	set_target(w, flat(22 * MG));
	make_plan(w);
	assert_int_equal(w->plan.verdict, INFUSE_WITHIN);
	assert_int_equal(w->plan.rungs, 5);
	for (i = 0; i < 5; i++) {
		assert_int_equal(w->plan.rung[i].at.rate.pg_per_h,
		    mg[i] * MG);
		assert_int_equal(w->plan.rung[i].start.min, i * HOUR);
		assert_int_equal(w->plan.rung[i].length.min,
		    i < 4 ? HOUR : 116 * HOUR);
		assert_int_equal(w->plan.rung[i].at.so_far.pg_min_per_h,
		    so_far[i] * MG * 60);
		assert_int_equal(w->plan.rung[i].at.flow.hundredth_ml_per_h,
		    mg[i] * 50);
		assert_int_equal(w->plan.rung[i].verdict, INFUSE_WITHIN);
	}
	/* the last rise is whole when the target is on the way */
	set_target(w, flat(20 * MG));
	make_plan(w);
	assert_int_equal(w->plan.rungs, 4);
	assert_int_equal(w->plan.rung[3].at.rate.pg_per_h, 20 * MG);
}

/* Per kg at 70 kg: 0.05 by 0.05 to 0.2 mg/kg/h: 3.5, 7, 10.5, 14 mg/h. */
static void test_ladder_per_kg(void **state)
{
	struct world *w = *state;
	int i;

	set_continuous(w, 5 * DAY);
	set_titrated(w, by_kg(50 * MCG), by_kg(250 * MCG));
	set_steps(w, by_kg(50 * MCG), 8 * HOUR);
	set_target(w, by_kg(200 * MCG));
	make_plan(w);
	assert_int_equal(w->plan.rungs, 4);
	for (i = 0; i < 4; i++)
		assert_int_equal(w->plan.rung[i].at.rate.pg_per_h,
		    (i + 1) * 3500 * MCG);
	/* mg/h are the same way: 14 mg/h */
	set_target(w, flat(14 * MG));
	make_plan(w);
	assert_int_equal(w->plan.rungs, 4);
	assert_int_equal(w->plan.rung[3].at.rate.pg_per_h, 14 * MG);
}

/* A target at the maximum is allowed; 0.000000001 mg/h more is STOP. */
static void test_target_above_the_maximum(void **state)
{
	const struct infuse_finding *finding;
	struct world *w = *state;

	set_goldberg(w);
	set_steps(w, flat(10 * MG), HOUR);
	set_strength(w, 2 * MG, 100);
	set_target(w, flat(40 * MG));
	assert_int_equal(make_plan(w)->verdict, INFUSE_WITHIN);
	assert_int_equal(w->plan.rungs, 4);
	set_target(w, flat(40 * MG + 1));
	make_plan(w);
	assert_int_equal(w->plan.verdict, INFUSE_STOP);
	finding = find(&w->plan.findings, INFUSE_RULE_SCHEDULE,
	    INFUSE_HARD_MAX);
	assert_non_null(finding);
	assert_int_equal(finding->limit, 40 * MG * 1000);
	assert_int_equal(finding->line, 45);
	/* S-06: and then neither rows nor rungs have anything to key in */
	assert_false(w->plan.row[0].at.has_pump);
	assert_false(w->plan.rung[0].at.has_pump);
}

/* S-11: whichever of start, step and interval is silent, it is UNCHECKED. */
static void test_ladder_not_stated(void **state)
{
	struct world *w = *state;
	struct infuse_titration *titration = &w->protocol.schedule.titration;
	const struct infuse_finding *finding;
	int silent;

	for (silent = 1; silent < 8; silent++) {
		open_world(w);
		set_goldberg(w);
		set_steps(w, flat(5 * MG), HOUR);
		titration->has_start = !(silent & 1);
		titration->has_step = !(silent & 2);
		titration->has_interval = !(silent & 4);
		set_target(w, flat(20 * MG));
		make_plan(w);
		assert_int_equal(w->plan.verdict, INFUSE_UNCHECKED);
		assert_int_equal(w->plan.rungs, 0);
		finding = find(&w->plan.findings, INFUSE_RULE_TITRATION,
		    INFUSE_NO_BOUND);
		assert_non_null(finding);
		assert_int_equal(finding->verdict, INFUSE_UNCHECKED);
		/* a target past the maximum is STOP all the same */
		set_target(w, flat(41 * MG));
		assert_int_equal(make_plan(w)->verdict, INFUSE_STOP);
	}
}

/* Four rises of 30 h do not fit into 120 h; four of 29 h do. */
static void test_ladder_too_long(void **state)
{
	struct world *w = *state;

	set_continuous(w, 5 * DAY);
	set_titrated(w, flat(5 * MG), flat(40 * MG));
	set_steps(w, flat(5 * MG), 29 * HOUR);
	set_target(w, flat(25 * MG));
	make_plan(w);
	assert_int_equal(w->plan.verdict, INFUSE_WITHIN);
	assert_int_equal(w->plan.rungs, 5);
	assert_int_equal(w->plan.rung[4].length.min, 4 * HOUR);
	set_steps(w, flat(5 * MG), 30 * HOUR);
	make_plan(w);
	assert_int_equal(w->plan.verdict, INFUSE_STOP);
	assert_non_null(find(&w->plan.findings, INFUSE_RULE_DURATION,
	    INFUSE_HARD_MAX));
}

/* The rungs stand under the limits like any rate. */
static void test_rungs_are_judged(void **state)
{
	struct world *w = *state;
	int i;

	set_goldberg(w);
	set_steps(w, flat(10 * MG), HOUR);
	set_target(w, flat(40 * MG));
	*site_bound(w, INFUSE_RULE_RATE, INFUSE_SOFT_MAX) = bound(20 * MG, 1);
	make_plan(w);
	assert_int_equal(w->plan.verdict, INFUSE_CAUTION);
	assert_int_equal(w->plan.rungs, 4);
	for (i = 0; i < 4; i++)
		assert_int_equal(w->plan.rung[i].verdict,
		    i < 2 ? INFUSE_WITHIN : INFUSE_CAUTION);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		in_a_world(test_range),
		in_a_world(test_maximum_gives_way),
		in_a_world(test_ceiling_in_force),
		in_a_world(test_reason_above),
		in_a_world(test_start_is_judged),
		in_a_world(test_start_above_maximum),
		in_a_world(test_no_start),
		in_a_world(test_own_steps_are_judged),
		in_a_world(test_ladder),
		in_a_world(test_ladder_per_kg),
		in_a_world(test_target_above_the_maximum),
		in_a_world(test_ladder_not_stated),
		in_a_world(test_ladder_too_long),
		in_a_world(test_rungs_are_judged),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
