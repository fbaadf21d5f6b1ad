/* SPDX-License-Identifier: MIT */

/*
 * Why a text is refused, and where.  IN-02: an error names the string, the
 * place and the reason.  fault.h: the number is blamed only when it is not in
 * order, else the unit is.
 */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include <infuse/convert.h>
#include <infuse/text.h>

#define W (1u << INFUSE_WEIGHT)
#define M (1u << INFUSE_MASS)
#define M_PER_KG (1u << INFUSE_MASS_PER_KG)
#define R (1u << INFUSE_RATE)
#define ANY ((1u << INFUSE_DIMENSIONS) - 1)

/* What a text of that many bytes is told. */
static struct infuse_fault fault_of(const char *text, size_t length,
    unsigned among)
{
	struct infuse_fault fault = { "", "", "", 99, 99 };
	struct infuse_quantity out;

	if (infuse_read_quantity(&out, text, length, among, &fault))
		fail_msg("'%s' was read", text);
	return fault;
}

struct refusal {
	const char *text;
	const char *id;
	const char *why;		/* "" where the id says it */
	size_t at;
	size_t length;
};

static void are_refused(const struct refusal *r, size_t count)
{
	struct infuse_fault fault;
	size_t i;

	for (i = 0; i < count; i++, r++) {
		fault = fault_of(r->text, strlen(r->text), W);
		if (strcmp(fault.id, r->id) != 0 || fault.at != r->at ||
		    fault.length != r->length || (r->why[0] != '\0' &&
		    strcmp(fault.text, r->why) != 0))
			fail_msg("'%s': %s, %s at %zu, %zu", r->text,
			    fault.id, fault.text, fault.at, fault.length);
	}
}

#define ARE_REFUSED(cases) \
	are_refused(cases, sizeof(cases) / sizeof((cases)[0]))

/*
 * As the Unicode charts have them: 2000 to 200A and 202F are spaces, 2010 to
 * 2015 hyphens and dashes, 2212 the minus, 202A to 202E and FEFF invisible.
 * Those beside them, 2016, 2030, 20AC, 2211 and FEFC, are none of that.
 */
static void test_characters(void **state)
{
	static const struct refusal cases[] = {
		{ "70\342\200\200kg", "spacing", "", 2, 3 },
		{ "70\342\200\212kg", "spacing", "", 2, 3 },
		{ "70\rkg", "spacing", "", 2, 1 },
		{ "70 \342\200\260", "unknown-unit", "", 3, 3 },
		{ "70\016kg", "control-character", "", 2, 1 },
		{ "70\342\200\252 kg", "control-character", "", 2, 3 },
		{ "70 \357\273\274", "unknown-unit", "", 3, 3 },
		{ "\342\200\2205 kg", "sign", "", 0, 3 },
		{ "\342\202\2545 kg", "not-a-number", "not a number", 0, 4 },
		{ "60\342\200\22070 kg", "not-a-number", "range", 0, 10 },
		{ "60\342\200\22570 kg", "not-a-number", "range", 0, 10 },
		{ "60\342\210\22270 kg", "not-a-number", "range", 0, 10 },
		{ "60\342\200\22670 kg", "unknown-unit", "", 2, 8 },
		{ "60\342\210\22170 kg", "unknown-unit", "", 2, 8 },
	};

	(void)state;
	ARE_REFUSED(cases);
}

/*
 * An e with no letter behind it, or with another e as on a calculator's EE
 * key, is an exponent; with a letter it is a word, and the number is in order.
 */
