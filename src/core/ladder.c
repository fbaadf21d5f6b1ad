/* SPDX-License-Identifier: MIT */
#include <infuse/piece.h>

#include "arith.h"
#include "ceiling.h"
#include "ladder.h"
#include "schedule.h"
#include "step.h"
#include "wean.h"

#define LAST_HOUR 60	/* minutes */

/*@ lemma more_times_is_more: \forall integer a, b, c;
      0 <= a <= b && 0 <= c ==> a * c <= b * c;
    lemma fold_twice{A,B,C}: \forall struct infuse_findings *f, integer v, w;
      core_fold{A,B}(f, v) && core_fold{B,C}(f, w) ==>
      core_fold{A,C}(f, \min(v, w));
*/

struct core_climb core_climb_of(const struct infuse_case *of)
{
	const struct infuse_schedule *schedule = &of->protocol->schedule;
	const struct infuse_titration *titration = &schedule->titration;
	struct infuse_weight weight = infuse_dosing_weight(&of->order);
	struct core_climb c;

	c.target = infuse_whole_milli(0);
	if (of->order.has_target)
		c.target = infuse_written_milli(of->order.target, weight);
	c.most = core_titrated_most(titration, weight);
	c.has_start = titration->has_start;
	c.start = infuse_written_milli(titration->start, weight);
	c.step = infuse_written_milli(titration->step, weight);
	c.has_step = titration->has_step && c.step.milli > 0;
	c.has_interval = titration->has_interval;
	c.interval = titration->interval.min;
	c.length = schedule->length.min - infuse_wean_length(schedule).min;
	c.wean = schedule->wean;
	c.weight = weight;
	c.start_line = titration->start_line;
	c.step_source = titration->step_source;
	c.step_line = titration->step_line;
	c.max_line = titration->max_line;
	c.length_line = schedule->length_line;
	return c;
}

/* One rung: when it is, for how long, and at which rate. */
struct rung {
	struct infuse_milli milli;
	int64_t start;
	int64_t length;
	bool stated;
};

/*@ predicate is_rung(struct rung r) =
      core_is_term(r.milli) && 0 <= r.start <= INFUSE_DURATION_MAX_MIN &&
      0 <= r.length <= INFUSE_DURATION_MAX_MIN;
*/

/* Its figures; false when they are larger than the bounds. */
/*@ requires \valid(out) && is_rung(r) && core_is_setup(setup);
    requires core_is_so_far(so_far);
    assigns *out;
    ensures \result ==> core_are_figures(&out->at);
    ensures \result ==> out->at.has_pump ==> setup.has_strength;
*/
static bool fill(struct infuse_rung *out, struct rung r,
    struct core_so_far so_far, struct core_setup setup)
{
	struct infuse_duration length;

	length.min = r.length;
	core_nothing(&out->at);
	out->verdict = INFUSE_STOP;
	out->start.min = r.start;
	out->length.min = r.length;
	if (!core_rate_of_milli(&out->at.rate, r.milli))
		return false;
	return core_figures(&out->at, length, setup) &&
	    core_add_so_far(&out->at, so_far);
}

/*@ requires \valid(plan) && 0 <= n < INFUSE_RUNGS_MAX;
    requires is_rung(r) && core_is_setup(setup);
    requires core_is_so_far(so_far);
    assigns plan->rung[n];
    ensures \result ==> core_are_figures(&plan->rung[n].at);
    ensures \result ==> plan->rung[n].at.has_pump ==> setup.has_strength;
    ensures core_fold{Pre,Post}(&plan->findings, INFUSE_WITHIN);
    ensures \forall integer j; 0 <= j < n ==>
      plan->rung[j].verdict == \old(plan->rung[j].verdict);
*/
static bool fill_at(struct infuse_plan *plan, int n, struct rung r,
    struct core_so_far so_far, struct core_setup setup)
{
	return fill(&plan->rung[n], r, so_far, setup);
}

/*@ requires \valid(court) && core_is_court(court);
    assigns *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
    ensures \result == INFUSE_STOP;
*/
static enum infuse_verdict too_large(struct core_court *court)
{
	return core_say(court, INFUSE_RULE_RANGE, INFUSE_HARD_MAX, INFUSE_STOP,
	    0, 0, INFUSE_FROM_GUARD, 0, CORE_WHOLE);
}

