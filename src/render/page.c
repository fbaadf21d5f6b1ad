/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "page.h"

void page_append(struct render_text *text, const struct page_text *more)
{
	size_t at = 0, i;

	for (i = 0; i < more->quotes; i++) {
		render_add_bytes(text, more->string + at,
		    more->quoted[i].from - at);
		render_quote_bytes(text, more->string + more->quoted[i].from,
		    more->quoted[i].to - more->quoted[i].from);
		at = more->quoted[i].to;
	}
	render_add_bytes(text, more->string + at, more->length - at);
}

void page_append_cell(struct render_text *text,
    const struct page_table *table, int column, const struct page_text *cell)
{
	const struct page_column *of = &table->column[column];

	if (!table->bare && of->head[0] != '\0') {
		render_add(text, of->head);
		render_add(text, " ");
	}
	page_append(text, cell);
	if (of->unit[0] != '\0') {
		render_add(text, " ");
		render_add(text, of->unit);
	}
}

size_t page_columns(const struct page_text *text)
{
	return render_columns(text->string, text->length);
}

/* Whether two rows say the same of two numbers that follow each other. */
static bool merges(const struct page_table *table, const struct page_row *a,
    const struct page_row *b)
{
	int i;

	if (a->number == 0 || b->number != a->number + 1 ||
	    strcmp(a->mark, b->mark) != 0 || a->judged != b->judged ||
	    (a->judged && a->verdict != b->verdict))
		return false;
	for (i = 1; i < table->columns; i++)
		if (a->cell[i].length != b->cell[i].length ||
		    memcmp(a->cell[i].string, b->cell[i].string,
		    a->cell[i].length) != 0)
			return false;
	return true;
}

const struct page_row *page_run(struct render_text *first,
    const struct page_table *table, const struct page_row *row)
{
	const struct page_row *last = row;

	if (row->number == 0) {
		page_append(first, &row->cell[0]);
		return row->next;
	}
	while (last->next != NULL && merges(table, last, last->next))
		last = last->next;
	render_add_count(first, row->number);
	if (last != row) {
		render_add(first, " to ");
		render_add_count(first, last->number);
	}
	page_append(first, &row->cell[0]);
	if (row->mark[0] != '\0') {
		render_add(first, " ");
		render_add(first, row->mark);
	}
	return last->next;
}
