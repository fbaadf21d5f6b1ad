/* SPDX-License-Identifier: MIT */
#ifndef CORE_FINDINGS_H
#define CORE_FINDINGS_H

#include <infuse/plan.h>

/* A finding about the whole, not about one row. */
#define CORE_WHOLE (-1)

/*
 * Findings fold into a verdict when none of them is worse than it: what was
 * not below some verdict before, and is given `least`, is not below the lesser
 * of the two after.  Every function that judges promises this of its result,
 * and so no finding is worse than the verdict of the whole.
 */
/*@ predicate core_are_findings(struct infuse_findings *f) =
      0 <= f->count <= INFUSE_FINDINGS_MAX;
    predicate core_not_below(struct infuse_findings *f, integer least) =
      \forall integer k; 0 <= k < f->count ==> f->of[k].verdict >= least;
    predicate core_fold{A,B}(struct infuse_findings *f, integer least) =
      \forall integer v; v <= least && core_not_below{A}(f, v) ==>
        core_not_below{B}(f, v);
    predicate core_are_sorted(struct infuse_findings *f, integer n) =
      \forall integer i, j; 0 <= i <= j < n ==>
        f->of[i].verdict <= f->of[j].verdict;
*/

/*
 * Adds a finding, or merges it into the one of the same rule and bound: rows
 * are joined, and the figure farther from its limit stays.
 */
/*@ requires \valid(to) && \valid_read(finding);
    requires \separated(to, finding);
    requires core_are_findings(to);
    requires CORE_WHOLE <= row < INFUSE_ROWS_MAX;
    assigns *to;
    ensures core_are_findings(to);
    ensures core_fold{Pre,Post}(to, finding->verdict);
    ensures \old(to->count) < INFUSE_FINDINGS_MAX ==>
      \exists integer k; 0 <= k < to->count &&
      to->of[k].verdict == finding->verdict &&
      to->of[k].rule == finding->rule && to->of[k].bound == finding->bound;
*/
void core_findings_add(struct infuse_findings *to,
    const struct infuse_finding *finding, int row);

/* Worst first; in the order they were added among equals. */
/*@ requires \valid(findings) && core_are_findings(findings);
    assigns findings->of[0 .. INFUSE_FINDINGS_MAX - 1];
    ensures core_are_sorted(findings, findings->count);
    ensures core_fold{Pre,Post}(findings, INFUSE_WITHIN);
*/
void core_findings_sort(struct infuse_findings *findings);

#endif
