/* SPDX-License-Identifier: MIT */

/*
 * How far into a course it is, and what has been given of it: days, what
 * contradicts itself, allowances and the end (S-10, S-15, TIT-04).
 * Expectations are the decisions, and arithmetic by hand that stands beside
 * them.
 */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "scene.h"

/* S-15: day n is the nth 24 h, so 48 h begins day 3. */
static void test_days(void **state)
{
	static const struct {
		int64_t min;
		int64_t day;
	} cases[] = {
		{ 0, 1 }, { DAY - 1, 1 }, { DAY, 2 }, { 2 * DAY - 1, 2 },
		{ 2 * DAY, 3 }, { 5 * DAY - 1, 5 },
	};
	struct scene *s = *state;
	size_t i;

	s->now.question.past.has_running = false;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		set_elapsed(s, cases[i].min);
		s->now.question.day = 0;
		propose(s);
		assert_int_equal(s->out.progress.day, cases[i].day);
		s->now.question.day = cases[i].day;
		propose(s);
		assert_int_equal(s->out.clash.kind, INFUSE_NO_CLASH);
		s->now.question.day = cases[i].day + 1;
		propose(s);
		assert_int_equal(s->out.clash.kind, INFUSE_CLASH_DAY);
		assert_int_equal(s->out.clash.said, cases[i].day + 1);
		assert_int_equal(s->out.clash.most, cases[i].day);
	}
}

/* What cannot be so is refused, with both figures. */
static void test_clashes(void **state)
{
	struct scene *s = *state;

	s->now.question.past.has_elapsed = false;
	propose(s);
	assert_int_equal(s->out.clash.kind, INFUSE_CLASH_NO_DAY);
	set_elapsed(s, 32 * HOUR);
	set_unchanged(s, 32 * HOUR + 1);
	propose(s);
	assert_int_equal(s->out.clash.kind, INFUSE_CLASH_RUNNING);
	assert_int_equal(s->out.clash.most, 32 * HOUR);
	set_unchanged(s, 9 * HOUR);
	/* S-25: 8 h at 40 mg/h are 320 mg, and 32 more are believed */
	set_given(s, 352 * MG);
	propose(s);
	assert_int_equal(s->out.clash.kind, INFUSE_NO_CLASH);
	set_given(s, 352 * MG + 1);
	propose(s);
	assert_int_equal(s->out.clash.kind, INFUSE_CLASH_GIVEN);
	assert_int_equal(s->out.clash.most, 320 * MG);
	/* 32 h at 40 mg/h are 1,280 mg, and a tenth of it is 128 */
	set_given(s, 100 * MG);
	set_given_course(s, 1408 * MG + 1);
	propose(s);
	assert_int_equal(s->out.clash.kind, INFUSE_CLASH_GIVEN_COURSE);
	set_given_course(s, 99 * MG);
	propose(s);
	assert_int_equal(s->out.clash.kind, INFUSE_CLASH_PARTS);
	set_elapsed(s, 12 * HOUR);
	set_given_course(s, 101 * MG);
	propose(s);
	assert_int_equal(s->out.clash.kind, INFUSE_CLASH_FIRST_DAY);
}

/* A rate that runs above the maximum can have given more than that. */
static void test_given_above_the_maximum(void **state)
{
	struct scene *s = *state;

	set_now(s, 60 * MG);
	set_given(s, 480 * MG);
	propose(s);
	is_open(s, false, false);
}

/* TIT-04: what is left, exactly. */
static void test_allowance(void **state)
{
	struct scene *s = *state;

	*site_bound(&s->w, INFUSE_RULE_DOSE_PER_DAY, INFUSE_HARD_MAX) =
	    bound(480 * MG, 96);
	*site_bound(&s->w, INFUSE_RULE_DOSE_PER_COURSE, INFUSE_HARD_MAX) =
	    bound_by_kg(40 * MG, 97);		/* 2,800 mg at 70 kg */
	set_given(s, 160 * MG);
	set_given_course(s, 500 * MG);
	propose(s);
	assert_true(s->out.day.known);
	assert_int_equal(s->out.day.left.pg_min_per_h, 320 * MG * 60);
	assert_int_equal(s->out.course.left.pg_min_per_h, 2300 * MG * 60);
	/* 16 h at 40 and at 20 mg/h; 88 h */
	assert_int_equal(s->out.room.today.pg_min_per_h, 640 * MG * 60);
	assert_int_equal(s->out.room.today_at_rate.pg_min_per_h,
	    320 * MG * 60);
	assert_int_equal(s->out.room.course.pg_min_per_h, 3520 * MG * 60);
	assert_int_equal(s->out.room.course_at_rate.pg_min_per_h,
	    1760 * MG * 60);
	/* 160 and 16 h at 20 mg/h are 480 mg, and at 25 mg/h 560 mg */
	is_open(s, true, false);
	assert_int_equal(option(s, STAY)->verdict, INFUSE_WITHIN);
	assert_int_equal(why(s, UP, INFUSE_REASON_DOSE)->dose.pg_min_per_h,
	    560 * MG * 60);
	set_given(s, 160 * MG + 1);
	propose(s);
	is_open(s, false, false);
	assert_int_equal(why(s, STAY, INFUSE_REASON_DOSE)->line, 96);
}

