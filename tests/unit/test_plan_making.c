/* SPDX-License-Identifier: MIT */

/*
 * How plans are made, at the edges that no other test holds.
 */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "says.h"

/* A day each for four rates. */
static void set_days(struct world *w, int64_t a, int64_t b, int64_t c,
    int64_t d)
{
	struct infuse_schedule *schedule = &w->protocol.schedule;

	schedule->entries = 0;
	add_entry(schedule, 1, 1, flat(a));
	add_entry(schedule, 2, 2, flat(b));
	add_entry(schedule, 3, 3, flat(c));
	add_entry(schedule, 4, 4, flat(d));
}

/* The rows, a bit each, that are too soon for a least interval of days. */
static unsigned too_soon(struct world *w, int64_t days)
{
	const struct infuse_finding *finding;
	unsigned rows = 0;
	int i;

	*site_bound(w, INFUSE_RULE_INTERVAL, INFUSE_SOFT_MIN) =
	    bound(days * DAY, 96);
	make_plan(w);
	finding = find(&w->plan.findings, INFUSE_RULE_INTERVAL,
	    INFUSE_SOFT_MIN);
	for (i = 0; finding != NULL && i < 4; i++)
		rows |= finding->rows[i] ? 1u << i : 0;
	return rows;
}

/* From rise to rise, however small, or from the start to the first one. */
static void test_interval_between_rises(void **state)
{
	struct world *w = *state;

	set_days(w, 10 * MG, 20 * MG, 20 * MG, 30 * MG);
	assert_int_equal(too_soon(w, 1), 0);
	assert_int_equal(too_soon(w, 2), 1u << 1);
	assert_int_equal(too_soon(w, 3), 1u << 1 | 1u << 3);
	set_days(w, 10 * MG, 10 * MG, 10 * MG, 20 * MG);
	assert_int_equal(too_soon(w, 3), 0);
	assert_int_equal(too_soon(w, 4), 1u << 3);
	set_days(w, 10 * MG, 20 * MG, 30 * MG, 30 * MG);
	assert_int_equal(too_soon(w, 2), 1u << 1 | 1u << 2);
	set_days(w, 10 * MG, 10 * MG + 1, 20 * MG, 20 * MG);
	assert_int_equal(too_soon(w, 2), 1u << 1 | 1u << 2);
	set_days(w, 30 * MG, 20 * MG, 10 * MG, 10 * MG);
	assert_int_equal(too_soon(w, 4), 0);
}

/* A step of a single pg/h is a step; a row that is not computed has none. */
static void test_smallest_step(void **state)
{
	struct world *w = *state;
	struct infuse_bound *most = site_bound(w, INFUSE_RULE_STEP,
	    INFUSE_SOFT_MAX);
	const struct infuse_finding *finding;

	*most = bound(0, 97);
	set_days(w, 20 * MG, 20 * MG + 1, 20 * MG + 1, 20 * MG);
	make_plan(w);
	finding = find(&w->plan.findings, INFUSE_RULE_STEP, INFUSE_SOFT_MAX);
	assert_non_null(finding);
	assert_int_equal(finding->found, MILLI);
	assert_int_equal(rows_of(finding), 1);
	assert_true(finding->rows[1]);
	set_days(w, 20 * MG, 20 * MG, 20 * MG, 20 * MG);
	w->protocol.schedule.entry[0].rate.rate = by_kg(INFUSE_DOSE_RATE_MAX);
	make_plan(w);
	assert_false(w->plan.row[0].computed);
	assert_int_equal(w->plan.row[0].at.rate.pg_per_h, 0);
	assert_null(find(&w->plan.findings, INFUSE_RULE_STEP,
	    INFUSE_SOFT_MAX));
	finding = find(&w->plan.findings, INFUSE_RULE_RANGE, INFUSE_HARD_MAX);
	assert_non_null(finding);
	assert_int_equal(finding->found, 0);
	assert_int_equal(finding->limit, 0);
	assert_int_equal(finding->source, INFUSE_FROM_GUARD);
	assert_int_equal(finding->line, 0);
}

