/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "cause_page.h"
#include "figure.h"
#include "plan_page.h"
#include "titrate_page.h"

static const struct infuse_choice *choice_of(const struct titrate_told *t,
    enum infuse_option option)
{
	return &t->proposal->option[option];
}

static bool is_stop(const struct titrate_told *t)
{
	return choice_of(t, INFUSE_OPTION_STAY)->verdict == INFUSE_STOP;
}

static bool runs(const struct titrate_told *t)
{
	static const struct infuse_rate nothing;

	return infuse_rate_cmp(t->proposal->at.rate, nothing) > 0;
}

/* Whether a rule asks for more than this. */
static bool is_not_enough(const struct titrate_told *t,
    enum infuse_option option)
{
	int i;

	for (i = 0; i < (int)option && i < INFUSE_OPTION_STAY; i++)
		if (choice_of(t, (enum infuse_option)i)->due)
			return option > (enum infuse_option)i;
	return false;
}

static const char *state_of(const struct titrate_told *t,
    enum infuse_option option)
{
	const struct infuse_choice *choice = choice_of(t, option);

	if (option == INFUSE_OPTION_STAY)
		return choice->verdict == INFUSE_STOP ? "NO" :
		    choice->verdict == INFUSE_UNCHECKED ? "UNCHECKED" :
		    choice->verdict == INFUSE_CAUTION ? "CAUTION" :
		    "within limits";
	if (option == INFUSE_OPTION_UP)
		return !choice->open ? "not open" :
		    choice->verdict == INFUSE_CAUTION ?
		    "CAUTION, if ordered" : "if ordered";
	if (choice->due)
		return "NOW";
	return is_not_enough(t, option) ? "not enough" : "any time";
}

/* The figures of an option; none to key in where staying is STOP (S-06). */
static void set_figures(const struct titrate_told *t,
    struct page_table *table, const struct infuse_figures *at)
{
	struct render_text cell = { 0 };

	render_rate(&cell, at->rate);
	page_cell(t->page, table, "rate", "", &cell);
	if (!at->has_pump || is_stop(t))
		return;
	page_enter(&cell, at);
	page_cell_words(t->page, table, "pump", &cell);
}

/* S-25: how it starts again; the page has room for the first of it. */
static void add_restart(struct render_text *cell,
    const struct titrate_told *t)
{
	switch (t->proposal->restart) {
	case INFUSE_RESTART_NEW_ORDER:
		render_add(cell, "restart on a new order");
		break;
	case INFUSE_RESTART_AT_START:
		render_add(cell, "restart at START or on a new order");
		break;
	case INFUSE_RESTART_AT_LAST:
		render_add(cell, "restart within 1 h at ");
		if (runs(t))
			render_rate(cell, t->proposal->at.rate);
		else
			render_add(cell, "the last rate");
		render_add(cell, " or less");
		break;
	}
}

/* What a restart is at, and that no step is known. */
static void add_remark(const struct titrate_told *t,
    struct page_table *table, enum infuse_option option)
{
	struct render_text cell = { 0 };

	if (is_stop(t))
		return;
	if (option == INFUSE_OPTION_PAUSE) {
		add_restart(&cell, t);
	} else if (option == INFUSE_OPTION_DOWN &&
	    runs(t) && !choice_of(t, option)->has_rate) {
		render_add(&cell, "to any lower rate");
	}
	if (cell.length > 0 || cell.failed)
		page_cell_words(t->page, table, "pump", &cell);
}

static void add_option(const struct titrate_told *t,
    struct page_table *table, enum infuse_option option)
{
	const struct infuse_choice *choice = choice_of(t, option);
	struct render_text cell = { 0 };

	page_row(t->page, table);
	page_row_judge(table, option == INFUSE_OPTION_STAY ? choice->verdict :
	    INFUSE_WITHIN);
	render_add(&cell, infuse_option_name(option));
	page_cell_words(t->page, table, "option", &cell);
	render_add(&cell, state_of(t, option));
	page_cell_words(t->page, table, "now", &cell);
	if (option == INFUSE_OPTION_STAY) {
		set_figures(t, table, choice->has_rate ? &choice->at :
		    &t->proposal->at);
	} else if (choice->has_rate && option != INFUSE_OPTION_PAUSE &&
	    option != INFUSE_OPTION_STOP) {
		set_figures(t, table, &choice->at);
	} else if (option < INFUSE_OPTION_DOWN) {
		render_add(&cell, "off");
		page_cell(t->page, table, "rate", "", &cell);
	}
	add_remark(t, table, option);
}

static void add_pause(const struct titrate_told *t)
{
	struct render_text value = { 0 };

	if (!is_stop(t))
		return;
	render_add(&value, "No pump setting is shown.  A restart needs a new "
	    "order.");
	page_say(t->page, &value);
}

/* Limits by their cause, as everywhere; returns whether there were any. */
static bool add_limits(const struct titrate_told *t, const char *name,
    const struct infuse_choice *choice)
{
	struct answer_causes causes;

	answer_causes(&causes, &choice->findings);
	page_causes(t->page, t->context, &causes, NULL, NULL, name);
	return causes.count > 0;
}

/* Step and interval that are both not stated are one sentence. */
static bool is_no_step(const struct infuse_choice *choice, int i)
{
	return i >= 0 && i + 1 < choice->reasons &&
	    choice->reason[i].kind == INFUSE_REASON_STEP &&
	    choice->reason[i + 1].kind == INFUSE_REASON_NO_INTERVAL;
}

