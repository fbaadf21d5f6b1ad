/* SPDX-License-Identifier: MIT */

/*
 * The slip explainer (S-21): kinds of slip, at most two, only those that land
 * in that day's range and are not STOP themselves, and none that would change
 * nothing.
 */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "says.h"

/* Goldberg 2010, 10 to 40 mg/h, as in walk 4. */
static void set_goldberg(struct world *w)
{
	set_continuous(w, 5 * DAY);
	set_titrated(w, flat(10 * MG), flat(40 * MG));
	*protocol_bound(w, INFUSE_RULE_RATE, INFUSE_HARD_MAX) =
	    bound(40 * MG, 34);
}

/* Walk 4: 41.7 mL/h at 10 mg/mL is 417 mg/h, and fits a tenfold slip. */
static void test_walk_4_tenfold(void **state)
{
	struct world *w = *state;
	const struct infuse_finding *finding;

	set_goldberg(w);
	set_strength(w, 10 * MG, 100);
	ask_typed(w, 417 * MG, 41700, "mL/h");
	assert_int_equal(w->answer.verdict, INFUSE_STOP);
	assert_true(names(&w->answer, INFUSE_SLIP_TENFOLD));
	finding = find(&w->answer.findings, INFUSE_RULE_RATE,
	    INFUSE_HARD_MAX);
	assert_non_null(finding);
	assert_int_equal(finding->found, 417 * MG * 1000);
}

/*
 * Walk 4: at 1 mg/mL it is 41.7 mg/h, over by 1.7 mg/h; mg/h for mL/h would
 * be the same number, so that slip changes nothing.
 */
static void test_walk_4_same_number(void **state)
{
	struct world *w = *state;
	const struct infuse_finding *finding;

	set_goldberg(w);
	set_strength(w, MG, 100);
	names_none(ask_typed(w, 41700 * MCG, 41700, "mL/h"));
	finding = find(&w->answer.findings, INFUSE_RULE_RATE,
	    INFUSE_HARD_MAX);
	assert_non_null(finding);
	assert_int_equal(finding->found - finding->limit, 1700 * MCG * 1000);
	names_none(ask_typed(w, 41700 * MCG, 41700, "mg/h"));
}

/* In the range of 10 to 40 mg/h, or nowhere near it. */
static void test_tenfold_and_hundredfold(void **state)
{
	struct world *w = *state;

	set_goldberg(w);
	names_only(ask(w, 100 * MG), INFUSE_SLIP_TENFOLD);
	names_only(ask(w, 230 * MG), INFUSE_SLIP_TENFOLD);
	names_only(ask(w, 1000 * MG), INFUSE_SLIP_HUNDREDFOLD);
	names_only(ask(w, 4000 * MG), INFUSE_SLIP_HUNDREDFOLD);
	/* 5 and 50, 6 and 60: neither is between 10 and 40; a 24th is */
	names_only(ask(w, 500 * MG), INFUSE_SLIP_DAY);
	names_only(ask(w, 600 * MG), INFUSE_SLIP_DAY);
	names_none(ask(w, 60 * MG));
	names_none(ask(w, 7000 * MG));
}

static void test_mg_for_mcg(void **state)
{
	struct world *w = *state;

	set_goldberg(w);
	/* 10,000 mcg/h is 10 mg/h; 1,000 and 100 mg/h are too much */
	names_only(ask(w, 10000 * MG), INFUSE_SLIP_MILLI);
	/* typed in mcg/h it is no such slip */
	names_none(ask_typed(w, 9000 * MG, INT64_C(9000000000), "mcg/h"));
}

static void test_per_minute(void **state)
{
	struct world *w = *state;

	set_goldberg(w);
	/* 30 mg/min is 1,800 mg/h: per hour it fits, a hundredth (18) does */
	ask_typed(w, 1800 * MG, 30000, "mg/min");
	assert_int_equal(w->answer.slips, 2);
	assert_true(names(&w->answer, INFUSE_SLIP_MINUTE));
	assert_true(names(&w->answer, INFUSE_SLIP_HUNDREDFOLD));
	/* 10 mg/min is 600 mg/h: 6 and 60 do not fit */
	names_only(ask_typed(w, 600 * MG, 10000, "mg/min"), INFUSE_SLIP_MINUTE);
	/* 1,800 mg/h typed in mg/h */
	names_only(ask(w, 1800 * MG), INFUSE_SLIP_HUNDREDFOLD);
}

