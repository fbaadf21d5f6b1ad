/* SPDX-License-Identifier: MIT */
#ifndef FILE_COURSE_EVENTS_H
#define FILE_COURSE_EVENTS_H

#include <infuse/course.h>

#include "course_log.h"

#define COURSE_NAME_MAX 512

/*
 * What the lines say, as events in the order of the lines; `out` has room for
 * log->count.  Of one that says nothing of the kind the line is reported.
 */
enum infuse_found file_course_events(struct infuse_course_event *out,
    const struct course_log *log, infuse_report_fn *report, void *context);

/*
 * Such an event out of the values of a body, found by key.  False when one is
 * missing or wrong.  `seq`, the times and `corrects` are the caller's.
 */
typedef const char *course_value_fn(const void *of, const char *key);
bool file_course_event(struct infuse_course_event *out,
    enum infuse_course_kind kind, course_value_fn *value, const void *of);

/* "2026-11-23 14:00+01:00" as minutes of UTC, and the offset. */
bool file_course_time(int64_t *utc_min, int64_t *offset_min,
    const char *text);

/* What a plan that was written down says of the case. */
struct course_plan {
	char protocol[COURSE_NAME_MAX];
	char protocol_sha256[INFUSE_SHA256_TEXT];
	char drug[32];
	char site[COURSE_NAME_MAX];	/* "": the built-in one */
	char site_sha256[INFUSE_SHA256_TEXT];
	char weight[32];		/* "70 kg" */
	char dosing[32];
	char setting[32];
	char age[16];			/* "" where it is not said */
	char height[32];
	char sex[16];
	char pump_step[32];		/* "" where it is assumed */
	char zone[64];
	bool sessions;
	/* Of the order, as typed; "" where it says nothing, or the plan was
	 * written before plans had it. */
	char reading[16];
	char ceiling[64];
	char frail[8];
	char begin[64];
	char step[64];
	char interval[64];
	char days[16];
};

enum infuse_found file_course_plan(struct course_plan *out, const char *text,
    size_t size, const char *name, infuse_report_fn *report, void *context);

#endif
