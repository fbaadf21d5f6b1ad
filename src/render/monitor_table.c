/* SPDX-License-Identifier: MIT */
#include "figure.h"
#include "head.h"
#include "monitor_after.h"
#include "monitor_grid.h"
#include "observed.h"
#include "when.h"

const char *render_phase(enum infuse_phase_kind kind)
{
	static const char *const words[] = {
		[INFUSE_PHASE_START] = "start",
		[INFUSE_PHASE_SESSION] = "session",
		[INFUSE_PHASE_RISE] = "day",
		[INFUSE_PHASE_STEP] = "step",
	};

	return words[kind];
}

struct infuse_duration render_in_phase(const struct infuse_phase *phase,
    struct infuse_duration at)
{
	struct infuse_duration out;

	out.min = phase->start.min + at.min;
	return out;
}

static void add_before(struct render_text *text,
    const struct render_context *context, const struct infuse_monitor *monitor)
{
	struct render_text value = { 0 };

	render_add(&value, "measure, for comparison: ");
	render_observations(&value, monitor->baseline);
	render_field(text, context, "BEFORE", &value);
	if (monitor->liver_tests > 0) {
		render_add(&value, "liver tests, ALP and GGT among them "
		    "(label)");
		render_field(text, context, "", &value);
	}
	render_add(&value, "who should not get it: infuse screen");
	render_field(text, context, "", &value);
}

/* A screen, or Markdown with the words around the tables left as they are. */
struct shape {
	void (*print)(struct render_text *, const struct grid *);
	const char *first_words;
	const char *begin_words;
	const char *end_words;
	const char *last_words;
};

static void add_grid(struct render_text *text, struct grid *grid,
    const struct shape *shape)
{
	render_add(text, shape->end_words);
	shape->print(text, grid);
	grid_free(grid);
	render_add(text, shape->begin_words);
	render_add(text, "\n");
}

static void add_throughout(struct render_text *text,
    const struct render_context *context, const struct infuse_monitor *monitor)
{
	static const char *const words[INFUSE_DEVICES] = {
		[INFUSE_PULSE_OXIMETRY] = "pulse oximetry",
		[INFUSE_ECG] = "ECG",
	};
	struct render_text value = { 0 };
	const char *between = "";
	int i;

	for (i = 0; i < INFUSE_DEVICES; i++) {
		if (!monitor->throughout[i])
			continue;
		render_add(&value, between);
		render_add(&value, words[i]);
		between = ", ";
	}
	if (value.length > 0)
		render_field(text, context, "THROUGHOUT", &value);
}

static void add_watches(struct render_text *text,
    const struct render_context *context, const struct infuse_monitor *monitor,
    const struct shape *shape)
{
	const struct infuse_watched *watched;
	struct render_text value = { 0 };
	int i;

	add_throughout(text, context, monitor);
	for (i = 0; i < monitor->watches; i++) {
		struct grid grid = { 0 };

		watched = &monitor->watched[i];
		render_observations(&value, watched->watch->items);
		render_said_by(&value, context, watched->source,
		    watched->watch->line, watched->watch->cite);
		render_field(text, context, "DURING", &value);
		render_add(text, "\n");
		render_watch_grid(&grid, context, monitor, watched->watch);
		add_grid(text, &grid, shape);
	}
}

/* Where the rows count from the start of each: when the first and last are. */
static void add_starts(struct render_text *text,
    const struct render_context *context, const struct infuse_monitor *monitor)
{
	const struct infuse_phase *first = &monitor->phase[0];
	const struct infuse_phase *last = &monitor->phase[monitor->phases - 1];
	struct render_text value = { 0 };

	if (monitor->watches == 0 || !render_is_shared(monitor))
		return;
	if (context->clock != NULL) {
		render_add(&value, render_phase(first->kind));
		if (first->kind != INFUSE_PHASE_START) {
			render_add(&value, " ");
			render_add_count(&value, first->number);
		}
		render_add(&value, " is ");
		render_moment(&value, context->clock, first->start);
		render_add(&value, ", ");
		render_add(&value, render_phase(last->kind));
		render_add(&value, " ");
		render_add_count(&value, last->number);
		render_add(&value, " is ");
		render_moment(&value, context->clock, last->start);
		render_add(&value, "; ");
	}
	render_add(&value, "every single time: --format csv");
	render_field(text, context, "TIMES", &value);
}

