/* SPDX-License-Identifier: MIT */
#include "crowd.h"
#include "bands.h"
#include "parallel.h"
#include "tally.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/*
 * Values that are kept at a time: of few all, of many those of the first, and
 * those inside brackets: 4, 8 and 12 MiB.
 */
#define FEW 16384
#define ALL_KEPT ((size_t)1 << 19)
#define PILOT_KEPT ((size_t)1 << 20)
#define INSIDE_KEPT ((size_t)3 << 19)
#define PILOT_LEAST 1024
#define PILOT_MOST 16384
#define PILOT_PART 8		/* of all patients, at most one in so many */

/* So many columns are worked on at a time. */
#define COLUMNS_MOST 1024

/* So many blocks of patients are counted at a time. */
#define BLOCKS (PK_TAKEN / PK_LANES)

/* What one thread should have to do before another is started. */
#define NS_A_THREAD 1500000

struct worker {
	double *values;			/* of a block: output, sample, lane */
	struct pk_lanes_system *system;	/* of models that need one */
	struct pk_lanes_matrix *slot;
	struct pk_bands_room room;
	struct pk_tally tally;
};

struct work {
	const struct pk_crowd *of;
	int threads;
	size_t patients;
	size_t blocks;
	bool side_by_side;		/* and kept from chunk to chunk */
	struct pk_pattern pattern;
	/* a chunk of samples */
	size_t first;
	size_t samples;
	size_t from_leg;
	size_t to_leg;
	size_t columns;
	struct pk_column *column;
	bool (*wanted)[INFUSE_PK_OUTPUTS];	/* by sample */
	/* patients where the chunk begins and ends, if there are several */
	struct pk_lanes_carry *begin;
	struct pk_lanes_carry *end;
	bool begins;			/* it is the first chunk */
	/* of the first patients */
	size_t pilot;
	double *values;
	size_t room;
	bool counts;			/* in parts, and keeps nothing */
	struct worker *worker;
	int64_t done;
	int64_t total;
};

static bool is_wanted(const struct pk_crowd *of, int output, size_t sample)
{
	const bool *wanted = of->cohort->wanted[output];

	return of->model->face.has[output] &&
	    (wanted == NULL || wanted[of->sample[sample]]);
}

static void run_lanes(struct work *work, size_t block,
    const struct pk_lanes_subject *subject, const struct pk_sink *sink)
{
	const struct pk_crowd *of = work->of;
	struct pk_lanes_direct patients;
	struct pk_lanes_carry *end = NULL;

	if (work->end != NULL)
		end = &work->end[block];
	if (work->begins) {
		of->kernels->begin(&patients, subject, of->typical);
		if (end != NULL)
			end->min = 0;
	} else {
		patients = work->begin[block].patients;
		if (end != NULL && end != &work->begin[block])
			*end = work->begin[block];
	}
	pk_lanes_run(of->kernels, &patients, of->timeline, work->from_leg,
	    work->to_leg, sink, end);
	if (end != NULL)
		end->patients = patients;
}

static void run_singly(const struct pk_crowd *of,
    const struct pk_lanes_subject *subject, struct pk_sink sink)
{
	for (int i = 0; i < PK_LANES; i++) {
		struct pk_subject one = pk_subject_in(subject, i,
		    of->typical);

		pk_subject_tie(&one, of->model);
		pk_run(&sink, &one, of->timeline, of->clearance);
		for (int o = 0; o < INFUSE_PK_OUTPUTS; o++)
			if (sink.value[o] != NULL)
				sink.value[o]++;
	}
}

static void run_system(struct work *work, struct worker *worker,
    const struct pk_lanes_subject *subject, const struct pk_sink *sink)
{
	const struct pk_crowd *of = work->of;

	pk_lanes_system_of(worker->system, subject, of->typical, of->model,
	    &work->pattern);
	pk_lanes_system_run(of->kernels, worker->system, worker->slot,
	    of->timeline, work->to_leg, sink);
}

/* PK_LANES patients over the chunk; output o from values + o x apart on. */
static void run_block(struct work *work, struct worker *worker,
    size_t block, double *values, size_t apart, size_t stride)
{
	const struct pk_crowd *of = work->of;
	struct pk_sink sink = { .stride = stride, .first = work->first,
	    .samples = work->samples,
	    .wanted = (const bool (*)[INFUSE_PK_OUTPUTS])work->wanted };
	struct pk_lanes_subject subject;

	for (int o = 0; o < INFUSE_PK_OUTPUTS; o++)
		if (of->model->face.has[o])
			sink.value[o] = values + (size_t)o * apart;
	if (work->begins || !work->side_by_side)
		pk_draw(of->kernels, &subject, of->typical, of->spread,
		    (uint64_t)block * PK_LANES, of->cohort->seed);
	if (work->side_by_side)
		run_lanes(work, block, &subject, &sink);
	else if (worker->system != NULL)
		run_system(work, worker, &subject, &sink);
	else
		run_singly(of, &subject, sink);
}

/* Keeps all that it sees. */
static void pilot_block(void *context, int64_t block, int thread)
{
	struct work *work = context;

	run_block(work, &work->worker[thread], (size_t)block, work->values + block * PK_LANES,
	    work->samples * work->pilot, work->pilot);
}

