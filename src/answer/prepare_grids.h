/* SPDX-License-Identifier: MIT */
#ifndef ANSWER_PREPARE_GRIDS_H
#define ANSWER_PREPARE_GRIDS_H

#include "grid.h"
#include "prepare_parts.h"

/* The ways to make a bag, and what a pump set by the label then gives. */
void bags_ways_grid(struct grid *grid, const struct render_bags *bags);

/* Each rate of the plan, and how long a bag lasts at it. */
void bags_runs_grid(struct grid *grid, const struct render_bags *bags);

/* Each bag, when it goes up and comes down, and what becomes of it. */
void bags_list_grid(struct grid *grid, const struct render_bags *bags);

/* Vials, amounts given and left: the record, a row or its two ends. */
void bags_account_grid(struct grid *grid, const struct render_bags *bags);

/* What is given on each calendar date. */
void bags_dates_grid(struct grid *grid, const struct render_bags *bags);

#endif
