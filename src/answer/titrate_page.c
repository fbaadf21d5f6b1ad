/* SPDX-License-Identifier: MIT */
#include "cause_page.h"
#include "common_page.h"
#include "figure.h"
#include "observed.h"
#include "plan_page.h"
#include "titrate_page.h"

static bool is_sessions(const struct titrate_told *t)
{
	return t->context->protocol->protocol.schedule.regimen ==
	    INFUSE_SESSIONS;
}

static bool is_stop(const struct titrate_told *t)
{
	return t->proposal->option[INFUSE_OPTION_STAY].verdict == INFUSE_STOP;
}

/* What hangs, on whose words, and where it stands in its time. */
static void add_about(const struct titrate_told *t)
{
	const struct infuse_schedule *schedule =
	    &t->context->protocol->protocol.schedule;
	const struct infuse_progress *progress = &t->proposal->progress;
	const struct infuse_order *order = t->context->order;
	struct render_text line = { 0 };

	render_add(&line, render_drug(order->label != INFUSE_NO_DRUG ?
	    order->label : t->context->protocol->protocol.drug));
	if (order->has_strength) {
		render_add(&line, " ");
		page_strength(&line, order->strength);
	}
	render_add(&line, ", ");
	render_quote(&line, t->context->protocol->id);
	render_add(&line, ", ");
	render_add(&line, infuse_setting_name(order->setting));
	render_add(&line, ", ");
	render_weight(&line, order->weight);
	page_say(t->page, &line);
	if (t->context->now != NULL) {
		page_moment(&line, t->context->clock, *t->context->now);
		render_add(&line, ", ");
	}
	render_add(&line, "day ");
	render_add_count(&line, progress->day);
	if (is_sessions(t) && progress->row >= 0) {
		render_add(&line, ", session ");
		render_add_count(&line, progress->session);
		render_add(&line, " of ");
		render_add_count(&line, schedule->sessions);
	}
	if (progress->known && progress->row >= 0) {
		render_add(&line, ", ");
		render_duration(&line, progress->into);
		render_add(&line, " into it");
		if (!is_sessions(t)) {
			render_add(&line, ", ");
			render_duration(&line, progress->left);
			render_add(&line, " left of ");
			render_duration(&line, schedule->length);
		} else {
			render_add(&line, ", ");
			render_duration(&line, progress->left_today);
			render_add(&line, " left");
		}
	}
	render_add(&line, "; ");
	render_rate(&line, t->proposal->at.rate);
	render_add(&line, ", ");
	render_dose_rate(&line, t->proposal->at.dose_rate);
	if (t->bedside->now->question.past.has_running) {
		render_add(&line, " for ");
		render_duration(&line, t->bedside->now->question.past.running);
	}
	page_say(t->page, &line);
}

static void add_signs(struct render_text *value,
    const struct titrate_told *t)
{
	int i;

	for (i = 0; i < INFUSE_OTHER_SIGN; i++)
		if (t->bedside->now->observed.sign[i]) {
			render_add(value, value->length > 0 ? ", " : "");
			render_add(value, render_sign((enum infuse_sign)i));
		}
	for (i = 0; i < t->bedside->others; i++) {
		render_add(value, value->length > 0 ? ", \"" : "\"");
		render_quote(value, t->bedside->other[i]);
		render_add(value, "\"");
	}
}

/* Short, as it is charted: "breathing 14", "150/90 mmHg". */
static void add_seen(struct render_text *value,
    const struct infuse_observed *observed, enum infuse_observation item)
{
	switch (item) {
	case INFUSE_BLOOD_PRESSURE:
		render_add_count(value, observed->value[item]);
		render_add(value, "/");
		render_add_count(value, observed->diastolic);
		render_add(value, " mmHg");
		break;
	case INFUSE_HEART_RATE:
	case INFUSE_BREATHING:
		render_add(value, render_observation(item));
		render_add(value, " ");
		render_add_count(value, observed->value[item]);
		break;
	case INFUSE_OXYGEN:
		render_add(value, "saturation ");
		render_observed_value(value, item, observed->value[item]);
		break;
	default:
		render_observed(value, observed, item);
		break;
	}
}

void page_titrate_seen(const struct titrate_told *t)
{
	const struct infuse_observed *observed = &t->bedside->now->observed;
	struct render_text value = { 0 };
	int i;

	for (i = 0; i < INFUSE_OBSERVATIONS; i++) {
		if (!observed->given[i])
			continue;
		render_add(&value, value.length > 0 ? ", " : "");
		add_seen(&value, observed, (enum infuse_observation)i);
	}
	add_signs(&value, t);
	render_add(&value, value.length > 0 ? " (as typed)" :
	    "nothing was said");
	page_field(t->page, "SEEN", &value);
}

