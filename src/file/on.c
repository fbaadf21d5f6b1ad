/* SPDX-License-Identifier: MIT */
/* Sessions that are not evenly spaced: by weekday, or by number of the day. */
#include <infuse/calendar.h>
#include <infuse/document.h>

#include "schedule.h"
#include "words.h"

#define WEEK 7

static void set_days(struct infuse_schedule *out, int first)
{
	int64_t day = 1;
	int i = 0;

	for (; i < out->sessions && day <= INFUSE_ROWS_MAX; day++)
		if (out->weekdays >> (first + day - 1) % WEEK & 1)
			out->on[i++] = day;
	if (i < out->sessions)
		out->sessions = i;	/* was refused when it was read */
}

/* The first of the days in a week that begins with Monday. */
static int first_of(unsigned weekdays)
{
	int day = 0;

	while (day < WEEK && !(weekdays >> day & 1))
		day++;
	return day;
}

/* So many weeks, and whether the last session is within 366 days. */
static bool fits(const struct infuse_schedule *out)
{
	int64_t a_week = 0;
	int day;

	for (day = 0; day < WEEK; day++)
		a_week += out->weekdays >> day & 1;
	return a_week > 0 && (out->sessions - 1) / a_week * WEEK + WEEK <=
	    INFUSE_ROWS_MAX;
}

static bool read_weekdays(struct scheduling *s, const struct node *list,
    bool has_count)
{
	struct infuse_schedule *out = s->out;
	const struct node *item;
	bool good = true;
	int day;

	if (!file_list_fits(s->reading, list, WEEK))
		return false;
	for (item = list->first; item != NULL; item = item->next) {
		if (!file_item_fits(s->reading, item, NODE_SCALAR) ||
		    !file_read_word(s->reading, item, &file_weekdays, &day)) {
			good = false;
			continue;
		}
		if (out->weekdays >> day & 1) {
			file_tell(s->reading, PROBLEM_REPEATED_WORD,
			    item->place, "", "'%s' is given twice",
			    item->text);
			good = false;
		}
		out->weekdays |= 1u << day;
	}
	if (!good || !has_count)
		return false;
	if (!fits(out)) {
		file_tell(s->reading, PROBLEM_COURSE_TOO_LONG,
		    file_node_place(list), "",
		    "the course would take more than 366 d");
		return false;
	}
	set_days(out, first_of(out->weekdays));
	return true;
}

/* Rising from 1 on: the first session is where the course begins. */
static bool check_day(struct scheduling *s, const struct node *item, int i)
{
	const int64_t *on = s->out->on;

	if (i == 0 && on[0] != 1)
		file_tell(s->reading, PROBLEM_BAD_DAYS, item->place,
		    "count from the first session, which is on day 1",
		    "the first session is on day %lld", (long long)on[0]);
	else if (i > 0 && on[i] <= on[i - 1])
		file_tell(s->reading, PROBLEM_DAYS_OUT_OF_ORDER, item->place,
		    "", "day %lld does not come after day %lld",
		    (long long)on[i], (long long)on[i - 1]);
	else
		return true;
	return false;
}

static bool read_numbers(struct scheduling *s, const struct node *list)
{
	struct infuse_schedule *out = s->out;
	const struct node *item;
	bool good = true;
	int i = 0;

	if (!file_list_fits(s->reading, list, INFUSE_ROWS_MAX))
		return false;
	for (item = list->first; item != NULL; item = item->next, i++)
		good = file_item_fits(s->reading, item, NODE_SCALAR) &&
		    file_read_number(s->reading, item, INFUSE_ROWS_MAX,
		    &out->on[i]) && good && check_day(s, item, i);
	return good;
}

static bool count_is(struct scheduling *s, const struct node *list,
    bool has_count, const struct node *count)
{
	const struct node *item;
	int64_t listed = 0;

	for (item = list->first; item != NULL; item = item->next)
		listed++;
	if (has_count && s->out->sessions != listed) {
		file_tell(s->reading, PROBLEM_DAYS_OR_SESSIONS, count->place,
		    "leave count out: the days are all of them",
		    "%lld days are listed, and count says %lld",
		    (long long)listed, (long long)s->out->sessions);
		return false;
	}
	s->out->sessions = listed;
	return count == NULL || has_count;
}

bool file_read_on(struct scheduling *s, const struct node *on,
    const struct node *on_days, bool has_count, const struct node *count)
{
	struct infuse_schedule *out = s->out;
	const struct node *list = on != NULL ? on : on_days;
	bool good;

	if (!file_is(list, NODE_LIST))
		return false;
	out->every.min = INFUSE_MIN_PER_DAY;
	good = on != NULL ? read_weekdays(s, on, has_count) :
	    read_numbers(s, on_days) && count_is(s, on_days, has_count,
	    count);
	out->listed = good;
	if (!good || out->length.min <= INFUSE_MIN_PER_DAY)
		return good;
	file_tell(s->reading, PROBLEM_SESSIONS_OVERLAP, list->place,
	    "write continuous, or every",
	    "sessions on days of their own last at most 24 h");
	return false;
}

bool infuse_protocol_begin_on(struct infuse_protocol_document *document,
    int weekday)
{
	struct infuse_schedule *schedule = &document->protocol.schedule;

	if (schedule->weekdays == 0)
		return true;
	if (!(schedule->weekdays >> weekday & 1))
		return false;
	set_days(schedule, weekday);
	return true;
}
