/* SPDX-License-Identifier: MIT */

/*
 * What is refused, how figures are written, and what models say of themselves
 * (issue 5, parts 1 and 3, and its bad input).
 */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "../../src/pk/text.h"

#include <infuse/pk.h>

#define MG_PER_H INT64_C(1000000000)

static struct infuse_pk_question kamp_at(
    const struct infuse_pk_segment *segment, size_t segments)
{
	return (struct infuse_pk_question){
		.model = infuse_pk_model_find("kamp2020"),
		.drug = INFUSE_KETAMINE,
		.weight = { 70000 },
		.age_years = INFUSE_PK_NO_AGE,
		.segment = segment,
		.segments = segments
	};
}

static void refuses(void **state)
{
	struct infuse_pk_segment segment[2] = {
		{ { 0 }, { 60 }, { MG_PER_H, 0, 0 } }, { { 60 }, { 60 }, { 0 } } };
	struct infuse_duration time[2] = { { 0 }, { 10 } };
	struct infuse_pk_question good = kamp_at(segment, 2), of;
	struct infuse_pk_summary summary;
	struct infuse_pk_spreads *spreads;
	struct infuse_pk_cohort cohort = { .patients = 10, .threads = 1 };

	(void)state;
	good.time = time;
	good.times = 2;
	assert_int_equal(infuse_pk_check(&good), INFUSE_PK_OK);
	of = good;
	of.model = NULL;
	assert_int_equal(infuse_pk_check(&of), INFUSE_PK_NO_MODEL);
	of = good;
	of.drug = INFUSE_NO_DRUG;
	assert_int_equal(infuse_pk_check(&of), INFUSE_PK_WRONG_DRUG);
	of.drug = INFUSE_ESKETAMINE;
	assert_int_equal(infuse_pk_check(&of), INFUSE_PK_OK);
	of.model = infuse_pk_model_find("domino");
	assert_int_equal(infuse_pk_check(&of), INFUSE_PK_WRONG_DRUG);
	of = good;
	of.model = infuse_pk_model_find("otto2021");
	assert_int_equal(infuse_pk_check(&of), INFUSE_PK_WRONG_DRUG);
	of = good;
	of.weight.g = 0;
	assert_int_equal(infuse_pk_check(&of), INFUSE_PK_BAD_WEIGHT);
	of.weight.g = 1000001;
	assert_int_equal(infuse_pk_check(&of), INFUSE_PK_BAD_WEIGHT);
	of = good;
	of.age_years = 131;
	assert_int_equal(infuse_pk_check(&of), INFUSE_PK_BAD_AGE);
	of = good;
	of.model = infuse_pk_model_find("herd2007");
	of.age_years = 18;
	assert_int_equal(infuse_pk_check(&of), INFUSE_PK_AGE_RANGE);
	of.beyond_range = true;
	assert_int_equal(infuse_pk_check(&of), INFUSE_PK_OK);
	assert_true(infuse_pk_is_beyond(&of));
	of = good;
	of.drug = INFUSE_ESKETAMINE;
	of.model = infuse_pk_model_find("simons2022");
	of.weight.g = 93001;
	assert_int_equal(infuse_pk_check(&of), INFUSE_PK_WEIGHT_RANGE);
	of.weight.g = 93000;
	assert_int_equal(infuse_pk_check(&of), INFUSE_PK_OK);
	of.clearance = INFUSE_PK_RISING_CLEARANCE;
	assert_int_equal(infuse_pk_check(&of), INFUSE_PK_CANNOT_RISE);
	of = good;
	time[1].min = 0;
	assert_int_equal(infuse_pk_check(&of), INFUSE_PK_BAD_TIME);
	time[0].min = -1;
	assert_int_equal(infuse_pk_check(&of), INFUSE_PK_BAD_TIME);
	time[0].min = 0;
	time[1].min = 527041;
	assert_int_equal(infuse_pk_check(&of), INFUSE_PK_BAD_TIME);
	time[1].min = 10;
	of.times = 1000000;
	assert_int_equal(infuse_pk_check(&of), INFUSE_PK_TOO_MANY);
	of = good;
	segment[1].start.min = 59;
	assert_int_equal(infuse_pk_check(&of), INFUSE_PK_BAD_SEGMENT);
	segment[1].start.min = 60;
	segment[1].length.min = INT64_MAX;
	assert_int_equal(infuse_pk_check(&of), INFUSE_PK_BAD_SEGMENT);
	segment[1].length.min = 60;
	segment[1].rate.pg_per_h = -1;
	assert_int_equal(infuse_pk_check(&of), INFUSE_PK_BAD_SEGMENT);
	segment[1].rate.pg_per_h = 0;
	of.model = infuse_pk_model_find("domino");
	assert_int_equal(infuse_pk_summarise(&summary, &of,
	    INFUSE_PK_NORKETAMINE, 0, 4), INFUSE_PK_NO_OUTPUT);
	assert_int_equal(infuse_pk_population(&spreads, &of, &cohort),
	    INFUSE_PK_NO_VARIABILITY);
	cohort.patients = 0;
	assert_int_equal(infuse_pk_population(&spreads, &good, &cohort),
	    INFUSE_PK_BAD_COHORT);
	for (int e = 0; e < INFUSE_PK_ERRORS; e++)
		assert_non_null(infuse_pk_error_text(
		    (enum infuse_pk_error)e));
}

