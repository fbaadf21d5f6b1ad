/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "figure.h"
#include "screen.h"

/* A reason under its verdict's word. */
static void add_reason(struct page *page, enum infuse_verdict verdict,
    struct render_text *value, struct render_text *place)
{
	static const char *const words[] = {
		"STOP", "UNCHECKED", "CAUTION", "NOTE"
	};

	page_field_at(page, words[verdict], value, place);
	page_judge(page, verdict);
}

static void add_cite(struct render_text *value,
    const struct infuse_screen_item *item)
{
	render_add(value, "; ");
	if (item->clinic_page_only)
		render_add(value, "clinic page only: ");
	render_quote(value, item->cite);
}

static void add_place(struct render_text *place,
    const struct render_screening *s, const struct infuse_screen_item *item)
{
	render_quote(place, item->file != NULL ? item->file :
	    s->list->origin.file);
	render_quote(place, ":");
	render_add_count(place, item->line);
}

static void add_yes(struct page *page, const struct render_screening *s, int i)
{
	const struct infuse_screen_item *item = &s->list->item[i];
	struct render_text value = { 0 }, place = { 0 };

	render_quote(&value, item->id);
	render_add(&value, ": ");
	render_quote(&value, item->question);
	render_add(&value, " Yes");
	add_cite(&value, item);
	add_place(&place, s, item);
	add_reason(page, s->result->weight[i], &value, &place);
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
static void add_group(struct page *page, const struct render_screening *s,
    int first)
{
	const struct infuse_screen_item *item = s->list->item;
	struct render_text value = { 0 }, place = { 0 };
	const char *cite = "";
	int i, left = count_group(s, first, first);

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
	for (i = first; i < s->list->items; i++)
		if (is_caution(s, i) && same_group(&item[first], &item[i]) &&
		    strcmp(item[i].cite, cite) != 0) {
			cite = item[i].cite;
			add_cite(&value, &item[i]);
		}
	add_place(&place, s, &item[first]);
	add_reason(page, INFUSE_CAUTION, &value, &place);
}

static void add_child(struct page *page, const struct render_screening *s)
{
	struct render_text value = { 0 };

	if (!s->result->child)
		return;
	render_add_count(&value, s->answers->age_years);
	render_add(&value, s->answers->age_years == 1 ?
	    " year" : " years");
	render_add(&value, ": under 18; this program does not scale adult "
	    "regimens");
	add_reason(page, INFUSE_STOP, &value, NULL);
}

/* S-27. */
static void add_course(struct page *page, const struct render_screening *s)
{
	const struct infuse_screen_result *result = s->result;
	struct render_text value = { 0 };

	if (result->too_soon) {
		render_quote(&value, INFUSE_LAST_COURSE);
		render_add(&value, ": ");
		render_days(&value, s->answers->since);
		render_add(&value, " ago, less than 90 days: after 16 days 3 "
		    "of 6 patients had liver injury; normal tests after 7 "
		    "months did not exclude it");
		add_reason(page, INFUSE_CAUTION, &value, NULL);
	}
	if (result->liver) {
		render_quote(&value, INFUSE_LIVER_TESTS);
		render_add(&value, ": no liver tests after the last course, "
		    "or not normal ones");
		add_reason(page, INFUSE_CAUTION, &value, NULL);
	}
	if (!result->too_soon && !result->liver)
		return;
	render_quote(&value, RENDER_COURSE_CITE);
	page_field(page, "", &value);
}

static void add_unanswered(struct page *page,
    const struct render_screening *s)
{
	struct render_text value = { 0 };
	int count = s->result->unanswered;
	int not_known = s->result->not_known;

	if (not_known > 0) {
		render_add_count(&value, not_known);
		render_add(&value, not_known == 1 ? " answer is not known" :
		    " answers are not known");
		render_add(&value, "; find out, that is not a no");
		add_reason(page, INFUSE_UNCHECKED, &value, NULL);
	}
	if (count == 0)
		return;
	render_add_count(&value, count);
	render_add(&value, count == 1 ? " question is not answered" :
	    " questions are not answered");
	render_add(&value, "; that is not a no");
	add_reason(page, INFUSE_UNCHECKED, &value, NULL);
}

static void add_answers(struct page *page, const struct render_screening *s)
{
	int i;

	for (i = 0; i < s->list->items; i++)
		if (s->result->to[i] == INFUSE_YES && s->result->applies[i] &&
		    s->result->weight[i] == INFUSE_STOP)
			add_yes(page, s, i);
	add_child(page, s);
	add_unanswered(page, s);
	for (i = 0; i < s->list->items; i++) {
		if (!is_caution(s, i))
			continue;
		if (count_group(s, i, 0) < 2)
			add_yes(page, s, i);
		else if (count_group(s, i, 0) == count_group(s, i, i))
			add_group(page, s, i);
	}
	add_course(page, s);
	for (i = 0; i < s->list->items; i++)
		if (s->result->to[i] == INFUSE_YES && s->result->applies[i] &&
		    s->result->weight[i] == INFUSE_WITHIN)
			add_yes(page, s, i);
}

/* S-19: what the verdict means here. */
static void add_headline(struct page *page, const struct render_screening *s)
{
	static const char *const words[] = {
		[INFUSE_STOP] = "STOP: do not start or set this",
		[INFUSE_UNCHECKED] = "UNCHECKED: not every question is "
		    "answered; this is not a yes",
		[INFUSE_CAUTION] = "CAUTION: no answer forbids it; read why "
		    "before it starts",
		[INFUSE_WITHIN] = "within limits: no answer to this list "
		    "speaks against it",
	};
	struct render_text what = { 0 };

	render_add(&what, words[s->result->verdict]);
	page_headline(page, s->result->verdict, &what, NULL);
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

/* Who answered whom, and when, as typed. */
static void add_asking(struct page *page,
    const struct infuse_screen_answers *of)
{
	struct render_text value = { 0 };

	if (of->answered_by != NULL) {
		render_add(&value, "answered by ");
		render_quote(&value, of->answered_by);
	}
	if (of->asked_by != NULL) {
		render_add(&value, value.length > 0 ? ", asked by " :
		    "by ");
		render_quote(&value, of->asked_by);
	}
	if (of->asked_at != NULL) {
		render_add(&value, value.length > 0 ? ", " : "");
		render_quote(&value, of->asked_at);
	}
	if (value.length > 0 || value.failed) {
		render_add(&value, " (as typed, not verified)");
		page_field(page, "ASKED", &value);
	}
}

static void add_head(struct page *page, const struct render_screening *s)
{
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
	page_field(page, "LIST", &value);
	render_quote(&value, s->list->title);
	page_field(page, "", &value);
	if (s->result->left_out > 0) {
		add_left_out(&value, s);
		page_field(page, "LEFT OUT", &value);
	}
	render_screening_file(&value, s);
	if (s->answers->age_years != INFUSE_NO_AGE) {
		render_add(&value, "; age ");
		render_add_count(&value, s->answers->age_years);
	}
	page_field(page, "ANSWERS", &value);
	add_asking(page, s->answers);
}

void answer_screen_page(struct page *page, const struct render_screening *s)
{
	struct render_text value = { 0 };

	add_headline(page, s);
	page_gap(page);
	add_answers(page, s);
	if (s->answers->earlier_course == INFUSE_YES &&
	    !s->result->too_soon) {
		render_add(&value, "the last course ended ");
		render_days(&value, s->answers->since);
		render_add(&value, " ago; normal liver tests after 7 months "
		    "did not exclude liver injury by the next");
		page_field(page, "NOTE", &value);
	}
	render_add(&value, "Not a judgement that it suits this patient.");
	page_say(page, &value);
	add_head(page, s);
	answer_screen_form(page, s);
}
