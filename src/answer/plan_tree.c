/* SPDX-License-Identifier: MIT */
#include <infuse/piece.h>

#include "context_tree.h"
#include "document_tree.h"
#include "explain.h"
#include "figure.h"
#include "plan.h"
#include "untested.h"
#include "weights.h"
#include "when.h"

static void json_hours(struct json *json, struct infuse_duration length)
{
	const struct answer_figure hours = answer_hours(length);

	json_number(json, "hours", hours.n, hours.point);
}

/* S-16: the most of a titrated day, whole and by its own names. */
static void json_most(struct json *json, const struct infuse_row *row)
{
	if (!row->titrated || !row->computed) {
		json_null(json, "ceiling");
		json_null(json, "rate_max");
		json_null(json, "dose_max");
		json_null(json, "dose_so_far_max");
		return;
	}
	json_begin(json, "ceiling", '{');
	json_figures(json, &row->most, true);
	json_end(json, '}');
	json_quantity(json, "rate_max", INFUSE_RATE, row->most.rate.pg_per_h,
	    row->most.rate.part > 0);
	json_dose(json, "dose_max", row->most.dose);
	json_dose(json, "dose_so_far_max", row->most.so_far);
}

static void json_not_computed(struct json *json)
{
	static const char *const keys[] = {
		"rate", "dose_rate", "dose", "dose_so_far", "flow", "given",
		"deviation", "volume", "enter", "given_dose",
		"given_dose_so_far",
	};
	size_t i;

	for (i = 0; i < sizeof(keys) / sizeof(keys[0]); i++)
		json_null(json, keys[i]);
}

/* The order in its own words, where it is an amount over a time. */
static void json_written(struct json *json, const char *key,
    const struct infuse_written_rate *written)
{
	struct render_text text = { 0 };

	if (written == NULL || (written->per_kg ? written->dose_rate.over :
	    written->rate.over) == 0)
		return;
	render_written(&text, *written);
	json_string(json, key, render_string(&text));
	json->answer->failed = json->answer->failed || text.failed;
	render_text_free(&text);
}

/* What a row's rate was written as; NULL where it is worked out. */
static const struct infuse_written_rate *written_of(
    const struct infuse_schedule *schedule, int i, bool most)
{
	const struct infuse_titration *titration = &schedule->titration;
	const struct infuse_prescribed *rate;
	int entry = infuse_entry_at(schedule, i);

	if (schedule->form == INFUSE_FORM_TITRATED)
		return most ? &titration->max : titration->has_start ?
		    &titration->start : NULL;
	if (schedule->form == INFUSE_FORM_RAMP)
		return i == 0 ? &schedule->from :
		    i == infuse_pieces_before_wean(schedule) - 1 ?
		    &schedule->to : NULL;
	if (entry < 0)
		return NULL;
	rate = &schedule->entry[entry].rate;
	return rate->capped || rate->share != INFUSE_SHARE_WHOLE ? NULL :
	    &rate->rate;
}

static bool is_of_all(const struct infuse_finding *finding)
{
	int i;

	for (i = 0; i < INFUSE_ROWS_MAX; i++)
		if (finding->rows[i])
			return false;
	return true;
}

/* The worst finding on a row, else on the whole plan; NULL: there is none. */
static const struct infuse_finding *worst_on(const struct infuse_plan *plan,
    int row)
{
	const struct infuse_finding *finding = plan->findings.of;
	const struct infuse_finding *end = finding + plan->findings.count;
	const struct infuse_finding *on_row = NULL, *on_all = NULL;

	for (; finding < end; finding++) {
		if (finding->rows[row] && (on_row == NULL ||
		    finding->verdict < on_row->verdict))
			on_row = finding;
		else if (is_of_all(finding) && (on_all == NULL ||
		    finding->verdict < on_all->verdict))
			on_all = finding;
	}
	return on_row != NULL ? on_row : on_all;
}

