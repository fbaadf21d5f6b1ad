/* SPDX-License-Identifier: MIT */

/*
 * The rows of plans, at the edges that no other test holds.
 */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "says.h"

/* A day each for four rates. */
static void set_days(struct world *w, struct infuse_written_rate a,
    struct infuse_written_rate b, struct infuse_written_rate c,
    struct infuse_written_rate d)
{
	struct infuse_schedule *schedule = &w->protocol.schedule;

	schedule->entries = 0;
	add_entry(schedule, 1, 1, a);
	add_entry(schedule, 2, 2, b);
	add_entry(schedule, 3, 3, c);
	add_entry(schedule, 4, 4, d);
}

/* plan.h: what is larger than the bounds is not computed, nor what follows. */
static void test_nothing_after_too_large(void **state)
{
	struct world *w = *state;
	const struct infuse_row *row = w->plan.row;

	set_days(w, flat(20 * MG), by_kg(INFUSE_DOSE_RATE_MAX), flat(20 * MG),
	    flat(20 * MG));
	make_plan(w);
	assert_true(row[0].computed);
	assert_false(row[1].computed || row[2].computed || row[3].computed);
	says_too_large(&w->plan.findings);
	assert_int_equal(rows_of(find(&w->plan.findings, INFUSE_RULE_RANGE,
	    INFUSE_HARD_MAX)), 3);
}

/* A step to a day is one whatever becomes of the day behind it. */
static void test_step_before_too_large(void **state)
{
	struct world *w = *state;

	set_days(w, flat(10 * MG), flat(20 * MG), by_kg(INFUSE_DOSE_RATE_MAX),
	    flat(20 * MG));
	*site_bound(w, INFUSE_RULE_STEP, INFUSE_SOFT_MAX) = bound(5 * MG, 97);
	make_plan(w);
	says(&w->plan.findings, INFUSE_RULE_STEP, INFUSE_SOFT_MAX,
	    INFUSE_CAUTION, 10 * MG * MILLI, 5 * MG * MILLI,
	    INFUSE_FROM_SITE, 97);
	assert_int_equal(rows_of(find(&w->plan.findings, INFUSE_RULE_STEP,
	    INFUSE_SOFT_MAX)), 1);
}

/* A plan with something before its first row in memory. */
struct neighbours {
	struct infuse_row before;
	struct infuse_plan plan;
};

static const struct infuse_findings *plan_behind(struct neighbours *n,
    const struct infuse_case *of, int64_t pg_per_h)
{
	size_t place = offsetof(struct neighbours, plan.row) -
	    sizeof(struct infuse_row);
	struct infuse_row row;

	memset(&row, 0, sizeof(row));
	row.computed = true;
	row.at.rate.pg_per_h = pg_per_h;
	memcpy((unsigned char *)n + place, &row, sizeof(row));
	infuse_plan_make(&n->plan, of);
	return &n->plan.findings;
}

/* The first row has no rise, and is not told by what lies before it. */
static void test_first_row_has_no_rise(void **state)
{
	struct world *w = *state;
	struct neighbours *n = calloc(1, sizeof(*n));
	const struct infuse_findings *findings;

	assert_non_null(n);
	*site_bound(w, INFUSE_RULE_STEP, INFUSE_HARD_MAX) = bound(5 * MG, 97);
	findings = plan_behind(n, &w->of, 0);
	assert_int_equal(n->plan.verdict, INFUSE_WITHIN);
	assert_int_equal(findings->count, 0);
	/* From the start to the rise are three days, not four. */
	open_world(w);
	set_days(w, flat(10 * MG), flat(10 * MG), flat(10 * MG),
	    flat(20 * MG));
	*site_bound(w, INFUSE_RULE_INTERVAL, INFUSE_SOFT_MIN) =
	    bound(4 * DAY, 96);
	findings = plan_behind(n, &w->of, 20 * MG);
	says(findings, INFUSE_RULE_INTERVAL, INFUSE_SOFT_MIN, INFUSE_CAUTION,
	    3 * DAY * MILLI, 4 * DAY * MILLI, INFUSE_FROM_SITE, 96);
	free(n);
}

/*
 * Three sessions of 2 h every 12 h, in the memory of a plan of four: the
 * third is alone on its day, and ends it.  40 mg are less than 50.
 */
