/* SPDX-License-Identifier: MIT */
/*
 * What a course comes to, by hand: 500 mg in 250 mL is 2 mg/mL, so that 30 mL/h
 * are 60 mg/h, 1 mg a minute.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include <infuse/course.h>

#define MG INFUSE_PG_PER_MG
#define EVENTS 16

struct told {
	struct infuse_course_event event[EVENTS];
	int count;
};

static struct infuse_course_event *tell(struct told *told,
    enum infuse_course_kind kind, int64_t at)
{
	struct infuse_course_event *event = &told->event[told->count++];

	event->seq = told->count;
	event->kind = kind;
	event->at_min = at;
	event->entered_min = at;
	return event;
}

static void set(struct told *told, int64_t at, int64_t ml_per_h)
{
	tell(told, INFUSE_COURSE_SET, at)->flow.hundredth_ml_per_h =
	    ml_per_h * 100;
}

static void bag(struct told *told, int64_t at, int64_t mg, int64_t ml)
{
	struct infuse_course_event *event = tell(told, INFUSE_COURSE_BAG_UP,
	    at);

	event->strength.amount.pg = mg * MG;
	event->strength.volume.hundredth_ml = ml * 100;
}

static void down(struct told *told, int64_t at, int64_t ml)
{
	struct infuse_course_event *event = tell(told,
	    INFUSE_COURSE_BAG_DOWN, at);

	event->has_volume = true;
	event->volume.hundredth_ml = ml * 100;
}

static void waste(struct told *told, int64_t at, int64_t mg)
{
	tell(told, INFUSE_COURSE_WASTE, at)->mass.pg = mg * MG;
}

/* The state at that time; the course has to be sound. */
static struct infuse_course_state at(const struct told *told, int64_t now)
{
	struct told copy = *told;
	struct infuse_course_state state;
	enum infuse_course_fault fault;
	int64_t wrong;

	assert_true(infuse_course_settle(copy.event, copy.count, &fault,
	    &wrong));
	assert_true(infuse_course_replay(&state, copy.event, copy.count,
	    now));
	return state;
}

static void is_mg(struct infuse_dose dose, int64_t mg)
{
	assert_int_equal(dose.part, 0);
	assert_int_equal(dose.pg_min_per_h, mg * MG * 60);
}

static void refused(const struct told *told, enum infuse_course_fault fault,
    int64_t seq)
{
	struct told copy = *told;
	struct infuse_course_state state;
	enum infuse_course_fault found;
	int64_t wrong;

	if (!infuse_course_settle(copy.event, copy.count, &found, &wrong)) {
		assert_int_equal(found, fault);
		assert_int_equal(wrong, seq);
		return;
	}
	assert_false(infuse_course_replay(&state, copy.event, copy.count,
	    100000));
	assert_int_equal(state.fault, fault);
	assert_int_equal(state.seq, seq);
}

static struct told running(void)
{
	struct told told = { .count = 0 };

	tell(&told, INFUSE_COURSE_OPEN, 0);
	bag(&told, 10, 500, 250);
	set(&told, 20, 30);
	return told;
}

static void test_running(void **unused)
{
	struct told told = running();
	struct infuse_course_state state = at(&told, 20);
	struct infuse_rate rate;

	(void)unused;
	is_mg(state.given, 0);
	assert_true(state.started);
	assert_int_equal(state.day, 1);
	is_mg(at(&told, 21).given, 1);
	is_mg(at(&told, 120).in_bag, 400);
	state = at(&told, 120);
	assert_true(infuse_course_rate(&rate, &state));
	assert_int_equal(rate.pg_per_h, 60 * MG);
	/* The bag gives 250 mL in 500 min; on it goes only by this account. */
	assert_false(at(&told, 520).ran_dry);
	assert_true(at(&told, 521).ran_dry);
	is_mg(at(&told, 520).in_bag, 0);
}

static void test_days(void **unused)
{
	struct told told = running();

	(void)unused;
	assert_int_equal(at(&told, 20 + 1439).day, 1);
	is_mg(at(&told, 20 + 1439).given_today, 1439);
	assert_int_equal(at(&told, 20 + 1440).day, 2);
	is_mg(at(&told, 20 + 1440).given_today, 0);
	is_mg(at(&told, 20 + 1500).given_today, 60);
	is_mg(at(&told, 20 + 1500).given, 1500);
}

