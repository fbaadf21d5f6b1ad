/* SPDX-License-Identifier: MIT */
#include "arith.h"
#include "ceiling.h"
#include "in_force.h"
#include "ladder.h"
#include "rows.h"
#include "whole.h"

/*@ lemma fold_twice{A,B,C}: \forall struct infuse_findings *f, integer v, w;
      core_fold{A,B}(f, v) && core_fold{B,C}(f, w) ==>
      core_fold{A,C}(f, \min(v, w));
*/

/*@ requires \valid(row);
    assigns row->at, row->most;
    ensures !row->at.has_pump && !row->most.has_pump;
*/
static void take_from(struct infuse_row *row)
{
	core_no_pump(&row->at);
	core_no_pump(&row->most);
}

/*@ requires \valid(plan) && 0 <= plan->rows <= INFUSE_ROWS_MAX;
    assigns plan->row[0 .. INFUSE_ROWS_MAX - 1].at,
      plan->row[0 .. INFUSE_ROWS_MAX - 1].most;
    ensures \forall integer j; 0 <= j < plan->rows &&
      !infuse_is_to_run(plan, plan->row[j].verdict) ==>
      !plan->row[j].at.has_pump && !plan->row[j].most.has_pump;
*/
static void take_from_rows(struct infuse_plan *plan, bool may_enter)
{
	int i;

	/*@ loop invariant 0 <= i <= plan->rows;
	    loop invariant \forall integer j; 0 <= j < i &&
	      !infuse_is_to_run(plan, plan->row[j].verdict) ==>
	      !plan->row[j].at.has_pump;
	    loop invariant \forall integer j; 0 <= j < i &&
	      !infuse_is_to_run(plan, plan->row[j].verdict) ==>
	      !plan->row[j].most.has_pump;
	    loop assigns i, plan->row[0 .. INFUSE_ROWS_MAX - 1].at,
	      plan->row[0 .. INFUSE_ROWS_MAX - 1].most;
	    loop variant plan->rows - i;
	*/
	for (i = 0; i < plan->rows; i++)
		if (!may_enter || plan->verdict == INFUSE_STOP ||
		    plan->row[i].verdict <= INFUSE_UNCHECKED)
			take_from(&plan->row[i]);
}

/*@ requires \valid(plan) && 0 <= plan->rungs <= INFUSE_RUNGS_MAX;
    assigns plan->rung[0 .. INFUSE_RUNGS_MAX - 1].at;
    ensures \forall integer j; 0 <= j < plan->rungs &&
      !infuse_is_to_run(plan, plan->rung[j].verdict) ==>
      !plan->rung[j].at.has_pump;
*/
static void take_from_rungs(struct infuse_plan *plan, bool may_enter)
{
	int i;

	/*@ loop invariant 0 <= i <= plan->rungs;
	    loop invariant \forall integer j; 0 <= j < i &&
	      !infuse_is_to_run(plan, plan->rung[j].verdict) ==>
	      !plan->rung[j].at.has_pump;
	    loop assigns i, plan->rung[0 .. INFUSE_RUNGS_MAX - 1].at;
	    loop variant plan->rungs - i;
	*/
	for (i = 0; i < plan->rungs; i++)
		if (!may_enter || plan->verdict == INFUSE_STOP ||
		    plan->rung[i].verdict <= INFUSE_UNCHECKED)
			core_no_pump(&plan->rung[i].at);
}

/* S-06: what may not be started has nothing to key in. */
/*@ requires \valid(plan) && 0 <= plan->rows <= INFUSE_ROWS_MAX;
    requires 0 <= plan->rungs <= INFUSE_RUNGS_MAX;
    assigns plan->row[0 .. INFUSE_ROWS_MAX - 1].at,
      plan->row[0 .. INFUSE_ROWS_MAX - 1].most,
      plan->rung[0 .. INFUSE_RUNGS_MAX - 1].at;
    ensures \forall integer j; 0 <= j < plan->rows &&
      !infuse_is_to_run(plan, plan->row[j].verdict) ==>
      !plan->row[j].at.has_pump && !plan->row[j].most.has_pump;
    ensures \forall integer j; 0 <= j < plan->rungs &&
      !infuse_is_to_run(plan, plan->rung[j].verdict) ==>
      !plan->rung[j].at.has_pump;
*/
static void take_pump_away(struct infuse_plan *plan, bool may_enter)
{
	take_from_rows(plan, may_enter);
	take_from_rungs(plan, may_enter);
}

/* The limits of a plan; the protocol is still what it was. */
/*@ requires \valid(plan) && \valid_read(of) && \valid_read(of->protocol);
    requires \separated(plan, of) && \separated(plan, of->protocol);
    requires infuse_is_schedule(&of->protocol->schedule);
    requires infuse_are_limits(&of->protocol->limits);
    requires infuse_is_order(&of->order);
    requires of->site == \null || (\valid_read(of->site) &&
      infuse_are_limits(of->site) && \separated(plan, of->site));
    requires infuse_is_weight(low) && infuse_is_weight(high);
    assigns plan->limits;
    ensures infuse_are_limits(&of->protocol->limits);
    ensures infuse_are_times(&of->protocol->schedule);
    ensures infuse_are_entries(&of->protocol->schedule);
    ensures infuse_is_ramp(&of->protocol->schedule);
    ensures infuse_is_titration(&of->protocol->schedule.titration);
*/
static void limit(struct infuse_plan *plan, const struct infuse_case *of,
    struct infuse_weight low, struct infuse_weight high)
{
	core_limits_in_force(&plan->limits, of, low, high);
}

