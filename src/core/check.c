/* SPDX-License-Identifier: MIT */
#include "arith.h"
#include "schedule.h"
#include "slip.h"
#include "trial.h"

/*
 * An order above a hard-max that the pump's step takes down to it: what is
 * delivered is within, but the order is not.
 */
static enum infuse_verdict judge_as_typed(struct core_trial *t,
    enum infuse_rule rule)
{
	const struct infuse_effective *hard =
	    &t->out->limits.of[rule][INFUSE_HARD_MAX];

	if (!hard->set || t->rate <= hard->milli ||
	    t->delivered > hard->milli)
		return INFUSE_WITHIN;
	return core_say(&t->court, rule, INFUSE_HARD_MAX, INFUSE_CAUTION,
	    t->rate, hard->milli, hard->source, hard->written.line, t->mark);
}

/* The rate against the upper bounds, and what the pump makes of it. */
static enum infuse_verdict judge_high(struct core_trial *t)
{
	enum infuse_verdict verdict = core_judge_high_rate(&t->court,
	    &t->out->at, t->mark);

	verdict = infuse_verdict_least(verdict,
	    judge_as_typed(t, INFUSE_RULE_DOSE_RATE));
	return infuse_verdict_least(verdict,
	    judge_as_typed(t, INFUSE_RULE_RATE));
}

/* A rule's lower bounds, unless one is the schedule's own low end. */
static enum infuse_verdict low_unless_said(struct core_trial *t,
    enum infuse_rule rule)
{
	const struct infuse_effective *soft =
	    &t->out->limits.of[rule][INFUSE_SOFT_MIN];

	if (soft->set && soft->source == INFUSE_FROM_PROTOCOL &&
	    soft->milli == t->low)
		return INFUSE_WITHIN;
	return core_judge_low(&t->court, &t->out->limits, rule, t->rate,
	    t->mark);
}

/*
 * The low end of the rate.  What the schedule has said already is not said
 * again by the protocol's soft-min, which is often the same number.
 */
static enum infuse_verdict judge_low(struct core_trial *t,
    enum infuse_verdict by_schedule)
{
	if (by_schedule != INFUSE_CAUTION)
		return core_judge_low_rate(&t->court, &t->out->at, t->stated,
		    t->mark);
	return infuse_verdict_least(
	    low_unless_said(t, INFUSE_RULE_DOSE_RATE),
	    low_unless_said(t, INFUSE_RULE_RATE));
}

/*
 * The upper end of the range in which a slip would land: the rate before its
 * cap, as that is the number in the order.
 */
static int64_t before_cap(const struct core_trial *t)
{
	const struct infuse_schedule *schedule =
	    &t->court.of->protocol->schedule;
	const struct infuse_entry *entry;
	int64_t milli, most = t->high;
	int i;

	if (schedule->form != INFUSE_FORM_ENTRIES)
		return most;
	for (i = 0; i < schedule->entries; i++) {
		entry = &schedule->entry[i];
		if (t->row != CORE_WHOLE && (t->row + 1 < entry->first ||
		    t->row + 1 > entry->last))
			continue;
		milli = infuse_fraction(core_written_milli(entry->rate.rate,
		    infuse_dosing_weight(&t->court.of->order)), entry->rate.share,
		    INFUSE_SHARE_WHOLE);
		if (milli > most)
			most = milli;
	}
	return most;
}

/* Takes a hard-max in force if it is lower than what is known so far. */
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
static void find_ceiling(struct core_trial *t)
{
	struct infuse_answer *out = t->out;

	out->has_binding = t->row != CORE_WHOLE;
	out->binding = INFUSE_RULE_SCHEDULE;
	out->ceiling.set = out->has_binding;
	out->ceiling.milli = t->high;
	out->ceiling.source = INFUSE_FROM_PROTOCOL;
	if (t->row != CORE_WHOLE)
		out->ceiling.written.line = t->plan->row[t->row].line;
	lower_ceiling(out, INFUSE_RULE_DOSE_RATE);
	lower_ceiling(out, INFUSE_RULE_RATE);
}

static void begin(struct core_trial *t, struct infuse_answer *out,
    const struct infuse_case *of, const struct infuse_plan *plan,
    const struct infuse_question *question)
{
	static const struct infuse_answer empty;

	*out = empty;
	t->out = out;
	t->plan = plan;
	t->question = question;
	t->row = CORE_WHOLE;
	t->mark = CORE_WHOLE;
	t->rate = core_mul(question->rate.pg_per_h, 1000);
	t->delivered = t->rate;
	t->stated = false;
	t->low = 0;
	t->high = 0;
	t->common = 0;
	core_court_open(&t->court, of, &out->limits, &out->findings);
	out->at.rate = question->rate;
}

/* Least of the verdict so far and one more. */
static void also(struct infuse_answer *out, enum infuse_verdict verdict)
{
	out->verdict = infuse_verdict_least(out->verdict, verdict);
}

void infuse_check(struct infuse_answer *out, const struct infuse_case *of,
    const struct infuse_plan *plan, const struct infuse_question *question)
{
	struct core_trial t;
	enum infuse_verdict day, high;

	begin(&t, out, of, plan, question);
	out->verdict = core_judge_whole(&t.court);
	core_trial_find(&t);
	core_trial_set_length(&t);
	if (!core_figures(&out->at, out->length, &of->order))
		also(out, core_say(&t.court, INFUSE_RULE_RANGE,
		    INFUSE_HARD_MAX, INFUSE_STOP, 0, 0, INFUSE_FROM_GUARD, 0,
		    CORE_WHOLE));
	out->at.so_far = out->at.dose;
	t.delivered = core_mul(core_delivered(&out->at, &of->order).pg_per_h,
	    1000);
	day = core_trial_day(&t);
	also(out, core_trial_length(&t));
	also(out, core_trial_later_days(&t));
	high = judge_high(&t);
	also(out, infuse_verdict_least(day, high));
	also(out, judge_low(&t, day));
	also(out, core_trial_step(&t));
	also(out, core_trial_doses(&t));
	also(out, core_judge_evidence(&t.court));
	if (infuse_verdict_least(day, high) == INFUSE_STOP)
		core_slips(out, &of->order, question, t.low, before_cap(&t));
	find_ceiling(&t);
	core_findings_sort(&out->findings);
	if (out->verdict <= INFUSE_UNCHECKED)
		core_no_pump(&out->at);
}
