/* SPDX-License-Identifier: MIT */
#include "arith.h"
#include "schedule.h"
#include "slip.h"
#include "trial.h"

/*
 * An order above a hard-max that the pump's step takes down to it: what is
 * delivered is within, but the order is not.
 */
/*@ requires \valid(court) && core_is_court(court) && core_is_trial(t);
    requires 0 <= rule < INFUSE_LIMITS;
    assigns *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
    ensures \result == INFUSE_CAUTION <==>
      court->limits->of[rule][INFUSE_HARD_MAX].set && t.delivered <=
      court->limits->of[rule][INFUSE_HARD_MAX].milli < t.rate;
*/
static enum infuse_verdict judge_as_typed(struct core_court *court,
    struct core_trial t, enum infuse_rule rule)
{
	const struct infuse_effective *hard =
	    &court->limits->of[rule][INFUSE_HARD_MAX];

	if (!hard->set || t.rate <= hard->milli || t.delivered > hard->milli)
		return INFUSE_WITHIN;
	return core_say(court, rule, INFUSE_HARD_MAX, INFUSE_CAUTION,
	    t.rate, hard->milli, hard->source, hard->written.line, t.mark);
}

/* The rate against the upper bounds, and what the pump makes of it. */
/*@ requires \valid(court) && core_is_court(court) && core_is_trial(t);
    requires \valid_read(at) && core_are_figures(at);
    requires \separated(at, court->findings);
    requires at->has_pump ==> court->of->order.has_strength;
    assigns *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
*/
static enum infuse_verdict judge_high(struct core_court *court,
    struct core_trial t, const struct infuse_figures *at)
{
	enum infuse_verdict verdict = core_judge_high_rate(court, at, t.mark);

	verdict = infuse_verdict_least(verdict,
	    judge_as_typed(court, t, INFUSE_RULE_DOSE_RATE));
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
	    soft->milli == t.low)
		return INFUSE_WITHIN;
	return core_judge_low(court, court->limits, rule, t.rate, t.mark);
}

/*
 * The low end of the rate.  What the schedule has said already is not said
 * again by the protocol's soft-min, which is often the same number.
 */
/*@ requires \valid(court) && core_is_court(court) && core_is_trial(t);
    requires \valid_read(at) && core_are_figures(at);
    requires \separated(at, court->findings);
    assigns *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
*/
static enum infuse_verdict judge_low(struct core_court *court,
    struct core_trial t, const struct infuse_figures *at,
    enum infuse_verdict by_schedule)
{
	enum infuse_verdict verdict;

	if (by_schedule != INFUSE_CAUTION)
		return core_judge_low_rate(court, at, t.stated, t.mark);
	verdict = low_unless_said(court, t, INFUSE_RULE_DOSE_RATE);
	return infuse_verdict_least(verdict,
	    low_unless_said(court, t, INFUSE_RULE_RATE));
}

/* What is true of every rate, and whether the pump can deliver this one. */
/*@ requires \valid(court) && core_is_court(court) && core_is_trial(t);
    assigns *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
    ensures !t.fits ==> \result == INFUSE_STOP;
*/
static enum infuse_verdict judge_first(struct core_court *court,
    struct core_trial t)
{
	enum infuse_verdict verdict = core_judge_whole(court);

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
*/
static enum infuse_verdict judge_run(struct core_court *court,
    struct core_trial t)
{
	enum infuse_verdict verdict = core_trial_length(court, t);

	return infuse_verdict_least(verdict, core_trial_later_days(court, t));
}

/* The step up to it, what it comes to, and the evidence. */
/*@ requires \valid(court) && core_is_court(court) && core_is_trial(t);
    assigns *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
*/
static enum infuse_verdict judge_rest(struct core_court *court,
    struct core_trial t)
{
	enum infuse_verdict verdict = core_trial_step(court, t);

