/* SPDX-License-Identifier: MIT */
#ifndef CORE_ROWS_H
#define CORE_ROWS_H

#include "row.h"

/*
 * The rows of a schedule with their figures, not yet judged; `most` is the
 * ceiling in force of a titrated one.  What is larger
 * than the bounds is not computed; nor is anything after it.
 */
/*@ requires \valid(plan) && \valid_read(schedule);
    requires \separated(plan, schedule);
    requires infuse_is_schedule(schedule) && core_is_setup(setup);
    requires infuse_is_milli(most);
    assigns plan->rows, plan->row[0 .. INFUSE_ROWS_MAX - 1];
    ensures 1 <= plan->rows <= INFUSE_ROWS_MAX;
    ensures core_are_rows(plan, plan->rows, setup.has_strength);
*/
void core_rows_fill(struct infuse_plan *plan,
    const struct infuse_schedule *schedule, struct core_setup setup,
    struct infuse_milli most);

/*@ predicate core_is_least_of_rows(struct infuse_plan *p, integer n,
      integer verdict) =
      \forall integer j; 0 <= j < n ==> p->row[j].verdict >= verdict;
*/

/* Judges each row; the result is the least of all of them. */
/*@ requires \valid(court) && core_is_court(court);
    requires \valid(plan) && \separated(plan, court);
    requires court->findings == &plan->findings;
    requires 1 <= plan->rows <= INFUSE_ROWS_MAX;
    requires core_are_rows(plan, plan->rows, setup.has_strength);
    requires core_is_setup(setup) && core_is_scale(scale);
    assigns plan->row[0 .. INFUSE_ROWS_MAX - 1].verdict, *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
    ensures \result <= scale.whole;
    ensures core_is_least_of_rows(plan, plan->rows, \result);
    ensures plan->rows == \old(plan->rows);
*/
enum infuse_verdict core_rows_judge(struct infuse_plan *plan,
    struct core_court *court, struct core_setup setup,
    struct core_scale scale);

#endif
