/* SPDX-License-Identifier: MIT */
#include "crowd_work.h"

#include <stdlib.h>

/* Fewer are run once for each chunk, and all their values kept. */
#define FEW 16384

/* So many columns are worked on at a time. */
#define COLUMNS_MOST 1024

/* What one thread should have to do before another is started. */
#define NS_A_THREAD 1500000

bool pk_work_wants(const struct pk_crowd *of, int output, size_t sample)
{
	const bool *wanted = of->cohort->wanted[output];

	return of->model->face.has[output] &&
	    (wanted == NULL || wanted[of->sample[sample]]);
}

/* Of few patients so many columns that all values may be kept. */
static size_t columns_at_once(const struct pk_work *work)
{
	size_t most = PK_ALL_KEPT / (work->blocks * PK_LANES);

	if (work->patients > FEW || !work->side_by_side)
		return COLUMNS_MOST;
	return most < COLUMNS_MOST ? most : COLUMNS_MOST;
}

/* As many samples as make so many columns, and the legs to the last. */
void pk_work_next(struct pk_work *work)
{
	const struct pk_timeline *timeline = work->of->timeline;
	size_t samples = 0, columns = 0, most = columns_at_once(work);

	while (work->first + samples < timeline->samples) {
		for (int o = 0; o < INFUSE_PK_OUTPUTS; o++)
			columns += pk_work_wants(work->of, o,
			    work->first + samples);
		if (columns > most)
			break;
		samples++;
	}
	work->samples = samples;
	work->from_leg = work->to_leg;
	while (timeline->leg[work->to_leg].sample !=
	    work->first + samples - 1)
		work->to_leg++;
	work->to_leg++;
}

/* What a patient costs, from a benchmark; only its size matters. */
static int64_t ns_a_patient(const struct pk_crowd *of)
{
	int64_t samples = (int64_t)of->timeline->samples;

	if (of->clearance == INFUSE_PK_RISING_CLEARANCE)
		return samples * 1000;
	return of->model->shape == PK_DIRECT ? 300 + samples * 6 :
	    2000 + samples * 12;
}

/* One thread for small work. */
static int threads_for(const struct pk_crowd *of)
{
	int64_t most = of->cohort->patients * ns_a_patient(of) / NS_A_THREAD +
	    1;

	return most < of->cohort->threads ? (int)most : of->cohort->threads;
}

/* Room for what each thread works on. */
static bool make_workers(struct pk_work *work, size_t samples)
{
	bool made = true, system = work->of->model->shape != PK_DIRECT;
	size_t size = INFUSE_PK_OUTPUTS * PK_BLOCKS * PK_LANES *
	    sizeof(double) * (samples < COLUMNS_MOST ? samples : COLUMNS_MOST);

	for (int i = 0; i < work->threads && made; i++) {
		struct pk_worker *one = &work->worker[i];

		one->values = aligned_alloc(PK_ALIGNED, size);
		made = one->values != NULL;
		if (!made || !system)
			continue;
		one->system = aligned_alloc(PK_ALIGNED, sizeof(*one->system));
		one->slot = aligned_alloc(PK_ALIGNED,
		    PK_SLOTS * sizeof(*one->slot));
		made = one->system != NULL && one->slot != NULL;
	}
	if (system)
		pk_pattern_of(&work->pattern, work->of->typical);
	return made;
}

bool pk_work_begin(struct pk_work *work, const struct pk_crowd *of)
{
	size_t size, samples = of->timeline->samples;
	bool made;

	*work = (struct pk_work){ .of = of };
	work->threads = threads_for(of);
	work->patients = (size_t)of->cohort->patients;
	work->blocks = (work->patients + PK_LANES - 1) / PK_LANES;
	work->side_by_side = of->model->shape == PK_DIRECT &&
	    of->clearance == INFUSE_PK_CONSTANT_CLEARANCE;
	work->total = (int64_t)work->blocks * 2 / PK_BLOCKS +
	    2 * INFUSE_PK_OUTPUTS * (int64_t)samples;
	work->begins = true;
	work->worker = calloc((size_t)work->threads, sizeof(*work->worker));
	work->column = calloc(COLUMNS_MOST + INFUSE_PK_OUTPUTS,
	    sizeof(*work->column));
	work->wanted = calloc(COLUMNS_MOST, sizeof(*work->wanted));
	made = work->worker != NULL && work->column != NULL &&
	    work->wanted != NULL;
	pk_work_next(work);
	made = made && make_workers(work, samples);
	if (work->samples == samples || !work->side_by_side || !made)
		return made;
	size = work->blocks * sizeof(*work->begin);
	work->begin = aligned_alloc(PK_ALIGNED, size);
	/* where all is kept, each chunk is run once */
	work->end = work->patients <= FEW ? work->begin :
	    aligned_alloc(PK_ALIGNED, size);
	return work->begin != NULL && work->end != NULL;
}

void pk_work_release(struct pk_work *work)
{
	for (int i = 0; i < work->threads && work->worker != NULL; i++) {
		free(work->worker[i].values);
		free(work->worker[i].system);
		free(work->worker[i].slot);
		pk_bands_room_free(&work->worker[i].room);
		pk_tally_free(&work->worker[i].tally);
	}
	free(work->values);
	free(work->worker);
	free(work->column);
	free(work->wanted);
	if (work->end != work->begin)
		free(work->end);
	free(work->begin);
}
