/* SPDX-License-Identifier: MIT */

/*
 * Findings to the last figure: rule, bound, verdict, what was found, the
 * limit, whose it is and where it is written.
 */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "says.h"

#include <infuse/convert.h>

/* S-09: under 40 kg without an age, under 18 and over 75 years. */
static void test_age(void **state)
{
	struct world *w = *state;

	w->of.order.weight.g = 39999;
	make_plan(w);
	says(&w->plan.findings, INFUSE_RULE_CHILD, INFUSE_HARD_MIN,
	    INFUSE_STOP, 39999 * MILLI, 40000 * MILLI, INFUSE_FROM_PROTOCOL,
	    10);
	w->of.order.weight.g = 70 * KG;
	w->of.order.age_years = 17;
	make_plan(w);
	says(&w->plan.findings, INFUSE_RULE_AGE, INFUSE_HARD_MIN,
	    INFUSE_STOP, 17, 18, INFUSE_FROM_PROTOCOL, 10);
	w->of.order.age_years = 76;
	make_plan(w);
	says(&w->plan.findings, INFUSE_RULE_AGE, INFUSE_SOFT_MAX,
	    INFUSE_CAUTION, 76, 75, INFUSE_FROM_GUARD, 0);
}

/* S-09: mg/h under 50 kg is CAUTION, and hides no STOP of the weight. */
static void test_light(void **state)
{
	struct world *w = *state;

	w->of.order.weight.g = 49999;
	make_plan(w);
	says(&w->plan.findings, INFUSE_RULE_FLAT_RATE, INFUSE_SOFT_MIN,
	    INFUSE_CAUTION, 49999 * MILLI, 50000 * MILLI,
	    INFUSE_FROM_PROTOCOL, 40);
	w->of.order.age_years = 30;
	w->of.order.weight.g = 19999;
	assert_int_equal(make_plan(w)->verdict, INFUSE_STOP);
}

/* S-05: a setting it is not written for; more than 24 h at home. */
static void test_setting(void **state)
{
	struct world *w = *state;

	w->of.order.setting = INFUSE_OUTPATIENT;
	make_plan(w);
	says(&w->plan.findings, INFUSE_RULE_SETTING, INFUSE_NO_BOUND,
	    INFUSE_STOP, 0, 0, INFUSE_FROM_PROTOCOL, 11);
	says(&w->plan.findings, INFUSE_RULE_SETTING, INFUSE_HARD_MAX,
	    INFUSE_STOP, 4 * DAY * MILLI, DAY * MILLI, INFUSE_FROM_PROTOCOL,
	    40);
}

/* S-14: another drug on the label.  1 pg in 0.03 mL is 33.3 pg/mL, up. */
static void test_bag(void **state)
{
	struct world *w = *state;

	w->of.order.label = INFUSE_ESKETAMINE;
	set_strength(w, 1, 3);
	*site_bound(w, INFUSE_RULE_STRENGTH, INFUSE_HARD_MAX) = bound(33, 92);
	make_plan(w);
	says(&w->plan.findings, INFUSE_RULE_DRUG, INFUSE_NO_BOUND,
	    INFUSE_STOP, 0, 0, INFUSE_FROM_PROTOCOL, 7);
	says(&w->plan.findings, INFUSE_RULE_STRENGTH, INFUSE_HARD_MAX,
	    INFUSE_STOP, 33334, 33000, INFUSE_FROM_SITE, 92);
}

/* Design 4: required of the site; S-12: unverified. */
static void test_site_and_evidence(void **state)
{
	struct world *w = *state;

	w->of.site = NULL;
	w->protocol.evidence = INFUSE_UNVERIFIED;
	make_plan(w);
	assert_int_equal(w->plan.verdict, INFUSE_UNCHECKED);
	says(&w->plan.findings, INFUSE_RULE_SITE, INFUSE_NO_BOUND,
	    INFUSE_UNCHECKED, 0, 0, INFUSE_FROM_SITE, 0);
	says(&w->plan.findings, INFUSE_RULE_EVIDENCE, INFUSE_NO_BOUND,
	    INFUSE_CAUTION, 0, 0, INFUSE_FROM_PROTOCOL, 14);
}

