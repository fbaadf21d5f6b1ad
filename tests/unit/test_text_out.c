/* SPDX-License-Identifier: MIT */
/* Numbers as text (DISP-01, 02, 04), whole numbers in, the table of units. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include <infuse/text.h>

#define VALUES 1000000

static void test_number(void **state)
{
	static const struct {
		int64_t n;
		int point;
		int decimals;
		enum infuse_round round;
		enum infuse_grouping grouping;
		const char *text;
	} cases[] = {
		{0, 0, 0, INFUSE_DOWN, INFUSE_COMMAS, "0"},
		{0, 9, 9, INFUSE_DOWN, INFUSE_COMMAS, "0"},
		{999, 0, 0, INFUSE_DOWN, INFUSE_COMMAS, "999"},
		{1000, 0, 0, INFUSE_DOWN, INFUSE_COMMAS, "1,000"},
		{12500, 0, 0, INFUSE_DOWN, INFUSE_COMMAS, "12,500"},
		{12500, 0, 0, INFUSE_DOWN, INFUSE_PLAIN, "12500"},
		{1234567, 0, 0, INFUSE_DOWN, INFUSE_COMMAS, "1,234,567"},
		{123456, 3, 3, INFUSE_DOWN, INFUSE_COMMAS, "123.456"},
		{1234567, 3, 3, INFUSE_DOWN, INFUSE_COMMAS, "1,234.567"},
		{1, 9, 9, INFUSE_DOWN, INFUSE_COMMAS, "0.000000001"},
		{500, 3, 3, INFUSE_DOWN, INFUSE_COMMAS, "0.5"},
		{1000, 3, 3, INFUSE_DOWN, INFUSE_COMMAS, "1"},
		/* 60 mg/h at 70 kg is 0.857142857.. mg/kg/h */
		{857142857, 9, 3, INFUSE_DOWN, INFUSE_COMMAS, "0.857"},
		{857142857, 9, 3, INFUSE_UP, INFUSE_COMMAS, "0.858"},
		{857142857, 9, 3, INFUSE_NEAREST, INFUSE_COMMAS, "0.857"},
		{900000001, 9, 3, INFUSE_UP, INFUSE_COMMAS, "0.901"},
		{900000001, 9, 3, INFUSE_DOWN, INFUSE_COMMAS, "0.9"},
		{12345, 4, 3, INFUSE_NEAREST, INFUSE_COMMAS, "1.235"},
		{12344, 4, 3, INFUSE_NEAREST, INFUSE_COMMAS, "1.234"},
		{9999, 4, 3, INFUSE_UP, INFUSE_COMMAS, "1"},
		{9999999, 4, 0, INFUSE_NEAREST, INFUSE_COMMAS, "1,000"},
		{1, 18, 0, INFUSE_UP, INFUSE_COMMAS, "1"},
		{1, 18, 18, INFUSE_UP, INFUSE_COMMAS, "0.000000000000000001"},
		{INT64_MAX, 0, 0, INFUSE_NEAREST, INFUSE_COMMAS,
		    "9,223,372,036,854,775,807"},
		{INT64_MAX, 18, 18, INFUSE_UP, INFUSE_COMMAS,
		    "9.223372036854775807"},
		{INT64_MAX, 18, 17, INFUSE_UP, INFUSE_COMMAS,
		    "9.22337203685477581"},
		{INT64_MAX, 18, 0, INFUSE_NEAREST, INFUSE_COMMAS, "9"},
	};
	char out[INFUSE_NUMBER_MAX];
	size_t i, length;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		length = infuse_number(out, cases[i].n, cases[i].point,
		    cases[i].decimals, cases[i].round, cases[i].grouping);
		assert_string_equal(out, cases[i].text);
		assert_int_equal(length, strlen(cases[i].text));
	}
}

/* SplitMix64, so that every run meets the same cases. */
static uint64_t draw(uint64_t *seed)
{
	uint64_t z = *seed += UINT64_C(0x9e3779b97f4a7c15);

	z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
	z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
	return z ^ (z >> 31);
}

