/* SPDX-License-Identifier: MIT */

/*
 * A dose limit is judged over the whole of its period (S-04, R2): hours gone
 * by, hours asked about, hours to come.  Kept for certain is within, broken
 * for certain STOP, and what is neither is UNCHECKED.  Expectations are the
 * decisions, and arithmetic by hand that stands beside them.
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

/* What a rule says, in mg of found and limit. */
static void says(const struct infuse_answer *answer, enum infuse_rule rule,
    enum infuse_verdict verdict, int64_t found_mg, int64_t limit_mg)
{
	const struct infuse_finding *finding = find(&answer->findings, rule,
	    INFUSE_HARD_MAX);

	assert_non_null(finding);
	assert_int_equal(finding->verdict, verdict);
	assert_int_equal(finding->found, found_mg * MG * 1000);
	assert_int_equal(finding->limit, limit_mg * MG * 1000);
}

static void limit(struct world *w, enum infuse_rule rule, int64_t mg)
{
	*protocol_bound(w, rule, INFUSE_HARD_MAX) = bound(mg * MG, 80);
}

/* The field's down.yaml: 4 days of 35 mg/h, then 10; at most 3,000 mg. */
static void set_down(struct world *w)
{
	set_continuous(w, 5 * DAY);
	add_entry(&w->protocol.schedule, 1, 4, flat(35 * MG));
	add_entry(&w->protocol.schedule, 5, 5, flat(10 * MG));
	limit(w, INFUSE_RULE_DOSE_PER_COURSE, 3000);
}

/* 4 x 840 and 240 mg are 3,600, on whichever day it is asked. */
static void test_course_as_scheduled(void **state)
{
	struct world *w = *state;

	set_down(w);
	w->question.day = 5;
	is(ask(w, 10 * MG), INFUSE_STOP);
	says(&w->answer, INFUSE_RULE_DOSE_PER_COURSE, INFUSE_STOP, 3600, 3000);
	w->question.day = 1;
	is(ask(w, 35 * MG), INFUSE_STOP);
	says(&w->answer, INFUSE_RULE_DOSE_PER_COURSE, INFUSE_STOP, 3600, 3000);
	/* a lower rate on day 5 is less, by as much: 3,360 and 120 */
	w->question.day = 5;
	ask(w, 5 * MG);
	says(&w->answer, INFUSE_RULE_DOSE_PER_COURSE, INFUSE_STOP, 3480, 3000);
	limit(w, INFUSE_RULE_DOSE_PER_COURSE, 3600);
	is(ask(w, 10 * MG), INFUSE_WITHIN);
}

/* What was given counts in place of the schedule: 2,700 and 240 mg. */
static void test_course_as_given(void **state)
{
	struct world *w = *state;

	set_down(w);
	w->question.day = 5;
	w->question.past.has_elapsed = true;
	w->question.past.elapsed.min = 4 * DAY;
	w->question.past.has_given_course = true;
	w->question.past.given_course.pg = 2700 * MG;
	is(ask(w, 10 * MG), INFUSE_WITHIN);
	w->question.past.given_course.pg = 2761 * MG;
	is(ask(w, 10 * MG), INFUSE_STOP);
	says(&w->answer, INFUSE_RULE_DOSE_PER_COURSE, INFUSE_STOP, 3001, 3000);
	/* 12 h later: 2,761 and 120 mg */
	w->question.past.elapsed.min = 4 * DAY + 12 * HOUR;
	is(ask(w, 10 * MG), INFUSE_WITHIN);
}

/* The field's td.yaml: 10 to 40 mg/h, at most 800 mg a day. */
static void set_td(struct world *w)
{
	set_continuous(w, 5 * DAY);
	set_titrated(w, flat(10 * MG), flat(40 * MG));
	set_steps(w, flat(5 * MG), 8 * HOUR);
	*protocol_bound(w, INFUSE_RULE_RATE, INFUSE_HARD_MAX) =
	    bound(40 * MG, 79);
	limit(w, INFUSE_RULE_DOSE_PER_DAY, 800);
	w->question.day = 2;
	w->question.has_current = true;
	w->question.current.pg_per_h = 34 * MG;
}

/* 23 h of 34 mg/h are 782 mg; the hour beside them can have been 40. */
static void test_part_of_a_day(void **state)
{
	struct world *w = *state;

	set_td(w);
	w->question.has_length = true;
	w->question.length.min = 23 * HOUR;
	is(ask(w, 34 * MG), INFUSE_UNCHECKED);
	says(&w->answer, INFUSE_RULE_DOSE_PER_DAY, INFUSE_UNCHECKED, 822, 800);
	w->question.length.min = 24 * HOUR;
	is(ask(w, 34 * MG), INFUSE_STOP);
	says(&w->answer, INFUSE_RULE_DOSE_PER_DAY, INFUSE_STOP, 816, 800);
}

