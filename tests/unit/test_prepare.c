/* SPDX-License-Identifier: MIT */

/*
 * S-24: how a bag is made, and what becomes of it.  Expected figures are done
 * by hand in the comments, exactly.
 */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <infuse/prepare.h>

#include "case.h"

#define ML 100

static struct infuse_strength label(int64_t mg, int64_t hundredth_ml)
{
	struct infuse_strength out = { { mg * MG }, { hundredth_ml } };

	return out;
}

static struct infuse_make making(struct infuse_strength bag,
    struct infuse_strength vial)
{
	struct infuse_make out = { INFUSE_KETAMINE, bag, true, vial, false,
		{ 0 }, { 0 }, false };

	return out;
}

/* clinical.md 4.1: 10, 50, 100 mg/mL; esketamine 5 and 25 mg/mL. */
static void test_vials(void **state)
{
	static const struct {
		enum infuse_drug drug;
		int64_t mg_per_ml, mg, ml;
	} known[] = {
		{ INFUSE_KETAMINE, 10, 200, 20 },
		{ INFUSE_KETAMINE, 50, 500, 10 },
		{ INFUSE_KETAMINE, 100, 500, 5 },
		{ INFUSE_ESKETAMINE, 5, 25, 5 },
	};
	struct infuse_strength out;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(known) / sizeof(known[0]); i++) {
		assert_true(infuse_vial_of(&out, known[i].drug,
		    known[i].mg_per_ml * MG));
		assert_int_equal(out.amount.pg, known[i].mg * MG);
		assert_int_equal(out.volume.hundredth_ml, known[i].ml * ML);
	}
	/* 2 mL and 10 mL: no size is taken for granted */
	assert_false(infuse_vial_of(&out, INFUSE_ESKETAMINE, 25 * MG));
	assert_int_equal(infuse_vial_strength(INFUSE_ESKETAMINE, 1), 25 * MG);
	assert_int_equal(infuse_vial_strength(INFUSE_ESKETAMINE, 2), 0);
	assert_int_equal(infuse_vial_strength(INFUSE_KETAMINE, 2), 100 * MG);
	assert_int_equal(infuse_vial_strength(INFUSE_KETAMINE, 3), 0);
	assert_false(infuse_vial_of(&out, INFUSE_KETAMINE, 25 * MG));
	assert_false(infuse_vial_of(&out, INFUSE_ESKETAMINE, 50 * MG));
	assert_false(infuse_vial_of(&out, INFUSE_KETAMINE, 0));
}

static void assert_way(const struct infuse_mix *mix,
    enum infuse_way_kind kind, int64_t out, int64_t all, int64_t off,
    enum infuse_verdict verdict)
{
	const struct infuse_way *way = &mix->way[kind];

	assert_true(way->known);
	assert_int_equal(way->out.hundredth_ml, out * ML);
	assert_int_equal(way->strength.volume.hundredth_ml, all * ML);
	assert_int_equal(way->off, off);
	assert_int_equal(way->verdict, verdict);
}

/*
 * Walk 5: 10 mL of 50 mg/mL for a 250 mL bag.  250/260 - 1 is -3.846 %,
 * 250/275 - 1 is -9.091 %, 250/285 - 1 is -12.281 %.
 */
