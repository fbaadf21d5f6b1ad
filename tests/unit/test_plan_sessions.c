/* SPDX-License-Identifier: MIT */

/*
 * Sessions: caps and shares (S-07, LIM-06), and when each session is.
 */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "case.h"

/* A row's rate, dose and dose so far, in mcg/h and mg. */
struct expected {
	int64_t mcg_per_h;
	int64_t mg;
	int64_t so_far_mg;
};

static void is_row(const struct infuse_row *row, const struct expected *e)
{
	assert_true(row->computed);
	assert_int_equal(row->at.rate.pg_per_h, e->mcg_per_h * MCG);
	assert_int_equal(row->at.dose.pg_min_per_h, e->mg * MG * 60);
	assert_int_equal(row->at.so_far.pg_min_per_h, e->so_far_mg * MG * 60);
}

static void are_rows(const struct infuse_plan *plan, const struct expected *e,
    int rows)
{
	int i;

	assert_int_equal(plan->rows, rows);
	for (i = 0; i < rows; i++)
		is_row(&plan->row[i], &e[i]);
}

/* Schwartzman 2009: 0.35 mg/kg/h, at most 25 mg/h, half, 3/4, then all. */
static void set_schwartzman(struct world *w, int64_t g)
{
	struct infuse_schedule *schedule = &w->protocol.schedule;
	struct infuse_entry *entry;
	int i;

	set_sessions(w, 10, 4 * HOUR, DAY);
	for (i = 0; i < 3; i++) {
		entry = add_entry(schedule, i + 1, i < 2 ? i + 1 : 10,
		    by_kg(350 * MCG));
		entry->rate.capped = true;
		entry->rate.at_most = flat(25 * MG);
		entry->rate.share = i == 0 ? 5000 : i == 1 ? 7500 : 10000;
	}
	w->protocol.settings[INFUSE_OUTPATIENT] = true;
	w->of.order.setting = INFUSE_OUTPATIENT;
	w->of.order.weight.g = g;
}

/*
 * S-07: cap first, then the day's fraction.  At 80 and 118 kg 0.35 mg/kg/h is
 * 28 and 41.3 mg/h, so both get 12.5, 18.75 and 25 mg/h; 50, 75, 100 mg.
 */
static void test_cap_then_share(void **state)
{
	static const int64_t weights[] = { 80000, 118000 };
	struct expected e[10] = { { 12500, 50, 50 }, { 18750, 75, 125 } };
	struct world *w = *state;
	size_t n;
	int i;

	for (i = 2; i < 10; i++)
		e[i] = (struct expected){ 25000, 100, 125 + (i - 1) * 100 };
	for (n = 0; n < 2; n++) {
		open_world(w);
		set_schwartzman(w, weights[n]);
		are_rows(make_plan(w), e, 10);
		assert_int_equal(w->plan.verdict, INFUSE_WITHIN);
		for (i = 0; i < 10; i++) {
			assert_int_equal(w->plan.row[i].bound_by,
			    INFUSE_BOUND_BY_CAP);
			assert_int_equal(w->plan.row[i].session, i + 1);
			assert_int_equal(w->plan.row[i].day, i + 1);
			assert_int_equal(w->plan.row[i].length.min, 240);
		}
		assert_int_equal(w->plan.row[0].share, 5000);
		assert_int_equal(w->plan.row[1].share, 7500);
		assert_int_equal(w->plan.row[2].share, 10000);
	}
	/* 25 / 118 = 0.211 864 406 8 mg/kg/h */
	assert_int_equal(w->plan.row[2].at.dose_rate.pg_per_kg_h, 211864407);
}

/* Walk 2: 18.75 mg/h is 18.7 mL/h at 1 mg/mL; 0.05/18.75 is 0.26666... %. */
static void test_session_pump(void **state)
{
	struct world *w = *state;
	const struct infuse_figures *at = &w->plan.row[1].at;

	set_schwartzman(w, 118000);
	set_strength(w, MG, 100);
	make_plan(w);
	assert_true(at->has_pump);
	assert_int_equal(at->flow.hundredth_ml_per_h, 1870);
	assert_int_equal(at->given.pg_per_h, 18700 * MCG);
	assert_int_equal(at->deviation, -267);
	assert_int_equal(at->volume.hundredth_ml, 7480);
}

/* LIM-06: 24.5 mg/h at 70 kg; the cap begins to bind at 71.43 kg. */
static void test_where_the_cap_begins(void **state)
{
	static const struct {
		int64_t g;
		int64_t pg_per_h;
		enum infuse_bound_by by;
	} cases[] = {
		{ 70000, INT64_C(24500000000), INFUSE_BOUND_BY_RATE },
		/* 0.35 x 71.428 = 24.9998, 0.35 x 71.429 = 25.00015 */
		{ 71428, INT64_C(24999800000), INFUSE_BOUND_BY_RATE },
		{ 71429, INT64_C(25000000000), INFUSE_BOUND_BY_CAP },
		{ 71430, INT64_C(25000000000), INFUSE_BOUND_BY_CAP },
	};
	struct world *w = *state;
	size_t i;

	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		open_world(w);
		set_schwartzman(w, cases[i].g);
		make_plan(w);
		assert_int_equal(w->plan.row[2].at.rate.pg_per_h,
		    cases[i].pg_per_h);
		assert_int_equal(w->plan.row[2].bound_by, cases[i].by);
		assert_int_equal(w->plan.row[0].at.rate.pg_per_h,
		    cases[i].pg_per_h / 2);
		assert_int_equal(w->plan.row[0].bound_by, cases[i].by);
	}
}

/* Sessions every 12 h: two to a day; every 14 d: days 1, 15, 29, ... */
static void test_sessions_apart(void **state)
{
	struct world *w = *state;
	int i;

	set_sessions(w, 5, 2 * HOUR, 12 * HOUR);
	add_entry(&w->protocol.schedule, 1, 5, flat(20 * MG));
	make_plan(w);
	assert_int_equal(w->plan.rows, 5);
	for (i = 0; i < 5; i++) {
		assert_int_equal(w->plan.row[i].start.min, i * 720);
		assert_int_equal(w->plan.row[i].day, i / 2 + 1);
		assert_int_equal(w->plan.row[i].session, i + 1);
		assert_int_equal(w->plan.row[i].at.dose.pg_min_per_h,
		    40 * MG * 60);
	}
	set_sessions(w, 6, 6 * HOUR, 14 * DAY);
	add_entry(&w->protocol.schedule, 1, 6, flat(10 * MG));
	make_plan(w);
	assert_int_equal(w->plan.rows, 6);
	for (i = 0; i < 6; i++) {
		assert_int_equal(w->plan.row[i].day, i * 14 + 1);
		assert_int_equal(w->plan.row[i].start.min, i * 20160);
		assert_int_equal(w->plan.row[i].length.min, 360);
		assert_int_equal(w->plan.row[i].at.so_far.pg_min_per_h,
		    (i + 1) * 60 * MG * 60);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		in_a_world(test_cap_then_share),
		in_a_world(test_session_pump),
		in_a_world(test_where_the_cap_begins),
		in_a_world(test_sessions_apart),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
