/* SPDX-License-Identifier: MIT */
#ifndef PK_KERNELS_H
#define PK_KERNELS_H

/*
 * The loops over patients, compiled for each width of vector that a processor
 * may have.  Which one is asked when a cohort is begun, not when the program
 * is: asking costs more than a short answer does.  The results are the same.
 */

#include "cohort_system.h"

struct pk_kernels {
	const char *name;
	void (*begin)(struct pk_lanes_direct *out,
	    const struct pk_lanes_subject *subject,
	    const struct pk_subject *typical);
	void (*factor)(struct pk_lanes_factor *out,
	    const struct pk_lanes_direct *patients, double h);
	void (*step)(struct pk_lanes_direct *patients,
	    const struct pk_lanes_factor *factor, double rate);
	/* NULL for what is not wanted */
	void (*give)(const struct pk_lanes_direct *patients, double *ketamine,
	    double *norketamine, double *effect);
	void (*system_factor)(struct pk_lanes_matrix *out,
	    const struct pk_lanes_system *system, double h);
	void (*system_step)(struct pk_lanes_system *system,
	    const struct pk_lanes_matrix *matrix, double rate);
	/* two standard normals each; `block` counts pairs */
	void (*normals)(double *a, double *b, uint64_t first, uint32_t block,
	    uint64_t seed);
	/* p = typical x e^(sum of root x z) */
	void (*vary)(double *p, double typical, const double *root,
	    double (*z)[PK_LANES], int n);
	void (*range)(double *low, double *high, const double *x, size_t n);
	void (*bin)(uint16_t *bin, const double *x, size_t n, double low,
	    double scale);
	bool (*any)(const uint16_t bin[PK_LANES], const uint16_t *wanted);
	/*
	 * Of PK_LANES values: below is added to; to[b] has sum[b] values of
	 * bracket b, gets those there are, and has PK_SPARE places more.
	 */
	void (*tally)(int64_t below[3], double *const to[3], size_t sum[3],
	    const double *x, const double low[3], const double high[3]);
};

/* Those for this processor. */
const struct pk_kernels *pk_kernels_here(void);

/* All that this processor can run, the plainest first; NULL past the last. */
const struct pk_kernels *pk_kernels_at(size_t i);

extern const struct pk_kernels pk_kernels_plain;

#if defined(__x86_64__) && defined(__linux__) && defined(__GNUC__) && \
    !defined(__clang__) && !defined(__SANITIZE_ADDRESS__) && \
    !defined(__SANITIZE_THREAD__)
#define PK_WIDTHS
extern const struct pk_kernels pk_kernels_avx2;
extern const struct pk_kernels pk_kernels_avx512;
#endif

#endif
