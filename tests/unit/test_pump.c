/* SPDX-License-Identifier: MIT */
/*
 * The log of a pump beside a record, by hand.  The record: a bag at minute 10,
 * 30 mL/h from 20, 60 mL/h from 100, a pause from 200 to 230, the end at 300.
 * Times may be 5 min apart, a keyable step is 0.1 mL/h, volumes 1 mL.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include <infuse/pump.h>

#define LINES 24
#define ROOM (6 * LINES)

static struct infuse_course_event event[LINES];
static int events;
static struct infuse_pump_event line[LINES];
static int lines;
static struct infuse_pump_finding finding[ROOM];
static int findings;

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

static void record(void)
{
	struct infuse_course_event *bag;

	events = lines = 0;
	(void)tell(INFUSE_COURSE_OPEN, 0);
	bag = tell(INFUSE_COURSE_BAG_UP, 10);
	bag->strength.amount.pg = 500 * INFUSE_PG_PER_MG;
	bag->strength.volume.hundredth_ml = 25000;
	set(20, 30);
	set(100, 60);
	(void)tell(INFUSE_COURSE_PAUSE, 200);
	(void)tell(INFUSE_COURSE_RESUME, 230);
	(void)tell(INFUSE_COURSE_STOP, 300);
}

/* In tenths of mL/h; 0: it stands. */
static struct infuse_pump_event *shows(int64_t at, int64_t tenths)
{
	struct infuse_pump_event *e = &line[lines++];

	memset(e, 0, sizeof(*e));
	e->line = lines + 1;		/* the head is the first */
	e->at_min = at;
	e->means = tenths > 0 ? INFUSE_PUMP_RUNS : INFUSE_PUMP_STANDS;
	e->flow.hundredth_ml_per_h = tenths * 10;
	return e;
}

static void compare(void)
{
	static struct infuse_pump_change recorded[LINES], pumped[LINES];
	struct infuse_pump_case of = {
		.event = event, .events = events, .log = line,
		.lines = lines, .record = recorded, .pump = pumped,
		.step = { 10 }, .within = { 5 }, .volume_within = { 100 },
	};

	of.records = infuse_course_changes(recorded, event, events, 1000);
	of.pumps = infuse_pump_changes(pumped, line, lines);
	findings = infuse_pump_compare(finding, &of);
	assert_true(findings <= of.records + of.pumps + events + 2 * lines);
}

static void is(int i, enum infuse_pump_kind kind, int64_t seq, int64_t of)
{
	assert_true(i < findings);
	if (finding[i].kind != kind || finding[i].seq != seq ||
	    finding[i].line != of)
		fail_msg("%d: %s, %lld, %lld", i, infuse_pump_kind_name(
		    finding[i].kind), (long long)finding[i].seq,
		    (long long)finding[i].line);
}

static void test_agree(void **state)
{
	static const int64_t late[] = { 0, 3, 5, -5 };
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(late) / sizeof(late[0]); i++) {
		record();
		(void)shows(15, 0);
		(void)shows(20 + late[i], 300);
		(void)shows(100 + late[i], 601);
		(void)shows(200 + late[i], 0);
		(void)shows(230 + late[i], 599);
		(void)shows(300 + late[i], 0);
		compare();
		assert_int_equal(findings, 0);
	}
	/* A log of a part, that begins and ends amid a rate. */
	record();
	(void)shows(110, 600);
	(void)shows(200, 0);
	(void)shows(230, 600);
	compare();
	assert_int_equal(findings, 0);
}

static void test_times(void **state)
{
	(void)state;
	record();
	(void)shows(20, 300);
	(void)shows(106, 600);
	(void)shows(200, 0);
	(void)shows(230, 600);
	(void)shows(300, 0);
	compare();
	assert_int_equal(findings, 1);
	is(0, INFUSE_PUMP_TIMES_APART, 4, 3);
	assert_int_equal(finding[0].record_min, 100);
	assert_int_equal(finding[0].pump_min, 106);
}

/* 75 mL/h for a minute: what is put right at once is still there. */
static void test_in_the_pump_only(void **state)
{
	(void)state;
	record();
	(void)shows(20, 300);
	(void)shows(100, 600);
	(void)shows(150, 750);
	(void)shows(151, 600);
	shows(170, 0)->means = INFUSE_PUMP_BOLUS;
	shows(171, 0)->means = INFUSE_PUMP_NOTHING;
	(void)shows(200, 0);
	(void)shows(230, 600);
	(void)shows(300, 0);
	compare();
	assert_int_equal(findings, 2);
	is(0, INFUSE_PUMP_HAS_RATE, 4, 4);
	assert_int_equal(finding[0].pump.hundredth_ml_per_h, 7500);
	assert_int_equal(finding[0].record.hundredth_ml_per_h, 6000);
	is(1, INFUSE_PUMP_HAS_BOLUS, 0, 6);
	assert_false(finding[1].in_record);
}

