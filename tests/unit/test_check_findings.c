/* SPDX-License-Identifier: MIT */

/*
 * What the check of a rate says, finding by finding, at the edges that no other test holds.
 */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "says.h"

/*
 * Design 3.1: an order of 21.05 mg/h is over a limit of 21, though the pump
 * gives 21.0 at steps of 0.1 mL/h of 1 mg/mL (S-02: as delivered it is not).
 */
static void order_above(struct world *w, enum infuse_rule rule,
    struct infuse_bound most)
{
	const struct infuse_finding *finding;

	open_world(w);
	w->protocol.schedule.entry[0].rate.rate = flat(22 * MG);
	*site_bound(w, rule, INFUSE_HARD_MAX) = most;
	set_strength(w, MG, 100);
	w->question.day = 2;
	ask(w, 21 * MG);
	assert_null(find(&w->answer.findings, rule, INFUSE_HARD_MAX));
	ask(w, 21050 * MCG);
	finding = find(&w->answer.findings, rule, INFUSE_HARD_MAX);
	assert_non_null(finding);
	assert_int_equal(finding->verdict, INFUSE_CAUTION);
	assert_int_equal(finding->found, 21050 * MCG * MILLI);
	assert_int_equal(finding->limit, 21 * MG * MILLI);
	assert_int_equal(finding->source, INFUSE_FROM_SITE);
	assert_int_equal(finding->line, most.line);
	assert_true(finding->rows[1]);
	assert_int_equal(w->answer.verdict, INFUSE_CAUTION);
	ask(w, 21100 * MCG);
	finding = find(&w->answer.findings, rule, INFUSE_HARD_MAX);
	assert_int_equal(finding->verdict, INFUSE_STOP);
	assert_int_equal(w->answer.verdict, INFUSE_STOP);
}

/* 0.3 mg/kg/h at 70 kg is 21 mg/h. */
static void test_order_above_a_limit(void **state)
{
	struct world *w = *state;

	order_above(w, INFUSE_RULE_RATE, bound(21 * MG, 95));
	order_above(w, INFUSE_RULE_DOSE_RATE, bound_by_kg(300 * MCG, 96));
}

/* What the schedule says the protocol's equal soft-min does not say again. */
static void low_once(struct world *w, enum infuse_rule rule, bool per_kg)
{
	struct infuse_bound *own = protocol_bound(w, rule, INFUSE_SOFT_MIN);
	struct infuse_bound *site = site_bound(w, rule, INFUSE_SOFT_MIN);

	open_world(w);
	w->protocol.schedule.entry[0].rate.rate = flat(21 * MG);
	*own = per_kg ? bound_by_kg(300 * MCG, 60) : bound(21 * MG, 60);
	ask(w, 7 * MG);
	assert_int_equal(w->answer.verdict, INFUSE_CAUTION);
	assert_non_null(find(&w->answer.findings, INFUSE_RULE_SCHEDULE,
	    INFUSE_SOFT_MIN));
	assert_null(find(&w->answer.findings, rule, INFUSE_SOFT_MIN));
	/* Another number is another reason. */
	own->value = per_kg ? 200 * MCG : 14 * MG;
	ask(w, 7 * MG);
	assert_non_null(find(&w->answer.findings, rule, INFUSE_SOFT_MIN));
	/* And so is the site's own. */
	own->set = false;
	*site = per_kg ? bound_by_kg(300 * MCG, 97) : bound(21 * MG, 97);
	ask(w, 7 * MG);
	assert_non_null(find(&w->answer.findings, rule, INFUSE_SOFT_MIN));
	assert_int_equal(find(&w->answer.findings, rule,
	    INFUSE_SOFT_MIN)->line, 97);
}

static void test_low_is_said_once(void **state)
{
	low_once(*state, INFUSE_RULE_RATE, false);
	low_once(*state, INFUSE_RULE_DOSE_RATE, true);
}

/* Both limits below which a rate lies are named. */
static void test_low_by_both(void **state)
{
	struct world *w = *state;

	*site_bound(w, INFUSE_RULE_RATE, INFUSE_SOFT_MIN) = bound(12 * MG, 97);
	*site_bound(w, INFUSE_RULE_DOSE_RATE, INFUSE_SOFT_MIN) =
	    bound_by_kg(200 * MCG, 98);
	ask(w, 10 * MG);
	assert_non_null(find(&w->answer.findings, INFUSE_RULE_RATE,
	    INFUSE_SOFT_MIN));
	assert_non_null(find(&w->answer.findings, INFUSE_RULE_DOSE_RATE,
	    INFUSE_SOFT_MIN));
}

