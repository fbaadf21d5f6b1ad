/* SPDX-License-Identifier: MIT */

/*
 * DISP-01 to DISP-06 over what people read: every built-in protocol, from 30
 * to 200 kg, in each setting and strength.  Quoted words are left out.
 */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "../../src/answer/check.h"
#include "../../src/answer/monitor.h"
#include "../../src/answer/plan.h"
#include "built_in.h"
#include "ismp.h"
#include "paged.h"

#define MCG INT64_C(1000000)
#define MG INFUSE_PG_PER_MG

/* None, 1 and 2 mg/mL, 500 mg in 260 mL. */
static const struct infuse_strength strengths[] = {
	{ { 0 }, { 0 } },
	{ { MG }, { 100 } },
	{ { 2 * MG }, { 100 } },
	{ { 500 * MG }, { 26000 } },
};

#define STRENGTHS (sizeof(strengths) / sizeof(strengths[0]))

/* Between the whole kilograms. */
static const int64_t odd_weights[] = {
	30001, 39999, 49999, 52500, 61300, 69853, 70001, 71428, 71429, 99999,
	123456, 150001, 199999
};

#define ODD_WEIGHTS (sizeof(odd_weights) / sizeof(odd_weights[0]))
#define WEIGHTS (171 + ODD_WEIGHTS)

static int64_t weight_at(size_t i)
{
	return i < 171 ? ((int64_t)i + 30) * 1000 : odd_weights[i - 171];
}

/* The patient, the plan and its text, over and over. */
struct bench {
	const struct built_in *all;
	struct infuse_case of;
	struct render_context context;
	struct infuse_plan plan;
	struct infuse_monitor monitor;
	struct infuse_answer answer;
	struct infuse_question question;
	long scanned;
	long too_wide;
};

/* Stands in for what was quoted. */
static void blank_quotes(struct render_text *text)
{
	size_t i;

	for (i = 0; i < text->quotes; i++)
		memset(text->data + text->quoted[i].from, ISMP_QUOTED,
		    text->quoted[i].to - text->quoted[i].from);
}

/* Counts the lines that are wider than the screen, and prints a few. */
static void measure(struct bench *bench, const struct render_text *text)
{
	const char *line, *end;

	for (line = render_string(text); *line != '\0'; line = end + 1) {
		end = strchr(line, '\n');
		assert_non_null(end);
		if ((size_t)(end - line) <= bench->context.width)
			continue;
		if (bench->too_wide++ < 5)
			print_message("%s at %ld g, %ld columns:\n%.*s\n",
			    bench->context.protocol->id,
			    (long)bench->of.order.weight.g, (long)(end - line),
			    (int)(end - line), line);
	}
}

/* No fault in the text. */
static void scan(struct bench *bench, struct render_text *text)
{
	const char *fault, *where = "";

	assert_false(text->failed);
	assert_true(text->length > 300);
	assert_true(text->quotes > 0);
	blank_quotes(text);
	fault = ismp_fault(text->data, &where);
	if (fault != NULL)
		fail_msg("%s, %s at %ld g: %.60s", fault,
		    bench->context.protocol->id,
		    (long)bench->of.order.weight.g, where);
	bench->scanned++;
	render_text_free(text);
}

static void scan_plan(struct bench *bench)
{
	struct render_text text = { 0 };

	infuse_plan_make(&bench->plan, &bench->of);
	plan_screen(&text, &bench->context, &bench->plan);
	scan(bench, &text);
	plan_markdown(&text, &bench->context, &bench->plan);
	scan(bench, &text);
}

/* The i-th of CHECKS questions about a case, and its text. */
static void ask(struct bench *bench, struct render_text *text, int i)
{
	static const int64_t mcg[] = { 0, 10, 5000, 20005, 70001, 417000,
		9999000 };
	struct infuse_question *question = &bench->question;

	memset(question, 0, sizeof(*question));
	question->typed = "as typed";
	question->unit = infuse_unit_usual(INFUSE_RATE);
	question->rate.pg_per_h = mcg[i / 3] * MCG + i % 2;
	question->written_milli = mcg[i / 3];
	question->day = i % 3 == 2 ? 99 : i % 3;
	question->has_current = i % 2;
	question->current.pg_per_h = 5 * MG;
	question->has_length = i % 4 == 0;
	question->length.min = 1501;
	infuse_check(&bench->answer, &bench->of, &bench->plan, question);
	check_screen(text, &bench->context, question, &bench->answer,
	    &bench->plan);
}

