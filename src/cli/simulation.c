/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "simulation.h"

static struct sim_path *add_path(struct simulation *sim, const char *key,
    const char *name, size_t most)
{
	struct sim_path *path = &sim->path[sim->paths];

	path->segment = calloc(most, sizeof(*path->segment));
	if (path->segment == NULL)
		return NULL;
	path->key = key;
	path->name = name;
	sim->paths++;
	return path;
}

static void add_segment(struct sim_path *path, int64_t start, int64_t length,
    struct infuse_rate rate)
{
	struct infuse_pk_segment *segment = &path->segment[path->segments++];

	segment->start.min = start;
	segment->length.min = length;
	segment->rate = rate;
}

/* As the pump delivers it, where a strength says how. */
static struct infuse_rate rate_of(const struct infuse_figures *figures)
{
	return figures->has_pump ? figures->given : figures->rate;
}

/* Each row at its own rate, or at the other end of its range. */
static bool add_rows(struct simulation *sim, const struct infuse_plan *plan,
    bool most, const char *key, const char *name)
{
	struct sim_path *path = add_path(sim, key, name, (size_t)plan->rows);
	int i;

	for (i = 0; path != NULL && i < plan->rows; i++)
		add_segment(path, plan->row[i].start.min,
		    plan->row[i].length.min, rate_of(most ?
		    &plan->row[i].most : &plan->row[i].at));
	return path != NULL;
}

/* The rungs, in each session anew. */
static bool add_ladder(struct simulation *sim, const struct infuse_plan *plan,
    const struct infuse_schedule *schedule)
{
	bool sessions = schedule->regimen == INFUSE_SESSIONS;
	int rows = sessions ? plan->rows : 1;
	struct sim_path *path = add_path(sim, "ladder", "the ladder to the "
	    "target, the fastest that step and interval allow",
	    (size_t)rows * (size_t)plan->rungs);
	int i, j;

	for (i = 0; path != NULL && i < rows; i++)
		for (j = 0; j < plan->rungs; j++)
			add_segment(path, plan->row[i].start.min +
			    plan->rung[j].start.min,
			    plan->rung[j].length.min,
			    rate_of(&plan->rung[j].at));
	return path != NULL;
}

enum simulation_paths simulation_set_paths(struct simulation *sim,
    const struct infuse_case *of, const struct infuse_plan *plan)
{
	const struct infuse_schedule *schedule = &of->protocol->schedule;
	bool done = true;
	int i;

	sim->delivered = of->order.has_strength;
	sim->verdict = plan->verdict;
	for (i = 0; i < plan->rows; i++)
		if (!plan->row[i].computed)
			return SIMULATION_TOO_LARGE;
	if (plan->rows == 0)
		return SIMULATION_TOO_LARGE;
	if (schedule->form != INFUSE_FORM_TITRATED) {
		done = add_rows(sim, plan, false, "schedule", "as scheduled");
	} else if (of->order.has_target) {
		if (plan->rungs == 0)
			return SIMULATION_NO_LADDER;
		done = add_ladder(sim, plan, schedule);
	} else {
		if (schedule->titration.has_start)
			done = add_rows(sim, plan, false, "start",
			    "START, held throughout");
		done = done && add_rows(sim, plan, true, "ceiling",
		    "DO NOT EXCEED, held throughout (limit, not target)");
	}
	return done ? SIMULATION_PATHS : SIMULATION_NO_MEMORY;
}

/* Without an age an adult is meant, as every weight of 40 kg is (S-09). */
static bool is_for_patient(const struct simulation *sim,
    const struct infuse_pk_model *model)
{
	struct infuse_pk_question of = sim->of;

	of.model = model;
	of.clearance = INFUSE_PK_CONSTANT_CLEARANCE;
	of.beyond_range = false;
	of.segments = 0;
	of.times = 0;
	if (of.age_years == INFUSE_PK_NO_AGE && model->age_max_years > 0 &&
	    model->age_max_years < INFUSE_ADULT_FROM_YEARS)
		return false;
	return infuse_pk_check(&of) == INFUSE_PK_OK;
}

void simulation_set_models(struct simulation *sim)
{
	const struct infuse_pk_model *model;
	size_t i;

	sim->models = 0;
	sim->model[sim->models++] = sim->of.model;
	for (i = 0; (model = infuse_pk_model_at(i)) != NULL &&
	    sim->models < SIM_MODELS_MAX; i++)
		if (model != sim->of.model && is_for_patient(sim, model))
			sim->model[sim->models++] = model;
}

/* A chart of letters shows those of ketamine, once in each column. */
static bool is_in_picture(const struct simulation *sim,
    enum infuse_pk_output output, size_t i)
{
	const struct sim_times *times = &sim->picture;
	int64_t until = times->time[times->times - 1].min;

	if (!sim->chart_only)
		return output != INFUSE_PK_EFFECT;
	return output == INFUSE_PK_KETAMINE && (i == 0 ||
	    sim_chart_column(times->time[i].min, until) !=
	    sim_chart_column(times->time[i - 1].min, until));
}

/* Where percentiles are shown; CSV and JSON have the effect site's too. */
static bool *wanted_of(const struct simulation *sim,
    enum infuse_pk_output output)
{
	bool *wanted = calloc(sim->all.times, sizeof(*wanted));
	size_t i;