/* A whole day is asked about, and 24 h at 40 mg/h would be 960 mg (R6). */
static void test_day_of_unknown_hours(void **state)
{
	struct world *w = *state;

	set_td(w);
	w->question.current.pg_per_h = 20 * MG;
	is(ask(w, 20 * MG), INFUSE_UNCHECKED);
	says(&w->answer, INFUSE_RULE_DOSE_PER_DAY, INFUSE_UNCHECKED, 960, 800);
	/* 16 h at up to 40 mg/h, and 8 h at 20: 800 mg at the most */
	w->question.past.has_elapsed = true;
	w->question.past.elapsed.min = DAY + 16 * HOUR;
	w->question.past.has_running = true;
	w->question.past.running.min = 16 * HOUR;
	is(ask(w, 20 * MG), INFUSE_WITHIN);
	/* 8 h at 34 on top of up to 640: 912 mg */
	limit(w, INFUSE_RULE_DOSE_PER_DAY, 791);
	ask(w, 34 * MG);
	says(&w->answer, INFUSE_RULE_DOSE_PER_DAY, INFUSE_UNCHECKED, 912, 791);
	/* 16 h at 20 alone are 320, and with 8 at 34 592 mg: past 591 */
	limit(w, INFUSE_RULE_DOSE_PER_DAY, 591);
	ask(w, 34 * MG);
	says(&w->answer, INFUSE_RULE_DOSE_PER_DAY, INFUSE_STOP, 592, 591);
	limit(w, INFUSE_RULE_DOSE_PER_DAY, 791);
	/* 330 mg were given: 602 mg */
	w->question.past.has_given = true;
	w->question.past.given.pg = 330 * MG;
	assert_null(find(&ask(w, 34 * MG)->findings,
	    INFUSE_RULE_DOSE_PER_DAY, INFUSE_HARD_MAX));
	/* 519 mg and 272 are the limit, and 1 mg more is past it */
	w->question.past.given.pg = 519 * MG;
	assert_null(find(&ask(w, 34 * MG)->findings,
	    INFUSE_RULE_DOSE_PER_DAY, INFUSE_HARD_MAX));
	w->question.past.given.pg = 520 * MG;
	ask(w, 34 * MG);
	says(&w->answer, INFUSE_RULE_DOSE_PER_DAY, INFUSE_STOP, 792, 791);
}

/*
 * S-04: what a titrated protocol has to come counts nothing for STOP, and at
 * this rate for a caution: 1,000 mg given by hour 48, 20 mg/h for three days.
 */
static void test_course_to_come(void **state)
{
	struct world *w = *state;
	const struct infuse_finding *finding;

	set_td(w);
	limit(w, INFUSE_RULE_DOSE_PER_DAY, 960);
	limit(w, INFUSE_RULE_DOSE_PER_COURSE, 2000);
	w->question.day = 3;
	w->question.current.pg_per_h = 20 * MG;
	w->question.past.has_elapsed = true;
	w->question.past.elapsed.min = 2 * DAY;
	w->question.past.has_given_course = true;
	w->question.past.given_course.pg = 1000 * MG;
	/* 1,480 mg by the end of day 3; 2,440 if it went on: reached in 50 h */
	is(ask(w, 20 * MG), INFUSE_CAUTION);
	finding = find(&w->answer.findings, INFUSE_RULE_DOSE_PER_COURSE,
	    INFUSE_HARD_MAX);
	assert_non_null(finding);
	assert_true(finding->onward);
	assert_int_equal(finding->found, 2440 * MG * 1000);
	assert_int_equal(finding->reached.min, 50 * HOUR);
	/* 1,521 mg and 480 are more than 2,000 by the end of the day */
	w->question.past.given_course.pg = 1521 * MG;
	is(ask(w, 20 * MG), INFUSE_STOP);
	says(&w->answer, INFUSE_RULE_DOSE_PER_COURSE, INFUSE_STOP, 2001, 2000);
}

/* R6: without the day, or what was given, it is not within. */
static void test_course_of_unknown_past(void **state)
{
	struct world *w = *state;

	set_td(w);
	limit(w, INFUSE_RULE_DOSE_PER_DAY, 960);
	limit(w, INFUSE_RULE_DOSE_PER_COURSE, 2000);
	w->question.current.pg_per_h = 20 * MG;
	w->question.day = 0;
	/* 120 h at up to 40 mg/h */
	is(ask(w, 20 * MG), INFUSE_UNCHECKED);
	says(&w->answer, INFUSE_RULE_DOSE_PER_COURSE, INFUSE_UNCHECKED, 4800,
	    2000);
	/* day 2: two days at up to 40 */
	limit(w, INFUSE_RULE_DOSE_PER_COURSE, 1900);
	w->question.day = 2;
	is(ask(w, 20 * MG), INFUSE_UNCHECKED);
	says(&w->answer, INFUSE_RULE_DOSE_PER_COURSE, INFUSE_UNCHECKED, 1920,
	    1900);
	w->question.day = 1;
	is(ask(w, 10 * MG), INFUSE_WITHIN);
}

