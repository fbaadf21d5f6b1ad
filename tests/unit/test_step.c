/* SPDX-License-Identifier: MIT */
/*
 * The rule for a step (S-25).  It is tried against orders counted out one by
 * one: what the rule says of two figures must be what some pair of the orders
 * that they stand for does.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <cmocka.h>

#include "../../src/core/step.h"

#define MG INFUSE_PG_PER_MG

/* 1 mg/mL at 0.1 mL/h: the smallest that can be keyed is 0.1 mg/h. */
static struct core_setup pump(int64_t mg, int64_t ml, int64_t step)
{
	struct core_setup out = {
		.dosing = { 70000 }, .has_strength = true,
		.strength = { { mg * MG }, { ml * 100 } },
		.step = { step }, .programme = INFUSE_PROGRAMME_FLOW,
		.keyed_rate = INFUSE_KEYED_RATE,
		.keyed_dose_rate = INFUSE_KEYED_DOSE_RATE
	};

	return out;
}

static struct core_said said(int64_t tenth_mg, bool entered,
    struct core_setup setup)
{
	struct infuse_rate rate = { .pg_per_h = tenth_mg * MG / 10 };

	return core_said_of(rate, entered, setup);
}

/*
 * Orders are tried in tenths of a mg/h, figures in whole mL/h of 1 mg/mL: a
 * figure of n stands for the orders 10 n to 10 n + 9, and, between those that
 * are counted, for all that come near the next one.
 */
static void test_against_pairs(void **state)
{
	struct core_setup setup = pump(1, 1, 100);
	int from, to, step, kind, a, b, a_last, b_last;
	bool may;

	(void)state;
	for (kind = 0; kind < 4; kind++)
	for (from = 0; from <= 60; from += kind & 1 ? 10 : 1)
	for (to = 0; to <= 60; to += kind & 2 ? 10 : 1)
	for (step = 0; step <= 45; step++) {
		a_last = kind & 1 ? from + 9 : from;
		b_last = kind & 2 ? to + 9 : to;
		may = false;
		for (a = from; a <= a_last; a++)
			for (b = to; b <= b_last; b++)
				may = may || b - a <= step;
		/* All but the next figure itself lies above the last one. */
		if (kind & 1 && to - (from + 10) < step)
			may = true;
		assert_int_equal(may, core_step_within(
		    said(from, kind & 1, setup), said(to, kind & 2, setup),
		    (int64_t)step * MG * 100, setup));
	}
}

/* Walks up a way, and down again. */
static void test_walk(void **state)
{
	/* 2 mg/mL: 0.2 mg/h is the smallest; 1.5 mg/h is 7.5 of it. */
	struct core_setup setup = pump(2, 1, 10);
	struct core_way way = {
		.has_start = true, .start = 5000 * MG, .step = 1500 * MG,
		.top = 12400 * MG
	};
	static const int64_t orders[] = { 5000, 6500, 8000, 9500, 11000,
		12400 };
	struct core_said now;
	struct infuse_rate rate = { .pg_per_h = 0 };
	int64_t order;
	size_t i;

	(void)state;
	assert_int_equal(core_rungs(way, setup), 5);
	for (i = 0; i + 1 < sizeof(orders) / sizeof(orders[0]); i++) {
		/* what the pump shows, which is less than the order */
		rate.pg_per_h = orders[i] / 200 * 200 * MG / 1000;
		now = core_said_of(rate, true, setup);
		assert_int_equal(core_order_among(now, way, setup),
		    orders[i] * MG);
		assert_true(core_step_up(&order, now, way, setup));
		assert_int_equal(order, orders[i + 1] * MG);
		assert_int_equal(i > 0, core_step_down(&order, now, way,
		    setup) && order == orders[i > 0 ? i - 1 : 0] * MG);
	}
	rate.pg_per_h = 12400 * MG / 1000;
	assert_false(core_step_up(&order, core_said_of(rate, true, setup),
	    way, setup));
}

/* 12.4 and 12.5 mg/h enter the same 6.2 mL/h: the last is no rung. */
static void test_same_figure(void **state)
{
	struct core_setup setup = pump(2, 1, 10);
	struct core_way way = {
		.has_start = true, .start = 10000 * MG, .step = 1200 * MG,
		.top = 12500 * MG
	};
	struct infuse_rate rate = { .pg_per_h = 12400 * MG / 1000 };
	int64_t order;

	(void)state;
	assert_int_equal(core_rungs(way, setup), 2);
	assert_false(core_step_up(&order, core_said_of(rate, true, setup),
	    way, setup));
	setup.has_strength = false;
	assert_int_equal(core_rungs(way, setup), 3);
	assert_true(core_step_up(&order, core_said_of(rate, false, setup),
	    way, setup));
	assert_int_equal(order, 12500 * MG);
}

static void test_too_small_to_show(void **state)
{
	struct core_setup setup = pump(10, 1, 10);

	(void)state;
	assert_false(core_step_shows(999 * MG, setup));
	assert_true(core_step_shows(1000 * MG, setup));
	setup.programme = INFUSE_PROGRAMME_RATE;
	assert_true(core_step_shows(10 * MG, setup));
	assert_false(core_step_shows(10 * MG - 1, setup));
	setup.programme = INFUSE_PROGRAMME_DOSE_RATE;	/* 0.07 mg/h at 70 kg */
	assert_true(core_step_shows(70 * MG, setup));
	assert_false(core_step_shows(70 * MG - 1, setup));
	setup.has_strength = false;
	assert_true(core_step_shows(1, setup));
}

/* The example of a nurse's tenth: 24 mg/h after 20 by steps of 5, ceiling 24. */
static void test_last_smaller_step(void **state)
{
	struct core_setup setup = pump(1, 1, 10);
	struct core_way way = {
		.has_start = true, .start = 5000 * MG, .step = 5000 * MG,
		.top = 24000 * MG
	};
	int64_t order;

	(void)state;
	assert_true(core_step_up(&order, said(200, true, setup), way, setup));
	assert_int_equal(order, 24000 * MG);
	assert_true(core_step_within(said(200, false, setup),
	    said(240, false, setup), way.step, setup));
	way.has_start = false;
	assert_true(core_step_up(&order, said(200, true, setup), way, setup));
	assert_int_equal(order, 24000 * MG);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_against_pairs),
		cmocka_unit_test(test_walk),
		cmocka_unit_test(test_same_figure),
		cmocka_unit_test(test_too_small_to_show),
		cmocka_unit_test(test_last_smaller_step),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
