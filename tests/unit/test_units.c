/* SPDX-License-Identifier: MIT */

/*
 * How units are spelled, and what a row is that the schedule says nothing
 * about.
 */

#include <limits.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <infuse/convert.h>
#include <infuse/selfcheck.h>

#include "case.h"

#define W (1u << INFUSE_WEIGHT)
#define T (1u << INFUSE_DURATION)
#define M (1u << INFUSE_MASS)
#define R (1u << INFUSE_RATE)
#define D (1u << INFUSE_DOSE_RATE)

static struct infuse_fault fault_of(const char *text, size_t length,
    unsigned among)
{
	struct infuse_fault fault = { "", "", "", 99, 99 };
	struct infuse_quantity out;

	if (infuse_read_quantity(&out, text, length, among, &fault))
		fail_msg("'%.*s' was read", (int)length, text);
	return fault;
}

/* What to write for the dimensions where no unit can be made out. */
static const char *asked(unsigned among)
{
	return fault_of("5", 1, among).hint;
}

/*
 * IN-02: the hint is what to write instead, of words in capitals and between
 * the signs that people put between them; a plus is none of these.  More words
 * than three, and a word that is not known, are no unit to hint at: taken by
 * its beginning alone, mg/kg/h/d would be a dose rate.
 */
static void test_loose_spellings(void **state)
{
	static const struct {
		const char *text;
		unsigned among;
		const char *hint;	/* NULL: what asked() says */
	} cases[] = {
		{ "5 DAY", T, "write d" },
		{ "5 GRAM", M, "write g" },
		{ "5 MCG", M, "write mcg" },
		{ "5 mg*h", R, "write mg/h" },
		{ "5 mg-h", R, "write mg/h" },
		{ "5 mg/(kg*h)", D, "write mg/kg/h" },
		{ "5 mg/(kg.h)", D, "write mg/kg/h" },
		{ "5 MG PER KG PER H", D, "write mg/kg/h" },
		{ "5 mg+h", R, NULL },
		{ "5 mg/kg/h/d", D, NULL },
		{ "5 mg/kg/h/h", D, NULL },
		{ "5 mg per kg per h per d", D, NULL },
		{ "5 mg/xx", M, NULL },
		{ "5 mg xx", M, NULL },
		{ "5 per", M, NULL },
	};
	struct infuse_fault fault;
	const char *hint;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		fault = fault_of(cases[i].text, strlen(cases[i].text),
		    cases[i].among);
		hint = cases[i].hint != NULL ? cases[i].hint :
		    asked(cases[i].among);
		assert_string_equal(fault.id, "unknown-unit");
		if (strcmp(fault.hint, hint) != 0)
			fail_msg("'%s': %s", cases[i].text, fault.hint);
	}
}

/*
 * text.h: `length` bytes are read.  The m of mg/m has two meanings, also when
 * the bytes behind it would make it minutes, or there is an h before the text.
 */
static void test_read_alone(void **state)
{
	static const char around[] = "h5 mg/minutes";
	struct infuse_fault fault = fault_of(around + 1, 6, R);
	int64_t count = -7;

	(void)state;
	assert_string_equal(fault.id, "unknown-unit");
	assert_string_equal(fault.hint, "write mg/min or mg/h");
	assert_int_equal(fault.at, 2);
	assert_int_equal(fault.length, 4);
	assert_true(infuse_read_count(&count, "366", 2, 366, &fault));
	assert_int_equal(count, 36);
}

/* No unit has so many letters, and no table is looked at that far out. */
static void test_long_word(void **state)
{
	size_t length = (size_t)16 << 20;
	char *text = malloc(length);

	(void)state;
	assert_non_null(text);
	memset(text, 'k', length);
	assert_null(infuse_unit_find(text, length, ~0u));
	free(text);
}

/* text.h: a quantity is digits / 10^decimals, up to nine of them. */
static void test_decimals(void **state)
{
	const char *text = "7.000000003";
	struct infuse_written w;
	struct infuse_fault fault;
	char one[16];
	int64_t power = 1;
	int i;

	(void)state;
	for (i = 1; i <= 9; i++) {
		power *= 10;
		memcpy(one, text, (size_t)(1 + i));
		memcpy(one + 1 + i, "3 mg", 5);
		assert_true(infuse_read_written(&w, one, strlen(one), M,
		    &fault));
		assert_int_equal(w.decimals, i);
		assert_int_equal(w.digits, 7 * power + 3);
	}
	assert_true(infuse_read_written(&w, "7 mg", 4, M, &fault));
	assert_int_equal(w.decimals, 0);
	assert_int_equal(w.digits, 7);
}

/* What is no dimension has no unit, no largest count and no conversion. */
static void test_no_dimension(void **state)
{
	static const unsigned none[] = {
		INFUSE_DIMENSIONS, INFUSE_DIMENSIONS + 1,
		0x4000000 + INFUSE_MASS, UINT_MAX
	};
	static const struct infuse_bridge bridge;
	const struct infuse_unit *good = infuse_unit_usual(INFUSE_MASS);
	struct infuse_unit bad = *good;
	struct infuse_written w = { 1, 0, &bad, false, 0 };
	char out[INFUSE_CONVERTED_MAX];
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(none) / sizeof(none[0]); i++) {
		bad.dimension = (enum infuse_dimension)none[i];
		assert_null(infuse_unit_usual(bad.dimension));
		assert_int_equal(infuse_largest(bad.dimension), 0);
		assert_int_equal(infuse_point(bad.dimension), 0);
		w.unit = &bad;
		assert_int_equal(infuse_convert(out, &w, good, &bridge),
		    INFUSE_NOT_COMMENSURABLE);
		assert_int_equal(infuse_convert(out, &w, &bad, &bridge),
		    INFUSE_NOT_COMMENSURABLE);
		w.unit = good;
		assert_int_equal(infuse_convert(out, &w, &bad, &bridge),
		    INFUSE_NOT_COMMENSURABLE);
	}
}

