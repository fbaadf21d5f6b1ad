/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "common_page.h"
#include "figure.h"
#include "plan_page.h"
#include "programme.h"
#include "when.h"

#define MONTH 28	/* days */

/* One table, and what stands in the columns that depend on the site. */
struct rows {
	struct page *page;
	struct page_table *table;
	const struct render_context *context;
	enum infuse_programme enter;
	bool pump;
	bool months;		/* a day of the month may come twice */
	bool beyond;		/* a row takes more than one bag holds */
};

static bool is_sessions(const struct render_context *context)
{
	return context->protocol->protocol.schedule.regimen ==
	    INFUSE_SESSIONS;
}

/* Not said, mL/h is what is entered (S-02). */
static enum infuse_programme enters(const struct render_context *context)
{
	return context->site->programme_in == INFUSE_PROGRAMME_NOT_SAID ?
	    INFUSE_PROGRAMME_FLOW : context->site->programme_in;
}

/* The very figure that is keyed, with its unit: never a rounded one (R1). */
static void set_enter(struct rows *r, const struct infuse_figures *at)
{
	struct render_text cell = { 0 };

	if (at->has_pump)
		render_enter(&cell, at);
	page_cell(r->page, r->table, "ENTER", "", &cell);
}

static void set_rate(struct rows *r, const struct infuse_figures *at)
{
	struct render_text cell = { 0 };

	if (!r->pump) {
		render_rate_number(&cell, at->rate);
		page_cell(r->page, r->table, "asked", "mg/h", &cell);
	} else {
		render_rate(&cell, at->rate);
		page_cell(r->page, r->table, "ordered", "", &cell);
	}
	if (r->pump && r->enter == INFUSE_PROGRAMME_RATE)
		set_enter(r, at);
	if (r->pump && r->enter == INFUSE_PROGRAMME_DOSE_RATE) {
		set_enter(r, at);
	} else {
		render_dose_rate_number(&cell, at->dose_rate);
		page_cell(r->page, r->table, "per kg", "mg/kg/h", &cell);
	}
}

/* What a hand goes to the pump with carries its unit in the cell. */
static void set_pump(struct rows *r, const struct infuse_figures *at,
    bool volume)
{
	struct render_text cell = { 0 };

	if (!r->pump || !at->has_pump)
		return;
	render_flow(&cell, at->flow);
	page_cell(r->page, r->table, r->enter == INFUSE_PROGRAMME_FLOW ?
	    "ENTER" : "shows", "", &cell);
	render_rate(&cell, at->given);
	page_cell(r->page, r->table, "pump gives", "", &cell);
	if (!volume)
		return;
	render_quantity(&cell, INFUSE_VOLUME, at->volume.hundredth_ml);
	page_cell(r->page, r->table, r->beyond ? "volume" : "to infuse", "",
	    &cell);
}

static void set_judged(struct rows *r, enum infuse_verdict verdict,
    const char *more)
{
	static const char *const words[] = {
		[INFUSE_STOP] = "STOP",
		[INFUSE_UNCHECKED] = "UNCHECKED",
		[INFUSE_CAUTION] = "CAUTION",
		[INFUSE_WITHIN] = "",
	};
	struct render_text cell = { 0 };

	render_add(&cell, words[verdict]);
	if (cell.length > 0 && more[0] != '\0')
		render_add(&cell, ", ");
	render_add(&cell, more);
	page_row_judge(r->table, verdict);
	if (cell.length > 0 || cell.failed)
		page_cell_words(r->page, r->table, "", &cell);
	else
		render_text_free(&cell);
}

/* "phase 2, 30 min", "wean 1"; and of what is no day of its own, when. */
static void begin_part(struct rows *r, const struct infuse_row *row)
{
	struct render_text cell = { 0 };

	if (!render_has_parts(&r->context->protocol->protocol.schedule))
		return;
	render_part(&cell, row->phase, row->wean);
	if (row->session > 0) {
		render_add(&cell, ", ");
		render_duration(&cell, row->length);
	}
	page_cell_words(r->page, r->table, "part", &cell);
	if (row->session > 0 || r->context->clock != NULL)
		return;
	if (row->start.min > 0 && (row->phase > 0 || row->wean > 0))
		render_duration(&cell, row->start);
	page_cell_words(r->page, r->table, "after", &cell);
}

