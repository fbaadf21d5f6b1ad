/* SPDX-License-Identifier: MIT */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>

#include <cmocka.h>

#include <infuse/explain.h>

#include "../../src/bedside/longhand.h"
#include "built_in.h"
#include "case.h"

/* 99,999,999,999 x 99,999,999,999 = 9,999,999,999,800,000,000,001 (bc). */
static void test_longhand(void **state)
{
	struct bedside_long n = bedside_times(bedside_long(99999999999),
	    99999999999);
	static const char wanted[] = "9999999999800000000001";
	size_t digits = sizeof(wanted) - 1, i;
	int64_t quotient;
	bool exact;

	(void)state;
	for (i = 0; i < digits; i++)
		assert_int_equal(n.digit[i], wanted[digits - 1 - i] - '0');
	assert_int_equal(n.digit[digits], 0);
	assert_true(bedside_over(&quotient, &exact, n, 99999999999));
	assert_int_equal(quotient, 99999999999);
	assert_true(exact);
	/* 9,999,999,999,800,000,000,001 / 100,000,000,000, rest 1 (bc) */
	assert_true(bedside_over(&quotient, &exact, n, 100000000000));
	assert_int_equal(quotient, 99999999998);
	assert_false(exact);
	/* 1 less than the largest there is, and one that is too large */
	assert_true(bedside_over(&quotient, &exact,
	    bedside_long(INT64_MAX), 1));
	assert_int_equal(quotient, INT64_MAX);
	assert_false(bedside_over(&quotient, &exact, bedside_plus(
	    bedside_long(INT64_MAX), bedside_long(1)), 1));
	assert_false(bedside_over(&quotient, &exact, n, 0));
}

/* A product that does not fit is not silently another number. */
static void test_longhand_is_full(void **state)
{
	struct bedside_long n = bedside_long(INT64_MAX);
	int64_t quotient;
	bool exact;
	int i;

	(void)state;
	for (i = 0; i < 2; i++)
		n = bedside_times(n, INT64_MAX);
	assert_true(n.full);	/* 9.2e18 cubed has 57 digits */
	assert_false(bedside_over(&quotient, &exact, n, INT64_MAX));
}

/* 10 / 3 = 3 rest 1; 10 / 3 / 3 = 1 rest; 9 / 3 / 3 = 1 exactly. */
static void test_longhand_fraction(void **state)
{
	static const int64_t ten[3] = { 2, 5, 1 }, nine[3] = { 9, 1, 1 };
	static const int64_t three[2] = { 3, 1 }, both[2] = { 3, 3 };
	int64_t out;
	bool exact;

	(void)state;
	assert_true(infuse_longhand(&out, &exact, ten, three));
	assert_int_equal(out, 3);
	assert_false(exact);
	assert_true(infuse_longhand(&out, &exact, ten, both));
	assert_int_equal(out, 1);
	assert_false(exact);
	assert_true(infuse_longhand(&out, &exact, nine, both));
	assert_int_equal(out, 1);
	assert_true(exact);
}

/* KET-EX2: 7 mL/h of 2 mg/mL at 70 kg is 0.2 mg/kg/h. */
static void test_back(void **state)
{
	static const struct infuse_flow seven = { 700 };
	static const struct infuse_weight weight = { 70000 };
	static const struct infuse_strength strength = { { 2 * MG }, { 100 } };
	struct infuse_back back;

	(void)state;
	assert_true(infuse_back_of(&back, seven, strength, weight));
	assert_int_equal(back.rate.pg_per_h, 14 * MG);
	assert_true(back.rate_exact);
	assert_int_equal(back.dose_rate.pg_per_kg_h, 200000000);
	assert_true(back.dose_rate_exact);
}

/* ERR-01: 11.8 mL/h in print delivers 0.524 mg/kg/h, not 0.3. */
static void test_back_of_a_published_error(void **state)
{
	static const struct infuse_flow printed = { 1180 };
	static const struct infuse_weight weight = { 45000 };
	static const struct infuse_strength strength = { { 2 * MG }, { 100 } };
	struct infuse_back back;

	(void)state;
	assert_true(infuse_back_of(&back, printed, strength, weight));
	assert_int_equal(back.rate.pg_per_h, 23600000000);
	assert_int_equal(back.dose_rate.pg_per_kg_h, 524444444);
	assert_false(back.dose_rate_exact);
}

