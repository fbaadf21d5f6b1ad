/* SPDX-License-Identifier: MIT */

/*
 * What a screening does to a plan and to a check (S-28): it takes part in the
 * verdict as the least of all, changes no figure, and is silent where it found
 * nothing or was not done.
 */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "says.h"

static void screen(struct world *w, enum infuse_verdict verdict)
{
	w->of.order.screened = true;
	w->of.order.screening = verdict;
}

static int count(const struct infuse_findings *findings,
    enum infuse_rule rule)
{
	int i, found = 0;

	for (i = 0; i < findings->count; i++)
		found += findings->of[i].rule == rule;
	return found;
}

/* Each outcome, alone and of the whole plan. */
static void test_outcomes(void **state)
{
	static const struct {
		enum infuse_verdict screening;
		int findings;
	} cases[] = {
		{ INFUSE_STOP, 1 }, { INFUSE_UNCHECKED, 1 },
		{ INFUSE_CAUTION, 1 }, { INFUSE_WITHIN, 0 },
	};
	struct world *w = *state;
	size_t i;

	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		screen(w, cases[i].screening);
		make_plan(w);
		assert_int_equal(w->plan.verdict, cases[i].screening);
		assert_int_equal(w->plan.row[0].verdict, cases[i].screening);
		assert_int_equal(w->plan.row[3].verdict, cases[i].screening);
		assert_int_equal(count(&w->plan.findings,
		    INFUSE_RULE_SCREENING), cases[i].findings);
		assert_int_equal(ask(w, 20 * MG)->verdict,
		    cases[i].screening);
		assert_int_equal(count(&w->answer.findings,
		    INFUSE_RULE_SCREENING), cases[i].findings);
		if (cases[i].findings == 0)
			continue;
		says(&w->plan.findings, INFUSE_RULE_SCREENING,
		    INFUSE_NO_BOUND, cases[i].screening, 0, 0,
		    INFUSE_FROM_SITE, 0);
		/* of the whole, not of a day */
		assert_int_equal(rows_of(find(&w->plan.findings,
		    INFUSE_RULE_SCREENING, INFUSE_NO_BOUND)), 0);
	}
}

/* Not done: what stands in the other field says nothing. */
static void test_not_done(void **state)
{
	struct world *w = *state;

	w->of.order.screened = false;
	w->of.order.screening = INFUSE_STOP;
	make_plan(w);
	assert_int_equal(w->plan.verdict, INFUSE_WITHIN);
	assert_int_equal(w->plan.findings.count, 0);
	assert_int_equal(ask(w, 20 * MG)->verdict, INFUSE_WITHIN);
}

/* A good screening mends nothing: the least of all wins. */
static void test_never_loosens(void **state)
{
	struct world *w = *state;

	w->protocol.evidence = INFUSE_UNVERIFIED;
	screen(w, INFUSE_WITHIN);
	assert_int_equal(make_plan(w)->verdict, INFUSE_CAUTION);
	w->of.site = NULL;
	screen(w, INFUSE_CAUTION);
	assert_int_equal(make_plan(w)->verdict, INFUSE_UNCHECKED);
	assert_int_equal(count(&w->plan.findings, INFUSE_RULE_SCREENING), 1);
	w->of.order.age_years = 12;
	screen(w, INFUSE_UNCHECKED);
	assert_int_equal(make_plan(w)->verdict, INFUSE_STOP);
	assert_int_equal(count(&w->plan.findings, INFUSE_RULE_SCREENING), 1);
	screen(w, INFUSE_STOP);
	assert_int_equal(make_plan(w)->verdict, INFUSE_STOP);
}

/* STOP and UNCHECKED leave nothing to key in (S-06); rates stand as before. */
static void test_pump_is_taken_away(void **state)
{
	struct world *w = *state;
	int i, verdict;

	set_strength(w, 2 * MG, 100);
	for (verdict = INFUSE_STOP; verdict <= INFUSE_WITHIN; verdict++) {
		screen(w, (enum infuse_verdict)verdict);
		make_plan(w);
		for (i = 0; i < w->plan.rows; i++) {
			assert_true(w->plan.row[i].at.has_pump ==
			    (verdict >= INFUSE_CAUTION));
			assert_int_equal(w->plan.row[i].at.rate.pg_per_h,
			    20 * MG);
		}
		assert_true(ask(w, 20 * MG)->at.has_pump ==
		    (verdict >= INFUSE_CAUTION));
		assert_int_equal(w->answer.at.rate.pg_per_h, 20 * MG);
	}
}

/* Worst first: a STOP of the screening stands before cautions of the dose. */
static void test_order_of_findings(void **state)
{
	struct world *w = *state;

	*site_bound(w, INFUSE_RULE_RATE, INFUSE_SOFT_MAX) =
	    bound(10 * MG, 92);
	screen(w, INFUSE_STOP);
	make_plan(w);
	assert_int_equal(w->plan.findings.count, 2);
	assert_int_equal(w->plan.findings.of[0].rule, INFUSE_RULE_SCREENING);
	assert_int_equal(w->plan.findings.of[1].rule, INFUSE_RULE_RATE);
	/* and below a STOP of the dose when it is a caution itself */
	*site_bound(w, INFUSE_RULE_RATE, INFUSE_HARD_MAX) =
	    bound(15 * MG, 93);
	screen(w, INFUSE_CAUTION);
	make_plan(w);
	assert_int_equal(w->plan.findings.of[0].rule, INFUSE_RULE_RATE);
	assert_int_equal(w->plan.findings.of[0].verdict, INFUSE_STOP);
	assert_int_equal(w->plan.findings.of[w->plan.findings.count - 1].rule,
	    INFUSE_RULE_SCREENING);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		in_a_world(test_outcomes),
		in_a_world(test_not_done),
		in_a_world(test_never_loosens),
		in_a_world(test_pump_is_taken_away),
		in_a_world(test_order_of_findings),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
