/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "../answer/figure.h"
#include "../answer/simulate_head.h"
#include "../answer/when.h"
#include "head.h"
#include "page.h"

#define NAME_WIDTH 11

void render_field(struct render_text *text,
    const struct render_context *context, const char *name,
    struct render_text *value)
{
	render_add(text, name);
	render_add_spaces(text, NAME_WIDTH - strlen(name));
	render_wrap(text, value, NAME_WIDTH, context->width);
	render_add(text, "\n");
	render_text_free(value);
}

void render_head(struct render_text *text,
    const struct render_context *context,
    const struct infuse_effective_limits *limits)
{
	struct answer tree = { 0 };
	struct page page = { .answer = &tree };

	page_simulate_head(&page, context, limits);
	render_page_screen(text, &page, context->width, context->colour);
	text->failed = text->failed || tree.failed;
	answer_free(&tree);
}

void render_times(struct render_text *text,
    const struct render_context *context, struct infuse_duration end)
{
	static const struct infuse_duration start;
	struct render_text value = { 0 };

	if (context->clock == NULL)
		return;
	render_add(&value, "start ");
	render_moment(&value, context->clock, start);
	render_add(&value, ", end ");
	render_moment(&value, context->clock, end);
	render_course_clock(&value, context, end);
	render_field(text, context, "TIME", &value);
}
