/* SPDX-License-Identifier: MIT */

/*
 * The exact solution: relative error at most 1e-12 against other ways to the
 * same number (issue 5, part 2; gate G9).
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

#include "../../src/pk/course.h"
#include "../../src/pk/run.h"

#define GATE 1e-12
#define PG_PER_UG 1000000

static double off(double is, double ought)
{
	if (ought == 0.0)
		return fabs(is);
	return fabs(is - ought) / fabs(ought);
}

/* One curve of the public interface, read back from its text. */
static void simulate(double *out, const struct infuse_pk_question *of,
    enum infuse_pk_output output)
{
	struct infuse_pk_curves *curves;
	char text[INFUSE_PK_TEXT];

	assert_int_equal(infuse_pk_simulate(&curves, of), INFUSE_PK_OK);
	for (size_t i = 0; i < of->times; i++) {
		assert_true(infuse_pk_ng_per_ml(text, curves, output, i, 15));
		out[i] = strtod(text, NULL);
	}
	infuse_pk_free(curves);
}

static struct infuse_pk_question question(const char *id, int kg,
    const struct infuse_pk_segment *segment, size_t segments,
    const struct infuse_duration *time, size_t times)
{
	struct infuse_pk_question of = {
		.model = infuse_pk_model_find(id),
		.weight = { kg * 1000 },
		.age_years = INFUSE_PK_NO_AGE,
		.beyond_range = true,
		.segment = segment,
		.segments = segments,
		.time = time,
		.times = times
	};

	assert_non_null(of.model);
	of.drug = of.model->serves_ketamine ? INFUSE_KETAMINE :
	    INFUSE_ESKETAMINE;
	return of;
}

#define UG_PER_H(ug) { (int64_t)(ug) * PG_PER_UG, 0, 0 }

static const struct infuse_pk_segment steps[] = {
	{ { 0 }, { 480 }, UG_PER_H(5000) },
	{ { 480 }, { 480 }, UG_PER_H(15000) },
	{ { 1200 }, { 300 }, UG_PER_H(30000) },
	{ { 1500 }, { 1440 }, UG_PER_H(25000) }
};
static const struct infuse_pk_segment constant[] = {
	{ { 0 }, { 5760 }, UG_PER_H(42000) }
};
static const struct infuse_pk_segment sessions[] = {
	{ { 0 }, { 240 }, UG_PER_H(25000) },
	{ { 1440 }, { 240 }, UG_PER_H(25000) },
	{ { 2880 }, { 240 }, UG_PER_H(25000) }
};

static enum infuse_pk_output output_named(const char *name)
{
	if (strcmp(name, "ketamine") == 0)
		return INFUSE_PK_KETAMINE;
	if (strcmp(name, "norketamine") == 0)
		return INFUSE_PK_NORKETAMINE;
	assert_string_equal(name, "effect");
	return INFUSE_PK_EFFECT;
}

/* tests/data/pk_reference.tsv: every model, three plans, 30 digits. */
static void reference_to_1e_12(void **state)
{
	FILE *file = fopen("tests/data/pk_reference.tsv", "r");
	char line[256], id[32], plan[32], output[32], worst_line[256] = "";
	double worst = 0.0;
	int rows = 0;

	(void)state;
	assert_non_null(file);
	while (fgets(line, sizeof(line), file) != NULL) {
		struct infuse_pk_question of;
		struct infuse_duration time;
		double ought, is;
		int kg;

		if (sscanf(line, "%31s %d %31s %ld %31s %lf", id, &kg, plan,
		    &time.min, output, &ought) != 6)
			continue;
		if (strcmp(plan, "steps") == 0)
			of = question(id, kg, steps, 4, &time, 1);
		else if (strcmp(plan, "long") == 0)
			of = question(id, kg, constant, 1, &time, 1);
		else
			of = question(id, kg, sessions, 3, &time, 1);
		simulate(&is, &of, output_named(output));
		if (off(is, ought) > worst) {
			worst = off(is, ought);
			strcpy(worst_line, line);
		}
		rows++;
	}
	fclose(file);
	print_message("reference: %d values, worst %.2g: %s", rows, worst,
	    worst_line);
	assert_true(rows > 400);
	assert_true(worst <= GATE);
}

