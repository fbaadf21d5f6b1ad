/* SPDX-License-Identifier: MIT */

/*
 * Figures and shapes as people and machines read them: ISMP's forms (DISP-01
 * to DISP-04), figures that stay on their side of a limit (design 3 rule 6,
 * S-20), lines, JSON, CSV, grids.
 */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "../../src/answer/figure.h"
#include "../../src/render/grid_print.h"
#include "../../src/answer/words.h"
#include "../../src/render/csv.h"
#include "case.h"

/* The text so far, which is then emptied. */
static void reads(struct render_text *text, const char *expected)
{
	assert_false(text->failed);
	assert_string_equal(render_string(text), expected);
	render_text_free(text);
}

static void rate_reads(int64_t pg_per_h, const char *expected)
{
	struct render_text text = { 0 };
	struct infuse_rate rate = { pg_per_h, 0, 0 };

	render_rate(&text, rate);
	reads(&text, expected);
}

/* DISP-01 to DISP-04; mg/h to three decimals, down. */
static void test_rates(void **state)
{
	(void)state;
	rate_reads(0, "0 mg/h");
	rate_reads(60 * MG, "60 mg/h");
	rate_reads(500 * MCG, "0.5 mg/h");
	rate_reads(18750 * MCG, "18.75 mg/h");
	rate_reads(999 * MG, "999 mg/h");
	rate_reads(1000 * MG, "1,000 mg/h");
	rate_reads(12500 * MG, "12,500 mg/h");
	rate_reads(1234500 * MCG, "1,234.5 mg/h");
	rate_reads(10 * MG + 50 * MCG, "10.05 mg/h");
	/* cut, never rounded up: a dose on the screen is not above the real */
	rate_reads(18759999999, "18.759 mg/h");
	rate_reads(999999999, "0.999 mg/h");
	/* what is not nothing does not read as nothing */
	rate_reads(999999, "0.000999999 mg/h");
}

static void dose_rate_reads(int64_t pg_per_kg_h, const char *expected)
{
	struct render_text text = { 0 };
	struct infuse_dose_rate dose_rate = { pg_per_kg_h, 0, 0 };

	render_dose_rate(&text, dose_rate);
	reads(&text, expected);
}

/* mg/kg/h to three decimals, nearest: the headline's column. */
static void test_dose_rates(void **state)
{
	(void)state;
	dose_rate_reads(857142857, "0.857 mg/kg/h");
	dose_rate_reads(1514285714, "1.514 mg/kg/h");
	dose_rate_reads(2185714286, "2.186 mg/kg/h");
	dose_rate_reads(2857142857, "2.857 mg/kg/h");
	dose_rate_reads(211864407, "0.212 mg/kg/h");
	dose_rate_reads(900 * MCG, "0.9 mg/kg/h");
	dose_rate_reads(999999999, "1 mg/kg/h");
}

static void test_other_figures(void **state)
{
	struct infuse_dose dose = { 12456 * MG * 60, 0, 0 };
	struct infuse_flow flow = { 3276 };
	struct infuse_volume volume = { 123450 };
	struct infuse_weight weight = { 69853 };
	struct render_text text = { 0 };

	(void)state;
	render_dose(&text, dose);
	reads(&text, "12,456 mg");
	render_flow(&text, flow);
	reads(&text, "32.76 mL/h");
	flow.hundredth_ml_per_h = 10;
	render_flow(&text, flow);
	reads(&text, "0.1 mL/h");
	render_volume_number(&text, volume);
	reads(&text, "1,234.5");
	render_weight(&text, weight);
	reads(&text, "69.853 kg");
	weight.g = 70000;
	render_weight(&text, weight);
	reads(&text, "70 kg");
	/* kept in thousandths of a per cent; one decimal, nearest */
	render_deviation_number(&text, -267);
	reads(&text, "-0.3");
	render_deviation_number(&text, -12300);
	reads(&text, "-12.3");
	render_deviation_number(&text, 0);
	reads(&text, "0");
	/* not nothing, and so not shown as nothing */
	render_deviation_number(&text, -4);
	reads(&text, "-0.004");
}

