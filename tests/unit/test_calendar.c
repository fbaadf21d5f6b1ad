/* SPDX-License-Identifier: MIT */

/*
 * Dates and the clock of a course (S-15, DISP-10).  The dates are those that
 * date(1) of GNU coreutils gives, quoted where they stand; summer time is that
 * of the European Union, Directive 2000/84/EC: from the last Sunday of March
 * to the last Sunday of October, at 01:00 UTC.
 */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include <infuse/calendar.h>

#include "../../src/answer/when.h"

#define HOUR 60
#define DAY INFUSE_MIN_PER_DAY

static struct infuse_civil civil(int year, int month, int day, int hour,
    int minute)
{
	struct infuse_civil out = { year, month, day, hour, minute };

	return out;
}

/* date -u -d '2026-11-23 14:00' +%s is 1795442400, and so on; %u is 1 here. */
static void test_epoch(void **state)
{
	static const struct {
		struct infuse_civil civil;
		int64_t seconds;
		enum infuse_weekday weekday;
	} known[] = {
		{ { 1970, 1, 1, 0, 0 }, 0, INFUSE_THURSDAY },
		{ { 2000, 2, 29, 23, 59 }, 951868740, INFUSE_TUESDAY },
		{ { 2000, 3, 1, 0, 0 }, 951868800, INFUSE_WEDNESDAY },
		{ { 2026, 11, 23, 14, 0 }, 1795442400, INFUSE_MONDAY },
		{ { 2028, 2, 29, 12, 30 }, 1835440200, INFUSE_TUESDAY },
		{ { 2100, 3, 1, 0, 0 }, 4107542400, INFUSE_MONDAY },
		{ { 2400, 2, 29, 0, 0 }, 13574563200, INFUSE_TUESDAY },
		{ { 2999, 12, 31, 23, 59 }, 32503679940, INFUSE_TUESDAY },
	};
	struct infuse_civil back;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(known) / sizeof(known[0]); i++) {
		assert_int_equal(infuse_civil_minutes(&known[i].civil),
		    known[i].seconds / 60);
		assert_int_equal(infuse_weekday_of(&known[i].civil),
		    known[i].weekday);
		back = infuse_civil_of(known[i].seconds / 60);
		assert_int_equal(infuse_civil_cmp(&back, &known[i].civil), 0);
		assert_true(infuse_is_civil(&back));
	}
}

/*
 * Every day from 1970 to 2999: it is the one after the one before, by the
 * rule of leap years alone, and the weekdays go round.
 */
static void test_every_day(void **state)
{
	static const int lengths[] = {
		31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31
	};
	struct infuse_civil day = civil(1970, 1, 1, 0, 0), found;
	int64_t n;
	bool leap;

	(void)state;
	for (n = 0; day.year < 3000; n++) {
		found = infuse_civil_of(n * DAY + 9 * HOUR + 5);
		assert_true(infuse_same_date(&found, &day));
		assert_int_equal(found.hour, 9);
		assert_int_equal(found.minute, 5);
		assert_int_equal(infuse_civil_minutes(&found),
		    n * DAY + 9 * HOUR + 5);
		assert_int_equal(infuse_weekday_of(&found),
		    (n + INFUSE_THURSDAY) % 7);
		leap = day.year % 4 == 0 &&
		    (day.year % 100 != 0 || day.year % 400 == 0);
		if (++day.day > lengths[day.month - 1] +
		    (day.month == 2 && leap)) {
			day.day = 1;
			if (++day.month > 12) {
				day.month = 1;
				day.year++;
			}
		}
	}
	/* date: (3000-01-01 - 1970-01-01) is 376,200 days */
	assert_int_equal(n, 376200);
}

/* 2026-02-29 and 24:00 are not there. */
static void test_what_is_civil(void **state)
{
	struct infuse_civil at = civil(2026, 2, 28, 23, 59);

	(void)state;
	assert_true(infuse_is_civil(&at));
	at.day = 29;
	assert_false(infuse_is_civil(&at));
	at.year = 2028;
	assert_true(infuse_is_civil(&at));
	at.year = 2100;
	assert_false(infuse_is_civil(&at));
	at = civil(2026, 11, 23, 24, 0);
	assert_false(infuse_is_civil(&at));
	at = civil(2026, 11, 23, 14, 60);
	assert_false(infuse_is_civil(&at));
	at = civil(2026, 13, 1, 0, 0);
	assert_false(infuse_is_civil(&at));
	at = civil(2026, 0, 1, 0, 0);
	assert_false(infuse_is_civil(&at));
	at = civil(2026, 11, 0, 0, 0);
	assert_false(infuse_is_civil(&at));
	at = civil(1969, 12, 31, 23, 59);
	assert_false(infuse_is_civil(&at));
	at = civil(3000, 1, 1, 0, 0);
	assert_false(infuse_is_civil(&at));
}