static void test_exponents(void **state)
{
	static const struct refusal cases[] = {
		{ "1ee3 kg", "exponent", "", 0, 4 },
		{ "1EE3 kg", "exponent", "", 0, 4 },
		{ "1e\342\210\2223 kg", "exponent", "", 0, 6 },
		{ "1e{3} kg", "exponent", "", 0, 5 },
		{ "1e[3] kg", "exponent", "", 0, 5 },
		{ "1e`3 kg", "exponent", "", 0, 4 },
		{ "1e@3 kg", "exponent", "", 0, 4 },
		{ "5each", "unknown-unit", "", 1, 4 },
		{ "5EACH", "unknown-unit", "", 1, 4 },
		{ "5ed", "unknown-unit", "", 1, 2 },
		{ "5ef", "unknown-unit", "", 1, 2 },
		{ "5ez", "unknown-unit", "", 1, 2 },
		{ "5EZ", "unknown-unit", "", 1, 2 },
		{ "5d", "wrong-dimension", "that is a length of time", 1, 1 },
	};

	(void)state;
	ARE_REFUSED(cases);
}

/*
 * A range has a number on each side of its sign, with a space or without.
 * Thousands are one to three digits and then threes; else it is two numbers.
 */
static void test_two_numbers(void **state)
{
	static const struct refusal cases[] = {
		{ "60 -70 kg", "not-a-number", "range", 0, 9 },
		{ "6 - 7 kg", "not-a-number", "range", 0, 8 },
		{ "6- 7 kg", "not-a-number", "range", 0, 7 },
		{ "60- kg", "unknown-unit", "", 2, 4 },
		{ "60-x7 kg", "unknown-unit", "", 2, 6 },
		{ "60/ kg", "unknown-unit", "", 2, 4 },
		{ "1 000 5 kg", "not-a-number", "more than one number", 0, 7 },
		{ "1.12 12 kg", "not-a-number", "more than one number", 0, 7 },
		{ "5.000 6 kg", "not-a-number", "more than one number", 0, 7 },
		{ "123 456 g", "digit-grouping", "", 0, 7 },
		{ "1234,567 g", "decimal-comma", "", 0, 8 },
		{ ". kg", "not-a-number", "not a number", 0, 1 },
		{ ", kg", "not-a-number", "not a number", 0, 1 },
		{ "x5 kg", "not-a-number", "not a number", 0, 2 },
	};

	(void)state;
	ARE_REFUSED(cases);
}

/* text.h: nine digits behind the point; the hint: nine before it as well. */
static void test_nine_digits(void **state)
{
	static const struct refusal cases[] = {
		{ "999999999", "missing-unit", "", 9, 0 },
		{ "0.123456789", "missing-unit", "", 11, 0 },
		{ "0.12345678", "missing-unit", "", 10, 0 },
		{ "1000.12", "missing-unit", "", 7, 0 },
		{ "999999999.123456789", "missing-unit", "", 19, 0 },
	};

	(void)state;
	ARE_REFUSED(cases);
}

/* text.h: `length` bytes are read; what stands behind them is not. */
static void test_behind_the_end(void **state)
{
	static const struct {
		const char *text;
		size_t length;
		const char *id;
		size_t at;
		size_t marked;
	} cases[] = {
		{ "1e", 1, "missing-unit", 1, 0 },
		{ "1e3", 1, "missing-unit", 1, 0 },
		{ "5,", 1, "missing-unit", 1, 0 },
		{ "5-6", 2, "unknown-unit", 1, 1 },
		{ "5/6", 2, "unknown-unit", 1, 1 },
		{ ",5", 1, "not-a-number", 0, 1 },
		{ "\342\200\223", 1, "not-a-number", 0, 1 },
	};
	struct infuse_fault fault;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		fault = fault_of(cases[i].text, cases[i].length, W);
		assert_string_equal(fault.id, cases[i].id);
		assert_int_equal(fault.at, cases[i].at);
		assert_int_equal(fault.length, cases[i].marked);
	}
}

/* IN-02: the one fix is of the unit that was written, a pound or a gram. */
static void test_finest(void **state)
{
	struct infuse_fault fault = fault_of("154.0001 lb", 11, W);

	(void)state;
	assert_string_equal(fault.id, "too-fine");
	assert_non_null(strstr(fault.hint, "pound"));
	fault = fault_of("0.5 g", 5, W);
	assert_string_equal(fault.id, "too-fine");
	assert_null(strstr(fault.hint, "pound"));
	assert_non_null(strstr(fault.hint, "gram"));
	fault = fault_of("0.000000001 mg/d", 16, R);
	assert_string_equal(fault.id, "too-fine");
	assert_null(strstr(fault.hint, "pound"));
}

