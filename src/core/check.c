/* SPDX-License-Identifier: MIT */
#include <infuse/piece.h>

#include "arith.h"
#include "ceiling.h"
#include "in_force.h"
#include "period.h"
#include "schedule.h"
#include "slip.h"
#include "trial.h"
#include "whole.h"

/*@ lemma fold_twice{A,B,C}: \forall struct infuse_findings *f, integer v, w;
      core_fold{A,B}(f, v) && core_fold{B,C}(f, w) ==>
      core_fold{A,C}(f, \min(v, w));
*/

/*
 * An order above a hard-max that the pump's step takes down to it: what is
 * delivered is within, but the order is not.
 */
/*@ requires \valid(court) && core_is_court(court) && core_is_trial(t);
    requires 0 <= rule < INFUSE_LIMITS;
    assigns *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
    ensures \result == INFUSE_CAUTION <==> \old(
      core_is_above(&court->limits->of[rule][INFUSE_HARD_MAX], t.rate) &&
      !core_is_above(&court->limits->of[rule][INFUSE_HARD_MAX], t.delivered));
*/
static enum infuse_verdict judge_as_typed(struct core_court *court,
    struct core_trial t, enum infuse_rule rule)
{
	const struct infuse_effective *hard =
	    &court->limits->of[rule][INFUSE_HARD_MAX];

	if (!core_passes(hard, t.rate) || core_passes(hard, t.delivered))
		return INFUSE_WITHIN;
	return core_say(court, rule, INFUSE_HARD_MAX, INFUSE_CAUTION,
	    core_found(t.rate), hard->milli, hard->source,
	    hard->written.line, t.mark);
}

/* The rate against the upper bounds, and what the pump makes of it. */
/*@ requires \valid(court) && core_is_court(court) && core_is_trial(t);
    requires core_is_delivery(d);
    assigns *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
*/
static enum infuse_verdict judge_high(struct core_court *court,
    struct core_trial t, struct core_delivery d)
{
	enum infuse_verdict verdict = core_judge_delivery(court, d, t.mark);

	verdict = infuse_verdict_least(verdict,
	    judge_as_typed(court, t, INFUSE_RULE_DOSE_RATE));
	/*@ assert core_fold{Pre,Here}(court->findings, verdict); */
	return infuse_verdict_least(verdict,
	    judge_as_typed(court, t, INFUSE_RULE_RATE));
}

/* A rule's lower bounds, unless one is the schedule's own low end. */
/*@ requires \valid(court) && core_is_court(court) && core_is_trial(t);
    requires 0 <= rule < INFUSE_LIMITS;
    assigns *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
*/
static enum infuse_verdict low_unless_said(struct core_court *court,
    struct core_trial t, enum infuse_rule rule)
{
	const struct infuse_effective *soft =
	    &court->limits->of[rule][INFUSE_SOFT_MIN];

	if (soft->set && soft->source == INFUSE_FROM_PROTOCOL &&
	    soft->milli == t.low.milli)
		return INFUSE_WITHIN;
	return core_judge_low(court, court->limits, rule, t.rate.milli,
	    t.mark);
}

/*
 * The low end of the rate.  What the schedule has said already is not said
 * again by the protocol's soft-min, which is often the same number.
 */
/*@ requires \valid(court) && core_is_court(court) && core_is_trial(t);
    assigns *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
*/
static enum infuse_verdict judge_low(struct core_court *court,
    struct core_trial t, enum infuse_verdict by_schedule)
{
	enum infuse_verdict verdict;
	struct infuse_rate rate;

	(void)core_rate_of_milli(&rate, t.rate);
	if (by_schedule != INFUSE_CAUTION)
		return core_judge_low_rate(court, rate, t.stated, t.mark);
	verdict = low_unless_said(court, t, INFUSE_RULE_DOSE_RATE);
	return infuse_verdict_least(verdict,
	    low_unless_said(court, t, INFUSE_RULE_RATE));
}

/* What is true of every rate, and whether the pump can deliver this one. */
/*@ requires \valid(court) && core_is_court(court) && core_is_trial(t);
    requires core_is_whole(whole);
    assigns *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
    ensures !t.fits ==> \result == INFUSE_STOP;
*/
static enum infuse_verdict judge_first(struct core_court *court,
    struct core_trial t, struct core_whole whole)
{
	enum infuse_verdict verdict = core_judge_whole(court, whole);

