/* SPDX-License-Identifier: MIT */
#ifndef PK_COHORT_LANES_H
#define PK_COHORT_LANES_H

/* The direct solution for PK_LANES patients, as loops; see kernels.h. */

#include "cohort.h"

typedef double lane[PK_LANES];

#define LAGUERRE_ROUNDS 6

/*
 * Largest or smallest zero of x^3 - a x^2 + b x - c, which has three, all
 * positive, from outside: Laguerre's steps grow three times as many digits
 * each and never pass the zero.
 */
PK_INLINE void outer_zero(double *restrict x, const double *restrict a,
    const double *restrict b, const double *restrict c)
{
	lane f, slope, under, root;

	for (int round = 0; round < LAGUERRE_ROUNDS; round++) {
		for (int i = 0; i < PK_LANES; i++) {
			double bend = 6 * x[i] - 2 * a[i];
			double inside;

			f[i] = ((x[i] - a[i]) * x[i] + b[i]) * x[i] - c[i];
			slope[i] = (3 * x[i] - 2 * a[i]) * x[i] + b[i];
			inside = 4 * slope[i] * slope[i] - 6 * f[i] * bend;
			under[i] = inside > 0.0 ? inside : 0.0;
		}
		pk_lanes_sqrt(root, under);
		for (int i = 0; i < PK_LANES; i++) {
			double by = slope[i] + root[i];

			by = by > 0.0 ? by : 1.0;
			x[i] -= 3 * f[i] / by;
		}
	}
}

/*
 * Rates and weights of ketamine.  The middle rate comes from the product of
 * all three, so that it keeps its digits.
 */
PK_INLINE void parent(struct pk_lanes_direct *out,
    const struct pk_lanes_subject *subject)
{
	const double (*p)[PK_LANES] = subject->p;
	lane a, b, c, k12, k21, k13, k31;

	for (int i = 0; i < PK_LANES; i++) {
		double per_v1 = 1 / p[PK_V1][i];
		double k10 = p[PK_CL][i] * per_v1;

		k12[i] = p[PK_Q2][i] * per_v1;
		k21[i] = p[PK_Q2][i] / p[PK_V2][i];
		k13[i] = p[PK_Q3][i] * per_v1;
		k31[i] = p[PK_Q3][i] / p[PK_V3][i];
		a[i] = k10 + k12[i] + k13[i] + k21[i] + k31[i];
		b[i] = k10 * (k21[i] + k31[i]) + k12[i] * k31[i] +
		    k13[i] * k21[i] + k21[i] * k31[i];
		c[i] = k10 * k21[i] * k31[i];
		out->rate[0][i] = 0.0;
		out->rate[2][i] = a[i];
	}
	outer_zero(out->rate[0], a, b, c);
	outer_zero(out->rate[2], a, b, c);
	for (int i = 0; i < PK_LANES; i++)
		out->rate[1][i] = c[i] / (out->rate[0][i] * out->rate[2][i]);
	for (int j = 0; j < 3; j++) {
		for (int i = 0; i < PK_LANES; i++) {
			double gap2 = k21[i] - out->rate[j][i];
			double gap3 = k31[i] - out->rate[j][i];
			double s = 1 + k12[i] * k21[i] / (gap2 * gap2) +
			    k13[i] * k31[i] / (gap3 * gap3);

			out->weight[j][i] = 1 / (s * p[PK_V1][i]);
		}
	}
}

/*
 * Rates and times-one weights of a compartment with one beside it: the closed
 * form of modes.c.
 */
PK_INLINE void pair(double (*restrict rate)[PK_LANES],
    double (*restrict weight)[PK_LANES], const double *restrict k,
    const double *restrict out, const double *restrict back)
{
	lane gap, square;

	for (int i = 0; i < PK_LANES; i++) {
		double lead = k[i] + out[i] - back[i];

		square[i] = lead * lead + 4 * out[i] * back[i];
	}
	pk_lanes_sqrt(gap, square);
	for (int i = 0; i < PK_LANES; i++) {
		double lead = k[i] + out[i] - back[i];
		double size = lead < 0.0 ? -lead : lead;
		double large = (size + gap[i]) / 2;
		double small = out[i] * back[i] / large;
		double fast = lead < 0.0 ? small : large;
		double slow = lead < 0.0 ? large : small;

		rate[1][i] = (k[i] + out[i] + back[i] + gap[i]) / 2;
		rate[0][i] = k[i] * back[i] / rate[1][i];
		weight[1][i] = fast / gap[i];
		weight[0][i] = slow / gap[i];
	}
}

