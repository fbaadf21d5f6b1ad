/* SPDX-License-Identifier: MIT */
#ifndef RENDER_PLAN_H
#define RENDER_PLAN_H

#include "words.h"

/* A plan in each of its shapes. */
void render_plan_table(struct render_text *text,
    const struct render_context *context, const struct infuse_plan *plan);
void render_plan_markdown(struct render_text *text,
    const struct render_context *context, const struct infuse_plan *plan);
void render_plan_csv(struct render_text *text,
    const struct render_context *context, const struct infuse_plan *plan);
void render_plan_json(struct render_text *text,
    const struct render_context *context, const struct infuse_plan *plan);

#endif
