/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "page.h"

static void escape_bytes(struct render_text *text, const char *bytes,
    size_t length)
{
	size_t i;

	for (i = 0; i < length; i++) {
		if (strchr("\\`*_<>[]|#", bytes[i]) != NULL)
			render_add(text, "\\");
		render_add_bytes(text, bytes + i, 1);
	}
}

/* What Markdown would take for itself is escaped; the marks stay. */
static void escape(struct render_text *text, const struct render_text *more)
{
	size_t at = 0, from, i;

	if (more->failed)
		text->failed = true;
	for (i = 0; i < more->quotes; i++) {
		escape_bytes(text, more->data + at, more->quoted[i].from - at);
		from = text->length;
		escape_bytes(text, more->data + more->quoted[i].from,
		    more->quoted[i].to - more->quoted[i].from);
		render_mark(text, from);
		at = more->quoted[i].to;
	}
	if (more->data != NULL)
		escape_bytes(text, more->data + at, more->length - at);
}

static void add(struct render_text *text, const struct page_text *of)
{
	struct render_text more = { 0 };

	page_append(&more, of);
	escape(text, &more);
	render_text_free(&more);
}

static void add_behind(struct render_text *text, const char *between,
    const struct page_text *of)
{
	if (of->length == 0)
		return;
	render_add(text, between);
	add(text, of);
}

static void add_place(struct render_text *text, const struct page_text *of)
{
	if (of->length == 0)
		return;
	add_behind(text, " (", of);
	render_add(text, ")");
}

static void add_heads(struct render_text *text,
    const struct page_table *table)
{
	int i;

	render_add(text, "|");
	for (i = 0; i < table->columns; i++) {
		render_add(text, " ");
		render_add(text, table->column[i].head);
		if (table->column[i].unit[0] != '\0') {
			render_add(text, table->column[i].head[0] ?
			    ", " : "");
			render_add(text, table->column[i].unit);
		}
		render_add(text, " |");
	}
	render_add(text, "\n|");
	for (i = 0; i < table->columns; i++)
		render_add(text, table->column[i].words ? " :-- |" :
		    " --: |");
	render_add(text, "\n");
}

static void add_table(struct render_text *text,
    const struct page_table *table)
{
	const struct page_row *row, *next;
	struct render_text first = { 0 };
	int i;

	add_heads(text, table);
	for (row = table->first; row != NULL; row = next) {
		next = page_run(&first, table, row);
		render_add(text, "| ");
		escape(text, &first);
		render_text_free(&first);
		for (i = 1; i < table->columns; i++) {
			render_add(text, " | ");
			add(text, &row->cell[i]);
		}
		render_add(text, " |\n");
	}
}

static void add_block(struct render_text *text,
    const struct page_block *block)
{
	switch (block->kind) {
	case PAGE_HEADLINE:
		render_add(text, "**");
		add(text, &block->text);
		render_add(text, "**");
		add_behind(text, "\n\n", &block->beside);
		break;
	case PAGE_FIELD:
		render_add(text, block->name[0] != '\0' ? "- **" : "  ");
		render_add(text, block->name);
		render_add(text, block->name[0] != '\0' ? "** " : "");
		add(text, &block->text);
		add_place(text, &block->place);
		break;
	case PAGE_LIMIT:
		render_add(text, "  - ");
		add(text, &block->text);
		add_behind(text, ", ", &block->beside);
		add_place(text, &block->place);
		break;
	case PAGE_TABLE:
		add_table(text, block->table);
		return;
	case PAGE_TEXT:
	case PAGE_NOTE:
		add(text, &block->text);
		break;
	case PAGE_BAR:
		render_add(text, "---");
		break;
	case PAGE_GAP:
		return;
	}
	render_add(text, "\n");
}

static bool is_item(const struct page_block *block)
{
	return block->kind == PAGE_FIELD || block->kind == PAGE_LIMIT;
}

void render_page_markdown(struct render_text *text, const struct page *page)
{
	const struct page_block *block, *before = NULL;

	if (page->answer->failed)
		text->failed = true;
	for (block = page->first; block != NULL; block = block->next) {
		if (block->kind == PAGE_GAP)
			continue;
		if (before != NULL && !(is_item(before) && is_item(block)))
			render_add(text, "\n");
		add_block(text, block);
		before = block;
	}
}
