/* SPDX-License-Identifier: MIT */
#include "crowd.h"
#include "bands.h"
#include "crowd_work.h"
#include "parallel.h"

#include <stdlib.h>

/*
 * Values that are kept at a time: of the first of many patients, and those
 * inside brackets: 8 and 12 MiB.
 */
#define PILOT_KEPT ((size_t)1 << 20)
#define INSIDE_KEPT ((size_t)3 << 19)
#define PILOT_LEAST 1024
#define PILOT_MOST 16384
#define PILOT_PART 8		/* of all patients, at most one in so many */

/* Keeps all that it sees. */
static void pilot_block(void *context, int64_t block, int thread)
{
	struct pk_work *work = context;

	pk_work_block(work, &work->worker[thread], (size_t)block,
	    work->values + block * PK_LANES, work->samples * work->pilot,
	    work->pilot);
}

static void tally_blocks(void *context, int64_t job, int thread)
{
	struct pk_work *work = context;
	struct pk_worker *worker = &work->worker[thread];
	size_t first = (size_t)job * PK_BLOCKS, stride = PK_BLOCKS * PK_LANES;
	size_t left = work->patients - first * PK_LANES;

	for (size_t i = 0; i < PK_BLOCKS && first + i < work->blocks; i++)
		pk_work_block(work, worker, first + i,
		    worker->values + i * PK_LANES,
		    work->samples * stride, stride);
	for (size_t c = 0; c < work->columns; c++) {
		struct pk_column *column = &work->column[c];

		pk_tally_take(&worker->tally, work->of->kernels, column, c,
		    worker->values + ((size_t)column->output * work->samples +
		    column->sample) * stride,
		    left < stride ? left : stride, work->counts);
	}
}

static const double *pilot_values(const struct pk_work *work,
    const struct pk_column *column)
{
	return work->values + ((size_t)column->output * work->samples +
	    column->sample) * work->pilot;
}

static double *place_of(const struct pk_work *work,
    const struct pk_column *column)
{
	const struct pk_crowd *of = work->of;
	size_t sample = of->sample[work->first + column->sample];

	return of->value + ((size_t)column->output * of->samples + sample) *
	    INFUSE_PK_BANDS;
}

/* All values of the column are there. */
static void band_column(void *context, int64_t c, int thread)
{
	struct pk_work *work = context;
	struct pk_column *column = &work->column[c];

	pk_bands_of(work->of->kernels, place_of(work, column),
	    pilot_values(work, column), work->patients,
	    &work->worker[thread].room);
}

static void place_column(void *context, int64_t c, int thread)
{
	struct pk_work *work = context;
	struct pk_column *column = &work->column[c];

	pk_column_place(column, work->of->kernels,
	    pilot_values(work, column), work->pilot, work->patients,
	    &work->worker[thread].room);
}

static void find_column(void *context, int64_t c, int thread)
{
	struct pk_work *work = context;
	struct pk_column *column = &work->column[c];

	pk_column_find(column, work->of->kernels, place_of(work, column),
	    work->patients, &work->worker[thread].room);
}

static void go(struct pk_work *work, size_t jobs, pk_job_fn *job)
{
	const struct infuse_pk_cohort *cohort = work->of->cohort;

	pk_parallel(work->threads, (int64_t)jobs, job, work, cohort->progress,
	    cohort->context, work->done, work->total);
	work->done += (int64_t)jobs;
}

/* A room for the largest of all brackets, for each thread. */
static bool make_rooms(struct pk_work *work, size_t n)
{
	bool made = true;

	for (int i = 0; i < work->threads && made; i++) {
		struct pk_bands_room *room = &work->worker[i].room;

		if (room->size >= n)
			continue;
		pk_bands_room_free(room);
		made = pk_bands_room_make(room, n);
	}
	return made;
}

