/* SPDX-License-Identifier: MIT */
#ifndef INFUSE_COMPARE_H
#define INFUSE_COMPARE_H

/*
 * What a plan comes to in a few figures, to be set beside those of another
 * protocol for the same patient.  Nothing is converted between drugs.
 */

#include <infuse/plan.h>

#pragma GCC visibility push(default)
#ifdef __cplusplus
extern "C" {
#endif

/* One end of a protocol: its first and its highest rate, or start and max. */
struct infuse_extent {
	bool known;			/* false: the source is silent */
	struct infuse_rate rate;
	struct infuse_dose_rate dose_rate;	/* nearest, for display */
	bool dose_rate_exact;
	struct infuse_dose session;	/* 0 when continuous */
	struct infuse_dose day;		/* see infuse_compare */
	struct infuse_dose course;	/* all of it */
};

struct infuse_compared {
	enum infuse_drug drug;
	enum infuse_verdict verdict;
	bool computed;		/* false: larger than the bounds */
	bool titrated;		/* the two are start and maximum */
	bool constant;		/* the two are one */
	struct infuse_extent low;
	struct infuse_extent high;
};

/*
 * Of a schedule both ends have the one dose of the course that it gives.  The
 * day of the first rate is the one with the most of the drug among those with
 * that rate, the day of the highest the one with the most of all.
 */
void infuse_compare(struct infuse_compared *out, const struct infuse_case *of,
    const struct infuse_plan *plan);

#ifdef __cplusplus
}
#endif
#pragma GCC visibility pop
#endif
