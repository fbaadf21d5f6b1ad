/* SPDX-License-Identifier: MIT */
#include "csv.h"
#include "plan.h"
#include "when.h"

static void csv_mass(struct render_text *text, struct infuse_dose dose)
{
	csv_number(text, infuse_mass_of(dose, INFUSE_DOWN).pg,
	    infuse_point(INFUSE_MASS));
}

static void csv_pump(struct render_text *text,
    const struct infuse_figures *at)
{
	if (!at->has_pump) {
		csv_empty(text);
		csv_empty(text);
		csv_empty(text);
		csv_empty(text);
		return;
	}
	csv_number(text, at->flow.hundredth_ml_per_h,
	    infuse_point(INFUSE_FLOW));
	csv_number(text, at->given.pg_per_h, infuse_point(INFUSE_RATE));
	csv_number(text, at->deviation, 3);
	csv_number(text, at->volume.hundredth_ml, infuse_point(INFUSE_VOLUME));
}

static void csv_figures(struct render_text *text,
    const struct infuse_figures *at)
{
	csv_number(text, at->rate.pg_per_h, infuse_point(INFUSE_RATE));
	csv_number(text, at->dose_rate.pg_per_kg_h,
	    infuse_point(INFUSE_DOSE_RATE));
	csv_mass(text, at->dose);
	csv_mass(text, at->so_far);
	csv_pump(text, at);
}

static void csv_row(struct render_text *text,
    const struct render_context *context, const struct infuse_row *row)
{
	int i;

	csv_string(text, context->protocol->id);
	csv_number(text, row->day, 0);
	csv_number(text, row->length.min * 1000000000 / 60, 9);
	if (row->session == 0)
		csv_empty(text);
	else
		csv_number(text, row->session, 0);
	if (row->computed && row->has_rate) {
		csv_figures(text, &row->at);
	} else {
		for (i = 0; i < 8; i++)
			csv_empty(text);
	}
	if (row->computed && row->titrated) {
		csv_figures(text, &row->most);
	} else {
		for (i = 0; i < 8; i++)
			csv_empty(text);
	}
	csv_string(text, row->interpolated ? "yes" : "no");
	csv_string(text, render_verdict_key(row->verdict));
}

static void csv_times(struct render_text *text,
    const struct infuse_clock *clock, const struct infuse_row *row)
{
	char iso[RENDER_ISO_MAX];

	render_iso(iso, clock, row->start);
	csv_string(text, iso);
	render_iso(iso, clock, render_row_end(row));
	csv_string(text, iso);
}

/*
 * One line a day.  The plan's verdict stands on each, so that no line that is
 * cut out of the file loses it.
 */
void render_plan_csv(struct render_text *text,
    const struct render_context *context, const struct infuse_plan *plan)
{
	int i;

	render_add(text, "protocol,day,hours,session,rate_mg_per_h,"
	    "dose_rate_mg_per_kg_per_h,dose_mg,dose_so_far_mg,flow_ml_per_h,"
	    "given_mg_per_h,deviation_percent,volume_ml,"
	    "ceiling_rate_mg_per_h,ceiling_dose_rate_mg_per_kg_per_h,"
	    "ceiling_dose_mg,ceiling_dose_so_far_mg,ceiling_flow_ml_per_h,"
	    "ceiling_given_mg_per_h,ceiling_deviation_percent,"
	    "ceiling_volume_ml,interpolated,verdict,plan_verdict");
	render_add(text, context->clock ? ",start,end\n" : "\n");
	for (i = 0; i < plan->rows; i++) {
		csv_row(text, context, &plan->row[i]);
		csv_string(text, render_verdict_key(plan->verdict));
		if (context->clock != NULL)
			csv_times(text, context->clock, &plan->row[i]);
		csv_end(text);
	}
}
