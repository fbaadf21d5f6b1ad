/* SPDX-License-Identifier: MIT */
#ifndef ANSWER_PREPARE_H
#define ANSWER_PREPARE_H

#include <infuse/prepare.h>

#include "answer.h"
#include "page.h"
#include "words.h"

/* What is said about the bags of a plan. */
struct render_bags {
	const struct render_context *context;
	const struct infuse_plan *plan;
	const struct infuse_make *make;
	const struct infuse_preparation *made;
	struct infuse_volume line;	/* from bag to patient; 0: not said */
};

void answer_prepare_page(struct page *page, const struct render_bags *bags);
void answer_prepare_tree(struct answer *tree,
    const struct render_bags *bags);

/*
 * How each bag is made: the volume to draw always with the strength of the
 * vial beside it (ERR-08).
 */
void page_each_bag(struct page *page, const struct render_bags *bags);

/* Whether the calendar dates add up to the whole; true without a clock. */
bool render_prepare_agrees(const struct render_bags *bags);

#endif