	if (t.fits)
		return verdict;
	return infuse_verdict_least(verdict, core_say(court,
	    INFUSE_RULE_RANGE, INFUSE_HARD_MAX, INFUSE_STOP, 0, 0,
	    INFUSE_FROM_GUARD, 0, CORE_WHOLE));
}

/* How long it is to run. */
/*@ requires \valid(court) && core_is_court(court) && core_is_trial(t);
    assigns *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
    ensures \result <= INFUSE_WITHIN;
*/
static enum infuse_verdict judge_run(struct core_court *court,
    struct core_trial t)
{
	enum infuse_verdict verdict = core_trial_length(court, t);

	return infuse_verdict_least(verdict, core_trial_later_days(court, t));
}

/* The step up to it, what it comes to, and the evidence. */
/*@ requires \valid(court) && core_is_court(court) && core_is_trial(t);
    requires core_are_totals(totals) && infuse_is_rate(delivered);
    assigns *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
*/
static enum infuse_verdict judge_rest(struct core_court *court,
    struct core_trial t, struct core_totals totals,
    struct infuse_rate delivered)
{
	enum infuse_verdict verdict = core_trial_step(court, t);

	verdict = infuse_verdict_least(verdict, core_judge_totals(court,
	    totals, delivered, t.mark));
	/*@ assert core_fold{Pre,Here}(court->findings, verdict); */
	return infuse_verdict_least(verdict, core_judge_evidence(court));
}

struct ruling {
	enum infuse_verdict verdict;
	bool refused;		/* the rate itself is */
};

/* Both ends of the rate. */
/*@ requires \valid(court) && core_is_court(court) && core_is_trial(t);
    requires core_is_delivery(d);
    assigns *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result.verdict);
*/
static struct ruling judge_rate(struct core_court *court,
    struct core_trial t, struct core_delivery d, enum infuse_verdict day)
{
	enum infuse_verdict high = judge_high(court, t, d);
	struct ruling ruling;

	ruling.verdict = infuse_verdict_least(high,
	    judge_low(court, t, day));
	ruling.refused = day == INFUSE_STOP || high == INFUSE_STOP;
	return ruling;
}

/* All that is made of the question, before anything is judged. */
struct posed {
	struct infuse_weight low;	/* of lower bounds */
	struct infuse_weight high;	/* of upper bounds */
	int64_t keyed;			/* one keyable step */
	struct core_whole whole;
	struct core_trial t;
	struct infuse_figures at;
	struct core_delivery d;
	struct infuse_rate delivered;
	struct core_totals totals;
	struct core_setup setup;
};

/*@ predicate is_posed(struct posed p) =
      infuse_is_weight(p.low) && infuse_is_weight(p.high) &&
      0 <= p.keyed &&
      core_is_whole(p.whole) && core_is_trial(p.t) &&
      core_is_delivery(p.d) && infuse_is_rate(p.delivered) &&
      core_are_totals(p.totals) && core_is_setup(p.setup);
*/

/*@ requires \valid(court) && core_is_court(court) && is_posed(p);
    assigns *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result.verdict);
    ensures \result.verdict <= INFUSE_WITHIN;
*/
static struct ruling judge(struct core_court *court, struct posed p)
{
	enum infuse_verdict verdict = judge_first(court, p.t, p.whole);
	enum infuse_verdict day = core_trial_day(court, p.t);
	struct ruling ruling;

	verdict = infuse_verdict_least(verdict, day);
	/*@ assert core_fold{Pre,Here}(court->findings, verdict); */
	verdict = infuse_verdict_least(verdict, judge_run(court, p.t));
	/*@ assert core_fold{Pre,Here}(court->findings, verdict); */
	ruling = judge_rate(court, p.t, p.d, day);
	verdict = infuse_verdict_least(verdict, ruling.verdict);
	/*@ assert core_fold{Pre,Here}(court->findings, verdict); */
	ruling.verdict = infuse_verdict_least(verdict,
	    judge_rest(court, p.t, p.totals, p.delivered));
	return ruling;
}

