/* SPDX-License-Identifier: MIT */
#include "cause.h"
#include <infuse/piece.h>

#include "context_tree.h"
#include "document_tree.h"
#include "figure.h"
#include "protocol.h"
#include "screen.h"
#include "weights.h"

static void json_origin(struct json *json, const struct infuse_origin *origin)
{
	json_string(json, "sha256", origin->sha256);
	json_string(json, "file", origin->file);
	json_bool(json, "built_in", origin->built_in);
}

static void json_typed(struct json *json, const char *key, const char *typed)
{
	if (typed == NULL)
		json_null(json, key);
	else
		json_string(json, key, typed);
}

void json_quoted_or_null(struct json *json, const char *key,
    const char *string)
{
	if (string == NULL)
		json_null(json, key);
	else
		json_quoted(json, key, string);
}

static void json_list(struct json *json, const char *key,
    const char *const *of, int count)
{
	int i;

	json_begin(json, key, '[');
	for (i = 0; i < count; i++)
		json_quoted(json, NULL, of[i]);
	json_end(json, ']');
}

/* For whom it is, how it was read, what is doubted, and who says so. */
static void json_words(struct json *json,
    const struct infuse_protocol_document *document)
{
	int i;

	json_typed(json, "indication", document->indication);
	json_typed(json, "population", document->population);
	json_typed(json, "goal", document->goal);
	json_typed(json, "reading", document->reading);
	json_typed(json, "reading_as_typed",
	    document->said == INFUSE_READING_NOT_SAID ? NULL :
	    infuse_reading_name(document->said));
	json_list(json, "doubts", document->doubt, document->doubts);
	json_list(json, "given_with", document->adjunct,
	    document->given_with);
	json_begin(json, "sources", '[');
	for (i = 0; i < document->sources; i++) {
		json_begin(json, NULL, '{');
		json_typed(json, "cite", document->source[i].cite);
		json_typed(json, "says", document->source[i].says);
		json_count(json, "line", document->source[i].line);
		json_end(json, '}');
	}
	json_end(json, ']');
	json_bool(json, "reviewed", false);
}

void json_protocol(struct json *json,
    const struct infuse_protocol_document *document)
{
	json_begin(json, "protocol", '{');
	json_string(json, "id", document->id);
	json_count(json, "revision", document->revision);
	json_origin(json, &document->origin);
	json_string(json, "title", document->title);
	json_string(json, "drug", infuse_drug_name(document->protocol.drug));
	json_string(json, "status",
	    infuse_evidence_name(document->protocol.evidence));
	json_string(json, "regimen",
	    infuse_regimen_name(document->protocol.schedule.regimen));
	json_words(json, document);
	json_end(json, '}');
}

/* A course is opened with the same. */
static void json_ordered(struct json *json,
    const struct render_ordered *ordered)
{
	json_begin(json, "ordered_as_typed", '{');
	json_typed(json, "ceiling", ordered->ceiling);
	json_typed(json, "frail", ordered->frail);
	json_typed(json, "begin", ordered->begin);
	json_typed(json, "step", ordered->step);
	json_typed(json, "interval", ordered->interval);
	json_typed(json, "days", ordered->days);
	json_end(json, '}');
}

void json_context(struct json *json, const struct render_context *context)
{
	const struct infuse_order *order = context->order;

	json_protocol(json, context->protocol);
	json_begin(json, "site", '{');
	json_string(json, "id", context->site->id);
	json_count(json, "revision", context->site->revision);
	json_origin(json, &context->site->origin);
	if (context->site->system != NULL) {
		json_begin(json, "system", '{');
		json_string(json, "id", context->site->system->id);
		json_count(json, "revision", context->site->system->revision);
		json_origin(json, &context->site->system->origin);
		json_end(json, '}');
	}
	json_end(json, '}');
	json_quantity(json, "weight", INFUSE_WEIGHT, order->weight.g,
	    context->weight_rounded);
	json_weights(json, context);
	if (order->age_years == INFUSE_NO_AGE)
		json_null(json, "age");
	else
		json_figure(json, "age", order->age_years, 0, "a", false);
	json_string(json, "setting", infuse_setting_name(order->setting));
	json_strength(json, "strength", order);
	json_quantity(json, "pump_step", INFUSE_FLOW,
	    order->pump_step.hundredth_ml_per_h, false);
	json_bool(json, "pump_step_assumed", context->step_assumed);
	json_ordered(json, &context->ordered);
	json_typed(json, "reason_as_typed", context->reason);
	json_typed(json, "prescriber_as_typed", context->prescriber);
	json_screening(json, context->screening);
}

