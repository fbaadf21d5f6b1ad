/* SPDX-License-Identifier: MIT */
#include "modes.h"

#include <math.h>
#include <stdbool.h>

#define ROUNDS_MAX 200

/* Terms that reach the last bit where both arguments are below 1. */
#define SERIES 20

/* Distinct poles, ascending, with the satellites on each merged. */
struct poles {
	int n;
	double at[PK_SATELLITES];
	double out[PK_SATELLITES];	/* k from the central one */
	double lost[PK_SATELLITES];	/* mean loss, weighed by k */
};

static void add_pole(struct poles *poles, const struct pk_satellite *one)
{
	double at = one->back + one->lost;
	int i = poles->n;

	while (i > 0 && poles->at[i - 1] > at)
		i--;
	if (i > 0 && poles->at[i - 1] == at) {
		double k = poles->out[i - 1] + one->out;

		poles->lost[i - 1] = (poles->out[i - 1] * poles->lost[i - 1] +
		    one->out * one->lost) / k;
		poles->out[i - 1] = k;
		return;
	}
	for (int j = poles->n; j > i; j--) {
		poles->at[j] = poles->at[j - 1];
		poles->out[j] = poles->out[j - 1];
		poles->lost[j] = poles->lost[j - 1];
	}
	poles->at[i] = at;
	poles->out[i] = one->out;
	poles->lost[i] = one->lost;
	poles->n++;
}

/*
 * The secular function, whose zeros are the rates:
 *   f(x) = x - k10 + sum of out (x - lost) / (pole - x).
 * Written so, and not with b / (pole - x) - out, it keeps its digits near 0.
 * It rises everywhere between poles; its slope is 1 / weight of the rate.
 */
static double secular(const struct poles *poles, double k10, double x,
    double *slope)
{
	double f = x - k10;

	*slope = 1.0;
	for (int i = 0; i < poles->n; i++) {
		double gap = poles->at[i] - x;

		f += poles->out[i] * (x - poles->lost[i]) / gap;
		*slope += poles->out[i] * (poles->at[i] - poles->lost[i]) /
		    gap / gap;
	}
	return f;
}

/* The one zero between low and high: Newton, kept inside by halving. */
static double zero_between(const struct poles *poles, double k10, double low,
    double high)
{
	double x = low + (high - low) / 2;
	double last = high - low;

	for (int round = 0; round < ROUNDS_MAX; round++) {
		double slope, f, next;

		if (x <= low || x >= high)
			break;
		f = secular(poles, k10, x, &slope);
		if (f == 0.0)
			break;
		if (f < 0.0)
			low = x;
		else
			high = x;
		next = x - f / slope;
		if (!(next > low && next < high) ||
		    fabs(next - x) > last / 2)
			next = low + (high - low) / 2;
		last = fabs(next - x);
		if (next == x)
			break;
		x = next;
	}
	return x;
}

void pk_modes_of(struct pk_modes *modes, double k10,
    const struct pk_satellite *satellite, int satellites)
{
	struct poles poles = { .n = 0 };
	double top = k10;

	for (int i = 0; i < satellites; i++) {
		if (satellite[i].out <= 0.0)
			continue;
		add_pole(&poles, &satellite[i]);
		top += satellite[i].out + satellite[i].back +
		    satellite[i].lost;
	}
	modes->n = poles.n + 1;
	for (int i = 0; i <= poles.n; i++) {
		double low = i > 0 ? poles.at[i - 1] : 0.0;
		double high = i < poles.n ? poles.at[i] : top * 1.0625;
		double slope;

		modes->rate[i] = poles.n == 0 ? k10 :
		    zero_between(&poles, k10, low, high);
		secular(&poles, k10, modes->rate[i], &slope);
		modes->weight[i] = 1.0 / slope;
	}
}

void pk_pair_of(struct pk_pair *pair, double k, double out, double back)
{
	double lead = k + out - back;
	double cross = out * back;
	double gap = sqrt(lead * lead + 4 * cross);
	double fast = lead >= 0.0 ? (lead + gap) / 2 :
	    2 * cross / (gap - lead);
	double slow = lead < 0.0 ? (gap - lead) / 2 :
	    2 * cross / (gap + lead);

	pair->rate[1] = (k + out + back + gap) / 2;
	pair->rate[0] = k * back / pair->rate[1];
	pair->gap = gap;
	pair->weight[1] = gap > 0.0 ? fast / gap : 1.0;
	pair->weight[0] = gap > 0.0 ? slow / gap : 0.0;
}

double pk_gain(double a, double h)
{
	return a == 0.0 ? h : -expm1(-a * h) / a;
}

double pk_joint(double a, double b, double h)
{
	return exp(-fmin(a, b) * h) * pk_gain(fabs(b - a), h);
}

/*
 * Where both rates are slow against h: h^2 times the sum over n of
 * (-1)^n / (n + 2)! times all products of n factors ah and bh.
 */
static double fill_series(double x, double y, double h)
{
	double sum = 0.0, power = 1.0, all = 1.0, part = 0.5;

	for (int n = 0; n < SERIES; n++) {
		sum += part * all;
		power *= x;
		all = all * y + power;
		part /= -(n + 3);
	}
	return h * h * sum;
}

double pk_fill(double a, double b, double h)
{
	double slow = fmin(a, b), fast = fmax(a, b);

	if (fast * h < 1.0)
		return fill_series(a * h, b * h, h);
	return (pk_gain(slow, h) - pk_joint(a, b, h)) / fast;
}
