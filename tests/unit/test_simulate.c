/* SPDX-License-Identifier: MIT */

/*
 * From a protocol to predicted concentrations (issue 5, parts 3 and 4):
 * against another program, and against the engine.
 */

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "simulated.h"
#include "table.h"

/* The cell of a CSV line; both counted from 0, the head is line 0. */
static const char *cell(const char *csv, size_t line, int column)
{
	static char out[64];
	size_t length;

	while (line-- > 0)
		csv = strchr(csv, '\n') + 1;
	while (column-- > 0)
		csv += strcspn(csv, ",\n") + 1;
	length = strcspn(csv, ",\n");
	assert_true(length < sizeof(out));
	memcpy(out, csv, length);
	out[length] = '\0';
	return out;
}

/* One row of opentiva through protocol, plan and CSV; its relative error. */
static double off_by(const struct built_in *all, const char *protocol,
    const char *model, int64_t kg, int64_t s, double ug_per_ml)
{
	struct render_text csv = { 0 };
	struct run run;
	double is;

	begin(&run, all, protocol, kg * 1000, model);
	run.sim.every.min = s / 60;
	run.sim.until.min = s / 60;
	run.sim.digits = 15;
	compute(&run);
	render_simulation_csv(&csv, &run.context, &run.plan, &run.sim);
	is = strtod(cell(render_string(&csv), 2, 1), NULL);
	render_text_free(&csv);
	simulation_free(&run.sim);
	return fabs(is / (ug_per_ml * 1000) - 1);
}

/*
 * tests/data/pk_opentiva.tsv, where one of its plans is the beginning of a
 * bundled protocol.  It prints six digits; its Domino has another k10 in the
 * fourth (see test_pk.c).
 */
static void test_another_program(void **state)
{
	struct table table;
	const char *model, *protocol;
	int64_t s;
	int rows = 0;

	assert_true(table_open(&table, "tests/data/pk_opentiva.tsv"));
	while (table_next(&table)) {
		s = strtoll(table_cell(&table, "t_s"), NULL, 10);
		protocol = table_is(&table, "scenario",
		    "const_0.9mg/kg/h_24h") ? "goebel-low-dose" :
		    table_is(&table, "scenario", "4h_0.35_then_off") ?
		    "consensus-2018-outpatient" : NULL;
		model = table_is(&table, "model", "Klamp") ? "kamp2020" :
		    table_is(&table, "model", "Domino") ? "domino" :
		    "clements250";
		if (protocol == NULL || s % 60 != 0)
			continue;
		assert_true(off_by(*state, protocol, model,
		    strtoll(table_cell(&table, "weight_kg"), NULL, 10), s,
		    strtod(table_cell(&table, "cp_ug_per_mL"), NULL)) <
		    (strcmp(model, "domino") == 0 ? 5e-4 : 5e-6));
		rows++;
	}
	assert_int_equal(rows, 35);
}

/* CSV is what infuse/pk.h says, cell by cell, to the last of 15 digits. */
static void test_csv_is_the_engine(void **state)
{
	static const struct infuse_pk_segment constant = {
		{ 0 }, { 6480 }, { INT64_C(63000000000), 0, 0 }
	};
	char figure[INFUSE_PK_TEXT];
	struct infuse_pk_question of;
	struct infuse_pk_curves *curves;
	struct render_text csv = { 0 };
	struct run run;
	size_t i;
	int output;

	begin(&run, *state, "goebel-low-dose", 70000, "kamp2020");
	run.sim.digits = 15;
	compute(&run);
	render_simulation_csv(&csv, &run.context, &run.plan, &run.sim);
	assert_memory_equal(render_string(&csv), "time_h,ketamine_ng_per_ml,"
	    "norketamine_ng_per_ml,effect_ng_per_ml\n", 64);
	of = run.sim.of;
	of.segment = &constant;
	of.segments = 1;
	assert_int_equal(infuse_pk_simulate(&curves, &of), INFUSE_PK_OK);
	for (i = 0; i < of.times; i++)
		for (output = 0; output < INFUSE_PK_OUTPUTS; output++) {
			assert_true(infuse_pk_ng_per_ml(figure, curves,
			    (enum infuse_pk_output)output, i, 15));
			assert_true(fabs(strtod(cell(render_string(&csv),
			    i + 1, output + 1), NULL) / strtod(figure,
			    NULL) - 1) < 1e-13 || i == 0);
		}
	assert_true(i > 10);
	infuse_pk_free(curves);
	render_text_free(&csv);
	simulation_free(&run.sim);
}

/* The three percentiles of so many patients, at 24 h. */
static void bands(double out[INFUSE_PK_BANDS], const struct built_in *all,
    int64_t patients)
{
	struct render_text csv = { 0 };
	struct run run;
	int i;

	begin(&run, all, "goebel-low-dose", 70000, "kamp2020");
	run.sim.digits = 15;
	run.sim.every.min = run.sim.until.min = 1440;
	run.sim.has_spread = run.sim.spread_asked = true;
	run.sim.cohort.patients = patients;
	compute(&run);
	render_simulation_csv(&csv, &run.context, &run.plan, &run.sim);
	for (i = 0; i < INFUSE_PK_BANDS; i++)
		out[i] = strtod(cell(render_string(&csv), 2, 4 + i), NULL);
	render_text_free(&csv);
	simulation_free(&run.sim);
}

/*
 * Part 4: a larger number keeps the first patients.  Of two, percentiles lie
 * linearly between them, and so both can be had back; one is the first.
 */
