/* SPDX-License-Identifier: MIT */

/*
 * The population: drawn as published, lanes against one patient at a time,
 * bands against a sort, and the same bytes whatever the threads (issue 5,
 * part 4).
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

#include "../../src/pk/bands.h"
#include "../../src/pk/kernels.h"

/* Otto 2021's block as nlmixr2lib has it, from the supplement. */
static void cholesky_gives_the_covariance(void **state)
{
	const struct pk_model *model =
	    pk_model_of(infuse_pk_model_find("otto2021"));
	const enum pk_param param[4] = { PK_V1, PK_CL, PK_NV1, PK_NCL };
	const double ought[4][4] = {
		{ 0.084177, 0.02261, 0, 0 }, { 0.02261, 0.026048, 0, 0 },
		{ 0, 0, 0.040426, 0.04456 }, { 0, 0, 0.04456, 0.10319 }
	};
	struct pk_spread spread;

	(void)state;
	assert_true(pk_spread_of(&spread, model, false));
	assert_int_equal(spread.n, 4);
	for (int i = 0; i < 4; i++) {
		int a = 0;

		while (spread.param[a] != param[i])
			a++;
		for (int j = 0; j < 4; j++) {
			double sum = 0;
			int b = 0;

			while (spread.param[b] != param[j])
				b++;
			for (int k = 0; k <= (a < b ? a : b); k++)
				sum += spread.root[a][k] * spread.root[b][k];
			assert_true(fabs(sum - ought[i][j]) < 1e-16);
		}
	}
}

/* 64,000 patients: means and covariances of what was drawn. */
static void drawn_as_published(void **state)
{
	const struct pk_model *model =
	    pk_model_of(infuse_pk_model_find("otto2021"));
	const int blocks = 1000, n = blocks * PK_LANES;
	double v = 0, cl = 0, vv = 0, vcl = 0, clcl = 0;
	struct pk_lanes_subject lanes;
	struct pk_subject typical;
	struct pk_spread spread;

	(void)state;
	pk_subject_typical(&typical, model, 70, -1);
	assert_true(pk_spread_of(&spread, model, false));
	for (int b = 0; b < blocks; b++) {
		pk_draw(pk_kernels_here(), &lanes, &typical, &spread, (uint64_t)b * PK_LANES, 1);
		for (int i = 0; i < PK_LANES; i++) {
			double x = log(lanes.p[PK_V1][i] / 133);
			double y = log(lanes.p[PK_CL][i] / 95.2);

			v += x / n;
			cl += y / n;
			vv += x * x / n;
			vcl += x * y / n;
			clcl += y * y / n;
		}
	}
	assert_true(fabs(v) < 0.005 && fabs(cl) < 0.003);
	assert_true(fabs(vv - 0.084177) < 0.002);
	assert_true(fabs(vcl - 0.02261) < 0.001);
	assert_true(fabs(clcl - 0.026048) < 0.0006);
}

static int64_t minutes_at(int i)
{
	return i * 37 + i * i;
}

