/* SPDX-License-Identifier: MIT */
#ifndef CORE_SLIP_H
#define CORE_SLIP_H

#include <infuse/check.h>

/*
 * Names at most two kinds of slip that bring the number into the range of
 * that day, `low` to `high` in thousandths of a pg/h (S-21).  It gives no
 * number: the way out is the written order.
 */
/*@ requires \valid(out) && \valid_read(order) && \valid_read(question);
    requires \separated(out, order, question, question->unit,
      question->unit->name + (0 .. 16));
    requires infuse_is_order(order) && infuse_is_question(question);
    requires 0 <= low <= 1000000000000000000;
    requires 0 <= high <= 1000000000000000000;
    assigns out->slips, out->slip[0 .. INFUSE_SLIPS_NAMED - 1];
    ensures 0 <= out->slips <= INFUSE_SLIPS_NAMED;
    ensures \forall integer i; 0 <= i < out->slips ==>
      0 <= out->slip[i] < INFUSE_SLIPS;
*/
void core_slips(struct infuse_answer *out, const struct infuse_order *order,
    const struct infuse_question *question, int64_t low, int64_t high);

#endif