static void test_strengths(void **state)
{
	struct infuse_strength bag = { { 500 * MG }, { 26000 } };
	struct infuse_strength two = { { 2 * MG }, { 100 } };
	struct infuse_strength big = { { 1500 * MG }, { 100000 } };
	struct render_text text = { 0 };

	(void)state;
	render_strength(&text, bag);
	reads(&text, "500 mg in 260 mL");
	render_strength(&text, two);
	reads(&text, "2 mg/mL");
	render_strength(&text, big);
	reads(&text, "1,500 mg in 1,000 mL");
}

static void length_reads(int64_t min, const char *hours, const char *days)
{
	struct infuse_duration length = { min };
	struct render_text text = { 0 };

	render_duration(&text, length);
	reads(&text, hours);
	render_days(&text, length);
	reads(&text, days);
}

static void test_durations(void **state)
{
	(void)state;
	length_reads(0, "0 h", "0 h");
	length_reads(30, "30 min", "30 min");
	length_reads(240, "4 h", "4 h");
	length_reads(476, "7 h 56 min", "7 h 56 min");
	length_reads(DAY, "24 h", "1 day");
	length_reads(4 * DAY, "96 h", "4 days");
	length_reads(4 * DAY + DAY / 2, "108 h", "4.5 days");
	length_reads(100 * HOUR, "100 h", "100 h");
	length_reads(60 * DAY, "1,440 h", "60 days");
}

/* S-20: as many decimals as make the two differ. */
static void apart(int64_t found, int64_t limit, const char *found_reads,
    const char *limit_reads)
{
	struct render_text text = { 0 };
	int decimals = render_decimals_apart(INFUSE_RATE, found, limit);

	render_milli(&text, INFUSE_RATE, found, decimals);
	reads(&text, found_reads);
	render_milli(&text, INFUSE_RATE, limit, decimals);
	reads(&text, limit_reads);
}

static void test_decimals_apart(void **state)
{
	(void)state;
	apart(63010 * MCG * 1000, 63 * MG * 1000, "63.01 mg/h", "63 mg/h");
	apart((63 * MG + 1) * 1000, 63 * MG * 1000, "63.000000001 mg/h",
	    "63 mg/h");
	/* 0.001 pg/h over, which a limit per kg can be */
	apart(63 * MG * 1000 + 1, 63 * MG * 1000, "63.000000000001 mg/h",
	    "63 mg/h");
	apart(63 * MG * 1000 - 1, 63 * MG * 1000, "62.999 mg/h", "63 mg/h");
	apart(200 * MG * 1000, 70 * MG * 1000, "200 mg/h", "70 mg/h");
	/* what is not 0 never reads as 0, on either side */
	apart(MG / 2, 500 * MG, "0.0005 mg/h", "0.5 mg/h");
	apart(500 * MG, MG / 2, "0.5 mg/h", "0.0005 mg/h");
	apart(0, 500 * MG, "0 mg/h", "0.5 mg/h");
	apart(0, 1, "0 mg/h", "0.000000000001 mg/h");
}

static void per_cent_reads(int64_t part, int64_t whole, const char *expected)
{
	struct render_text text = { 0 };

	render_per_cent(&text, part, whole);
	reads(&text, expected);
}

static void test_per_cent(void **state)
{
	(void)state;
	/* the headline: 130 of 70 is 185.714; walk 4: 1.7 of 40 is 4.25 */
	per_cent_reads(130, 70, "185.7 %");
	per_cent_reads(17, 400, "4.25 %");
	per_cent_reads(100, 100, "100 %");
	per_cent_reads(1, 3, "33.33 %");
	per_cent_reads(1, 10, "10 %");
	per_cent_reads(1, 100000, "less than 0.01 %");
	/* as large as figures get: 9 x 10^18 of 9 x 10^15 */
	per_cent_reads(INT64_C(9000000000000000000),
	    INT64_C(9000000000000000), "100,000 %");
}

/* A finding of 70 kg has that in its sentence. */
static void sentence_has(enum infuse_rule rule, int64_t found,
    int64_t limit, struct infuse_bound written, const char *expected)
{
	struct infuse_protocol_document document = { 0 };
	struct infuse_order order = { 0 };
	struct render_context context = { 0 };
	struct infuse_finding finding = { 0 };
	struct render_text text = { 0 };

	document.id = "id";
	order.weight.g = 70 * KG;
	context.protocol = &document;
	context.order = &order;
	finding.rule = rule;
	finding.bound = INFUSE_HARD_MAX;
	finding.found = found;
	finding.limit = limit;
	finding.written = written;
	render_finding(&text, &context, &finding, NULL, 0);
	if (strstr(render_string(&text), expected) == NULL)
		fail_msg("%s", render_string(&text));
	render_text_free(&text);
}