/* What to write names the unit that people read that dimension in. */
static void test_what_to_write(void **state)
{
	struct infuse_fault fault;
	const char *name;
	int i;

	(void)state;
	for (i = 0; i < INFUSE_DIMENSIONS; i++) {
		name = infuse_unit_usual((enum infuse_dimension)i)->name;
		fault = fault_of("70", 2, 1u << i);
		assert_string_equal(fault.id, "missing-unit");
		if (strstr(fault.hint, name) == NULL)
			fail_msg("%s: %s", name, fault.hint);
	}
	fault = fault_of("70", 2, M | M_PER_KG);
	assert_non_null(strstr(fault.hint, "an amount in mg or mg/kg"));
	fault = fault_of("63 kg", 5, R);
	assert_string_equal(fault.id, "wrong-dimension");
	assert_string_equal(fault.text, "that is a body weight");
}

/*
 * 18,446,745 g are 2^64 + 926,290,448,384 pg: a product that ran over would be
 * taken for 0.9 g.
 */
static void test_no_wrap(void **state)
{
	struct infuse_fault fault = fault_of("18446745 g", 10, M);

	(void)state;
	assert_string_equal(fault.id, "too-large");
	assert_int_equal(fault.at, 0);
	assert_int_equal(fault.length, 10);
}

static enum infuse_conversion convert(char out[INFUSE_CONVERTED_MAX],
    const char *from, unsigned among, const char *to, unsigned to_among)
{
	const struct infuse_unit *unit = infuse_unit_find(to, strlen(to),
	    to_among);
	struct infuse_bridge through = { { 1000 }, { { 0 }, { 0 } } };
	struct infuse_written w;
	struct infuse_fault fault;

	out[0] = '\0';
	assert_non_null(unit);
	assert_true(infuse_read_written(&w, from, strlen(from), among,
	    &fault));
	return infuse_convert(out, &w, unit, &through);
}

/*
 * convert.h: what is above the bounds of quantity.h is out of range, also
 * where the result is not: 1,001 mg/kg/h (of 1,000) at 1 kg is 1,001 mg/h.
 */
static void test_both_sides_are_bounded(void **state)
{
	char out[INFUSE_CONVERTED_MAX];

	(void)state;
	assert_int_equal(convert(out, "1000 mg/kg/h", ANY, "mg/h", ANY),
	    INFUSE_CONVERTED);
	assert_string_equal(out, "1000");
	assert_int_equal(convert(out, "1001 mg/kg/h", ANY, "mg/h", ANY),
	    INFUSE_OUT_OF_RANGE);
	assert_string_equal(out, "");
}

/* g alone has two meanings; the other unit says which, on either side. */
static void test_either_gram(void **state)
{
	char out[INFUSE_CONVERTED_MAX];

	(void)state;
	assert_int_equal(convert(out, "5 g", W, "mg", ANY), INFUSE_CONVERTED);
	assert_string_equal(out, "5000");
	assert_int_equal(convert(out, "500 mg", ANY, "g", W),
	    INFUSE_CONVERTED);
	assert_string_equal(out, "0.5");
	assert_int_equal(convert(out, "5 g", M, "kg", ANY), INFUSE_CONVERTED);
	assert_string_equal(out, "0.005");
	assert_int_equal(convert(out, "5 kg", W, "mg", ANY),
	    INFUSE_NOT_COMMENSURABLE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_characters),
		cmocka_unit_test(test_exponents),
		cmocka_unit_test(test_two_numbers),
		cmocka_unit_test(test_nine_digits),
		cmocka_unit_test(test_behind_the_end),
		cmocka_unit_test(test_finest),
		cmocka_unit_test(test_what_to_write),
		cmocka_unit_test(test_no_wrap),
		cmocka_unit_test(test_both_sides_are_bounded),
		cmocka_unit_test(test_either_gram),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
