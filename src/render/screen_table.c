/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "colour.h"
#include "figure.h"
#include "head.h"
#include "screen.h"

/* What stands behind a verdict's word hangs under it. */
#define HANG 13

static void add_hanging(struct render_text *text,
    const struct render_context *context, struct render_text *value)
{
	render_wrap(text, value, HANG, context->width);
	render_add(text, "\n");
	render_text_free(value);
}

static void add_word(struct render_text *text,
    const struct render_context *context, enum infuse_verdict verdict)
{
	render_add(text, "  ");
	render_verdict_coloured(text, context->colour, verdict);
	render_add_spaces(text, HANG - 2 - strlen(render_verdict(verdict)));
}

static void add_cite(struct render_text *text,
    const struct render_context *context,
    const struct infuse_screen_item *item)
{
	struct render_text value = { 0 };

	if (item->clinic_page_only)
		render_add(&value, "clinic page only: ");
	render_quote(&value, item->cite);
	render_add(&value, "; ");
	render_quote(&value, item->file != NULL ? item->file :
	    context->screening->list->origin.file);
	render_quote(&value, ":");
	render_add_count(&value, item->line);
	render_add_spaces(text, HANG);
	add_hanging(text, context, &value);
}

static void add_yes(struct render_text *text,
    const struct render_context *context, int i)
{
	const struct infuse_screen_item *item =
	    &context->screening->list->item[i];
	struct render_text value = { 0 };

	if (context->screening->result->weight[i] == INFUSE_WITHIN) {
		render_add(text, "  note");
		render_add_spaces(text, HANG - 6);
	} else {
		add_word(text, context,
		    context->screening->result->weight[i]);
	}
	render_quote(&value, item->id);
	render_add(&value, ": ");
	render_quote(&value, item->question);
	render_add(&value, " Yes");
	add_hanging(text, context, &value);
	add_cite(text, context, item);
}

static bool is_caution(const struct render_screening *s, int i)
{
	return s->result->to[i] == INFUSE_YES && s->result->applies[i] &&
	    s->result->weight[i] == INFUSE_CAUTION;
}

static bool same_group(const struct infuse_screen_item *a,
    const struct infuse_screen_item *b)
{
	return a->group != NULL && b->group != NULL &&
	    strcmp(a->group, b->group) == 0;
}

/* How many cautions of this one's group there are from `from` on. */
static int count_group(const struct render_screening *s, int i, int from)
{
	int k, count = 0;

	for (k = from; k < s->list->items; k++)
		count += is_caution(s, k) &&
		    same_group(&s->list->item[i], &s->list->item[k]);
	return count;
}

/* Two or more of a group are one line, with the sources that differ. */
static void add_group(struct render_text *text,
    const struct render_context *context, int first)
{
	const struct render_screening *s = context->screening;
	const struct infuse_screen_item *item = s->list->item;
	struct render_text value = { 0 };
	const char *cite = "";
	int i, left = count_group(s, first, first);

	add_word(text, context, INFUSE_CAUTION);
	render_quote(&value, item[first].group);
	render_add(&value, ", ");
	render_add_count(&value, left);
	render_add(&value, " of them: ");
	for (i = first; i < s->list->items; i++) {
		if (!is_caution(s, i) || !same_group(&item[first], &item[i]))
			continue;
		render_quote(&value, item[i].id);
		left--;
		render_add(&value, left > 1 ? ", " : left == 1 ? " and " :
		    "");
	}
	add_hanging(text, context, &value);
	for (i = first; i < s->list->items; i++)
		if (is_caution(s, i) && same_group(&item[first], &item[i]) &&
		    strcmp(item[i].cite, cite) != 0) {
			cite = item[i].cite;
			add_cite(text, context, &item[i]);
		}
}

static void add_child(struct render_text *text,
    const struct render_context *context)
{
	struct render_text value = { 0 };

	if (!context->screening->result->child)
		return;
	add_word(text, context, INFUSE_STOP);
	render_add_count(&value, context->screening->answers->age_years);
	render_add(&value, context->screening->answers->age_years == 1 ?
	    " year" : " years");
	render_add(&value, ": under 18; this program does not scale adult "
	    "regimens");
	add_hanging(text, context, &value);
}

/* S-27. */
static void add_course(struct render_text *text,
    const struct render_context *context)
{
	const struct infuse_screen_result *result = context->screening->result;
	struct render_text value = { 0 };

	if (result->too_soon) {
		add_word(text, context, INFUSE_CAUTION);
		render_quote(&value, INFUSE_LAST_COURSE);
		render_add(&value, ": ");
		render_days(&value, context->screening->answers->since);
		render_add(&value, " ago, less than 90 days: after 16 days 3 "
		    "of 6 patients had liver injury; normal tests after 7 "
		    "months did not exclude it");
		add_hanging(text, context, &value);
	}
	if (result->liver) {
		add_word(text, context, INFUSE_CAUTION);
		render_quote(&value, INFUSE_LIVER_TESTS);
		render_add(&value, ": no liver tests after the last course, "
		    "or not normal ones");
		add_hanging(text, context, &value);
	}
	if (!result->too_soon && !result->liver)
		return;
	render_quote(&value, RENDER_COURSE_CITE);
	render_add_spaces(text, HANG);
	add_hanging(text, context, &value);
}

