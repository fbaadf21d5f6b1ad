/* SPDX-License-Identifier: MIT */
#ifndef CORE_IN_FORCE_H
#define CORE_IN_FORCE_H

#include <infuse/plan.h>

/*
 * All that is in force for a patient: of the protocol, of the site, or NULL,
 * and of the guard.  Lower bounds at one weight, upper ones at another.  That
 * they only tighten is a contract inside; callers are spared it.
 */
/*@ requires \valid(out) && \valid_read(protocol);
    requires infuse_are_limits(&protocol->limits);
    requires site == \null || (\valid_read(site) && infuse_are_limits(site));
    requires \separated(out, protocol);
    requires site != \null ==> \separated(out, site);
    requires infuse_is_weight(low) && infuse_is_weight(high);
    assigns *out;
    ensures infuse_are_effective(out);
*/
void core_limits_in_force(struct infuse_effective_limits *out,
    const struct infuse_protocol *protocol, const struct infuse_limits *site,
    struct infuse_weight low, struct infuse_weight high);

/* The protocol's own limits alone. */
/*@ requires \valid(out) && \valid_read(protocol);
    requires infuse_are_limits(protocol) && \separated(out, protocol);
    requires infuse_is_weight(low) && infuse_is_weight(high);
    assigns *out;
    ensures infuse_are_effective(out);
*/
void core_limits_of_protocol(struct infuse_effective_limits *out,
    const struct infuse_limits *protocol, struct infuse_weight low,
    struct infuse_weight high);

#endif
