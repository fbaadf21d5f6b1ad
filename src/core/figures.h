/* SPDX-License-Identifier: MIT */
#ifndef CORE_FIGURES_H
#define CORE_FIGURES_H

#include <infuse/plan.h>

/*@ predicate core_is_pump(struct infuse_figures *f) =
      0 <= f->flow.hundredth_ml_per_h <= INFUSE_FLOW_MAX &&
      0 <= f->given.pg_per_h <= INFUSE_RATE_MAX_PG_PER_H &&
      -100000 <= f->deviation <= 0;
    predicate core_are_figures(struct infuse_figures *f) =
      0 <= f->rate.pg_per_h <= INFUSE_RATE_MAX_PG_PER_H &&
      0 <= f->dose.pg_min_per_h && 0 <= f->so_far.pg_min_per_h &&
      (f->has_pump ==> core_is_pump(f));
*/

/* What figures are made with: the part of an order that says it. */
struct core_setup {
	struct infuse_weight dosing;
	bool has_strength;
	struct infuse_strength strength;
	struct infuse_flow step;
};

/*@ predicate core_is_setup(struct core_setup s) =
      infuse_is_weight(s.dosing) &&
      (s.has_strength ==> infuse_is_strength(s.strength)) &&
      infuse_is_flow(s.step) && 0 < s.step.hundredth_ml_per_h;
*/

/*@ requires \valid_read(order) && infuse_is_order(order);
    assigns \nothing;
    ensures core_is_setup(\result);
    ensures \result.has_strength == order->has_strength;
*/
struct core_setup core_setup_of(const struct infuse_order *order);

/*
 * Fills in what f->rate comes to in a time, and with a strength what the pump
 * makes of it.  False when the flow is above 2 L/h.  Leaves `so_far` alone.
 */
/*@ requires \valid(f);
    requires 0 <= f->rate.pg_per_h <= INFUSE_RATE_MAX_PG_PER_H;
    requires infuse_is_duration(length) && core_is_setup(setup);
    assigns f->dose_rate.pg_per_kg_h, f->dose_rate_exact,
      f->dose.pg_min_per_h, f->has_pump, f->flow.hundredth_ml_per_h,
      f->given.pg_per_h, f->given_exact, f->deviation,
      f->volume.hundredth_ml, f->volume_exact;
    ensures 0 <= f->dose.pg_min_per_h;
    ensures f->dose.pg_min_per_h == \old(f->rate.pg_per_h) * length.min;
    ensures f->has_pump <==> \result && setup.has_strength;
    ensures f->has_pump ==> core_is_pump(f);
*/
bool core_figures(struct infuse_figures *f, struct infuse_duration length,
    struct core_setup setup);

/*
 * The rate that high limits look at: as delivered after rounding, up to the
 * pg/h so that nothing over a limit is shaved under it (S-02).
 */
/*@ requires \valid_read(f) && core_are_figures(f);
    requires f->has_pump ==> infuse_is_strength(strength);
    assigns \nothing;
    ensures infuse_is_rate(\result);
*/
struct infuse_rate core_delivered(const struct infuse_figures *f,
    struct infuse_strength strength);

/*@ predicate core_is_nothing(struct infuse_figures *f) =
      f->rate.pg_per_h == 0 && f->dose.pg_min_per_h == 0 &&
      f->so_far.pg_min_per_h == 0 && !f->has_pump;
*/

/* A rate of nothing, and nothing made of it. */
/*@ requires \valid(f);
    assigns *f;
    ensures core_is_nothing(f);
*/
void core_nothing(struct infuse_figures *f);

/* Takes the pump's figures away (S-06). */
/*@ requires \valid(f);
    assigns f->has_pump, f->flow.hundredth_ml_per_h, f->given.pg_per_h,
      f->given_exact, f->deviation, f->volume.hundredth_ml,
      f->volume_exact;
    ensures !f->has_pump;
*/
void core_no_pump(struct infuse_figures *f);

#endif
