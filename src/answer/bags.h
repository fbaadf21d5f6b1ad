/* SPDX-License-Identifier: MIT */
#ifndef ANSWER_BAGS_H
#define ANSWER_BAGS_H

#include <infuse/bags.h>

#include "answer.h"
#include "page.h"
#include "words.h"

/* As many as there are columns for beside that of the day. */
#define ANSWER_BAGS_MAX 12

struct answer_bag {
	const struct infuse_site_bag *bag;
	struct infuse_bag_choice choice;
};

/* The site's bags of the drug for one plan; the context has no bag. */
struct answer_bags {
	const struct render_context *context;
	const struct infuse_plan *plan;		/* without a bag */
	int count;
	const struct answer_bag *of;
};

void answer_bags_page(struct page *page, const struct answer_bags *bags);
void answer_bags_tree(struct answer *tree, const struct answer_bags *bags);

#endif