/* The periods of one of opentiva's plans, mg/kg/h; their number. */
static size_t opentiva_plan(struct infuse_pk_segment *segment,
    const char *plan, int kg)
{
	const double rate[3] = { 0.07, 0.2, 0.43 };
	double per_kg = 0.35;
	int64_t length = 240;

	if (strncmp(plan, "steps", 5) == 0) {
		for (int i = 0; i < 3; i++)
			segment[i] = (struct infuse_pk_segment){
			    { i * 480 }, { 480 },
			    UG_PER_H(rate[i] * kg * 1000 + 0.5) };
		return 3;
	}
	if (sscanf(plan, "const_%lfmg/kg/h_24h", &per_kg) == 1)
		length = 1440;
	segment[0] = (struct infuse_pk_segment){ { 0 }, { length },
	    UG_PER_H(per_kg * kg * 1000 + 0.5) };
	return 1;
}

/*
 * tests/data/pk_opentiva.tsv: another program, to the six digits it printed.
 * Its Domino behaves as if k10 were 0.4381 /min, where STANPUMP and ours have
 * 0.438; with that it agrees to 3e-5.
 */
static void opentiva_to_its_digits(void **state)
{
	FILE *file = fopen("tests/data/pk_opentiva.tsv", "r");
	char line[256], id[32], plan[64];
	double ought, is, unused[2], worst;
	int rows = 0, kg;
	long s;

	(void)state;
	assert_non_null(file);
	while (fgets(line, sizeof(line), file) != NULL) {
		const struct pk_sink sink = { { &is, &unused[0], &unused[1] },
		    1, 0, 1, NULL };
		struct infuse_pk_segment segment[3];
		struct infuse_duration time;
		struct infuse_pk_question of;
		struct pk_timeline timeline;
		struct pk_subject subject;
		size_t n;

		if (sscanf(line, "%31s %63s %d %ld %lf", id, plan, &kg, &s,
		    &ought) != 5)
			continue;
		time.min = (s + 1) / 60;
		n = opentiva_plan(segment, plan, kg);
		of = question(strcmp(id, "Domino") == 0 ? "domino" :
		    strcmp(id, "Klamp") == 0 ? "kamp2020" : "clements250", kg,
		    segment, n, &time, 1);
		pk_subject_typical(&subject, pk_model_of(of.model), kg, -1);
		if (strcmp(id, "Domino") == 0)
			subject.p[PK_CL] *= 0.4381 / 0.438;
		assert_true(pk_timeline_make(&timeline, &of));
		pk_run_direct(&sink, &subject, &timeline);
		pk_timeline_free(&timeline);
		worst = off(is, ought * 1000);
		assert_true(worst <=
		    (strcmp(id, "Domino") == 0 ? 3e-5 : 5e-6));
		rows++;
	}
	fclose(file);
	assert_int_equal(rows, 112);
}

static const struct pk_subject kamp = {
	.p = {
		[PK_V1] = 25, [PK_CL] = 84, [PK_V2] = 56, [PK_Q2] = 161,
		[PK_V3] = 157, [PK_Q3] = 79, [PK_NV1] = 98.638,
		[PK_NCL] = 57.72, [PK_NV2] = 160.04, [PK_NQ] = 42.778,
		[PK_KE0] = 83.4
	},
	.formed = 1, .molar = 1
};

/* The matrix exponential of the product against the direct solution. */
static void both_solutions_agree(void **state)
{
	struct infuse_duration time[] = { { 1 }, { 60 }, { 480 }, { 1300 },
	    { 4320 } };
	struct infuse_pk_question of = question("kamp2020", 70, steps, 4,
	    time, 5);
	double a[3][5], b[3][5];
	struct pk_sink direct = { { a[0], a[1], a[2] }, 1, 0, 5, NULL };
	struct pk_sink system = { { b[0], b[1], b[2] }, 1, 0, 5, NULL };
	struct pk_timeline timeline;

	(void)state;
	assert_true(pk_timeline_make(&timeline, &of));
	pk_run_direct(&direct, &kamp, &timeline);
	assert_true(pk_run_system(&system, &kamp, &timeline));
	for (int o = 0; o < 3; o++)
		for (int i = 0; i < 5; i++)
			assert_true(off(a[o][i], b[o][i]) <= GATE);
	pk_timeline_free(&timeline);
}

