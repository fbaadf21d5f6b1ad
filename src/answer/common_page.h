/* SPDX-License-Identifier: MIT */
#ifndef ANSWER_COMMON_PAGE_H
#define ANSWER_COMMON_PAGE_H

#include "cause.h"
#include "page.h"

/* What the pages of a plan, a check and a step have in common. */

/* "KETAMINE (racemic), ward, 70 kg" */
void page_who(struct render_text *text, const struct render_context *context);

/* "KETAMINE (racemic), ward, for 70 kg only" */
void page_who_only(struct render_text *text,
    const struct render_context *context);

/* "down by 2.5 mg/h every 4 h, over 28 h", where the source says it. */
void page_wean(struct page *page, const struct infuse_schedule *schedule);

/* "CONTINUOUS, 4 days (96 h)"; "SESSIONS, 10 of 4 h, one a day" */
void page_regimen(struct render_text *text,
    const struct infuse_schedule *schedule);

/* "500 mg in 250 mL = 2 mg/mL", or "2 mg/mL". */
void page_strength(struct render_text *text, struct infuse_strength strength);
/* More than the bag holds, where a label says how much that is (S-24). */
bool page_is_beyond_bag(const struct infuse_order *order,
    struct infuse_volume volume);

/* What hangs, and to read its label (S-14); nothing where it is not known. */
void page_bag(struct page *page, const struct render_context *context);

/* "Sat 28 Nov 2026 14:00", and in a table "Sat 28 14:00". */
void page_moment(struct render_text *text, const struct infuse_clock *clock,
    struct infuse_duration at);
void page_short_moment(struct render_text *text,
    const struct infuse_clock *clock, struct infuse_duration at);

/* S-13: a reason as typed, or the line where it is to be written. */
void page_reason(struct page *page, const struct render_context *context,
    bool wanted);

/* At 1 mg/mL the two numbers are one. */
void page_nothing_to_enter(struct page *page,
    const struct render_context *context, bool any_pump);

void page_same_number(struct page *page,
    const struct render_context *context);

void page_doubt(struct page *page, const struct render_context *context);

/* Of protocol and limits: whether anybody has looked at them. */
const char *render_reviewed(const struct render_context *context);

/* What was not done or said and could change the answer (R6). */
void page_not_done(struct page *page, const struct render_context *context,
    const char *more);

/*
 * The same, the files, and
 * with --full all that is true of every run.  `more` is of the command alone,
 * as "observations (infuse titrate)", or NULL.
 */
void page_end(struct page *page, const struct render_context *context,
    const struct infuse_effective_limits *limits, const char *more);

#endif
