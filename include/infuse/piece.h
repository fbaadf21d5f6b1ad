/* SPDX-License-Identifier: MIT */
#ifndef INFUSE_PIECE_H
#define INFUSE_PIECE_H

/*
 * What is when in a schedule, before any rate is known.  A row of a plan is a
 * day of a continuous infusion, or a session; a phase and a step of a wean are
 * rows of their own, and what lasts past the end of a day is cut there, so
 * that the doses of days add up.
 */

#include <infuse/protocol.h>

#pragma GCC visibility push(default)
#ifdef __cplusplus
extern "C" {
#endif

struct infuse_piece {
	struct infuse_duration start;	/* from the start of it all */
	struct infuse_duration into;	/* or of its session */
	struct infuse_duration length;
	int64_t session;		/* from 1; 0 when continuous */
	int64_t phase;			/* from 1; 0: it has none */
	int64_t wean;			/* its step, from 1; 0: not yet */
	int of;				/* the row whose rate it has, or had */
};

/* How many rows there are, and how many of them before the wean. */
/*@ requires \valid_read(schedule) && infuse_is_schedule(schedule);
    assigns \nothing;
    ensures 1 <= \result <= INFUSE_ROWS_MAX;
*/
int infuse_pieces(const struct infuse_schedule *schedule);

/*@ requires \valid_read(schedule) && infuse_is_schedule(schedule);
    assigns \nothing;
    ensures 1 <= \result <= INFUSE_ROWS_MAX;
*/
int infuse_pieces_before_wean(const struct infuse_schedule *schedule);

/* Row i, counted from 0; past the last one it is the last one again. */
/*@ requires \valid_read(schedule) && infuse_is_schedule(schedule);
    requires 0 <= i < INFUSE_ROWS_MAX;
    assigns \nothing;
    ensures 0 <= \result.start.min <= INFUSE_DURATION_MAX_MIN;
    ensures 0 <= \result.into.min <= INFUSE_DURATION_MAX_MIN;
    ensures 0 < \result.length.min <= INFUSE_DURATION_MAX_MIN;
    ensures 0 <= \result.wean <= schedule->wean.steps;
    ensures 0 <= \result.of < INFUSE_ROWS_MAX;
*/
struct infuse_piece infuse_piece_at(const struct infuse_schedule *schedule,
    int i);

/* When a session begins, counted from 0. */
/*@ requires \valid_read(schedule) && infuse_is_schedule(schedule);
    requires 0 <= session < INFUSE_ROWS_MAX;
    assigns \nothing;
    ensures 0 <= \result.min <= INFUSE_DURATION_MAX_MIN;
*/
struct infuse_duration infuse_session_start(
    const struct infuse_schedule *schedule, int session);

/* The place of the entry that row i has its rate of, or -1. */
/*@ requires \valid_read(schedule) && infuse_is_schedule(schedule);
    requires 0 <= i < INFUSE_ROWS_MAX;
    assigns \nothing;
    ensures -1 <= \result < schedule->entries;
*/
int infuse_entry_at(const struct infuse_schedule *schedule, int i);

/* How long a wean is; what is before it is the rest of the schedule. */
/*@ requires \valid_read(schedule) && infuse_is_schedule(schedule);
    assigns \nothing;
    ensures 0 <= \result.min < schedule->length.min;
*/
struct infuse_duration infuse_wean_length(
    const struct infuse_schedule *schedule);

#ifdef __cplusplus
}
#endif
#pragma GCC visibility pop
#endif