#define CHECKS 21

static void scan_checks(struct bench *bench)
{
	struct render_text text = { 0 };
	int i;

	infuse_plan_make(&bench->plan, &bench->of);
	for (i = 0; i < CHECKS; i++) {
		ask(bench, &text, i);
		scan(bench, &text);
	}
}

/* From an evening on, and over the hour that comes twice (S-15). */
static const struct infuse_clock clock_over_october = {
	.start_min = INT64_C(29878380),		/* 2026-10-22 21:00 */
	.zoned = true,
	.zone = "Europe/Berlin",
	.utc_offset_min = 120,
	.shifts = 1,
	.shift = { { 54 * 60, -60 } },
};

static void watch(struct bench *bench)
{
	infuse_plan_make(&bench->plan, &bench->of);
	infuse_monitor_make(&bench->monitor, &bench->of, &bench->plan,
	    &bench->context.protocol->care, &bench->context.site->care,
	    bench->context.clock, INFUSE_EARLIER_NOT_SAID);
}

static void scan_monitor(struct bench *bench)
{
	struct render_text text = { 0 };
	struct answer tree = { 0 };
	struct page page = { .answer = &tree };

	watch(bench);
	bench->context.clock = NULL;
	answer_monitor_page(&page, &bench->context, &bench->plan,
	    &bench->monitor);
	on_screen(&text, &page, bench->context.width);
	scan(bench, &text);
	bench->context.clock = &clock_over_october;
	answer_monitor_page(&page, &bench->context, &bench->plan,
	    &bench->monitor);
	on_screen(&text, &page, bench->context.width);
	scan(bench, &text);
	answer_monitor_page(&page, &bench->context, &bench->plan,
	    &bench->monitor);
	render_page_markdown(&text, &page);
	answer_free(&tree);
	page.first = page.last = NULL;
	scan(bench, &text);
	plan_screen(&text, &bench->context, &bench->plan);
	scan(bench, &text);
}

static void measure_monitor(struct bench *bench)
{
	struct render_text text = { 0 };
	struct answer tree = { 0 };
	struct page page = { .answer = &tree };

	watch(bench);
	bench->context.clock = NULL;
	answer_monitor_page(&page, &bench->context, &bench->plan,
	    &bench->monitor);
	on_screen(&text, &page, bench->context.width);
	bench->context.clock = &clock_over_october;
	answer_monitor_page(&page, &bench->context, &bench->plan,
	    &bench->monitor);
	on_screen(&text, &page, bench->context.width);
	plan_screen(&text, &bench->context, &bench->plan);
	assert_false(text.failed);
	measure(bench, &text);
	render_text_free(&text);
}

/* Design 6: 80 columns. */
static void measure_all(struct bench *bench)
{
	struct render_text text = { 0 };
	int i;

	infuse_plan_make(&bench->plan, &bench->of);
	plan_screen(&text, &bench->context, &bench->plan);
	for (i = 0; i < CHECKS; i++)
		ask(bench, &text, i);
	assert_false(text.failed);
	measure(bench, &text);
	render_text_free(&text);
}

static void open_bench(struct bench *bench, const struct built_in *all,
    size_t width)
{
	memset(bench, 0, sizeof(*bench));
	bench->all = all;
	bench->context.site = all->site;
	bench->context.order = &bench->of.order;
	bench->context.weight_typed = "as typed";
	bench->context.step_assumed = true;
	bench->context.width = width;
}

static void set_case(struct bench *bench, int protocol, int64_t g, int setting,
    size_t strength)
{
	open_case(&bench->of, bench->all, bench->all->protocol[protocol], g,
	    (enum infuse_setting)setting);
	bench->context.protocol = bench->all->protocol[protocol];
	bench->of.order.has_strength = strength > 0;
	bench->of.order.strength = strengths[strength];
	/* half of the light ones are adults by their age */
	if (strength % 2)
		bench->of.order.age_years = 46;
}

/* Every protocol and strength, and every so many weights, in a setting. */
static void each_case(struct bench *bench, size_t every, int setting,
    void (*look)(struct bench *))
{
	size_t weight, strength;
	int protocol;

	for (protocol = 0; protocol < bench->all->count; protocol++)
		for (weight = 0; weight < WEIGHTS; weight += every)
			for (strength = 0; strength < STRENGTHS; strength++) {
				set_case(bench, protocol, weight_at(weight),
				    setting, strength);
				look(bench);
			}
}

