/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "colour.h"
#include "page_table.h"

#define LEFT 1		/* before the first column */
#define GAP 2		/* between two, where there is room for it; else 1 */
#define HANG 2		/* what a row's paragraph hangs under it */

/* How the table stands on a screen. */
struct layout {
	const struct page_table *table;
	size_t column[PAGE_COLUMNS_MAX];
	size_t gap;
	bool sparing;		/* what may be left away is */
	bool colour;
};

static bool is_shown(const struct layout *l, int i)
{
	return !l->sparing || !l->table->column[i].spare;
}

static size_t greater(size_t a, size_t b)
{
	return a > b ? a : b;
}

static size_t columns_of(const char *string)
{
	return render_columns(string, strlen(string));
}

/* The widths of the columns, over the rows as they are merged. */
static void measure(struct layout *l)
{
	const struct page_table *table = l->table;
	const struct page_row *row, *next;
	struct render_text first = { 0 };
	int i;

	for (i = 0; i < table->columns && !table->bare; i++)
		l->column[i] = greater(columns_of(table->column[i].head),
		    columns_of(table->column[i].unit));
	for (row = table->first; row != NULL; row = next) {
		next = page_run(&first, table, row);
		l->column[0] = greater(l->column[0],
		    columns_of(render_string(&first)));
		render_text_free(&first);
		for (i = 1; i < table->columns; i++)
			l->column[i] = greater(l->column[i],
			    page_columns(&row->cell[i]));
	}
}

static size_t width_with(const struct layout *l, size_t gap)
{
	size_t width = LEFT;
	int i;

	for (i = 0; i < l->table->columns; i++)
		if (is_shown(l, i))
			width += l->column[i] + (i > 0 ? gap : 0);
	return width;
}

/* A cell with the spaces that bring it to its side of the column. */
static void add_cell(struct render_text *text, const struct layout *l, int i,
    const struct render_text *cell)
{
	size_t rest = l->column[i] - columns_of(render_string(cell));

	if (!is_shown(l, i))
		return;
	render_add_spaces(text, i == 0 ? LEFT : l->gap);
	if (!l->table->column[i].words)
		render_add_spaces(text, rest);
	render_append(text, cell);
	if (l->table->column[i].words)
		render_add_spaces(text, rest);
}

static void end_line(struct render_text *text)
{
	while (text->length > 0 && !text->failed &&
	    text->data[text->length - 1] == ' ')
		text->data[--text->length] = '\0';
	render_add(text, "\n");
}

static void add_heads(struct render_text *text, const struct layout *l,
    bool units)
{
	struct render_text cell = { 0 };
	const struct page_column *column;
	bool any = false;
	int i;

	for (i = 0; i < l->table->columns; i++) {
		column = &l->table->column[i];
		any = any || (units ? column->unit : column->head)[0] != '\0';
	}
	if (!any)
		return;
	for (i = 0; i < l->table->columns; i++) {
		column = &l->table->column[i];
		render_add(&cell, units ? column->unit : column->head);
		add_cell(text, l, i, &cell);
		render_text_free(&cell);
	}
	end_line(text);
}

/* Colour stands around the words of the verdict, and takes no column. */
static void colour_verdict(struct render_text *text, size_t from,
    const struct page_row *row)
{
	const char *word = row->verdict == INFUSE_STOP ? "STOP" :
	    row->verdict == INFUSE_UNCHECKED ? "UNCHECKED" :
	    row->verdict == INFUSE_CAUTION ? "CAUTION" : NULL;
	const char *at;

	if (word == NULL || text->failed)
		return;
	at = strstr(text->data + from, word);
	if (at != NULL)
		render_colour_between(text, (size_t)(at - text->data),
		    (size_t)(at - text->data) + strlen(word), row->verdict);
}

static void add_row(struct render_text *text, const struct layout *l,
    struct render_text *first, const struct page_row *row)
{
	struct render_text cell = { 0 };
	size_t from = text->length;
	int i;

	add_cell(text, l, 0, first);
	for (i = 1; i < l->table->columns; i++) {
		page_append(&cell, &row->cell[i]);
		add_cell(text, l, i, &cell);
		render_text_free(&cell);
	}
	end_line(text);
	if (l->colour && row->judged)
		colour_verdict(text, from, row);
}

/* "session 3 to 10: ordered 24.5 mg/h, ENTER 12.2 mL/h" */
static void add_paragraph(struct render_text *text, const struct layout *l,
    struct render_text *first, const struct page_row *row, size_t width)
{
	struct render_text line = { 0 };
	const char *between = ": ";
	size_t from = text->length;
	int i;

	if (!l->table->bare && l->table->column[0].head[0] != '\0') {
		render_add(&line, l->table->column[0].head);
		render_add(&line, " ");
	}
	render_append(&line, first);
	for (i = 1; i < l->table->columns; i++) {
		if (row->cell[i].length == 0)
			continue;
		render_add(&line, between);
		page_append_cell(&line, l->table, i, &row->cell[i]);
		between = ", ";
	}
	render_wrap(text, &line, HANG, width);
	render_add(text, "\n");
	render_text_free(&line);
	if (l->colour && row->judged)
		colour_verdict(text, from, row);
}

void page_table_screen(struct render_text *text,
    const struct page_table *table, size_t width, bool colour)
{
	struct layout l = { .table = table, .gap = GAP, .colour = colour };
	struct render_text first = { 0 };
	const struct page_row *row, *next;
	bool columns;

	measure(&l);
	if (width_with(&l, GAP) > width)
		l.gap = 1;
	l.sparing = width_with(&l, l.gap) > width;
	if (l.sparing && width_with(&l, GAP) <= width)
		l.gap = GAP;
	columns = width >= PAGE_NARROW && width_with(&l, l.gap) <= width;
	if (columns && !table->bare) {
		add_heads(text, &l, false);
		add_heads(text, &l, true);
	}
	for (row = table->first; row != NULL; row = next) {
		next = page_run(&first, table, row);
		if (first.failed)
			text->failed = true;
		if (columns)
			add_row(text, &l, &first, row);
		else
			add_paragraph(text, &l, &first, row, width);
		render_text_free(&first);
	}
}