static void test_order(void **state)
{
	struct infuse_civil a = civil(2026, 11, 23, 14, 0);
	struct infuse_civil b = civil(2026, 11, 23, 14, 1);
	struct infuse_civil c = civil(2026, 11, 24, 0, 0);

	(void)state;
	assert_true(infuse_civil_cmp(&a, &b) < 0);
	assert_true(infuse_civil_cmp(&b, &a) > 0);
	assert_int_equal(infuse_civil_cmp(&a, &a), 0);
	assert_true(infuse_same_date(&a, &b));
	assert_false(infuse_same_date(&b, &c));
}

/* From 20:00 on, and before 08:00. */
static void test_night(void **state)
{
	struct infuse_civil at = civil(2026, 11, 23, 19, 59);

	(void)state;
	assert_false(infuse_is_night(&at));
	at = civil(2026, 11, 23, 20, 0);
	assert_true(infuse_is_night(&at));
	at = civil(2026, 11, 23, 0, 0);
	assert_true(infuse_is_night(&at));
	at = civil(2026, 11, 23, 7, 59);
	assert_true(infuse_is_night(&at));
	at = civil(2026, 11, 23, 8, 0);
	assert_false(infuse_is_night(&at));
}

static struct infuse_clock clock_from(int year, int month, int day, int hour,
    int minute)
{
	struct infuse_clock clock = { 0 };
	struct infuse_civil start = civil(year, month, day, hour, minute);

	clock.start_min = infuse_civil_minutes(&start);
	return clock;
}

static void shows(const struct infuse_clock *clock, int64_t after,
    const char *expected)
{
	struct render_text text = { 0 };
	struct infuse_duration at = { after };

	render_moment(&text, clock, at);
	assert_string_equal(render_string(&text), expected);
	render_text_free(&text);
}

static void iso_is(const struct infuse_clock *clock, int64_t after,
    const char *expected)
{
	char iso[RENDER_ISO_MAX];
	struct infuse_duration at = { after };

	render_iso(iso, clock, at);
	assert_string_equal(iso, expected);
}

/* The sixth walk: Monday 14:00 and 108 h is Saturday 02:00. */
static void test_walk_6(void **state)
{
	struct infuse_clock clock = clock_from(2026, 11, 23, 14, 0);

	(void)state;
	shows(&clock, 0, "Mon 2026-11-23 14:00");
	shows(&clock, 4 * DAY, "Fri 2026-11-27 14:00");
	shows(&clock, 4 * DAY + 12 * HOUR, "Sat 2026-11-28 02:00");
	iso_is(&clock, 4 * DAY + 12 * HOUR, "2026-11-28T02:00:00");
}

/*
 * TZ=Europe/Berlin date -d '2026-10-24 14:00 CEST +24 hours': 13:00 on the
 * 25th; 24 h stay 24 h.  The hour from 02:00 to 03:00 comes twice.
 */
static void test_clock_goes_back(void **state)
{
	struct infuse_clock clock = clock_from(2026, 10, 24, 14, 0);

	(void)state;
	clock.zoned = true;
	clock.zone = "Europe/Berlin";
	clock.utc_offset_min = 120;
	clock.shifts = 1;
	clock.shift[0].at_min = 13 * HOUR;
	clock.shift[0].by_min = -HOUR;
	shows(&clock, 12 * HOUR - 1, "Sun 2026-10-25 01:59");
	shows(&clock, 12 * HOUR, "Sun 2026-10-25 02:00 (first)");
	shows(&clock, 13 * HOUR - 1, "Sun 2026-10-25 02:59 (first)");
	shows(&clock, 13 * HOUR, "Sun 2026-10-25 02:00 (second)");
	shows(&clock, 14 * HOUR - 1, "Sun 2026-10-25 02:59 (second)");
	shows(&clock, 14 * HOUR, "Sun 2026-10-25 03:00");
	shows(&clock, DAY, "Sun 2026-10-25 13:00");
	iso_is(&clock, 12 * HOUR + 30, "2026-10-25T02:30:00+02:00");
	iso_is(&clock, 13 * HOUR + 30, "2026-10-25T02:30:00+01:00");
	iso_is(&clock, DAY, "2026-10-25T13:00:00+01:00");
}

