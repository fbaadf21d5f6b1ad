/* SPDX-License-Identifier: MIT */
#ifndef INFUSE_CALENDAR_H
#define INFUSE_CALENDAR_H

/*
 * Dates and clock times of a course.
 *
 * A course is counted in minutes from its start: day n is the nth 24 h, never
 * a calendar day (S-15).  A clock turns such a count into the time that a wall
 * clock shows, also across a change of summer time.  Of a continuous infusion
 * 24 h stay 24 h, and it is the clock that moves; a session is an appointment,
 * keeps its time of day, and counts its own minutes from there.  Nothing here
 * asks the computer what time it is.
 */

#include <stddef.h>

#include <infuse/quantity.h>
#include <infuse/text.h>

#pragma GCC visibility push(default)
#ifdef __cplusplus
extern "C" {
#endif

/* What a clock on the wall and a calendar beside it show. */
struct infuse_civil {
	int year;
	int month;		/* from 1 */
	int day;
	int hour;		/* 0 to 23 */
	int minute;
};

/* A start lies in these years of the Gregorian calendar. */
#define INFUSE_YEAR_MIN 1970
#define INFUSE_YEAR_MAX 2999

enum infuse_weekday {
	INFUSE_MONDAY,
	INFUSE_TUESDAY,
	INFUSE_WEDNESDAY,
	INFUSE_THURSDAY,
	INFUSE_FRIDAY,
	INFUSE_SATURDAY,
	INFUSE_SUNDAY
};

/* Whether there is such a date and time; 2026-02-29 and 24:00 are not. */
bool infuse_is_civil(const struct infuse_civil *civil);

/* Minutes from 1970-01-01 00:00 of the same clock, and back. */
int64_t infuse_civil_minutes(const struct infuse_civil *civil);
struct infuse_civil infuse_civil_of(int64_t minutes);

enum infuse_weekday infuse_weekday_of(const struct infuse_civil *civil);

/* Below, equal to or above 0 as a is before, at or after b. */
int infuse_civil_cmp(const struct infuse_civil *a,
    const struct infuse_civil *b);
bool infuse_same_date(const struct infuse_civil *a,
    const struct infuse_civil *b);

#define INFUSE_NIGHT_FROM_HOUR 20	/* S-15: from 20:00 on, */
#define INFUSE_NIGHT_TO_HOUR 8		/* and before 08:00 */
bool infuse_is_night(const struct infuse_civil *civil);

/*
 * "2026-11-23 14:00", and behind it perhaps the offset from UTC, "+01:00",
 * which tells the two hours apart that a clock shows when summer time ends.
 * Nothing else: no seconds, no other order, no other separator.
 */
INFUSE_MUST_CHECK bool infuse_read_civil(struct infuse_civil *out,
    bool *has_offset, int64_t *offset_min, const char *text, size_t length,
    struct infuse_fault *fault);

/* The clock is put forward (or back, below 0) so long after the start. */
struct infuse_shift {
	int64_t at_min;
	int64_t by_min;
};

#define INFUSE_SHIFTS_MAX 32

/*
 * The clock of a course.  Without a zone it is local time that is never
 * shifted.  The shifts are in order; one that is not after the start (at_min
 * up to 0) has already been made.
 */
struct infuse_clock {
	int64_t start_min;		/* local, as infuse_civil_minutes() */
	bool zoned;
	const char *zone;		/* "Europe/Berlin", or NULL */
	int64_t utc_offset_min;		/* of the start; 0 without a zone */
	struct infuse_duration every;	/* from session to session, where each
					 * is an appointment; 0: continuous */
	int shifts;
	struct infuse_shift shift[INFUSE_SHIFTS_MAX];
};

/* A time of day that the clock shows twice when it is put back. */
enum infuse_twice {
	INFUSE_ONCE,
	INFUSE_FIRST_TIME,
	INFUSE_SECOND_TIME
};

struct infuse_moment {
	struct infuse_civil civil;
	enum infuse_weekday weekday;
	int64_t utc_offset_min;
	enum infuse_twice twice;
};

/*
 * What the clock shows so long after the start, as the schedule counts.  A
 * session begins at the time of day that its schedule says: where the clock
 * never shows that, at the first time that it does show, and where it shows it
 * twice, at the first.
 */
struct infuse_moment infuse_clock_at(const struct infuse_clock *clock,
    struct infuse_duration after);

/*
 * What it shows `by` after that, in minutes that pass: of what follows an
 * infusion, over a night that is an hour longer or shorter.
 */
struct infuse_moment infuse_clock_then(const struct infuse_clock *clock,
    struct infuse_duration after, struct infuse_duration by);

/* When a change of the clock comes, as the schedule counts, from below. */
struct infuse_duration infuse_shift_at(const struct infuse_clock *clock,
    int shift);

/*
 * The first time at or after `from` at which the calendar shows another date:
 * where one day's account ends and the next begins.
 */
struct infuse_duration infuse_next_date(const struct infuse_clock *clock,
    struct infuse_duration from);

#ifdef __cplusplus
}
#endif
#pragma GCC visibility pop
#endif
