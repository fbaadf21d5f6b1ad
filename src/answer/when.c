/* SPDX-License-Identifier: MIT */
#include <stdio.h>

#include "figure.h"
#include "when.h"

/* Dates and times are not doses: no comma in a year, a zero before the hour. */
#define MOMENT_MAX 48

const char *render_weekday(enum infuse_weekday day)
{
	static const char *const names[] = {
		"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"
	};

	return names[day];
}

static const char *which(enum infuse_twice twice)
{
	return twice == INFUSE_FIRST_TIME ? " (first)" :
	    twice == INFUSE_SECOND_TIME ? " (second)" : "";
}

void render_date(struct render_text *text, const struct infuse_clock *clock,
    struct infuse_duration at)
{
	struct infuse_moment moment = infuse_clock_at(clock, at);
	char out[MOMENT_MAX];

	snprintf(out, sizeof(out), "%s %04d-%02d-%02d",
	    render_weekday(moment.weekday), moment.civil.year, moment.civil.month,
	    moment.civil.day);
	render_quote(text, out);
}

void render_time_of_day(struct render_text *text,
    const struct infuse_clock *clock, struct infuse_duration at)
{
	struct infuse_moment moment = infuse_clock_at(clock, at);
	char out[MOMENT_MAX];

	snprintf(out, sizeof(out), "%02d:%02d%s", moment.civil.hour,
	    moment.civil.minute, which(moment.twice));
	render_quote(text, out);
}

void render_moment(struct render_text *text, const struct infuse_clock *clock,
    struct infuse_duration at)
{
	render_date(text, clock, at);
	render_quote(text, " ");
	render_time_of_day(text, clock, at);
}

void render_span(struct render_text *text, const struct infuse_clock *clock,
    struct infuse_duration from, struct infuse_duration to)
{
	struct infuse_moment first = infuse_clock_at(clock, from);
	struct infuse_moment last = infuse_clock_at(clock, to);

	render_moment(text, clock, from);
	render_add(text, " to ");
	if (infuse_same_date(&first.civil, &last.civil))
		render_time_of_day(text, clock, to);
	else
		render_moment(text, clock, to);
}

void render_iso(char out[RENDER_ISO_MAX], const struct infuse_clock *clock,
    struct infuse_duration at)
{
	static const struct infuse_duration at_once;

	render_iso_then(out, clock, at, at_once);
}

void render_iso_then(char out[RENDER_ISO_MAX],
    const struct infuse_clock *clock, struct infuse_duration after,
    struct infuse_duration by)
{
	struct infuse_moment moment = infuse_clock_then(clock, after, by);
	int offset = (int)(moment.utc_offset_min % INFUSE_MIN_PER_DAY);
	char zone[16] = "";

	if (clock->zoned)
		snprintf(zone, sizeof(zone), "%c%02d:%02d",
		    offset < 0 ? '-' : '+', (offset < 0 ? -offset : offset) /
		    60, (offset < 0 ? -offset : offset) % 60);
	snprintf(out, RENDER_ISO_MAX, "%04d-%02d-%02dT%02d:%02d:00%s",
	    moment.civil.year % 10000, moment.civil.month % 100,
	    moment.civil.day % 100, moment.civil.hour % 100,
	    moment.civil.minute % 100, zone);
}

void json_moment(struct json *json, const char *key,
    const struct infuse_clock *clock, struct infuse_duration at)
{
	char out[RENDER_ISO_MAX];

	if (clock == NULL) {
		json_null(json, key);
		return;
	}
	render_iso(out, clock, at);
	json_string(json, key, out);
}

void json_clock(struct json *json, const struct infuse_clock *clock)
{
	static const struct infuse_duration start;

	json_moment(json, "start", clock, start);
	if (clock == NULL || clock->zone == NULL)
		json_null(json, "zone");
	else
		json_string(json, "zone", clock->zone);
}

struct infuse_duration render_row_end(const struct infuse_row *row)
{
	struct infuse_duration out;

	out.min = row->start.min + row->length.min;
	return out;
}

struct infuse_duration render_session_start(const struct infuse_plan *plan,
    int64_t session)
{
	int i = 0;

	while (i + 1 < plan->rows && plan->row[i].session < session)
		i++;
	return plan->row[i].start;
}

struct infuse_duration render_end_of(const struct infuse_plan *plan)
{
	static const struct infuse_duration none;

	return plan->rows > 0 ? render_row_end(&plan->row[plan->rows - 1]) :
	    none;
}

