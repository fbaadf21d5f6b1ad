/* SPDX-License-Identifier: MIT */

/*
 * The day, the length and the doses of a proposed rate, at the edges that no other test holds.
 */

#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cmocka.h>

#include "says.h"
#include "spoil.h"

/* Asks on, of the plan that there is. */
static const struct infuse_answer *again(struct world *w,
    const struct infuse_plan *plan)
{
	memset(&w->answer, 0xa5, sizeof(w->answer));
	infuse_check(&w->answer, &w->of, plan, &w->question);
	return &w->answer;
}

static void run_for(struct world *w, int64_t day, int64_t min)
{
	w->question.day = day;
	w->question.has_length = min > 0;
	w->question.length.min = min;
}

/* Three sessions: of 20 and 10 mg/h on one day, of 30 mg/h on the next. */
static void open_two_a_day(struct world *w)
{
	open_world(w);
	set_sessions(w, 3, 4 * HOUR, 12 * HOUR);
	add_entry(&w->protocol.schedule, 1, 1, flat(20 * MG));
	add_entry(&w->protocol.schedule, 2, 2, flat(10 * MG));
	add_entry(&w->protocol.schedule, 3, 3, flat(30 * MG));
	w->question.day = 1;
}

/* S-04: a day of unlike sessions is UNCHECKED for what not all allow. */
static void test_second_session(void **state)
{
	struct world *w = *state;

	open_two_a_day(w);
	ask(w, 10 * MG);
	assert_int_equal(w->answer.verdict, INFUSE_WITHIN);
	assert_null(find(&w->answer.findings, INFUSE_RULE_SCHEDULE,
	    INFUSE_SOFT_MIN));
	ask(w, 15 * MG);
	assert_int_equal(w->answer.verdict, INFUSE_UNCHECKED);
	assert_non_null(find(&w->answer.findings, INFUSE_RULE_DAY,
	    INFUSE_SOFT_MAX));
	ask(w, 9 * MG);
	says(&w->answer.findings, INFUSE_RULE_SCHEDULE, INFUSE_SOFT_MIN,
	    INFUSE_CAUTION, 9 * MG * MILLI, 10 * MG * MILLI,
	    INFUSE_FROM_PROTOCOL, 51);
}

/*
 * A finding is about a row only if it can be told which is meant: 20 mg/h is
 * the first session's, and too much for the second, 10 is either's.
 */
static void test_which_session(void **state)
{
	const struct infuse_finding *finding;
	struct world *w = *state;

	open_two_a_day(w);
	*site_bound(w, INFUSE_RULE_RATE, INFUSE_SOFT_MAX) = bound(9 * MG, 95);
	ask(w, 20 * MG);
	finding = find(&w->answer.findings, INFUSE_RULE_RATE,
	    INFUSE_SOFT_MAX);
	assert_non_null(finding);
	assert_int_equal(rows_of(finding), 0);
	ask(w, 10 * MG);
	finding = find(&w->answer.findings, INFUSE_RULE_RATE,
	    INFUSE_SOFT_MAX);
	assert_non_null(finding);
	assert_int_equal(rows_of(finding), 1);
	assert_true(finding->rows[0]);
}

/* Six hours of an infusion of six hours are 120 mg of 20 mg/h. */
static void test_short_infusion(void **state)
{
	struct world *w = *state;

	set_continuous(w, 6 * HOUR);
	add_entry(&w->protocol.schedule, 1, 1, flat(20 * MG));
	ask(w, 20 * MG);
	assert_int_equal(w->answer.length.min, 6 * HOUR);
	assert_int_equal(w->answer.at.dose.pg_min_per_h, 120 * MG * 60);
}

/* R6: without what runs now there is no rise to be judged, start or not. */
static void test_no_start(void **state)
{
	struct world *w = *state;

	set_titrated(w, flat(30 * MG), flat(40 * MG));
	w->protocol.schedule.titration.has_start = false;
	set_steps(w, flat(5 * MG), 8 * HOUR);
	ask(w, 20 * MG);
	assert_int_equal(w->answer.verdict, INFUSE_WITHIN);
	assert_null(find(&w->answer.findings, INFUSE_RULE_STEP,
	    INFUSE_NO_BOUND));
}

/*
 * Day 5 of four: no row is meant, and limits count all the same.  No more is
 * known of it, whatever memory held before.
 */
static void test_past_the_end(void **state)
{
	const struct infuse_finding *finding;
	struct world *w = *state;
	int i;

	*site_bound(w, INFUSE_RULE_RATE, INFUSE_SOFT_MAX) = bound(9 * MG, 95);
	w->question.day = 3;
	ask(w, 20 * MG);
	run_for(w, 5, 4 * DAY + 1);
	for (i = -1; i < SPOILS; i++) {
		if (i >= 0)
			spoil(i);
		again(w, &w->plan);
		says(&w->answer.findings, INFUSE_RULE_DAY, INFUSE_NO_BOUND,
		    INFUSE_UNCHECKED, 0, 0, INFUSE_FROM_PROTOCOL, 40);
		assert_null(find(&w->answer.findings, INFUSE_RULE_DAY,
		    INFUSE_SOFT_MIN));
		finding = find(&w->answer.findings, INFUSE_RULE_RATE,
		    INFUSE_SOFT_MAX);
		assert_non_null(finding);
		assert_int_equal(rows_of(finding), 0);
		says(&w->answer.findings, INFUSE_RULE_DURATION,
		    INFUSE_HARD_MAX, INFUSE_STOP, (4 * DAY + 1) * MILLI,
		    4 * DAY * MILLI, INFUSE_FROM_PROTOCOL, 40);
	}
}

