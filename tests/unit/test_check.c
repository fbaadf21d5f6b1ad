/* SPDX-License-Identifier: MIT */

/*
 * One rate against a protocol: which day is meant (S-04), what it is compared
 * with, and the figures of S-20.
 */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "case.h"

static void is(const struct infuse_answer *answer, enum infuse_verdict verdict)
{
	assert_int_equal(answer->verdict, verdict);
}

/* The finding of a rule and bound, with its verdict. */
static const struct infuse_finding *has(const struct infuse_answer *answer,
    enum infuse_rule rule, enum infuse_bound_kind kind,
    enum infuse_verdict verdict)
{
	const struct infuse_finding *finding = find(&answer->findings, rule,
	    kind);

	assert_non_null(finding);
	assert_int_equal(finding->verdict, verdict);
	return finding;
}

/* The headline's ramp, 60, 106, 153, 200 mg/h, where nothing else binds. */
static void set_escalating(struct world *w)
{
	set_ramp(w, flat(60 * MG), flat(200 * MG), MG);
}

static void test_nothing_wrong(void **state)
{
	struct world *w = *state;

	is(ask(w, 20 * MG), INFUSE_WITHIN);
	assert_int_equal(w->answer.findings.count, 0);
	assert_int_equal(w->answer.slips, 0);
	assert_int_equal(w->answer.at.rate.pg_per_h, 20 * MG);
	/* 20/70 = 0.285 714 285 71 */
	assert_int_equal(w->answer.at.dose_rate.pg_per_kg_h, 285714286);
	assert_int_equal(w->answer.length.min, DAY);
	assert_int_equal(w->answer.at.dose.pg_min_per_h, 480 * MG * 60);
}

/* S-04: that day's rate is that day's hard-max for check --day N. */
static void test_day_is_its_maximum(void **state)
{
	static const int64_t mg[] = { 60, 106, 153, 200 };
	const struct infuse_finding *finding;
	struct world *w = *state;
	int i;

	set_escalating(w);
	for (i = 0; i < 4; i++) {
		w->question.day = i + 1;
		/* each is in the anaesthetic range (S-05) */
		is(ask(w, mg[i] * MG), INFUSE_CAUTION);
		is(ask(w, mg[i] * MG + 1), INFUSE_STOP);
		finding = has(&w->answer, INFUSE_RULE_SCHEDULE,
		    INFUSE_HARD_MAX, INFUSE_STOP);
		assert_int_equal(finding->limit, mg[i] * MG * 1000);
		assert_int_equal(finding->found, (mg[i] * MG + 1) * 1000);
		assert_int_equal(finding->line, 41);
		assert_int_equal(rows_of(finding), 1);
		assert_true(finding->rows[i]);
	}
}

/*
 * S-04: less is CAUTION "below the schedule"; S-02: by more than 5 %, which of
 * 106 mg/h is 5.3; S-01: 0 never is.
 */
static void test_below_the_schedule(void **state)
{
	struct world *w = *state;

	set_escalating(w);
	w->question.day = 2;
	is(ask(w, 100700 * MCG), INFUSE_CAUTION);
	assert_int_equal(w->answer.findings.count, 1);
	is(ask(w, 100700 * MCG - 1), INFUSE_CAUTION);
	has(&w->answer, INFUSE_RULE_SCHEDULE, INFUSE_SOFT_MIN,
	    INFUSE_CAUTION);
	has(&w->answer, INFUSE_RULE_ANAESTHETIC_RANGE, INFUSE_HARD_MAX,
	    INFUSE_CAUTION);
	assert_int_equal(w->answer.findings.count, 2);
	is(ask(w, 0), INFUSE_WITHIN);
	assert_int_equal(w->answer.findings.count, 0);
}

