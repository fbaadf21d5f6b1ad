/* SPDX-License-Identifier: MIT */
#include "expm.h"

#include <math.h>
#include <string.h>

#define CELLS (PK_EXPM_MAX * PK_EXPM_MAX)

/* Below this norm Pade 13 is exact to the last bit (Higham 2005). */
#define THETA_13 5.371920351148152

static const double pade[14] = {
	64764752532480000.0, 32382376266240000.0, 7771770303897600.0,
	1187353796428800.0, 129060195264000.0, 10559470521600.0,
	670442572800.0, 33522128640.0, 1323241920.0, 40840800.0, 960960.0,
	16380.0, 182.0, 1.0
};

static void multiply(double *restrict out, const double *a, const double *b,
    int n)
{
	for (int i = 0; i < n; i++) {
		for (int j = 0; j < n; j++)
			out[i * n + j] = 0.0;
		for (int k = 0; k < n; k++) {
			double x = a[i * n + k];

			if (x == 0.0)
				continue;
			for (int j = 0; j < n; j++)
				out[i * n + j] += x * b[k * n + j];
		}
	}
}

static double norm_1(const double *a, int n)
{
	double most = 0.0;

	for (int j = 0; j < n; j++) {
		double sum = 0.0;

		for (int i = 0; i < n; i++)
			sum += fabs(a[i * n + j]);
		most = fmax(most, sum);
	}
	return most;
}

static void add_identity(double *a, int n, double x)
{
	for (int i = 0; i < n; i++)
		a[i * n + i] += x;
}

static void swap_rows(double *a, int n, int i, int j)
{
	for (int k = 0; k < n && i != j; k++) {
		double x = a[i * n + k];

		a[i * n + k] = a[j * n + k];
		a[j * n + k] = x;
	}
}

/* b = a^-1 b, by Gauss with row pivots; a is used up. */
static bool solve(double *a, double *b, int n)
{
	for (int c = 0; c < n; c++) {
		int best = c;

		for (int i = c + 1; i < n; i++)
			if (fabs(a[i * n + c]) > fabs(a[best * n + c]))
				best = i;
		if (a[best * n + c] == 0.0)
			return false;
		swap_rows(a, n, c, best);
		swap_rows(b, n, c, best);
		for (int i = 0; i < n; i++) {
			double x = a[i * n + c] / a[c * n + c];

			if (i == c || x == 0.0)
				continue;
			for (int k = c; k < n; k++)
				a[i * n + k] -= x * a[c * n + k];
			for (int k = 0; k < n; k++)
				b[i * n + k] -= x * b[c * n + k];
		}
	}
	for (int i = 0; i < n; i++)
		for (int k = 0; k < n; k++)
			b[i * n + k] /= a[i * n + i];
	return true;
}

/* The odd and even parts of the numerator for a scaled matrix. */
static void pade_parts(double *odd, double *even, const double *a, int n)
{
	double a2[CELLS] = { 0.0 }, a4[CELLS] = { 0.0 };
	double a6[CELLS] = { 0.0 }, u[CELLS] = { 0.0 };
	double t[CELLS] = { 0.0 };
	int cells = n * n;

	multiply(a2, a, a, n);
	multiply(a4, a2, a2, n);
	multiply(a6, a4, a2, n);
	for (int i = 0; i < cells; i++)
		t[i] = pade[13] * a6[i] + pade[11] * a4[i] +
		    pade[9] * a2[i];
	multiply(u, a6, t, n);
	for (int i = 0; i < cells; i++)
		u[i] += pade[7] * a6[i] + pade[5] * a4[i] + pade[3] * a2[i];
	add_identity(u, n, pade[1]);
	multiply(odd, a, u, n);
	for (int i = 0; i < cells; i++)
		t[i] = pade[12] * a6[i] + pade[10] * a4[i] +
		    pade[8] * a2[i];
	multiply(even, a6, t, n);
	for (int i = 0; i < cells; i++)
		even[i] += pade[6] * a6[i] + pade[4] * a4[i] +
		    pade[2] * a2[i];
	add_identity(even, n, pade[0]);
}

bool pk_expm(double *out, const double *a, int n, double h)
{
	double scaled[CELLS] = { 0.0 };
	double odd[CELLS] = { 0.0 }, even[CELLS] = { 0.0 };
	double norm = norm_1(a, n) * fabs(h);
	int squarings = 0;
	size_t size = (size_t)(n * n) * sizeof(double);

	if (norm > THETA_13)
		squarings = (int)ceil(log2(norm / THETA_13));
	for (int i = 0; i < n * n; i++)
		scaled[i] = ldexp(a[i] * h, -squarings);
	pade_parts(odd, even, scaled, n);
	for (int i = 0; i < n * n; i++) {
		out[i] = even[i] + odd[i];
		even[i] -= odd[i];
	}
	if (!solve(even, out, n))
		return false;
	for (int i = 0; i < squarings; i++) {
		multiply(scaled, out, out, n);
		memcpy(out, scaled, size);
	}
	return true;
}
