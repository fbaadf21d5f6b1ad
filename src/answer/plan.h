/* SPDX-License-Identifier: MIT */
#ifndef ANSWER_PLAN_H
#define ANSWER_PLAN_H

#include "answer.h"
#include "words.h"

/* A plan for programs. */
void answer_plan_tree(struct answer *tree,
    const struct render_context *context, const struct infuse_plan *plan);

#endif