static void test_pauses(void **unused)
{
	struct told told = running();
	struct infuse_course_state state;

	(void)unused;
	tell(&told, INFUSE_COURSE_PAUSE, 50);
	is_mg(at(&told, 90).given, 30);
	assert_int_equal(at(&told, 90).pauses_today, 1);
	tell(&told, INFUSE_COURSE_RESUME, 100);
	state = at(&told, 110);
	is_mg(state.given, 40);
	assert_int_equal(state.since_min, 100);
	assert_int_equal(state.since_seq, 5);
	assert_int_equal(at(&told, 1460).pauses_today, 0);
	tell(&told, INFUSE_COURSE_STOP, 120);
	is_mg(at(&told, 500).given, 50);
	assert_true(at(&told, 500).stopped);
	set(&told, 600, 30);
	assert_int_equal(at(&told, 601).session_min, 600);
	assert_int_equal(at(&told, 601).start_min, 20);
	is_mg(at(&told, 601).given, 51);
}

/* The same flow out of another strength is another rate. */
static void test_strengths(void **unused)
{
	struct told told = running();
	struct infuse_course_state state;

	(void)unused;
	down(&told, 80, 220);
	is_mg(at(&told, 85).given, 60);
	bag(&told, 90, 200, 50);	/* 4 mg/mL: 2 mg a minute */
	state = at(&told, 100);
	is_mg(state.given, 80);
	assert_int_equal(state.since_min, 90);
	assert_int_equal(state.sums, 2);
	is_mg(state.drawn, 700);
	is_mg(state.left, 440);
	is_mg(state.in_bag, 180);
}

/* What runs without a bag gives nothing, and is not counted as run. */
static void test_between_bags(void **unused)
{
	struct told told = running(), later = told;
	struct infuse_course_state state;

	(void)unused;
	down(&told, 80, 220);
	later = told;
	bag(&told, 140, 500, 250);	/* an hour without: 60 min ran */
	state = at(&told, 150);
	is_mg(state.given, 70);
	assert_int_equal(state.since_min, 80);
	assert_int_equal(state.since_seq, 3);
	bag(&later, 141, 500, 250);	/* longer is a pause */
	state = at(&later, 150);
	is_mg(state.given, 69);
	assert_int_equal(state.since_min, 141);
	assert_int_equal(state.since_seq, 5);
	/* With the flow taken to 0 it ran nothing before. */
	set(&told, 145, 0);
	down(&told, 150, 200);
	bag(&told, 160, 500, 250);
	assert_int_equal(at(&told, 170).since_min, 145);
}

/* IN-05: the last one counts, and 10 % is not more than 10 %. */
static void test_weights(void **unused)
{
	const struct infuse_weight of[] = {
		{ 70000 }, { 77000 }, { 77001 }, { 63000 }, { 62999 }
	};
	struct told told = running();

	(void)unused;
	assert_int_equal(at(&told, 30).weight_seq, 1);
	tell(&told, INFUSE_COURSE_WEIGH, 100)->weight = of[1];
	assert_int_equal(at(&told, 99).weight.g, 0);
	assert_int_equal(at(&told, 100).weight.g, 77000);
	assert_int_equal(at(&told, 100).weight_seq, 4);
	is_mg(at(&told, 120).given, 100);
	assert_false(infuse_course_weight_differs(of[0], of[1]));
	assert_true(infuse_course_weight_differs(of[0], of[2]));
	assert_false(infuse_course_weight_differs(of[0], of[3]));
	assert_true(infuse_course_weight_differs(of[0], of[4]));
}

static void test_balance(void **unused)
{
	struct told told = running();
	struct infuse_course_balance b;
	struct infuse_course_state state;

	(void)unused;
	down(&told, 120, 200);		/* 100 mg given, 400 mg left */
	waste(&told, 130, 400);
	state = at(&told, 200);
	assert_true(infuse_course_balance(&b, &state,
	    INFUSE_COURSE_TOLERANCE));
	assert_int_equal(b.apart.pg, 0);
	assert_int_equal(b.wasted.pg, 400 * MG);
	assert_int_equal(b.left.pg, 0);
	/* 5 % of 500 mg are 25 mg, and that is within. */
	told.event[4].mass.pg = 425 * MG;
	state = at(&told, 200);
	assert_true(infuse_course_balance(&b, &state,
	    INFUSE_COURSE_TOLERANCE));
	assert_true(b.balances);
	assert_false(b.too_little);
	told.event[4].mass.pg = 425 * MG + 1;
	state = at(&told, 200);
	assert_true(infuse_course_balance(&b, &state,
	    INFUSE_COURSE_TOLERANCE));
	assert_false(b.balances);
	/* 12 mL less than should be are 24 mg, 13 mL are 26 mg. */
	told.count = 4;
	told.event[3].volume.hundredth_ml = 18800;
	state = at(&told, 200);
	assert_true(infuse_course_balance(&b, &state,
	    INFUSE_COURSE_TOLERANCE));
	assert_true(b.balances && b.too_little);
	assert_int_equal(b.apart.pg, 24 * MG);
	told.event[3].volume.hundredth_ml = 18700;
	state = at(&told, 200);
	assert_true(infuse_course_balance(&b, &state,
	    INFUSE_COURSE_TOLERANCE));
	assert_false(b.balances);
}