/* "03:00" of a clock that is not asked how often it shows that. */
static void add_time(struct render_text *value, int64_t minutes)
{
	struct infuse_civil civil = infuse_civil_of(minutes);
	char out[MOMENT_MAX];

	snprintf(out, sizeof(out), "%02d:%02d", civil.hour, civil.minute);
	render_quote(value, out);
}

/* ", that night is 1 h longer" */
static void add_night(struct render_text *value, int64_t by_min)
{
	struct infuse_duration by = { by_min < 0 ? -by_min : by_min };

	render_add(value, ", and that night is ");
	render_duration(value, by);
	render_add(value, by_min < 0 ? " longer" : " shorter");
}

/* The changes of the clock up to the end, each with when it comes. */
static void add_shifts(struct render_text *value,
    const struct infuse_clock *clock, struct infuse_duration end)
{
	struct infuse_duration at;
	struct infuse_moment moment;
	int64_t minutes;
	bool any = false;
	int i;

	for (i = 0; i < clock->shifts; i++) {
		at = infuse_shift_at(clock, i);
		if (at.min <= 0 || at.min >= end.min)
			continue;
		moment = infuse_clock_at(clock, at);
		minutes = infuse_civil_minutes(&moment.civil);
		render_add(value, "; on ");
		render_date(value, clock, at);
		render_add(value, " the clock goes from ");
		add_time(value, minutes - clock->shift[i].by_min);
		render_add(value, " to ");
		add_time(value, minutes);
		if (clock->every.min > 0)
			add_night(value, clock->shift[i].by_min);
		any = true;
	}
	if (any)
		render_add(value, clock->every.min > 0 ?
		    "; sessions keep their time of day" :
		    "; a day of the plan stays 24 h");
}

void render_course_clock(struct render_text *value,
    const struct render_context *context, struct infuse_duration end)
{
	const struct infuse_clock *clock = context->clock;

	if (clock->zoned) {
		render_add(value, ", in ");
		render_quote(value, clock->zone);
		add_shifts(value, clock, end);
	} else {
		render_add(value, "; local and unshifted, as no --zone was "
		    "given");
	}
}

/* Times that somebody has to be at the pump, and which of them at night. */
struct night {
	const struct infuse_clock *clock;
	bool start;
	int changes;
	bool sessions;
	bool end;
	bool any;
	struct infuse_duration first;
};

static bool at_night(struct night *night, struct infuse_duration at)
{
	struct infuse_moment moment = infuse_clock_at(night->clock, at);

	if (!infuse_is_night(&moment.civil))
		return false;
	if (!night->any || at.min < night->first.min)
		night->first = at;
	night->any = true;
	return true;
}

static void look_at_rows(struct night *night, const struct infuse_plan *plan)
{
	const struct infuse_row *row, *before;
	int i;

	for (i = 1; i < plan->rows; i++) {
		row = &plan->row[i];
		before = &plan->row[i - 1];
		if (row->session != 0)
			night->changes += at_night(night,
			    render_row_end(before)) +
			    at_night(night, row->start);
		else if (infuse_rate_cmp(row->at.rate, before->at.rate) != 0)
			night->changes += at_night(night, row->start);
	}
}

/* "the start, 3 changes and the end" */
static void add_which(struct render_text *value, const struct night *night)
{
	if (night->start)
		render_add(value, "the start");
	if (night->start && night->changes > 0)
		render_add(value, night->end ? ", " : " and ");
	if (night->changes > 0) {
		render_add_count(value, night->changes);
		render_add(value, night->sessions ?
		    night->changes == 1 ? " start or end of a session" :
		    " starts or ends of sessions" :
		    night->changes == 1 ? " change" : " changes");
	}
	if (night->end)
		render_add(value, night->start || night->changes > 0 ?
		    " and the end" : "the end");
}

void render_night_words(struct render_text *value,
    const struct render_context *context, const struct infuse_plan *plan)
{
	static const struct infuse_duration start;
	struct night night = { .clock = context->clock };
	int i;

	if (context->clock == NULL || plan->rows == 0)
		return;
	night.sessions = plan->row[0].session != 0;
	night.start = at_night(&night, start);
	look_at_rows(&night, plan);
	for (i = 1; i < plan->rungs && plan->row[0].session == 0; i++)
		night.changes += at_night(&night, plan->rung[i].start);
	night.end = at_night(&night, render_end_of(plan));
	if (!night.any)
		return;
	render_add(value, "between ");
	render_quote(value, "20:00");
	render_add(value, " and ");
	render_quote(value, "08:00");
	render_add(value, ": ");
	add_which(value, &night);
	render_add(value, night.start + night.changes + night.end == 1 ?
	    ", " : "; the first is ");
	render_moment(value, context->clock, night.first);
}
