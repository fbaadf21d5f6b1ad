/* SPDX-License-Identifier: MIT */
#include "screen.h"

/* Where the answer goes; the question stands behind it. */
#define BOXES "yes__ no__"
#define BLANK "__________"

static void add_question(struct page *page, const char *room, const char *id,
    const char *means, const char *question, const char *cite)
{
	struct render_text value = { 0 };

	render_quote(&value, id);
	render_add(&value, means);
	page_field(page, room, &value);
	render_quote(&value, question);
	page_field(page, "", &value);
	render_quote(&value, cite);
	page_field(page, "", &value);
}

static const char *means(const struct render_screening *s, int i)
{
	const struct infuse_screen_item *item = &s->list->item[i];
	bool asked = s->result->to[i] == INFUSE_NOT_KNOWN;

	if (item->severity == INFUSE_STOP)
		return asked ? " (not known; a yes is STOP)" :
		    " (a yes is STOP)";
	if (item->severity == INFUSE_CAUTION)
		return asked ? " (not known; a yes is caution)" :
		    " (a yes is caution)";
	if (item->with_another)
		return " (a note; two of these are caution)";
	return item->clinic_page_only ? " (a note, clinic page only)" :
	    " (a note)";
}

void answer_screen_form(struct page *page, const struct render_screening *s)
{
	const struct infuse_screen_item *item;
	struct render_text heading = { 0 };
	int i;

	if (s->result->unanswered + s->result->not_known == 0)
		return;
	page_gap(page);
	render_add(&heading, "NOT ANSWERED");
	page_say(page, &heading);
	for (i = 0; i < s->list->items; i++) {
		item = &s->list->item[i];
		if (render_screen_is_open(s, i))
			add_question(page, BOXES, item->id, means(s, i),
			    item->question, item->cite);
	}
	if (s->result->asks_course)
		add_question(page, BLANK, INFUSE_LAST_COURSE,
		    ": 120 d, or never (less than 90 days is caution)",
		    RENDER_COURSE_QUESTION, RENDER_COURSE_CITE);
	if (s->result->asks_liver)
		add_question(page, BOXES, INFUSE_LIVER_TESTS,
		    " (a no is caution)", RENDER_LIVER_QUESTION,
		    RENDER_COURSE_CITE);
}

static void add_blank(struct render_text *text, const char *room,
    const char *id)
{
	render_add(text, room);
	render_quote(text, id);
	render_add(text, ": unknown\n");
}

void render_screen_blank(struct render_text *text,
    const struct render_screening *screening)
{
	int i;

	render_add(text, "# Answers to the list ");
	render_quote(text, screening->list->id);
	render_add(text, ", revision ");
	render_add_count(text, screening->list->revision);
	render_add(text, ": yes, no or unknown.\ninfuse-answers: 1\n"
	    "answers:\n");
	for (i = 0; i < screening->list->items; i++) {
		render_add(text, "  # ");
		render_quote(text, screening->list->item[i].question);
		render_add(text, "\n");
		add_blank(text, "  ", screening->list->item[i].id);
	}
	render_add(text, "# never, or how long ago it ended, such as 120 d\n");
	add_blank(text, "", INFUSE_LAST_COURSE);
	render_add(text, "# " RENDER_LIVER_QUESTION "\n");
	add_blank(text, "", INFUSE_LIVER_TESTS);
}

static const char *word_of(enum infuse_screen_answer answer)
{
	return answer == INFUSE_YES ? "yes" : answer == INFUSE_NO ? "no" :
	    "unknown";
}

/* As a quoted scalar, whatever it has in it. */
static void add_text(struct render_text *text, const char *key,
    const char *value)
{
	char byte[2] = { 0 };

	if (value == NULL || value[0] == '\0')
		return;
	render_add(text, key);
	render_add(text, ": \"");
	for (; *value != '\0'; value++) {
		if (*value == '"' || *value == '\\')
			render_add(text, "\\");
		byte[0] = *value;
		render_add(text, byte);
	}
	render_add(text, "\"\n");
}

/* As a file has it: in one unit, and without commas. */
static void add_since(struct render_text *text, struct infuse_duration since)
{
	char number[INFUSE_NUMBER_MAX];
	int64_t unit = since.min % INFUSE_MIN_PER_DAY == 0 ?
	    INFUSE_MIN_PER_DAY : since.min % 60 == 0 ? 60 : 1;

	infuse_number(number, since.min / unit, 0, 0, INFUSE_DOWN,
	    INFUSE_PLAIN);
	render_add(text, number);
	render_add(text, unit == 60 ? " h" : unit == 1 ? " min" : " d");
}

static void add_course_of(struct render_text *text,
    const struct infuse_screen_answers *answers)
{
	if (answers->earlier_course == INFUSE_UNANSWERED)
		return;
	render_add(text, INFUSE_LAST_COURSE ": ");
	if (answers->earlier_course == INFUSE_YES)
		add_since(text, answers->since);
	else
		render_add(text, answers->earlier_course == INFUSE_NO ?
		    "never" : "unknown");
	render_add(text, "\n");
	if (answers->liver_tests == INFUSE_UNANSWERED)
		return;
	render_add(text, INFUSE_LIVER_TESTS ": ");
	render_add(text, word_of(answers->liver_tests));
	render_add(text, "\n");
}

void render_screen_answers(struct render_text *text,
    const struct render_screening *screening)
{
	const struct infuse_screen_answers *answers = screening->answers;
	int i;

	render_add(text, "# " RENDER_MARK ": answers to the list ");
	render_quote(text, screening->list->id);
	render_add(text, ", revision ");
	render_add_count(text, screening->list->revision);
	render_add(text, "\ninfuse-answers: 1\n");
	add_text(text, "answered-by", answers->answered_by);
	add_text(text, "asked-by", answers->asked_by);
	add_text(text, "asked", answers->asked_at);
	render_add(text, "answers:\n");
	for (i = 0; i < screening->list->items; i++) {
		if (answers->to[i] == INFUSE_UNANSWERED)
			continue;
		render_add(text, "  ");
		render_quote(text, screening->list->item[i].id);
		render_add(text, ": ");
		render_add(text, word_of(answers->to[i]));
		render_add(text, "\n");
	}
	add_course_of(text, answers);
}
