/* SPDX-License-Identifier: MIT */
#include "cohort.h"

#include <math.h>

#include "kernels.h"

/* Our preset: at least these variances of logarithms, CV 25 % and 60 %. */
#define PATIENT_CLEARANCE 0.060624621816434854	/* ln(1 + 0.25^2) */
#define PATIENT_NORKETAMINE 0.3074846997479607	/* ln(1 + 0.60^2) */

typedef double omega_matrix[PK_PARAMS][PK_PARAMS];

/* Makes a variance larger, leaving its correlations as they are. */
static void widen(omega_matrix omega, enum pk_param param, double variance)
{
	double was = omega[param][param];

	if (was >= variance)
		return;
	for (int i = 0; i < PK_PARAMS; i++) {
		if (was > 0.0) {
			omega[param][i] *= sqrt(variance / was);
			omega[i][param] *= sqrt(variance / was);
		}
	}
	omega[param][param] = variance;
}

static void fill(omega_matrix omega, const struct pk_model *model,
    bool patient)
{
	for (int i = 0; i < PK_PARAMS; i++)
		for (int j = 0; j < PK_PARAMS; j++)
			omega[i][j] = 0.0;
	for (int i = 0; i < PK_OMEGAS; i++) {
		const struct pk_omega *one = &model->omega[i];

		if (one->covariance == 0.0)
			break;
		omega[one->row][one->column] = one->covariance;
		omega[one->column][one->row] = one->covariance;
	}
	if (!patient)
		return;
	if (model->theta[PK_CL].at_70_kg > 0.0)
		widen(omega, PK_CL, PATIENT_CLEARANCE);
	if (model->face.has[INFUSE_PK_NORKETAMINE])
		widen(omega, PK_NCL, PATIENT_NORKETAMINE);
}

/* One row of the Cholesky factor; false if it is not positive definite. */
static bool add_row(struct pk_spread *out, omega_matrix omega, int i)
{
	for (int j = 0; j <= i; j++) {
		double rest = omega[out->param[i]][out->param[j]];

		for (int k = 0; k < j; k++)
			rest -= out->root[i][k] * out->root[j][k];
		if (j < i)
			out->root[i][j] = rest / out->root[j][j];
		else if (rest > 0.0)
			out->root[i][i] = sqrt(rest);
		else
			return false;
	}
	return true;
}

bool pk_spread_of(struct pk_spread *out, const struct pk_model *model,
    bool patient)
{
	omega_matrix omega;

	fill(omega, model, patient);
	out->n = 0;
	for (int i = 0; i < PK_PARAMS; i++)
		if (omega[i][i] > 0.0)
			out->param[out->n++] = (enum pk_param)i;
	for (int i = 0; i < out->n; i++)
		if (!add_row(out, omega, i))
			return false;
	return out->n > 0;
}

void pk_draw(const struct pk_kernels *kernels, struct pk_lanes_subject *out,
    const struct pk_subject *typical, const struct pk_spread *spread,
    uint64_t first, uint64_t seed)
{
	double z[PK_PARAMS + 1][PK_LANES];

	for (int p = 0; p < PK_PARAMS; p++)
		for (int i = 0; i < PK_LANES; i++)
			out->p[p][i] = typical->p[p];
	for (int k = 0; k < spread->n; k += 2)
		kernels->normals(z[k], z[k + 1], first, (uint32_t)k / 2,
		    seed);
	for (int k = 0; k < spread->n; k++)
		kernels->vary(out->p[spread->param[k]],
		    typical->p[spread->param[k]], spread->root[k], z, k + 1);
}

struct pk_subject pk_subject_in(const struct pk_lanes_subject *lanes, int lane,
    const struct pk_subject *typical)
{
	struct pk_subject out = *typical;

	for (int p = 0; p < PK_PARAMS; p++)
		out.p[p] = lanes->p[p][lane];
	return out;
}
