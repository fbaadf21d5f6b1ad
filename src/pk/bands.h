/* SPDX-License-Identifier: MIT */
#ifndef PK_BANDS_H
#define PK_BANDS_H

#include <infuse/pk.h>

#include "lanes.h"

#define PK_BINS 2048

/* Room to work in, one for each thread. */
struct pk_bands_room {
	uint32_t count[2][PK_BINS];	/* of even and odd values */
	size_t size;
	uint16_t *bin;		/* of each value */
	double *picked;
};

/* For n values at a time.  False without memory. */
bool pk_bands_room_make(struct pk_bands_room *room, size_t n);
void pk_bands_room_free(struct pk_bands_room *room);

/* As many ranks are looked for: two for each percentile. */
#define PK_RANKS (2 * INFUSE_PK_BANDS)

struct pk_kernels;

/* Counted from 0, ascending: the order statistics on either side of each. */
void pk_ranks_wanted(size_t rank[PK_RANKS], size_t n);

/* A percentile from the two on either side. */
double pk_band_between(int band, size_t n, double value, double next);

/* The values of some ranks, ascending, of x[0] to x[n - 1], n >= 1. */
void pk_ranks_of(const struct pk_kernels *kernels, double value[PK_RANKS],
    const size_t rank[PK_RANKS], const double *x, size_t n,
    struct pk_bands_room *room);

/*
 * The 5th, 50th and 95th percentile: the order statistics on either side of
 * 1 + (n - 1) p, and linear between (type 7 of Hyndman and Fan).
 */
void pk_bands_of(const struct pk_kernels *kernels,
    double out[INFUSE_PK_BANDS], const double *x, size_t n,
    struct pk_bands_room *room);

#endif