/* S-26: what begins again, and what nobody watches. */
static void add_again(struct render_text *text,
    const struct render_context *context, const struct infuse_monitor *monitor)
{
	bool missing[INFUSE_OBSERVATIONS];
	bool any = false;
	struct render_text value = { 0 };
	int i;

	if (monitor->watches == 0)
		return;
	add_starts(text, context, monitor);
	if (monitor->path_unknown)
		render_add(&value, "the steps of a titrated infusion are not "
		    "known beforehand; ");
	render_add(&value, "after every step up every 15 min for 1 h, then "
	    "where it was; all over again after a pause of more than 1 h, "
	    "another strength or label (ward practice, unconfirmed)");
	render_field(text, context, "AGAIN", &value);
	for (i = 0; i < INFUSE_OBSERVATIONS; i++) {
		missing[i] = !monitor->due[i];
		any = any || missing[i];
	}
	if (!any)
		return;
	render_observations(&value, missing);
	render_add(&value, ": neither the protocol nor the site says how "
	    "often");
	render_field(text, context, "NOT SAID", &value);
}

/* S-27. */
static void add_laboratory(struct render_text *text,
    const struct render_context *context, const struct infuse_monitor *monitor,
    const struct shape *shape)
{
	struct render_text value = { 0 };
	struct grid grid = { 0 };

	if (monitor->liver_tests == 0)
		return;
	render_add(&value, "liver tests, alkaline phosphatase and gamma-GT "
	    "among them, at baseline");
	if (monitor->earlier == INFUSE_EARLIER_COURSE) {
		render_add(&value, ", at 24 and 48 h, then at least every "
		    "48 h, as there was a course before (");
		render_quote(&value, "A A Pract 2020;14:e01239");
		render_add(&value, ": within 2 days of a repeat)");
	} else if (monitor->liver_often) {
		render_add(&value, ", every 24 to 48 h and at the end, as "
		    "this runs for more than 24 h without a break (");
		render_quote(&value, "A A Pract 2020;14:e01239");
		render_add(&value, ": every 1 to 2 days); the next is due 24 "
		    "to 48 h after the one before");
	} else {
		render_add(&value, " and at the end, as this is given on "
		    "several days (");
		render_quote(&value, "Cotter 2021, Drug Saf 44:1365");
		render_add(&value, ")");
	}
	if (monitor->earlier == INFUSE_EARLIER_NOT_SAID)
		render_add(&value, "; after any earlier course at 24 and 48 h "
		    "too: --last-course");
	render_field(text, context, "LABORATORY", &value);
	render_add(text, "\n");
	render_liver_grid(&grid, context, monitor);
	add_grid(text, &grid, shape);
}

static void add_unchecked(struct render_text *text,
    const struct render_context *context, struct render_text *why)
{
	struct render_text line = { 0 };

	render_add(&line, render_verdict(INFUSE_UNCHECKED));
	render_add(&line, ": ");
	render_append(&line, why);
	render_wrap(text, &line, 2, context->width);
	render_add(text, "\n");
	render_text_free(&line);
	render_text_free(why);
}

static bool is_alike(const struct infuse_coverage *a,
    const struct infuse_coverage *b)
{
	return a->cover == b->cover && a->until.min == b->until.min &&
	    a->every.min == b->every.min && a->source == b->source &&
	    a->line == b->line;
}

