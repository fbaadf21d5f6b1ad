/* SPDX-License-Identifier: MIT */
#ifndef PK_CROWD_WORK_H
#define PK_CROWD_WORK_H

/*
 * What many patients are worked on with: room for each thread, and a chunk of
 * samples at a time.
 */

#include "crowd.h"
#include "tally.h"

/* All values of few patients are kept at once, at most 4 MiB. */
#define PK_ALL_KEPT ((size_t)1 << 19)

/* So many blocks of patients are counted at a time. */
#define PK_BLOCKS (PK_TAKEN / PK_LANES)

struct pk_worker {
	double *values;			/* of a block: output, sample, lane */
	struct pk_lanes_system *system;	/* of models that need one */
	struct pk_lanes_matrix *slot;
	struct pk_bands_room room;
	struct pk_tally tally;
};

struct pk_work {
	const struct pk_crowd *of;
	int threads;
	size_t patients;
	size_t blocks;
	bool side_by_side;		/* and kept from chunk to chunk */
	struct pk_pattern pattern;
	/* a chunk of samples */
	size_t first;
	size_t samples;
	size_t from_leg;
	size_t to_leg;
	size_t columns;
	struct pk_column *column;
	bool (*wanted)[INFUSE_PK_OUTPUTS];	/* by sample */
	/* patients where the chunk begins and ends, if there are several */
	struct pk_lanes_carry *begin;
	struct pk_lanes_carry *end;
	bool begins;			/* it is the first chunk */
	/* of the first patients */
	size_t pilot;
	double *values;
	size_t room;
	bool counts;			/* in parts, and keeps nothing */
	struct pk_worker *worker;
	int64_t done;
	int64_t total;
};

/* False without memory, and then to be released all the same. */
bool pk_work_begin(struct pk_work *work, const struct pk_crowd *of);
/* The samples that follow. */
void pk_work_next(struct pk_work *work);
void pk_work_release(struct pk_work *work);
/* Whether a sample of the timeline is asked for. */
bool pk_work_wants(const struct pk_crowd *of, int output, size_t sample);
/* PK_LANES patients over the chunk; output o from values + o x apart on. */
void pk_work_block(struct pk_work *work, struct pk_worker *worker,
    size_t block, double *values, size_t apart, size_t stride);

#endif
