/* SPDX-License-Identifier: MIT */

/*
 * S-24, walks 3 and 6: bag after bag over a plan.  Expected figures are done
 * by hand in the comments.
 */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "built_in.h"
#include "rack.h"

#define PUMPED 6000		/* of a millilitre */

static void assert_bag(const struct infuse_hung *bag, int64_t up, int64_t down,
    int64_t hundredth_ml, enum infuse_bag_end end)
{
	assert_int_equal(bag->up.min, up);
	assert_int_equal(bag->down.min, down);
	assert_int_equal(bag->given.hundredth_ml_min_per_h,
	    hundredth_ml * 60);
	assert_int_equal(bag->end, end);
}

/* The same at a weight, from what is built in. */
static void open_built_in(struct rack *r, const char *id, int64_t kg,
    enum infuse_setting setting)
{
	void *all = NULL;

	assert_int_equal(load_built_in(&all), 0);
	open_case(&r->world.of, all, find_built_in(all, id), kg * KG,
	    setting);
	r->make.drug = r->world.of.protocol->drug;
	r->world.protocol = *r->world.of.protocol;
	r->world.site = *r->world.of.site;
	r->world.of.protocol = &r->world.protocol;
	r->world.of.site = &r->world.site;
	free_built_in(&all);
}

/*
 * Walk 6: 31.5 mL/h empty 250 mL in 7.936... h; 6,804 mg are 13.608 bags; the
 * 14th goes up after 13 x 250 / 31.5 = 103.17... h and has 196 mg left.
 */
static void test_walk_6(void **state)
{
	struct rack *r = *state;
	const struct infuse_preparation *made;
	int i;

	open_built_in(r, "goebel-low-dose", 70, INFUSE_WARD);
	set_bag(r, 500, 250);
	made = make_bags(r);
	assert_true(made->has_bags && made->agrees);
	assert_int_equal(made->account.bags, 14);
	assert_bag(&made->bag[0], 0, 476, 250 * ML, INFUSE_BAG_EMPTY);
	assert_bag(&made->bag[5], 2380, 2857, 250 * ML, INFUSE_BAG_EMPTY);
	assert_bag(&made->bag[13], 6190, 6480, 152 * ML, INFUSE_BAG_OVER);
	for (i = 0; i < 13; i++)
		assert_int_equal(made->bag[i].left.hundredth_ml_min_per_h, 0);
	assert_int_equal(made->account.given.whole.pg, 6804 * MG);
	assert_int_equal(made->account.given.part, 0);
	assert_int_equal(made->account.wasted.whole.pg, 196 * MG);
	assert_int_equal(made->account.wasted.part, 0);
	assert_int_equal(made->account.planned.pg_min_per_h, 6804 * MG * 60);
	assert_int_equal(made->account.highest.hundredth_ml_per_h, 3150);
	assert_int_equal(infuse_bag_lasts(&made->of,
	    made->account.highest).min, 476);
}

/*
 * Walk 3: 720, 1,272, 1,836 and 2,400 mL are 24.9 bags of 250 mL, and on
 * day 4 one lasts 2.5 h.  On a ward it is STOP, and nothing is hung.
 */
static void test_walk_3(void **state)
{
	struct rack *r = *state;
	const struct infuse_preparation *made;

	open_built_in(r, "goebel-escalating", 70, INFUSE_INTENSIVE_CARE);
	set_bag(r, 500, 250);
	made = make_bags(r);
	assert_int_equal(made->verdict, INFUSE_CAUTION);
	assert_int_equal(made->account.bags, 25);
	assert_int_equal(made->account.pumped.hundredth_ml_min_per_h,
	    6228 * PUMPED);
	assert_int_equal(made->account.given.whole.pg, 12456 * MG);
	assert_int_equal(made->account.wasted.whole.pg, 44 * MG);
	/* of the third bag 220 mL are gone on day 1; 30 last 33.96 min */
	assert_int_equal(made->bag[2].up.min, 1000);
	assert_int_equal(made->bag[2].down.min, 1440 + 30 * 60 / 53);
	assert_int_equal(infuse_bag_lasts(&made->of,
	    made->account.highest).min, 150);

	open_built_in(r, "goebel-escalating", 70, INFUSE_WARD);
	set_bag(r, 500, 250);
	made = make_bags(r);
	assert_int_equal(made->verdict, INFUSE_STOP);
	assert_false(made->has_bags);
	assert_false(made->has_mix);
	assert_int_equal(made->account.bags, 0);
}