/* The headline (walk 3): 60, 106.6..., 153.3..., 200, down to 1 mg/h. */
static void test_made_by_ramp(void **state)
{
	struct world *w = *state;
	struct infuse_made made;

	set_ramp(w, flat(60 * MG), flat(200 * MG), MG);
	assert_true(infuse_made_of(&made, &w->protocol.schedule,
	    w->of.order.weight, 0, false));
	assert_int_equal(made.by, INFUSE_MADE_AS_WRITTEN);
	assert_int_equal(made.rate.pg_per_h, 60 * MG);
	assert_true(made.exact);
	assert_true(infuse_made_of(&made, &w->protocol.schedule,
	    w->of.order.weight, 1, false));
	assert_int_equal(made.by, INFUSE_MADE_BY_RAMP);
	assert_int_equal(made.part, 1);
	assert_int_equal(made.whole, 3);
	assert_int_equal(made.milli, 106666666666666);
	assert_false(made.milli_exact);
	assert_int_equal(made.rate.pg_per_h, 106 * MG);
	assert_false(made.exact);
	assert_int_equal(made.line, 41);
	/* Down again: the third of four days has 106 too. */
	set_ramp(w, flat(200 * MG), flat(60 * MG), MG);
	assert_true(infuse_made_of(&made, &w->protocol.schedule,
	    w->of.order.weight, 2, false));
	assert_int_equal(made.part, 1);
	assert_int_equal(made.rate.pg_per_h, 106 * MG);
}

/* A step that is larger than the lower end does not take the rate under it. */
static void test_made_by_ramp_keeps_the_low_end(void **state)
{
	struct world *w = *state;
	struct infuse_made made;

	set_ramp(w, flat(10 * MG), flat(20 * MG), 50 * MG);
	assert_true(infuse_made_of(&made, &w->protocol.schedule,
	    w->of.order.weight, 1, false));
	assert_int_equal(made.rate.pg_per_h, 10 * MG);
	assert_int_equal(make_plan(w)->row[1].at.rate.pg_per_h, 10 * MG);
}

/* S-07 (walk 2): 118 kg, the cap gives 25 mg/h and half of it is 12.5. */
static void test_made_of_cap_and_share(void **state)
{
	struct world *w = *state;
	struct infuse_schedule *schedule = &w->protocol.schedule;
	struct infuse_entry *entry;
	static const struct infuse_weight heavy = { 118000 };
	struct infuse_made made;

	schedule->entries = 0;
	entry = add_entry(schedule, 1, 4, by_kg(350000000));
	entry->rate.capped = true;
	entry->rate.at_most = flat(25 * MG);
	entry->rate.share = 5000;
	assert_true(infuse_made_of(&made, schedule, heavy, 0, false));
	assert_int_equal(made.written_milli, 41300000000000);
	assert_int_equal(made.cap_milli, 25000000000000);
	assert_int_equal(made.rate.pg_per_h, 12500000000);
	assert_true(made.exact);
	/* Past the last entry there is nothing to make. */
	assert_false(infuse_made_of(&made, schedule, heavy, 4, false));
}

/* 12.5 mL/h of 500 mg in 260 mL is 24.038461538 mg/h and 12/26 pg/h. */
static void test_made_typed(void **state)
{
	struct world *w = *state;
	struct infuse_quantity flow = { INFUSE_FLOW, 1250, 0, 0 };
	struct infuse_quantity per_kg = { INFUSE_DOSE_RATE, 900000000, 0, 0 };
	struct infuse_made made;

	assert_false(infuse_made_typed(&made, &flow, &w->of.order));
	set_strength(w, 500 * MG, 26000);
	assert_true(infuse_made_typed(&made, &flow, &w->of.order));
	assert_int_equal(made.rate.pg_per_h, 24038461538);
	assert_int_equal(made.rate.part, 12000);
	assert_int_equal(made.rate.over, 26000);
	assert_true(made.exact);
	assert_true(infuse_made_typed(&made, &per_kg, &w->of.order));
	assert_int_equal(made.rate.pg_per_h, 63 * MG);
	assert_true(made.exact);
}

/* PREP-06, S-02: down to the step, and what that delivers, exactly. */
static void test_delivered(void **state)
{
	struct world *w = *state;
	struct infuse_rate rate = { 12500000000, 0, 0 };

	assert_int_equal(infuse_delivered(rate, &w->of.order).pg_per_h,
	    12500000000);
	set_strength(w, 2 * MG, 100);
	/* 6.25 mL/h, 6.2 at a tenth, 12.4 mg/h */
	assert_int_equal(infuse_delivered(rate, &w->of.order).pg_per_h,
	    12400000000);
	/* 3 mg in 7 mL: 12.5 mg/h are 29.16 mL/h; 29.1 give 87.3 / 7 mg/h */
	set_strength(w, 3 * MG, 700);
	rate = infuse_delivered(rate, &w->of.order);
	assert_int_equal(rate.pg_per_h, 12471428571);
	assert_int_equal(rate.part * 7, rate.over * 3);
}

