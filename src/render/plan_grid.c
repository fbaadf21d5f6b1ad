/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "figure.h"
#include "plan_grid.h"
#include "programme.h"
#include "when.h"

static bool any_pump(const struct infuse_plan *plan)
{
	int i;

	for (i = 0; i < plan->rows; i++)
		if (plan->row[i].at.has_pump)
			return true;
	return false;
}

/* "2", with the hours of a short day; a mark where the source is silent. */
static void set_day(struct grid *grid, int column,
    const struct render_context *context, const struct infuse_row *row)
{
	struct render_text cell = { 0 };
	const struct infuse_schedule *schedule =
	    &context->protocol->protocol.schedule;

	render_add_count(&cell, row->session ? row->session : row->day);
	if (schedule->regimen == INFUSE_CONTINUOUS &&
	    row->length.min != INFUSE_MIN_PER_DAY) {
		render_add(&cell, " (");
		render_duration(&cell, row->length);
		render_add(&cell, ")");
	}
	if (row->interpolated)
		render_add(&cell, " *");
	else if (!row->stated)
		render_add(&cell, " ?");
	grid_take(grid, column, &cell);
}

/* Sessions that are not a day apart also say their day. */
static bool needs_day(const struct render_context *context)
{
	const struct infuse_schedule *schedule =
	    &context->protocol->protocol.schedule;

	return schedule->regimen == INFUSE_SESSIONS &&
	    schedule->every.min != INFUSE_MIN_PER_DAY;
}

static bool is_sessions(const struct render_context *context)
{
	return context->protocol->protocol.schedule.regimen ==
	    INFUSE_SESSIONS;
}

/* Two dates with their times have no room beside the figures on a screen. */
static bool has_times(const struct render_context *context, bool wide)
{
	return wide && context->clock != NULL;
}

static int begin_columns(struct grid *grid,
    const struct render_context *context, bool wide)
{
	grid_column(grid, is_sessions(context) ? "session" : "day", "", true);
	if (needs_day(context))
		grid_column(grid, "day", "", false);
	if (has_times(context, wide)) {
		grid_column(grid, "from", "", true);
		grid_column(grid, "to", "", true);
	}
	return grid->columns;
}

static void begin_row(struct grid *grid, const struct render_context *context,
    const struct infuse_row *row, bool wide)
{
	struct render_text cell = { 0 };
	int column = 1;

	grid_row(grid);
	set_day(grid, 0, context, row);
	if (needs_day(context)) {
		render_add_count(&cell, row->day);
		grid_take(grid, column++, &cell);
	}
	if (!has_times(context, wide))
		return;
	render_moment(&cell, context->clock, row->start);
	grid_take(grid, column, &cell);
	render_moment(&cell, context->clock, render_row_end(row));
	grid_take(grid, column + 1, &cell);
}

static void set_rate(struct grid *grid, int column,
    const struct render_context *context, const struct infuse_figures *at)
{
	struct render_text cell = { 0 };

	if (at->has_pump &&
	    context->site->programme_in == INFUSE_PROGRAMME_RATE)
		render_enter_number(&cell, at);
	else
		render_rate_number(&cell, at->rate);
	grid_take(grid, column, &cell);
	if (at->has_pump &&
	    context->site->programme_in == INFUSE_PROGRAMME_DOSE_RATE)
		render_enter_number(&cell, at);
	else
		render_dose_rate_number(&cell, at->dose_rate);
	grid_take(grid, column + 1, &cell);
}

static void set_pump(struct grid *grid, int column,
    const struct infuse_figures *at)
{
	struct render_text cell = { 0 };

	if (!at->has_pump)
		return;
	render_flow_number(&cell, at->flow);
	grid_take(grid, column, &cell);
	render_rate_number(&cell, at->given);
	grid_take(grid, column + 1, &cell);
	render_deviation_number(&cell, at->deviation);
	grid_take(grid, column + 2, &cell);
	render_volume_number(&cell, at->volume);
	grid_take(grid, column + 3, &cell);
}