/* Of any size, not only of the largest: the bits are shifted out at random. */
static int64_t drawn(uint64_t *seed, int64_t most)
{
	uint64_t bits = draw(seed) >> draw(seed) % 64;

	return (int64_t)(bits % ((uint64_t)most + 1));
}

/* Design 3.6: parse(format(x)) == x, over a million values of each kind. */
static void round_trip(enum infuse_dimension dimension, uint64_t *seed)
{
	const struct infuse_unit *unit = infuse_unit_usual(dimension);
	int64_t x, most = infuse_largest(dimension);
	struct infuse_quantity back;
	struct infuse_fault fault;
	char text[INFUSE_NUMBER_MAX + 16];
	size_t length;
	long i;

	if (dimension == INFUSE_DURATION)
		unit = infuse_unit_find("min", 3, 1u << dimension);
	for (i = 0; i < VALUES; i++) {
		x = i == 0 ? most : drawn(seed, most);
		length = infuse_number(text, x, infuse_point(dimension), 18,
		    INFUSE_UP, INFUSE_PLAIN);
		text[length++] = ' ';
		memcpy(text + length, unit->name, strlen(unit->name) + 1);
		if (!infuse_read_quantity(&back, text, strlen(text),
		    1u << dimension, &fault) || back.base != x)
			fail_msg("%s", text);
	}
}

static void test_round_trip(void **state)
{
	uint64_t seed = 20150601;
	int i;

	(void)state;
	for (i = 0; i < INFUSE_DIMENSIONS; i++)
		round_trip((enum infuse_dimension)i, &seed);
}

static void test_units(void **state)
{
	const struct infuse_unit *unit, *usual;
	int64_t one = 1;
	size_t i;
	int j;

	(void)state;
	for (i = 0; (unit = infuse_unit_at(i)) != NULL; i++) {
		assert_ptr_equal(unit, infuse_unit_find(unit->name,
		    strlen(unit->name), 1u << unit->dimension));
		assert_true(unit->num > 0 && unit->den > 0);
	}
	assert_int_equal(i, 32);
	assert_null(infuse_unit_at(SIZE_MAX));
	for (i = 0; i < INFUSE_DIMENSIONS; i++) {
		usual = infuse_unit_usual((enum infuse_dimension)i);
		assert_int_equal(usual->dimension, i);
		one = 1;
		for (j = infuse_point((enum infuse_dimension)i); j > 0; j--)
			one *= 10;
		if (i != INFUSE_DURATION)
			assert_int_equal(usual->num, one);
	}
	assert_null(infuse_unit_usual(INFUSE_DIMENSIONS));
	assert_null(infuse_unit_find("mg/h", 4, 1u << INFUSE_DOSE_RATE));
	assert_null(infuse_unit_find("", 0, ~0u));
}

static void test_count(void **state)
{
	static const struct {
		const char *text;
		const char *id;
	} refused[] = {
		{"", "empty"}, {" 1", "spacing"}, {"-1", "sign"},
		{"+1", "sign"}, {"01", "leading-zero"}, {"1.5", "not-a-number"},
		{"1.0", "not-a-number"}, {"1 d", "not-a-number"},
		{"5d", "not-a-number"}, {"1e2", "exponent"},
		{"1,000", "digit-grouping"}, {"367", "too-large"},
		{"ten", "not-a-number"}, {"9999999999", "too-many-digits"},
		{"3 to 10", "not-a-number"},
	};
	struct infuse_fault fault;
	int64_t out = -7;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(refused) / sizeof(refused[0]); i++) {
		assert_false(infuse_read_count(&out, refused[i].text,
		    strlen(refused[i].text), 366, &fault));
		assert_string_equal(fault.id, refused[i].id);
		assert_int_equal(out, -7);
	}
	assert_true(infuse_read_count(&out, "366", 3, 366, &fault));
	assert_int_equal(out, 366);
	assert_true(infuse_read_count(&out, "0", 1, 366, &fault));
	assert_int_equal(out, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_number),
		cmocka_unit_test(test_round_trip),
		cmocka_unit_test(test_units),
		cmocka_unit_test(test_count),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