/* Nothing to do is not an error. */
static void empty_plans(void **state)
{
	struct infuse_pk_question of = kamp_at(NULL, 0);
	const struct infuse_duration time[] = { { 0 }, { 60 } };
	struct infuse_pk_cohort cohort = { .patients = 3, .threads = 2 };
	struct infuse_pk_summary summary;
	struct infuse_pk_spreads *spreads;
	struct infuse_pk_curves *curves;

	(void)state;
	for (size_t times = 0; times <= 2; times += 2) {
		of.time = time;
		of.times = times;
		assert_int_equal(infuse_pk_simulate(&curves, &of),
		    INFUSE_PK_OK);
		for (size_t i = 0; i < times; i++)
			assert_int_equal(infuse_pk_pg_per_ml(curves,
			    INFUSE_PK_KETAMINE, i), 0);
		assert_int_equal(infuse_pk_pg_per_ml(curves,
		    INFUSE_PK_KETAMINE, times), -1);
		infuse_pk_free(curves);
		assert_int_equal(infuse_pk_population(&spreads, &of, &cohort),
		    INFUSE_PK_OK);
		infuse_pk_spreads_free(spreads);
		assert_int_equal(infuse_pk_summarise(&summary, &of,
		    INFUSE_PK_KETAMINE, 0, 4), INFUSE_PK_OK);
		assert_false(summary.steady.known);
	}
}

static void writes_figures(void **state)
{
	static const struct {
		double x;
		int digits;
		const char *text;
	} row[] = {
		{ 0, 3, "0" }, { 1, 15, "1" }, { 297.61904761904762, 15,
		    "297.619047619048" }, { 297.619, 2, "300" },
		{ 0.5, 4, "0.5" }, { 0.00012345, 3, "0.000123" },
		{ 1e-6, 3, "0.000001" }, { 1.5e-9, 3, "1.5e-9" },
		{ 9.9996, 4, "10" }, { 123456789, 15, "123456789" },
		{ 1e-300, 15, "1e-300" }, { -1e-17, 5, "0" }
	};
	char text[INFUSE_PK_TEXT];

	(void)state;
	for (size_t i = 0; i < sizeof(row) / sizeof(row[0]); i++) {
		pk_text(text, row[i].x, row[i].digits);
		assert_string_equal(text, row[i].text);
	}
}