/* A two-compartment parent: the third mode has no weight, and some rate. */
PK_INLINE void parent_of_two(struct pk_lanes_direct *out,
    const struct pk_lanes_subject *subject)
{
	const double (*p)[PK_LANES] = subject->p;
	lane k10, k12, k21;

	for (int i = 0; i < PK_LANES; i++) {
		k10[i] = p[PK_CL][i] / p[PK_V1][i];
		k12[i] = p[PK_Q2][i] / p[PK_V1][i];
		k21[i] = p[PK_Q2][i] / p[PK_V2][i];
	}
	pair(out->rate, out->weight, k10, k12, k21);
	for (int i = 0; i < PK_LANES; i++) {
		out->weight[0][i] /= p[PK_V1][i];
		out->weight[1][i] /= p[PK_V1][i];
		out->weight[2][i] = 0.0;
		out->rate[2][i] = 1.0;
	}
}

PK_INLINE void norketamine(struct pk_lanes_direct *out,
    const struct pk_lanes_subject *subject, double formed)
{
	const double (*p)[PK_LANES] = subject->p;
	lane k, leave, back;

	for (int i = 0; i < PK_LANES; i++) {
		k[i] = p[PK_NCL][i] / p[PK_NV1][i];
		leave[i] = p[PK_NQ][i] / p[PK_NV1][i];
		back[i] = p[PK_NQ][i] / p[PK_NV2][i];
	}
	pair(out->nrate, out->nweight, k, leave, back);
	for (int i = 0; i < PK_LANES; i++) {
		double form = formed * p[PK_CL][i] / p[PK_NV1][i];

		out->nweight[0][i] *= form;
		out->nweight[1][i] *= form;
	}
}

PK_INLINE void lanes_begin(struct pk_lanes_direct *out,
    const struct pk_lanes_subject *subject, const struct pk_subject *typical)
{
	if (typical->p[PK_Q3] > 0.0)
		parent(out, subject);
	else
		parent_of_two(out, subject);
	norketamine(out, subject, typical->formed * typical->molar);
	for (int i = 0; i < PK_LANES; i++) {
		out->ke0[i] = subject->p[PK_KE0][i];
		for (int j = 0; j < 3; j++)
			out->k[j][i] = 0.0;
		out->n[0][i] = 0.0;
		out->n[1][i] = 0.0;
		out->e[i] = 0.0;
	}
}

/* decay = e^-rh, gain = (1 - e^-rh) / r; h where r is 0 */
PK_INLINE void decay_of(double *restrict decay, double *restrict gain,
    const double *restrict rate, double h)
{
	lane x, more;

	for (int i = 0; i < PK_LANES; i++)
		x[i] = -h * rate[i] - 1e-300;
	pk_lanes_exp(decay, more, x);
	for (int i = 0; i < PK_LANES; i++)
		gain[i] = h * more[i] / x[i];
}

/* The convolution of two decays, from the slower one; see modes.h. */
PK_INLINE void joint_of(double *restrict out, const double *restrict a,
    const double *restrict b, const double *restrict decay_a,
    const double *restrict decay_b, double h)
{
	lane apart, decay, gain;

	for (int i = 0; i < PK_LANES; i++)
		apart[i] = a[i] < b[i] ? b[i] - a[i] : a[i] - b[i];
	decay_of(decay, gain, apart, h);
	for (int i = 0; i < PK_LANES; i++)
		out[i] = gain[i] * (a[i] < b[i] ? decay_a[i] : decay_b[i]);
}

/*
 * One compartment that fills from ketamine: `form` from each of its modes,
 * `rise` from the rate, by way of what the modes are on their way to.
 */
