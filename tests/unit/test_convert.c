/* SPDX-License-Identifier: MIT */
/*
 * Conversions: exact (UNIT-04), only between what commensurates (UNIT-01), as
 * published cases and another program's 1,680 conversions have it.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "table.h"

#include <infuse/convert.h>

#define ANY ((1u << INFUSE_DIMENSIONS) - 1)

static int64_t base(const char *text, enum infuse_dimension dimension)
{
	struct infuse_quantity out;
	struct infuse_fault fault;

	assert_true(infuse_read_quantity(&out, text, strlen(text),
	    1u << dimension, &fault));
	return out.base;
}

/* A bridge as people write it: weight "" and strength "" for none. */
static struct infuse_bridge bridge(const char *weight, const char *amount,
    const char *volume)
{
	struct infuse_bridge out = {{0}, {{0}, {0}}};

	if (weight[0] != '\0')
		out.weight.g = base(weight, INFUSE_WEIGHT);
	if (amount[0] != '\0') {
		out.strength.amount.pg = base(amount, INFUSE_MASS);
		out.strength.volume.hundredth_ml = base(volume, INFUSE_VOLUME);
	}
	return out;
}

static enum infuse_conversion convert(char out[INFUSE_CONVERTED_MAX],
    const char *from, const char *to, struct infuse_bridge through)
{
	const struct infuse_unit *unit = infuse_unit_find(to, strlen(to), ANY);
	struct infuse_written w;
	struct infuse_fault fault;

	out[0] = '\0';
	assert_true(infuse_read_written(&w, from, strlen(from), ANY, &fault));
	assert_non_null(unit);
	return infuse_convert(out, &w, unit, &through);
}

/*
 * Published calculations, by what identifies them in worked_cases.tsv and
 * published_vectors.tsv, with the exact result where the print is rounded; the
 * printed figure and its place are in those files.  A "~" before the result:
 * not finite in twelve digits, and cut.
 */
