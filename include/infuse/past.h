/* SPDX-License-Identifier: MIT */
#ifndef INFUSE_PAST_H
#define INFUSE_PAST_H

/*
 * Whether what is said of the past can be so: what was given, how long it ran
 * and how long ago it began (S-25).  What cannot be so is refused with both
 * figures; no figure is repaired.
 *
 * Bags are changed and pumps are read late, so a dose may be more than can
 * have been given by 10 % of it, or by what an hour at the present rate gives
 * where that is more (derived).
 */

#include <infuse/care.h>
#include <infuse/check.h>

#pragma GCC visibility push(default)
#ifdef __cplusplus
extern "C" {
#endif

/* Where what was said cannot all be so. */
enum infuse_clash {
	INFUSE_NO_CLASH,
	INFUSE_CLASH_NO_DAY,	/* which day it is was not said */
	INFUSE_CLASH_DAY,	/* the elapsed time is of day `most` */
	INFUSE_CLASH_RUNNING,	/* longer than there was time */
	INFUSE_CLASH_GIVEN,	/* more than can have been given */
	INFUSE_CLASH_GIVEN_COURSE,
	INFUSE_CLASH_PARTS,	/* more that day than in the course */
	INFUSE_CLASH_FIRST_DAY,	/* on day 1 the two are one */
	INFUSE_CLASH_SCALE	/* the hold rules are of another scale */
};

/* The two figures of a clash, in counts of the base unit. */
struct infuse_contradiction {
	enum infuse_clash kind;
	int64_t said;
	int64_t most;
	struct infuse_duration time;	/* since the start, if that was said */
	enum infuse_scale scale;	/* that the rule names */
	enum infuse_source source;
	unsigned line;
};

/* False where it cannot, and then *out says what. */
INFUSE_MUST_CHECK bool infuse_past_fits(struct infuse_contradiction *out,
    const struct infuse_case *of, const struct infuse_plan *plan,
    const struct infuse_question *question);

#ifdef __cplusplus
}
#endif
#pragma GCC visibility pop
#endif
