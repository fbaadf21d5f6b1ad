/* SPDX-License-Identifier: MIT */
#ifndef CORE_FIGURES_H
#define CORE_FIGURES_H

#include <infuse/plan.h>

/*@ predicate core_is_no_dose(integer pg_min, integer part, integer over) =
      pg_min == 0 && part == 0 && over == 0;
    predicate core_is_pump(struct infuse_figures *f) =
      0 <= f->flow.hundredth_ml_per_h <= INFUSE_FLOW_MAX &&
      infuse_are_up_to(f->entered.pg_per_h, f->entered.part,
        f->entered.over, INFUSE_RATE_MAX_PG_PER_H) &&
      0 <= f->given_dose.pg_min_per_h &&
      infuse_is_part(f->given_dose.part, f->given_dose.over) &&
      infuse_are_up_to(f->given.pg_per_h, f->given.part, f->given.over,
        INFUSE_RATE_MAX_PG_PER_H) &&
      -100000 <= f->deviation <= 0;
    predicate core_are_figures(struct infuse_figures *f) =
      infuse_are_up_to(f->rate.pg_per_h, f->rate.part, f->rate.over,
        INFUSE_RATE_MAX_PG_PER_H) &&
      0 <= f->dose.pg_min_per_h &&
      infuse_is_part(f->dose.part, f->dose.over) &&
      0 <= f->so_far.pg_min_per_h &&
      infuse_is_part(f->so_far.part, f->so_far.over) &&
      0 <= f->given_so_far.pg_min_per_h &&
      infuse_is_part(f->given_so_far.part, f->given_so_far.over) &&
      (f->has_pump ==> core_is_pump(f));
*/

/*
 * What figures are made with: the part of an order that says it.  `programme`
 * is what is entered, and never NOT_SAID; the smallest that can be keyed is
 * the pump's step of a flow, `keyed_rate`, or `keyed_dose_rate`.
 */
struct core_setup {
	struct infuse_weight dosing;
	bool has_strength;
	struct infuse_strength strength;
	struct infuse_flow step;
	enum infuse_programme programme;
	int64_t keyed_rate;		/* pg/h */
	int64_t keyed_dose_rate;	/* pg/kg/h */
};

/*@ predicate core_is_setup(struct core_setup s) =
      infuse_is_weight(s.dosing) &&
      (s.has_strength ==> infuse_is_strength(s.strength)) &&
      infuse_is_flow(s.step) && 0 < s.step.hundredth_ml_per_h &&
      0 < s.keyed_rate <= INFUSE_RATE_MAX_PG_PER_H &&
      0 < s.keyed_dose_rate <= INFUSE_DOSE_RATE_MAX;
*/

/*@ requires \valid_read(order) && infuse_is_order(order);
    assigns \nothing;
    ensures core_is_setup(\result);
    ensures \result.has_strength == order->has_strength;
*/
struct core_setup core_setup_of(const struct infuse_order *order);

/*
 * The most of the smallest that can be keyed which is not above a rate (S-02),
 * and what so many of it are.  False when the flow is above 2 L/h.
 */
/*@ requires \valid(steps) && infuse_is_rate(rate);
    requires core_is_setup(setup) && setup.has_strength;
    assigns *steps;
    ensures \result ==> 0 <= *steps <= 1000000000000000000;
    ensures \result && setup.programme == INFUSE_PROGRAMME_RATE ==>
      *steps * setup.keyed_rate <= rate.pg_per_h;
    ensures \result && setup.programme == INFUSE_PROGRAMME_DOSE_RATE ==>
      *steps * (setup.keyed_dose_rate * setup.dosing.g) <=
      INFUSE_RATE_MAX_PG_PER_H * 1000;
    ensures \result && setup.programme != INFUSE_PROGRAMME_RATE &&
      setup.programme != INFUSE_PROGRAMME_DOSE_RATE ==>
      *steps * setup.step.hundredth_ml_per_h <= INFUSE_FLOW_MAX;
*/
bool core_enter(int64_t *steps, struct infuse_rate rate,
    struct core_setup setup);

/* One of the smallest, in thousandths of a pg/h, down; 0 without a strength. */
/*@ requires core_is_setup(setup);
    assigns \nothing;
    ensures 0 <= \result;
*/
int64_t core_keyed(struct core_setup setup);

