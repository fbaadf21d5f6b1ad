/* SPDX-License-Identifier: MIT */
#ifndef CORE_LADDER_H
#define CORE_LADDER_H

#include "judge.h"

/*
 * The way to the order's target: the protocol's start, then up by its step at
 * its interval, the last rise being what is left, then the target to the end
 * of the infusion or session.  Where the source states no start, step or
 * interval there is no ladder, and the plan is UNCHECKED (S-11).
 */
enum infuse_verdict core_ladder(struct infuse_plan *plan,
    struct core_court *court);

#endif
