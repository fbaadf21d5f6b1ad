/* SPDX-License-Identifier: MIT */
#ifndef CORE_FINDINGS_H
#define CORE_FINDINGS_H

#include <infuse/plan.h>

/* A finding about the whole, not about one row. */
#define CORE_WHOLE (-1)

/*@ predicate core_are_findings(struct infuse_findings *f) =
      0 <= f->count <= INFUSE_FINDINGS_MAX;
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
*/
void core_findings_add(struct infuse_findings *to,
    const struct infuse_finding *finding, int row);

/* Worst first; in the order they were added among equals. */
/*@ requires \valid(findings) && core_are_findings(findings);
    assigns *findings;
    ensures core_are_findings(findings);
    ensures findings->count == \old(findings->count);
*/
void core_findings_sort(struct infuse_findings *findings);

#endif
