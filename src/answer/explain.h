/* SPDX-License-Identifier: MIT */
#ifndef ANSWER_EXPLAIN_H
#define ANSWER_EXPLAIN_H

#include <infuse/explain.h>

#include "build.h"
#include "page.h"
#include "words.h"

/*
 * What is explained: a plan, or a check where there is an answer.  All that is
 * typed may be NULL but in a check, where the question has it.
 */
struct render_explanation {
	const struct infuse_case *of;
	const struct infuse_plan *plan;
	const struct infuse_question *question;
	const struct infuse_answer *answer;
	struct infuse_quantity rate;	/* as it was typed, of a check */
	const char *strength_typed;	/* --strength or --bag */
};

/* How each figure is made, behind another page, and the same as a list. */
void page_explain(struct page *page, const struct render_context *context);
void json_explain(struct json *json, const struct render_context *context);

/* An answer of its own: the verdict, how each figure is made, why. */
void answer_explain_page(struct page *page,
    const struct render_context *context);
void answer_explain_tree(struct answer *tree,
    const struct render_context *context);

#endif
