/* SPDX-License-Identifier: MIT */
#include <stdio.h>

#include "common_page.h"
#include "figure.h"
#include "full_page.h"
#include "screen.h"
#include "when.h"

#define MOMENT_MAX 64

static void add_who(struct render_text *text,
    const struct render_context *context, const char *before_weight)
{
	render_add(text, render_drug(context->protocol->protocol.drug));
	render_add(text, ", ");
	render_add(text, infuse_setting_name(context->order->setting));
	render_add(text, before_weight);
	render_weight(text, context->order->weight);
	if (context->weight_rounded) {
		render_add(text, " (");
		render_quote(text, context->weight_typed);
		render_add(text, ")");
	}
}

void page_who(struct render_text *text, const struct render_context *context)
{
	add_who(text, context, ", ");
}

void page_who_only(struct render_text *text,
    const struct render_context *context)
{
	add_who(text, context, ", for ");
	render_add(text, " only");
}

/* "4 days (96 h)", and a part of a day in hours alone. */
static void add_length(struct render_text *text,
    struct infuse_duration length)
{
	render_days(text, length);
	if (length.min % (INFUSE_MIN_PER_DAY / 2) != 0)
		return;
	render_add(text, " (");
	render_duration(text, length);
	render_add(text, ")");
}

void page_regimen(struct render_text *text,
    const struct infuse_schedule *schedule)
{
	if (schedule->regimen == INFUSE_CONTINUOUS) {
		render_add(text, "CONTINUOUS, ");
		add_length(text, render_before_wean(schedule));
		render_parts(text, schedule);
		return;
	}
	render_add(text, "SESSIONS, ");
	render_add_count(text, schedule->sessions);
	render_add(text, " of ");
	render_duration(text, schedule->length);
	render_add(text, ", ");
	render_spacing(text, schedule);
	render_parts(text, schedule);
}

void page_wean(struct page *page, const struct infuse_schedule *schedule)
{
	const struct infuse_wean *wean = &schedule->wean;
	struct render_text value = { 0 };
	struct infuse_duration whole;

	if (wean->steps == 0)
		return;
	whole.min = wean->steps * wean->interval.min;
	if (wean->by_step) {
		render_add(&value, "down by ");
		render_written(&value, wean->step);
		render_add(&value, " every ");
		render_duration(&value, wean->interval);
		render_add(&value, schedule->form == INFUSE_FORM_TITRATED ?
		    ", over at most " : ", over ");
		render_duration(&value, whole);
	} else {
		render_add(&value, "over ");
		render_duration(&value, whole);
		render_add(&value, ", in equal falls, one every ");
		render_duration(&value, wean->interval);
	}
	page_field(page, "WEAN", &value);
}

void page_strength(struct render_text *text, struct infuse_strength strength)
{
	int64_t volume = strength.volume.hundredth_ml;
	int64_t per_ml = strength.amount.pg * 100 / volume;

	render_strength(text, strength);
	if (volume == 100)
		return;
	render_add(text, " = ");
	if (strength.amount.pg * 100 % volume == 0)
		render_quantity(text, INFUSE_STRENGTH, per_ml);
	else
		render_milli(text, INFUSE_STRENGTH, per_ml * 1000,
		    RENDER_DECIMALS);
}

bool page_is_beyond_bag(const struct infuse_order *order,
    struct infuse_volume volume)
{
	int64_t holds = order->strength.volume.hundredth_ml;

	/* an amount in 1 mL is a strength and no bag */
	return order->has_strength && holds != 100 &&
	    volume.hundredth_ml > holds;
}

void page_bag(struct page *page, const struct render_context *context)
{
	const struct infuse_order *order = context->order;
	struct render_text line = { 0 };

	if (!order->has_strength)
		return;
	render_add(&line, "Bag ");
	page_strength(&line, order->strength);
	if (order->label != INFUSE_NO_DRUG || context->protocol->protocol.drug
	    == INFUSE_ESKETAMINE) {
		render_add(&line, " of ");
		render_add(&line, render_drug(order->label != INFUSE_NO_DRUG ?
		    order->label : context->protocol->protocol.drug));
	}
	render_add(&line, order->label == INFUSE_NO_DRUG ?
	    ": read the label" : ", as on the label");
	if (context->hydrochloride)
		render_add(&line, "; the hydrochloride, and the strength is "
		    "of the base");
	if (context->diluent != NULL) {
		render_add(&line, "; in ");
		render_quote(&line, context->diluent);
		render_add(&line, ", as typed and not judged");
	}
	if (context->protocol->protocol.drug == INFUSE_ESKETAMINE)
		render_add(&line, "; about twice as strong as ketamine, "
		    "never one for the other");
	page_say(page, &line);
}

static const char *which(enum infuse_twice twice)
{
	return twice == INFUSE_FIRST_TIME ? " (first)" :
	    twice == INFUSE_SECOND_TIME ? " (second)" : "";
}

static const char *weekday(enum infuse_weekday day)
{
	static const char *const names[] = {
		"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"
	};

	return names[day];
}

void page_moment(struct render_text *text, const struct infuse_clock *clock,
    struct infuse_duration at)
{
	static const char *const months[] = {
		"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug",
		"Sep", "Oct", "Nov", "Dec"
	};
	struct infuse_moment moment = infuse_clock_at(clock, at);
	char out[MOMENT_MAX];

	snprintf(out, sizeof(out), "%s %d %s %d %02d:%02d%s",
	    weekday(moment.weekday), moment.civil.day,
	    months[moment.civil.month - 1], moment.civil.year,
	    moment.civil.hour, moment.civil.minute, which(moment.twice));
	render_quote(text, out);
}

