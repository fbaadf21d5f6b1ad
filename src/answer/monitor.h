/* SPDX-License-Identifier: MIT */
#ifndef ANSWER_MONITOR_H
#define ANSWER_MONITOR_H

#include <infuse/monitor.h>

#include "answer.h"
#include "page.h"
#include "words.h"

/* What is observed, and when, in each of its shapes. */
void answer_monitor_page(struct page *page,
    const struct render_context *context, const struct infuse_plan *plan,
    const struct infuse_monitor *monitor);
void answer_monitor_tree(struct answer *tree,
    const struct render_context *context, const struct infuse_plan *plan,
    const struct infuse_monitor *monitor);

/* A checklist: each observation a line. */
void render_monitor_csv(struct render_text *text,
    const struct render_context *context, const struct infuse_plan *plan,
    const struct infuse_monitor *monitor);

/* "start", "day", "session", "step". */
const char *render_phase(enum infuse_phase_kind kind);

/* Something so long after the beginning of a phase, from the start of all. */
struct infuse_duration render_in_phase(const struct infuse_phase *phase,
    struct infuse_duration at);

#endif
