/* SPDX-License-Identifier: MIT */

/*
 * One answer in every shape.  The tree itself; and that every shape of every
 * protocol, setting and verdict is whole, names no path that is not in the
 * tree, and has the verdict and the figures of the struct that it came from.
 */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "../../src/answer/build.h"
#include "../../src/answer/fill.h"
#include "built_in.h"
#include "paged.h"

#define MG INFUSE_PG_PER_MG

static void reads(struct render_text *text, const char *expected)
{
	assert_false(text->failed);
	assert_string_equal(render_string(text), expected);
	render_text_free(text);
}

static void test_json(void **state)
{
	struct render_text text = { 0 };
	struct answer answer = { 0 };
	struct json json = json_of(&answer);

	(void)state;
	json_begin(&json, NULL, '{');
	json_string(&json, "s", "a \"b\" \\ \n\t\x01 \x7f \xc3\xa9 </script>");
	json_count(&json, "n", -3);
	json_number(&json, "x", 1234500, 3);
	json_number(&json, "y", -50, 3);
	json_bool(&json, "t", true);
	json_null(&json, "z");
	json.aside = true;
	json_string(&json, "people", "alone");
	json.aside = false;
	json_figure(&json, "r", 60 * MG, 9, "mg/h", false);
	json_figure(&json, "m", 7200, 3, "mcg/kg/min", true);
	json_begin(&json, "e", '[');
	json_end(&json, ']');
	json_begin(&json, "l", '[');
	json_count(&json, NULL, 1);
	json_count(&json, NULL, 2);
	json_end(&json, ']');
	json_end(&json, '}');
	assert_string_equal(answer_find(answer.root, "r")->figure.unit,
	    "mg/h");
	assert_int_equal(answer_find(answer.root, "l.1")->count, 2);
	assert_null(answer_find(answer.root, "l.2"));
	assert_null(answer_find(answer.root, "rr"));
	assert_null(answer_find(answer.root, "r.value"));
	render_json_take(&text, &answer);
	reads(&text, "{\n"
	    "  \"s\": \"a \\\"b\\\" \\\\ \\u000a\\u0009\\u0001 \x7f \xc3\xa9 "
	    "</script>\",\n"
	    "  \"n\": -3,\n"
	    "  \"x\": 1234.5,\n"
	    "  \"y\": -0.05,\n"
	    "  \"t\": true,\n"
	    "  \"z\": null,\n"
	    "  \"r\": {\"value\": 60, \"unit\": \"mg/h\", "
	    "\"ucum\": \"mg/h\"},\n"
	    "  \"m\": {\"value\": 7.2, \"unit\": \"mcg/kg/min\", "
	    "\"ucum\": \"ug/kg/min\", \"rounded\": true},\n"
	    "  \"e\": [],\n"
	    "  \"l\": [\n    1,\n    2\n  ]\n"
	    "}\n");
}

/* An answer that lost a node prints nothing as if it were whole. */
static void test_failed(void **state)
{
	struct render_text text = { 0 };
	struct answer answer = { 0 };
	struct json json = json_of(&answer);

	(void)state;
	json_begin(&json, NULL, '{');
	assert_null(answer_take(&answer, SIZE_MAX));
	json_begin(&json, "l", '[');
	json_count(&json, NULL, 1);
	json_end(&json, ']');
	json_end(&json, '}');
	json_end(&json, '}');
	assert_null(answer.root->first);
	render_json_take(&text, &answer);
	assert_true(text.failed);
	render_text_free(&text);
}

