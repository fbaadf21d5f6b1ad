/* SPDX-License-Identifier: MIT */
/*
 * Quantities as text: the grammar of numbers (IN-01, IN-02), the closed list of
 * units (UNIT-02, UNIT-03), and every refusal with its id and its place.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "table.h"

#define W (1u << INFUSE_WEIGHT)
#define T (1u << INFUSE_DURATION)
#define M (1u << INFUSE_MASS)
#define R (1u << INFUSE_RATE)
#define DR (1u << INFUSE_DOSE_RATE)
#define F (1u << INFUSE_FLOW)
#define S (1u << INFUSE_STRENGTH)
#define P (1u << INFUSE_PERCENT)
#define ANY ((1u << INFUSE_DIMENSIONS) - 1)

static const struct infuse_quantity untouched = {INFUSE_DIMENSIONS, -7, 0,
    0};

static bool reads(const char *text, unsigned among,
    struct infuse_quantity *out, struct infuse_fault *fault)
{
	*out = untouched;
	return infuse_read_quantity(out, text, strlen(text), among, fault);
}

/* Each worked out by hand from the base units in quantity.h. */
static void test_read(void **state)
{
	static const struct {
		const char *text;
		unsigned among;
		int64_t base;
	} cases[] = {
		{"70 kg", W, 70000}, {"70kg", W, 70000}, {"70.5 kg", W, 70500},
		{"70.500 kg", W, 70500}, {"0 kg", W, 0}, {"1 g", W, 1},
		{"1000 kg", W, 1000000}, {"999.999 kg", W, 999999},
		/* IN-04: 154 lb is 69,853.22498 g, down to the gram */
		{"154lb", W, 69853}, {"154 lb", W, 69853}, {"1 lb", W, 453},
		{"0.125 lb", W, 56}, {"2204.622 lb", W, 999999},
		{"2204.623 lb", W, 1000000},
		{"154.0000 lb", W, 69853},
		{"4.5 d", T, 6480}, {"366 d", T, 527040}, {"0.25 h", T, 15},
		{"0.05 h", T, 3}, {"90 min", T, 90}, {"8 hr", T, 480},
		{"1 mcg", M, 1000000}, {"0.000001 mcg", M, 1},
		{"0.000000001 mg", M, 1}, {"9000 g", M, 9000000000000000},
		{"63 mg/h", R, 63000000000},
		{"63.000000001 mg/h", R, 63000000001},
		{"1 mg/min", R, 60000000000}, {"48 mg/d", R, 2000000000},
		{"0.000000024 mg/d", R, 1}, {"1440.00 mg/d", R, 60000000000},
		{"10000 mg/h", R, 10000000000000},
		{"0.9 mg/kg/h", DR, 900000000},
		{"7.2 mcg/kg/min", DR, 432000000},
		{"1000 mg/kg/h", DR, 1000000000000},
		{"3.5 mg/kg", 1u << INFUSE_MASS_PER_KG, 3500000000},
		{"12.75 mL/h", F, 1275}, {"0.01 mL/min", F, 60},
		{"2 L/h", F, 200000}, {"1 mL/kg/h", 1u << INFUSE_FLOW_PER_KG,
		    100},
		{"9 L", 1u << INFUSE_VOLUME, 900000},
		{"0.01 mL", 1u << INFUSE_VOLUME, 1},
		{"2 mg/mL", S, 2000000000}, {"40000 mg/mL", S, 40000000000000},
		{"50 %", P, 5000}, {"0.01%", P, 1}, {"100000 %", P, 10000000},
	};
	struct infuse_quantity out;
	struct infuse_fault fault;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		if (!reads(cases[i].text, cases[i].among, &out, &fault))
			fail_msg("%s: %s", cases[i].text, fault.text);
		assert_int_equal(out.base, cases[i].base);
		assert_int_equal(1u << out.dimension, cases[i].among);
	}
}

