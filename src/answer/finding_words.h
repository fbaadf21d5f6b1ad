/* SPDX-License-Identifier: MIT */
#ifndef ANSWER_FINDING_WORDS_H
#define ANSWER_FINDING_WORDS_H

#include "words.h"

/* A finding that has no figure to hold against a limit, in words. */
void render_finding_words(struct render_text *text,
    const struct render_context *context,
    const struct infuse_finding *finding);

#endif
