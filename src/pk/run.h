/* SPDX-License-Identifier: MIT */
#ifndef PK_RUN_H
#define PK_RUN_H

/* One patient over one timeline, by whichever solution the model needs. */

#include "model.h"
#include "timeline.h"

/*
 * Where values go: of `samples` samples from the first one wanted on, sample i
 * of an output is at [i * stride].  NULL for an output that is not wanted.
 */
struct pk_sink {
	double *value[INFUSE_PK_OUTPUTS];
	size_t stride;
	size_t first;
	size_t samples;
	/* by sample from the first one on, or NULL: all are wanted */
	const bool (*wanted)[INFUSE_PK_OUTPUTS];
};

void pk_put(const struct pk_sink *sink, size_t sample, double ketamine,
    double norketamine, double effect);

/* False only if a system's matrix could not be exponentiated. */
bool pk_run(const struct pk_sink *sink, const struct pk_subject *subject,
    const struct pk_timeline *timeline, enum infuse_pk_clearance clearance);

void pk_run_direct(const struct pk_sink *sink,
    const struct pk_subject *subject, const struct pk_timeline *timeline);
bool pk_run_system(const struct pk_sink *sink,
    const struct pk_subject *subject, const struct pk_timeline *timeline);

/* Norketamine clearance rising, in steps of 1 h / parts or less. */
void pk_run_rising(const struct pk_sink *sink,
    const struct pk_subject *subject, const struct pk_timeline *timeline,
    int parts);

/* The factor on norketamine clearance, `h` after the first dose. */
double pk_rise(double h);

/* When the first rate above 0 begins, h. */
double pk_first_dose(const struct pk_timeline *timeline);

#endif
