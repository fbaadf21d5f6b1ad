/* SPDX-License-Identifier: MIT */
#ifndef PK_CROWD_H
#define PK_CROWD_H

/*
 * Percentiles of many patients.  A column is one output at one sample.
 *
 * Few patients: all values are kept, and sorted as far as is needed.  Many:
 * the first of them place three brackets in each column, one around each
 * percentile; then all of them are simulated, counted below the brackets and
 * kept inside them.  Where that would be too many to keep, they are counted in
 * parts of each bracket first, and simulated once more.  A bracket that turns
 * out not to hold its percentile is moved and the patients simulated again, so
 * that what comes out is exact, whatever the brackets were.
 */

#include "kernels.h"

struct pk_crowd {
	const struct infuse_pk_cohort *cohort;
	const struct pk_model *model;
	const struct pk_kernels *kernels;
	enum infuse_pk_clearance clearance;
	const struct pk_timeline *timeline;	/* of the samples wanted */
	const size_t *sample;			/* which of all each one is */
	size_t samples;				/* of all */
	double *value;				/* output, sample, band */
	const struct pk_subject *typical;
	const struct pk_spread *spread;
};

/* False without memory. */
bool pk_crowd_run(const struct pk_crowd *crowd);

#endif
