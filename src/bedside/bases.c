/* SPDX-License-Identifier: MIT */
#include <infuse/bases.h>
#include <infuse/piece.h>

static bool is_entry_per_kg(const struct infuse_entry *entry)
{
	return entry->rate.rate.per_kg ||
	    (entry->rate.capped && entry->rate.at_most.per_kg);
}

bool infuse_is_per_kg(const struct infuse_schedule *schedule)
{
	int i;

	if (schedule->form == INFUSE_FORM_TITRATED)
		return schedule->titration.max.per_kg ||
		    (schedule->titration.has_start &&
		    schedule->titration.start.per_kg);
	if (schedule->form == INFUSE_FORM_RAMP)
		return schedule->from.per_kg || schedule->to.per_kg;
	for (i = 0; i < schedule->entries; i++)
		if (is_entry_per_kg(&schedule->entry[i]))
			return true;
	return false;
}

bool infuse_is_far_above_ideal(const struct infuse_order *order)
{
	return order->ideal.g > 0 && order->weight.g * 5 > order->ideal.g * 6;
}

static bool is_row_per_kg(const struct infuse_schedule *schedule, int row)
{
	int entry;

	if (schedule->form != INFUSE_FORM_ENTRIES)
		return infuse_is_per_kg(schedule);
	entry = infuse_entry_at(schedule, row);
	return entry >= 0 && is_entry_per_kg(&schedule->entry[entry]);
}

static bool same(const struct infuse_base_rate *a,
    const struct infuse_base_rate *b)
{
	int basis;

	for (basis = 0; basis < INFUSE_BASES; basis++)
		if (a->known[basis] != b->known[basis] ||
		    infuse_rate_cmp(a->rate[basis], b->rate[basis]) != 0)
			return false;
	return true;
}

/* Adds a line of one kind for a row; its rates come later. */
static void add(struct infuse_bases *out, enum infuse_rate_kind kind, int row)
{
	static const struct infuse_base_rate empty;
	struct infuse_base_rate *rate = &out->of[out->rates++];

	*rate = empty;
	rate->kind = kind;
	rate->first = row;
	rate->last = row;
}

/* The lines there are, one a row, or one for each end of a titration. */
static void add_all(struct infuse_bases *out,
    const struct infuse_schedule *schedule, const struct infuse_plan *plan,
    const struct infuse_order *order)
{
	const struct infuse_titration *titration = &schedule->titration;
	int i;

	if (schedule->form != INFUSE_FORM_TITRATED) {
		for (i = 0; i < plan->rows; i++)
			if (is_row_per_kg(schedule, i))
				add(out, INFUSE_RATE_OF_ROWS, i);
		return;
	}
	if (titration->has_start && titration->start.per_kg)
		add(out, INFUSE_RATE_START, 0);
	if (titration->max.per_kg)
		add(out, INFUSE_RATE_MAX, 0);
	if (order->has_target && order->target.per_kg)
		add(out, INFUSE_RATE_TARGET, 0);
}

/* One line under one weight, whose plan this is. */
static void set(struct infuse_base_rate *out, enum infuse_basis basis,
    const struct infuse_plan *plan, const struct infuse_order *order)
{
	const struct infuse_row *row = &plan->row[out->first];

	if (out->kind == INFUSE_RATE_TARGET) {
		out->known[basis] = infuse_rate_of(&out->rate[basis],
		    order->target.dose_rate, order->dosing);
		return;
	}
	if (!row->computed)
		return;
	out->known[basis] = true;
	out->rate[basis] = out->kind == INFUSE_RATE_MAX ? row->most.rate :
	    row->at.rate;
}

static void merge(struct infuse_bases *out)
{
	int i, kept = 0;

	for (i = 1; i < out->rates; i++) {
		if (out->of[i].kind == INFUSE_RATE_OF_ROWS &&
		    out->of[i].first == out->of[kept].last + 1 &&
		    same(&out->of[kept], &out->of[i]))
			out->of[kept].last = out->of[i].last;
		else
			out->of[++kept] = out->of[i];
	}
	if (out->rates > 0)
		out->rates = kept + 1;
}

void infuse_bases_make(struct infuse_bases *out,
    const struct infuse_protocol *protocol, const struct infuse_order *order,
    const struct infuse_body *body)
{
	static const struct infuse_case nothing;
	struct infuse_case of = nothing;
	struct infuse_plan plan;
	int basis, i;

	out->rates = 0;
	of.protocol = protocol;
	of.order = *order;
	of.order.has_strength = false;
	of.order.has_target = false;
	for (basis = 0; basis < INFUSE_BASES; basis++) {
		out->weight[basis].g = 0;
		out->known[basis] = infuse_body_weight(&out->weight[basis],
		    body, (enum infuse_basis)basis) == INFUSE_BODY_KNOWN;
		if (!out->known[basis])
			continue;
		of.order.dosing = out->weight[basis];
		infuse_plan_make(&plan, &of);
		if (basis == INFUSE_ACTUAL)
			add_all(out, &protocol->schedule, &plan, order);
		for (i = 0; i < out->rates; i++)
			set(&out->of[i], (enum infuse_basis)basis, &plan,
			    &of.order);
	}
	merge(out);
}
