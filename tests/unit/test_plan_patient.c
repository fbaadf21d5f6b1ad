/* SPDX-License-Identifier: MIT */

/*
 * What is true of a whole plan: the patient, the care setting, the bag, the
 * evidence, and what a plan that is STOP keeps back.
 */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "case.h"

/* The plan's verdict, and that the finding of a rule is there or not. */
static void is_plan(struct world *w, enum infuse_verdict verdict,
    enum infuse_rule rule, enum infuse_verdict of_rule)
{
	const struct infuse_findings *findings = &w->plan.findings;
	int i, found = 0;

	make_plan(w);
	assert_int_equal(w->plan.verdict, verdict);
	for (i = 0; i < findings->count; i++)
		if (findings->of[i].rule == rule) {
			found++;
			assert_int_equal(findings->of[i].verdict, of_rule);
		}
	assert_int_equal(found, of_rule == INFUSE_WITHIN ? 0 : 1);
}

/* S-05: a setting not listed is STOP; a ward will do for outpatients. */
static void test_settings(void **state)
{
	static const struct {
		enum infuse_setting listed;
		enum infuse_setting asked;
		enum infuse_verdict verdict;
	} cases[] = {
		{ INFUSE_WARD, INFUSE_WARD, INFUSE_WITHIN },
		{ INFUSE_WARD, INFUSE_OUTPATIENT, INFUSE_STOP },
		{ INFUSE_WARD, INFUSE_INTENSIVE_CARE, INFUSE_STOP },
		{ INFUSE_OUTPATIENT, INFUSE_WARD, INFUSE_WITHIN },
		{ INFUSE_OUTPATIENT, INFUSE_OUTPATIENT, INFUSE_WITHIN },
		{ INFUSE_OUTPATIENT, INFUSE_INTENSIVE_CARE, INFUSE_STOP },
		{ INFUSE_INTENSIVE_CARE, INFUSE_WARD, INFUSE_STOP },
		{ INFUSE_INTENSIVE_CARE, INFUSE_OUTPATIENT, INFUSE_STOP },
		{ INFUSE_INTENSIVE_CARE, INFUSE_INTENSIVE_CARE,
		    INFUSE_WITHIN },
	};
	struct world *w = *state;
	size_t i;

	set_continuous(w, 8 * HOUR);
	add_entry(&w->protocol.schedule, 1, 1, flat(20 * MG));
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		memset(w->protocol.settings, 0, sizeof(w->protocol.settings));
		w->protocol.settings[cases[i].listed] = true;
		w->of.order.setting = cases[i].asked;
		is_plan(w, cases[i].verdict, INFUSE_RULE_SETTING,
		    cases[i].verdict);
	}
}

/*
 * S-05, S-33: at home more than 24 h without a break is STOP, whatever the
 * file calls it; a session over 8 h is CAUTION and over 12 h STOP.
 */
static void test_outpatient_length(void **state)
{
	static const struct {
		int64_t sessions;	/* 0: continuous */
		int64_t length;		/* min */
		int64_t every;
		enum infuse_verdict verdict;
	} cases[] = {
		{ 0, 8 * HOUR, 0, INFUSE_WITHIN },
		{ 0, 8 * HOUR + 1, 0, INFUSE_CAUTION },
		{ 0, 12 * HOUR, 0, INFUSE_CAUTION },
		{ 0, 12 * HOUR + 1, 0, INFUSE_STOP },
		{ 0, DAY + 1, 0, INFUSE_STOP },
		{ 10, 4 * HOUR, DAY, INFUSE_WITHIN },
		{ 10, 9 * HOUR, DAY, INFUSE_CAUTION },
		/* 8 h every 8 h is 240 h without a break */
		{ 30, 8 * HOUR, 8 * HOUR, INFUSE_STOP },
		/* 7 h every 8 h is 21 h of 24 */
		{ 30, 7 * HOUR, 8 * HOUR, INFUSE_STOP },
		{ 30, 6 * HOUR, 8 * HOUR, INFUSE_WITHIN },
	};
	struct world *w = *state;
	size_t i;

	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		open_world(w);
		w->protocol.settings[INFUSE_OUTPATIENT] = true;
		w->of.order.setting = INFUSE_OUTPATIENT;
		if (cases[i].sessions > 0)
			set_sessions(w, cases[i].sessions, cases[i].length,
			    cases[i].every);
		else
			set_continuous(w, cases[i].length);
		add_entry(&w->protocol.schedule, 1, 30, flat(20 * MG));
		is_plan(w, cases[i].verdict, INFUSE_RULE_SETTING,
		    cases[i].verdict);
		w->of.order.setting = INFUSE_WARD;
		is_plan(w, INFUSE_WITHIN, INFUSE_RULE_SETTING, INFUSE_WITHIN);
	}
}

