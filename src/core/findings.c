/* SPDX-License-Identifier: MIT */
#include "findings.h"

/*@ requires 0 <= a && 0 <= b;
    assigns \nothing;
    ensures \result == \abs(a - b);
*/
static int64_t distance(int64_t a, int64_t b)
{
	return a > b ? a - b : b - a;
}

/*@ requires \valid_read(to) && \valid_read(finding);
    requires core_are_findings(to);
    assigns \nothing;
    ensures 0 <= \result <= to->count;
*/
static int same_place(const struct infuse_findings *to,
    const struct infuse_finding *finding)
{
	int i;

	/*@ loop invariant 0 <= i <= to->count;
	    loop assigns i;
	    loop variant to->count - i;
	*/
	for (i = 0; i < to->count; i++)
		if (to->of[i].rule == finding->rule &&
		    to->of[i].bound == finding->bound &&
		    to->of[i].verdict == finding->verdict)
			break;
	return i;
}

void core_findings_add(struct infuse_findings *to,
    const struct infuse_finding *finding, int row)
{
	int i = same_place(to, finding);
	struct infuse_finding *place;

	if (i >= INFUSE_FINDINGS_MAX)
		return;		/* more than there are rules and bounds */
	place = &to->of[i];
	if (i == to->count) {
		*place = *finding;
		to->count++;
	} else if (distance(finding->found, finding->limit) >
	    distance(place->found, place->limit)) {
		place->found = finding->found;
		place->limit = finding->limit;
		place->on_most = finding->on_most;
	}
	if (row != CORE_WHOLE)
		place->rows[row] = true;
}

/* Brings the finding at `from` forward past every better one before it. */
/*@ requires \valid(findings) && core_are_findings(findings);
    requires 0 < from < findings->count;
    assigns findings->of[0 .. from];
*/
static void bring_forward(struct infuse_findings *findings, int from)
{
	struct infuse_finding moved = findings->of[from];
	int i;

	/*@ loop invariant 0 <= i <= from;
	    loop assigns i, findings->of[0 .. from];
	    loop variant i;
	*/
	for (i = from; i > 0; i--) {
		if (findings->of[i - 1].verdict <= moved.verdict)
			break;
		findings->of[i] = findings->of[i - 1];
	}
	findings->of[i] = moved;
}

void core_findings_sort(struct infuse_findings *findings)
{
	int i;

	/*@ loop invariant 1 <= i;
	    loop invariant findings->count == \at(findings->count, Pre);
	    loop assigns i, findings->of[0 .. INFUSE_FINDINGS_MAX - 1];
	    loop variant findings->count - i;
	*/
	for (i = 1; i < findings->count; i++)
		bring_forward(findings, i);
}