/* Counts or keeps; adds up what the threads have counted. */
static bool pass(struct pk_work *work, bool counts)
{
	bool made = true;

	work->counts = counts;
	for (size_t c = 0; c < work->columns && made; c++)
		made = pk_column_begin(&work->column[c], !counts);
	for (int i = 0; i < work->threads && made; i++)
		made = pk_tally_begin(&work->worker[i].tally, work->columns,
		    counts);
	if (!made)
		return false;
	go(work, (work->blocks + PK_BLOCKS - 1) / PK_BLOCKS, tally_blocks);
	for (int i = 1; i < work->threads; i++)
		pk_tally_add(&work->worker[0].tally, &work->worker[i].tally,
		    work->columns, counts);
	for (size_t c = 0; c < work->columns; c++)
		pk_column_told(&work->column[c], &work->worker[0].tally, c);
	if (counts)
		for (size_t c = 0; c < work->columns; c++)
			pk_column_narrow(&work->column[c],
			    &work->worker[0].tally, c, work->patients);
	return true;
}

/* From the first patients to all of them. */
static bool refine(struct pk_work *work)
{
	size_t values = 0, most = 0, left = 1;

	go(work, work->columns, place_column);
	free(work->values);
	work->values = NULL;
	for (size_t c = 0; c < work->columns; c++)
		values += pk_column_expects(&work->column[c]);
	if (values > INSIDE_KEPT && !pass(work, true))
		return false;
	while (left > 0) {
		if (!pass(work, false))
			return false;
		for (size_t c = 0; c < work->columns; c++)
			most = pk_column_most(&work->column[c], most);
		if (!make_rooms(work, most))
			return false;
		go(work, work->columns, find_column);
		left = 0;
		for (size_t c = 0; c < work->columns; c++)
			left += !work->column[c].found;
	}
	return true;
}

static void list_columns(struct pk_work *work)
{
	work->columns = 0;
	for (size_t s = 0; s < work->samples; s++)
		for (int o = 0; o < INFUSE_PK_OUTPUTS; o++) {
			work->wanted[s][o] = pk_work_wants(work->of, o,
			    work->first + s);
			if (work->wanted[s][o])
				work->column[work->columns++] =
				    (struct pk_column){ .sample = s,
				    .output = (enum infuse_pk_output)o };
		}
}

static void choose_pilot(struct pk_work *work)
{
	size_t padded = work->blocks * PK_LANES, most;

	if (work->columns * padded <= PK_ALL_KEPT ||
	    work->patients <= PILOT_LEAST) {
		work->pilot = padded;
		return;
	}
	most = PILOT_KEPT / work->columns;
	if (most > work->patients / PILOT_PART)
		most = work->patients / PILOT_PART;
	if (most < PILOT_LEAST)
		most = PILOT_LEAST;
	if (most > PILOT_MOST)
		most = PILOT_MOST;
	work->pilot = most / PK_LANES * PK_LANES;
}

/* For the chunk; kept from one to the next. */
static bool make_values(struct pk_work *work)
{
	size_t room = work->pilot * work->samples * INFUSE_PK_OUTPUTS;

	if (work->values != NULL && work->room >= room)
		return true;
	free(work->values);
	work->room = room;
	work->values = aligned_alloc(PK_ALIGNED,
	    room * sizeof(*work->values));
	return work->values != NULL;
}

static bool run_chunk(struct pk_work *work)
{
	bool done;

	list_columns(work);
	choose_pilot(work);
	if (!make_values(work) || !make_rooms(work, work->pilot))
		return false;
	go(work, work->pilot / PK_LANES, pilot_block);
	if (work->pilot >= work->patients) {
		go(work, work->columns, band_column);
		done = true;
	} else {
		done = refine(work);
	}
	for (size_t c = 0; c < work->columns; c++)
		pk_column_free(&work->column[c]);
	return done;
}

bool pk_crowd_run(const struct pk_crowd *of)
{
	struct pk_work work;
	bool done;

	if (of->timeline->samples == 0)
		return true;
	done = pk_work_begin(&work, of);
	while (done) {
		struct pk_lanes_carry *was = work.begin;

		done = run_chunk(&work);
		work.first += work.samples;
		if (!done || work.first == of->timeline->samples)
			break;
		work.begins = false;
		work.begin = work.end;
		work.end = was;
		pk_work_next(&work);
	}
	pk_work_release(&work);
	if (done && of->cohort->progress != NULL)
		of->cohort->progress(work.total, work.total,
		    of->cohort->context);
	return done;
}
