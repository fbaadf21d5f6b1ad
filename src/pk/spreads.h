/* SPDX-License-Identifier: MIT */
#ifndef PK_SPREADS_H
#define PK_SPREADS_H

/* What percentiles are kept in, and what comes before any of them. */

#include "cohort.h"

struct infuse_pk_spreads {
	const struct infuse_pk_model *model;
	size_t samples;
	double value[];		/* output, sample, band; below 0: unwanted */
};

/* Nothing wanted so far; NULL without memory. */
struct infuse_pk_spreads *pk_spreads_new(const struct infuse_pk_question *of);

/* The samples at which any output is wanted, and which of all they are. */
struct pk_wanted {
	size_t *sample;
	struct infuse_duration *time;
	size_t samples;
};

bool pk_wanted_of(struct pk_wanted *out, const struct infuse_pk_question *of,
    const struct infuse_pk_cohort *cohort);
void pk_wanted_free(struct pk_wanted *wanted);

enum infuse_pk_error pk_cohort_check(const struct infuse_pk_question *of,
    const struct infuse_pk_cohort *cohort, struct pk_spread *spread);

/* A subject drawn as patient `number` of the seed. */
struct pk_subject pk_drawn(const struct pk_subject *typical,
    const struct pk_model *model, const struct pk_spread *spread,
    uint64_t number, uint64_t seed);

#endif
