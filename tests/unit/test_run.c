/* SPDX-License-Identifier: MIT */

/*
 * The longest unbroken run (S-33): the cases that the decision names, and the
 * rule itself, minute by minute, over random schedules.
 */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <infuse/run.h>

#include "case.h"

static int64_t longest(struct world *w, int64_t count, int64_t length,
    int64_t every)
{
	set_sessions(w, count, length, every);
	return infuse_longest_run(&w->protocol.schedule).min;
}

/* S-33, as it is written. */
static void test_named(void **state)
{
	struct world *w = *state;

	assert_int_equal(longest(w, 5, 22 * HOUR, 24 * HOUR), 118 * HOUR);
	assert_int_equal(longest(w, 1, 22 * HOUR, 24 * HOUR), 22 * HOUR);
	assert_int_equal(longest(w, 10, 10 * HOUR, 12 * HOUR), 118 * HOUR);
	assert_int_equal(longest(w, 5, 19 * HOUR, 24 * HOUR), 19 * HOUR);
	/* two sessions of 10 d without a gap: 20 d */
	assert_int_equal(longest(w, 2, 10 * DAY, 10 * DAY), 20 * DAY);
	assert_true(infuse_is_gapless(&w->protocol.schedule));
	set_continuous(w, 10 * DAY);
	assert_int_equal(infuse_longest_run(&w->protocol.schedule).min,
	    10 * DAY);
	assert_false(infuse_is_gapless(&w->protocol.schedule));
	assert_true(infuse_is_unbroken(&w->protocol.schedule));
}

/* 20 h of 24 h is one run, and a minute less is not. */
static void test_ends(void **state)
{
	struct world *w = *state;

	assert_int_equal(longest(w, 3, 20 * HOUR, 24 * HOUR), 68 * HOUR);
	assert_int_equal(longest(w, 3, 20 * HOUR - 1, 24 * HOUR),
	    20 * HOUR - 1);
	/* longer than a day, with 4 h between them */
	assert_int_equal(longest(w, 2, 100 * HOUR, 104 * HOUR), 204 * HOUR);
	assert_int_equal(longest(w, 2, 100 * HOUR, 104 * HOUR + 1),
	    100 * HOUR);
	/* no 20 h in all */
	assert_int_equal(longest(w, 2, 9 * HOUR, 10 * HOUR), 9 * HOUR);
	/* without a gap it is one run, however short */
	assert_int_equal(longest(w, 2, 1, 1), 2);
}

static uint64_t next(uint64_t *seed)
{
	*seed = *seed * 6364136223846793005u + 1442695040888963407u;
	return *seed >> 33;
}

#define SPAN_MAX (12 * DAY)

/* The rule by its words: every window of every minute, and whom it touches. */
static int64_t naive(int64_t count, int64_t length, int64_t every)
{
	static int64_t sum[SPAN_MAX + 2 * DAY];
	int64_t end = (count - 1) * every + length;
	int64_t at, k, first, last, run = length, most = length;
	static bool joined[SPAN_MAX];

	for (k = 0; k < count; k++)
		joined[k] = every == length;
	sum[0] = 0;
	for (at = 0; at < end + DAY; at++)
		sum[at + 1] = sum[at] + (at < end && at % every < length);
	for (at = 0; at < end; at++) {
		if (sum[at + DAY < end ? at + DAY : end] - sum[at] < 20 * HOUR)
			continue;
		/* the sessions with a minute in [at, at + 24 h) */
		first = at % every < length ? at / every : at / every + 1;
		last = (at + DAY - 1) / every;
		for (k = first; k < last && k < count - 1; k++)
			joined[k] = true;
	}
	for (k = 0; k < count - 1; k++) {
		run = joined[k] ? run + every : length;
		if (run > most)
			most = run;
	}
	return most;
}

static void test_random(void **state)
{
	struct world *w = *state;
	uint64_t seed = 33;
	int64_t count, length, every;
	long joined = 0, apart = 0;
	int i;

	for (i = 0; i < 3000; i++) {
		length = (int64_t)(next(&seed) % (30 * HOUR)) + 1;
		every = length + (int64_t)(next(&seed) % (6 * HOUR));
		if (next(&seed) % 4 == 0)
			every = length + (int64_t)(next(&seed) % 40);
		count = 1 + (int64_t)(next(&seed) % 8);
		if ((count - 1) * every + length > SPAN_MAX)
			continue;
		assert_int_equal(longest(w, count, length, every),
		    naive(count, length, every));
		if (count > 1 && infuse_is_unbroken(&w->protocol.schedule))
			joined++;
		else
			apart++;
	}
	print_message("%ld joined, %ld apart\n", joined, apart);
	assert_true(joined > 500 && apart > 500);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		in_a_world(test_named),
		in_a_world(test_ends),
		in_a_world(test_random),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
