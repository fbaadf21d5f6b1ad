/* SPDX-License-Identifier: MIT */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include <infuse/verify.h>

#define MG INFUSE_PG_PER_MG

/*
 * Walk 6: goebel-low-dose at 70 kg of 500 mg in 250 mL: 63 mg/h, 31.5 mL/h,
 * 756 mL a day, and half a day at the end.
 */
struct pair {
	struct infuse_record first;
	struct infuse_second second;
	struct infuse_verification out;
};

static int set_up(void **state)
{
	static struct pair pair;
	struct infuse_record *first = &pair.first;
	struct infuse_second *second = &pair.second;
	int i;

	memset(&pair, 0, sizeof(pair));
	first->drug = INFUSE_KETAMINE;
	first->verdict = INFUSE_CAUTION;
	first->weight.g = 70000;
	first->has_strength = true;
	first->strength.amount.pg = 500 * MG;
	first->strength.volume.hundredth_ml = 25000;
	first->label = INFUSE_KETAMINE;
	first->pump_step.hundredth_ml_per_h = 10;
	first->rows = 5;
	for (i = 0; i < 5; i++) {
		first->row[i].day = i + 1;
		first->row[i].length.min = i < 4 ? 1440 : 720;
		first->row[i].verdict = INFUSE_CAUTION;
		first->row[i].has_rate = true;
		first->row[i].rate.pg_per_h = 63 * MG;
		first->row[i].rate_stated = true;
		first->row[i].has_pump = true;
		first->row[i].has_volume = true;
		first->row[i].flow.hundredth_ml_per_h = 3150;
		first->row[i].volume.hundredth_ml = i < 4 ? 75600 : 37800;
	}
	second->weight.g = 70000;
	second->drug = INFUSE_KETAMINE;
	second->strength = first->strength;
	second->rate.per_kg = true;
	second->rate.dose_rate.pg_per_kg_h = 900000000;
	second->flow.hundredth_ml_per_h = 3150;
	second->volume.hundredth_ml = 25000;
	second->pump_step.hundredth_ml_per_h = 10;
	*state = &pair;
	return 0;
}

static const struct infuse_verification *verify(struct pair *p)
{
	memset(&p->out, 0xa5, sizeof(p->out));
	assert_true(infuse_verify(&p->out, &p->first, &p->first.row[0],
	    &p->second));
	return &p->out;
}

/* The fields that differ, as bits. */
static unsigned differing(struct pair *p)
{
	const struct infuse_verification *out = verify(p);
	unsigned bits = 0;
	int i;

	for (i = 0; i < INFUSE_FIELDS; i++)
		if (out->differs[i])
			bits |= 1u << i;
	assert_int_equal(out->agree, bits == 0);
	return bits;
}

#define WEIGHT (1u << INFUSE_FIELD_WEIGHT)
#define DRUG (1u << INFUSE_FIELD_DRUG)
#define LABEL (1u << INFUSE_FIELD_LABEL)
#define RATE (1u << INFUSE_FIELD_RATE)
#define FLOW (1u << INFUSE_FIELD_FLOW)
#define VOLUME (1u << INFUSE_FIELD_VOLUME)
#define SUM (1u << INFUSE_FIELD_SUM)

static void test_agree(void **state)
{
	struct pair *p = *state;
	const struct infuse_verification *out;

	assert_int_equal(differing(p), 0);
	out = verify(p);
	assert_int_equal(out->rate.pg_per_h, 63 * MG);
	assert_int_equal(out->sum.hundredth_ml_per_h, 3150);
	assert_int_equal(out->given.pg_per_h, 63 * MG);
	assert_int_equal(out->runs.min, 476);	/* walk 6: 7 h 56 min */
	assert_true(out->volume_is_bag);
	p->second.rate.per_kg = false;
	p->second.rate.rate.pg_per_h = 63 * MG;
	assert_int_equal(differing(p), 0);
	p->second.rate.rate.pg_per_h++;
	assert_int_equal(differing(p), RATE);
}