/* Side by side and one by one: 1e-11, for every model of the direct kind. */
static void lanes_as_one_patient(void **state)
{
	enum { TIMES = 40 };
	struct infuse_duration time[TIMES];
	const struct infuse_pk_segment segment[] = {
		{ { 0 }, { 300 }, { 25000000000, 0, 0 } },
		{ { 777 }, { 600 }, { 60000000000, 0, 0 } }
	};
	double (*lane)[TIMES][PK_LANES] = malloc(3 * sizeof(*lane));
	double worst = 0.0;

	(void)state;
	assert_non_null(lane);
	for (int i = 0; i < TIMES; i++)
		time[i].min = minutes_at(i);
	for (size_t m = 0; m < infuse_pk_models(); m++) {
		struct infuse_pk_question of = {
			.model = infuse_pk_model_at(m),
			.segment = segment, .segments = 2,
			.time = time, .times = TIMES
		};
		const struct pk_model *model = pk_model_of(of.model);
		struct pk_sink sink = { { lane[0][0], lane[1][0],
		    lane[2][0] }, PK_LANES, 0, TIMES, NULL };
		struct pk_lanes_subject subjects;
		struct pk_lanes_direct *direct =
		    aligned_alloc(PK_ALIGNED, sizeof(*direct));
		struct pk_timeline timeline;
		struct pk_subject typical;
		struct pk_spread spread;

		if (model->shape != PK_DIRECT) {
			free(direct);
			continue;
		}
		pk_subject_typical(&typical, model, 70, -1);
		assert_true(pk_spread_of(&spread, model, true));
		assert_true(pk_timeline_make(&timeline, &of));
		pk_draw(pk_kernels_here(), &subjects, &typical, &spread, 128, 99);
		pk_kernels_here()->begin(direct, &subjects, &typical);
		pk_lanes_run(pk_kernels_here(), direct, &timeline, 0,
		    timeline.legs, &sink, NULL);
		for (int p = 0; p < PK_LANES; p++) {
			double one[3][TIMES];
			struct pk_sink to = { { one[0], one[1], one[2] }, 1,
			    0, TIMES, NULL };
			struct pk_subject subject = pk_subject_in(&subjects,
			    p, &typical);

			pk_run_direct(&to, &subject, &timeline);
			for (int o = 0; o < 3; o++)
				for (int t = 1; t < TIMES; t++)
					if (one[o][t] > 0)
						worst = fmax(worst, fabs(
						    lane[o][t][p] -
						    one[o][t]) / one[o][t]);
		}
		pk_timeline_free(&timeline);
		free(direct);
	}
	free(lane);
	print_message("lanes against one: worst %.2g\n", worst);
	assert_true(worst <= 1e-11);
}

