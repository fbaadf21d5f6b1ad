/* SPDX-License-Identifier: MIT */
#include "arith.h"
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

/* One bound on the time since the last change. */
/*@ requires \valid(court) && core_is_court(court) && core_is_trial(t);
    requires 0 <= interval <= INFUSE_DURATION_MAX_MIN;
    assigns *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
    ensures t.has_running && t.running >= interval ==>
      \result == INFUSE_WITHIN;
    ensures t.has_running && t.running < interval ==> \result == verdict;
*/
static enum infuse_verdict too_soon(struct core_court *court,
    struct core_trial t, enum infuse_verdict verdict, int64_t interval,
    enum infuse_source source, unsigned line)
{
	if (t.has_running && t.running >= interval)
		return INFUSE_WITHIN;
	if (!t.has_running)
		return verdict != INFUSE_STOP ? INFUSE_WITHIN :
		    core_say(court, INFUSE_RULE_INTERVAL, INFUSE_NO_BOUND,
		    INFUSE_CAUTION, 0, interval * 1000, source, line, t.mark);
	return core_say(court, INFUSE_RULE_INTERVAL,
	    verdict == INFUSE_STOP ? INFUSE_HARD_MIN : INFUSE_SOFT_MIN,
	    verdict, t.running * 1000, interval * 1000, source, line, t.mark);
}

/* A bound of a file in minutes, down; one that is no figure is none. */
/*@ requires \valid_read(bound);
    assigns \nothing;
    ensures 0 <= \result <= INFUSE_DURATION_MAX_MIN;
*/
static int64_t minutes_of(const struct infuse_effective *bound)
{
	if (!bound->set || bound->milli < 0 ||
	    bound->milli > INFUSE_DURATION_MAX_MIN * 1000)
		return 0;
	return core_div(bound->milli, 1000);
}

/*
 * A rise sooner than the interval after the last change is STOP, as the way up
 * of a titration is; how long it has run and was not said is a caution (R6).
 * What begins again from nothing is a restart and no rise.
 */
/*@ requires \valid(court) && core_is_court(court) && core_is_trial(t);
    assigns *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
*/
static enum infuse_verdict judge_interval(struct core_court *court,
    struct core_trial t)
{
	const struct infuse_titration *titration =
	    &schedule_of(court)->titration;
	const struct infuse_effective *limit =
	    court->limits->of[INFUSE_RULE_INTERVAL];
	int64_t hard = minutes_of(&limit[INFUSE_HARD_MIN]);
	int64_t soft = minutes_of(&limit[INFUSE_SOFT_MIN]);
	enum infuse_verdict verdict = INFUSE_WITHIN;

	if (t.current.milli == 0 && t.current.part == 0)
		return INFUSE_WITHIN;
	if (schedule_of(court)->form == INFUSE_FORM_TITRATED &&
	    titration->has_interval && titration->interval.min > hard &&
	    titration->interval.min <= INFUSE_DURATION_MAX_MIN)
		verdict = too_soon(court, t, INFUSE_STOP,
		    titration->interval.min, titration->interval_source,
		    titration->interval_line);
	else if (hard > 0)
		verdict = too_soon(court, t, INFUSE_STOP, hard,
		    limit[INFUSE_HARD_MIN].source,
		    limit[INFUSE_HARD_MIN].written.line);
	/*@ assert core_fold{Pre,Here}(court->findings, verdict); */
	if (verdict != INFUSE_WITHIN || soft == 0)
		return verdict;
	return too_soon(court, t, INFUSE_CAUTION, soft,
	    limit[INFUSE_SOFT_MIN].source, limit[INFUSE_SOFT_MIN].written.line);
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
	if (t.weaned)
		own = core_say(court, INFUSE_RULE_SCHEDULE, INFUSE_NO_BOUND,
		    INFUSE_UNCHECKED, core_found(t.current), 0,
		    INFUSE_FROM_PROTOCOL, t.line, t.mark);
	else if (core_above(t.before, t.current))
		own = core_say(court, INFUSE_RULE_SCHEDULE, INFUSE_NO_BOUND,
		    INFUSE_UNCHECKED, core_found(t.current),
		    core_found(t.before), INFUSE_FROM_PROTOCOL, t.line,
		    t.mark);
	/*@ assert core_fold{Pre,Here}(court->findings, own); */
	verdict = infuse_verdict_least(judge_interval(court, t),
	    judge_step_limits(court, t, setup));
	/*@ assert core_fold{Pre,Here}(court->findings, \min(own, verdict)); */
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
