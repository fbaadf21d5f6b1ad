/* SPDX-License-Identifier: MIT */
#ifndef ANSWER_WARD_H
#define ANSWER_WARD_H

/*
 * The sheet at the bed: a plan on two sides of paper, with what is watched,
 * when it is stopped, and room to write.  Its figures are those of plan,
 * monitor and prepare.  Never on it: a name, what the second person should
 * find, a predicted level, the dose of another drug, another weight.
 */

#include "monitor.h"
#include "paper.h"
#include "prepare.h"

struct answer_ward {
	const struct render_context *context;
	const struct infuse_plan *plan;
	const struct infuse_monitor *monitor;
	const struct render_bags *bags;	/* NULL: the volume is not known */
	const char *command;		/* that makes it again */
};

/*
 * One that is STOP, UNCHECKED or has nothing to key in is one side that is not
 * for use (S-06, S-12).
 */
bool answer_ward_usable(const struct infuse_plan *plan);

void answer_ward(struct paper *paper, const struct answer_ward *of);

/* The parts of it, in their order. */
int ward_rows(const struct answer_ward *of);	/* that are set */
void ward_rates(struct paper *paper, const struct answer_ward *of);
void ward_signs(struct paper *paper, const struct answer_ward *of);
void ward_watch(struct paper *paper, const struct answer_ward *of);
void ward_check(struct paper *paper, const struct answer_ward *of);
void ward_foot(struct paper *paper, const struct answer_ward *of);
void ward_back(struct paper *paper, const struct answer_ward *of);

/* The rows that the first side has no room for, on sides of their own. */
void ward_more_rates(struct paper *paper, const struct answer_ward *of);

/* A side that begins with the drug; an unverified one says so (S-12). */
void ward_side(struct paper *paper, const struct answer_ward *of,
    const char *role, const char *subject);

#endif
