/* SPDX-License-Identifier: MIT */
#ifndef ANSWER_MONITOR_NOW_H
#define ANSWER_MONITOR_NOW_H

#include "build.h"
#include "monitor.h"

/*
 * What is due at the time that was said and in the 4 h after it; nothing where
 * none was said.
 */
void page_monitor_now(struct page *page,
    const struct render_context *context, const struct infuse_plan *plan,
    const struct infuse_monitor *monitor);

/* "now", null where it was not said. */
void json_monitor_now(struct json *json,
    const struct render_context *context,
    const struct infuse_monitor *monitor);

#endif