/* The least that a day comes to, once it is over: 2 h of 20 mg/h, twice. */
static void test_least_of_a_day(void **state)
{
	struct world *w = *state;
	struct infuse_bound *least = site_bound(w, INFUSE_RULE_DOSE_PER_DAY,
	    INFUSE_SOFT_MIN);
	const struct infuse_finding *finding;

	set_sessions(w, 5, 2 * HOUR, 12 * HOUR);
	add_entry(&w->protocol.schedule, 1, 5, flat(20 * MG));
	*least = bound(81 * MG, 97);
	make_plan(w);
	finding = find(&w->plan.findings, INFUSE_RULE_DOSE_PER_DAY,
	    INFUSE_SOFT_MIN);
	assert_non_null(finding);
	assert_int_equal(rows_of(finding), 3);
	assert_true(finding->rows[1] && finding->rows[3] && finding->rows[4]);
	least->value = 80 * MG;
	make_plan(w);
	finding = find(&w->plan.findings, INFUSE_RULE_DOSE_PER_DAY,
	    INFUSE_SOFT_MIN);
	assert_int_equal(rows_of(finding), 1);
	assert_true(finding->rows[4]);
	assert_int_equal(finding->found, 40 * MG * MILLI);
	/* Of a titrated day the least that it may be: 10 mg/h, twice 2 h. */
	w->protocol.schedule.sessions = 4;
	set_titrated(w, flat(10 * MG), flat(40 * MG));
	make_plan(w);
	finding = find(&w->plan.findings, INFUSE_RULE_DOSE_PER_DAY,
	    INFUSE_SOFT_MIN);
	assert_non_null(finding);
	assert_int_equal(finding->found, 40 * MG * MILLI);
}

/* A session of 36 h gives 24 h of its rate in a day, 480 mg. */
static void test_session_over_a_day(void **state)
{
	struct world *w = *state;

	set_sessions(w, 2, 36 * HOUR, 2 * DAY);
	add_entry(&w->protocol.schedule, 1, 2, flat(20 * MG));
	*site_bound(w, INFUSE_RULE_DOSE_PER_DAY, INFUSE_HARD_MAX) =
	    bound(480 * MG, 98);
	assert_int_equal(make_plan(w)->verdict, INFUSE_WITHIN);
}

/* S-10: a limit on sessions says nothing of what has none. */
static void test_no_session(void **state)
{
	struct world *w = *state;

	*site_bound(w, INFUSE_RULE_DOSE_PER_SESSION, INFUSE_HARD_MAX) =
	    bound(MG, 98);
	assert_int_equal(make_plan(w)->verdict, INFUSE_WITHIN);
}

/* The verdict of a whole is the least of its parts'. */
static void test_least_of_the_rows(void **state)
{
	struct world *w = *state;

	set_days(w, 300 * MG, 20 * MG, 20 * MG, 20 * MG);
	make_plan(w);
	assert_int_equal(w->plan.row[3].verdict, INFUSE_WITHIN);
	assert_int_equal(w->plan.verdict, INFUSE_STOP);
	open_world(w);
	set_titrated(w, flat(10 * MG), flat(40 * MG));
	set_steps(w, flat(5 * MG), 8 * HOUR);
	set_strength(w, MG, 100);
	w->of.order.has_target = true;
	w->of.order.target = flat(15 * MG);
	*site_bound(w, INFUSE_RULE_DOSE_PER_DAY, INFUSE_HARD_MAX) =
	    bound(200 * MG, 95);	/* 10 mg/h for 24 h is 240 mg */
	make_plan(w);
	assert_int_equal(w->plan.rungs, 2);
	assert_int_equal(w->plan.rung[1].verdict, INFUSE_WITHIN);
	assert_int_equal(w->plan.verdict, INFUSE_STOP);
	/* S-06 */
	assert_false(w->plan.row[0].at.has_pump);
	assert_false(w->plan.row[0].most.has_pump);
	assert_false(w->plan.rung[1].at.has_pump);
}

/* A caution takes no pump settings away, on the way to a target either. */
static void test_caution_keeps_the_pump(void **state)
{
	struct world *w = *state;

	set_titrated(w, flat(10 * MG), flat(40 * MG));
	set_steps(w, flat(5 * MG), 8 * HOUR);
	set_strength(w, MG, 100);
	w->of.order.has_target = true;
	w->of.order.target = flat(15 * MG);
	*site_bound(w, INFUSE_RULE_RATE, INFUSE_SOFT_MAX) = bound(12 * MG, 98);
	make_plan(w);
	assert_int_equal(w->plan.verdict, INFUSE_CAUTION);
	assert_int_equal(w->plan.rung[1].verdict, INFUSE_CAUTION);
	assert_true(w->plan.rung[1].at.has_pump);
	assert_true(w->plan.row[0].most.has_pump);
	open_world(w);
	set_strength(w, MG, 100);
	make_plan(w);
	assert_true(w->plan.row[0].at.has_pump);
	assert_false(w->plan.row[0].most.has_pump);
}

/* The protocol's own interval against a limit on intervals. */
static void test_interval_of_a_titration(void **state)
{
	struct world *w = *state;
	const struct infuse_finding *finding;

	set_titrated(w, flat(10 * MG), flat(40 * MG));
	set_steps(w, flat(5 * MG), 8 * HOUR);
	*site_bound(w, INFUSE_RULE_INTERVAL, INFUSE_SOFT_MIN) =
	    bound(10 * HOUR, 98);
	make_plan(w);
	finding = find(&w->plan.findings, INFUSE_RULE_INTERVAL,
	    INFUSE_SOFT_MIN);
	assert_non_null(finding);
	assert_int_equal(finding->found, 8 * HOUR * MILLI);
	assert_int_equal(finding->limit, 10 * HOUR * MILLI);
}

