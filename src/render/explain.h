/* SPDX-License-Identifier: MIT */
#ifndef RENDER_EXPLAIN_H
#define RENDER_EXPLAIN_H

#include <infuse/explain.h>

#include "json.h"
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

/* How each figure is made, behind a table, and the same as an array. */
void render_explain(struct render_text *text,
    const struct render_context *context);
void json_explain(struct json *json, const struct render_context *context);

/* An answer of its own: the head, how each figure is made, the verdict. */
void render_explain_table(struct render_text *text,
    const struct render_context *context);
void render_explain_json(struct render_text *text,
    const struct render_context *context);

#endif