/* Items that nobody watches through a run, and why. */
static void add_uncovered(struct render_text *why,
    const struct render_context *context,
    const bool items[INFUSE_OBSERVATIONS],
    const struct infuse_coverage *coverage)
{
	render_observations(why, items);
	if (coverage->cover == INFUSE_COVER_NOBODY) {
		render_add(why, ": neither the protocol nor the site says how "
		    "often (observe, see infuse-protocol(5))");
		return;
	}
	if (coverage->cover == INFUSE_COVER_ENDS) {
		render_add(why, ": the rule ends ");
		render_duration(why, coverage->until);
		render_add(why, " after a start or a step, and the infusion "
		    "goes on");
	} else {
		render_add(why, ": every ");
		render_duration(why, coverage->every);
		render_add(why, " is longer than the infusion, so that it is "
		    "never due");
	}
	render_said_by(why, context, coverage->source, coverage->line, NULL);
}

/* What is missing, that nothing stands in for it. */
static void add_missing(struct render_text *text,
    const struct render_context *context, const struct infuse_monitor *monitor)
{
	struct render_text why = { 0 };
	bool alike[INFUSE_OBSERVATIONS];
	int i, j;

	for (i = 0; i < INFUSE_OBSERVATIONS; i++) {
		if (!monitor->due[i] ||
		    monitor->coverage[i].cover == INFUSE_COVERED)
			continue;
		for (j = i; j < INFUSE_OBSERVATIONS; j++)
			alike[j] = monitor->due[j] &&
			    is_alike(&monitor->coverage[i],
			    &monitor->coverage[j]);
		for (j = 0; j < i; j++)
			alike[j] = false;
		for (j = 0; j < i && !is_alike(&monitor->coverage[j],
		    &monitor->coverage[i]); j++)
			;
		if (j < i)
			continue;
		add_uncovered(&why, context, alike, &monitor->coverage[i]);
		add_unchecked(text, context, &why);
	}
	if (monitor->after != NULL)
		return;
	render_add(&why, "neither the protocol nor the site says how long to "
	    "observe afterwards (after, see infuse-protocol(5))");
	add_unchecked(text, context, &why);
}

/* A table ends in one, and may be the last before the verdict. */
static bool ends_in_empty_line(const struct render_text *text)
{
	return text->length >= 2 && text->data[text->length - 1] == '\n' &&
	    text->data[text->length - 2] == '\n';
}

static void render_monitor(struct render_text *text,
    const struct render_context *context, const struct infuse_plan *plan,
    const struct infuse_monitor *monitor, const struct shape *shape)
{
	int i;

	render_add(text, shape->first_words);
	render_head(text, context, &plan->limits);
	render_course_times(text, context, render_end_of(plan));
	render_add(text, "\n");
	add_before(text, context, monitor);
	render_add(text, "\n");
	add_watches(text, context, monitor, shape);
	add_again(text, context, monitor);
	render_after(text, context, plan, monitor);
	add_laboratory(text, context, monitor, shape);
	for (i = 0; i < monitor->courses; i++)
		render_course(text, context, plan, &monitor->course[i]);
	render_night(text, context, plan);
	if (!ends_in_empty_line(text))
		render_add(text, "\n");
	add_missing(text, context, monitor);
	if (monitor->verdict != plan->verdict)
		render_add(text, "The rates alone:\n");
	render_findings(text, context, plan->verdict, &plan->findings, NULL,
	    plan->rows);
	if (monitor->verdict >= INFUSE_CAUTION)
		render_add(text, "Not a judgement that it suits this "
		    "patient.\n");
	render_add(text, shape->last_words);
}

void render_monitor_table(struct render_text *text,
    const struct render_context *context, const struct infuse_plan *plan,
    const struct infuse_monitor *monitor)
{
	static const struct shape screen = { grid_print, "", "", "", "" };

	render_monitor(text, context, plan, monitor, &screen);
}

void render_monitor_markdown(struct render_text *text,
    const struct render_context *context, const struct infuse_plan *plan,
    const struct infuse_monitor *monitor)
{
	static const struct shape markdown = {
		grid_print_markdown, "```text\n", "\n```text\n", "```\n\n",
		"```\n"
	};

	render_monitor(text, context, plan, monitor, &markdown);
}
