/* SPDX-License-Identifier: MIT */
#ifndef PK_TALLY_H
#define PK_TALLY_H

/* Brackets around percentiles, and what many patients have in them. */

#include <stdatomic.h>

#include "bands.h"
#include "kernels.h"

/* A bracket is counted in so many parts. */
#define PK_PARTS 64

/* As many values of a column are taken at a time. */
#define PK_TAKEN (4 * PK_LANES)

/* Values from low to high, both in it. */
struct pk_bracket {
	double low;
	double high;
	bool on;		/* in this pass */
	bool told;		/* below and inside are those of low and high */
	size_t below;		/* values under low */
	size_t inside;
	size_t room;		/* for so many values; 0: they are not kept */
	double *value;
};

struct pk_column {
	size_t sample;
	enum infuse_pk_output output;
	bool found;
	double expected;			/* values inside, of all */
	double low[INFUSE_PK_BANDS];		/* of brackets that are on */
	double high[INFUSE_PK_BANDS];
	struct pk_bracket bracket[INFUSE_PK_BANDS];
	_Atomic uint64_t taken;			/* places given, of all three */
};

/* What one thread has counted: by column, bracket and part. */
struct pk_tally {
	size_t columns;
	int64_t *below;
	size_t *inside;
	uint32_t *part;
};

bool pk_tally_begin(struct pk_tally *tally, size_t columns, bool counts);
void pk_tally_add(struct pk_tally *to, const struct pk_tally *from,
    size_t columns, bool counts);
void pk_tally_free(struct pk_tally *tally);

/* Up to PK_TAKEN values of a column; counts parts, or keeps them. */
void pk_tally_take(struct pk_tally *tally, const struct pk_kernels *kernels,
    struct pk_column *column, size_t c, const double *x, size_t n,
    bool counts);

/* Brackets from the first `pilot` of `all` values. */
void pk_column_place(struct pk_column *column,
    const struct pk_kernels *kernels, const double *x, size_t pilot,
    size_t all, struct pk_bands_room *room);

/* How many values its brackets are thought to hold. */
size_t pk_column_expects(const struct pk_column *column);

/* Before a pass: which brackets are on, and room for their values. */
bool pk_column_begin(struct pk_column *column, bool keeps);

/* After a pass: what was counted. */
void pk_column_told(struct pk_column *column, const struct pk_tally *tally,
    size_t c);
void pk_column_narrow(struct pk_column *column, const struct pk_tally *tally,
    size_t c, size_t all);
size_t pk_column_most(const struct pk_column *column, size_t most);

/*
 * The percentiles, if all are in brackets; else the brackets are moved, and
 * `found` stays false.
 */
void pk_column_find(struct pk_column *column, const struct pk_kernels *kernels,
    double out[INFUSE_PK_BANDS], size_t all, struct pk_bands_room *room);

void pk_column_free(struct pk_column *column);

#endif
