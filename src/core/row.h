/* SPDX-License-Identifier: MIT */
#ifndef CORE_ROW_H
#define CORE_ROW_H

#include "judge.h"

/*
 * What a row of a plan comes to together with those before it: the dose of
 * its session, of its day and of the course.  The rows up to it are computed.
 */
enum infuse_verdict core_judge_row_doses(struct core_court *court,
    const struct infuse_plan *plan, int i);

/*
 * A rise from the row before: its size, and how long after the rise before it,
 * or the start, it comes.  Going down is free (S-01).
 */
enum infuse_verdict core_judge_rise(struct core_court *court,
    const struct infuse_plan *plan, int i);

#endif
