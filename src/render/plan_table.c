/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "explain.h"
#include "figure.h"
#include "head.h"
#include "plan.h"
#include "plan_grid.h"
#include "programme.h"
#include "weights.h"
#include "when.h"

#define ENDS_WIDTH 15

/* One line of the range, wrapped under its own beginning. */
static void add_line(struct render_text *text,
    const struct render_context *context, const char *name,
    struct render_text *value)
{
	render_add(text, name);
	render_add_spaces(text, ENDS_WIDTH - strlen(name));
	render_wrap(text, value, ENDS_WIDTH, context->width);
	render_add(text, "\n");
	render_text_free(value);
}

/* One rate with all that it means. */
static void add_end(struct render_text *text, enum infuse_programme enter,
    const struct infuse_figures *at)
{
	render_programme_rate(text, enter, at);
	render_add(text, ", ");
	render_programme_dose_rate(text, enter, at);
	if (!at->has_pump)
		return;
	render_add(text, ", ");
	render_programme_flow(text, enter, at, "pump ");
	if (at->deviation != 0) {
		render_add(text, " gives ");
		render_rate(text, at->given);
		render_add(text, " (");
		render_deviation_number(text, at->deviation);
		render_add(text, " %)");
	}
}

static void add_place(struct render_text *text,
    const struct render_context *context, enum infuse_source source,
    unsigned line)
{
	if (source != INFUSE_FROM_SITE)
		return;
	render_add(text, " (");
	render_place(text, context, source, line);
	render_add(text, ")");
}

/* What a site says of a step that the protocol states itself (S-11). */
static void add_passed_over(struct render_text *text,
    const struct render_context *context)
{
	const struct infuse_titration *titration =
	    &context->protocol->protocol.schedule.titration;
	const struct infuse_site_steps *steps = context->site->step;
	int i;

	for (i = 0; i < context->site->steps; i++, steps++) {
		if (strcmp(steps->protocol, context->protocol->id) != 0)
			continue;
		if (steps->has_step &&
		    titration->step_source == INFUSE_FROM_PROTOCOL)
			render_add(text, "; the protocol's own step stands, "
			    "not the site's");
		if (steps->has_interval &&
		    titration->interval_source == INFUSE_FROM_PROTOCOL)
			render_add(text, "; the protocol's own interval "
			    "stands, not the site's");
	}
}

static void add_step(struct render_text *text,
    const struct render_context *context)
{
	const struct infuse_titration *titration =
	    &context->protocol->protocol.schedule.titration;

	if (titration->has_step) {
		render_written(text, titration->step);
		add_place(text, context, titration->step_source,
		    titration->step_line);
	} else {
		render_add(text, "step not stated");
	}
	if (titration->has_interval) {
		render_add(text, ", not sooner than after ");
		render_duration(text, titration->interval);
		add_place(text, context, titration->interval_source,
		    titration->interval_line);
	} else {
		render_add(text, ", interval not stated");
	}
	add_passed_over(text, context);
}

/* S-16: the two ends of a titrated range. */
static void add_range(struct render_text *text,
    const struct render_context *context, const struct infuse_plan *plan)
{
	const struct infuse_titration *titration =
	    &context->protocol->protocol.schedule.titration;
	const struct infuse_row *row = &plan->row[0];
	struct render_text value = { 0 };

	if (!row->titrated || !row->computed)
		return;
	if (titration->has_start)
		add_end(&value, context->site->programme_in, &row->at);
	else
		render_add(&value, "not stated by the source");
	add_line(text, context, "START", &value);
	add_end(&value, INFUSE_PROGRAMME_NOT_SAID, &row->most);
	render_add(&value, " (limit, not target)");
	add_line(text, context, "DO NOT EXCEED", &value);
	add_step(&value, context);
	add_line(text, context, "STEP", &value);
	if (context->protocol->goal != NULL) {
		render_quote(&value, context->protocol->goal);
		add_line(text, context, "GOAL", &value);
	}
	if (context->order->has_target) {
		render_written(&value, context->order->target);
		render_add(&value, ", as asked for");
		add_line(text, context, "TARGET", &value);
	}
	render_add(text, "\n");
}

