/* SPDX-License-Identifier: MIT */

/*
 * One rate from the rate that runs now (--current), for a length (--for), and
 * the doses that it comes to (S-04, S-11).
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

static void ran(struct world *w, int64_t min)
{
	w->question.past.has_running = true;
	w->question.past.running.min = min;
}

/* S-04: --current checks the step; going down is free. */
static void test_step_of_a_site(void **state)
{
	struct world *w = *state;

	set_titrated(w, flat(10 * MG), flat(40 * MG));
	set_steps(w, flat(20 * MG), HOUR);
	*site_bound(w, INFUSE_RULE_STEP, INFUSE_HARD_MAX) = bound(5 * MG, 1);
	w->question.has_current = true;
	w->question.current.pg_per_h = 15 * MG;
	ran(w, HOUR);
	is(ask(w, 20 * MG), INFUSE_WITHIN);
	is(ask(w, 20 * MG + 1), INFUSE_STOP);
	assert_int_equal(has(&w->answer, INFUSE_RULE_STEP, INFUSE_HARD_MAX,
	    INFUSE_STOP)->source, INFUSE_FROM_SITE);
	w->question.current.pg_per_h = 40 * MG;
	is(ask(w, 10 * MG), INFUSE_WITHIN);
	is(ask(w, 40 * MG), INFUSE_WITHIN);
}

/* The protocol's own step, flat and per kg: 0.1 x 70 = 7 mg/h. */
static void test_step_of_the_protocol(void **state)
{
	struct world *w = *state;
	const struct infuse_finding *finding;

	set_titrated(w, flat(10 * MG), flat(40 * MG));
	set_steps(w, flat(5 * MG), HOUR);
	w->question.has_current = true;
	w->question.current.pg_per_h = 15 * MG;
	ran(w, HOUR);
	is(ask(w, 20 * MG), INFUSE_WITHIN);
	is(ask(w, 20 * MG + 1), INFUSE_STOP);
	finding = has(&w->answer, INFUSE_RULE_STEP, INFUSE_HARD_MAX,
	    INFUSE_STOP);
	assert_int_equal(finding->limit, 5 * MG * 1000);
	assert_int_equal(finding->found, (5 * MG + 1) * 1000);
	assert_int_equal(finding->line, 43);
	set_steps(w, by_kg(100 * MCG), HOUR);
	is(ask(w, 22 * MG), INFUSE_WITHIN);
	is(ask(w, 22 * MG + 1), INFUSE_STOP);
}

/*
 * R4: an hour between steps holds in check as in titrate; not said, it is a
 * caution (R6).  Down, the same again and a restart have no interval.
 */
static void test_interval(void **state)
{
	struct world *w = *state;
	const struct infuse_finding *finding;

	set_titrated(w, flat(10 * MG), flat(40 * MG));
	set_steps(w, flat(5 * MG), HOUR);
	w->question.has_current = true;
	w->question.current.pg_per_h = 15 * MG;
	is(ask(w, 20 * MG), INFUSE_CAUTION);
	has(&w->answer, INFUSE_RULE_INTERVAL, INFUSE_NO_BOUND,
	    INFUSE_CAUTION);
	ran(w, HOUR - 1);
	is(ask(w, 20 * MG), INFUSE_STOP);
	finding = has(&w->answer, INFUSE_RULE_INTERVAL, INFUSE_HARD_MIN,
	    INFUSE_STOP);
	assert_int_equal(finding->found, 59000);
	assert_int_equal(finding->limit, 60000);
	assert_int_equal(finding->source, INFUSE_FROM_PROTOCOL);
	is(ask(w, 15 * MG), INFUSE_WITHIN);
	is(ask(w, 10 * MG), INFUSE_WITHIN);
	/* limits on intervals: the hard one of a site, then a soft one */
	ran(w, HOUR);
	is(ask(w, 20 * MG), INFUSE_WITHIN);
	*site_bound(w, INFUSE_RULE_INTERVAL, INFUSE_HARD_MIN) =
	    bound(2 * HOUR, 8);
	is(ask(w, 20 * MG), INFUSE_STOP);
	finding = has(&w->answer, INFUSE_RULE_INTERVAL, INFUSE_HARD_MIN,
	    INFUSE_STOP);
	assert_int_equal(finding->limit, 120000);
	assert_int_equal(finding->source, INFUSE_FROM_SITE);
	ran(w, 2 * HOUR);
	*site_bound(w, INFUSE_RULE_INTERVAL, INFUSE_SOFT_MIN) =
	    bound(3 * HOUR, 9);
	is(ask(w, 20 * MG), INFUSE_CAUTION);
	has(&w->answer, INFUSE_RULE_INTERVAL, INFUSE_SOFT_MIN,
	    INFUSE_CAUTION);
	ran(w, 3 * HOUR);
	is(ask(w, 20 * MG), INFUSE_WITHIN);
	/* from nothing it is a restart */
	w->question.current.pg_per_h = 0;
	ran(w, 1);
	ask(w, 5 * MG);
	assert_null(find(&w->answer.findings, INFUSE_RULE_INTERVAL,
	    INFUSE_HARD_MIN));
}

