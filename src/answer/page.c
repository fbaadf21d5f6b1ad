/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "page.h"

struct page_text page_take(struct answer *answer, struct render_text *text)
{
	struct page_text out = { "", 0, 0, NULL };
	struct render_span *quoted;

	if (text == NULL)
		return out;
	if (text->failed)
		answer->failed = true;
	if (text->length > 0) {
		out.string = answer_keep(answer, render_string(text));
		quoted = answer_take(answer,
		    (text->quotes + 1) * sizeof(*quoted));
		if (quoted != NULL && text->quotes > 0)
			memcpy(quoted, text->quoted,
			    text->quotes * sizeof(*quoted));
		out.quoted = quoted;
		out.quotes = text->quotes;
		out.length = text->length;
	}
	render_text_free(text);
	return out;
}

static struct page_text take(struct page *page, struct render_text *text)
{
	return page_take(page->answer, text);
}

static struct page_block *add(struct page *page, enum page_kind kind)
{
	struct page_block *block = answer_take(page->answer, sizeof(*block));

	if (block == NULL)
		return NULL;
	block->kind = kind;
	block->name = "";
	block->text = block->beside = block->place = take(page, NULL);
	if (page->last == NULL)
		page->first = block;
	else
		page->last->next = block;
	page->last = block;
	return block;
}

static struct page_block *add_texts(struct page *page, enum page_kind kind,
    struct render_text *text, struct render_text *beside,
    struct render_text *place)
{
	struct page_text of[] = {
		take(page, text), take(page, beside), take(page, place)
	};
	struct page_block *block = add(page, kind);

	if (block == NULL)
		return NULL;
	block->text = of[0];
	block->beside = of[1];
	block->place = of[2];
	return block;
}

void page_headline(struct page *page, enum infuse_verdict verdict,
    struct render_text *what, struct render_text *who)
{
	if (add_texts(page, PAGE_HEADLINE, what, who, NULL) != NULL)
		page_judge(page, verdict);
}

void page_say(struct page *page, struct render_text *text)
{
	add_texts(page, PAGE_TEXT, text, NULL, NULL);
}

void page_field_at(struct page *page, const char *name,
    struct render_text *text, struct render_text *place)
{
	struct page_block *block = add_texts(page, PAGE_FIELD, text, NULL,
	    place);

	if (block != NULL)
		block->name = answer_keep(page->answer, name);
}

void page_field(struct page *page, const char *name, struct render_text *text)
{
	page_field_at(page, name, text, NULL);
}

void page_field_said(struct page *page, const char *name,
    struct render_text *text)
{
	if (text->length > 0 || text->failed)
		page_field(page, name, text);
	else
		page_drop(page, text);
}

void page_drop(struct page *page, struct render_text *text)
{
	(void)take(page, text);
}

void page_limit(struct page *page, struct render_text *figure,
    struct render_text *basis, struct render_text *place)
{
	add_texts(page, PAGE_LIMIT, figure, basis, place);
}

void page_note(struct page *page, struct render_text *text)
{
	add_texts(page, PAGE_NOTE, text, NULL, NULL);
}

void page_bar(struct page *page)
{
	add(page, PAGE_BAR);
}

void page_gap(struct page *page)
{
	if (page->last != NULL && page->last->kind != PAGE_GAP)
		add(page, PAGE_GAP);
}

void page_judge(struct page *page, enum infuse_verdict verdict)
{
	if (page->last == NULL)
		return;
	page->last->judged = true;
	page->last->verdict = verdict;
}

struct page_table *page_table(struct page *page)
{
	struct page_table *table = answer_take(page->answer, sizeof(*table));
	struct page_block *block = table ? add(page, PAGE_TABLE) : NULL;

	if (block == NULL)
		return NULL;
	block->table = table;
	return table;
}

void page_spare(struct page_table *table, const char *head)
{
	int i;

	for (i = 0; table != NULL && i < table->columns; i++)
		if (strcmp(table->column[i].head, head) == 0)
			table->column[i].spare = true;
}

void page_words(struct page_table *table, int column)
{
	if (column < table->columns)
		table->column[column].words = true;
}

void page_bare(struct page_table *table)
{
	if (table != NULL)
		table->bare = true;
}

void page_row(struct page *page, struct page_table *table)
{
	struct page_row *row = answer_take(page->answer, sizeof(*row));
	int i;

	if (row == NULL || table == NULL)
		return;
	row->mark = "";
	for (i = 0; i < PAGE_COLUMNS_MAX; i++)
		row->cell[i] = take(page, NULL);
	if (table->last == NULL)
		table->first = row;
	else
		table->last->next = row;
	table->last = row;
	table->rows++;
}

void page_number(struct page_table *table, int64_t number, const char *mark)
{
	if (table == NULL || table->last == NULL)
		return;
	table->last->number = number;
	table->last->mark = mark;
}

void page_row_judge(struct page_table *table, enum infuse_verdict verdict)
{
	if (table == NULL || table->last == NULL)
		return;
	table->last->judged = true;
	table->last->verdict = verdict;
}

static int column_of(struct page *page, struct page_table *table,
    const char *head, const char *unit, bool words)
{
	struct page_column *column;
	int i;

	for (i = 0; i < table->columns; i++)
		if (strcmp(table->column[i].head, head) == 0 &&
		    strcmp(table->column[i].unit, unit) == 0)
			return i;
	if (i == PAGE_COLUMNS_MAX) {
		page->answer->failed = true;
		return 0;
	}
	column = &table->column[table->columns++];
	column->head = answer_keep(page->answer, head);
	column->unit = answer_keep(page->answer, unit);
	column->words = words;
	return i;
}

static void put(struct page *page, struct page_table *table,
    const char *head, const char *unit, bool words, struct render_text *text)
{
	struct page_text cell = take(page, text);
	int column;

	if (page->answer->failed || table == NULL || table->last == NULL)
		return;
	column = column_of(page, table, head, unit, words);
	if (!page->answer->failed)
		table->last->cell[column] = cell;
}

void page_cell(struct page *page, struct page_table *table, const char *head,
    const char *unit, struct render_text *text)
{
	put(page, table, head, unit, false, text);
}

void page_cell_words(struct page *page, struct page_table *table,
    const char *head, struct render_text *text)
{
	put(page, table, head, "", true, text);
}