/* S-04: without --day, UNCHECKED, and the days that would allow it. */
static void test_no_day(void **state)
{
	static const struct {
		int64_t pg_per_h;
		bool allowed[4];
	} cases[] = {
		{ 60 * MG, { true, true, true, true } },
		{ 60 * MG + 1, { false, true, true, true } },
		{ 106 * MG, { false, true, true, true } },
		{ 200 * MG, { false, false, false, true } },
		{ 200 * MG + 1, { false, false, false, false } },
	};
	struct world *w = *state;
	size_t i;
	int day;

	set_escalating(w);
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		ask(w, cases[i].pg_per_h);
		assert_true(w->answer.verdict <= INFUSE_UNCHECKED);
		has(&w->answer, INFUSE_RULE_DAY, INFUSE_SOFT_MIN,
		    INFUSE_UNCHECKED);
		assert_int_equal(w->answer.rows, 4);
		for (day = 0; day < 4; day++)
			assert_true(w->answer.allowed[day] ==
			    cases[i].allowed[day]);
	}
}

/* ... and all other limits are checked and shown all the same. */
static void test_no_day_other_limits(void **state)
{
	struct world *w = *state;

	set_escalating(w);
	*site_bound(w, INFUSE_RULE_RATE, INFUSE_HARD_MAX) =
	    bound(100 * MG, 1);
	is(ask(w, 100 * MG), INFUSE_UNCHECKED);
	is(ask(w, 100 * MG + 1), INFUSE_STOP);
	has(&w->answer, INFUSE_RULE_RATE, INFUSE_HARD_MAX, INFUSE_STOP);
	has(&w->answer, INFUSE_RULE_DAY, INFUSE_SOFT_MIN, INFUSE_UNCHECKED);
}

/* Days that do not differ need no --day: 20 mg/h is every day's maximum. */
static void test_same_every_day(void **state)
{
	struct world *w = *state;

	is(ask(w, 20 * MG + 1), INFUSE_STOP);
	has(&w->answer, INFUSE_RULE_SCHEDULE, INFUSE_HARD_MAX, INFUSE_STOP);
	is(ask(w, 19 * MG), INFUSE_WITHIN);
	is(ask(w, 19 * MG - 1), INFUSE_CAUTION);
	has(&w->answer, INFUSE_RULE_SCHEDULE, INFUSE_SOFT_MIN,
	    INFUSE_CAUTION);
}

/* S-04: a day past the end is UNCHECKED; the other limits still speak. */
static void test_day_past_the_end(void **state)
{
	struct world *w = *state;

	w->question.day = 4;
	is(ask(w, 20 * MG), INFUSE_WITHIN);
	w->question.day = 5;
	is(ask(w, 20 * MG), INFUSE_UNCHECKED);
	has(&w->answer, INFUSE_RULE_DAY, INFUSE_NO_BOUND, INFUSE_UNCHECKED);
	is(ask(w, 280 * MG + 1), INFUSE_STOP);
	has(&w->answer, INFUSE_RULE_DOSE_RATE, INFUSE_HARD_MAX, INFUSE_STOP);
	/* sessions every 14 d: days 1 and 15, and none on day 2 */
	set_sessions(w, 2, 6 * HOUR, 14 * DAY);
	add_entry(&w->protocol.schedule, 1, 2, flat(20 * MG));
	w->question.day = 15;
	is(ask(w, 20 * MG), INFUSE_WITHIN);
	w->question.day = 2;
	is(ask(w, 20 * MG), INFUSE_UNCHECKED);
}

/* S-01: a rate that the protocol states is not flagged by the site. */
static void test_stated_and_low(void **state)
{
	struct world *w = *state;

	*site_bound(w, INFUSE_RULE_DOSE_RATE, INFUSE_SOFT_MIN) =
	    bound_by_kg(50 * MCG, 13);
	set_titrated(w, flat(2 * MG), flat(40 * MG));
	is(ask(w, 2 * MG), INFUSE_WITHIN);
	/* 3.5 mg/h is 0.05 mg/kg/h at 70 kg */
	is(ask(w, 3500 * MCG), INFUSE_WITHIN);
	/* and 5 % less is no disagreement (S-02) */
	is(ask(w, 3325 * MCG), INFUSE_WITHIN);
	is(ask(w, 3325 * MCG - 1), INFUSE_CAUTION);
	has(&w->answer, INFUSE_RULE_DOSE_RATE, INFUSE_SOFT_MIN,
	    INFUSE_CAUTION);
	is(ask(w, 0), INFUSE_WITHIN);
}

