/* SPDX-License-Identifier: MIT */
#ifndef CORE_FIGURES_H
#define CORE_FIGURES_H

#include <infuse/plan.h>

/*@ predicate core_is_order(struct infuse_order *o) =
      infuse_is_weight(o->weight) &&
      (o->has_strength ==> infuse_is_strength(o->strength)) &&
      infuse_is_flow(o->pump_step) && 0 < o->pump_step.hundredth_ml_per_h;
    predicate core_are_figures(struct infuse_figures *f) =
      infuse_is_rate(f->rate) &&
      0 <= f->dose.pg_min_per_h && 0 <= f->so_far.pg_min_per_h &&
      (f->has_pump ==>
        (infuse_is_flow(f->flow) && infuse_is_rate(f->given)));
*/

/*
 * Fills in what f->rate comes to in a time, and with a strength what the pump
 * makes of it.  False when the flow is above 2 L/h.  Leaves `so_far` alone.
 */
/*@ requires \valid(f) && \valid_read(order) && \separated(f, order);
    requires infuse_is_rate(f->rate) && infuse_is_duration(length);
    requires core_is_order(order);
    assigns *f;
    ensures f->rate == \old(f->rate) && f->so_far == \old(f->so_far);
    ensures infuse_is_rate(f->rate);
    ensures 0 <= f->dose.pg_min_per_h;
    ensures f->dose.pg_min_per_h == f->rate.pg_per_h * length.min;
    ensures f->has_pump ==> order->has_strength &&
      infuse_is_flow(f->flow) && infuse_is_rate(f->given);
*/
bool core_figures(struct infuse_figures *f, struct infuse_duration length,
    const struct infuse_order *order);

/*
 * The rate that high limits look at: as delivered after rounding, up to the
 * pg/h so that nothing over a limit is shaved under it (S-02).
 */
/*@ requires \valid_read(f) && \valid_read(order);
    requires core_are_figures(f) && core_is_order(order);
    requires f->has_pump ==> order->has_strength;
    assigns \nothing;
    ensures infuse_is_rate(\result);
*/
struct infuse_rate core_delivered(const struct infuse_figures *f,
    const struct infuse_order *order);

/* Takes the pump's figures away (S-06). */
/*@ requires \valid(f);
    assigns f->has_pump, f->flow, f->given, f->deviation, f->volume;
    ensures !f->has_pump;
*/
void core_no_pump(struct infuse_figures *f);

#endif
