/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "bands.h"
#include "cohort.h"
#include "parallel.h"
#include "text.h"

/*
 * Values of a window of samples are kept in about so many bytes at a time:
 * what stays in a cache, but so many samples at least that what is worked out
 * anew in each window is worth it.
 */
#define WINDOW_BYTES ((size_t)8 << 20)
#define WINDOW_SAMPLES 16

/* One by one, each window begins at the beginning: as few as may be. */
#define WINDOW_BYTES_SLOW ((size_t)512 << 20)

#define PG_PER_NG 1e3

struct infuse_pk_spreads {
	const struct infuse_pk_model *model;
	size_t samples;
	double value[];		/* output, sample, band; below 0: unwanted */
};

struct population {
	const struct infuse_pk_cohort *cohort;
	const struct pk_model *model;
	struct infuse_pk_spreads *out;
	enum infuse_pk_clearance clearance;
	struct pk_timeline timeline;
	struct pk_subject typical;
	struct pk_spread spread;
	bool side_by_side;
	size_t blocks;
	size_t padded;			/* patients, in whole blocks */
	size_t window;			/* samples */
	size_t from_leg;
	size_t to_leg;
	int rows;			/* outputs there are */
	enum infuse_pk_output row[INFUSE_PK_OUTPUTS];
	struct pk_sink sink;
	double *values;
	struct pk_lanes_direct *patients;	/* by block */
	struct pk_bands_room *room;		/* by thread */
};

static void simulate_block(void *context, int64_t block, int thread)
{
	struct population *all = context;
	struct pk_sink sink = all->sink;
	struct pk_lanes_subject subject;
	uint64_t first = (uint64_t)block * PK_LANES;
	bool begin = sink.first == 0;

	(void)thread;
	for (int o = 0; o < INFUSE_PK_OUTPUTS; o++)
		if (sink.value[o] != NULL)
			sink.value[o] += first;
	if (begin || !all->side_by_side)
		pk_draw(&subject, &all->typical, &all->spread, first,
		    all->cohort->seed);
	if (all->side_by_side) {
		if (begin)
			pk_lanes_begin(&all->patients[block], &subject,
			    &all->typical);
		pk_lanes_run(&all->patients[block], &all->timeline,
		    all->from_leg, all->to_leg, &sink);
		return;
	}
	for (int i = 0; i < PK_LANES; i++) {
		struct pk_subject one = pk_subject_in(&subject, i,
		    &all->typical);

		pk_subject_tie(&one, all->model);
		pk_run(&sink, &one, &all->timeline, all->clearance);
		for (int o = 0; o < INFUSE_PK_OUTPUTS; o++)
			if (sink.value[o] != NULL)
				sink.value[o]++;
	}
}

static void band_row(void *context, int64_t job, int thread)
{
	struct population *all = context;
	size_t sample = (size_t)job / (size_t)all->rows;
	enum infuse_pk_output output = all->row[job % all->rows];
	struct infuse_pk_spreads *out = all->out;
	size_t at = (size_t)output * out->samples + all->sink.first + sample;
	const bool *wanted = all->cohort->wanted[output];

	if (wanted != NULL && !wanted[all->sink.first + sample]) {
		for (int b = 0; b < INFUSE_PK_BANDS; b++)
			out->value[at * INFUSE_PK_BANDS + (size_t)b] = -1.0;
		return;
	}
	pk_bands_of(&out->value[at * INFUSE_PK_BANDS],
	    all->sink.value[output] + sample * all->padded,
	    (size_t)all->cohort->patients, &all->room[thread]);
}

/* The leg after the one that ends at the window's last sample. */
static size_t end_of_window(const struct population *all)
{
	size_t last = all->sink.first + all->sink.samples - 1;
	size_t leg = all->from_leg;

	while (all->timeline.leg[leg].sample != last)
		leg++;
	return leg + 1;
}

static void run_windows(struct population *all)
{
	const struct infuse_pk_cohort *cohort = all->cohort;
	size_t samples = all->out->samples;
	size_t windows = (samples + all->window - 1) / all->window;
	int64_t blocks = (int64_t)all->blocks, done = 0;
	int64_t total = blocks * (int64_t)windows +
	    (int64_t)samples * all->rows;

	for (size_t first = 0; first < samples; first += all->window) {
		size_t left = samples - first;
		int64_t columns;

		all->sink.first = first;
		all->sink.samples = left < all->window ? left : all->window;
		all->to_leg = end_of_window(all);
		pk_parallel(cohort->threads, blocks, simulate_block, all,
		    cohort->progress, cohort->context, done, total);
		done += blocks;
		columns = (int64_t)all->sink.samples * all->rows;
		pk_parallel(cohort->threads, columns, band_row, all,
		    cohort->progress, cohort->context, done, total);
		done += columns;
		all->from_leg = all->to_leg;
	}
	if (cohort->progress != NULL)
		cohort->progress(total, total, cohort->context);
}