/* For CSV, whose rows have no list of findings beside them. */
static void json_binding(struct json *json,
    const struct render_context *context, const struct infuse_plan *plan,
    int row)
{
	static const struct infuse_bound none;
	const struct infuse_finding *finding = worst_on(plan, row);
	unsigned line = finding != NULL ? finding->line : 0;
	const char *file = finding == NULL ? NULL :
	    render_source_file(context, finding->source, &line);

	json->aside = true;
	json_begin(json, "binding", '{');
	json_quoted_or_null(json, "rule", finding == NULL ? NULL :
	    infuse_rule_name(finding->rule));
	json_quoted_or_null(json, "bound", finding == NULL ||
	    finding->bound == INFUSE_NO_BOUND ? NULL :
	    infuse_bound_name(finding->bound));
	json_written_bound(json, finding == NULL ? INFUSE_RULE_RATE :
	    finding->rule, finding == NULL ? &none : &finding->written);
	json_quoted_or_null(json, "file", file);
	json_count_or_null(json, "line", line);
	json_end(json, '}');
	json->aside = false;
}

static void json_row(struct json *json, const struct render_context *context,
    const struct infuse_schedule *schedule, const struct infuse_plan *plan,
    int i, bool start_known)
{
	const struct infuse_clock *clock = context->clock;
	const struct infuse_row *row = &plan->row[i];

	json_begin(json, NULL, '{');
	json_count(json, "day", row->day);
	json_hours(json, row->length);
	json_moment(json, "start", clock, row->start);
	json_moment(json, "end", clock, render_row_end(row));
	if (row->session == 0)
		json_null(json, "session");
	else
		json_count(json, "session", row->session);
	if (row->computed && row->has_rate)
		json_figures(json, &row->at, true);
	else
		json_not_computed(json);
	if (row->wean == 0)
		json_written(json, "written", written_of(schedule, i, false));
	json_most(json, row);
	if (row->titrated && row->wean == 0)
		json_written(json, "written_max",
		    written_of(schedule, i, true));
	json_string(json, "verdict", render_verdict_key(row->verdict));
	json_bool(json, "interpolated", row->interpolated);
	json_bool(json, "stated", row->stated && start_known);
	json_count_or_null(json, "phase", row->phase);
	json_count_or_null(json, "wean", row->wean);
	json_number(json, "into", row->into.min * 1000000000 / 60, 9);
	json_binding(json, context, plan, i);
	json_end(json, '}');
}

/* A rung of a session begins at each session's own time. */
static void json_rung_times(struct json *json,
    const struct infuse_clock *clock, const struct infuse_rung *rung)
{
	struct infuse_duration end = { rung->start.min + rung->length.min };

	json_moment(json, "from", clock, rung->start);
	json_moment(json, "to", clock, end);
}

static void json_ladder(struct json *json, const struct infuse_clock *clock,
    const struct infuse_plan *plan)
{
	int i;

	if (plan->rungs == 0) {
		json_null(json, "ladder");
		return;
	}
	json_begin(json, "ladder", '[');
	for (i = 0; i < plan->rungs; i++) {
		json_begin(json, NULL, '{');
		json_quantity(json, "start", INFUSE_DURATION,
		    plan->rung[i].start.min, false);
		json_quantity(json, "length", INFUSE_DURATION,
		    plan->rung[i].length.min, false);
		json_rung_times(json, plan->row[0].session ? NULL : clock,
		    &plan->rung[i]);
		json_figures(json, &plan->rung[i].at, true);
		json_string(json, "verdict",
		    render_verdict_key(plan->rung[i].verdict));
		json_end(json, '}');
	}
	json_end(json, ']');
}

void answer_plan_tree(struct answer *tree,
    const struct render_context *context, const struct infuse_plan *plan)
{
	const struct infuse_schedule *schedule =
	    &context->protocol->protocol.schedule;
	bool start_known = schedule->form != INFUSE_FORM_TITRATED ||
	    schedule->titration.has_start;
	struct json json = json_of(tree);
	int i;

	json_begin(&json, NULL, '{');
	json_schema(&json, "infuse-plan/2");
	json_context(&json, context);
	json_clock(&json, context->clock);
	json_string(&json, "verdict", render_verdict_key(plan->verdict));
	json_begin(&json, "days", '[');
	for (i = 0; i < plan->rows && !plan->withheld; i++)
		json_row(&json, context, schedule, plan, i,
		    start_known);
	json_end(&json, ']');
	json_ladder(&json, context->clock, plan);
	json_bases(&json, context);
	json_findings(&json, context, &plan->findings, NULL, plan->rows);
	json_limits(&json, context, &plan->limits);
	if (context->explain != NULL)
		json_explain(&json, context);
	json_end(&json, '}');
}