static void set_doses(struct grid *grid, int column,
    const struct infuse_figures *at)
{
	struct render_text cell = { 0 };

	render_dose_number(&cell, at->dose);
	grid_take(grid, column, &cell);
	render_dose_number(&cell, at->so_far);
	grid_take(grid, column + 1, &cell);
}

static void rate_columns(struct grid *grid,
    const struct render_context *context, bool pump)
{
	grid_column(grid, pump ? render_programme_head(context,
	    INFUSE_PROGRAMME_RATE, "rate") : "rate", "mg/h", false);
	grid_column(grid, pump ? render_programme_head(context,
	    INFUSE_PROGRAMME_DOSE_RATE, "per kg") : "per kg", "mg/kg/h",
	    false);
}

static void pump_columns(struct grid *grid,
    const struct render_context *context)
{
	grid_column(grid, render_programme_head(context,
	    INFUSE_PROGRAMME_FLOW, "pump"), "mL/h", false);
	grid_column(grid, render_gives_head(context), "mg/h", false);
	grid_column(grid, "off", "%", false);
	grid_column(grid, "volume", "mL", false);
}

#define NO_COLUMN (-1)
#define NOTE_AROUND 8		/* before a note, and between its parts */

static int begin_then(struct grid *grid)
{
	grid_column(grid, "then", "", true);
	return grid->columns - 1;
}

/*
 * What a screen has no column for stands under a row: from when to when it
 * runs (S-15), and that a session ends with the pump off (S-17).
 */
static void end_row(struct grid *grid, const struct render_context *context,
    const struct infuse_row *row, bool wide, int then)
{
	static const char pump_off[] = "then pump off, disconnect";
	struct render_text note = { 0 };

	if (then != NO_COLUMN)
		grid_set(grid, then, "pump off, disconnect");
	if (context->clock != NULL && !wide)
		render_span(&note, context->clock, row->start,
		    render_row_end(row));
	if (is_sessions(context) && then == NO_COLUMN) {
		/* A time that comes twice says so, and leaves no room. */
		if (note.length > 0 && !note.failed && note.length +
		    NOTE_AROUND + strlen(pump_off) > context->width) {
			grid_note(grid, render_string(&note));
			render_text_free(&note);
		}
		render_add(&note, note.length > 0 ? ", " : "");
		render_add(&note, pump_off);
	}
	if (note.failed)
		grid->failed = true;
	else if (note.length > 0)
		grid_note(grid, render_string(&note));
	render_text_free(&note);
}

/* Each day or session has one rate. */
static void scheduled(struct grid *grid, const struct render_context *context,
    const struct infuse_plan *plan, bool wide)
{
	bool pump = any_pump(plan);
	bool sessions = is_sessions(context);
	int first = begin_columns(grid, context, wide);
	const struct infuse_row *row;
	int i, next, then;

	rate_columns(grid, context, pump);
	if (pump)
		pump_columns(grid, context);
	grid_column(grid, "dose", "mg", false);
	grid_column(grid, "so far", "mg", false);
	grid_column(grid, "verdict", "", true);
	then = sessions && (wide || !pump) ? begin_then(grid) : NO_COLUMN;
	next = pump ? first + 6 : first + 2;
	for (i = 0; i < plan->rows; i++) {
		row = &plan->row[i];
		begin_row(grid, context, row, wide);
		if (row->computed) {
			set_rate(grid, first, context, &row->at);
			set_pump(grid, first + 2, &row->at);
			set_doses(grid, next, &row->at);
		}
		grid_set(grid, next + 2, render_verdict(row->verdict));
		end_row(grid, context, row, wide, then);
	}
}