static void test_in_the_record_only(void **state)
{
	(void)state;
	record();
	(void)shows(20, 300);
	(void)shows(100, 600);
	(void)shows(300, 0);
	compare();
	assert_int_equal(findings, 1);
	is(0, INFUSE_PUMP_LACKS_RATE, 5, 3);
	assert_int_equal(finding[0].record.hundredth_ml_per_h, 0);
	/* Stood for 5 min and not recorded, or the other way: no finding. */
	record();
	(void)shows(20, 300);
	(void)shows(50, 0);
	(void)shows(55, 300);
	(void)shows(100, 600);
	(void)shows(200, 0);
	(void)shows(230, 600);
	(void)shows(300, 0);
	compare();
	assert_int_equal(findings, 0);
	line[2].at_min = 56;
	compare();
	assert_int_equal(findings, 1);
	is(0, INFUSE_PUMP_HAS_RATE, 3, 3);
}

static void test_rates(void **state)
{
	(void)state;
	record();
	(void)shows(20, 300);
	(void)shows(101, 602);
	(void)shows(200, 0);
	(void)shows(230, 600);
	(void)shows(300, 0);
	compare();
	assert_int_equal(findings, 1);
	is(0, INFUSE_PUMP_RATES_APART, 4, 3);
	assert_int_equal(finding[0].pump.hundredth_ml_per_h, 6020);
}

static void test_readings(void **state)
{
	(void)state;
	record();
	tell(INFUSE_COURSE_READ_PUMP, 310)->flow.hundredth_ml_per_h = 0;
	event[events++] = event[7];
	event[7].at_min = event[7].entered_min = 96;
	event[7].flow.hundredth_ml_per_h = 6000;
	event[7].seq = 8;
	event[8].at_min = event[8].entered_min = 94;
	event[8].flow.hundredth_ml_per_h = 6000;
	event[8].seq = 9;
	assert_true(infuse_course_settle(event, events,
	    &(enum infuse_course_fault) { 0 }, &(int64_t) { 0 }));
	(void)shows(20, 300);
	(void)shows(100, 600);
	(void)shows(200, 0);
	(void)shows(230, 600);
	(void)shows(300, 0);
	compare();
	assert_int_equal(findings, 1);
	is(0, INFUSE_PUMP_READ_APART, 9, 2);
}

/*
 * From 20 to 60 are 20 mL.  Apart may be 1 mL, what 0.1 mL/h give in the 45
 * min since 15, and, where the pump began 4 min late, 2 mL of 30 mL/h.
 */
static void test_volumes(void **state)
{
	static const struct {
		int64_t late;
		int64_t hundredth_ml;	/* at 60 */
		int findings;
	} cases[] = {
		{ 0, 2000, 0 }, { 0, 2107, 0 }, { 0, 2108, 1 },
		{ 0, 1893, 0 }, { 0, 1892, 1 }, { 4, 1800, 0 },
		{ 4, 1693, 0 }, { 4, 1692, 1 },
	};
	struct infuse_pump_event *e;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		record();
		e = shows(15, 0);
		e->has_volume = true;
		(void)shows(20 + cases[i].late, 300);
		e = shows(60, 300);
		e->has_volume = true;
		e->volume.hundredth_ml = cases[i].hundredth_ml;
		/* Begun anew: no finding, and counted from there. */
		e = shows(90, 300);
		e->has_volume = true;
		e->volume.hundredth_ml = 1200;
		(void)shows(100, 600);
		e = shows(120, 600);
		e->has_volume = true;
		e->volume.hundredth_ml = 3700;
		compare();
		if (findings != cases[i].findings)
			fail_msg("case %zu: %d", i, findings);
		if (findings == 0)
			continue;
		is(0, INFUSE_PUMP_VOLUMES_APART, 3, 4);
		assert_int_equal(finding[0].record_volume.hundredth_ml, 2000);
		assert_int_equal(finding[0].pump_volume.hundredth_ml,
		    cases[i].hundredth_ml);
	}
	/* A bolus of 3 mL is there, and in what was given. */
	record();
	(void)shows(20, 300);
	line[0].has_volume = true;
	e = shows(50, 0);
	e->means = INFUSE_PUMP_BOLUS;
	e = shows(80, 300);
	e->has_volume = true;
	e->volume.hundredth_ml = 3300;
	compare();
	assert_int_equal(findings, 2);
	is(0, INFUSE_PUMP_HAS_BOLUS, 0, 3);
	is(1, INFUSE_PUMP_VOLUMES_APART, 3, 4);
	assert_int_equal(finding[1].record_volume.hundredth_ml, 3000);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_agree), cmocka_unit_test(test_times),
		cmocka_unit_test(test_in_the_pump_only),
		cmocka_unit_test(test_in_the_record_only),
		cmocka_unit_test(test_rates),
		cmocka_unit_test(test_readings),
		cmocka_unit_test(test_volumes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