/* S-20 and the headline, in the words of the decisions. */
static void test_sentences(void **state)
{
	(void)state;
	sentence_has(INFUSE_RULE_DOSE_RATE, 63010 * MCG * 1000,
	    63 * MG * 1000, bound_by_kg(900 * MCG, 1),
	    "63.01 mg/h; limit 63 mg/h (0.9 mg/kg/h x 70 kg)");
	sentence_has(INFUSE_RULE_DOSE_RATE, 200 * MG * 1000,
	    70 * MG * 1000, bound_by_kg(MG, 1),
	    "200 mg/h; limit 70 mg/h (1 mg/kg/h x 70 kg); over by 130 mg/h, "
	    "185.7 %");
	sentence_has(INFUSE_RULE_RATE, 41700 * MCG * 1000, 40 * MG * 1000,
	    bound(40 * MG, 1),
	    "41.7 mg/h; limit 40 mg/h; over by 1.7 mg/h, 4.25 %");
	sentence_has(INFUSE_RULE_DOSE_PER_DAY, 1440 * MG * 1000,
	    420 * MG * 1000, bound_by_kg(6 * MG, 1),
	    "limit 420 mg (6 mg/kg x 70 kg); over by 1,020 mg");
}

/*
 * Design 3 rule 6: 20 of 21.0527 mg/h is 5.000 31 % less, which may not read
 * as 5 % where it is said to be more than that.
 */
static void test_deviation_keeps_its_side(void **state)
{
	struct world *w = *state;
	const struct infuse_finding *finding;
	struct render_context context = { 0 };
	struct render_text text = { 0 };
	bool more, same;

	w->protocol.schedule.entry[0].rate.rate = flat(210527 * (MG / 10000));
	set_strength(w, MG, 100);
	w->of.order.pump_step.hundredth_ml_per_h = 200;
	make_plan(w);
	finding = find(&w->plan.findings, INFUSE_RULE_DEVIATION,
	    INFUSE_SOFT_MIN);
	if (finding == NULL)
		finding = find(&w->plan.findings, INFUSE_RULE_DEVIATION,
		    INFUSE_SOFT_MAX);
	assert_non_null(finding);
	render_finding(&text, &context, finding, NULL, 0);
	more = strstr(render_string(&text), "more than 5 %") != NULL;
	same = strstr(render_string(&text), "takes 5 %") != NULL;
	render_text_free(&text);
	assert_true(more);
	assert_false(same);
}

/* Wrapped text, at a width, behind a first line that has begun. */
static void wraps(const char *words, size_t width, const char *expected)
{
	struct render_text text = { 0 }, line = { 0 };

	render_add(&line, words);
	render_wrap(&text, &line, 2, width);
	render_text_free(&line);
	reads(&text, expected);
}

/* DISP-03: a number and its unit are never on two lines. */
static void test_wrap(void **state)
{
	(void)state;
	wraps("one two three", 40, "one two three");
	wraps("one two three", 9, "one two\n  three");
	wraps("limit 70 mg/h", 9, "limit\n  70 mg/h");
	wraps("limit 70 mg/h (1 mg/kg/h x 70 kg); over", 18,
	    "limit 70 mg/h\n  (1 mg/kg/h x\n  70 kg); over");
	wraps("gives 185.7 % more", 11, "gives\n  185.7 %\n  more");
	/* what is longer than a line stands on one of its own */
	wraps("a 0123456789abcdef b", 8, "a\n  0123456789abcdef\n  b");
	wraps("", 8, "");
}

/* Columns are characters: two bytes of an e with an accent are one. */
static void test_wrap_counts_characters(void **state)
{
	(void)state;
	wraps("\xc3\xa9\xc3\xa9\xc3\xa9 bb", 6,
	    "\xc3\xa9\xc3\xa9\xc3\xa9 bb");
	wraps("\xc3\xa9\xc3\xa9\xc3\xa9 bb", 5,
	    "\xc3\xa9\xc3\xa9\xc3\xa9\n  bb");
}

