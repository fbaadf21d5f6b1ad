/* SPDX-License-Identifier: MIT */
#include <stddef.h>

#include <infuse/explain.h>

#include "longhand.h"

#define WHOLE (-1)

static bool fails(struct infuse_proof *out, enum infuse_figure figure,
    int row)
{
	out->figure = figure;
	out->row = row;
	return false;
}

/* A bound at a weight, in thousandths. */
static struct bedside_long bound_of(struct infuse_bound bound,
    struct infuse_weight weight)
{
	return bedside_times(bedside_long(bound.value),
	    bound.per_kg ? weight.g : 1000);
}

/* The bound in force has no more room than that of one file. */
static bool is_as_tight(const struct infuse_effective *now,
    const struct infuse_limits *from, int rule, int kind,
    struct infuse_weight weight)
{
	struct bedside_long file, force = bedside_long(now->milli);
	int side;

	if (from == NULL || !from->of[rule].bound[kind].set)
		return true;
	file = bound_of(from->of[rule].bound[kind], weight);
	side = bedside_compare(&force, &file);
	return now->set && (kind <= INFUSE_SOFT_MIN ? side >= 0 : side <= 0);
}

/* Each bound in force is as it is written, and the tightest of the three. */
static bool prove_limits(struct infuse_proof *out,
    const struct infuse_case *of,
    const struct infuse_effective_limits *limits)
{
	const struct infuse_effective *now;
	struct infuse_limits guard;
	struct infuse_weight weight;
	struct bedside_long written, force;
	int rule, kind;

	infuse_guard(&guard, of->protocol->drug);
	for (rule = 0; rule < INFUSE_LIMITS; rule++)
		for (kind = 0; kind < INFUSE_BOUNDS; kind++) {
			now = &limits->of[rule][kind];
			weight = kind <= INFUSE_SOFT_MIN ?
			    infuse_dosing_weight(&of->order) :
			    infuse_limit_weight(&of->order);
			written = bound_of(now->written, weight);
			force = bedside_long(now->milli);
			if ((now->set &&
			    bedside_compare(&written, &force) != 0) ||
			    !is_as_tight(now, &of->protocol->limits, rule,
			    kind, weight) ||
			    !is_as_tight(now, of->site, rule, kind, weight) ||
			    !is_as_tight(now, &guard, rule, kind, weight))
				return fails(out, INFUSE_FIGURE_LIMIT, WHOLE);
		}
	return true;
}

/* What the rate's upper bounds leave of a verdict at best. */
static enum infuse_verdict at_best(struct infuse_rate rate,
    const struct infuse_case *of,
    const struct infuse_effective_limits *limits)
{
	static const enum infuse_rule rules[] = {
		INFUSE_RULE_DOSE_RATE, INFUSE_RULE_RATE
	};
	struct bedside_long found = bedside_times(bedside_long(
	    infuse_delivered(rate, &of->order).pg_per_h), 1000);
	struct bedside_long hard, soft;
	const struct infuse_effective *bound;
	enum infuse_verdict best = INFUSE_WITHIN;
	size_t i;

	for (i = 0; i < sizeof(rules) / sizeof(rules[0]); i++) {
		bound = limits->of[rules[i]];
		hard = bedside_long(bound[INFUSE_HARD_MAX].milli);
		soft = bedside_long(bound[INFUSE_SOFT_MAX].milli);
		if (bound[INFUSE_HARD_MAX].set &&
		    bedside_compare(&found, &hard) > 0)
			return INFUSE_STOP;
		if (bound[INFUSE_SOFT_MAX].set &&
		    bedside_compare(&found, &soft) > 0)
			best = INFUSE_CAUTION;
	}
	return best;
}

static bool prove_end(struct infuse_proof *out, const struct infuse_case *of,
    const struct infuse_plan *plan, int i, bool most)
{
	static const struct infuse_dose nothing;
	const struct infuse_row *row = &plan->row[i];
	const struct infuse_figures *at = most ? &row->most : &row->at;
	struct infuse_dose before = nothing;
	struct infuse_made made;
	enum infuse_figure wrong;

	if (i > 0)
		before = most ? plan->row[i - 1].most.so_far :
		    plan->row[i - 1].at.so_far;
	if (!infuse_made_of(&made, &of->protocol->schedule,
	    infuse_dosing_weight(&of->order), i, plan->rows, most) ||
	    made.rate.pg_per_h != at->rate.pg_per_h)
		return fails(out, INFUSE_FIGURE_RATE, i);
	wrong = infuse_prove_figures(at, &of->order, row->length, before);
	if (wrong != INFUSE_FIGURES)
		return fails(out, wrong, i);
	if (row->verdict > at_best(at->rate, of, &plan->limits) ||
	    (at->has_pump && row->verdict <= INFUSE_UNCHECKED))
		return fails(out, INFUSE_FIGURE_VERDICT, i);
	return true;
}

