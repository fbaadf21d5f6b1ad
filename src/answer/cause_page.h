/* SPDX-License-Identifier: MIT */
#ifndef ANSWER_CAUSE_PAGE_H
#define ANSWER_CAUSE_PAGE_H

#include "cause.h"
#include "page.h"

#define ANSWER_CAUSES_SHOWN 7	/* S-22 */

/*
 * The causes, worst first, each with its limits and where they are written.
 * `plan` gives the range of what was found over the days of a finding, or is
 * NULL where one rate is asked about; `answer` is that of a check, or NULL.
 * `name` stands in front of the first, or NULL: each verdict's word.
 */
void page_causes(struct page *page, const struct render_context *context,
    const struct answer_causes *causes, const struct infuse_plan *plan,
    const struct infuse_answer *answer, const char *name);

/* "1 mg/kg/h at 70 kg", "the protocol's", "at any weight". */
void page_basis(struct render_text *text,
    const struct render_context *context, enum infuse_dimension dimension,
    const struct infuse_bound *written, enum infuse_source source,
    struct infuse_weight weight);

#endif