	verdict = infuse_verdict_least(verdict, core_trial_doses(court, t));
	return infuse_verdict_least(verdict, core_judge_evidence(court));
}

struct ruling {
	enum infuse_verdict verdict;
	bool refused;		/* the rate itself is */
};

/*@ requires \valid(court) && core_is_court(court) && core_is_trial(t);
    requires \valid_read(at) && core_are_figures(at);
    requires \separated(court->findings, at);
    requires at->has_pump ==> court->of->order.has_strength;
    assigns *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result.verdict);
*/
static struct ruling judge(struct core_court *court, struct core_trial t,
    const struct infuse_figures *at)
{
	enum infuse_verdict verdict = judge_first(court, t);
	enum infuse_verdict day = core_trial_day(court, t), high;
	struct ruling ruling;

	verdict = infuse_verdict_least(verdict, day);
	verdict = infuse_verdict_least(verdict, judge_run(court, t));
	high = judge_high(court, t, at);
	verdict = infuse_verdict_least(verdict, high);
	verdict = infuse_verdict_least(verdict, judge_low(court, t, at, day));
	ruling.verdict = infuse_verdict_least(verdict, judge_rest(court, t));
	ruling.refused = day == INFUSE_STOP || high == INFUSE_STOP;
	return ruling;
}

/*@ requires \valid_read(entry) && infuse_is_weight(weight);
    requires infuse_is_written(&entry->rate.rate);
    requires 0 <= entry->rate.share <= INFUSE_SHARE_WHOLE;
    assigns \nothing;
    ensures 0 <= \result <= 1000000000000000000;
*/
static int64_t uncapped(const struct infuse_entry *entry,
    struct infuse_weight weight)
{
	return infuse_fraction(core_written_milli(entry->rate.rate, weight),
	    entry->rate.share, INFUSE_SHARE_WHOLE);
}

/*
 * The upper end of the range in which a slip would land: the rate before its
 * cap, as that is the number in the order.
 */
/*@ requires \valid_read(schedule) && infuse_is_schedule(schedule);
    requires infuse_is_weight(weight) && core_is_trial(t);
    assigns \nothing;
    ensures t.high <= \result <= 1000000000000000000;
*/
static int64_t before_cap(const struct infuse_schedule *schedule,
    struct infuse_weight weight, struct core_trial t)
{
	const struct infuse_entry *entry;
	int64_t milli, most = t.high;
	int i;