/* R6: what runs now is named beside the answer where it is not said. */
static void test_step_without_current(void **state)
{
	struct world *w = *state;

	set_titrated(w, flat(10 * MG), flat(40 * MG));
	set_steps(w, flat(5 * MG), HOUR);
	is(ask(w, 10 * MG), INFUSE_WITHIN);
	is(ask(w, 10 * MG + 1), INFUSE_WITHIN);
	/* and where it is said it counts: 10 mg/h are two steps */
	w->question.has_current = true;
	w->question.current.pg_per_h = 10 * MG;
	is(ask(w, 20 * MG), INFUSE_STOP);
}

/* S-10: a rise whose step nobody states is the prescriber's order: CAUTION. */
static void test_step_not_stated(void **state)
{
	struct world *w = *state;

	set_titrated(w, flat(10 * MG), flat(40 * MG));
	w->question.has_current = true;
	w->question.current.pg_per_h = 15 * MG;
	/* S-10: the size of this rise is the prescriber's order */
	is(ask(w, 15 * MG + 1), INFUSE_CAUTION);
	has(&w->answer, INFUSE_RULE_TITRATION, INFUSE_SOFT_MAX,
	    INFUSE_CAUTION);
	is(ask(w, 15 * MG), INFUSE_WITHIN);
	is(ask(w, 10 * MG), INFUSE_WITHIN);
	/* S-02: low is more than 5 % less */
	is(ask(w, 9500 * MCG), INFUSE_WITHIN);
	is(ask(w, 9500 * MCG - 1), INFUSE_CAUTION);
	is(ask(w, 40 * MG + 1), INFUSE_STOP);
}

/* S-04: a 4 h rate run for 24 h is STOP. */
static void test_length_of_a_session(void **state)
{
	static const struct {
		int64_t min;
		enum infuse_verdict verdict;
	} cases[] = {
		{ 1, INFUSE_WITHIN }, { 4 * HOUR, INFUSE_WITHIN },
		{ 4 * HOUR + 1, INFUSE_STOP }, { DAY, INFUSE_STOP },
	};
	struct world *w = *state;
	size_t i;

	set_sessions(w, 10, 4 * HOUR, DAY);
	add_entry(&w->protocol.schedule, 1, 10, flat(20 * MG));
	is(ask(w, 20 * MG), INFUSE_WITHIN);
	assert_int_equal(w->answer.length.min, 4 * HOUR);
	w->question.has_length = true;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		w->question.length.min = cases[i].min;
		is(ask(w, 20 * MG), cases[i].verdict);
		assert_int_equal(w->answer.at.dose.pg_min_per_h,
		    20 * MG * cases[i].min);
		if (cases[i].verdict == INFUSE_STOP)
			has(&w->answer, INFUSE_RULE_DURATION, INFUSE_HARD_MAX,
			    INFUSE_STOP);
	}
}

/* A continuous infusion: 96 h from the start, 48 h from day 3 on. */
static void test_length_of_a_continuous(void **state)
{
	struct world *w = *state;

	w->question.has_length = true;
	w->question.length.min = 4 * DAY;
	is(ask(w, 20 * MG), INFUSE_WITHIN);
	w->question.length.min = 4 * DAY + 1;
	is(ask(w, 20 * MG), INFUSE_STOP);
	w->question.day = 3;
	w->question.length.min = 2 * DAY;
	is(ask(w, 20 * MG), INFUSE_WITHIN);
	w->question.length.min = 2 * DAY + 1;
	is(ask(w, 20 * MG), INFUSE_STOP);
}

/*
 * S-04: each day's rate is that day's maximum.  200 mg/h for 48 h from day 1
 * of 200, 153, 106, 60 would run through a day of 153.
 */
static void test_length_into_a_lower_day(void **state)
{
	struct world *w = *state;

	set_ramp(w, flat(40 * MG), flat(12 * MG), MG);
	w->question.day = 1;
	w->question.has_length = true;
	w->question.length.min = DAY;
	is(ask(w, 40 * MG), INFUSE_WITHIN);
	w->question.length.min = 2 * DAY;
	ask(w, 40 * MG);
	assert_true(w->answer.verdict <= INFUSE_UNCHECKED);
}