/*
 * Schwartzman 2009 at 118 kg: 0.35 mg/kg/h is 41.3 mg/h before its cap of 25,
 * which is the number in the order; 20.65 on day 1, 30.975 on day 2.
 */
static void open_schwartzman(struct world *w, int64_t day)
{
	struct infuse_schedule *schedule = &w->protocol.schedule;
	struct infuse_entry *entry;
	int i;

	open_world(w);
	set_sessions(w, 10, 4 * HOUR, DAY);
	for (i = 0; i < 3; i++) {
		entry = add_entry(schedule, i + 1, i < 2 ? i + 1 : 10,
		    by_kg(350 * MCG));
		entry->rate.capped = true;
		entry->rate.at_most = flat(25 * MG);
		entry->rate.share = i == 0 ? 5000 : i == 1 ? 7500 : 10000;
	}
	*protocol_bound(w, INFUSE_RULE_RATE, INFUSE_HARD_MAX) =
	    bound(25 * MG, 44);
	w->of.order.weight.g = 118 * KG;
	w->question.day = day;
}

/*
 * S-21: tenfold of that day's range, with a tenth of slack above it.  The rate
 * before its cap, 41.3 mg/h, would be STOP itself.
 */
static void test_slip_under_the_cap(void **state)
{
	static const struct {
		int64_t day;
		int64_t lands;	/* mg/h x 1,000: a tenth of it is in range */
		int64_t not;
	} cases[] = {
		{ 1, 137000, 138000 },		/* up to 13.75 */
		{ 2, 206000, 207000 },		/* up to 20.625 */
		{ 3, 275000, 276000 },		/* up to 27.5 */
		{ 10, 275000, 276000 },
		{ 0, 275000, 276000 },		/* days differ: of them all */
	};
	struct world *w = *state;
	size_t i;

	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		open_schwartzman(w, cases[i].day);
		ask(w, cases[i].lands * MCG);
		assert_int_equal(w->answer.verdict, INFUSE_STOP);
		assert_true(names(&w->answer, INFUSE_SLIP_TENFOLD));
		ask(w, cases[i].not * MCG);
		assert_false(names(&w->answer, INFUSE_SLIP_TENFOLD));
	}
}

/*
 * Within the day's schedule and over a limit all the same: 29 mg/h where 30
 * are scheduled and the site allows 20.  29 mL/h of 1 mg/mL would be the same,
 * of 0.6 mg/mL 17.4 mg/h; and 60 mL/h of 0.5 mg/mL are 30, which is refused.
 */
static void test_slip_by_a_limit_alone(void **state)
{
	struct world *w = *state;

	w->protocol.schedule.entry[0].rate.rate = flat(30 * MG);
	*site_bound(w, INFUSE_RULE_RATE, INFUSE_HARD_MAX) = bound(20 * MG, 95);
	set_titrated(w, flat(10 * MG), flat(30 * MG));
	set_strength(w, MG, 100);
	names_none(ask(w, 29 * MG));
	set_strength(w, 6 * MG, 1000);
	names_only(ask(w, 29 * MG), INFUSE_SLIP_FIELD);
	set_strength(w, MG / 2, 100);
	names_none(ask(w, 60 * MG));
}

static void is_ceiling(const struct infuse_answer *answer,
    enum infuse_rule rule, int64_t mg, enum infuse_source source,
    unsigned line)
{
	assert_true(answer->has_binding);
	assert_true(answer->ceiling.set);
	assert_int_equal(answer->binding, rule);
	assert_int_equal(answer->ceiling.milli, mg * MG * MILLI);
	assert_int_equal(answer->ceiling.source, source);
	assert_int_equal(answer->ceiling.written.line, line);
}

