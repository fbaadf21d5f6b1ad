/* SPDX-License-Identifier: MIT */
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

PK_WIDE void pk_lanes_begin(struct pk_lanes_direct *out,
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

/*
 * What a length of time does, with all that does not change multiplied in:
 * the parts of each new value that come from the old ones and from the rate.
 */
struct factor {
	_Alignas(PK_ALIGNED) lane decay[3];
	lane rise[3];		/* per ug/h */
	lane ndecay[2];
	lane nform[2][3];
	lane nrise[2];
	lane edecay;
	lane eform[3];
	lane erise;
};

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
    const double *restrict own_weight, const struct factor *factor, double h)
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

PK_WIDE static void factor_of(struct factor *restrict out,
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

PK_INLINE void take(double *restrict state, const double *restrict decay,
    const double (*restrict form)[PK_LANES], const double *restrict rise,
    double (*restrict k)[PK_LANES], double rate)
{
	for (int i = 0; i < PK_LANES; i++)
		state[i] = state[i] * decay[i] + (form[0][i] * k[0][i] +
		    form[1][i] * k[1][i] + form[2][i] * k[2][i]) +
		    rise[i] * rate;
}

PK_WIDE static void step(struct pk_lanes_direct *restrict patients,
    const struct factor *restrict factor, double rate)
{
	for (int j = 0; j < 2; j++)
		take(patients->n[j], factor->ndecay[j], factor->nform[j],
		    factor->nrise[j], patients->k, rate);
	take(patients->e, factor->edecay, factor->eform, factor->erise,
	    patients->k, rate);
	for (int j = 0; j < 3; j++)
		for (int i = 0; i < PK_LANES; i++)
			patients->k[j][i] = patients->k[j][i] *
			    factor->decay[j][i] + factor->rise[j][i] * rate;
}

PK_WIDE static void give(const struct pk_lanes_direct *restrict patients,
    double *restrict ketamine, double *restrict norketamine_out,
    double *restrict effect)
{
	for (int i = 0; i < PK_LANES; i++)
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

static double *place(const struct pk_sink *sink, enum infuse_pk_output output,
    size_t sample)
{
	if (sink->value[output] == NULL)
		return NULL;
	return sink->value[output] + (sample - sink->first) * sink->stride;
}

void pk_lanes_run(struct pk_lanes_direct *patients,
    const struct pk_timeline *timeline, size_t from, size_t to,
    const struct pk_sink *sink)
{
	struct factor factor[PK_SLOTS];
	bool ready[PK_SLOTS] = { false };

	for (size_t l = from; l < to; l++) {
		const struct pk_leg *leg = &timeline->leg[l];

		if (leg->min > 0 && (leg->fresh || !ready[leg->slot])) {
			factor_of(&factor[leg->slot], patients,
			    pk_hours(leg->min));
			ready[leg->slot] = true;
		}
		if (leg->min > 0)
			step(patients, &factor[leg->slot], leg->rate);
		if (leg->sample != PK_NO_SAMPLE)
			give(patients,
			    place(sink, INFUSE_PK_KETAMINE, leg->sample),
			    place(sink, INFUSE_PK_NORKETAMINE, leg->sample),
			    place(sink, INFUSE_PK_EFFECT, leg->sample));
	}
}
