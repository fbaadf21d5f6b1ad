/* SPDX-License-Identifier: MIT */
#include "check.h"
#include "csv.h"
#include "explain.h"
#include "json_common.h"

static void json_ceiling(struct json *json,
    const struct render_context *context, const struct infuse_answer *answer)
{
	unsigned line = answer->ceiling.written.line;
	const char *file = render_source_file(context, answer->ceiling.source,
	    &line);

	if (!answer->has_binding) {
		json_null(json, "ceiling");
		return;
	}
	json_begin(json, "ceiling", '{');
	json_milli(json, "limit", INFUSE_RATE, answer->ceiling.milli);
	json_string(json, "rule", infuse_rule_name(answer->binding));
	json_string(json, "source", render_source(answer->ceiling.source));
	if (file == NULL)
		json_null(json, "file");
	else
		json_string(json, "file", file);
	if (line == 0)
		json_null(json, "line");
	else
		json_count(json, "line", line);
	json_end(json, '}');
}

static void json_question(struct json *json,
    const struct infuse_question *question, const struct infuse_answer *answer)
{
	json_string(json, "typed", question->typed);
	if (question->day == 0)
		json_null(json, "day");
	else
		json_count(json, "day", question->day);
	if (question->has_current)
		json_quantity(json, "current", INFUSE_RATE,
		    question->current.pg_per_h, false);
	else
		json_null(json, "current");
	json_quantity(json, "length", INFUSE_DURATION, answer->length.min,
	    false);
}

void render_check_json(struct render_text *text,
    const struct render_context *context,
    const struct infuse_question *question, const struct infuse_answer *answer)
{
	struct json json = { text, 0, true };
	int i;

	json_begin(&json, NULL, '{');
	json_string(&json, "schema", "infuse-check/1");
	json_context(&json, context);
	json_question(&json, question, answer);
	json_figures(&json, &answer->at, false);
	json_string(&json, "verdict", render_verdict_key(answer->verdict));
	json_ceiling(&json, context, answer);
	json_begin(&json, "allowed_days", '[');
	for (i = 0; i < answer->rows; i++)
		if (answer->allowed[i])
			json_count(&json, NULL, json_day(context, i));
	json_end(&json, ']');
	json_begin(&json, "slips", '[');
	for (i = 0; i < answer->slips; i++)
		json_string(&json, NULL, render_slip_key(answer->slip[i]));
	json_end(&json, ']');
	json_findings(&json, context, &answer->findings, answer->allowed,
	    answer->rows);
	if (context->explain != NULL)
		json_explain(&json, context);
	json_end(&json, '}');
}

/* One line a finding, and one alone when there is none. */
static void csv_finding(struct render_text *text,
    const struct render_context *context, const struct infuse_answer *answer,
    const struct infuse_finding *finding)
{
	struct render_text sentence = { 0 };
	const char *file;
	unsigned line;

	csv_string(text, context->protocol->id);
	csv_number(text, answer->at.rate.pg_per_h, infuse_point(INFUSE_RATE));
	csv_number(text, answer->at.dose_rate.pg_per_kg_h,
	    infuse_point(INFUSE_DOSE_RATE));
	csv_string(text, render_verdict_key(answer->verdict));
	if (finding == NULL) {
		csv_empty(text);
		csv_empty(text);
		csv_empty(text);
		csv_empty(text);
		csv_empty(text);
		csv_end(text);
		return;
	}
	line = finding->line;
	file = render_source_file(context, finding->source, &line);
	csv_string(text, render_verdict_key(finding->verdict));
	csv_string(text, infuse_rule_name(finding->rule));
	csv_string(text, infuse_bound_name(finding->bound));
	csv_string(text, file ? file : "");
	render_finding(&sentence, context, finding, answer->allowed,
	    answer->rows);
	csv_string(text, render_string(&sentence));
	text->failed = text->failed || sentence.failed;
	render_text_free(&sentence);
	csv_end(text);
}

void render_check_csv(struct render_text *text,
    const struct render_context *context,
    const struct infuse_question *question, const struct infuse_answer *answer)
{
	int i;

	(void)question;
	render_add(text, "protocol,rate_mg_per_h,dose_rate_mg_per_kg_per_h,"
	    "verdict,finding_verdict,rule,bound,file,text\n");
	if (answer->findings.count == 0)
		csv_finding(text, context, answer, NULL);
	for (i = 0; i < answer->findings.count; i++)
		csv_finding(text, context, answer, &answer->findings.of[i]);
}
