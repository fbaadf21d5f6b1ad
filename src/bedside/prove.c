/* SPDX-License-Identifier: MIT */
#include <stddef.h>

#include <infuse/explain.h>
#include <infuse/piece.h>

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
static struct bedside_ratio bound_of(struct infuse_bound bound,
    struct infuse_weight weight)
{
	return bedside_ratio(bound.value, bound.part, bound.over,
	    bound.per_kg ? weight.g : 1000);
}

static struct bedside_ratio force_of(const struct infuse_effective *now)
{
	return bedside_ratio(now->milli, now->part, now->over, 1);
}

/* The bound in force has no more room than that of one file. */
static bool is_as_tight(const struct infuse_effective *now,
    const struct infuse_limits *from, int rule, int kind,
    struct infuse_weight weight)
{
	struct bedside_ratio file, force = force_of(now);
	int side;

	if (from == NULL || !from->of[rule].bound[kind].set)
		return true;
	file = bound_of(from->of[rule].bound[kind], weight);
	side = bedside_ratio_cmp(&force, &file);
	return now->set && (kind <= INFUSE_SOFT_MIN ? side >= 0 : side <= 0);
}

/* The prescriber's own ceiling has its say (S-35). */
static bool keeps_ceiling(const struct infuse_effective_limits *limits,
    const struct infuse_order *order)
{
	const struct infuse_written_rate *most = &order->ceiling;
	const struct infuse_effective *now = &limits->of[most->per_kg ?
	    INFUSE_RULE_DOSE_RATE : INFUSE_RULE_RATE][INFUSE_HARD_MAX];
	struct bedside_ratio force = force_of(now);
	struct bedside_ratio said = most->per_kg ?
	    bedside_ratio(most->dose_rate.pg_per_kg_h, most->dose_rate.part,
	    most->dose_rate.over, infuse_dosing_weight(order).g) :
	    bedside_ratio(most->rate.pg_per_h, most->rate.part,
	    most->rate.over, 1000);

	return !order->has_ceiling ||
	    (now->set && bedside_ratio_cmp(&force, &said) <= 0);
}

