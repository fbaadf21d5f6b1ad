/* SPDX-License-Identifier: MIT */

/* Once for each width: PK_KERNELS is the name, PK_WIDTH what it is called. */

#include "bands_lanes.h"
#include "cohort_lanes.h"
#include "kernels.h"
#include "random_lanes.h"
#include "system_lanes.h"

static void begin_all(struct pk_lanes_direct *out,
    const struct pk_lanes_subject *subject, const struct pk_subject *typical)
{
	lanes_begin(out, subject, typical);
}

static void factor_all(struct pk_lanes_factor *out,
    const struct pk_lanes_direct *patients, double h)
{
	lanes_factor(out, patients, h);
}

static void step_all(struct pk_lanes_direct *patients,
    const struct pk_lanes_factor *factor, double rate)
{
	lanes_step(patients, factor, rate);
}

static void give_all(const struct pk_lanes_direct *patients, double *ketamine,
    double *nor, double *effect)
{
	lanes_give(patients, ketamine, nor, effect);
}

static void normals_all(double *a, double *b, uint64_t first, uint32_t block,
    uint64_t seed)
{
	lanes_normals(a, b, first, block, seed);
}

static void vary_all(double *p, double typical, const double *root,
    double (*z)[PK_LANES], int n)
{
	lanes_vary(p, typical, root, z, n);
}

static void range_all(double *low, double *high, const double *x, size_t n)
{
	lanes_range(low, high, x, n);
}

static void bin_all(uint16_t *bin, const double *x, size_t n, double low,
    double scale)
{
	lanes_bin(bin, x, n, low, scale);
}

static bool any_all(const uint16_t bin[PK_LANES], const uint16_t *wanted)
{
	return lanes_any(bin, wanted);
}

static void tally_all(int64_t below[3], double *const to[3], size_t sum[3],
    const double *x, const double low[3], const double high[3])
{
	lanes_tally(below, to, sum, x, low, high);
}

static void system_factor_all(struct pk_lanes_matrix *out,
    const struct pk_lanes_system *system, double h)
{
	lanes_system_factor(out, system, h);
}

static void system_step_all(struct pk_lanes_system *system,
    const struct pk_lanes_matrix *matrix, double rate)
{
	lanes_system_step(system, matrix, rate);
}

const struct pk_kernels PK_KERNELS = {
	.name = PK_WIDTH,
	.begin = begin_all, .factor = factor_all, .step = step_all,
	.give = give_all, .normals = normals_all, .vary = vary_all,
	.range = range_all, .bin = bin_all, .any = any_all,
	.tally = tally_all, .system_factor = system_factor_all,
	.system_step = system_step_all
};
