/* SPDX-License-Identifier: MIT */
#ifndef CORE_TELLING_H
#define CORE_TELLING_H

#include "range.h"
#include "trial.h"

/* What the question tells of the time, read once. */
struct core_telling {
	bool titrated;
	bool sessions;
	bool meant;		/* the row below can be the one that is meant */
	bool knows_day;
	bool knows_into;
	bool knows_length;	/* how long it is to run, or until when */
	bool fresh;		/* its day, or its session, just begins */
	bool first;		/* it is on the first day, or in that session */
	int row;
	int64_t into;		/* that row */
	int64_t since;		/* its day, or its session, began */
	int64_t length;		/* of that row */
	int64_t asked;		/* for which it is to run in that row */
	int64_t end;		/* and until when, from the start of it all */
	int64_t ran;		/* since the last change */
	struct infuse_rate rate;	/* asked about, as delivered */
	struct infuse_rate current;	/* which ran, likewise */
	struct infuse_rate ceiling;	/* the highest that can have run */
};

/*@ predicate core_is_telling(struct core_telling t) =
      0 <= t.row < INFUSE_ROWS_MAX && core_is_minutes(t.into) && core_is_minutes(t.since) &&
      core_is_minutes(t.length) && core_is_minutes(t.asked) &&
      0 <= t.end <= 4 * INFUSE_DURATION_MAX_MIN && core_is_minutes(t.ran) &&
      infuse_is_rate(t.rate) && infuse_is_rate(t.current) &&
      infuse_is_rate(t.ceiling);
*/

/*@ requires \valid_read(of) && \valid_read(of->protocol);
    requires \valid_read(plan) && infuse_is_planned(plan);
    requires \valid_read(question) && infuse_is_question(question);
    requires infuse_is_order(&of->order);
    requires core_is_trial(t) && t.row < plan->rows && 0 < plan->rows;
    requires infuse_is_rate(ceiling);
    assigns \nothing;
    ensures core_is_telling(\result) && \result.row < plan->rows;
*/
struct core_telling core_tell(const struct infuse_case *of,
    const struct infuse_plan *plan, const struct infuse_question *question,
    struct core_trial t, struct infuse_rate ceiling);

/* What was said to be given that day, or on day 1 since the beginning. */
/*@ requires \valid_read(question) && infuse_is_question(question);
    assigns \nothing;
    ensures \result ==> question->past.has_given ||
      question->past.has_given_course;
*/
bool core_is_day_given(const struct infuse_question *question,
    struct core_telling t);

/* Minutes of that day for which the running rate is known to have run. */
/*@ requires core_is_telling(t);
    assigns \nothing;
    ensures core_is_minutes(\result);
*/
int64_t core_ran_here(struct core_telling t);

#endif
