/* SPDX-License-Identifier: MIT */
#ifndef ANSWER_GRID_H
#define ANSWER_GRID_H

/*
 * A table of short cells.  Figures stand to the right of their column, words to
 * the left.
 */

#include "page.h"

#define GRID_COLUMNS_MAX 12
#define GRID_CELL_MAX 96

struct grid_column {
	const char *head;
	const char *unit;	/* the second line of the head, or "" */
	bool words;		/* to the left */
};

struct grid {
	int columns;
	struct grid_column column[GRID_COLUMNS_MAX];
	int rows;
	int capacity;
	char (*cell)[GRID_CELL_MAX];	/* rows x columns */
	bool failed;
};

void grid_column(struct grid *grid, const char *head, const char *unit,
    bool words);

/* Adds a row of empty cells. */
void grid_row(struct grid *grid);

/* Sets a cell of the last row; what does not fit is a failure, not a cut. */
void grid_set(struct grid *grid, int column, const char *string);

/* The same, and empties the text. */
void grid_take(struct grid *grid, int column, struct render_text *text);

void grid_free(struct grid *grid);

/* The grid as a table of a page; frees it. */
void page_take_grid(struct page *page, struct grid *grid);

#endif