/* Of 10 mL/h, then 20 mL/h: the first bag has 10 mL left for half an hour. */
static void test_across_a_change(void **state)
{
	struct rack *r = *state;
	const struct infuse_preparation *made;

	set_continuous(&r->world, 2 * DAY);
	add_entry(&r->world.protocol.schedule, 1, 1, flat(10 * MG));
	add_entry(&r->world.protocol.schedule, 2, 2, flat(20 * MG));
	set_bag(r, 250, 250);
	made = make_bags(r);
	assert_int_equal(made->account.bags, 3);
	assert_bag(&made->bag[0], 0, 1470, 250 * ML, INFUSE_BAG_EMPTY);
	assert_bag(&made->bag[1], 1470, 2220, 250 * ML, INFUSE_BAG_EMPTY);
	assert_bag(&made->bag[2], 2220, 2880, 220 * ML, INFUSE_BAG_OVER);
	/* and it may hang for 24 h at most */
	r->make.bag_max.min = DAY;
	made = make_bags(r);
	assert_int_equal(made->account.bags, 3);
	assert_bag(&made->bag[0], 0, 1440, 240 * ML, INFUSE_BAG_HUNG_LONG);
	assert_bag(&made->bag[1], 1440, 2190, 250 * ML, INFUSE_BAG_EMPTY);
	assert_bag(&made->bag[2], 2190, 2880, 230 * ML, INFUSE_BAG_OVER);
	assert_int_equal(made->account.wasted.whole.pg, 30 * MG);
	assert_true(made->agrees);
}

/* 31.5 mL/h for 6 h is 189 mL: 18 bags of 378 mg, and 122 mg left of each. */
static void test_hung_long(void **state)
{
	struct rack *r = *state;
	const struct infuse_preparation *made;

	open_built_in(r, "goebel-low-dose", 70, INFUSE_WARD);
	set_bag(r, 500, 250);
	r->make.bag_max.min = 6 * HOUR;
	made = make_bags(r);
	assert_int_equal(made->account.bags, 18);
	assert_bag(&made->bag[0], 0, 360, 18900, INFUSE_BAG_HUNG_LONG);
	assert_bag(&made->bag[17], 6120, 6480, 18900, INFUSE_BAG_OVER);
	assert_int_equal(made->account.given.whole.pg, 6804 * MG);
	assert_int_equal(made->account.wasted.whole.pg, 18 * 122 * MG);
	assert_int_equal(infuse_bag_lasts(&made->of,
	    made->account.highest).min, 360);
}

/*
 * Schwartzman at 118 kg and 1 mg/mL: 12.5, 18.7 and eight times 25 mL/h for
 * 4 h are 50, 74.8 and 800 mg of the 1,000 that hang; the plan says 925.
 */