/* Opens the court of a plan, and judges all but its rows. */
/*@ requires \valid(court) && \valid_read(of) && \valid_read(of->protocol);
    requires \valid(plan) && \separated(plan, court);
    requires \separated(plan, of) && \separated(plan, of->protocol);
    requires \separated(court, of) && \separated(court, of->protocol);
    requires infuse_are_limits(&of->protocol->limits);
    requires of->site == \null || (\valid_read(of->site) &&
      infuse_are_limits(of->site) && \separated(plan, of->site) &&
      \separated(court, of->site));
    requires infuse_is_order(&of->order);
    requires infuse_is_weight(low) && 0 <= keyed;
    requires 1 <= plan->rows <= INFUSE_ROWS_MAX;
    requires core_are_rows(plan, plan->rows, whole.has_strength);
    requires core_is_whole(whole) && 0 <= titration.interval;
    requires infuse_is_milli(titration.step);
    assigns *court, plan->findings;
    ensures core_is_court(court);
    ensures court->findings == &plan->findings;
    ensures \result <= INFUSE_WITHIN;
    ensures core_not_below(&plan->findings, \result);
    ensures core_are_rows(plan, plan->rows, whole.has_strength);
    ensures plan->rows == \old(plan->rows);
*/
static enum infuse_verdict begin(struct infuse_plan *plan,
    struct core_court *court, const struct infuse_case *of,
    struct infuse_weight low, int64_t keyed, struct core_whole whole,
    struct core_titration titration)
{
	enum infuse_verdict verdict = INFUSE_WITHIN;

	core_court_open(court, of, &plan->limits, &plan->findings, low,
	    keyed);
	/*@ assert core_not_below(&plan->findings, verdict); */
	verdict = infuse_verdict_least(verdict,
	    core_judge_whole(court, whole));
	/*@ assert core_not_below(&plan->findings, verdict); */
	return infuse_verdict_least(verdict,
	    core_judge_titration(court, titration));
}

/*
 * Judges a plan whose rows are there.  It is ruled to be the least that any
 * part of it comes to.
 */
/*@ requires \valid(court) && core_is_court(court);
    requires \valid(plan) && \separated(plan, court);
    requires court->findings == &plan->findings;
    requires 1 <= plan->rows <= INFUSE_ROWS_MAX;
    requires core_are_rows(plan, plan->rows, setup.has_strength);
    requires core_is_setup(setup) && core_is_scale(scale);
    requires core_is_climb(c);
    requires core_not_below(court->findings, scale.whole);
    requires scale.whole <= INFUSE_WITHIN;
    assigns plan->verdict, plan->row[0 .. INFUSE_ROWS_MAX - 1].verdict,
      plan->rungs, plan->rung[0 .. INFUSE_RUNGS_MAX - 1],
      *court->findings;
    ensures core_are_findings(&plan->findings);
    ensures plan->rows == \old(plan->rows);
    ensures 0 <= plan->rungs <= INFUSE_RUNGS_MAX;
    ensures infuse_is_least(plan, plan->verdict);
*/
static void judge(struct infuse_plan *plan, struct core_court *court,
    struct core_setup setup, struct core_scale scale, bool has_target,
    struct core_climb c)
{
	enum infuse_verdict verdict = plan->withheld ? INFUSE_STOP :
	    core_rows_judge(plan, court, setup, scale);

	/*@ assert core_not_below(court->findings, verdict); */
	plan->rungs = 0;
	if (has_target && !plan->withheld)
		verdict = infuse_verdict_least(verdict,
		    core_ladder(plan, court, c, setup, scale));
	/*@ assert core_not_below(court->findings, verdict); */
	/*@ assert core_is_least_of_rows(plan, plan->rows, verdict); */
	/*@ assert core_is_least_of_rungs(plan, plan->rungs, verdict); */
	verdict = infuse_verdict_least(verdict, core_judge_evidence(court));
	/*@ assert core_not_below(court->findings, verdict); */
	/*@ assert core_is_least_of_rows(plan, plan->rows, verdict); */
	/*@ assert core_is_least_of_rungs(plan, plan->rungs, verdict); */
	core_findings_sort(&plan->findings);
	/*@ assert core_not_below(&plan->findings, verdict); */
	/*@ assert core_is_least_of_rows(plan, plan->rows, verdict); */
	/*@ assert core_is_least_of_rungs(plan, plan->rungs, verdict); */
	plan->verdict = verdict;
}

/*
 * A maximum above a limit gives way to the ceiling in force, and that is said
 * (S-16).
 */
