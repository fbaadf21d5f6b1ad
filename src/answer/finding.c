/* SPDX-License-Identifier: MIT */
#include "figure.h"
#include "finding_dose.h"
#include "finding_words.h"
#include "screen.h"
#include "weights.h"
#include "when.h"
#include "words.h"

/*
 * "(0.9 mg/kg/h x 70 kg)" behind a limit that was written per kg, and "(100
 * mg over 24 h)" behind one that was written over a time.
 */
static void add_origin_of_limit(struct render_text *text,
    const struct render_context *context, enum infuse_dimension dimension,
    const struct infuse_finding *finding)
{
	const struct infuse_bound *written = &finding->written;

	if (!written->set || (!written->per_kg && written->over == 0))
		return;
	render_add(text, " (");
	render_bound(text, dimension == INFUSE_MASS ? INFUSE_MASS_PER_KG :
	    INFUSE_DOSE_RATE, written);
	if (!written->per_kg) {
		render_add(text, ")");
		return;
	}
	render_add(text, " x ");
	render_weight_used(text, context, finding->rule ==
	    INFUSE_RULE_LIBRARY ? infuse_dosing_weight(context->order) :
	    infuse_bound_weight(context->order, finding->source,
	    finding->bound));
	render_add(text, ")");
}

/* "; over by 130 mg/h, 185.7 %" */
static void add_distance(struct render_text *text,
    enum infuse_dimension dimension, const struct infuse_finding *finding,
    int decimals)
{
	bool over = finding->found > finding->limit;
	int64_t by = over ? finding->found - finding->limit :
	    finding->limit - finding->found;
	int own = render_decimals_apart(dimension, by, 0);

	render_add(text, over ? "; over by " : "; below it by ");
	render_milli(text, dimension, by, own > decimals ? own : decimals);
	if (finding->limit == 0)
		return;
	render_add(text, ", ");
	render_per_cent(text, by, finding->limit);
}

/* What a figure is, where it is not the rate itself. */
static const char *what_of(enum infuse_rule rule)
{
	static const char *const what[INFUSE_LIMITS] = {
		[INFUSE_RULE_DOSE_RATE] = "",
		[INFUSE_RULE_RATE] = "",
		[INFUSE_RULE_DOSE_PER_SESSION] = "",
		[INFUSE_RULE_DOSE_PER_DAY] = "",
		[INFUSE_RULE_DOSE_PER_COURSE] = "",
		[INFUSE_RULE_STEP] = "a step up of ",
		[INFUSE_RULE_INTERVAL] = "a change after ",
		[INFUSE_RULE_STRENGTH] = "a strength of ",
		[INFUSE_RULE_FLOW] = "a flow of ",
		[INFUSE_RULE_WEIGHT] = "a body weight of ",
	};

	return rule < INFUSE_LIMITS ? what[rule] : "";
}

void render_found(struct render_text *text,
    const struct infuse_finding *finding)
{
	enum infuse_dimension dimension = infuse_rule_dimension(finding->rule);

	render_add(text, what_of(finding->rule));
	render_milli(text, dimension, finding->found,
	    render_decimals_apart(dimension, finding->found,
	    finding->limit));
	render_add(text, render_period_of(finding->rule));
}

/* The sentence of a bound that is passed, in the figures of S-20. */
static void add_bound(struct render_text *text,
    const struct render_context *context,
    const struct infuse_finding *finding, const char *limit)
{
	enum infuse_dimension dimension = infuse_rule_dimension(finding->rule);
	int decimals = render_decimals_apart(dimension, finding->found,
	    finding->limit);

	render_found(text, finding);
	render_add(text, limit);
	render_milli(text, dimension, finding->limit, decimals);
	add_origin_of_limit(text, context, dimension, finding);
	add_distance(text, dimension, finding, decimals);
	if (finding->rule == INFUSE_RULE_WEIGHT)
		render_add(text, "; is it this patient's, and in kg?");
	if (finding->rule <= INFUSE_RULE_RATE &&
	    finding->bound == INFUSE_SOFT_MIN)
		render_add(text,
		    "; low: start, wean or a slip of unit?");
}