static void add_rows_of(struct render_text *text,
    const struct render_context *context, const struct infuse_entry *entry)
{
	bool sessions = context->protocol->protocol.schedule.regimen ==
	    INFUSE_SESSIONS;
	bool rows[INFUSE_ROWS_MAX] = { false };
	int64_t i;

	for (i = 0; i < INFUSE_ROWS_MAX; i++)
		rows[i] = entry->first <= i + 1 && i + 1 <= entry->last;
	render_rows(text, rows, INFUSE_ROWS_MAX, sessions);
	render_add(text, ": ");
}

/* S-07: which of rate and cap bound, and the share that was taken of it. */
static void add_cap(struct render_text *text,
    const struct render_context *context, const struct infuse_entry *entry,
    const struct infuse_row *row)
{
	const struct infuse_prescribed *rate = &entry->rate;
	struct infuse_rate whole = rate->at_most.rate;
	struct render_text line = { 0 };
	bool exact;

	add_rows_of(&line, context, entry);
	if (rate->share != INFUSE_SHARE_WHOLE) {
		render_quantity(&line, INFUSE_PERCENT, rate->share);
		render_add(&line, " of ");
	}
	if (row->bound_by == INFUSE_BOUND_BY_CAP) {
		render_written(&line, rate->at_most);
		render_add(&line, ", which is the cap");
		if (!rate->at_most.per_kg) {
			render_add(&line, " (");
			render_dose_rate(&line, infuse_dose_rate_of(whole,
			    infuse_dosing_weight(context->order), &exact));
			render_add(&line, ")");
		}
		render_add(&line, ", not ");
		render_written(&line, rate->rate);
	} else {
		render_written(&line, rate->rate);
		render_add(&line, ", which is under the cap of ");
		render_written(&line, rate->at_most);
	}
	render_add(text, "  ");
	render_wrap(text, &line, 4, context->width);
	render_add(text, "\n");
	render_text_free(&line);
}

static void add_caps(struct render_text *text,
    const struct render_context *context, const struct infuse_plan *plan)
{
	const struct infuse_schedule *schedule =
	    &context->protocol->protocol.schedule;
	const struct infuse_entry *entry;
	int i;

	for (i = 0; i < schedule->entries; i++) {
		entry = &schedule->entry[i];
		if (entry->rate.capped && entry->first <= plan->rows)
			add_cap(text, context, entry,
			    &plan->row[entry->first - 1]);
	}
}

static void add_marks(struct render_text *text,
    const struct infuse_plan *plan)
{
	bool interpolated = false, unstated = false;
	int i;

	for (i = 0; i < plan->rows; i++) {
		interpolated = interpolated || plan->row[i].interpolated;
		unstated = unstated || (!plan->row[i].stated &&
		    !plan->row[i].interpolated);
	}
	if (interpolated)
		render_add(text, "  * interpolated, not in the source\n");
	if (unstated)
		render_add(text, "  ? not found in what was read of the "
		    "source\n");
}

/* S-06: which rows took the pump's settings away. */
static void add_no_pump(struct render_text *text,
    const struct render_context *context, const struct infuse_plan *plan)
{
	bool sessions = context->protocol->protocol.schedule.regimen ==
	    INFUSE_SESSIONS;
	bool rows[INFUSE_ROWS_MAX] = { false };
	int i, stopped = 0;

	if (plan->verdict != INFUSE_STOP)
		return;
	for (i = 0; i < plan->rows; i++) {
		rows[i] = plan->row[i].verdict == INFUSE_STOP;
		stopped += rows[i];
	}
	render_add(text, "no pump settings: this plan is STOP");
	if (stopped > 0 && stopped < plan->rows) {
		render_add(text, " on ");
		render_rows(text, rows, plan->rows, sessions);
	}
	render_add(text, "\n");
}

