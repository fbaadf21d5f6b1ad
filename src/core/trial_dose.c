/* SPDX-License-Identifier: MIT */
#include "arith.h"
#include "dose.h"
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
 * S-04: of a titrated protocol a rate above the start is a rise, and where
 * nothing is said about the rate that runs now it cannot be judged.
 */
/*@ requires \valid(court) && core_is_court(court) && core_is_trial(t);
    assigns *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
*/
static enum infuse_verdict judge_unknown_step(struct core_court *court,
    struct core_trial t)
{
	const struct infuse_titration *titration =
	    &schedule_of(court)->titration;

	if (schedule_of(court)->form != INFUSE_FORM_TITRATED ||
	    !core_above(t.rate, t.start) || !is_step_limited(court))
		return INFUSE_WITHIN;
	return core_say(court, INFUSE_RULE_STEP, INFUSE_NO_BOUND,
	    INFUSE_UNCHECKED, 0, 0, titration->step_source,
	    titration->step_line, t.mark);
}

/* S-11: without a step from anybody a rise is UNCHECKED. */
/*@ requires \valid(court) && core_is_court(court) && core_is_trial(t);
    assigns *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
*/
static enum infuse_verdict judge_own_step(struct core_court *court,
    struct core_trial t)
{
	const struct infuse_titration *titration =
	    &schedule_of(court)->titration;

	if (!is_step_limited(court))
		return core_say(court, INFUSE_RULE_TITRATION,
		    INFUSE_NO_BOUND, INFUSE_UNCHECKED, 0, 0,
		    INFUSE_FROM_PROTOCOL, titration->step_line, t.mark);
	if (!titration->has_step)
		return INFUSE_WITHIN;
	if (core_sum_cmp(t.rate, t.current, t.step) <= 0)
		return INFUSE_WITHIN;
	return core_say(court, INFUSE_RULE_STEP, INFUSE_HARD_MAX,
	    INFUSE_STOP, core_rise_found(t.current, t.rate), t.step.milli,
	    titration->step_source, titration->step_line, t.mark);
}

enum infuse_verdict core_trial_step(struct core_court *court,
    struct core_trial t)
{
	enum infuse_verdict verdict, own = INFUSE_WITHIN;

	if (!t.has_current)
		return judge_unknown_step(court, t);
	if (!core_above(t.rate, t.current))
		return INFUSE_WITHIN;
	verdict = core_judge_step(court, t.current, t.rate, t.mark);
	if (schedule_of(court)->form == INFUSE_FORM_TITRATED)
		own = judge_own_step(court, t);
	return infuse_verdict_least(verdict, own);
}

enum infuse_verdict core_trial_length(struct core_court *court,
    struct core_trial t)
{
	if (!t.has_length || t.length <= t.may)
		return INFUSE_WITHIN;
	return core_say(court, INFUSE_RULE_DURATION, INFUSE_HARD_MAX,
	    INFUSE_STOP, t.length * 1000, t.may * 1000, INFUSE_FROM_PROTOCOL,
	    schedule_of(court)->length_line, t.mark);
}

/* What is delivered comes to in a time. */
/*@ requires core_is_trial(t) && 0 <= min <= INFUSE_DURATION_MAX_MIN;
    assigns \nothing;
    ensures infuse_is_summable(\result);
*/
static struct infuse_dose dose_in(struct core_trial t, int64_t min)
{
	struct infuse_rate rate;
	struct infuse_duration length;

	(void)core_rate_of_milli(&rate, t.delivered);
	length.min = min;
	return infuse_dose_of(rate, length);
}

/* The limit on a course that counts: the soft one, else the hard one. */
/*@ requires \valid_read(court) && core_is_court(court);
    assigns \result \from court;
    ensures \valid_read(\result);
*/
static const struct infuse_effective *most_of_course(
    const struct core_court *court)
{
	const struct infuse_effective *limit =
	    court->limits->of[INFUSE_RULE_DOSE_PER_COURSE];

	return limit[INFUSE_SOFT_MAX].set ? &limit[INFUSE_SOFT_MAX] :
	    &limit[INFUSE_HARD_MAX];
}

/* Whether the rate, for the whole course, would keep that limit for certain. */
/*@ requires \valid_read(court) && core_is_court(court) && core_is_trial(t);
    assigns \nothing;
*/
static bool keeps_course(const struct core_court *court, struct core_trial t)
{
	const struct infuse_effective *most = most_of_course(court);
	struct infuse_mass mass;

	if (!most->set || t.whole > INFUSE_DURATION_MAX_MIN)
		return true;
	mass = infuse_mass_of(dose_in(t, t.whole), INFUSE_UP);
	return mass.pg <= most->milli / 1000;
}

/*
 * What was given before is not known here.  The limit on a course is passed
 * for certain when this run alone passes it, and kept for certain when the
 * rate could run for the whole course; else it is there and not applied.
 */
/*@ requires \valid(court) && core_is_court(court) && core_is_trial(t);
    assigns *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
*/
static enum infuse_verdict judge_course(struct core_court *court,
    struct core_trial t)
{
	const struct infuse_effective *most = most_of_course(court);
	bool keeps = keeps_course(court, t);
	enum infuse_verdict verdict = core_judge_dose(court,
	    INFUSE_RULE_DOSE_PER_COURSE, dose_in(t, t.length), t.mark);

	if (verdict == INFUSE_STOP || keeps)
		return verdict;
	return core_say(court, INFUSE_RULE_DOSE_PER_COURSE,
	    INFUSE_NO_BOUND, INFUSE_UNCHECKED, 0, 0, most->source,
	    most->written.line, t.mark);
}

/*@ requires \valid(court) && core_is_court(court) && core_is_trial(t);
    assigns *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
*/
static enum infuse_verdict judge_session(struct core_court *court,
    struct core_trial t)
{
	if (schedule_of(court)->regimen != INFUSE_SESSIONS)
		return INFUSE_WITHIN;
	return core_judge_dose(court, INFUSE_RULE_DOSE_PER_SESSION,
	    dose_in(t, t.length), t.mark);
}

/*@ requires \valid(court) && core_is_court(court) && core_is_trial(t);
    assigns *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
*/
static enum infuse_verdict judge_day(struct core_court *court,
    struct core_trial t)
{
	struct infuse_duration length;

	length.min = t.length;
	length = core_within_a_day(schedule_of(court), length);
	return core_judge_dose(court, INFUSE_RULE_DOSE_PER_DAY,
	    dose_in(t, length.min), t.mark);
}

enum infuse_verdict core_trial_doses(struct core_court *court,
    struct core_trial t)
{
	enum infuse_verdict verdict = judge_course(court, t);

	verdict = infuse_verdict_least(verdict, judge_session(court, t));
	return infuse_verdict_least(verdict, judge_day(court, t));
}