/* The lowest hard bound on the rate; at equal ones the protocol is named. */
static void test_the_lowest_bound(void **state)
{
	struct world *w = *state;
	struct infuse_bound *per_kg = site_bound(w, INFUSE_RULE_DOSE_RATE,
	    INFUSE_HARD_MAX);
	struct infuse_bound *rate = site_bound(w, INFUSE_RULE_RATE,
	    INFUSE_HARD_MAX);

	*rate = bound(25 * MG, 95);
	is_ceiling(ask(w, 5 * MG), INFUSE_RULE_SCHEDULE, 20,
	    INFUSE_FROM_PROTOCOL, 51);
	rate->value = 20 * MG;
	is_ceiling(ask(w, 5 * MG), INFUSE_RULE_SCHEDULE, 20,
	    INFUSE_FROM_PROTOCOL, 51);
	*protocol_bound(w, INFUSE_RULE_RATE, INFUSE_HARD_MAX) =
	    bound(20 * MG, 61);
	is_ceiling(ask(w, 5 * MG), INFUSE_RULE_RATE, 20,
	    INFUSE_FROM_PROTOCOL, 61);
	*per_kg = bound_by_kg(200 * MCG, 96);	/* 14 mg/h at 70 kg */
	is_ceiling(ask(w, 5 * MG), INFUSE_RULE_DOSE_RATE, 14,
	    INFUSE_FROM_SITE, 96);
	/* Past the end no day binds, but the limits do. */
	w->question.day = 5;
	is_ceiling(ask(w, 5 * MG), INFUSE_RULE_DOSE_RATE, 14,
	    INFUSE_FROM_SITE, 96);
	rate->value = 13 * MG;
	is_ceiling(ask(w, 5 * MG), INFUSE_RULE_RATE, 13, INFUSE_FROM_SITE,
	    95);
}

/* The dose is over the length asked about, and nothing else so far. */
static void test_dose_so_far(void **state)
{
	struct world *w = *state;

	w->question.has_length = true;
	w->question.length.min = 6 * HOUR;
	ask(w, 20 * MG);
	assert_int_equal(w->answer.at.dose.pg_min_per_h, 120 * MG * 60);
	assert_int_equal(w->answer.at.so_far.pg_min_per_h, 120 * MG * 60);
}

/*
 * 9 g/h for 1,000 h are 9 kg, the largest dose there is; what comes to that, or
 * more, is not told apart and is the program's own STOP.  900 h are 8.1 kg.
 */
static void test_dose_above_the_bounds(void **state)
{
	struct world *w = *state;
	const struct infuse_finding *finding;

	set_continuous(w, 366 * DAY);
	add_entry(&w->protocol.schedule, 1, 366, flat(20 * MG));
	w->question.has_length = true;
	w->question.length.min = 900 * HOUR;
	ask(w, 9000 * MG);
	assert_null(find(&w->answer.findings, INFUSE_RULE_RANGE,
	    INFUSE_HARD_MAX));
	w->question.length.min = 1000 * HOUR;
	ask(w, 9000 * MG);
	finding = find(&w->answer.findings, INFUSE_RULE_RANGE,
	    INFUSE_HARD_MAX);
	assert_non_null(finding);
	assert_int_equal(finding->verdict, INFUSE_STOP);
	assert_int_equal(finding->found, 0);
	assert_int_equal(finding->limit, 0);
	assert_int_equal(finding->source, INFUSE_FROM_GUARD);
	assert_int_equal(finding->line, 0);
}

/*
 * dose.h: all of a day's sessions together, also of the shortest there are:
 * 366 of 1 min, one behind the other, are 122 mg of 20 mg/h.
 */
static void test_sessions_of_a_minute(void **state)
{
	const struct infuse_finding *finding;
	struct world *w = *state;

	set_sessions(w, 366, 1, 1);
	add_entry(&w->protocol.schedule, 1, 366, flat(20 * MG));
	*site_bound(w, INFUSE_RULE_DOSE_PER_DAY, INFUSE_HARD_MAX) =
	    bound(121 * MG, 93);
	ask(w, 20 * MG);
	finding = find(&w->answer.findings, INFUSE_RULE_DOSE_PER_DAY,
	    INFUSE_HARD_MAX);
	assert_non_null(finding);
	assert_int_equal(finding->verdict, INFUSE_STOP);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		in_a_world(test_order_above_a_limit),
		in_a_world(test_low_is_said_once),
		in_a_world(test_low_by_both),
		in_a_world(test_slip_under_the_cap),
		in_a_world(test_slip_by_a_limit_alone),
		in_a_world(test_the_lowest_bound),
		in_a_world(test_dose_so_far),
		in_a_world(test_dose_above_the_bounds),
		in_a_world(test_sessions_of_a_minute),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