static void test_per_kg(void **state)
{
	struct world *w = *state;

	set_goldberg(w);
	/* 14 mg/kg/h at 70 kg is 980 mg/h: 9.8, 98 and 40.8 do not fit */
	names_only(ask_typed(w, 980 * MG, 14000, "mg/kg/h"),
	    INFUSE_SLIP_PER_KG);
	names_none(ask(w, 980 * MG));
}

/* 30 mL/h at 2 mg/mL is 60 mg/h; 30 mg/h would be in the range. */
static void test_other_field(void **state)
{
	struct world *w = *state;

	set_goldberg(w);
	set_strength(w, 2 * MG, 100);
	names_only(ask_typed(w, 60 * MG, 30000, "mL/h"), INFUSE_SLIP_FIELD);
	/* the other way: 60 mg/h typed, 60 mL/h of 0.5 mg/mL is 30 mg/h */
	set_strength(w, MG / 2, 100);
	names_only(ask(w, 60 * MG), INFUSE_SLIP_FIELD);
	/* without a bag no field can be mixed up */
	w->of.order.has_strength = false;
	names_none(ask(w, 60 * MG));
}

/*
 * 0.35 mg/kg/h of 154 lb taken as 154 kg is 53.9 mg/h, at 70 kg 24.5; only
 * where the protocol is by weight.
 */
static void test_pounds(void **state)
{
	struct world *w = *state;

	w->protocol.schedule.entry[0].rate.rate = by_kg(350 * MCG);
	w->question.by_weight = true;
	names_only(ask(w, 53900 * MCG), INFUSE_SLIP_POUNDS);
	w->question.by_weight = false;
	names_none(ask(w, 53900 * MCG));
}

/* 300 mg in 24 h, 12.5 mg/h, written as 300 mg/h; 96 mg/h would be 4. */
static void test_24_fold(void **state)
{
	struct world *w = *state;

	set_goldberg(w);
	ask(w, 300 * MG);
	assert_int_equal(w->answer.slips, 2);
	assert_int_equal(w->answer.slip[0], INFUSE_SLIP_TENFOLD);
	assert_int_equal(w->answer.slip[1], INFUSE_SLIP_DAY);
	names_only(ask(w, 480 * MG), INFUSE_SLIP_DAY);
	names_only(ask_typed(w, 480 * MG, 480000000, "mcg/h"),
	    INFUSE_SLIP_DAY);
	names_none(ask(w, 96 * MG));
	/* what is written by the day or the minute is no such slip */
	names_none(ask_typed(w, 480 * MG, 11520000, "mg/d"));
	names_none(ask_typed(w, 480 * MG, 8000, "mg/min"));
}

/* 112 for 12, 155 for 15 and 14.55 for 14.5. */
static void test_doubled_digit(void **state)
{
	struct world *w = *state;

	set_goldberg(w);
	ask(w, 155 * MG);
	assert_int_equal(w->answer.slips, 2);
	assert_int_equal(w->answer.slip[0], INFUSE_SLIP_TENFOLD);
	assert_int_equal(w->answer.slip[1], INFUSE_SLIP_DOUBLED);
	/* 4 and 5 are below the range, and 45.2 has no digit twice */
	names_none(ask(w, 44 * MG));
	names_none(ask(w, 55 * MG));
	names_none(ask(w, 45200 * MCG));
	w->protocol.schedule.titration.start = flat(12 * MG);
	w->protocol.schedule.titration.max = flat(14500 * MCG);
	names_only(ask(w, 112 * MG), INFUSE_SLIP_DOUBLED);
	names_only(ask(w, 14550 * MCG), INFUSE_SLIP_DOUBLED);
	/* 14.55, which is too much, and a third of a digit */
	names_none(ask(w, 14555 * MCG));
	/* 1,012 has its noughts and ones apart */
	names_none(ask(w, 1012 * MG));
	/* the point is no key: 12.2 is not 12 */
	w->protocol.schedule.titration.max = flat(12 * MG);
	names_none(ask(w, 12200 * MCG));
	/* the same in what the number was typed in */
	w->protocol.schedule.titration.max = flat(14500 * MCG);
	set_strength(w, 10 * MG, 1000);
	names_only(ask_typed(w, 112 * MG, 112000, "mL/h"),
	    INFUSE_SLIP_DOUBLED);
}

