/* SPDX-License-Identifier: MIT */
#ifndef CLI_NOW_H
#define CLI_NOW_H

#include <infuse/check.h>
#include <infuse/since.h>

#include "cli.h"

/*
 * --now: the time on the clock, which with --start says which day or session
 * it is and how far into it, and so stands for --day and --elapsed.
 */

/*
 * Whether --start, --now, --day and --elapsed go together; `alone` that
 * --start may stand without --now.
 */
bool cli_now_fits(const struct cli_args *args, bool alone);

/* How long after the start the clock shows that. */
bool cli_read_now(struct infuse_duration *out,
    const struct infuse_clock *clock, const struct cli_args *args);

/* When a course runs: what the time of day is held against. */
struct cli_course {
	bool sessions;
	int64_t count;			/* of sessions */
	struct infuse_duration length;	/* of one */
	int64_t start_min[INFUSE_ROWS_MAX];	/* of each */
};

/* Where a course is at a time. */
struct cli_place {
	int64_t session;		/* from 1; 0 when continuous */
	int64_t day;
	struct infuse_duration into;	/* it all, or the session */
};

/* False, and says so, between sessions and after the last. */
bool cli_find_place(struct cli_place *out, const struct cli_course *course,
    const struct infuse_clock *clock, struct infuse_duration now,
    const struct cli_args *args);

#endif
