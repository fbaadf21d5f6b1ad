/* SPDX-License-Identifier: MIT */
#ifndef PK_COHORT_H
#define PK_COHORT_H

/*
 * Many patients of one model.  The same solution as in direct.h, for PK_LANES
 * patients side by side.
 */

#include "lanes.h"
#include "model.h"
#include "modes.h"
#include "run.h"
#include "timeline.h"

struct pk_kernels;

/* How patients differ from the typical one. */
struct pk_spread {
	int n;				/* parameters that vary */
	enum pk_param param[PK_PARAMS];
	double root[PK_PARAMS][PK_PARAMS];	/* Cholesky, lower */
};

/*
 * False if the model has no published variability and `patient`, which widens
 * it, is not asked for, or if the covariance is not positive definite.
 */
bool pk_spread_of(struct pk_spread *out, const struct pk_model *model,
    bool patient);

struct pk_lanes_subject {
	double p[PK_PARAMS][PK_LANES];
};

/* Patients `first` to `first` + PK_LANES - 1. */
void pk_draw(const struct pk_kernels *kernels, struct pk_lanes_subject *out,
    const struct pk_subject *typical, const struct pk_spread *spread,
    uint64_t first, uint64_t seed);

struct pk_subject pk_subject_in(const struct pk_lanes_subject *lanes, int lane,
    const struct pk_subject *typical);

/* What is kept of patients from one window of samples to the next. */
struct pk_lanes_direct {
	_Alignas(PK_ALIGNED) double rate[3][PK_LANES];
	double weight[3][PK_LANES];
	double nrate[2][PK_LANES];
	double nweight[2][PK_LANES];
	double ke0[PK_LANES];
	double k[3][PK_LANES];		/* state */
	double n[2][PK_LANES];
	double e[PK_LANES];
};

/*
 * What a length of time does, with all that does not change multiplied in:
 * the parts of each new value that come from the old ones and from the rate.
 */
struct pk_lanes_factor {
	_Alignas(PK_ALIGNED) double decay[3][PK_LANES];
	double rise[3][PK_LANES];	/* per ug/h */
	double ndecay[2][PK_LANES];
	double nform[2][3][PK_LANES];
	double nrise[2][PK_LANES];
	double edecay[PK_LANES];
	double eform[3][PK_LANES];
	double erise[PK_LANES];
};

/* Patients between two chunks of samples, and the factor used last. */
struct pk_lanes_carry {
	struct pk_lanes_direct patients;
	struct pk_lanes_factor factor;
	int64_t min;		/* what it is of; 0: none yet */
};

/*
 * From leg `from` up to leg `to`.  Sample i of an output goes to
 * [(i - sink->first) * stride] and the next PK_LANES - 1 places.  `carry`, or
 * NULL, has a factor that may be wanted, and gets the last one.
 */
void pk_lanes_run(const struct pk_kernels *kernels,
    struct pk_lanes_direct *patients, const struct pk_timeline *timeline,
    size_t from, size_t to, const struct pk_sink *sink,
    struct pk_lanes_carry *carry);

#endif