/* The same where the days differ and none is named: 2 mg/h is day 1's. */
static void test_stated_and_low_without_day(void **state)
{
	struct world *w = *state;

	*site_bound(w, INFUSE_RULE_DOSE_RATE, INFUSE_SOFT_MIN) =
	    bound_by_kg(50 * MCG, 13);
	set_ramp(w, flat(2 * MG), flat(8 * MG), MG);
	w->question.day = 1;
	is(ask(w, 2 * MG), INFUSE_WITHIN);
	w->question.day = 0;
	is(ask(w, 2 * MG), INFUSE_UNCHECKED);
	assert_null(find(&w->answer.findings, INFUSE_RULE_DOSE_RATE,
	    INFUSE_SOFT_MIN));
}

/*
 * S-02: as delivered, 20.05 mg/h in steps of 0.1 mL/h at 1 mg/mL is 20: no
 * STOP, though more was asked than the schedule gives.
 */
static void test_delivered(void **state)
{
	struct world *w = *state;

	is(ask(w, 20050 * MCG), INFUSE_STOP);
	set_strength(w, MG, 100);
	/* what is delivered is within; the order as typed is not (LIM-07) */
	is(ask(w, 20050 * MCG), INFUSE_CAUTION);
	assert_int_equal(w->answer.at.given.pg_per_h, 20 * MG);
	is(ask(w, 20100 * MCG), INFUSE_STOP);
}

/* A no has nothing to key in; a caution and a yes have. */
static void test_pump(void **state)
{
	struct world *w = *state;

	set_strength(w, 2 * MG, 100);
	is(ask(w, 20 * MG), INFUSE_WITHIN);
	assert_true(w->answer.at.has_pump);
	assert_int_equal(w->answer.at.flow.hundredth_ml_per_h, 1000);
	assert_int_equal(w->answer.at.volume.hundredth_ml, 24000);
	is(ask(w, 18 * MG), INFUSE_CAUTION);
	/* S-02: nor is one keyable step, 2 mg/h here, though it is a tenth */
	w->of.order.pump_step.hundredth_ml_per_h = 100;
	is(ask(w, 18 * MG), INFUSE_WITHIN);
	is(ask(w, 18 * MG - 1), INFUSE_CAUTION);
	w->of.order.pump_step.hundredth_ml_per_h = 10;
	is(ask(w, 19 * MG), INFUSE_WITHIN);
	assert_true(w->answer.at.has_pump);
	is(ask(w, 21 * MG), INFUSE_STOP);
	assert_false(w->answer.at.has_pump);
	w->question.day = 9;
	is(ask(w, 20 * MG), INFUSE_UNCHECKED);
	assert_false(w->answer.at.has_pump);
}

/* S-20: 63.01 against 0.9 mg/kg/h x 70 kg = 63, in mg/h at this weight. */
static void test_figures_at_this_weight(void **state)
{
	struct world *w = *state;
	const struct infuse_finding *finding;

	w->protocol.schedule.entry[0].rate.rate = flat(100 * MG);
	*protocol_bound(w, INFUSE_RULE_DOSE_RATE, INFUSE_HARD_MAX) =
	    bound_by_kg(900 * MCG, 33);
	ask(w, 63 * MG);
	assert_null(find(&w->answer.findings, INFUSE_RULE_DOSE_RATE,
	    INFUSE_HARD_MAX));
	is(ask(w, 63010 * MCG), INFUSE_STOP);
	finding = has(&w->answer, INFUSE_RULE_DOSE_RATE, INFUSE_HARD_MAX,
	    INFUSE_STOP);
	assert_int_equal(finding->found, 63010 * MCG * 1000);
	assert_int_equal(finding->limit, 63 * MG * 1000);
	assert_int_equal(finding->written.value, 900 * MCG);
	assert_true(finding->written.per_kg);
	assert_int_equal(finding->line, 33);
}

