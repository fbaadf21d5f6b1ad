/* SPDX-License-Identifier: MIT */
#ifndef RENDER_PAGE_H
#define RENDER_PAGE_H

/* The views of a page.  None of them knows what it is about. */

#include "../answer/page.h"

/* Columns below which a screen has one field to a line. */
#define PAGE_NARROW 40

void render_page_screen(struct render_text *text, const struct page *page,
    size_t width, bool colour);

/* One fact to a line, whatever its length: for a screen reader, and grep. */
void render_page_plain(struct render_text *text, const struct page *page);
void render_page_markdown(struct render_text *text, const struct page *page);

/* Appends a text of a page with its marks. */
void page_append(struct render_text *text, const struct page_text *more);

/* "ENTER 12.2 mL/h": a cell outside its column says what it is. */
void page_append_cell(struct render_text *text,
    const struct page_table *table, int column, const struct page_text *cell);

/* Columns that a text takes. */
size_t page_columns(const struct page_text *text);

/*
 * The rows of a table as they are shown: those that are equal but for their
 * number are one, "3 to 10".  Returns the row behind the run that begins at
 * `row`, and writes what stands in its first cell.
 */
const struct page_row *page_run(struct render_text *first,
    const struct page_table *table, const struct page_row *row);

#endif
