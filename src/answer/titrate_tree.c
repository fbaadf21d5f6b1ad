/* SPDX-License-Identifier: MIT */
#include "context_tree.h"
#include "titrate.h"

static void json_or_null(struct json *json, const char *key, bool said,
    enum infuse_dimension dimension, int64_t base)
{
	if (said)
		json_quantity(json, key, dimension, base, false);
	else
		json_null(json, key);
}

static void json_time(struct json *json, const struct render_bedside *bedside,
    const struct infuse_proposal *proposal)
{
	const struct infuse_running *now = bedside->now;
	const struct infuse_progress *progress = &proposal->progress;
	const struct infuse_past *past = &now->question.past;

	json_count(json, "day", progress->day);
	json_or_null(json, "elapsed", past->has_elapsed, INFUSE_DURATION,
	    past->elapsed.min);
	json_or_null(json, "running", past->has_running, INFUSE_DURATION,
	    past->running.min);
	json_or_null(json, "left_today", progress->known, INFUSE_DURATION,
	    progress->left_today.min);
	json_or_null(json, "left", progress->known, INFUSE_DURATION,
	    progress->left.min);
	json_bool(json, "over", progress->over);
	json_or_null(json, "given_today", past->has_given, INFUSE_MASS,
	    past->given.pg);
	json_or_null(json, "given_course", past->has_given_course, INFUSE_MASS,
	    past->given_course.pg);
}

static void json_item(struct json *json,
    const struct infuse_observed *observed, enum infuse_observation item)
{
	static const char *const acvpu[] = { "A", "C", "V", "P", "U" };
	const char *key = infuse_observation_name(item);
	int64_t value = observed->value[item];

	switch (item) {
	case INFUSE_SEDATION:
		json_begin(json, key, '{');
		if (observed->has_acvpu)
			json_string(json, "acvpu",
			    acvpu[observed->acvpu]);
		if (observed->scale == INFUSE_NO_SCALE) {
			json_end(json, '}');
			break;
		}
		json_string(json, "scale",
		    infuse_scale_name(observed->scale));
		if (observed->scale == INFUSE_POSS && value == 0)
			json_string(json, "value", "S");
		else
			json_count(json, "value", value);
		json_end(json, '}');
		break;
	case INFUSE_NAUSEA:
	case INFUSE_DISSOCIATION:
		json_string(json, key,
		    infuse_grade_name((enum infuse_grade)value, item));
		break;
	case INFUSE_BLOOD_PRESSURE:
		json_begin(json, key, '{');
		json_count(json, "systolic", value);
		json_count(json, "diastolic", observed->diastolic);
		json_end(json, '}');
		break;
	default:
		json_count(json, key, value);
		break;
	}
}

static void json_observed(struct json *json,
    const struct render_bedside *bedside)
{
	const struct infuse_observed *observed = &bedside->now->observed;
	int i;

	json_begin(json, "observed", '{');
	for (i = 0; i < INFUSE_OBSERVATIONS; i++)
		if (observed->given[i])
			json_item(json, observed,
			    (enum infuse_observation)i);
	json_begin(json, "signs", '[');
	for (i = 0; i < INFUSE_OTHER_SIGN; i++)
		if (observed->sign[i])
			json_string(json, NULL, infuse_sign_name(
			    (enum infuse_sign)i));
	json_end(json, ']');
	json_begin(json, "other_as_typed", '[');
	for (i = 0; i < bedside->others; i++)
		json_string(json, NULL, bedside->other[i]);
	json_end(json, ']');
	json_end(json, '}');
}

static void json_place(struct json *json,
    const struct render_context *context, enum infuse_source source,
    unsigned line)
{
	const char *file = render_source_file(context, source, &line);

	json_string(json, "source", render_source(source));
	if (file == NULL)
		json_null(json, "file");
	else
		json_string(json, "file", file);
	if (line == 0)
		json_null(json, "line");
	else
		json_count(json, "line", line);
}

static void json_allowance(struct json *json,
    const struct render_context *context, const char *key,
    const struct infuse_allowance *of)
{
	static const struct infuse_dose nothing = { 0 };

	if (!of->limited) {
		json_null(json, key);
		return;
	}
	json_begin(json, key, '{');
	json_milli(json, "limit", INFUSE_MASS, of->limit.milli);
	json_string(json, "bound", infuse_bound_name(of->bound));
	if (of->known) {
		json_dose(json, "counted", of->counted);
		json_dose(json, "left", of->past ? nothing : of->left);
	} else {
		json_null(json, "counted");
		json_null(json, "left");
	}
	json_place(json, context, of->limit.source, of->limit.written.line);
	json_end(json, '}');
}

static void json_allowances(struct json *json,
    const struct render_context *context,
    const struct infuse_proposal *proposal)
{
	const struct infuse_room *room = &proposal->room;

	json_begin(json, "allowance", '{');
	json_allowance(json, context, "session", &proposal->session);
	json_allowance(json, context, "day", &proposal->day);
	json_allowance(json, context, "course", &proposal->course);
	json_end(json, '}');
	if (!room->known) {
		json_null(json, "ceiling");
		return;
	}
	json_begin(json, "ceiling", '{');
	json_quantity(json, "rate", INFUSE_RATE, room->ceiling.pg_per_h,
	    false);
	json_dose(json, "today", room->today);
	json_dose(json, "to_the_end", room->course);
	json_dose(json, "today_as_it_runs", room->today_at_rate);
	json_dose(json, "to_the_end_as_it_runs", room->course_at_rate);
	json_end(json, '}');
}