/* "2", with the hours of a short day; sessions a week apart say their day. */
static void begin_row(struct rows *r, const struct infuse_row *row)
{
	const struct infuse_schedule *schedule =
	    &r->context->protocol->protocol.schedule;
	struct render_text cell = { 0 };

	page_row(r->page, r->table);
	if (schedule->regimen == INFUSE_CONTINUOUS &&
	    row->length.min != INFUSE_MIN_PER_DAY) {
		render_add(&cell, " (");
		render_duration(&cell, row->length);
		render_add(&cell, ")");
	}
	page_cell_words(r->page, r->table,
	    row->session ? "session" : "day", &cell);
	page_number(r->table, row->session ? row->session : row->day,
	    row->interpolated ? "*" : row->stated ? "" : "?");
	begin_part(r, row);
	if (schedule->regimen == INFUSE_SESSIONS &&
	    (schedule->listed || schedule->every.min != INFUSE_MIN_PER_DAY)) {
		render_add_count(&cell, row->day);
		page_cell(r->page, r->table, "day", "", &cell);
	}
	if (r->context->clock == NULL)
		return;
	if (r->months)
		render_moment(&cell, r->context->clock, row->start);
	else
		page_short_moment(&cell, r->context->clock, row->start);
	page_cell_words(r->page, r->table, "from", &cell);
	if (row->session == 0)
		return;
	render_time_of_day(&cell, r->context->clock, render_row_end(row));
	page_cell_words(r->page, r->table, "to", &cell);
}

static void add_marks(struct page *page,
    const struct render_context *context, const struct infuse_plan *plan)
{
	struct render_text note = { 0 };
	const struct infuse_row *row = plan->row, *last = plan->row;
	bool ramp = false, wean = false, unstated = false;
	int i;

	for (i = 0; i < plan->rows; i++, row++) {
		last = row->wean == 0 ? row : last;
		ramp = ramp || (row->interpolated && row->wean == 0);
		wean = wean || (row->interpolated && row->wean > 0);
		unstated = unstated || (!row->stated && !row->interpolated);
	}
	if (ramp) {
		render_add(&note, "* worked out between ");
		render_rate_number(&note, plan->row[0].at.rate);
		render_add(&note, " and ");
		render_rate(&note, last->at.rate);
		render_add(&note, "; not in the source");
		page_note(page, &note);
	}
	if (wean) {
		render_add(&note, "* worked out: equal falls, one an hour; the "
		    "source gives the time of the wean alone");
		page_note(page, &note);
	}
	if (context->clock == NULL &&
	    context->protocol->protocol.schedule.weekdays != 0) {
		render_add(&note, "days are counted from the first of them in "
		    "a week; with --start from that date");
		page_note(page, &note);
	}
	if (unstated) {
		render_add(&note, "? not found in what was read of the "
		    "source");
		page_note(page, &note);
	}
}

/* What the pump gives where its flow is known (S-24). */
static struct infuse_dose dose_of(const struct infuse_figures *at)
{
	return at->has_pump ? at->given_dose : at->dose;
}

/* The whole, as the pump gives it and as it was ordered. */
static void add_total(struct rows *r, const struct infuse_plan *plan)
{
	const struct infuse_row *last = &plan->row[plan->rows - 1];
	struct infuse_dose total = { 0 }, sum;
	struct render_text note = { 0 };
	int i;

	if (!r->pump)
		return;
	for (i = 0; i < plan->rows; i++) {
		if (!plan->row[i].computed || !infuse_dose_add(&sum, total,
		    dose_of(&plan->row[i].at)))
			return;
		total = sum;
	}
	if (is_sessions(r->context)) {
		render_add_count(&note, last->session);
		render_add(&note, last->session == 1 ? " session: " :
		    " sessions: ");
	} else {
		render_add(&note, "in all ");
	}
	render_dose(&note, total);
	if (total.pg_min_per_h != last->at.so_far.pg_min_per_h) {
		render_add(&note, "; as ordered ");
		render_dose(&note, last->at.so_far);
	}
	render_add(&note, " (pump step ");
	render_flow(&note, r->context->order->pump_step);
	render_add(&note, ")");
	page_note(r->page, &note);
}