/*
 * S-05: from 0.6 mg/kg/h of ketamine on, 42 mg/h at 70 kg, whatever limits are
 * in force: CAUTION, in intensive care too, and STOP where a hard limit is
 * passed on a ward.
 */
static void test_anaesthetic_range(void **state)
{
	struct world *w = *state;
	struct infuse_written_rate *rate =
	    &w->protocol.schedule.entry[0].rate.rate;

	*rate = flat(42 * MG - 1);
	is_plan(w, INFUSE_WITHIN, INFUSE_RULE_ANAESTHETIC_RANGE,
	    INFUSE_WITHIN);
	*rate = flat(42 * MG);
	is_plan(w, INFUSE_CAUTION, INFUSE_RULE_ANAESTHETIC_RANGE,
	    INFUSE_CAUTION);
	assert_int_equal(w->plan.findings.of[0].source, INFUSE_FROM_GUARD);
	assert_int_equal(rows_of(&w->plan.findings.of[0]), 4);
	*site_bound(w, INFUSE_RULE_DOSE_RATE, INFUSE_HARD_MAX) =
	    bound_by_kg(600 * MCG - 1, 14);
	is_plan(w, INFUSE_STOP, INFUSE_RULE_ANAESTHETIC_RANGE, INFUSE_STOP);
	w->of.order.setting = INFUSE_OUTPATIENT;
	is_plan(w, INFUSE_STOP, INFUSE_RULE_ANAESTHETIC_RANGE, INFUSE_STOP);
	w->of.order.setting = INFUSE_INTENSIVE_CARE;
	is_plan(w, INFUSE_STOP, INFUSE_RULE_ANAESTHETIC_RANGE,
	    INFUSE_CAUTION);
	/* not merged away by a limit of the same number */
	*site_bound(w, INFUSE_RULE_DOSE_RATE, INFUSE_HARD_MAX) =
	    bound_by_kg(MG, 14);
	*site_bound(w, INFUSE_RULE_DOSE_RATE, INFUSE_SOFT_MAX) =
	    bound_by_kg(500 * MCG, 15);
	is_plan(w, INFUSE_CAUTION, INFUSE_RULE_ANAESTHETIC_RANGE,
	    INFUSE_CAUTION);
	assert_int_equal(w->plan.findings.count, 2);
}

/* S-05: of esketamine from 0.5 mg/kg/h on, 35 mg/h at 70 kg. */
static void test_anaesthetic_range_of_esketamine(void **state)
{
	struct world *w = *state;
	struct infuse_written_rate *rate =
	    &w->protocol.schedule.entry[0].rate.rate;

	w->protocol.drug = INFUSE_ESKETAMINE;
	*rate = flat(35 * MG - 1);
	is_plan(w, INFUSE_WITHIN, INFUSE_RULE_ANAESTHETIC_RANGE,
	    INFUSE_WITHIN);
	*rate = flat(35 * MG);
	is_plan(w, INFUSE_CAUTION, INFUSE_RULE_ANAESTHETIC_RANGE,
	    INFUSE_CAUTION);
}

static void has_no_pump(const struct infuse_figures *at)
{
	assert_false(at->has_pump);
	assert_int_equal(at->flow.hundredth_ml_per_h, 0);
	assert_int_equal(at->given.pg_per_h, 0);
	assert_int_equal(at->volume.hundredth_ml, 0);
	assert_int_equal(at->deviation, 0);
}

/* S-06: one row is STOP, and no row has anything to key in. */
static void test_stop_shows_no_pump(void **state)
{
	struct world *w = *state;
	int i;

	set_strength(w, 2 * MG, 100);
	set_ramp(w, flat(10 * MG), flat(40 * MG), 0);
	make_plan(w);
	assert_int_equal(w->plan.verdict, INFUSE_WITHIN);
	for (i = 0; i < 4; i++)
		assert_true(w->plan.row[i].at.has_pump);
	*protocol_bound(w, INFUSE_RULE_RATE, INFUSE_HARD_MAX) =
	    bound(40 * MG - 1, 1);
	make_plan(w);
	assert_int_equal(w->plan.verdict, INFUSE_STOP);
	for (i = 0; i < 4; i++) {
		assert_int_equal(w->plan.row[i].verdict,
		    i < 3 ? INFUSE_WITHIN : INFUSE_STOP);
		has_no_pump(&w->plan.row[i].at);
		has_no_pump(&w->plan.row[i].most);
		/* the rows themselves are all there (design 4) */
		assert_int_equal(w->plan.row[i].at.rate.pg_per_h,
		    (i + 1) * 10 * MG);
	}
}

