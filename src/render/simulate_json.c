/* SPDX-License-Identifier: MIT */
#include <stdio.h>

#include "../answer/context_tree.h"
#include "../answer/when.h"
#include "json.h"
#include "simulate.h"

static void json_level(struct json *json, const char *output,
    const char *which, const char *figure)
{
	char key[80];

	snprintf(key, sizeof(key), "%s%s%s_ng_per_ml", output,
	    which[0] ? "_" : "", which);
	json_literal(json, key, figure);
}

static void json_output(struct json *json, const struct simulation *sim,
    const struct sim_samples *samples, enum infuse_pk_output output, size_t i)
{
	static const char *const bands[INFUSE_PK_BANDS] = {
		"p5", "p50", "p95"
	};
	const char *name = sim_output_key(output);
	char figure[INFUSE_PK_TEXT];
	size_t low = 0, high = 0;
	int band;

	if (!infuse_pk_ng_per_ml(figure, samples->model[0], output, i,
	    sim->digits)) {
		json_level(json, name, "", "null");
		return;
	}
	json_level(json, name, "", figure);
	for (band = 0; band < INFUSE_PK_BANDS && samples->spread; band++)
		if (infuse_pk_band_ng_per_ml(figure, samples->spread, output,
		    (enum infuse_pk_band)band, i, sim->digits))
			json_level(json, name, bands[band], figure);
	if (!sim_range(sim, samples, output, i, &low, &high))
		return;
	if (infuse_pk_ng_per_ml(figure, samples->model[low], output, i,
	    sim->digits))
		json_level(json, name, "models_min", figure);
	if (infuse_pk_ng_per_ml(figure, samples->model[high], output, i,
	    sim->digits))
		json_level(json, name, "models_max", figure);
}

/* Each model by itself, where that was asked for. */
static void json_each(struct json *json, const struct simulation *sim,
    const struct sim_path *path, enum infuse_pk_output output, size_t i)
{
	char figure[INFUSE_PK_TEXT];
	size_t m;

	for (m = 1; m < sim->models && sim->each_model; m++)
		if (infuse_pk_ng_per_ml(figure, path->is.model[m], output, i,
		    sim->digits))
			json_level(json, sim_output_key(output),
			    sim->model[m]->id, figure);
}

static void json_samples(struct json *json, const struct simulation *sim,
    const struct infuse_clock *clock, const struct sim_path *path)
{
	enum infuse_pk_output output;
	size_t i;

	json_begin(json, "samples", '[');
	for (i = 0; i < sim->table.times; i++) {
		json_begin(json, NULL, '{');
		json_count(json, "time_min", sim->table.time[i].min);
		json_moment(json, "time", clock, sim->table.time[i]);
		json_number(json, "rate_mg_per_h", sim_rate_at(path,
		    sim->table.time[i].min).pg_per_h,
		    infuse_point(INFUSE_RATE));
		for (output = 0; output < INFUSE_PK_OUTPUTS; output++) {
			json_output(json, sim, &path->is, output,
			    sim->table.at[i]);
			json_each(json, sim, path, output, sim->table.at[i]);
		}
		json_end(json, '}');
	}
	json_end(json, ']');
}

static void json_fact(struct json *json, const char *key,
    const struct infuse_pk_figure *figure)
{
	if (figure->known)
		json_literal(json, key, figure->text);
	else
		json_null(json, key);
}

static void json_summary(struct json *json, const struct simulation *sim,
    const struct infuse_pk_summary *of)
{
	json_fact(json, "peak_ng_per_ml", &of->peak);
	json_fact(json, "peak_at_h", &of->peak_at);
	json_fact(json, "trough_ng_per_ml", &of->trough);
	json_fact(json, "trough_at_h", &of->trough_at);
	json_fact(json, "steady_state_ng_per_ml", &of->steady);
	json_fact(json, "steady_state_within_5_percent_at_h", &of->steady_at);
	json_fact(json, "from_nothing_to_95_percent_h", &of->approach);
	json_fact(json, "area_ng_h_per_ml", &of->area);
	if (sim->above > 0)
		json_number(json, "level_asked_ng_per_ml", sim->above, 3);
	else
		json_null(json, "level_asked_ng_per_ml");
	json_fact(json, "above_that_level_h", &of->above);
	json_fact(json, "at_stop_ng_per_ml", &of->at_stop);
	json_fact(json, "half_of_that_after_h", &of->halved);
	json_fact(json, "tenth_of_that_after_h", &of->tenth);
}

/* One an infusion. */
static void json_peaks(struct json *json, const struct infuse_pk_peaks *of)
{
	size_t i;

	for (i = 0; i < of->peaks; i++) {
		json_begin(json, NULL, '{');
		json_count(json, "infusion_start_min", of->peak[i].start.min);
		json_fact(json, "ng_per_ml", &of->peak[i].level);
		json_fact(json, "at_h", &of->peak[i].at);
		json_end(json, '}');
	}
}