/* Holes: units, numbers alone, the root, brackets; a figure that goes down. */
static void test_sentences(void **state)
{
	struct render_text text = { 0 };
	struct answer answer = { 0 };
	struct json json = json_of(&answer);

	(void)state;
	json_begin(&json, NULL, '{');
	json_quoted(&json, "typed", "60 mg/h");
	json_null(&json, "day");
	json_begin(&json, "at", '{');
	json_quantity(&json, "rate", INFUSE_RATE, 1234567899999, false);
	json_quantity(&json, "per_kg", INFUSE_DOSE_RATE, 857142857, true);
	json_quantity(&json, "per_kg_down", INFUSE_DOSE_RATE, 857999999,
	    true);
	json_shown(&json, 0, INFUSE_DOWN);
	json_quantity(&json, "length", INFUSE_DURATION, 476, false);
	json_end(&json, '}');
	json_end(&json, '}');
	answer_fill(&text, answer_find(answer.root, "at"),
	    "{rate}, {per_kg#} at {/typed}[, day {/day}][ for {length}]");
	assert_int_equal(text.quotes, 1);
	reads(&text, "1,234.567 mg/h, 0.857 at 60 mg/h for 7 h 56 min");
	answer_fill(&text, answer.root, "{at.per_kg_down}");
	reads(&text, "0.857 mg/kg/h");
	answer_fill(&text, answer.root, "{day}");
	assert_true(text.failed);
	render_text_free(&text);
	answer_fill(&text, answer.root, "[{dy}]");
	assert_true(text.failed);
	render_text_free(&text);
	answer_free(&answer);
}

/* A case of a built-in protocol, and what its answers are about. */
struct bench {
	struct infuse_case of;
	struct infuse_plan plan;
	struct infuse_question question;
	struct infuse_answer answer;
	struct render_context context;
	long seen[4];
};

static void open_bench(struct bench *b, const struct built_in *all, int i,
    int64_t g, int k)
{
	open_case(&b->of, all, all->protocol[i], g,
	    (enum infuse_setting)(k % INFUSE_SETTINGS));
	b->of.order.has_strength = k / INFUSE_SETTINGS % 2;
	b->of.order.strength.amount.pg = 500 * MG;
	b->of.order.strength.volume.hundredth_ml = 25000;
	memset(&b->context, 0, sizeof(b->context));
	b->context.protocol = all->protocol[i];
	b->context.site = all->site;
	b->context.order = &b->of.order;
	b->context.weight_typed = "as typed";
	b->context.full = k % 2;
	b->context.width = 80;
	infuse_plan_make(&b->plan, &b->of);
}

static const char *key_of(enum infuse_verdict verdict)
{
	static const char *const keys[] = {
		"stop", "unchecked", "caution", "within"
	};

	return keys[verdict];
}

static const char *word_of(enum infuse_verdict verdict)
{
	static const char *const words[] = {
		"STOP", "UNCHECKED", "CAUTION", "within limits"
	};

	return words[verdict];
}

static void has_verdict(struct render_text *text, const char *form,
    const char *what)
{
	char wanted[80];

	assert_false(text->failed);
	snprintf(wanted, sizeof(wanted), form, what);
	if (strstr(render_string(text), wanted) == NULL)
		fail_msg("%s is not in:\n%s", wanted, render_string(text));
	render_text_free(text);
}

/* On a screen it is what the first line begins with. */
static void begins(struct render_text *text, const char *word)
{
	assert_false(text->failed);
	assert_memory_equal(render_string(text), word, strlen(word));
	render_text_free(text);
}

/* The n-th cell of a line without quotes. */
static void cell(char out[64], const char *line, int n)
{
	size_t length;

	while (n-- > 0)
		line += strcspn(line, ",") + 1;
	length = strcspn(line, ",\n");
	assert_true(length < 64);
	memcpy(out, line, length);
	out[length] = '\0';
}

static void is_number(const char *line, int n, int64_t base, int point)
{
	char got[64], wanted[INFUSE_NUMBER_MAX];

	cell(got, line, n);
	infuse_number(wanted, base, point, point, INFUSE_DOWN, INFUSE_PLAIN);
	assert_string_equal(got, wanted);
}

static void is_word(const char *line, int n, const char *word)
{
	char got[64];

	cell(got, line, n);
	assert_string_equal(got, word);
}

