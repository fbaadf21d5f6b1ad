/* SPDX-License-Identifier: MIT */
#include "cause_page.h"
#include "common_page.h"
#include "figure.h"
#include "plan_page.h"
#include "when.h"

static bool is_titrated(const struct render_context *context)
{
	return context->protocol->protocol.schedule.form ==
	    INFUSE_FORM_TITRATED;
}

bool render_has_pump(const struct infuse_plan *plan)
{
	int i;

	for (i = 0; i < plan->rows; i++)
		if (plan->row[i].at.has_pump)
			return true;
	return false;
}

void render_plan_verdict(struct render_text *what,
    const struct render_context *context, const struct infuse_plan *plan,
    const struct answer_causes *causes)
{
	const struct infuse_titration *titration =
	    &context->protocol->protocol.schedule.titration;

	switch (plan->verdict) {
	case INFUSE_STOP:
		render_add(what, "STOP: do not start or set this");
		break;
	case INFUSE_UNCHECKED:
		render_add(what, "UNCHECKED: not a yes, not a no.  Do not "
		    "start");
		break;
	case INFUSE_CAUTION:
		render_add(what, answer_caution(causes));
		break;
	case INFUSE_WITHIN:
		render_add(what, "within limits");
		if (!is_titrated(context))
			break;
		render_add(what, " to start");
		if (!titration->has_step || !titration->has_interval)
			render_add(what, "; no way up is given");
		break;
	}
}

static void add_headline(struct page *page,
    const struct render_context *context, const struct infuse_plan *plan,
    const struct answer_causes *causes)
{
	struct render_text what = { 0 }, who = { 0 };

	render_plan_verdict(&what, context, plan, causes);
	page_who(&who, context);
	page_headline(page, plan->verdict, &what, &who);
}

/* What it is, when, and out of which bag. */
void page_about(struct page *page, const struct render_context *context,
    const struct infuse_plan *plan)
{
	static const struct infuse_duration start;
	const struct infuse_schedule *schedule =
	    &context->protocol->protocol.schedule;
	struct render_text line = { 0 };

	render_quote(&line, context->protocol->id);
	render_add(&line, ": ");
	page_regimen(&line, schedule);
	if (is_titrated(context))
		render_add(&line, ", titrated");
	if (context->protocol->said != INFUSE_READING_NOT_SAID) {
		render_add(&line, "; read as ");
		render_add(&line,
		    infuse_reading_name(context->protocol->said));
		render_add(&line, ", as typed");
	}
	if (context->protocol->protocol.evidence == INFUSE_UNVERIFIED)
		render_add(&line, ".  Its figures are UNVERIFIED");
	if (schedule->regimen == INFUSE_SESSIONS && render_has_pump(plan) &&
	    schedule->every.min > schedule->length.min)
		render_add(&line, "; pump off and disconnect after each");
	page_say(page, &line);
	if (context->clock != NULL && plan->rows > 0) {
		page_moment(&line, context->clock, start);
		render_add(&line, " to ");
		page_moment(&line, context->clock, render_end_of(plan));
		render_course_clock(&line, context, render_end_of(plan));
		page_say(page, &line);
	}
	page_bag(page, context);
}

/* S-06: nothing to key in, and no part of a refused plan is a plan. */
void page_no_pump(struct page *page, const struct render_context *context,
    const struct infuse_plan *plan)
{
	struct render_text line = { 0 };

	if (plan->withheld) {
		render_add(&line, "No rate, range or limit is shown: this may "
		    "be a child.");
		page_say(page, &line);
		return;
	}
	if (plan->verdict > INFUSE_UNCHECKED) {
		page_nothing_to_enter(page, context, render_has_pump(plan));
		return;
	}
	render_add(&line, "No pump settings are shown.");
	if (plan->verdict == INFUSE_STOP && plan->rows > 1 &&
	    plan->row[0].verdict > INFUSE_STOP)
		render_add(&line, plan->row[0].session ?
		    "  Do not start session 1 on its own." :
		    "  Do not start day 1 on its own.");
	page_say(page, &line);
}

/* S-17, S-26: how a session ends. */
static void add_end_of_session(struct page *page,
    const struct render_context *context, const struct infuse_plan *plan)
{
	struct render_text value = { 0 };

	if (context->protocol->protocol.schedule.regimen != INFUSE_SESSIONS ||
	    !render_has_pump(plan))
		return;
	render_add(&value, "the pump may run on at its keep-open rate: stop "
	    "it, then disconnect.  How long to watch, and going home: infuse "
	    "monitor");
	page_field(page, "AT THE END", &value);
}

static void add_why(struct page *page, const struct render_context *context,
    const struct infuse_plan *plan, const struct answer_causes *causes)
{
	struct render_text value = { 0 };
	bool stop = plan->verdict == INFUSE_STOP;

	page_causes(page, context, causes, plan, NULL, NULL);
	if (!plan->withheld)
		page_ways(page, context);
	if (!is_titrated(context) && !stop)
		page_most(page, context, &plan->limits);
	if (!stop)
		add_end_of_session(page, context, plan);
	if (plan->verdict > INFUSE_UNCHECKED)
		page_same_number(page, context);
	if (!plan->withheld)
		page_bases(page, context);
	render_night_words(&value, context, plan);
	page_field_said(page, "NIGHT", &value);
	page_reason(page, context, plan->verdict == INFUSE_CAUTION &&
	    answer_wants_a_reason(causes));
	page_doubt(page, context);
}

void answer_plan_page(struct page *page, const struct render_context *context,
    const struct infuse_plan *plan)
{
	struct answer_causes causes;
	struct render_text line = { 0 };

	answer_causes(&causes, &plan->findings);
	add_headline(page, context, plan, &causes);
	page_about(page, context, plan);
	page_no_pump(page, context, plan);
	page_gap(page);
	if (plan->withheld) {
		page_gap(page);
	} else if (is_titrated(context)) {
		page_range(page, context, plan);
		page_gap(page);
		page_rungs(page, context, plan);
	} else {
		page_rows(page, context, plan);
	}
	page_gap(page);
	add_why(page, context, plan, &causes);
	if (plan->verdict >= INFUSE_CAUTION) {
		render_add(&line, "Not a judgement that it suits this "
		    "patient.");
		page_say(page, &line);
	}
	page_end(page, context, &plan->limits, NULL);
}
