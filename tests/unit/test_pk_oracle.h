/* SPDX-License-Identifier: MIT */
#ifndef TEST_PK_ORACLE_H
#define TEST_PK_ORACLE_H

/*
 * A second way to the same concentrations: the differential equations as one
 * matrix, its exponential by Taylor series with scaling and squaring, in 113
 * bit arithmetic.  It shares nothing with src/pk.
 */

#include <float.h>
#include <math.h>
#include <string.h>

/* Where a long double has them it is that; elsewhere a compiler's own type. */
#if LDBL_MANT_DIG >= 113
typedef long double quad;
#else
__extension__ typedef __float128 quad;
#endif

#define ORACLE_MAX 10

/* States are amounts; the last one is the input, held at the rate. */
struct oracle {
	int n;
	quad a[ORACLE_MAX][ORACLE_MAX];
	quad x[ORACLE_MAX];
};

static inline void oracle_flow(struct oracle *o, int from, int to, double rate)
{
	o->a[from][from] -= rate;
	if (to >= 0)
		o->a[to][from] += rate;
}

static inline void oracle_multiply(quad out[ORACLE_MAX][ORACLE_MAX],
    quad a[ORACLE_MAX][ORACLE_MAX], quad b[ORACLE_MAX][ORACLE_MAX], int n)
{
	quad t[ORACLE_MAX][ORACLE_MAX] = { { 0 } };

	for (int i = 0; i < n; i++)
		for (int j = 0; j < n; j++) {
			t[i][j] = 0;
			for (int k = 0; k < n; k++)
				t[i][j] += a[i][k] * b[k][j];
		}
	memcpy(out, t, sizeof(t));
}

static inline void oracle_exp(quad out[ORACLE_MAX][ORACLE_MAX],
    const struct oracle *o, quad h)
{
	quad a[ORACLE_MAX][ORACLE_MAX], term[ORACLE_MAX][ORACLE_MAX];
	int squarings = 0, n = o->n;
	double most = 0;

	for (int i = 0; i < n; i++)
		for (int j = 0; j < n; j++)
			most = fmax(most, fabs((double)(o->a[i][j] * h)));
	while (most * n > 0.25) {
		most /= 2;
		h /= 2;
		squarings++;
	}
	memset(out, 0, sizeof(a));
	memset(term, 0, sizeof(term));
	memset(a, 0, sizeof(a));
	for (int i = 0; i < n; i++) {
		for (int j = 0; j < n; j++)
			a[i][j] = o->a[i][j] * h;
		out[i][i] = term[i][i] = 1;
	}
	for (int k = 1; k < 30; k++) {
		oracle_multiply(term, term, a, n);
		for (int i = 0; i < n; i++)
			for (int j = 0; j < n; j++) {
				term[i][j] /= k;
				out[i][j] += term[i][j];
			}
	}
	while (squarings-- > 0)
		oracle_multiply(out, out, out, n);
}

/* `min` minutes at `rate`, into the first state. */
static inline void oracle_go(struct oracle *o, double rate, long min)
{
	quad e[ORACLE_MAX][ORACLE_MAX], x[ORACLE_MAX] = { 0 };

	o->a[0][o->n - 1] = 1;
	o->x[o->n - 1] = rate;
	oracle_exp(e, o, (quad)min / 60);
	for (int i = 0; i < o->n; i++) {
		x[i] = 0;
		for (int j = 0; j < o->n; j++)
			x[i] += e[i][j] * o->x[j];
	}
	memcpy(o->x, x, sizeof(x));
}

/* Ketamine in three compartments: states 0, 1, 2. */
static inline void oracle_three(struct oracle *o, double v1, double v2,
    double q2, double v3, double q3)
{
	oracle_flow(o, 0, 1, q2 / v1);
	oracle_flow(o, 1, 0, q2 / v2);
	oracle_flow(o, 0, 2, q3 / v1);
	oracle_flow(o, 2, 0, q3 / v3);
}

/* Norketamine in two: states 3, 4. */
static inline void oracle_nor(struct oracle *o, double v1, double cl,
    double v2, double q)
{
	oracle_flow(o, 3, 4, q / v1);
	oracle_flow(o, 4, 3, q / v2);
	oracle_flow(o, 3, -1, cl / v1);
}

#endif
