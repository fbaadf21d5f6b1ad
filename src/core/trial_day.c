/* SPDX-License-Identifier: MIT */
#include "arith.h"
#include "trial.h"

/*
 * Whether the protocol has a hard-max of its own at the day's rate: then that
 * limit speaks, and the schedule need not say the same again.
 */
/*@ requires \valid_read(bound);
    assigns \nothing;
*/
static bool is_at(const struct infuse_effective *bound,
    struct infuse_milli high)
{
	return bound->set && bound->milli == high.milli &&
	    ((bound->part == 0 && high.part == 0) ||
	    (bound->part == high.part && bound->over == high.over));
}

/*@ requires \valid_read(court);
    assigns \nothing;
*/
static bool has_own_max(const struct core_court *court,
    struct infuse_milli high)
{
	const struct infuse_effective *per_kg =
	    &court->own.of[INFUSE_RULE_DOSE_RATE][INFUSE_HARD_MAX];
	const struct infuse_effective *flat =
	    &court->own.of[INFUSE_RULE_RATE][INFUSE_HARD_MAX];

	return is_at(per_kg, high) || is_at(flat, high);
}

/* Whether the protocol states where its range begins (S-01). */
/*@ requires \valid_read(court);
    assigns \nothing;
*/
static bool has_own_min(const struct core_court *court)
{
	return court->own.of[INFUSE_RULE_DOSE_RATE][INFUSE_SOFT_MIN].set ||
	    court->own.of[INFUSE_RULE_RATE][INFUSE_SOFT_MIN].set;
}

/* S-02: less by more than one keyable step and more than 5 %. */
/*@ requires \valid_read(court) && core_is_trial(t);
    assigns \nothing;
    ensures \result ==>
      infuse_milli_value(t.rate) < infuse_milli_value(t.low);
*/
static bool is_low(const struct core_court *court, struct core_trial t)
{
	int64_t less;

	if (!core_above(t.low, t.rate) ||
	    (t.rate.milli == 0 && t.rate.part == 0))
		return false;
	less = t.low.milli - t.rate.milli;
	return less > court->keyed && less > core_div(t.low.milli, 20);
}

/* S-04: a day's rate is its hard-max, and less is below the schedule. */
/*@ requires \valid(court) && core_is_court(court) && core_is_trial(t);
    assigns *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
    ensures !t.is_order &&
      infuse_milli_value(t.rate) > infuse_milli_value(t.high) ==>
      \result == (infuse_milli_value(t.delivered) >
        infuse_milli_value(t.high) ? INFUSE_STOP : INFUSE_CAUTION);
    ensures \result == INFUSE_WITHIN ==> t.is_order ||
      infuse_milli_value(t.rate) <= infuse_milli_value(t.high);
*/
static enum infuse_verdict judge_range(struct core_court *court,
    struct core_trial t)
{
	enum infuse_verdict above = core_above(t.delivered, t.high) ?
	    INFUSE_STOP : INFUSE_CAUTION;

	if (t.is_order)
		return INFUSE_WITHIN;
	if (core_above(t.rate, t.high) && has_own_max(court, t.high))
		return above;
	if (core_above(t.rate, t.high))
		return core_say(court, INFUSE_RULE_SCHEDULE, INFUSE_HARD_MAX,
		    above, core_found(t.rate), t.high.milli,
		    INFUSE_FROM_PROTOCOL, t.line, t.mark);
	if (t.titrated && has_own_min(court))
		return INFUSE_WITHIN;
	if (is_low(court, t))
		return core_say(court, INFUSE_RULE_SCHEDULE, INFUSE_SOFT_MIN,
		    INFUSE_CAUTION, t.rate.milli, core_found(t.low),
		    INFUSE_FROM_PROTOCOL, t.low_line, t.mark);
	return INFUSE_WITHIN;
}

/* Which day is meant: a rate that not all rows in question allow. */
/*@ requires \valid(court) && core_is_court(court);
    assigns *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
    ensures \result == INFUSE_UNCHECKED;
*/
static enum infuse_verdict ask_for_day(struct core_court *court,
    enum infuse_bound_kind bound, unsigned line)
{
	return core_say(court, INFUSE_RULE_DAY, bound, INFUSE_UNCHECKED, 0, 0,
	    INFUSE_FROM_PROTOCOL, line, CORE_WHOLE);
}

/*
 * A day that the protocol does not have: UNCHECKED, but for a rate that is
 * above the maximum of a titration on every day that it has.
 */
/*@ requires \valid(court) && core_is_court(court) && core_is_trial(t);
    assigns *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
    ensures \result <= INFUSE_UNCHECKED;
*/
static enum infuse_verdict judge_no_day(struct core_court *court,
    struct core_trial t)
{
	enum infuse_verdict verdict = ask_for_day(court, INFUSE_NO_BOUND,
	    court->of->protocol->schedule.length_line);

	if (t.maximum.milli == 0 || !core_above(t.rate, t.maximum))
		return verdict;
	return infuse_verdict_least(verdict, core_say(court,
	    INFUSE_RULE_SCHEDULE, INFUSE_HARD_MAX, INFUSE_STOP,
	    core_found(t.rate), t.maximum.milli, INFUSE_FROM_PROTOCOL,
	    court->of->protocol->schedule.titration.max_line, CORE_WHOLE));
}

enum infuse_verdict core_trial_day(struct core_court *court,
    struct core_trial t)
{
	if (t.unlike)
		return ask_for_day(court, INFUSE_SOFT_MIN, t.line);
	if (t.row == CORE_WHOLE)
		return judge_no_day(court, t);
	if (core_is_for_some(t))
		return ask_for_day(court, INFUSE_SOFT_MAX, t.line);
	/* S-09: that it may be a child is said of the whole, as STOP */
	if (!t.computed && infuse_may_be_a_child(&court->of->order))
		return INFUSE_STOP;
	if (!t.computed)
		return core_say(court, INFUSE_RULE_RANGE, INFUSE_HARD_MAX,
		    INFUSE_STOP, 0, 0, INFUSE_FROM_GUARD, 0, t.mark);
	return judge_range(court, t);
}

enum infuse_verdict core_trial_later_days(struct core_court *court,
    struct core_trial t)
{
	if (t.later == CORE_WHOLE)
		return INFUSE_WITHIN;
	return core_say(court, INFUSE_RULE_SCHEDULE, INFUSE_HARD_MAX,
	    INFUSE_STOP, core_found(t.rate), t.later_most.milli,
	    INFUSE_FROM_PROTOCOL, t.later_line, t.later);
}