/* CAUTION keeps the pump's figures: it is not a no. */
static void test_caution_shows_the_pump(void **state)
{
	struct world *w = *state;

	set_strength(w, 2 * MG, 100);
	*protocol_bound(w, INFUSE_RULE_RATE, INFUSE_SOFT_MAX) =
	    bound(10 * MG, 1);
	make_plan(w);
	assert_int_equal(w->plan.verdict, INFUSE_CAUTION);
	assert_int_equal(w->plan.row[3].at.flow.hundredth_ml_per_h, 1000);
}

/* S-09: under 18 STOP, over 75 CAUTION, both by whole years. */
static void test_ages(void **state)
{
	static const struct {
		int64_t years;
		enum infuse_verdict verdict;
	} cases[] = {
		{ 0, INFUSE_STOP }, { 17, INFUSE_STOP }, { 18, INFUSE_WITHIN },
		{ 75, INFUSE_WITHIN }, { 76, INFUSE_CAUTION },
		{ INFUSE_NO_AGE, INFUSE_WITHIN },
	};
	struct world *w = *state;
	size_t i;

	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		w->of.order.age_years = cases[i].years;
		is_plan(w, cases[i].verdict, INFUSE_RULE_AGE,
		    cases[i].verdict);
	}
}

/* S-09, walk 8: without an age under 40 kg is STOP, to the gram. */
static void test_light_without_age(void **state)
{
	struct world *w = *state;
	struct infuse_order *order = &w->of.order;

	w->protocol.schedule.entry[0].rate.rate = by_kg(100 * MCG);
	order->weight.g = 50000;
	is_plan(w, INFUSE_WITHIN, INFUSE_RULE_CHILD, INFUSE_WITHIN);
	order->weight.g = 40000;
	is_plan(w, INFUSE_UNCHECKED, INFUSE_RULE_CHILD, INFUSE_UNCHECKED);
	order->weight.g = 39999;
	is_plan(w, INFUSE_STOP, INFUSE_RULE_CHILD, INFUSE_STOP);
	assert_int_equal(w->plan.row[0].verdict, INFUSE_STOP);
	/* and no rate is computed at all */
	assert_true(w->plan.withheld);
	assert_false(w->plan.row[0].computed);
	assert_int_equal(w->plan.row[0].at.rate.pg_per_h, 0);
	assert_false(w->plan.ceiling.set);
	/* an adult of that weight: only the caution of IN-05 */
	order->age_years = 18;
	is_plan(w, INFUSE_CAUTION, INFUSE_RULE_CHILD, INFUSE_WITHIN);
	order->age_years = 17;
	is_plan(w, INFUSE_STOP, INFUSE_RULE_AGE, INFUSE_STOP);
}

/* S-09: a flat mg/h protocol under 50 kg is CAUTION, one per kg is not. */
static void test_flat_rate_of_the_light(void **state)
{
	struct world *w = *state;
	int form;

	for (form = 0; form < 3; form++) {
		open_world(w);
		if (form == 1)
			set_ramp(w, flat(10 * MG), flat(20 * MG), 0);
		else if (form == 2)
			set_titrated(w, flat(10 * MG), flat(20 * MG));
		w->of.order.age_years = 30;
		w->of.order.weight.g = 50000;
		is_plan(w, INFUSE_WITHIN, INFUSE_RULE_FLAT_RATE,
		    INFUSE_WITHIN);
		w->of.order.weight.g = 49999;
		is_plan(w, INFUSE_CAUTION, INFUSE_RULE_FLAT_RATE,
		    INFUSE_CAUTION);
	}
	set_titrated(w, by_kg(100 * MCG), by_kg(200 * MCG));
	is_plan(w, INFUSE_WITHIN, INFUSE_RULE_FLAT_RATE, INFUSE_WITHIN);
	open_world(w);
	w->of.order.age_years = 30;
	w->of.order.weight.g = 49999;
	w->protocol.schedule.entry[0].rate.rate = by_kg(100 * MCG);
	is_plan(w, INFUSE_WITHIN, INFUSE_RULE_FLAT_RATE, INFUSE_WITHIN);
}