static void is_row(const char *line, const struct bench *b,
    const struct infuse_row *row)
{
	is_word(line, 0, b->context.protocol->id);
	is_number(line, 1, row->day, 0);
	is_word(line, 20, row->interpolated ? "yes" : "no");
	is_word(line, 21, key_of(row->verdict));
	is_word(line, 22, key_of(b->plan.verdict));
	is_number(line, 27, b->of.order.weight.g, 3);
	is_word(line, 28, infuse_setting_name(b->of.order.setting));
	if (!row->computed || !row->has_rate) {
		is_word(line, 4, "");
		return;
	}
	is_number(line, 4, row->at.rate.pg_per_h, 9);
	is_number(line, 5, row->at.dose_rate.pg_per_kg_h, 9);
	is_number(line, 6, infuse_mass_of(row->at.dose, INFUSE_DOWN).pg, 9);
	is_number(line, 7, infuse_mass_of(row->at.so_far, INFUSE_DOWN).pg, 9);
	if (row->at.has_pump) {
		is_number(line, 8, row->at.flow.hundredth_ml_per_h, 2);
		is_number(line, 9, row->at.given.pg_per_h, 9);
		is_number(line, 11, row->at.volume.hundredth_ml, 2);
	} else {
		is_word(line, 8, "");
		is_word(line, 9, "");
		is_word(line, 11, "");
	}
	if (row->titrated)
		is_number(line, 12, row->most.rate.pg_per_h, 9);
	else
		is_word(line, 12, "");
}

/* Every line of the sheet against the row that it came from. */
static void is_sheet(struct render_text *text, const struct bench *b)
{
	const char *line = render_string(text);
	int i;

	assert_false(text->failed);
	for (i = 0; i < b->plan.rows && !b->plan.withheld; i++) {
		line = strchr(line, '\n') + 1;
		is_row(line, b, &b->plan.row[i]);
	}
	if (b->plan.withheld) {		/* one line says whose it is, and why */
		line = strchr(line, '\n') + 1;
		is_word(line, 4, "");
		is_word(line, 22, key_of(b->plan.verdict));
	}
	line = strchr(line, '\n') + 1;
	assert_int_equal(*line, '\0');
	render_text_free(text);
}

static void all_plans(struct bench *b)
{
	enum infuse_verdict verdict = b->plan.verdict;
	struct render_text text = { 0 };

	b->seen[verdict]++;
	plan_screen(&text, &b->context, &b->plan);
	begins(&text, word_of(verdict));
	plan_markdown(&text, &b->context, &b->plan);
	has_verdict(&text, "**%s", word_of(verdict));
	plan_json(&text, &b->context, &b->plan);
	has_verdict(&text, "\n  \"verdict\": \"%s\"", key_of(verdict));
	plan_csv(&text, &b->context, &b->plan);
	is_sheet(&text, b);
}

static void all_checks(struct bench *b, int64_t pg_per_h)
{
	struct render_text text = { 0 };
	enum infuse_verdict verdict;

	memset(&b->question, 0, sizeof(b->question));
	b->question.typed = "as typed";
	b->question.unit = infuse_unit_usual(INFUSE_RATE);
	b->question.rate.pg_per_h = pg_per_h;
	b->question.day = pg_per_h % 3;
	infuse_check(&b->answer, &b->of, &b->plan, &b->question);
	verdict = b->answer.verdict;
	b->seen[verdict]++;
	check_screen(&text, &b->context, &b->question, &b->answer, &b->plan);
	begins(&text, word_of(verdict));
	check_json(&text, &b->context, &b->question, &b->answer);
	has_verdict(&text, "\n  \"verdict\": \"%s\"", key_of(verdict));
	check_csv(&text, &b->context, &b->question, &b->answer);
	is_word(strchr(render_string(&text), '\n') + 1, 3, key_of(verdict));
	render_text_free(&text);
}

static void test_every_shape(void **state)
{
	static const int64_t weights[] = { 30000, 52000, 70000, 118000 };
	static const int64_t rates[] = {
		0, 5 * MG, 10 * MG + 1, 20 * MG, 40 * MG + 2, 200 * MG
	};
	const struct built_in *all = *state;
	struct bench *b = test_calloc(1, sizeof(*b));
	int i, j, k, r;

	for (i = 0; i < all->count; i++)
		for (j = 0; j < 4; j++)
			for (k = 0; k < 2 * INFUSE_SETTINGS; k++) {
				open_bench(b, all, i, weights[j], k);
				all_plans(b);
				for (r = 0; r < 6; r++)
					all_checks(b, rates[r]);
			}
	for (i = 0; i < 4; i++)
		assert_true(b->seen[i] > 20);
	test_free(b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_json),
		cmocka_unit_test(test_failed),
		cmocka_unit_test(test_sentences),
		cmocka_unit_test(test_every_shape),
	};

	return cmocka_run_group_tests(tests, load_built_in, free_built_in);
}