/*
 * The lowest hard bound on the rate, to say what is left: the schedule's of
 * that day, and those in force, the flow's among them (R5).
 */
/*@ requires \valid(out) && infuse_are_effective(&out->limits);
    requires core_is_trial(t) && core_is_setup(setup);
    assigns out->has_binding, out->binding, out->ceiling;
*/
static void find_ceiling(struct infuse_answer *out, struct core_trial t,
    struct core_setup setup)
{
	struct infuse_ceiling known = core_ceiling(core_no_ceiling(),
	    &out->limits, setup);
	struct infuse_milli lowest = infuse_effective_milli(&known.limit);

	/* a limit of the protocol's own at the day's rate is named, not it */
	if (t.row != CORE_WHOLE && (!known.set ||
	    core_above(lowest, t.high) || (!core_above(t.high, lowest) &&
	    known.limit.source != INFUSE_FROM_PROTOCOL)))
		known = core_scheduled_ceiling(t.high, t.line);
	out->has_binding = known.set;
	out->binding = known.rule;
	out->ceiling = known.limit;
}

/* Marks the rows on which the rate would be allowed. */
/*@ requires \valid(out) && \valid_read(plan) && infuse_are_rates(plan);
    requires \separated(out, plan) && infuse_is_milli(rate);
    assigns out->rows, out->allowed[0 .. INFUSE_ROWS_MAX - 1];
    ensures out->rows == plan->rows;
    ensures \forall integer i; 0 <= i < plan->rows ==> (out->allowed[i] <==>
      infuse_milli_value(rate) <= core_most_milli(plan, i));
*/
static void allow(struct infuse_answer *out, const struct infuse_plan *plan,
    struct infuse_milli rate)
{
	int i;

	out->rows = plan->rows;
	/*@ loop invariant 0 <= i <= INFUSE_ROWS_MAX;
	    loop invariant \forall integer j; 0 <= j < i && j < plan->rows ==>
	      (out->allowed[j] <==>
	      infuse_milli_value(rate) <= core_most_milli(plan, j));
	    loop assigns i, out->allowed[0 .. INFUSE_ROWS_MAX - 1];
	    loop variant INFUSE_ROWS_MAX - i;
	*/
	for (i = 0; i < INFUSE_ROWS_MAX; i++)
		out->allowed[i] = i < plan->rows &&
		    !core_above(rate, core_trial_most(plan, i));
}

/* What a rate comes to, what the pump makes of it, and what that delivers. */
struct reckoned {
	struct core_trial t;
	struct infuse_figures at;
	struct core_delivery d;
};

/*@ requires core_is_setup(setup) && infuse_is_milli(from);
    requires core_is_trial(t);
    assigns \nothing;
    ensures core_is_trial(\result.t) && \result.t.row == t.row;
    ensures core_is_delivery(\result.d);
*/
static struct reckoned reckon(struct core_setup setup, struct core_trial t,
    struct infuse_milli from)
{
	struct infuse_duration length;
	struct infuse_figures at;
	struct reckoned out;

	length.min = t.length;
	core_nothing(&at);
	(void)core_rate_of_milli(&at.rate, t.rate);
	t.fits = core_figures(&at, length, setup);
	at.so_far = at.dose;
	at.given_so_far = at.given_dose;
	t.delivered = infuse_rate_milli(core_delivered(&at));
	out.t = t;
	out.at = at;
	out.d = core_delivery_of(&at, setup, from);
	return out;
}

/*@ requires \valid_read(of) && \valid_read(of->protocol);
    requires \valid_read(plan) && \valid_read(question);
    requires infuse_is_order(&of->order);
    requires infuse_is_schedule(&of->protocol->schedule);
    requires infuse_is_planned(plan) && infuse_is_question(question);
    assigns \nothing;
    ensures is_posed(\result);
*/
static struct posed pose(const struct infuse_case *of,
    const struct infuse_plan *plan, const struct infuse_question *question)
{
	struct core_trial t = core_trial_find(of, plan, question);
	struct reckoned made = reckon(core_setup_of(&of->order), t,
	    core_anaesthetic_milli(of));
	struct posed out;

	out.low = infuse_dosing_weight(&of->order);
	out.high = infuse_limit_weight(&of->order);
	out.keyed = core_keyed(core_setup_of(&of->order));
	out.whole = core_whole_of(of);
	out.t = core_trial_look_ahead(plan, made.t);
	out.at = made.at;
	out.d = made.d;
	out.delivered = core_delivered(&made.at);
	out.setup = core_setup_of(&of->order);
	out.totals = core_totals_of(of, plan, question, made.t,
	    infuse_highest_rate(&plan->limits));
	return out;
}

