/* SPDX-License-Identifier: MIT */
#ifndef PK_DECAY_H
#define PK_DECAY_H

/*
 * Sums of decaying exponentials, c1 e^(-r1 t) + c2 e^(-r2 t) + ..., one of
 * which may be constant (rate 0): what any output is while the rate stays the
 * same.  Peaks, crossings and areas are read off these, to about 1e-9.
 */

#define PK_TERMS 10

struct pk_decay {
	int n;
	double rate[PK_TERMS];
	double size[PK_TERMS];
};

/* Adds size e^(-rate t), to a term of that rate if there is one. */
void pk_decay_add(struct pk_decay *decay, double rate, double size);

double pk_decay_at(const struct pk_decay *decay, double t);

/* Its integral from 0 to h. */
double pk_decay_area(const struct pk_decay *decay, double h);

struct pk_decay pk_decay_slope(const struct pk_decay *decay);

/* What it tends to. */
double pk_decay_end(const struct pk_decay *decay);

/*
 * A first-order compartment fed with `feed` times the input, which loses
 * `rate` and holds `start` at 0.
 */
struct pk_decay pk_decay_into(const struct pk_decay *input, double feed,
    double rate, double start);

/*
 * Every time in (0, h) at which it crosses `level`, ascending, at most
 * PK_TERMS of them; the number of them.
 */
int pk_decay_crossings(double *at, const struct pk_decay *decay, double level,
    double h);

#endif
