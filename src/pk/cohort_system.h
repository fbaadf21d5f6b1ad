/* SPDX-License-Identifier: MIT */
#ifndef PK_COHORT_SYSTEM_H
#define PK_COHORT_SYSTEM_H

/* The solution of system.h for PK_LANES patients side by side. */

#include "cohort.h"
#include "system.h"

/* A product of two cells, and how many make up one. */
struct pk_product {
	unsigned char left;
	unsigned char right;
};

struct pk_cell {
	unsigned char at;
	unsigned char products;
	unsigned char column;
	bool diagonal;
};

/* The cells of e^(Ah) that are not 0: those on a way from one state to
 * another. */
struct pk_pattern {
	int n;
	int cells;
	int row[PK_SYSTEM_MAX + 1];	/* its first cell */
	struct pk_cell cell[PK_SYSTEM_MAX * PK_SYSTEM_MAX];
	struct pk_product product[PK_SYSTEM_MAX * PK_SYSTEM_MAX *
	    PK_SYSTEM_MAX];
};

struct pk_lanes_matrix {
	_Alignas(PK_ALIGNED)
	    double cell[PK_SYSTEM_MAX * PK_SYSTEM_MAX][PK_LANES];
};

struct pk_lanes_system {
	_Alignas(PK_ALIGNED)
	    double a[PK_SYSTEM_MAX * PK_SYSTEM_MAX][PK_LANES];
	double state[PK_SYSTEM_MAX][PK_LANES];
	double per[INFUSE_PK_OUTPUTS][PK_LANES];	/* to ng/mL */
	const struct pk_pattern *pattern;
	int at[INFUSE_PK_OUTPUTS];
};

/* All patients of a model have the pattern of the typical one. */
void pk_pattern_of(struct pk_pattern *out, const struct pk_subject *typical);

void pk_lanes_system_of(struct pk_lanes_system *out,
    const struct pk_lanes_subject *subject, const struct pk_subject *typical,
    const struct pk_model *model, const struct pk_pattern *pattern);

/*
 * From nothing in the body through all legs; `slot` has PK_SLOTS places to
 * work in.
 */
void pk_lanes_system_run(const struct pk_kernels *kernels,
    struct pk_lanes_system *patients, struct pk_lanes_matrix *slot,
    const struct pk_timeline *timeline, size_t to, const struct pk_sink *sink);

#endif
