/* SPDX-License-Identifier: MIT */
#ifndef CORE_TRIAL_H
#define CORE_TRIAL_H

#include <infuse/check.h>

#include "judge.h"
#include "step.h"

/* The highest rate, in thousandths of a pg/h. */
#define CORE_RATE_MILLI_MAX (INFUSE_RATE_MAX_PG_PER_H * 1000)

/*
 * The time that is asked about: a day, or none named; and how far into the
 * session, or into it all, where that was said.
 */
struct core_when {
	int64_t day;
	bool timed;
	int64_t into;
};

/*
 * A proposed rate beside its plan: all that the parts of a check look at, read
 * before the first of them speaks.  Rates are in thousandths of a pg/h and a
 * part of one more, times in minutes.  High limits look at the rate that would
 * be delivered (S-02); an order above a limit that the pump's step takes down
 * to it is a caution all the same.
 */
struct core_trial {
	struct core_when when;	/* it is asked about */
	int row;		/* of the day in question, or CORE_WHOLE */
	int mark;		/* that row if its day was named */
	bool unlike;		/* no day was named, and they differ */
	bool titrated;
	struct infuse_milli maximum;	/* of a titration, on any day */
	bool computed;		/* that row is not larger than the bounds */
	unsigned line;		/* of that row */
	unsigned low_line;	/* of its low end */
	struct infuse_milli rate;	/* proposed */
	struct infuse_milli delivered;
	bool fits;		/* the pump can deliver it */
	bool stated;		/* a row in question has this very rate */
	struct infuse_milli low;	/* that day's range */
	struct infuse_milli high;
	struct infuse_milli common;	/* what all rows in question allow */
	bool is_order;		/* it enters the day's rate, or one more */
	bool has_current;
	struct infuse_milli current;	/* the rate that runs now */
	bool has_running;
	int64_t running;	/* for which it has run */
	struct core_said from;	/* the same as orders (S-25) */
	struct core_said to;
	struct infuse_milli start;	/* of a titration; 0: it states none */
	struct infuse_milli step;	/* the protocol's own, of a titration */
	bool has_length;
	int64_t into;		/* that row, if that was said */
	int64_t length;		/* for which it is to run */
	int64_t may;		/* and for which the protocol lets it */
	struct infuse_milli before;	/* the schedule's, of the row before */
	bool weaned;		/* that row is a step of the wean */
	int later;		/* a row run into that is lower, or CORE_WHOLE */
	struct infuse_milli later_most;
	unsigned later_line;
};

/*@ logic real core_most_milli(struct infuse_plan *p, integer i) =
      1000 * (p->row[i].titrated && p->row[i].wean > 0 ?
        infuse_mixed(p->row[i].most.rate.pg_per_h,
          p->row[i].most.rate.part, p->row[i].most.rate.over) :
        p->row[i].titrated ?
        infuse_mixed(p->maximum.pg_per_h, p->maximum.part,
          p->maximum.over) :
        infuse_mixed(p->row[i].at.rate.pg_per_h,
          p->row[i].at.rate.part, p->row[i].at.rate.over));

    predicate core_is_asked(struct infuse_plan *p, integer i,
      struct core_when w) =
      (w.day == 0 || (p->row[i].day <= w.day &&
        w.day <= p->row[i].day + (p->row[i].length.min - 1) /
          INFUSE_MIN_PER_DAY)) &&
      (!w.timed || (p->row[i].into.min <= w.into &&
        (w.into < p->row[i].into.min + p->row[i].length.min ||
         i + 1 == p->rows || p->row[i + 1].session != p->row[i].session)));

    predicate core_is_rate_milli(struct infuse_milli m) =
      infuse_is_milli(m) && m.milli <= CORE_RATE_MILLI_MAX;

    predicate core_is_trial(struct core_trial t) =
      CORE_WHOLE <= t.row < INFUSE_ROWS_MAX &&
      CORE_WHOLE <= t.mark < INFUSE_ROWS_MAX &&
      CORE_WHOLE <= t.later < INFUSE_ROWS_MAX &&
      core_is_rate_milli(t.rate) && core_is_rate_milli(t.delivered) &&
      core_is_rate_milli(t.low) && core_is_rate_milli(t.high) &&
      core_is_rate_milli(t.common) &&
      core_is_rate_milli(t.current) && core_is_rate_milli(t.later_most) &&
      core_is_term(t.start) && core_is_term(t.step) &&
      core_is_said(t.from) && core_is_said(t.to) &&
      0 <= t.length <= INFUSE_DURATION_MAX_MIN &&
      0 <= t.running <= INFUSE_DURATION_MAX_MIN &&
      0 <= t.into <= INFUSE_DURATION_MAX_MIN &&
      -INFUSE_DURATION_MAX_MIN <= t.may <= INFUSE_DURATION_MAX_MIN &&
      core_is_rate_milli(t.before) && core_is_rate_milli(t.maximum);
*/

