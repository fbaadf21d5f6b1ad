/* SPDX-License-Identifier: MIT */

/*
 * Limits on the rows of a plan: each kind alone, at its bound and one base
 * unit past it (LIM-04, LIM-07), and how findings are merged and ordered
 * (design 4, S-22).
 */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "case.h"

/* 20 mg/h at 80 kg, which is 0.25 mg/kg/h: 480 mg a day, 1,920 mg in all. */
static void flat_days(struct world *w)
{
	open_world(w);
	w->of.order.weight.g = 80 * KG;
}

/* 20 mg/h for 4 h on ten days: 80 mg a session, 800 mg in all. */
static void daily_sessions(struct world *w)
{
	flat_days(w);
	set_sessions(w, 10, 4 * HOUR, DAY);
	add_entry(&w->protocol.schedule, 1, 10, flat(20 * MG));
}

/* 10, 20 and 30 mg/h: two rises of 10 mg/h, a day apart. */
static void rises(struct world *w)
{
	flat_days(w);
	set_continuous(w, 3 * DAY);
	add_entry(&w->protocol.schedule, 1, 1, flat(10 * MG));
	add_entry(&w->protocol.schedule, 2, 2, flat(20 * MG));
	add_entry(&w->protocol.schedule, 3, 3, flat(30 * MG));
}

/* 20 mg/h of 2 mg/mL is 10 mL/h. */
static void with_a_bag(struct world *w)
{
	flat_days(w);
	set_strength(w, 500 * MG, 25000);
}

struct binding {
	void (*scene)(struct world *);
	enum infuse_rule rule;
	enum infuse_bound_kind kind;
	bool per_kg;
	int64_t at;		/* the bound that the figure just meets */
	int rows;		/* that the finding is about */
};

/*
 * Every kind and bound that may be written of it.  Per kg at 80 kg: 480 mg a
 * day is 6 mg/kg, 1,920 mg is 24 mg/kg, 80 mg is 1 mg/kg, 800 mg is 10 mg/kg,
 * 10 mg/h is 0.125 mg/kg/h.
 */
