/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "cause_page.h"
#include "common_page.h"
#include "context_tree.h"
#include "explain_item.h"
#include "figure.h"
#include "plan_page.h"

/* Rows that are made in the same way and come to the same. */
static bool alike(const struct infuse_row *a, const struct infuse_row *b)
{
	return a->computed == b->computed && a->line == b->line &&
	    a->phase == b->phase && a->wean == b->wean &&
	    a->length.min == b->length.min && a->share == b->share &&
	    infuse_rate_cmp(a->at.rate, b->at.rate) == 0 &&
	    a->at.has_pump == b->at.has_pump &&
	    infuse_rate_cmp(a->most.rate, b->most.rate) == 0;
}

static int end_of_group(const struct infuse_plan *plan, int first)
{
	int last = first;

	while (last + 1 < plan->rows &&
	    alike(&plan->row[first], &plan->row[last + 1]))
		last++;
	return last;
}

static bool is_sessions(const struct explainer *e)
{
	return e->of->of->protocol->schedule.regimen == INFUSE_SESSIONS;
}

/* "days 1 to 4, 24 h each" */
static void head_of_group(struct explainer *e, const struct infuse_row *row)
{
	struct render_text heading = { 0 };
	int i, count = 0;

	for (i = 0; i < INFUSE_ROWS_MAX; i++)
		count += e->rows[i];
	render_rows(&heading, e->rows, INFUSE_ROWS_MAX,
	    &e->of->of->protocol->schedule);
	render_add(&heading, ", ");
	render_duration(&heading, row->length);
	if (count > 1)
		render_add(&heading, " each");
	explain_heading(e, &heading);
}

static void head_of_end(struct explainer *e)
{
	struct render_text heading = { 0 };

	render_add(&heading, strcmp(e->end, "least") == 0 ?
	    "at the start" : "at the maximum, a limit and not a target");
	explain_heading(e, &heading);
}

/* With all its decimals: sums of figures that were cut do not add up. */
static void add_dose(struct render_text *text, struct infuse_dose dose)
{
	int64_t above[3] = { 1000, 0, 1 }, below[2] = { 60, 1 };
	int64_t milli;
	bool exact;

	above[1] = dose.pg_min_per_h;
	if (infuse_longhand(&milli, &exact, above, below))
		explain_milli(text, INFUSE_MASS, milli,
		    exact && dose.part == 0, RENDER_DECIMALS);
	else
		render_dose(text, dose);
}

/* " at the end of session 2", or when it is the end of a part of one. */
static void add_end(struct render_text *text, const struct explainer *e,
    const struct infuse_row *row)
{
	struct infuse_duration into;

	if (!render_has_parts(&e->of->of->protocol->schedule)) {
		render_add(text, is_sessions(e) ? " at the end of session " :
		    " at the end of day ");
		render_add_count(text, is_sessions(e) ? row->session :
		    row->day);
		return;
	}
	into.min = row->into.min + row->length.min;
	render_add(text, " after ");
	render_duration(text, into);
	if (row->session == 0)
		return;
	render_add(text, " of session ");
	render_add_count(text, row->session);
}

/* "1,512 mg x 4 = 6,048 mg", with what was given before. */
static void explain_so_far(struct explainer *e, int first, int last,
    bool most)
{
	const struct infuse_plan *plan = e->of->plan;
	const struct infuse_figures *at = most ? &plan->row[last].most :
	    &plan->row[last].at;
	struct explain_item item = {
		.name = "SO FAR", .key = "dose_so_far", .has_value = true,
		.dimension = INFUSE_MASS,
	};

	item.base = infuse_mass_of(at->so_far, INFUSE_DOWN).pg;
	item.rounded = at->so_far.pg_min_per_h % 60 != 0 ||
	    at->so_far.part > 0;
	if (first > 0) {
		add_dose(&item.formula, most ?
		    plan->row[first - 1].most.so_far :
		    plan->row[first - 1].at.so_far);
		render_add(&item.formula, " plus ");
	}
	add_dose(&item.formula, at->dose);
	if (last > first) {
		render_add(&item.formula, " x ");
		render_add_count(&item.formula, last - first + 1);
	}
	if (first > 0 || last > first) {
		render_add(&item.formula, " = ");
		add_dose(&item.formula, at->so_far);
	}
	add_end(&item.formula, e, &plan->row[last]);
	explain_say(e, &item);
}

