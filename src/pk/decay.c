/* SPDX-License-Identifier: MIT */
#include "decay.h"

#include <float.h>
#include <math.h>

#include "modes.h"

/* Rates nearer than this are moved apart before they are divided by. */
#define APART 1e-6

#define ROUNDS_MAX 200

void pk_decay_add(struct pk_decay *decay, double rate, double size)
{
	int i = 0;

	if (size == 0.0)
		return;
	while (i < decay->n && decay->rate[i] < rate)
		i++;
	if (i < decay->n && decay->rate[i] == rate) {
		decay->size[i] += size;
		return;
	}
	for (int j = decay->n; j > i; j--) {
		decay->rate[j] = decay->rate[j - 1];
		decay->size[j] = decay->size[j - 1];
	}
	decay->rate[i] = rate;
	decay->size[i] = size;
	decay->n++;
}

/* The first `n` terms, the slowest. */
static double sum_of(const struct pk_decay *decay, int n, double t)
{
	double sum = 0.0;

	for (int i = 0; i < n; i++)
		sum += decay->size[i] * exp(-decay->rate[i] * t);
	return sum;
}

double pk_decay_at(const struct pk_decay *decay, double t)
{
	return sum_of(decay, decay->n, t);
}

double pk_decay_area(const struct pk_decay *decay, double h)
{
	double sum = 0.0;

	for (int i = 0; i < decay->n; i++)
		sum += decay->size[i] * pk_gain(decay->rate[i], h);
	return sum;
}

struct pk_decay pk_decay_slope(const struct pk_decay *decay)
{
	struct pk_decay out = { .n = 0 };

	for (int i = 0; i < decay->n; i++)
		pk_decay_add(&out, decay->rate[i],
		    -decay->rate[i] * decay->size[i]);
	return out;
}

double pk_decay_end(const struct pk_decay *decay)
{
	return decay->n > 0 && decay->rate[0] == 0.0 ? decay->size[0] : 0.0;
}

struct pk_decay pk_decay_into(const struct pk_decay *input, double feed,
    double rate, double start)
{
	struct pk_decay out = { .n = 0 };
	double own = start;

	for (int i = 0; i < input->n; i++)
		if (fabs(rate - input->rate[i]) < APART * rate)
			rate = input->rate[i] * (1 + 2 * APART);
	for (int i = 0; i < input->n; i++) {
		double size = feed * input->size[i] / (rate - input->rate[i]);

		pk_decay_add(&out, input->rate[i], size);
		own -= size;
	}
	pk_decay_add(&out, rate, own);
	return out;
}

/* The first n terms, and how fast their sum changes. */
static double sum_and_slope(double *slope, const struct pk_decay *decay, int n,
    double t)
{
	double sum = 0.0;

	*slope = 0.0;
	for (int i = 0; i < n; i++) {
		double part = decay->size[i] * exp(-decay->rate[i] * t);

		sum += part;
		*slope -= decay->rate[i] * part;
	}
	return sum;
}

/*
 * The zero of the first n terms between two times where signs differ: Newton,
 * kept inside by halving.
 */
static double zero_between(const struct pk_decay *decay, int n, double low,
    double high, double at_low)
{
	double t = low + (high - low) / 2, last = high - low;

	for (int round = 0; round < ROUNDS_MAX; round++) {
		double slope, f, next;

		if (t <= low || t >= high)
			break;
		f = sum_and_slope(&slope, decay, n, t);
		if (f == 0.0)
			break;
		if ((f < 0.0) == (at_low < 0.0))
			low = t;
		else
			high = t;
		next = t - f / slope;
		if (!(next > low && next < high) || fabs(next - t) > last / 2)
			next = low + (high - low) / 2;
		last = fabs(next - t);
		if (last <= fabs(t) * DBL_EPSILON)
			break;
		t = next;
	}
	return t;
}

/*
 * Zeros of the first n terms, given those of a sum that has one between each
 * two of them: `apart`, ascending.
 */
static int zeros_between(double *at, const struct pk_decay *decay, int n,
    const double *apart, int parts, double h)
{
	double from = 0.0, at_from = sum_of(decay, n, 0.0);
	int found = 0;

	for (int i = 0; i <= parts; i++) {
		double to = i < parts ? apart[i] : h;
		double at_to = sum_of(decay, n, to);

		if (at_to == 0.0)
			continue;
		if (at_from != 0.0 && (at_from < 0.0) != (at_to < 0.0))
			at[found++] = zero_between(decay, n, from, to,
			    at_from);
		from = to;
		at_from = at_to;
	}
	return found;
}

/*
 * With the fastest term at rate f, e^(ft) times the sum has the slope
 * e^(ft) x sum of (f - r) c e^(-rt) over the others: one term less, and by
 * Rolle a zero of it lies between any two zeros of the sum.  So the zeros of
 * one term (none), two, three and so on are found in turn, and none is missed.
 */
int pk_decay_crossings(double *at, const struct pk_decay *decay, double level,
    double h)
{
	struct pk_decay whole = *decay;
	struct pk_decay part[PK_TERMS + 1];
	double found[2][PK_TERMS + 1];
	int count = 0;

	pk_decay_add(&whole, 0.0, -level);
	if (whole.n == 0)
		return 0;
	part[whole.n] = whole;
	for (int n = whole.n - 1; n >= 1; n--) {
		double fastest = whole.rate[n];

		part[n] = part[n + 1];
		for (int i = 0; i < n; i++)
			part[n].size[i] *= fastest - whole.rate[i];
	}
	for (int n = 2; n <= whole.n; n++)
		count = zeros_between(found[n & 1], &part[n], n,
		    found[1 - (n & 1)], count, h);
	for (int i = 0; i < count; i++)
		at[i] = found[whole.n & 1][i];
	return count;
}
