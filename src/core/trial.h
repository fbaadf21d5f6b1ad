/* SPDX-License-Identifier: MIT */
#ifndef CORE_TRIAL_H
#define CORE_TRIAL_H

#include <infuse/check.h>

#include "judge.h"

/*
 * What the parts of a check share.  High limits look at the rate that would be
 * delivered (S-02); an order above a limit that the pump's step takes down to
 * it is a caution all the same.
 */
struct core_trial {
	struct infuse_answer *out;
	const struct infuse_plan *plan;
	const struct infuse_question *question;
	struct core_court court;
	int row;		/* of the day in question, or CORE_WHOLE */
	int mark;		/* that row if its day was named */
	int64_t rate;		/* proposed, in thousandths of a pg/h */
	int64_t delivered;	/* in the same */
	bool stated;		/* a row in question has this very rate */
	int64_t low;		/* that day's range, in the same */
	int64_t high;
	int64_t common;		/* the most that all rows in question allow */
};

/* Finds the rows in question and their range. */
void core_trial_find(struct core_trial *t);

/*
 * The schedule of that day (S-04).  A day of unlike sessions, like days that
 * differ when none is named, is UNCHECKED for a rate that not all allow.
 */
enum infuse_verdict core_trial_day(struct core_trial *t);

/* The days that it would run into, when it is to run for longer. */
enum infuse_verdict core_trial_later_days(struct core_trial *t);

/* The step from the rate that runs now (S-04, S-11). */
enum infuse_verdict core_trial_step(struct core_trial *t);

/*
 * How long it is to run: as long as was asked, else a session, or 24 h of a
 * continuous infusion.
 */
void core_trial_set_length(struct core_trial *t);

/* Whether that is too long, and what it comes to. */
enum infuse_verdict core_trial_length(struct core_trial *t);
enum infuse_verdict core_trial_doses(struct core_trial *t);

#endif
