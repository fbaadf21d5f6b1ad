/* SPDX-License-Identifier: MIT */

/*
 * The bench's model for R's deSolve, compiled: what its users do for speed.
 * Built by R CMD SHLIB; see bench_pk.R.
 */

void bench_pk_init(void (*give)(int *, double *));
void bench_pk_rhs(int *n, double *t, double *y, double *dy, double *out,
    int *ip);

#define PARAMS 11
#define PERIODS 5
#define PERIOD_H 24.0

static double p[PARAMS + PERIODS];

void bench_pk_init(void (*give)(int *, double *))
{
	int n = PARAMS + PERIODS;

	give(&n, p);
}

void bench_pk_rhs(int *n, double *t, double *y, double *dy, double *out,
    int *ip)
{
	int period = (int)(*t / PERIOD_H);
	double rate = p[PARAMS + (period < PERIODS ? period : PERIODS - 1)];

	(void)n;
	(void)out;
	(void)ip;
	dy[0] = rate - (p[0] + p[1] + p[3]) * y[0] + p[2] * y[1] +
	    p[4] * y[2];
	dy[1] = p[1] * y[0] - p[2] * y[1];
	dy[2] = p[3] * y[0] - p[4] * y[2];
	dy[3] = p[5] * y[0] - (p[6] + p[7]) * y[3] + p[8] * y[4];
	dy[4] = p[7] * y[3] - p[8] * y[4];
	dy[5] = p[9] * (y[0] - y[5]);
}
