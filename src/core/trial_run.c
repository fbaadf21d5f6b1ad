/* SPDX-License-Identifier: MIT */
#include "schedule.h"
#include "trial.h"

/*@ requires \valid_read(court) && core_is_court(court);
    assigns \result \from court;
    ensures \result == &court->of->protocol->schedule;
    ensures \valid_read(\result);
*/
static const struct infuse_schedule *schedule_of(const struct core_court *court)
{
	return &court->of->protocol->schedule;
}

/* Whether anybody limits a step up: the protocol, or a limit on steps. */
/*@ requires \valid_read(court) && core_is_court(court);
    assigns \nothing;
*/
static bool is_step_limited(const struct core_court *court)
{
	const struct infuse_effective *limit =
	    court->limits->of[INFUSE_RULE_STEP];

	return schedule_of(court)->titration.has_step ||
	    limit[INFUSE_SOFT_MAX].set || limit[INFUSE_HARD_MAX].set;
}

/*
 * The protocol's own step.  Where nobody states one the size of a rise is the
 * prescriber's order, and a caution (S-10).
 */
/*@ requires \valid(court) && core_is_court(court) && core_is_trial(t);
    requires core_is_setup(setup);
    assigns *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
*/
static enum infuse_verdict judge_own_step(struct core_court *court,
    struct core_trial t, struct core_setup setup)
{
	const struct infuse_titration *titration =
	    &schedule_of(court)->titration;

	if (!is_step_limited(court))
		return core_say(court, INFUSE_RULE_TITRATION,
		    INFUSE_SOFT_MAX, INFUSE_CAUTION, 0, 0,
		    INFUSE_FROM_PROTOCOL, titration->step_line, t.mark);
	if (!titration->has_step)
		return INFUSE_WITHIN;
	if (!core_step_shows(t.step.milli, setup))
		return core_judge_small_step(court, t.step.milli,
		    titration->step_source, titration->step_line, t.mark);
	if (core_step_within(t.from, t.to, core_step_up_to(t.step), setup))
		return INFUSE_WITHIN;
	return core_say(court, INFUSE_RULE_STEP, INFUSE_HARD_MAX,
	    INFUSE_STOP, core_rise_found(t.current, t.rate), t.step.milli,
	    titration->step_source, titration->step_line, t.mark);
}

/* The limits on steps, by the same rule (S-25); the hard one hides the soft. */
/*@ requires \valid(court) && core_is_court(court) && core_is_trial(t);
    requires core_is_setup(setup);
    assigns *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
*/
static enum infuse_verdict judge_step_limits(struct core_court *court,
    struct core_trial t, struct core_setup setup)
{
	static const enum infuse_bound_kind kinds[] = {
		INFUSE_HARD_MAX, INFUSE_SOFT_MAX
	};
	const struct infuse_effective *bound;
	int i;

	for (i = 0; i < 2; i++) {
		bound = &court->limits->of[INFUSE_RULE_STEP][kinds[i]];
		if (!bound->set || core_step_within(t.from, t.to,
		    core_step_up_to(infuse_effective_milli(bound)), setup))
			continue;
		return core_say_bound(court, INFUSE_RULE_STEP, kinds[i],
		    i == 0 ? INFUSE_STOP : INFUSE_CAUTION,
		    core_rise_found(t.current, t.rate), *bound, t.mark);
	}
	return INFUSE_WITHIN;
}

enum infuse_verdict core_trial_step(struct core_court *court,
    struct core_trial t)
{
	struct core_setup setup = core_setup_of(&court->of->order);
	enum infuse_verdict verdict, own = INFUSE_WITHIN;

	/* What runs now and was not said is named beside the answer (R6). */
	if (!t.has_current)
		return INFUSE_WITHIN;
	if (core_step_within(t.from, t.to, 0, setup))
		return INFUSE_WITHIN;
	if (core_above(t.before, t.current))
		own = core_say(court, INFUSE_RULE_SCHEDULE, INFUSE_NO_BOUND,
		    INFUSE_UNCHECKED, core_found(t.current),
		    core_found(t.before), INFUSE_FROM_PROTOCOL, t.line,
		    t.mark);
	/*@ assert core_fold{Pre,Here}(court->findings, own); */
	verdict = judge_step_limits(court, t, setup);
	if (schedule_of(court)->form == INFUSE_FORM_TITRATED)
		own = infuse_verdict_least(own, judge_own_step(court, t, setup));
	return infuse_verdict_least(verdict, own);
}

enum infuse_verdict core_trial_length(struct core_court *court,
    struct core_trial t)
{
	int64_t whole = schedule_of(court)->length.min;

	if (t.may <= 0)
		return core_say(court, INFUSE_RULE_DURATION, INFUSE_HARD_MAX,
		    INFUSE_STOP, (whole - t.may) * 1000, whole * 1000,
		    INFUSE_FROM_PROTOCOL, schedule_of(court)->length_line,
		    t.mark);
	if (!t.has_length || t.length <= t.may)
		return INFUSE_WITHIN;
	return core_say(court, INFUSE_RULE_DURATION, INFUSE_HARD_MAX,
	    INFUSE_STOP, t.length * 1000, t.may * 1000, INFUSE_FROM_PROTOCOL,
	    schedule_of(court)->length_line, t.mark);
}
