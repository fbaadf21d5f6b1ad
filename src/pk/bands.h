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

/* Parts of pk_bands_of, apart so that they are made for each vector width. */
void pk_range_of(double *low, double *high, const double *x, size_t n);
void pk_bin_all(uint16_t *restrict bin, const double *restrict x, size_t n,
    double low, double scale);
bool pk_any_of(const uint16_t bin[PK_LANES], const uint16_t *wanted);

/* As many ranks are looked for: two for each percentile. */
#define PK_RANKS (2 * INFUSE_PK_BANDS)

/*
 * The 5th, 50th and 95th percentile of x[0] to x[n - 1], n >= 1: the order
 * statistics on either side of 1 + (n - 1) p, and linear between (type 7 of
 * Hyndman and Fan).
 */
void pk_bands_of(double out[INFUSE_PK_BANDS], const double *x, size_t n,
    struct pk_bands_room *room);

#endif
