/* SPDX-License-Identifier: MIT */
#ifndef TESTS_PAGED_H
#define TESTS_PAGED_H

/* Answers in each of their shapes. */

#include "../../src/answer/check.h"
#include "../../src/answer/check_page.h"
#include "../../src/answer/plan.h"
#include "../../src/answer/plan_page.h"
#include "../../src/answer/titrate_page.h"
#include "../../src/render/csv.h"
#include "../../src/render/json.h"
#include "../../src/render/page.h"

/* A page as a screen has it; what it was made in goes with it. */
static inline void on_screen(struct render_text *text, struct page *page,
    size_t width)
{
	render_page_screen(text, page, width, false);
	answer_free(page->answer);
	page->first = page->last = NULL;
}

static inline void plan_screen(struct render_text *text,
    const struct render_context *context, const struct infuse_plan *plan)
{
	struct answer answer = { 0 };
	struct page page = { .answer = &answer };

	answer_plan_page(&page, context, plan);
	render_page_screen(text, &page, context->width, context->colour);
	answer_free(&answer);
}

static inline void plan_markdown(struct render_text *text,
    const struct render_context *context, const struct infuse_plan *plan)
{
	struct answer answer = { 0 };
	struct page page = { .answer = &answer };

	answer_plan_page(&page, context, plan);
	render_page_markdown(text, &page);
	answer_free(&answer);
}

static inline void check_screen(struct render_text *text,
    const struct render_context *context,
    const struct infuse_question *question,
    const struct infuse_answer *of, const struct infuse_plan *plan)
{
	struct answer answer = { 0 };
	struct page page = { .answer = &answer };

	answer_check_page(&page, context, question, of, plan);
	render_page_screen(text, &page, context->width, context->colour);
	answer_free(&answer);
}

static inline void titrate_screen(struct render_text *text,
    const struct render_context *context,
    const struct render_bedside *bedside,
    const struct infuse_proposal *proposal)
{
	struct answer answer = { 0 };
	struct page page = { .answer = &answer };

	answer_titrate_page(&page, context, bedside, proposal);
	render_page_screen(text, &page, context->width, context->colour);
	answer_free(&answer);
}

static inline void plan_json(struct render_text *text,
    const struct render_context *context, const struct infuse_plan *plan)
{
	struct answer answer = { 0 };

	answer_plan_tree(&answer, context, plan);
	render_json_take(text, &answer);
}

static inline void plan_csv(struct render_text *text,
    const struct render_context *context, const struct infuse_plan *plan)
{
	struct answer answer = { 0 };

	answer_plan_tree(&answer, context, plan);
	render_sheet(text, &answer, &answer_plan_sheet);
	answer_free(&answer);
}

static inline void check_json(struct render_text *text,
    const struct render_context *context,
    const struct infuse_question *question, const struct infuse_answer *of)
{
	struct answer answer = { 0 };

	answer_check_tree(&answer, context, question, of);
	render_json_take(text, &answer);
}

static inline void check_csv(struct render_text *text,
    const struct render_context *context,
    const struct infuse_question *question, const struct infuse_answer *of)
{
	struct answer answer = { 0 };

	answer_check_tree(&answer, context, question, of);
	render_sheet(text, &answer, &answer_check_sheet);
	answer_free(&answer);
}

static inline void titrate_json(struct render_text *text,
    const struct render_context *context,
    const struct render_bedside *bedside,
    const struct infuse_proposal *proposal)
{
	struct answer answer = { 0 };

	answer_titrate_tree(&answer, context, bedside, proposal);
	render_json_take(text, &answer);
}

#endif
