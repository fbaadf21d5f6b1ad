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

/*
 * S-28, group by group, with a word of who says so where somebody does.  A note
 * (WITHIN) changes no verdict.
 */
static const struct {
	const char *id;
	enum infuse_verdict severity;
	const char *cite;
} items[] = {
	{ "allergy", INFUSE_STOP, "Ketalar label" },
	{ "earlier-bad-reaction", INFUSE_STOP, "Royal Cornwall" },
	{ "blood-pressure-now", INFUSE_STOP, "" },
	{ "uncontrolled-hypertension", INFUSE_STOP, "Ketalar label" },
	{ "brain-bleed-or-injury", INFUSE_STOP, "" },
	{ "aneurysm", INFUSE_STOP, "" },
	{ "raised-intracranial-pressure", INFUSE_STOP, "Cohen 2018" },
	{ "unstable-heart-disease", INFUSE_STOP, "Cohen 2018" },
	{ "heart-failure", INFUSE_STOP, "KetCRPS-2" },
	{ "active-psychosis", INFUSE_STOP, "KetCRPS-2" },
	{ "raised-eye-pressure", INFUSE_STOP, "Cohen 2018" },
	{ "severe-liver-disease", INFUSE_STOP, "Cohen 2018" },
	{ "untreated-hyperthyroidism", INFUSE_STOP, "leaflet" },
	{ "pregnancy", INFUSE_STOP, "Schwenk 2018" },
	{ "eclampsia", INFUSE_STOP, "leaflet" },
	{ "active-substance-misuse", INFUSE_STOP, "Cohen 2018" },
	{ "intoxication", INFUSE_STOP, "KetCRPS-2" },
	{ "theophylline", INFUSE_STOP, "Ketalar label" },
	{ "ergometrine", INFUSE_STOP, "leaflet" },
	{ "no-consent", INFUSE_STOP, "" },
	{ "recent-heart-attack", INFUSE_CAUTION, "" },
	{ "ischaemic-heart-disease", INFUSE_CAUTION, "Royal Cornwall" },
	{ "arrhythmia", INFUSE_CAUTION, "" },
	{ "controlled-hypertension", INFUSE_CAUTION, "" },
	{ "schizophrenia-in-remission", INFUSE_CAUTION, "Cohen 2018" },
	{ "dissociative-disorder", INFUSE_CAUTION, "no source found" },
	{ "treated-glaucoma", INFUSE_CAUTION, "Cohen 2018" },
	{ "moderate-liver-disease", INFUSE_CAUTION, "Cohen 2018" },
	{ "past-substance-misuse", INFUSE_CAUTION, "Ketalar label" },
	{ "planned-pregnancy", INFUSE_CAUTION, "" },
	{ "breastfeeding", INFUSE_CAUTION, "SCIRP" },
	{ "over-75", INFUSE_CAUTION, "SCIRP" },
	{ "sleep-apnoea", INFUSE_CAUTION, "no source found" },
	{ "airway", INFUSE_CAUTION, "2011" },
	{ "thyroid-hormones", INFUSE_CAUTION, "" },
	{ "porphyria", INFUSE_CAUTION, "2011" },
	{ "urinary-symptoms", INFUSE_CAUTION, "" },
	{ "cyp3a4-inhibitors", INFUSE_CAUTION, "" },
	{ "enzyme-inducers", INFUSE_CAUTION, "" },
	{ "sympathomimetics", INFUSE_CAUTION, "" },
	{ "not-fasted", INFUSE_CAUTION, "" },
	{ "no-adult", INFUSE_CAUTION, "" },
	{ "opioid", INFUSE_WITHIN, "Ketalar label" },
	{ "benzodiazepine", INFUSE_WITHIN, "Ketalar label" },
	{ "gabapentinoid", INFUSE_WITHIN, "" },
	{ "sedative", INFUSE_WITHIN, "Ketalar label" },
	{ "clonidine", INFUSE_WITHIN, "NCT00579085" },
	{ "epilepsy", INFUSE_WITHIN, "clinic pages" },
	{ "other-endocrine-disorder", INFUSE_WITHIN, "clinic pages" },
	{ "respiratory-issue", INFUSE_WITHIN, "clinic pages" },
};
#define ITEMS ((int)(sizeof(items) / sizeof(items[0])))

static bool is(int i, const char *id)
{
	return strcmp(list->item[i].id, id) == 0;
}

static int at(const char *id)
{
	int i = infuse_screening_find(list, id);

	assert_true(i >= 0);
	return i;
}