/* Each bound in force is as it is written, and the tightest of the four. */
static bool prove_limits(struct infuse_proof *out,
    const struct infuse_case *of,
    const struct infuse_effective_limits *limits)
{
	const struct infuse_order *order = &of->order;
	const struct infuse_effective *now;
	struct infuse_limits guard;
	struct infuse_weight own = infuse_dosing_weight(order), other;
	struct bedside_ratio written, force;
	int rule, kind;

	infuse_guard(&guard, of->protocol->drug);
	for (rule = 0; rule < INFUSE_LIMITS; rule++)
		for (kind = 0; kind < INFUSE_BOUNDS; kind++) {
			now = &limits->of[rule][kind];
			other = kind <= INFUSE_SOFT_MIN ? own :
			    order->for_limits.g > 0 ? order->for_limits :
			    order->weight;
			written = bound_of(now->written,
			    now->source <= INFUSE_FROM_ORDER ? own : other);
			force = force_of(now);
			if ((now->set &&
			    bedside_ratio_cmp(&written, &force) != 0) ||
			    !is_as_tight(now, &of->protocol->limits, rule,
			    kind, own) ||
			    !is_as_tight(now, of->site, rule, kind, other) ||
			    !is_as_tight(now, &guard, rule, kind, other) ||
			    !keeps_ceiling(limits, order))
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
	struct infuse_rate given = infuse_delivered(rate, &of->order);
	struct bedside_ratio found = bedside_ratio(given.pg_per_h, given.part,
	    given.over, 1000);
	struct bedside_ratio hard, soft;
	const struct infuse_effective *bound;
	enum infuse_verdict best = INFUSE_WITHIN;
	size_t i;

	for (i = 0; i < sizeof(rules) / sizeof(rules[0]); i++) {
		bound = limits->of[rules[i]];
		hard = force_of(&bound[INFUSE_HARD_MAX]);
		soft = force_of(&bound[INFUSE_SOFT_MAX]);
		if (bound[INFUSE_HARD_MAX].set &&
		    bedside_ratio_cmp(&found, &hard) > 0)
			return INFUSE_STOP;
		if (bound[INFUSE_SOFT_MAX].set &&
		    bedside_ratio_cmp(&found, &soft) > 0)
			best = INFUSE_CAUTION;
	}
	return best;
}

static bool is_same(struct infuse_rate a, struct infuse_rate b)
{
	struct bedside_ratio first = bedside_ratio(a.pg_per_h, a.part, a.over,
	    1);
	struct bedside_ratio second = bedside_ratio(b.pg_per_h, b.part,
	    b.over, 1);

	return bedside_ratio_cmp(&first, &second) == 0;
}

/* What the highest flow gives, where that is known. */
static bool flow_gives(struct bedside_ratio *out,
    const struct infuse_effective *flow, const struct infuse_order *order)
{
	int64_t above[3] = { flow->milli / 1000, order->strength.amount.pg,
	    1 };
	int64_t below[2] = { order->strength.volume.hundredth_ml, 1 };
	int64_t gives, product;
	bool exact;

	if (!flow->set || !order->has_strength ||
	    above[0] > INFUSE_FLOW_MAX ||
	    !infuse_longhand(&gives, &exact, above, below))
		return false;
	product = above[0] * above[1] - gives * below[0];
	*out = bedside_ratio(gives, product, below[0], 1000);
	return true;
}

/* Nothing that limits a rate is below the ceiling, and it is one of them. */
static bool is_ceiling(const struct infuse_case *of,
    const struct infuse_plan *plan, struct infuse_rate own)
{
	const struct infuse_effective *per_kg =
	    &plan->limits.of[INFUSE_RULE_DOSE_RATE][INFUSE_HARD_MAX];
	const struct infuse_effective *flat =
	    &plan->limits.of[INFUSE_RULE_RATE][INFUSE_HARD_MAX];
	struct bedside_ratio ceiling = force_of(&plan->ceiling.limit);
	struct bedside_ratio all[4];
	bool is = false;
	int i, count = 1;

	all[0] = bedside_ratio(own.pg_per_h, own.part, own.over, 1000);
	if (per_kg->set)
		all[count++] = force_of(per_kg);
	if (flat->set)
		all[count++] = force_of(flat);
	if (flow_gives(&all[count], &plan->limits.of[INFUSE_RULE_FLOW]
	    [INFUSE_HARD_MAX], &of->order))
		count++;
	for (i = 0; i < count; i++) {
		if (bedside_ratio_cmp(&ceiling, &all[i]) > 0)
			return false;
		is = is || bedside_ratio_cmp(&ceiling, &all[i]) == 0;
	}
	return plan->ceiling.set && is;
}

/* What a row's rate is to be: as it is made, or the ceiling in force. */
static bool is_made(const struct infuse_case *of,
    const struct infuse_plan *plan, int i, bool most)
{
	const struct infuse_rate *at = &plan->row[i].most.rate;
	struct bedside_ratio ceiling = force_of(&plan->ceiling.limit);
	struct bedside_ratio rate = bedside_ratio(at->pg_per_h, at->part,
	    at->over, 1000);
	struct bedside_ratio more = bedside_ratio(at->pg_per_h + 1, at->part,
	    at->over, 1000);
	struct infuse_made made;

	if (!infuse_made_of(&made, &of->protocol->schedule,
	    infuse_dosing_weight(&of->order), i, most))
		return false;
	if (!most)
		return is_same(made.rate, plan->row[i].at.rate);
	/* a ceiling is weaned from what is in force, never up */
	if (plan->row[i].wean > 0)
		return infuse_rate_cmp(*at, plan->row[i - 1].most.rate) <= 0;
	/* down, and by less than a picogram */
	return is_ceiling(of, plan, made.rate) &&
	    bedside_ratio_cmp(&rate, &ceiling) <= 0 &&
	    bedside_ratio_cmp(&more, &ceiling) > 0;
}

static bool prove_end(struct infuse_proof *out, const struct infuse_case *of,
    const struct infuse_plan *plan, int i, bool most)
{
	static const struct infuse_dose nothing;
	const struct infuse_row *row = &plan->row[i];
	const struct infuse_figures *at = most ? &row->most : &row->at;
	struct infuse_dose before = nothing;
	enum infuse_figure wrong;

	if (i > 0)
		before = most ? plan->row[i - 1].most.so_far :
		    plan->row[i - 1].at.so_far;
	if (!is_made(of, plan, i, most))
		return fails(out, INFUSE_FIGURE_RATE, i);
	wrong = infuse_prove_figures(at, &of->order, row->length, before);
	if (wrong != INFUSE_FIGURES)
		return fails(out, wrong, i);
	if ((!most && row->verdict > at_best(at->rate, of, &plan->limits)) ||
	    (at->has_pump && row->verdict <= INFUSE_UNCHECKED))
		return fails(out, INFUSE_FIGURE_VERDICT, i);
	return true;
}

static struct bedside_ratio at_weight(struct infuse_written_rate written,
    struct infuse_weight weight)
{
	if (written.per_kg)
		return bedside_ratio(written.dose_rate.pg_per_kg_h,
		    written.dose_rate.part, written.dose_rate.over, weight.g);
	return bedside_ratio(written.rate.pg_per_h, written.rate.part,
	    written.rate.over, 1000);
}

static struct bedside_long cut_to_milli(struct bedside_ratio ratio)
{
	int64_t milli = 0;
	bool exact;

	(void)bedside_over(&milli, &exact, ratio.above, ratio.below);
	return bedside_long(milli);
}

static bool is_start(const struct infuse_rung *rung,
    const struct infuse_titration *titration, struct infuse_weight weight)
{
	struct bedside_ratio start = at_weight(titration->start, weight);
	struct bedside_ratio rate = bedside_ratio(rung->at.rate.pg_per_h,
	    rung->at.rate.part, rung->at.rate.over, 1000);

	return bedside_ratio_cmp(&start, &rate) == 0;
}

/* One of those between the start and the target, in whole pg/h. */
static bool is_between(const struct infuse_rung *rung, int i,
    const struct infuse_titration *titration, struct infuse_weight weight)
{
	struct infuse_rate rate = { 0, 0, 0 };
	bool exact;

	return bedside_over(&rate.pg_per_h, &exact, bedside_plus(
	    cut_to_milli(at_weight(titration->start, weight)),
	    bedside_times(cut_to_milli(at_weight(titration->step,
	    weight)), i)), 1000) && is_same(rate, rung->at.rate);
}

/*
 * The first and the last as written; but the target is no rung where it would
 * enter what the one before it does (S-25).
 */
static bool is_rung(const struct infuse_rung *rung, int i, int rungs,
    const struct infuse_case *of, struct infuse_weight weight)
{
	const struct infuse_titration *titration =
	    &of->protocol->schedule.titration;
	struct infuse_rate rate = { 0, 0, 0 };
	struct bedside_ratio end;
	int64_t parts, all;
	bool exact;

	if (i > 0 && i + 1 < rungs)
		return is_between(rung, i, titration, weight);
	end = at_weight(i + 1 == rungs ? of->order.target : titration->start,
	    weight);
	parts = rung->at.rate.over > 0 ? rung->at.rate.over : 1;
	if (!bedside_over(&all, &exact, bedside_times(end.above, parts),
	    end.below * 1000))
		return false;
	rate.pg_per_h = all / parts;
	rate.part = (int32_t)(all % parts);
	rate.over = rung->at.rate.over;
	if (is_same(rate, rung->at.rate))
		return true;
	return i + 1 == rungs && is_same(infuse_delivered(rate, &of->order),
	    infuse_delivered(rung->at.rate, &of->order)) &&
	    (i > 0 ? is_between(rung, i, titration, weight) :
	    is_start(rung, titration, weight));
}

/* Rungs up to the target; those behind it wean from it. */
static int rungs_up(const struct infuse_plan *plan,
    const struct infuse_schedule *schedule)
{
	int64_t end = schedule->length.min -
	    infuse_wean_length(schedule).min;
	int count = plan->rungs;

	while (count > 1 && plan->rung[count - 1].start.min >= end)
		count--;
	return count;
}

/* The way to a target: from the start by steps, and at the end the target. */
static bool prove_rungs(struct infuse_proof *out,
    const struct infuse_case *of, const struct infuse_plan *plan)
{
	struct infuse_weight weight = infuse_dosing_weight(&of->order);
	struct infuse_dose before = { 0 };
	int up = rungs_up(plan, &of->protocol->schedule);
	const struct infuse_rung *rung;
	enum infuse_figure wrong;
	int i;

	for (i = 0; i < plan->rungs; i++) {
		rung = &plan->rung[i];
		if (i >= up ? infuse_rate_cmp(rung->at.rate,
		    plan->rung[i - 1].at.rate) > 0 :
		    !is_rung(rung, i, up, of, weight))
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
		if ((row->has_rate && !prove_end(out, of, plan, i, false)) ||
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
	    !is_same(made.rate, answer->at.rate))
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
