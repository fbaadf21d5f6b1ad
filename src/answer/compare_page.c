/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "compare.h"
#include "figure.h"
#include "grid.h"

/* "start" and "maximum" of a titration, "first" and "highest" of a schedule. */
static const char *end_name(const struct infuse_compared *figures, bool high)
{
	if (figures->constant)
		return "";
	if (figures->titrated)
		return high ? "max" : "start";
	return high ? "highest" : "first";
}

/* "108 h", "10 x 4 h" */
static void add_runs(struct render_text *text,
    const struct render_compared *one)
{
	if (one->regimen == INFUSE_SESSIONS) {
		render_add_count(text, one->sessions);
		render_add(text, " x ");
	}
	render_duration(text, one->length);
}

static void set_rates(struct grid *grid, int column,
    const struct infuse_extent *at)
{
	struct render_text cell = { 0 };

	render_dose_rate_number(&cell, at->dose_rate);
	grid_take(grid, column, &cell);
	render_rate_number(&cell, at->rate);
	grid_take(grid, column + 1, &cell);
}

static void set_doses(struct grid *grid, int column,
    const struct render_compared *one, bool high)
{
	const struct infuse_extent *at = high ? &one->figures.high :
	    &one->figures.low;
	bool total = one->figures.titrated || one->figures.constant || high;
	struct render_text cell = { 0 };

	if (one->regimen == INFUSE_SESSIONS) {
		render_dose_number(&cell, at->session);
		grid_take(grid, column, &cell);
	}
	render_dose_number(&cell, at->day);
	grid_take(grid, column + 1, &cell);
	/* A schedule has one, and it stands once. */
	if (!total)
		return;
	render_dose_number(&cell, at->course);
	grid_take(grid, column + 2, &cell);
}

/* What a table has in each of its lines. */
enum part { RATES, DOSES };

static void columns(struct grid *grid, enum part part)
{
	grid_column(grid, "protocol", "", true);
	if (part != DOSES)
		grid_column(grid, "drug", "", true);
	if (part != RATES)
		grid_column(grid, "runs", "", true);
	grid_column(grid, "", "", true);
	if (part != DOSES) {
		grid_column(grid, "per kg", "mg/kg/h", false);
		grid_column(grid, "rate", "mg/h", false);
	}
	if (part != RATES) {
		grid_column(grid, "session", "mg", false);
		grid_column(grid, "day", "mg", false);
		grid_column(grid, "course", "mg", false);
	}
	if (part != DOSES)
		grid_column(grid, "verdict", "", true);
}

static void set_names(struct grid *grid, const struct render_compared *one,
    enum part part)
{
	struct render_text cell = { 0 };
	int column = 0;

	grid_set(grid, column++, one->id);
	if (part != DOSES)
		grid_set(grid, column++,
		    infuse_drug_name(one->figures.drug));
	if (part != RATES) {
		add_runs(&cell, one);
		grid_take(grid, column, &cell);
	}
	if (part != DOSES)
		grid_set(grid, grid->columns - 1,
		    render_verdict(one->figures.verdict));
}

/* One end of a protocol; the first line of it has its name. */
static void add_line(struct grid *grid, const struct render_compared *one,
    enum part part, bool first, bool high)
{
	const struct infuse_extent *at = high ? &one->figures.high :
	    &one->figures.low;
	int column = 2;

	grid_row(grid);
	if (first)
		set_names(grid, one, part);
	if (!one->figures.computed)
		return;
	grid_set(grid, column++, end_name(&one->figures, high));
	if (!at->known) {
		grid_set(grid, part == DOSES ? column + 1 : column, "-");
		return;
	}
	if (part != DOSES) {
		set_rates(grid, column, at);
		column += 2;
	}
	if (part != RATES)
		set_doses(grid, column, one, high);
}

static void add_table(struct page *page,
    const struct render_comparison *all, enum part part)
{
	struct grid grid = { 0 };
	const struct infuse_compared *figures;
	int i;

	columns(&grid, part);
	for (i = 0; i < all->count; i++) {
		figures = &all->of[i].figures;
		add_line(&grid, &all->of[i], part, true,
		    figures->constant);
		if (figures->computed && !figures->constant)
			add_line(&grid, &all->of[i], part, false, true);
	}
	page_take_grid(page, &grid);
}

/* Which protocols have a verdict, from no to yes. */
static void add_verdict(struct render_text *what,
    const struct render_comparison *all, enum infuse_verdict verdict)
{
	static const char *const words[] = {
		"STOP: ", "UNCHECKED: ", "CAUTION: ", "within limits: "
	};
	const char *between = words[verdict];
	int i;

	for (i = 0; i < all->count; i++) {
		if (all->of[i].figures.verdict != verdict)
			continue;
		if (between == words[verdict] && what->length > 0)
			render_add(what, "; ");
		render_add(what, between);
		render_quote(what, all->of[i].id);
		between = ", ";
	}
}

