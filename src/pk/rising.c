/* SPDX-License-Identifier: MIT */
#include "run.h"

#include "direct.h"

#include <math.h>

/* Flint 2017: norketamine clearance rises so much an hour, as long studied. */
#define RISE_PER_H 0.00870
#define STUDIED_H 140.7

double pk_rise(double h)
{
	return 1 + RISE_PER_H * fmin(fmax(h, 0.0), STUDIED_H);
}

double pk_first_dose(const struct pk_timeline *timeline)
{
	for (size_t i = 0; i < timeline->legs; i++)
		if (timeline->leg[i].rate > 0.0)
			return pk_hours(timeline->leg[i].start);
	return 0.0;
}

/* Norketamine by compartment, since its modes change with its clearance. */
struct nor {
	double central;
	double side;
};

/*
 * A step of h with the clearance held at `rise` times itself.  Central and
 * side both answer to what was there and to what is formed meanwhile.
 */
static void nor_step(struct nor *nor, const struct pk_subject *subject,
    const struct pk_direct *direct, const struct pk_state *state, double rate,
    double rise, double h)
{
	const double *p = subject->p;
	double out = p[PK_NQ] / p[PK_NV1], back = p[PK_NQ] / p[PK_NV2];
	double form = subject->formed * subject->molar * p[PK_CL] / p[PK_NV1];
	struct nor was = *nor;
	double passed, taken[2] = { 0.0, 0.0 };
	struct pk_pair pair;

	pk_pair_of(&pair, p[PK_NCL] * rise / p[PK_NV1], out, back);
	for (int j = 0; j < 2; j++)
		for (int i = 0; i < PK_PARENT; i++)
			taken[j] += rate * direct->weight[i] *
			    pk_fill(direct->rate[i], pair.rate[j], h) +
			    state->k[i] *
			    pk_joint(direct->rate[i], pair.rate[j], h);
	passed = pk_joint(pair.rate[0], pair.rate[1], h);
	nor->central = was.side * back * passed;
	nor->side = was.central * out * passed +
	    form * out * (taken[0] - taken[1]) / pair.gap;
	for (int j = 0; j < 2; j++) {
		double decay = exp(-pair.rate[j] * h);

		nor->central += pair.weight[j] *
		    (was.central * decay + form * taken[j]);
		nor->side += pair.weight[1 - j] * was.side * decay;
	}
}

void pk_run_rising(const struct pk_sink *sink,
    const struct pk_subject *subject, const struct pk_timeline *timeline,
    int parts)
{
	struct pk_state state = { { 0.0 }, { 0.0 }, 0.0 };
	struct nor nor = { 0.0, 0.0 };
	struct pk_direct direct;
	double first = pk_first_dose(timeline);

	pk_direct_of(&direct, subject);
	for (size_t i = 0; i < timeline->legs; i++) {
		const struct pk_leg *leg = &timeline->leg[i];
		int64_t steps = (leg->min + 59) / 60 * parts;
		double start = pk_hours(leg->start) - first;
		double h = steps > 0 ? pk_hours(leg->min) / (double)steps : 0;
		struct pk_factor factor;

		if (steps > 0)
			pk_factor_of(&factor, &direct, h);
		for (int64_t n = 0; n < steps; n++) {
			double middle = start + ((double)n + 0.5) * h;

			nor_step(&nor, subject, &direct, &state, leg->rate,
			    pk_rise(middle), h);
			pk_direct_step(&state, &direct, &factor, leg->rate);
		}
		if (leg->sample != PK_NO_SAMPLE)
			pk_put(sink, leg->sample,
			    state.k[0] + state.k[1] + state.k[2],
			    nor.central, state.e);
	}
}
