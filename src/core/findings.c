/* SPDX-License-Identifier: MIT */
#include "findings.h"

/* |a - b|, which always fits where there is no sign. */
/*@ assigns \nothing;
*/
static uint64_t distance(int64_t a, int64_t b)
{
	return a > b ? (uint64_t)a - (uint64_t)b : (uint64_t)b - (uint64_t)a;
}

/*@ requires \valid_read(to) && \valid_read(finding);
    requires core_are_findings(to);
    assigns \nothing;
    ensures 0 <= \result <= to->count;
    ensures \result < to->count ==>
      to->of[\result].rule == finding->rule &&
      to->of[\result].bound == finding->bound &&
      to->of[\result].verdict == finding->verdict;
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

/*@ requires \valid(to) && \valid_read(from) && \separated(to, from);
    assigns *to;
    ensures to->verdict == from->verdict;
    ensures to->rule == from->rule && to->bound == from->bound;
*/
static void copy(struct infuse_finding *to, const struct infuse_finding *from)
{
	*to = *from;
}

/* One finding more, after those that there are. */
/*@ requires \valid(to) && \valid_read(finding) && \separated(to, finding);
    requires 0 <= to->count < INFUSE_FINDINGS_MAX;
    assigns to->count, to->of[\old(to->count)];
    ensures to->count == \old(to->count) + 1;
    ensures to->of[\old(to->count)].verdict == finding->verdict;
    ensures to->of[\old(to->count)].rule == finding->rule;
    ensures to->of[\old(to->count)].bound == finding->bound;
    ensures \forall integer k; 0 <= k < \old(to->count) ==>
      to->of[k].verdict == \old(to->of[k].verdict);
*/
static void append(struct infuse_findings *to,
    const struct infuse_finding *finding)
{
	copy(&to->of[to->count], finding);
	to->count++;
}

/*
 * Rows that are merged keep the range of what was found (S-20), and the figure
 * that is farther from its limit.
 */
/*@ requires \valid(place) && \valid_read(finding);
    requires \separated(place, finding);
    assigns place->found_least, place->found_most, place->found,
      place->limit, place->on_most;
*/
static void merge(struct infuse_finding *place,
    const struct infuse_finding *finding)
{
	if (finding->found < place->found_least)
		place->found_least = finding->found;
	if (finding->found > place->found_most)
		place->found_most = finding->found;
	if (distance(finding->found, finding->limit) <=
	    distance(place->found, place->limit))
		return;
	place->found = finding->found;
	place->limit = finding->limit;
	place->on_most = finding->on_most;
}

void core_findings_add(struct infuse_findings *to,
    const struct infuse_finding *finding, int row)
{
	int i = same_place(to, finding);

	if (i >= INFUSE_FINDINGS_MAX)
		return;		/* more than there are rules and bounds */
	if (i < to->count)
		merge(&to->of[i], finding);
	else
		append(to, finding);
	if (row != CORE_WHOLE)
		to->of[i].rows[row] = true;
}

/* Brings the finding at `from` forward past every better one before it. */
/*@ requires \valid(findings) && core_are_findings(findings);
    requires 0 < from < findings->count;
    requires core_are_sorted(findings, from);
    assigns findings->of[0 .. from];
    ensures core_are_sorted(findings, from + 1);
    ensures core_fold{Pre,Post}(findings, INFUSE_WITHIN);
*/
static void bring_forward(struct infuse_findings *findings, int from)
{
	struct infuse_finding moved;
	int i;

	copy(&moved, &findings->of[from]);
	/*@ loop invariant 0 <= i <= from;
	    loop invariant \forall integer k; i < k <= from ==>
	      findings->of[k].verdict ==
	      \at(findings->of[k - 1].verdict, Pre);
	    loop invariant \forall integer k; 0 <= k <= i ==>
	      findings->of[k].verdict == \at(findings->of[k].verdict, Pre);
	    loop invariant \forall integer k; i < k <= from ==>
	      findings->of[k].verdict > moved.verdict;
	    loop assigns i, findings->of[0 .. from];
	    loop variant i;
	*/
	for (i = from; i > 0; i--) {
		if (findings->of[i - 1].verdict <= moved.verdict)
			break;
		copy(&findings->of[i], &findings->of[i - 1]);
		/*@ assert findings->of[i].verdict ==
		      \at(findings->of[\at(i, Here) - 1].verdict, Pre); */
	}
	copy(&findings->of[i], &moved);
}

void core_findings_sort(struct infuse_findings *findings)
{
	int i;

	/*@ loop invariant 1 <= i;
	    loop invariant 0 < findings->count ==> i <= findings->count;
	    loop invariant core_are_sorted(findings, i);
	    loop invariant core_fold{Pre,Here}(findings, INFUSE_WITHIN);
	    loop assigns i, findings->of[0 .. INFUSE_FINDINGS_MAX - 1];
	    loop variant findings->count - i;
	*/
	for (i = 1; i < findings->count; i++)
		bring_forward(findings, i);
}
