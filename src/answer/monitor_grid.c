/* SPDX-License-Identifier: MIT */
#include "figure.h"
#include "monitor_grid.h"
#include "when.h"

/* So many steps are still written out one by one. */
#define WRITTEN_OUT_MAX 7

bool render_is_shared(const struct infuse_monitor *monitor)
{
	return monitor->phases > WRITTEN_OUT_MAX || (monitor->phases > 0 &&
	    monitor->phase[0].kind == INFUSE_PHASE_SESSION);
}

/* Phases that share their rows: of one kind, as long, without a gap. */
struct run {
	int first;
	int last;
	bool same_time;		/* of day, of the start of each */
};

static bool same_time(const struct infuse_clock *clock,
    const struct infuse_phase *a, const struct infuse_phase *b)
{
	struct infuse_moment first = infuse_clock_at(clock, a->start);
	struct infuse_moment second = infuse_clock_at(clock, b->start);

	return first.civil.hour == second.civil.hour &&
	    first.civil.minute == second.civil.minute;
}

static struct run run_from(const struct render_context *context,
    const struct infuse_monitor *monitor, int first)
{
	const struct infuse_phase *phase = &monitor->phase[first];
	struct run run = { first, first, context->clock != NULL };
	const struct infuse_phase *next;

	if (!render_is_shared(monitor))
		return run;
	while (run.last + 1 < monitor->phases) {
		next = &monitor->phase[run.last + 1];
		if (next->kind != phase->kind ||
		    next->length.min != phase->length.min)
			break;
		run.same_time = run.same_time &&
		    same_time(context->clock, phase, next);
		run.last++;
	}
	return run;
}

/* "start", "day 2", "sessions 1 to 10". */
static void set_name(struct grid *grid, const struct infuse_monitor *monitor,
    const struct run *run)
{
	const struct infuse_phase *first = &monitor->phase[run->first];
	struct render_text cell = { 0 };

	render_add(&cell, render_phase(first->kind));
	if (first->kind != INFUSE_PHASE_START) {
		render_add(&cell, run->last > run->first ? "s " : " ");
		render_add_count(&cell, first->number);
	}
	if (run->last > run->first) {
		render_add(&cell, " to ");
		render_add_count(&cell, monitor->phase[run->last].number);
	}
	grid_take(grid, 0, &cell);
}

/* By the clock where a row is about one phase, else from its start. */
static void set_time(struct grid *grid, int column,
    const struct render_context *context, const struct infuse_monitor *monitor,
    const struct run *run, struct infuse_duration at)
{
	const struct infuse_phase *phase = &monitor->phase[run->first];
	struct render_text cell = { 0 };

	if (context->clock != NULL && !render_is_shared(monitor)) {
		render_moment(&cell, context->clock,
		    render_in_phase(phase, at));
	} else {
		render_duration(&cell, at);
		if (run->same_time) {
			render_add(&cell, " (");
			render_time_of_day(&cell, context->clock,
			    render_in_phase(phase, at));
			render_add(&cell, ")");
		}
	}
	grid_take(grid, column, &cell);
}

static void add_segment(struct grid *grid,
    const struct render_context *context, const struct infuse_monitor *monitor,
    const struct run *run, const struct infuse_segment *segment)
{
	struct render_text cell = { 0 };

	set_time(grid, 1, context, monitor, run, segment->first);
	set_time(grid, 2, context, monitor, run, segment->last);
	render_duration(&cell, segment->every);
	grid_take(grid, 3, &cell);
	render_add_count(&cell, segment->count);
	grid_take(grid, 4, &cell);
}

static void add_run(struct grid *grid, const struct render_context *context,
    const struct infuse_monitor *monitor, const struct infuse_watch *watch,
    const struct run *run)
{
	const struct infuse_phase *phase = &monitor->phase[run->first];
	struct infuse_segment segment[INFUSE_SEGMENTS_MAX];
	struct infuse_duration whole = { phase->into.min + phase->length.min };
	struct infuse_duration reached = infuse_watched_for(watch, whole);
	int count = infuse_segments(segment, watch, phase);
	int i;

	reached.min = reached.min > phase->into.min ?
	    reached.min - phase->into.min : 0;
	for (i = 0; i < count; i++) {
		grid_row(grid);
		if (i == 0)
			set_name(grid, monitor, run);
		add_segment(grid, context, monitor, run, &segment[i]);
	}
	if (count > 0 && reached.min == phase->length.min)
		return;
	grid_row(grid);
	if (count == 0)
		set_name(grid, monitor, run);
	set_time(grid, 1, context, monitor, run, reached);
	set_time(grid, 2, context, monitor, run, phase->length);
	grid_set(grid, 3, reached.min < phase->length.min ? "not said" :
	    "none due");
}

void render_watch_grid(struct grid *grid, const struct render_context *context,
    const struct infuse_monitor *monitor, const struct infuse_watch *watch)
{
	bool by_clock = context->clock != NULL && !render_is_shared(monitor);
	struct run run;
	int i;

	grid_column(grid, "begins at", "", true);
	grid_column(grid, "first", by_clock ? "by the clock" :
	    "from its start", true);
	grid_column(grid, "last", by_clock ? "by the clock" :
	    "from its start", true);
	grid_column(grid, "every", "", false);
	grid_column(grid, "times", "", false);
	for (i = 0; i < monitor->phases; i = run.last + 1) {
		run = run_from(context, monitor, i);
		add_run(grid, context, monitor, watch, &run);
	}
}

static void set_liver_time(struct grid *grid, int column,
    const struct render_context *context, struct infuse_duration at)
{
	struct render_text cell = { 0 };

	if (context->clock != NULL)
		render_moment(&cell, context->clock, at);
	else
		render_duration(&cell, at);
	grid_take(grid, column, &cell);
}

void render_liver_grid(struct grid *grid, const struct render_context *context,
    const struct infuse_monitor *monitor)
{
	const struct infuse_liver_test *test;
	struct render_text cell = { 0 };
	int i;

	grid_column(grid, "liver tests", "", true);
	grid_column(grid, "not before", context->clock ? "by the clock" :
	    "from the start", true);
	grid_column(grid, "not after", context->clock ? "by the clock" :
	    "from the start", true);
	for (i = 0; i < monitor->liver_tests; i++) {
		test = &monitor->liver_test[i];
		grid_row(grid);
		if (test->when == INFUSE_LIVER_BASELINE)
			render_add(&cell, "baseline");
		else if (test->when == INFUSE_LIVER_END)
			render_add(&cell, "at the end");
		else
			render_add_count(&cell, i);
		grid_take(grid, 0, &cell);
		if (i > 0)
			set_liver_time(grid, 1, context, test->from);
		set_liver_time(grid, 2, context, test->to);
	}
}
