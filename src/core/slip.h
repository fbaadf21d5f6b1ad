/* SPDX-License-Identifier: MIT */
#ifndef CORE_SLIP_H
#define CORE_SLIP_H

#include <infuse/check.h>

/*
 * Names at most two kinds of slip that bring the number into the range of
 * that day, `low` to `high` in thousandths of a pg/h (S-21).  It gives no
 * number: the way out is the written order.
 */
void core_slips(struct infuse_answer *out, const struct infuse_order *order,
    const struct infuse_question *question, int64_t low, int64_t high);

#endif