/* 154 lb is 69.853 kg: typed as 154 kg everything per kg goes with it. */
static void test_pounds(void **state)
{
	struct pair *p = *state;

	p->second.weight.g = 154000;
	/* 0.9 mg/kg/h x 154 kg = 138.6 mg/h = 69.3 mL/h */
	assert_int_equal(differing(p), WEIGHT | RATE | SUM);
	assert_int_equal(verify(p)->mix_up[INFUSE_FIELD_WEIGHT],
	    INFUSE_MIX_UP_POUNDS);
	assert_int_equal(p->out.rate.pg_per_h, 138600000000);
	assert_int_equal(p->out.sum.hundredth_ml_per_h, 6930);
	/* And the first person's slip is seen as well. */
	p->second.weight.g = 70000;
	p->first.weight.g = 154000;
	assert_int_equal(verify(p)->mix_up[INFUSE_FIELD_WEIGHT],
	    INFUSE_MIX_UP_POUNDS);
	/* Another weight is no slip of units. */
	p->second.weight.g = 75000;
	p->first.weight.g = 70000;
	assert_true(verify(p)->differs[INFUSE_FIELD_WEIGHT]);
	assert_int_equal(p->out.mix_up[INFUSE_FIELD_WEIGHT],
	    INFUSE_MIX_UP_NONE);
}

/* S-14: the enantiomer on the label. */
static void test_other_drug(void **state)
{
	struct pair *p = *state;

	p->second.drug = INFUSE_ESKETAMINE;
	assert_int_equal(differing(p), DRUG);
	/* A plan that took no word from a label knows its protocol's drug. */
	p->first.label = INFUSE_NO_DRUG;
	assert_int_equal(differing(p), DRUG);
	p->second.drug = INFUSE_KETAMINE;
	assert_int_equal(differing(p), 0);
}

/*
 * ERR-05 as ketamine of 10 mg/mL: 41.7 mg/h are 4.17 mL/h, 41.7 mL/h was
 * keyed and gave 417 mg/h.
 */
static void test_err_05_wrong_field(void **state)
{
	struct pair *p = *state;

	p->first.strength.amount.pg = 1000 * MG;
	p->first.strength.volume.hundredth_ml = 10000;
	p->first.row[0].rate.pg_per_h = 41700000000;
	p->first.row[0].flow.hundredth_ml_per_h = 417;
	p->first.row[0].volume.hundredth_ml = 9591;
	p->first.row[0].length.min = 1380;
	p->first.pump_step.hundredth_ml_per_h = 1;
	p->second.strength = p->first.strength;
	p->second.rate.per_kg = false;
	p->second.rate.rate.pg_per_h = 41700000000;
	p->second.flow.hundredth_ml_per_h = 4170;
	p->second.volume.hundredth_ml = 9591;
	p->second.pump_step.hundredth_ml_per_h = 1;
	assert_int_equal(differing(p), FLOW | SUM);
	assert_int_equal(p->out.mix_up[INFUSE_FIELD_FLOW],
	    INFUSE_MIX_UP_FIELD);
	assert_int_equal(p->out.given.pg_per_h, 417 * MG);
	assert_int_equal(p->out.runs.min, 138);	/* 95.91 / 41.7 = 2.3 h */
}

/*
 * ERR-06 as ketamine: the pump knows 1,600 mg in 250 mL and 400 mg hang; a
 * quarter is delivered, 63 / 4 = 15.75 mg/h.
 */
static void test_err_06_weaker_bag(void **state)
{
	struct pair *p = *state;

	p->first.strength.amount.pg = 1600 * MG;
	p->first.row[0].flow.hundredth_ml_per_h = 980;	/* 9.84 down */
	p->first.row[0].volume.hundredth_ml = 23520;
	p->second.strength.amount.pg = 400 * MG;
	p->second.flow.hundredth_ml_per_h = 980;
	p->second.volume.hundredth_ml = 23520;
	assert_int_equal(differing(p), LABEL | SUM);
	/* 9.8 mL/h x 400 mg / 250 mL = 15.68 mg/h */
	assert_int_equal(p->out.of_first.pg_per_h, 15680000000);
	assert_int_equal(p->out.given.pg_per_h, 15680000000);
}

/*
 * ERR-07 as ketamine: ordered of 200 mg in 250 mL at 15 mL/h, 800 mg hung:
 * four times, 48 mg/h for 12.
 */
static void test_err_07_stronger_bag(void **state)
{
	struct pair *p = *state;

	p->first.strength.amount.pg = 200 * MG;
	p->first.row[0].rate.pg_per_h = 12 * MG;
	p->first.row[0].flow.hundredth_ml_per_h = 1500;
	p->first.row[0].volume.hundredth_ml = 18000;
	p->first.row[0].length.min = 720;
	p->second.strength.amount.pg = 800 * MG;
	p->second.rate.per_kg = false;
	p->second.rate.rate.pg_per_h = 12 * MG;
	p->second.flow.hundredth_ml_per_h = 1500;
	p->second.volume.hundredth_ml = 18000;
	assert_int_equal(differing(p), LABEL | SUM);
	assert_int_equal(p->out.of_first.pg_per_h, 48 * MG);
}

