/* SPDX-License-Identifier: MIT */
#ifndef CORE_WEAN_H
#define CORE_WEAN_H

#include <infuse/protocol.h>

#include "mixed.h"

/*
 * The rate on the n-th step of a wean from one, n from 1 on.  Falls that are
 * even are whole pg/h, down; those by a step are exact where a rate can hold
 * them, and down where it cannot: a wean is never slower for being rounded.
 * What would be below nothing is nothing.
 */
/*@ requires \valid_read(wean) && infuse_is_wean(wean);
    requires core_is_term(from) && infuse_is_weight(weight);
    requires 1 <= n <= wean->steps;
    assigns \nothing;
    ensures core_is_term(\result);
    ensures infuse_milli_value(\result) <= infuse_milli_value(from);
*/
struct infuse_milli core_weaned(const struct infuse_wean *wean,
    struct infuse_milli from, struct infuse_weight weight, int64_t n);

#endif
