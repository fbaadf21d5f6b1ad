/* SPDX-License-Identifier: MIT */
#include "scale.h"

int64_t scale_step(int64_t most, int parts)
{
	int64_t step = 1;

	for (;; step *= 10) {
		if (step * parts >= most)
			return step;
		if (2 * step * parts >= most)
			return 2 * step;
		if (5 * step * parts >= most)
			return 5 * step;
	}
}

int64_t scale_hours_step(int64_t until, int parts)
{
	static const int64_t steps[] = {
		15, 30, 60, 120, 240, 360, 720, 1440, 2880, 5760, 10080,
		20160, 40320, 80640
	};
	size_t i, last = sizeof(steps) / sizeof(steps[0]) - 1;

	for (i = 0; i < last; i++)
		if (steps[i] * parts >= until)
			break;
	return steps[i];
}

static int64_t larger(int64_t a, int64_t b)
{
	return a > b ? a : b;
}

int64_t scale_highest(const struct simulation *sim,
    enum infuse_pk_output output)
{
	const struct sim_samples *at;
	size_t i, j, low = 0, high = 0;
	int64_t most = 1;
	int path;

	for (path = 0; path < sim->paths; path++) {
		at = &sim->path[path].is;
		for (j = 0; j < sim->picture.times; j++) {
			i = sim->picture.at[j];
			most = larger(most, infuse_pk_pg_per_ml(at->model[0],
			    output, i));
			if (at->spread != NULL)
				most = larger(most, infuse_pk_band_pg_per_ml(
				    at->spread, output, INFUSE_PK_HIGH, i));
			if (sim_range(sim, at, output, i, &low, &high))
				most = larger(most, infuse_pk_pg_per_ml(
				    at->model[high], output, i));
		}
	}
	return most;
}