/* ERR-04, ERR-08: ten times as strong. */
static void test_err_08_tenfold_label(void **state)
{
	struct pair *p = *state;

	p->second.strength.amount.pg = 5000 * MG;
	assert_int_equal(differing(p), LABEL | SUM);
	assert_int_equal(p->out.mix_up[INFUSE_FIELD_LABEL],
	    INFUSE_MIX_UP_TENFOLD);
	assert_int_equal(p->out.of_first.pg_per_h, 630 * MG);
}

/* ERR-12 as ketamine: 13 mL/h ordered, 2 mL/h set; too little differs too. */
static void test_err_12_too_little(void **state)
{
	struct pair *p = *state;

	p->second.flow.hundredth_ml_per_h = 200;
	assert_int_equal(differing(p), FLOW | SUM);
	assert_int_equal(p->out.given.pg_per_h, 4 * MG);
}

/* ERR-10: 0.9 mg/kg/min typed for 0.9 mg/kg/h is sixty times. */
static void test_err_10_per_minute(void **state)
{
	struct pair *p = *state;

	p->second.rate.dose_rate.pg_per_kg_h = 900000000LL * 60;
	assert_int_equal(differing(p), RATE | SUM);
	assert_int_equal(p->out.mix_up[INFUSE_FIELD_RATE],
	    INFUSE_MIX_UP_MINUTE);
}

static void test_tenfold(void **state)
{
	struct pair *p = *state;

	p->second.flow.hundredth_ml_per_h = 31500;
	assert_int_equal(differing(p), FLOW | SUM);
	assert_int_equal(p->out.mix_up[INFUSE_FIELD_FLOW],
	    INFUSE_MIX_UP_TENFOLD);
	p->second.flow.hundredth_ml_per_h = 315;
	assert_int_equal(differing(p), FLOW | SUM);
	assert_int_equal(p->out.mix_up[INFUSE_FIELD_FLOW],
	    INFUSE_MIX_UP_TENFOLD);
	p->second.flow.hundredth_ml_per_h = 3150;
	p->second.volume.hundredth_ml = 756;
	assert_int_equal(differing(p), VOLUME);
	assert_int_equal(p->out.mix_up[INFUSE_FIELD_VOLUME],
	    INFUSE_MIX_UP_HUNDREDFOLD);
	/* A rate in the order that is tenfold drags its own sum with it. */
	p->second.volume.hundredth_ml = 25000;
	p->second.rate.dose_rate.pg_per_kg_h = 9000000000;
	assert_int_equal(differing(p), RATE | SUM);
	assert_int_equal(p->out.mix_up[INFUSE_FIELD_RATE],
	    INFUSE_MIX_UP_TENFOLD);
}

/* S-31: the volume is the day's, or the bag's where the bag is less. */
static void test_volume_of_the_bag(void **state)
{
	struct pair *p = *state;

	p->second.volume.hundredth_ml = 25000;
	assert_int_equal(differing(p), 0);
	assert_true(p->out.volume_is_bag);
	assert_int_equal(p->out.runs.min, 476);	/* walk 6: 7 h 56 min */
	/* A session of 50 mL from that bag would not end (H6). */
	p->first.row[0].volume.hundredth_ml = 5000;
	p->first.row[0].length.min = 95;
	assert_int_equal(differing(p), VOLUME);
	assert_false(p->out.volume_is_bag);
	assert_int_equal(p->out.mix_up[INFUSE_FIELD_VOLUME],
	    INFUSE_MIX_UP_BAG);
	/* As much as both is as much as the plan's. */
	p->first.row[0].volume.hundredth_ml = 25000;
	assert_int_equal(differing(p), 0);
	assert_false(p->out.volume_is_bag);
}

/* S-24: the day's 756 mL are never set on a pump with a bag of 250 mL. */
static void test_more_than_the_bag(void **state)
{
	struct pair *p = *state;

	p->second.volume.hundredth_ml = 75600;
	assert_int_equal(differing(p), VOLUME);
	assert_int_equal(p->out.mix_up[INFUSE_FIELD_VOLUME],
	    INFUSE_MIX_UP_RUNS_DRY);
	p->second.volume.hundredth_ml = 25001;
	assert_int_equal(differing(p), VOLUME);
}