static enum infuse_figure proof_of(const struct world *w)
{
	struct infuse_proof proof;
	bool holds = infuse_prove_plan(&proof, &w->of, &w->plan);

	assert_int_equal(holds, proof.figure == INFUSE_FIGURES);
	return proof.figure;
}

/* A plan in which nothing is wrong, and a figure of it that is. */
static void test_wrong_figure(void **state)
{
	struct world *w = *state;
	struct infuse_figures *at = &w->plan.row[2].at, good;

	set_strength(w, 500 * MG, 26000);
	make_plan(w);
	assert_true(at->has_pump);
	assert_int_equal(proof_of(w), INFUSE_FIGURES);
	good = *at;
	at->rate.pg_per_h++;
	assert_int_equal(proof_of(w), INFUSE_FIGURE_RATE);
	*at = good;
	at->dose_rate.pg_per_kg_h++;
	assert_int_equal(proof_of(w), INFUSE_FIGURE_DOSE_RATE);
	*at = good;
	at->dose_rate.pg_per_kg_h--;
	assert_int_equal(proof_of(w), INFUSE_FIGURE_DOSE_RATE);
	*at = good;
	at->flow.hundredth_ml_per_h += 10;
	assert_int_equal(proof_of(w), INFUSE_FIGURE_FLOW);
	*at = good;
	at->flow.hundredth_ml_per_h -= 10;
	assert_int_equal(proof_of(w), INFUSE_FIGURE_FLOW);
	*at = good;
	at->flow.hundredth_ml_per_h -= 1;
	assert_int_equal(proof_of(w), INFUSE_FIGURE_FLOW);
	*at = good;
	at->given.pg_per_h--;
	assert_int_equal(proof_of(w), INFUSE_FIGURE_GIVEN);
	*at = good;
	at->given_exact = !at->given_exact;
	assert_int_equal(proof_of(w), INFUSE_FIGURE_GIVEN);
	*at = good;
	at->volume.hundredth_ml++;
	assert_int_equal(proof_of(w), INFUSE_FIGURE_VOLUME);
	*at = good;
	at->dose.pg_min_per_h--;
	assert_int_equal(proof_of(w), INFUSE_FIGURE_DOSE);
	*at = good;
	at->so_far.pg_min_per_h++;
	assert_int_equal(proof_of(w), INFUSE_FIGURE_SO_FAR);
	*at = good;
	assert_int_equal(proof_of(w), INFUSE_FIGURES);
}

/* A tenfold flow with everything behind it made to fit: the label says no. */
static void test_wrong_flow_that_fits_itself(void **state)
{
	struct world *w = *state;
	struct infuse_figures *at = &w->plan.row[0].at;
	struct infuse_proof proof;

	set_strength(w, 2 * MG, 100);
	make_plan(w);
	at->flow.hundredth_ml_per_h *= 10;
	at->given.pg_per_h *= 10;
	at->volume.hundredth_ml *= 10;
	assert_false(infuse_prove_plan(&proof, &w->of, &w->plan));
	assert_int_equal(proof.figure, INFUSE_FIGURE_FLOW);
	assert_int_equal(proof.row, 0);
}

/* A limit that is looser than a file says, and a verdict that is. */
static void test_wrong_limit_and_verdict(void **state)
{
	struct world *w = *state;
	struct infuse_effective *hard;

	*site_bound(w, INFUSE_RULE_RATE, INFUSE_HARD_MAX) =
	    bound(19 * MG, 92);
	make_plan(w);
	assert_int_equal(w->plan.verdict, INFUSE_STOP);
	assert_int_equal(proof_of(w), INFUSE_FIGURES);
	w->plan.verdict = INFUSE_WITHIN;
	assert_int_equal(proof_of(w), INFUSE_FIGURE_VERDICT);
	w->plan.row[0].verdict = INFUSE_CAUTION;
	w->plan.verdict = INFUSE_STOP;
	assert_int_equal(proof_of(w), INFUSE_FIGURE_VERDICT);
	make_plan(w);
	hard = &w->plan.limits.of[INFUSE_RULE_RATE][INFUSE_HARD_MAX];
	hard->milli *= 10;
	assert_int_equal(proof_of(w), INFUSE_FIGURE_LIMIT);
	hard->written.value *= 10;
	assert_int_equal(proof_of(w), INFUSE_FIGURE_LIMIT);
	hard->set = false;
	assert_int_equal(proof_of(w), INFUSE_FIGURE_LIMIT);
}