/*@ requires \valid(court) && core_is_court(court);
    requires infuse_is_milli(own);
    assigns *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
*/
static enum infuse_verdict give_way(struct core_court *court,
    struct infuse_milli own, struct infuse_ceiling ceiling)
{
	if (!ceiling.set || ceiling.rule == INFUSE_RULE_SCHEDULE)
		return INFUSE_WITHIN;
	return core_say_bound(court, INFUSE_RULE_SCHEDULE, INFUSE_HARD_MAX,
	    INFUSE_CAUTION, core_found(own), ceiling.limit, CORE_WHOLE);
}

/* What caps a titrated plan, and above what a reason is wanted. */
/*@ requires \valid(plan) && infuse_are_effective(&plan->limits);
    requires core_is_setup(setup) && infuse_is_milli(own);
    assigns plan->ceiling, plan->reason_above, plan->maximum;
    ensures infuse_is_rate(plan->maximum);
    ensures infuse_is_milli(\result);
    ensures titrated ==> plan->ceiling.set;
    ensures titrated ==>
      infuse_milli_value(\result) <= infuse_milli_value(own);
*/
static struct infuse_milli set_ceiling(struct infuse_plan *plan,
    bool titrated, struct infuse_milli own, unsigned line,
    struct core_setup setup)
{
	struct infuse_ceiling ceiling = core_no_ceiling();

	plan->reason_above = core_reason_above(&plan->limits);
	plan->maximum.pg_per_h = INFUSE_RATE_MAX_PG_PER_H;
	plan->maximum.part = 0;
	plan->maximum.over = 0;
	plan->ceiling = ceiling;
	if (!titrated)
		return infuse_whole_milli(0);
	if (!infuse_rate_of_milli(&plan->maximum, own))
		plan->maximum.pg_per_h = INFUSE_RATE_MAX_PG_PER_H;
	ceiling = core_ceiling(core_scheduled_ceiling(own, line),
	    &plan->limits, setup);
	plan->ceiling = ceiling;
	return infuse_effective_milli(&ceiling.limit);
}

/* S-09: no rate is computed at all for somebody who may be a child. */
/*@ requires \valid(row);
    assigns *row;
    ensures !row->computed && core_is_nothing(&row->at) &&
      core_is_nothing(&row->most);
    ensures row->length.min == \old(row->length.min);
*/
static void withhold_row(struct infuse_row *row)
{
	row->computed = false;
	row->has_rate = false;
	row->verdict = INFUSE_STOP;
	core_nothing(&row->at);
	core_nothing(&row->most);
}

/*@ requires \valid(plan) && 1 <= plan->rows <= INFUSE_ROWS_MAX;
    assigns plan->row[0 .. INFUSE_ROWS_MAX - 1], plan->ceiling,
      plan->reason_above, plan->maximum;
    ensures infuse_is_rate(plan->maximum);
*/
static void withhold(struct infuse_plan *plan)
{
	int i;

	/*@ loop invariant 0 <= i <= plan->rows;
	    loop assigns i, plan->row[0 .. INFUSE_ROWS_MAX - 1];
	    loop variant plan->rows - i;
	*/
	for (i = 0; i < plan->rows; i++)
		withhold_row(&plan->row[i]);
	plan->ceiling = core_no_ceiling();
	plan->reason_above = core_no_ceiling();
	plan->maximum.pg_per_h = 0;
	plan->maximum.part = 0;
	plan->maximum.over = 0;
}

/*
 * All numbers of the case are read before any finding; and a row is judged
 * when all are there, as a day may have sessions still to come.
 */
void infuse_plan_make(struct infuse_plan *out, const struct infuse_case *of)
{
	const struct infuse_schedule *schedule = &of->protocol->schedule;
	struct infuse_weight low = infuse_dosing_weight(&of->order);
	struct infuse_weight high = infuse_limit_weight(&of->order);
	struct core_setup setup = core_setup_of(&of->order);
	struct core_whole whole = core_whole_of(of);
	struct core_titration titration = core_titration_of(of);
	struct core_climb climb = core_climb_of(of);
	bool has_target = of->order.has_target;
	bool may_enter = core_may_enter(of);
	bool child = infuse_may_be_a_child(&of->order);
	struct core_court court;
	struct core_scale scale;
	struct infuse_milli most;

	scale.from = core_anaesthetic_milli(of);
	scale.most = core_titrated_most(&schedule->titration, low);
	limit(out, of, low, high);
	most = set_ceiling(out, schedule->form == INFUSE_FORM_TITRATED,
	    scale.most, schedule->titration.max_line, setup);
	core_rows_fill(out, schedule, setup, most);
	out->withheld = child;
	if (child)
		withhold(out);
	/*@ assert infuse_are_limits(&of->protocol->limits); */
	scale.whole = begin(out, &court, of, low, core_keyed(setup),
	    whole, titration);
	if (!child)
		scale.whole = infuse_verdict_least(scale.whole,
		    give_way(&court, scale.most, out->ceiling));
	judge(out, &court, setup, scale, has_target, climb);
	take_pump_away(out, may_enter);
}
