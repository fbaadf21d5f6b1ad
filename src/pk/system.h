/* SPDX-License-Identifier: MIT */
#ifndef PK_SYSTEM_H
#define PK_SYSTEM_H

/*
 * Any model as one linear system, x' = A x + rate e1, for those whose modes
 * may repeat.  The last state is the input itself, always 1 x rate, so that
 * one matrix exponential makes a whole leg.
 */

#include "model.h"

#define PK_SYSTEM_MAX 9

struct pk_system {
	int n;				/* states, with the input */
	double a[PK_SYSTEM_MAX * PK_SYSTEM_MAX];
	int at[INFUSE_PK_OUTPUTS];	/* state of an output, or -1 */
	double per[INFUSE_PK_OUTPUTS];	/* to a concentration */
};

void pk_system_of(struct pk_system *out, const struct pk_subject *subject);

#endif
