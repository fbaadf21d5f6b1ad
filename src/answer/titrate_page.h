/* SPDX-License-Identifier: MIT */
#ifndef ANSWER_TITRATE_PAGE_H
#define ANSWER_TITRATE_PAGE_H

#include "page.h"
#include "titrate.h"

/* What may be done with a rate that runs, as it is read at the bedside. */
void answer_titrate_page(struct page *page,
    const struct render_context *context,
    const struct render_bedside *bedside,
    const struct infuse_proposal *proposal);

/* One answer, and what it was made from. */
struct titrate_told {
	struct page *page;
	const struct render_context *context;
	const struct render_bedside *bedside;
	const struct infuse_proposal *proposal;
};

/* The verdict of staying, and what to do now (S-19, S-25). */
void page_titrate_headline(const struct titrate_told *t);

/* Stop, pause, down, stay, up: one line each, and why up is not open. */
void page_titrate_options(const struct titrate_told *t);

/* What was seen, given, and is left of the limits on doses. */
void page_titrate_seen(const struct titrate_told *t);
void page_titrate_allowances(const struct titrate_told *t);

#endif