static bool is_beyond(const struct infuse_order *order,
    const struct infuse_plan *plan)
{
	int i;

	for (i = 0; i < plan->rows; i++)
		if (plan->row[i].at.has_pump &&
		    page_is_beyond_bag(order, plan->row[i].at.volume))
			return true;
	return false;
}

/* What is set is never more than one bag holds (S-24). */
static void add_bag(struct rows *r)
{
	const struct infuse_order *order = r->context->order;
	struct render_text note = { 0 };

	if (!r->beyond)
		return;
	render_add(&note, "the bag holds ");
	render_quantity(&note, INFUSE_VOLUME,
	    order->strength.volume.hundredth_ml);
	render_add(&note, ": never set more to infuse; infuse prepare says "
	    "when each is empty");
	page_note(r->page, &note);
}

void page_rows(struct page *page, const struct render_context *context,
    const struct infuse_plan *plan)
{
	struct rows r = { page, page_table(page), context, enters(context),
	    render_has_pump(plan),
	    render_end_of(plan).min > MONTH * INFUSE_MIN_PER_DAY,
	    is_beyond(context->order, plan) };
	struct render_text cell = { 0 };
	const struct infuse_row *row;
	int i;

	for (i = 0; i < plan->rows; i++) {
		row = &plan->row[i];
		begin_row(&r, row);
		if (row->computed && row->has_rate) {
			set_rate(&r, &row->at);
			set_pump(&r, &row->at, true);
			render_dose_number(&cell, dose_of(&row->at));
			page_cell(page, r.table, "dose", "mg", &cell);
			if (!r.pump) {
				render_dose_number(&cell, row->at.so_far);
				page_cell(page, r.table, "so far", "mg",
				    &cell);
			}
		}
		set_judged(&r, row->verdict, "");
	}
	page_spare(r.table, "to");
	page_spare(r.table, "per kg");
	add_marks(page, context, plan);
	page_caps(page, context, plan);
	add_total(&r, plan);
	add_bag(&r);
}

static bool is_at_night(const struct render_context *context,
    struct infuse_duration at)
{
	struct infuse_moment moment;

	if (context->clock == NULL)
		return false;
	moment = infuse_clock_at(context->clock, at);
	return infuse_is_night(&moment.civil);
}

static void begin_rung(struct rows *r, const struct infuse_rung *rung)
{
	struct render_text cell = { 0 };

	page_row(r->page, r->table);
	if (r->context->clock != NULL && !is_sessions(r->context)) {
		page_short_moment(&cell, r->context->clock, rung->start);
	} else if (rung->start.min == 0) {
		render_add(&cell, "at the start");
	} else {
		render_add(&cell, "after ");
		render_duration(&cell, rung->start);
	}
	page_cell_words(r->page, r->table, "not before", &cell);
}

/* S-16: the fastest way up; no step of it is due. */
void page_rungs(struct page *page, const struct render_context *context,
    const struct infuse_plan *plan)
{
	struct rows r = { page, NULL, context, enters(context), false,
	    false, false };
	struct render_text line = { 0 };
	const struct infuse_rung *rung;
	int64_t end = render_before_wean(
	    &context->protocol->protocol.schedule).min;
	int i;

	if (plan->rungs == 0)
		return;
	for (i = 0; i < plan->rungs; i++)
		r.pump = r.pump || plan->rung[i].at.has_pump;
	render_add(&line, "The fastest way up that step and time allow");
	render_add(&line, is_sessions(context) ? ", in each session" : "");
	render_add(&line, ".  No step is due; each is an order.");
	page_say(page, &line);
	r.table = page_table(page);
	for (i = 0; i < plan->rungs; i++) {
		rung = &plan->rung[i];
		begin_rung(&r, rung);
		set_rate(&r, &rung->at);
		set_pump(&r, &rung->at, false);
		render_dose(&line, rung->at.has_pump ?	/* S-24 */
		    rung->at.given_so_far : rung->at.so_far);
		page_cell(page, r.table, "dose by its end", "", &line);
		set_judged(&r, rung->verdict, rung->start.min >= end ?
		    "wean" : i > 0 && !is_sessions(context) &&
		    is_at_night(context, rung->start) ? "night" : "");
	}
}