void page_short_moment(struct render_text *text,
    const struct infuse_clock *clock, struct infuse_duration at)
{
	struct infuse_moment moment = infuse_clock_at(clock, at);
	char out[MOMENT_MAX];

	snprintf(out, sizeof(out), "%s %2d %02d:%02d%s",
	    weekday(moment.weekday), moment.civil.day, moment.civil.hour,
	    moment.civil.minute, which(moment.twice));
	render_quote(text, out);
}

void page_reason(struct page *page, const struct render_context *context,
    bool wanted)
{
	struct render_text value = { 0 };

	if (context->reason != NULL) {
		render_add(&value, "\"");
		render_quote(&value, context->reason);
		render_add(&value, "\" (");
		render_quote(&value, context->prescriber);
		render_add(&value, "), as typed, not verified");
		page_field(page, "REASON", &value);
	} else if (wanted) {
		render_add(&value, "REASON NEEDED (prescriber): "
		    "______________________________");
		page_say(page, &value);
	}
}

/* S-12: what nobody verified is not keyed in on its own. */
void page_nothing_to_enter(struct page *page,
    const struct render_context *context, bool any_pump)
{
	struct render_text line = { 0 };

	if (any_pump || !context->order->has_strength ||
	    context->protocol->protocol.evidence != INFUSE_UNVERIFIED)
		return;
	render_add(&line, "Nothing to enter is shown: the figures are "
	    "unverified.  The prescriber says the most with --ceiling, or the "
	    "site adopts the protocol.");
	page_say(page, &line);
}

void page_same_number(struct page *page,
    const struct render_context *context)
{
	const struct infuse_strength *strength = &context->order->strength;
	struct render_text value = { 0 };

	if (!context->order->has_strength || strength->amount.pg !=
	    strength->volume.hundredth_ml * (INFUSE_PG_PER_MG / 100))
		return;
	render_add(&value, "at 1 mg/mL, mg/h and mL/h are the same number: a "
	    "mix-up cannot be seen");
	page_field(page, "SAME", &value);
}

void page_doubt(struct page *page, const struct render_context *context)
{
	const struct infuse_protocol_document *document = context->protocol;
	struct render_text value = { 0 };

	if (document->doubts == 0)
		return;
	render_quote(&value, document->doubt[0]);
	if (document->doubts > 1) {
		render_add(&value, "; ");
		render_add_count(&value, document->doubts - 1);
		render_add(&value, " more: infuse protocol show ");
		render_quote(&value, document->id);
	}
	page_field(page, "DOUBT", &value);
}

static void add_word(struct render_text *value, const char *word)
{
	if (value->length > 0)
		render_add(value, ", ");
	render_add(value, word);
}

void page_not_done(struct page *page, const struct render_context *context,
    const char *more)
{
	const struct infuse_order *order = context->order;
	struct render_text value = { 0 };

	if (more != NULL)
		render_add(&value, more);
	if (context->screening == NULL)
		add_word(&value, "screening");
	if (order->age_years == INFUSE_NO_AGE)
		add_word(&value, "age");
	if (!order->has_strength)
		add_word(&value, "strength of the bag");
	if (order->has_strength && context->step_assumed) {
		if (value.length > 0)
			render_add(&value, "; ");
		render_add(&value, "pump step not said, ");
		render_flow(&value, order->pump_step);
		render_add(&value, " assumed");
	}
	page_field_said(page, "NOT DONE", &value);
}

const char *render_reviewed(const struct render_context *context)
{
	return context->protocol->origin.built_in &&
	    context->site->origin.built_in ?
	    "no clinician has reviewed them" :
	    "no review of them is recorded";
}

/* One line on whose figures these are; the files' checksums are in --full. */
static void add_from(struct page *page, const struct render_context *context)
{
	const struct infuse_protocol_document *protocol = context->protocol;
	const struct infuse_site_document *site = context->site;
	bool both = protocol->origin.built_in && site->origin.built_in;
	struct render_text value = { 0 };

	render_quote(&value, protocol->id);
	render_add(&value, " revision ");
	render_add_count(&value, protocol->revision);
	if (protocol->origin.built_in && !both)
		render_add(&value, " (built in)");
	render_add(&value, ", limits ");
	render_quote(&value, site->id);
	render_add(&value, " revision ");
	render_add_count(&value, site->revision);
	if (site->origin.built_in && !both)
		render_add(&value, " (built in)");
	if (site->system != NULL) {
		render_add(&value, ", tightened by the system's ");
		render_quote(&value, site->system->id);
		render_add(&value, " revision ");
		render_add_count(&value, site->system->revision);
	}
	if (both)
		render_add(&value, ", both built in");
	render_add(&value, "; ");
	render_add(&value, render_reviewed(context));
	if (!context->full)
		render_add(&value, " (--full)");
	page_field(page, "FROM", &value);
}

/* S-28: what the screening came to, in one line. */
static void add_screening(struct page *page,
    const struct render_context *context)
{
	struct render_text value = { 0 };

	if (context->screening == NULL ||
	    context->order->screening <= INFUSE_UNCHECKED)
		return;
	render_screening(&value, context->screening);
	page_field(page, "SCREENING", &value);
}

void page_end(struct page *page, const struct render_context *context,
    const struct infuse_effective_limits *limits, const char *more)
{
	add_screening(page, context);
	page_not_done(page, context, more);
	add_from(page, context);
	if (context->full)
		page_full(page, context, limits);
}
