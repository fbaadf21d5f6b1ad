/* SPDX-License-Identifier: MIT */
#ifndef INFUSE_BAGS_H
#define INFUSE_BAGS_H

/*
 * What one plan comes to out of one of several bags: to be set beside the
 * others, and none of them is recommended (S-24).
 */

#include <infuse/prepare.h>

#pragma GCC visibility push(default)
#ifdef __cplusplus
extern "C" {
#endif

/* One way through the plan: as scheduled, or one end of a titration. */
struct infuse_bag_use {
	bool known;
	int64_t bags;
	struct infuse_portion left;	/* in all of them, to be discarded */
	struct infuse_flow highest;
	struct infuse_duration lasts;	/* at that flow, or as long as it may
					 * hang where that is less; down */
};

struct infuse_bag_choice {
	enum infuse_verdict verdict;	/* of a preparation of that bag */
	bool has_bags;			/* false: the next are not there */
	bool ranged;			/* titrated: both ends count */
	struct infuse_bag_use least;	/* of a schedule the only one */
	struct infuse_bag_use most;
	int rows;
	bool off_known[INFUSE_ROWS_MAX];
	int64_t off[INFUSE_ROWS_MAX];	/* of each row, 0.001 %, <= 0 */
	bool most_known;
	int64_t most_off;		/* of a titration, at its most */
};

/* `of` has the bag as its strength; `bag_max` is 0 where it is not said. */
void infuse_bag_choose(struct infuse_bag_choice *out,
    const struct infuse_case *of, struct infuse_duration bag_max);

#ifdef __cplusplus
}
#endif
#pragma GCC visibility pop
#endif
