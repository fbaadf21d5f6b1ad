/* SPDX-License-Identifier: MIT */
#ifndef CORE_SLIP_H
#define CORE_SLIP_H

#include <infuse/check.h>

/*
 * What the rate would have been without that slip, in thousandths of a pg/h,
 * where that lands in or about the range of the day, `low` to `high` (S-21); else
 * 0.  A
 * weight that is out of the ordinary lands nowhere, as nobody knows the right
 * one.
 */
/*@ requires \valid_read(order) && \valid_read(question);
    requires infuse_is_order(order) && infuse_is_question(question);
    requires 0 <= low <= 1000000000000000000;
    requires 0 <= high <= 1000000000000000000;
    requires 0 <= slip < INFUSE_SLIPS;
    assigns \nothing;
    ensures 0 <= \result <= 1000 * INFUSE_RATE_MAX_PG_PER_H;
*/
int64_t core_slip_lands(enum infuse_slip slip,
    const struct infuse_order *order, const struct infuse_question *question,
    int64_t low, int64_t high);

#endif