/* What was measured, and what this path has at that time. */
static void json_observed(struct json *json, const struct simulation *sim,
    const struct sim_path *path)
{
	const struct sim_observed *one;
	char figure[INFUSE_PK_TEXT], key[80];
	int output;
	size_t i;

	json_begin(json, "observed", '[');
	for (i = 0; i < sim->samples; i++) {
		one = &sim->observed[i];
		json_begin(json, NULL, '{');
		json_count(json, "time_min", one->time.min);
		for (output = 0; output <= INFUSE_PK_NORKETAMINE; output++) {
			snprintf(key, sizeof(key), "%s_measured_ng_per_ml",
			    sim_output_key((enum infuse_pk_output)output));
			if (one->pg_per_ml[output] >= 0)
				json_number(json, key, one->pg_per_ml[output],
				    3);
			else
				json_null(json, key);
			if (infuse_pk_ng_per_ml(figure, path->is.model[0],
			    (enum infuse_pk_output)output, one->at,
			    sim->digits))
				json_level(json, sim_output_key(
				    (enum infuse_pk_output)output), "",
				    figure);
		}
		json_end(json, '}');
	}
	json_end(json, ']');
}

static void json_path(struct json *json, const struct simulation *sim,
    const struct infuse_clock *clock, const struct sim_path *path)
{
	enum infuse_pk_output output;
	size_t i;

	json_begin(json, NULL, '{');
	json_string(json, "path", path->key);
	json_begin(json, "infusion", '[');
	for (i = 0; i < path->segments; i++) {
		json_begin(json, NULL, '{');
		json_count(json, "start_min", path->segment[i].start.min);
		json_count(json, "length_min", path->segment[i].length.min);
		json_number(json, "rate_mg_per_h",
		    path->segment[i].rate.pg_per_h, infuse_point(INFUSE_RATE));
		json_end(json, '}');
	}
	json_end(json, ']');
	json_begin(json, "summary", '{');
	for (output = 0; output < INFUSE_PK_OUTPUTS; output++) {
		if (!sim->of.model->has[output]) {
			json_null(json, sim_output_key(output));
			continue;
		}
		json_begin(json, sim_output_key(output), '{');
		json_summary(json, sim, &path->summary[output]);
		json_end(json, '}');
	}
	json_end(json, '}');
	json_begin(json, "peaks", '{');
	for (output = 0; output < INFUSE_PK_OUTPUTS; output++) {
		if (!sim->of.model->has[output]) {
			json_null(json, sim_output_key(output));
			continue;
		}
		json_begin(json, sim_output_key(output), '[');
		json_peaks(json, &path->peaks[output]);
		json_end(json, ']');
	}
	json_end(json, '}');
	json_observed(json, sim, path);
	json_samples(json, sim, clock, path);
	json_end(json, '}');
}

static void json_cohort(struct json *json, const struct simulation *sim)
{
	if (!sim->has_spread) {
		json_null(json, "patients");
		return;
	}
	json_begin(json, "patients", '{');
	json_count(json, "count", sim->cohort.patients);
	json_count(json, "seed", (int64_t)sim->cohort.seed);
	if (sim->cohort_file != NULL)
		json_string(json, "cohort", sim->cohort_file);
	else
		json_null(json, "cohort");
	json_count(json, "plans_that_are_stop", sim->stopped);
	json_string(json, "preset", sim->cohort.spread == INFUSE_PK_PATIENT ?
	    "patient" : "published");
	json_string(json, "variability", sim->of.model->variability_from);
	json_end(json, '}');
}

static void json_references(struct json *json, const struct simulation *sim)
{
	const struct infuse_pk_reference *reference;
	size_t i;

	json_begin(json, "references", '[');
	for (i = 0; (reference = infuse_pk_reference_at(i)) != NULL; i++) {
		if (reference->drug != sim->of.drug)
			continue;
		json_begin(json, NULL, '{');
		json_string(json, "label", reference->label);
		json_number(json, "from_ng_per_ml", reference->from_pg_per_ml,
		    3);
		json_number(json, "to_ng_per_ml", reference->to_pg_per_ml, 3);
		json_string(json, "source", reference->source);
		json_end(json, '}');
	}
	json_end(json, ']');
}

void render_simulation_json(struct render_text *text,
    const struct render_context *context, const struct infuse_plan *plan,
    const struct simulation *sim)
{
	struct answer tree = { 0 };
	struct json json = json_of(&tree);
	size_t i;
	int path;

	json_begin(&json, NULL, '{');
	json_schema(&json, "infuse-simulation/2");
	json_context(&json, context);
	json_string(&json, "plan_verdict", render_verdict_key(plan->verdict));
	if (sim->discussion)
		json_string(&json, "mark", SIM_DISCUSSION);
	else
		json_null(&json, "mark");
	json_string(&json, "rates", sim->delivered ? "delivered" :
	    "prescribed");
	json_clock(&json, context->clock);
	json_string(&json, "advice", sim_advice());
	json_begin(&json, "model", '{');
	json_model(&json, sim->of.model);
	json_end(&json, '}');
	json_bool(&json, "beyond_the_model", sim->paths > 0 &&
	    infuse_pk_is_beyond(&sim->of));
	json_string(&json, "norketamine_clearance", sim->of.clearance ==
	    INFUSE_PK_RISING_CLEARANCE ? "rising, exploratory" : "constant");
	json_cohort(&json, sim);
	json_begin(&json, "models", '[');
	for (i = 0; i < sim->models; i++)
		json_string(&json, NULL, sim->model[i]->id);
	json_end(&json, ']');
	json_references(&json, sim);
	json_begin(&json, "paths", '[');
	for (path = 0; path < sim->paths; path++)
		json_path(&json, sim, context->clock, &sim->path[path]);
	json_end(&json, ']');
	json_end(&json, '}');
	render_json_take(text, &tree);
}
