/* SPDX-License-Identifier: MIT */
#ifndef PK_PEAKS_H
#define PK_PEAKS_H

/* Where a course turns from rising to falling. */

#include "course.h"

/* A turn inside a piece counts only if it beats what is around it by this. */
#define PK_CLEAR 1e-9

struct pk_extreme {
	bool known;
	double value;
	double at;		/* h */
};

/* sign 1 for the highest, -1 for the lowest */
void pk_offer(struct pk_extreme *best, double value, double at, double sign,
    double clear);

/* Both ends of a piece, and where it turns. */
void pk_offer_piece(struct pk_extreme *best, const struct pk_piece *piece,
    double sign);

/*
 * The highest of each infusion and of what follows it until the next one, into
 * out[pieces]; the number of them.  `start` may be NULL.
 */
size_t pk_peaks_of(struct pk_extreme *out, double *start,
    const struct pk_course *course);

#endif