/* S-04: a day past the end; days that differ; sessions of a day that do. */
static void test_day(void **state)
{
	struct world *w = *state;
	struct infuse_schedule *schedule = &w->protocol.schedule;

	w->question.day = 5;
	ask(w, 20 * MG);
	assert_int_equal(w->answer.verdict, INFUSE_UNCHECKED);
	says(&w->answer.findings, INFUSE_RULE_DAY, INFUSE_NO_BOUND,
	    INFUSE_UNCHECKED, 0, 0, INFUSE_FROM_PROTOCOL, 40);
	set_continuous(w, 2 * DAY);
	add_entry(schedule, 1, 1, flat(20 * MG));
	add_entry(schedule, 2, 2, flat(10 * MG));
	w->question.day = 0;
	ask(w, 20 * MG);
	assert_int_equal(w->answer.verdict, INFUSE_UNCHECKED);
	says(&w->answer.findings, INFUSE_RULE_DAY, INFUSE_SOFT_MIN,
	    INFUSE_UNCHECKED, 0, 0, INFUSE_FROM_PROTOCOL, 51);
	set_sessions(w, 2, 2 * HOUR, 12 * HOUR);
	add_entry(schedule, 1, 1, flat(10 * MG));
	add_entry(schedule, 2, 2, flat(20 * MG));
	w->question.day = 1;
	ask(w, 20 * MG);
	assert_int_equal(w->answer.verdict, INFUSE_UNCHECKED);
	says(&w->answer.findings, INFUSE_RULE_DAY, INFUSE_SOFT_MAX,
	    INFUSE_UNCHECKED, 0, 0, INFUSE_FROM_PROTOCOL, 51);
	assert_int_equal(ask(w, 10 * MG)->verdict, INFUSE_WITHIN);
}

/* S-04: into the lower days that follow; a day too large to compute. */
static void test_schedule(void **state)
{
	struct world *w = *state;
	struct infuse_schedule *schedule = &w->protocol.schedule;

	schedule->entries = 0;
	add_entry(schedule, 1, 2, flat(30 * MG));
	add_entry(schedule, 3, 4, flat(20 * MG));
	w->question.day = 1;
	w->question.has_length = true;
	w->question.length.min = 2 * DAY;
	assert_int_equal(ask(w, 30 * MG)->verdict, INFUSE_WITHIN);
	w->question.length.min++;
	ask(w, 30 * MG);
	assert_int_equal(w->answer.verdict, INFUSE_STOP);
	says(&w->answer.findings, INFUSE_RULE_SCHEDULE, INFUSE_HARD_MAX,
	    INFUSE_STOP, 30 * MG * MILLI, 20 * MG * MILLI,
	    INFUSE_FROM_PROTOCOL, 53);
	/* Over today's by 1 and over the next day's by 11: the farthest. */
	schedule->entry[0].last = 1;
	schedule->entry[1].first = 2;
	ask(w, 31 * MG);
	assert_int_equal(find(&w->answer.findings, INFUSE_RULE_SCHEDULE,
	    INFUSE_HARD_MAX)->found, 31 * MG * MILLI);
	assert_int_equal(find(&w->answer.findings, INFUSE_RULE_SCHEDULE,
	    INFUSE_HARD_MAX)->limit, 20 * MG * MILLI);
	open_world(w);
	w->question.day = 1;
	w->question.has_length = false;
	schedule->entry[0].rate.rate = by_kg(INFUSE_DOSE_RATE_MAX);
	ask(w, 20 * MG);
	assert_int_equal(w->answer.verdict, INFUSE_STOP);
	says_too_large(&w->answer.findings);
}

/* S-04: --for.  Of three days two are left on the second. */
static void test_duration(void **state)
{
	struct world *w = *state;

	set_continuous(w, 3 * DAY);
	add_entry(&w->protocol.schedule, 1, 3, flat(20 * MG));
	w->question.day = 2;
	w->question.has_length = true;
	w->question.length.min = 2 * DAY + 1;
	ask(w, 20 * MG);
	says(&w->answer.findings, INFUSE_RULE_DURATION, INFUSE_HARD_MAX,
	    INFUSE_STOP, (2 * DAY + 1) * MILLI, 2 * DAY * MILLI,
	    INFUSE_FROM_PROTOCOL, 40);
	w->question.length.min--;
	assert_int_equal(ask(w, 20 * MG)->verdict, INFUSE_WITHIN);
}

static void gives(struct world *w, int64_t day, int64_t mg)
{
	w->question.day = day;
	ask(w, 20 * MG);
	assert_int_equal(w->answer.at.dose.pg_min_per_h, mg * MG * 60);
}

