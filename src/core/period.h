/* SPDX-License-Identifier: MIT */
#ifndef CORE_PERIOD_H
#define CORE_PERIOD_H

#include "telling.h"

/*
 * What a proposed rate comes to over the whole of its session, its day and the
 * course (S-04): hours gone by, hours asked about, hours to come.
 *
 * Gone by is what was said to be given; else by the schedule where it sets the
 * rates, and where the rate is titrated anything from what the running rate
 * alone gave up to the ceiling in force.  To come is what the schedule says,
 * and of a titrated rate nothing: it can come down.  What is not known makes a
 * range; it is as wide as what was not said.
 */

/* The rate of a row as it is delivered. */
/*@ requires \valid_read(plan) && infuse_is_planned(plan);
    requires 0 <= i < plan->rows;
    assigns \nothing;
    ensures infuse_is_rate(\result);
*/
struct infuse_rate core_scheduled(const struct infuse_plan *plan, int i);

/*
 * Parts of a period; `given` tells that what was said to be given covers what
 * is gone.
 */

/* The row that is meant, without what is said to be given. */
/*@ requires \valid_read(plan) && infuse_is_planned(plan);
    requires core_is_telling(t) && t.row < plan->rows;
    assigns \nothing;
    ensures core_is_range(\result);
*/
struct core_range core_gone_here(const struct infuse_plan *plan,
    struct core_telling t);

/* A day that was given so much of: less than that cannot have run. */
/*@ requires \valid_read(question) && infuse_is_question(question);
    requires question->past.has_given || question->past.has_given_course;
    requires core_is_telling(t);
    assigns \nothing;
    ensures infuse_is_dose(\result);
*/
struct infuse_dose core_given_here(const struct infuse_question *question,
    struct core_telling t);

/* What is asked about, and what the schedule has left of that row. */
/*@ requires \valid_read(plan) && infuse_is_planned(plan);
    requires core_is_telling(t) && t.row < plan->rows;
    assigns \nothing;
    ensures core_is_range(\result);
*/
struct core_range core_ahead_here(const struct infuse_plan *plan,
    struct core_telling t, bool given);

/* Minutes of a later row that it is to run into. */
/*@ requires \valid_read(plan) && infuse_is_planned(plan);
    requires core_is_telling(t) && 0 <= i < plan->rows;
    assigns \nothing;
    ensures core_is_minutes(\result);
*/
int64_t core_runs_into(const struct infuse_plan *plan, struct core_telling t,
    int i);

/* A row after the one that is meant. */
/*@ requires \valid_read(plan) && infuse_is_planned(plan);
    requires core_is_telling(t) && 0 <= i < plan->rows;
    assigns \nothing;
    ensures core_is_range(\result);
*/
struct core_range core_to_come(const struct infuse_plan *plan,
    struct core_telling t, int i);

/*
 * The other rows of the same session, or of the same day of a continuous
 * infusion: what of them is to come, and where it is not known how far it is
 * all of them.  Those that are gone are with what is gone here.
 */
/*@ requires \valid_read(plan) && infuse_is_planned(plan);
    requires core_is_telling(t) && t.row < plan->rows;
    assigns \nothing;
    ensures core_is_range(\result);
*/
struct core_range core_rest_here(const struct infuse_plan *plan,
    struct core_telling t, bool given);

/* All other sessions of that day. */
/*@ requires \valid_read(plan) && infuse_is_planned(plan);
    requires core_is_telling(t) && t.row < plan->rows;
    assigns \nothing;
    ensures core_is_range(\result);
*/
struct core_range core_beside(const struct infuse_plan *plan,
    struct core_telling t, bool given);

/* The days before that day, where what was given does not tell. */
/*@ requires \valid_read(plan) && infuse_is_planned(plan);
    requires core_is_telling(t) && t.row < plan->rows;
    assigns \nothing;
    ensures core_is_range(\result);
*/
struct core_range core_gone_before(const struct infuse_plan *plan,
    struct core_telling t);

/* The days after it; and all other rows where the day is not known. */
/*@ requires \valid_read(plan) && infuse_is_planned(plan);
    requires core_is_telling(t) && t.row < plan->rows;
    assigns \nothing;
    ensures core_is_range(\result);
*/
struct core_range core_elsewhere(const struct infuse_plan *plan,
    struct core_telling t, bool given);

/* Of one period.  `onward` is at the least what it comes to if it goes on. */
struct core_total {
	bool is;			/* there is such a period */
	struct core_range gone;
	struct core_range sum;		/* with what is asked and to come */
	struct infuse_dose onward;
};

/* What was said to be given is less than the running rate alone has given. */
struct core_shortfall {
	bool is;
	struct infuse_dose said;
	struct infuse_dose ran;
};

struct core_totals {
	struct core_total session;
	struct core_total day;
	struct core_total course;
	struct core_shortfall short_day;
	struct core_shortfall short_course;
};

/*@ predicate core_is_total(struct core_total t) =
      core_is_range(t.gone) && core_is_range(t.sum) &&
      infuse_is_dose(t.onward);
    predicate core_is_shortfall(struct core_shortfall s) =
      infuse_is_dose(s.said) && infuse_is_dose(s.ran);
    predicate core_are_totals(struct core_totals t) =
      core_is_total(t.session) && core_is_total(t.day) &&
      core_is_total(t.course) && core_is_shortfall(t.short_day) &&
      core_is_shortfall(t.short_course);
*/

/*
 * `ceiling` is the lowest hard limit on the rate in force.  The rate asked
 * about counts as it is delivered.
 */
/*@ requires \valid_read(of) && \valid_read(of->protocol);
    requires \valid_read(plan) && infuse_is_planned(plan);
    requires \valid_read(question) && infuse_is_question(question);
    requires infuse_is_order(&of->order);
    requires infuse_is_schedule(&of->protocol->schedule);
    requires core_is_trial(t) && t.row < plan->rows;
    requires infuse_is_rate(ceiling);
    assigns \nothing;
    ensures core_are_totals(\result);
*/
struct core_totals core_totals_of(const struct infuse_case *of,
    const struct infuse_plan *plan, const struct infuse_question *question,
    struct core_trial t, struct infuse_rate ceiling);

/* Against the limits on doses; `rate` is the one asked about. */
/*@ requires \valid(court) && core_is_court(court) && core_are_totals(totals);
    requires infuse_is_rate(rate) && CORE_WHOLE <= row < INFUSE_ROWS_MAX;
    assigns *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
*/
enum infuse_verdict core_judge_totals(struct core_court *court,
    struct core_totals totals, struct infuse_rate rate, int row);

#endif
