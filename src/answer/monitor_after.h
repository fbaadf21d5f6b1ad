/* SPDX-License-Identifier: MIT */
#ifndef ANSWER_MONITOR_AFTER_H
#define ANSWER_MONITOR_AFTER_H

#include "monitor.h"
#include "page.h"

/* "; site protocols/site/default.yaml:99, Royal Cornwall Hospitals, ..." */
void render_said_by(struct render_text *value,
    const struct render_context *context, enum infuse_source source,
    unsigned line, const char *cite);

/* S-26: so long; by the clock where that is known and there is one end. */
void render_after(struct page *page,
    const struct render_context *context, const struct infuse_plan *plan,
    const struct infuse_monitor *monitor);

/* The rules of a course, one a line, and under them who says so. */
void render_course(struct page *page,
    const struct render_context *context, const struct infuse_plan *plan,
    const struct infuse_course_rule *rule);

#endif