/*
 * S-03, IN-05: 20 to 300 kg is hard, 40 to 150 kg soft, whatever files say;
 * S-09: the protocol's own range.
 */
static void test_weights(void **state)
{
	static const struct {
		int64_t g;
		enum infuse_verdict verdict;
	} cases[] = {
		{ 19999, INFUSE_STOP }, { 20000, INFUSE_CAUTION },
		{ 39999, INFUSE_CAUTION }, { 40000, INFUSE_WITHIN },
		{ 150000, INFUSE_WITHIN }, { 150001, INFUSE_CAUTION },
		{ 300000, INFUSE_CAUTION }, { 300001, INFUSE_STOP },
	};
	struct world *w = *state;
	size_t i;

	w->protocol.schedule.entry[0].rate.rate = by_kg(100 * MCG);
	w->of.order.age_years = 40;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		w->of.order.weight.g = cases[i].g;
		is_plan(w, cases[i].verdict, INFUSE_RULE_WEIGHT,
		    cases[i].verdict);
	}
	*protocol_bound(w, INFUSE_RULE_WEIGHT, INFUSE_HARD_MIN) =
	    bound(45 * KG, 1);
	*protocol_bound(w, INFUSE_RULE_WEIGHT, INFUSE_HARD_MAX) =
	    bound(130 * KG, 1);
	w->of.order.weight.g = 45000;
	is_plan(w, INFUSE_WITHIN, INFUSE_RULE_WEIGHT, INFUSE_WITHIN);
	w->of.order.weight.g = 44999;
	is_plan(w, INFUSE_STOP, INFUSE_RULE_WEIGHT, INFUSE_STOP);
	w->of.order.weight.g = 130001;
	is_plan(w, INFUSE_STOP, INFUSE_RULE_WEIGHT, INFUSE_STOP);
}

/* S-12: unverified makes the plan at best CAUTION and changes no row. */
static void test_evidence(void **state)
{
	static const enum infuse_evidence others[] = {
		INFUSE_ABSTRACT_READ, INFUSE_PAPER_READ, INFUSE_GUIDELINE
	};
	struct world *w = *state;
	int i;

	for (i = 0; i < 3; i++) {
		w->protocol.evidence = others[i];
		w->of.adopted = true;
	is_plan(w, INFUSE_WITHIN, INFUSE_RULE_EVIDENCE,
		    INFUSE_WITHIN);
	}
	set_strength(w, MG, 100);
	w->protocol.evidence = INFUSE_UNVERIFIED;
	is_plan(w, INFUSE_CAUTION, INFUSE_RULE_EVIDENCE, INFUSE_CAUTION);
	assert_int_equal(w->plan.findings.of[0].line, 14);
	assert_int_equal(rows_of(&w->plan.findings.of[0]), 0);
	for (i = 0; i < 4; i++) {
		assert_int_equal(w->plan.row[i].verdict, INFUSE_WITHIN);
		assert_true(w->plan.row[i].at.has_pump);
	}
	/* it does not make a no any better */
	*protocol_bound(w, INFUSE_RULE_RATE, INFUSE_HARD_MAX) =
	    bound(MG, 1);
	is_plan(w, INFUSE_STOP, INFUSE_RULE_EVIDENCE, INFUSE_CAUTION);
}

/* S-14: another enantiomer on the label is STOP; no word is no finding. */
static void test_label(void **state)
{
	static const enum infuse_drug drugs[] = {
		INFUSE_KETAMINE, INFUSE_ESKETAMINE
	};
	struct world *w = *state;
	int protocol, label;

	*site_bound(w, INFUSE_RULE_DOSE_RATE, INFUSE_HARD_MAX) =
	    bound_by_kg(MG, 1);
	set_strength(w, MG, 100);
	for (protocol = 0; protocol < 2; protocol++) {
		w->protocol.drug = drugs[protocol];
		w->of.order.label = INFUSE_NO_DRUG;
		is_plan(w, INFUSE_WITHIN, INFUSE_RULE_DRUG, INFUSE_WITHIN);
		for (label = 0; label < 2; label++) {
			w->of.order.label = drugs[label];
			is_plan(w, label == protocol ? INFUSE_WITHIN :
			    INFUSE_STOP, INFUSE_RULE_DRUG, label == protocol ?
			    INFUSE_WITHIN : INFUSE_STOP);
		}
	}
}

/*
 * Design 4: a site that has no hard-max on dose-rate for the drug and setting
 * leaves the plan UNCHECKED, and nothing to key in.
 */