/* S-16, S-11: of a start that is not stated nothing is invented. */
static void test_titrated_row(void **state)
{
	struct world *w = *state;
	const struct infuse_row *row = &w->plan.row[0];

	set_titrated(w, flat(10 * MG), flat(40 * MG));
	make_plan(w);
	assert_int_equal(row->line, 45);
	assert_int_equal(row->share, INFUSE_SHARE_WHOLE);
	assert_int_equal(row->at.rate.pg_per_h, 10 * MG);
	assert_int_equal(row->most.rate.pg_per_h, 40 * MG);
	w->protocol.schedule.titration.has_start = false;
	make_plan(w);
	assert_false(row->has_rate);
	assert_int_equal(row->at.rate.pg_per_h, 0);
	/* 1 g/kg/h gives way to the guard's 4 mg/kg/h at 70 kg */
	set_titrated(w, flat(10 * MG), by_kg(INFUSE_DOSE_RATE_MAX));
	make_plan(w);
	assert_true(row->computed);
	assert_int_equal(row->most.rate.pg_per_h, 280 * MG);
	assert_int_equal(w->plan.verdict, INFUSE_CAUTION);
}

/* S-07: the cap binds when it is the lesser, not when the two are equal. */
static void test_cap_equal_to_the_rate(void **state)
{
	struct world *w = *state;
	struct infuse_prescribed *rate = &w->protocol.schedule.entry[0].rate;

	rate->capped = true;
	rate->at_most = flat(20 * MG);
	make_plan(w);
	assert_int_equal(w->plan.row[0].bound_by, INFUSE_BOUND_BY_RATE);
	rate->at_most = flat(20 * MG - 1);
	make_plan(w);
	assert_int_equal(w->plan.row[0].bound_by, INFUSE_BOUND_BY_CAP);
}

/* S-21: per minute and milligram, by the unit that was written. */
static void test_slips_by_unit(void **state)
{
	static const struct {
		const char *unit;
		bool minute;
		bool milligram;
	} cases[] = {
		{ "mg/min", true, true }, { "mcg/min", true, false },
		{ "mg/kg/min", true, true }, { "mcg/kg/min", true, false },
		{ "mL/min", true, false }, { "mg/h", false, true },
		{ "mg/kg/h", false, true }, { "mcg/h", false, false },
		{ "mcg/kg/h", false, false },
	};
	struct world *w = *state;
	size_t i;

	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		open_world(w);
		ask_typed(w, 20 * 60 * MG, 1, cases[i].unit);
		assert_true(names(&w->answer, INFUSE_SLIP_MINUTE) ==
		    cases[i].minute);
		w->protocol.schedule.entry[0].rate.rate = flat(20 * MCG);
		ask_typed(w, 20 * MG, 1, cases[i].unit);
		assert_true(names(&w->answer, INFUSE_SLIP_MILLI) ==
		    cases[i].milligram);
	}
}

/*
 * A tenth of slack above 20 mg/h, that is 22; for pounds a hundredth below, x
 * 0.45359237 from 19.8 mg/h, to the pg/h, and none above what is STOP itself.
 */
static void test_slack_of_slips(void **state)
{
	struct world *w = *state;

	ask(w, 220 * MG);
	assert_true(names(&w->answer, INFUSE_SLIP_TENFOLD));
	ask(w, 220 * MG + 10);
	assert_false(names(&w->answer, INFUSE_SLIP_TENFOLD));
	w->question.by_weight = true;
	ask(w, INT64_C(43651527913) - 1);
	assert_false(names(&w->answer, INFUSE_SLIP_POUNDS));
	ask(w, INT64_C(43651527913));
	assert_true(names(&w->answer, INFUSE_SLIP_POUNDS));
	ask(w, INT64_C(44092452436));
	assert_true(names(&w->answer, INFUSE_SLIP_POUNDS));
	ask(w, INT64_C(44533376961));
	assert_false(names(&w->answer, INFUSE_SLIP_POUNDS));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		in_a_world(test_interval_between_rises),
		in_a_world(test_smallest_step),
		in_a_world(test_least_of_a_day),
		in_a_world(test_session_over_a_day),
		in_a_world(test_no_session),
		in_a_world(test_least_of_the_rows),
		in_a_world(test_caution_keeps_the_pump),
		in_a_world(test_interval_of_a_titration),
		in_a_world(test_titrated_row),
		in_a_world(test_cap_equal_to_the_rate),
		in_a_world(test_slips_by_unit),
		in_a_world(test_slack_of_slips),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
