/* SPDX-License-Identifier: MIT */
#ifndef RENDER_HEAD_H
#define RENDER_HEAD_H

#include "words.h"

/* One line of the head: a word in capitals, and what it says, wrapped. */
void render_field(struct render_text *text,
    const struct render_context *context, const char *name,
    struct render_text *value);

/* What a plan or a check is about: everything true of all of it. */
void render_head(struct render_text *text,
    const struct render_context *context,
    const struct infuse_effective_limits *limits);

/* S-13: the reason as typed, or the line where it is to be written. */
void render_reason(struct render_text *text,
    const struct render_context *context, enum infuse_verdict verdict);

/* S-18: what to know before a pump is programmed. */
void render_pump_notes(struct render_text *text,
    const struct render_context *context);

#endif
