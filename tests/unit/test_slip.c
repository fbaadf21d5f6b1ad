/* SPDX-License-Identifier: MIT */

/*
 * The slip explainer (S-21): a slip is named when the number without it lands
 * in that day's range.
 */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "../../src/core/slip.h"
#include "says.h"
#include "spoil.h"

/* A range from nothing, as the start is not stated, to 1 mg/h. */
static void open_from_nothing(struct world *w)
{
	open_world(w);
	set_titrated(w, flat(0), flat(MG));
	w->protocol.schedule.titration.has_start = false;
}

/*
 * A slip that does not apply is none, although 0 is in the range: 400 mg/h is
 * 40 by a tenth and 4 by a hundredth, both above 1.1 mg/h.
 */
static void test_does_not_apply(void **state)
{
	struct world *w = *state;

	open_from_nothing(w);
	names_none(ask_typed(w, 400 * MG, INT64_C(400000000), "mcg/h"));
	/* but 400 mg/h may be meant as mcg/h, and is that alone */
	names_only(ask(w, 400 * MG), INFUSE_SLIP_MILLI);
	/* above 10 g/h is no rate: 10,000.001 mL/h, 10 g/kg/h of 999 g */
	names_none(ask_typed(w, 400 * MG, 10000001, "mL/h"));
	w->of.order.weight.g = 999;
	names_none(ask_typed(w, INFUSE_RATE_MAX_PG_PER_H,
	    INT64_C(10010010010), "mcg/kg/h"));
}

/* 20 x 0.45359237 mg/h: a pound's share of it comes out even. */
static void open_pounds(struct world *w)
{
	open_world(w);
	w->protocol.schedule.entry[0].rate.rate =
	    flat(200 * INT64_C(45359237));
	w->question.by_weight = true;
}

/*
 * A hundredth of slack, its end in: of 9.0718474 mg/h, 0.99 is 19.8 x
 * 0.45359237.  Above the rate of that day it would be STOP itself.
 */
static void test_pounds_at_the_ends(void **state)
{
	struct world *w = *state;

	open_pounds(w);
	names_only(ask(w, 19800 * MCG), INFUSE_SLIP_POUNDS);
	names_none(ask(w, 19800 * MCG - 1));
	names_only(ask(w, 20000 * MCG), INFUSE_SLIP_POUNDS);
	names_none(ask(w, 20000 * MCG + 3));
}

/* What lands up to a rate; nothing above 10 g/h is one (quantity.h). */
static int64_t landing(struct world *w, enum infuse_slip slip, int64_t rate,
    int64_t written_milli, const char *unit, int64_t high)
{
	ask_typed(w, rate, written_milli, unit);
	return core_slip_lands(slip, &w->of.order, &w->question, 0,
	    high * 1000);
}

/* A number of mL/h read as mg/h, of a bag of 0.5 mg/mL. */
static void test_largest_number(void **state)
{
	struct world *w = *state;
	const int64_t most = INFUSE_RATE_MAX_PG_PER_H;

	set_strength(w, MG / 2, 100);
	assert_true(landing(w, INFUSE_SLIP_FIELD, 5000 * MG, 10000000, "mL/h",
	    most) == most * 1000);
	assert_true(landing(w, INFUSE_SLIP_FIELD, 5000 * MG, 10000001, "mL/h",
	    most) == 0);
}

/* 10 and 10.5 g/kg/h of 500 g are 5 and 5.25 g/h. */
static void test_largest_without_kg(void **state)
{
	struct world *w = *state;
	const int64_t most = INFUSE_RATE_MAX_PG_PER_H;

	w->of.order.age_years = 30;
	w->of.order.weight.g = 500;
	assert_true(landing(w, INFUSE_SLIP_PER_KG, 5000 * MG, 10000000,
	    "mg/kg/h", most) == most * 1000);
	assert_true(landing(w, INFUSE_SLIP_PER_KG, 5250 * MG, 10500000,
	    "mg/kg/h", most) == 0);
}

