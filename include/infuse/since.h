/* SPDX-License-Identifier: MIT */
#ifndef INFUSE_SINCE_H
#define INFUSE_SINCE_H

/*
 * How long after its start a course is when the clock shows a time: the other
 * way round than infuse_clock_at().  Two answers are possible in the hour that
 * a clock shows twice, and none in the hour that it leaves out.
 */

#include <infuse/calendar.h>

#pragma GCC visibility push(default)
#ifdef __cplusplus
extern "C" {
#endif

enum infuse_since {
	INFUSE_SINCE_ONCE,
	INFUSE_SINCE_TWICE,	/* *first and *second */
	INFUSE_SINCE_NEVER,	/* the clock leaves that time out */
	INFUSE_SINCE_BEFORE,	/* it is before the start */
	INFUSE_SINCE_TOO_LATE	/* more than 366 d after it */
};

/* Both are set where there is one answer. */
enum infuse_since infuse_since_start(struct infuse_duration *first,
    struct infuse_duration *second, const struct infuse_clock *clock,
    const struct infuse_civil *now);

#ifdef __cplusplus
}
#endif
#pragma GCC visibility pop
#endif