static void test_first_patients_stay(void **state)
{
	double one[INFUSE_PK_BANDS], two[INFUSE_PK_BANDS], half;

	bands(one, *state, 1);
	bands(two, *state, 2);
	assert_true(one[0] > 0 && fabs(one[0] / one[2] - 1) < 1e-6);
	half = (two[2] - two[0]) / 0.9 / 2;
	assert_true(half > 0);
	assert_true(fabs((two[1] - half) / one[1] - 1) < 1e-6 ||
	    fabs((two[1] + half) / one[1] - 1) < 1e-6);
}

/* A titrated range: its two ends, and nothing that is between them. */
static void test_ends(void **state)
{
	struct run run;

	begin(&run, *state, "goldberg-2010", 70000, "kamp2020");
	compute(&run);
	assert_int_equal(run.sim.paths, 2);
	assert_int_equal(sim_rate_at(&run.sim.path[0], 0).pg_per_h,
	    10 * INFUSE_PG_PER_MG);
	assert_int_equal(sim_rate_at(&run.sim.path[1], 7199).pg_per_h,
	    40 * INFUSE_PG_PER_MG);
	assert_int_equal(sim_rate_at(&run.sim.path[1], 7200).pg_per_h, 0);
	simulation_free(&run.sim);
	begin(&run, *state, "consensus-2018", 70000, "kamp2020");
	compute(&run);
	assert_int_equal(run.sim.paths, 1);
	assert_string_equal(run.sim.path[0].key, "ceiling");
	simulation_free(&run.sim);
}

/* The range is over models for this drug and patient: no child's for adults. */
static void test_models(void **state)
{
	struct run run;
	size_t i;

	begin(&run, *state, "leiden-2009", 95000, "simons2022");
	simulation_set_models(&run.sim);
	assert_string_equal(run.sim.model[0]->id, "simons2022");
	for (i = 0; i < run.sim.models; i++)
		assert_true(run.sim.model[i]->serves_esketamine);
	assert_true(run.sim.models > 2);
	begin(&run, *state, "goebel-low-dose", 70000, "kamp2020");
	simulation_set_models(&run.sim);
	for (i = 0; i < run.sim.models; i++)
		assert_string_not_equal(run.sim.model[i]->id, "herd2007");
}

/* The highest of some samples from one minute on and before another. */
static double highest(const struct simulation *sim,
    const struct sim_times *times, enum infuse_pk_output output, int64_t from,
    int64_t to)
{
	char figure[INFUSE_PK_TEXT];
	double most = 0;
	size_t i;

	for (i = 0; i < times->times; i++) {
		if (times->time[i].min < from || times->time[i].min >= to)
			continue;
		assert_true(infuse_pk_ng_per_ml(figure,
		    sim->path[0].is.model[0], output, times->at[i], 15));
		most = fmax(most, strtod(figure, NULL));
	}
	return most;
}

/* The same of every minute, asked for by itself. */
static double highest_minute(const struct simulation *sim,
    enum infuse_pk_output output, int64_t from, int64_t to)
{
	struct infuse_duration *time = calloc((size_t)(to - from),
	    sizeof(*time));
	struct infuse_pk_question of = sim->of;
	struct infuse_pk_curves *curves;
	char figure[INFUSE_PK_TEXT];
	double most = 0;
	size_t i;

	assert_non_null(time);
	for (i = 0; i < (size_t)(to - from); i++)
		time[i].min = from + (int64_t)i;
	of.time = time;
	of.times = i;
	assert_int_equal(infuse_pk_simulate(&curves, &of), INFUSE_PK_OK);
	for (i = 0; i < of.times; i++) {
		infuse_pk_ng_per_ml(figure, curves, output, i, 15);
		most = fmax(most, strtod(figure, NULL));
	}
	infuse_pk_free(curves);
	free(time);
	return most;
}

/*
 * No peak is missed by table, drawing or chart of letters, as every minute of
 * ten sessions says; sessions that are alike are drawn alike.
 */
static void test_peaks(void **state)
{
	struct run run;
	int letters, output, session;
	double ought, drawn, last = 0;

	for (letters = 0; letters < 2; letters++) {
		begin(&run, *state, "schwartzman-2009", 80000, "kamp2020");
		run.sim.has_picture = true;
		run.sim.chart_only = letters == 1;
		compute(&run);
		for (output = 0; output < INFUSE_PK_OUTPUTS; output++) {
			for (session = 0; session < 10; session++) {
				ought = highest_minute(&run.sim,
				    (enum infuse_pk_output)output,
				    session * 1440, session * 1440 + 1440);
				drawn = highest(&run.sim, &run.sim.picture,
				    (enum infuse_pk_output)output,
				    session * 1440, session * 1440 + 1440);
				assert_true(fabs(drawn / ought - 1) < 1e-12);
				assert_true(fabs(highest(&run.sim,
				    &run.sim.table,
				    (enum infuse_pk_output)output,
				    session * 1440, session * 1440 + 1440) /
				    ought - 1) < 1e-12);
				assert_true(session < 5 ||
				    fabs(drawn / last - 1) < 1e-4);
				last = drawn;
			}
		}
		simulation_free(&run.sim);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_another_program),
		cmocka_unit_test(test_csv_is_the_engine),
		cmocka_unit_test(test_first_patients_stay),
		cmocka_unit_test(test_peaks),
		cmocka_unit_test(test_ends),
		cmocka_unit_test(test_models),
	};

	return cmocka_run_group_tests(tests, load_built_in, free_built_in);
}
