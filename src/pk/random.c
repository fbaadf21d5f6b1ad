/* SPDX-License-Identifier: MIT */
#include "random.h"
#include "random_lanes.h"

void pk_philox(uint32_t out[4], const uint32_t counter[4],
    const uint32_t key[2])
{
	uint32_t c[4][PK_LANES];

	for (int i = 0; i < 4; i++)
		c[i][0] = counter[i];
	philox(c, key[0], key[1], 1);
	for (int i = 0; i < 4; i++)
		out[i] = c[i][0];
}

void pk_normal_quantile(double z[PK_LANES], const double p[PK_LANES])
{
	quantile(z, p);
}
