/* SPDX-License-Identifier: MIT */
/*
 * Who should not get it: the list against S-28, item by item, and what
 * answers come to, against S-09, S-27 and S-28.
 */
#include <infuse/library.h>
#include <infuse/screen.h>

#include "said.h"

#define DAY INT64_C(1440)

static struct infuse_screening_document *list;

static int set_up(void **state)
{
	struct infuse_bytes bytes;
	struct said said = { 0 };

	(void)state;
	assert_int_equal(infuse_find_screening(&bytes, NULL, say, &said),
	    INFUSE_FOUND);
	list = infuse_screening_read(bytes.text, bytes.size, bytes.file, say,
	    &said);
	infuse_bytes_free(&bytes);
	assert_non_null(list);
	assert_int_equal(said.count, 0);
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	infuse_screening_free(list);
	return 0;
}

/* S-28, in its own order, with a word of who says so. */
static const struct {
	const char *id;
	enum infuse_verdict severity;
	const char *cite;
	bool clinic_page_only;
	bool sedates;
} items[] = {
	{ "allergy", INFUSE_STOP, "Ketalar label", false, false },
	{ "uncontrolled-hypertension", INFUSE_STOP, "Ketalar label", false,
	    false },
	{ "unstable-heart-disease", INFUSE_STOP, "Cohen 2018", false, false },
	{ "active-psychosis", INFUSE_STOP, "Cohen 2018", false, false },
	{ "raised-intracranial-pressure", INFUSE_STOP, "Cohen 2018", false,
	    false },
	{ "raised-eye-pressure", INFUSE_STOP, "Cohen 2018", false, false },
	{ "severe-liver-disease", INFUSE_STOP, "Cohen 2018", false, false },
	{ "pregnancy", INFUSE_STOP, "Schwenk 2018", false, false },
	{ "active-substance-misuse", INFUSE_STOP, "Cohen 2018", false,
	    false },
	{ "theophylline", INFUSE_STOP, "Ketalar label", false, false },
	{ "ischaemic-heart-disease", INFUSE_CAUTION, "Royal Cornwall", false,
	    false },
	{ "schizophrenia-in-remission", INFUSE_CAUTION, "Cohen 2018", false,
	    false },
	{ "treated-glaucoma", INFUSE_CAUTION, "Cohen 2018", false, false },
	{ "moderate-liver-disease", INFUSE_CAUTION, "Cohen 2018", false,
	    false },
	{ "past-substance-misuse", INFUSE_CAUTION, "Ketalar label", false,
	    false },
	{ "breastfeeding", INFUSE_CAUTION, "SCIRP", false, false },
	{ "over-75", INFUSE_CAUTION, "SCIRP", false, false },
	{ "sleep-apnoea", INFUSE_CAUTION, "no source found", false, false },
	{ "thyroid-disease", INFUSE_CAUTION, "2011", false, false },
	{ "porphyria", INFUSE_CAUTION, "2011", false, false },
	{ "sedative", INFUSE_CAUTION, "Ketalar label", false, true },
	{ "opioid", INFUSE_CAUTION, "Ketalar label", false, true },
	{ "clonidine", INFUSE_CAUTION, "NCT00579085", false, true },
	{ "epilepsy", INFUSE_CAUTION, "clinic pages", true, false },
	{ "other-endocrine-disorder", INFUSE_CAUTION, "clinic pages", true,
	    false },
	{ "respiratory-issue", INFUSE_CAUTION, "clinic pages", true, false },
};
#define ITEMS ((int)(sizeof(items) / sizeof(items[0])))

static void test_every_item(void **state)
{
	const struct infuse_screen_item *item;
	int i;

	(void)state;
	assert_int_equal(list->items, ITEMS);
	for (i = 0; i < ITEMS; i++) {
		item = &list->item[i];
		assert_string_equal(item->id, items[i].id);
		assert_int_equal(item->severity, items[i].severity);
		assert_non_null(strstr(item->cite, items[i].cite));
		assert_int_equal(item->clinic_page_only,
		    items[i].clinic_page_only);
		assert_int_equal(item->group != NULL, items[i].sedates);
		if (items[i].sedates)
			assert_string_equal(item->group, "sedating-drugs");
		assert_int_equal(item->age_over, i == 16 ? 75 : 0);
		assert_true(item->line > 0);
	}
}

/* No to everything, and never a course. */
static struct infuse_screen_answers all_no(void)
{
	struct infuse_screen_answers a;
	int i;

