/* SPDX-License-Identifier: MIT */

/*
 * How plans and rates are judged, at the edges that no other test holds.
 */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "says.h"

/* A hard-min of 0.2 mg/kg/h, 14 mg/h at 70 kg, below a schedule of 21. */
static void test_low_end_is_hard(void **state)
{
	struct world *w = *state;

	w->protocol.schedule.entry[0].rate.rate = flat(21 * MG);
	*site_bound(w, INFUSE_RULE_DOSE_RATE, INFUSE_HARD_MIN) =
	    bound_by_kg(200 * MCG, 92);
	assert_int_equal(ask(w, 14 * MG)->verdict, INFUSE_CAUTION);
	assert_int_equal(ask(w, 7 * MG)->verdict, INFUSE_STOP);
	says(&w->answer.findings, INFUSE_RULE_DOSE_RATE, INFUSE_HARD_MIN,
	    INFUSE_STOP, 7 * MG * MILLI, 14 * MG * MILLI, INFUSE_FROM_SITE,
	    92);
}

/*
 * The rate of a day is a ceiling that no file writes as a bound: of its own
 * there is the line.  So it is whatever the memory was before.
 */
static void test_ceiling_of_the_schedule(void **state)
{
	struct world *w = *state;
	const struct infuse_effective *ceiling = &w->answer.ceiling;
	int byte;

	ask(w, 5 * MG);
	for (byte = 0; byte <= 1; byte++) {
		memset(&w->answer, byte, sizeof(w->answer));
		infuse_check(&w->answer, &w->of, &w->plan, &w->question);
		assert_int_equal(w->answer.binding, INFUSE_RULE_SCHEDULE);
		assert_true(ceiling->set);
		assert_int_equal(ceiling->milli, 20 * MG * MILLI);
		assert_int_equal(ceiling->written.line, 51);
		assert_false(ceiling->written.set);
		assert_false(ceiling->written.per_kg);
		assert_int_equal(ceiling->written.value, 0);
	}
}

/* Rows that the plan does not have allow nothing, not even a rate of 0. */
static void test_allowed_on_its_rows(void **state)
{
	struct world *w = *state;
	int i;

	ask(w, 0);
	memset(&w->plan, 0, sizeof(w->plan));
	infuse_plan_make(&w->plan, &w->of);
	infuse_check(&w->answer, &w->of, &w->plan, &w->question);
	assert_int_equal(w->answer.rows, 4);
	for (i = 0; i < INFUSE_ROWS_MAX; i++)
		assert_true(w->answer.allowed[i] == (i < 4));
}

/* S-21: ten times 200 mg/h, which is in nothing that counts here. */
static void is_no_tenfold(struct world *w)
{
	ask(w, 2000 * MG);
	assert_int_equal(w->answer.verdict, INFUSE_STOP);
	assert_false(names(&w->answer, INFUSE_SLIP_TENFOLD));
}

/* Of a day's own entry; of those the schedule has, if it is made of any. */
static void test_slip_by_its_own_entries(void **state)
{
	struct world *w = *state;
	struct infuse_schedule *schedule = &w->protocol.schedule;

	schedule->entries = 0;
	add_entry(schedule, 1, 1, flat(200 * MG));
	add_entry(schedule, 2, 4, flat(20 * MG));
	w->question.day = 2;
	is_no_tenfold(w);
	w->question.day = 1;
	ask(w, 2000 * MG);
	assert_true(names(&w->answer, INFUSE_SLIP_TENFOLD));
	open_world(w);
	add_entry(schedule, 1, 4, flat(200 * MG));
	schedule->entries = 1;
	is_no_tenfold(w);
	open_world(w);
	set_ramp(w, flat(20 * MG), flat(20 * MG), 0);
	add_entry(schedule, 1, 4, flat(200 * MG));
	is_no_tenfold(w);
}

/* S-06: nothing to key in is left in a plan that is STOP. */
static void test_nothing_of_the_pump(void **state)
{
	struct world *w = *state;
	const struct infuse_figures *at = &w->plan.row[0].at;

	set_strength(w, MG, 100);
	make_plan(w);
	assert_true(at->has_pump && at->given_exact && at->volume_exact);
	*site_bound(w, INFUSE_RULE_RATE, INFUSE_HARD_MAX) = bound(MG, 92);
	make_plan(w);
	assert_int_equal(w->plan.verdict, INFUSE_STOP);
	assert_false(at->has_pump);
	assert_int_equal(at->flow.hundredth_ml_per_h, 0);
	assert_int_equal(at->given.pg_per_h, 0);
	assert_false(at->given_exact);
	assert_int_equal(at->deviation, 0);
	assert_int_equal(at->volume.hundredth_ml, 0);
	assert_false(at->volume_exact);
}

