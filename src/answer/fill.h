/* SPDX-License-Identifier: MIT */
#ifndef ANSWER_FILL_H
#define ANSWER_FILL_H

#include "answer.h"
#include "text.h"

/*
 * Sentences with holes:
 *
 *	"{rate}, {dose_rate} at {/weight}[ (typed: {typed})]"
 *
 * A hole is the path of a node from `from`, or from the root behind a "/".  A
 * figure stands there with its unit, with '#' behind the path without it.
 * What is in brackets stays away where one of its holes is null.  That is all
 * the language there is.
 *
 * A path that is not in the tree, or a hole outside of brackets that is null,
 * is a fault of the program: the text fails.
 */
void answer_fill(struct render_text *text, const struct answer_node *from,
    const char *template);

/* The one function that makes a figure's text. */
void answer_figure_text(struct render_text *text,
    const struct answer_figure *figure, bool unit);

#endif
