/* SPDX-License-Identifier: MIT */

/*
 * The rows of a plan: which days and sessions there are, and what each comes
 * to.  Expected figures are from the decisions (S-nn) and the headline case,
 * or worked in the comment beside them.
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

static void test_nothing_wrong(void **state)
{
	const struct infuse_plan *plan = make_plan(*state);

	assert_int_equal(plan->verdict, INFUSE_WITHIN);
	assert_int_equal(plan->findings.count, 0);
	assert_int_equal(plan->rows, 4);
	assert_int_equal(plan->rungs, 0);
	assert_false(plan->row[0].at.has_pump);
}

/* Walk 6: 0.9 mg/kg/h, 70 kg, 4.5 days: 1,512 mg four times, then 756 mg. */
static void test_short_last_day(void **state)
{
	static const struct expected e[] = {
		{ 63000, 1512, 1512 }, { 63000, 1512, 3024 },
		{ 63000, 1512, 4536 }, { 63000, 1512, 6048 },
		{ 63000, 756, 6804 },
	};
	struct world *w = *state;
	const struct infuse_plan *plan;
	int i;

	set_continuous(w, 4 * DAY + DAY / 2);
	add_entry(&w->protocol.schedule, 1, 5, by_kg(900 * MCG));
	set_strength(w, 2 * MG, 100);
	plan = make_plan(w);
	are_rows(plan, e, 5);
	for (i = 0; i < 5; i++) {
		assert_int_equal(plan->row[i].day, i + 1);
		assert_int_equal(plan->row[i].session, 0);
		assert_int_equal(plan->row[i].start.min, i * DAY);
		assert_int_equal(plan->row[i].length.min,
		    i < 4 ? DAY : 12 * HOUR);
		assert_int_equal(plan->row[i].at.dose_rate.pg_per_kg_h,
		    900 * MCG);
		/* 31.5 mL/h; 756 and 378 mL */
		assert_true(plan->row[i].at.has_pump);
		assert_int_equal(plan->row[i].at.flow.hundredth_ml_per_h,
		    3150);
		assert_int_equal(plan->row[i].at.given.pg_per_h, 63 * MG);
		assert_int_equal(plan->row[i].at.deviation, 0);
		assert_int_equal(plan->row[i].at.volume.hundredth_ml,
		    i < 4 ? 75600 : 37800);
	}
}

/* Day n is the nth 24 h from the start: so many rows for so many minutes. */
static void test_how_many_days(void **state)
{
	static const struct {
		int64_t min;
		int rows;
		int64_t last;
	} cases[] = {
		{ 1, 1, 1 }, { DAY - 1, 1, DAY - 1 }, { DAY, 1, DAY },
		{ DAY + 1, 2, 1 }, { 100 * HOUR, 5, 4 * HOUR },
		{ 366 * DAY, 366, DAY }, { 365 * DAY + 1, 366, 1 },
	};
	struct world *w = *state;
	const struct infuse_plan *plan;
	size_t i;

	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		set_continuous(w, cases[i].min);
		add_entry(&w->protocol.schedule, 1, 366, flat(MG));
		plan = make_plan(w);
		assert_int_equal(plan->rows, cases[i].rows);
		assert_int_equal(plan->row[plan->rows - 1].length.min,
		    cases[i].last);
		assert_int_equal(
		    plan->row[plan->rows - 1].at.so_far.pg_min_per_h,
		    cases[i].min * MG);
	}
}

static void test_rates_by_day(void **state)
{
	/* 10 x 24, 10 x 24, 20 x 24, 12.5 x 24 */
	static const struct expected e[] = {
		{ 10000, 240, 240 }, { 10000, 240, 480 },
		{ 20000, 480, 960 }, { 12500, 300, 1260 },
	};
	struct world *w = *state;
	struct infuse_schedule *schedule = &w->protocol.schedule;

	schedule->entries = 0;
	add_entry(schedule, 1, 2, flat(10 * MG));
	add_entry(schedule, 3, 3, flat(20 * MG));
	add_entry(schedule, 4, 4, flat(12500 * MCG))->stated = false;
	are_rows(make_plan(w), e, 4);
	assert_int_equal(w->plan.row[1].line, 51);
	assert_int_equal(w->plan.row[2].line, 53);
	assert_true(w->plan.row[2].stated);
	assert_false(w->plan.row[3].stated);
	assert_false(w->plan.row[3].interpolated);
}

