/* SPDX-License-Identifier: MIT */
#include "paper.h"

static struct paper_part *add(struct paper *paper, enum paper_kind kind,
    const char *role, const char *name, struct render_text *text)
{
	struct page_text taken = page_take(paper->answer, text);
	struct paper_part *part = answer_take(paper->answer, sizeof(*part));
	struct paper_part *parent = paper->at;

	if (part == NULL)
		return NULL;
	part->kind = kind;
	part->role = answer_keep(paper->answer, role);
	part->name = name ? answer_keep(paper->answer, name) : NULL;
	part->text = taken;
	part->parent = parent;
	if (parent == NULL && paper->last == NULL)
		paper->first = part;
	else if (parent == NULL)
		paper->last->next = part;
	else if (parent->last == NULL)
		parent->first = part;
	else
		parent->last->next = part;
	*(parent ? &parent->last : &paper->last) = part;
	return part;
}

/* Where memory ran out nothing is added any more, wherever this stands. */
void paper_begin(struct paper *paper, enum paper_kind kind, const char *role,
    const char *name)
{
	struct paper_part *part = add(paper, kind, role, name, NULL);

	if (part != NULL)
		paper->at = part;
}

void paper_end(struct paper *paper)
{
	if (paper->at != NULL)
		paper->at = paper->at->parent;
}

void paper_put(struct paper *paper, enum paper_kind kind, const char *role,
    const char *name, struct render_text *text)
{
	(void)add(paper, kind, role, name, text);
}

void paper_words(struct paper *paper, enum paper_kind kind, const char *role,
    const char *words)
{
	struct render_text text = { 0 };

	render_add(&text, words);
	paper_put(paper, kind, role, NULL, &text);
}

void paper_write(struct paper *paper, const char *name)
{
	paper_put(paper, PAPER_WRITE, "", name, NULL);
}

void paper_squares(struct paper *paper, const char *name, int count)
{
	struct paper_part *part = add(paper, PAPER_SQUARES, "", name, NULL);

	if (part != NULL)
		part->squares = count;
}

void paper_columns(struct paper *paper, const char *const heads[], int count)
{
	int i;

	paper_begin(paper, PAPER_ROW, "", NULL);
	for (i = 0; i < count; i++)
		paper_words(paper, PAPER_COLUMN, "", heads[i]);
	paper_end(paper);
}

static void append(struct render_text *line, const struct page_text *of)
{
	size_t i, at = 0;

	for (i = 0; i < of->quotes; i++) {
		render_add_bytes(line, of->string + at,
		    of->quoted[i].from - at);
		render_quote_bytes(line, of->string + of->quoted[i].from,
		    of->quoted[i].to - of->quoted[i].from);
		at = of->quoted[i].to;
	}
	render_add_bytes(line, of->string + at, of->length - at);
}

static void append_in(struct render_text *line, const char *before,
    const struct page_text *of, const char *behind)
{
	if (of->length == 0)
		return;
	render_add(line, before);
	append(line, of);
	render_add(line, behind);
}

/* A block and the limits under it, in one line; returns the one behind. */
static const struct page_block *add_line(struct paper *paper,
    const struct page_block *block, const char *role, bool places)
{
	const char *name = block->kind == PAGE_FIELD ? block->name : NULL;
	struct render_text line = { 0 };
	const char *between = " ";

	append(&line, &block->text);
	if (places)
		append_in(&line, " [", &block->place, "]");
	for (block = block->next; block != NULL && block->kind == PAGE_LIMIT;
	    block = block->next) {
		render_add(&line, line.length > 0 ? between : "");
		append(&line, &block->text);
		append_in(&line, " (", &block->beside, ")");
		if (places)
			append_in(&line, " [", &block->place, "]");
		between = "; ";
	}
	paper_put(paper, PAPER_LINE, role, name && *name ? name : NULL, &line);
	return block;
}

void paper_page(struct paper *paper, const struct page *page,
    const char *role, bool places)
{
	const struct page_block *block = page->first;

	while (block != NULL && !paper->answer->failed) {
		switch (block->kind) {
		case PAGE_TEXT:
		case PAGE_FIELD:
		case PAGE_LIMIT:
		case PAGE_NOTE:
			block = add_line(paper, block, role, places);
			break;
		case PAGE_HEADLINE:
		case PAGE_TABLE:
		case PAGE_BAR:
		case PAGE_GAP:
			block = block->next;
			break;
		}
	}
}