static void test_site_without_a_maximum(void **state)
{
	struct world *w = *state;
	int i;

	set_strength(w, MG, 100);
	*site_bound(w, INFUSE_RULE_RATE, INFUSE_HARD_MAX) =
	    bound(100 * MG, 1);
	site_bound(w, INFUSE_RULE_DOSE_RATE, INFUSE_HARD_MAX)->set = false;
	is_plan(w, INFUSE_UNCHECKED, INFUSE_RULE_SITE, INFUSE_UNCHECKED);
	for (i = 0; i < 4; i++) {
		assert_int_equal(w->plan.row[i].verdict, INFUSE_UNCHECKED);
		has_no_pump(&w->plan.row[i].at);
	}
	w->of.site = NULL;
	is_plan(w, INFUSE_UNCHECKED, INFUSE_RULE_SITE, INFUSE_UNCHECKED);
	has_no_pump(&w->plan.row[0].at);
	/* what is known to be a no stays one */
	w->of.order.age_years = 17;
	is_plan(w, INFUSE_STOP, INFUSE_RULE_SITE, INFUSE_UNCHECKED);
}

/*
 * S-09: without a height 1 mg/kg/h of the site is at 72 kg; what a woman of
 * 152.4 cm, at 56.1 kg, would not be allowed is CAUTION and says so.
 */
static void test_height(void **state)
{
	struct world *w = *state;
	struct infuse_written_rate *rate =
	    &w->protocol.schedule.entry[0].rate.rate;

	w->of.order.weight.g = 72000;
	*site_bound(w, INFUSE_RULE_DOSE_RATE, INFUSE_HARD_MAX) =
	    bound_by_kg(500 * MCG, 14);
	*rate = flat(28050 * MCG);
	is_plan(w, INFUSE_WITHIN, INFUSE_RULE_HEIGHT, INFUSE_WITHIN);
	*rate = flat(28050 * MCG + 1);
	is_plan(w, INFUSE_CAUTION, INFUSE_RULE_HEIGHT, INFUSE_CAUTION);
	w->of.order.ideal.g = 72000;
	w->of.order.for_limits.g = 72000;
	is_plan(w, INFUSE_WITHIN, INFUSE_RULE_HEIGHT, INFUSE_WITHIN);
}

/* S-12, S-37, S-38: what the site, the order and the reading say of it. */
static void test_policy(void **state)
{
	struct world *w = *state;

	set_strength(w, MG, 100);
	w->protocol.evidence = INFUSE_UNVERIFIED;
	is_plan(w, INFUSE_CAUTION, INFUSE_RULE_EVIDENCE, INFUSE_CAUTION);
	assert_false(w->plan.row[0].at.has_pump);
	assert_int_equal(w->plan.row[0].at.rate.pg_per_h, 20 * MG);
	w->of.adopted = true;
	make_plan(w);
	assert_true(w->plan.row[0].at.has_pump);
	w->of.adopted = false;
	w->of.order.has_ceiling = true;
	w->of.order.ceiling = flat(20 * MG);
	make_plan(w);
	assert_true(w->plan.row[0].at.has_pump);
	w->of.unread = true;
	is_plan(w, INFUSE_UNCHECKED, INFUSE_RULE_READING, INFUSE_UNCHECKED);
	assert_false(w->plan.row[0].at.has_pump);
	w->of.unread = false;
	w->of.other_site = true;
	is_plan(w, INFUSE_UNCHECKED, INFUSE_RULE_SITE, INFUSE_UNCHECKED);
	w->of.other_site = false;
	w->of.retired = true;
	is_plan(w, INFUSE_STOP, INFUSE_RULE_RETIRED, INFUSE_STOP);
	w->of.course_runs = true;
	is_plan(w, INFUSE_CAUTION, INFUSE_RULE_RETIRED, INFUSE_CAUTION);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		in_a_world(test_settings),
		in_a_world(test_outpatient_length),
		in_a_world(test_anaesthetic_range),
		in_a_world(test_height),
		in_a_world(test_policy),
		in_a_world(test_anaesthetic_range_of_esketamine),
		in_a_world(test_stop_shows_no_pump),
		in_a_world(test_caution_shows_the_pump),
		in_a_world(test_ages),
		in_a_world(test_light_without_age),
		in_a_world(test_flat_rate_of_the_light),
		in_a_world(test_weights),
		in_a_world(test_evidence),
		in_a_world(test_label),
		in_a_world(test_site_without_a_maximum),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