/*
 * TZ=Europe/Berlin date -d '2026-03-28 14:00 CET +24 hours': 15:00 on the 29th;
 * TZ=America/St_Johns has offsets that are no whole hours.
 */
static void test_clock_goes_forward(void **state)
{
	struct infuse_clock clock = clock_from(2026, 3, 28, 14, 0);

	(void)state;
	clock.zoned = true;
	clock.utc_offset_min = 60;
	clock.shifts = 1;
	clock.shift[0].at_min = 12 * HOUR;
	clock.shift[0].by_min = HOUR;
	shows(&clock, 12 * HOUR - 1, "Sun 2026-03-29 01:59");
	shows(&clock, 12 * HOUR, "Sun 2026-03-29 03:00");
	shows(&clock, DAY, "Sun 2026-03-29 15:00");
	iso_is(&clock, DAY, "2026-03-29T15:00:00+02:00");
	clock.utc_offset_min = -210;
	clock.shifts = 0;
	iso_is(&clock, 0, "2026-03-28T14:00:00-03:30");
}

static struct infuse_clock berlin(struct infuse_clock clock, int64_t at_min,
    int64_t by_min)
{
	clock.zoned = true;
	clock.zone = "Europe/Berlin";
	clock.utc_offset_min = by_min < 0 ? 120 : 60;
	clock.shifts = 1;
	clock.shift[0].at_min = at_min;
	clock.shift[0].by_min = by_min;
	return clock;
}

static void then_is(const struct infuse_clock *clock, int64_t after,
    int64_t by, const char *expected)
{
	char iso[RENDER_ISO_MAX];
	struct infuse_duration at = { after }, later = { by };

	render_iso_then(iso, clock, at, later);
	assert_string_equal(iso, expected);
}

/*
 * S-15: a session is an appointment.  Ten from 2026-10-20 09:00 are all at
 * 09:00, and end at 13:00, over the night of the 25th, which is an hour longer;
 * 24 h after the fifth ends is 12:00 by the clock (date -d '2026-10-24 13:00
 * CEST +24 hours').  As a continuous infusion the same counts go on at 08:00.
 */
static void test_sessions_keep_their_time(void **state)
{
	struct infuse_clock clock = berlin(clock_from(2026, 10, 20, 9, 0),
	    4 * DAY + 18 * HOUR, -HOUR);
	struct infuse_duration at;
	struct infuse_moment moment;
	int i;

	(void)state;
	shows(&clock, 5 * DAY, "Sun 2026-10-25 08:00");
	clock.every.min = DAY;
	for (i = 0; i < 10; i++) {
		at.min = i * DAY;
		moment = infuse_clock_at(&clock, at);
		assert_int_equal(moment.civil.hour, 9);
		assert_int_equal(moment.civil.minute, 0);
		assert_int_equal(moment.civil.day, 20 + i);
		assert_int_equal(moment.utc_offset_min, i < 5 ? 120 : 60);
		at.min += 4 * HOUR;
		assert_int_equal(infuse_clock_at(&clock, at).civil.hour, 13);
	}
	then_is(&clock, 4 * DAY + 4 * HOUR, DAY, "2026-10-25T12:00:00+01:00");
	then_is(&clock, 5 * DAY + 4 * HOUR, DAY, "2026-10-26T13:00:00+01:00");
	then_is(&clock, 3 * DAY + 4 * HOUR, DAY, "2026-10-24T13:00:00+02:00");
	/* twice a day they keep both times */
	clock.every.min = 12 * HOUR;
	shows(&clock, 4 * DAY + 12 * HOUR, "Sat 2026-10-24 21:00");
	shows(&clock, 5 * DAY, "Sun 2026-10-25 09:00");
	shows(&clock, 5 * DAY + 12 * HOUR, "Sun 2026-10-25 21:00");
}

/*
 * A time that comes twice is the first (S-15), which is summer's.  The session
 * then counts its own minutes: 40 later it is 02:10 again.
 */
static void test_session_at_a_time_twice(void **state)
{
	struct infuse_clock clock = berlin(clock_from(2026, 10, 23, 2, 30),
	    2 * DAY + 30, -HOUR);

	(void)state;
	clock.every.min = DAY;
	shows(&clock, 2 * DAY, "Sun 2026-10-25 02:30 (first)");
	iso_is(&clock, 2 * DAY, "2026-10-25T02:30:00+02:00");
	iso_is(&clock, 2 * DAY + 40, "2026-10-25T02:10:00+01:00");
	iso_is(&clock, 3 * DAY, "2026-10-26T02:30:00+01:00");
}

