/* SPDX-License-Identifier: MIT */
#ifndef CORE_LADDER_H
#define CORE_LADDER_H

#include "judge.h"

/*
 * The way to the order's target as numbers: rates in thousandths of a pg/h
 * and a part of one more,
 * times in minutes.  Without a target it is 0.
 */
struct core_climb {
	struct infuse_milli target;
	struct infuse_milli most;	/* the protocol's maximum */
	bool has_start;
	struct infuse_milli start;
	bool has_step;		/* and it is at least a thousandth */
	struct infuse_milli step;
	bool has_interval;
	int64_t interval;
	int64_t length;		/* of the infusion, or of a session */
	struct infuse_wean wean;	/* after the target */
	struct infuse_weight weight;
	unsigned start_line;
	enum infuse_source step_source;
	unsigned step_line;
	unsigned max_line;
	unsigned length_line;
};

/*@ predicate core_is_climb(struct core_climb c) =
      core_is_term(c.target) && core_is_term(c.most) &&
      core_is_term(c.start) && core_is_term(c.step) &&
      (c.has_step ==> 0 < c.step.milli) &&
      0 <= c.interval <= INFUSE_DURATION_MAX_MIN &&
      0 < c.length <= INFUSE_DURATION_MAX_MIN &&
      infuse_is_weight(c.weight) && 0 <= c.wean.steps < INFUSE_ROWS_MAX &&
      0 <= c.wean.interval.min &&
      c.length + c.wean.steps * c.wean.interval.min <=
        INFUSE_DURATION_MAX_MIN;
*/

/*@ requires \valid_read(of) && \valid_read(of->protocol);
    requires infuse_is_order(&of->order);
    requires infuse_is_schedule(&of->protocol->schedule);
    assigns \nothing;
    ensures core_is_climb(\result);
*/
struct core_climb core_climb_of(const struct infuse_case *of);

/*@ predicate core_is_least_of_rungs(struct infuse_plan *p, integer n,
      integer verdict) =
      \forall integer j; 0 <= j < n ==> p->rung[j].verdict >= verdict;
*/

/*
 * The protocol's start, then up by its step at its interval, the last rise
 * being what is left, then the target to the end of the infusion or session.
 * Where the source states no start, step or interval there is no ladder, and
 * the plan is UNCHECKED (S-11).
 */
/*@ requires \valid(court) && core_is_court(court);
    requires \valid(plan) && \separated(plan, court);
    requires court->findings == &plan->findings;
    requires core_is_climb(c) && core_is_setup(setup);
    requires infuse_is_milli(scale.from) && plan->rungs == 0;
    assigns plan->rungs, plan->rung[0 .. INFUSE_RUNGS_MAX - 1],
      *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
    ensures 0 <= plan->rungs <= INFUSE_RUNGS_MAX;
    ensures core_is_least_of_rungs(plan, plan->rungs, \result);
*/
enum infuse_verdict core_ladder(struct infuse_plan *plan,
    struct core_court *court, struct core_climb c, struct core_setup setup,
    struct core_scale scale);

#endif
