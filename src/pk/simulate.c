/* SPDX-License-Identifier: MIT */
#include "run.h"
#include "spreads.h"
#include "text.h"

#include <math.h>
#include <stdlib.h>

#define PER_MILLION 1e6
#define PG_PER_NG 1e3

struct infuse_pk_curves {
	const struct infuse_pk_model *model;
	size_t samples;
	double method_error;
	double value[];			/* output by output */
};

static double *values_of(struct infuse_pk_curves *curves,
    enum infuse_pk_output output)
{
	return curves->value + (size_t)output * curves->samples;
}

static struct pk_sink sink_of(struct infuse_pk_curves *curves)
{
	struct pk_sink sink = {
		.stride = 1,
		.samples = curves->samples
	};

	for (int i = 0; i < INFUSE_PK_OUTPUTS; i++)
		sink.value[i] = values_of(curves, (enum infuse_pk_output)i);
	return sink;
}

/*
 * The same with steps twice as long; the method is of second order, so the
 * finer one is off by a third of the difference.
 */
static double rising_error(const struct infuse_pk_curves *curves,
    const struct pk_subject *subject, const struct pk_timeline *timeline,
    struct infuse_pk_curves *spare)
{
	const double *fine = curves->value +
	    INFUSE_PK_NORKETAMINE * curves->samples;
	const double *coarse = values_of(spare, INFUSE_PK_NORKETAMINE);
	struct pk_sink sink = sink_of(spare);
	double most = 0.0, off = 0.0;

	pk_run_rising(&sink, subject, timeline, 1);
	for (size_t i = 0; i < curves->samples; i++) {
		most = fmax(most, fine[i]);
		off = fmax(off, fabs(fine[i] - coarse[i]) / 3);
	}
	return most > 0.0 ? off / most : 0.0;
}

static struct infuse_pk_curves *curves_new(const struct infuse_pk_question *of)
{
	struct infuse_pk_curves *curves = calloc(1, sizeof(*curves) +
	    INFUSE_PK_OUTPUTS * of->times * sizeof(double));

	if (curves != NULL) {
		curves->model = of->model;
		curves->samples = of->times;
	}
	return curves;
}

/* `drawn` NULL: the typical patient. */
static enum infuse_pk_error run(struct infuse_pk_curves *curves,
    const struct infuse_pk_question *of, const struct pk_subject *drawn)
{
	struct infuse_pk_curves *spare = NULL;
	struct pk_sink sink = sink_of(curves);
	struct pk_timeline timeline;
	struct pk_subject subject;
	bool done;

	pk_subject_typical(&subject, pk_model_of(of->model),
	    (double)of->weight.g / 1000, (double)of->age_years);
	if (drawn != NULL)
		subject = *drawn;
	if (!pk_timeline_make(&timeline, of))
		return INFUSE_PK_NO_MEMORY;
	done = pk_run(&sink, &subject, &timeline, of->clearance);
	if (done && of->clearance == INFUSE_PK_RISING_CLEARANCE) {
		spare = curves_new(of);
		done = spare != NULL;
		if (done)
			curves->method_error = rising_error(curves, &subject,
			    &timeline, spare);
		free(spare);
	}
	pk_timeline_free(&timeline);
	return done ? INFUSE_PK_OK : INFUSE_PK_NO_MEMORY;
}

static enum infuse_pk_error simulate(struct infuse_pk_curves **out,
    const struct infuse_pk_question *of, const struct pk_subject *drawn)
{
	enum infuse_pk_error error;

	*out = curves_new(of);
	if (*out == NULL)
		return INFUSE_PK_NO_MEMORY;
	error = run(*out, of, drawn);
	if (error != INFUSE_PK_OK) {
		infuse_pk_free(*out);
		*out = NULL;
	}
	return error;
}

enum infuse_pk_error infuse_pk_simulate(struct infuse_pk_curves **out,
    const struct infuse_pk_question *of)
{
	enum infuse_pk_error error = infuse_pk_check(of);

	*out = NULL;
	return error == INFUSE_PK_OK ? simulate(out, of, NULL) : error;
}

enum infuse_pk_error infuse_pk_individual(struct infuse_pk_curves **out,
    const struct infuse_pk_question *of, const struct infuse_pk_cohort *cohort,
    int64_t number)
{
	struct pk_subject typical, drawn;
	struct pk_spread spread;
	enum infuse_pk_error error = pk_cohort_check(of, cohort, &spread);
	const struct pk_model *model;

	*out = NULL;
	if (error != INFUSE_PK_OK)
		return error;
	if (number < 0 || number >= cohort->patients)
		return INFUSE_PK_BAD_COHORT;
	model = pk_model_of(of->model);
	pk_subject_typical(&typical, model, (double)of->weight.g / 1000,
	    (double)of->age_years);
	drawn = pk_drawn(&typical, model, &spread, (uint64_t)number,
	    cohort->seed);
	return simulate(out, of, &drawn);
}

void infuse_pk_free(struct infuse_pk_curves *curves)
{
	free(curves);
}

static bool has(const struct infuse_pk_curves *curves,
    enum infuse_pk_output output, size_t sample)
{
	return (unsigned)output < INFUSE_PK_OUTPUTS &&
	    curves->model->has[output] && sample < curves->samples;
}

int64_t infuse_pk_pg_per_ml(const struct infuse_pk_curves *curves,
    enum infuse_pk_output output, size_t sample)
{
	if (!has(curves, output, sample))
		return -1;
	return pk_whole(PG_PER_NG *
	    curves->value[(size_t)output * curves->samples + sample]);
}

bool infuse_pk_ng_per_ml(char *text, const struct infuse_pk_curves *curves,
    enum infuse_pk_output output, size_t sample, int digits)
{
	if (!has(curves, output, sample)) {
		text[0] = '\0';
		return false;
	}
	pk_text(text,
	    curves->value[(size_t)output * curves->samples + sample], digits);
	return true;
}

int64_t infuse_pk_method_error(const struct infuse_pk_curves *curves)
{
	return pk_whole(ceil(curves->method_error * PER_MILLION));
}