static void add_schedule(struct render_text *text,
    const struct render_context *context,
    const struct infuse_finding *finding)
{
	bool titrated = context->protocol->protocol.schedule.form ==
	    INFUSE_FORM_TITRATED;

	if (finding->bound == INFUSE_NO_BOUND && finding->limit == 0) {
		render_add(text, "it is being weaned from the ");
		render_milli(text, INFUSE_RATE, finding->found, 0);
		render_add(text, " that run: going up again is the "
		    "prescriber's to say");
		return;
	}
	if (finding->bound == INFUSE_NO_BOUND) {
		render_milli(text, INFUSE_RATE, finding->found, 0);
		render_add(text, " runs, less than the ");
		render_milli(text, INFUSE_RATE, finding->limit, 0);
		render_add(text, " of the day before: it was turned down for "
		    "a reason, and going up again is the prescriber's to say");
		return;
	}
	if (finding->bound == INFUSE_HARD_MAX &&
	    finding->verdict == INFUSE_CAUTION) {
		add_bound(text, context, finding, ", the protocol's maximum, "
		    "gives way to the limit of ");
		return;
	}
	if (context->order->has_target)
		render_add(text, "the target ");
	if (finding->bound == INFUSE_HARD_MAX) {
		add_bound(text, context, finding, titrated ?
		    "; the protocol's maximum is " : "; the schedule gives ");
		return;
	}
	add_bound(text, context, finding, titrated ?
	    "; below the protocol's range, which begins at " :
	    "; below the schedule, which gives ");
	render_add(text, ": start, wean or a slip of unit?");
}

static void add_day(struct render_text *text,
    const struct render_context *context,
    const struct infuse_finding *finding, const bool *allowed, int rows)
{
	const struct infuse_schedule *schedule =
	    &context->protocol->protocol.schedule;
	bool any = false;
	int i;

	if (finding->bound == INFUSE_NO_BOUND) {
		render_add(text, "the protocol gives no rate for that day: ");
		if (schedule->regimen == INFUSE_SESSIONS) {
			render_add_count(text, schedule->sessions);
			render_add(text, " sessions, ");
			render_spacing(text, schedule);
		} else {
			render_add(text, "it runs for ");
			render_days(text, render_before_wean(schedule));
			render_parts(text, schedule);
		}
		return;
	}
	render_add(text, finding->bound != INFUSE_SOFT_MAX ?
	    "the days differ: say which with --day" :
	    render_has_parts(schedule) ?
	    "the rate changes within it: say how far it is with --elapsed" :
	    "the sessions of that day differ");
	render_add(text,
	    "; this rate is at or below the schedule on ");
	for (i = 0; allowed && i < rows; i++)
		any = any || allowed[i];
	if (any)
		render_rows(text, allowed, rows, schedule);
	else
		render_add(text, "no day");
}

/* The keys that the file declares silent, and a rise needs (S-11). */
static void add_titration(struct render_text *text,
    const struct render_context *context)
{
	const struct infuse_titration *titration =
	    &context->protocol->protocol.schedule.titration;
	const char *between = "";

	render_add(text, "going up cannot be checked; the source does not "
	    "state ");
	if (!titration->has_start) {
		render_add(text, "start");
		between = ", ";
	}
	if (!titration->has_step) {
		render_add(text, between);
		render_add(text, "step");
		between = ", ";
	}
	if (!titration->has_interval) {
		render_add(text, between);
		render_add(text, "interval");
	}
	render_add(text, " (under schedule, titrate): a site's file fills them "
	    "under titrate");
}

static void add_setting(struct render_text *text,
    const struct render_context *context,
    const struct infuse_finding *finding)
{
	const struct infuse_protocol *protocol = &context->protocol->protocol;
	const char *between = "";
	struct infuse_duration length, limit;
	int i;

	if (finding->bound != INFUSE_NO_BOUND) {
		length.min = finding->found / 1000;
		limit.min = finding->limit / 1000;
		render_add(text, limit.min == INFUSE_MIN_PER_DAY ?
		    "without a break for " : "a session of ");
		render_duration(text, length);
		render_add(text, ": more than ");
		render_duration(text, limit);
		render_add(text, finding->bound == INFUSE_HARD_MAX ?
		    " is not for outpatients" : " is long for an outpatient");
		return;
	}
	render_add(text, "written for ");
	for (i = 0; i < INFUSE_SETTINGS; i++) {
		if (!protocol->settings[i])
			continue;
		render_add(text, between);
		render_add(text, infuse_setting_name((enum infuse_setting)i));
		between = " or ";
	}
	render_add(text, ", not for ");
	render_add(text, infuse_setting_name(context->order->setting));
}