static const struct published {
	const char *id;
	const char *from;
	const char *weight;
	const char *amount;
	const char *volume;
	const char *to;
	const char *result;
} cases[] = {
	{"UNIT-04", "7.2 mcg/kg/min", "", "", "", "mg/kg/h", "0.432"},
	{"UNIT-04", "60 mg/h", "", "", "", "mg/d", "1440"},
	{"UNIT-04", "0.43 mg/kg/h", "70 kg", "", "", "mg/h", "30.1"},
	{"IN-04", "154 lb", "", "", "", "kg", "69.85322498"},
	{"KET-EX1", "0.2 mg/kg/h", "70 kg", "1 mg", "1 mL", "mL/h", "14"},
	{"KET-EX2", "0.2 mg/kg/h", "70 kg", "2 mg", "1 mL", "mL/h", "7"},
	{"KET-EX4", "20 mg/h", "", "1 mg", "1 mL", "mL/h", "20"},
	{"KET-EX5", "1.5 mg/kg", "70 kg", "", "", "mg", "105"},
	{"KET-EX5", "105 mg", "", "50 mg", "1 mL", "mL", "2.1"},
	{"KET-EX5", "1.5 mg/kg", "70 kg", "10 mg", "1 mL", "mL", "10.5"},
	{"KET-EX6", "1 mL/kg/h", "", "120 mg", "1 L", "mg/kg/h", "0.12"},
	{"KET-EX6", "1 mL/kg/h", "", "120 mg", "1 L", "mcg/kg/min", "2"},
	{"KET-EX8", "1 mL/kg/h", "", "1000 mg", "1 L", "mg/kg/h", "1"},
	{"KET-EX8", "1 mL/kg/h", "", "1000 mg", "1 L", "mcg/kg/min",
	    "~16.6666666666"},
	{"KET-UNIT1", "0.1 mg/min", "", "", "", "mg/h", "6"},
	{"KET-UNIT1", "0.5 mg/min", "", "", "", "mg/h", "30"},
	{"KET-UNIT2", "1 mcg/kg/min", "", "", "", "mg/kg/h", "0.06"},
	{"KET-UNIT2", "2 mcg/kg/min", "", "", "", "mg/kg/h", "0.12"},
	{"KET-UNIT3", "0.1 mg/kg/h", "", "", "", "mcg/kg/min",
	    "~1.66666666666"},
	{"KET-UNIT3", "0.5 mg/kg/h", "", "", "", "mcg/kg/min",
	    "~8.33333333333"},
	{"KET-UNIT4", "5 mg/h", "70 kg", "", "", "mg/kg/h", "~0.0714285714285"},
	{"KET-UNIT5", "20 mg/h", "70 kg", "", "", "mg/kg/h", "~0.285714285714"},
	{"KET-CAP1", "0.35 mg/kg/h", "70 kg", "", "", "mg/h", "24.5"},
	{"GEN-01", "5 mcg/kg/min", "95 kg", "200 mg", "250 mL", "mL/h",
	    "35.625"},
	{"GEN-03", "0.05 mg/kg/h", "40 kg", "100 mg", "100 mL", "mL/h", "2"},
	{"GEN-05", "6 mcg/kg/min", "65 kg", "400 mg", "250 mL", "mL/h",
	    "14.625"},
	{"GEN-09", "75 mL/h", "72.4 kg", "50 mg", "250 mL", "mcg/kg/min",
	    "~3.45303867403"},
	{"GEN-11", "17 mL/h", "", "1 g", "250 mL", "mg/min", "~1.13333333333"},
	{"GEN-13", "0.02 mcg/kg/min", "70 kg", "4 mg", "250 mL", "mL/h",
	    "5.25"},
	{"GEN-15", "0.2 mcg/kg/min", "70 kg", "50 mcg", "1 mL", "mL/h", "16.8"},
	{"ERR-01", "0.3 mg/kg/h", "45 kg", "2 mg", "1 mL", "mL/h", "6.75"},
	{"ERR-02", "0.3 mg/kg/h", "85 kg", "2 mg", "1 mL", "mL/h", "12.75"},
	{"ERR-03", "0.2 mg/kg/h", "95 kg", "2 mg", "1 mL", "mL/h", "9.5"},
	{"ERR-05", "41.7 mg/h", "", "10 mg", "1 mL", "mL/h", "4.17"},
	{"ERR-05", "41.7 mL/h", "", "10 mg", "1 mL", "mg/h", "417"},
	{"ERR-10", "0.5 mg/kg/min", "", "", "", "mg/kg/h", "30"},
	{"doseUnits", "60 mcg/kg/min", "", "", "", "mg/kg/h", "3.6"},
	{"doseUnits", "3 mg/kg/h", "", "", "", "mcg/kg/min", "50"},
	{"flowConversion", "0.1 mcg/kg/min", "50 kg", "100 mcg", "1 mL", "mL/h",
	    "3"},
	{"NHS Highland", "1 mL/h", "", "200 mg", "40 mL", "mg/h", "5"},
	{"Sigtermans", "22.2 mg/h", "70 kg", "", "", "mg/kg/h",
	    "~0.317142857142"},
	{"droracle", "0.3 mg/kg/h", "70 kg", "1 mg", "1 mL", "mL/h", "21"},
	/* By hand: other ways across, a gram of either kind, and nothing. */
	{"", "2.1 mL", "70 kg", "50 mg", "1 mL", "mg/kg", "1.5"},
	{"", "1 mL/kg/h", "70 kg", "", "", "mL/h", "70"},
	{"", "1 mL/kg/h", "70 kg", "2 mg", "1 mL", "mg/h", "140"},
	{"", "140 mg/h", "70 kg", "2 mg", "1 mL", "mL/kg/h", "1"},
	{"", "63 mg/h", "", "500 mg", "260 mL", "mL/h", "32.76"},
	{"", "70000 g", "", "", "", "kg", "70"},
	{"", "1 g", "", "", "", "mg", "1000"},
	{"", "1 kg", "", "", "", "g", "1000"},
	{"", "500 mg", "", "", "", "g", "0.5"},
	{"", "1 g", "", "", "", "g", "1"},
	{"", "0.000000001 mcg/h", "1000 kg", "40 g", "0.01 mL", "mL/kg/h",
	    "0.00000000000000000000025"},
	{"", "0 mg/kg/h", "70 kg", "1 mg", "1 mL", "mL/h", "0"},
	{"", "0.50 mg", "", "", "", "mg", "0.5"},
	{"", "4.5 d", "", "", "", "h", "108"},
	{"", "50 %", "", "", "", "%", "50"},
};