/* A rate that lands in the range and is refused itself is no way out. */
static void test_not_stop_itself(void **state)
{
	struct world *w = *state;

	set_goldberg(w);
	names_only(ask(w, 230 * MG), INFUSE_SLIP_TENFOLD);
	*site_bound(w, INFUSE_RULE_RATE, INFUSE_HARD_MAX) =
	    bound(20 * MG, 7);
	names_none(ask(w, 230 * MG));
	*site_bound(w, INFUSE_RULE_RATE, INFUSE_HARD_MAX) =
	    bound(23 * MG, 7);
	names_only(ask(w, 230 * MG), INFUSE_SLIP_TENFOLD);
	/* 552 mg in the day, of 500 */
	*protocol_bound(w, INFUSE_RULE_DOSE_PER_DAY, INFUSE_HARD_MAX) =
	    bound(500 * MG, 8);
	w->question.day = 1;
	w->question.has_length = true;
	w->question.length.min = DAY;
	names_none(ask(w, 230 * MG));
}

/* 160 kg is out of the ordinary, 150 not; flat rates need no weight. */
static void test_wrong_weight(void **state)
{
	struct world *w = *state;

	w->protocol.schedule.entry[0].rate.rate = by_kg(100 * MCG);
	w->question.by_weight = true;
	w->of.order.weight.g = 160000;
	names_only(ask(w, 47 * MG), INFUSE_SLIP_WEIGHT);
	w->of.order.weight.g = 150000;
	names_none(ask(w, 47 * MG));
	w->of.order.weight.g = 160000;
	w->question.by_weight = false;
	names_none(ask(w, 47 * MG));
}

/*
 * Up to 400 mg/h, 30 mg/min (1,800 mg/h) fits by the minute, as mcg, by a
 * tenth and by a hundredth: two are named.
 */
static void test_at_most_two(void **state)
{
	struct world *w = *state;

	set_continuous(w, 5 * DAY);
	set_titrated(w, flat(0), flat(400 * MG));
	w->protocol.schedule.titration.has_start = false;
	ask_typed(w, 1800 * MG, 30000, "mg/min");
	assert_int_equal(w->answer.verdict, INFUSE_STOP);
	assert_int_equal(w->answer.slips, INFUSE_SLIPS_NAMED);
	assert_int_equal(INFUSE_SLIPS_NAMED, 2);
}

/* That day's range: 1,060 mg/h is tenfold on day 2, and nothing on day 1. */
static void test_range_of_the_day(void **state)
{
	struct world *w = *state;

	set_ramp(w, flat(60 * MG), flat(200 * MG), MG);
	w->question.day = 2;
	names_only(ask(w, 1060 * MG), INFUSE_SLIP_TENFOLD);
	w->question.day = 1;
	names_none(ask(w, 1060 * MG));
	names_only(ask(w, 600 * MG), INFUSE_SLIP_TENFOLD);
}

/* Only a refused number is explained. */
static void test_nothing_to_explain(void **state)
{
	struct world *w = *state;

	set_goldberg(w);
	ask(w, 40 * MG);
	assert_int_equal(w->answer.verdict, INFUSE_WITHIN);
	assert_int_equal(w->answer.slips, 0);
	ask(w, MG);
	assert_int_equal(w->answer.verdict, INFUSE_CAUTION);
	assert_int_equal(w->answer.slips, 0);
	/* refused for the patient's age, not for the number */
	w->of.order.age_years = 17;
	ask(w, 40 * MG);
	assert_int_equal(w->answer.verdict, INFUSE_STOP);
	assert_int_equal(w->answer.slips, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		in_a_world(test_walk_4_tenfold),
		in_a_world(test_walk_4_same_number),
		in_a_world(test_tenfold_and_hundredfold),
		in_a_world(test_mg_for_mcg),
		in_a_world(test_per_minute),
		in_a_world(test_per_kg),
		in_a_world(test_other_field),
		in_a_world(test_pounds),
		in_a_world(test_24_fold),
		in_a_world(test_doubled_digit),
		in_a_world(test_not_stop_itself),
		in_a_world(test_wrong_weight),
		in_a_world(test_at_most_two),
		in_a_world(test_range_of_the_day),
		in_a_world(test_nothing_to_explain),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
