/* SPDX-License-Identifier: MIT */
#include "figure.h"
#include "cause_page.h"
#include "common_page.h"
#include "monitor_after.h"
#include "monitor_grid.h"
#include "monitor_now.h"
#include "plan_page.h"
#include "observed.h"
#include "when.h"

const char *render_phase(enum infuse_phase_kind kind)
{
	static const char *const words[] = {
		[INFUSE_PHASE_START] = "start",
		[INFUSE_PHASE_SESSION] = "session",
		[INFUSE_PHASE_RISE] = "day",
		[INFUSE_PHASE_PART] = "phase",
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

static void add_before(struct page *page, const struct infuse_monitor *monitor)
{
	struct render_text value = { 0 };

	render_add(&value, "measure, for comparison: ");
	render_observations(&value, monitor->baseline);
	page_field(page, "BEFORE", &value);
	if (monitor->liver_tests > 0) {
		render_add(&value, "liver tests, ALP and GGT among them "
		    "(label)");
		page_field(page, "", &value);
	}
	render_add(&value, "who should not get it: infuse screen");
	page_field(page, "", &value);
}

static void add_throughout(struct page *page, const struct infuse_monitor *monitor)
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
	page_field_said(page, "THROUGHOUT", &value);
}

static void add_watches(struct page *page,
    const struct render_context *context, const struct infuse_monitor *monitor)
{
	const struct infuse_watched *watched;
	struct render_text value = { 0 };
	int i;

	add_throughout(page, monitor);
	for (i = 0; i < monitor->watches; i++) {
		struct grid grid = { 0 };

		watched = &monitor->watched[i];
		render_observations(&value, watched->watch->items);
		render_said_by(&value, context, watched->source,
		    watched->watch->line, watched->watch->cite);
		page_field(page, "DURING", &value);
		render_watch_grid(&grid, context, monitor, watched->watch);
		page_take_grid(page, &grid);
		page_gap(page);
	}
}

/* Where the rows count from the start of each: when the first and last are. */
static void add_starts(struct page *page,
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
	page_field(page, "TIMES", &value);
}

/* S-26: what begins again, and what nobody watches. */
static void add_again(struct page *page,
    const struct render_context *context, const struct infuse_monitor *monitor)
{
	bool missing[INFUSE_OBSERVATIONS];
	bool any = false;
	struct render_text value = { 0 };
	int i;

	if (monitor->watches == 0)
		return;
	add_starts(page, context, monitor);
	if (monitor->path_unknown)
		render_add(&value, "the steps of a titrated infusion are not "
		    "known beforehand; ");
	render_add(&value, "after every step up every 15 min for 1 h, then "
	    "where it was; all over again after a pause of more than 1 h, "
	    "another strength or label (ward practice, unconfirmed)");
	page_field(page, "AGAIN", &value);
	for (i = 0; i < INFUSE_OBSERVATIONS; i++) {
		missing[i] = !monitor->due[i];
		any = any || missing[i];
	}
	if (!any)
		return;
	render_observations(&value, missing);
	render_add(&value, ": neither the protocol nor the site says how "
	    "often");
	page_field(page, "NOT SAID", &value);
}

/* S-27. */
static void add_laboratory(struct page *page,
    const struct render_context *context, const struct infuse_monitor *monitor)
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
		render_add(&value, ", at least every 48 h and at the end, as "
		    "this runs for more than 24 h without a break (");
		render_quote(&value, "Cotter 2021, Drug Saf 44:1365");
		render_add(&value, ")");
	} else {
		render_add(&value, " and at the end, as this is given on "
		    "several days (");
		render_quote(&value, "Cotter 2021, Drug Saf 44:1365");
		render_add(&value, ")");
	}
	if (monitor->earlier == INFUSE_EARLIER_NOT_SAID)
		render_add(&value, "; after any earlier course at 24 and 48 h "
		    "too: --last-course");
	page_field(page, "LABORATORY", &value);
	page_gap(page);
	render_liver_grid(&grid, context, monitor);
	page_take_grid(page, &grid);
	page_gap(page);
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
static void add_missing(struct page *page,
    const struct render_context *context, const struct infuse_monitor *monitor)
{
	struct render_text why = { 0 };
	bool alike[INFUSE_OBSERVATIONS];
	const char *name = "UNCHECKED";
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
		page_field(page, name, &why);
		page_judge(page, INFUSE_UNCHECKED);
		name = "";
	}
	if (monitor->after != NULL)
		return;
	render_add(&why, "neither the protocol nor the site says how long to "
	    "observe afterwards (after, see infuse-protocol(5))");
	page_field(page, name, &why);
	page_judge(page, INFUSE_UNCHECKED);
}

/* What is due and not watched comes before what the rates would allow. */
static void add_headline(struct page *page,
    const struct render_context *context, const struct infuse_plan *plan,
    const struct infuse_monitor *monitor, const struct answer_causes *causes)
{
	struct render_text what = { 0 }, who = { 0 };

	if (monitor->verdict == INFUSE_UNCHECKED &&
	    plan->verdict > INFUSE_UNCHECKED)
		render_add(&what, "UNCHECKED: not all that is due is watched");
	else if (monitor->verdict == INFUSE_WITHIN)
		render_add(&what, "within limits; what is watched, and when");
	else if (monitor->verdict == INFUSE_CAUTION)
		render_add(&what, answer_caution(causes));
	else if (monitor->verdict == INFUSE_UNCHECKED)
		render_add(&what, "UNCHECKED: not a yes, not a no.  Do not "
		    "start");
	else
		render_add(&what, "STOP: do not start or set this");
	page_who(&who, context);
	page_headline(page, monitor->verdict, &what, &who);
}

static void add_why(struct page *page, const struct render_context *context,
    const struct infuse_plan *plan, const struct infuse_monitor *monitor,
    const struct answer_causes *causes)
{
	struct render_text value = { 0 };

	render_night_words(&value, context, plan);
	page_field_said(page, "NIGHT", &value);
	add_missing(page, context, monitor);
	page_causes(page, context, causes, plan, NULL, NULL);
	if (monitor->verdict >= INFUSE_CAUTION) {
		render_add(&value, "Not a judgement that it suits this "
		    "patient.");
		page_say(page, &value);
	}
}

void answer_monitor_page(struct page *page,
    const struct render_context *context, const struct infuse_plan *plan,
    const struct infuse_monitor *monitor)
{
	struct answer_causes causes;
	int i;

	answer_causes(&causes, &plan->findings);
	add_headline(page, context, plan, monitor, &causes);
	page_about(page, context, plan);
	page_gap(page);
	page_monitor_now(page, context, plan, monitor);
	add_before(page, monitor);
	add_watches(page, context, monitor);
	add_again(page, context, monitor);
	render_after(page, context, plan, monitor);
	add_laboratory(page, context, monitor);
	for (i = 0; i < monitor->courses; i++)
		render_course(page, context, plan, &monitor->course[i]);
	add_why(page, context, plan, monitor, &causes);
	page_end(page, context, &plan->limits, NULL);
}