static const struct binding bindings[] = {
	{ flat_days, INFUSE_RULE_DOSE_RATE, INFUSE_HARD_MAX, true,
	    250 * MCG, 4 },
	{ flat_days, INFUSE_RULE_DOSE_RATE, INFUSE_SOFT_MAX, true,
	    250 * MCG, 4 },
	{ flat_days, INFUSE_RULE_DOSE_RATE, INFUSE_SOFT_MIN, true,
	    250 * MCG, 4 },
	{ flat_days, INFUSE_RULE_RATE, INFUSE_HARD_MAX, false, 20 * MG, 4 },
	{ flat_days, INFUSE_RULE_RATE, INFUSE_SOFT_MAX, false, 20 * MG, 4 },
	{ flat_days, INFUSE_RULE_RATE, INFUSE_SOFT_MIN, false, 20 * MG, 4 },
	{ daily_sessions, INFUSE_RULE_DOSE_PER_SESSION, INFUSE_HARD_MAX,
	    false, 80 * MG, 10 },
	{ daily_sessions, INFUSE_RULE_DOSE_PER_SESSION, INFUSE_SOFT_MAX,
	    false, 80 * MG, 10 },
	{ daily_sessions, INFUSE_RULE_DOSE_PER_SESSION, INFUSE_SOFT_MIN,
	    false, 80 * MG, 10 },
	{ daily_sessions, INFUSE_RULE_DOSE_PER_SESSION, INFUSE_HARD_MAX,
	    true, MG, 10 },
	{ flat_days, INFUSE_RULE_DOSE_PER_DAY, INFUSE_HARD_MAX, false,
	    480 * MG, 4 },
	{ flat_days, INFUSE_RULE_DOSE_PER_DAY, INFUSE_SOFT_MAX, false,
	    480 * MG, 4 },
	{ flat_days, INFUSE_RULE_DOSE_PER_DAY, INFUSE_SOFT_MIN, false,
	    480 * MG, 4 },
	{ flat_days, INFUSE_RULE_DOSE_PER_DAY, INFUSE_HARD_MAX, true,
	    6 * MG, 4 },
	{ daily_sessions, INFUSE_RULE_DOSE_PER_DAY, INFUSE_HARD_MAX, false,
	    80 * MG, 10 },
	{ flat_days, INFUSE_RULE_DOSE_PER_COURSE, INFUSE_HARD_MAX, false,
	    1920 * MG, 1 },
	{ flat_days, INFUSE_RULE_DOSE_PER_COURSE, INFUSE_SOFT_MAX, false,
	    1920 * MG, 1 },
	{ flat_days, INFUSE_RULE_DOSE_PER_COURSE, INFUSE_SOFT_MIN, false,
	    1920 * MG, 1 },
	{ flat_days, INFUSE_RULE_DOSE_PER_COURSE, INFUSE_HARD_MAX, true,
	    24 * MG, 1 },
	{ daily_sessions, INFUSE_RULE_DOSE_PER_COURSE, INFUSE_HARD_MAX, false,
	    800 * MG, 1 },
	{ rises, INFUSE_RULE_STEP, INFUSE_HARD_MAX, false, 10 * MG, 2 },
	{ rises, INFUSE_RULE_STEP, INFUSE_SOFT_MAX, false, 10 * MG, 2 },
	{ rises, INFUSE_RULE_STEP, INFUSE_HARD_MAX, true, 125 * MCG, 2 },
	{ rises, INFUSE_RULE_INTERVAL, INFUSE_HARD_MIN, false, DAY, -1 },
	{ rises, INFUSE_RULE_INTERVAL, INFUSE_SOFT_MIN, false, DAY, -1 },
	{ with_a_bag, INFUSE_RULE_STRENGTH, INFUSE_HARD_MIN, false,
	    2 * MG, 0 },
	{ with_a_bag, INFUSE_RULE_STRENGTH, INFUSE_SOFT_MIN, false,
	    2 * MG, 0 },
	{ with_a_bag, INFUSE_RULE_STRENGTH, INFUSE_SOFT_MAX, false,
	    2 * MG, 0 },
	{ with_a_bag, INFUSE_RULE_STRENGTH, INFUSE_HARD_MAX, false,
	    2 * MG, 0 },
	{ with_a_bag, INFUSE_RULE_FLOW, INFUSE_HARD_MIN, false, 1000, 4 },
	{ with_a_bag, INFUSE_RULE_FLOW, INFUSE_SOFT_MIN, false, 1000, 4 },
	{ with_a_bag, INFUSE_RULE_FLOW, INFUSE_SOFT_MAX, false, 1000, 4 },
	{ with_a_bag, INFUSE_RULE_FLOW, INFUSE_HARD_MAX, false, 1000, 4 },
	{ flat_days, INFUSE_RULE_WEIGHT, INFUSE_HARD_MIN, false, 80 * KG, 0 },
	{ flat_days, INFUSE_RULE_WEIGHT, INFUSE_SOFT_MIN, false, 80 * KG, 0 },
	{ flat_days, INFUSE_RULE_WEIGHT, INFUSE_SOFT_MAX, false, 80 * KG, 0 },
	{ flat_days, INFUSE_RULE_WEIGHT, INFUSE_HARD_MAX, false, 80 * KG, 0 },
};

#define BINDINGS (sizeof(bindings) / sizeof(bindings[0]))

/* The plan with that bound alone, written in the protocol or the site. */
static const struct infuse_plan *plan_with(struct world *w,
    const struct binding *b, bool by_site, int64_t value)
{
	struct infuse_bound *written;

	b->scene(w);
	w->of.order.ideal.g = w->of.order.weight.g;	/* a height is given */
	written = by_site ? site_bound(w, b->rule, b->kind) :
	    protocol_bound(w, b->rule, b->kind);
	*written = b->per_kg ? bound_by_kg(value, 77) : bound(value, 77);
	return make_plan(w);
}

