/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "colour.h"
#include "page.h"
#include "page_table.h"

/* A field's name, and what hangs under it; limits may hang further in. */
#define NAME 11
#define NARROW_NAME 2
#define NOTE 2
#define BETWEEN 2
#define RIGHT 80		/* where places end on a wide screen */

struct screen {
	struct render_text *text;
	size_t width;
	bool colour;
};

static void add_wrapped(const struct screen *s, const struct page_text *of,
    size_t indent)
{
	struct render_text line = { 0 };

	page_append(&line, of);
	render_wrap(s->text, &line, indent, s->width);
	render_text_free(&line);
}

/*
 * A text that ends where the screen does, on a line of its own if need be.  On
 * a wide screen it stays near what it belongs to.
 */
static void add_right(const struct screen *s, const struct page_text *of)
{
	size_t columns = page_columns(of);
	size_t from = render_column_now(s->text);
	size_t end = s->width;

	if (columns == 0)
		return;
	if (from + BETWEEN + columns > s->width) {
		render_add(s->text, "\n");
		from = 0;
	}
	if (from + BETWEEN + columns <= RIGHT && RIGHT < end)
		end = RIGHT;
	if (from + columns < end)
		render_add_spaces(s->text, end - from - columns);
	page_append(s->text, of);
}

/* Of the headline, which begins with the verdict's word. */
static void colour_word(const struct screen *s, size_t from,
    const struct page_block *block)
{
	static const char *const words[] = {
		[INFUSE_STOP] = "STOP",
		[INFUSE_UNCHECKED] = "UNCHECKED",
		[INFUSE_CAUTION] = "CAUTION",
		[INFUSE_WITHIN] = "within limits",
	};
	const char *word = words[block->verdict];

	if (!s->colour || s->text->failed || s->text->data == NULL ||
	    strncmp(s->text->data + from, word, strlen(word)) != 0)
		return;
	render_colour_between(s->text, from, from + strlen(word),
	    block->verdict);
}

static void add_headline(const struct screen *s,
    const struct page_block *block)
{
	size_t from = s->text->length;
	size_t columns = page_columns(&block->text) +
	    page_columns(&block->beside);

	add_wrapped(s, &block->text, 0);
	if (block->beside.length > 0 && columns + BETWEEN <= s->width) {
		add_right(s, &block->beside);
	} else if (block->beside.length > 0) {
		render_add(s->text, "\n");
		add_wrapped(s, &block->beside, 0);
	}
	render_add(s->text, "\n");
	colour_word(s, from, block);
}

/* A name alone, behind which the first limit stands. */
static bool is_head_of_limits(const struct page_block *block)
{
	return block->kind == PAGE_FIELD && block->text.length == 0 &&
	    block->next != NULL && block->next->kind == PAGE_LIMIT;
}

static void add_field(const struct screen *s, const struct page_block *block)
{
	size_t hang = s->width < PAGE_NARROW ? NARROW_NAME : NAME;
	size_t from = s->text->length, length = strlen(block->name);

	render_add(s->text, block->name);
	if (hang == NAME && length < NAME) {
		render_add_spaces(s->text, NAME - length);
	} else if (length > 0) {
		render_add(s->text, "\n");
		render_add_spaces(s->text, hang);
	} else {
		render_add_spaces(s->text, hang);
	}
	add_wrapped(s, &block->text, hang);
	add_right(s, &block->place);
	if (!is_head_of_limits(block))
		render_add(s->text, "\n");
	if (s->colour && block->judged)
		render_colour_between(s->text, from, from + length,
		    block->verdict);
}

/* Limits that follow each other stand in columns, `indent` spaces in. */
static const struct page_block *add_limits(const struct screen *s,
    const struct page_block *first, size_t indent)
{
	const struct page_block *block;
	size_t widest = 0;

	for (block = first; block != NULL && block->kind == PAGE_LIMIT;
	    block = block->next)
		if (page_columns(&block->text) > widest)
			widest = page_columns(&block->text);
	for (block = first; block != NULL && block->kind == PAGE_LIMIT;
	    block = block->next) {
		if (render_column_now(s->text) == 0)
			render_add_spaces(s->text, indent);
		page_append(s->text, &block->text);
		if (block->beside.length > 0) {
			render_add_spaces(s->text, widest + BETWEEN -
			    page_columns(&block->text));
			add_wrapped(s, &block->beside,
			    indent + widest + BETWEEN);
		}
		add_right(s, &block->place);
		render_add(s->text, "\n");
	}
	return block;
}

static void add_bar(const struct screen *s)
{
	size_t i;

	for (i = 0; i < s->width && i < RIGHT; i++)
		render_add(s->text, "=");
	render_add(s->text, "\n");
}

static void add_block(const struct screen *s, const struct page_block *block)
{
	switch (block->kind) {
	case PAGE_HEADLINE:
		add_headline(s, block);
		break;
	case PAGE_TEXT:
		add_wrapped(s, &block->text, 0);
		render_add(s->text, "\n");
		break;
	case PAGE_FIELD:
		add_field(s, block);
		break;
	case PAGE_TABLE:
		page_table_screen(s->text, block->table, s->width,
		    s->colour);
		break;
	case PAGE_NOTE:
		render_add_spaces(s->text, NOTE);
		add_wrapped(s, &block->text, NOTE + 2);
		render_add(s->text, "\n");
		break;
	case PAGE_BAR:
		add_bar(s);
		break;
	case PAGE_LIMIT:
	case PAGE_GAP:
		render_add(s->text, "\n");
		break;
	}
}

void render_page_screen(struct render_text *text, const struct page *page,
    size_t width, bool colour)
{
	const struct screen s = { text, width, colour };
	const struct page_block *block = page->first;
	size_t field = width < PAGE_NARROW ? NARROW_NAME : NAME;
	bool head = false;

	if (page->answer->failed)
		text->failed = true;
	while (block != NULL && !text->failed) {
		if (block->kind == PAGE_LIMIT) {
			block = add_limits(&s, block, head ? field :
			    field + BETWEEN);
			continue;
		}
		head = is_head_of_limits(block);
		add_block(&s, block);
		block = block->next;
	}
}
