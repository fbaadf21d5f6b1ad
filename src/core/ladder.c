/* SPDX-License-Identifier: MIT */
#include "arith.h"
#include "ladder.h"
#include "schedule.h"

/* One rung from `start` on: its figures and its verdict. */
static enum infuse_verdict climb(struct infuse_plan *plan,
    struct core_court *court, int64_t milli, bool stated,
    struct infuse_duration start, struct infuse_duration length)
{
	static const struct infuse_dose nothing;
	static const struct infuse_rung empty;
	const struct infuse_order *order = &court->of->order;
	struct infuse_rung *rung = &plan->rung[plan->rungs];

	*rung = empty;
	rung->start = start;
	rung->length = length;
	rung->at.rate.pg_per_h = core_div(milli, 1000);
	if (rung->at.rate.pg_per_h > INFUSE_RATE_MAX_PG_PER_H ||
	    !core_figures(&rung->at, length, order) ||
	    !infuse_dose_add(&rung->at.so_far, plan->rungs > 0 ?
	    plan->rung[plan->rungs - 1].at.so_far : nothing, rung->at.dose)) {
		plan->rungs = 0;
		return core_say(court, INFUSE_RULE_RANGE, INFUSE_HARD_MAX,
		    INFUSE_STOP, 0, 0, INFUSE_FROM_GUARD, 0, CORE_WHOLE);
	}
	plan->rungs++;
	rung->verdict = infuse_verdict_least(
	    core_judge_high_rate(court, &rung->at, CORE_WHOLE),
	    core_judge_low_rate(court, &rung->at, stated, CORE_WHOLE));
	return rung->verdict;
}

/*
 * The target as it was asked for against the limits and the protocol's
 * maximum, whatever the way there and the pump's step.
 */
static enum infuse_verdict judge_target(struct core_court *court,
    int64_t target)
{
	static const struct infuse_figures empty;
	struct infuse_figures asked = empty;
	const struct infuse_titration *titration =
	    &court->of->protocol->schedule.titration;
	int64_t most = core_written_milli(titration->max,
	    infuse_dosing_weight(&court->of->order));
	enum infuse_verdict verdict;

	asked.rate.pg_per_h = core_div(target, 1000);
	if (asked.rate.pg_per_h > INFUSE_RATE_MAX_PG_PER_H)
		return core_say(court, INFUSE_RULE_RANGE, INFUSE_HARD_MAX,
		    INFUSE_STOP, 0, 0, INFUSE_FROM_GUARD, 0, CORE_WHOLE);
	verdict = core_judge_high_rate(court, &asked, CORE_WHOLE);
	if (target <= most)
		return verdict;
	return core_say(court, INFUSE_RULE_SCHEDULE, INFUSE_HARD_MAX,
	    INFUSE_STOP, target, most, INFUSE_FROM_PROTOCOL,
	    titration->max_line, CORE_WHOLE);
}

/*
 * A target at or below the start needs no rise, and so no step: it is the
 * rate for all of the infusion, low as it is.
 */
static enum infuse_verdict at_once(struct infuse_plan *plan,
    struct core_court *court, int64_t target, int64_t start)
{
	static const struct infuse_duration beginning;
	const struct infuse_schedule *schedule =
	    &court->of->protocol->schedule;
	enum infuse_verdict verdict = climb(plan, court, target, true,
	    beginning, schedule->length);

	if (target == start || target == 0)
		return verdict;
	return infuse_verdict_least(verdict, core_say(court,
	    INFUSE_RULE_SCHEDULE, INFUSE_SOFT_MIN, INFUSE_CAUTION, target,
	    start, INFUSE_FROM_PROTOCOL, schedule->titration.start_line,
	    CORE_WHOLE));
}

/* How many rises there are between two rates; both below 10^18. */
static int64_t rises(int64_t from, int64_t to, int64_t step)
{
	int64_t whole;

	if (to <= from || step <= 0)
		return 0;
	whole = core_div(to - from, step);
	return whole + ((to - from) - whole * step > 0);
}

/* The target would be reached after the end. */
static enum infuse_verdict too_late(struct core_court *court, int64_t min)
{
	const struct infuse_schedule *schedule =
	    &court->of->protocol->schedule;

	return core_say(court, INFUSE_RULE_DURATION, INFUSE_HARD_MAX,
	    INFUSE_STOP, core_mul(min, 1000),
	    core_mul(schedule->length.min, 1000), INFUSE_FROM_PROTOCOL,
	    schedule->length_line, CORE_WHOLE);
}

enum infuse_verdict core_ladder(struct infuse_plan *plan,
    struct core_court *court)
{
	const struct infuse_order *order = &court->of->order;
	const struct infuse_schedule *schedule =
	    &court->of->protocol->schedule;
	const struct infuse_titration *titration = &schedule->titration;
	struct infuse_weight weight = infuse_dosing_weight(order);
	int64_t target = core_written_milli(order->target, weight);
	enum infuse_verdict verdict = judge_target(court, target);
	struct infuse_duration at, length;
	int64_t start, step, last, i;

	start = core_written_milli(titration->start, weight);
	if (titration->has_start && target <= start)
		return infuse_verdict_least(verdict,
		    at_once(plan, court, target, start));
	if (!titration->has_start || !titration->has_step ||
	    !titration->has_interval)
		return infuse_verdict_least(verdict, core_say(court,
		    INFUSE_RULE_TITRATION, INFUSE_NO_BOUND, INFUSE_UNCHECKED,
		    0, 0, titration->step_source, titration->step_line,
		    CORE_WHOLE));
	step = core_written_milli(titration->step, weight);
	last = rises(start, target, step);
	if (last >= INFUSE_RUNGS_MAX)
		return core_say(court, INFUSE_RULE_RANGE, INFUSE_HARD_MAX,
		    INFUSE_STOP, 0, 0, INFUSE_FROM_GUARD, 0, CORE_WHOLE);
	if (core_mul(last, titration->interval.min) >= schedule->length.min)
		return too_late(court, core_mul(last,
		    titration->interval.min));
	for (i = 0; i <= last; i++) {
		at.min = core_mul(i, titration->interval.min);
		length.min = i < last ? titration->interval.min :
		    schedule->length.min - at.min;
		verdict = infuse_verdict_least(verdict, climb(plan, court,
		    i < last ? start + core_mul(i, step) : target, i == 0,
		    at, length));
		if (plan->rungs == 0)
			return verdict;
	}
	return verdict;
}