/* One end of a titrated day on a line of its own. */
static void set_end(struct grid *grid, int column, const char *name,
    const struct render_context *context, bool pump,
    const struct infuse_figures *at)
{
	struct render_text cell = { 0 };

	grid_set(grid, column, name);
	set_rate(grid, column + 1, context, at);
	if (pump && at->has_pump) {
		render_flow_number(&cell, at->flow);
		grid_take(grid, column + 3, &cell);
		render_volume_number(&cell, at->volume);
		grid_take(grid, column + 4, &cell);
	}
	set_doses(grid, pump ? column + 5 : column + 3, at);
}

static int titrated_columns(struct grid *grid,
    const struct render_context *context, bool pump)
{
	grid_column(grid, "", "", true);
	rate_columns(grid, context, pump);
	if (pump) {
		grid_column(grid, render_programme_head(context,
		    INFUSE_PROGRAMME_FLOW, "pump"), "mL/h", false);
		grid_column(grid, "volume", "mL", false);
	}
	grid_column(grid, "dose", "mg", false);
	grid_column(grid, "so far", "mg", false);
	grid_column(grid, "verdict", "", true);
	return grid->columns - 1;
}

/* S-16: each day runs from the start to a maximum, least and most. */
static void titrated(struct grid *grid, const struct render_context *context,
    const struct infuse_plan *plan, bool wide)
{
	bool pump = any_pump(plan);
	bool known =
	    context->protocol->protocol.schedule.titration.has_start;
	int first = begin_columns(grid, context, wide);
	int verdict = titrated_columns(grid, context, pump);
	int then = wide && is_sessions(context) ? begin_then(grid) :
	    NO_COLUMN;
	const struct infuse_row *row;
	int i;

	for (i = 0; i < plan->rows; i++) {
		row = &plan->row[i];
		begin_row(grid, context, row, wide);
		grid_set(grid, verdict, render_verdict(row->verdict));
		if (row->computed && known) {
			set_end(grid, first, "least", context, pump,
			    &row->at);
			grid_row(grid);
		}
		if (row->computed)
			set_end(grid, first, "most", context, pump,
			    &row->most);
		end_row(grid, context, row, wide, then);
	}
}

void render_plan_grid(struct grid *grid, const struct render_context *context,
    const struct infuse_plan *plan, bool wide)
{
	if (context->protocol->protocol.schedule.form == INFUSE_FORM_TITRATED)
		titrated(grid, context, plan, wide);
	else
		scheduled(grid, context, plan, wide);
	if (!wide)
		grid_shorten(grid, render_verdict(INFUSE_WITHIN), "within");
}

void render_ladder_grid(struct grid *grid,
    const struct render_context *context, const struct infuse_plan *plan)
{
	struct render_text cell = { 0 };
	const struct infuse_rung *rung;
	bool pump = plan->rungs > 0 && plan->rung[0].at.has_pump;
	int i, next = pump ? 8 : 4;

	grid_column(grid, "at", "", false);
	grid_column(grid, "for", "", false);
	rate_columns(grid, context, pump);
	if (pump)
		pump_columns(grid, context);
	grid_column(grid, "so far", "mg", false);
	grid_column(grid, "verdict", "", true);
	for (i = 0; i < plan->rungs; i++) {
		rung = &plan->rung[i];
		grid_row(grid);
		render_duration(&cell, rung->start);
		grid_take(grid, 0, &cell);
		render_duration(&cell, rung->length);
		grid_take(grid, 1, &cell);
		set_rate(grid, 2, context, &rung->at);
		if (pump)
			set_pump(grid, 4, &rung->at);
		render_dose_number(&cell, rung->at.so_far);
		grid_take(grid, next, &cell);
		grid_set(grid, next + 1, render_verdict(rung->verdict));
		if (context->clock == NULL || plan->row[0].session != 0)
			continue;
		render_add(&cell, "from ");
		render_moment(&cell, context->clock, rung->start);
		if (!cell.failed)
			grid_note(grid, render_string(&cell));
		render_text_free(&cell);
	}
}