void json_figures(struct json *json, const struct infuse_figures *at,
    bool so_far)
{
	json_quantity(json, "rate", INFUSE_RATE, at->rate.pg_per_h,
	    at->rate.part > 0);
	json_quantity(json, "dose_rate", INFUSE_DOSE_RATE,
	    at->dose_rate.pg_per_kg_h, !at->dose_rate_exact);
	json_dose(json, "dose", at->dose);
	if (so_far)
		json_dose(json, "dose_so_far", at->so_far);
	if (!at->has_pump) {
		json_null(json, "flow");
		json_null(json, "given");
		json_null(json, "deviation");
		json_null(json, "volume");
		json_null(json, "enter");
		json_null(json, "given_dose");
		if (so_far)
			json_null(json, "given_dose_so_far");
		return;
	}
	json_quantity(json, "flow", INFUSE_FLOW,
	    at->flow.hundredth_ml_per_h, false);
	json_quantity(json, "given", INFUSE_RATE, at->given.pg_per_h,
	    !at->given_exact);
	json_figure(json, "deviation", at->deviation, 3, "%",
	    -at->deviation * at->rate.pg_per_h !=
	    (at->rate.pg_per_h - at->given.pg_per_h) * 100000);
	json_quantity(json, "volume", INFUSE_VOLUME, at->volume.hundredth_ml,
	    !at->volume_exact);
	json_quantity(json, "enter", at->enter.dimension, at->enter.base,
	    false);
	json_dose(json, "given_dose", at->given_dose);
	if (so_far)
		json_dose(json, "given_dose_so_far", at->given_so_far);
}

/* Years have no dimension of ours. */
bool answer_finding_figure(struct answer_figure *out,
    const struct infuse_finding *finding, int64_t n)
{
	static const struct answer_figure years = { .unit = "a" };
	enum infuse_dimension dimension = infuse_rule_dimension(finding->rule);

	*out = years;
	out->n = n;
	if (finding->rule == INFUSE_RULE_AGE)
		return true;
	if (dimension == INFUSE_DIMENSIONS ||
	    finding->bound == INFUSE_NO_BOUND)
		return false;
	*out = answer_milli(dimension, n);
	return true;
}

static void json_finding_figure(struct json *json, const char *key,
    const struct infuse_finding *finding, int64_t n)
{
	struct answer_figure is;

	if (answer_finding_figure(&is, finding, n))
		json_figure(json, key, is.n, is.point, is.unit, false);
	else
		json_null(json, key);
}

int64_t json_day(const struct render_context *context, int row)
{
	const struct infuse_schedule *schedule =
	    &context->protocol->protocol.schedule;

	return infuse_piece_at(schedule, row).start.min /
	    INFUSE_MIN_PER_DAY + 1;
}

/* The part of a session or of a day that follows another is of the same. */
static bool is_told(const struct render_context *context,
    const struct infuse_finding *finding, int row)
{
	return row > 0 && finding->rows[row - 1] &&
	    render_has_parts(&context->protocol->protocol.schedule) &&
	    json_day(context, row - 1) == json_day(context, row);
}