/* One that does not exist is the first that does: 02:30 is 03:00. */
static void test_session_at_no_time(void **state)
{
	struct infuse_clock clock = berlin(clock_from(2027, 3, 27, 2, 30),
	    23 * HOUR + 30, HOUR);

	(void)state;
	clock.every.min = DAY;
	iso_is(&clock, 0, "2027-03-27T02:30:00+01:00");
	iso_is(&clock, DAY, "2027-03-28T03:00:00+02:00");
	iso_is(&clock, DAY + 15, "2027-03-28T03:15:00+02:00");
	iso_is(&clock, 2 * DAY, "2027-03-29T02:30:00+02:00");
	/* to the minute before, and from the minute after */
	clock = berlin(clock_from(2027, 3, 27, 1, 59), DAY + 1, HOUR);
	clock.every.min = DAY;
	iso_is(&clock, DAY, "2027-03-28T01:59:00+01:00");
	clock = berlin(clock_from(2027, 3, 27, 3, 0), 23 * HOUR, HOUR);
	clock.every.min = DAY;
	iso_is(&clock, DAY, "2027-03-28T03:00:00+02:00");
}

/* Over a year of weekly sessions both changes come, and the dates go on. */
static void test_sessions_of_a_year(void **state)
{
	struct infuse_clock clock = berlin(clock_from(2026, 9, 1, 9, 0),
	    53 * DAY + 18 * HOUR, -HOUR);
	struct infuse_duration at, next;
	struct infuse_moment moment;
	int i;

	(void)state;
	clock.shifts = 2;
	/* 2027-03-28 01:00 UTC is 208 d less 6 h after 2026-09-01 07:00 UTC */
	clock.shift[1].at_min = 208 * DAY - 6 * HOUR;
	clock.shift[1].by_min = HOUR;
	clock.every.min = 7 * DAY;
	for (i = 0; i < 52; i++) {
		at.min = i * 7 * DAY;
		moment = infuse_clock_at(&clock, at);
		assert_int_equal(moment.civil.hour, 9);
		assert_int_equal(moment.weekday, INFUSE_TUESDAY);
		next = infuse_next_date(&clock, at);
		moment = infuse_clock_at(&clock, next);
		assert_int_equal(moment.weekday, INFUSE_WEDNESDAY);
		assert_int_equal(moment.civil.hour, 0);
	}
	assert_int_equal(infuse_shift_at(&clock, 0).min, 53 * DAY +
	    18 * HOUR);
}

/* A start in the hour that comes twice knows which of the two it is in. */
static void test_shift_before_the_start(void **state)
{
	struct infuse_clock clock = clock_from(2026, 10, 25, 2, 30);

	(void)state;
	clock.zoned = true;
	clock.utc_offset_min = 60;
	clock.shifts = 1;
	clock.shift[0].at_min = -30;
	clock.shift[0].by_min = -HOUR;
	shows(&clock, 0, "Sun 2026-10-25 02:30 (second)");
	shows(&clock, 30, "Sun 2026-10-25 03:00");
	shows(&clock, DAY, "Mon 2026-10-26 02:30");
}

/* Days of the calendar: 10 h to midnight, then 24 h, and 25 h in October. */
static void test_next_date(void **state)
{
	struct infuse_clock clock = clock_from(2026, 10, 23, 14, 0);
	struct infuse_duration at = { 0 };

	(void)state;
	clock.shifts = 1;
	clock.shift[0].at_min = 37 * HOUR;	/* Sunday 03:00 summer time */
	clock.shift[0].by_min = -HOUR;
	at = infuse_next_date(&clock, at);
	assert_int_equal(at.min, 10 * HOUR);
	at = infuse_next_date(&clock, at);
	assert_int_equal(at.min, 34 * HOUR);
	shows(&clock, at.min, "Sun 2026-10-25 00:00");
	at = infuse_next_date(&clock, at);
	assert_int_equal(at.min, 59 * HOUR);
	shows(&clock, at.min, "Mon 2026-10-26 00:00");
	/* and 23 h in March */
	clock = clock_from(2026, 3, 29, 0, 0);
	clock.shifts = 1;
	clock.shift[0].at_min = 2 * HOUR;
	clock.shift[0].by_min = HOUR;
	at.min = 0;
	at = infuse_next_date(&clock, at);
	assert_int_equal(at.min, 23 * HOUR);
}

static bool reads(const char *text, struct infuse_fault *fault,
    struct infuse_civil *out, bool *has_offset, int64_t *offset)
{
	return infuse_read_civil(out, has_offset, offset, text, strlen(text),
	    fault);
}

