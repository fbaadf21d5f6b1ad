/* SPDX-License-Identifier: MIT */
#ifndef ANSWER_CHECK_PAGE_H
#define ANSWER_CHECK_PAGE_H

#include "page.h"
#include "words.h"

/* One rate as it is read: may it run, what is the most, why not. */
void answer_check_page(struct page *page,
    const struct render_context *context,
    const struct infuse_question *question,
    const struct infuse_answer *answer, const struct infuse_plan *plan);

/* "mg/h and mL/h in each other's field" */
const char *answer_slip(enum infuse_slip slip);

#endif
