/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "../answer/when.h"
#include "csv.h"
#include "simulate.h"

static const char *const bands[INFUSE_PK_BANDS] = { "p5", "p50", "p95" };

static void add_name(struct render_text *text, const char *prefix,
    enum infuse_pk_output output, const char *which)
{
	render_add(text, ",");
	render_add(text, prefix);
	render_add(text, sim_output_key(output));
	render_add(text, which[0] ? "_" : "");
	render_add(text, which);
	render_add(text, "_ng_per_ml");
}

static void add_names(struct render_text *text, const struct simulation *sim,
    const char *prefix)
{
	enum infuse_pk_output output;
	int band;

	for (output = 0; output < INFUSE_PK_OUTPUTS; output++)
		add_name(text, prefix, output, "");
	for (output = 0; output < INFUSE_PK_OUTPUTS && sim->spread_asked;
	    output++) {
		for (band = 0; band < INFUSE_PK_BANDS; band++)
			add_name(text, prefix, output, bands[band]);
		add_name(text, prefix, output, "models_min");
		add_name(text, prefix, output, "models_max");
	}
}

/* Each model by itself, behind all others. */
static void add_model_names(struct render_text *text,
    const struct simulation *sim, const char *prefix)
{
	enum infuse_pk_output output;
	size_t m;

	for (m = 1; m < sim->models && sim->each_model; m++)
		for (output = 0; output < INFUSE_PK_OUTPUTS; output++)
			if (sim->model[m]->has[output])
				add_name(text, prefix, output,
				    sim->model[m]->id);
}

static void add_cell(struct render_text *text, bool known, const char *figure)
{
	if (known)
		csv_string(text, figure);
	else
		csv_empty(text);
}

static void add_spread(struct render_text *text, const struct simulation *sim,
    const struct sim_samples *samples, enum infuse_pk_output output, size_t i)
{
	char figure[INFUSE_PK_TEXT];
	size_t low = 0, high = 0;
	bool two;
	int band;

	for (band = 0; band < INFUSE_PK_BANDS; band++)
		add_cell(text, infuse_pk_band_ng_per_ml(figure,
		    samples->spread, output, (enum infuse_pk_band)band, i,
		    sim->digits), figure);
	two = sim_range(sim, samples, output, i, &low, &high);
	add_cell(text, two && infuse_pk_ng_per_ml(figure, samples->model[low],
	    output, i, sim->digits), figure);
	add_cell(text, two && infuse_pk_ng_per_ml(figure,
	    samples->model[high], output, i, sim->digits), figure);
}

static void add_path(struct render_text *text, const struct simulation *sim,
    const struct sim_path *path, size_t i)
{
	char figure[INFUSE_PK_TEXT];
	enum infuse_pk_output output;

	for (output = 0; output < INFUSE_PK_OUTPUTS; output++)
		add_cell(text, infuse_pk_ng_per_ml(figure,
		    path->is.model[0], output, i, sim->digits), figure);
	for (output = 0; output < INFUSE_PK_OUTPUTS && sim->spread_asked;
	    output++)
		add_spread(text, sim, &path->is, output, i);
}

static void add_models(struct render_text *text, const struct simulation *sim,
    const struct sim_path *path, size_t i)
{
	char figure[INFUSE_PK_TEXT];
	enum infuse_pk_output output;
	size_t m;

	for (m = 1; m < sim->models && sim->each_model; m++)
		for (output = 0; output < INFUSE_PK_OUTPUTS; output++)
			if (sim->model[m]->has[output])
				add_cell(text, infuse_pk_ng_per_ml(figure,
				    path->is.model[m], output, i,
				    sim->digits), figure);
}

static void add_clock(struct render_text *text,
    const struct infuse_clock *clock, struct infuse_duration at)
{
	char iso[RENDER_ISO_MAX];

	if (clock == NULL)
		return;
	render_iso(iso, clock, at);
	csv_string(text, iso);
}

/* A start that is not stated has its columns, and nothing in them. */
static void add_nothing(struct render_text *text,
    const struct simulation *sim)
{
	int columns = INFUSE_PK_OUTPUTS * (sim->spread_asked ?
	    1 + INFUSE_PK_BANDS + 2 : 1);

	while (columns-- > 0)
		csv_empty(text);
}

static bool is_ceiling(const struct sim_path *path)
{
	return strcmp(path->key, "ceiling") == 0;
}

/*
 * Four columns, and more only where more was asked for.  A titrated range has
 * its other end behind them, named as in the CSV of a plan; then each model,
 * and the time by the clock of --start.
 */
void render_simulation_csv(struct render_text *text,
    const struct render_context *context, const struct infuse_plan *plan,
    const struct simulation *sim)
{
	size_t i;
	int path;

	(void)plan;
	render_add(text, "time_h");
	if (is_ceiling(&sim->path[0]))
		add_names(text, sim, "");
	for (path = 0; path < sim->paths; path++)
		add_names(text, sim, is_ceiling(&sim->path[path]) ?
		    "ceiling_" : "");
	for (path = 0; path < sim->paths; path++)
		add_model_names(text, sim, is_ceiling(&sim->path[path]) ?
		    "ceiling_" : "");
	render_add(text, context->clock != NULL ? ",time\n" : "\n");
	for (i = 0; i < sim->table.times; i++) {
		csv_number(text, (sim->table.time[i].min * 1000000000 + 30) /
		    60, 9);
		if (is_ceiling(&sim->path[0]))
			add_nothing(text, sim);
		for (path = 0; path < sim->paths; path++)
			add_path(text, sim, &sim->path[path],
			    sim->table.at[i]);
		for (path = 0; path < sim->paths; path++)
			add_models(text, sim, &sim->path[path],
			    sim->table.at[i]);
		add_clock(text, context->clock, sim->table.time[i]);
		csv_end(text);
	}
}