static void test_walk_5(void **state)
{
	struct infuse_make make = making(label(500, 250 * ML),
	    label(500, 10 * ML));
	struct infuse_mix mix;

	(void)state;
	infuse_mix(&mix, &make);
	assert_int_equal(mix.fault, INFUSE_MIX_FITS);
	assert_int_equal(mix.draw.hundredth_ml, 10 * ML);
	assert_int_equal(mix.diluent.hundredth_ml, 240 * ML);
	assert_int_equal(mix.vials, 1);
	assert_int_equal(mix.rest.hundredth_ml, 0);
	assert_int_equal(mix.rest_amount.pg, 0);
	assert_way(&mix, INFUSE_WAY_OUT_FIRST, 10, 250, 0, INFUSE_WITHIN);
	assert_way(&mix, INFUSE_WAY_ON_TOP, 0, 260, -3846, INFUSE_WITHIN);
	assert_false(mix.way[INFUSE_WAY_OUT_OVERFILL].known);
	assert_false(mix.way[INFUSE_WAY_ON_TOP_OVERFILL].known);
	assert_int_equal(mix.verdict, INFUSE_WITHIN);

	make.has_overfill = true;
	make.overfill.hundredth_ml = 25 * ML;
	infuse_mix(&mix, &make);
	assert_way(&mix, INFUSE_WAY_OUT_FIRST, 35, 250, 0, INFUSE_WITHIN);
	assert_way(&mix, INFUSE_WAY_OUT_OVERFILL, 10, 275, -9091,
	    INFUSE_CAUTION);
	assert_way(&mix, INFUSE_WAY_ON_TOP, 25, 260, -3846, INFUSE_WITHIN);
	assert_way(&mix, INFUSE_WAY_ON_TOP_OVERFILL, 0, 285, -12281,
	    INFUSE_CAUTION);
	assert_int_equal(mix.verdict, INFUSE_CAUTION);
}

/* 5 % exactly is not more than 5 %: 5 mL on top of 95 mL is 95/100. */
static void test_five_per_cent(void **state)
{
	struct infuse_make make = making(label(250, 95 * ML),
	    label(500, 10 * ML));
	struct infuse_mix mix;

	(void)state;
	infuse_mix(&mix, &make);
	assert_way(&mix, INFUSE_WAY_ON_TOP, 0, 100, -5000, INFUSE_WITHIN);
	make.bag.volume.hundredth_ml--;
	infuse_mix(&mix, &make);
	assert_int_equal(mix.way[INFUSE_WAY_ON_TOP].verdict, INFUSE_CAUTION);
}

/* 500 mg of 10 mg/mL is 50 mL: 3 vials of 20 mL, 10 mL or 100 mg left. */
static void test_several_vials(void **state)
{
	struct infuse_make make = making(label(500, 250 * ML),
	    label(200, 20 * ML));
	struct infuse_mix mix;

	(void)state;
	infuse_mix(&mix, &make);
	assert_int_equal(mix.draw.hundredth_ml, 50 * ML);
	assert_int_equal(mix.vials, 3);
	assert_int_equal(mix.rest.hundredth_ml, 10 * ML);
	assert_int_equal(mix.rest_amount.pg, 100 * MG);
	/* ERR-08: 95 mg is 9.5 mL of 10 mg/mL */
	make.bag = label(95, 100 * ML);
	infuse_mix(&mix, &make);
	assert_int_equal(mix.draw.hundredth_ml, 950);
	/* a site's own size of a known strength: 50 mg in 5 mL */
	make.vial = label(50, 5 * ML);
	infuse_mix(&mix, &make);
	assert_int_equal(mix.fault, INFUSE_MIX_FITS);
	assert_int_equal(mix.vials, 2);
	assert_int_equal(mix.rest_amount.pg, 5 * MG);
}

static enum infuse_mix_fault fault_of(struct infuse_make make)
{
	struct infuse_mix mix;

	infuse_mix(&mix, &make);
	return mix.fault;
}

