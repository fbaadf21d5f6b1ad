/* SPDX-License-Identifier: MIT */

/*
 * S-24: bags of plans that nobody chose, hung again minute by minute.
 */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <infuse/calendar.h>

#include "rack.h"

/* Numbers that look like none, always the same. */
static uint64_t seed = 1;

static int64_t any(int64_t from, int64_t to)
{
	seed ^= seed << 13;
	seed ^= seed >> 7;
	seed ^= seed << 17;
	return from + (int64_t)(seed % (uint64_t)(to - from + 1));
}

static void set_any_plan(struct rack *r)
{
	int64_t rows = any(1, 6), i;

	open_world(&r->world);
	if (any(0, 1)) {
		set_continuous(&r->world, (rows - 1) * DAY + any(1, DAY));
	} else {
		set_sessions(&r->world, rows, any(1, 12 * HOUR),
		    any(1, 2) * 12 * HOUR);
	}
	for (i = 1; i <= rows; i++)
		add_entry(&r->world.protocol.schedule, i, i,
		    flat(any(1000, 40000) * MCG));
	r->world.of.order.pump_step.hundredth_ml_per_h = any(1, 20);
	r->make.bag.amount.pg = any(100, 500) * MG + any(0, 999);
	r->make.bag.volume.hundredth_ml = any(5000, 26000);
	set_strength(&r->world, r->make.bag.amount.pg,
	    r->make.bag.volume.hundredth_ml);
	r->make.bag_max.min = any(0, 2) ? 0 : any(1, DAY);
}

/* What a pump has run in the minute `at` of the plan. */
static int64_t flow_at(const struct infuse_plan *plan, int64_t at)
{
	int i;

	for (i = 0; i < plan->rows; i++)
		if (plan->row[i].start.min <= at && at <
		    plan->row[i].start.min + plan->row[i].length.min)
			return plan->row[i].at.flow.hundredth_ml_per_h;
	return 0;
}

/* Each bag again, a minute at a time, from when it went up. */
static void look_at_bags(const struct rack *r)
{
	const struct infuse_preparation *made = &r->made;
	int64_t content = r->make.bag.volume.hundredth_ml * 60;
	int64_t carried = 0, sum, at, i;
	const struct infuse_hung *bag;

	for (i = 0; i < made->account.bags; i++) {
		bag = &made->bag[i];
		assert_int_equal(bag->given.hundredth_ml_min_per_h +
		    bag->left.hundredth_ml_min_per_h, content);
		/* its first minute may have begun with the bag before */
		for (at = bag->up.min, sum = -carried; at < bag->down.min;
		    at++)
			sum += flow_at(&r->world.plan, at);
		carried = bag->given.hundredth_ml_min_per_h - sum;
		assert_true(carried >= 0);
		assert_true(carried == 0 ||
		    carried < flow_at(&r->world.plan, bag->down.min));
		if (bag->end == INFUSE_BAG_EMPTY)
			assert_int_equal(bag->left.hundredth_ml_min_per_h, 0);
		else
			assert_int_equal(carried, 0);
		if (r->make.bag_max.min > 0)
			assert_true(bag->down.min - bag->up.min <=
			    r->make.bag_max.min);
		if (i > 0 && bag->session == bag[-1].session)
			assert_int_equal(bag->up.min, bag[-1].down.min);
	}
	assert_int_equal(carried, 0);
}

/* Totals by calendar date are the total, whenever it began. */
static void look_at_dates(const struct rack *r)
{
	static const struct infuse_portion nothing;
	const struct infuse_preparation *made = &r->made;
	struct infuse_clock clock = { 0 };
	struct infuse_duration from = { 0 }, to;
	struct infuse_portion sum = nothing;
	struct infuse_pumped one;
	int64_t pumped = 0;
	int i;

	clock.start_min = any(28000000, 30000000);
	clock.shifts = 1;
	clock.shift[0].at_min = any(1, 5 * DAY);
	clock.shift[0].by_min = any(0, 1) ? 60 : -60;
	for (i = 0; i < 15; i++) {
		to = infuse_next_date(&clock, from);
		assert_true(to.min > from.min);
		one = infuse_pumped_between(&made->of, from, to);
		pumped += one.hundredth_ml_min_per_h;
		sum = infuse_portion_add(r->make.bag, sum,
		    infuse_portion_of(r->make.bag, one));
		from = to;
	}
	assert_int_equal(pumped, made->account.pumped.hundredth_ml_min_per_h);
	assert_int_equal(sum.whole.pg, made->account.given.whole.pg);
	assert_int_equal(sum.part, made->account.given.part);
}

/* PREP-03: given and wasted are all that hung, to the part of a picogram. */
static void look_at_account(const struct rack *r)
{
	const struct infuse_account *account = &r->made.account;
	struct infuse_portion held = infuse_portion_add(r->make.bag,
	    account->given, account->wasted);
	int64_t sum = 0;
	int i;

	assert_true(account->agrees);
	assert_int_equal(held.whole.pg,
	    account->bags * r->make.bag.amount.pg);
	assert_int_equal(held.part, 0);
	for (i = 0; i < r->world.plan.rows; i++)
		sum += r->world.plan.row[i].at.flow.hundredth_ml_per_h *
		    r->world.plan.row[i].length.min;
	assert_int_equal(sum, account->pumped.hundredth_ml_min_per_h);
	/* the pump never gives more than the plan */
	assert_true(infuse_mass_of(account->planned, INFUSE_DOWN).pg >=
	    account->given.whole.pg);
}

static void test_any_plan(void **state)
{
	struct rack *r = *state;
	int i, looked = 0;

	for (i = 0; i < 3000; i++) {
		set_any_plan(r);
		if (!make_bags(r)->has_bags)
			continue;
		assert_true(r->made.agrees);
		look_at_account(r);
		look_at_bags(r);
		look_at_dates(r);
		looked++;
	}
	print_message("%d plans hung\n", looked);
	assert_true(looked > 2500);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		with_a_rack(test_any_plan),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