static void test_every_item(void **state)
{
	static const char *const sedating[] = {
		"opioid", "benzodiazepine", "gabapentinoid", "sedative"
	};
	const struct infuse_screen_item *item;
	bool sedates;
	int i, k;

	(void)state;
	assert_int_equal(list->items, ITEMS);
	for (i = 0; i < ITEMS; i++) {
		item = &list->item[i];
		assert_string_equal(item->id, items[i].id);
		assert_int_equal(item->severity, items[i].severity);
		assert_non_null(strstr(item->cite, items[i].cite));
		assert_int_equal(item->clinic_page_only, is(i, "epilepsy") ||
		    is(i, "other-endocrine-disorder") ||
		    is(i, "respiratory-issue"));
		sedates = false;
		for (k = 0; k < 4; k++)
			sedates = sedates || is(i, sedating[k]);
		assert_int_equal(item->group != NULL, sedates);
		assert_int_equal(item->with_another, sedates);
		assert_int_equal(item->age_over, is(i, "over-75") ? 75 : 0);
		assert_int_equal(item->drug, is(i, "ergometrine") ?
		    INFUSE_ESKETAMINE : INFUSE_NO_DRUG);
		assert_int_equal(item->of_sessions, is(i, "not-fasted") ||
		    is(i, "no-adult"));
		assert_true(item->line > 0);
	}
	/* one hospital lists it as a contraindication, and this says so */
	assert_non_null(strstr(list->item[at("ischaemic-heart-disease")].cite,
	    "contraindication"));
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

/*
 * Each yes by itself, and each that nobody answered or knows.  A note that is
 * open could change nothing, and so is not asked for: the other sedating drugs
 * are all answered no here.
 */
static void test_each_answer(void **state)
{
	struct infuse_screen_answers a = all_no();
	struct infuse_screen_result result;
	bool matters;
	int i;

	(void)state;
	assert_int_equal(verdict_of(&a), INFUSE_WITHIN);
	for (i = 0; i < list->items; i++) {
		matters = items[i].severity != INFUSE_WITHIN;
		a = all_no();
		a.to[i] = INFUSE_YES;
		assert_int_equal(verdict_of(&a), items[i].severity);
		a.to[i] = INFUSE_UNANSWERED;
		infuse_screen(&result, list, &a);
		assert_int_equal(result.verdict, matters ?
		    INFUSE_UNCHECKED : INFUSE_WITHIN);
		assert_int_equal(result.unanswered, matters);
		assert_int_equal(result.not_known, 0);
		a.to[i] = INFUSE_NOT_KNOWN;
		infuse_screen(&result, list, &a);
		assert_int_equal(result.verdict, matters ?
		    INFUSE_UNCHECKED : INFUSE_WITHIN);
		assert_int_equal(result.unanswered, 0);
		assert_int_equal(result.not_known, matters);
	}
}

/* S-28: one sedating drug is a note, two of them are caution. */
static void test_sedating_drugs(void **state)
{
	static const char *const drugs[] = {
		"opioid", "benzodiazepine", "gabapentinoid", "sedative"
	};
	struct infuse_screen_answers a;
	struct infuse_screen_result result;
	int i, k;

	(void)state;
	for (i = 0; i < 4; i++)
		for (k = 0; k < 4; k++) {
			a = all_no();
			a.to[at(drugs[i])] = a.to[at(drugs[k])] = INFUSE_YES;
			assert_int_equal(verdict_of(&a), i == k ?
			    INFUSE_WITHIN : INFUSE_CAUTION);
			a.to[at(drugs[k])] = INFUSE_UNANSWERED;
			infuse_screen(&result, list, &a);
			assert_int_equal(result.verdict, i == k ?
			    INFUSE_WITHIN : INFUSE_UNCHECKED);
		}
	a = all_no();
	a.to[at("clonidine")] = a.to[at("opioid")] = INFUSE_YES;
	assert_int_equal(verdict_of(&a), INFUSE_WITHIN);
}

/* Ergometrine is of esketamine, fasting of sessions; unsaid, both are asked. */
static void test_drug_and_regimen(void **state)
{
	struct infuse_screen_answers a = all_no();

	(void)state;
	a.to[at("ergometrine")] = INFUSE_YES;
	assert_int_equal(verdict_of(&a), INFUSE_STOP);
	a.drug = INFUSE_ESKETAMINE;
	assert_int_equal(verdict_of(&a), INFUSE_STOP);
	a.drug = INFUSE_KETAMINE;
	assert_int_equal(verdict_of(&a), INFUSE_WITHIN);
	a.to[at("ergometrine")] = INFUSE_UNANSWERED;
	assert_int_equal(verdict_of(&a), INFUSE_WITHIN);
	a.to[at("not-fasted")] = INFUSE_YES;
	assert_int_equal(verdict_of(&a), INFUSE_CAUTION);
	a.continuous = true;
	assert_int_equal(verdict_of(&a), INFUSE_WITHIN);
}

static struct infuse_screening_document *read_list(const char *words)
{
	struct said said = { 0 };
	struct infuse_screening_document *d = infuse_screening_read(words,
	    strlen(words), "ours.yaml", say, &said);

	assert_non_null(d);
	return d;
}

/* S-28: a site's list adds; what it leaves out is marked, and asked. */
static void test_site_list(void **state)
{
	struct infuse_screening_document *ours = read_list(
	    "infuse-screening: 1\n"
	    "id: ours\n"
	    "revision: 1\n"
	    "title: Ours\n"
	    "items:\n"
	    "  - {id: migraine, severity: caution, question: Migraine?, "
	    "cite: us}\n"
	    "  - {id: pregnancy, severity: note, question: With child?, "
	    "cite: us}\n"
	    "  - {id: epilepsy, severity: stop, question: Fits?, cite: us}\n");
	struct infuse_screen_answers a;
	struct infuse_screen_result result;
	int i;

	(void)state;
	assert_true(infuse_screening_add(ours, list));
	assert_int_equal(ours->items, ITEMS + 1);
	for (i = 0; i < ours->items; i++) {
		assert_int_equal(ours->item[i].left_out, i > 2);
		assert_int_equal(ours->item[i].file != NULL, i > 2);
	}
	/* the wording is the site's, the weight the graver */
	assert_string_equal(ours->item[1].question, "With child?");
	assert_int_equal(ours->item[1].severity, INFUSE_STOP);
	assert_int_equal(ours->item[2].severity, INFUSE_STOP);
	memset(&a, 0, sizeof(a));
	a.age_years = INFUSE_NO_AGE;
	a.earlier_course = INFUSE_NO;
	for (i = 0; i < 3; i++)
		a.to[i] = INFUSE_NO;
	infuse_screen(&result, ours, &a);
	assert_int_equal(result.verdict, INFUSE_UNCHECKED);
	assert_int_equal(result.left_out, ITEMS - 2);
	infuse_screening_free(ours);
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
	/* all but clonidine and the three of clinic pages; and two more */
	assert_int_equal(result.unanswered, ITEMS - 4 + 2);
	assert_true(result.asks_course && result.asks_liver);
	a.to[at("opioid")] = INFUSE_YES;
	assert_int_equal(verdict_of(&a), INFUSE_UNCHECKED);
	a.to[at("pregnancy")] = INFUSE_YES;
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
	a.to[at("over-75")] = INFUSE_UNANSWERED;
	assert_int_equal(verdict_of(&a), INFUSE_UNCHECKED);
	a.age_years = 75;
	assert_int_equal(verdict_of(&a), INFUSE_WITHIN);
	a.age_years = 76;
	infuse_screen(&result, list, &a);
	assert_int_equal(result.verdict, INFUSE_CAUTION);
	assert_int_equal(result.to[at("over-75")], INFUSE_YES);
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
	assert_int_equal(infuse_screen_contradiction(list, &a),
	    at("over-75"));
	assert_int_equal(verdict_of(&a), INFUSE_CAUTION);
	a.to[at("over-75")] = INFUSE_YES;
	assert_int_equal(infuse_screen_contradiction(list, &a), -1);
	a.age_years = 40;
	assert_int_equal(infuse_screen_contradiction(list, &a),
	    at("over-75"));
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
	assert_int_equal(d->answers.to[at("opioid")], INFUSE_YES);
	assert_int_equal(d->answers.to[0], INFUSE_NO);
	assert_int_equal(d->answers.to[at("pregnancy")],
	    INFUSE_NOT_KNOWN);
	assert_int_equal(d->answers.to[1], INFUSE_UNANSWERED);
	assert_int_equal(d->answers.age_years, INFUSE_NO_AGE);
	assert_int_equal(d->answers.earlier_course, INFUSE_YES);
	assert_int_equal(d->answers.since.min, 16 * DAY);
	assert_int_equal(d->answers.liver_tests, INFUSE_NOT_KNOWN);
	assert_string_equal(d->origin.file, "a.yaml");
	infuse_answers_free(d);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_every_item),
		cmocka_unit_test(test_each_answer),
		cmocka_unit_test(test_sedating_drugs),
		cmocka_unit_test(test_drug_and_regimen),
		cmocka_unit_test(test_site_list),
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