/* A length that runs into the next day: 20 h of it count there. */
static void test_over_midnight(void **state)
{
	struct world *w = *state;

	*protocol_bound(w, INFUSE_RULE_RATE, INFUSE_HARD_MAX) =
	    bound(20 * MG, 79);
	limit(w, INFUSE_RULE_DOSE_PER_DAY, 480);
	w->question.day = 1;
	w->question.has_length = true;
	w->question.length.min = 44 * HOUR;
	is(ask(w, 20 * MG), INFUSE_WITHIN);
	limit(w, INFUSE_RULE_DOSE_PER_DAY, 479);
	is(ask(w, 20 * MG), INFUSE_STOP);
	says(&w->answer, INFUSE_RULE_DOSE_PER_DAY, INFUSE_STOP, 480, 479);
}

/* Sessions: 10 of 4 h a day at 25 mg/h are 1,000 mg in all. */
static void test_sessions(void **state)
{
	struct world *w = *state;

	set_sessions(w, 10, 4 * HOUR, DAY);
	add_entry(&w->protocol.schedule, 1, 10, flat(25 * MG));
	limit(w, INFUSE_RULE_DOSE_PER_COURSE, 1000);
	limit(w, INFUSE_RULE_DOSE_PER_SESSION, 100);
	limit(w, INFUSE_RULE_DOSE_PER_DAY, 100);
	is(ask(w, 25 * MG), INFUSE_WITHIN);
	w->question.day = 7;
	is(ask(w, 25 * MG), INFUSE_WITHIN);
	limit(w, INFUSE_RULE_DOSE_PER_COURSE, 999);
	is(ask(w, 25 * MG), INFUSE_STOP);
	says(&w->answer, INFUSE_RULE_DOSE_PER_COURSE, INFUSE_STOP, 1000, 999);
	/* titrated: 7 of up to 160 mg, and nothing said of those before */
	set_sessions(w, 10, 4 * HOUR, DAY);
	set_titrated(w, flat(10 * MG), flat(40 * MG));
	*protocol_bound(w, INFUSE_RULE_RATE, INFUSE_HARD_MAX) =
	    bound(40 * MG, 79);
	limit(w, INFUSE_RULE_DOSE_PER_SESSION, 160);
	limit(w, INFUSE_RULE_DOSE_PER_DAY, 160);
	is(ask(w, 10 * MG), INFUSE_UNCHECKED);
	says(&w->answer, INFUSE_RULE_DOSE_PER_COURSE, INFUSE_UNCHECKED, 1120,
	    999);
	w->question.past.has_given_course = true;
	w->question.past.given_course.pg = 600 * MG;
	is(ask(w, 10 * MG), INFUSE_WITHIN);
}

/* Two sessions in one day: the other counts as scheduled. */
static void test_two_sessions_a_day(void **state)
{
	struct world *w = *state;

	set_sessions(w, 4, 4 * HOUR, 12 * HOUR);
	add_entry(&w->protocol.schedule, 1, 4, flat(25 * MG));
	limit(w, INFUSE_RULE_DOSE_PER_DAY, 199);
	w->question.day = 1;
	is(ask(w, 25 * MG), INFUSE_STOP);
	says(&w->answer, INFUSE_RULE_DOSE_PER_DAY, INFUSE_STOP, 200, 199);
	limit(w, INFUSE_RULE_DOSE_PER_DAY, 200);
	is(ask(w, 25 * MG), INFUSE_WITHIN);
}

/* R2: the same with and without a strength; delivered figures count. */
static void test_delivered_doses(void **state)
{
	struct world *w = *state;

	set_strength(w, 500 * MG, 25000);	/* 2 mg/mL */
	limit(w, INFUSE_RULE_DOSE_PER_DAY, 480);
	limit(w, INFUSE_RULE_DOSE_PER_COURSE, 1920);
	w->question.day = 2;
	is(ask(w, 20 * MG), INFUSE_WITHIN);
	/* 20.1 mg/h is 10 mL/h, and delivers 20 */
	ask(w, 20 * MG + 100 * MCG);
	assert_null(find(&w->answer.findings, INFUSE_RULE_DOSE_PER_DAY,
	    INFUSE_HARD_MAX));
}

