/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include <infuse/text.h>

#include "simulate.h"

static void set_figure(struct grid *grid, int column, bool known,
    const char *figure)
{
	struct render_text cell = { 0 };

	if (known)
		sim_add_figure(&cell, figure);
	else
		render_add(&cell, "-");
	grid_take(grid, column, &cell);
}

/* A column for each output that the model has. */
static void output_columns(struct grid *grid, const struct simulation *sim,
    const char *unit)
{
	int output;

	for (output = 0; output < INFUSE_PK_OUTPUTS; output++)
		if (sim->of.model->has[output])
			grid_column(grid, output == INFUSE_PK_EFFECT ?
			    "effect site" : sim_output_key(
			    (enum infuse_pk_output)output), unit, false);
}

struct fact {
	const char *name;
	const char *unit;
	struct infuse_pk_figure of[INFUSE_PK_OUTPUTS];
};

#define FACTS 12

static void take_facts(struct fact fact[FACTS], const struct sim_path *path)
{
	static const char *const words[FACTS][2] = {
		{ "peak", "ng/mL" }, { "  at", "h" },
		{ "trough between infusions", "ng/mL" }, { "  at", "h" },
		{ "steady state of the last rate", "ng/mL" },
		{ "  within 5 % of it from", "h" },
		{ "95 % of any steady state after", "h" },
		{ "area under the curve", "ng h/mL" },
		{ "time above the level asked for", "h" },
		{ "as the last infusion ends", "ng/mL" },
		{ "  half of that after", "h" },
		{ "  a tenth of that after", "h" },
	};
	const struct infuse_pk_summary *of;
	int output, i;

	for (i = 0; i < FACTS; i++) {
		fact[i].name = words[i][0];
		fact[i].unit = words[i][1];
	}
	for (output = 0; output < INFUSE_PK_OUTPUTS; output++) {
		of = &path->summary[output];
		fact[0].of[output] = of->peak;
		fact[1].of[output] = of->peak_at;
		fact[2].of[output] = of->trough;
		fact[3].of[output] = of->trough_at;
		fact[4].of[output] = of->steady;
		fact[5].of[output] = of->steady_at;
		fact[6].of[output] = of->approach;
		fact[7].of[output] = of->area;
		fact[8].of[output] = of->above;
		fact[9].of[output] = of->at_stop;
		fact[10].of[output] = of->halved;
		fact[11].of[output] = of->tenth;
	}
}

void sim_make_summary(struct grid *grid, const struct simulation *sim,
    const struct sim_path *path)
{
	struct fact fact[FACTS];
	int i, output, column;
	bool any;

	take_facts(fact, path);
	grid_column(grid, "typical patient", "", true);
	grid_column(grid, "unit", "", true);
	output_columns(grid, sim, "");
	for (i = 0; i < FACTS; i++) {
		any = false;
		for (output = 0; output < INFUSE_PK_OUTPUTS; output++)
			any = any || fact[i].of[output].known;
		if (!any)
			continue;
		grid_row(grid);
		grid_set(grid, 0, fact[i].name);
		grid_set(grid, 1, fact[i].unit);
		column = 2;
		for (output = 0; output < INFUSE_PK_OUTPUTS; output++)
			if (sim->of.model->has[output])
				set_figure(grid, column++,
				    fact[i].of[output].known,
				    fact[i].of[output].text);
	}
}

/* Whether two infusions lead to the same peaks, as they are written. */
static bool same_peaks(const struct simulation *sim,
    const struct sim_path *path, size_t a, size_t b)
{
	const struct infuse_pk_peak *peak;
	int output;

	for (output = 0; output < INFUSE_PK_OUTPUTS; output++) {
		peak = path->peaks[output].peak;
		if (sim->of.model->has[output] &&
		    strcmp(peak[a].level.text, peak[b].level.text) != 0)
			return false;
	}
	return true;
}

static void set_infusions(struct grid *grid, size_t first, size_t last)
{
	char text[64];

	if (first == last)
		snprintf(text, sizeof(text), "%zu", first + 1);
	else
		snprintf(text, sizeof(text), "%zu to %zu, each", first + 1,
		    last + 1);
	grid_set(grid, 0, text);
}

bool sim_has_peaks(const struct sim_path *path)
{
	return path->peaks[INFUSE_PK_KETAMINE].peaks > 1;
}

void sim_make_peaks(struct grid *grid, const struct simulation *sim,
    const struct sim_path *path)
{
	size_t infusions = path->peaks[INFUSE_PK_KETAMINE].peaks, first, last;
	int output, column;

	grid_column(grid, "infusion", "", true);
	output_columns(grid, sim, "ng/mL");
	for (first = 0; first < infusions; first = last + 1) {
		last = first;
		while (last + 1 < infusions &&
		    same_peaks(sim, path, first, last + 1))
			last++;
		grid_row(grid);
		set_infusions(grid, first, last);
		column = 1;
		for (output = 0; output < INFUSE_PK_OUTPUTS; output++)
			if (sim->of.model->has[output])
				set_figure(grid, column++, true,
				    path->peaks[output].peak[first].level
				    .text);
	}
}

static void set_level(struct grid *grid, int column, int64_t pg_per_ml)
{
	struct render_text cell = { 0 };

	if (pg_per_ml >= 0)
		sim_add_level(&cell, pg_per_ml);
	else
		render_add(&cell, "-");
	grid_take(grid, column, &cell);
}

void sim_make_observed(struct grid *grid, const struct simulation *sim,
    const struct sim_path *path)
{
	const struct sim_observed *one;
	char text[INFUSE_NUMBER_MAX], figure[INFUSE_PK_TEXT];
	int output, column;
	size_t i;

	grid_column(grid, "time", "h", false);
	grid_column(grid, "ketamine", "measured", false);
	grid_column(grid, "ketamine", "predicted", false);
	grid_column(grid, "norketamine", "measured", false);
	grid_column(grid, "norketamine", "predicted", false);
	for (i = 0; i < sim->samples; i++) {
		one = &sim->observed[i];
		grid_row(grid);
		infuse_number(text, (one->time.min * 1000 + 30) / 60, 3, 3,
		    INFUSE_DOWN, INFUSE_COMMAS);
		grid_set(grid, 0, text);
		column = 1;
		for (output = 0; output <= INFUSE_PK_NORKETAMINE; output++) {
			set_level(grid, column++, one->pg_per_ml[output]);
			set_figure(grid, column++, infuse_pk_ng_per_ml(figure,
			    path->is.model[0], (enum infuse_pk_output)output,
			    one->at, sim->digits), figure);
		}
	}
}