static void add_unanswered(struct render_text *text,
    const struct render_context *context)
{
	struct render_text value = { 0 };
	int count = context->screening->result->unanswered;
	int not_known = context->screening->result->not_known;

	if (not_known > 0) {
		add_word(text, context, INFUSE_UNCHECKED);
		render_add_count(&value, not_known);
		render_add(&value, not_known == 1 ? " answer is not known" :
		    " answers are not known");
		render_add(&value, "; find out, that is not a no");
		add_hanging(text, context, &value);
	}
	if (count == 0)
		return;
	add_word(text, context, INFUSE_UNCHECKED);
	render_add_count(&value, count);
	render_add(&value, count == 1 ? " question is not answered" :
	    " questions are not answered");
	render_add(&value, "; that is not a no");
	add_hanging(text, context, &value);
}

static void add_answers(struct render_text *text,
    const struct render_context *context)
{
	const struct render_screening *s = context->screening;
	int i;

	for (i = 0; i < s->list->items; i++)
		if (s->result->to[i] == INFUSE_YES && s->result->applies[i] &&
		    s->result->weight[i] == INFUSE_STOP)
			add_yes(text, context, i);
	add_child(text, context);
	add_unanswered(text, context);
	for (i = 0; i < s->list->items; i++) {
		if (!is_caution(s, i))
			continue;
		if (count_group(s, i, 0) < 2)
			add_yes(text, context, i);
		else if (count_group(s, i, 0) == count_group(s, i, i))
			add_group(text, context, i);
	}
	add_course(text, context);
	for (i = 0; i < s->list->items; i++)
		if (s->result->to[i] == INFUSE_YES && s->result->applies[i] &&
		    s->result->weight[i] == INFUSE_WITHIN)
			add_yes(text, context, i);
}

/* S-19: what the verdict means here. */
static void add_verdict(struct render_text *text,
    const struct render_context *context)
{
	static const char *const words[] = {
		[INFUSE_STOP] = ": do not start or set this\n",
		[INFUSE_UNCHECKED] = ": not every question is answered; this "
		    "is not a yes\n",
		[INFUSE_CAUTION] = ": no answer forbids it, but\n",
		[INFUSE_WITHIN] = ": no answer to this list speaks against "
		    "it\n",
	};
	enum infuse_verdict verdict = context->screening->result->verdict;

	render_verdict_coloured(text, context->colour, verdict);
	render_add(text, words[verdict]);
}

/* S-28: what a site's list leaves out is named, and asked all the same. */
static void add_left_out(struct render_text *value,
    const struct render_screening *s)
{
	const char *between = "";
	int i;

	for (i = 0; i < s->list->items; i++) {
		if (!s->list->item[i].left_out)
			continue;
		render_add(value, between);
		render_quote(value, s->list->item[i].id);
		between = ", ";
	}
	render_add(value, ": not in this list, and asked all the same");
}

static void add_head(struct render_text *text,
    const struct render_context *context)
{
	const struct render_screening *s = context->screening;
	struct render_text value = { 0 };
	char checksum[13];

	memcpy(checksum, s->list->origin.sha256, sizeof(checksum) - 1);
	checksum[sizeof(checksum) - 1] = '\0';
	render_quote(&value, s->list->id);
	render_add(&value, ", revision ");
	render_add_count(&value, s->list->revision);
	render_add(&value, ", ");
	render_quote(&value, s->list->origin.file);
	render_add(&value, s->list->origin.built_in ?
	    " (built in), sha256 " : ", sha256 ");
	render_quote(&value, checksum);
	render_field(text, context, "LIST", &value);
	render_quote(&value, s->list->title);
	render_field(text, context, "", &value);
	if (s->result->left_out > 0) {
		add_left_out(&value, s);
		render_field(text, context, "LEFT OUT", &value);
	}
	render_screening_file(&value, s);
	if (s->answers->age_years != INFUSE_NO_AGE) {
		render_add(&value, "; age ");
		render_add_count(&value, s->answers->age_years);
	}
	render_field(text, context, "ANSWERS", &value);
}

void render_screen_table(struct render_text *text,
    const struct render_context *context)
{
	const struct render_screening *s = context->screening;
	struct render_text value = { 0 };

	add_head(text, context);
	if (s->answers->earlier_course == INFUSE_YES &&
	    !s->result->too_soon) {
		render_add(&value, "the last course ended ");
		render_days(&value, s->answers->since);
		render_add(&value, " ago; normal liver tests after 7 months "
		    "did not exclude liver injury by the next");
		render_field(text, context, "NOTE", &value);
	}
	render_add(text, "\n");
	add_verdict(text, context);
	add_answers(text, context);
	render_add(text, "Not a judgement that it suits this patient.\n");
	render_screen_form(text, context);
}
