/* SPDX-License-Identifier: MIT */
#ifndef ANSWER_PAGE_H
#define ANSWER_PAGE_H

/*
 * What a person reads of an answer, in its order and without a look: a
 * headline, paragraphs, named fields with limits under them, tables.  Screen,
 * plain lines, Markdown and HTML are views of it.
 *
 * Everything that is handed over as a render_text is emptied.
 */

#include <infuse/limit.h>

#include "answer.h"
#include "text.h"

struct page_text {
	const char *string;
	size_t length;
	size_t quotes;
	const struct render_span *quoted;
};

enum page_kind {
	PAGE_HEADLINE,		/* the verdict, and who it is about */
	PAGE_TEXT,
	PAGE_FIELD,		/* a name in capitals, and what it says */
	PAGE_LIMIT,		/* under a field: figure, basis, place */
	PAGE_TABLE,
	PAGE_NOTE,		/* under a table */
	PAGE_BAR,		/* below it is what no setting may pass */
	PAGE_GAP
};

#define PAGE_COLUMNS_MAX 14

struct page_column {
	const char *head;	/* "" for one that needs none */
	const char *unit;	/* of all its cells, or "" */
	bool words;		/* to the left */
	bool spare;		/* left away where there is no room for all */
};

/* A row of a day or a session has its number; equal ones may be merged. */
struct page_row {
	struct page_row *next;
	int64_t number;		/* 0: its first cell says what it is */
	const char *mark;	/* behind the number, or "" */
	bool judged;		/* the next is its verdict */
	enum infuse_verdict verdict;
	struct page_text cell[PAGE_COLUMNS_MAX];
};

struct page_table {
	bool bare;		/* its cells need no heads on a screen */
	int columns;
	struct page_column column[PAGE_COLUMNS_MAX];
	int rows;
	struct page_row *first;
	struct page_row *last;
};

struct page_block {
	struct page_block *next;
	enum page_kind kind;
	bool judged;
	enum infuse_verdict verdict;	/* whose word it begins with */
	const char *name;		/* of a field */
	struct page_text text;		/* of a limit, the figure */
	struct page_text beside;	/* who; the basis of a limit */
	struct page_text place;		/* "protocols/site/default.yaml:14" */
	struct page_table *table;
};

struct page {
	struct answer *answer;		/* owns it all */
	struct page_block *first;
	struct page_block *last;
};

/* Moves a text into an answer, with its marks; of NULL it is an empty one. */
struct page_text page_take(struct answer *answer, struct render_text *text);

void page_headline(struct page *page, enum infuse_verdict verdict,
    struct render_text *what, struct render_text *who);
void page_say(struct page *page, struct render_text *text);
void page_field(struct page *page, const char *name,
    struct render_text *text);

/* The same, with where it is written. */
void page_field_at(struct page *page, const char *name,
    struct render_text *text, struct render_text *place);

/* A field, and none where there is nothing to say. */
void page_field_said(struct page *page, const char *name,
    struct render_text *text);

/* A text that is not shown: that it could not be made is not lost with it. */
void page_drop(struct page *page, struct render_text *text);

void page_limit(struct page *page, struct render_text *figure,
    struct render_text *basis, struct render_text *place);
void page_note(struct page *page, struct render_text *text);
void page_bar(struct page *page);
void page_gap(struct page *page);

/* The last field's name begins with a verdict's word. */
void page_judge(struct page *page, enum infuse_verdict verdict);

/* NULL where memory ran out, which the rest may be given. */
struct page_table *page_table(struct page *page);
void page_row(struct page *page, struct page_table *table);

/* The column of that head may be left away on a narrow screen. */
void page_spare(struct page_table *table, const char *head);

/* The column stands to the left, as words do. */
void page_words(struct page_table *table, int column);

/* Its heads are for a machine's eye alone. */
void page_bare(struct page_table *table);

/* Of the last row. */
void page_number(struct page_table *table, int64_t number, const char *mark);
void page_row_judge(struct page_table *table, enum infuse_verdict verdict);

/*
 * A cell of the last row, in the column of that head and unit, which is begun
 * behind the others where there is none.
 */
void page_cell(struct page *page, struct page_table *table, const char *head,
    const char *unit, struct render_text *text);
void page_cell_words(struct page *page, struct page_table *table,
    const char *head, struct render_text *text);

#endif
