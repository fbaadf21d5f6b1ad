/* SPDX-License-Identifier: MIT */
#ifndef RENDER_HEAD_H
#define RENDER_HEAD_H

#include "../answer/words.h"

/* One line of the head: a word in capitals, and what it says, wrapped. */
void render_field(struct render_text *text,
    const struct render_context *context, const char *name,
    struct render_text *value);

/* What a plan or a check is about: everything true of all of it. */
void render_head(struct render_text *text,
    const struct render_context *context,
    const struct infuse_effective_limits *limits);

/* Where a start is known, the times of the course. */
void render_times(struct render_text *text,
    const struct render_context *context, struct infuse_duration end);

#endif