/*@ requires \valid(court) && core_is_court(court) && core_is_delivery(d);
    requires \valid(plan) && \separated(plan, court);
    requires court->findings == &plan->findings;
    assigns *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
    ensures \forall integer j; 0 <= j < INFUSE_RUNGS_MAX ==>
      plan->rung[j].verdict == \old(plan->rung[j].verdict);
*/
static enum infuse_verdict judge_rung(const struct infuse_plan *plan,
    struct core_court *court, struct core_delivery d, bool stated)
{
	enum infuse_verdict verdict = core_judge_delivery(court, d,
	    CORE_WHOLE);

	(void)plan;
	return infuse_verdict_least(verdict,
	    core_judge_low_rate(court, d.rate, stated, CORE_WHOLE));
}

/*@ requires \valid(plan) && 0 <= n < INFUSE_RUNGS_MAX;
    assigns plan->rung[n].verdict;
    ensures plan->rung[n].verdict == verdict;
    ensures core_fold{Pre,Post}(&plan->findings, INFUSE_WITHIN);
    ensures \forall integer j; 0 <= j < n ==>
      plan->rung[j].verdict == \old(plan->rung[j].verdict);
*/
static void set_verdict(struct infuse_plan *plan, int n,
    enum infuse_verdict verdict)
{
	plan->rung[n].verdict = verdict;
}

struct step {
	bool made;
	enum infuse_verdict verdict;
	struct core_so_far so_far;
};

/*@ requires \valid(court) && core_is_court(court);
    requires \valid(plan) && \separated(plan, court);
    requires court->findings == &plan->findings;
    requires 0 <= n < INFUSE_RUNGS_MAX;
    requires is_rung(r) && core_is_setup(setup);
    requires core_is_so_far(so_far) && infuse_is_milli(scale.from);
    assigns plan->rung[n], *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result.verdict);
    ensures core_is_so_far(\result.so_far);
    ensures \result.made ==> plan->rung[n].verdict >= \result.verdict;
    ensures \forall integer j; 0 <= j < n ==>
      plan->rung[j].verdict == \old(plan->rung[j].verdict);
*/
static struct step climb(struct infuse_plan *plan, struct core_court *court,
    int n, struct rung r, struct core_so_far so_far, struct core_setup setup,
    struct core_scale scale)
{
	enum infuse_verdict verdict;
	struct core_delivery d;
	struct step out;

	out.so_far = core_nothing_so_far();
	out.made = fill_at(plan, n, r, so_far, setup);
	/*@ assert core_fold{Pre,Here}(court->findings, INFUSE_WITHIN); */
	if (!out.made) {
		out.verdict = too_large(court);
		return out;
	}
	out.so_far = core_so_far_of(&plan->rung[n].at);
	d = core_delivery_of(&plan->rung[n].at, setup, scale.from);
	verdict = infuse_verdict_least(scale.whole,
	    judge_rung(plan, court, d, r.stated));
	/*@ assert core_fold{Pre,Here}(court->findings, verdict); */
	set_verdict(plan, n, verdict);
	/*@ assert core_fold{Pre,Here}(court->findings, verdict); */
	out.verdict = verdict;
	return out;
}

/*
 * The target as it was asked for against the limits and the protocol's
 * maximum, whatever the way there and the pump's step.
 */
/*@ requires \valid(court) && core_is_court(court) && core_is_climb(c);
    requires infuse_is_milli(from);
    assigns *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
    ensures infuse_milli_value(c.target) > infuse_milli_value(c.most) ==>
      \result == INFUSE_STOP;
*/
static enum infuse_verdict judge_target(struct core_court *court,
    struct core_climb c, struct infuse_milli from)
{
	struct core_delivery d;
	enum infuse_verdict verdict;

	if (!core_rate_of_milli(&d.rate, c.target))
		return too_large(court);
	d.has_pump = false;
	d.delivered = infuse_rate_milli(d.rate);
	d.from = from;
	d.given = 0;
	d.deviation = 0;
	d.flow = 0;
	d.step = 0;
	verdict = core_judge_delivery(court, d, CORE_WHOLE);
	if (infuse_milli_cmp(c.target, c.most) <= 0)
		return verdict;
	return infuse_verdict_least(verdict, core_say(court,
	    INFUSE_RULE_SCHEDULE, INFUSE_HARD_MAX, INFUSE_STOP,
	    core_found(c.target), c.most.milli, INFUSE_FROM_PROTOCOL,
	    c.max_line, CORE_WHOLE));
}