/*
 * A pound is 453.59237 g, that is 45,359,237 / 100,000: the largest den of
 * any unit, and the largest that is reckoned with.
 */
static void test_largest_den(void **state)
{
	const struct infuse_unit *lb = infuse_unit_find("lb", 2, W);
	const struct infuse_unit *g = infuse_unit_find("g", 1, W);
	static const struct infuse_bridge bridge;
	struct infuse_unit finer;
	struct infuse_written w = { 1, 0, &finer, false, 0 };
	char out[INFUSE_CONVERTED_MAX];

	(void)state;
	finer = *lb;
	assert_int_equal(finer.den, 100000);
	assert_int_equal(infuse_convert(out, &w, g, &bridge),
	    INFUSE_CONVERTED);
	assert_string_equal(out, "453.59237");
	finer.den++;
	assert_int_equal(infuse_convert(out, &w, g, &bridge),
	    INFUSE_NOT_COMMENSURABLE);
}

/* A row of which the schedule says nothing: no rate, and no figure of it. */
static void is_left_out(const struct infuse_row *row)
{
	assert_false(row->computed);
	assert_false(row->stated);
	assert_false(row->interpolated);
	assert_int_equal(row->at.rate.pg_per_h, 0);
	assert_int_equal(row->at.dose.pg_min_per_h, 0);
	assert_int_equal(row->bound_by, INFUSE_BOUND_BY_NOTHING);
	assert_int_equal(row->line, 0);
}

/*
 * A dose is never made up: days without an entry have no rate.  What stands in
 * the array behind the entries that are counted is none of them.
 */
static void test_days_without_an_entry(void **state)
{
	struct world *w = *state;
	struct infuse_schedule *schedule = &w->protocol.schedule;
	const struct infuse_row *row = w->plan.row;

	schedule->entries = 0;
	add_entry(schedule, 1, 2, flat(20 * MG));
	add_entry(schedule, 9, 9, flat(30 * MG));
	schedule->entry[1].rate.capped = true;
	schedule->entry[1].rate.at_most = flat(1 * MG);
	schedule->entries = 1;
	make_plan(w);
	assert_int_equal(w->plan.rows, 4);
	assert_true(row[0].computed && row[1].computed);
	assert_int_equal(row[1].at.rate.pg_per_h, 20 * MG);
	assert_int_equal(row[1].bound_by, INFUSE_BOUND_BY_NOTHING);
	assert_false(row[1].interpolated);
	is_left_out(&row[2]);
	is_left_out(&row[3]);
	assert_int_equal(w->plan.verdict, INFUSE_STOP);

	schedule->entry[0].first = 2;
	schedule->entry[0].last = 4;
	make_plan(w);
	is_left_out(&row[0]);
}

/* A ramp has no cap, whatever is left in the array of entries. */
static void test_a_ramp_is_not_capped(void **state)
{
	struct world *w = *state;

	w->protocol.schedule.entry[0].rate.capped = true;
	w->protocol.schedule.entry[0].rate.at_most = flat(1 * MG);
	set_ramp(w, flat(10 * MG), flat(40 * MG), 0);
	make_plan(w);
	assert_int_equal(w->plan.row[1].at.rate.pg_per_h, 20 * MG);
	assert_int_equal(w->plan.row[1].bound_by, INFUSE_BOUND_BY_NOTHING);
}

/*
 * From 0 to 1 g/kg/h at 20 kg, that is 20 g/h, in three days: the second is
 * 10 g/h, the most that is computed (quantity.h), and in steps of 3 mg/h
 * 9,999 mg/h.
 */
static void test_steps_up_to_the_most(void **state)
{
	struct world *w = *state;
	const struct infuse_row *row = w->plan.row;

	w->of.order.weight.g = 20 * KG;
	w->of.order.age_years = 30;
	set_continuous(w, 3 * DAY);
	set_ramp(w, flat(0), by_kg(INFUSE_DOSE_RATE_MAX), 3 * MG);
	make_plan(w);
	assert_true(row[1].computed);
	assert_int_equal(row[1].at.rate.pg_per_h, 9999 * MG);
	assert_false(row[2].computed);
}

/* selfcheck.h: true, or nothing that this build says may be used. */
static void test_self_check(void **state)
{
	(void)state;
	assert_true(infuse_self_check());
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_loose_spellings),
		cmocka_unit_test(test_read_alone),
		cmocka_unit_test(test_long_word),
		cmocka_unit_test(test_decimals),
		cmocka_unit_test(test_no_dimension),
		cmocka_unit_test(test_largest_den),
		in_a_world(test_days_without_an_entry),
		in_a_world(test_a_ramp_is_not_capped),
		in_a_world(test_steps_up_to_the_most),
		cmocka_unit_test(test_self_check),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