/* The lowest hard bound on the rate: schedule, protocol, site, guard. */
static void test_ceiling(void **state)
{
	struct world *w = *state;

	ask(w, 10 * MG);
	assert_true(w->answer.has_binding);
	assert_int_equal(w->answer.binding, INFUSE_RULE_SCHEDULE);
	assert_int_equal(w->answer.ceiling.milli, 20 * MG * 1000);
	/* the protocol's own limit speaks for the same number */
	*protocol_bound(w, INFUSE_RULE_RATE, INFUSE_HARD_MAX) =
	    bound(20 * MG, 34);
	ask(w, 10 * MG);
	assert_int_equal(w->answer.binding, INFUSE_RULE_RATE);
	assert_int_equal(w->answer.ceiling.source, INFUSE_FROM_PROTOCOL);
	/* 0.2 mg/kg/h x 70 kg is 14 mg/h */
	*site_bound(w, INFUSE_RULE_DOSE_RATE, INFUSE_HARD_MAX) =
	    bound_by_kg(200 * MCG, 35);
	ask(w, 10 * MG);
	assert_int_equal(w->answer.binding, INFUSE_RULE_DOSE_RATE);
	assert_int_equal(w->answer.ceiling.milli, 14 * MG * 1000);
	assert_int_equal(w->answer.ceiling.source, INFUSE_FROM_SITE);
	assert_int_equal(w->answer.ceiling.written.line, 35);
}

/* S-12 holds for a check too; so do patient, setting and label. */
static void test_the_whole_counts(void **state)
{
	struct world *w = *state;

	w->protocol.evidence = INFUSE_UNVERIFIED;
	is(ask(w, 20 * MG), INFUSE_CAUTION);
	has(&w->answer, INFUSE_RULE_EVIDENCE, INFUSE_NO_BOUND,
	    INFUSE_CAUTION);
	w->of.order.label = INFUSE_ESKETAMINE;
	is(ask(w, 20 * MG), INFUSE_STOP);
	w->of.order.label = INFUSE_KETAMINE;
	w->of.order.setting = INFUSE_OUTPATIENT;
	is(ask(w, 20 * MG), INFUSE_STOP);
	w->of.order.setting = INFUSE_WARD;
	w->of.order.age_years = 17;
	is(ask(w, 20 * MG), INFUSE_STOP);
	w->of.order.age_years = 40;
	w->of.site = NULL;
	is(ask(w, 20 * MG), INFUSE_UNCHECKED);
}

/* More than the library computes: 20 mg/h of 1 mg in 101 mL, 2,020 mL/h. */
static void test_above_the_bounds(void **state)
{
	struct world *w = *state;

	set_strength(w, MG, 10100);
	is(ask(w, 20 * MG), INFUSE_STOP);
	has(&w->answer, INFUSE_RULE_RANGE, INFUSE_HARD_MAX, INFUSE_STOP);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		in_a_world(test_nothing_wrong),
		in_a_world(test_day_is_its_maximum),
		in_a_world(test_below_the_schedule),
		in_a_world(test_no_day),
		in_a_world(test_no_day_other_limits),
		in_a_world(test_same_every_day),
		in_a_world(test_day_past_the_end),
		in_a_world(test_stated_and_low),
		in_a_world(test_stated_and_low_without_day),
		in_a_world(test_delivered),
		in_a_world(test_pump),
		in_a_world(test_figures_at_this_weight),
		in_a_world(test_ceiling),
		in_a_world(test_the_whole_counts),
		in_a_world(test_above_the_bounds),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