/* So many steps from one rate are another, or past it; exact. */
/*@ requires core_is_term(from) && core_is_term(to) && core_is_term(step);
    requires 0 <= n < INFUSE_RUNGS_MAX && 0 < step.milli;
    requires n * step.milli <= to.milli - from.milli;
    assigns \nothing;
*/
static bool reaches(struct infuse_milli from, struct infuse_milli to,
    struct infuse_milli step, int64_t n)
{
	struct infuse_milli way;
	int64_t parts, more = 0;

	/*@ assert n * step.part <= INFUSE_RUNGS_MAX * INFUSE_OVER_MAX; */
	parts = core_mul(n, step.part);
	if (step.over > 0)
		more = core_div(parts, step.over);
	way.milli = core_mul(n, step.milli) + more;
	way.part = core_part(parts - core_mul(more, step.over));
	way.over = step.over;
	return core_sum_cmp(to, from, way) <= 0;
}

/*
 * How many rises there are between two rates.  In whole thousandths there is
 * room for `whole` of them; whether these are enough is asked exactly.
 */
/*@ requires core_is_term(from) && core_is_term(to) && core_is_term(step);
    requires from.milli <= to.milli && 0 < step.milli;
    assigns \nothing;
    ensures 0 <= \result <= 1000000000000000001;
    ensures (\result - 1) * step.milli <= to.milli - from.milli;
*/
static int64_t rises(struct infuse_milli from, struct infuse_milli to,
    struct infuse_milli step)
{
	int64_t whole = core_div(to.milli - from.milli, step.milli);

	if (whole < INFUSE_RUNGS_MAX && reaches(from, to, step, whole))
		return whole;
	return whole + 1;
}

/*
 * The i-th rung of those up to the last, which is at the target: the first
 * is the start and those between are whole thousandths.
 */
/*@ requires core_is_climb(c) && 0 <= i <= last < INFUSE_RUNGS_MAX;
    requires last * c.interval < c.length;
    requires 0 < last ==>
      (last - 1) * c.step.milli <= c.target.milli - c.start.milli;
    assigns \nothing;
    ensures is_rung(\result);
    ensures i == last ==> \result.milli == c.target;
    ensures i == 0 && 0 < last ==> \result.milli == c.start;
*/
static struct rung rung_at(struct core_climb c, int64_t i, int64_t last)
{
	struct rung r;

	/*@ assert i * c.interval <= last * c.interval; */
	r.start = core_mul(i, c.interval);
	r.length = i < last ? c.interval : c.length - r.start;
	r.stated = i == 0;
	r.milli = c.target;
	if (i < last) {
		/*@ assert i * c.step.milli <= (last - 1) * c.step.milli; */
		r.milli = infuse_whole_milli(c.start.milli +
		    core_mul(i, c.step.milli));
	}
	if (i == 0 && i < last)
		r.milli = c.start;
	return r;
}

/* The n-th step of the wean after the last rung. */
/*@ requires core_is_climb(c) && 1 <= n <= c.wean.steps;
    assigns \nothing;
    ensures is_rung(\result);
*/
static struct rung wean_at(struct core_climb c, int64_t n)
{
	struct rung r;

	/*@ assert n * c.wean.interval.min <=
	      c.wean.steps * c.wean.interval.min; */
	r.start = c.length + core_mul(n - 1, c.wean.interval.min);
	r.length = c.wean.interval.min;
	r.stated = true;
	r.milli = core_weaned(&c.wean, c.target, c.weight, n);
	return r;
}