/* IN-02: an id, and which part of the text it is about. */
static const struct refusal {
	const char *text;
	unsigned among;
	const char *id;
	size_t at;
	size_t length;
} refusals[] = {
	{"", W, "empty", 0, 0}, {"  ", W, "empty", 0, 2},
	{"\t", W, "empty", 0, 1},
	{" 70 kg", W, "spacing", 0, 1}, {"70 kg ", W, "spacing", 5, 1},
	{"70  kg", W, "spacing", 2, 2}, {"70\tkg", W, "spacing", 2, 1},
	{"70 kg\n", W, "spacing", 5, 1}, {"70 ", W, "spacing", 2, 1},
	{"70\302\240kg", W, "spacing", 2, 2},
	{"70\342\200\257kg", W, "spacing", 2, 3},
	{"70\001 kg", W, "control-character", 2, 1},
	{"70 kg\342\200\213", W, "control-character", 5, 3},
	{"\357\273\27770 kg", W, "control-character", 0, 3},
	{"+5 kg", W, "sign", 0, 1}, {"-5 kg", W, "sign", 0, 1},
	{"\342\210\2225 kg", W, "sign", 0, 3},
	{"\342\200\2235 kg", W, "sign", 0, 3}, {"- 1 kg", W, "sign", 0, 1},
	{".5 kg", W, "naked-point", 0, 2},
	{"5. kg", W, "trailing-point", 1, 1}, {"5.", W, "trailing-point", 1, 1},
	{"2.e3 kg", W, "trailing-point", 1, 1},
	{"70,5 kg", W, "decimal-comma", 0, 4},
	{"0,07 kg", W, "decimal-comma", 0, 4},
	{"0,500 kg", W, "decimal-comma", 0, 5},
	{",5 kg", W, "decimal-comma", 0, 2},
	{"70, kg", W, "decimal-comma", 2, 1},
	{"1,000 g", W, "digit-grouping", 0, 5},
	{"1,000.5 g", W, "digit-grouping", 0, 7},
	{"1.000,5 g", W, "digit-grouping", 0, 7},
	{"1.000.000 g", W, "digit-grouping", 0, 9},
	{"1 000 g", W, "digit-grouping", 0, 5},
	{"1_000 g", W, "digit-grouping", 0, 5},
	{"1'000 g", W, "digit-grouping", 0, 5},
	{"1e2 kg", W, "exponent", 0, 3}, {"1E+02 kg", W, "exponent", 0, 5},
	{"7e kg", W, "exponent", 0, 2},
	{"007 kg", W, "leading-zero", 0, 3}, {"00 kg", W, "leading-zero", 0, 2},
	{"07.5 kg", W, "leading-zero", 0, 2},
	{"0x46", W, "not-a-number", 0, 4}, {"nan", W, "not-a-number", 0, 3},
	{"inf kg", W, "not-a-number", 0, 3}, {"kg", W, "not-a-number", 0, 2},
	{"70 70 kg", W, "not-a-number", 0, 5},
	{"0.5.5 kg", W, "not-a-number", 0, 5},
	{"0..5 kg", W, "not-a-number", 1, 2},
	{"1/2 kg", W, "not-a-number", 0, 3},
	{"60-70 kg", W, "not-a-number", 0, 8},
	{"\331\247\331\240 kg", W, "not-a-number", 0, 4},
	{"\357\274\227 kg", W, "not-a-number", 0, 3},
	{"1234567890 g", W, "too-many-digits", 0, 10},
	{"0.0000000001 mg/h", R, "too-many-digits", 2, 10},
	{"18446744073709551617 kg", W, "too-many-digits", 0, 20},
	{"70", W, "missing-unit", 2, 0}, {"0.5", R, "missing-unit", 3, 0},
	{"70 qq", W, "unknown-unit", 3, 2}, {"70qq", W, "unknown-unit", 2, 2},
	{"63 mg/h/", R, "unknown-unit", 3, 5},
	{"63 mg//h", R, "unknown-unit", 3, 5},
	{"63 /h", R, "unknown-unit", 3, 2},
	{"63 mg/h at 70 kg", R, "unknown-unit", 3, 13},
	{"63 mL/h", R, "wrong-dimension", 3, 4},
	{"63 mg", R, "wrong-dimension", 3, 2},
	{"70 mg", W, "wrong-dimension", 3, 2},
	{"63 ml/hr", R, "wrong-dimension", 3, 5},
	{"0.9 mg/kg/h", R, "wrong-dimension", 4, 7},
	{"70.0001 kg", W, "too-fine", 0, 10}, {"0.5 g", W, "too-fine", 0, 5},
	{"154.0001 lb", W, "too-fine", 0, 11},
	{"0.000000001 mg/d", R, "too-fine", 0, 16},
	{"0.33 h", T, "too-fine", 0, 6}, {"0.001 mL/h", F, "too-fine", 0, 10},
	{"0.0000001 mcg", M, "too-fine", 0, 13},
	{"0.005 %", P, "too-fine", 0, 7},
	{"1000.001 kg", W, "too-large", 0, 11},
	{"2204.625 lb", W, "too-large", 0, 11},
	{"367 d", T, "too-large", 0, 5}, {"9001 g", M, "too-large", 0, 6},
	{"10000.000000001 mg/h", R, "too-large", 0, 20},
	{"999999999.999999999 mg/min", R, "too-large", 0, 26},
	{"999999999.999999999 lb", W, "too-large", 0, 22},
	{"999999999 d", T, "too-large", 0, 11},
	{"1000.000000001 mg/kg/h", DR, "too-large", 0, 22},
	{"2000.01 mL/h", F, "too-large", 0, 12},
	{"100000.01 %", P, "too-large", 0, 11},
};