static void add_age(struct render_text *text,
    const struct infuse_finding *finding)
{
	render_add_count(text, finding->found);
	render_add(text, finding->found == 1 ? " year" : " years");
	render_add(text, finding->bound == INFUSE_HARD_MIN ?
	    ": under 18; this program does not scale adult regimens" :
	    ": over 75; an emergency department's protocol excludes it");
}

/* What a flat regimen comes to per kg (S-09). */
static void add_flat_rate(struct render_text *text,
    const struct render_context *context)
{
	const struct infuse_schedule *schedule =
	    &context->protocol->protocol.schedule;
	struct infuse_rate rate =
	    schedule->form == INFUSE_FORM_TITRATED ?
	    schedule->titration.max.rate :
	    schedule->form == INFUSE_FORM_RAMP ? schedule->to.rate :
	    schedule->entry[0].rate.rate.rate;
	bool exact;

	render_weight(text, context->order->weight);
	render_add(text, " is under 50 kg, and the protocol is in mg/h: ");
	render_rate(text, rate);
	render_add(text, " is ");
	render_dose_rate(text, infuse_dose_rate_of(rate,
	    infuse_dosing_weight(context->order), &exact));
	render_add(text, " here");
}

static void add_anaesthetic(struct render_text *text,
    const struct render_context *context,
    const struct infuse_finding *finding)
{
	render_add(text, "anaesthetic-range dose: needs an anaesthetist or "
	    "intensivist present and a plan for the airway (");
	render_milli(text, INFUSE_RATE, finding->found,
	    render_decimals_apart(INFUSE_RATE, finding->found,
	    finding->limit));
	render_add(text, "; the range begins at ");
	render_milli(text, INFUSE_RATE, finding->limit,
	    render_decimals_apart(INFUSE_RATE, finding->found,
	    finding->limit));
	render_add(text, " at ");
	render_weight_used(text, context,
	    infuse_limit_weight(context->order));
	render_add(text, ")");
}

static void add_pump(struct render_text *text,
    const struct render_context *context,
    const struct infuse_finding *finding)
{
	if (finding->rule == INFUSE_RULE_DEVIATION) {
		render_add(text, "rounding down to the pump's step takes "
		    "more than 5 % off the rate");
		if (finding->found / 1000 > finding->limit / 1000) {
			render_add(text, ", ");
			render_milli(text, INFUSE_PERCENT, finding->found, 2);
		}
		render_add(text, ": another strength would come closer");
		return;
	}
	render_add(text, "the rate rounds down to no flow at all at a step "
	    "of ");
	render_flow(text, context->order->pump_step);
	render_add(text, ": this pump cannot run it at this strength");
}

static void add_step(struct render_text *text,
    const struct render_context *context,
    const struct infuse_finding *finding)
{
	if (finding->bound == INFUSE_NO_BOUND) {
		render_finding_words(text, context, finding);
		return;
	}
	if (finding->bound != INFUSE_HARD_MIN) {
		add_bound(text, context, finding, "; limit ");
		return;
	}
	render_add(text, "a step of ");
	render_milli(text, INFUSE_RATE, finding->found, RENDER_DECIMALS);
	render_add(text, " is smaller than this pump and bag can show, ");
	render_milli(text, INFUSE_RATE, finding->limit, RENDER_DECIMALS);
	render_add(text, ": it cannot be checked");
}

/* S-18: whose limit it is, and that it is none of ours. */
static void add_refused(struct render_text *text,
    const struct render_context *context,
    const struct infuse_finding *finding)
{
	add_bound(text, context, finding, finding->bound == INFUSE_HARD_MAX ?
	    ": the pump will refuse this; its library ends at " :
	    ": the pump will refuse this; its library begins at ");
}

