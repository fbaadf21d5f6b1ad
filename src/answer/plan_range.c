/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "cause_page.h"
#include "common_page.h"
#include "figure.h"
#include "plan_page.h"
#include "programme.h"

void page_enter(struct render_text *text, const struct infuse_figures *at)
{
	render_add(text, "ENTER ");
	render_enter(text, at);
	if (at->enter.dimension != INFUSE_FLOW) {
		render_add(text, ", the pump should then show ");
		render_flow(text, at->flow);
	}
	if (at->deviation == 0)
		return;
	render_add(text, ", pump gives ");
	render_rate(text, at->given);
}

const struct infuse_effective *page_tightest(
    const struct infuse_effective_limits *limits,
    enum infuse_bound_kind bound, enum infuse_dimension *dimension)
{
	static const enum infuse_rule rules[] = {
		INFUSE_RULE_DOSE_RATE, INFUSE_RULE_RATE
	};
	const struct infuse_effective *found = NULL, *one;
	size_t i;

	for (i = 0; i < sizeof(rules) / sizeof(rules[0]); i++) {
		one = &limits->of[rules[i]][bound];
		if (!one->set || (found && one->milli >= found->milli))
			continue;
		found = one;
		*dimension = infuse_rule_dimension(rules[i]);
	}
	return found;
}

/* One limit in force: figure, basis, place. */
static void add_limit(struct page *page, const struct render_context *context,
    const struct infuse_effective *limit, enum infuse_dimension dimension,
    const char *period)
{
	struct render_text figure = { 0 }, basis = { 0 }, place = { 0 };

	render_milli(&figure, dimension, limit->milli, RENDER_DECIMALS);
	page_basis(&basis, context, dimension, &limit->written, limit->source,
	    infuse_bound_weight(context->order, limit->source,
	    INFUSE_HARD_MAX));
	if (period[0] != '\0' && basis.length > 0 && limit->written.per_kg)
		render_add(&basis, ", ");
	else if (period[0] != '\0')
		page_drop(page, &basis);
	render_add(&basis, period);
	render_place(&place, context, limit->source, limit->written.line);
	page_limit(page, &figure, &basis, &place);
}

void page_most(struct page *page, const struct render_context *context,
    const struct infuse_effective_limits *limits)
{
	static const struct {
		enum infuse_rule rule;
		const char *period;
	} doses[] = {
		{ INFUSE_RULE_DOSE_PER_SESSION, "in a session" },
		{ INFUSE_RULE_DOSE_PER_DAY, "in one day" },
		{ INFUSE_RULE_DOSE_PER_COURSE, "in the course" },
	};
	enum infuse_dimension dimension = INFUSE_RATE;
	const struct infuse_effective *limit = page_tightest(limits,
	    INFUSE_HARD_MAX, &dimension);
	size_t i;

	if (limit == NULL)
		return;
	page_field(page, "MOST", NULL);
	add_limit(page, context, limit, INFUSE_RATE, "");
	for (i = 0; i < sizeof(doses) / sizeof(doses[0]); i++) {
		limit = &limits->of[doses[i].rule][INFUSE_HARD_MAX];
		if (limit->set && (doses[i].rule !=
		    INFUSE_RULE_DOSE_PER_SESSION ||
		    context->protocol->protocol.schedule.regimen ==
		    INFUSE_SESSIONS))
			add_limit(page, context, limit, INFUSE_MASS,
			    doses[i].period);
	}
}