/* S-01 spares a stated rate a site's lower bound; there none is stated. */
static void test_low_past_the_end(void **state)
{
	struct world *w = *state;
	int i;

	*site_bound(w, INFUSE_RULE_RATE, INFUSE_SOFT_MIN) = bound(25 * MG, 95);
	w->question.day = 5;
	ask(w, 20 * MG);
	for (i = 0; i < SPOILS; i++) {
		spoil(i);
		again(w, &w->plan);
		says(&w->answer.findings, INFUSE_RULE_RATE, INFUSE_SOFT_MIN,
		    INFUSE_CAUTION, 20 * MG * MILLI, 25 * MG * MILLI,
		    INFUSE_FROM_SITE, 95);
	}
}

/* S-21: a titrated day that is not there has no range to land in. */
static void test_no_range_past_the_end(void **state)
{
	struct world *w = *state;
	int i;

	set_titrated(w, flat(10 * MG), flat(40 * MG));
	w->question.day = 5;
	ask(w, 300 * MG);
	for (i = 0; i < SPOILS; i++) {
		spoil(i);
		again(w, &w->plan);
		assert_int_equal(w->answer.verdict, INFUSE_STOP);
		assert_int_equal(w->answer.slips, 0);
	}
	/* nor has the least rate, 1 pg/h, where nothing is allowed */
	*site_bound(w, INFUSE_RULE_RATE, INFUSE_HARD_MAX) = bound(0, 95);
	ask(w, 1);
	assert_int_equal(w->answer.verdict, INFUSE_STOP);
	assert_int_equal(w->answer.slips, 0);
}

/* A plan of five days at 5 mg/h, and over it one of four days. */
static void plan_over_a_longer(struct world *w)
{
	struct infuse_schedule of_four = w->protocol.schedule;

	set_continuous(w, 5 * DAY);
	add_entry(&w->protocol.schedule, 1, 5, flat(5 * MG));
	infuse_plan_make(&w->plan, &w->of);
	w->protocol.schedule = of_four;
	infuse_plan_make(&w->plan, &w->of);
	assert_int_equal(w->plan.rows, 4);
	assert_int_equal(w->plan.row[4].day, 5);
}

/* The rows of a plan are those that it says it has. */
static void test_over_a_longer_plan(void **state)
{
	struct world *w = *state;

	ask(w, 20 * MG);
	plan_over_a_longer(w);
	w->question.day = 5;
	again(w, &w->plan);
	assert_int_equal(w->answer.verdict, INFUSE_UNCHECKED);
	says(&w->answer.findings, INFUSE_RULE_DAY, INFUSE_NO_BOUND,
	    INFUSE_UNCHECKED, 0, 0, INFUSE_FROM_PROTOCOL, 40);
	/* 30 h from day 4 on end behind the last row, and run into none */
	run_for(w, 4, 30 * HOUR);
	again(w, &w->plan);
	assert_non_null(find(&w->answer.findings, INFUSE_RULE_DURATION,
	    INFUSE_HARD_MAX));
	assert_null(find(&w->answer.findings, INFUSE_RULE_SCHEDULE,
	    INFUSE_HARD_MAX));
}

/* Nor is a rate stated by a row that is no more (S-01). */
static void test_stated_by_a_longer_plan(void **state)
{
	struct world *w = *state;

	set_titrated(w, flat(2 * MG), flat(40 * MG));
	*site_bound(w, INFUSE_RULE_RATE, INFUSE_SOFT_MIN) = bound(9 * MG, 95);
	ask(w, 5 * MG);
	plan_over_a_longer(w);
	again(w, &w->plan);
	assert_non_null(find(&w->answer.findings, INFUSE_RULE_RATE,
	    INFUSE_SOFT_MIN));
}

/* A plan right behind memory that must not be read, or NULL. */
static struct infuse_plan *behind_a_wall(void **wall, size_t *size)
{
	size_t page = (size_t)sysconf(_SC_PAGESIZE);
	int zero = open("/dev/zero", O_RDWR);
	char *at;

	*size = page + sizeof(struct infuse_plan);
	if (zero < 0)
		return NULL;
	at = mmap(NULL, *size, PROT_READ | PROT_WRITE, MAP_PRIVATE, zero, 0);
	close(zero);
	if (at == MAP_FAILED)
		return NULL;
	*wall = at;
	if (mprotect(at, page, PROT_NONE) != 0)
		return NULL;
	return (struct infuse_plan *)(void *)(at + page);
}

