/* SPDX-License-Identifier: MIT */

/*
 * Predicted concentrations in every shape (issue 5, part 4): against what a
 * drawing and a text for people must be, and the same for any threads.
 */

#include <ctype.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "ismp.h"
#include "simulated.h"

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
		if (strncmp(at, "<!--", 4) == 0) {
			at = strstr(at, "-->");
			assert_non_null(at);
			at += 3;
		} else if (*at == '&') {
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
		assert_int_equal(count(text, "class=\"h\""),
		    run.sim.has_zoom ? 5 : 3);
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

/* What a drawing is of can be told from it, and made again. */
static void test_svg_says_what_it_is(void **state)
{
	struct render_text svg = { 0 };
	char revision[64];
	struct run run;
	const char *text;

	begin(&run, *state, "schwartzman-2009", 70000, "kamp2020");
	run.sim.has_picture = true;
	compute(&run);
	assert_true(run.sim.has_zoom);
	render_simulation_svg(&svg, &run.context, &run.sim);
	text = render_string(&svg);
	snprintf(revision, sizeof(revision), "schwartzman-2009, revision %lld,",
	    (long long)run.document->revision);
	assert_non_null(strstr(text, revision));
	assert_non_null(strstr(text, "plan:"));
	assert_non_null(strstr(text, "sha256"));
	assert_non_null(strstr(text, "infuse " INFUSE_VERSION));
	assert_int_equal(count(text, ">first infusion<"), 1);
	assert_int_equal(count(text, ">last infusion<"), 1);
	assert_null(strstr(text, ">Mon 23<"));
	assert_int_equal(count(text, "class=\"k1\""), 0);
	render_text_free(&svg);
	simulation_free(&run.sim);
	begin(&run, *state, "goebel-low-dose", 70000, "kamp2020");
	run.sim.has_picture = true;
	compute(&run);
	assert_false(run.sim.has_zoom);
	simulation_free(&run.sim);
}

/*
 * Dates by the clock of a start, 23 November 2026 being a Monday; measured
 * levels as circles, one for each that there is; each model as a line.
 */
static void test_svg_laid_over(void **state)
{
	const struct infuse_civil start = { 2026, 11, 23, 14, 0 };
	const struct infuse_clock clock = {
		.start_min = infuse_civil_minutes(&start)
	};
	struct render_text svg = { 0 };
	struct run run;
	const char *text;

	begin(&run, *state, "schwartzman-2009", 70000, "kamp2020");
	run.sim.has_picture = run.sim.each_model = true;
	run.context.clock = &clock;
	run.sim.observed = calloc(3, sizeof(*run.sim.observed));
	assert_non_null(run.sim.observed);
	run.sim.observed_file = "levels.csv";
	for (int i = 0; i < 3; i++)
		run.sim.observed[i] = (struct sim_observed){
		    { 3000 + i }, 0, { 200000, i == 1 ? -1 : 90000, -1 } };
	run.sim.samples = 3;
	compute(&run);
	for (size_t i = 0; i < 3; i++)
		assert_int_equal(run.sim.all.time[run.sim.observed[i].at].min,
		    3000 + (int)i);
	render_simulation_svg(&svg, &run.context, &run.sim);
	assert_false(svg.failed);
	text = render_string(&svg);
	assert_well_formed(text);
	/* five of them, and one that says what they are */
	assert_int_equal(count(text, "<circle"), 6);
	assert_true(count(text, ">Mon 23<") >= 1);
	assert_int_equal(count(text, ">Wed 25<"), 1);
	assert_int_equal(count(text, ">day 3<"), 1);
	assert_non_null(strstr(text, "2026-11-23"));
	/* domino: in the whole, twice larger, and one that says so */
	assert_int_equal(count(text, "class=\"k1\""), 4);
	assert_non_null(strstr(text, "predicted by domino"));
	blank_quoted(&svg);
	assert_words(render_string(&svg));
	render_text_free(&svg);
	simulation_free(&run.sim);
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

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_threads),
		cmocka_unit_test(test_svg),
		cmocka_unit_test(test_svg_says_what_it_is),
		cmocka_unit_test(test_svg_laid_over),
		cmocka_unit_test(test_words),
		cmocka_unit_test(test_discussion),
	};

	return cmocka_run_group_tests(tests, load_built_in, free_built_in);
}