static void test_mix_faults(void **state)
{
	struct infuse_make make = making(label(500, 250 * ML),
	    label(500, 20 * ML));

	(void)state;
	/* 25 mg/mL is not a vial of ketamine, but one of esketamine */
	assert_int_equal(fault_of(make), INFUSE_MIX_VIAL);
	make.drug = INFUSE_ESKETAMINE;
	assert_int_equal(fault_of(make), INFUSE_MIX_FITS);
	make.vial = label(500, 10 * ML);
	assert_int_equal(fault_of(make), INFUSE_MIX_VIAL);
	/* 10.01 mg/mL is not 10 mg/mL */
	make = making(label(500, 250 * ML), label(200, 20 * ML));
	make.vial.amount.pg++;
	assert_int_equal(fault_of(make), INFUSE_MIX_VIAL);
	/* 20 mg/mL cannot be made of 10 mg/mL; 10 mg/mL can */
	make = making(label(500, 25 * ML), label(200, 20 * ML));
	assert_int_equal(fault_of(make), INFUSE_MIX_WEAK);
	make.bag = label(500, 50 * ML);
	assert_int_equal(fault_of(make), INFUSE_MIX_FITS);
	/* 500.5 mg of 100 mg/mL is 5.005 mL */
	make = making(label(500, 250 * ML), label(500, 5 * ML));
	make.bag.amount.pg += MG / 2;
	assert_int_equal(fault_of(make), INFUSE_MIX_FINE);
	make.bag.amount.pg += MG / 2;
	assert_int_equal(fault_of(make), INFUSE_MIX_FITS);
	/* 9 L and 50 mL on top */
	make = making(label(500, INFUSE_VOLUME_MAX), label(200, 20 * ML));
	assert_int_equal(fault_of(make), INFUSE_MIX_LARGE);
}

/* PREP-02: 100 mg/mL with less than its own volume is above 50 mg/mL. */
static void test_undiluted(void **state)
{
	(void)state;
	assert_true(infuse_is_undiluted(INFUSE_KETAMINE, label(500, 5 * ML)));
	assert_true(infuse_is_undiluted(INFUSE_KETAMINE, label(500, 999)));
	assert_false(infuse_is_undiluted(INFUSE_KETAMINE,
	    label(500, 10 * ML)));
	assert_false(infuse_is_undiluted(INFUSE_ESKETAMINE,
	    label(500, 5 * ML)));
}

/*
 * 31.5 mL/h of 500 mg in 250 mL for a minute is 1.05 mg.  1/6,000 mL of 500
 * mg in 260 mL is 5 x 10^11 / 1,560,000 pg: 320,512 whole ones and 1,280,000
 * parts of 1,560,000.
 */
static void test_portions(void **state)
{
	struct infuse_strength bag = label(500, 250 * ML);
	struct infuse_pumped pumped = { 3150 };
	struct infuse_portion a, b;

	(void)state;
	a = infuse_portion_of(bag, pumped);
	assert_int_equal(a.whole.pg, MG + MG / 20);
	assert_int_equal(a.part, 0);
	bag = label(500, 260 * ML);
	pumped.hundredth_ml_min_per_h = 1;
	a = infuse_portion_of(bag, pumped);
	assert_int_equal(a.whole.pg, 320512);
	assert_int_equal(a.part, 1280000);
	/* the rest of the bag and this are the bag */
	pumped.hundredth_ml_min_per_h = 1560000 - 1;
	b = infuse_portion_add(bag, a, infuse_portion_of(bag, pumped));
	assert_int_equal(b.whole.pg, 500 * MG);
	assert_int_equal(b.part, 0);
	/* three bags and that */
	pumped.hundredth_ml_min_per_h = 3 * 1560000 + 1;
	b = infuse_portion_of(bag, pumped);
	assert_int_equal(b.whole.pg, 1500 * MG + 320512);
	assert_int_equal(b.part, 1280000);
	/* the largest bag there may be */
	bag.amount.pg = INFUSE_AMOUNT_MAX_PG;
	bag.volume.hundredth_ml = INFUSE_VOLUME_MAX;
	pumped.hundredth_ml_min_per_h = 60 * INFUSE_VOLUME_MAX - 1;
	a = infuse_portion_of(bag, pumped);
	/* 4 x 10^13 / 54,000,000 is 740,740 and 40,000,000 parts: take it */
	assert_int_equal(a.whole.pg, INFUSE_AMOUNT_MAX_PG - 740741);
	assert_int_equal(a.part, 54000000 - 40000000);
}