	if (wanted == NULL)
		return NULL;
	for (i = 0; i < sim->table.times && !sim->spread_drawn_only; i++)
		wanted[sim->table.at[i]] = true;
	for (i = 0; i < sim->picture.times; i++)
		if (is_in_picture(sim, output, i))
			wanted[sim->picture.at[i]] = true;
	return wanted;
}

/* People of a file, on one path. */
static enum infuse_pk_error people(struct sim_samples *out,
    const struct simulation *sim, int path,
    const struct infuse_pk_question *of, const struct infuse_pk_cohort *cohort)
{
	struct infuse_pk_person *all = calloc((size_t)cohort->patients,
	    sizeof(*all));
	enum infuse_pk_error error;
	int64_t i, who;

	if (all == NULL)
		return INFUSE_PK_NO_MEMORY;
	for (i = 0; i < cohort->patients; i++) {
		all[i].weight = sim->person[i].weight;
		all[i].age_years = sim->person[i].age_years;
		all[i].segment = sim->person[i].path[path].segment;
		all[i].segments = sim->person[i].path[path].segments;
	}
	error = infuse_pk_people(&out->spread, &who, of, all, cohort);
	free(all);
	return error;
}

static enum infuse_pk_error spread(struct sim_samples *out,
    const struct simulation *sim, int path,
    const struct infuse_pk_question *of)
{
	struct infuse_pk_cohort cohort = sim->cohort;
	enum infuse_pk_error error = INFUSE_PK_OK;
	bool *wanted[INFUSE_PK_OUTPUTS] = { NULL };
	int i;

	for (i = 0; i < INFUSE_PK_OUTPUTS; i++) {
		wanted[i] = wanted_of(sim, (enum infuse_pk_output)i);
		cohort.wanted[i] = wanted[i];
		if (wanted[i] == NULL)
			error = INFUSE_PK_NO_MEMORY;
	}
	if (error == INFUSE_PK_OK)
		error = sim->person != NULL ?
		    people(out, sim, path, of, &cohort) :
		    infuse_pk_population(&out->spread, of, &cohort);
	for (i = 0; i < INFUSE_PK_OUTPUTS; i++)
		free(wanted[i]);
	return error;
}

/* One run over the times of the table and of the picture. */
static enum infuse_pk_error sample(struct sim_samples *out,
    const struct simulation *sim, const struct sim_path *path)
{
	struct infuse_pk_question of = sim->of;
	enum infuse_pk_error error = INFUSE_PK_OK;
	size_t i;

	of.segment = path->segment;
	of.segments = path->segments;
	of.time = sim->all.time;
	of.times = sim->all.times;
	for (i = 0; i < sim->models && error == INFUSE_PK_OK; i++) {
		of.model = sim->model[i];
		of.clearance = i == 0 ? sim->of.clearance :
		    INFUSE_PK_CONSTANT_CLEARANCE;
		error = infuse_pk_simulate(&out->model[i], &of);
	}
	if (error != INFUSE_PK_OK || !sim->has_spread)
		return error;
	of.model = sim->of.model;
	of.clearance = sim->of.clearance;
	return spread(out, sim, (int)(path - sim->path), &of);
}

static enum infuse_pk_error summarise(struct sim_path *path,
    const struct simulation *sim)
{
	struct infuse_pk_question of = sim->of;
	enum infuse_pk_error error = INFUSE_PK_OK;
	int output;

	of.segment = path->segment;
	of.segments = path->segments;
	of.time = sim->table.time;
	of.times = sim->table.times;
	for (output = 0; output < INFUSE_PK_OUTPUTS && error == INFUSE_PK_OK;
	    output++)
		if (of.model->has[output])
			error = infuse_pk_summarise(&path->summary[output],
			    &of, (enum infuse_pk_output)output, sim->above,
			    sim->digits);
	return error;
}

enum infuse_pk_error simulation_run(struct simulation *sim)
{
	enum infuse_pk_error error = INFUSE_PK_OK;
	struct sim_path *path;
	int i;

	for (i = 0; i < sim->paths && error == INFUSE_PK_OK; i++) {
		path = &sim->path[i];
		error = sample(&path->is, sim, path);
		if (error == INFUSE_PK_OK)
			error = summarise(path, sim);
	}
	return error;
}

static void free_samples(struct sim_samples *samples)
{
	size_t i;

	for (i = 0; i < SIM_MODELS_MAX; i++)
		infuse_pk_free(samples->model[i]);
	infuse_pk_spreads_free(samples->spread);
}

static void free_times(struct sim_times *times)
{
	free(times->time);
	free(times->at);
}

static void free_people(struct simulation *sim)
{
	int64_t i;
	int path;

	for (i = 0; i < sim->cohort.patients && sim->person != NULL; i++) {
		for (path = 0; path < SIM_PATHS_MAX; path++)
			free(sim->person[i].path[path].segment);
		free(sim->person[i].id);
	}
	free(sim->person);
}

void simulation_free(struct simulation *sim)
{
	int i, output;

	free_people(sim);
	free(sim->observed);
	for (i = 0; i < sim->paths; i++) {
		free_samples(&sim->path[i].is);
		for (output = 0; output < INFUSE_PK_OUTPUTS; output++)
			infuse_pk_peaks_free(&sim->path[i].peaks[output]);
		free(sim->path[i].segment);
	}
	free_times(&sim->all);
	free_times(&sim->table);
	free_times(&sim->picture);
}