static struct bedside_long at_weight(struct infuse_written_rate written,
    struct infuse_weight weight)
{
	if (written.per_kg)
		return bedside_times(
		    bedside_long(written.dose_rate.pg_per_kg_h), weight.g);
	return bedside_times(bedside_long(written.rate.pg_per_h), 1000);
}

/* The way to a target: from the start by steps, and at the end the target. */
static bool prove_rungs(struct infuse_proof *out,
    const struct infuse_case *of, const struct infuse_plan *plan)
{
	const struct infuse_titration *titration =
	    &of->protocol->schedule.titration;
	struct infuse_weight weight = infuse_dosing_weight(&of->order);
	struct infuse_dose before = { 0 };
	const struct infuse_rung *rung;
	enum infuse_figure wrong;
	struct bedside_long sum;
	int64_t pg_per_h;
	bool exact;
	int i;

	for (i = 0; i < plan->rungs; i++) {
		rung = &plan->rung[i];
		sum = i + 1 == plan->rungs ?
		    at_weight(of->order.target, weight) :
		    bedside_plus(at_weight(titration->start, weight),
		    bedside_times(at_weight(titration->step, weight), i));
		if (!bedside_over(&pg_per_h, &exact, sum, 1000) ||
		    pg_per_h != rung->at.rate.pg_per_h)
			return fails(out, INFUSE_FIGURE_RATE, WHOLE);
		wrong = infuse_prove_figures(&rung->at, &of->order,
		    rung->length, before);
		if (wrong != INFUSE_FIGURES)
			return fails(out, wrong, WHOLE);
		if (rung->verdict >
		    at_best(rung->at.rate, of, &plan->limits))
			return fails(out, INFUSE_FIGURE_VERDICT, WHOLE);
		before = rung->at.so_far;
	}
	return true;
}

bool infuse_prove_plan(struct infuse_proof *out, const struct infuse_case *of,
    const struct infuse_plan *plan)
{
	const struct infuse_row *row;
	int i;

	out->figure = INFUSE_FIGURES;
	out->row = WHOLE;
	if (!prove_limits(out, of, &plan->limits))
		return false;
	for (i = 0; i < plan->rows; i++) {
		row = &plan->row[i];
		if (plan->verdict > row->verdict ||
		    (!row->computed && row->verdict != INFUSE_STOP))
			return fails(out, INFUSE_FIGURE_VERDICT, i);
		if (!row->computed)
			continue;
		if (!prove_end(out, of, plan, i, false) ||
		    (row->titrated && !prove_end(out, of, plan, i, true)))
			return false;
		/* S-06 */
		if (plan->verdict == INFUSE_STOP &&
		    (row->at.has_pump || row->most.has_pump))
			return fails(out, INFUSE_FIGURE_VERDICT, i);
	}
	return prove_rungs(out, of, plan);
}

bool infuse_prove_answer(struct infuse_proof *out,
    const struct infuse_case *of, const struct infuse_quantity *typed,
    const struct infuse_answer *answer)
{
	static const struct infuse_dose nothing;
	struct infuse_made made;
	enum infuse_figure wrong;

	out->figure = INFUSE_FIGURES;
	out->row = WHOLE;
	if (!prove_limits(out, of, &answer->limits))
		return false;
	if (!infuse_made_typed(&made, typed, &of->order) ||
	    made.rate.pg_per_h != answer->at.rate.pg_per_h)
		return fails(out, INFUSE_FIGURE_RATE, WHOLE);
	wrong = infuse_prove_figures(&answer->at, &of->order, answer->length,
	    nothing);
	if (wrong != INFUSE_FIGURES)
		return fails(out, wrong, WHOLE);
	if (answer->verdict > at_best(answer->at.rate, of, &answer->limits) ||
	    (answer->at.has_pump && answer->verdict <= INFUSE_UNCHECKED))
		return fails(out, INFUSE_FIGURE_VERDICT, WHOLE);
	return true;
}
