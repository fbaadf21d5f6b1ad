/* SPDX-License-Identifier: MIT */
#ifndef CORE_DOSE_H
#define CORE_DOSE_H

#include "judge.h"

/* A dose against the upper bounds of a rule on doses. */
/*@ requires \valid(court) && core_is_court(court);
    requires 0 <= rule < INFUSE_LIMITS;
    requires infuse_is_summable(dose);
    requires CORE_WHOLE <= row < INFUSE_ROWS_MAX;
    assigns *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
*/
enum infuse_verdict core_judge_dose(struct core_court *court,
    enum infuse_rule rule, struct infuse_dose dose, int row);

/* Against the lower ones. */
/*@ requires \valid(court) && core_is_court(court);
    requires 0 <= rule < INFUSE_LIMITS;
    requires infuse_is_summable(dose);
    requires CORE_WHOLE <= row < INFUSE_ROWS_MAX;
    assigns *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
*/
enum infuse_verdict core_judge_low_dose(struct core_court *court,
    enum infuse_rule rule, struct infuse_dose dose, int row);

/*
 * For how much of a day a rate runs that is given for `length` at a time:
 * never more than 24 h, and all of that day's sessions together.
 */
/*@ requires \valid_read(schedule);
    requires infuse_is_duration(length);
    assigns \nothing;
    ensures 0 <= \result.min <= INFUSE_MIN_PER_DAY;
*/
struct infuse_duration core_within_a_day(const struct infuse_schedule *schedule,
    struct infuse_duration length);

#endif