static void add_adjuncts(struct render_text *text,
    const struct render_context *context)
{
	const struct infuse_protocol_document *document = context->protocol;
	struct render_text value = { 0 };
	int i;

	if (document->given_with == 0)
		return;
	for (i = 0; i < document->given_with; i++) {
		if (i > 0)
			render_add(&value, "; ");
		render_quote(&value, document->adjunct[i]);
	}
	render_add(&value, " (what the source also gave; not dosed here)");
	render_field(text, context, "GIVEN WITH", &value);
}

static bool has_pump(const struct infuse_plan *plan)
{
	int i;

	for (i = 0; i < plan->rows; i++)
		if (plan->row[i].at.has_pump)
			return true;
	return false;
}

/* A screen, or Markdown with the words around the tables left as they are. */
struct shape {
	void (*print)(struct render_text *, const struct grid *);
	const char *first_words;
	const char *begin_words;
	const char *end_words;
	const char *last_words;
	bool wide;
};

static void add_ladder(struct render_text *text,
    const struct render_context *context, const struct infuse_plan *plan,
    const struct shape *shape)
{
	struct grid grid = { 0 };

	if (plan->rungs == 0)
		return;
	render_add(text, "\nLADDER to ");
	render_written(text, context->order->target);
	render_add(text, plan->rungs == 1 ? ", without a rise" :
	    ", the fastest that step and interval allow");
	render_add(text, context->protocol->protocol.schedule.regimen ==
	    INFUSE_SESSIONS ? ", in each session\n\n" : "\n\n");
	render_add(text, shape->end_words);
	render_ladder_grid(&grid, context, plan);
	shape->print(text, &grid);
	grid_free(&grid);
	render_add(text, shape->begin_words);
}

/* What another weight would make of the rates, where it matters. */
static void add_bases(struct render_text *text,
    const struct render_context *context, const struct shape *shape)
{
	char heads[INFUSE_BASES][RENDER_HEAD_MAX];
	struct render_text line = { 0 };
	struct grid grid = { 0 };

	if (render_bases(&line, &grid, heads, context)) {
		render_add(text, "\n");
		render_append(text, &line);
		if (grid.columns > 0) {
			render_add(text, shape->end_words);
			shape->print(text, &grid);
			render_add(text, shape->begin_words);
		}
	}
	render_text_free(&line);
	grid_free(&grid);
}

static void render_plan(struct render_text *text,
    const struct render_context *context, const struct infuse_plan *plan,
    const struct shape *shape)
{
	struct grid grid = { 0 };

	render_add(text, shape->first_words);
	render_head(text, context, &plan->limits);
	render_course_times(text, context, render_end_of(plan));
	add_adjuncts(text, context);
	render_add(text, "\n");
	add_range(text, context, plan);
	render_add(text, shape->end_words);
	render_plan_grid(&grid, context, plan, shape->wide);
	shape->print(text, &grid);
	grid_free(&grid);
	render_add(text, shape->begin_words);
	add_marks(text, plan);
	add_caps(text, context, plan);
	add_ladder(text, context, plan, shape);
	add_bases(text, context, shape);
	render_add(text, "\n");
	if (has_pump(plan))
		render_pump_notes(text, context);
	render_night(text, context, plan);
	render_findings(text, context, plan->verdict, &plan->findings, NULL,
	    plan->rows);
	add_no_pump(text, context, plan);
	render_reason(text, context, plan->verdict);
	if (plan->verdict >= INFUSE_CAUTION)
		render_add(text, "Not a judgement that it suits this "
		    "patient.\n");
	if (context->explain != NULL) {
		render_add(text, "\n");
		render_explain(text, context);
	}
	render_add(text, shape->last_words);
}

void render_plan_table(struct render_text *text,
    const struct render_context *context, const struct infuse_plan *plan)
{
	static const struct shape screen = {
		grid_print, "", "", "", "", false
	};

	render_plan(text, context, plan, &screen);
}

void render_plan_markdown(struct render_text *text,
    const struct render_context *context, const struct infuse_plan *plan)
{
	static const struct shape markdown = {
		grid_print_markdown, "```text\n", "\n```text\n", "```\n\n",
		"```\n", true
	};

	render_plan(text, context, plan, &markdown);
}