/* S-25: the pump shows less than what ran: 20 mg/h for 16 h are 320 mg. */
static void test_too_little(void **state)
{
	struct world *w = *state;
	const struct infuse_finding *finding;

	set_td(w);
	w->question.current.pg_per_h = 20 * MG;
	w->question.past.has_elapsed = true;
	w->question.past.elapsed.min = DAY + 16 * HOUR;
	w->question.past.has_running = true;
	w->question.past.running.min = 16 * HOUR;
	w->question.past.has_given = true;
	/* within 10 %, which is more than one hour of it: 288 mg */
	w->question.past.given.pg = 288 * MG;
	is(ask(w, 20 * MG), INFUSE_WITHIN);
	w->question.past.given.pg = 288 * MG - 1;
	is(ask(w, 20 * MG), INFUSE_UNCHECKED);
	finding = find(&w->answer.findings, INFUSE_RULE_GIVEN,
	    INFUSE_NO_BOUND);
	assert_non_null(finding);
	assert_int_equal(finding->limit, 320 * MG * 1000);
}

/* S-04: turned down for a reason, and up again is not for this program. */
static void test_rise_below_the_schedule(void **state)
{
	struct world *w = *state;

	set_continuous(w, 3 * DAY);
	add_entry(&w->protocol.schedule, 1, 1, flat(10 * MG));
	add_entry(&w->protocol.schedule, 2, 3, flat(20 * MG));
	w->question.day = 2;
	w->question.has_current = true;
	w->question.current.pg_per_h = 10 * MG;
	is(ask(w, 20 * MG), INFUSE_WITHIN);
	w->question.current.pg_per_h = 9 * MG;
	is(ask(w, 20 * MG), INFUSE_UNCHECKED);
	w->question.day = 3;
	w->question.current.pg_per_h = 10 * MG;
	is(ask(w, 20 * MG), INFUSE_UNCHECKED);
	w->question.current.pg_per_h = 20 * MG;
	is(ask(w, 20 * MG), INFUSE_WITHIN);
}

/* R6: on which day, where all are alike, is not said: it may be day 2. */
static void test_rise_on_a_day_not_said(void **state)
{
	struct world *w = *state;

	set_continuous(w, 2 * DAY);
	add_entry(&w->protocol.schedule, 1, 2, flat(20 * MG));
	w->question.has_current = true;
	w->question.current.pg_per_h = 12 * MG;
	is(ask(w, 20 * MG), INFUSE_UNCHECKED);
	w->question.day = 2;
	is(ask(w, 20 * MG), INFUSE_UNCHECKED);
	w->question.day = 1;
	is(ask(w, 20 * MG), INFUSE_WITHIN);
}

/* R2: day 4 is in the second of sessions of two days each. */
static void test_day_of_a_long_session(void **state)
{
	struct world *w = *state;

	set_sessions(w, 3, 2 * DAY, 3 * DAY);
	add_entry(&w->protocol.schedule, 1, 3, flat(25 * MG));
	w->question.day = 5;
	is(ask(w, 25 * MG), INFUSE_WITHIN);
	is(ask(w, 26 * MG), INFUSE_STOP);
	/* day 3 has no session */
	w->question.day = 3;
	is(ask(w, 25 * MG), INFUSE_UNCHECKED);
}

/* Walk 10: 18.375 mg/h of 2 mg/mL is 9.1875 mL/h, 9.1 and 9.2, not 9.3. */
static void test_one_step_is_the_order(void **state)
{
	static const struct {
		int64_t hundredth_ml;
		enum infuse_verdict verdict;
	} cases[] = {
		{ 910, INFUSE_WITHIN }, { 920, INFUSE_WITHIN },
		{ 930, INFUSE_STOP }, { 860, INFUSE_CAUTION },
	};
	struct world *w = *state;
	size_t i;

	set_sessions(w, 10, 4 * HOUR, DAY);
	add_entry(&w->protocol.schedule, 1, 10, flat(18375 * MCG));
	set_strength(w, 200 * MG, 10000);
	w->question.day = 2;
	w->question.entered = true;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		/* 0.02 mg/h to a hundredth of a mL/h */
		is(ask_typed(w, cases[i].hundredth_ml * 20 * MCG,
		    cases[i].hundredth_ml * 10, "mL/h"), cases[i].verdict);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		in_a_world(test_course_as_scheduled),
		in_a_world(test_course_as_given),
		in_a_world(test_part_of_a_day),
		in_a_world(test_day_of_unknown_hours),
		in_a_world(test_course_to_come),
		in_a_world(test_course_of_unknown_past),
		in_a_world(test_over_midnight),
		in_a_world(test_sessions),
		in_a_world(test_two_sessions_a_day),
		in_a_world(test_delivered_doses),
		in_a_world(test_too_little),
		in_a_world(test_rise_on_a_day_not_said),
		in_a_world(test_rise_below_the_schedule),
		in_a_world(test_day_of_a_long_session),
		in_a_world(test_one_step_is_the_order),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
