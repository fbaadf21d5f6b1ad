/* SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <string.h>

#include "grid.h"

void grid_column(struct grid *grid, const char *head, const char *unit,
    bool words)
{
	struct grid_column *column;

	if (grid->columns == GRID_COLUMNS_MAX) {
		grid->failed = true;
		return;
	}
	column = &grid->column[grid->columns++];
	column->head = head;
	column->unit = unit;
	column->words = words;
}

static char *cell_at(const struct grid *grid, int row, int column)
{
	return grid->cell[row * grid->columns + column];
}

void grid_row(struct grid *grid)
{
	int capacity = grid->capacity ? grid->capacity * 2 : 16;
	size_t size = sizeof(grid->cell[0]) * (size_t)grid->columns;
	void *cell;
	int i;

	if (grid->failed)
		return;
	if (grid->rows == grid->capacity) {
		cell = realloc(grid->cell, (size_t)capacity * size);
		if (cell == NULL) {
			grid->failed = true;
			return;
		}
		grid->cell = cell;
		grid->capacity = capacity;
	}
	for (i = 0; i < grid->columns; i++)
		cell_at(grid, grid->rows, i)[0] = '\0';
	grid->rows++;
}

void grid_set(struct grid *grid, int column, const char *string)
{
	size_t length = strlen(string);

	if (grid->failed || length >= GRID_CELL_MAX) {
		grid->failed = true;
		return;
	}
	memcpy(cell_at(grid, grid->rows - 1, column), string, length + 1);
}

void grid_take(struct grid *grid, int column, struct render_text *text)
{
	if (text->failed)
		grid->failed = true;
	else
		grid_set(grid, column, render_string(text));
	render_text_free(text);
}

void grid_free(struct grid *grid)
{
	free(grid->cell);
	grid->cell = NULL;
}

void page_take_grid(struct page *page, struct grid *grid)
{
	struct page_table *table = page_table(page);
	struct render_text cell = { 0 };
	int row, i;

	if (grid->failed)
		page->answer->failed = true;
	for (row = 0; row < grid->rows && !grid->failed; row++) {
		page_row(page, table);
		for (i = 0; i < grid->columns; i++) {
			render_add(&cell, cell_at(grid, row, i));
			if (grid->column[i].words && *grid->column[i].unit ==
			    '\0')
				page_cell_words(page, table,
				    grid->column[i].head, &cell);
			else
				page_cell(page, table, grid->column[i].head,
				    grid->column[i].unit, &cell);
			if (table != NULL && grid->column[i].words)
				page_words(table, i);
		}
	}
	grid_free(grid);
}