	if (schedule->form != INFUSE_FORM_ENTRIES)
		return most;
	/*@ loop invariant 0 <= i <= schedule->entries;
	    loop invariant t.high <= most <= 1000000000000000000;
	    loop assigns i, entry, milli, most;
	    loop variant schedule->entries - i;
	*/
	for (i = 0; i < schedule->entries; i++) {
		entry = &schedule->entry[i];
		if (t.row != CORE_WHOLE && (t.row + 1 < entry->first ||
		    t.row + 1 > entry->last))
			continue;
		milli = uncapped(entry, weight);
		if (milli > most)
			most = milli;
	}
	return most;
}

/* Takes a hard-max in force if it is lower than what is known so far. */
/*@ requires \valid(out) && 0 <= rule < INFUSE_LIMITS;
    assigns out->has_binding, out->binding, out->ceiling;
    ensures out->limits.of[rule][INFUSE_HARD_MAX].set ==> out->has_binding &&
      out->ceiling.milli <= out->limits.of[rule][INFUSE_HARD_MAX].milli;
    ensures \old(out->has_binding) ==> out->has_binding &&
      out->ceiling.milli <= \old(out->ceiling.milli);
*/
static void lower_ceiling(struct infuse_answer *out, enum infuse_rule rule)
{
	const struct infuse_effective *hard =
	    &out->limits.of[rule][INFUSE_HARD_MAX];

	if (!hard->set)
		return;
	if (out->has_binding && (hard->milli > out->ceiling.milli ||
	    (hard->milli == out->ceiling.milli &&
	    hard->source != INFUSE_FROM_PROTOCOL)))
		return;
	out->has_binding = true;
	out->binding = rule;
	out->ceiling = *hard;
}

/* The lowest hard bound on the rate, to say what is left. */
/*@ requires \valid(out);
    assigns out->has_binding, out->binding, out->ceiling;
*/
static void find_ceiling(struct infuse_answer *out, struct core_trial t)
{
	out->has_binding = t.row != CORE_WHOLE;
	out->binding = INFUSE_RULE_SCHEDULE;
	out->ceiling.set = out->has_binding;
	out->ceiling.milli = t.high;
	out->ceiling.source = INFUSE_FROM_PROTOCOL;
	out->ceiling.written.line = out->has_binding ? t.line : 0;
	lower_ceiling(out, INFUSE_RULE_DOSE_RATE);
	lower_ceiling(out, INFUSE_RULE_RATE);
}

/*@ requires \valid(out);
    assigns *out;
    ensures core_is_nothing(&out->at);
*/
static void clear(struct infuse_answer *out)
{
	static const struct infuse_answer empty;

	*out = empty;
	core_nothing(&out->at);
}

/* Marks the rows on which the rate would be allowed. */
/*@ requires \valid(out) && \valid_read(plan) && infuse_is_planned(plan);
    requires \separated(out, plan);
    assigns out->rows, out->allowed[0 .. INFUSE_ROWS_MAX - 1];
    ensures out->rows == plan->rows;
    ensures \forall integer i; 0 <= i < plan->rows ==>
      (out->allowed[i] <==> rate <= core_most_milli(plan, i));
*/
static void allow(struct infuse_answer *out, const struct infuse_plan *plan,
    int64_t rate)
{
	int i;

	out->rows = plan->rows;
	/*@ loop invariant 0 <= i <= plan->rows;
	    loop invariant \forall integer j; 0 <= j < i ==>
	      (out->allowed[j] <==> rate <= core_most_milli(plan, j));
	    loop assigns i, out->allowed[0 .. INFUSE_ROWS_MAX - 1];
	    loop variant plan->rows - i;
	*/
	for (i = 0; i < plan->rows; i++)
		out->allowed[i] = rate <= core_trial_most(plan, i);
}

/* What the rate comes to, and what the pump makes of it. */
/*@ requires \valid(out) && \valid_read(order) && \separated(out, order);
    requires infuse_is_order(order) && core_is_trial(t);
    assigns out->at, out->length.min;
    ensures core_is_trial(\result);
    ensures \result.row == t.row;
    ensures core_are_figures(&out->at);
    ensures out->at.has_pump ==> order->has_strength;
*/
static struct core_trial reckon(struct infuse_answer *out,
    const struct infuse_order *order, struct core_trial t)
{
	struct infuse_duration length;

	length.min = t.length;
	out->length.min = t.length;
	core_nothing(&out->at);
	out->at.rate.pg_per_h = core_div(t.rate, 1000);
	t.fits = core_figures(&out->at, length, order);
	out->at.so_far.pg_min_per_h = out->at.dose.pg_min_per_h;
	t.delivered = core_mul(core_delivered(&out->at, order).pg_per_h, 1000);
	return t;
}

/* All that is read from the plan and the question. */
/*@ requires \valid(out) && \valid_read(of) && \valid_read(of->protocol);
    requires \valid_read(plan) && \valid_read(question);
    requires \separated(out, of, of->protocol, plan, question,
      question->unit, question->unit->name + (0 .. 16));
    requires infuse_is_order(&of->order);
    requires infuse_is_schedule(&of->protocol->schedule);
    requires infuse_is_planned(plan) && infuse_is_question(question);
    assigns *out;
    ensures core_is_trial(\result);
    ensures core_are_figures(&out->at);
    ensures out->at.has_pump ==> of->order.has_strength;
    ensures 0 <= out->slips <= INFUSE_SLIPS_NAMED;
*/
static struct core_trial pose(struct infuse_answer *out,
    const struct infuse_case *of, const struct infuse_plan *plan,
    const struct infuse_question *question)
{
	struct core_trial t = core_trial_find(of, plan, question);
	int64_t high = before_cap(&of->protocol->schedule,
	    infuse_dosing_weight(&of->order), t);

	clear(out);
	/*@ assert infuse_is_planned(plan); */
	/*@ assert infuse_is_order(&of->order); */
	/*@ assert infuse_is_question(question); */
	allow(out, plan, t.rate);
	/*@ assert infuse_is_planned(plan); */
	/*@ assert infuse_is_order(&of->order); */
	/*@ assert infuse_is_question(question); */
	core_slips(out, &of->order, question, t.low, high);
	/*@ assert infuse_is_planned(plan); */
	/*@ assert infuse_is_order(&of->order); */
	t = reckon(out, &of->order, t);
	/*@ assert infuse_is_planned(plan); */
	return core_trial_look_ahead(of, plan, t);
}

void infuse_check(struct infuse_answer *out, const struct infuse_case *of,
    const struct infuse_plan *plan, const struct infuse_question *question)
{
	struct core_trial t = pose(out, of, plan, question);
	struct core_court court;
	struct ruling ruling;

	core_court_open(&court, of, &out->limits, &out->findings);
	ruling = judge(&court, t, &out->at);
	out->verdict = ruling.verdict;
	if (!ruling.refused)
		out->slips = 0;
	find_ceiling(out, t);
	core_findings_sort(&out->findings);
	if (out->verdict <= INFUSE_UNCHECKED)
		core_no_pump(&out->at);
}