/* How many steps of the wean there are; what is below a picogram is none. */
/*@ requires core_is_climb(c) && 0 <= last < INFUSE_RUNGS_MAX;
    assigns \nothing;
    ensures 0 <= \result <= c.wean.steps;
    ensures last + \result < INFUSE_RUNGS_MAX;
*/
static int64_t weans(struct core_climb c, int64_t last)
{
	int64_t n;

	/*@ loop invariant 0 <= n <= c.wean.steps;
	    loop invariant last + n < INFUSE_RUNGS_MAX;
	    loop assigns n;
	    loop variant c.wean.steps - n;
	*/
	for (n = 0; n < c.wean.steps && last + n + 1 < INFUSE_RUNGS_MAX; n++)
		if (wean_at(c, n + 1).milli.milli < 1000)
			break;
	return n;
}

/*@ requires \valid(court) && core_is_court(court);
    requires \valid(plan) && \separated(plan, court);
    requires court->findings == &plan->findings;
    requires core_is_climb(c) && core_is_setup(setup);
    requires infuse_is_milli(scale.from);
    requires 0 <= last < INFUSE_RUNGS_MAX && plan->rungs == 0;
    requires last * c.interval < c.length;
    requires 0 < last ==>
      (last - 1) * c.step.milli <= c.target.milli - c.start.milli;
    assigns plan->rungs, plan->rung[0 .. INFUSE_RUNGS_MAX - 1],
      *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
    ensures 0 <= plan->rungs <= INFUSE_RUNGS_MAX;
    ensures core_is_least_of_rungs(plan, plan->rungs, \result);
*/
static enum infuse_verdict climb_all(struct infuse_plan *plan,
    struct core_court *court, struct core_climb c, int64_t last,
    struct core_setup setup, struct core_scale scale)
{
	enum infuse_verdict verdict = INFUSE_WITHIN;
	struct core_so_far so_far;
	int64_t all = last + weans(c, last);
	struct step step;
	int i;

	so_far = core_nothing_so_far();
	/*@ loop invariant 0 <= i <= all + 1;
	    loop invariant core_is_so_far(so_far);
	    loop invariant core_is_court(court);
	    loop invariant core_fold{Pre,Here}(court->findings, verdict);
	    loop invariant core_is_least_of_rungs(plan, i, verdict);
	    loop assigns i, so_far, step, verdict,
	      plan->rung[0 .. INFUSE_RUNGS_MAX - 1], *court->findings;
	    loop variant all - i;
	*/
	for (i = 0; i <= all; i++) {
		step = climb(plan, court, i, i <= last ?
		    rung_at(c, i, last) : wean_at(c, i - last), so_far,
		    setup, scale);
		verdict = infuse_verdict_least(verdict, step.verdict);
		if (!step.made) {
			plan->rungs = 0;
			return verdict;
		}
		so_far = step.so_far;
	}
	plan->rungs = (int)all + 1;
	return verdict;
}

/*
 * A target at or below the start needs no rise, and so no step: it is the
 * rate for all of the infusion, low as it is.
 */
/*@ requires \valid(court) && core_is_court(court);
    requires \valid(plan) && \separated(plan, court);
    requires court->findings == &plan->findings;
    requires core_is_climb(c) && core_is_setup(setup);
    requires infuse_is_milli(scale.from) && plan->rungs == 0;
    assigns plan->rungs, plan->rung[0 .. INFUSE_RUNGS_MAX - 1],
      *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
    ensures 0 <= plan->rungs <= INFUSE_RUNGS_MAX;
    ensures core_is_least_of_rungs(plan, plan->rungs, \result);
*/
static enum infuse_verdict at_once(struct infuse_plan *plan,
    struct core_court *court, struct core_climb c, struct core_setup setup,
    struct core_scale scale)
{
	enum infuse_verdict low = INFUSE_WITHIN;
	enum infuse_verdict verdict;

	verdict = climb_all(plan, court, c, 0, setup, scale);
	if (infuse_milli_cmp(c.target, c.start) != 0 &&
	    infuse_milli_cmp(c.target, infuse_whole_milli(0)) != 0)
		low = core_say(court, INFUSE_RULE_SCHEDULE, INFUSE_SOFT_MIN,
		    INFUSE_CAUTION, c.target.milli, c.start.milli,
		    INFUSE_FROM_PROTOCOL, c.start_line, CORE_WHOLE);
	return infuse_verdict_least(verdict, low);
}

