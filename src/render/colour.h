/* SPDX-License-Identifier: MIT */
#ifndef RENDER_COLOUR_H
#define RENDER_COLOUR_H

#include <infuse/limit.h>

#include "../answer/text.h"

/* The word of a verdict; colour, if any, only adds to it. */
void render_verdict_coloured(struct render_text *text, bool colour,
    enum infuse_verdict verdict);

/* What begins and ends the colour of a verdict. */
const char *render_colour(enum infuse_verdict verdict);
#define RENDER_COLOUR_END "\033[0m"

/* Colours what stands between two places of the text, the later one first. */
void render_colour_between(struct render_text *text, size_t from, size_t to,
    enum infuse_verdict verdict);

#endif
