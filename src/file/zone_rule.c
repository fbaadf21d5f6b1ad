/* SPDX-License-Identifier: MIT */
#include <string.h>

#include <infuse/calendar.h>

#include "zone_rule.h"

#define DAY_S INT64_C(86400)
#define HOUR_S 3600
#define CHANGE_S (2 * HOUR_S)	/* where a rule does not say when */
#define OFFSET_HOURS_MAX 24
#define TIME_HOURS_MAX 167

/* What is left to read. */
struct reader {
	const char *at;
	const char *end;
};

static bool takes(struct reader *r, char c)
{
	if (r->at == r->end || *r->at != c)
		return false;
	r->at++;
	return true;
}

static bool read_number(int *out, struct reader *r, int least, int most)
{
	const char *from = r->at;

	*out = 0;
	while (r->at < r->end && r->at - from < 4 && *r->at >= '0' &&
	    *r->at <= '9')
		*out = *out * 10 + (*r->at++ - '0');
	return r->at > from && *out >= least && *out <= most;
}

/* "+1:30:00" */
static bool read_time(int64_t *out, struct reader *r, int hours_max)
{
	bool back = takes(r, '-');
	int hours, minutes = 0, seconds = 0;

	if (!back)
		(void)takes(r, '+');
	if (!read_number(&hours, r, 0, hours_max) ||
	    (takes(r, ':') && (!read_number(&minutes, r, 0, 59) ||
	    (takes(r, ':') && !read_number(&seconds, r, 0, 59)))))
		return false;
	*out = (int64_t)hours * HOUR_S + minutes * 60 + seconds;
	*out = back ? -*out : *out;
	return true;
}

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* "CET", or "<+0530>" */
static bool skip_name(struct reader *r)
{
	const char *from = r->at;

	if (takes(r, '<')) {
		while (r->at < r->end && *r->at != '>')
			r->at++;
		return takes(r, '>');
	}
	while (r->at < r->end && is_letter(*r->at))
		r->at++;
	return r->at - from >= 3;
}

/* A rule says how far the clock is behind UTC; we, how far ahead. */
static bool read_offset(int64_t *out, struct reader *r)
{
	if (!read_time(out, r, OFFSET_HOURS_MAX))
		return false;
	*out = -*out;
	return true;
}

static bool read_date(struct zone_date *out, struct reader *r)
{
	bool good;

	out->time_s = CHANGE_S;
	if (!takes(r, ','))
		return false;
	if (takes(r, 'M')) {
		out->form = ZONE_MONTH;
		good = read_number(&out->month, r, 1, 12) && takes(r, '.') &&
		    read_number(&out->week, r, 1, 5) && takes(r, '.') &&
		    read_number(&out->day, r, 0, 6);
	} else if (takes(r, 'J')) {
		out->form = ZONE_JULIAN;
		good = read_number(&out->day, r, 1, 365);
	} else {
		out->form = ZONE_DAY;
		good = read_number(&out->day, r, 0, 365);
	}
	return good && (!takes(r, '/') ||
	    read_time(&out->time_s, r, TIME_HOURS_MAX));
}

bool file_zone_rule_read(struct zone_rule *out, const char *text, size_t length)
{
	static const struct zone_rule empty;
	struct reader r = { text, text + length };

	*out = empty;
	if (!skip_name(&r) || !read_offset(&out->standard_s, &r))
		return false;
	if (r.at == r.end)
		return true;
	out->has_summer = true;
	if (!skip_name(&r))
		return false;
	out->summer_s = out->standard_s + HOUR_S;
	if (r.at < r.end && *r.at != ',' && !read_offset(&out->summer_s, &r))
		return false;
	return read_date(&out->from, &r) && read_date(&out->to, &r) &&
	    r.at == r.end;
}

/* Days from 1970 to that day. */
static int64_t days_to(int year, int month, int day)
{
	struct infuse_civil civil = { .year = year, .month = month,
	    .day = day };

	return infuse_civil_minutes(&civil) / INFUSE_MIN_PER_DAY;
}

static int64_t day_of(const struct zone_date *date, int year)
{
	int64_t first, last, day;

	if (date->form == ZONE_DAY)
		return days_to(year, 1, 1) + date->day;
	if (date->form == ZONE_JULIAN) {
		day = days_to(year, 1, 1) + date->day - 1;
		/* Days behind 28 February count on as if it were the last. */
		return date->day > 59 && days_to(year, 3, 1) -
		    days_to(year, 2, 1) == 29 ? day + 1 : day;
	}
	first = days_to(year, date->month, 1);
	last = date->month == 12 ? days_to(year + 1, 1, 1) :
	    days_to(year, date->month + 1, 1);
	/* 1970-01-01 was a Thursday. */
	day = first + ((date->day - first - 4) % 7 + 7) % 7 +
	    7 * (int64_t)(date->week - 1);
	return day < last ? day : day - 7;
}

int64_t file_zone_rule_offset_s(const struct zone_rule *rule, int64_t utc_s)
{
	int64_t from, to;
	bool summer;
	int year;

	if (!rule->has_summer)
		return rule->standard_s;
	year = infuse_civil_of((utc_s + rule->standard_s) / 60).year;
	from = day_of(&rule->from, year) * DAY_S + rule->from.time_s -
	    rule->standard_s;
	to = day_of(&rule->to, year) * DAY_S + rule->to.time_s -
	    rule->summer_s;
	summer = from < to ? utc_s >= from && utc_s < to :
	    utc_s >= from || utc_s < to;
	return summer ? rule->summer_s : rule->standard_s;
}
