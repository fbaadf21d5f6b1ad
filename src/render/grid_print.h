/* SPDX-License-Identifier: MIT */
#ifndef RENDER_GRID_PRINT_H
#define RENDER_GRID_PRINT_H

#include "../answer/grid.h"

/*
 * Where the table is wider than a screen even with its columns close
 * together: a shorter word for a longer one.
 */
void grid_shorten(struct grid *grid, const char *longer, const char *shorter);

void grid_print(struct render_text *text, const struct grid *grid);
void grid_print_markdown(struct render_text *text, const struct grid *grid);
#endif