/* After a year: rate / CL (issue 5; the published clearances). */
static void steady_state_is_rate_by_clearance(void **state)
{
	static const struct {
		const char *id;
		double clearance;
	} model[] = {
		{ "kamp2020", 84 }, { "otto2021", 95.2 },
		{ "simons2022", 88.8 }, { "domino", 0.438 * 60 * 0.063 * 70 },
		{ "clements250", 0.0109 * 60 * 1.7522 * 70 },
		{ "hijazi2003", 0.0333 * 60 * 1.08 * 70 },
		{ "herd2007", 90 },
		{ "perezruixo2021", 151 * 101 * 3.88 / (151 + 101 * 3.88) }
	};
	const struct infuse_pk_segment year = { { 0 }, { 527040 },
	    UG_PER_H(10000) };
	struct infuse_duration time = { 527040 };

	(void)state;
	for (size_t i = 0; i < sizeof(model) / sizeof(model[0]); i++) {
		struct infuse_pk_question of = question(model[i].id, 70,
		    &year, 1, &time, 1);
		double is;

		simulate(&is, &of, INFUSE_PK_KETAMINE);
		assert_true(off(is, 10000 / model[i].clearance) <= GATE);
	}
}

/* All that was given has been cleared a month later: CL x area is the dose. */
static void mass_balance(void **state)
{
	struct infuse_duration time = { 100000 };

	(void)state;
	for (size_t i = 0; i < infuse_pk_models(); i++) {
		const struct pk_model *model =
		    pk_model_of(infuse_pk_model_at(i));
		struct infuse_pk_question of = question(model->face.id, 70,
		    steps, 4, &time, 1);
		struct pk_timeline timeline;
		struct pk_subject subject;
		struct pk_course course;
		double area = 0.0;

		pk_subject_typical(&subject, model, 70, -1);
		assert_true(pk_timeline_make(&timeline, &of));
		pk_course_begin(&course, &subject, INFUSE_PK_KETAMINE);
		assert_true(pk_course_of(&course, &timeline, false,
		    time.min));
		for (size_t j = 0; j < course.pieces; j++)
			area += pk_decay_area(&course.piece[j].is,
			    course.piece[j].length);
		assert_true(off(area * pk_subject_clearance(&subject),
		    5000 * 8 + 15000 * 8 + 30000 * 5 + 25000 * 24) <= GATE);
		pk_course_free(&course);
		pk_timeline_free(&timeline);
	}
}

/* Three times the rate, three times the level; two plans, their sum. */
static void linear_and_superposed(void **state)
{
	const struct infuse_pk_segment a[] = {
		{ { 0 }, { 600 }, UG_PER_H(7000) } };
	const struct infuse_pk_segment b[] = {
		{ { 300 }, { 900 }, UG_PER_H(21000) } };
	const struct infuse_pk_segment thrice[] = {
		{ { 0 }, { 600 }, UG_PER_H(21000) } };
	const struct infuse_pk_segment both[] = {
		{ { 0 }, { 300 }, UG_PER_H(7000) },
		{ { 300 }, { 300 }, UG_PER_H(28000) },
		{ { 600 }, { 600 }, UG_PER_H(21000) } };
	const struct infuse_duration time[] = { { 30 }, { 301 }, { 600 },
	    { 700 }, { 1200 }, { 2000 } };

	(void)state;
	for (size_t i = 0; i < infuse_pk_models(); i++) {
		const char *id = infuse_pk_model_at(i)->id;
		struct infuse_pk_question of[4] = {
			question(id, 70, a, 1, time, 6),
			question(id, 70, b, 1, time, 6),
			question(id, 70, thrice, 1, time, 6),
			question(id, 70, both, 3, time, 6)
		};

		for (int o = 0; o < INFUSE_PK_OUTPUTS; o++) {
			double x[4][6];

			if (!of[0].model->has[o])
				continue;
			for (int j = 0; j < 4; j++)
				simulate(x[j], &of[j],
				    (enum infuse_pk_output)o);
			for (int t = 0; t < 6; t++) {
				assert_true(off(x[2][t], 3 * x[0][t]) <= GATE);
				assert_true(off(x[3][t], x[0][t] + x[1][t]) <=
				    GATE);
			}
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reference_to_1e_12),
		cmocka_unit_test(opentiva_to_its_digits),
		cmocka_unit_test(both_solutions_agree),
		cmocka_unit_test(steady_state_is_rate_by_clearance),
		cmocka_unit_test(mass_balance),
		cmocka_unit_test(linear_and_superposed)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
