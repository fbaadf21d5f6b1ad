/* SPDX-License-Identifier: MIT */
/* Strings and units that others collected, against the reader of quantities. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "table.h"

#define WEIGHT (1u << INFUSE_WEIGHT)
#define ANY ((1u << INFUSE_DIMENSIONS) - 1)

/* The bytes behind the escapes of printf %b: a backslash, 0, three octals. */
static size_t unescape(char *out, const char *text)
{
	size_t length = 0;

	while (*text != '\0') {
		if (text[0] != '\\' || text[1] != '0') {
			out[length++] = *text++;
			continue;
		}
		out[length++] = (char)((text[2] - '0') * 64 +
		    (text[3] - '0') * 8 + text[4] - '0');
		text += 5;
	}
	return length;
}

/* Each string has to fail for itself, not only for want of a unit. */
static bool accepted(const char *bytes, size_t length, const char *unit,
    unsigned among)
{
	struct infuse_quantity out;
	struct infuse_fault fault = {"", "", "", 0, 0};
	char text[256];
	size_t size = strlen(unit);

	assert_true(length + size < sizeof(text));
	memcpy(text, bytes, length);
	memcpy(text + length, unit, size);
	if (infuse_read_quantity(&out, text, length + size, among, &fault))
		return true;
	assert_true(fault.id[0] != '\0');
	assert_true(fault.at + fault.length <= length + size);
	return false;
}

/* IN-01: of 132 strings that look like numbers, four are numbers. */
static void test_hostile_numbers(void **state)
{
	struct table table = {0};
	char line[TABLE_LINE_MAX], bytes[TABLE_LINE_MAX];
	const char *cell[TABLE_COLUMNS_MAX];
	int strings = 0, numbers = 0;
	size_t length;
	bool number;

	(void)state;
	table.file = fopen("tests/data/hostile_numbers.txt", "r");
	assert_non_null(table.file);
	while (table_line(&table, line)) {
		assert_int_equal(table_cut(cell, line), 3);
		length = unescape(bytes, cell[2]);
		number = strcmp(cell[1], "number") == 0;
		if (accepted(bytes, length, " kg", WEIGHT) != number ||
		    accepted(bytes, length, "kg", WEIGHT) != number ||
		    accepted(bytes, length, " mg/h", 1u << INFUSE_RATE) !=
		    number)
			fail_msg("line %d: '%s'", table.line, cell[2]);
		assert_false(accepted(bytes, length, "", WEIGHT));
		strings++;
		numbers += number;
	}
	fclose(table.file);
	assert_int_equal(strings, 132);
	assert_int_equal(numbers, 4);
}

static bool has_ucum(const char *code)
{
	const struct infuse_unit *unit;
	size_t i;

	for (i = 0; (unit = infuse_unit_at(i)) != NULL; i++) {
		if (strcmp(unit->ucum, code) == 0)
			return true;
	}
	return false;
}

/*
 * UNIT-05: of 195 codes of mass, volume, time and rate in the functional tests
 * of UCUM, 55 are codes of ours, none of them an invalid one; 42 are spelled
 * as people may write them here.  mg/12h and its like are among the refused.
 */
static void test_ucum_functional(void **state)
{
	struct infuse_quantity out;
	struct infuse_fault fault;
	int codes = 0, spelled = 0;
	struct table table;
	char text[64];

	(void)state;
	assert_true(table_open(&table, "tests/data/ucum_functional.tsv"));
	while (table_next(&table)) {
		bool valid = table_is(&table, "expected", "valid");
		const char *code = table_cell(&table, "unit_or_src");
		bool ours = has_ucum(code), reads;

		(void)snprintf(text, sizeof(text), "0 %s", code);
		reads = infuse_read_quantity(&out, text, strlen(text), ANY,
		    &fault);
		if ((ours || reads) && !valid)
			fail_msg("%s", code);
		codes += ours;
		spelled += reads;
	}
	assert_int_equal(table.rows, 195);
	assert_int_equal(codes, 57);
	assert_int_equal(spelled, 42);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_hostile_numbers),
		cmocka_unit_test(test_ucum_functional),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
