/* SPDX-License-Identifier: MIT */
#ifndef ANSWER_FULL_PAGE_H
#define ANSWER_FULL_PAGE_H

#include "page.h"
#include "words.h"

/*
 * --full: what is true of every run.  Files with their checksums, title,
 * indication and population, all doubts, each weight, and what nobody limits.
 */
void page_full(struct page *page, const struct render_context *context,
    const struct infuse_effective_limits *limits);

/* Parts of it: the protocol's file, the patient and setting, S-10. */
void page_protocol(struct page *page, const struct render_context *context);
void page_patient(struct page *page, const struct render_context *context);
void page_untested(struct page *page, const struct render_context *context,
    const struct infuse_effective_limits *limits);

#endif
