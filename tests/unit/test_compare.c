/* SPDX-License-Identifier: MIT */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>

#include <cmocka.h>

#include <infuse/compare.h>

#include "case.h"

static struct infuse_compared compare(struct world *w)
{
	struct infuse_compared out;

	infuse_compare(&out, &w->of, make_plan(w));
	return out;
}

static int64_t mg(struct infuse_dose dose)
{
	return infuse_mass_of(dose, INFUSE_DOWN).pg / MG;
}

/* One rate for four days: 480 mg a day, 1,920 mg in all. */
static void test_constant(void **state)
{
	struct infuse_compared out = compare(*state);

	assert_true(out.computed && out.constant && !out.titrated);
	assert_int_equal(out.verdict, INFUSE_WITHIN);
	assert_int_equal(out.low.rate.pg_per_h, 20 * MG);
	assert_int_equal(mg(out.low.day), 480);
	assert_int_equal(mg(out.low.course), 1920);
	assert_int_equal(out.low.session.pg_min_per_h, 0);
}

/* The headline (walk 3): 60 to 200 mg/h, 1,440 to 4,800 mg, 12,456 mg. */
static void test_ramp(void **state)
{
	struct world *w = *state;
	struct infuse_compared out;

	set_ramp(w, flat(60 * MG), flat(200 * MG), MG);
	out = compare(w);
	assert_false(out.constant || out.titrated);
	assert_int_equal(out.low.rate.pg_per_h, 60 * MG);
	assert_int_equal(mg(out.low.day), 1440);
	assert_int_equal(out.high.rate.pg_per_h, 200 * MG);
	assert_int_equal(mg(out.high.day), 4800);
	assert_int_equal(mg(out.high.course), 12456);
}

/* Walk 1: 10 to 40 mg/h over five days, 1,200 to 4,800 mg. */
static void test_titrated(void **state)
{
	struct world *w = *state;
	struct infuse_compared out;

	set_continuous(w, 5 * DAY);
	set_titrated(w, flat(10 * MG), flat(40 * MG));
	out = compare(w);
	assert_true(out.titrated && out.low.known);
	assert_int_equal(mg(out.low.course), 1200);
	assert_int_equal(mg(out.high.course), 4800);
	assert_int_equal(mg(out.high.day), 960);
	/* S-11: a start that is not stated has no figures. */
	w->protocol.schedule.titration.has_start = false;
	out = compare(w);
	assert_false(out.low.known);
	assert_int_equal(mg(out.high.course), 4800);
}

/* Two sessions of 2 h a day, three in all: 40 mg each, 80 mg a day. */
static void test_sessions_of_a_day(void **state)
{
	struct world *w = *state;
	struct infuse_compared out;

	set_sessions(w, 3, 2 * HOUR, 12 * HOUR);
	add_entry(&w->protocol.schedule, 1, 3, flat(20 * MG));
	out = compare(w);
	assert_int_equal(mg(out.low.session), 40);
	assert_int_equal(mg(out.low.day), 80);
	assert_int_equal(mg(out.low.course), 120);
}

/* A last day that is short does not make the day look small. */
static void test_part_of_a_day(void **state)
{
	struct world *w = *state;
	struct infuse_compared out;

	set_continuous(w, 108 * HOUR);
	add_entry(&w->protocol.schedule, 1, 5, by_kg(900000000));
	out = compare(w);
	assert_true(out.constant);
	assert_int_equal(mg(out.low.day), 1512);	/* walk 6 */
	assert_int_equal(mg(out.low.course), 6804);
}

/* 30 mg/h for 24 h, then 40 mg/h for 7 h: 720 mg a day at most, not 280. */
static void test_highest_for_a_part(void **state)
{
	struct world *w = *state;
	struct infuse_compared out;

	set_continuous(w, 31 * HOUR);
	add_entry(&w->protocol.schedule, 1, 1, flat(30 * MG));
	add_entry(&w->protocol.schedule, 2, 2, flat(40 * MG));
	out = compare(w);
	assert_int_equal(out.high.rate.pg_per_h, 40 * MG);
	assert_int_equal(mg(out.low.day), 720);
	assert_int_equal(mg(out.high.day), 720);
	assert_int_equal(mg(out.high.course), 1000);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		in_a_world(test_constant),
		in_a_world(test_ramp),
		in_a_world(test_titrated),
		in_a_world(test_sessions_of_a_day),
		in_a_world(test_part_of_a_day),
		in_a_world(test_highest_for_a_part),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
