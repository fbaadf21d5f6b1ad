/* SPDX-License-Identifier: MIT */
#ifndef INFUSE_PUMP_H
#define INFUSE_PUMP_H

/*
 * The log of a pump beside the record of a course: what one of them has and the
 * other has not.  Nobody is said to be right.
 *
 * Values in and out, as in course.h; lists are the caller's.
 */

#include <infuse/course.h>
#include <infuse/document.h>

#pragma GCC visibility push(default)
#ifdef __cplusplus
extern "C" {
#endif

/* A line of a log, in the order of their times. */
struct infuse_pump_event {
	int64_t line;			/* of the file, from 1 */
	int64_t at_min;			/* of UTC, as in course.h */
	enum infuse_pump_word means;
	struct infuse_flow flow;	/* RUNS */
	bool has_volume;
	struct infuse_volume volume;	/* counted up; less: begun again */
};

/* What flows from that minute on, and which line says so. */
struct infuse_pump_change {
	int64_t at_min;
	struct infuse_flow flow;	/* 0: it stands */
	int64_t from;			/* seq of the record, line of the log */
	/* Of the comparison: */
	bool passed;			/* a short stand, and its end */
	bool matched;			/* with one of the other list, */
	int64_t apart_min;		/* so far from it, if it is within */
};

/*
 * The changes of a record that infuse_course_settle() has settled and that is
 * sound, up to now; `out` has room for as many as there are events, and so in
 * the next.  What is changed again in the same minute is none.  Both return
 * how many there are.
 */
int infuse_course_changes(struct infuse_pump_change *out,
    const struct infuse_course_event *event, int count, int64_t now_min);
int infuse_pump_changes(struct infuse_pump_change *out,
    const struct infuse_pump_event *event, int count);

enum infuse_pump_kind {
	INFUSE_PUMP_HAS_BOLUS,		/* no record has one (S-32) */
	INFUSE_PUMP_HAS_RATE,		/* that the record has not */
	INFUSE_PUMP_LACKS_RATE,		/* that the record has */
	INFUSE_PUMP_RATES_APART,	/* changed then, to two rates */
	INFUSE_PUMP_TIMES_APART,	/* the same rate, not at one time */
	INFUSE_PUMP_READ_APART,		/* somebody read another rate from it */
	INFUSE_PUMP_VOLUMES_APART,
	INFUSE_PUMP_KINDS
};

/* "bolus-in-pump-only" */
const char *infuse_pump_kind_name(enum infuse_pump_kind kind);

struct infuse_pump_finding {
	enum infuse_pump_kind kind;
	bool in_record;			/* the next three are set */
	int64_t seq;
	int64_t record_min;
	struct infuse_flow record;
	bool in_log;			/* the next three are set */
	int64_t line;
	int64_t pump_min;
	struct infuse_flow pump;
	/* Of volumes since record_min: both, rounded down. */
	struct infuse_volume record_volume;
	struct infuse_volume pump_volume;
};

struct infuse_pump_case {
	const struct infuse_course_event *event;	/* settled */
	int events;
	const struct infuse_pump_event *log;
	int lines;			/* at least 1 */
	struct infuse_pump_change *record;	/* as from above */
	int records;
	struct infuse_pump_change *pump;
	int pumps;
	struct infuse_flow step;	/* that can be keyed, above 0 */
	struct infuse_duration within;
	struct infuse_volume volume_within;
};

/*
 * Compares what lies between the first and the last line of the log.  One
 * keyable step is no difference (S-02), and neither is a stand of at most
 * `within` between two stretches of one rate.  Volumes may be apart by
 * volume_within, and by what the step and the times of changes that agree come
 * to.  `out` has room for
 * records + pumps + events + 2 * lines; returns how many, in the order of
 * their times.
 */
int infuse_pump_compare(struct infuse_pump_finding *out,
    const struct infuse_pump_case *of);

#ifdef __cplusplus
}
#endif
#pragma GCC visibility pop
#endif
