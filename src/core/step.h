/* SPDX-License-Identifier: MIT */
#ifndef CORE_STEP_H
#define CORE_STEP_H

#include "figures.h"

/*
 * The rule for a step from one rate to another: one for the ladder of a plan,
 * a check and a titration (S-25).
 *
 * The rates are orders, in thousandths of a pg/h.  What is entered into a pump
 * is a count of the smallest that can be keyed, and stands for every order
 * that enters it: from that many up to, not at, one more.  Without a strength
 * nothing is entered, and an order stands for itself.
 */
#define CORE_ORDER_MAX 1000000000000000000

/*@ predicate core_is_order(integer milli) = 0 <= milli <= CORE_ORDER_MAX;
*/

/* The most of the smallest that can be keyed which is not above an order. */
/*@ requires core_is_order(order) && core_is_setup(setup);
    requires setup.has_strength;
    assigns \nothing;
    ensures 0 <= \result <= CORE_ORDER_MAX;
*/
int64_t core_entered(int64_t order, struct core_setup setup);

/* A rate as it was said. */
struct core_said {
	bool entered;		/* it is a figure of the pump */
	int64_t steps;		/* what it enters; 0 without a strength */
	int64_t order;		/* the least order that it stands for */
};

/*@ predicate core_is_said(struct core_said s) =
      core_is_order(s.order) && 0 <= s.steps;
*/

/*
 * `read` tells that it was read from a pump, or typed as one shows it: an
 * order of so many mg/h is an order on a pump that wants mL/h.
 */
/*@ requires infuse_is_rate(rate) && core_is_setup(setup);
    assigns \nothing;
    ensures core_is_said(\result);
    ensures \result.entered ==> read && setup.has_strength;
*/
struct core_said core_said_of(struct infuse_rate rate, bool read,
    struct core_setup setup);

/* A step in thousandths of a pg/h, of which a fraction counts as one. */
/*@ requires infuse_is_milli(step);
    assigns \nothing;
    ensures core_is_order(\result);
*/
int64_t core_step_up_to(struct infuse_milli step);

/* Whether the pump can show a step at all; what it cannot is UNCHECKED. */
/*@ requires core_is_order(step) && core_is_setup(setup);
    assigns \nothing;
    ensures !setup.has_strength ==> \result;
*/
bool core_step_shows(int64_t step, struct core_setup setup);

/*
 * Whether some pair of the orders that two rates stand for differs by at most
 * a step, of which a fraction of a thousandth counts as one; with a step of 0,
 * whether there is no rise.
 */
/*@ requires core_is_said(from) && core_is_said(to);
    requires core_is_order(step) && core_is_setup(setup);
    requires from.entered || to.entered ==> setup.has_strength;
    assigns \nothing;
*/
bool core_step_within(struct core_said from, struct core_said to,
    int64_t step, struct core_setup setup);

/* A way up: start, start + step, ... and the top as the last, smaller one. */
struct core_way {
	bool has_start;
	int64_t start;
	int64_t step;		/* above 0 */
	int64_t top;		/* a target, or the ceiling in force */
};

/*@ predicate core_is_way(struct core_way w) =
      core_is_order(w.start) && core_is_order(w.top) &&
      core_is_order(w.step) && 0 < w.step;
*/

/* The rung that a rate stands for, else the least of its orders. */
/*@ requires core_is_said(said) && core_is_way(way) && core_is_setup(setup);
    assigns \nothing;
    ensures core_is_order(\result);
*/
int64_t core_order_among(struct core_said said, struct core_way way,
    struct core_setup setup);

/*
 * The next order up.  False where the rate is at the top, or where what is
 * left to it would enter the same figure.
 */
/*@ requires core_is_said(said) && core_is_way(way) && core_is_setup(setup);
    requires \valid(out);
    assigns *out;
    ensures \result ==> core_is_order(*out) && *out <= way.top;
*/
bool core_step_up(int64_t *out, struct core_said said, struct core_way way,
    struct core_setup setup);

/* The order one step below; false where that is nothing. */
/*@ requires core_is_said(said) && core_is_way(way) && core_is_setup(setup);
    requires \valid(out);
    assigns *out;
    ensures \result ==> core_is_order(*out) && 0 < *out;
*/
bool core_step_down(int64_t *out, struct core_said said, struct core_way way,
    struct core_setup setup);

/*
 * How many rungs lie above the start of a way, the top among them: none that
 * enters what the one before it does.
 */
/*@ requires core_is_way(way) && core_is_setup(setup);
    requires way.start < way.top;
    assigns \nothing;
    ensures 0 <= \result <= CORE_ORDER_MAX;
    ensures 0 < \result ==>
      (\result - 1) * way.step < way.top - way.start;
*/
int64_t core_rungs(struct core_way way, struct core_setup setup);

#endif
