/* SPDX-License-Identifier: MIT */
#ifndef ANSWER_PREPARE_PARTS_H
#define ANSWER_PREPARE_PARTS_H

#include "prepare.h"

/* Whether less is shown of a figure than there is. */
bool bags_portion_is_cut(struct infuse_portion portion);
bool bags_pumped_is_cut(struct infuse_pumped pumped);

/* Numbers alone, in mg, mL and mg/mL, cut. */
void bags_portion_number(struct render_text *text,
    struct infuse_portion portion);
void bags_pumped_number(struct render_text *text,
    struct infuse_pumped pumped);
void bags_strength_number(struct render_text *text,
    struct infuse_strength strength);

/* The same of an amount of whole picograms, and of a count. */
void bags_mass_number(struct render_text *text, struct infuse_mass mass);
void bags_count(struct render_text *text, int64_t n);

int64_t bags_pg_per_ml(struct infuse_strength strength);

/* What such a volume of a bag or vial holds. */
struct infuse_portion bags_portion_of_volume(struct infuse_strength strength,
    struct infuse_volume volume);

/* "taken out first", and the word for machines. */
const char *bags_way(const struct render_bags *bags,
    enum infuse_way_kind kind);
const char *bags_way_key(enum infuse_way_kind kind);
const char *bags_end_key(enum infuse_bag_end end);

bool bags_are_of_sessions(const struct render_bags *bags);

/* Rows, or steps of a ladder, that are alike and follow one another. */
struct bags_run {
	int first;
	int last;
	int64_t session;		/* of the first; 0: continuous */
	struct infuse_duration start;	/* of the first */
	struct infuse_duration length;	/* of each */
	const struct infuse_figures *at;
	const char *path;		/* "schedule", "ladder", ... */
};

#define BAGS_RUNS_MAX (2 * INFUSE_ROWS_MAX)

int bags_runs(struct bags_run out[BAGS_RUNS_MAX],
    const struct render_bags *bags);
struct infuse_pumped bags_pumped_in(const struct bags_run *run);

/* A bag lasts less than 4 h, and the run is longer than that. */
bool bags_is_short(const struct render_bags *bags,
    const struct bags_run *run);

/* A bag is empty, or taken down, before one of the runs is over (S-24). */
bool bags_end_before(const struct render_bags *bags,
    const struct bags_run runs[], int count);

/* What is pumped on one calendar date. */
struct bags_date {
	struct infuse_duration from;	/* its midnight, or the start */
	struct infuse_pumped pumped;
};

/* A plan is at most 366 d long, and so on 367 dates at most. */
#define BAGS_DATES_MAX 370

/* The dates on which something runs; 0 without a clock or with a range. */
int bags_dates(struct bags_date out[BAGS_DATES_MAX],
    const struct render_bags *bags);

/* The i-th remark, or nothing where it does not hold; false past the last. */
bool bags_remark(struct render_text *text, const struct render_bags *bags,
    int i);

#endif
