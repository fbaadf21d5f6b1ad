/* SPDX-License-Identifier: MIT */
#ifndef RENDER_PAPER_H
#define RENDER_PAPER_H

#include "../answer/paper.h"

enum paper_size {
	PAPER_A4,
	PAPER_LETTER,
	PAPER_SIZES
};

/*
 * One HTML document, whole in itself: no script, no picture, no font that is
 * fetched, and black on white alone, as printers leave backgrounds away.
 */
void render_paper(struct render_text *text, const struct paper *paper,
    enum paper_size size);

/* What it looks like. */
void render_paper_style(struct render_text *text, enum paper_size size);

#endif