/* The only finding there is: this rule's and this bound's. */
static void is_only_finding(const struct infuse_plan *plan,
    const struct binding *b, bool by_site, int64_t value)
{
	const struct infuse_finding *finding = &plan->findings.of[0];
	bool hard = b->kind == INFUSE_HARD_MIN || b->kind == INFUSE_HARD_MAX;

	assert_int_equal(plan->verdict, hard ? INFUSE_STOP : INFUSE_CAUTION);
	assert_int_equal(plan->findings.count, 1);
	assert_int_equal(finding->rule, b->rule);
	assert_int_equal(finding->bound, b->kind);
	assert_int_equal(finding->verdict, plan->verdict);
	assert_int_equal(finding->source, by_site ? INFUSE_FROM_SITE :
	    INFUSE_FROM_PROTOCOL);
	assert_int_equal(finding->line, 77);
	assert_int_equal(finding->written.value, value);
	assert_int_equal(finding->limit, value * (b->per_kg ? 80 * KG : 1000));
	assert_int_equal(finding->found, b->at * (b->per_kg ? 80 * KG : 1000));
	if (b->rows >= 0)
		assert_int_equal(rows_of(finding), b->rows);
}

/* S-01: what a protocol states is not flagged by the site's soft-min. */
static bool is_spared(const struct binding *b)
{
	return b->rule <= INFUSE_RULE_RATE && b->kind == INFUSE_SOFT_MIN;
}

static void test_each_kind_binds(void **state)
{
	struct world *w = *state;
	const struct binding *b;
	bool seen[INFUSE_LIMITS] = { false };
	int64_t past;
	size_t i;
	int n;

	for (i = 0; i < BINDINGS * 2; i++) {
		b = &bindings[i / 2];
		seen[b->rule] = true;
		past = b->kind <= INFUSE_SOFT_MIN ? b->at + 1 : b->at - 1;
		if (is_spared(b))	/* 5 % is no disagreement (S-02) */
			past = b->at * 20 / 19 + 1;
		plan_with(w, b, i % 2, b->at);
		assert_int_equal(w->plan.verdict, INFUSE_WITHIN);
		assert_int_equal(w->plan.findings.count, 0);
		plan_with(w, b, i % 2, past);
		if (i % 2 && is_spared(b))
			assert_int_equal(w->plan.verdict, INFUSE_WITHIN);
		else
			is_only_finding(&w->plan, b, i % 2, past);
	}
	for (n = 0; n < INFUSE_LIMITS; n++)
		assert_true(seen[n]);
}

/* The guard's own bounds bind where no file says anything (S-03). */
static void test_guard_binds(void **state)
{
	struct world *w = *state;
	const struct infuse_finding *finding;

	/* 400 mg/h is the flat bound, and 4 mg/kg/h at 100 kg */
	w->of.order.weight.g = 120 * KG;
	w->protocol.schedule.entry[0].rate.rate = flat(400 * MG);
	make_plan(w);
	assert_int_equal(w->plan.verdict, INFUSE_CAUTION);	/* S-05 */
	w->protocol.schedule.entry[0].rate.rate = flat(400 * MG + 1);
	make_plan(w);
	assert_int_equal(w->plan.verdict, INFUSE_STOP);
	finding = find(&w->plan.findings, INFUSE_RULE_RATE, INFUSE_HARD_MAX);
	assert_non_null(finding);
	assert_int_equal(finding->source, INFUSE_FROM_GUARD);
	/* a site that allows more does not loosen it: 4 mg/kg/h x 50 kg */
	w->of.order.weight.g = 50 * KG;
	site_bound(w, INFUSE_RULE_DOSE_RATE, INFUSE_HARD_MAX)->value = 9 * MG;
	w->protocol.schedule.entry[0].rate.rate = flat(200 * MG + 1);
	make_plan(w);
	finding = find(&w->plan.findings, INFUSE_RULE_DOSE_RATE,
	    INFUSE_HARD_MAX);
	assert_non_null(finding);
	assert_int_equal(finding->source, INFUSE_FROM_GUARD);
	assert_int_equal(finding->limit, 200 * MG * 1000);
}

/* A short last day has not had its 24 h: 480 mg on each day but the last. */
static void test_dose_of_a_short_day(void **state)
{
	struct world *w = *state;
	const struct infuse_finding *finding;

	set_continuous(w, 4 * DAY + DAY / 2);
	add_entry(&w->protocol.schedule, 1, 5, flat(20 * MG));
	*protocol_bound(w, INFUSE_RULE_DOSE_PER_DAY, INFUSE_HARD_MAX) =
	    bound(480 * MG - 1, 1);
	*protocol_bound(w, INFUSE_RULE_DOSE_PER_DAY, INFUSE_SOFT_MIN) =
	    bound(300 * MG, 1);
	make_plan(w);
	assert_int_equal(w->plan.findings.count, 1);
	finding = &w->plan.findings.of[0];
	assert_int_equal(finding->bound, INFUSE_HARD_MAX);
	assert_int_equal(rows_of(finding), 4);
	assert_false(finding->rows[4]);
	assert_int_equal(w->plan.row[4].verdict, INFUSE_WITHIN);
}

