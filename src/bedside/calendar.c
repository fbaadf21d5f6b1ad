/* SPDX-License-Identifier: MIT */
#include <infuse/calendar.h>

/* Days of 400 years; the calendar then begins again, weekdays too. */
#define ERA_YEARS 400
#define ERA_DAYS 146097
#define EPOCH 719468		/* days from 0000-03-01 to 1970-01-01 */

static bool is_leap(int year)
{
	return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

static int days_in(int year, int month)
{
	static const int days[] = {
		31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31
	};

	return days[month - 1] + (month == 2 && is_leap(year));
}

bool infuse_is_civil(const struct infuse_civil *civil)
{
	return civil->year >= INFUSE_YEAR_MIN &&
	    civil->year <= INFUSE_YEAR_MAX &&
	    civil->month >= 1 && civil->month <= 12 && civil->day >= 1 &&
	    civil->day <= days_in(civil->year, civil->month) &&
	    civil->hour >= 0 && civil->hour <= 23 && civil->minute >= 0 &&
	    civil->minute <= 59;
}

/* The quotient towards minus infinity, as times before 1970 are below 0. */
static int64_t floored(int64_t n, int64_t by)
{
	return n / by - (n % by < 0);
}

/*
 * Years are counted from March, so that the day that is not always there is
 * the last of its year; 153 days are five months from March on.
 */
int64_t infuse_civil_minutes(const struct infuse_civil *civil)
{
	int64_t year = civil->year - (civil->month <= 2);
	int64_t era = floored(year, ERA_YEARS);
	int64_t of_era = year - era * ERA_YEARS;
	int64_t month = (civil->month + 9) % 12;
	int64_t day = (153 * month + 2) / 5 + civil->day - 1;
	int64_t days = era * ERA_DAYS + of_era * 365 + of_era / 4 -
	    of_era / 100 + day - EPOCH;

	return days * INFUSE_MIN_PER_DAY + civil->hour * 60 + civil->minute;
}

struct infuse_civil infuse_civil_of(int64_t minutes)
{
	int64_t days = floored(minutes, INFUSE_MIN_PER_DAY);
	int64_t of_day = minutes - days * INFUSE_MIN_PER_DAY;
	int64_t era = floored(days + EPOCH, ERA_DAYS);
	int64_t day = days + EPOCH - era * ERA_DAYS;
	int64_t year = (day - day / 1460 + day / 36524 - day / 146096) / 365;
	int64_t of_year = day - (365 * year + year / 4 - year / 100);
	int64_t month = (5 * of_year + 2) / 153;
	struct infuse_civil out;

	out.day = (int)(of_year - (153 * month + 2) / 5 + 1);
	out.month = (int)(month < 10 ? month + 3 : month - 9);
	out.year = (int)(year + era * ERA_YEARS + (out.month <= 2));
	out.hour = (int)(of_day / 60);
	out.minute = (int)(of_day % 60);
	return out;
}

/* 1970-01-01 was a Thursday. */
enum infuse_weekday infuse_weekday_of(const struct infuse_civil *civil)
{
	int64_t days = floored(infuse_civil_minutes(civil),
	    INFUSE_MIN_PER_DAY) + INFUSE_THURSDAY;

	return (enum infuse_weekday)(days - floored(days, 7) * 7);
}

int infuse_civil_cmp(const struct infuse_civil *a,
    const struct infuse_civil *b)
{
	int64_t first = infuse_civil_minutes(a);
	int64_t second = infuse_civil_minutes(b);

	return (first > second) - (first < second);
}

bool infuse_same_date(const struct infuse_civil *a,
    const struct infuse_civil *b)
{
	return a->year == b->year && a->month == b->month && a->day == b->day;
}

bool infuse_is_night(const struct infuse_civil *civil)
{
	return civil->hour >= INFUSE_NIGHT_FROM_HOUR ||
	    civil->hour < INFUSE_NIGHT_TO_HOUR;
}

/* By how much the clock was put forward between the start and then. */
static int64_t shifted(const struct infuse_clock *clock, int64_t after)
{
	int64_t by = 0;
	int i;

	for (i = 0; i < clock->shifts; i++)
		if (clock->shift[i].at_min > 0 &&
		    clock->shift[i].at_min <= after)
			by += clock->shift[i].by_min;
	return by;
}

/* So long before and after a clock is put back it shows the same times. */
static enum infuse_twice twice(const struct infuse_clock *clock, int64_t after)
{
	const struct infuse_shift *shift;
	int i;

	for (i = 0; i < clock->shifts; i++) {
		shift = &clock->shift[i];
		if (shift->by_min >= 0)
			continue;
		if (after >= shift->at_min + shift->by_min &&
		    after < shift->at_min)
			return INFUSE_FIRST_TIME;
		if (after >= shift->at_min &&
		    after < shift->at_min - shift->by_min)
			return INFUSE_SECOND_TIME;
	}
	return INFUSE_ONCE;
}

/*
 * So many minutes pass from the start until the clock first shows a time, or
 * the first after it that it shows.  A stretch between two changes shows each
 * time once, so that the first stretch that is not over by then has it.
 */
static int64_t passed(const struct infuse_clock *clock, int64_t local)
{
	int64_t begin = 0, by = 0, at;
	int i;

	for (i = 0; i < clock->shifts; i++) {
		if (clock->shift[i].at_min <= 0)
			continue;
		at = local - clock->start_min - by;
		if (at < clock->shift[i].at_min)
			return at < begin ? begin : at;
		begin = clock->shift[i].at_min;
		by += clock->shift[i].by_min;
	}
	at = local - clock->start_min - by;
	return at < begin ? begin : at;
}

/* Minutes that pass until then: a session's begin where it does. */
static int64_t elapsed(const struct infuse_clock *clock, int64_t after)
{
	int64_t start;

	if (clock->every.min <= 0 || after < clock->every.min)
		return after;
	start = after - after % clock->every.min;
	return passed(clock, clock->start_min + start) + after - start;
}

static struct infuse_moment shown(const struct infuse_clock *clock,
    int64_t passed_min)
{
	int64_t by = shifted(clock, passed_min);
	struct infuse_moment out;

	out.civil = infuse_civil_of(clock->start_min + passed_min + by);
	out.weekday = infuse_weekday_of(&out.civil);
	out.utc_offset_min = clock->utc_offset_min + by;
	out.twice = twice(clock, passed_min);
	return out;
}

struct infuse_moment infuse_clock_at(const struct infuse_clock *clock,
    struct infuse_duration after)
{
	return shown(clock, elapsed(clock, after.min));
}

struct infuse_moment infuse_clock_then(const struct infuse_clock *clock,
    struct infuse_duration after, struct infuse_duration by)
{
	return shown(clock, elapsed(clock, after.min) + by.min);
}

/*
 * Both counts rise together, a session's being at most some hours off, and
 * are the same up to the first change.
 */
struct infuse_duration infuse_shift_at(const struct infuse_clock *clock,
    int shift)
{
	struct infuse_duration out = { clock->shift[shift].at_min };
	int i;

	if (clock->every.min <= 0)
		return out;
	for (i = 0; i < shift; i++)
		if (clock->shift[i].at_min > 0)
			out.min += clock->shift[i].by_min;
	return out;
}

/*
 * Midnight as the clock now runs, or the next time that it is put forward or
 * back, whichever comes first; and so on until the date is another.
 */
struct infuse_duration infuse_next_date(const struct infuse_clock *clock,
    struct infuse_duration from)
{
	struct infuse_moment first = infuse_clock_at(clock, from);
	struct infuse_moment now = first;
	struct infuse_duration at = from;
	int64_t next, change;
	int i;

	while (infuse_same_date(&first.civil, &now.civil)) {
		next = at.min + INFUSE_MIN_PER_DAY - now.civil.hour * 60 -
		    now.civil.minute;
		for (i = 0; i < clock->shifts; i++) {
			change = infuse_shift_at(clock, i).min;
			if (change > at.min && change < next)
				next = change;
		}
		at.min = next;
		now = infuse_clock_at(clock, at);
	}
	return at;
}
