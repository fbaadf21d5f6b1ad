/* SPDX-License-Identifier: MIT */
#include "figure.h"
#include "head.h"
#include "observed.h"
#include "programme.h"
#include "titrate.h"

struct infuse_dose_rate render_per_minute(struct infuse_rate rate,
    struct infuse_weight weight, bool *exact)
{
	struct infuse_dose_rate out;
	int64_t whole = weight.g * 60;
	int64_t pg = rate.pg_per_h * 1000;

	out.pg_per_kg_h = (pg + whole / 2) / whole;
	*exact = pg % whole == 0;
	return out;
}

static void add_per_minute(struct render_text *text,
    const struct render_context *context, struct infuse_rate rate)
{
	char digits[INFUSE_NUMBER_MAX];
	bool exact;

	infuse_number(digits, render_per_minute(rate,
	    infuse_dosing_weight(context->order), &exact).pg_per_kg_h, 6,
	    RENDER_DECIMALS, INFUSE_NEAREST, INFUSE_COMMAS);
	render_add(text, digits);
	render_add(text, " mcg/kg/min");
}

void render_titrate_figures(struct render_text *text,
    const struct render_context *context, const struct infuse_figures *at,
    enum infuse_programme enter)
{
	render_programme_rate(text, enter, at);
	render_add(text, ", ");
	render_programme_dose_rate(text, enter, at);
	render_add(text, ", ");
	add_per_minute(text, context, at->rate);
	if (!at->has_pump)
		return;
	render_add(text, ", ");
	render_programme_flow(text, enter, at, "");
	if (at->deviation == 0)
		return;
	render_add(text, " (gives ");
	render_rate(text, at->given);
	render_add(text, ", ");
	render_deviation_number(text, at->deviation);
	render_add(text, " %)");
}

/* S-14: of what hangs, which is what the label says where it was told. */
static enum infuse_drug runs_of(const struct render_context *context)
{
	return context->order->label != INFUSE_NO_DRUG ?
	    context->order->label : context->protocol->protocol.drug;
}

static void add_present(struct render_text *text,
    const struct render_context *context,
    const struct render_bedside *bedside,
    const struct infuse_proposal *proposal)
{
	struct render_text value = { 0 };

	render_titrate_figures(&value, context, &proposal->at,
	    INFUSE_PROGRAMME_NOT_SAID);
	render_add(&value, " of ");
	render_add(&value, render_drug(runs_of(context)));
	render_add(&value, " at ");
	render_weight(&value, infuse_dosing_weight(context->order));
	render_add(&value, " (typed: ");
	render_quote(&value, bedside->now->question.typed);
	render_add(&value, ")");
	render_field(text, context, "RUNS NOW", &value);
}

static void add_day(struct render_text *value,
    const struct render_context *context,
    const struct infuse_proposal *proposal)
{
	const struct infuse_schedule *schedule =
	    &context->protocol->protocol.schedule;
	const struct infuse_progress *progress = &proposal->progress;
	bool session = schedule->regimen == INFUSE_SESSIONS;

	render_add(value, "day ");
	render_add_count(value, progress->day);
	if (session && progress->row >= 0) {
		render_add(value, ", session ");
		render_add_count(value, progress->row + 1);
		render_add(value, " of ");
		render_add_count(value, schedule->sessions);
	}
	if (!progress->known || progress->row < 0)
		return;
	render_add(value, ", ");
	render_duration(value, progress->into);
	render_add(value, " into it; ");
	render_duration(value, progress->left_today);
	render_add(value, session ? " of the session left" :
	    " of the day left, ");
	if (session)
		return;
	render_duration(value, progress->left);
	render_add(value, " left of ");
	render_duration(value, schedule->length);
}

static void add_progress(struct render_text *text,
    const struct render_context *context,
    const struct render_bedside *bedside,
    const struct infuse_proposal *proposal)
{
	struct render_text value = { 0 };

	add_day(&value, context, proposal);
	if (!proposal->progress.known)
		render_add(&value, "; how far into it is not said: "
		    "--elapsed");
	if (bedside->now->question.past.has_running) {
		render_add(&value, "; unchanged for ");
		render_duration(&value, bedside->now->question.past.running);
	} else {
		render_add(&value, "; for how long unchanged is not said: "
		    "--running");
	}
	render_field(text, context, "TIME", &value);
}

static void add_mass(struct render_text *value, bool said,
    struct infuse_mass mass)
{
	if (said)
		render_quantity(value, INFUSE_MASS, mass.pg);
	else
		render_add(value, "not said");
}

static void add_given(struct render_text *text,
    const struct render_context *context,
    const struct render_bedside *bedside,
    const struct infuse_proposal *proposal)
{
	const struct infuse_running *now = bedside->now;
	struct render_text value = { 0 };

	render_add(&value, "that day ");
	add_mass(&value, now->question.past.has_given, now->question.past.given);
	render_add(&value, "; in the course ");
	add_mass(&value, now->question.past.has_given_course, now->question.past.given_course);
	if (now->question.past.has_given && proposal->day.counted.pg_min_per_h >
	    now->question.past.given.pg * 60) {
		render_add(&value, "; this rate alone has come to ");
		render_dose(&value, proposal->day.counted);
		render_add(&value, " that day, and this is counted");
	}
	render_field(text, context, "GIVEN", &value);
}

