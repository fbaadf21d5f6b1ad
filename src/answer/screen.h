/* SPDX-License-Identifier: MIT */
#ifndef ANSWER_SCREEN_H
#define ANSWER_SCREEN_H

/* Who should not get it: the questions, the answers, what they come to. */

#include <infuse/screen.h>

#include "build.h"
#include "page.h"
#include "answer.h"
#include "words.h"

struct render_screening {
	const struct infuse_screening_document *list;
	const struct infuse_screen_answers *answers;
	const struct infuse_screen_result *result;
	const struct infuse_origin *file;	/* of answers, or NULL */
	bool typed;				/* some, as options */
};

void answer_screen_page(struct page *page, const struct render_screening *s);
void answer_screen_tree(struct answer *tree,
    const struct render_context *context);

/* A file of answers to fill in, every answer "unknown". */
void render_screen_blank(struct render_text *text,
    const struct render_screening *screening);

/* The answers as such a file, with who gave them to whom and when. */
void render_screen_answers(struct render_text *text,
    const struct render_screening *screening);

/* Whether that question is still open here. */
bool render_screen_is_open(const struct render_screening *screening, int i);

/* The questions that are not answered, with boxes to tick. */
void answer_screen_form(struct page *page, const struct render_screening *s);

/* "STOP: pregnancy; caution: opioid; 3 unanswered", or "nothing found". */
void render_screening(struct render_text *text,
    const struct render_screening *screening);

/* The file of the answers with its checksum, and whether some were typed. */
void render_screening_file(struct render_text *text,
    const struct render_screening *screening);

/* The screening of a plan or a check; null where there was none. */
void json_screening(struct json *json,
    const struct render_screening *screening);

#define RENDER_COURSE_QUESTION \
	"How long ago did the last course of ketamine or esketamine end, " \
	"or was there never one?"
#define RENDER_LIVER_QUESTION \
	"Were liver tests done after the last course, and normal?"
#define RENDER_COURSE_CITE \
	"Noppers 2011, Pain 152(9):2173-2178; A A Pract 2020;14:e01239"

#endif