static void test_refuse(void **state)
{
	const struct refusal *r;
	struct infuse_quantity out;
	struct infuse_fault fault;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(refusals) / sizeof(refusals[0]); i++) {
		r = &refusals[i];
		if (reads(r->text, r->among, &out, &fault))
			fail_msg("'%s' was read", r->text);
		if (strcmp(fault.id, r->id) != 0 || fault.at != r->at ||
		    fault.length != r->length)
			fail_msg("'%s': %s at %zu, %zu", r->text, fault.id,
			    fault.at, fault.length);
		assert_true(fault.text[0] != '\0');
		assert_true(fault.hint[0] != '\0');
		assert_int_equal(out.dimension, untouched.dimension);
		assert_int_equal(out.base, untouched.base);
	}
}

/* Neither end of the text nor a NUL inside it stops the reader early. */
static void test_length(void **state)
{
	struct infuse_quantity out;
	struct infuse_fault fault;

	(void)state;
	assert_true(infuse_read_quantity(&out, "70 kgs", 5, W, &fault));
	assert_int_equal(out.base, 70000);
	assert_false(infuse_read_quantity(&out, "70 kg\0", 6, W, &fault));
	assert_string_equal(fault.id, "control-character");
	assert_int_equal(fault.at, 5);
	assert_false(infuse_read_quantity(&out, "7\0 kg", 5, W, &fault));
	assert_string_equal(fault.id, "control-character");
	assert_false(infuse_read_quantity(&out, "70 kg", 4, W, &fault));
	assert_false(infuse_read_quantity(&out, "70 kg", 2, W, &fault));
	assert_string_equal(fault.id, "missing-unit");
}

/* UNIT-02, and what a tired hand types: refused, with what to write. */
static void test_hints(void **state)
{
	static const struct {
		const char *unit;
		unsigned among;
		const char *hint;
	} cases[] = {
		{"ug", M, "write mcg"}, {"\302\265g", M, "write mcg"},
		{"\316\274g", M, "write mcg"}, {"mcgs", M, "write mcg"},
		{"mgs", M, "write mg"}, {"Mg", M, "write mg"},
		{"MG", M, "write mg"}, {"gr", M, "write g or mg"},
		{"gm", M, "write g"}, {"G", M, "write g"},
		{"kgs", W, "write kg"}, {"KG", W, "write kg"},
		{"Kg", W, "write kg"}, {"kilos", W, "write kg"},
		{"lbs", W, "write lb"}, {"pounds", W, "write lb"},
		{"cc", 1u << INFUSE_VOLUME, "write mL"},
		{"ML", 1u << INFUSE_VOLUME, "write mL"},
		{"l", 1u << INFUSE_VOLUME, "write L"},
		{"hour", T, "write h"}, {"hours", T, "write h"},
		{"hrs", T, "write h"}, {"H", T, "write h"},
		{"minute", T, "write min"}, {"minutes", T, "write min"},
		{"day", T, "write d"}, {"days", T, "write d"},
		{"m", T, "write min, h or d"},
		{"mg/kg.h", DR, "write mg/kg/h"},
		{"mg/kg/m", DR, "write mg/kg/min or mg/kg/h"},
		{"mg/kg/H", DR, "write mg/kg/h"},
		{"Mg/kg/h", DR, "write mg/kg/h"},
		{"mg/kg/hour", DR, "write mg/kg/h"},
		{"mg/h/kg", DR, "write mg/kg/h"},
		{"mg/(kg.h)", DR, "write mg/kg/h"},
		{"mg per kg per hour", DR, "write mg/kg/h"},
		{"\302\265g/kg/min", DR, "write mcg/kg/min"},
		{"ug/kg/h", DR, "write mcg/kg/h"},
		{"MG/H", R, "write mg/h"}, {"mg/hour", R, "write mg/h"},
		{"mg /h", R, "write mg/h"}, {"mg/h.", R, "write mg/h"},
		{"mg/24h", R, "write mg/d"},
		{"mg/12h", R,
		    "write a rate in mg/h, mg/min, mg/d, mcg/h or mcg/min"},
		{"cc/hr", F, "write mL/h"}, {"mL/hour", F, "write mL/h"},
		{"mls/h", F, "write mL/h"}, {"mg/cc", S, "write mg/mL"},
		{"percent", P, "write %"},
		{"units", M, "write an amount in mg, mcg or g"},
	};
	struct infuse_quantity out;
	struct infuse_fault fault;
	char text[64];
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		(void)snprintf(text, sizeof(text), "6 %s", cases[i].unit);
		if (reads(text, cases[i].among, &out, &fault))
			fail_msg("'%s' was read", text);
		assert_string_equal(fault.id, "unknown-unit");
		if (strcmp(fault.hint, cases[i].hint) != 0)
			fail_msg("'%s': %s", text, fault.hint);
	}
}

