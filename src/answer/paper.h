/* SPDX-License-Identifier: MIT */
#ifndef ANSWER_PAPER_H
#define ANSWER_PAPER_H

/*
 * What stands on a sheet that is printed and written on: sides, and on them
 * frames, lines, tables, and room for a hand.  How it looks is for
 * render/paper.c, which knows no command: a part says what it is in a word,
 * its role, and the look goes by that.
 */

#include "page.h"

enum paper_kind {
	PAPER_SIDE,		/* one side of the sheet */
	PAPER_BAND,		/* across it, framed */
	PAPER_ABREAST,		/* its parts stand beside each other */
	PAPER_SECTION,		/* with a heading, or NULL */
	PAPER_LARGE,		/* a line in large letters */
	PAPER_LINE,		/* a line, with a name before it or NULL */
	PAPER_WRITE,		/* a name, and a line to write on */
	PAPER_SQUARES,		/* a name, and squares for a character each */
	PAPER_ROOM,		/* a frame with nothing in it but its name */
	PAPER_TABLE,		/* with a caption, or NULL */
	PAPER_ROW,
	PAPER_COLUMN,		/* a cell that heads its column */
	PAPER_HEAD,		/* one that heads its row */
	PAPER_CELL,
	PAPER_ENTER,		/* one with what is keyed in */
	PAPER_KINDS
};

struct paper_part {
	enum paper_kind kind;
	const char *role;
	const char *name;	/* or NULL */
	struct page_text text;
	int squares;
	struct paper_part *parent;
	struct paper_part *next;
	struct paper_part *first;
	struct paper_part *last;
};

struct paper {
	struct answer *answer;		/* owns it all */
	const char *title;		/* of the document */
	struct paper_part *first;	/* its sides */
	struct paper_part *last;
	struct paper_part *at;		/* what is being filled; NULL: none */
};

/* A part that is filled up to its end.  A name that is NULL is none. */
void paper_begin(struct paper *paper, enum paper_kind kind, const char *role,
    const char *name);
void paper_end(struct paper *paper);

/* A part with a text, which is emptied, or with none where it is NULL. */
void paper_put(struct paper *paper, enum paper_kind kind, const char *role,
    const char *name, struct render_text *text);

/* The same with words of ours. */
void paper_words(struct paper *paper, enum paper_kind kind, const char *role,
    const char *words);

void paper_write(struct paper *paper, const char *name);
void paper_squares(struct paper *paper, const char *name, int count);

/* The heads of a table's columns, in one row. */
void paper_columns(struct paper *paper, const char *const heads[], int count);

/*
 * What stands on a page, as lines: fields with their names, and the limits
 * under one in its line.  `places` says where each is written, too.
 */
void paper_page(struct paper *paper, const struct page *page,
    const char *role, bool places);

#endif
