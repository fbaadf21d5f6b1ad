/* SPDX-License-Identifier: MIT */
#ifndef ANSWER_CHECK_H
#define ANSWER_CHECK_H

#include "answer.h"
#include "words.h"

/* A check in each of its shapes. */
void answer_check_tree(struct answer *tree,
    const struct render_context *context,
    const struct infuse_question *question, const struct infuse_answer *answer);

/* "tenfold" */
const char *render_slip_key(enum infuse_slip slip);

#endif
