/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "screen.h"

#define CHECKSUM_SHOWN 12

bool render_screen_is_open(const struct render_screening *screening, int i)
{
	enum infuse_screen_answer to = screening->result->to[i];

	return screening->result->applies[i] && (to == INFUSE_UNANSWERED ||
	    to == INFUSE_NOT_KNOWN);
}

/* The ids of all yes answers of a weight; returns how many. */
static int add_ids(struct render_text *text,
    const struct render_screening *screening, enum infuse_verdict severity)
{
	const struct infuse_screening_document *list = screening->list;
	int i, count = 0;

	for (i = 0; i < list->items; i++) {
		if (screening->result->to[i] != INFUSE_YES ||
		    !screening->result->applies[i] ||
		    screening->result->weight[i] != severity)
			continue;
		render_add(text, count++ > 0 ? ", " :
		    text->length > 0 ? "; " : "");
		if (count == 1) {
			render_add(text, render_verdict(severity));
			render_add(text, ": ");
		}
		render_quote(text, list->item[i].id);
	}
	return count;
}

/* A few are named, more are counted. */
#define NAMED_MAX 3

static void add_unanswered(struct render_text *text,
    const struct render_screening *screening)
{
	const struct infuse_screen_result *result = screening->result;
	const char *between = "not answered: ";
	int i;

	if (result->unanswered + result->not_known > NAMED_MAX) {
		render_add_count(text, result->unanswered +
		    result->not_known);
		render_add(text, " questions are not answered");
		return;
	}
	for (i = 0; i < screening->list->items; i++) {
		if (!render_screen_is_open(screening, i) ||
		    (screening->list->item[i].severity == INFUSE_WITHIN &&
		    !screening->list->item[i].with_another))
			continue;
		render_add(text, between);
		render_quote(text, screening->list->item[i].id);
		between = ", ";
	}
	if (result->asks_course) {
		render_add(text, between);
		render_quote(text, INFUSE_LAST_COURSE);
		between = ", ";
	}
	if (result->asks_liver) {
		render_add(text, between);
		render_quote(text, INFUSE_LIVER_TESTS);
	}
}

void render_screening(struct render_text *text,
    const struct render_screening *screening)
{
	const struct infuse_screen_result *result = screening->result;
	struct render_text line = { 0 };
	int cautions;

	(void)add_ids(&line, screening, INFUSE_STOP);
	if (result->child)
		render_add(&line, line.length > 0 ? ", under 18" :
		    "STOP: under 18");
	cautions = add_ids(&line, screening, INFUSE_CAUTION);
	if (result->too_soon || result->liver) {
		render_add(&line, cautions > 0 ? ", " :
		    line.length > 0 ? "; caution: " : "caution: ");
		render_quote(&line, result->too_soon ? INFUSE_LAST_COURSE :
		    INFUSE_LIVER_TESTS);
		if (result->too_soon && result->liver)
			render_quote(&line, ", " INFUSE_LIVER_TESTS);
	}
	if (result->unanswered + result->not_known > 0) {
		render_add(&line, line.length > 0 ? "; " : "");
		add_unanswered(&line, screening);
	}
	if (line.length == 0)
		render_add(&line, "no answer speaks against it");
	render_append(text, &line);
	render_text_free(&line);
}

void render_screening_file(struct render_text *text,
    const struct render_screening *screening)
{
	char checksum[CHECKSUM_SHOWN + 1];

	if (screening->file == NULL) {
		render_add(text, screening->typed ? "as typed" : "none");
		return;
	}
	memcpy(checksum, screening->file->sha256, CHECKSUM_SHOWN);
	checksum[CHECKSUM_SHOWN] = '\0';
	render_quote(text, screening->file->file);
	render_add(text, ", sha256 ");
	render_quote(text, checksum);
	if (screening->typed)
		render_add(text, ", and as typed");
}
