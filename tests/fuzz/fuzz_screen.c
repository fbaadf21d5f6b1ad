/* SPDX-License-Identifier: MIT */
/*
 * Bytes as a screening list, and as answers to the built-in one.  What is
 * accepted reads the same twice; every question of a list counts, and answers
 * come to no better than their worst.
 */
#include <stdlib.h>
#include <string.h>

#include <infuse/library.h>
#include <infuse/screen.h>

#include "fuzz.h"

static const struct infuse_screening_document *built_in(void)
{
	static struct infuse_screening_document *list;
	struct fuzz_said said = { 0, 0, 0 };
	struct infuse_bytes bytes;

	if (list != NULL)
		return list;
	must(infuse_find_screening(&bytes, NULL, fuzz_hear, &said) ==
	    INFUSE_FOUND);
	list = infuse_screening_read(bytes.text, bytes.size, bytes.file,
	    fuzz_hear, &said);
	must(list != NULL);
	infuse_bytes_free(&bytes);
	return list;
}

static enum infuse_verdict weigh(enum infuse_screen_answer answer,
    enum infuse_verdict severity)
{
	return answer == INFUSE_NO || severity == INFUSE_WITHIN ?
	    INFUSE_WITHIN :
	    answer == INFUSE_YES ? severity : INFUSE_UNCHECKED;
}

/* The verdict once more, answer by answer. */
static void judge(const struct infuse_screening_document *list,
    const struct infuse_screen_answers *answers)
{
	struct infuse_screen_result result;
	enum infuse_verdict worst = INFUSE_WITHIN, v;
	bool gap = answers->since.min < INFUSE_COURSE_GAP_MIN;
	int i;

	for (i = 0; i < list->items; i++) {
		v = weigh(answers->to[i], list->item[i].severity);
		worst = v < worst ? v : worst;
	}
	if (answers->earlier_course == INFUSE_UNANSWERED ||
	    (answers->earlier_course == INFUSE_YES &&
	    answers->liver_tests == INFUSE_UNANSWERED))
		worst = worst < INFUSE_UNCHECKED ? worst : INFUSE_UNCHECKED;
	if (answers->earlier_course == INFUSE_YES &&
	    (gap || answers->liver_tests == INFUSE_NO))
		worst = worst < INFUSE_CAUTION ? worst : INFUSE_CAUTION;
	infuse_screen(&result, list, answers);
	must(result.verdict == worst);
	must((result.unanswered == 0) || worst <= INFUSE_UNCHECKED);
}

static void try_answers(const char *text, size_t size)
{
	struct fuzz_said said = { 0, 0, 0 }, again = { 0, 0, 0 };
	struct infuse_answers_document *a, *b;

	a = infuse_answers_read(text, size, "fuzz.yaml", built_in(),
	    fuzz_hear, &said);
	b = infuse_answers_read(text, size, "fuzz.yaml", built_in(),
	    fuzz_hear, &again);
	must((a == NULL) == (said.errors > 0) && (a == NULL) == (b == NULL));
	must(again.sum == said.sum && again.count == said.count);
	if (a != NULL) {
		must(memcmp(&a->answers, &b->answers, sizeof(a->answers)) ==
		    0);
		must(infuse_screen_contradiction(built_in(), &a->answers) ==
		    -1);
		judge(built_in(), &a->answers);
	}
	infuse_answers_free(a);
	infuse_answers_free(b);
}

/* Each question by itself: its yes is its severity, and open it is open. */
static void use(const struct infuse_screening_document *list)
{
	struct infuse_screen_answers answers;
	int i, k, n;

	must(list->items > 0 && list->items <= INFUSE_SCREEN_ITEMS_MAX);
	for (i = 0; i < list->items; i++) {
		/* STOP, CAUTION, or a note, which changes no verdict (S-28) */
		must(list->item[i].severity == INFUSE_STOP ||
		    list->item[i].severity == INFUSE_CAUTION ||
		    list->item[i].severity == INFUSE_WITHIN);
		must(list->item[i].question[0] != '\0');
		must(list->item[i].cite[0] != '\0');
		must(infuse_screening_find(list, list->item[i].id) == i);
		for (k = INFUSE_UNANSWERED; k <= INFUSE_NO; k++) {
			memset(&answers, 0, sizeof(answers));
			answers.age_years = INFUSE_NO_AGE;
			answers.earlier_course = INFUSE_NO;
			for (n = 0; n < list->items; n++)
				answers.to[n] = INFUSE_NO;
			answers.to[i] = (enum infuse_screen_answer)k;
			judge(list, &answers);
		}
	}
}

static void try_list(const char *text, size_t size)
{
	struct fuzz_said said = { 0, 0, 0 }, again = { 0, 0, 0 };
	struct infuse_screening_document *a, *b;
	int i;

	a = infuse_screening_read(text, size, "fuzz.yaml", fuzz_hear, &said);
	b = infuse_screening_read(text, size, "fuzz.yaml", fuzz_hear,
	    &again);
	must((a == NULL) == (said.errors > 0) && (a == NULL) == (b == NULL));
	must(again.sum == said.sum && again.count == said.count);
	if (a != NULL) {
		must(a->items == b->items && strcmp(a->id, b->id) == 0);
		for (i = 0; i < a->items; i++)
			must(a->item[i].severity == b->item[i].severity &&
			    a->item[i].age_over == b->item[i].age_over &&
			    a->item[i].line == b->item[i].line &&
			    strcmp(a->item[i].id, b->item[i].id) == 0);
		use(a);
	}
	infuse_screening_free(a);
	infuse_screening_free(b);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char *text = malloc(size > 0 ? size : 1);

	must(text != NULL);
	if (size > 0)
		memcpy(text, data, size);
	try_list(text, size);
	try_answers(text, size);
	free(text);
	return 0;
}
