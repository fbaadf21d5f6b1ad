/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "simulation.h"

/*
 * Samples that may be asked for; those of a picture come on top, and the sum
 * stays below what is counted.
 */
#define TABLE_MAX 100000

/* Across a picture, and how long it goes on after the end. */
#define PICTURE_PARTS 480
#define AFTER_MIN INFUSE_MIN_PER_DAY

/*
 * A session is drawn larger where the course is so many times as long, with as
 * much after it as it is long itself, and so much at least.
 */
#define ZOOM_FROM 6
#define ZOOM_AFTER_MIN 120
#define ZOOM_PARTS 90

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

static bool make_room(struct sim_times *times, size_t most)
{
	times->time = calloc(most, sizeof(times->time[0]));
	times->at = calloc(most, sizeof(times->at[0]));
	return times->time != NULL && times->at != NULL;
}

static void add_time(struct sim_times *times, int64_t min, int64_t until)
{
	if (min <= until)
		times->time[times->times++].min = min;
}

/* Where the rate changes. */
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

/* Where an output of any path turns from rising to falling. */
static void add_turns(struct sim_times *times, const struct simulation *sim,
    int64_t until)
{
	const struct infuse_pk_peaks *peaks;
	size_t i;
	int path, output;

	for (path = 0; path < sim->paths; path++) {
		for (output = 0; output < INFUSE_PK_OUTPUTS; output++) {
			peaks = &sim->path[path].peaks[output];
			for (i = 0; i < peaks->turns; i++)
				add_time(times, peaks->turn[i].min, until);
		}
	}
}

static size_t turns_of(const struct simulation *sim)
{
	size_t turns = 0;
	int path, output;

	for (path = 0; path < sim->paths; path++)
		for (output = 0; output < INFUSE_PK_OUTPUTS; output++)
			turns += sim->path[path].peaks[output].turns;
	return turns;
}

/*
 * Where something happens, the first hours, each day of an infusion that runs,
 * every peak, and the decline.
 */
