/* SPDX-License-Identifier: MIT */
#ifndef ANSWER_LINT_H
#define ANSWER_LINT_H

#include "problem.h"

/* Files that can be used, and what there is to say of them all the same. */
void answer_lint_tree(struct answer *tree, const char *const files[],
    int count, const struct answer_problem *of, int problems);

#endif