/* The same strength in another bag is not the bag of the plan. */
static void test_other_bag_of_that_strength(void **state)
{
	struct pair *p = *state;

	p->second.strength.amount.pg = 1000 * MG;
	p->second.strength.volume.hundredth_ml = 50000;
	p->second.volume.hundredth_ml = 50000;
	assert_int_equal(differing(p), LABEL);
	assert_int_equal(p->out.mix_up[INFUSE_FIELD_LABEL],
	    INFUSE_MIX_UP_SAME_STRENGTH);
	/* A plan for 2 mg/mL, without a bag, is for any bag of 2 mg/mL. */
	p->first.strength.amount.pg = 2 * MG;
	p->first.strength.volume.hundredth_ml = 100;
	p->first.label = INFUSE_NO_DRUG;
	assert_int_equal(differing(p), 0);
	p->second.strength.amount.pg = 1001 * MG;
	assert_true(differing(p) & LABEL);
}

/*
 * S-31: a titrated plan is verified at its start.  At any other rate, its
 * maximum among them, the answer is UNCHECKED and not a disagreement.
 */
static void test_titrated(void **state)
{
	struct pair *p = *state;

	p->first.row[0].titrated = true;
	p->first.row[0].most.pg_per_h = 70 * MG;
	assert_int_equal(differing(p), 0);
	assert_false(p->out.other_rate);
	p->second.rate.per_kg = false;
	p->second.rate.rate.pg_per_h = 70 * MG;
	p->second.flow.hundredth_ml_per_h = 3500;
	verify(p);
	assert_true(p->out.other_rate);
	assert_false(p->out.agree);
	/* 63.1 mg/h is 31.55 mL/h, and enters the start's 31.5 */
	p->second.rate.rate.pg_per_h = 63 * MG + MG / 10;
	p->second.flow.hundredth_ml_per_h = 3150;
	verify(p);
	assert_false(p->out.other_rate);
	/* of what is not titrated another rate differs */
	p->first.row[0].titrated = false;
	p->second.rate.rate.pg_per_h = 70 * MG;
	verify(p);
	assert_false(p->out.other_rate);
	assert_true(p->out.differs[INFUSE_FIELD_RATE]);
}

/* Walk 10: 18.375 mg/h of 200 mg in 100 mL is 9.1875 mL/h, for 4 h. */
static void set_walk_10(struct pair *p, int64_t flow, int64_t volume)
{
	struct infuse_record_row *row = &p->first.row[0];

	p->first.strength.amount.pg = 200 * MG;
	p->first.strength.volume.hundredth_ml = 10000;
	row->length.min = 240;
	row->rate.pg_per_h = 18375 * (MG / 1000);
	row->flow.hundredth_ml_per_h = 910;
	row->volume.hundredth_ml = 3640;
	p->second.strength = p->first.strength;
	p->second.rate.per_kg = false;
	p->second.rate.rate = row->rate;
	p->second.flow.hundredth_ml_per_h = flow;
	p->second.volume.hundredth_ml = volume;
}

/*
 * S-02: 9.1 and 9.2 mL/h are the same order, cut and rounded; 9.3 and 9.0 are
 * not.  Its volume over 4 h may be that of either.
 */
static void test_one_pump_step(void **state)
{
	struct pair *p = *state;

	set_walk_10(p, 910, 3640);
	assert_int_equal(differing(p), 0);
	assert_false(p->out.one_step);
	set_walk_10(p, 920, 3640);
	assert_int_equal(differing(p), 0);
	assert_true(p->out.one_step);
	set_walk_10(p, 920, 3680);
	assert_int_equal(differing(p), 0);
	set_walk_10(p, 920, 3690);
	assert_int_equal(differing(p), VOLUME);
	set_walk_10(p, 910, 3680);
	assert_int_equal(differing(p), VOLUME);
	set_walk_10(p, 930, 3640);
	assert_int_equal(differing(p), FLOW | SUM);
	set_walk_10(p, 900, 3640);
	assert_int_equal(differing(p), FLOW | SUM);
	/* nothing was cut off 18.2 mg/h: 9.2 is another order */
	set_walk_10(p, 920, 3640);
	p->first.row[0].rate.pg_per_h = 182 * (MG / 10);
	p->second.rate.rate.pg_per_h = 182 * (MG / 10);
	assert_int_equal(differing(p), FLOW | SUM);
}