static void test_read(void **state)
{
	struct infuse_civil at, wanted = civil(2026, 11, 23, 14, 0);
	struct infuse_fault fault;
	bool has_offset;
	int64_t offset;

	(void)state;
	assert_true(reads("2026-11-23 14:00", &fault, &at, &has_offset,
	    &offset));
	assert_int_equal(infuse_civil_cmp(&at, &wanted), 0);
	assert_false(has_offset);
	assert_true(reads("2026-11-23 14:00+01:00", &fault, &at, &has_offset,
	    &offset));
	assert_true(has_offset);
	assert_int_equal(offset, 60);
	assert_true(reads("2026-11-23 14:00 -03:30", &fault, &at, &has_offset,
	    &offset));
	assert_int_equal(offset, -210);
}

/* IN-02: never repaired, never guessed; each says why. */
static void test_refuse(void **state)
{
	static const char *const refused[] = {
		"", " ", "2pm", "14:00", "2026-11-23", "2026-11-23 14",
		"2026-11-23 14.00", "2026-11-23 1400", "2026-11-23 2:00",
		"2026-11-23T14:00", "2026-11-23t14:00", "2026-11-23  14:00",
		" 2026-11-23 14:00", "2026-11-23 14:00 ",
		"2026-11-23 14:00:00", "2026-11-23 14:00Z",
		"2026-11-23 14:00+1", "2026-11-23 14:00+01",
		"2026-11-23 14:00+0100", "2026-11-23 14:00+16:00",
		"2026-11-23 14:00+01:60", "2026-11-23 14:00  +01:00",
		"2026-11-23 14:00 CET", "23.11.2026 14:00",
		"11/23/2026 14:00", "2026-1-23 14:00", "2026-11-3 14:00",
		"26-11-23 14:00", "2026-02-29 14:00", "2026-04-31 14:00",
		"2026-11-23 24:00", "2026-11-23 14:60", "2026-13-23 14:00",
		"2026-00-23 14:00", "2026-11-00 14:00", "1969-12-31 23:59",
		"3000-01-01 00:00", "+026-11-23 14:00", "2026-11-23 -4:00",
		"2026-11-23 14:0\xd9\xa0", "\xe2\x80\x8e 2026-11-23 14:00",
	};
	struct infuse_civil at;
	struct infuse_fault fault;
	bool has_offset;
	int64_t offset;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(refused) / sizeof(refused[0]); i++) {
		memset(&fault, 0, sizeof(fault));
		if (reads(refused[i], &fault, &at, &has_offset, &offset))
			fail_msg("'%s' is read", refused[i]);
		assert_non_null(fault.text);
		assert_non_null(fault.id);
		assert_true(fault.hint[0] != '\0');
	}
	/* a NUL in the middle, and a text that is cut short */
	assert_false(infuse_read_civil(&at, &has_offset, &offset,
	    "2026-11-23\00014:00", 16, &fault));
	assert_false(infuse_read_civil(&at, &has_offset, &offset,
	    "2026-11-23 14:00", 15, &fault));
}

static void span_is(const struct infuse_clock *clock, int64_t from,
    int64_t to, const char *expected)
{
	struct render_text text = { 0 };
	struct infuse_duration first = { from }, last = { to };

	render_span(&text, clock, first, last);
	assert_string_equal(render_string(&text), expected);
	render_text_free(&text);
}

static void test_span(void **state)
{
	struct infuse_clock clock = clock_from(2026, 11, 23, 9, 0);

	(void)state;
	span_is(&clock, 0, 4 * HOUR, "Mon 2026-11-23 09:00 to 13:00");
	span_is(&clock, 12 * HOUR, 15 * HOUR,
	    "Mon 2026-11-23 21:00 to Tue 2026-11-24 00:00");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_epoch),
		cmocka_unit_test(test_every_day),
		cmocka_unit_test(test_what_is_civil),
		cmocka_unit_test(test_order),
		cmocka_unit_test(test_night),
		cmocka_unit_test(test_walk_6),
		cmocka_unit_test(test_clock_goes_back),
		cmocka_unit_test(test_clock_goes_forward),
		cmocka_unit_test(test_sessions_keep_their_time),
		cmocka_unit_test(test_session_at_a_time_twice),
		cmocka_unit_test(test_session_at_no_time),
		cmocka_unit_test(test_sessions_of_a_year),
		cmocka_unit_test(test_shift_before_the_start),
		cmocka_unit_test(test_next_date),
		cmocka_unit_test(test_read),
		cmocka_unit_test(test_refuse),
		cmocka_unit_test(test_span),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