static void add_start(struct page *page, const struct infuse_plan *plan)
{
	const struct infuse_figures *at = &plan->row[0].at;
	struct render_text value = { 0 };

	if (!plan->row[0].has_rate) {
		render_add(&value, "the source does not say where to start: "
		    "ask the prescriber");
	} else {
		render_rate(&value, at->rate);
		render_add(&value, ", ");
		render_dose_rate(&value, at->dose_rate);
		if (at->has_pump) {
			render_add(&value, "; ");
			page_enter(&value, at);
		}
	}
	page_field(page, "START", &value);
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

void page_step(struct page *page, const struct render_context *context)
{
	const struct infuse_titration *t =
	    &context->protocol->protocol.schedule.titration;
	struct render_text value = { 0 }, place = { 0 };

	if (t->has_step) {
		render_written(&value, t->step);
		render_add(&value, " up");
	}
	if (t->has_step && t->has_interval)
		render_add(&value, ", ");
	if (t->has_interval) {
		render_duration(&value, t->interval);
		render_add(&value, " or more apart");
	}
	if (t->has_step && t->has_interval) {
		render_add(&value, ", each one ordered; down or off any "
		    "time");
		add_passed_over(&value, context);
		if (t->step_source == INFUSE_FROM_SITE)
			render_place(&place, context, t->step_source,
			    t->step_line);
		else if (t->interval_source == INFUSE_FROM_SITE)
			render_place(&place, context, t->interval_source,
			    t->interval_line);
		page_field_at(page, "STEP", &value, &place);
		return;
	}
	render_add(&value, value.length > 0 ? "; the" : "the");
	render_add(&value, " source does not say ");
	render_add(&value, t->has_step ? "how often" : t->has_interval ?
	    "how big a step is" : "how big a step is, or how often");
	render_add(&value, ".  Ask the prescriber to write step, time between "
	    "steps and goal; until then no step up");
	page_field(page, "STEP", &value);
}

/* The lowest limits above which a reason is needed, below the most. */
void page_reasons(struct page *page, const struct render_context *context,
    const struct infuse_effective_limits *limits, int64_t most_milli)
{
	const struct infuse_effective *a =
	    &limits->of[INFUSE_RULE_DOSE_RATE][INFUSE_SOFT_MAX];
	const struct infuse_effective *b =
	    &limits->of[INFUSE_RULE_RATE][INFUSE_SOFT_MAX];
	const struct infuse_effective *first = a, *second = b;
	struct render_text value = { 0 }, place = { 0 };

	if (!a->set || (b->set && b->milli < a->milli)) {
		first = b;
		second = a;
	}
	if (!first->set || first->milli >= most_milli)
		return;
	render_add(&value, "a prescriber's reason is needed above");
	if (second->set && second->milli < most_milli) {
		page_field(page, "REASON", &value);
		add_limit(page, context, first, INFUSE_RATE, "");
		add_limit(page, context, second, INFUSE_RATE, "");
		return;
	}
	render_add(&value, " ");
	render_milli(&value, INFUSE_RATE, first->milli, RENDER_DECIMALS);
	render_place(&place, context, first->source, first->written.line);
	page_field_at(page, "REASON", &value, &place);
}

static void add_ceiling(struct page *page,
    const struct render_context *context, const struct infuse_plan *plan)
{
	const struct infuse_row *row = &plan->row[0];
	struct render_text value = { 0 }, place = { 0 };

	render_rate(&value, row->most.rate);
	render_add(&value, ", ");
	render_dose_rate(&value, row->most.dose_rate);
	if (plan->ceiling.rule == INFUSE_RULE_FLOW)
		render_add(&value, ", at the most that may flow");
	render_add(&value, ": a limit, never a setting");
	if (plan->ceiling.set)
		render_place(&place, context, plan->ceiling.limit.source,
		    plan->ceiling.limit.written.line);
	page_field_at(page, "MOST", &value, &place);
}

void page_range(struct page *page, const struct render_context *context,
    const struct infuse_plan *plan)
{
	const struct infuse_row *last = &plan->row[plan->rows - 1];
	int64_t most = plan->ceiling.set ? plan->ceiling.limit.milli :
	    INFUSE_MILLI_MAX;
	struct render_text value = { 0 };

	if (!plan->row[0].computed)
		return;
	add_start(page, plan);
	page_step(page, context);
	page_reasons(page, context, &plan->limits, most);
	page_refused(page, context, most);
	add_ceiling(page, context, plan);
	page_wean(page, &context->protocol->protocol.schedule);
	if (context->protocol->goal != NULL) {
		render_quote(&value, context->protocol->goal);
		page_field(page, "GOAL", &value);
	}
	if (context->order->has_target) {
		render_written(&value, context->order->target);
		render_add(&value, ", as asked for");
		page_field(page, "TARGET", &value);
	}
	if (context->order->has_target || !last->computed)
		return;
	if (last->has_rate) {
		render_dose(&value, last->at.so_far);
		render_add(&value, " if it stays at START; ");
	}
	render_add(&value, "the limits allow ");
	render_dose(&value, last->most.so_far);
	page_field(page, "DOSE", &value);
}