/* S-06: a plan that is STOP has no pump figures; one that has is broken. */
static void test_stop_with_a_pump(void **state)
{
	struct world *w = *state;

	set_strength(w, 2 * MG, 100);
	*site_bound(w, INFUSE_RULE_RATE, INFUSE_HARD_MAX) =
	    bound(19 * MG, 92);
	make_plan(w);
	assert_int_equal(w->plan.verdict, INFUSE_STOP);
	assert_int_equal(proof_of(w), INFUSE_FIGURES);
	w->plan.row[3].at.has_pump = true;
	assert_int_not_equal(proof_of(w), INFUSE_FIGURES);
}

/* The ladder up to a target, and a rung that is not one step higher. */
static void test_ladder(void **state)
{
	struct world *w = *state;

	set_titrated(w, flat(10 * MG), flat(40 * MG));
	set_steps(w, flat(5 * MG), 8 * HOUR);
	w->of.order.has_target = true;
	w->of.order.target = flat(22 * MG);
	set_strength(w, 2 * MG, 100);
	make_plan(w);
	assert_int_equal(w->plan.rungs, 4);	/* 10, 15, 20, 22 */
	assert_int_equal(proof_of(w), INFUSE_FIGURES);
	w->plan.rung[3].at.rate.pg_per_h += 3 * MG;
	assert_int_equal(proof_of(w), INFUSE_FIGURE_RATE);
}

/* A check: the rate as typed, its figures and its verdict. */
static void test_answer(void **state)
{
	struct world *w = *state;
	struct infuse_quantity typed = { INFUSE_RATE, 20 * MG, 0, 0 };
	struct infuse_proof proof;

	set_strength(w, 2 * MG, 100);
	*site_bound(w, INFUSE_RULE_RATE, INFUSE_SOFT_MAX) =
	    bound(19 * MG, 92);
	ask(w, 20 * MG);
	assert_true(infuse_prove_answer(&proof, &w->of, &typed, &w->answer));
	w->answer.at.flow.hundredth_ml_per_h += 10;
	assert_false(infuse_prove_answer(&proof, &w->of, &typed,
	    &w->answer));
	assert_int_equal(proof.figure, INFUSE_FIGURE_FLOW);
	w->answer.at.flow.hundredth_ml_per_h -= 10;
	w->answer.verdict = INFUSE_WITHIN;
	assert_false(infuse_prove_answer(&proof, &w->of, &typed,
	    &w->answer));
	assert_int_equal(proof.figure, INFUSE_FIGURE_VERDICT);
	typed.base++;
	assert_false(infuse_prove_answer(&proof, &w->of, &typed,
	    &w->answer));
	assert_int_equal(proof.figure, INFUSE_FIGURE_RATE);
}

/* Every protocol at every weight, with labels that divide badly. */
static void test_all_protocols(void **state)
{
	const struct built_in *all = *state;
	static const int64_t ml[] = { 100, 700, 26000, 9999 };
	struct infuse_case of;
	struct infuse_plan plan;
	struct infuse_proof proof;
	int64_t g;
	int i, k, count = 0;

	for (i = 0; i < all->count; i++)
		for (g = 19000; g <= 310000; g += 7333)
			for (k = 0; k < 4; k++) {
				open_case(&of, all, all->protocol[i], g,
				    (enum infuse_setting)(k % 3));
				of.order.age_years = 50;
				of.order.has_strength = true;
				of.order.strength.amount.pg =
				    (k + 1) * 7 * MG * ml[k] / 700;
				of.order.strength.volume.hundredth_ml = ml[k];
				infuse_plan_make(&plan, &of);
				assert_true(infuse_prove_plan(&proof, &of,
				    &plan));
				count++;
			}
	assert_int_equal(count, all->count * 40 * 4);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_longhand),
		cmocka_unit_test(test_longhand_is_full),
		cmocka_unit_test(test_longhand_fraction),
		cmocka_unit_test(test_back),
		cmocka_unit_test(test_back_of_a_published_error),
		in_a_world(test_made_by_ramp),
		in_a_world(test_made_by_ramp_keeps_the_low_end),
		in_a_world(test_made_of_cap_and_share),
		in_a_world(test_made_typed),
		in_a_world(test_delivered),
		in_a_world(test_wrong_figure),
		in_a_world(test_wrong_flow_that_fits_itself),
		in_a_world(test_wrong_limit_and_verdict),
		in_a_world(test_stop_with_a_pump),
		in_a_world(test_ladder),
		in_a_world(test_answer),
	};
	const struct CMUnitTest built_in[] = {
		cmocka_unit_test(test_all_protocols),
	};

	return cmocka_run_group_tests(tests, NULL, NULL) +
	    cmocka_run_group_tests(built_in, load_built_in, free_built_in);
}