/*
 * Design 5: per-day limits use the 24 h from the start.  Two sessions of 4 h
 * a day at 10 mg/h are 80 mg.
 */
static void test_dose_of_two_sessions_a_day(void **state)
{
	struct world *w = *state;

	set_sessions(w, 4, 4 * HOUR, 12 * HOUR);
	add_entry(&w->protocol.schedule, 1, 4, flat(10 * MG));
	*protocol_bound(w, INFUSE_RULE_DOSE_PER_DAY, INFUSE_HARD_MAX) =
	    bound(80 * MG, 1);
	assert_int_equal(make_plan(w)->verdict, INFUSE_WITHIN);
	protocol_bound(w, INFUSE_RULE_DOSE_PER_DAY, INFUSE_HARD_MAX)->value--;
	assert_int_equal(make_plan(w)->verdict, INFUSE_STOP);
}

/* The dose of a day is that of its sessions: 4 h x 10 and 4 h x 20: 120 mg. */
static void test_dose_of_unlike_sessions(void **state)
{
	struct world *w = *state;

	set_sessions(w, 2, 4 * HOUR, 12 * HOUR);
	add_entry(&w->protocol.schedule, 1, 1, flat(10 * MG));
	add_entry(&w->protocol.schedule, 2, 2, flat(20 * MG));
	*protocol_bound(w, INFUSE_RULE_DOSE_PER_DAY, INFUSE_HARD_MAX) =
	    bound(120 * MG, 1);
	assert_int_equal(make_plan(w)->verdict, INFUSE_WITHIN);
	protocol_bound(w, INFUSE_RULE_DOSE_PER_DAY, INFUSE_HARD_MAX)->value--;
	assert_int_equal(make_plan(w)->verdict, INFUSE_STOP);
}

/*
 * A limit that is written is applied, or UNCHECKED (design 4): one session of
 * 4 h a day is that day's dose, 80 mg, and 81 mg is the least.
 */
static void test_low_dose_of_a_session_day(void **state)
{
	struct world *w = *state;

	daily_sessions(w);
	*protocol_bound(w, INFUSE_RULE_DOSE_PER_DAY, INFUSE_SOFT_MIN) =
	    bound(81 * MG, 1);
	assert_int_equal(make_plan(w)->verdict, INFUSE_CAUTION);
}

/*
 * The interval is the time from one rise to the next (infuse-protocol(5)): 10,
 * 20, 20, 30 mg/h rises on days 2 and 4, two days apart.
 */
static void test_interval_between_rises(void **state)
{
	struct world *w = *state;

	w->protocol.schedule.entries = 0;
	add_entry(&w->protocol.schedule, 1, 1, flat(10 * MG));
	add_entry(&w->protocol.schedule, 2, 3, flat(20 * MG));
	add_entry(&w->protocol.schedule, 4, 4, flat(30 * MG));
	*protocol_bound(w, INFUSE_RULE_INTERVAL, INFUSE_HARD_MIN) =
	    bound(2 * DAY + 1, 1);
	assert_int_equal(make_plan(w)->verdict, INFUSE_STOP);
	protocol_bound(w, INFUSE_RULE_INTERVAL, INFUSE_HARD_MIN)->value =
	    2 * DAY;
	make_plan(w);
	assert_int_equal(w->plan.row[3].verdict, INFUSE_WITHIN);
}

/* Going down is always allowed (S-01, TIT-02): no step, no interval. */
static void test_falls_are_free(void **state)
{
	struct world *w = *state;

	set_ramp(w, flat(40 * MG), flat(10 * MG), 0);
	*protocol_bound(w, INFUSE_RULE_STEP, INFUSE_HARD_MAX) = bound(MG, 1);
	assert_int_equal(make_plan(w)->verdict, INFUSE_WITHIN);
	*protocol_bound(w, INFUSE_RULE_INTERVAL, INFUSE_HARD_MIN) =
	    bound(2 * DAY, 1);
	assert_int_equal(make_plan(w)->verdict, INFUSE_WITHIN);
}

