/* SPDX-License-Identifier: MIT */
#ifndef RENDER_CHECK_H
#define RENDER_CHECK_H

#include "words.h"

/* A check in each of its shapes. */
void render_check_table(struct render_text *text,
    const struct render_context *context,
    const struct infuse_question *question, const struct infuse_answer *answer);
void render_check_markdown(struct render_text *text,
    const struct render_context *context,
    const struct infuse_question *question, const struct infuse_answer *answer);
void render_check_csv(struct render_text *text,
    const struct render_context *context,
    const struct infuse_question *question, const struct infuse_answer *answer);
void render_check_json(struct render_text *text,
    const struct render_context *context,
    const struct infuse_question *question, const struct infuse_answer *answer);

/* "a tenfold slip"; the key of it in JSON is the slip's name. */
const char *render_slip(enum infuse_slip slip);
const char *render_slip_key(enum infuse_slip slip);

#endif
