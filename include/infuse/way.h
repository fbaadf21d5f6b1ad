/* SPDX-License-Identifier: MIT */
#ifndef INFUSE_WAY_H
#define INFUSE_WAY_H

/*
 * The way up that the step and the interval of a titrated protocol allow, to
 * the ceiling in force, where no target was asked for (S-16).  No step is due.
 */

#include <infuse/plan.h>

#pragma GCC visibility push(default)
#ifdef __cplusplus
extern "C" {
#endif

/*
 * Adds the rungs to the plan of that case, as far as they fit into its time.
 * Each has a verdict of its own; that of the plan, its findings and its rows
 * stay as they are.  None where a source states no step or interval, where the
 * plan is STOP or UNCHECKED, or where a dose limit is in the way.
 */
void infuse_way_up(struct infuse_plan *plan, const struct infuse_case *of);

#ifdef __cplusplus
}
#endif
#pragma GCC visibility pop
#endif
