/* SPDX-License-Identifier: MIT */
#ifndef CORE_SCHEDULE_H
#define CORE_SCHEDULE_H

#include "figures.h"

/* How many rows a schedule has. */
/*@ requires \valid_read(schedule) && infuse_is_schedule(schedule);
    assigns \nothing;
    ensures 1 <= \result <= INFUSE_ROWS_MAX;
*/
int core_schedule_rows(const struct infuse_schedule *schedule);

/*
 * The i-th row: when, how long, at which rate.  A rate larger than
 * the bounds leaves `computed` false.  `most` is the ceiling in force of a
 * titrated one.
 */
/*@ requires \valid(out) && \valid_read(schedule);
    requires \separated(out, schedule);
    requires infuse_is_schedule(schedule) && infuse_is_weight(weight);
    requires 0 <= i < INFUSE_ROWS_MAX && infuse_is_milli(most);
    assigns *out;
    ensures 0 < out->length.min <= INFUSE_DURATION_MAX_MIN;
    ensures 0 <= out->start.min <= INFUSE_DURATION_MAX_MIN;
    ensures core_are_figures(&out->at) && core_are_figures(&out->most);
    ensures !out->at.has_pump && !out->most.has_pump;
    ensures out->titrated ==> schedule->form == INFUSE_FORM_TITRATED;
*/
void core_schedule_row(struct infuse_row *out,
    const struct infuse_schedule *schedule, struct infuse_weight weight,
    int i, struct infuse_milli most);

/*
 * A rate or, where it is larger than the bounds, 0 and false.
 */
/*@ requires \valid(out) && infuse_is_milli(milli);
    assigns *out;
    ensures infuse_are_up_to(out->pg_per_h, out->part, out->over,
      INFUSE_RATE_MAX_PG_PER_H);
    ensures \result ==> out->pg_per_h == milli.milli / 1000;
*/
bool core_rate_of_milli(struct infuse_rate *out, struct infuse_milli milli);

/*
 * x of the way from `from` to `to`, 0 <= x <= whole: exact at both ends and
 * between them, down, never past either.
 */
/*@ requires 0 <= from <= 1000000000000000000;
    requires 0 <= to <= 1000000000000000000;
    requires 0 <= x <= whole && 0 < whole <= INFUSE_ROWS_MAX;
    assigns \nothing;
    ensures from <= to ==> from <= \result <= to;
    ensures to <= from ==> to <= \result <= from;
    ensures x == 0 ==> \result == from;
    ensures x == whole ==> \result == to;
    ensures from <= to ==>
      \result == from + (to - from) * x / whole;
    ensures to < from ==>
      \result == to + (from - to) * (whole - x) / whole;
*/
int64_t core_between(int64_t from, int64_t to, int64_t x, int64_t whole);

#endif
