/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "simulation.h"

/* Across a picture, and how long it goes on after the end. */
#define PICTURE_PARTS 480
#define AFTER_MIN INFUSE_MIN_PER_DAY

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

/* Each row at its own rate, or at the other end of its range. */
static bool add_rows(struct simulation *sim, const struct infuse_plan *plan,
    bool most, const char *key, const char *name)
{
	struct sim_path *path = add_path(sim, key, name, (size_t)plan->rows);
	int i;

	for (i = 0; path != NULL && i < plan->rows; i++)
		add_segment(path, plan->row[i].start.min,
		    plan->row[i].length.min, most ?
		    plan->row[i].most.rate : plan->row[i].at.rate);
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
			    plan->rung[j].at.rate);
	return path != NULL;
}

enum simulation_paths simulation_set_paths(struct simulation *sim,
    const struct infuse_case *of, const struct infuse_plan *plan)
{
	const struct infuse_schedule *schedule = &of->protocol->schedule;
	bool done = true;
	int i;

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

static int compare(const void *a, const void *b)
{
	const struct infuse_duration *x = a, *y = b;

	return (x->min > y->min) - (x->min < y->min);
}

/* In order, each once. */
static void tidy(struct sim_times *times)
{
	size_t i, kept = 0;

	qsort(times->time, times->times, sizeof(times->time[0]), compare);
	for (i = 0; i < times->times; i++)
		if (kept == 0 ||
		    times->time[kept - 1].min != times->time[i].min)
			times->time[kept++] = times->time[i];
	times->times = kept;
}

static void add_time(struct sim_times *times, int64_t min, int64_t until)
{
	if (min <= until)
		times->time[times->times++].min = min;
}

/* Where the rate changes, or a day begins. */
static void add_events(struct sim_times *times, const struct sim_path *path,
    int64_t until)
{
	const struct infuse_pk_segment *segment;
	size_t i;

	for (i = 0; i < path->segments; i++) {
		segment = &path->segment[i];
		add_time(times, segment->start.min, until);
		add_time(times, segment->start.min + segment->length.min,
		    until);
	}
}

/*
 * Where something happens, the first hours, each day of an infusion that runs,
 * and the decline.
 */
static bool telling_times(struct sim_times *times,
    const struct sim_path *path, int64_t until)
{
	static const int64_t hours[] = { 1, 2, 4, 8, 12, 24 };
	int64_t end = sim_plan_end(path), at;
	size_t i;

	times->time = calloc(2 * path->segments + 2 * INFUSE_ROWS_MAX,
	    sizeof(times->time[0]));
	if (times->time == NULL)
		return false;
	add_events(times, path, until);
	for (i = 0; i < sizeof(hours) / sizeof(hours[0]); i++) {
		if (sim_rate_at(path, hours[i] * 60).pg_per_h > 0)
			add_time(times, hours[i] * 60, until);
		add_time(times, end + hours[i] * 60, until);
	}
	for (at = INFUSE_MIN_PER_DAY; at < end; at += INFUSE_MIN_PER_DAY)
		if (sim_rate_at(path, at).pg_per_h > 0)
			add_time(times, at, until);
	add_time(times, until, until);
	tidy(times);
	return true;
}

static bool even_times(struct sim_times *times, int64_t every, int64_t until)
{
	int64_t at;

	times->time = calloc((size_t)(until / every) + 1,
	    sizeof(times->time[0]));
	for (at = 0; times->time != NULL && at <= until; at += every)
		add_time(times, at, until);
	return times->time != NULL;
}

static bool picture_times(struct sim_times *times,
    const struct sim_path *path, int64_t until)
{
	int64_t i;

	times->time = calloc(2 * path->segments + PICTURE_PARTS + 1,
	    sizeof(times->time[0]));
	if (times->time == NULL)
		return false;
	for (i = 0; i <= PICTURE_PARTS; i++)
		add_time(times, until * i / PICTURE_PARTS, until);
	add_events(times, path, until);
	tidy(times);
	return true;
}

enum infuse_pk_error simulation_set_times(struct simulation *sim)
{
	const struct sim_path *path = &sim->path[0];
	int64_t until = sim->until.min;
	bool done;

	if (until == 0)
		until = sim_plan_end(path) + AFTER_MIN;
	if (until > INFUSE_DURATION_MAX_MIN)
		until = INFUSE_DURATION_MAX_MIN;
	if (sim->every.min > 0 &&
	    until / sim->every.min >= INFUSE_PK_TIMES_MAX)
		return INFUSE_PK_TOO_MANY;
	done = sim->every.min > 0 ?
	    even_times(&sim->table, sim->every.min, until) :
	    telling_times(&sim->table, path, until);
	if (done && sim->has_picture)
		done = picture_times(&sim->picture, path, until);
	return done ? INFUSE_PK_OK : INFUSE_PK_NO_MEMORY;
}

static enum infuse_pk_error sample(struct sim_samples *out,
    const struct simulation *sim, const struct sim_path *path,
    const struct sim_times *times)
{
	struct infuse_pk_question of = sim->of;
	enum infuse_pk_error error = INFUSE_PK_OK;
	size_t i;

	of.segment = path->segment;
	of.segments = path->segments;
	of.time = times->time;
	of.times = times->times;
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
	return infuse_pk_population(&out->spread, &of, &sim->cohort);
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
		error = sample(&path->table, sim, path, &sim->table);
		if (error == INFUSE_PK_OK && sim->has_picture)
			error = sample(&path->picture, sim, path,
			    &sim->picture);
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

void simulation_free(struct simulation *sim)
{
	int i;

	for (i = 0; i < sim->paths; i++) {
		free_samples(&sim->path[i].table);
		free_samples(&sim->path[i].picture);
		free(sim->path[i].segment);
	}
	free(sim->table.time);
	free(sim->picture.time);
}
