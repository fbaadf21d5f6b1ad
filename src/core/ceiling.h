/* SPDX-License-Identifier: MIT */
#ifndef CORE_CEILING_H
#define CORE_CEILING_H

#include "figures.h"

/*
 * The lowest hard bound on a rate: of those in force, of the flow where there
 * is a strength, and of what the schedule allows itself (R5).
 */

/*@ logic real core_ceiling_value(struct infuse_ceiling c) =
      infuse_mixed(c.limit.milli, c.limit.part, c.limit.over);
    predicate core_is_ceiling(struct infuse_ceiling c) =
      c.set ==> 0 <= c.limit.milli <= INFUSE_MILLI_MAX &&
        infuse_is_part(c.limit.part, c.limit.over);
*/

/* The protocol's own maximum of a titration: the lesser of two (S-16). */
/*@ requires \valid_read(titration) && infuse_is_titration(titration);
    requires infuse_is_weight(dosing);
    assigns \nothing;
    ensures infuse_is_milli(\result);
*/
struct infuse_milli core_titrated_most(const struct infuse_titration *titration,
    struct infuse_weight dosing);

/* What the schedule allows, as a bound of the protocol at that line. */
/*@ requires infuse_is_milli(most);
    assigns \nothing;
    ensures \result.set && \result.limit.set;
    ensures core_is_ceiling(\result);
    ensures core_ceiling_value(\result) == infuse_milli_value(most);
*/
struct infuse_ceiling core_scheduled_ceiling(struct infuse_milli most,
    unsigned line);

/* Nothing yet. */
/*@ assigns \nothing;
    ensures !\result.set;
*/
struct infuse_ceiling core_no_ceiling(void);

/*
 * The lesser of what is known so far and each hard-max in force; at equal
 * bounds the source that is named first.
 */
/*@ requires \valid_read(limits) && infuse_are_effective(limits);
    requires core_is_setup(setup);
    requires core_is_ceiling(known);
    assigns \nothing;
    ensures core_is_ceiling(\result);
    ensures known.set ==> \result.set &&
      core_ceiling_value(\result) <= core_ceiling_value(known);
    ensures limits->of[INFUSE_RULE_DOSE_RATE][INFUSE_HARD_MAX].set ==>
      \result.set && core_ceiling_value(\result) <= infuse_in_force(
      &limits->of[INFUSE_RULE_DOSE_RATE][INFUSE_HARD_MAX]);
    ensures limits->of[INFUSE_RULE_RATE][INFUSE_HARD_MAX].set ==>
      \result.set && core_ceiling_value(\result) <= infuse_in_force(
      &limits->of[INFUSE_RULE_RATE][INFUSE_HARD_MAX]);
*/
struct infuse_ceiling core_ceiling(struct infuse_ceiling known,
    const struct infuse_effective_limits *limits, struct core_setup setup);

/* The lowest soft-max on a rate: above it a reason is wanted (S-16). */
/*@ requires \valid_read(limits) && infuse_are_effective(limits);
    assigns \nothing;
    ensures core_is_ceiling(\result);
*/
struct infuse_ceiling core_reason_above(
    const struct infuse_effective_limits *limits);

#endif