/* The headline case of design 4: 60, 106, 153, 200 mg/h at 70 kg. */
static void test_ramp_up(void **state)
{
	static const struct expected e[] = {
		{ 60000, 1440, 1440 }, { 106000, 2544, 3984 },
		{ 153000, 3672, 7656 }, { 200000, 4800, 12456 },
	};
	/* 60/70, 106/70, 153/70 and 200/70, nearest */
	static const int64_t per_kg[] = {
		857142857, 1514285714, 2185714286, 2857142857
	};
	struct world *w = *state;
	const struct infuse_plan *plan;
	int i;

	set_ramp(w, flat(60 * MG), flat(200 * MG), MG);
	plan = make_plan(w);
	are_rows(plan, e, 4);
	for (i = 0; i < 4; i++) {
		assert_int_equal(plan->row[i].at.dose_rate.pg_per_kg_h,
		    per_kg[i]);
		assert_false(plan->row[i].at.dose_rate_exact);
		/* S-23 */
		assert_true(plan->row[i].interpolated == (i == 1 || i == 2));
		assert_true(plan->row[i].stated == (i == 0 || i == 3));
		assert_int_equal(plan->row[i].line, 41);
	}
}

/* 60 + 140/3 = 106.666..., 60 + 280/3 = 153.333... mg/h, down to the pg/h. */
static void test_ramp_as_it_comes(void **state)
{
	struct world *w = *state;

	set_ramp(w, flat(60 * MG), flat(200 * MG), 0);
	make_plan(w);
	assert_int_equal(w->plan.row[1].at.rate.pg_per_h,
	    INT64_C(106666666666));
	assert_int_equal(w->plan.row[2].at.rate.pg_per_h,
	    INT64_C(153333333333));
}

/* Design 3 rule 4: one formula from both ends; down is the same backwards. */
static void test_ramp_down(void **state)
{
	static const struct expected e[] = {
		{ 200000, 4800, 4800 }, { 153000, 3672, 8472 },
		{ 106000, 2544, 11016 }, { 60000, 1440, 12456 },
	};
	struct world *w = *state;

	set_ramp(w, flat(200 * MG), flat(60 * MG), MG);
	are_rows(make_plan(w), e, 4);
}

static void test_ramp_of_one_day(void **state)
{
	static const struct expected e[] = { { 60000, 1440, 1440 } };
	struct world *w = *state;

	set_continuous(w, DAY);
	set_ramp(w, flat(60 * MG), flat(60 * MG), 7 * MG);
	are_rows(make_plan(w), e, 1);
	assert_false(w->plan.row[0].interpolated);
}

/*
 * Per kg at 61.3 kg: 0.1 and 0.4 mg/kg/h are 6.13 and 24.52 mg/h, both kept
 * though no multiple of 0.5; between them 12.26 and 18.39, down to 12 and 18.
 */
static void test_ramp_per_kg(void **state)
{
	static const int64_t mcg[] = { 6130, 12000, 18000, 24520 };
	struct world *w = *state;
	int i;

	w->of.order.weight.g = 61300;
	set_ramp(w, by_kg(100 * MCG), by_kg(400 * MCG), MG / 2);
	make_plan(w);
	for (i = 0; i < 4; i++)
		assert_int_equal(w->plan.row[i].at.rate.pg_per_h,
		    mcg[i] * MCG);
}

/* 60.5 to 61.2: 60.733... would round to 60, below where the ramp began. */
static void test_ramp_never_turns_back(void **state)
{
	static const int64_t mcg[] = { 60500, 60500, 60500, 61200 };
	static const int64_t down[] = { 61200, 60500, 60500, 60500 };
	struct world *w = *state;
	int i;

	set_ramp(w, flat(60500 * MCG), flat(61200 * MCG), MG);
	make_plan(w);
	for (i = 0; i < 4; i++)
		assert_int_equal(w->plan.row[i].at.rate.pg_per_h,
		    mcg[i] * MCG);
	set_ramp(w, flat(61200 * MCG), flat(60500 * MCG), MG);
	make_plan(w);
	for (i = 0; i < 4; i++)
		assert_int_equal(w->plan.row[i].at.rate.pg_per_h,
		    down[i] * MCG);
}

/* The lesser of the exact line and its ends, rounded: in 64 bits by hand. */
static int64_t on_the_line(int64_t low, int64_t high, int64_t part,
    int64_t whole, int64_t step)
{
	int64_t rise = high - low;
	int64_t at = low + rise / whole * part + rise % whole * part / whole;

	at -= at % step;
	return at < low ? low : at;
}