static void add_headline(struct page *page,
    const struct render_comparison *all)
{
	const struct render_context *context = all->context;
	enum infuse_verdict worst = INFUSE_WITHIN;
	struct render_text what = { 0 }, who = { 0 };
	int i;

	for (i = INFUSE_STOP; i <= INFUSE_WITHIN; i++)
		add_verdict(&what, all, (enum infuse_verdict)i);
	for (i = 0; i < all->count; i++)
		worst = infuse_verdict_least(worst,
		    all->of[i].figures.verdict);
	render_add(&who, infuse_setting_name(context->order->setting));
	render_add(&who, ", ");
	render_weight(&who, context->order->weight);
	if (context->order->age_years != INFUSE_NO_AGE) {
		render_add(&who, ", age ");
		render_add_count(&who, context->order->age_years);
	}
	render_add(&who, ", limits of ");
	render_quote(&who, context->site->origin.file);
	page_headline(page, worst, &what, &who);
}

/* Which protocols have a kind of evidence. */
static void add_kind(struct render_text *value,
    const struct render_comparison *all, const char *kind)
{
	const char *between = ": ";
	int i;

	for (i = 0; i < all->count; i++) {
		if (strcmp(all->of[i].evidence, kind) != 0)
			continue;
		if (value->length == 0)
			render_add(value, kind);
		render_add(value, between);
		render_quote(value, all->of[i].id);
		between = ", ";
	}
}

static void add_evidence(struct page *page,
    const struct render_comparison *all)
{
	struct render_text value = { 0 };
	const char *name = "EVIDENCE";
	int e;

	for (e = INFUSE_UNVERIFIED; e < INFUSE_EVIDENCES; e++) {
		add_kind(&value, all,
		    infuse_evidence_name((enum infuse_evidence)e));
		if (value.length == 0)
			continue;
		page_field(page, name, &value);
		name = "";
	}
}

/* The worst of what was found, with where it is written. */
static void add_reasons(struct page *page,
    const struct render_comparison *all)
{
	struct render_text value = { 0 }, place = { 0 };
	const struct render_compared *one;
	const char *name = "WHY";
	int i;

	for (i = 0; i < all->count; i++) {
		one = &all->of[i];
		if (one->reason.length == 0)
			continue;
		render_quote(&value, one->id);
		render_add(&value, ", ");
		render_add(&value, render_verdict(one->figures.verdict));
		render_add(&value, ": ");
		render_append(&value, &one->reason);
		render_append(&place, &one->place);
		page_field_at(page, name, &value, &place);
		name = "";
	}
}

static void add_doubts(struct page *page,
    const struct render_comparison *all)
{
	struct render_text value = { 0 };
	const char *name = "DOUBT";
	int i;

	for (i = 0; i < all->count; i++) {
		if (all->of[i].doubt.length == 0)
			continue;
		render_quote(&value, all->of[i].id);
		render_add(&value, ": ");
		render_append(&value, &all->of[i].doubt);
		page_field(page, name, &value);
		name = "";
	}
}

static bool two_drugs(const struct render_comparison *all)
{
	int i;

	for (i = 1; i < all->count; i++)
		if (all->of[i].figures.drug != all->of[0].figures.drug)
			return true;
	return false;
}

static void add_notes(struct page *page,
    const struct render_comparison *all)
{
	struct render_text value = { 0 };
	bool unknown = false, too_large = false;
	int i;

	for (i = 0; i < all->count; i++) {
		too_large = too_large || !all->of[i].figures.computed;
		unknown = unknown || (all->of[i].figures.computed &&
		    !all->of[i].figures.low.known);
	}
	if (two_drugs(all)) {
		render_add(&value, "two drugs: nothing converts between them, "
		    "and their mg are not to be compared; esketamine is about "
		    "twice as potent as the racemate (");
		render_quote(&value, RENDER_POTENCY_CITE);
		render_add(&value, ")");
		page_field(page, "WARNING", &value);
	}
	if (unknown) {
		render_add(&value, "- is not stated by the source");
		page_field(page, "NOTE", &value);
	}
	if (too_large) {
		render_add(&value, "without figures: none are computed, see "
		    "WHY");
		page_field(page, "NOTE", &value);
	}
	if (all->refused > 0) {
		render_add_count(&value, all->refused);
		render_add(&value, " more cannot be compared: see the "
		    "messages");
		page_field(page, "NOT HERE", &value);
	}
	render_add(&value, "a maximum is a limit, not a target; all reasons "
	    "for a verdict are in infuse plan; to compare is not to choose");
	page_field(page, "NOTE", &value);
}

void answer_compare_page(struct page *page,
    const struct render_comparison *comparison)
{
	add_headline(page, comparison);
	page_gap(page);
	add_table(page, comparison, RATES);
	page_gap(page);
	add_table(page, comparison, DOSES);
	page_gap(page);
	add_reasons(page, comparison);
	add_evidence(page, comparison);
	add_doubts(page, comparison);
	add_notes(page, comparison);
}
