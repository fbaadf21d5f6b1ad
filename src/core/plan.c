/* SPDX-License-Identifier: MIT */
#include "arith.h"
#include "judge.h"
#include "ladder.h"
#include "row.h"
#include "schedule.h"

/*
 * The figures of one row, with the dose so far of the row before it.  What is
 * larger than the bounds is not computed, and STOP; so is all after it.
 */
static void compute(struct infuse_row *row, const struct infuse_row *before,
    const struct infuse_order *order)
{
	static const struct infuse_dose nothing;

	if (before && !before->computed)
		row->computed = false;
	if (row->computed)
		row->computed = core_figures(&row->at, row->length, order) &&
		    infuse_dose_add(&row->at.so_far,
		    before ? before->at.so_far : nothing, row->at.dose);
	if (row->computed && row->titrated)
		row->computed = core_figures(&row->most, row->length, order) &&
		    infuse_dose_add(&row->most.so_far,
		    before ? before->most.so_far : nothing, row->most.dose);
}

/* Start and maximum may be written in units that only a weight compares. */
static enum infuse_verdict judge_start(struct core_court *court,
    const struct infuse_row *row, int i)
{
	if (!row->titrated || row->at.rate.pg_per_h <= row->most.rate.pg_per_h)
		return INFUSE_WITHIN;
	return core_say(court, INFUSE_RULE_SCHEDULE, INFUSE_HARD_MAX,
	    INFUSE_STOP, core_mul(row->at.rate.pg_per_h, 1000),
	    core_mul(row->most.rate.pg_per_h, 1000), INFUSE_FROM_PROTOCOL,
	    court->of->protocol->schedule.titration.start_line, i);
}


static void judge_row(struct core_court *court, struct infuse_plan *plan,
    int i)
{
	struct infuse_row *row = &plan->row[i];
	bool start_known = !row->titrated ||
	    court->of->protocol->schedule.titration.has_start;
	enum infuse_verdict verdict;

	if (!row->computed) {
		row->verdict = core_say(court, INFUSE_RULE_RANGE,
		    INFUSE_HARD_MAX, INFUSE_STOP, 0, 0, INFUSE_FROM_GUARD, 0,
		    i);
		return;
	}
	verdict = core_judge_high_rate(court,
	    row->titrated ? &row->most : &row->at, i);
	if (row->titrated)
		verdict = infuse_verdict_least(verdict,
		    core_judge_high_rate(court, &row->at, i));
	verdict = infuse_verdict_least(verdict, judge_start(court, row, i));
	if (start_known)
		verdict = infuse_verdict_least(verdict,
		    core_judge_low_rate(court, &row->at, true, i));
	verdict = infuse_verdict_least(verdict,
	    core_judge_row_doses(court, plan, i));
	row->verdict = infuse_verdict_least(verdict,
	    core_judge_rise(court, plan, i));
}

/* The protocol's own step and interval against limits on them. */
static enum infuse_verdict judge_titration(struct core_court *court)
{
	const struct infuse_schedule *schedule =
	    &court->of->protocol->schedule;
	const struct infuse_titration *titration = &schedule->titration;
	enum infuse_verdict verdict = INFUSE_WITHIN;

	if (schedule->form != INFUSE_FORM_TITRATED)
		return INFUSE_WITHIN;
	if (titration->has_step)
		verdict = core_judge_high(court, INFUSE_RULE_STEP,
		    core_written_milli(titration->step,
		    infuse_dosing_weight(&court->of->order)), CORE_WHOLE);
	if (titration->has_interval)
		verdict = infuse_verdict_least(verdict, core_judge_low(court,
		    court->limits, INFUSE_RULE_INTERVAL,
		    core_mul(titration->interval.min, 1000), CORE_WHOLE));
	return verdict;
}

/* S-06: what may not be started has nothing to key in. */
static void take_pump_away(struct infuse_plan *plan)
{
	bool all = plan->verdict == INFUSE_STOP;
	int i;

	for (i = 0; i < plan->rows; i++) {
		if (!all && plan->row[i].verdict > INFUSE_UNCHECKED)
			continue;
		core_no_pump(&plan->row[i].at);
		core_no_pump(&plan->row[i].most);
	}
	for (i = 0; i < plan->rungs; i++)
		if (all || plan->rung[i].verdict <= INFUSE_UNCHECKED)
			core_no_pump(&plan->rung[i].at);
}

void infuse_plan_make(struct infuse_plan *out, const struct infuse_case *of)
{
	const struct infuse_schedule *schedule = &of->protocol->schedule;
	struct core_court court;
	enum infuse_verdict whole;
	int i;

	core_court_open(&court, of, &out->limits, &out->findings);
	whole = infuse_verdict_least(core_judge_whole(&court),
	    judge_titration(&court));
	out->verdict = whole;
	out->rungs = 0;
	out->rows = core_schedule_rows(schedule);
	for (i = 0; i < out->rows; i++) {
		core_schedule_row(&out->row[i], schedule,
		    infuse_dosing_weight(&of->order), i, out->rows);
		compute(&out->row[i], i > 0 ? &out->row[i - 1] : 0,
		    &of->order);
	}
	/* Judged when all are there: a day may have sessions still to come. */
	for (i = 0; i < out->rows; i++) {
		judge_row(&court, out, i);
		out->row[i].verdict = infuse_verdict_least(whole,
		    out->row[i].verdict);
		out->verdict = infuse_verdict_least(out->verdict,
		    out->row[i].verdict);
	}
	if (of->order.has_target)
		out->verdict = infuse_verdict_least(out->verdict,
		    core_ladder(out, &court));
	out->verdict = infuse_verdict_least(out->verdict,
	    core_judge_evidence(&court));
	core_findings_sort(&out->findings);
	take_pump_away(out);
}