static void test_sessions(void **state)
{
	struct rack *r = *state;
	const struct infuse_preparation *made;
	int i;

	open_built_in(r, "schwartzman-2009", 118, INFUSE_OUTPATIENT);
	set_bag(r, 100, 100);
	made = make_bags(r);
	assert_int_equal(made->account.bags, 10);
	for (i = 0; i < 10; i++) {
		assert_int_equal(made->bag[i].session, i + 1);
		assert_int_equal(made->bag[i].up.min, i * DAY);
		assert_int_equal(made->bag[i].down.min, i * DAY + 240);
		assert_int_equal(made->bag[i].end, INFUSE_BAG_OVER);
	}
	assert_int_equal(made->bag[1].left.hundredth_ml_min_per_h,
	    2520 * 60);
	assert_int_equal(made->account.given.whole.pg, 9248 * MG / 10);
	assert_int_equal(made->account.wasted.whole.pg, 752 * MG / 10);
	assert_int_equal(made->account.planned.pg_min_per_h, 925 * MG * 60);
	/* two bags of 50 mL from session 2 on, none carried over */
	set_bag(r, 50, 50);
	made = make_bags(r);
	assert_int_equal(made->account.bags, 1 + 9 * 2);
	assert_int_equal(made->bag[1].session, 2);
	assert_int_equal(made->bag[2].session, 2);
	assert_int_equal(made->bag[2].left.hundredth_ml_min_per_h,
	    2520 * 60);
}

/*
 * Goldberg at 52 kg: 1,200 to 4,800 mg are 4.8 to 19.2 bags of 250 mg; no
 * bag is listed, as no path is invented (S-16).
 */
static void test_titrated_range(void **state)
{
	struct rack *r = *state;
	const struct infuse_preparation *made;

	open_built_in(r, "goldberg-2010", 52, INFUSE_WARD);
	set_bag(r, 250, 250);
	made = make_bags(r);
	assert_true(made->has_bags && made->ranged && made->has_least);
	assert_int_equal(made->account.bags, 5);
	assert_int_equal(made->most.bags, 20);
	assert_int_equal(made->account.given.whole.pg, 1200 * MG);
	assert_int_equal(made->most.given.whole.pg, 4800 * MG);
	/* nobody states the start: UNCHECKED, and nothing to hang (S-08) */
	r->world.protocol.schedule.titration.has_start = false;
	made = make_bags(r);
	assert_true(!made->has_bags && !made->has_least);
	assert_int_equal(made->verdict, INFUSE_UNCHECKED);
	assert_int_equal(made->account.bags, 0);
	assert_int_equal(made->most.bags, 0);
}

/*
 * From 10 to 20 mg/h by 5 every 6 h, then on until 24 h: 60, 90 and 240 mL.
 * Bags of 100 mL come down after 6 h + 40 / 15 h = 8 h 40 min; after 12 h,
 * when 150 are gone, 50 / 20 h on = 14 h 30 min; 19 h 30 min.
 */
static void test_ladder(void **state)
{
	struct rack *r = *state;
	const struct infuse_preparation *made;

	set_continuous(&r->world, DAY);
	set_titrated(&r->world, flat(10 * MG), flat(40 * MG));
	set_steps(&r->world, flat(5 * MG), 6 * HOUR);
	r->world.of.order.has_target = true;
	r->world.of.order.target = flat(20 * MG);
	set_bag(r, 100, 100);
	made = make_bags(r);
	assert_int_equal(made->of.path, INFUSE_PATH_LADDER);
	assert_false(made->ranged);
	assert_int_equal(made->account.bags, 4);
	assert_bag(&made->bag[0], 0, 520, 100 * ML, INFUSE_BAG_EMPTY);
	assert_bag(&made->bag[1], 520, 870, 100 * ML, INFUSE_BAG_EMPTY);
	assert_bag(&made->bag[2], 870, 1170, 100 * ML, INFUSE_BAG_EMPTY);
	assert_bag(&made->bag[3], 1170, 1440, 90 * ML, INFUSE_BAG_OVER);
	assert_int_equal(made->account.planned.pg_min_per_h, 390 * MG * 60);
	/* in each of three sessions a new ladder and new bags */
	set_sessions(&r->world, 3, DAY, 2 * DAY);
	set_titrated(&r->world, flat(10 * MG), flat(40 * MG));
	set_steps(&r->world, flat(5 * MG), 6 * HOUR);
	made = make_bags(r);
	assert_int_equal(made->account.bags, 12);
	assert_bag(&made->bag[9], 4 * DAY + 520, 4 * DAY + 870, 100 * ML,
	    INFUSE_BAG_EMPTY);
	assert_int_equal(made->account.planned.pg_min_per_h,
	    3 * 390 * MG * 60);
}