/* The larger counts of what was said and what this rate alone has given. */
static void test_counted(void **state)
{
	struct scene *s = *state;

	set_given(s, 100 * MG);
	propose(s);
	/* 9 h unchanged, 8 h of them today: 160 mg */
	assert_int_equal(s->out.day.counted.pg_min_per_h, 160 * MG * 60);
	/* and an hour of them the day before: 180 mg of the course */
	set_given_course(s, 170 * MG);
	propose(s);
	assert_int_equal(s->out.course.counted.pg_min_per_h, 180 * MG * 60);
	/* 165 mg today, and the same 20 mg before */
	set_given(s, 165 * MG);
	propose(s);
	assert_int_equal(s->out.course.counted.pg_min_per_h, 185 * MG * 60);
	set_given_course(s, 190 * MG);
	propose(s);
	assert_int_equal(s->out.course.counted.pg_min_per_h, 190 * MG * 60);
}

/* A limit that is there and cannot be applied is UNCHECKED (S-10). */
static void test_dose_not_said(void **state)
{
	struct scene *s = *state;

	*site_bound(&s->w, INFUSE_RULE_DOSE_PER_DAY, INFUSE_HARD_MAX) =
	    bound(480 * MG, 96);
	propose(s);
	is_open(s, false, false);
	assert_int_equal(option(s, STAY)->verdict, INFUSE_UNCHECKED);
	/* 8 h at 40 mg/h and 16 h at 20 mg/h */
	assert_int_equal(why(s, STAY, INFUSE_REASON_DOSE)->dose.pg_min_per_h,
	    640 * MG * 60);
	/* a limit that the highest rate cannot reach is kept */
	*site_bound(&s->w, INFUSE_RULE_DOSE_PER_DAY, INFUSE_HARD_MAX) =
	    bound(720 * MG, 96);
	propose(s);
	is_open(s, true, true);
	/* and one that what runs has passed already is STOP */
	*site_bound(&s->w, INFUSE_RULE_DOSE_PER_DAY, INFUSE_HARD_MAX) =
	    bound(479 * MG, 96);
	propose(s);
	assert_int_equal(option(s, STAY)->verdict, INFUSE_STOP);
	/* without the time that is left nothing of it is known */
	s->now.question.past.has_elapsed = false;
	s->now.question.day = 2;
	set_given(s, 96 * MG);
	propose(s);
	assert_int_equal(option(s, STAY)->verdict, INFUSE_UNCHECKED);
}

/* Passed by the end of the course, if it goes on: a caution, not today's. */
static void test_to_the_end(void **state)
{
	struct scene *s = *state;
	const struct infuse_reason *reason;

	*site_bound(&s->w, INFUSE_RULE_DOSE_PER_COURSE, INFUSE_HARD_MAX) =
	    bound(2259 * MG, 96);
	set_given_course(s, 500 * MG);
	propose(s);
	is_open(s, true, true);
	reason = why(s, STAY, INFUSE_REASON_DOSE);
	assert_non_null(reason);
	assert_int_equal(reason->verdict, INFUSE_CAUTION);
	assert_true(reason->to_the_end);
	/* 500 and 88 h at 20 mg/h */
	assert_int_equal(reason->dose.pg_min_per_h, 2260 * MG * 60);
}