/*
 * Design 4: one finding per rule and bound, its days merged and the farthest
 * shown, a hard one in the place of its soft one; worst first.
 */
static void test_findings_merge(void **state)
{
	static const struct {
		enum infuse_rule rule;
		enum infuse_bound_kind kind;
		int64_t mg_per_h;
		int first;
		int last;
	} e[] = {
		{ INFUSE_RULE_DOSE_RATE, INFUSE_HARD_MAX, 200, 1, 3 },
		{ INFUSE_RULE_RATE, INFUSE_HARD_MAX, 200, 2, 3 },
		{ INFUSE_RULE_DOSE_RATE, INFUSE_SOFT_MAX, 60, 0, 0 },
		{ INFUSE_RULE_RATE, INFUSE_SOFT_MAX, 106, 0, 1 },
	};
	struct world *w = *state;
	const struct infuse_finding *is;
	size_t i;
	int row;

	/* 60, 106, 153, 200 mg/h against 35 and 70, and against 40 and 110 */
	set_ramp(w, flat(60 * MG), flat(200 * MG), MG);
	*site_bound(w, INFUSE_RULE_DOSE_RATE, INFUSE_SOFT_MAX) =
	    bound_by_kg(MG / 2, 13);
	*site_bound(w, INFUSE_RULE_DOSE_RATE, INFUSE_HARD_MAX) =
	    bound_by_kg(MG, 14);
	*site_bound(w, INFUSE_RULE_RATE, INFUSE_SOFT_MAX) = bound(40 * MG, 16);
	*site_bound(w, INFUSE_RULE_RATE, INFUSE_HARD_MAX) =
	    bound(110 * MG, 17);
	w->of.order.ideal.g = w->of.order.weight.g;	/* a height is given */
	make_plan(w);
	/* the range is said twice: STOP of days 2 to 4, CAUTION of day 1 */
	assert_int_equal(w->plan.findings.count, 6);
	for (i = 0; i < sizeof(e) / sizeof(e[0]); i++) {
		is = find(&w->plan.findings, e[i].rule, e[i].kind);
		assert_non_null(is);
		assert_int_equal(is->found, e[i].mg_per_h * MG * 1000);
		for (row = 0; row < INFUSE_ROWS_MAX; row++)
			assert_true(is->rows[row] ==
			    (e[i].first <= row && row <= e[i].last));
		assert_int_equal(is->verdict,
		    i < 2 ? INFUSE_STOP : INFUSE_CAUTION);
	}
	for (i = 0; i < 6; i++)
		assert_int_equal(w->plan.findings.of[i].verdict,
		    i < 3 ? INFUSE_STOP : INFUSE_CAUTION);
	/* days 2 to 4 keep the range that was found (S-20) */
	is = find(&w->plan.findings, INFUSE_RULE_DOSE_RATE, INFUSE_HARD_MAX);
	assert_int_equal(is->found_least, 106 * MG * 1000);
	assert_int_equal(is->found_most, 200 * MG * 1000);
	assert_int_equal(w->plan.row[0].verdict, INFUSE_CAUTION);
	assert_int_equal(w->plan.row[1].verdict, INFUSE_STOP);
}

/* The farthest below a minimum is the lowest. */
static void test_farthest_below(void **state)
{
	struct world *w = *state;

	rises(w);
	*protocol_bound(w, INFUSE_RULE_RATE, INFUSE_SOFT_MIN) =
	    bound(25 * MG, 1);
	make_plan(w);
	assert_int_equal(w->plan.findings.count, 1);
	assert_int_equal(w->plan.findings.of[0].found, 10 * MG * 1000);
	assert_int_equal(rows_of(&w->plan.findings.of[0]), 2);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		in_a_world(test_each_kind_binds),
		in_a_world(test_guard_binds),
		in_a_world(test_dose_of_a_short_day),
		in_a_world(test_dose_of_two_sessions_a_day),
		in_a_world(test_dose_of_unlike_sessions),
		in_a_world(test_low_dose_of_a_session_day),
		in_a_world(test_interval_between_rises),
		in_a_world(test_falls_are_free),
		in_a_world(test_findings_merge),
		in_a_world(test_farthest_below),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