/* A rate of nothing needs no bag; an UNCHECKED plan gets none. */
static void test_no_bags(void **state)
{
	struct rack *r = *state;
	const struct infuse_preparation *made;

	set_titrated(&r->world, flat(10 * MG), flat(40 * MG));
	r->world.of.order.has_target = true;
	r->world.of.order.target = flat(0);
	set_bag(r, 100, 100);
	made = make_bags(r);
	assert_true(made->has_bags && made->agrees);
	assert_int_equal(made->account.bags, 0);
	r->world.of.order.target = flat(20 * MG);
	made = make_bags(r);
	assert_int_equal(made->verdict, INFUSE_UNCHECKED);
	assert_false(made->has_bags || made->too_many);
	/* without a strength there is no flow */
	open_world(&r->world);
	made = make_bags(r);
	assert_int_equal(made->verdict, INFUSE_UNCHECKED);
	assert_false(made->has_bags || made->too_many);
}

static void test_too_many(void **state)
{
	struct rack *r = *state;
	const struct infuse_preparation *made;

	/* 96 h of 20 mL/h: 1,920 bags of 1 mL, 2,021 of 0.95 mL */
	set_bag(r, 1, 1);
	made = make_bags(r);
	assert_true(made->has_bags);
	assert_int_equal(made->account.bags, 1920);
	r->make.bag.amount.pg = 95 * MG / 100;
	r->make.bag.volume.hundredth_ml = 95;
	made = make_bags(r);
	assert_true(made->too_many && !made->has_bags);
	assert_int_equal(made->verdict, INFUSE_UNCHECKED);
}

/* PREP-02: STOP by the guard, whatever the site allows. */
static void test_undiluted(void **state)
{
	struct rack *r = *state;
	const struct infuse_preparation *made;

	set_bag(r, 500, 5);
	r->make.has_vial = true;
	r->make.vial = r->make.bag;
	made = make_bags(r);
	assert_int_equal(r->world.plan.verdict, INFUSE_WITHIN);
	assert_int_equal(made->verdict, INFUSE_STOP);
	assert_true(made->undiluted);
	assert_false(made->has_bags || made->has_mix);
	assert_int_equal(made->findings.count, 1);
	assert_int_equal(made->findings.of[0].rule, INFUSE_RULE_STRENGTH);
	assert_int_equal(made->findings.of[0].found, 100 * MG * 1000);
	assert_int_equal(made->findings.of[0].limit, 50 * MG * 1000);
	/* half and half is not that */
	set_bag(r, 500, 10);
	made = make_bags(r);
	assert_false(made->undiluted);
	assert_int_equal(made->findings.count, 0);
	assert_true(made->has_mix && made->has_bags && made->agrees);
}

/* A bag that may be too weak is a caution of the whole. */
static void test_verdict(void **state)
{
	struct rack *r = *state;

	set_bag(r, 500, 250);
	r->make.has_vial = true;
	r->make.vial.amount.pg = 500 * MG;
	r->make.vial.volume.hundredth_ml = 10 * ML;
	assert_int_equal(make_bags(r)->verdict, INFUSE_WITHIN);
	r->make.has_overfill = true;
	r->make.overfill.hundredth_ml = 25 * ML;
	assert_int_equal(make_bags(r)->verdict, INFUSE_CAUTION);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		with_a_rack(test_walk_6),
		with_a_rack(test_walk_3),
		with_a_rack(test_across_a_change),
		with_a_rack(test_hung_long),
		with_a_rack(test_sessions),
		with_a_rack(test_titrated_range),
		with_a_rack(test_ladder),
		with_a_rack(test_no_bags),
		with_a_rack(test_too_many),
		with_a_rack(test_undiluted),
		with_a_rack(test_verdict),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