/* What the rate comes to: 20 mg/h is 480 mg a day, 80 mg in 4 h. */
static void test_doses(void **state)
{
	struct world *w = *state;
	struct infuse_bound *day = protocol_bound(w, INFUSE_RULE_DOSE_PER_DAY,
	    INFUSE_HARD_MAX);
	struct infuse_bound *session = protocol_bound(w,
	    INFUSE_RULE_DOSE_PER_SESSION, INFUSE_HARD_MAX);

	*day = bound(480 * MG, 1);
	is(ask(w, 20 * MG), INFUSE_WITHIN);
	day->value--;
	is(ask(w, 20 * MG), INFUSE_STOP);
	has(&w->answer, INFUSE_RULE_DOSE_PER_DAY, INFUSE_HARD_MAX,
	    INFUSE_STOP);
	/* for 23 h too, as the schedule gives the hour beside them (S-04) */
	w->question.has_length = true;
	w->question.length.min = 23 * HOUR;
	is(ask(w, 20 * MG), INFUSE_STOP);
	w->question.has_length = false;
	set_sessions(w, 4, 4 * HOUR, 12 * HOUR);
	add_entry(&w->protocol.schedule, 1, 4, flat(20 * MG));
	*session = bound(80 * MG, 1);
	*day = bound(160 * MG, 1);
	is(ask(w, 20 * MG), INFUSE_WITHIN);
	session->value--;
	is(ask(w, 20 * MG), INFUSE_STOP);
	session->value++;
	day->value--;
	is(ask(w, 20 * MG), INFUSE_STOP);
}

/* Sessions of 4 h at 20 mg/h come to that much in a day, and to no more. */
static void day_comes_to(struct world *w, int sessions, int64_t every,
    int64_t value)
{
	struct infuse_bound *day = site_bound(w, INFUSE_RULE_DOSE_PER_DAY,
	    INFUSE_HARD_MAX);

	set_sessions(w, sessions, 4 * HOUR, every);
	add_entry(&w->protocol.schedule, 1, sessions, flat(20 * MG));
	*day = bound(value, 1);
	is(ask(w, 20 * MG), INFUSE_WITHIN);
	day->value--;
	is(ask(w, 20 * MG), INFUSE_STOP);
}

/*
 * dose.h: all of a day's sessions together, and no more than there are: two
 * are 160 mg, though three would fit into the day.
 */
static void test_fewer_sessions_than_fit(void **state)
{
	day_comes_to(*state, 2, 8 * HOUR, 160 * MG);
}

/*
 * Where they do not fit evenly: of those every 9 h the third begins at 18 h,
 * still on the first day, which is 240 mg.
 */
static void test_sessions_begun_in_a_day(void **state)
{
	day_comes_to(*state, 6, 9 * HOUR, 240 * MG);
}

/* And the second of those every 23 h 59 min in its last minute: 160 mg. */
static void test_session_begun_at_the_end(void **state)
{
	day_comes_to(*state, 3, INFUSE_MIN_PER_DAY - 1, 160 * MG);
}

/*
 * S-04: where the schedule sets the rates they count for what is gone and to
 * come: 96 h are 1,920 mg, whatever part of them is asked about.
 */
static void test_dose_of_the_course(void **state)
{
	struct world *w = *state;
	struct infuse_bound *hard = protocol_bound(w,
	    INFUSE_RULE_DOSE_PER_COURSE, INFUSE_HARD_MAX);

	*hard = bound(1920 * MG, 1);
	is(ask(w, 20 * MG), INFUSE_WITHIN);
	hard->value--;
	is(ask(w, 20 * MG), INFUSE_STOP);
	w->question.has_length = true;
	w->question.length.min = 95 * HOUR;
	is(ask(w, 20 * MG), INFUSE_STOP);
	w->question.length.min = 96 * HOUR;
	is(ask(w, 20 * MG), INFUSE_STOP);
}

/*
 * Design 4: a limit that is written and not applied is not passed over, a
 * soft one neither: 480 mg a day is under it, the 1,920 mg of all are not.
 */
static void test_soft_dose_of_the_course(void **state)
{
	struct world *w = *state;

	*protocol_bound(w, INFUSE_RULE_DOSE_PER_COURSE, INFUSE_SOFT_MAX) =
	    bound(1000 * MG, 1);
	ask(w, 20 * MG);
	assert_true(w->answer.verdict < INFUSE_WITHIN);
	assert_true(w->answer.verdict > INFUSE_STOP);
	w->question.has_length = true;
	w->question.length.min = 51 * HOUR;
	ask(w, 20 * MG);
	assert_true(w->answer.verdict < INFUSE_WITHIN);
	assert_true(w->answer.verdict > INFUSE_STOP);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		in_a_world(test_step_of_a_site),
		in_a_world(test_interval),
		in_a_world(test_step_of_the_protocol),
		in_a_world(test_step_without_current),
		in_a_world(test_step_not_stated),
		in_a_world(test_length_of_a_session),
		in_a_world(test_length_of_a_continuous),
		in_a_world(test_length_into_a_lower_day),
		in_a_world(test_doses),
		in_a_world(test_fewer_sessions_than_fit),
		in_a_world(test_sessions_begun_in_a_day),
		in_a_world(test_session_begun_at_the_end),
		in_a_world(test_dose_of_the_course),
		in_a_world(test_soft_dose_of_the_course),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