	memset(&a, 0, sizeof(a));
	a.age_years = INFUSE_NO_AGE;
	a.earlier_course = INFUSE_NO;
	for (i = 0; i < list->items; i++)
		a.to[i] = INFUSE_NO;
	return a;
}

static enum infuse_verdict verdict_of(const struct infuse_screen_answers *a)
{
	struct infuse_screen_result result;

	memset(&result, 0xa5, sizeof(result));
	infuse_screen(&result, list, a);
	return result.verdict;
}

/* Each yes by itself, and each that nobody answered. */
static void test_each_answer(void **state)
{
	struct infuse_screen_answers a = all_no();
	struct infuse_screen_result result;
	int i;

	(void)state;
	assert_int_equal(verdict_of(&a), INFUSE_WITHIN);
	for (i = 0; i < list->items; i++) {
		a = all_no();
		a.to[i] = INFUSE_YES;
		assert_int_equal(verdict_of(&a), items[i].severity);
		a.to[i] = INFUSE_UNANSWERED;
		infuse_screen(&result, list, &a);
		assert_int_equal(result.verdict, INFUSE_UNCHECKED);
		assert_int_equal(result.unanswered, 1);
	}
}

/* Unanswered is not a no: STOP, then UNCHECKED, then CAUTION. */
static void test_order_of_verdicts(void **state)
{
	struct infuse_screen_answers a;
	struct infuse_screen_result result;

	(void)state;
	memset(&a, 0, sizeof(a));
	a.age_years = INFUSE_NO_AGE;
	infuse_screen(&result, list, &a);
	assert_int_equal(result.verdict, INFUSE_UNCHECKED);
	assert_int_equal(result.unanswered, ITEMS + 2);
	assert_true(result.asks_course && result.asks_liver);
	a.to[21] = INFUSE_YES;			/* an opioid */
	assert_int_equal(verdict_of(&a), INFUSE_UNCHECKED);
	a.to[7] = INFUSE_YES;			/* pregnancy */
	assert_int_equal(verdict_of(&a), INFUSE_STOP);
}

/* S-27: under 90 d is CAUTION, 90 d is not under it. */
static void test_last_course(void **state)
{
	static const struct {
		int64_t min;
		enum infuse_screen_answer liver;
		enum infuse_verdict verdict;
		bool too_soon;
	} cases[] = {
		{ 16 * DAY, INFUSE_YES, INFUSE_CAUTION, true },
		{ 90 * DAY - 1, INFUSE_YES, INFUSE_CAUTION, true },
		{ 90 * DAY, INFUSE_YES, INFUSE_WITHIN, false },
		{ 210 * DAY, INFUSE_YES, INFUSE_WITHIN, false },
		{ 210 * DAY, INFUSE_NO, INFUSE_CAUTION, false },
		{ 210 * DAY, INFUSE_UNANSWERED, INFUSE_UNCHECKED, false },
		{ 16 * DAY, INFUSE_UNANSWERED, INFUSE_UNCHECKED, true },
	};
	struct infuse_screen_answers a = all_no();
	struct infuse_screen_result result;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		a.earlier_course = INFUSE_YES;
		a.since.min = cases[i].min;
		a.liver_tests = cases[i].liver;
		infuse_screen(&result, list, &a);
		assert_int_equal(result.verdict, cases[i].verdict);
		assert_int_equal(result.too_soon, cases[i].too_soon);
		assert_int_equal(result.unanswered,
		    cases[i].liver == INFUSE_UNANSWERED);
	}
	a.earlier_course = INFUSE_UNANSWERED;
	a.liver_tests = INFUSE_NO;
	infuse_screen(&result, list, &a);
	assert_int_equal(result.verdict, INFUSE_UNCHECKED);
	assert_true(result.asks_course && !result.asks_liver);
	assert_true(result.liver && !result.too_soon);
}

/* S-09, S-28: over 75 is CAUTION, under 18 STOP. */
static void test_age(void **state)
{
	struct infuse_screen_answers a = all_no();
	struct infuse_screen_result result;

	(void)state;
	a.to[16] = INFUSE_UNANSWERED;
	assert_int_equal(verdict_of(&a), INFUSE_UNCHECKED);
	a.age_years = 75;
	assert_int_equal(verdict_of(&a), INFUSE_WITHIN);
	a.age_years = 76;
	infuse_screen(&result, list, &a);
	assert_int_equal(result.verdict, INFUSE_CAUTION);
	assert_int_equal(result.to[16], INFUSE_YES);
	a.age_years = 18;
	assert_int_equal(verdict_of(&a), INFUSE_WITHIN);
	a.age_years = 17;
	infuse_screen(&result, list, &a);
	assert_int_equal(result.verdict, INFUSE_STOP);
	assert_true(result.child);
}

