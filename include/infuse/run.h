/* SPDX-License-Identifier: MIT */
#ifndef INFUSE_RUN_H
#define INFUSE_RUN_H

/*
 * How long a schedule runs without a break (S-33): what happens to the
 * patient, whatever word the file has for it.
 *
 * A continuous infusion is one run.  Sessions join into one where the next
 * follows at once, and where 20 h or more of any 24 h are infused: the
 * sessions that such a window touches are one run, from the first's start to
 * the last's end.  Where all sessions are as far apart, either every one joins
 * the next or none does; on days of their own some may.  Figures: derived.
 */

#include <infuse/protocol.h>

#pragma GCC visibility push(default)
#ifdef __cplusplus
extern "C" {
#endif

#define INFUSE_RUN_WINDOW_MIN (24 * 60)
#define INFUSE_RUN_BUSY_MIN (20 * 60)	/* of those 24 h */

/* Whether each session ends where the next begins: nothing is disconnected. */
/*@ requires \valid_read(schedule) && infuse_are_times(schedule);
    assigns \nothing;
    ensures \result <==> schedule->regimen == INFUSE_SESSIONS &&
      schedule->sessions > 1 && schedule->every.min == schedule->length.min &&
      (schedule->listed ==> \forall integer i; 0 < i < schedule->sessions ==>
        schedule->on[i] == schedule->on[i - 1] + 1);
*/
bool infuse_is_gapless(const struct infuse_schedule *schedule);

/*
 * Whether it is to be taken for continuous (S-05, S-15, S-26, S-27): by its
 * word, or as its sessions join.
 */
/*@ requires \valid_read(schedule) && infuse_are_times(schedule);
    assigns \nothing;
    ensures schedule->regimen == INFUSE_CONTINUOUS ==> \result;
    ensures schedule->regimen == INFUSE_SESSIONS && schedule->sessions == 1
      ==> !\result;
    ensures schedule->regimen == INFUSE_SESSIONS && schedule->sessions > 1 &&
      !schedule->listed &&
      schedule->every.min == schedule->length.min ==> \result;
*/
bool infuse_is_unbroken(const struct infuse_schedule *schedule);

/* The longest run without a break. */
/*@ requires \valid_read(schedule) && infuse_are_times(schedule);
    assigns \nothing;
    ensures schedule->length.min <= \result.min <= INFUSE_DURATION_MAX_MIN;
    ensures schedule->regimen == INFUSE_CONTINUOUS ==>
      \result.min == schedule->length.min;
    ensures schedule->regimen == INFUSE_SESSIONS && !schedule->listed ==>
      \result.min == schedule->length.min ||
      \result.min == infuse_last_start(schedule->sessions,
        schedule->every.min) + schedule->length.min;
*/
struct infuse_duration infuse_longest_run(
    const struct infuse_schedule *schedule);

#ifdef __cplusplus
}
#endif
#pragma GCC visibility pop
#endif