static void measure(struct population *all)
{
	size_t row, room;

	all->side_by_side = all->model->shape == PK_DIRECT &&
	    all->clearance == INFUSE_PK_CONSTANT_CLEARANCE;
	all->blocks = ((size_t)all->cohort->patients + PK_LANES - 1) /
	    PK_LANES;
	all->padded = all->blocks * PK_LANES;
	for (int o = 0; o < INFUSE_PK_OUTPUTS; o++)
		if (all->model->face.has[o])
			all->row[all->rows++] = (enum infuse_pk_output)o;
	row = all->padded * (size_t)all->rows * sizeof(double);
	room = all->side_by_side ? WINDOW_BYTES : WINDOW_BYTES_SLOW;
	all->window = room / row;
	if (all->window < WINDOW_SAMPLES)
		all->window = WINDOW_SAMPLES;
	if (all->window > all->out->samples)
		all->window = all->out->samples;
	if (all->window == 0)
		all->window = 1;
}

static bool make_room(struct population *all)
{
	size_t values = all->padded * all->window;
	int threads = all->cohort->threads;
	bool made = true;

	all->values = aligned_alloc(PK_ALIGNED,
	    values * (size_t)all->rows * sizeof(double));
	all->room = calloc((size_t)threads, sizeof(*all->room));
	if (all->side_by_side)
		all->patients = aligned_alloc(PK_ALIGNED,
		    all->blocks * sizeof(*all->patients));
	made = all->values != NULL && all->room != NULL &&
	    (!all->side_by_side || all->patients != NULL);
	for (int i = 0; i < threads && made; i++)
		made = pk_bands_room_make(&all->room[i],
		    (size_t)all->cohort->patients);
	for (int r = 0; r < all->rows && made; r++)
		all->sink.value[all->row[r]] = all->values +
		    (size_t)r * values;
	all->sink.stride = all->padded;
	return made;
}

static void release(struct population *all)
{
	for (int i = 0; i < all->cohort->threads && all->room != NULL; i++)
		pk_bands_room_free(&all->room[i]);
	free(all->room);
	free(all->patients);
	free(all->values);
	pk_timeline_free(&all->timeline);
}

static enum infuse_pk_error check_cohort(const struct infuse_pk_question *of,
    const struct infuse_pk_cohort *cohort, struct pk_spread *spread)
{
	enum infuse_pk_error error = infuse_pk_check(of);

	if (error != INFUSE_PK_OK)
		return error;
	if (cohort->patients < 1 ||
	    cohort->patients > INFUSE_PK_PATIENTS_MAX ||
	    cohort->threads < 1 || cohort->threads > INFUSE_PK_THREADS_MAX)
		return INFUSE_PK_BAD_COHORT;
	if (!pk_spread_of(spread, pk_model_of(of->model),
	    cohort->spread == INFUSE_PK_PATIENT))
		return INFUSE_PK_NO_VARIABILITY;
	return INFUSE_PK_OK;
}

enum infuse_pk_error infuse_pk_population(struct infuse_pk_spreads **out,
    const struct infuse_pk_question *of, const struct infuse_pk_cohort *cohort)
{
	struct population all = {
		.cohort = cohort,
		.clearance = of->clearance
	};
	enum infuse_pk_error error = check_cohort(of, cohort, &all.spread);

	*out = NULL;
	if (error != INFUSE_PK_OK)
		return error;
	all.model = pk_model_of(of->model);
	pk_subject_typical(&all.typical, all.model,
	    (double)of->weight.g / 1000, (double)of->age_years);
	*out = calloc(1, sizeof(**out) + INFUSE_PK_OUTPUTS * INFUSE_PK_BANDS *
	    of->times * sizeof(double));
	if (*out == NULL)
		return INFUSE_PK_NO_MEMORY;
	(*out)->model = of->model;
	(*out)->samples = of->times;
	all.out = *out;
	measure(&all);
	if (pk_timeline_make(&all.timeline, of) && make_room(&all)) {
		run_windows(&all);
	} else {
		infuse_pk_spreads_free(*out);
		*out = NULL;
		error = INFUSE_PK_NO_MEMORY;
	}
	release(&all);
	return error;
}

void infuse_pk_spreads_free(struct infuse_pk_spreads *spreads)
{
	free(spreads);
}

static const double *band_at(const struct infuse_pk_spreads *spreads,
    enum infuse_pk_output output, enum infuse_pk_band band, size_t sample)
{
	const double *at;

	if ((unsigned)output >= INFUSE_PK_OUTPUTS ||
	    (unsigned)band >= INFUSE_PK_BANDS ||
	    !spreads->model->has[output] || sample >= spreads->samples)
		return NULL;
	at = &spreads->value[((size_t)output * spreads->samples + sample) *
	    INFUSE_PK_BANDS + (size_t)band];
	return *at < 0.0 ? NULL : at;
}

int64_t infuse_pk_band_pg_per_ml(const struct infuse_pk_spreads *spreads,
    enum infuse_pk_output output, enum infuse_pk_band band, size_t sample)
{
	const double *at = band_at(spreads, output, band, sample);

	return at == NULL ? -1 : pk_whole(PG_PER_NG * *at);
}

bool infuse_pk_band_ng_per_ml(char *text,
    const struct infuse_pk_spreads *spreads, enum infuse_pk_output output,
    enum infuse_pk_band band, size_t sample, int digits)
{
	const double *at = band_at(spreads, output, band, sample);

	text[0] = '\0';
	if (at != NULL)
		pk_text(text, *at, digits);
	return at != NULL;
}
