/* SPDX-License-Identifier: MIT */
#include <string.h>

#include <infuse/screen.h>

static enum infuse_screen_answer by_age(const struct infuse_screen_item *item,
    int64_t age_years)
{
	if (item->age_over == 0 || age_years == INFUSE_NO_AGE)
		return INFUSE_UNANSWERED;
	return age_years > item->age_over ? INFUSE_YES : INFUSE_NO;
}

static bool is_open(enum infuse_screen_answer answer)
{
	return answer == INFUSE_UNANSWERED || answer == INFUSE_NOT_KNOWN;
}

/* A yes from either side is a yes. */
static enum infuse_screen_answer answer_to(
    const struct infuse_screening_document *list,
    const struct infuse_screen_answers *answers, int i)
{
	enum infuse_screen_answer aged = by_age(&list->item[i],
	    answers->age_years);

	if (aged == INFUSE_YES || (aged == INFUSE_NO &&
	    is_open(answers->to[i])))
		return aged;
	return answers->to[i];
}

static bool applies(const struct infuse_screen_item *item,
    const struct infuse_screen_answers *answers)
{
	if (item->of_sessions && answers->continuous)
		return false;
	return item->drug == INFUSE_NO_DRUG ||
	    answers->drug == INFUSE_NO_DRUG || item->drug == answers->drug;
}

/* Of the group of an item how many are yes, or could be. */
static int of_group(const struct infuse_screening_document *list,
    const struct infuse_screen_result *out, int i, bool could_be)
{
	int k, count = 0;

	for (k = 0; k < list->items; k++)
		if (out->applies[k] && list->item[k].with_another &&
		    list->item[k].group != NULL &&
		    list->item[i].group != NULL &&
		    strcmp(list->item[k].group, list->item[i].group) == 0)
			count += out->to[k] == INFUSE_YES ||
			    (could_be && is_open(out->to[k]));
	return count;
}

/* What a yes of an item weighs, and what one that is open could. */
static enum infuse_verdict weight(
    const struct infuse_screening_document *list,
    const struct infuse_screen_result *out, int i, bool could_be)
{
	if (list->item[i].with_another && of_group(list, out, i, could_be) > 1)
		return infuse_verdict_least(list->item[i].severity,
		    INFUSE_CAUTION);
	return list->item[i].severity;
}

static void weigh(struct infuse_screen_result *out,
    const struct infuse_screening_document *list, int i)
{
	out->weight[i] = weight(list, out, i, false);
	if (!out->applies[i] || out->to[i] == INFUSE_NO)
		return;
	if (out->to[i] == INFUSE_YES) {
		out->verdict = infuse_verdict_least(out->verdict,
		    out->weight[i]);
		return;
	}
	if (weight(list, out, i, true) == INFUSE_WITHIN)
		return;
	out->unanswered += out->to[i] == INFUSE_UNANSWERED;
	out->not_known += out->to[i] == INFUSE_NOT_KNOWN;
	out->verdict = infuse_verdict_least(out->verdict, INFUSE_UNCHECKED);
}

/* S-27: how long ago, and what the liver tests after it showed. */
static void weigh_course(struct infuse_screen_result *out,
    const struct infuse_screen_answers *answers)
{
	out->asks_course = is_open(answers->earlier_course);
	out->asks_liver = answers->earlier_course != INFUSE_NO &&
	    is_open(answers->liver_tests);
	out->unanswered += out->asks_course + out->asks_liver;
	out->too_soon = answers->earlier_course == INFUSE_YES &&
	    answers->since.min < INFUSE_COURSE_GAP_MIN;
	out->liver = answers->earlier_course != INFUSE_NO &&
	    answers->liver_tests == INFUSE_NO;
	if (out->asks_course || out->asks_liver)
		out->verdict = infuse_verdict_least(out->verdict,
		    INFUSE_UNCHECKED);
	if (out->too_soon || out->liver)
		out->verdict = infuse_verdict_least(out->verdict,
		    INFUSE_CAUTION);
}

void infuse_screen(struct infuse_screen_result *out,
    const struct infuse_screening_document *list,
    const struct infuse_screen_answers *answers)
{
	static const struct infuse_screen_result empty;
	int i;

	*out = empty;
	out->verdict = INFUSE_WITHIN;
	for (i = 0; i < list->items; i++) {
		out->to[i] = answer_to(list, answers, i);
		out->applies[i] = applies(&list->item[i], answers);
		out->left_out += list->item[i].left_out;
	}
	for (i = 0; i < list->items; i++)
		weigh(out, list, i);
	weigh_course(out, answers);
	out->child = answers->age_years != INFUSE_NO_AGE &&
	    answers->age_years < INFUSE_ADULT_FROM_YEARS;
	if (out->child)
		out->verdict = INFUSE_STOP;
}

static struct infuse_screen_item *find(struct infuse_screening_document *list,
    const char *id)
{
	int i;

	for (i = 0; i < list->items; i++)
		if (strcmp(list->item[i].id, id) == 0)
			return &list->item[i];
	return NULL;
}

bool infuse_screening_add(struct infuse_screening_document *list,
    const struct infuse_screening_document *built_in)
{
	const struct infuse_screen_item *ours;
	struct infuse_screen_item *item;
	int i;

	for (i = 0; i < built_in->items; i++) {
		ours = &built_in->item[i];
		item = find(list, ours->id);
		if (item != NULL) {
			item->severity = infuse_verdict_least(item->severity,
			    ours->severity);
			item->system = ours->system;
			continue;
		}
		if (list->items == INFUSE_SCREEN_ITEMS_MAX)
			return false;
		item = &list->item[list->items++];
		*item = *ours;
		item->left_out = true;
		item->file = built_in->origin.file;
	}
	return true;
}

int infuse_screen_contradiction(const struct infuse_screening_document *list,
    const struct infuse_screen_answers *answers)
{
	enum infuse_screen_answer aged;
	int i;

	for (i = 0; i < list->items; i++) {
		aged = by_age(&list->item[i], answers->age_years);
		if (aged != INFUSE_UNANSWERED && aged != answers->to[i] &&
		    !is_open(answers->to[i]))
			return i;
	}
	return answers->earlier_course == INFUSE_NO &&
	    !is_open(answers->liver_tests) ? list->items : -1;
}
