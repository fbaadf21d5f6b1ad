/* SPDX-License-Identifier: MIT */
#ifndef PK_TIMELINE_H
#define PK_TIMELINE_H

/*
 * Segments and samples of a question as one list of legs of constant rate.
 * Time is counted in whole minutes and never added up in floating point.
 */

#include <infuse/pk.h>

/* As many lengths are kept ready at once. */
#define PK_SLOTS 8

struct pk_leg {
	int64_t start;		/* min */
	int64_t min;		/* 0 where a sample is at 0 */
	double rate;		/* ug/h */
	size_t sample;		/* at its end, or PK_NO_SAMPLE */
	int slot;		/* where what its length needs is kept */
	bool fresh;		/* it is not there yet */
};

#define PK_NO_SAMPLE ((size_t)-1)

struct pk_timeline {
	size_t legs;
	size_t samples;
	struct pk_leg *leg;
};

/* The question has been checked.  False without memory. */
bool pk_timeline_make(struct pk_timeline *out,
    const struct infuse_pk_question *of);
void pk_timeline_free(struct pk_timeline *timeline);

/* When the last leg ends, min. */
int64_t pk_timeline_end(const struct pk_timeline *timeline);

double pk_hours(int64_t min);

#endif
