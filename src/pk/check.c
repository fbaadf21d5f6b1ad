/* SPDX-License-Identifier: MIT */
#include "model.h"

/* Below this no model was made from anybody, and logarithms misbehave. */
#define WEIGHT_MIN_G 500
#define AGE_MAX_YEARS 130

static const struct {
	const char *id;
	const char *text;
} errors[INFUSE_PK_ERRORS] = {
	[INFUSE_PK_OK] = { "no-error",
	    "no error" },
	[INFUSE_PK_NO_MODEL] = { "unknown-model",
	    "no such pharmacokinetic model" },
	[INFUSE_PK_WRONG_DRUG] = { "other-drug",
	    "the model was not made for this form of ketamine" },
	[INFUSE_PK_BAD_WEIGHT] = { "weight-out-of-range",
	    "weight is not from 0.5 kg to 1,000 kg" },
	[INFUSE_PK_BAD_AGE] = { "age-out-of-range",
	    "age is not from 0 to 130 years" },
	[INFUSE_PK_WEIGHT_RANGE] = { "weight-outside-model",
	    "weight is outside the range that the model was made from" },
	[INFUSE_PK_AGE_RANGE] = { "age-outside-model",
	    "age is outside the range that the model was made from" },
	[INFUSE_PK_BAD_SEGMENT] = { "bad-periods",
	    "the plan's periods overlap, are out of order, or are longer or "
	    "faster than this program counts" },
	[INFUSE_PK_BAD_TIME] = { "bad-times",
	    "sample times must ascend, from 0 to 366 d" },
	[INFUSE_PK_TOO_MANY] = { "too-many-samples",
	    "more than 131,072 samples or periods" },
	[INFUSE_PK_CANNOT_RISE] = { "cannot-rise",
	    "rising norketamine clearance is only for models that use Otto's "
	    "norketamine" },
	[INFUSE_PK_NO_OUTPUT] = { "no-output",
	    "the model does not give this output" },
	[INFUSE_PK_NO_VARIABILITY] = { "no-variability",
	    "no variability between patients was published with the model" },
	[INFUSE_PK_BAD_COHORT] = { "bad-cohort",
	    "patients must be 1 to 1,000,000, threads 1 to 64" },
	[INFUSE_PK_NO_MEMORY] = { "out-of-memory",
	    "not enough memory" },
};

const char *infuse_pk_error_text(enum infuse_pk_error error)
{
	if ((unsigned)error >= INFUSE_PK_ERRORS)
		return "unknown error";
	return errors[error].text;
}

const char *infuse_pk_error_id(enum infuse_pk_error error)
{
	return errors[error].id;
}

static bool beyond_weight(const struct infuse_pk_question *of)
{
	const struct infuse_pk_model *model = of->model;

	return of->weight.g < model->weight_min.g ||
	    (model->weight_max.g > 0 && of->weight.g > model->weight_max.g);
}

static bool beyond_age(const struct infuse_pk_question *of)
{
	const struct infuse_pk_model *model = of->model;

	if (of->age_years == INFUSE_PK_NO_AGE)
		return false;
	return of->age_years < model->age_min_years ||
	    (model->age_max_years > 0 &&
	    of->age_years > model->age_max_years);
}

static enum infuse_pk_error check_patient(const struct infuse_pk_question *of)
{
	bool serves = (of->drug == INFUSE_KETAMINE &&
	    of->model->serves_ketamine) ||
	    (of->drug == INFUSE_ESKETAMINE && of->model->serves_esketamine);

	if (!serves)
		return INFUSE_PK_WRONG_DRUG;
	if (of->weight.g < WEIGHT_MIN_G || of->weight.g > INFUSE_WEIGHT_MAX_G)
		return INFUSE_PK_BAD_WEIGHT;
	if (of->age_years != INFUSE_PK_NO_AGE &&
	    (of->age_years < 0 || of->age_years > AGE_MAX_YEARS))
		return INFUSE_PK_BAD_AGE;
	if (of->beyond_range)
		return INFUSE_PK_OK;
	if (beyond_weight(of))
		return INFUSE_PK_WEIGHT_RANGE;
	return beyond_age(of) ? INFUSE_PK_AGE_RANGE : INFUSE_PK_OK;
}

static enum infuse_pk_error check_times(const struct infuse_pk_question *of)
{
	int64_t from = 0;

	if (of->times > INFUSE_PK_TIMES_MAX ||
	    of->segments > INFUSE_PK_TIMES_MAX)
		return INFUSE_PK_TOO_MANY;
	for (size_t i = 0; i < of->segments; i++) {
		const struct infuse_pk_segment *segment = &of->segment[i];

		if (segment->start.min < from ||
		    segment->start.min > INFUSE_DURATION_MAX_MIN ||
		    segment->length.min <= 0 || segment->length.min >
		    INFUSE_DURATION_MAX_MIN - segment->start.min)
			return INFUSE_PK_BAD_SEGMENT;
		if (segment->rate.pg_per_h < 0 ||
		    segment->rate.pg_per_h > INFUSE_RATE_MAX_PG_PER_H)
			return INFUSE_PK_BAD_SEGMENT;
		from = segment->start.min + segment->length.min;
	}
	from = 0;
	for (size_t i = 0; i < of->times; i++) {
		if (of->time[i].min < from ||
		    of->time[i].min > INFUSE_DURATION_MAX_MIN)
			return INFUSE_PK_BAD_TIME;
		from = of->time[i].min + 1;
	}
	return INFUSE_PK_OK;
}

enum infuse_pk_error infuse_pk_check(const struct infuse_pk_question *of)
{
	enum infuse_pk_error error;

	if (of->model == NULL || pk_model_of(of->model) == NULL)
		return INFUSE_PK_NO_MODEL;
	error = check_patient(of);
	if (error != INFUSE_PK_OK)
		return error;
	if (of->clearance == INFUSE_PK_RISING_CLEARANCE &&
	    !of->model->can_rise)
		return INFUSE_PK_CANNOT_RISE;
	return check_times(of);
}

bool infuse_pk_is_beyond(const struct infuse_pk_question *of)
{
	int64_t longest = of->model->studied_for.min, end = 0;

	if (of->segments > 0) {
		const struct infuse_pk_segment *last =
		    &of->segment[of->segments - 1];

		end = last->start.min + last->length.min;
	}
	return beyond_weight(of) || beyond_age(of) ||
	    (longest > 0 && end > longest);
}