/* Ends exact, never turning back, and each row the rounded exact value. */
static void test_ramps_at_random(void **state)
{
	struct world *w = *state;
	const struct infuse_plan *plan;
	uint64_t seed = 2015;
	int64_t a, b, low, high, step;
	int i, n, last, part;

	for (n = 0; n < 2000; n++) {
		seed = seed * UINT64_C(6364136223846793005) +
		    UINT64_C(1442695040888963407);
		a = (int64_t)(seed >> 34) + 1;
		b = (int64_t)(seed & 0x3fffffff) + 1;
		step = (int64_t)(seed >> 20 & 0xfffff) + 1;
		last = (int)(seed >> 40) % 30 + 1;
		low = a < b ? a : b;
		high = a < b ? b : a;
		set_continuous(w, (last + 1) * DAY);
		set_ramp(w, flat(a), flat(b), step);
		plan = make_plan(w);
		assert_int_equal(plan->rows, last + 1);
		assert_int_equal(plan->row[0].at.rate.pg_per_h, a);
		assert_int_equal(plan->row[last].at.rate.pg_per_h, b);
		for (i = 1; i < last; i++) {
			part = a < b ? i : last - i;
			assert_int_equal(plan->row[i].at.rate.pg_per_h,
			    on_the_line(low, high, part, last, step));
			assert_true((a <= b) ? plan->row[i].at.rate.pg_per_h >=
			    plan->row[i - 1].at.rate.pg_per_h :
			    plan->row[i].at.rate.pg_per_h <=
			    plan->row[i - 1].at.rate.pg_per_h);
		}
	}
}

/*
 * What is larger than the library computes is STOP and has no figures: 1
 * g/kg/h at 70 kg is 70 g/h; and a flow over 2 L/h.
 */
static void test_above_the_bounds(void **state)
{
	const struct infuse_finding *finding;
	struct world *w = *state;

	w->protocol.schedule.entries = 0;
	add_entry(&w->protocol.schedule, 1, 2, flat(20 * MG));
	add_entry(&w->protocol.schedule, 3, 4, by_kg(INFUSE_DOSE_RATE_MAX));
	make_plan(w);
	assert_int_equal(w->plan.verdict, INFUSE_STOP);
	assert_true(w->plan.row[1].computed);
	assert_false(w->plan.row[2].computed);
	assert_int_equal(w->plan.row[2].verdict, INFUSE_STOP);
	assert_int_equal(w->plan.row[1].verdict, INFUSE_WITHIN);
	finding = find(&w->plan.findings, INFUSE_RULE_RANGE, INFUSE_HARD_MAX);
	assert_non_null(finding);
	assert_int_equal(rows_of(finding), 2);
	assert_true(finding->rows[2] && finding->rows[3]);

	open_world(w);
	/* 20 mg/h of 1 mg in 101 mL is 2,020 mL/h */
	set_strength(w, MG, 10100);
	make_plan(w);
	assert_int_equal(w->plan.verdict, INFUSE_STOP);
	assert_false(w->plan.row[0].computed);
	assert_non_null(find(&w->plan.findings, INFUSE_RULE_RANGE,
	    INFUSE_HARD_MAX));
}

/* 10 g/h is 240 g a day: 9 kg is passed on day 38 (37 x 240 = 8,880 g). */
static void test_course_above_the_bounds(void **state)
{
	const struct infuse_finding *finding;
	struct world *w = *state;

	set_continuous(w, 40 * DAY);
	add_entry(&w->protocol.schedule, 1, 40,
	    flat(INFUSE_RATE_MAX_PG_PER_H));
	make_plan(w);
	assert_true(w->plan.row[36].computed);
	assert_false(w->plan.row[37].computed);
	finding = find(&w->plan.findings, INFUSE_RULE_RANGE, INFUSE_HARD_MAX);
	assert_non_null(finding);
	assert_false(finding->rows[36]);
	assert_true(finding->rows[37]);
	assert_int_equal(w->plan.verdict, INFUSE_STOP);
}

/* A zero rate is a rate: the pump stands still, and nothing is flagged. */
static void test_zero_rate(void **state)
{
	struct world *w = *state;

	w->protocol.schedule.entries = 0;
	add_entry(&w->protocol.schedule, 1, 4, flat(0));
	*protocol_bound(w, INFUSE_RULE_RATE, INFUSE_SOFT_MIN) =
	    bound(10 * MG, 1);
	set_strength(w, MG, 100);
	make_plan(w);
	assert_int_equal(w->plan.verdict, INFUSE_WITHIN);
	assert_int_equal(w->plan.findings.count, 0);
	assert_int_equal(w->plan.row[0].at.flow.hundredth_ml_per_h, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		in_a_world(test_nothing_wrong),
		in_a_world(test_short_last_day),
		in_a_world(test_how_many_days),
		in_a_world(test_rates_by_day),
		in_a_world(test_ramp_up),
		in_a_world(test_ramp_as_it_comes),
		in_a_world(test_ramp_down),
		in_a_world(test_ramp_of_one_day),
		in_a_world(test_ramp_per_kg),
		in_a_world(test_ramp_never_turns_back),
		in_a_world(test_ramps_at_random),
		in_a_world(test_above_the_bounds),
		in_a_world(test_course_above_the_bounds),
		in_a_world(test_zero_rate),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
