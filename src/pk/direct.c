/* SPDX-License-Identifier: MIT */
#include "direct.h"

#include <math.h>

void pk_parent_of(struct pk_modes *modes, const struct pk_subject *subject)
{
	const double *p = subject->p;
	struct pk_satellite satellite[PK_SATELLITES] = {
		{ p[PK_Q2] / p[PK_V1], p[PK_Q2] / p[PK_V2], 0.0 },
		{ p[PK_Q3] / p[PK_V1], p[PK_Q3] / p[PK_V3], 0.0 }
	};

	if (subject->shape != PK_LIVER) {
		pk_modes_of(modes, p[PK_CL] / p[PK_V1], satellite, 2);
		return;
	}
	satellite[2].out = p[PK_QH] / p[PK_V1];
	satellite[2].back = p[PK_QH] / p[PK_VH];
	satellite[2].lost = p[PK_KEL] + p[PK_KMET];
	pk_modes_of(modes, 0.0, satellite, 3);
}

struct pk_pair pk_norketamine_of(const struct pk_subject *subject)
{
	const double *p = subject->p;
	struct pk_pair pair;

	pk_pair_of(&pair, p[PK_NCL] / p[PK_NV1], p[PK_NQ] / p[PK_NV1],
	    p[PK_NQ] / p[PK_NV2]);
	return pair;
}

void pk_direct_of(struct pk_direct *out, const struct pk_subject *subject)
{
	const double *p = subject->p;
	double form = subject->formed * subject->molar * p[PK_CL] / p[PK_NV1];
	struct pk_pair pair = pk_norketamine_of(subject);
	struct pk_modes modes;

	pk_parent_of(&modes, subject);
	for (int i = 0; i < PK_PARENT; i++) {
		out->rate[i] = i < modes.n ? modes.rate[i] : 1.0;
		out->weight[i] = i < modes.n ?
		    modes.weight[i] / p[PK_V1] : 0.0;
	}
	for (int j = 0; j < 2; j++) {
		out->nrate[j] = pair.rate[j];
		out->nweight[j] = pair.weight[j] * form;
	}
	out->ke0 = p[PK_KE0];
}

void pk_factor_of(struct pk_factor *out, const struct pk_direct *direct,
    double h)
{
	out->efill = out->nfill[0] = out->nfill[1] = 0.0;
	for (int i = 0; i < PK_PARENT; i++) {
		double rate = direct->rate[i], weight = direct->weight[i];

		out->decay[i] = exp(-rate * h);
		out->gain[i] = weight * pk_gain(rate, h);
		for (int j = 0; j < 2; j++) {
			double own = direct->nrate[j];

			out->nform[i][j] = pk_joint(rate, own, h);
			out->nfill[j] += weight * pk_fill(rate, own, h);
		}
		out->eform[i] = pk_joint(rate, direct->ke0, h);
		out->efill += weight * pk_fill(rate, direct->ke0, h);
	}
	for (int j = 0; j < 2; j++)
		out->ndecay[j] = exp(-direct->nrate[j] * h);
	out->edecay = exp(-direct->ke0 * h);
}

/* Sums of numbers that are never below 0, all through. */
void pk_direct_step(struct pk_state *state, const struct pk_direct *direct,
    const struct pk_factor *factor, double rate)
{
	double formed[2] = { rate * factor->nfill[0], rate * factor->nfill[1] };
	double reached = rate * factor->efill;

	for (int i = 0; i < PK_PARENT; i++) {
		for (int j = 0; j < 2; j++)
			formed[j] += state->k[i] * factor->nform[i][j];
		reached += state->k[i] * factor->eform[i];
		state->k[i] = state->k[i] * factor->decay[i] +
		    rate * factor->gain[i];
	}
	for (int j = 0; j < 2; j++)
		state->n[j] = state->n[j] * factor->ndecay[j] +
		    direct->nweight[j] * formed[j];
	state->e = state->e * factor->edecay + direct->ke0 * reached;
}
