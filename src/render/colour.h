/* SPDX-License-Identifier: MIT */
#ifndef RENDER_COLOUR_H
#define RENDER_COLOUR_H

#include <infuse/limit.h>

#include "text.h"

/* The word of a verdict; colour, if any, only adds to it. */
void render_verdict_coloured(struct render_text *text, bool colour,
    enum infuse_verdict verdict);

#endif
