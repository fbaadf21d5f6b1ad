/* SPDX-License-Identifier: MIT */
#ifndef CORE_MIXED_H
#define CORE_MIXED_H

#include <infuse/quantity.h>

/* (whole + part / over) x by, exact. */
/*@ requires 0 <= whole && infuse_is_part(part, over);
    requires 0 < by <= INFUSE_WEIGHT_MAX_G;
    requires (part > 0 ? whole + 1 : whole) * by <= INFUSE_MILLI_MAX;
    assigns \nothing;
    ensures infuse_is_milli(\result) && \result.over == over;
    ensures \result.milli == whole * by + part * by / infuse_over(over);
    ensures whole * by <= \result.milli < (whole + 1) * by;
    ensures part == 0 ==> \result.milli == whole * by && \result.part == 0;
    ensures infuse_milli_value(\result) ==
      infuse_mixed(whole, part, over) * by;
*/
struct infuse_milli core_mixed_times(int64_t whole, int64_t part,
    int64_t over, int64_t by);

/*
 * What can be added up and compared at once: a rate, or one per kg at a
 * weight.
 */
/*@ predicate core_is_term(struct infuse_milli m) =
      infuse_is_milli(m) && m.milli <= 1000000000000000000;
*/

/* Below, equal to or above 0 as `sum` is below, at or above a + b; exact. */
/*@ requires core_is_term(sum) && core_is_term(a) && infuse_is_milli(b);
    assigns \nothing;
    ensures \result > 0 <==> infuse_milli_value(sum) >
      infuse_milli_value(a) + infuse_milli_value(b);
    ensures \result == 0 <==> infuse_milli_value(sum) ==
      infuse_milli_value(a) + infuse_milli_value(b);
    ensures \result < 0 <==> infuse_milli_value(sum) <
      infuse_milli_value(a) + infuse_milli_value(b);
*/
int core_sum_cmp(struct infuse_milli sum, struct infuse_milli a,
    struct infuse_milli b);

#endif