/* Every model says who made it, from whom, and serves somebody. */
static void models_are_labelled(void **state)
{
	(void)state;
	assert_int_equal(infuse_pk_models(), 8);
	for (size_t i = 0; i < infuse_pk_models(); i++) {
		const struct infuse_pk_model *model = infuse_pk_model_at(i);

		assert_ptr_equal(infuse_pk_model_find(model->id), model);
		assert_true(model->citation[0] && model->population[0] &&
		    model->matrix[0] && model->studied[0] &&
		    model->status[0] && model->title[0]);
		assert_true(model->serves_ketamine ||
		    model->serves_esketamine);
		assert_true(model->has[INFUSE_PK_KETAMINE]);
		assert_true(model->has[INFUSE_PK_NORKETAMINE] ==
		    (model->norketamine_from[0] != '\0'));
		assert_true(model->has[INFUSE_PK_EFFECT] ==
		    (model->effect_from[0] != '\0'));
	}
	assert_null(infuse_pk_model_find("kamp"));
	assert_string_equal(infuse_pk_model_default(INFUSE_KETAMINE)->id,
	    "kamp2020");
	assert_string_equal(infuse_pk_model_default(INFUSE_ESKETAMINE)->id,
	    "kamp2020");
	assert_null(infuse_pk_model_default(INFUSE_NO_DRUG));
}

/*
 * Koeppel: 1,200 (SD 300) ng/mL of ketamine after 72 h of 1.2 mg/kg/h.  A
 * model for adults that misses by more than a standard deviation says so, with
 * its figure, and no other does.
 */
static void doubts_are_measured(void **state)
{
	const struct infuse_pk_segment segment = { { 0 }, { 4320 },
	    { .pg_per_h = 84 * MG_PER_H } };
	const struct infuse_duration end = { 4320 };
	int doubted = 0;

	(void)state;
	for (size_t i = 0; i < infuse_pk_models(); i++) {
		struct infuse_pk_question of = kamp_at(&segment, 1);
		struct infuse_pk_curves *curves;
		char says[96];
		int64_t is;

		of.model = infuse_pk_model_at(i);
		of.time = &end;
		of.times = 1;
		if (!of.model->serves_ketamine || of.model->age_max_years > 0)
			continue;
		assert_int_equal(infuse_pk_simulate(&curves, &of),
		    INFUSE_PK_OK);
		is = infuse_pk_pg_per_ml(curves, INFUSE_PK_KETAMINE, 0);
		infuse_pk_free(curves);
		snprintf(says, sizeof(says), "%lld ng/mL after 72 h of 1.2 "
		    "mg/kg/h, where 1,200 (SD 300)",
		    (long long)(is + 500) / 1000);
		if (is < 900000 || is > 1500000) {
			assert_non_null(strstr(of.model->doubt, says));
			doubted++;
		} else {
			assert_null(strstr(of.model->doubt, "Koeppel"));
		}
	}
	assert_int_equal(doubted, 2);
}

/* Dahan 2011: 10.5 ng/mL, of esketamine and of nothing else. */
static void relief_is_a_level_of_esketamine(void **state)
{
	const struct infuse_pk_reference *reference;
	int found = 0;

	(void)state;
	for (size_t i = 0; (reference = infuse_pk_reference_at(i)) != NULL;
	    i++) {
		if (strstr(reference->source, "Dahan 2011") == NULL)
			continue;
		found++;
		assert_int_equal(reference->drug, INFUSE_ESKETAMINE);
		assert_int_equal(reference->from_pg_per_ml, 10500);
		assert_non_null(strstr(reference->label, "10.9 d"));
	}
	assert_int_equal(found, 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(refuses),
		cmocka_unit_test(empty_plans),
		cmocka_unit_test(writes_figures),
		cmocka_unit_test(models_are_labelled),
		cmocka_unit_test(doubts_are_measured),
		cmocka_unit_test(relief_is_a_level_of_esketamine)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