/*
 * Fills in what f->rate comes to in a time, and with a strength what is
 * entered and what the pump makes of that.  False when the flow is above 2
 * L/h.  Leaves `so_far` alone; of the pump nothing has been given so far.
 */
/*@ requires \valid(f);
    requires infuse_are_up_to(f->rate.pg_per_h, f->rate.part, f->rate.over,
      INFUSE_RATE_MAX_PG_PER_H);
    requires infuse_is_duration(length) && core_is_setup(setup);
    assigns f->dose_rate, f->dose_rate_exact, f->dose, f->has_pump,
      f->enter, f->entered, f->flow.hundredth_ml_per_h, f->given,
      f->given_exact, f->deviation, f->volume.hundredth_ml,
      f->volume_exact, f->given_dose, f->given_so_far;
    ensures core_is_no_dose(f->given_so_far.pg_min_per_h,
      f->given_so_far.part, f->given_so_far.over);
    ensures 0 <= f->dose.pg_min_per_h &&
      infuse_is_part(f->dose.part, f->dose.over);
    ensures infuse_mixed(f->dose.pg_min_per_h, f->dose.part, f->dose.over) ==
      infuse_mixed(\old(f->rate.pg_per_h), \old(f->rate.part),
      \old(f->rate.over)) * length.min;
    ensures f->has_pump <==> \result && setup.has_strength;
    ensures f->has_pump ==> core_is_pump(f);
*/
bool core_figures(struct infuse_figures *f, struct infuse_duration length,
    struct core_setup setup);

/*
 * The rate that high limits look at: the higher of what is entered and what is
 * delivered, which is what is entered, as the flow is cut from it; exact, so
 * that nothing over a limit is shaved under it (S-02).  Without a strength the
 * order counts.
 */
/*@ requires \valid_read(f) && core_are_figures(f);
    assigns \nothing;
    ensures infuse_is_rate(\result);
    ensures \result == (f->has_pump ? f->entered : f->rate);
*/
struct infuse_rate core_delivered(const struct infuse_figures *f);

/*@ predicate core_is_nothing(struct infuse_figures *f) =
      f->rate.pg_per_h == 0 && f->rate.part == 0 && f->rate.over == 0 &&
      core_is_no_dose(f->dose.pg_min_per_h, f->dose.part, f->dose.over) &&
      core_is_no_dose(f->so_far.pg_min_per_h, f->so_far.part,
        f->so_far.over) && !f->has_pump;
*/

/* What has come to so far: as ordered, and as the pump gives it. */
struct core_so_far {
	struct infuse_dose ordered;
	struct infuse_dose given;
};

/*@ predicate core_is_so_far(struct core_so_far s) =
      infuse_is_summable(s.ordered) && infuse_is_summable(s.given);
*/

/*@ assigns \nothing;
    ensures core_is_so_far(\result);
*/
struct core_so_far core_nothing_so_far(void);

/*@ requires \valid_read(f) && core_are_figures(f);
    assigns \nothing;
    ensures core_is_so_far(\result);
*/
struct core_so_far core_so_far_of(const struct infuse_figures *f);

/* Adds a period to what came before it.  False above 9 kg. */
/*@ requires \valid(f) && core_are_figures(f) && core_is_so_far(before);
    assigns f->so_far, f->given_so_far;
    ensures core_are_figures(f);
*/
bool core_add_so_far(struct infuse_figures *f, struct core_so_far before);

/* A rate of nothing, and nothing made of it. */
/*@ requires \valid(f);
    assigns *f;
    ensures core_is_nothing(f);
*/
void core_nothing(struct infuse_figures *f);

/* Takes the pump's figures away (S-06). */
/*@ requires \valid(f);
    assigns f->has_pump, f->enter, f->entered, f->flow.hundredth_ml_per_h,
      f->given, f->given_exact, f->deviation, f->volume.hundredth_ml,
      f->volume_exact, f->given_dose, f->given_so_far;
    ensures !f->has_pump;
    ensures core_is_no_dose(f->given_so_far.pg_min_per_h,
      f->given_so_far.part, f->given_so_far.over);
*/
void core_no_pump(struct infuse_figures *f);

#endif