static void add_signs(struct render_text *value,
    const struct render_bedside *bedside, const char *between)
{
	int i;

	for (i = 0; i < INFUSE_OTHER_SIGN; i++)
		if (bedside->now->observed.sign[i]) {
			render_add(value, between);
			render_add(value, render_sign((enum infuse_sign)i));
			between = "; ";
		}
	for (i = 0; i < bedside->others; i++) {
		render_add(value, between);
		render_add(value, "\"");
		render_quote(value, bedside->other[i]);
		render_add(value, "\"");
		between = "; ";
	}
}

static void add_one(struct render_text *value,
    const struct infuse_observed *observed, enum infuse_observation item)
{
	if (item != INFUSE_BLOOD_PRESSURE) {
		render_observed(value, observed, item);
		return;
	}
	render_add(value, "blood pressure ");
	render_add_count(value, observed->value[item]);
	render_add(value, "/");
	render_add_count(value, observed->diastolic);
	render_add(value, " mmHg");
}

static void add_observed(struct render_text *text,
    const struct render_context *context,
    const struct render_bedside *bedside)
{
	const struct infuse_observed *observed = &bedside->now->observed;
	struct render_text value = { 0 };
	const char *between = "";
	int i;

	for (i = 0; i < INFUSE_OBSERVATIONS; i++) {
		if (!observed->given[i])
			continue;
		render_add(&value, between);
		add_one(&value, observed, (enum infuse_observation)i);
		between = "; ";
	}
	add_signs(&value, bedside, between);
	if (value.length == 0)
		render_add(&value, "nothing was said");
	render_field(text, context, "OBSERVED", &value);
}

/* One limit on doses: what is left of it, or what would tell. */
static void add_allowance(struct render_text *value,
    const struct render_context *context,
    const struct infuse_allowance *of, enum infuse_rule rule,
    const char *period, const char *option)
{
	struct infuse_dose limit;

	if (!of->limited) {
		render_add(value, "no limit per ");
		render_add(value, period);
		render_add(value, " is set by anybody");
		return;
	}
	limit.pg_min_per_h = infuse_fraction(of->limit.milli, 3, 50);
	if (!of->known) {
		render_add(value, "of ");
		render_dose(value, limit);
		render_add(value, " per ");
		render_add(value, period);
		render_add(value, " what is left is not known: say ");
		render_add(value, option);
	} else {
		if (of->past)
			render_add(value, "nothing");
		else
			render_dose(value, of->left);
		render_add(value, " left of ");
		render_dose(value, limit);
		render_add(value, " per ");
		render_add(value, period);
	}
	render_add(value, " (");
	render_add(value, render_source(of->limit.source));
	render_add(value, " ");
	render_add(value, infuse_rule_name(rule));
	render_add(value, " ");
	render_add(value, infuse_bound_name(of->bound));
	render_add(value, ", ");
	render_place(value, context, of->limit.source,
	    of->limit.written.line);
	render_add(value, ")");
}

/* What the schedule's highest rate, and this one, would come to. */
static void add_room(struct render_text *text,
    const struct render_context *context,
    const struct infuse_proposal *proposal)
{
	const struct infuse_room *room = &proposal->room;
	const struct infuse_schedule *schedule =
	    &context->protocol->protocol.schedule;
	bool session = schedule->regimen == INFUSE_SESSIONS;
	struct render_text value = { 0 };

	if (!room->known || proposal->progress.over)
		return;
	render_add(&value, "at most ");
	render_rate(&value, room->ceiling);
	render_add(&value, ": ");
	render_dose(&value, room->today);
	render_add(&value, session ? " in the session, " : " in the day, ");
	render_dose(&value, room->course);
	render_add(&value, " to the end; at this rate ");
	render_dose(&value, room->today_at_rate);
	render_add(&value, schedule->form == INFUSE_FORM_TITRATED ? " and " :
	    ", and then as scheduled ");
	render_dose(&value, room->course_at_rate);
	render_add(&value, "; a limit, not a target");
	render_field(text, context, "CEILING", &value);
}

static void add_allowances(struct render_text *text,
    const struct render_context *context,
    const struct infuse_proposal *proposal)
{
	struct render_text value = { 0 };

	if (context->protocol->protocol.schedule.regimen ==
	    INFUSE_SESSIONS) {
		add_allowance(&value, context, &proposal->session,
		    INFUSE_RULE_DOSE_PER_SESSION, "session", "--given");
		render_add(&value, "; ");
	}
	add_allowance(&value, context, &proposal->day,
	    INFUSE_RULE_DOSE_PER_DAY, "day", "--given");
	render_add(&value, "; ");
	add_allowance(&value, context, &proposal->course,
	    INFUSE_RULE_DOSE_PER_COURSE, "course", "--given-course");
	render_field(text, context, "ALLOWANCE", &value);
	add_room(text, context, proposal);
}

void render_titrate_now(struct render_text *text,
    const struct render_context *context,
    const struct render_bedside *bedside,
    const struct infuse_proposal *proposal)
{
	struct render_text value = { 0 };

	add_present(text, context, bedside, proposal);
	add_progress(text, context, bedside, proposal);
	add_given(text, context, bedside, proposal);
	add_observed(text, context, bedside);
	add_allowances(text, context, proposal);
	if (proposal->liver_tests) {
		render_add(&value, proposal->liver_often ?
		    "tests are due: before it, every 24 to 48 h, and at the "
		    "end (it runs for more than 24 h)" :
		    "tests are due: before it and at the end (it is given on "
		    "several days)");
		render_field(text, context, "LIVER", &value);
	}
	if (context->protocol->goal != NULL) {
		render_quote(&value, context->protocol->goal);
		render_field(text, context, "GOAL", &value);
	}
}
