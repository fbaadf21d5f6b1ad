/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "crowd.h"
#include "spreads.h"
#include "text.h"

#define PG_PER_NG 1e3
#define UNWANTED (-1.0)

static bool is_wanted(const struct infuse_pk_cohort *cohort,
    const struct infuse_pk_model *model, size_t i)
{
	for (int o = 0; o < INFUSE_PK_OUTPUTS; o++)
		if (model->has[o] && (cohort->wanted[o] == NULL ||
		    cohort->wanted[o][i]))
			return true;
	return false;
}

bool pk_wanted_of(struct pk_wanted *out,
    const struct infuse_pk_question *of, const struct infuse_pk_cohort *cohort)
{
	out->samples = 0;
	out->sample = malloc((of->times + 1) * sizeof(*out->sample));
	out->time = malloc((of->times + 1) * sizeof(*out->time));
	if (out->sample == NULL || out->time == NULL)
		return false;
	for (size_t i = 0; i < of->times; i++) {
		if (!is_wanted(cohort, of->model, i))
			continue;
		out->time[out->samples] = of->time[i];
		out->sample[out->samples++] = i;
	}
	return true;
}

void pk_wanted_free(struct pk_wanted *wanted)
{
	free(wanted->sample);
	free(wanted->time);
}

enum infuse_pk_error pk_cohort_check(const struct infuse_pk_question *of,
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

struct infuse_pk_spreads *pk_spreads_new(const struct infuse_pk_question *of)
{
	size_t values = INFUSE_PK_OUTPUTS * INFUSE_PK_BANDS * of->times;
	struct infuse_pk_spreads *out = calloc(1, sizeof(*out) +
	    values * sizeof(double));

	if (out == NULL)
		return NULL;
	out->model = of->model;
	out->samples = of->times;
	for (size_t i = 0; i < values; i++)
		out->value[i] = UNWANTED;
	return out;
}

static bool run(struct infuse_pk_spreads *out,
    const struct infuse_pk_question *of, const struct infuse_pk_cohort *cohort,
    const struct pk_spread *spread)
{
	struct infuse_pk_question ask = *of;
	struct pk_timeline timeline = { .leg = NULL };
	struct pk_wanted wanted;
	struct pk_subject typical;
	struct pk_crowd crowd = {
		.cohort = cohort, .model = pk_model_of(of->model),
		.kernels = pk_kernels_here(), .clearance = of->clearance,
		.timeline = &timeline, .samples = of->times,
		.value = out->value, .typical = &typical, .spread = spread
	};
	bool done = pk_wanted_of(&wanted, of, cohort);

	pk_subject_typical(&typical, crowd.model,
	    (double)of->weight.g / 1000, (double)of->age_years);
	ask.time = wanted.time;
	ask.times = wanted.samples;
	crowd.sample = wanted.sample;
	done = done && pk_timeline_make(&timeline, &ask) &&
	    pk_crowd_run(&crowd);
	pk_timeline_free(&timeline);
	pk_wanted_free(&wanted);
	return done;
}

enum infuse_pk_error infuse_pk_population(struct infuse_pk_spreads **out,
    const struct infuse_pk_question *of, const struct infuse_pk_cohort *cohort)
{
	struct pk_spread spread;
	enum infuse_pk_error error = pk_cohort_check(of, cohort, &spread);

	*out = NULL;
	if (error != INFUSE_PK_OK)
		return error;
	*out = pk_spreads_new(of);
	if (*out == NULL)
		return INFUSE_PK_NO_MEMORY;
	if (run(*out, of, cohort, &spread))
		return INFUSE_PK_OK;
	infuse_pk_spreads_free(*out);
	*out = NULL;
	return INFUSE_PK_NO_MEMORY;
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