/* What was answered in two ways is found, and a yes of either counts. */
static void test_contradictions(void **state)
{
	struct infuse_screen_answers a = all_no();

	(void)state;
	assert_int_equal(infuse_screen_contradiction(list, &a), -1);
	a.age_years = 40;
	assert_int_equal(infuse_screen_contradiction(list, &a), -1);
	a.age_years = 80;
	assert_int_equal(infuse_screen_contradiction(list, &a), 16);
	assert_int_equal(verdict_of(&a), INFUSE_CAUTION);
	a.to[16] = INFUSE_YES;
	assert_int_equal(infuse_screen_contradiction(list, &a), -1);
	a.age_years = 40;
	assert_int_equal(infuse_screen_contradiction(list, &a), 16);
	assert_int_equal(verdict_of(&a), INFUSE_CAUTION);
	a = all_no();
	a.liver_tests = INFUSE_YES;
	assert_int_equal(infuse_screen_contradiction(list, &a), ITEMS);
	a.earlier_course = INFUSE_UNANSWERED;
	assert_int_equal(infuse_screen_contradiction(list, &a), -1);
}

static void test_words_of_the_last_course(void **state)
{
	static const struct {
		const char *text;
		enum infuse_screen_answer course;
		int64_t min;
	} good[] = {
		{ "never", INFUSE_NO, 0 },
		{ "16 d", INFUSE_YES, 16 * DAY },
		{ "48 h", INFUSE_YES, 2 * DAY },
		{ "366 d", INFUSE_YES, 366 * DAY },
		{ "367 d", INFUSE_YES, 367 * DAY },
		{ "3650 d", INFUSE_YES, 3650 * DAY },
	};
	static const char *const bad[] = { "", "Never", "16", "0 d", "-16 d",
		"3 months", "1.5 months", "2 years", "16d ago", "36601 d",
		"367.5 d", "never again", "20000 h" };
	struct infuse_screen_answers a;
	struct infuse_fault fault;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(good) / sizeof(good[0]); i++) {
		memset(&a, 0, sizeof(a));
		assert_true(infuse_read_last_course(&a, good[i].text,
		    strlen(good[i].text), &fault));
		assert_int_equal(a.earlier_course, good[i].course);
		assert_int_equal(a.since.min, good[i].min);
	}
	for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		memset(&a, 0, sizeof(a));
		if (infuse_read_last_course(&a, bad[i], strlen(bad[i]),
		    &fault))
			fail_msg("'%s' was read", bad[i]);
		assert_int_equal(a.earlier_course, INFUSE_UNANSWERED);
		assert_true(fault.id[0] != '\0');
	}
}

static void test_file_of_answers(void **state)
{
	static const char words[] =
	    "infuse-answers: 1\n"
	    "answers: {opioid: yes, allergy: no, pregnancy: unknown}\n"
	    "last-course: 16 d\n"
	    "liver-tests-normal: unknown\n";
	struct said said = { 0 };
	struct infuse_answers_document *d = infuse_answers_read(words,
	    sizeof(words) - 1, "a.yaml", list, say, &said);

	(void)state;
	assert_non_null(d);
	assert_int_equal(said.count, 0);
	assert_int_equal(d->answers.to[21], INFUSE_YES);
	assert_int_equal(d->answers.to[0], INFUSE_NO);
	assert_int_equal(d->answers.to[7], INFUSE_UNANSWERED);
	assert_int_equal(d->answers.to[1], INFUSE_UNANSWERED);
	assert_int_equal(d->answers.age_years, INFUSE_NO_AGE);
	assert_int_equal(d->answers.earlier_course, INFUSE_YES);
	assert_int_equal(d->answers.since.min, 16 * DAY);
	assert_int_equal(d->answers.liver_tests, INFUSE_UNANSWERED);
	assert_string_equal(d->origin.file, "a.yaml");
	infuse_answers_free(d);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_every_item),
		cmocka_unit_test(test_each_answer),
		cmocka_unit_test(test_order_of_verdicts),
		cmocka_unit_test(test_last_course),
		cmocka_unit_test(test_age),
		cmocka_unit_test(test_contradictions),
		cmocka_unit_test(test_words_of_the_last_course),
		cmocka_unit_test(test_file_of_answers),
	};

	return cmocka_run_group_tests_name("screen", tests, set_up,
	    tear_down);
}