/* 20 mg/h is the rate; 20 mg/kg/h are 1,400 mg/h at 70 kg, and no more. */
static void test_without_kg_at_the_end(void **state)
{
	struct world *w = *state;

	names_only(ask_typed(w, 1400 * MG, 20000, "mg/kg/h"),
	    INFUSE_SLIP_PER_KG);
	names_none(ask_typed(w, 1400 * MG + 70, 20000, "mg/kg/h"));
}

/* Only a number of mg/h is one of mL/h, and only up to 2 L/h (quantity.h). */
static void test_other_field_up_to(void **state)
{
	struct world *w = *state;

	/* 0.5 mL/h of 40 mg/mL would be 20 mg/h; 0.5 mg/min is 30 */
	set_strength(w, 40 * MG, 100);
	names_none(ask_typed(w, 30 * MG, 500, "mg/min"));
	/* 2,000 mL/h of 0.01 mg/mL are 20 mg/h; a hundredth is as well */
	set_strength(w, MG, 10000);
	ask(w, 2000 * MG);
	assert_true(names(&w->answer, INFUSE_SLIP_FIELD));
	assert_true(names(&w->answer, INFUSE_SLIP_HUNDREDFOLD));
	/* 3,000 mL/h of 1 mg in 150 mL would be */
	set_strength(w, MG, 15000);
	names_none(ask(w, 3000 * MG));
}

/*
 * 40 mL/h of 49.999999999 mg in 100 mL are 19.9999999996 mg/h: not 20, which
 * is the low end.
 */
static void test_other_field_just_below(void **state)
{
	struct world *w = *state;

	set_titrated(w, flat(20 * MG), flat(21 * MG));
	set_strength(w, 50 * MG, 10000);
	names_only(ask(w, 40 * MG), INFUSE_SLIP_FIELD);
	set_strength(w, 50 * MG - 1, 10000);
	names_none(ask(w, 40 * MG));
}

/* Asks on, of the plan that there is. */
static const struct infuse_answer *again(struct world *w)
{
	infuse_check(&w->answer, &w->of, &w->plan, &w->question);
	return &w->answer;
}

/*
 * Without a bag there is no other field, whatever memory held before, be it
 * that 30 mL/h of 2 mg in 3 mL are 20 mg/h.
 */
static void test_no_bag(void **state)
{
	struct world *w = *state;
	int i;

	set_strength(w, 2 * MG, 300);
	names_only(ask(w, 30 * MG), INFUSE_SLIP_FIELD);
	names_only(again(w), INFUSE_SLIP_FIELD);
	w->of.order.has_strength = false;
	names_none(again(w));
	for (i = 0; i < SPOILS; i++) {
		spoil(i);
		names_none(again(w));
	}
}

/* A unit without a name is by the minute and of milligrams as little. */
static void test_unit_without_a_name(void **state)
{
	static const struct infuse_unit nameless = { .name = "", .ucum = "",
	    .dimension = INFUSE_RATE, .num = MG, .den = 1 };
	struct world *w = *state;

	names_only(ask_typed(w, 1200 * MG, 20000, "mg/min"),
	    INFUSE_SLIP_MINUTE);
	w->question.unit = &nameless;
	names_none(again(w));
	w->protocol.schedule.entry[0].rate.rate = flat(9 * MG);
	names_only(ask(w, 9000 * MG), INFUSE_SLIP_MILLI);
	w->question.unit = &nameless;
	names_none(again(w));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		in_a_world(test_does_not_apply),
		in_a_world(test_pounds_at_the_ends),
		in_a_world(test_largest_number),
		in_a_world(test_largest_without_kg),
		in_a_world(test_without_kg_at_the_end),
		in_a_world(test_other_field_up_to),
		in_a_world(test_other_field_just_below),
		in_a_world(test_no_bag),
		in_a_world(test_unit_without_a_name),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
