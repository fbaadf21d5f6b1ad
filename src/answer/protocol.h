/* SPDX-License-Identifier: MIT */
#ifndef ANSWER_PROTOCOL_H
#define ANSWER_PROTOCOL_H

#include <infuse/document.h>

#include "page.h"

/*
 * A regimen in a line: "continuous 4 days, 60 to 200 mg/h"; days that
 * differ by their range.
 */
void render_regimen(struct render_text *text,
    const struct infuse_protocol_document *document);

void render_schedule(struct render_text *text,
    const struct infuse_schedule *schedule);

/* "60 to 200 mg/h"; both units where they are not the same. */
void render_ramp(struct render_text *text,
    const struct infuse_schedule *schedule);

/* A rate as it is prescribed: "50 % of 0.35 mg/kg/h, at most 25 mg/h". */
void render_prescribed(struct render_text *text,
    const struct infuse_prescribed *rate);

/* The same in its schedule, where it may be "0.5 mg/kg a session". */
void render_given(struct render_text *text,
    const struct infuse_schedule *schedule,
    const struct infuse_prescribed *rate);

/* A range that the order picks from: "a choice of 5 mg/h to 10 mg/h". */
void render_rate_range(struct render_text *text,
    struct infuse_written_rate from, struct infuse_written_rate to);

/* A protocol in words, with its sources and doubts. */
void answer_protocol_page(struct page *page,
    const struct infuse_protocol_document *document);

/* A bound per kg has the units of another dimension than its rule. */
enum infuse_dimension render_bound_dimension(enum infuse_rule rule,
    const struct infuse_bound *bound);

/* One bound as it is written, and all of some limits, a line for each. */
void render_limit_bound(struct render_text *text, enum infuse_rule rule,
    const struct infuse_bound *bound);
void page_limits_written(struct page *page,
    const struct infuse_limits *limits);
void page_limits_named(struct page *page, const char *name,
    const struct infuse_limits *limits);

/* What is done around the infusion, as far as the file says. */
void page_care(struct page *page, const struct infuse_care *care);

/* Whether two rates are written alike, cap and share aside. */
bool render_same_written(struct infuse_written_rate a,
    struct infuse_written_rate b);

#endif
