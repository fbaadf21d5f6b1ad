/* SPDX-License-Identifier: MIT */
#include "model.h"

#include <math.h>

/* Perez-Ruixo 2021: liver flow falls by this a year over 60. */
#define QH_FALL 2.19
#define QH_FALL_FROM 60.0

void pk_subject_typical(struct pk_subject *out, const struct pk_model *model,
    double kg, double age)
{
	out->shape = model->shape;
	out->formed = model->formed;
	out->molar = model->molar;
	for (int i = 0; i < PK_PARAMS; i++)
		out->p[i] = model->theta[i].at_70_kg *
		    pow(kg / 70, model->theta[i].power);
	out->p[PK_KE0] += model->ke0_per_log_kg * log(kg);
	if (model->shape == PK_LIVER && age > QH_FALL_FROM)
		out->p[PK_QH] -= QH_FALL * (age - QH_FALL_FROM);
}

void pk_subject_tie(struct pk_subject *subject, const struct pk_model *model)
{
	if (model->shares_v1)
		subject->p[PK_NV1] = subject->p[PK_V1];
}

double pk_subject_clearance(const struct pk_subject *subject)
{
	const double *p = subject->p;
	double intrinsic;

	if (subject->shape != PK_LIVER)
		return p[PK_CL];
	intrinsic = p[PK_VH] * (p[PK_KEL] + p[PK_KMET]);
	return p[PK_QH] * intrinsic / (p[PK_QH] + intrinsic);
}
