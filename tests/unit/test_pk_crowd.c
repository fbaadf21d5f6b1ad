/* SPDX-License-Identifier: MIT */

/*
 * Percentiles of many patients: exact whatever the brackets were, as a sort of
 * all of them says, and the same for each width of vector.
 */

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "../../src/pk/run.h"
#include "../../src/pk/tally.h"

static int ascending(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

/* Type 7 of Hyndman and Fan, of what is sorted. */
static double percentile(const double *sorted, size_t n, double p)
{
	double at = p * (double)(n - 1);
	size_t low = (size_t)(at + 1e-9), high = low + (low + 1 < n);

	return sorted[low] + (at - (double)low) * (sorted[high] - sorted[low]);
}

static const double p_of[] = { 0.05, 0.5, 0.95 };

static void assert_bands(const double *out, double *x, size_t n, double near)
{
	qsort(x, n, sizeof(*x), ascending);
	for (int b = 0; b < INFUSE_PK_BANDS; b++) {
		double ought = percentile(x, n, p_of[b]);

		assert_true(fabs(out[b] - ought) <= near * fabs(ought));
	}
}

static void one_pass(struct pk_column *column, const struct pk_kernels *with,
    const double *x, size_t n, bool counts)
{
	struct pk_tally tally = { 0 };

	assert_true(pk_column_begin(column, !counts));
	assert_true(pk_tally_begin(&tally, 1, counts));
	for (size_t from = 0; from < n; from += PK_TAKEN)
		pk_tally_take(&tally, with, column, 0, x + from,
		    n - from < PK_TAKEN ? n - from : PK_TAKEN, counts);
	pk_column_told(column, &tally, 0);
	if (counts)
		pk_column_narrow(column, &tally, 0, n);
	pk_tally_free(&tally);
}

/* Brackets from the first values, which need not be like the others. */
static int passes_for(double out[INFUSE_PK_BANDS], const double *x, size_t n,
    size_t pilot, bool counts, const struct pk_kernels *with)
{
	struct pk_column column = { .sample = 0 };
	struct pk_bands_room room;
	int passes = 0;

	assert_true(pk_bands_room_make(&room, 2 * n + 1024));
	pk_column_place(&column, with, x, pilot, n, &room);
	if (counts)
		one_pass(&column, with, x, n, true);
	while (!column.found) {
		one_pass(&column, with, x, n, false);
		assert_true(pk_column_most(&column, 0) <= 2 * n + 1024);
		pk_column_find(&column, with, out, n, &room);
		assert_true(++passes < 20);
	}
	pk_column_free(&column);
	pk_bands_room_free(&room);
	return passes;
}

enum { KINDS = 8 };

static double value_of(int kind, size_t i, size_t n)
{
	double u = (double)rand() / RAND_MAX, at = (double)i / (double)n;

	switch (kind) {
	case 0:
		return exp(u * 3 + u * u);
	case 1:
		return at;			/* ascending */
	case 2:
		return 2 - at;
	case 3:
		return 0.0;
	case 4:
		return floor(3 * u);		/* three values */
	case 5:
		return i < n / 3 ? 7.0 : u;	/* the first are all one */
	case 6:
		return i < n / 2 ? u : 100 + u;
	default:
		return u < 0.5 ? 1.0 : 1.0 + 1e-15 * u;
	}
}

static void brackets_do_not_matter(void **state)
{
	static const size_t size[] = { 1100, 4096, 20011 };
	static double x[20011];
	int moved = 0, checked = 0;

	(void)state;
	srand(3);
	for (int s = 0; s < 3; s++)
		for (int kind = 0; kind < KINDS; kind++)
			for (int counts = 0; counts < 2; counts++) {
				double out[INFUSE_PK_BANDS];
				size_t n = size[s];

				for (size_t i = 0; i < n; i++)
					x[i] = value_of(kind, i, n);
				moved += passes_for(out, x, n, 1024,
				    counts == 1, pk_kernels_here()) > 1;
				assert_bands(out, x, n, 1e-14);
				checked++;
			}
	print_message("brackets: %d columns, %d had to be moved\n", checked,
	    moved);
	assert_true(moved >= 8);
}

enum { PATIENTS = 20000, SAMPLES = 40 };

static const struct infuse_pk_segment segment[] = {
	{ { 0 }, { 90 }, { 25000000000, 0, 0 } },
	{ { 200 }, { 600 }, { 60000000000, 0, 0 } }
};

/* Every patient by himself, in the model's plain solution. */
static void naive(double *value, const struct infuse_pk_question *of,
    uint64_t seed)
{
	const struct pk_model *model = pk_model_of(of->model);
	struct pk_lanes_subject lanes;
	struct pk_timeline timeline;
	struct pk_subject typical;
	struct pk_spread spread;

	pk_subject_typical(&typical, model, 70, -1);
	assert_true(pk_spread_of(&spread, model, true));
	assert_true(pk_timeline_make(&timeline, of));
	for (size_t i = 0; i < PATIENTS; i++) {
		struct pk_sink sink = { .stride = PATIENTS,
		    .samples = of->times };
		struct pk_subject one;

		for (size_t o = 0; o < INFUSE_PK_OUTPUTS; o++)
			sink.value[o] = value + o * SAMPLES * PATIENTS + i;
		if (i % PK_LANES == 0)
			pk_draw(&pk_kernels_plain, &lanes, &typical, &spread,
			    i, seed);
		one = pk_subject_in(&lanes, (int)(i % PK_LANES), &typical);
		pk_subject_tie(&one, model);
		assert_true(pk_run(&sink, &one, &timeline,
		    INFUSE_PK_CONSTANT_CLEARANCE));
	}
	pk_timeline_free(&timeline);
}

/* Three brackets and two passes against a sort of everybody. */
static void as_a_sort_of_all(void **state)
{
	static const char *const id[] = { "kamp2020", "hijazi2003",
	    "simons2022", "perezruixo2021" };
	double *value = malloc(sizeof(double) * INFUSE_PK_OUTPUTS * SAMPLES *
	    PATIENTS);
	struct infuse_duration time[SAMPLES];

	(void)state;
	assert_non_null(value);
	for (int i = 0; i < SAMPLES; i++)
		time[i].min = i * 45;
	for (size_t m = 0; m < 4; m++) {
		struct infuse_pk_question of = {
			.model = infuse_pk_model_find(id[m]),
			.weight = { 70000 }, .age_years = INFUSE_PK_NO_AGE,
			.beyond_range = true,
			.segment = segment, .segments = 2,
			.time = time, .times = SAMPLES
		};
		const struct infuse_pk_cohort cohort = {
			.patients = PATIENTS, .seed = 11, .threads = 2,
			.spread = INFUSE_PK_PATIENT
		};
		struct infuse_pk_spreads *spreads;

		of.drug = of.model->serves_ketamine ? INFUSE_KETAMINE :
		    INFUSE_ESKETAMINE;
		naive(value, &of, 11);
		assert_int_equal(infuse_pk_population(&spreads, &of, &cohort),
		    INFUSE_PK_OK);
		for (size_t c = 0; c < INFUSE_PK_OUTPUTS * SAMPLES; c++) {
			double out[INFUSE_PK_BANDS];

			if (!of.model->has[c / SAMPLES])
				continue;
			for (int b = 0; b < INFUSE_PK_BANDS; b++) {
				char text[INFUSE_PK_TEXT];

				infuse_pk_band_ng_per_ml(text, spreads,
				    (enum infuse_pk_output)(c / SAMPLES),
				    (enum infuse_pk_band)b, c % SAMPLES, 15);
				out[b] = strtod(text, NULL);
			}
			assert_bands(out, value + c * PATIENTS, PATIENTS,
			    1e-11);
		}
		infuse_pk_spreads_free(spreads);
	}
	free(value);
}

static double number(const struct infuse_pk_curves *curves, int output,
    size_t i)
{
	char text[INFUSE_PK_TEXT];

	infuse_pk_ng_per_ml(text, curves, (enum infuse_pk_output)output, i,
	    15);
	return strtod(text, NULL);
}

/*
 * People with weights and plans of their own: percentiles are those of each
 * one asked for alone; all alike, they are the simulated patients.
 */
static void people_and_individuals(void **state)
{
	enum { PEOPLE = 77, TIMES = 9 };
	struct infuse_pk_segment own[PEOPLE];
	struct infuse_pk_person person[PEOPLE];
	struct infuse_duration time[TIMES];
	struct infuse_pk_question of = {
		.model = infuse_pk_model_find("simons2022"),
		.drug = INFUSE_ESKETAMINE,
		.weight = { 70000 }, .age_years = INFUSE_PK_NO_AGE,
		.time = time, .times = TIMES
	};
	const struct infuse_pk_cohort cohort = {
		.patients = PEOPLE, .seed = 3, .threads = 3
	};
	struct infuse_pk_spreads *spreads;
	struct infuse_pk_curves *curves;
	double x[INFUSE_PK_OUTPUTS * TIMES][PEOPLE];
	int64_t who;

	(void)state;
	for (int i = 0; i < TIMES; i++)
		time[i].min = 60 + i * 50;
	for (int alike = 0; alike < 2; alike++) {
		for (int i = 0; i < PEOPLE; i++) {
			person[i].weight.g = alike ? 70000 : 54000 + 500 * i;
			person[i].age_years = INFUSE_PK_NO_AGE;
			own[i] = (struct infuse_pk_segment){ { 0 },
			    { alike ? 240 : 100 + i },
			    { person[i].weight.g * 300000, 0, 0 } };
			person[i].segment = &own[i];
			person[i].segments = 1;
		}
		assert_int_equal(infuse_pk_people(&spreads, &who, &of, person,
		    &cohort), INFUSE_PK_OK);
		for (int i = 0; i < PEOPLE; i++) {
			struct infuse_pk_question one = of;

			one.weight = person[i].weight;
			one.segment = person[i].segment;
			one.segments = 1;
			assert_int_equal(infuse_pk_individual(&curves, &one,
			    &cohort, i), INFUSE_PK_OK);
			for (int c = 0; c < 2 * TIMES; c++)
				x[c][i] = number(curves, c / TIMES,
				    (size_t)c % TIMES);
			infuse_pk_free(curves);
		}
		for (int c = 0; c < 2 * TIMES; c++) {
			double out[INFUSE_PK_BANDS];

			for (int b = 0; b < INFUSE_PK_BANDS; b++) {
				char text[INFUSE_PK_TEXT];

				infuse_pk_band_ng_per_ml(text, spreads,
				    (enum infuse_pk_output)(c / TIMES),
				    (enum infuse_pk_band)b, (size_t)c % TIMES,
				    15);
				out[b] = strtod(text, NULL);
			}
			assert_bands(out, x[c], PEOPLE, 1e-13);
		}
		infuse_pk_spreads_free(spreads);
	}
	of.segment = own;
	of.segments = 1;
	assert_int_equal(infuse_pk_population(&spreads, &of, &cohort),
	    INFUSE_PK_OK);
	for (int c = 0; c < 2 * TIMES; c++) {
		int64_t ought = llround(1000 * x[c][(PEOPLE - 1) / 2]);

		assert_true(llabs(ought - infuse_pk_band_pg_per_ml(spreads,
		    (enum infuse_pk_output)(c / TIMES), INFUSE_PK_MEDIAN,
		    (size_t)c % TIMES)) <= 1);
	}
	infuse_pk_spreads_free(spreads);
	person[50].weight.g = 120000;
	assert_int_equal(infuse_pk_people(&spreads, &who, &of, person,
	    &cohort), INFUSE_PK_WEIGHT_RANGE);
	assert_int_equal(who, 50);
	assert_int_equal(infuse_pk_individual(&curves, &of, &cohort, PEOPLE),
	    INFUSE_PK_BAD_COHORT);
}

/* Draws, factors, steps and tallies of each width, byte for byte. */
static void widths_are_the_same(void **state)
{
	const struct pk_model *model =
	    pk_model_of(infuse_pk_model_find("kamp2020"));
	struct pk_lanes_subject subject[3];
	struct pk_lanes_direct patients[3];
	struct pk_subject typical;
	struct pk_spread spread;
	static double x[20011];
	double out[3][INFUSE_PK_BANDS];
	size_t widths = 0;

	(void)state;
	pk_subject_typical(&typical, model, 70, -1);
	assert_true(pk_spread_of(&spread, model, false));
	srand(4);
	for (size_t i = 0; i < 20011; i++)
		x[i] = value_of(0, i, 20011);
	for (; pk_kernels_at(widths) != NULL; widths++) {
		const struct pk_kernels *with = pk_kernels_at(widths);
		struct pk_lanes_factor factor;

		memset(&patients[widths], 0, sizeof(patients[0]));
		pk_draw(with, &subject[widths], &typical, &spread, 640, 5);
		with->begin(&patients[widths], &subject[widths], &typical);
		with->factor(&factor, &patients[widths], 2.5);
		for (int i = 0; i < 3; i++)
			with->step(&patients[widths], &factor, 20000.0 * i);
		passes_for(out[widths], x, 20011, 1024, true, with);
		assert_memory_equal(&subject[widths], &subject[0],
		    sizeof(subject[0]));
		assert_memory_equal(&patients[widths], &patients[0],
		    sizeof(patients[0]));
		assert_memory_equal(out[widths], out[0], sizeof(out[0]));
	}
	print_message("widths: %zu, here %s\n", widths,
	    pk_kernels_here()->name);
	assert_true(widths >= 1);
	assert_ptr_equal(pk_kernels_at(widths - 1), pk_kernels_here());
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(brackets_do_not_matter),
		cmocka_unit_test(as_a_sort_of_all),
		cmocka_unit_test(people_and_individuals),
		cmocka_unit_test(widths_are_the_same)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