static void test_last_session_ends_its_day(void **state)
{
	struct world *w = *state;
	const struct infuse_finding *finding;

	set_sessions(w, 4, 2 * HOUR, 12 * HOUR);
	add_entry(&w->protocol.schedule, 1, 4, flat(20 * MG));
	*site_bound(w, INFUSE_RULE_DOSE_PER_DAY, INFUSE_SOFT_MIN) =
	    bound(50 * MG, 97);
	assert_int_equal(make_plan(w)->verdict, INFUSE_WITHIN);
	w->protocol.schedule.sessions = 3;
	infuse_plan_make(&w->plan, &w->of);
	says(&w->plan.findings, INFUSE_RULE_DOSE_PER_DAY, INFUSE_SOFT_MIN,
	    INFUSE_CAUTION, 40 * MG * MILLI, 50 * MG * MILLI,
	    INFUSE_FROM_SITE, 97);
	finding = find(&w->plan.findings, INFUSE_RULE_DOSE_PER_DAY,
	    INFUSE_SOFT_MIN);
	assert_int_equal(rows_of(finding), 1);
	assert_true(finding->rows[2]);
}

/* From session to session are 12 h. */
static void test_interval_of_sessions(void **state)
{
	struct world *w = *state;

	set_sessions(w, 4, 2 * HOUR, 12 * HOUR);
	add_entry(&w->protocol.schedule, 1, 1, flat(10 * MG));
	add_entry(&w->protocol.schedule, 2, 4, flat(20 * MG));
	*site_bound(w, INFUSE_RULE_INTERVAL, INFUSE_SOFT_MIN) =
	    bound(13 * HOUR, 96);
	make_plan(w);
	says(&w->plan.findings, INFUSE_RULE_INTERVAL, INFUSE_SOFT_MIN,
	    INFUSE_CAUTION, 12 * HOUR * MILLI, 13 * HOUR * MILLI,
	    INFUSE_FROM_SITE, 96);
}

/* S-16: of a titrated session the start counts: 2 h of 10 mg/h, not of 40. */
static void test_start_of_a_session(void **state)
{
	struct world *w = *state;

	set_sessions(w, 2, 2 * HOUR, DAY);
	set_titrated(w, flat(10 * MG), flat(40 * MG));
	*site_bound(w, INFUSE_RULE_DOSE_PER_SESSION, INFUSE_HARD_MAX) =
	    bound(20 * MG, 98);
	assert_int_equal(make_plan(w)->verdict, INFUSE_WITHIN);
	site_bound(w, INFUSE_RULE_DOSE_PER_SESSION, INFUSE_HARD_MAX)->value--;
	assert_int_equal(make_plan(w)->verdict, INFUSE_STOP);
	says(&w->plan.findings, INFUSE_RULE_DOSE_PER_SESSION,
	    INFUSE_HARD_MAX, INFUSE_STOP, 20 * MG * MILLI,
	    (20 * MG - 1) * MILLI, INFUSE_FROM_SITE, 98);
}

/*
 * S-06 takes the pump away and nothing else, when a plan has all the rows
 * that there can be and when it has all the rungs.  What it comes to in a day
 * is past the site's limit.
 */
static void test_stop_at_full_length(void **state)
{
	struct world *w = *state;
	const struct infuse_effective *soft =
	    &w->plan.limits.of[INFUSE_RULE_DOSE_RATE][INFUSE_SOFT_MAX];

	set_continuous(w, 366 * DAY);
	set_titrated(w, flat(10 * MG), flat(250 * MG));
	set_steps(w, flat(5 * MG), 8 * HOUR);
	set_strength(w, MG, 100);
	w->of.order.has_target = true;
	w->of.order.target = flat(15 * MG);
	*site_bound(w, INFUSE_RULE_DOSE_PER_DAY, INFUSE_HARD_MAX) =
	    bound(20 * MG, 97);
	make_plan(w);
	assert_int_equal(w->plan.verdict, INFUSE_STOP);
	assert_int_equal(w->plan.rows, INFUSE_ROWS_MAX);
	assert_int_equal(w->plan.rungs, 2);
	assert_int_equal(w->plan.rung[0].verdict, INFUSE_WITHIN);
	assert_int_equal(w->plan.rung[1].verdict, INFUSE_WITHIN);
	assert_int_equal(w->plan.rung[1].start.min, 8 * HOUR);
	/* 365 rises of 0.5 mg/h from 1 mg/h. */
	set_titrated(w, flat(MG), flat(250 * MG));
	set_steps(w, flat(500 * MCG), HOUR);
	w->of.order.target = flat(183500 * MCG);
	*site_bound(w, INFUSE_RULE_DOSE_RATE, INFUSE_SOFT_MAX) =
	    bound_by_kg(3 * MG, 98);
	make_plan(w);
	assert_int_equal(w->plan.verdict, INFUSE_STOP);
	assert_int_equal(w->plan.rungs, INFUSE_RUNGS_MAX);
	assert_true(soft->set);
	assert_int_equal(soft->milli, 210 * MG * MILLI);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		in_a_world(test_nothing_after_too_large),
		in_a_world(test_step_before_too_large),
		in_a_world(test_first_row_has_no_rise),
		in_a_world(test_last_session_ends_its_day),
		in_a_world(test_interval_of_sessions),
		in_a_world(test_start_of_a_session),
		in_a_world(test_stop_at_full_length),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
