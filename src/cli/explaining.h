/* SPDX-License-Identifier: MIT */
#ifndef CLI_EXPLAINING_H
#define CLI_EXPLAINING_H

/*
 * What explain, and --explain of plan and check, show: only what was proved
 * a second time.
 */

#include "../answer/explain.h"
#include "answer.h"

/*
 * Proves a plan, and a check where there is an answer, and lets the case's
 * context have the explanation.  When a figure is not what it should
 * be, a message stands on standard error and the status is CLI_BROKEN.
 */
enum cli_status cli_explaining(struct render_explanation *out,
    struct cli_case *c, const struct cli_args *args,
    const struct infuse_plan *plan);
enum cli_status cli_explaining_answer(struct render_explanation *out,
    struct cli_case *c, const struct cli_args *args,
    const struct infuse_plan *plan, const struct infuse_question *question,
    const struct infuse_answer *answer);

/* --explain has no place in csv. */
bool cli_may_explain(const struct cli_args *args);

#endif