/* The other end of a day is there when the day is titrated. */
static void test_nothing_of_another_end(void **state)
{
	struct world *w = *state;
	const struct infuse_figures *most = &w->plan.row[3].most;

	make_plan(w);
	assert_false(w->plan.row[3].titrated);
	assert_int_equal(most->rate.pg_per_h, 0);
	assert_int_equal(most->dose_rate.pg_per_kg_h, 0);
	assert_int_equal(most->dose.pg_min_per_h, 0);
	assert_int_equal(most->so_far.pg_min_per_h, 0);
}

/*
 * 30 mg/h of 1 mg in 100 mL are 3 L/h, which no pump of ours runs: nothing is
 * delivered to judge, so the rate is judged as it was ordered.
 */
static void test_too_fast_for_a_pump(void **state)
{
	struct world *w = *state;

	*site_bound(w, INFUSE_RULE_RATE, INFUSE_HARD_MAX) = bound(25 * MG, 92);
	set_strength(w, MG, 10000);
	ask(w, 30 * MG);
	says_too_large(&w->answer.findings);
	says(&w->answer.findings, INFUSE_RULE_RATE, INFUSE_HARD_MAX,
	    INFUSE_STOP, 30 * MG * MILLI, 25 * MG * MILLI, INFUSE_FROM_SITE,
	    92);
	assert_null(find(&w->answer.findings, INFUSE_RULE_PUMP,
	    INFUSE_HARD_MIN));
	assert_false(w->answer.at.has_pump);
}

/*
 * plan.h: a site's upper bound per kg is that of the weight for limits.
 * 0.25 mg/kg/h are 20 mg/h at 80 kg, and would be 25 at 100.
 */
static void test_soft_max_at_the_weight_for_limits(void **state)
{
	struct world *w = *state;

	w->of.order.weight.g = 100 * KG;
	w->of.order.for_limits.g = 80 * KG;
	*site_bound(w, INFUSE_RULE_DOSE_RATE, INFUSE_SOFT_MAX) =
	    bound_by_kg(250 * MCG, 92);
	assert_int_equal(make_plan(w)->verdict, INFUSE_WITHIN);
	w->protocol.schedule.entry[0].rate.rate = flat(21 * MG);
	make_plan(w);
	says(&w->plan.findings, INFUSE_RULE_DOSE_RATE, INFUSE_SOFT_MAX,
	    INFUSE_CAUTION, 21 * MG * MILLI, 20 * MG * MILLI,
	    INFUSE_FROM_SITE, 92);
}

/* 0.5 mg/kg/h at 70 kg is 35 mg/h, above a maximum of 30. */
static void test_start_above_the_maximum(void **state)
{
	struct world *w = *state;

	set_titrated(w, by_kg(500 * MCG), flat(30 * MG));
	assert_int_equal(make_plan(w)->verdict, INFUSE_STOP);
	says(&w->plan.findings, INFUSE_RULE_SCHEDULE, INFUSE_HARD_MAX,
	    INFUSE_STOP, 35 * MG * MILLI, 30 * MG * MILLI,
	    INFUSE_FROM_PROTOCOL, 42);
}

/*
 * S-11: a start, a step or an interval that is not stated is neither low nor
 * high nor soon, whatever stands in its place; without a start it is UNCHECKED
 * (S-08).
 */
static void test_not_stated(void **state)
{
	struct world *w = *state;

	set_titrated(w, flat(10 * MG), flat(40 * MG));
	*protocol_bound(w, INFUSE_RULE_RATE, INFUSE_SOFT_MIN) =
	    bound(50 * MG, 60);
	*site_bound(w, INFUSE_RULE_STEP, INFUSE_SOFT_MAX) = bound(5 * MG, 92);
	*site_bound(w, INFUSE_RULE_INTERVAL, INFUSE_SOFT_MIN) =
	    bound(10 * HOUR, 93);
	w->protocol.schedule.titration.step = flat(15 * MG);
	make_plan(w);
	says(&w->plan.findings, INFUSE_RULE_RATE, INFUSE_SOFT_MIN,
	    INFUSE_CAUTION, 10 * MG * MILLI, 50 * MG * MILLI,
	    INFUSE_FROM_PROTOCOL, 60);
	w->protocol.schedule.titration.has_start = false;
	make_plan(w);
	assert_int_equal(w->plan.findings.count, 1);
	says(&w->plan.findings, INFUSE_RULE_TITRATION, INFUSE_NO_BOUND,
	    INFUSE_UNCHECKED, 0, 0, INFUSE_FROM_PROTOCOL, 42);
}