/* What 20 mg/h come to: in that day, in 24 h, in a session. */
static void test_dose_of_an_answer(void **state)
{
	struct world *w = *state;

	set_continuous(w, 36 * HOUR);
	add_entry(&w->protocol.schedule, 1, 2, flat(20 * MG));
	gives(w, 0, 480);
	gives(w, 1, 480);
	gives(w, 2, 240);
	gives(w, 3, 480);
	set_sessions(w, 3, 36 * HOUR, 2 * DAY);
	add_entry(&w->protocol.schedule, 1, 3, flat(20 * MG));
	gives(w, 0, 720);
	gives(w, 3, 720);
	*site_bound(w, INFUSE_RULE_DOSE_PER_SESSION, INFUSE_HARD_MAX) =
	    bound(719 * MG, 93);
	ask(w, 20 * MG);
	says(&w->answer.findings, INFUSE_RULE_DOSE_PER_SESSION,
	    INFUSE_HARD_MAX, INFUSE_STOP, 720 * MG * MILLI,
	    719 * MG * MILLI, INFUSE_FROM_SITE, 93);
}

/* S-04: four days of 480 mg pass 1 g, whichever of them it is. */
static void test_course(void **state)
{
	struct world *w = *state;

	*site_bound(w, INFUSE_RULE_DOSE_PER_COURSE, INFUSE_HARD_MAX) =
	    bound(1000 * MG, 94);
	ask(w, 20 * MG);
	assert_int_equal(w->answer.verdict, INFUSE_STOP);
	says(&w->answer.findings, INFUSE_RULE_DOSE_PER_COURSE,
	    INFUSE_HARD_MAX, INFUSE_STOP, 1920 * MG * MILLI,
	    1000 * MG * MILLI, INFUSE_FROM_SITE, 94);
	/* Two sessions are 160 mg. */
	set_sessions(w, 2, 4 * HOUR, DAY);
	add_entry(&w->protocol.schedule, 1, 2, flat(20 * MG));
	*site_bound(w, INFUSE_RULE_DOSE_PER_COURSE, INFUSE_HARD_MAX) =
	    bound(79 * MG, 94);
	ask(w, 20 * MG);
	assert_int_equal(w->answer.verdict, INFUSE_STOP);
}

/* A caution for rounding hides no STOP for the flow. */
static void test_flow_and_rounding(void **state)
{
	struct world *w = *state;

	set_strength(w, MG, 100);
	w->of.order.pump_step.hundredth_ml_per_h = 1100;
	*site_bound(w, INFUSE_RULE_FLOW, INFUSE_HARD_MAX) = bound(900, 96);
	make_plan(w);
	assert_int_equal(w->plan.row[0].verdict, INFUSE_STOP);
	says(&w->plan.findings, INFUSE_RULE_FLOW, INFUSE_HARD_MAX,
	    INFUSE_STOP, 1100 * MILLI, 900 * MILLI, INFUSE_FROM_SITE, 96);
}

/* Rounding up is up, and only when something is left. */
static void test_number_up(void **state)
{
	char out[INFUSE_NUMBER_MAX];

	(void)state;
	infuse_number(out, 12341, 4, 3, INFUSE_UP, INFUSE_PLAIN);
	assert_string_equal(out, "1.235");
	infuse_number(out, 12340, 4, 3, INFUSE_UP, INFUSE_PLAIN);
	assert_string_equal(out, "1.234");
}

/* 500 mcg/kg is 500,000,000 pg/kg. */
static void test_mcg_per_kg(void **state)
{
	struct infuse_quantity q;
	struct infuse_fault fault;

	(void)state;
	assert_true(infuse_read_quantity(&q, "500 mcg/kg", 10,
	    1u << INFUSE_MASS_PER_KG, &fault));
	assert_int_equal(q.base, 500000000);
}

static void ask_from(struct world *w, int64_t current, int64_t rate)
{
	w->question.has_current = true;
	w->question.current.pg_per_h = current;
	ask(w, rate);
}