static void explain_end(struct explainer *e, int first, int last, bool most)
{
	const struct infuse_plan *plan = e->of->plan;
	const struct infuse_row *row = &plan->row[first];
	struct infuse_made made;

	if (!infuse_made_of(&made, &e->of->of->protocol->schedule,
	    infuse_dosing_weight(&e->of->of->order), first, most))
		return;
	explain_rate(e, &made);
	explain_figures(e, most ? &row->most : &row->at, row->length);
	explain_so_far(e, first, last, most);
	explain_rate_limits(e, most ? &row->most : &row->at);
}

static void explain_group(struct explainer *e, int first, int last)
{
	const struct infuse_row *row = &e->of->plan->row[first];
	bool rows[INFUSE_ROWS_MAX] = { false };
	int i;

	for (i = first; i <= last; i++)
		rows[i] = true;
	e->rows = rows;
	head_of_group(e, row);
	if (row->computed && !row->titrated) {
		explain_end(e, first, last, false);
	} else if (row->computed) {
		e->end = "least";
		if (e->of->of->protocol->schedule.titration.has_start) {
			head_of_end(e);
			explain_end(e, first, last, false);
		}
		e->end = "most";
		head_of_end(e);
		explain_end(e, first, last, true);
		e->end = NULL;
	}
	e->rows = NULL;
}

/* The rate before plus one step, up to the target. */
static void explain_ladder(struct explainer *e)
{
	const struct infuse_titration *titration =
	    &e->of->of->protocol->schedule.titration;
	struct explain_item item = { .name = "LADDER", .key = "ladder" };

	if (e->of->plan->rungs < 2)
		return;
	item.placed = true;
	item.source = titration->step_source;
	item.line = titration->step_line;
	render_written(&item.formula, titration->start);
	render_add(&item.formula, ", and every ");
	render_duration(&item.formula, titration->interval);
	render_add(&item.formula, " one step of ");
	render_written(&item.formula, titration->step);
	render_add(&item.formula, " more, not past the target of ");
	render_written(&item.formula, e->of->of->order.target);
	explain_say(e, &item);
}

static void explain_inputs(struct explainer *e)
{
	const struct infuse_order *order = &e->of->of->order;
	struct infuse_weight dosing = infuse_dosing_weight(order);
	struct explain_item item = {
		.name = "WEIGHT", .key = "weight", .has_value = true,
		.dimension = INFUSE_WEIGHT,
	};
	struct explain_item bag = { .name = "LABEL", .key = "strength" };

	item.base = dosing.g;
	item.rounded = e->context->weight_rounded;
	render_weight(&item.formula, order->weight);
	render_add(&item.formula, " (typed: ");
	render_quote(&item.formula, e->context->weight_typed);
	render_add(&item.formula, ")");
	if (dosing.g != order->weight.g) {
		render_add(&item.formula, "; rates per kg are for ");
		render_weight(&item.formula, dosing);
	}
	if (e->context->weight_rounded)
		render_add(&item.rounding, "pounds, cut to the gram");
	explain_say(e, &item);
	if (!order->has_strength)
		return;
	render_strength(&bag.formula, order->strength);
	if (e->of->strength_typed != NULL) {
		render_add(&bag.formula, " (typed: ");
		render_quote(&bag.formula, e->of->strength_typed);
		render_add(&bag.formula, ")");
	}
	render_add(&bag.formula, "; the pump's step is ");
	render_flow(&bag.formula, order->pump_step);
	render_add(&bag.formula, e->context->step_assumed ? " (assumed)" :
	    "");
	explain_say(e, &bag);
}

/* What the schedule gives on the day that was asked about (S-04). */
static void explain_day(struct explainer *e, const struct infuse_row *row)
{
	int64_t limit = infuse_rate_milli(row->titrated ? row->most.rate :
	    row->at.rate).milli;
	int64_t found = infuse_rate_milli(e->of->question->rate).milli;
	int decimals = render_decimals_apart(INFUSE_RATE, found, limit);
	struct explain_item item = {
		.name = "LIMIT", .key = "schedule", .placed = true,
		.source = INFUSE_FROM_PROTOCOL,
	};

	item.line = row->line;
	render_add(&item.formula, row->titrated ?
	    "maximum of the schedule, day " : "schedule, day ");
	render_add_count(&item.formula, row->day);
	if (e->of->question->day == 0)
		render_add(&item.formula, " on");
	render_add(&item.formula, ": ");
	render_milli(&item.formula, INFUSE_RATE, limit, decimals);
	render_add(&item.formula, "; ");
	render_milli(&item.formula, INFUSE_RATE, found, decimals);
	explain_side(&item.formula, INFUSE_NO_BOUND, found, limit);
	explain_say(e, &item);
}