void json_written_bound(struct json *json, enum infuse_rule rule,
    const struct infuse_bound *written)
{
	struct render_text text = { 0 };

	if (!written->set ||
	    infuse_rule_dimension(rule) == INFUSE_DIMENSIONS) {
		json_null(json, "written");
		return;
	}
	render_limit_bound(&text, rule, written);
	json_string(json, "written", render_string(&text));
	json->answer->failed = json->answer->failed || text.failed;
	render_text_free(&text);
}

struct answer_finding_place answer_finding_place(
    const struct render_context *context,
    const struct infuse_finding *finding)
{
	struct answer_finding_place place = { .line = finding->line };

	place.source = render_source(finding->source);
	place.file = render_source_file(context, finding->source,
	    &place.line);
	if (finding->rule == INFUSE_RULE_SCREENING &&
	    context->screening != NULL) {
		place.source = "screening";
		place.file = context->screening->file->file;
	}
	return place;
}

static void json_finding(struct json *json,
    const struct render_context *context,
    const struct infuse_finding *finding, const bool *allowed, int rows,
    int cause)
{
	struct render_text sentence = { 0 };
	const struct answer_finding_place place =
	    answer_finding_place(context, finding);
	int i;

	json_begin(json, NULL, '{');
	json_string(json, "verdict", render_verdict_key(finding->verdict));
	json_string(json, "rule", infuse_rule_name(finding->rule));
	json_typed(json, "bound", finding->bound == INFUSE_NO_BOUND ? NULL :
	    infuse_bound_name(finding->bound));
	json_finding_figure(json, "limit", finding, finding->limit);
	json_written_bound(json, finding->rule, &finding->written);
	json_finding_figure(json, "found", finding, finding->found);
	json_finding_figure(json, "found_least", finding,
	    finding->found_least);
	json_finding_figure(json, "found_most", finding, finding->found_most);
	json_begin(json, "days", '[');
	for (i = 0; i < INFUSE_ROWS_MAX; i++)
		if (finding->rows[i] && !is_told(context, finding, i))
			json_count(json, NULL, json_day(context, i));
	json_end(json, ']');
	json_string(json, "source", place.source);
	json_typed(json, "file", place.file);
	if (place.line == 0)
		json_null(json, "line");
	else
		json_count(json, "line", place.line);
	json_count(json, "cause", cause);
	render_finding(&sentence, context, finding, allowed, rows);
	json_string(json, "text", render_string(&sentence));
	if (sentence.failed)
		json->answer->failed = true;
	render_text_free(&sentence);
	json_end(json, '}');
}

/* Findings of one cause have its number, from 1, the worst first. */
static int cause_of(const struct answer_causes *causes,
    const struct infuse_finding *finding)
{
	const struct answer_cause *cause;
	int i, k;

	for (i = 0; i < causes->count; i++) {
		cause = &causes->of[i];
		if (cause->airway == finding || cause->airway_too == finding)
			return i + 1;
		for (k = 0; k < cause->lines; k++)
			if (cause->line[k] == finding)
				return i + 1;
	}
	return 0;
}

void json_findings(struct json *json, const struct render_context *context,
    const struct infuse_findings *findings, const bool *allowed, int rows)
{
	struct answer_causes causes;
	int i;

	answer_causes(&causes, findings);
	json_begin(json, "findings", '[');
	for (i = 0; i < findings->count; i++)
		json_finding(json, context, &findings->of[i], allowed, rows,
		    cause_of(&causes, &findings->of[i]));
	json_end(json, ']');
}

void json_acting(struct json *json, const struct infuse_acting *acting)
{
	const struct infuse_figures *to = &acting->turn_down;

	json_string(json, "to_do", infuse_to_do_name(acting->to_do));
	if (acting->has_turn_down)
		json_quantity(json, "turn_down_to", INFUSE_RATE,
		    to->has_pump ? to->entered.pg_per_h : to->rate.pg_per_h,
		    to->has_pump && to->entered.part != 0);
	else
		json_null(json, "turn_down_to");
}
