/* SPDX-License-Identifier: MIT */

/*
 * Times that have gone by, as people say them.  Minutes by hand: 2 d 13 h is
 * 61 h, and 61 x 60 is 3,660.
 */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include <infuse/span.h>

static void test_read(void **state)
{
	static const struct {
		const char *text;
		int64_t min;
	} cases[] = {
		{ "61 h", 3660 }, { "2 d 13 h", 3660 }, { "61:00", 3660 },
		{ "2d 13h", 3660 }, { "2 d 12 h 60 min", -1 },
		{ "45 min", 45 }, { "0 min", 0 }, { "0:00", 0 },
		{ "0:59", 59 }, { "1:05", 65 }, { "13 h 30 min", 810 },
		{ "1 d 1 min", 1441 }, { "2 d 13 h 30 min", 3690 },
		{ "4.5 d", 6480 }, { "0.25 h", 15 }, { "366 d", 527040 },
		{ "8784:00", 527040 }, { "366 d 0 h", 527040 },
		{ "3 hr", 180 },
	};
	struct infuse_duration out;
	struct infuse_fault fault;
	size_t i;
	bool read;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		out.min = -1;
		read = infuse_read_span(&out, cases[i].text,
		    strlen(cases[i].text), &fault);
		assert_int_equal(read, cases[i].min >= 0);
		assert_int_equal(out.min, cases[i].min);
	}
}

/* What is refused, why and where: nothing is added up or guessed. */
static void test_refuse(void **state)
{
	static const struct {
		const char *text;
		const char *id;
		size_t at;
	} cases[] = {
		{ "2 d 30 h", "span-carry", 4 },
		{ "13 h 60 min", "span-carry", 5 },
		{ "13 h 2 d", "span-order", 5 },
		{ "1 h 1 h", "span-order", 4 },
		{ "1.5 d 2 h", "span-decimals", 0 },
		{ "1 d 2.5 h", "span-decimals", 4 },
		{ "61:0", "span-minutes", 2 }, { "61:60", "span-minutes", 2 },
		{ "61:000", "span-minutes", 2 }, { "61:", "span-minutes", 2 },
		{ "61:00:00", "span-minutes", 2 },
		{ "366 d 1 min", "out-of-range", 6 },
		{ "8784:01", "out-of-range", 0 },
		{ "1 d 1 h 1 min 1 min", "span-order", 14 },
	};
	static const char *const others[] = {
		"", " ", "61", "2 d  13 h", "2 d 13", "2 d 13 h ", " 61 h",
		"-1 h", "1,5 h", ":30", "1e3 h", "2 d, 13 h", "01:00", "2 mg",
		"2 d 13 kg", "8785:00", "1 s",
	};
	struct infuse_duration out = { -7 };
	struct infuse_fault fault;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		assert_false(infuse_read_span(&out, cases[i].text,
		    strlen(cases[i].text), &fault));
		assert_string_equal(fault.id, cases[i].id);
		assert_int_equal(fault.at, cases[i].at);
	}
	for (i = 0; i < sizeof(others) / sizeof(others[0]); i++) {
		if (infuse_read_span(&out, others[i], strlen(others[i]),
		    &fault))
			fail_msg("read: '%s'", others[i]);
		assert_non_null(fault.id);
		assert_true(fault.at <= strlen(others[i]));
	}
	assert_int_equal(out.min, -7);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_read),
		cmocka_unit_test(test_refuse),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