static void test_published(void **state)
{
	const struct published *c;
	enum infuse_conversion got;
	char out[INFUSE_CONVERTED_MAX];
	size_t i;
	bool cut;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		c = &cases[i];
		cut = c->result[0] == '~';
		got = convert(out, c->from, c->to,
		    bridge(c->weight, c->amount, c->volume));
		if (got != (cut ? INFUSE_ROUNDED_DOWN : INFUSE_CONVERTED) ||
		    strcmp(out, c->result + cut) != 0)
			fail_msg("%s: %s is %s %s, not %s", c->id, c->from, out,
			    c->to, c->result);
	}
}

/* What is asked for is what is needed, and no more. */
static void test_needs(void **state)
{
	static const struct {
		const char *from;
		const char *to;
		enum infuse_conversion got;
	} pairs[] = {
		{"1 mg/kg/h", "mg/h", INFUSE_NEEDS_WEIGHT},
		{"1 mg/h", "mg/kg/h", INFUSE_NEEDS_WEIGHT},
		{"1 mg/kg", "mg", INFUSE_NEEDS_WEIGHT},
		{"1 mL/h", "mL/kg/h", INFUSE_NEEDS_WEIGHT},
		{"1 mg/h", "mL/h", INFUSE_NEEDS_STRENGTH},
		{"1 mL", "mg", INFUSE_NEEDS_STRENGTH},
		{"1 mL/kg/h", "mg/kg/h", INFUSE_NEEDS_STRENGTH},
		{"1 mg/kg/h", "mL/kg/h", INFUSE_NEEDS_STRENGTH},
		{"1 mg/kg/h", "mL/h", INFUSE_NEEDS_BOTH},
		{"1 mL/kg/h", "mg/h", INFUSE_NEEDS_BOTH},
		{"1 mL", "mg/kg", INFUSE_NEEDS_BOTH},
		{"1 kg", "mg", INFUSE_NOT_COMMENSURABLE},
		{"1 lb", "mcg", INFUSE_NOT_COMMENSURABLE},
		{"1 mg", "mg/h", INFUSE_NOT_COMMENSURABLE},
		{"1 mL", "mL/h", INFUSE_NOT_COMMENSURABLE},
		{"1 %", "mg/mL", INFUSE_NOT_COMMENSURABLE},
		{"1 h", "mg", INFUSE_NOT_COMMENSURABLE},
		{"1001 kg", "lb", INFUSE_OUT_OF_RANGE},
		{"2204.623 lb", "kg", INFUSE_OUT_OF_RANGE},
		{"9001 g", "mg", INFUSE_OUT_OF_RANGE},
		{"999999999.999999999 d", "min", INFUSE_OUT_OF_RANGE},
		{"10000.000000001 mg/h", "mg/h", INFUSE_OUT_OF_RANGE},
	};
	struct infuse_bridge through = {{0}, {{0}, {0}}};
	char out[INFUSE_CONVERTED_MAX];
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++) {
		assert_int_equal(convert(out, pairs[i].from, pairs[i].to,
		    bridge("", "", "")), pairs[i].got);
		assert_string_equal(out, "");
	}
	/* 10 mg/kg/h at 1,000 kg is 10 g/h; a trace more is too much. */
	assert_int_equal(convert(out, "10 mg/kg/h", "mg/h",
	    bridge("1000 kg", "", "")), INFUSE_CONVERTED);
	assert_string_equal(out, "10000");
	assert_int_equal(convert(out, "10.000000001 mg/kg/h", "mg/h",
	    bridge("1000 kg", "", "")), INFUSE_OUT_OF_RANGE);
	through.weight.g = 1000001;
	assert_int_equal(convert(out, "1 mg/h", "mg/kg/h", through),
	    INFUSE_OUT_OF_RANGE);
	through.weight.g = 0;
	assert_int_equal(convert(out, "1 mg/h", "mg/kg/h", through),
	    INFUSE_NEEDS_WEIGHT);
}

