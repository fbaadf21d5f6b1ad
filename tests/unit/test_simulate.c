/* SPDX-License-Identifier: MIT */

/*
 * From a protocol to predicted concentrations in every shape (issue 5, parts 3
 * and 4): against another program, against the engine, and against what a
 * drawing and a text for people must be.
 */

#include <ctype.h>
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* Nothing in it prints, and the program's other half is not linked here. */
#include "../../src/cli/simulation.c"

#include "built_in.h"
#include "ismp.h"
#include "table.h"

/* A protocol simulated, and all that its renderers ask for. */
struct run {
	const struct infuse_protocol_document *document;
	struct infuse_case of;
	struct infuse_plan plan;
	struct simulation sim;
	struct render_context context;
};

static void begin(struct run *run, const struct built_in *all,
    const char *protocol, int64_t g, const char *model)
{
	memset(run, 0, sizeof(*run));
	run->document = find_built_in(all, protocol);
	assert_non_null(run->document);
	open_case(&run->of, all, run->document, g, INFUSE_INTENSIVE_CARE);
	infuse_plan_make(&run->plan, &run->of);
	run->sim.of.drug = run->of.protocol->drug;
	run->sim.of.model = infuse_pk_model_find(model);
	assert_non_null(run->sim.of.model);
	run->sim.of.weight = run->of.order.weight;
	run->sim.of.age_years = INFUSE_PK_NO_AGE;
	run->sim.of.beyond_range = true;
	run->sim.digits = 6;
	run->sim.cohort.patients = 200;
	run->sim.cohort.seed = 1;
	run->sim.cohort.threads = 1;
	run->context.protocol = run->document;
	run->context.site = all->site;
	run->context.order = &run->of.order;
	run->context.weight_typed = "70";
	run->context.width = 80;
}

static void compute(struct run *run)
{
	struct simulation *sim = &run->sim;

	run->sim.discussion = run->plan.verdict == INFUSE_STOP;
	assert_int_equal(simulation_set_paths(sim, &run->of, &run->plan),
	    SIMULATION_PATHS);
	simulation_set_models(sim);
	assert_int_equal(simulation_set_times(sim), INFUSE_PK_OK);
	sim->of.segment = sim->path[0].segment;
	sim->of.segments = sim->path[0].segments;
	sim->of.time = sim->table.time;
	sim->of.times = sim->table.times;
	assert_int_equal(simulation_run(sim), INFUSE_PK_OK);
}

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
		{ 0 }, { 6480 }, { INT64_C(63000000000) }
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

/* Every shape, one behind the other. */
static void all_shapes(struct render_text *out, const struct built_in *all,
    int threads)
{
	struct run run;

	begin(&run, all, "schwartzman-2009", 80000, "kamp2020");
	run.sim.has_spread = run.sim.spread_asked = true;
	run.sim.has_picture = true;
	run.sim.cohort.threads = threads;
	compute(&run);
	render_simulation_csv(out, &run.context, &run.plan, &run.sim);
	render_simulation_json(out, &run.context, &run.plan, &run.sim);
	render_simulation_table(out, &run.context, &run.plan, &run.sim);
	render_simulation_svg(out, &run.context, &run.sim);
	simulation_free(&run.sim);
}