static void test_plans(void **state)
{
	struct bench *bench = test_malloc(sizeof(*bench));
	int setting;

	open_bench(bench, *state, 80);
	for (setting = 0; setting < INFUSE_SETTINGS; setting++)
		each_case(bench, 1, setting, scan_plan);
	print_message("%ld texts of plans scanned\n", bench->scanned);
	assert_true(bench->scanned >= 10 * (long)(WEIGHTS * STRENGTHS) *
	    INFUSE_SETTINGS * 2);
	test_free(bench);
}

/* The same on a narrow screen, where lines break elsewhere. */
static void test_narrow_plans(void **state)
{
	struct bench *bench = test_malloc(sizeof(*bench));

	open_bench(bench, *state, 40);
	each_case(bench, 7, INFUSE_WARD, scan_plan);
	each_case(bench, 40, INFUSE_WARD, scan_checks);
	assert_true(bench->scanned >= 1000);
	test_free(bench);
}

static void test_checks(void **state)
{
	struct bench *bench = test_malloc(sizeof(*bench));
	int setting;

	open_bench(bench, *state, 80);
	for (setting = 0; setting < INFUSE_SETTINGS; setting++)
		each_case(bench, 18, setting, scan_checks);
	print_message("%ld texts of checks scanned\n", bench->scanned);
	assert_true(bench->scanned >= 10000);
	test_free(bench);
}

static void test_monitors(void **state)
{
	struct bench *bench = test_malloc(sizeof(*bench));

	open_bench(bench, *state, 80);
	each_case(bench, 20, INFUSE_WARD, scan_monitor);
	assert_true(bench->scanned >= 1000);
	test_free(bench);
}

static void test_80_columns(void **state)
{
	struct bench *bench = test_malloc(sizeof(*bench));
	long too_wide;
	int setting;

	open_bench(bench, *state, 80);
	for (setting = 0; setting < INFUSE_SETTINGS; setting++)
		each_case(bench, 9, setting, measure_all);
	each_case(bench, 20, INFUSE_WARD, measure_monitor);
	too_wide = bench->too_wide;
	test_free(bench);
	assert_int_equal(too_wide, 0);
}

/* The scanner itself: it finds what it is for, and nothing else. */
static void test_scanner(void **state)
{
	static const char *const bad[] = {
		"1.0 mg", "0.50 mg/h", "12,456.10 mg", "a .5 mg", ".5 mg",
		"60mg", "0.9mg/kg/h", "70kg", "4h", "5%", "1000 mg",
		"12456 mg", "1,00 mg", "1,2345 mg", "12,34,567 mg", "007 mg",
		"1.2.3 mg", "10 ug/h", "10 \xc2\xb5g", "5 cc", "5 mgs",
		"2 mg/ml", "5 U", "5 mg.", "a < b", "a > b", "5 @ 6", "a & b",
		"a + b", "at \xe2\x89\xa4 5", "limit 70\n  mg/h", "185.7\n %",
		"RATE60 mg", "1000.5 mg", "10 hr", "2026 mg", "08 h",
		"2026-11-230", "108:00",
	};
	static const char *const good[] = {
		"1 mg", "0.5 mg/h", "12,456.1 mg", "100 mg", "1,000 mg",
		"1,234,567 mg", "999 mg", "10.05 mg", "0 mg", "185.7 %",
		"sha256 \002\002", "\002:14", "days 1, 3 and 5", "1 to 4.",
		"70 kg (1 mg/kg/h x 70 kg)", "limit\n  70 mg/h",
		"Mon 2026-11-23 08:00 to 13:00, then", "-0.3 %", "session 2:\n  then", "1,440; 30 min", "0.1\n",
	};
	const char *where;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
		if (ismp_fault(bad[i], &where) == NULL)
			fail_msg("not found: %s", bad[i]);
	for (i = 0; i < sizeof(good) / sizeof(good[0]); i++)
		if (ismp_fault(good[i], &where) != NULL)
			fail_msg("%s: %s", ismp_fault(good[i], &where),
			    good[i]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_scanner),
		cmocka_unit_test(test_plans),
		cmocka_unit_test(test_narrow_plans),
		cmocka_unit_test(test_checks),
		cmocka_unit_test(test_monitors),
		cmocka_unit_test(test_80_columns),
	};

	return cmocka_run_group_tests(tests, load_built_in, free_built_in);
}