static void explain_schedule(struct explainer *e)
{
	const struct infuse_plan *plan = e->of->plan;
	int64_t day = e->of->question->day;
	int i;

	for (i = 0; i < plan->rows; i++)
		if (day != 0 ? plan->row[i].day == day :
		    i == 0 || !alike(&plan->row[i], &plan->row[i - 1]))
			explain_day(e, &plan->row[i]);
}

static void explain_answer(struct explainer *e)
{
	struct render_text heading = { 0 };
	struct infuse_made made;

	render_add(&heading, "the rate that is asked about, typed: ");
	render_quote(&heading, e->of->question->typed);
	explain_heading(e, &heading);
	if (!infuse_made_typed(&made, &e->of->rate, &e->of->of->order))
		return;
	explain_rate(e, &made);
	explain_figures(e, &e->of->answer->at, e->of->answer->length);
	explain_rate_limits(e, &e->of->answer->at);
	explain_schedule(e);
}

static void explain_all(struct explainer *e)
{
	const struct infuse_plan *plan = e->of->plan;
	struct render_text heading = { 0 };
	int first, last;

	explain_inputs(e);
	if (e->of->answer != NULL) {
		explain_answer(e);
	} else {
		for (first = 0; first < plan->rows; first = last + 1) {
			last = end_of_group(plan, first);
			explain_group(e, first, last);
		}
		explain_ladder(e);
	}
	render_add(&heading, "the whole");
	explain_heading(e, &heading);
	explain_other_limits(e);
}

void page_explain(struct page *page, const struct render_context *context)
{
	struct explainer e = { .context = context, .of = context->explain };
	struct render_text value = { 0 };

	e.page = page;
	render_add(&value, "HOW EACH FIGURE IS MADE");
	page_say(page, &value);
	explain_all(&e);
	if (e.of->answer == NULL) {
		render_add(&value, "every figure of ");
		render_add_count(&value, e.of->plan->rows);
		render_add(&value, is_sessions(&e) ? " session" : " day");
		render_add(&value, e.of->plan->rows == 1 ? "" : "s");
	} else {
		render_add(&value, "every figure");
	}
	render_add(&value, " was made a second time, in longhand by another "
	    "way, and agrees");
	page_gap(page);
	page_field(page, "PROVED", &value);
}

void json_explain(struct json *json, const struct render_context *context)
{
	struct explainer e = { .context = context, .of = context->explain };

	e.json = json;
	json_begin(json, "explain", '[');
	explain_all(&e);
	json_end(json, ']');
}

static void add_headline(struct page *page,
    const struct render_context *context, enum infuse_verdict verdict)
{
	static const char *const words[] = {
		[INFUSE_STOP] = "STOP: do not start or set this",
		[INFUSE_UNCHECKED] = "UNCHECKED: not a yes, not a no",
		[INFUSE_CAUTION] = "CAUTION: read why before it starts",
		[INFUSE_WITHIN] = "within limits",
	};
	struct render_text what = { 0 }, who = { 0 };

	render_add(&what, words[verdict]);
	page_who(&who, context);
	page_headline(page, verdict, &what, &who);
}

void answer_explain_page(struct page *page,
    const struct render_context *context)
{
	const struct render_explanation *of = context->explain;
	const struct infuse_answer *answer = of->answer;
	enum infuse_verdict verdict = answer ? answer->verdict :
	    of->plan->verdict;
	struct answer_causes causes;
	struct render_text line = { 0 };

	add_headline(page, context, verdict);
	page_about(page, context, of->plan);
	page_gap(page);
	page_explain(page, context);
	page_gap(page);
	answer_causes(&causes, answer ? &answer->findings :
	    &of->plan->findings);
	page_causes(page, context, &causes, answer ? NULL : of->plan, answer,
	    NULL);
	if (verdict >= INFUSE_CAUTION) {
		render_add(&line, "Not a judgement that it suits this "
		    "patient.");
		page_say(page, &line);
	}
	page_end(page, context, answer ? &answer->limits : &of->plan->limits,
	    NULL);
}

void answer_explain_tree(struct answer *tree,
    const struct render_context *context)
{
	const struct render_explanation *of = context->explain;
	const struct infuse_answer *answer = of->answer;
	struct json json = json_of(tree);

	json_begin(&json, NULL, '{');
	json_schema(&json, "infuse-explain/2");
	json_context(&json, context);
	json_string(&json, "verdict", render_verdict_key(answer ?
	    answer->verdict : of->plan->verdict));
	json_explain(&json, context);
	if (answer != NULL)
		json_findings(&json, context, &answer->findings,
		    answer->allowed, answer->rows);
	else
		json_findings(&json, context, &of->plan->findings, NULL,
		    of->plan->rows);
	json_end(&json, '}');
}
