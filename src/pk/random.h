/* SPDX-License-Identifier: MIT */
#ifndef PK_RANDOM_H
#define PK_RANDOM_H

/*
 * Random numbers by counting: those of a patient depend on the seed and on the
 * patient's number, and on nothing else.
 */

#include "lanes.h"

/* Philox4x32-10 (Salmon 2011): 128 bits from a counter and a key. */
void pk_philox(uint32_t out[4], const uint32_t counter[4],
    const uint32_t key[2]);

/* Inverse of the normal distribution, 0 < p < 1 (AS 241, 1e-16). */
void pk_normal_quantile(double z[PK_LANES], const double p[PK_LANES]);

#endif
