/* SPDX-License-Identifier: MIT */
#ifndef ANSWER_PLAN_PAGE_H
#define ANSWER_PLAN_PAGE_H

#include "cause.h"
#include "page.h"
#include "words.h"

/* A plan as it is read: the verdict, the days, why, what is not known. */
void answer_plan_page(struct page *page, const struct render_context *context,
    const struct infuse_plan *plan);

/* S-19: the verdict, and what to do about it. */
void render_plan_verdict(struct render_text *what,
    const struct render_context *context, const struct infuse_plan *plan,
    const struct answer_causes *causes);

/* S-06: that there is nothing to key in, and why. */
void page_no_pump(struct page *page, const struct render_context *context,
    const struct infuse_plan *plan);

/* Whether any row has a figure to key in. */
bool render_has_pump(const struct infuse_plan *plan);

/* "goebel-low-dose: CONTINUOUS, ...", its times, and what hangs. */
void page_about(struct page *page, const struct render_context *context,
    const struct infuse_plan *plan);

/* The rows of a scheduled plan, and the rungs of a titrated one. */
void page_rows(struct page *page, const struct render_context *context,
    const struct infuse_plan *plan);
void page_rungs(struct page *page, const struct render_context *context,
    const struct infuse_plan *plan);

/* S-07: the caps that bind. */
void page_caps(struct page *page, const struct render_context *context,
    const struct infuse_plan *plan);

/*
 * Where a height was given: which weight the doses are for, and far above the
 * ideal one what the rates would be under the others (S-09).
 */
void page_bases(struct page *page, const struct render_context *context);

/* S-37: the ways in which the source can be read, until one is said. */
void page_ways(struct page *page, const struct render_context *context);

/* START, STEP, REASON and MOST of a titrated plan (S-16). */
void page_range(struct page *page, const struct render_context *context,
    const struct infuse_plan *plan);

/* Of these, the step, and what wants a reason below the most. */
void page_step(struct page *page, const struct render_context *context);
void page_reasons(struct page *page, const struct render_context *context,
    const struct infuse_effective_limits *limits, int64_t most_milli);

/* What the pump's own library refuses below the most (S-18). */
void page_refused(struct page *page, const struct render_context *context,
    int64_t most_milli);

/* The limits that a rate or dose may not pass, as lines under MOST. */
void page_most(struct page *page, const struct render_context *context,
    const struct infuse_effective_limits *limits);

/* "ENTER 2.5 mL/h, pump gives 5 mg/h", in what the site's pumps want. */
void page_enter(struct render_text *text, const struct infuse_figures *at);

/* The most that limits allow of a rate, and where the tightest is written. */
const struct infuse_effective *page_tightest(
    const struct infuse_effective_limits *limits,
    enum infuse_bound_kind bound, enum infuse_dimension *dimension);

#endif
