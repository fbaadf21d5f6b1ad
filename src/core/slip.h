/* SPDX-License-Identifier: MIT */
#ifndef CORE_SLIP_H
#define CORE_SLIP_H

#include <infuse/check.h>

/* The likeliest first; count is at most INFUSE_SLIPS_NAMED. */
struct core_slips {
	int count;
	enum infuse_slip first;
	enum infuse_slip second;
};

/*
 * Names at most two kinds of slip that bring the number into the range of
 * that day, `low` to `high` in thousandths of a pg/h (S-21).  It gives no
 * number: the way out is the written order.
 */
/*@ requires \valid_read(order) && \valid_read(question);
    requires infuse_is_order(order) && infuse_is_question(question);
    requires 0 <= low <= 1000000000000000000;
    requires 0 <= high <= 1000000000000000000;
    assigns \nothing;
    ensures 0 <= \result.count <= INFUSE_SLIPS_NAMED;
    ensures 0 <= \result.first < INFUSE_SLIPS;
    ensures 0 <= \result.second < INFUSE_SLIPS;
*/
struct core_slips core_slips(const struct infuse_order *order,
    const struct infuse_question *question, int64_t low, int64_t high);

#endif