static void tally_blocks(void *context, int64_t job, int thread)
{
	struct work *work = context;
	struct worker *worker = &work->worker[thread];
	size_t first = (size_t)job * BLOCKS, stride = BLOCKS * PK_LANES;
	size_t left = work->patients - first * PK_LANES;

	for (size_t i = 0; i < BLOCKS && first + i < work->blocks; i++)
		run_block(work, worker, first + i, worker->values + i * PK_LANES,
		    work->samples * stride, stride);
	for (size_t c = 0; c < work->columns; c++) {
		struct pk_column *column = &work->column[c];

		pk_tally_take(&worker->tally, work->of->kernels, column, c,
		    worker->values + ((size_t)column->output * work->samples +
		    column->sample) * stride,
		    left < stride ? left : stride, work->counts);
	}
}

static const double *pilot_values(const struct work *work,
    const struct pk_column *column)
{
	return work->values + ((size_t)column->output * work->samples +
	    column->sample) * work->pilot;
}

static double *place_of(const struct work *work,
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
	struct work *work = context;
	struct pk_column *column = &work->column[c];

	pk_bands_of(work->of->kernels, place_of(work, column),
	    pilot_values(work, column), work->patients,
	    &work->worker[thread].room);
}

static void place_column(void *context, int64_t c, int thread)
{
	struct work *work = context;
	struct pk_column *column = &work->column[c];

	pk_column_place(column, work->of->kernels,
	    pilot_values(work, column), work->pilot, work->patients,
	    &work->worker[thread].room);
}

static void find_column(void *context, int64_t c, int thread)
{
	struct work *work = context;
	struct pk_column *column = &work->column[c];

	pk_column_find(column, work->of->kernels, place_of(work, column),
	    work->patients, &work->worker[thread].room);
}

static void go(struct work *work, size_t jobs, pk_job_fn *job)
{
	const struct infuse_pk_cohort *cohort = work->of->cohort;

	pk_parallel(work->threads, (int64_t)jobs, job, work, cohort->progress,
	    cohort->context, work->done, work->total);
	work->done += (int64_t)jobs;
}

/* A room for the largest of all brackets, for each thread. */
static bool make_rooms(struct work *work, size_t n)
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
static bool pass(struct work *work, bool counts)
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
	go(work, (work->blocks + BLOCKS - 1) / BLOCKS, tally_blocks);
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
static bool refine(struct work *work)
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

static void list_columns(struct work *work)
{
	work->columns = 0;
	for (size_t s = 0; s < work->samples; s++)
		for (int o = 0; o < INFUSE_PK_OUTPUTS; o++) {
			work->wanted[s][o] = is_wanted(work->of, o,
			    work->first + s);
			if (work->wanted[s][o])
				work->column[work->columns++] =
				    (struct pk_column){ .sample = s,
				    .output = (enum infuse_pk_output)o };
		}
}

/* Of few patients so many columns that all values may be kept. */
static size_t columns_at_once(const struct work *work)
{
	size_t most = ALL_KEPT / (work->blocks * PK_LANES);

	if (work->patients > FEW || !work->side_by_side)
		return COLUMNS_MOST;
	return most < COLUMNS_MOST ? most : COLUMNS_MOST;
}

/* As many samples as make so many columns, and the legs to the last. */
static void next_chunk(struct work *work)
{
	const struct pk_timeline *timeline = work->of->timeline;
	size_t samples = 0, columns = 0, most = columns_at_once(work);

	while (work->first + samples < timeline->samples) {
		for (int o = 0; o < INFUSE_PK_OUTPUTS; o++)
			columns += is_wanted(work->of, o,
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

static void choose_pilot(struct work *work)
{
	size_t padded = work->blocks * PK_LANES, most;

	if (work->columns * padded <= ALL_KEPT ||
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
static bool make_values(struct work *work)
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

static bool run_chunk(struct work *work)
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
static bool make_workers(struct work *work, size_t samples)
{
	bool made = true, system = work->of->model->shape != PK_DIRECT;
	size_t size = INFUSE_PK_OUTPUTS * BLOCKS * PK_LANES * sizeof(double) *
	    (samples < COLUMNS_MOST ? samples : COLUMNS_MOST);

	for (int i = 0; i < work->threads && made; i++) {
		struct worker *one = &work->worker[i];

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

static bool begin(struct work *work, const struct pk_crowd *of)
{
	size_t size, samples = of->timeline->samples;
	bool made;

	*work = (struct work){ .of = of };
	work->threads = threads_for(of);
	work->patients = (size_t)of->cohort->patients;
	work->blocks = (work->patients + PK_LANES - 1) / PK_LANES;
	work->side_by_side = of->model->shape == PK_DIRECT &&
	    of->clearance == INFUSE_PK_CONSTANT_CLEARANCE;
	work->total = (int64_t)work->blocks * 2 / BLOCKS +
	    2 * INFUSE_PK_OUTPUTS * (int64_t)samples;
	work->begins = true;
	work->worker = calloc((size_t)work->threads, sizeof(*work->worker));
	work->column = calloc(COLUMNS_MOST + INFUSE_PK_OUTPUTS,
	    sizeof(*work->column));
	work->wanted = calloc(COLUMNS_MOST, sizeof(*work->wanted));
	made = work->worker != NULL && work->column != NULL &&
	    work->wanted != NULL;
	next_chunk(work);
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

static void release(struct work *work)
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

bool pk_crowd_run(const struct pk_crowd *of)
{
	struct work work;
	bool done;

	if (of->timeline->samples == 0)
		return true;
	done = begin(&work, of);
	while (done) {
		struct pk_lanes_carry *was = work.begin;

		done = run_chunk(&work);
		work.first += work.samples;
		if (!done || work.first == of->timeline->samples)
			break;
		work.begins = false;
		work.begin = work.end;
		work.end = was;
		next_chunk(&work);
	}
	release(&work);
	if (done && of->cohort->progress != NULL)
		of->cohort->progress(work.total, work.total,
		    of->cohort->context);
	return done;
}