/* S-04, S-10: the protocol's step, a site's step, and none from anybody. */
static void test_step(void **state)
{
	struct world *w = *state;
	struct infuse_bound *most = site_bound(w, INFUSE_RULE_STEP,
	    INFUSE_HARD_MAX);

	/* on the first day nobody has turned it down yet */
	w->question.day = 1;
	ask_from(w, 10 * MG, 20 * MG);
	assert_int_equal(w->answer.verdict, INFUSE_WITHIN);
	w->question.day = 0;
	ask_from(w, 10 * MG, 20 * MG);
	assert_int_equal(w->answer.verdict, INFUSE_UNCHECKED);
	set_titrated(w, flat(10 * MG), flat(40 * MG));
	ask_from(w, 10 * MG, 15 * MG);
	assert_int_equal(w->answer.verdict, INFUSE_CAUTION);
	says(&w->answer.findings, INFUSE_RULE_TITRATION, INFUSE_SOFT_MAX,
	    INFUSE_CAUTION, 0, 0, INFUSE_FROM_PROTOCOL, 43);
	*most = bound(5 * MG, 95);
	ask_from(w, 10 * MG, 15 * MG);
	assert_int_equal(w->answer.verdict, INFUSE_WITHIN);
	most->set = false;
	*site_bound(w, INFUSE_RULE_STEP, INFUSE_SOFT_MAX) = bound(5 * MG, 95);
	ask_from(w, 10 * MG, 15 * MG);
	assert_int_equal(w->answer.verdict, INFUSE_WITHIN);
	set_steps(w, flat(5 * MG), 8 * HOUR);
	ask_from(w, 20 * MG, 26 * MG);
	assert_int_equal(w->answer.verdict, INFUSE_STOP);
	says(&w->answer.findings, INFUSE_RULE_STEP, INFUSE_HARD_MAX,
	    INFUSE_STOP, 6 * MG * MILLI, 5 * MG * MILLI,
	    INFUSE_FROM_PROTOCOL, 43);
	w->question.has_current = false;
	ask(w, 15 * MG);
	assert_int_equal(w->answer.verdict, INFUSE_WITHIN);
	ask(w, 5 * MG);
	says(&w->answer.findings, INFUSE_RULE_SCHEDULE, INFUSE_SOFT_MIN,
	    INFUSE_CAUTION, 5 * MG * MILLI, 10 * MG * MILLI,
	    INFUSE_FROM_PROTOCOL, 42);
}

static enum infuse_conversion convert(const struct infuse_unit *from,
    const struct infuse_unit *to, struct infuse_bridge bridge)
{
	struct infuse_written one = { 1, 0, from, false, 0 };
	char out[INFUSE_CONVERTED_MAX];

	return infuse_convert(out, &one, to, &bridge);
}

/* A unit that the table cannot have is none, on either side. */
static void test_unsound_units(void **state)
{
	const struct infuse_unit *good = infuse_unit_usual(INFUSE_RATE);
	static const struct infuse_bridge none;
	struct infuse_unit bad[4] = { *good, *good, *good, *good };
	size_t i;

	(void)state;
	bad[0].num = 0;
	bad[1].den = 0;
	bad[2].num = INT64_MAX;
	bad[3].den = INT64_MAX;
	for (i = 0; i < 4; i++) {
		assert_int_equal(convert(&bad[i], good, none),
		    INFUSE_NOT_COMMENSURABLE);
		assert_int_equal(convert(good, &bad[i], none),
		    INFUSE_NOT_COMMENSURABLE);
	}
	assert_int_equal(convert(good, good, none), INFUSE_CONVERTED);
}

/* The least weight and strength there are will do; half a strength not. */
static void test_least_bridge(void **state)
{
	const struct infuse_unit *rate = infuse_unit_usual(INFUSE_RATE);
	const struct infuse_unit *per_kg = infuse_unit_usual(INFUSE_DOSE_RATE);
	const struct infuse_unit *flow = infuse_unit_usual(INFUSE_FLOW);
	struct infuse_bridge bridge = { { 1 }, { { 0 }, { 0 } } };

	(void)state;
	assert_int_equal(convert(per_kg, rate, bridge), INFUSE_CONVERTED);
	bridge.strength.amount.pg = 1;
	assert_int_equal(convert(flow, rate, bridge), INFUSE_NEEDS_STRENGTH);
	bridge.strength.volume.hundredth_ml = 1;
	assert_int_equal(convert(flow, rate, bridge), INFUSE_CONVERTED);
	bridge.strength.amount.pg = 0;
	assert_int_equal(convert(flow, rate, bridge), INFUSE_NEEDS_STRENGTH);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		in_a_world(test_age),
		in_a_world(test_light),
		in_a_world(test_setting),
		in_a_world(test_bag),
		in_a_world(test_site_and_evidence),
		in_a_world(test_day),
		in_a_world(test_schedule),
		in_a_world(test_duration),
		in_a_world(test_dose_of_an_answer),
		in_a_world(test_course),
		in_a_world(test_step),
		in_a_world(test_flow_and_rounding),
		cmocka_unit_test(test_number_up),
		cmocka_unit_test(test_unsound_units),
		cmocka_unit_test(test_least_bridge),
		cmocka_unit_test(test_mcg_per_kg),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
