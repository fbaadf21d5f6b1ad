/* SPDX-License-Identifier: MIT */
#ifndef PK_DIRECT_H
#define PK_DIRECT_H

/*
 * The exact solution of models in which what is cleared forms norketamine at
 * once: sums of exponentials, carried from one change of rate to the next.
 * Everything is kept as a concentration, ng/mL.
 */

#include "model.h"
#include "modes.h"

#define PK_PARENT 3

struct pk_direct {
	double rate[PK_PARENT];
	double weight[PK_PARENT];	/* by volume, 1/L */
	double nrate[2];
	double nweight[2];		/* times the rate of formation */
	double ke0;			/* 0: no effect site */
};

/* Ketamine and norketamine by mode, and the effect site. */
struct pk_state {
	double k[PK_PARENT];
	double n[2];
	double e;
};

/* What a length of time does to a state. */
struct pk_factor {
	double decay[PK_PARENT];
	double gain[PK_PARENT];
	double ndecay[2];
	double nform[PK_PARENT][2];	/* from what was there of ketamine */
	double nfill[2];		/* from what comes in meanwhile */
	double edecay;
	double eform[PK_PARENT];
	double efill;
};

void pk_direct_of(struct pk_direct *out, const struct pk_subject *subject);
void pk_factor_of(struct pk_factor *out, const struct pk_direct *direct,
    double h);

/* rate in ug/h */
void pk_direct_step(struct pk_state *state, const struct pk_direct *direct,
    const struct pk_factor *factor, double rate);

void pk_parent_of(struct pk_modes *modes, const struct pk_subject *subject);
struct pk_pair pk_norketamine_of(const struct pk_subject *subject);

#endif
