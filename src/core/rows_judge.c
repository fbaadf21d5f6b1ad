/* SPDX-License-Identifier: MIT */
#include "arith.h"
#include "rows.h"

/*@ lemma fold_twice{A,B,C}: \forall struct infuse_findings *f, integer v, w;
      core_fold{A,B}(f, v) && core_fold{B,C}(f, w) ==>
      core_fold{A,C}(f, \min(v, w));
*/

/*
 * Start and maximum may be written in units that only a weight compares.
 */
/*@ requires \valid(court) && core_is_court(court);
    requires 0 <= i < INFUSE_ROWS_MAX;
    requires infuse_is_rate(start) && infuse_is_milli(most);
    assigns *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
    ensures infuse_rate_value(start) * 1000 > infuse_milli_value(most) ==>
      \result == INFUSE_STOP;
*/
static enum infuse_verdict judge_start(struct core_court *court,
    struct infuse_rate start, struct infuse_milli most, int i)
{
	struct infuse_milli at = infuse_rate_milli(start);

	if (infuse_milli_cmp(at, most) <= 0)
		return INFUSE_WITHIN;
	return core_say(court, INFUSE_RULE_SCHEDULE, INFUSE_HARD_MAX,
	    INFUSE_STOP, core_found(at), most.milli, INFUSE_FROM_PROTOCOL,
	    court->of->protocol->schedule.titration.start_line, i);
}

/* A row as it is judged: read before the first finding. */
struct entry {
	bool computed;
	bool titrated;
	bool has_rate;
	bool weaned;
	struct core_delivery at;
	struct infuse_milli most;	/* the protocol's own, titrated */
	struct core_row_doses doses;
	struct core_rise rise;
};

/*@ predicate is_entry(struct entry e) =
      core_is_delivery(e.at) && infuse_is_milli(e.most) &&
      core_are_doses(e.doses) && core_is_rise(e.rise);
*/

/*@ requires \valid_read(plan) && 0 <= plan->rows <= INFUSE_ROWS_MAX;
    requires core_are_rows(plan, plan->rows, setup.has_strength);
    requires core_is_setup(setup) && 0 <= i < plan->rows;
    requires core_is_scale(scale);
    assigns \nothing;
    ensures is_entry(\result);
    ensures \result.computed == plan->row[i].computed;
*/
static struct entry entry_of(const struct infuse_plan *plan, int i,
    struct core_setup setup, struct core_scale scale)
{
	const struct infuse_row *row = &plan->row[i];
	struct entry e;

	e.computed = row->computed;
	e.titrated = row->titrated;
	e.has_rate = row->has_rate;
	e.weaned = row->wean > 0;
	e.at = core_delivery_of(&row->at, setup, scale.from);
	e.most = scale.most;
	e.doses = core_row_doses(plan, i, setup);
	e.rise = core_rise(plan, i, setup.has_strength);
	return e;
}

/* Its rate; of a titrated day the start alone (S-16). */
/*@ requires \valid(court) && core_is_court(court) && is_entry(e);
    requires 0 <= i < INFUSE_ROWS_MAX;
    assigns *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
*/
static enum infuse_verdict judge_rates(struct core_court *court,
    struct entry e, int i)
{
	enum infuse_verdict verdict = core_judge_delivery(court, e.at, i);

	if (e.titrated)
		verdict = infuse_verdict_least(verdict,
		    judge_start(court, e.at.rate, e.most, i));
	return infuse_verdict_least(verdict,
	    core_judge_low_rate(court, e.at.rate, true, i));
}

/*@ requires \valid(court) && core_is_court(court) && is_entry(e);
    requires 0 <= i < INFUSE_ROWS_MAX;
    assigns *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
    ensures !e.computed ==> \result == INFUSE_STOP;
    ensures e.computed && !e.has_rate ==> \result == INFUSE_UNCHECKED;
*/
static enum infuse_verdict judge_entry(struct core_court *court,
    struct entry e, int i)
{
	enum infuse_verdict verdict;

	if (!e.computed)
		return core_say(court, INFUSE_RULE_RANGE, INFUSE_HARD_MAX,
		    INFUSE_STOP, 0, 0, INFUSE_FROM_GUARD, 0, i);
	if (!e.has_rate)
		return core_say(court, INFUSE_RULE_TITRATION, INFUSE_NO_BOUND,
		    INFUSE_UNCHECKED, 0, 0, INFUSE_FROM_PROTOCOL,
		    court->of->protocol->schedule.titration.start_line,
		    CORE_WHOLE);
	/* what a start would be weaned by is nobody's order */
	verdict = e.titrated && e.weaned ? INFUSE_WITHIN :
	    judge_rates(court, e, i);
	/*@ assert core_fold{Pre,Here}(court->findings, verdict); */
	verdict = infuse_verdict_least(verdict,
	    core_judge_row_doses(court, e.doses, i));
	/*@ assert core_fold{Pre,Here}(court->findings, verdict); */
	return infuse_verdict_least(verdict,
	    core_judge_rise(court, e.rise, i));
}

/*@ requires \valid(court) && core_is_court(court);
    requires \valid(plan) && \separated(plan, court);
    requires court->findings == &plan->findings;
    requires 1 <= plan->rows <= INFUSE_ROWS_MAX;
    requires core_are_rows(plan, plan->rows, setup.has_strength);
    requires core_is_setup(setup) && 0 <= i < plan->rows;
    requires core_is_scale(scale);
    assigns plan->row[i].verdict, *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
    ensures \result <= scale.whole;
    ensures plan->row[i].verdict == \result;
    ensures \forall integer j; 0 <= j < i ==>
      plan->row[j].verdict == \old(plan->row[j].verdict);
    ensures core_are_rows(plan, plan->rows, setup.has_strength);
    ensures plan->rows == \old(plan->rows);
*/
static enum infuse_verdict judge_row(struct infuse_plan *plan,
    struct core_court *court, int i, struct core_setup setup,
    struct core_scale scale)
{
	struct entry e = entry_of(plan, i, setup, scale);
	enum infuse_verdict verdict = infuse_verdict_least(scale.whole,
	    judge_entry(court, e, i));

	/*@ assert core_are_rows(plan, plan->rows, setup.has_strength); */
	/*@ assert core_fold{Pre,Here}(court->findings, verdict); */
	plan->row[i].verdict = verdict;
	return verdict;
}

enum infuse_verdict core_rows_judge(struct infuse_plan *plan,
    struct core_court *court, struct core_setup setup,
    struct core_scale scale)
{
	enum infuse_verdict verdict = scale.whole;
	int rows = plan->rows;
	int i;

	/*@ loop invariant 0 <= i <= rows && plan->rows == rows;
	    loop invariant verdict <= scale.whole;
	    loop invariant core_is_court(court);
	    loop invariant core_fold{Pre,Here}(court->findings, verdict);
	    loop invariant core_are_rows(plan, plan->rows, setup.has_strength);
	    loop invariant core_is_least_of_rows(plan, i, verdict);
	    loop assigns i, verdict, *court->findings,
	      plan->row[0 .. INFUSE_ROWS_MAX - 1].verdict;
	    loop variant rows - i;
	*/
	for (i = 0; i < rows; i++)
		verdict = infuse_verdict_least(verdict,
		    judge_row(plan, court, i, setup, scale));
	return verdict;
}