/* Writes down what is not a limit or a finding. */
/*@ requires \valid(out) && \valid_read(plan) && infuse_are_rates(plan);
    requires \separated(out, plan);
    requires infuse_is_milli(p.t.rate);
    requires core_not_below(&out->findings, ruling.verdict);
    assigns out->verdict, out->at, out->length.min, out->has_binding,
      out->binding, out->ceiling, out->slips, out->rows,
      out->allowed[0 .. INFUSE_ROWS_MAX - 1];
    ensures out->verdict == ruling.verdict;
    ensures out->slips == 0;
    ensures out->verdict <= INFUSE_UNCHECKED ==> !out->at.has_pump;
*/
static void answer(struct infuse_answer *out, const struct infuse_plan *plan,
    struct posed p, struct ruling ruling)
{
	allow(out, plan, p.t.rate);
	out->verdict = ruling.verdict;
	out->at = p.at;
	out->length.min = p.t.length;
	out->slips = 0;
	find_ceiling(out, p.t, p.setup);
	if (out->verdict <= INFUSE_UNCHECKED)
		core_no_pump(&out->at);
}

/* The limits in force, and what was in bounds is so still. */
/*@ requires \valid(out) && \valid_read(of) && \valid_read(of->protocol);
    requires \separated(out, of) && \separated(out, of->protocol);
    requires of->site == \null || (\valid_read(of->site) &&
      infuse_are_limits(of->site) && \separated(out, of->site));
    requires infuse_are_limits(&of->protocol->limits);
    requires infuse_is_order(&of->order);
    requires infuse_is_weight(low) && infuse_is_weight(high);
    assigns out->limits;
    ensures infuse_are_limits(&of->protocol->limits);
    ensures infuse_is_order(&of->order);
    ensures of->site != \null ==> infuse_are_limits(of->site);
*/
static void limit(struct infuse_answer *out, const struct infuse_case *of,
    struct infuse_weight low, struct infuse_weight high)
{
	core_limits_in_force(&out->limits, of, low, high);
}

/* Lets all of them speak. */
/*@ requires \valid(out) && \valid_read(of) && \valid_read(of->protocol);
    requires \separated(out, of) && \separated(out, of->protocol);
    requires of->site == \null || (\valid_read(of->site) &&
      infuse_are_limits(of->site) && \separated(out, of->site));
    requires infuse_are_limits(&of->protocol->limits) && is_posed(p);
    requires infuse_is_order(&of->order);
    assigns out->limits, out->findings;
    ensures core_are_findings(&out->findings);
    ensures core_not_below(&out->findings, \result.verdict);
*/
static struct ruling hold(struct infuse_answer *out,
    const struct infuse_case *of, struct posed p)
{
	struct core_court court;
	struct ruling ruling;

	limit(out, of, p.low, p.high);
	core_court_open(&court, of, &out->limits, &out->findings, p.low,
	    p.keyed);
	ruling = judge(&court, p);
	/*@ assert core_not_below(&out->findings, ruling.verdict); */
	core_findings_sort(&out->findings);
	return ruling;
}

/*
 * Whether the rate behind a slip is refused as well.  A point in the wrong
 * place leaves the digits as they were, be they a little too high themselves:
 * there the day's highest is judged.
 */
/*@ requires \valid_read(of) && \valid_read(of->protocol);
    requires \valid_read(plan) && \valid_read(question);
    requires of->site == \null || (\valid_read(of->site) &&
      infuse_are_limits(of->site));
    requires infuse_is_order(&of->order);
    requires infuse_is_schedule(&of->protocol->schedule);
    requires infuse_are_limits(&of->protocol->limits);
    requires infuse_is_planned(plan) && infuse_is_question(question);
    requires 0 <= meant <= 1000 * INFUSE_RATE_MAX_PG_PER_H;
    requires 0 <= high && 0 <= slip < INFUSE_SLIPS;
    assigns \nothing;
*/
static bool is_stop_too(const struct infuse_case *of,
    const struct infuse_plan *plan, const struct infuse_question *question,
    enum infuse_slip slip, int64_t meant, int64_t high)
{
	struct infuse_question other = *question;
	struct infuse_answer scratch;
	struct posed p;