static void add_text(struct render_text *text, const struct titrate_told *t,
    const struct infuse_choice *choice, int i, struct render_text *place)
{
	struct render_text own = { 0 };

	if (is_no_step(choice, i)) {
		render_add(text, "the protocol gives no step and no time "
		    "between steps: ask the prescriber");
		answer_titrate_reason(&own, place, t->context, t->bedside,
		    t->proposal, choice, &choice->reason[i]);
		page_drop(t->page, &own);
		return;
	}
	answer_titrate_reason(text, place, t->context, t->bedside,
	    t->proposal, choice, &choice->reason[i]);
}

/* Whether staying is not open for the same reason, which is said above. */
static bool is_said(const struct titrate_told *t,
    const struct infuse_choice *choice, const struct render_text *reason)
{
	const struct infuse_choice *stay = choice_of(t, INFUSE_OPTION_STAY);
	struct render_text text = { 0 }, place = { 0 };
	bool same = false;
	int i;

	for (i = 0; choice != stay && i < stay->reasons && !same; i++) {
		add_text(&text, t, stay, i, &place);
		same = strcmp(render_string(&text), render_string(reason)) ==
		    0;
		page_drop(t->page, &text);
		page_drop(t->page, &place);
	}
	return same;
}

/*
 * A built-in line of an item that a rule of the site or protocol closes no less
 * says nothing more: one cause is one line (S-22).
 */
static bool is_outdone(const struct infuse_choice *choice, int i)
{
	const struct infuse_reason *guard = &choice->reason[i];
	int k;

	if (guard->kind != INFUSE_REASON_GUARD)
		return false;
	for (k = 0; k < choice->reasons; k++)
		if (choice->reason[k].kind == INFUSE_REASON_HOLD &&
		    choice->reason[k].item == guard->item &&
		    choice->reason[k].verdict <= guard->verdict)
			return true;
	return false;
}

/* Those that are no limit, of verdicts from `from` on, each with its place. */
static void add_others(const struct titrate_told *t, const char **name,
    const struct infuse_choice *choice, enum infuse_verdict from,
    enum infuse_verdict to)
{
	struct render_text value = { 0 }, place = { 0 };
	int i;

	for (i = 0; i < choice->reasons; i++) {
		if (choice->reason[i].verdict < from ||
		    choice->reason[i].verdict > to ||
		    choice->reason[i].kind == INFUSE_REASON_FINDING ||
		    is_no_step(choice, i - 1) || is_outdone(choice, i))
			continue;
		add_text(&value, t, choice, i, &place);
		if (is_said(t, choice, &value)) {
			page_drop(t->page, &value);
			page_drop(t->page, &place);
			continue;
		}
		page_field_at(t->page, *name, &value, &place);
		if ((*name)[0] != '\0')
			page_judge(t->page, choice->reason[i].verdict);
		*name = "";
	}
}

/* Why staying is not open, or a caution: STOP first. */
static void add_why(const struct titrate_told *t)
{
	const struct infuse_choice *stay = choice_of(t, INFUSE_OPTION_STAY);
	const char *name = "WHY";

	add_others(t, &name, stay, INFUSE_STOP, INFUSE_STOP);
	if (add_limits(t, NULL, stay) && stay->verdict < INFUSE_CAUTION)
		name = "ALSO";
	add_others(t, &name, stay, INFUSE_UNCHECKED, INFUSE_WITHIN);
}

/* Why up is not open, where staying does not say it already. */
static void add_not_up(const struct titrate_told *t)
{
	const struct infuse_choice *up = choice_of(t, INFUSE_OPTION_UP);
	const char *name = "NOT UP";
	struct render_text value = { 0 };

	add_others(t, &name, up, INFUSE_STOP, INFUSE_WITHIN);
	if (!is_stop(t) && add_limits(t, name, up))
		name = "";
	if (name[0] == '\0')
		return;
	render_add(&value, "for the same reasons");
	page_field(t->page, name, &value);
}

/* How big a step is, and whose. */
static void add_step(const struct titrate_told *t)
{
	const struct infuse_titration *titration =
	    &t->context->protocol->protocol.schedule.titration;
	struct render_text value = { 0 }, place = { 0 };

	if (!choice_of(t, INFUSE_OPTION_UP)->open)
		return;
	if (t->context->protocol->protocol.schedule.form ==
	    INFUSE_FORM_TITRATED) {
		render_add(&value, "one step, ");
		render_written(&value, titration->step);
		render_place(&place, t->context, titration->step_source,
		    titration->step_line);
	} else {
		render_add(&value, "to the rate of day ");
		render_add_count(&value, t->proposal->progress.day);
		render_place(&place, t->context, INFUSE_FROM_PROTOCOL,
		    t->proposal->scheduled_line);
	}
	page_field_at(t->page, "UP", &value, &place);
}

void page_titrate_options(const struct titrate_told *t)
{
	const struct infuse_choice *up = choice_of(t, INFUSE_OPTION_UP);
	struct page_table *table;
	const char *caution = "CAUTION";
	int i;

	add_why(t);
	page_titrate_seen(t);
	page_gap(t->page);
	table = page_table(t->page);
	page_bare(table);
	for (i = 0; i < INFUSE_OPTIONS; i++)
		add_option(t, table, (enum infuse_option)i);
	add_pause(t);
	page_gap(t->page);
	if (!is_stop(t))
		add_limits(t, "DOWN", choice_of(t, INFUSE_OPTION_DOWN));
	if (up->open) {
		add_step(t);
		add_others(t, &caution, up, INFUSE_STOP, INFUSE_WITHIN);
		add_limits(t, caution, up);
	} else if (!is_stop(t)) {
		add_not_up(t);
	}
}
