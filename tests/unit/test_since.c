/* SPDX-License-Identifier: MIT */

/*
 * How long ago a course began, from two times of the clock (S-15).  Summer
 * time of Europe/Berlin by hand: 2026-10-25 03:00 becomes 02:00, and
 * 2026-03-29 02:00 becomes 03:00.
 */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include <infuse/since.h>

static struct infuse_civil at(const char *text)
{
	struct infuse_civil out;
	struct infuse_fault fault;
	bool has_offset;
	int64_t offset;

	assert_true(infuse_read_civil(&out, &has_offset, &offset, text,
	    strlen(text), &fault));
	return out;
}

/* A clock from that time on, with one shift so many minutes later. */
static struct infuse_clock clock_of(const char *start, int64_t shift_at,
    int64_t by)
{
	struct infuse_clock clock = { 0 };
	struct infuse_civil civil = at(start);

	clock.start_min = infuse_civil_minutes(&civil);
	clock.zoned = true;
	clock.zone = "Europe/Berlin";
	clock.shifts = by != 0;
	clock.shift[0].at_min = shift_at;
	clock.shift[0].by_min = by;
	return clock;
}

static void is(const struct infuse_clock *clock, const char *now,
    enum infuse_since how, int64_t first, int64_t second)
{
	struct infuse_duration a = { -1 }, b = { -1 };
	struct infuse_civil civil = at(now);

	assert_int_equal(infuse_since_start(&a, &b, clock, &civil), how);
	assert_int_equal(a.min, first);
	assert_int_equal(b.min, second);
}

static void test_plain(void **state)
{
	struct infuse_clock clock = clock_of("2026-11-28 14:00", 0, 0);

	(void)state;
	is(&clock, "2026-11-28 14:00", INFUSE_SINCE_ONCE, 0, 0);
	is(&clock, "2026-12-01 03:00", INFUSE_SINCE_ONCE, 3660, 3660);
	is(&clock, "2026-11-28 13:59", INFUSE_SINCE_BEFORE, -1, -1);
	is(&clock, "2027-11-29 14:00", INFUSE_SINCE_ONCE, 527040, 527040);
	is(&clock, "2027-11-29 14:01", INFUSE_SINCE_TOO_LATE, -1, -1);
}

/* Saturday 14:00; the clock goes back 13 h later, at 03:00. */
static void test_back(void **state)
{
	struct infuse_clock clock = clock_of("2026-10-24 14:00", 780, -60);

	(void)state;
	is(&clock, "2026-10-25 01:59", INFUSE_SINCE_ONCE, 719, 719);
	is(&clock, "2026-10-25 02:00", INFUSE_SINCE_TWICE, 720, 780);
	is(&clock, "2026-10-25 02:59", INFUSE_SINCE_TWICE, 779, 839);
	is(&clock, "2026-10-25 03:00", INFUSE_SINCE_ONCE, 840, 840);
	is(&clock, "2026-10-25 14:00", INFUSE_SINCE_ONCE, 1500, 1500);
}

/* Forward again in spring, 155 days less 11 h after the start. */
static void test_back_and_forward(void **state)
{
	struct infuse_clock clock = clock_of("2026-10-24 14:00", 780, -60);

	(void)state;
	clock.shifts = 2;
	clock.shift[1].at_min = 155 * 1440 - 660;
	clock.shift[1].by_min = 60;
	is(&clock, "2026-10-25 01:59", INFUSE_SINCE_ONCE, 719, 719);
	is(&clock, "2026-10-25 02:30", INFUSE_SINCE_TWICE, 750, 810);
	is(&clock, "2026-10-25 03:00", INFUSE_SINCE_ONCE, 840, 840);
	is(&clock, "2027-03-28 01:59", INFUSE_SINCE_ONCE,
	    155 * 1440 - 661, 155 * 1440 - 661);
	is(&clock, "2027-03-28 02:30", INFUSE_SINCE_NEVER, -1, -1);
	is(&clock, "2027-03-28 03:00", INFUSE_SINCE_ONCE,
	    155 * 1440 - 660, 155 * 1440 - 660);
}

/* Saturday 14:00; the clock goes forward 12 h later, at 02:00. */
static void test_forward(void **state)
{
	struct infuse_clock clock = clock_of("2026-03-28 14:00", 720, 60);

	(void)state;
	is(&clock, "2026-03-29 01:59", INFUSE_SINCE_ONCE, 719, 719);
	is(&clock, "2026-03-29 02:00", INFUSE_SINCE_NEVER, -1, -1);
	is(&clock, "2026-03-29 02:59", INFUSE_SINCE_NEVER, -1, -1);
	is(&clock, "2026-03-29 03:00", INFUSE_SINCE_ONCE, 720, 720);
	is(&clock, "2026-03-29 14:00", INFUSE_SINCE_ONCE, 1380, 1380);
}

/* A shift before the start has been made already. */
static void test_shift_before(void **state)
{
	struct infuse_clock clock = clock_of("2026-10-25 14:00", -660, -60);

	(void)state;
	is(&clock, "2026-10-25 15:00", INFUSE_SINCE_ONCE, 60, 60);
	is(&clock, "2026-10-25 13:00", INFUSE_SINCE_BEFORE, -1, -1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_plain),
		cmocka_unit_test(test_back),
		cmocka_unit_test(test_back_and_forward),
		cmocka_unit_test(test_forward),
		cmocka_unit_test(test_shift_before),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
