/* SPDX-License-Identifier: MIT */
#ifndef ANSWER_WHEN_H
#define ANSWER_WHEN_H

#include "build.h"
#include "words.h"

/* Clock times of a course (S-15): ISO dates with a weekday, 24-hour clock. */

/* "Mon 2026-11-23 14:00"; "(first)" or "(second)" where that comes twice. */
void render_moment(struct render_text *text, const struct infuse_clock *clock,
    struct infuse_duration at);

/* The time of day alone, "14:00". */
void render_time_of_day(struct render_text *text,
    const struct infuse_clock *clock, struct infuse_duration at);

/* "Mon 2026-11-23 14:00 to 18:00", with both dates where they differ. */
void render_span(struct render_text *text, const struct infuse_clock *clock,
    struct infuse_duration from, struct infuse_duration to);

/* "Mon 2026-11-23". */
void render_date(struct render_text *text, const struct infuse_clock *clock,
    struct infuse_duration at);

/* "2026-11-23T14:00:00", with "+01:00" behind it where a zone is known. */
#define RENDER_ISO_MAX 40
void render_iso(char out[RENDER_ISO_MAX], const struct infuse_clock *clock,
    struct infuse_duration at);

/* The same `by` later, in minutes that pass. */
void render_iso_then(char out[RENDER_ISO_MAX],
    const struct infuse_clock *clock, struct infuse_duration after,
    struct infuse_duration by);

/* That as a string, or null where no start is known. */
void json_moment(struct json *json, const char *key,
    const struct infuse_clock *clock, struct infuse_duration at);

/* "start" and "zone" of the head, null where they are not known. */
void json_clock(struct json *json, const struct infuse_clock *clock);

/*
 * One line where a start, a change of rate or an end falls between 20:00 and
 * 08:00 (S-15, S-22).
 */
void render_night_words(struct render_text *value,
    const struct render_context *context, const struct infuse_plan *plan);

/* Behind a start and an end: the zone, and how the clock moves between. */
void render_course_clock(struct render_text *value,
    const struct render_context *context, struct infuse_duration end);

/* "Mon"; "Mon, Wed and Fri" of a set, Monday bit 0. */
const char *render_weekday(enum infuse_weekday day);
void render_weekdays(struct render_text *text, unsigned weekdays);

/* "one a day", "on Mon, Wed and Fri", "on days 1, 3, 5 and 12". */
void render_spacing(struct render_text *text,
    const struct infuse_schedule *schedule);

/* When a session begins: its first row. */
struct infuse_duration render_session_start(const struct infuse_plan *plan,
    int64_t session);

/* When the last row of a plan ends. */
struct infuse_duration render_end_of(const struct infuse_plan *plan);

/* When a row ends. */
struct infuse_duration render_row_end(const struct infuse_row *row);

#endif
