/* SPDX-License-Identifier: MIT */
#include "system.h"

#include <string.h>

/* `rate` of the amount in `from` goes to `to`, or to nowhere. */
static void flow(struct pk_system *system, int from, int to, double rate)
{
	system->a[from * system->n + from] -= rate;
	if (to >= 0)
		system->a[to * system->n + from] += rate;
}

static void exchange(struct pk_system *system, int central, int side,
    double q, double v_central, double v_side)
{
	flow(system, central, side, q / v_central);
	flow(system, side, central, q / v_side);
}

/* Ketamine from `from`, a part of `lost` per h, into the central `to`. */
static void form(struct pk_system *system, int from, int to, double formed)
{
	system->a[to * system->n + from] += formed;
}

static int states_of(const struct pk_subject *subject)
{
	int n = 3 + 2 + 1;

	if (subject->shape == PK_TRANSIT)
		n += 2;
	if (subject->shape == PK_LIVER)
		n++;
	return n + (subject->p[PK_KE0] > 0.0);
}

/* From the central compartment of ketamine to that of norketamine. */
static void metabolise(struct pk_system *out,
    const struct pk_subject *subject, int next, int to)
{
	const double *p = subject->p;
	double k10 = p[PK_CL] / p[PK_V1];
	double transit;

	switch (subject->shape) {
	case PK_DIRECT:
		flow(out, 0, -1, k10);
		form(out, 0, to, k10 * subject->formed);
		break;
	case PK_TRANSIT:
		transit = 2 / p[PK_MTT];
		flow(out, 0, next, k10);
		flow(out, next, next + 1, transit);
		flow(out, next + 1, -1, transit);
		form(out, next + 1, to, transit * subject->formed);
		break;
	case PK_LIVER:
		exchange(out, 0, next, p[PK_QH], p[PK_V1], p[PK_VH]);
		flow(out, next, -1, p[PK_KEL] + p[PK_KMET]);
		form(out, next, to, p[PK_KMET] * subject->formed);
		break;
	}
}

void pk_system_of(struct pk_system *out, const struct pk_subject *subject)
{
	const double *p = subject->p;
	const int nor = 3, next = 5;
	int input;

	memset(out, 0, sizeof(*out));
	out->n = states_of(subject);
	input = out->n - 1;
	exchange(out, 0, 1, p[PK_Q2], p[PK_V1], p[PK_V2]);
	exchange(out, 0, 2, p[PK_Q3], p[PK_V1], p[PK_V3]);
	exchange(out, nor, nor + 1, p[PK_NQ], p[PK_NV1], p[PK_NV2]);
	flow(out, nor, -1, p[PK_NCL] / p[PK_NV1]);
	metabolise(out, subject, next, nor);
	out->a[0 * out->n + input] = 1.0;
	out->at[INFUSE_PK_KETAMINE] = 0;
	out->per[INFUSE_PK_KETAMINE] = 1 / p[PK_V1];
	out->at[INFUSE_PK_NORKETAMINE] = nor;
	out->per[INFUSE_PK_NORKETAMINE] = subject->molar / p[PK_NV1];
	out->at[INFUSE_PK_EFFECT] = -1;
	if (p[PK_KE0] > 0.0) {
		int effect = input - 1;

		out->at[INFUSE_PK_EFFECT] = effect;
		out->per[INFUSE_PK_EFFECT] = 1 / p[PK_V1];
		form(out, 0, effect, p[PK_KE0]);
		flow(out, effect, -1, p[PK_KE0]);
	}
}