/*
 * S-24: a syringe is filled from empty.  20 mL of 10 mg/mL and 20 mL of
 * diluent are 40 mL of 5 mg/mL, and nothing else; on top it would be 60 mL.
 */
static void test_syringe(void **state)
{
	struct infuse_make make = making(label(200, 40 * ML),
	    label(200, 20 * ML));
	struct infuse_mix mix;
	int i;

	(void)state;
	infuse_mix(&mix, &make);
	assert_true(mix.way[INFUSE_WAY_ON_TOP].known);
	assert_int_equal(mix.way[INFUSE_WAY_ON_TOP].off, -33333);
	assert_int_equal(mix.verdict, INFUSE_CAUTION);
	make.syringe = true;
	infuse_mix(&mix, &make);
	assert_int_equal(mix.fault, INFUSE_MIX_FITS);
	assert_int_equal(mix.draw.hundredth_ml, 20 * ML);
	assert_int_equal(mix.diluent.hundredth_ml, 20 * ML);
	for (i = 0; i < INFUSE_WAYS; i++)
		assert_int_equal(mix.way[i].known, i == INFUSE_WAY_OUT_FIRST);
	assert_int_equal(mix.way[INFUSE_WAY_OUT_FIRST].out.hundredth_ml, 0);
	assert_int_equal(mix.way[INFUSE_WAY_OUT_FIRST].off, 0);
	assert_int_equal(mix.verdict, INFUSE_WITHIN);
}

/*
 * S-24: 12 mL/h of a bag of 250 mL: 250 mL, empty in 20 h 50 min, and 288 mL in
 * 24 h; of 20 h all of it, 240 mL; where a bag hangs for 6 h at most, 72 mL.
 */
static void test_to_infuse(void **state)
{
	struct infuse_hanging of = { .bag = label(500, 250 * ML) };
	struct infuse_flow flow = { 1200 };
	struct infuse_duration length = { DAY };
	struct infuse_to_infuse out = infuse_to_infuse(&of, flow, length);

	(void)state;
	assert_int_equal(out.volume.hundredth_ml, 250 * ML);
	assert_int_equal(out.in_all.hundredth_ml, 288 * ML);
	assert_int_equal(out.bag_lasts.min, 20 * HOUR + 50);
	assert_true(out.bag_first);
	length.min = 20 * HOUR;
	out = infuse_to_infuse(&of, flow, length);
	assert_int_equal(out.volume.hundredth_ml, 240 * ML);
	assert_int_equal(out.in_all.hundredth_ml, 240 * ML);
	assert_false(out.bag_first);
	/* the bag to the minute is no more than the bag */
	length.min = 20 * HOUR + 50;
	out = infuse_to_infuse(&of, flow, length);
	assert_int_equal(out.volume.hundredth_ml, 250 * ML);
	assert_false(out.bag_first);
	/* 7 mL/h: 35 h 42 min and a part, and never more than 250 mL */
	flow.hundredth_ml_per_h = 700;
	length.min = 35 * HOUR + 43;
	out = infuse_to_infuse(&of, flow, length);
	assert_true(out.bag_first);
	assert_int_equal(out.volume.hundredth_ml, 250 * ML);
	flow.hundredth_ml_per_h = 1200;
	of.bag_max.min = 6 * HOUR;
	out = infuse_to_infuse(&of, flow, length);
	assert_int_equal(out.volume.hundredth_ml, 72 * ML);
	assert_true(out.bag_first);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_syringe),
		cmocka_unit_test(test_to_infuse),
		cmocka_unit_test(test_vials),
		cmocka_unit_test(test_walk_5),
		cmocka_unit_test(test_five_per_cent),
		cmocka_unit_test(test_several_vials),
		cmocka_unit_test(test_mix_faults),
		cmocka_unit_test(test_undiluted),
		cmocka_unit_test(test_portions),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