/* Nothing is read before the first row, least of all the row of no day. */
static void test_nothing_before_the_first_row(void **state)
{
	struct world *w = *state;
	struct infuse_plan *plan;
	size_t size;
	void *wall = NULL;

	plan = behind_a_wall(&wall, &size);
	assert_non_null(plan);
	ask(w, 20 * MG);
	infuse_plan_make(plan, &w->of);
	assert_int_equal(again(w, plan)->verdict, INFUSE_WITHIN);
	run_for(w, 1, 30 * HOUR);	/* and into no lower row */
	assert_int_equal(again(w, plan)->verdict, INFUSE_WITHIN);
	run_for(w, 5, 30 * HOUR);
	assert_int_equal(again(w, plan)->verdict, INFUSE_UNCHECKED);
	open_two_a_day(w);
	infuse_plan_make(plan, &w->of);
	ask(w, 10 * MG);
	run_for(w, 0, 4 * HOUR);
	assert_int_equal(again(w, plan)->verdict, INFUSE_UNCHECKED);
	assert_int_equal(munmap(wall, size), 0);
}

/*
 * A session's rate that is to run for longer than its session is too long,
 * and not too high for the sessions after it, which it is no part of.
 */
static void test_session_that_runs_on(void **state)
{
	struct world *w = *state;

	open_two_a_day(w);
	set_sessions(w, 3, 4 * HOUR, DAY);
	add_entry(&w->protocol.schedule, 1, 1, flat(20 * MG));
	add_entry(&w->protocol.schedule, 2, 3, flat(10 * MG));
	run_for(w, 1, 30 * HOUR);
	ask(w, 20 * MG);
	says(&w->answer.findings, INFUSE_RULE_DURATION, INFUSE_HARD_MAX,
	    INFUSE_STOP, 30 * HOUR * MILLI, 4 * HOUR * MILLI,
	    INFUSE_FROM_PROTOCOL, 40);
	assert_null(find(&w->answer.findings, INFUSE_RULE_SCHEDULE,
	    INFUSE_HARD_MAX));
}

/* A limit on a session is none on an infusion without sessions. */
static void test_no_session(void **state)
{
	struct world *w = *state;

	*site_bound(w, INFUSE_RULE_DOSE_PER_SESSION, INFUSE_HARD_MAX) =
	    bound(100 * MG, 95);
	ask(w, 20 * MG);
	assert_int_equal(w->answer.verdict, INFUSE_WITHIN);
	assert_int_equal(w->answer.findings.count, 0);
}

/* S-04: 366 d of 20 mg/h are 175,680 mg. */
static void test_longest_course(void **state)
{
	struct world *w = *state;

	set_continuous(w, 366 * DAY);
	add_entry(&w->protocol.schedule, 1, 366, flat(20 * MG));
	*site_bound(w, INFUSE_RULE_DOSE_PER_COURSE, INFUSE_HARD_MAX) =
	    bound(175680 * MG, 95);
	ask(w, 20 * MG);
	assert_int_equal(w->answer.verdict, INFUSE_WITHIN);
	*site_bound(w, INFUSE_RULE_DOSE_PER_COURSE, INFUSE_HARD_MAX) =
	    bound(175680 * MG - 1, 95);
	ask(w, 20 * MG);
	assert_int_equal(w->answer.verdict, INFUSE_STOP);
	assert_non_null(find(&w->answer.findings,
	    INFUSE_RULE_DOSE_PER_COURSE, INFUSE_HARD_MAX));
}

/*
 * 19.999999981 mg/h for 61 min are 61 x 333,333,333 pg and 61/60 pg: a 60th of
 * a pg more than the limit.
 */
static void test_course_to_the_picogram(void **state)
{
	int64_t rate = 20 * MG - 20 + 1;	/* 60 x 333,333,333 + 1 */
	struct world *w = *state;

	set_continuous(w, 61);
	add_entry(&w->protocol.schedule, 1, 1, flat(20 * MG));
	*site_bound(w, INFUSE_RULE_DOSE_PER_COURSE, INFUSE_HARD_MAX) =
	    bound(61 * INT64_C(333333333) + 1, 95);
	run_for(w, 0, 61);
	ask(w, rate);
	assert_non_null(find(&w->answer.findings,
	    INFUSE_RULE_DOSE_PER_COURSE, INFUSE_HARD_MAX));
	ask(w, rate - 1);
	assert_null(find(&w->answer.findings, INFUSE_RULE_DOSE_PER_COURSE,
	    INFUSE_HARD_MAX));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		in_a_world(test_second_session),
		in_a_world(test_which_session),
		in_a_world(test_short_infusion),
		in_a_world(test_no_start),
		in_a_world(test_past_the_end),
		in_a_world(test_low_past_the_end),
		in_a_world(test_no_range_past_the_end),
		in_a_world(test_over_a_longer_plan),
		in_a_world(test_stated_by_a_longer_plan),
		in_a_world(test_nothing_before_the_first_row),
		in_a_world(test_session_that_runs_on),
		in_a_world(test_no_session),
		in_a_world(test_longest_course),
		in_a_world(test_course_to_the_picogram),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