void render_finding(struct render_text *text,
    const struct render_context *context,
    const struct infuse_finding *finding, const bool *allowed, int rows)
{
	switch (finding->rule) {
	case INFUSE_RULE_SCHEDULE:
		add_schedule(text, context, finding);
		break;
	case INFUSE_RULE_DAY:
		add_day(text, context, finding, allowed, rows);
		break;
	case INFUSE_RULE_DURATION:
		if (context->order->has_target)
			render_add(text, "the target is reached after ");
		add_bound(text, context, finding, "; the protocol runs for ");
		break;
	case INFUSE_RULE_STEP:
		add_step(text, context, finding);
		break;
	case INFUSE_RULE_TITRATION:
		if (finding->bound == INFUSE_SOFT_MAX) {
			render_add(text, "the source gives no step: the size "
			    "of this rise is the prescriber's order; it names "
			    "start, step, time between steps, maximum and "
			    "goal");
			break;
		}
		add_titration(text, context);
		break;
	case INFUSE_RULE_SETTING:
		add_setting(text, context, finding);
		break;
	case INFUSE_RULE_AGE:
		add_age(text, finding);
		break;
	case INFUSE_RULE_FLAT_RATE:
		add_flat_rate(text, context);
		break;
	case INFUSE_RULE_ANAESTHETIC_RANGE:
		add_anaesthetic(text, context, finding);
		break;
	case INFUSE_RULE_BASIS:
		render_basis(text, context, finding);
		break;
	case INFUSE_RULE_DEVIATION:
	case INFUSE_RULE_PUMP:
		add_pump(text, context, finding);
		break;
	case INFUSE_RULE_LIBRARY:
	case INFUSE_RULE_LIBRARY_FLOW:
		add_refused(text, context, finding);
		break;
	case INFUSE_RULE_DOSE_RATE:
	case INFUSE_RULE_RATE:
	case INFUSE_RULE_DOSE_PER_SESSION:
	case INFUSE_RULE_DOSE_PER_DAY:
	case INFUSE_RULE_DOSE_PER_COURSE:
	case INFUSE_RULE_INTERVAL:
	case INFUSE_RULE_STRENGTH:
	case INFUSE_RULE_FLOW:
	case INFUSE_RULE_WEIGHT:
	case INFUSE_RULE_DRUG:
	case INFUSE_RULE_CHILD:
	case INFUSE_RULE_EVIDENCE:
	case INFUSE_RULE_SITE:
	case INFUSE_RULE_RANGE:
	case INFUSE_RULE_SCREENING:
	case INFUSE_RULE_HEIGHT:
	case INFUSE_RULE_READING:
	case INFUSE_RULE_RETIRED:
	case INFUSE_RULE_GIVEN:
	case INFUSE_RULES:
		if (render_is_dose_ahead(finding))
			render_dose_ahead(text, finding);
		else if (finding->rule < INFUSE_LIMITS &&
		    finding->bound != INFUSE_NO_BOUND)
			add_bound(text, context, finding, "; limit ");
		else
			render_finding_words(text, context, finding);
		break;
	}
}

void render_finding_source(struct render_text *text,
    const struct render_context *context,
    const struct infuse_finding *finding)
{
	if (finding->rule == INFUSE_RULE_DAY ||
	    finding->rule == INFUSE_RULE_RANGE ||
	    finding->rule == INFUSE_RULE_PUMP ||
	    finding->rule == INFUSE_RULE_DEVIATION)
		return;
	render_add(text, "; ");
	if (finding->rule == INFUSE_RULE_SCREENING) {
		if (context->screening != NULL)
			render_screening_file(text, context->screening);
		return;
	}
	render_add(text, render_source(finding->source));
	if (finding->rule < INFUSE_LIMITS) {
		render_add(text, " limit ");
		render_add(text, infuse_rule_name(finding->rule));
		if (finding->bound != INFUSE_NO_BOUND) {
			render_add(text, " ");
			render_add(text, infuse_bound_name(finding->bound));
		}
		render_add(text, ",");
	}
	render_add(text, " ");
	render_place(text, context, finding->source, finding->line);
}