/* Of titrate, which has no volume, only more than the bag holds differs. */
static void test_no_volume(void **state)
{
	struct pair *p = *state;

	p->first.row[0].has_volume = false;
	p->second.volume.hundredth_ml = 20000;
	assert_int_equal(differing(p), 0);
	p->second.volume.hundredth_ml = 25000;
	assert_int_equal(differing(p), 0);
	p->second.volume.hundredth_ml = 25001;
	assert_int_equal(differing(p), VOLUME);
}

/* Of titrate the option that the second's rate is. */
static void test_options(void **state)
{
	struct pair *p = *state;
	const struct infuse_record_row *row;

	p->first.of = INFUSE_RECORD_TITRATE;
	p->first.rows = 2;
	p->first.row[1].rate.pg_per_h = 68 * MG;
	assert_true(infuse_record_option(&row, &p->first, &p->second));
	assert_ptr_equal(row, &p->first.row[0]);
	p->second.rate.per_kg = false;
	p->second.rate.rate.pg_per_h = 68 * MG;
	assert_true(infuse_record_option(&row, &p->first, &p->second));
	assert_ptr_equal(row, &p->first.row[1]);
	p->second.rate.rate.pg_per_h = 69 * MG;
	assert_true(infuse_record_option(&row, &p->first, &p->second));
	assert_null(row);
}

/* The second person's sum goes down to the step of that pump. */
static void test_step(void **state)
{
	struct pair *p = *state;

	p->second.pump_step.hundredth_ml_per_h = 100;
	assert_int_equal(differing(p), SUM);
	assert_int_equal(p->out.sum.hundredth_ml_per_h, 3100);
}

/* Larger than is computed is no answer, rather than a wrong one. */
static void test_too_large(void **state)
{
	struct pair *p = *state;

	p->second.rate.dose_rate.pg_per_kg_h = INFUSE_DOSE_RATE_MAX;
	assert_false(infuse_verify(&p->out, &p->first, &p->first.row[0],
	    &p->second));
}

static void test_days(void **state)
{
	struct pair *p = *state;
	bool found;

	assert_null(infuse_record_day(&p->first, 0, NULL, &found));
	assert_true(found);
	assert_ptr_equal(infuse_record_day(&p->first, 5, NULL, &found),
	    &p->first.row[4]);
	assert_null(infuse_record_day(&p->first, 6, NULL, &found));
	assert_false(found);
	p->first.rows = 4;
	assert_ptr_equal(infuse_record_day(&p->first, 0, NULL, &found),
	    &p->first.row[0]);
	/* Two sessions on a day that differ are not one to compare with. */
	p->first.row[1].day = 1;
	p->first.row[1].flow.hundredth_ml_per_h = 3140;
	assert_null(infuse_record_day(&p->first, 1, NULL, &found));
	assert_true(found);
}

/*
 * S-31, S-21: at 1 mg/mL, 63 mg/h are 63 mL/h: the other bag is what differs,
 * and a flow that is right for it is in nobody else's field.
 */
static void test_flow_of_the_other_bag(void **state)
{
	struct pair *p = *state;

	p->second.strength.volume.hundredth_ml = 50000;
	p->second.flow.hundredth_ml_per_h = 6300;
	p->second.volume.hundredth_ml = 151200;
	assert_int_equal(differing(p), LABEL | FLOW | VOLUME);
	assert_int_equal(p->out.mix_up[INFUSE_FIELD_FLOW],
	    INFUSE_MIX_UP_NONE);
}

#define in_a_pair(test) cmocka_unit_test_setup(test, set_up)

int main(void)
{
	const struct CMUnitTest tests[] = {
		in_a_pair(test_agree),
		in_a_pair(test_pounds),
		in_a_pair(test_other_drug),
		in_a_pair(test_err_05_wrong_field),
		in_a_pair(test_err_06_weaker_bag),
		in_a_pair(test_err_07_stronger_bag),
		in_a_pair(test_err_08_tenfold_label),
		in_a_pair(test_err_12_too_little),
		in_a_pair(test_err_10_per_minute),
		in_a_pair(test_tenfold),
		in_a_pair(test_volume_of_the_bag),
		in_a_pair(test_more_than_the_bag),
		in_a_pair(test_other_bag_of_that_strength),
		in_a_pair(test_titrated),
		in_a_pair(test_one_pump_step),
		in_a_pair(test_no_volume),
		in_a_pair(test_options),
		in_a_pair(test_step),
		in_a_pair(test_too_large),
		in_a_pair(test_days),
		in_a_pair(test_flow_of_the_other_bag),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