/* Part 4: the same seed, the same bytes, for any number of threads. */
static void test_threads(void **state)
{
	static const int threads[] = { 2, 3, 7 };
	struct render_text one = { 0 }, more = { 0 };
	size_t i;

	all_shapes(&one, *state, 1);
	assert_false(one.failed);
	for (i = 0; i < sizeof(threads) / sizeof(threads[0]); i++) {
		all_shapes(&more, *state, threads[i]);
		assert_int_equal(one.length, more.length);
		assert_memory_equal(one.data, more.data, one.length);
		render_text_free(&more);
	}
	render_text_free(&one);
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

/* A name in XML from `at`; its length. */
static size_t name_at(const char *at)
{
	size_t length = 0;

	while (isalnum((unsigned char)at[length]) || at[length] == '-')
		length++;
	return length;
}

/* Past the attributes of a tag: each a name, '=' and a quoted value. */
static const char *skip_attributes(const char *at)
{
	size_t length;

	while (*at == ' ') {
		at++;
		length = name_at(at);
		assert_true(length > 0);
		assert_memory_equal(at + length, "=\"", 2);
		at += length + 2;
		at += strcspn(at, "\"<&");
		assert_int_equal(*at, '"');
		at++;
	}
	return at;
}

/* A small part of XML, which is all that is used, and strictly. */
static void assert_well_formed(const char *at)
{
	const char *open[16];
	size_t depth = 0, roots = 0, length;

	while (*at != '\0') {
		if (*at == '&') {
			assert_true(strncmp(at, "&amp;", 5) == 0 ||
			    strncmp(at, "&lt;", 4) == 0 ||
			    strncmp(at, "&gt;", 4) == 0 ||
			    strncmp(at, "&quot;", 6) == 0);
			at++;
		} else if (*at != '<') {
			assert_int_not_equal(*at, '>');
			assert_true(depth > 0 || *at == '\n');
			at++;
		} else if (at[1] == '/') {
			length = name_at(at + 2);
			assert_true(depth > 0);
			depth--;
			assert_memory_equal(open[depth], at + 2, length);
			assert_int_equal(name_at(open[depth]), length);
			at += 2 + length;
			assert_int_equal(*at++, '>');
		} else {
			roots += depth == 0;
			assert_true(depth < 16);
			open[depth] = at + 1;
			length = name_at(at + 1);
			assert_true(length > 0);
			at = skip_attributes(at + 1 + length);
			if (*at == '/')
				at++;
			else
				depth++;
			assert_int_equal(*at++, '>');
		}
	}
	assert_int_equal(depth, 0);
	assert_int_equal(roots, 1);
}

static void blank_quoted(struct render_text *text)
{
	size_t i;

	for (i = 0; i < text->quotes; i++)
		memset(text->data + text->quoted[i].from, ISMP_QUOTED,
		    text->quoted[i].to - text->quoted[i].from);
}

static void assert_ismp(const char *text)
{
	const char *where = text;
	const char *fault = ismp_fault(text, &where);

	if (fault != NULL)
		fail_msg("%s at: %.60s", fault, where);
}

/* The text of a drawing obeys what holds for every text. */
static void assert_words(const char *at)
{
	char words[256];
	const char *end;

	while ((at = strstr(at, "<text ")) != NULL) {
		at = strchr(at, '>') + 1;
		end = strstr(at, "</text>");
		assert_non_null(end);
		assert_true((size_t)(end - at) < sizeof(words));
		memcpy(words, at, (size_t)(end - at));
		words[end - at] = '\0';
		assert_ismp(words);
	}
}

static int count(const char *text, const char *what)
{
	int n = 0;

	for (; (text = strstr(text, what)) != NULL; text++)
		n++;
	return n;
}

static const char *const drawn[] = {
	"goebel-escalating", "goldberg-2010", "schwartzman-2009",
	"leiden-2009", "consensus-2018"
};

/*
 * A drawing is XML, its text is text in the reader's own font, and each panel
 * and axis says its unit; every level stands with its source.
 */
static void test_svg(void **state)
{
	struct render_text svg = { 0 };
	struct run run;
	const char *text;
	size_t i;

	for (i = 0; i < sizeof(drawn) / sizeof(drawn[0]); i++) {
		begin(&run, *state, drawn[i], 70000, "kamp2020");
		run.sim.has_spread = run.sim.has_picture = true;
		compute(&run);
		render_simulation_svg(&svg, &run.context, &run.sim);
		assert_false(svg.failed);
		text = render_string(&svg);
		assert_well_formed(text);
		assert_int_equal(count(text, "class=\"h\""), 3);
		assert_int_equal(count(text, "in plasma, ng/mL</text>"), 2);
		assert_int_equal(count(text, ">rate, mg/h</text>"), 1);
		assert_int_equal(count(text, ">time, h from the start<"), 1);
		assert_null(strstr(text, "font-face"));
		assert_null(strstr(text, "data:"));
		assert_null(strstr(text, "<image"));
		assert_int_equal(count(text, "(Herd 2007)"),
		    run.sim.of.drug == INFUSE_KETAMINE);
		blank_quoted(&svg);
		assert_words(render_string(&svg));
		render_text_free(&svg);
		simulation_free(&run.sim);
	}
}

/* DISP-01 to DISP-08 in what people read; no line passes 80 columns. */
static void test_words(void **state)
{
	struct render_text text = { 0 };
	const char *line;
	struct run run;
	size_t i;

	for (i = 0; i < sizeof(drawn) / sizeof(drawn[0]); i++) {
		begin(&run, *state, drawn[i], 70000, "kamp2020");
		run.sim.has_spread = run.sim.has_picture = true;
		run.sim.digits = 3;
		run.sim.above = 200000;
		run.sim.of.clearance = INFUSE_PK_RISING_CLEARANCE;
		compute(&run);
		render_simulation_table(&text, &run.context, &run.plan,
		    &run.sim);
		assert_false(text.failed);
		for (line = render_string(&text); *line != '\0';
		    line += strcspn(line, "\n") + 1)
			assert_true(strcspn(line, "\n") <= 80);
		blank_quoted(&text);
		assert_ismp(render_string(&text));
		render_text_free(&text);
		simulation_free(&run.sim);
	}
	render_models(&text, 80);
	blank_quoted(&text);
	assert_ismp(render_string(&text));
	render_text_free(&text);
}

/* S-06's plan is simulated for discussion, and says so in every shape. */
static void test_discussion(void **state)
{
	struct render_text text = { 0 };
	struct run run;
	int i;

	begin(&run, *state, "goebel-escalating", 70000, "kamp2020");
	run.sim.has_picture = true;
	run.plan.verdict = INFUSE_STOP;
	compute(&run);
	for (i = 0; i < 4; i++) {
		if (i == 0)
			render_simulation_table(&text, &run.context,
			    &run.plan, &run.sim);
		else if (i == 1)
			render_simulation_markdown(&text, &run.context,
			    &run.plan, &run.sim);
		else if (i == 2)
			render_simulation_json(&text, &run.context,
			    &run.plan, &run.sim);
		else
			render_simulation_svg(&text, &run.context, &run.sim);
		assert_non_null(strstr(render_string(&text),
		    "STOP plan: for discussion, not to be set"));
		render_text_free(&text);
	}
	simulation_free(&run.sim);
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

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_another_program),
		cmocka_unit_test(test_csv_is_the_engine),
		cmocka_unit_test(test_threads),
		cmocka_unit_test(test_first_patients_stay),
		cmocka_unit_test(test_svg),
		cmocka_unit_test(test_words),
		cmocka_unit_test(test_discussion),
		cmocka_unit_test(test_ends),
		cmocka_unit_test(test_models),
	};

	return cmocka_run_group_tests(tests, load_built_in, free_built_in);
}
