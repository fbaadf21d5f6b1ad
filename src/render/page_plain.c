/* SPDX-License-Identifier: MIT */
#include "page.h"

static void add_line(struct render_text *text, const char *name,
    const struct page_text *const of[], int count)
{
	const char *between = "";
	int i;

	if (name[0] != '\0') {
		render_add(text, name);
		between = ": ";
	}
	for (i = 0; i < count; i++) {
		if (of[i]->length == 0)
			continue;
		render_add(text, between);
		page_append(text, of[i]);
		between = ", ";
	}
	render_add(text, "\n");
}

/* "session 3: ENTER 12.2 mL/h", a line for each cell. */
static void add_table(struct render_text *text,
    const struct page_table *table)
{
	const struct page_row *row, *next;
	struct render_text first = { 0 };
	int i;

	for (row = table->first; row != NULL; row = next) {
		next = page_run(&first, table, row);
		for (i = 1; i < table->columns; i++) {
			if (row->cell[i].length == 0)
				continue;
			if (!table->bare) {
				render_add(text, table->column[0].head);
				render_add(text, " ");
			}
			render_append(text, &first);
			render_add(text, ": ");
			page_append_cell(text, table, i, &row->cell[i]);
			render_add(text, "\n");
		}
		render_text_free(&first);
	}
}

void render_page_plain(struct render_text *text, const struct page *page)
{
	const struct page_block *block;
	const struct page_text *parts[3];
	const char *name = "";

	if (page->answer->failed)
		text->failed = true;
	for (block = page->first; block != NULL; block = block->next) {
		parts[0] = &block->text;
		parts[1] = &block->beside;
		parts[2] = &block->place;
		if (block->kind == PAGE_FIELD && block->name[0] != '\0')
			name = block->name;
		if (block->kind == PAGE_TABLE)
			add_table(text, block->table);
		else if (block->kind == PAGE_HEADLINE) {
			add_line(text, "", &parts[0], 1);
			add_line(text, "", &parts[1], 1);
		} else if (block->kind != PAGE_GAP &&
		    block->kind != PAGE_BAR)
			add_line(text, block->kind == PAGE_FIELD ||
			    block->kind == PAGE_LIMIT ? name : "", parts, 3);
	}
}