static void test_corrections(void **unused)
{
	struct told told = running();
	struct infuse_course_event *c;

	(void)unused;
	c = tell(&told, INFUSE_COURSE_CORRECT, 30);
	c->corrects = 3;
	c->was = INFUSE_COURSE_SET;
	c->flow.hundredth_ml_per_h = 6000;
	c->entered_min = 200;
	is_mg(at(&told, 60).given, 60);	/* from 30 on, 2 mg a minute */
	assert_int_equal(at(&told, 60).flow_seq, 3);
	c = tell(&told, INFUSE_COURSE_CORRECT, 20);
	c->corrects = 3;
	c->was = INFUSE_COURSE_SET;
	c->strikes = true;
	is_mg(at(&told, 60).given, 0);
	c = tell(&told, INFUSE_COURSE_CORRECT, 20);
	c->corrects = 4;
	c->was = INFUSE_COURSE_CORRECT;
	refused(&told, INFUSE_COURSE_NOT_CORRECTED, 6);
	c->corrects = 7;
	refused(&told, INFUSE_COURSE_NO_SUCH_EVENT, 6);
	c->corrects = 1;
	refused(&told, INFUSE_COURSE_NOT_CORRECTED, 6);
	c->corrects = 2;
	c->was = INFUSE_COURSE_SET;
	refused(&told, INFUSE_COURSE_NOT_CORRECTED, 6);
}

/* A late line stands where it was, and not where it was written. */
static void test_late(void **unused)
{
	struct told told = running();

	(void)unused;
	set(&told, 200, 30);
	tell(&told, INFUSE_COURSE_PAUSE, 50)->entered_min = 300;
	tell(&told, INFUSE_COURSE_RESUME, 60)->entered_min = 301;
	is_mg(at(&told, 120).given, 90);
}

static void test_refused(void **unused)
{
	struct told told = { .count = 0 };

	(void)unused;
	tell(&told, INFUSE_COURSE_OPEN, 0);
	set(&told, 10, 30);
	refused(&told, INFUSE_COURSE_NO_BAG, 2);
	told = running();
	bag(&told, 30, 500, 250);
	refused(&told, INFUSE_COURSE_BAG_IS_UP, 4);
	told = running();
	tell(&told, INFUSE_COURSE_RESUME, 30);
	refused(&told, INFUSE_COURSE_NOT_PAUSED, 4);
	told = running();
	tell(&told, INFUSE_COURSE_PAUSE, 30);
	tell(&told, INFUSE_COURSE_PAUSE, 31);
	refused(&told, INFUSE_COURSE_NOT_RUNNING, 5);
	told = running();
	tell(&told, INFUSE_COURSE_STOP, 30);
	tell(&told, INFUSE_COURSE_STOP, 31);
	refused(&told, INFUSE_COURSE_NOT_RUNNING, 5);
	told = running();
	tell(&told, INFUSE_COURSE_STOP, 30)->entered_min = 29;
	refused(&told, INFUSE_COURSE_AHEAD, 4);
	told.count = 1;
	tell(&told, INFUSE_COURSE_WASTE, 5)->has_volume = true;
	refused(&told, INFUSE_COURSE_NO_STRENGTH, 2);
	/* 2 L/h of 40 g in 0.01 mL would be 8,000 kg/h. */
	told.count = 1;
	bag(&told, 10, 40000, 1);
	told.event[1].strength.volume.hundredth_ml = 1;
	set(&told, 20, 2000);
	assert_int_equal(told.count, 3);
	refused(&told, INFUSE_COURSE_TOO_MUCH, 3);
	/* 9 L are 900,000 times 0.01 mL of it. */
	told.count = 2;
	down(&told, 20, 9000);
	refused(&told, INFUSE_COURSE_TOO_MUCH, 3);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_running),
		cmocka_unit_test(test_days),
		cmocka_unit_test(test_pauses),
		cmocka_unit_test(test_strengths),
		cmocka_unit_test(test_between_bags),
		cmocka_unit_test(test_weights),
		cmocka_unit_test(test_balance),
		cmocka_unit_test(test_corrections),
		cmocka_unit_test(test_late),
		cmocka_unit_test(test_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
