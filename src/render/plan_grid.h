/* SPDX-License-Identifier: MIT */
#ifndef RENDER_PLAN_GRID_H
#define RENDER_PLAN_GRID_H

#include "grid.h"
#include "words.h"

/*
 * The rows of a plan as a grid: scheduled days, sessions, or a range.  A wide
 * grid need not fit a screen.
 */
void render_plan_grid(struct grid *grid, const struct render_context *context,
    const struct infuse_plan *plan, bool wide);

/* The way to a target. */
void render_ladder_grid(struct grid *grid,
    const struct render_context *context, const struct infuse_plan *plan);

#endif
