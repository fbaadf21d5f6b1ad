/* SPDX-License-Identifier: MIT */
/*
 * What is due in a course, by hand: every 15 min for 1 h and hourly then, and
 * all over again only after more than 1 h without it; after a rise every 15 min
 * for 1 h, and then where it was (S-26).
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include <infuse/course.h>

static const struct infuse_watch watch = {
	.items = { [INFUSE_SEDATION] = true }, .cadences = 2,
	.cadence = { { { 15 }, { 60 } }, { { 60 }, { 0 } } },
};
static const struct infuse_monitor monitor = {
	.watches = 1, .watched = { { .watch = &watch } },
};

#define EVENTS 8
static struct infuse_course_event event[EVENTS];
static int events;

static struct infuse_course_event *tell(enum infuse_course_kind kind,
    int64_t at)
{
	struct infuse_course_event *e = &event[events++];

	memset(e, 0, sizeof(*e));
	e->seq = events;
	e->kind = kind;
	e->at_min = e->entered_min = at;
	return e;
}

static void set(int64_t at, int64_t ml_per_h)
{
	tell(INFUSE_COURSE_SET, at)->flow.hundredth_ml_per_h = ml_per_h *
	    100;
}

static void hang(int64_t at, int64_t mg)
{
	struct infuse_course_event *e = tell(INFUSE_COURSE_BAG_UP, at);

	e->strength.amount.pg = mg * INFUSE_PG_PER_MG;
	e->strength.volume.hundredth_ml = 100 * 100;
}

static void take_down(int64_t at)
{
	tell(INFUSE_COURSE_BAG_DOWN, at)->has_volume = true;
}

/* From minute 1,000 at 10 mL/h. */
static void run(void)
{
	events = 0;
	(void)tell(INFUSE_COURSE_OPEN, 0);
	hang(900, 100);
	set(1000, 10);
}

static bool phase_at(struct infuse_phase *phase, int64_t now)
{
	struct infuse_course_state state;

	assert_true(infuse_course_replay(&state, event, events, now));
	return infuse_course_phase(phase, &state, now);
}

static void is_due(int64_t now, int64_t seen, int64_t every, int64_t next,
    bool overdue)
{
	struct infuse_course_due due[INFUSE_OBSERVATIONS];
	int64_t all[INFUSE_OBSERVATIONS];
	struct infuse_phase phase;
	int i;

	for (i = 0; i < INFUSE_OBSERVATIONS; i++)
		all[i] = INFUSE_COURSE_UNSEEN;
	all[INFUSE_SEDATION] = seen;
	assert_true(phase_at(&phase, now));
	infuse_course_due(due, &monitor, &phase, all, now);
	assert_int_equal(due[INFUSE_SEDATION].every.min, every);
	assert_true(due[INFUSE_SEDATION].has_next);
	assert_int_equal(due[INFUSE_SEDATION].next_min, next);
	assert_int_equal(due[INFUSE_SEDATION].overdue, overdue);
	/* What nobody watches is not made up. */
	assert_int_equal(due[INFUSE_PAIN].every.min, 0);
	assert_false(due[INFUSE_PAIN].has_next || due[INFUSE_PAIN].overdue);
}

static void test_from_the_start(void **state)
{
	struct infuse_phase phase;

	(void)state;
	run();
	assert_false(phase_at(&phase, 999));
	is_due(1000, INFUSE_COURSE_UNSEEN, 15, 1015, false);
	is_due(1015, INFUSE_COURSE_UNSEEN, 15, 1030, false);
	is_due(1016, INFUSE_COURSE_UNSEEN, 15, 1030, true);
	is_due(1016, 1001, 15, 1030, false);
	is_due(1059, 1045, 15, 1060, false);
	is_due(1060, 1045, 60, 1120, false);
	is_due(1200, 1139, 60, 1240, true);
	is_due(1200, 1140, 60, 1240, false);
	/* What was seen before it ran says nothing of it. */
	is_due(1016, 950, 15, 1030, true);
}

static void test_rises(void **state)
{
	(void)state;
	run();
	set(1130, 20);
	is_due(1130, 1130, 15, 1145, false);
	is_due(1146, 1130, 15, 1160, true);
	is_due(1190, 1175, 60, 1240, false);
	/* A fall is none. */
	set(1250, 10);
	is_due(1251, 1240, 60, 1300, false);
	/* A stronger bag at the same flow is one. */
	take_down(1310);
	hang(1310, 200);
	is_due(1311, 1310, 15, 1325, false);
}

static void test_pauses(void **state)
{
	struct infuse_phase phase;

	(void)state;
	run();
	(void)tell(INFUSE_COURSE_PAUSE, 1100);
	is_due(1110, 1100, 60, 1120, false);
	assert_false(phase_at(&phase, 1161));
	(void)tell(INFUSE_COURSE_RESUME, 1160);
	is_due(1170, 1160, 60, 1180, false);
	event[events - 1].at_min = event[events - 1].entered_min = 1161;
	is_due(1170, 1161, 15, 1176, false);
	(void)tell(INFUSE_COURSE_STOP, 1200);
	assert_false(phase_at(&phase, 1201));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_from_the_start),
		cmocka_unit_test(test_rises),
		cmocka_unit_test(test_pauses),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