	if (slip == INFUSE_SLIP_TENFOLD || slip == INFUSE_SLIP_HUNDREDFOLD)
		meant = core_least_of(meant, high);
	other.rate.pg_per_h = core_div(meant, 1000);
	other.rate.part = 0;
	other.rate.over = 0;
	p = pose(of, plan, &other);
	return hold(&scratch, of, p).verdict == INFUSE_STOP;
}

/*@ requires \valid_read(findings) && core_are_findings(findings);
    assigns \nothing;
*/
static bool is_odd_weight(const struct infuse_findings *findings)
{
	int i;

	/*@ loop invariant 0 <= i <= findings->count;
	    loop assigns i;
	    loop variant findings->count - i;
	*/
	for (i = 0; i < findings->count; i++)
		if (findings->of[i].rule == INFUSE_RULE_WEIGHT)
			return true;
	return false;
}

/*
 * At most two kinds, the likeliest first: those that land in the range of that
 * day and are not STOP themselves (S-21).  No number: the way out is the
 * written order.  What may be wrong about the weight comes last.
 */
/*@ requires \valid(out) && \valid_read(of) && \valid_read(of->protocol);
    requires \valid_read(plan) && \valid_read(question);
    requires \separated(out, of, of->protocol, plan, question,
      question->unit, question->unit->name + (0 .. 16));
    requires of->site == \null || (\valid_read(of->site) &&
      infuse_are_limits(of->site) && \separated(out, of->site));
    requires infuse_is_order(&of->order);
    requires infuse_is_schedule(&of->protocol->schedule);
    requires infuse_are_limits(&of->protocol->limits);
    requires infuse_is_planned(plan) && infuse_is_question(question);
    requires core_are_findings(&out->findings) && core_is_trial(t);
    requires out->slips == 0;
    assigns out->slips, out->slip[0 .. INFUSE_SLIPS_NAMED - 1];
    ensures 0 <= out->slips <= INFUSE_SLIPS_NAMED;
*/
static void name_slips(struct infuse_answer *out, const struct infuse_case *of,
    const struct infuse_plan *plan, const struct infuse_question *question,
    struct core_trial t)
{
	int64_t meant;
	int slip;

	/*@ loop invariant 0 <= slip <= INFUSE_SLIPS;
	    loop invariant 0 <= out->slips <= INFUSE_SLIPS_NAMED;
	    loop assigns slip, meant, out->slips,
	      out->slip[0 .. INFUSE_SLIPS_NAMED - 1];
	    loop variant INFUSE_SLIPS - slip;
	*/
	for (slip = 0; slip < INFUSE_SLIPS &&
	    out->slips < INFUSE_SLIPS_NAMED; slip++) {
		meant = core_slip_lands((enum infuse_slip)slip, &of->order,
		    question, t.low.milli, t.high.milli);
		if (slip == INFUSE_SLIP_WEIGHT ? !question->by_weight ||
		    !is_odd_weight(&out->findings) : meant == 0 ||
		    is_stop_too(of, plan, question, (enum infuse_slip)slip,
		    meant, t.high.milli))
			continue;
		out->slip[out->slips++] = (enum infuse_slip)slip;
	}
}

void infuse_check(struct infuse_answer *out, const struct infuse_case *of,
    const struct infuse_plan *plan, const struct infuse_question *question)
{
	struct posed p = pose(of, plan, question);
	bool may_enter = core_may_enter(of);
	struct ruling ruling = hold(out, of, p);

	/*@ assert plan->rows == \at(plan->rows, Pre); */
	/*@ assert infuse_are_rates(plan); */
	answer(out, plan, p, ruling);
	if (ruling.refused)
		name_slips(out, of, plan, question, p.t);
	if (!may_enter)
		core_no_pump(&out->at);
}