/* Quoted words stay marked where they land. */
static void test_quotes_follow(void **state)
{
	struct render_text text = { 0 }, line = { 0 };
	struct render_span span;

	(void)state;
	render_add(&line, "see ");
	render_quote(&line, "1.0mg here");
	render_add(&line, " end");
	render_wrap(&text, &line, 2, 10);
	assert_string_equal(render_string(&text), "see 1.0mg\n  here end");
	assert_int_equal(text.quotes, 2);
	span = text.quoted[0];
	assert_int_equal(span.from, 4);
	assert_int_equal(span.to, 9);
	span = text.quoted[1];
	assert_int_equal(span.from, 12);
	assert_int_equal(span.to, 16);
	render_text_free(&line);
	render_text_free(&text);
}

/* RFC 4180: quotes around a comma, a quote or a line end; quotes doubled. */
static void test_csv(void **state)
{
	struct render_text text = { 0 };

	(void)state;
	csv_number(&text, 1, 0);
	csv_string(&text, "plain words");
	csv_string(&text, "a, b");
	csv_string(&text, "say \"no\"");
	csv_string(&text, "two\nlines");
	csv_string(&text, "");
	csv_empty(&text);
	csv_number(&text, 1234567, 2);
	csv_number(&text, -267, 3);
	csv_number(&text, 60 * MG, 9);
	csv_end(&text);
	csv_number(&text, 2, 0);
	csv_end(&text);
	reads(&text, "1,plain words,\"a, b\",\"say \"\"no\"\"\",\"two\nlines\","
	    ",,12345.67,-0.267,60\n2\n");
}

static void fill(struct grid *grid)
{
	grid_column(grid, "day", "", true);
	grid_column(grid, "rate", "mg/h", false);
	grid_column(grid, "verdict", "", true);
	grid_row(grid);
	grid_set(grid, 0, "1");
	grid_set(grid, 1, "60");
	grid_set(grid, 2, "caution");
	grid_row(grid);
	grid_set(grid, 0, "2 *");
	grid_set(grid, 1, "1,106.5");
	grid_set(grid, 2, "STOP");
}

/* Figures to the right, words to the left, no blanks at the end of a line. */
static void test_grid(void **state)
{
	struct grid grid = { 0 };
	struct render_text text = { 0 };

	(void)state;
	fill(&grid);
	grid_print(&text, &grid);
	reads(&text,
	    " day     rate  verdict\n"
	    "         mg/h\n"
	    " 1         60  caution\n"
	    " 2 *  1,106.5  STOP\n");
	grid_print_markdown(&text, &grid);
	reads(&text,
	    "| day | rate, mg/h | verdict |\n"
	    "| :-- | --: | :-- |\n"
	    "| 1 | 60 | caution |\n"
	    "| 2 * | 1,106.5 | STOP |\n");
	grid_free(&grid);
}

/* What does not fit a cell is a failure, never a figure cut short. */
static void test_grid_cell_too_long(void **state)
{
	char cell[GRID_CELL_MAX + 1];
	struct grid grid = { 0 };
	struct render_text text = { 0 };

	(void)state;
	memset(cell, '7', sizeof(cell));
	cell[GRID_CELL_MAX - 1] = '\0';
	grid_column(&grid, "a", "", false);
	grid_row(&grid);
	grid_set(&grid, 0, cell);
	assert_false(grid.failed);
	cell[GRID_CELL_MAX - 1] = '7';
	cell[GRID_CELL_MAX] = '\0';
	grid_set(&grid, 0, cell);
	assert_true(grid.failed);
	grid_print(&text, &grid);
	assert_true(text.failed);
	render_text_free(&text);
	grid_free(&grid);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_rates),
		cmocka_unit_test(test_dose_rates),
		cmocka_unit_test(test_other_figures),
		cmocka_unit_test(test_strengths),
		cmocka_unit_test(test_durations),
		cmocka_unit_test(test_decimals_apart),
		cmocka_unit_test(test_per_cent),
		cmocka_unit_test(test_sentences),
		in_a_world(test_deviation_keeps_its_side),
		cmocka_unit_test(test_wrap),
		cmocka_unit_test(test_wrap_counts_characters),
		cmocka_unit_test(test_quotes_follow),
		cmocka_unit_test(test_csv),
		cmocka_unit_test(test_grid),
		cmocka_unit_test(test_grid_cell_too_long),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
