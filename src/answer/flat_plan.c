/* SPDX-License-Identifier: MIT */
#include "flat_parts.h"
#include "when.h"

#define COUNT(array) (int)(sizeof(array) / sizeof((array)[0]))

static const char *const row_heads[] = {
	"plan_verdict", "verdict", "day", "session", "hours", "start", "end",
	"interpolated", "stated",
};
static const char *const so_far_heads[] = {
	"dose_so_far_mg", "given_dose_so_far_mg",
};
static const char *const ceiling_heads[] = {
	"ceiling_rate_mg_per_h", "ceiling_dose_rate_mg_per_kg_per_h",
	"ceiling_dose_mg", "ceiling_flow_ml_per_h", "ceiling_given_mg_per_h",
	"ceiling_deviation_percent", "ceiling_volume_ml", "ceiling_enter",
	"ceiling_enter_unit", "ceiling_given_dose_mg",
	"ceiling_dose_so_far_mg", "ceiling_given_dose_so_far_mg",
};
static const char *const line_heads[] = {
	"verdict", "days", "stop_days", "start", "end", "total_dose_mg",
	"total_given_dose_mg",
};
static const char *const first_heads[] = {
	"first_rate_mg_per_h", "first_dose_rate_mg_per_kg_per_h",
	"first_dose_mg", "first_flow_ml_per_h", "first_given_mg_per_h",
	"first_deviation_percent", "first_volume_ml", "first_enter",
	"first_enter_unit", "first_given_dose_mg",
};
static const char *const last_heads[] = {
	"last_rate_mg_per_h", "last_dose_rate_mg_per_kg_per_h",
	"last_dose_mg", "last_flow_ml_per_h", "last_given_mg_per_h",
	"last_deviation_percent", "last_volume_ml", "last_enter",
	"last_enter_unit", "last_given_dose_mg",
};
static const char *const most_heads[] = { "ceiling_rate_mg_per_h" };
static const struct flat_group row_group = { COUNT(row_heads), row_heads };
static const struct flat_group so_far_group = {
	COUNT(so_far_heads), so_far_heads
};
static const struct flat_group ceiling_group = {
	COUNT(ceiling_heads), ceiling_heads
};
static const struct flat_group line_group = { COUNT(line_heads), line_heads };
static const struct flat_group first_group = {
	COUNT(first_heads), first_heads
};
static const struct flat_group last_group = { COUNT(last_heads), last_heads };
static const struct flat_group most_group = { COUNT(most_heads), most_heads };

const struct flat_heads answer_plan_heads = { {
	&row_group, &flat_figures_heads, &so_far_group, &ceiling_group,
	&flat_findings_heads, &flat_context_heads,
} };
const struct flat_heads answer_plan_line_heads = { {
	&line_group, &first_group, &last_group, &most_group,
	&flat_findings_heads, &flat_context_heads,
} };

/* The figures of a row, where it has any. */
static const struct infuse_figures *figures_of(const struct infuse_row *row)
{
	return row->computed && row->has_rate ? &row->at : NULL;
}

static void add_so_far(struct answer_flat *flat,
    const struct infuse_figures *at)
{
	if (at == NULL) {
		flat_null(flat, 2);
		return;
	}
	flat_dose(flat, at->so_far);
	if (at->has_pump)
		flat_dose(flat, at->given_so_far);
	else
		flat_null(flat, 1);
}

static const struct infuse_figures *most_of(const struct infuse_row *row)
{
	return row->titrated && row->computed ? &row->most : NULL;
}

/* Whether the source says the rate, and not the start of a titration. */
static bool start_is_known(const struct render_context *context)
{
	const struct infuse_schedule *schedule =
	    &context->protocol->protocol.schedule;

	return schedule->form != INFUSE_FORM_TITRATED ||
	    schedule->titration.has_start;
}

static void add_row(struct answer_flat *flat,
    const struct render_context *context, const struct infuse_row *row)
{
	const struct answer_figure hours = answer_hours(row->length);

	flat_word(flat, render_verdict_key(row->verdict));
	flat_number(flat, row->day, 0);
	if (row->session == 0)
		flat_null(flat, 1);
	else
		flat_number(flat, row->session, 0);
	flat_number(flat, hours.n, hours.point);
	flat_moment(flat, context->clock, row->start);
	flat_moment(flat, context->clock, render_row_end(row));
	flat_truth(flat, row->interpolated);
	flat_truth(flat, row->stated && start_is_known(context));
	flat_figures(flat, figures_of(row));
	add_so_far(flat, figures_of(row));
	flat_figures(flat, most_of(row));
	add_so_far(flat, most_of(row));
}

void answer_plan_flat(struct answer_flat *flat,
    const struct render_context *context, const struct infuse_plan *plan,
    int row)
{
	flat_word(flat, render_verdict_key(plan->verdict));
	if (row < 0)
		flat_null(flat, row_group.count - 1 +
		    flat_figures_heads.count + so_far_group.count +
		    ceiling_group.count);
	else
		add_row(flat, context, &plan->row[row]);
	flat_findings(flat, context, &plan->findings, NULL, plan->rows);
	flat_context(flat, context);
}

static void add_stop_days(struct answer_flat *flat,
    const struct infuse_plan *plan, int rows)
{
	size_t from = flat->text.length;
	int i;

	for (i = 0; i < rows; i++)
		if (plan->row[i].verdict == INFUSE_STOP)
			flat_join_count(flat, from, plan->row[i].day);
	flat_added(flat, from);
}

/* The rows that are told: none of who may be a child. */
static int rows_of(const struct infuse_plan *plan)
{
	return plan->withheld ? 0 : plan->rows;
}

static void add_rows(struct answer_flat *flat,
    const struct render_context *context, const struct infuse_plan *plan,
    int rows)
{
	const struct infuse_row *first = &plan->row[0];
	const struct infuse_row *last = &plan->row[rows - 1];

	flat_moment(flat, context->clock, first->start);
	flat_moment(flat, context->clock, render_row_end(last));
	add_so_far(flat, figures_of(last));
	flat_figures(flat, figures_of(first));
	flat_figures(flat, figures_of(last));
	if (most_of(first) == NULL)
		flat_null(flat, 1);
	else
		flat_number(flat, first->most.rate.pg_per_h,
		    infuse_point(INFUSE_RATE));
}

void answer_plan_line_flat(struct answer_flat *flat,
    const struct render_context *context, const struct infuse_plan *plan)
{
	int rows = rows_of(plan);

	flat_word(flat, render_verdict_key(plan->verdict));
	flat_number(flat, rows, 0);
	add_stop_days(flat, plan, rows);
	if (rows > 0)
		add_rows(flat, context, plan, rows);
	else
		flat_null(flat, line_group.count - 3 + first_group.count +
		    last_group.count + most_group.count);
	flat_findings(flat, context, &plan->findings, NULL, plan->rows);
	flat_context(flat, context);
}