static bool telling_times(struct sim_times *times,
    const struct simulation *sim, int64_t until)
{
	static const int64_t hours[] = { 1, 2, 4, 8, 12, 24 };
	const struct sim_path *path = &sim->path[0];
	int64_t end = sim_plan_end(path), at;
	size_t i;

	if (!make_room(times, 2 * path->segments + 2 * INFUSE_ROWS_MAX +
	    turns_of(sim)))
		return false;
	add_events(times, path, until);
	add_turns(times, sim, until);
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

/* As asked for, and nothing between. */
static bool even_times(struct sim_times *times, int64_t every, int64_t until)
{
	int64_t at;

	if (!make_room(times, (size_t)(until / every) + 1))
		return false;
	for (at = 0; at <= until; at += every)
		add_time(times, at, until);
	return true;
}

/* A step that divides the day, and that hours are whole steps or parts of. */
static bool is_even(int64_t step)
{
	return INFUSE_MIN_PER_DAY % step == 0 &&
	    (60 % step == 0 || step % 60 == 0);
}

/* The shortest of these that makes at most so many steps. */
static int64_t step_of(int64_t until, int64_t parts)
{
	int64_t step = 1;

	while (step < INFUSE_MIN_PER_DAY && (until > step * parts ||
	    !is_even(step)))
		step++;
	return step;
}

/* When the infusion that begins at a minute has ended. */
static int64_t infusion_end(const struct sim_path *path, int64_t start)
{
	int64_t end = start;
	size_t i;

	for (i = 0; i < path->segments; i++)
		if (path->segment[i].start.min == end &&
		    path->segment[i].rate.pg_per_h > 0)
			end += path->segment[i].length.min;
	return end;
}

/* Sessions that a picture of the whole course shows as needles. */
static void set_zoom(struct simulation *sim, int64_t until)
{
	const struct infuse_pk_peaks *peaks =
	    &sim->path[0].peaks[INFUSE_PK_KETAMINE];
	int64_t first, last, end, length, window;

	if (peaks->peaks < 2 || sim->chart_only)
		return;
	first = peaks->peak[0].start.min;
	last = peaks->peak[peaks->peaks - 1].start.min;
	end = infusion_end(&sim->path[0], first);
	length = infusion_end(&sim->path[0], last) - last;
	if (end - first > length)
		length = end - first;
	window = length + (length > ZOOM_AFTER_MIN ? length : ZOOM_AFTER_MIN);
	sim->zoom[0].from = first;
	sim->zoom[0].until = first + window;
	sim->zoom[1].from = last;
	sim->zoom[1].until = last + window;
	sim->has_zoom = last + window <= until &&
	    first + window <= peaks->peak[1].start.min &&
	    until > window * ZOOM_FROM;
}

static void add_zoom(struct sim_times *times, const struct simulation *sim)
{
	int64_t step, at;
	int i;

	for (i = 0; i < 2 && sim->has_zoom; i++) {
		step = step_of(sim->zoom[i].until - sim->zoom[i].from,
		    ZOOM_PARTS);
		for (at = sim->zoom[i].from; at <= sim->zoom[i].until;
		    at += step)
			add_time(times, at, sim->zoom[i].until);
	}
}

/*
 * Steps that divide the day, so that sessions at one time of day are drawn
 * alike, and few lengths of time are worked out.
 */
static bool picture_times(struct sim_times *times,
    const struct simulation *sim, int64_t until)
{
	const struct sim_path *path = &sim->path[0];
	int64_t step = step_of(until, PICTURE_PARTS), at;

	if (!make_room(times, 2 * path->segments + turns_of(sim) +
	    (size_t)(until / step) + 2 * ZOOM_PARTS + 4))
		return false;
	add_zoom(times, sim);
	for (at = 0; at <= until; at += step)
		add_time(times, at, until);
	add_time(times, until, until);
	add_events(times, path, until);
	add_turns(times, sim, until);
	tidy(times);
	return true;
}

/* Where each of some times is among all. */
static void find_all(struct sim_times *times, const struct sim_times *all)
{
	size_t i, at = 0;

	for (i = 0; i < times->times; i++) {
		while (all->time[at].min < times->time[i].min)
			at++;
		times->at[i] = at;
	}
}

static bool unite(struct simulation *sim)
{
	struct sim_times *all = &sim->all;
	size_t i, at;

	if (!make_room(all, sim->table.times + sim->picture.times +
	    sim->samples + 1))
		return false;
	for (i = 0; i < sim->samples; i++)
		all->time[all->times++] = sim->observed[i].time;
	for (i = 0; i < sim->table.times; i++)
		all->time[all->times++] = sim->table.time[i];
	for (i = 0; i < sim->picture.times; i++)
		all->time[all->times++] = sim->picture.time[i];
	tidy(all);
	find_all(&sim->table, all);
	find_all(&sim->picture, all);
	for (i = 0, at = 0; i < sim->samples; i++) {
		while (all->time[at].min < sim->observed[i].time.min)
			at++;
		sim->observed[i].at = at;
	}
	return true;
}

/* The peaks of each path, as far as it is looked at. */
static enum infuse_pk_error find_peaks(struct simulation *sim, int64_t until)
{
	const struct infuse_duration end = { until };
	struct infuse_pk_question of = sim->of;
	enum infuse_pk_error error = INFUSE_PK_OK;
	int path, output;

	of.time = &end;
	of.times = 1;
	for (path = 0; path < sim->paths; path++) {
		of.segment = sim->path[path].segment;
		of.segments = sim->path[path].segments;
		for (output = 0; output < INFUSE_PK_OUTPUTS; output++) {
			if (!of.model->has[output])
				continue;
			error = infuse_pk_peaks(
			    &sim->path[path].peaks[output], &of,
			    (enum infuse_pk_output)output, sim->digits);
			if (error != INFUSE_PK_OK)
				return error;
		}
	}
	return error;
}

enum infuse_pk_error simulation_set_times(struct simulation *sim)
{
	int64_t until = sim->until.min;
	enum infuse_pk_error error;
	bool done;

	if (until == 0)
		until = sim_plan_end(&sim->path[0]) + AFTER_MIN;
	if (until > INFUSE_DURATION_MAX_MIN)
		until = INFUSE_DURATION_MAX_MIN;
	if (sim->every.min > 0 && until / sim->every.min >= TABLE_MAX)
		return INFUSE_PK_TOO_MANY;
	error = find_peaks(sim, until);
	if (error != INFUSE_PK_OK)
		return error;
	done = sim->every.min > 0 ?
	    even_times(&sim->table, sim->every.min, until) :
	    telling_times(&sim->table, sim, until);
	if (sim->has_picture)
		set_zoom(sim, until);
	if (done && sim->has_picture)
		done = picture_times(&sim->picture, sim, until);
	done = done && unite(sim);
	return done ? INFUSE_PK_OK : INFUSE_PK_NO_MEMORY;
}