/*@ requires \valid_read(schedule);
    requires \valid_read(question) && infuse_is_question(question);
    assigns \nothing;
    ensures question->day != 0 ==> \result.day == question->day;
    ensures \result.timed ==>
      0 <= \result.into <= INFUSE_DURATION_MAX_MIN;
*/
struct core_when core_when_of(const struct infuse_schedule *schedule,
    const struct infuse_question *question);

/* The high end of a row, in thousandths of a pg/h. */
/*@ requires \valid_read(plan) && infuse_are_rates(plan);
    requires 0 <= i < plan->rows;
    assigns \nothing;
    ensures infuse_milli_value(\result) == core_most_milli(plan, i);
    ensures core_is_rate_milli(\result);
*/
struct infuse_milli core_trial_most(const struct infuse_plan *plan, int i);

/*
 * Finds the rows in question, their range and for how long it is to run: as
 * long as was asked, else a session, or 24 h of a continuous infusion.
 * Nothing is known yet of the pump.
 */
/*@ requires \valid_read(of) && \valid_read(of->protocol);
    requires \valid_read(plan) && infuse_is_planned(plan);
    requires \valid_read(question) && infuse_is_question(question);
    requires infuse_is_schedule(&of->protocol->schedule);
    requires infuse_is_order(&of->order);
    assigns \nothing;
    ensures core_is_trial(\result);
    ensures \result.row < plan->rows && \result.later == CORE_WHOLE;
    ensures infuse_milli_value(\result.rate) ==
      1000 * infuse_rate_value(question->rate);
    ensures \result.delivered == \result.rate;
    ensures \forall integer i; 0 <= i < plan->rows &&
      core_is_asked(plan, i, \result.when) ==>
      infuse_milli_value(\result.common) <= core_most_milli(plan, i) <=
      infuse_milli_value(\result.high);
*/
struct core_trial core_trial_find(const struct infuse_case *of,
    const struct infuse_plan *plan, const struct infuse_question *question);

/* Then also the first row that it would run into, and is too high for. */
/*@ requires \valid_read(plan) && infuse_is_planned(plan);
    requires core_is_trial(t) && t.row < plan->rows;
    assigns \nothing;
    ensures core_is_trial(\result);
    ensures t.later == CORE_WHOLE && \result.later != CORE_WHOLE ==>
      infuse_milli_value(t.delivered) >
      infuse_milli_value(\result.later_most);
*/
struct core_trial core_trial_look_ahead(const struct infuse_plan *plan,
    struct core_trial t);

/*
 * The schedule of that day (S-04).  A day of unlike sessions, like days that
 * differ when none is named, is UNCHECKED for a rate that not all allow.
 */
/*@ requires \valid(court) && core_is_court(court) && core_is_trial(t);
    assigns *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
    ensures \result == INFUSE_WITHIN ==> t.row != CORE_WHOLE &&
      (t.is_order ||
       infuse_milli_value(t.rate) <= infuse_milli_value(t.high));
    ensures !t.is_order &&
      infuse_milli_value(t.rate) > infuse_milli_value(t.high) &&
      infuse_milli_value(t.delivered) > infuse_milli_value(t.high) ==>
      \result <= INFUSE_UNCHECKED;
*/
enum infuse_verdict core_trial_day(struct core_court *court,
    struct core_trial t);

/* The days that it would run into, when it is to run for longer. */
/*@ requires \valid(court) && core_is_court(court) && core_is_trial(t);
    assigns *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
    ensures t.later != CORE_WHOLE ==> \result == INFUSE_STOP;
*/
enum infuse_verdict core_trial_later_days(struct core_court *court,
    struct core_trial t);

/* The step from the rate that runs now (S-04, S-11). */
/*@ requires \valid(court) && core_is_court(court) && core_is_trial(t);
    assigns *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
*/
enum infuse_verdict core_trial_step(struct core_court *court,
    struct core_trial t);

/* A rate must not run on when its session, or the course, is over. */
/*@ requires \valid(court) && core_is_court(court) && core_is_trial(t);
    assigns *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
    ensures \result ==
      (t.may <= 0 || (t.has_length && t.length > t.may) ?
        INFUSE_STOP : INFUSE_WITHIN);
*/
enum infuse_verdict core_trial_length(struct core_court *court,
    struct core_trial t);

/* Above; the words of infuse_milli_cmp. */
/*@ requires infuse_is_milli(a) && infuse_is_milli(b);
    assigns \nothing;
    ensures \result <==> infuse_milli_value(a) > infuse_milli_value(b);
*/
static inline bool core_above(struct infuse_milli a, struct infuse_milli b)
{
	return infuse_milli_cmp(a, b) > 0;
}

/*
 * Some of the rows in question allow this rate, and some do not.  A figure of
 * the pump that is one row's order, rounded up, is allowed on that one (S-02).
 */
/*@ requires infuse_is_milli(t.rate) && infuse_is_milli(t.common);
    requires infuse_is_milli(t.high);
    assigns \nothing;
    ensures \result ==>
      infuse_milli_value(t.rate) > infuse_milli_value(t.common);
*/
static inline bool core_is_for_some(struct core_trial t)
{
	return core_above(t.high, t.common) && core_above(t.rate, t.common) &&
	    (t.is_order || !core_above(t.rate, t.high));
}

#endif