/* S-09: rates that are not there are not in mg/h; 45 kg is light. */
static void test_no_rate_is_not_flat(void **state)
{
	struct world *w = *state;

	w->of.order.weight.g = 45 * KG;
	make_plan(w);
	assert_non_null(find(&w->plan.findings, INFUSE_RULE_FLAT_RATE,
	    INFUSE_SOFT_MIN));
	w->protocol.schedule.entries = 0;
	make_plan(w);
	assert_null(find(&w->plan.findings, INFUSE_RULE_FLAT_RATE,
	    INFUSE_SOFT_MIN));
}

/* A fifth more than an ideal 70 kg are 84; and no height, no ideal weight. */
static void test_basis(void **state)
{
	struct world *w = *state;

	/* half as much again as the ideal: 105 kg */
	w->of.order.weight.g = 106 * KG;
	w->of.order.ideal.g = 70 * KG;
	make_plan(w);
	says(&w->plan.findings, INFUSE_RULE_BASIS, INFUSE_SOFT_MAX,
	    INFUSE_CAUTION, 106 * KG * MILLI, 105 * KG * MILLI,
	    INFUSE_FROM_GUARD, 0);
	w->of.order.ideal.g = 0;
	w->protocol.basis = INFUSE_IDEAL;
	w->protocol.basis_line = 12;
	make_plan(w);
	says(&w->plan.findings, INFUSE_RULE_BASIS, INFUSE_NO_BOUND,
	    INFUSE_UNCHECKED, 0, 0, INFUSE_FROM_PROTOCOL, 12);
}

/* S-03, IN-05: six bounds, and nothing that a file would say beside them. */
static void test_guard_is_silent(void **state)
{
	struct infuse_limits guard;
	const struct infuse_bound *one;
	int rule, kind, set = 0;

	(void)state;
	memset(&guard, 1, sizeof(guard));
	infuse_guard(&guard, INFUSE_KETAMINE);
	for (rule = 0; rule < INFUSE_LIMITS; rule++) {
		assert_false(guard.of[rule].not_stated);
		assert_int_equal(guard.of[rule].line, 0);
		for (kind = 0; kind < INFUSE_BOUNDS; kind++) {
			one = &guard.of[rule].bound[kind];
			assert_int_equal(one->line, 0);
			set += one->set;
			if (one->set)
				continue;
			assert_int_equal(one->value, 0);
			assert_false(one->per_kg);
		}
	}
	assert_int_equal(set, 6);
}

/* Where no file has a bound there is nothing of one. */
static void test_no_bound(void **state)
{
	struct infuse_effective_limits now;
	struct infuse_weight weight = { 70 * KG };
	const struct infuse_effective *one;
	int i;

	(void)state;
	memset(&now, 1, sizeof(now));
	infuse_limits_resolve(&now, NULL, NULL, NULL, NULL, weight, weight);
	for (i = 0; i < INFUSE_LIMITS * INFUSE_BOUNDS; i++) {
		one = &now.of[i / INFUSE_BOUNDS][i % INFUSE_BOUNDS];
		assert_false(one->set);
		assert_int_equal(one->milli, 0);
		assert_false(one->written.set);
		assert_int_equal(one->written.value, 0);
		assert_int_equal(one->written.line, 0);
	}
	assert_string_equal(infuse_bound_name(INFUSE_NO_BOUND), "");
}

/* limit.h: a rate, however it is written, is counted in pg/h. */
static void test_rates_are_rates(void **state)
{
	static const enum infuse_rule rates[] = {
		INFUSE_RULE_DOSE_RATE, INFUSE_RULE_RATE, INFUSE_RULE_STEP,
		INFUSE_RULE_SCHEDULE, INFUSE_RULE_DAY, INFUSE_RULE_TITRATION,
		INFUSE_RULE_ANAESTHETIC_RANGE,
	};
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(rates) / sizeof(rates[0]); i++)
		assert_int_equal(infuse_rule_dimension(rates[i]),
		    INFUSE_RATE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		in_a_world(test_low_end_is_hard),
		in_a_world(test_ceiling_of_the_schedule),
		in_a_world(test_allowed_on_its_rows),
		in_a_world(test_slip_by_its_own_entries),
		in_a_world(test_nothing_of_the_pump),
		in_a_world(test_nothing_of_another_end),
		in_a_world(test_too_fast_for_a_pump),
		in_a_world(test_soft_max_at_the_weight_for_limits),
		in_a_world(test_start_above_the_maximum),
		in_a_world(test_not_stated),
		in_a_world(test_no_rate_is_not_flat),
		in_a_world(test_basis),
		cmocka_unit_test(test_guard_is_silent),
		cmocka_unit_test(test_no_bound),
		cmocka_unit_test(test_rates_are_rates),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