PK_INLINE void taker_of(double (*restrict form)[PK_LANES],
    double *restrict rise, double *restrict own_decay,
    const struct pk_lanes_direct *patients, const double *restrict own_rate,
    const double *restrict own_weight, const struct pk_lanes_factor *factor, double h)
{
	lane gain, joint;

	decay_of(own_decay, gain, own_rate, h);
	for (int i = 0; i < PK_LANES; i++)
		rise[i] = 0.0;
	for (int j = 0; j < 3; j++) {
		joint_of(joint, patients->rate[j], own_rate, factor->decay[j],
		    own_decay, h);
		for (int i = 0; i < PK_LANES; i++) {
			double aim = patients->weight[j][i] /
			    patients->rate[j][i];

			form[j][i] = own_weight[i] * joint[i];
			rise[i] += own_weight[i] * aim * (gain[i] - joint[i]);
		}
	}
}

PK_INLINE void lanes_factor(struct pk_lanes_factor *restrict out,
    const struct pk_lanes_direct *restrict patients, double h)
{
	lane gain;

	for (int j = 0; j < 3; j++) {
		decay_of(out->decay[j], gain, patients->rate[j], h);
		for (int i = 0; i < PK_LANES; i++)
			out->rise[j][i] = patients->weight[j][i] * gain[i];
	}
	for (int j = 0; j < 2; j++)
		taker_of(out->nform[j], out->nrise[j], out->ndecay[j],
		    patients, patients->nrate[j], patients->nweight[j], out,
		    h);
	taker_of(out->eform, out->erise, out->edecay, patients,
	    patients->ke0, patients->ke0, out, h);
}

/* One loop, so that each number is read once. */
PK_INLINE void lanes_step(struct pk_lanes_direct *restrict patients,
    const struct pk_lanes_factor *restrict factor, double rate)
{
	const struct pk_lanes_factor *f = factor;

	for (int i = 0; i < PK_LANES; i++) {
		double k0 = patients->k[0][i], k1 = patients->k[1][i];
		double k2 = patients->k[2][i];

		patients->n[0][i] = patients->n[0][i] * f->ndecay[0][i] +
		    (f->nform[0][0][i] * k0 + f->nform[0][1][i] * k1 +
		    f->nform[0][2][i] * k2) + f->nrise[0][i] * rate;
		patients->n[1][i] = patients->n[1][i] * f->ndecay[1][i] +
		    (f->nform[1][0][i] * k0 + f->nform[1][1][i] * k1 +
		    f->nform[1][2][i] * k2) + f->nrise[1][i] * rate;
		patients->e[i] = patients->e[i] * f->edecay[i] +
		    (f->eform[0][i] * k0 + f->eform[1][i] * k1 +
		    f->eform[2][i] * k2) + f->erise[i] * rate;
		patients->k[0][i] = k0 * f->decay[0][i] +
		    f->rise[0][i] * rate;
		patients->k[1][i] = k1 * f->decay[1][i] +
		    f->rise[1][i] * rate;
		patients->k[2][i] = k2 * f->decay[2][i] +
		    f->rise[2][i] * rate;
	}
}

PK_INLINE void lanes_give(const struct pk_lanes_direct *restrict patients,
    double *restrict ketamine, double *restrict norketamine_out,
    double *restrict effect)
{
	for (int i = 0; i < PK_LANES && ketamine != NULL; i++)
		ketamine[i] = patients->k[0][i] + patients->k[1][i] +
		    patients->k[2][i];
	if (norketamine_out != NULL)
		for (int i = 0; i < PK_LANES; i++)
			norketamine_out[i] = patients->n[0][i] +
			    patients->n[1][i];
	if (effect != NULL)
		for (int i = 0; i < PK_LANES; i++)
			effect[i] = patients->e[i];
}

/* p = typical x e^(sum of root x z) */
PK_INLINE void lanes_vary(double *restrict p, double typical,
    const double *root, double (*restrict z)[PK_LANES], int n)
{
	double eta[PK_LANES], grown[PK_LANES], more[PK_LANES];

	for (int i = 0; i < PK_LANES; i++)
		eta[i] = 0.0;
	for (int k = 0; k < n; k++)
		for (int i = 0; i < PK_LANES; i++)
			eta[i] += root[k] * z[k][i];
	pk_lanes_exp(grown, more, eta);
	for (int i = 0; i < PK_LANES; i++)
		p[i] = typical * grown[i];
}

#endif