/* The target would be reached after the end. */
/*@ requires \valid(court) && core_is_court(court) && core_is_climb(c);
    requires 0 <= min <= INFUSE_RUNGS_MAX * INFUSE_DURATION_MAX_MIN;
    assigns *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
    ensures \result == INFUSE_STOP;
*/
static enum infuse_verdict too_late(struct core_court *court,
    struct core_climb c, int64_t min)
{
	return core_say(court, INFUSE_RULE_DURATION, INFUSE_HARD_MAX,
	    INFUSE_STOP, core_mul(min, 1000), core_mul(c.length, 1000),
	    INFUSE_FROM_PROTOCOL, c.length_line, CORE_WHOLE);
}

/* S-25: a last step that enters the same figure is no rung. */
/*@ requires core_is_climb(c) && core_is_setup(setup);
    requires 0 <= last < INFUSE_RUNGS_MAX;
    assigns \nothing;
    ensures \result ==> 0 < last;
*/
static bool is_no_rung(struct core_climb c, int64_t last,
    struct core_setup setup)
{
	struct infuse_rate target, before;
	struct core_said to, from;

	if (last == 0 || !setup.has_strength ||
	    !core_rate_of_milli(&target, c.target) ||
	    !core_rate_of_milli(&before, rung_at(c, last - 1, last).milli))
		return false;
	to = core_said_of(target, false, setup);
	from = core_said_of(before, false, setup);
	return to.steps == from.steps;
}

/* From the start up to a target above it. */
/*@ requires \valid(court) && core_is_court(court);
    requires \valid(plan) && \separated(plan, court);
    requires court->findings == &plan->findings;
    requires core_is_climb(c) && core_is_setup(setup);
    requires infuse_is_milli(scale.from) && plan->rungs == 0;
    requires c.has_start ==> c.start.milli <= c.target.milli;
    assigns plan->rungs, plan->rung[0 .. INFUSE_RUNGS_MAX - 1],
      *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
    ensures 0 <= plan->rungs <= INFUSE_RUNGS_MAX;
    ensures core_is_least_of_rungs(plan, plan->rungs, \result);
*/
static enum infuse_verdict by_steps(struct infuse_plan *plan,
    struct core_court *court, struct core_climb c, struct core_setup setup,
    struct core_scale scale)
{
	enum infuse_verdict short_of;
	int64_t last, min;

	if (!c.has_start || !c.has_step || !c.has_interval)
		return core_say(court, INFUSE_RULE_TITRATION, INFUSE_NO_BOUND,
		    INFUSE_UNCHECKED, 0, 0, c.step_source, c.step_line,
		    CORE_WHOLE);
	if (!core_step_shows(c.step.milli, setup))
		return core_judge_small_step(court, c.step.milli,
		    c.step_source, c.step_line, CORE_WHOLE);
	last = rises(c.start, c.target, c.step);
	if (last >= INFUSE_RUNGS_MAX)
		return too_large(court);
	if (is_no_rung(c, last, setup)) {
		c.target = rung_at(c, last - 1, last).milli;
		last--;
	}
	min = core_mul(last, c.interval);
	if (min >= c.length)
		return too_late(court, c, min);
	if (last == 0 || min <= c.length - LAST_HOUR)
		return climb_all(plan, court, c, last, setup, scale);
	/* ours: so short before the end a step is not worth its risk */
	short_of = core_say(court, INFUSE_RULE_DURATION, INFUSE_SOFT_MAX,
	    INFUSE_CAUTION, core_mul(min, 1000), core_mul(c.length, 1000),
	    INFUSE_FROM_PROTOCOL, c.length_line, CORE_WHOLE);
	c.target = rung_at(c, last - 1, last).milli;
	return infuse_verdict_least(short_of,
	    climb_all(plan, court, c, last - 1, setup, scale));
}

enum infuse_verdict core_ladder(struct infuse_plan *plan,
    struct core_court *court, struct core_climb c, struct core_setup setup,
    struct core_scale scale)
{
	enum infuse_verdict verdict = judge_target(court, c, scale.from);
	enum infuse_verdict way;

	if (c.has_start && infuse_milli_cmp(c.target, c.start) <= 0)
		way = at_once(plan, court, c, setup, scale);
	else
		way = by_steps(plan, court, c, setup, scale);
	return infuse_verdict_least(verdict, way);
}
