/* SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <string.h>

#include "grid.h"

/* Between two columns of a screen, where there is room for it; else 1. */
#define GAP 2
#define SCREEN 80

/* A row that is a note begins its first cell with this byte. */
#define NOTE '\001'

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

void grid_note(struct grid *grid, const char *string)
{
	char note[GRID_CELL_MAX];
	size_t length = strlen(string);

	if (length + 2 > sizeof(note)) {
		grid->failed = true;
		return;
	}
	note[0] = NOTE;
	memcpy(note + 1, string, length + 1);
	grid_row(grid);
	if (!grid->failed)
		grid_set(grid, 0, note);
}

static bool is_note(const struct grid *grid, int row)
{
	return cell_at(grid, row, 0)[0] == NOTE;
}

static size_t width_of(const struct grid *grid, int column)
{
	size_t width = strlen(grid->column[column].head);
	size_t other = strlen(grid->column[column].unit);
	int i;

	if (other > width)
		width = other;
	for (i = 0; i < grid->rows; i++) {
		other = is_note(grid, i) ? 0 :
		    strlen(cell_at(grid, i, column));
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
	for (i = 0; i < grid->rows; i++) {
		if (!is_note(grid, i)) {
			print_line(text, grid, gap, CELLS, i);
			continue;
		}
		render_add_spaces(text, 6);
		render_add(text, cell_at(grid, i, 0) + 1);
		render_add(text, "\n");
	}
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
		if (!is_note(grid, i))
			print_markdown_line(text, grid, i);
}

void grid_free(struct grid *grid)
{
	free(grid->cell);
	grid->cell = NULL;
}