/* One limit on doses: what is left of it, or what would tell. */
static void add_allowance(const struct titrate_told *t, const char *name,
    const struct infuse_allowance *of, const char *option)
{
	struct render_text value = { 0 }, place = { 0 };

	if (!of->limited)
		return;
	if (!of->known) {
		render_add(&value, "at most ");
		render_milli(&value, INFUSE_MASS, of->limit.milli,
		    RENDER_DECIMALS);
		render_add(&value, "; what is left of it is not known: say ");
		render_add(&value, option);
	} else {
		render_dose(&value, of->counted);
		render_add(&value, " counted, ");
		if (of->past)
			render_add(&value, "nothing");
		else
			render_dose(&value, of->left);
		render_add(&value, " left of ");
		render_milli(&value, INFUSE_MASS, of->limit.milli,
		    RENDER_DECIMALS);
	}
	render_place(&place, t->context, of->limit.source,
	    of->limit.written.line);
	page_field_at(t->page, name, &value, &place);
}

/* "120 mg that day, 500 mg in the course"; nothing where not said. */
static void add_given(struct render_text *value, const struct titrate_told *t,
    const char *day)
{
	const struct infuse_past *now = &t->bedside->now->question.past;

	if (now->has_given) {
		render_quantity(value, INFUSE_MASS, now->given.pg);
		render_add(value, now->has_given_course ? " that day, " : day);
	}
	if (now->has_given_course) {
		render_quantity(value, INFUSE_MASS, now->given_course.pg);
		render_add(value, " in the course");
	}
}

static void add_room(const struct titrate_told *t)
{
	const struct infuse_room *room = &t->proposal->room;
	enum infuse_dimension dimension = INFUSE_RATE;
	const struct infuse_effective *limit =
	    page_tightest(&t->proposal->limits, INFUSE_HARD_MAX, &dimension);
	struct render_text value = { 0 }, place = { 0 }, given = { 0 };

	if (!room->known || t->proposal->progress.over) {
		add_given(&value, t, " that day");
		page_field_said(t->page, "GIVEN", &value);
		return;
	}
	render_rate(&value, room->ceiling);
	render_add(&value, ": a limit, never a setting");
	if (limit != NULL && infuse_milli_cmp(infuse_rate_milli(
	    room->ceiling), infuse_effective_milli(limit)) == 0)
		render_place(&place, t->context, limit->source,
		    limit->written.line);
	else if (t->proposal->scheduled_line != 0 && infuse_rate_cmp(
	    room->ceiling, t->proposal->scheduled) == 0)
		render_place(&place, t->context, INFUSE_FROM_PROTOCOL,
		    t->proposal->scheduled_line);
	page_field_at(t->page, "MOST", &value, &place);
	add_given(&given, t, "");
	if (given.length > 0 || given.failed) {
		render_add(&value, "given ");
		render_append(&value, &given);
		render_add(&value, "; ");
	}
	page_drop(t->page, &given);
	render_dose(&value, room->today_at_rate);
	render_add(&value, is_sessions(t) ? " more in the session, " :
	    " more today, ");
	render_dose(&value, room->course_at_rate);
	render_add(&value, t->context->protocol->protocol.schedule.form ==
	    INFUSE_FORM_TITRATED ? " to the end, at this rate" :
	    " to the end, then as scheduled");
	page_field(t->page, "DOSE", &value);
}

void page_titrate_allowances(const struct titrate_told *t)
{
	add_room(t);
	if (is_sessions(t))
		add_allowance(t, "SESSION", &t->proposal->session, "--given");
	add_allowance(t, "DAY", &t->proposal->day, "--given");
	add_allowance(t, "COURSE", &t->proposal->course, "--given-course");
}

static void add_due(const struct titrate_told *t)
{
	struct render_text value = { 0 };

	if (is_stop(t)) {
		render_add(&value, "time of stopping; volume infused on the "
		    "pump");
		page_field(t->page, "WRITE DOWN", &value);
	}
	if (t->proposal->liver_tests) {
		render_add(&value, t->proposal->liver_often ?
		    "observations; liver tests at least every 48 h and at the "
		    "end" :
		    "observations; liver tests before it and at the end");
		render_add(&value, ": infuse monitor");
		page_field(t->page, "DUE", &value);
	}
	if (t->context->protocol->goal != NULL && !is_stop(t)) {
		render_quote(&value, t->context->protocol->goal);
		page_field(t->page, "GOAL", &value);
	}
}

static void add_missing(struct render_text *text, bool said,
    const char *what)
{
	if (said)
		return;
	render_add(text, text->length > 0 ? ", " : "");
	render_add(text, what);
}

void answer_titrate_page(struct page *page,
    const struct render_context *context,
    const struct render_bedside *bedside,
    const struct infuse_proposal *proposal)
{
	const struct titrate_told t = { page, context, bedside, proposal };
	const struct infuse_past *now = &bedside->now->question.past;
	struct render_text line = { 0 };

	page_titrate_headline(&t);
	add_about(&t);
	page_gap(page);
	page_titrate_options(&t);
	page_titrate_allowances(&t);
	add_due(&t);
	page_same_number(page, context);
	render_add(&line, is_stop(&t) ? "The prescriber decides." :
	    "The prescriber decides; not a judgement that it suits this "
	    "patient.");
	page_say(page, &line);
	add_missing(&line, now->has_elapsed, "how far into it (--elapsed)");
	add_missing(&line, now->has_running, "how long it ran (--running)");
	add_missing(&line, now->has_given, "what was given (--given)");
	page_end(page, context, &proposal->limits, line.length > 0 ?
	    render_string(&line) : NULL);
	page_drop(page, &line);
}