static int ascending(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

/* Type 7 of Hyndman and Fan, from a full sort; ties and outliers too. */
static void bands_are_order_statistics(void **state)
{
	static const size_t size[] = { 1, 2, 3, 20, 21, 63, 64, 65, 1000,
	    4097, 10000 };
	static const double p[] = { 0.05, 0.5, 0.95 };
	static double x[10000], sorted[10000];

	(void)state;
	srand(2);
	for (size_t s = 0; s < sizeof(size) / sizeof(size[0]); s++) {
		for (int kind = 0; kind < 5; kind++) {
			size_t n = size[s];
			struct pk_bands_room room;
			double out[3];

			for (size_t i = 0; i < n; i++) {
				double u = (double)rand() / RAND_MAX;

				x[i] = kind == 0 ? u : kind == 1 ?
				    exp(20 * u) : kind == 2 ? floor(5 * u) :
				    kind == 3 ? 3.25 : u - 1e-3;
			}
			if (kind == 4)
				x[0] = 1e9;
			memcpy(sorted, x, n * sizeof(*x));
			qsort(sorted, n, sizeof(*x), ascending);
			assert_true(pk_bands_room_make(&room, n));
			pk_bands_of(pk_kernels_here(), out, x, n, &room);
			pk_bands_room_free(&room);
			for (int b = 0; b < 3; b++) {
				double at = p[b] * (double)(n - 1);
				size_t low = (size_t)(at + 1e-9);
				size_t high = low + 1 < n ? low + 1 : low;
				double ought = sorted[low] + (at -
				    (double)low) * (sorted[high] -
				    sorted[low]);

				assert_true(fabs(out[b] - ought) <=
				    1e-12 * (fabs(ought) + sorted[high] -
				    sorted[low]));
			}
		}
	}
}

enum { SAMPLES = 25 };

/* All bands as text, 15 digits. */
static void bands_text(char *out, size_t room, const char *id,
    int64_t patients, int threads, enum infuse_pk_clearance clearance)
{
	const struct infuse_pk_segment segment[] = {
		{ { 0 }, { 90 }, { 25000000000, 0, 0 } },
		{ { 200 }, { 600 }, { 60000000000, 0, 0 } }
	};
	struct infuse_duration time[SAMPLES];
	struct infuse_pk_question of = {
		.model = infuse_pk_model_find(id), .weight = { 70000 },
		.age_years = 40, .beyond_range = true, .clearance = clearance,
		.segment = segment, .segments = 2,
		.time = time, .times = SAMPLES
	};
	const struct infuse_pk_cohort cohort = {
		.patients = patients, .seed = 7, .threads = threads,
		.spread = INFUSE_PK_PATIENT
	};
	struct infuse_pk_spreads *spreads;
	size_t used = 0;

	for (int i = 0; i < SAMPLES; i++)
		time[i].min = i * 45;
	of.drug = of.model->serves_ketamine ? INFUSE_KETAMINE :
	    INFUSE_ESKETAMINE;
	assert_int_equal(infuse_pk_population(&spreads, &of, &cohort),
	    INFUSE_PK_OK);
	for (int o = 0; o < INFUSE_PK_OUTPUTS; o++)
		for (int b = 0; b < INFUSE_PK_BANDS; b++)
			for (size_t i = 0; i < SAMPLES; i++) {
				char text[INFUSE_PK_TEXT];

				infuse_pk_band_ng_per_ml(text, spreads,
				    (enum infuse_pk_output)o,
				    (enum infuse_pk_band)b, i, 15);
				used += (size_t)snprintf(out + used,
				    room - used, "%s\n", text);
			}
	infuse_pk_spreads_free(spreads);
}

static void same_for_any_threads(void **state)
{
	static const char *const id[] = { "kamp2020", "herd2007",
	    "simons2022", "perezruixo2021", "otto2021" };
	static const int threads[] = { 2, 3, 7, 64 };
	static char one[20000], other[20000];

	(void)state;
	for (int m = 0; m < 5; m++) {
		enum infuse_pk_clearance clearance = m == 4 ?
		    INFUSE_PK_RISING_CLEARANCE : INFUSE_PK_CONSTANT_CLEARANCE;

		bands_text(one, sizeof(one), id[m], 777, 1, clearance);
		for (int t = 0; t < 4; t++) {
			bands_text(other, sizeof(other), id[m], 777,
			    threads[t], clearance);
			assert_string_equal(one, other);
		}
	}
}

/* Windows of samples, of which many patients need more, change nothing. */
static void windows_change_nothing(void **state)
{
	static char one[20000], other[20000];

	(void)state;
	bands_text(one, sizeof(one), "kamp2020", 50000, 2,
	    INFUSE_PK_CONSTANT_CLEARANCE);
	bands_text(other, sizeof(other), "kamp2020", 50000, 1,
	    INFUSE_PK_CONSTANT_CLEARANCE);
	assert_string_equal(one, other);
}

/* Patient i is who he is, wherever the cohort ends and blocks begin. */
static void more_patients_keep_the_first(void **state)
{
	const struct pk_model *model =
	    pk_model_of(infuse_pk_model_find("kamp2020"));
	struct pk_lanes_subject a, b;
	struct pk_subject typical;
	struct pk_spread spread;

	(void)state;
	pk_subject_typical(&typical, model, 70, -1);
	assert_true(pk_spread_of(&spread, model, false));
	pk_draw(pk_kernels_here(), &a, &typical, &spread, 0, 7);
	pk_draw(pk_kernels_here(), &b, &typical, &spread, 10, 7);
	for (int p = 0; p < PK_PARAMS; p++)
		for (int i = 0; i + 10 < PK_LANES; i++)
			assert_true(a.p[p][i + 10] == b.p[p][i]);
	pk_draw(pk_kernels_here(), &b, &typical, &spread, 0, 8);
	assert_true(a.p[PK_CL][0] != b.p[PK_CL][0]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(cholesky_gives_the_covariance),
		cmocka_unit_test(drawn_as_published),
		cmocka_unit_test(lanes_as_one_patient),
		cmocka_unit_test(bands_are_order_statistics),
		cmocka_unit_test(same_for_any_threads),
		cmocka_unit_test(windows_change_nothing),
		cmocka_unit_test(more_patients_keep_the_first)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
