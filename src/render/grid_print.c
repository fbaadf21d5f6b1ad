/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "grid_print.h"

/* Between two columns of a screen, where there is room for it; else 1. */
#define GAP 2
#define SCREEN 80

static char *cell_at(const struct grid *grid, int row, int column)
{
	return grid->cell[row * grid->columns + column];
}

static size_t width_of(const struct grid *grid, int column)
{
	size_t width = strlen(grid->column[column].head);
	size_t other = strlen(grid->column[column].unit);
	int i;

	if (other > width)
		width = other;
	for (i = 0; i < grid->rows; i++) {
		other = strlen(cell_at(grid, i, column));
		if (other > width)
			width = other;
	}
	return width;
}

static void print_cell(struct render_text *text, const char *string,
    size_t width, bool words, bool last)
{
	size_t rest = width - strlen(string);

	if (!words)
		render_add_spaces(text, rest);
	render_add(text, string);
	if (words && !last)
		render_add_spaces(text, rest);
}

enum line { HEAD, UNIT, CELLS };

static const char *string_of(const struct grid *grid, enum line line, int row,
    int column)
{
	if (line == HEAD)
		return grid->column[column].head;
	if (line == UNIT)
		return grid->column[column].unit;
	return cell_at(grid, row, column);
}

static size_t width_with(const struct grid *grid, size_t gap)
{
	size_t width = 1;
	int i;

	for (i = 0; i < grid->columns; i++)
		width += width_of(grid, i) + (i > 0 ? gap : 0);
	return width;
}

static size_t gap_of(const struct grid *grid)
{
	return width_with(grid, GAP) > SCREEN ? 1 : GAP;
}

void grid_shorten(struct grid *grid, const char *longer, const char *shorter)
{
	int i, j;

	if (grid->failed || width_with(grid, 1) <= SCREEN)
		return;
	for (i = 0; i < grid->rows; i++)
		for (j = 0; j < grid->columns; j++)
			if (strcmp(cell_at(grid, i, j), longer) == 0)
				memcpy(cell_at(grid, i, j), shorter,
				    strlen(shorter) + 1);
}

static void print_line(struct render_text *text, const struct grid *grid,
    size_t gap, enum line line, int row)
{
	int i;

	for (i = 0; i < grid->columns; i++) {
		render_add_spaces(text, i == 0 ? 1 : gap);
		print_cell(text, string_of(grid, line, row, i),
		    width_of(grid, i), grid->column[i].words,
		    i == grid->columns - 1);
	}
	while (text->length > 0 && !text->failed &&
	    text->data[text->length - 1] == ' ')
		text->data[--text->length] = '\0';
	render_add(text, "\n");
}

void grid_print(struct render_text *text, const struct grid *grid)
{
	size_t gap = gap_of(grid);
	int i;

	if (grid->failed) {
		text->failed = true;
		return;
	}
	print_line(text, grid, gap, HEAD, 0);
	print_line(text, grid, gap, UNIT, 0);
	for (i = 0; i < grid->rows; i++)
		print_line(text, grid, gap, CELLS, i);
}

static void print_markdown_line(struct render_text *text,
    const struct grid *grid, int row)
{
	int i;

	render_add(text, "|");
	for (i = 0; i < grid->columns; i++) {
		render_add(text, " ");
		render_add(text, cell_at(grid, row, i));
		render_add(text, " |");
	}
	render_add(text, "\n");
}

void grid_print_markdown(struct render_text *text, const struct grid *grid)
{
	int i;

	if (grid->failed) {
		text->failed = true;
		return;
	}
	render_add(text, "|");
	for (i = 0; i < grid->columns; i++) {
		render_add(text, " ");
		render_add(text, grid->column[i].head);
		if (grid->column[i].unit[0] != '\0') {
			render_add(text, ", ");
			render_add(text, grid->column[i].unit);
		}
		render_add(text, " |");
	}
	render_add(text, "\n|");
	for (i = 0; i < grid->columns; i++)
		render_add(text, grid->column[i].words ? " :-- |" : " --: |");
	render_add(text, "\n");
	for (i = 0; i < grid->rows; i++)
		print_markdown_line(text, grid, i);
}