/* "That is a flow; write a rate": each kind is told from each other kind. */
static void test_kinds(void **state)
{
	struct infuse_quantity out;
	struct infuse_fault fault;

	(void)state;
	assert_false(reads("63 mL/h", R, &out, &fault));
	assert_string_equal(fault.text, "that is a flow");
	assert_string_equal(fault.hint,
	    "write a rate in mg/h, mg/min, mg/d, mcg/h or mcg/min");
	assert_false(reads("63 mg/h", F, &out, &fault));
	assert_string_equal(fault.text, "that is a rate");
	assert_false(reads("70", R | DR, &out, &fault));
	assert_string_equal(fault.hint,
	    "write a rate in mg/h or mg/kg/h, or with mcg or min");
}

/* UNIT-03: hr and ml are read wherever they stand, and marked. */
static void test_synonyms(void **state)
{
	static const char *const pairs[][2] = {
		{"8 hr", "8 h"}, {"6 mg/hr", "6 mg/h"},
		{"6 mg/kg/hr", "6 mg/kg/h"}, {"6 mcg/kg/hr", "6 mcg/kg/h"},
		{"6 ml", "6 mL"}, {"6 ml/hr", "6 mL/h"}, {"6 mL/hr", "6 mL/h"},
		{"6 ml/min", "6 mL/min"}, {"6 mg/ml", "6 mg/mL"},
		{"6 ml/kg/hr", "6 mL/kg/h"}, {"6 L/hr", "6 L/h"},
	};
	struct infuse_written a, b;
	struct infuse_fault fault;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++) {
		assert_true(infuse_read_written(&a, pairs[i][0],
		    strlen(pairs[i][0]), ANY, &fault));
		assert_true(infuse_read_written(&b, pairs[i][1],
		    strlen(pairs[i][1]), ANY, &fault));
		assert_ptr_equal(a.unit, b.unit);
		assert_true(a.synonym);
		assert_false(b.synonym);
		assert_null(infuse_unit_find(pairs[i][0] + 2,
		    strlen(pairs[i][0] + 2), ANY));
	}
}

/* As it was written: nothing is tidied before somebody asks for base units. */
static void test_written(void **state)
{
	struct infuse_written w;
	struct infuse_fault fault;

	(void)state;
	assert_true(infuse_read_written(&w, "1.50 mg/h", 9, ANY, &fault));
	assert_int_equal(w.digits, 150);
	assert_int_equal(w.decimals, 2);
	assert_string_equal(w.unit->ucum, "mg/h");
	assert_true(infuse_read_written(&w, "999999999.999999999 %", 21, ANY,
	    &fault));
	assert_int_equal(w.digits, 999999999999999999);
	assert_int_equal(w.decimals, 9);
}

/* g is drug where drug is asked for, and body weight where only that is. */
static void test_gram(void **state)
{
	struct infuse_quantity out;
	struct infuse_fault fault;

	(void)state;
	assert_true(reads("5 g", W, &out, &fault));
	assert_int_equal(out.dimension, INFUSE_WEIGHT);
	assert_true(reads("5 g", W | M, &out, &fault));
	assert_int_equal(out.dimension, INFUSE_MASS);
	assert_int_equal(out.base, 5000000000000);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_read),
		cmocka_unit_test(test_refuse),
		cmocka_unit_test(test_length),
		cmocka_unit_test(test_hints),
		cmocka_unit_test(test_kinds),
		cmocka_unit_test(test_synonyms),
		cmocka_unit_test(test_written),
		cmocka_unit_test(test_gram),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
