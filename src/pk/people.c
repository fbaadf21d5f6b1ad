/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "bands.h"
#include "kernels.h"
#include "parallel.h"
#include "spreads.h"

/* Values that are kept at a time: 64 MiB. */
#define KEPT ((size_t)8 << 20)

struct people {
	const struct infuse_pk_question *of;
	const struct infuse_pk_person *person;
	const struct infuse_pk_cohort *cohort;
	const struct pk_kernels *kernels;
	struct infuse_pk_spreads *out;
	struct pk_wanted wanted;
	struct pk_spread spread;
	size_t first;			/* of a window of samples */
	size_t samples;
	double *values;			/* output, sample, person */
	struct pk_bands_room *room;	/* by thread */
	bool *failed;			/* by thread */
};

static struct infuse_pk_question question_of(const struct people *all,
    int64_t i)
{
	struct infuse_pk_question of = *all->of;
	const struct infuse_pk_person *person = &all->person[i];

	of.weight = person->weight;
	of.age_years = person->age_years;
	of.segment = person->segment;
	of.segments = person->segments;
	return of;
}

struct pk_subject pk_drawn(const struct pk_subject *typical,
    const struct pk_model *model, const struct pk_spread *spread,
    uint64_t number, uint64_t seed)
{
	struct pk_lanes_subject lanes;
	struct pk_subject out;

	pk_draw(&pk_kernels_plain, &lanes, typical, spread, number, seed);
	out = pk_subject_in(&lanes, 0, typical);
	pk_subject_tie(&out, model);
	return out;
}

static void run_person(void *context, int64_t i, int thread)
{
	struct people *all = context;
	struct infuse_pk_question of = question_of(all, i);
	const struct pk_model *model = pk_model_of(of.model);
	size_t n = (size_t)all->cohort->patients;
	struct pk_sink sink = { .stride = n, .first = all->first,
	    .samples = all->samples };
	struct pk_timeline timeline;
	struct pk_subject typical, one;

	for (size_t o = 0; o < INFUSE_PK_OUTPUTS; o++)
		sink.value[o] = all->values + o * all->samples * n +
		    (size_t)i;
	pk_subject_typical(&typical, model, (double)of.weight.g / 1000,
	    (double)of.age_years);
	one = pk_drawn(&typical, model, &all->spread, (uint64_t)i,
	    all->cohort->seed);
	of.time = all->wanted.time;
	of.times = all->wanted.samples;
	if (!pk_timeline_make(&timeline, &of)) {
		all->failed[thread] = true;
		return;
	}
	if (!pk_run(&sink, &one, &timeline, of.clearance))
		all->failed[thread] = true;
	pk_timeline_free(&timeline);
}

static void band_row(void *context, int64_t job, int thread)
{
	struct people *all = context;
	size_t output = (size_t)job % INFUSE_PK_OUTPUTS;
	size_t row = (size_t)job / INFUSE_PK_OUTPUTS;
	size_t sample = all->wanted.sample[all->first + row];
	const bool *wanted = all->cohort->wanted[output];
	size_t n = (size_t)all->cohort->patients;

	if (!all->of->model->has[output] ||
	    (wanted != NULL && !wanted[sample]))
		return;
	pk_bands_of(all->kernels, all->out->value +
	    (output * all->out->samples + sample) * INFUSE_PK_BANDS,
	    all->values + (output * all->samples + row) * n, n,
	    &all->room[thread]);
}

static bool make_room(struct people *all)
{
	size_t n = (size_t)all->cohort->patients;
	size_t threads = (size_t)all->cohort->threads;
	bool made = true;

	all->samples = KEPT / (n * INFUSE_PK_OUTPUTS);
	if (all->samples > all->wanted.samples)
		all->samples = all->wanted.samples;
	all->values = malloc((all->samples + 1) * n * INFUSE_PK_OUTPUTS *
	    sizeof(*all->values));
	all->room = calloc(threads, sizeof(*all->room));
	all->failed = calloc(threads, sizeof(*all->failed));
	made = all->values != NULL && all->room != NULL &&
	    all->failed != NULL;
	for (size_t i = 0; i < threads && made; i++)
		made = pk_bands_room_make(&all->room[i], n);
	return made;
}

static bool run(struct people *all)
{
	const struct infuse_pk_cohort *cohort = all->cohort;
	size_t window = all->samples;
	bool done = true;

	for (; all->first < all->wanted.samples && done;
	    all->first += window) {
		if (all->samples > all->wanted.samples - all->first)
			all->samples = all->wanted.samples - all->first;
		pk_parallel(cohort->threads, cohort->patients, run_person,
		    all, NULL, NULL, 0, 0);
		for (int i = 0; i < cohort->threads; i++)
			done = done && !all->failed[i];
		if (done)
			pk_parallel(cohort->threads, (int64_t)all->samples *
			    INFUSE_PK_OUTPUTS, band_row, all, NULL, NULL, 0,
			    0);
	}
	return done;
}

static void release(struct people *all)
{
	for (int i = 0; i < all->cohort->threads && all->room != NULL; i++)
		pk_bands_room_free(&all->room[i]);
	free(all->room);
	free(all->failed);
	free(all->values);
	pk_wanted_free(&all->wanted);
}

static enum infuse_pk_error check(struct people *all, int64_t *who)
{
	const struct infuse_pk_cohort *cohort = all->cohort;
	enum infuse_pk_error error = INFUSE_PK_OK;
	struct infuse_pk_question of;

	*who = 0;
	if (cohort->patients < 1 || cohort->patients > INFUSE_PK_PEOPLE_MAX)
		return INFUSE_PK_BAD_COHORT;
	for (; *who < cohort->patients; ++*who) {
		of = question_of(all, *who);
		error = pk_cohort_check(&of, cohort, &all->spread);
		if (error != INFUSE_PK_OK)
			return error;
	}
	return error;
}

enum infuse_pk_error infuse_pk_people(struct infuse_pk_spreads **out,
    int64_t *who, const struct infuse_pk_question *of,
    const struct infuse_pk_person *people,
    const struct infuse_pk_cohort *cohort)
{
	struct people all = {
		.of = of, .person = people, .cohort = cohort,
		.kernels = pk_kernels_here()
	};
	enum infuse_pk_error error = check(&all, who);
	bool done;

	*out = NULL;
	if (error != INFUSE_PK_OK)
		return error;
	all.out = pk_spreads_new(of);
	done = all.out != NULL && pk_wanted_of(&all.wanted, of, cohort) &&
	    make_room(&all) && run(&all);
	release(&all);
	if (done) {
		*out = all.out;
		return INFUSE_PK_OK;
	}
	infuse_pk_spreads_free(all.out);
	return INFUSE_PK_NO_MEMORY;
}