/* The course is over at its last minute, and up closes in the last hour. */
static void test_end(void **state)
{
	struct scene *s = *state;

	set_elapsed(s, 5 * DAY - 60);
	propose(s);
	is_open(s, true, true);
	set_elapsed(s, 5 * DAY - 59);
	propose(s);
	is_open(s, true, false);
	assert_int_equal(why(s, UP, INFUSE_REASON_LAST_HOUR)->left.min, 59);
	set_elapsed(s, 5 * DAY);
	propose(s);
	is_open(s, false, false);
	assert_int_equal(option(s, STAY)->verdict, INFUSE_STOP);
	assert_non_null(why(s, STAY, INFUSE_REASON_OVER));
	s->now.question.past.has_elapsed = false;
	s->now.question.day = 6;
	propose(s);
	is_open(s, false, false);
	assert_non_null(why(s, UP, INFUSE_REASON_OVER));
}

/* A protocol that schedules: up to that day's rate and no farther. */
static void test_scheduled(void **state)
{
	struct scene *s = *state;

	set_continuous(&s->w, 4 * DAY);
	set_ramp(&s->w, flat(10 * MG), flat(40 * MG), MG);
	propose(s);			/* day 2 of 10, 20, 30, 40 */
	is_open(s, true, false);
	assert_non_null(why(s, UP, INFUSE_REASON_SCHEDULE));
	assert_int_equal(s->out.scheduled.pg_per_h, 20 * MG);
	set_now(s, 15 * MG);
	propose(s);
	is_open(s, true, true);
	assert_int_equal(option(s, UP)->at.rate.pg_per_h, 20 * MG);
	assert_int_equal(option(s, STAY)->verdict, INFUSE_CAUTION);
	/* 16 h at 20, then 30 and 40 mg/h for a day each */
	assert_int_equal(s->out.room.course.pg_min_per_h, 2000 * MG * 60);
	assert_int_equal(s->out.room.course_at_rate.pg_min_per_h,
	    1920 * MG * 60);
	set_now(s, 21 * MG);
	propose(s);
	is_open(s, false, false);
}

/* Sessions: the day is needed, and elapsed is within the session. */
static void test_sessions(void **state)
{
	struct scene *s = *state;

	set_sessions(&s->w, 10, 4 * HOUR, DAY);
	s->w.protocol.schedule.form = INFUSE_FORM_ENTRIES;
	add_entry(&s->w.protocol.schedule, 1, 10, flat(25 * MG));
	*protocol_bound(&s->w, INFUSE_RULE_DOSE_PER_DAY, INFUSE_HARD_MAX) =
	    bound(100 * MG, 42);
	set_now(s, 25 * MG);
	set_unchanged(s, HOUR);
	set_elapsed(s, HOUR);
	propose(s);
	assert_int_equal(s->out.clash.kind, INFUSE_CLASH_NO_DAY);
	s->now.question.day = 3;
	set_given(s, 25 * MG);
	propose(s);
	is_open(s, true, false);
	assert_int_equal(s->out.progress.left_today.min, 3 * HOUR);
	assert_int_equal(s->out.progress.sessions_left, 7);
	assert_int_equal(s->out.day.left.pg_min_per_h, 75 * MG * 60);
	assert_true(s->out.liver_tests);	/* S-27: on several days */
	assert_false(s->out.liver_often);
	set_elapsed(s, 4 * HOUR);
	set_given(s, 100 * MG);
	propose(s);
	is_open(s, false, false);
	assert_non_null(why(s, STAY, INFUSE_REASON_OVER));
}

/* Several sessions a day: what one of them has had is not known. */
static void test_sessions_of_a_day(void **state)
{
	struct scene *s = *state;

	set_sessions(&s->w, 6, 2 * HOUR, 8 * HOUR);
	s->w.protocol.schedule.form = INFUSE_FORM_ENTRIES;
	add_entry(&s->w.protocol.schedule, 1, 6, flat(10 * MG));
	*protocol_bound(&s->w, INFUSE_RULE_DOSE_PER_SESSION,
	    INFUSE_HARD_MAX) = bound(20 * MG, 42);
	set_now(s, 10 * MG);
	set_elapsed(s, HOUR);
	set_unchanged(s, HOUR);
	s->now.question.day = 1;
	set_given(s, 30 * MG);
	propose(s);
	/* of the session what the schedule gives: an hour gone, one to go */
	is_open(s, true, false);
	assert_false(s->out.session.known);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		at_the_bedside(test_days),
		at_the_bedside(test_clashes),
		at_the_bedside(test_given_above_the_maximum),
		at_the_bedside(test_allowance),
		at_the_bedside(test_counted),
		at_the_bedside(test_dose_not_said),
		at_the_bedside(test_to_the_end),
		at_the_bedside(test_end),
		at_the_bedside(test_scheduled),
		at_the_bedside(test_sessions),
		at_the_bedside(test_sessions_of_a_day),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
