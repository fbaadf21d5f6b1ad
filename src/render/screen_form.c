/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "screen.h"

/* Where the answer goes; the question hangs behind it. */
#define BOXES "  __ yes  __ no  "
#define BLANK "  ____________   "

static void add_question(struct render_text *text,
    const struct render_context *context, const char *room,
    const char *id, const char *means, const char *question, const char *cite)
{
	struct render_text value = { 0 };

	render_add(text, room);
	render_quote(&value, id);
	render_add(&value, means);
	render_wrap(text, &value, strlen(BOXES), context->width);
	render_add(text, "\n");
	render_text_free(&value);
	render_quote(&value, question);
	render_add_spaces(text, strlen(BOXES));
	render_wrap(text, &value, strlen(BOXES), context->width);
	render_add(text, "\n");
	render_text_free(&value);
	render_quote(&value, cite);
	render_add_spaces(text, strlen(BOXES));
	render_wrap(text, &value, strlen(BOXES), context->width);
	render_add(text, "\n");
	render_text_free(&value);
}

void render_screen_form(struct render_text *text,
    const struct render_context *context)
{
	const struct render_screening *s = context->screening;
	const struct infuse_screen_item *item;
	int i;

	if (s->result->unanswered == 0)
		return;
	render_add(text, "\nNOT ANSWERED\n");
	for (i = 0; i < s->list->items; i++) {
		item = &s->list->item[i];
		if (s->result->to[i] != INFUSE_UNANSWERED)
			continue;
		add_question(text, context, BOXES, item->id,
		    item->severity == INFUSE_STOP ? " (a yes is STOP)" :
		    item->clinic_page_only ?
		    " (a yes is caution, clinic page only)" :
		    " (a yes is caution)", item->question, item->cite);
	}
	if (s->result->asks_course)
		add_question(text, context, BLANK, INFUSE_LAST_COURSE,
		    ": 120 d, or never (less than 90 days is caution)",
		    RENDER_COURSE_QUESTION, RENDER_COURSE_CITE);
	if (s->result->asks_liver)
		add_question(text, context, BOXES, INFUSE_LIVER_TESTS,
		    " (a no is caution)", RENDER_LIVER_QUESTION,
		    RENDER_COURSE_CITE);
}
