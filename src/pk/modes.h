/* SPDX-License-Identifier: MIT */
#ifndef PK_MODES_H
#define PK_MODES_H

/*
 * The decay rates of compartment systems, and how much of the central
 * compartment belongs to each.  Nothing here subtracts near-equal numbers.
 */

#define PK_SATELLITES 3
#define PK_MODES (PK_SATELLITES + 1)

/* A compartment that exchanges with the central one, per h. */
struct pk_satellite {
	double out;		/* central to it */
	double back;
	double lost;		/* from it to nowhere */
};

struct pk_modes {
	int n;
	double rate[PK_MODES];		/* ascending */
	double weight[PK_MODES];	/* >= 0, their sum is 1 */
};

/* k10 > 0 or some satellite loses; k10 and satellites >= 0, back > 0. */
void pk_modes_of(struct pk_modes *modes, double k10,
    const struct pk_satellite *satellite, int satellites);

/* Central and one peripheral: norketamine. */
struct pk_pair {
	double rate[2];
	double weight[2];		/* of the central one */
	double gap;			/* rate[1] - rate[0] */
};

void pk_pair_of(struct pk_pair *pair, double k, double out, double back);

/*
 * (e^-ah - e^-bh) / (b - a), the convolution of two decays; h e^-ah where they
 * are equal.  From the smaller rate, so that a fast one of 100 /h over a day
 * does not become 0 times infinity.
 */
double pk_joint(double a, double b, double h);

/* (1 - e^-ah) / a, h where a is 0. */
double pk_gain(double a, double h);

/*
 * The integral of pk_joint(a, b, t) to h: what reaches the second of two
 * compartments from a constant input to the first, with no difference taken
 * of two numbers that are nearly equal.
 */
double pk_fill(double a, double b, double h);

#endif
