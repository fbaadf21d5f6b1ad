/* SPDX-License-Identifier: MIT */
#ifndef CORE_IN_FORCE_H
#define CORE_IN_FORCE_H

#include <infuse/plan.h>

/* Limits that limit nothing. */
/*@ requires \valid(out);
    assigns *out;
    ensures infuse_are_limits(out);
*/
void core_no_limits(struct infuse_limits *out);

/* What an order limits: its ceiling (S-35). */
/*@ requires \valid(out) && \valid_read(order) && \separated(out, order);
    requires infuse_is_order(order);
    assigns *out;
    ensures infuse_are_limits(out);
*/
void core_limits_of_order(struct infuse_limits *out,
    const struct infuse_order *order);

/*
 * All that is in force for a patient: of the protocol, of the order, of the
 * site, or NULL, and of the guard.  That they only tighten is a contract
 * inside; callers are spared it.
 */
/*@ requires \valid(out) && \valid_read(of) && \valid_read(of->protocol);
    requires infuse_are_limits(&of->protocol->limits);
    requires infuse_is_order(&of->order);
    requires of->site == \null || (\valid_read(of->site) &&
      infuse_are_limits(of->site) && \separated(out, of->site));
    requires \separated(out, of) && \separated(out, of->protocol);
    requires infuse_is_weight(dosing) && infuse_is_weight(limit);
    assigns *out;
    ensures infuse_are_effective(out);
*/
void core_limits_in_force(struct infuse_effective_limits *out,
    const struct infuse_case *of, struct infuse_weight dosing,
    struct infuse_weight limit);

/* The protocol's own limits alone. */
/*@ requires \valid(out) && \valid_read(protocol);
    requires infuse_are_limits(protocol) && \separated(out, protocol);
    requires infuse_is_weight(dosing);
    assigns *out;
    ensures infuse_are_effective(out);
*/
void core_limits_of_protocol(struct infuse_effective_limits *out,
    const struct infuse_limits *protocol, struct infuse_weight dosing);

#endif
