/* SPDX-License-Identifier: MIT */
#ifndef ANSWER_MONITOR_GRID_H
#define ANSWER_MONITOR_GRID_H

#include "grid.h"
#include "monitor.h"

/*
 * One row for each run of observations at the same distance.  Sessions, and
 * steps where there are many, are not written out one by one: those that are
 * as long as the ones before share their rows, with times from the start of
 * each.
 */
void render_watch_grid(struct grid *grid, const struct render_context *context,
    const struct infuse_monitor *monitor, const struct infuse_watch *watch);

/* Whether the grid's times count from the start of each phase. */
bool render_is_shared(const struct infuse_monitor *monitor);

void render_liver_grid(struct grid *grid, const struct render_context *context,
    const struct infuse_monitor *monitor);

#endif