struct infuse_dose_rate render_per_minute(struct infuse_rate rate,
    struct infuse_weight weight, bool *exact)
{
	struct infuse_dose_rate out = { 0 };
	int64_t whole = weight.g * 60;
	int64_t pg = rate.pg_per_h * 1000;

	out.pg_per_kg_h = (pg + whole / 2) / whole;
	*exact = pg % whole == 0;
	return out;
}

static void json_dose_rates(struct json *json,
    const struct render_context *context, const struct infuse_figures *at)
{
	bool exact;
	struct infuse_dose_rate minute = render_per_minute(at->rate,
	    infuse_dosing_weight(context->order), &exact);

	json_quantity(json, "rate", INFUSE_RATE, at->rate.pg_per_h, false);
	json_quantity(json, "dose_rate", INFUSE_DOSE_RATE,
	    at->dose_rate.pg_per_kg_h, !at->dose_rate_exact);
	json_figure(json, "dose_rate_per_minute", minute.pg_per_kg_h, 6,
	    "mcg/kg/min", !exact);
}

/* Of an option; the pump's where there is a strength. */
static void json_rates(struct json *json,
    const struct render_context *context, const struct infuse_choice *choice)
{
	const struct infuse_figures *at = &choice->at;
	bool pump = choice->has_rate && at->has_pump;

	if (choice->has_rate) {
		json_dose_rates(json, context, at);
	} else {
		json_null(json, "rate");
		json_null(json, "dose_rate");
		json_null(json, "dose_rate_per_minute");
	}
	json_or_null(json, "flow", pump, INFUSE_FLOW,
	    at->flow.hundredth_ml_per_h);
	if (pump)
		json_quantity(json, "given", INFUSE_RATE, at->given.pg_per_h,
		    !at->given_exact);
	else
		json_null(json, "given");
}

/* A limit's reason has the name of the limit, as in a check. */
static const char *rule_of(const struct infuse_reason *reason)
{
	if (reason->kind == INFUSE_REASON_FINDING ||
	    reason->kind == INFUSE_REASON_DOSE)
		return infuse_rule_name(reason->rule);
	return infuse_reason_name(reason->kind);
}

static void json_reason(struct json *json,
    const struct render_context *context,
    const struct render_bedside *bedside,
    const struct infuse_proposal *proposal,
    const struct infuse_choice *choice, const struct infuse_reason *reason)
{
	struct render_text sentence = { 0 };

	render_titrate_reason(&sentence, context, bedside, proposal, choice,
	    reason);
	json_begin(json, NULL, '{');
	json_string(json, "verdict", render_verdict_key(reason->verdict));
	json_string(json, "rule", rule_of(reason));
	json_string(json, "text", render_string(&sentence));
	if (sentence.failed)
		json->answer->failed = true;
	json_place(json, context, reason->source, reason->line);
	if (reason->cite == NULL)
		json_null(json, "cite");
	else
		json_string(json, "cite", reason->cite);
	json_end(json, '}');
	render_text_free(&sentence);
}

static void json_option(struct json *json,
    const struct render_context *context,
    const struct render_bedside *bedside,
    const struct infuse_proposal *proposal, enum infuse_option option)
{
	const struct infuse_choice *choice = &proposal->option[option];
	int i;

	json_begin(json, NULL, '{');
	json_string(json, "option", infuse_option_name(option));
	json_bool(json, "open", choice->open);
	json_string(json, "verdict", render_verdict_key(choice->verdict));
	json_bool(json, "due", choice->due);
	json_rates(json, context, choice);
	json_begin(json, "reasons", '[');
	for (i = 0; i < choice->reasons; i++)
		json_reason(json, context, bedside, proposal, choice,
		    &choice->reason[i]);
	json_end(json, ']');
	json_end(json, '}');
}

void answer_titrate_tree(struct answer *tree,
    const struct render_context *context,
    const struct render_bedside *bedside,
    const struct infuse_proposal *proposal)
{
	struct json json = json_of(tree);
	int i;

	json_begin(&json, NULL, '{');
	json_schema(&json, "infuse-titrate/2");
	json_context(&json, context);
	json_string(&json, "typed", bedside->now->question.typed);
	json_begin(&json, "now", '{');
	json_dose_rates(&json, context, &proposal->at);
	json_time(&json, bedside, proposal);
	json_end(&json, '}');
	json_observed(&json, bedside);
	json_allowances(&json, context, proposal);
	json_bool(&json, "liver_tests_due", proposal->liver_tests);
	json_string(&json, "verdict", render_verdict_key(
	    proposal->option[INFUSE_OPTION_STAY].verdict));
	json_acting(&json, &proposal->acting);
	json_begin(&json, "options", '[');
	for (i = 0; i < INFUSE_OPTIONS; i++)
		json_option(&json, context, bedside, proposal,
		    (enum infuse_option)i);
	json_end(&json, ']');
	json_end(&json, '}');
}
