/* SPDX-License-Identifier: MIT */
#include <infuse/screen.h>

static enum infuse_screen_answer by_age(const struct infuse_screen_item *item,
    int64_t age_years)
{
	if (item->age_over == 0 || age_years == INFUSE_NO_AGE)
		return INFUSE_UNANSWERED;
	return age_years > item->age_over ? INFUSE_YES : INFUSE_NO;
}

/* A yes from either side is a yes. */
static enum infuse_screen_answer answer_to(
    const struct infuse_screening_document *list,
    const struct infuse_screen_answers *answers, int i)
{
	enum infuse_screen_answer aged = by_age(&list->item[i],
	    answers->age_years);

	if (aged == INFUSE_YES || answers->to[i] == INFUSE_UNANSWERED)
		return aged;
	return answers->to[i];
}

/* What this answer leaves of a verdict. */
static enum infuse_verdict weigh(enum infuse_screen_answer answer,
    enum infuse_verdict severity)
{
	switch (answer) {
	case INFUSE_NO:
		return INFUSE_WITHIN;
	case INFUSE_YES:
		return severity;
	default:
		return INFUSE_UNCHECKED;
	}
}

/* S-27: how long ago, and what the liver tests after it showed. */
static void weigh_course(struct infuse_screen_result *out,
    const struct infuse_screen_answers *answers)
{
	out->asks_course = answers->earlier_course == INFUSE_UNANSWERED;
	out->asks_liver = answers->earlier_course != INFUSE_NO &&
	    answers->liver_tests == INFUSE_UNANSWERED;
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
	int i;

	out->verdict = INFUSE_WITHIN;
	out->unanswered = 0;
	for (i = 0; i < INFUSE_SCREEN_ITEMS_MAX; i++)
		out->to[i] = INFUSE_UNANSWERED;
	for (i = 0; i < list->items; i++) {
		out->to[i] = answer_to(list, answers, i);
		out->unanswered += out->to[i] == INFUSE_UNANSWERED;
		out->verdict = infuse_verdict_least(out->verdict,
		    weigh(out->to[i], list->item[i].severity));
	}
	weigh_course(out, answers);
	out->child = answers->age_years != INFUSE_NO_AGE &&
	    answers->age_years < INFUSE_ADULT_FROM_YEARS;
	if (out->child)
		out->verdict = INFUSE_STOP;
}

int infuse_screen_contradiction(const struct infuse_screening_document *list,
    const struct infuse_screen_answers *answers)
{
	enum infuse_screen_answer aged;
	int i;

	for (i = 0; i < list->items; i++) {
		aged = by_age(&list->item[i], answers->age_years);
		if (aged != INFUSE_UNANSWERED && aged != answers->to[i] &&
		    answers->to[i] != INFUSE_UNANSWERED)
			return i;
	}
	return answers->earlier_course == INFUSE_NO &&
	    answers->liver_tests != INFUSE_UNANSWERED ? list->items : -1;
}