/* The spelling here of a code there; the same where there is no other. */
static const char *spelled(char out[32], const char *ucum)
{
	const struct infuse_unit *unit;
	size_t i;

	for (i = 0; (unit = infuse_unit_at(i)) != NULL; i++) {
		if (strcmp(unit->ucum, ucum) == 0)
			return unit->name;
	}
	(void)snprintf(out, 32, "%s", ucum);
	return out;
}

/*
 * Of the 1,680 rows, 1,020 have a unit that is none here (ng, oz, g/d, ...), 80
 * take a body weight for an amount of drug, and 39 are past a bound of
 * quantity.h; each is refused, and all others agree.
 */
static void test_ucum_conversions(void **state)
{
	int agreed = 0, unknown = 0, kind = 0, range = 0;
	char a[32], b[32], text[96], out[INFUSE_CONVERTED_MAX];
	const struct infuse_unit *to;
	enum infuse_conversion got;
	struct infuse_written w;
	struct infuse_fault fault;
	struct table table;
	double want, have;

	(void)state;
	assert_true(table_open(&table, "tests/data/ucum_conversions.tsv"));
	while (table_next(&table)) {
		(void)snprintf(text, sizeof(text), "%s %s",
		    table_cell(&table, "value"),
		    spelled(a, table_cell(&table, "from")));
		to = infuse_unit_find(spelled(b, table_cell(&table, "to")),
		    strlen(spelled(b, table_cell(&table, "to"))), ANY);
		if (to == NULL || !infuse_read_written(&w, text, strlen(text),
		    ANY, &fault)) {
			unknown++;
			continue;
		}
		got = infuse_convert(out, &w, to,
		    &(struct infuse_bridge){{0}, {{0}, {0}}});
		kind += got == INFUSE_NOT_COMMENSURABLE;
		range += got == INFUSE_OUT_OF_RANGE;
		if (got > INFUSE_ROUNDED_DOWN)
			continue;
		want = strtod(table_cell(&table, "result"), NULL);
		have = strtod(out, NULL);
		if (have - want > 1e-9 * want || want - have > 1e-9 * want)
			fail_msg("line %d: %s is %s", table.line, text, out);
		agreed++;
	}
	assert_int_equal(table.rows, 1680);
	assert_int_equal(agreed, 616);
	assert_int_equal(unknown, 940);
	assert_int_equal(kind, 80);
	assert_int_equal(range, 44);
}

/* UNIT-01 */
static void test_ucum_noncommensurable(void **state)
{
	char a[32], b[32], text[64], out[INFUSE_CONVERTED_MAX];
	const char *from, *to;
	struct infuse_written w;
	struct infuse_fault fault;
	struct table table;
	int unknown = 0;

	(void)state;
	assert_true(table_open(&table, "tests/data/ucum_noncommensurable.tsv"));
	while (table_next(&table)) {
		from = spelled(a, table_cell(&table, "from"));
		to = spelled(b, table_cell(&table, "to"));
		(void)snprintf(text, sizeof(text), "1 %s", from);
		if (infuse_unit_find(to, strlen(to), ANY) == NULL ||
		    !infuse_read_written(&w, text, strlen(text), ANY, &fault))
			unknown++;
		else
			assert_true(convert(out, text, to,
			    bridge("", "", "")) > INFUSE_ROUNDED_DOWN);
	}
	assert_int_equal(table.rows, 8);
	assert_int_equal(unknown, 1);		/* mg/kg.h */
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_published),
		cmocka_unit_test(test_needs),
		cmocka_unit_test(test_ucum_conversions),
		cmocka_unit_test(test_ucum_noncommensurable),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
