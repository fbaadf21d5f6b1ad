/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <infuse/bases.h>

#include "figure.h"
#include "plan_page.h"
#include "protocol.h"
#include "weights.h"

/* S-07: "25 mg/h is the cap (0.212 mg/kg/h), not 0.35 mg/kg/h" */
static void add_cap(struct page *page, const struct render_context *context,
    const struct infuse_prescribed *rate)
{
	struct render_text line = { 0 };
	bool exact;

	render_written(&line, rate->at_most);
	render_add(&line, " is the cap");
	if (!rate->at_most.per_kg) {
		render_add(&line, " (");
		render_dose_rate(&line, infuse_dose_rate_of(
		    rate->at_most.rate, infuse_dosing_weight(context->order),
		    &exact));
		render_add(&line, ")");
	}
	render_add(&line, ", not ");
	render_written(&line, rate->rate);
	page_note(page, &line);
}

static bool is_bound(const struct infuse_entry *entry,
    const struct infuse_plan *plan)
{
	return entry->rate.capped && entry->first <= plan->rows &&
	    plan->row[entry->first - 1].bound_by == INFUSE_BOUND_BY_CAP;
}

/* Whether an earlier entry has said that already. */
static bool is_told(const struct infuse_schedule *schedule, int i,
    const struct infuse_plan *plan)
{
	const struct infuse_prescribed *rate = &schedule->entry[i].rate;
	const struct infuse_prescribed *other;

	while (i-- > 0) {
		other = &schedule->entry[i].rate;
		if (is_bound(&schedule->entry[i], plan) &&
		    render_same_written(other->rate, rate->rate) &&
		    render_same_written(other->at_most, rate->at_most))
			return true;
	}
	return false;
}

void page_caps(struct page *page, const struct render_context *context,
    const struct infuse_plan *plan)
{
	const struct infuse_schedule *schedule =
	    &context->protocol->protocol.schedule;
	int i;

	for (i = 0; i < schedule->entries; i++)
		if (is_bound(&schedule->entry[i], plan) &&
		    !is_told(schedule, i, plan))
			add_cap(page, context, &schedule->entry[i].rate);
}

/* What a rate is of: days, or an end of a titrated range. */
static void set_name(struct page *page, struct page_table *table,
    const struct render_context *context, const struct infuse_base_rate *rate)
{
	static const char *const ends[] = {
		[INFUSE_RATE_START] = "START",
		[INFUSE_RATE_MAX] = "MOST",
		[INFUSE_RATE_TARGET] = "TARGET",
	};
	struct render_text cell = { 0 };
	bool rows[INFUSE_ROWS_MAX] = { false };
	int i;

	if (rate->kind != INFUSE_RATE_OF_ROWS) {
		render_add(&cell, ends[rate->kind]);
	} else {
		for (i = rate->first; i <= rate->last; i++)
			rows[i] = true;
		render_rows(&cell, rows, INFUSE_ROWS_MAX,
		    &context->protocol->protocol.schedule);
	}
	page_cell_words(page, table, "mg/h under", &cell);
}

static void set_rates(struct page *page, struct page_table *table,
    const struct infuse_bases *bases, const struct infuse_base_rate *rate)
{
	struct render_text head = { 0 }, cell = { 0 };
	int basis;

	for (basis = 0; basis < INFUSE_BASES; basis++) {
		if (!bases->known[basis])
			continue;
		render_weight(&head, bases->weight[basis]);
		if (rate->known[basis])
			render_rate_number(&cell, rate->rate[basis]);
		page_cell(page, table,
		    infuse_basis_name((enum infuse_basis)basis),
		    render_string(&head), &cell);
		page_drop(page, &head);
	}
}

void page_bases(struct page *page, const struct render_context *context)
{
	const struct infuse_protocol *protocol = &context->protocol->protocol;
	struct render_text line = { 0 };
	struct infuse_bases bases;
	struct page_table *table;
	int i;

	if (context->body == NULL)
		return;
	render_weights_short(&line, context);
	page_field(page, "WEIGHT", &line);
	if (!infuse_is_far_above_ideal(context->order))
		return;
	infuse_bases_make(&bases, protocol, context->order, context->body);
	render_add(&line, bases.rates == 0 ? "the rates are in mg/h, the "
	    "same at any weight" : "the rates per kg under each weight; this "
	    "plan is for the ");
	if (bases.rates > 0) {
		render_add(&line, infuse_basis_name(protocol->basis));
		render_add(&line, " one, and the others are not checked");
	}
	page_field(page, "", &line);
	table = bases.rates > 0 ? page_table(page) : NULL;
	for (i = 0; i < bases.rates; i++) {
		page_row(page, table);
		set_name(page, table, context, &bases.of[i]);
		set_rates(page, table, &bases, &bases.of[i]);
	}
}

/* What a schedule comes to, where it has rates of its own. */
static bool total_of(struct infuse_dose *out, struct page *page,
    const struct render_context *context,
    const struct infuse_schedule *schedule)
{
	struct infuse_protocol protocol = context->protocol->protocol;
	struct infuse_case of = { .protocol = &protocol,
	    .order = *context->order };
	struct infuse_plan *plan = malloc(sizeof(*plan));
	bool known = false;

	if (plan == NULL) {
		page->answer->failed = true;
		return false;
	}
	protocol.schedule = *schedule;
	infuse_plan_make(plan, &of);
	if (plan->rows > 0 && plan->row[plan->rows - 1].computed &&
	    schedule->form != INFUSE_FORM_TITRATED) {
		*out = plan->row[plan->rows - 1].at.so_far;
		known = true;
	}
	free(plan);
	return known;
}

/* "60 to 200 mg/h in 4 sessions of 4 h" */
static void add_short(struct render_text *text,
    const struct infuse_schedule *schedule)
{
	if (schedule->form != INFUSE_FORM_RAMP) {
		render_schedule(text, schedule);
		return;
	}
	render_ramp(text, schedule);
	if (schedule->regimen == INFUSE_CONTINUOUS) {
		render_add(text, " for ");
	} else {
		render_add(text, " in ");
		render_add_count(text, schedule->sessions);
		render_add(text, " sessions of ");
	}
	render_duration(text, render_before_wean(schedule));
	render_parts(text, schedule);
}

static void add_way(struct page *page, const struct render_context *context,
    const struct infuse_schedule *schedule, const char *name)
{
	struct render_text way = { 0 }, dose = { 0 };
	struct infuse_dose total;

	render_add(&way, name);
	add_short(&dose, schedule);
	if (total_of(&total, page, context, schedule)) {
		render_add(&dose, ": ");
		render_dose(&dose, total);
	}
	page_limit(page, &way, &dose, NULL);
}

void page_ways(struct page *page, const struct render_context *context)
{
	const struct infuse_protocol_document *document = context->protocol;
	char name[24];
	struct render_text value = { 0 };
	int i;

	if (document->ways == 0 || document->said != INFUSE_READING_NOT_SAID)
		return;
	snprintf(name, sizeof(name), "%d WAYS", document->ways + 1);
	render_add(&value, "to read it; the prescriber has to say which is "
	    "meant (--reading)");
	page_field(page, name, &value);
	add_way(page, context, &document->protocol.schedule, "as shown");
	for (i = 0; i < document->ways; i++)
		add_way(page, context, &document->way[i].schedule,
		    infuse_reading_name(document->way[i].reading));
}
