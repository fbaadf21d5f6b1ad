/* SPDX-License-Identifier: MIT */
#include <infuse/run.h>

/*@ predicate is_joined(struct infuse_schedule *s, integer n) =
      \forall integer i; 0 < i < n ==> s->on[i] == s->on[i - 1] + 1;
*/

/*
 * Sessions on days of their own join only from one day to the next, and where
 * one is long enough (S-33): how many follow one another so, at the most.
 */
/*@ requires \valid_read(schedule) && infuse_are_times(schedule);
    requires schedule->listed;
    assigns \nothing;
    ensures 1 <= \result <= schedule->sessions;
    ensures schedule->length.min >= INFUSE_RUN_BUSY_MIN ==>
      (\result == schedule->sessions <==>
      is_joined(schedule, schedule->sessions));
*/
static int64_t most_in_a_row(const struct infuse_schedule *schedule)
{
	int64_t row = 1, most = 1;
	int i;

	if (schedule->length.min < INFUSE_RUN_BUSY_MIN)
		return 1;
	/*@ loop invariant 1 <= i <= schedule->sessions;
	    loop invariant 1 <= row <= i && 1 <= most <= i;
	    loop invariant row == i <==> is_joined(schedule, i);
	    loop invariant most == i <==> row == i;
	    loop assigns i, row, most;
	    loop variant schedule->sessions - i;
	*/
	for (i = 1; i < schedule->sessions; i++) {
		row = schedule->on[i] == schedule->on[i - 1] + 1 ?
		    row + 1 : 1;
		if (row > most)
			most = row;
	}
	return most;
}

bool infuse_is_gapless(const struct infuse_schedule *schedule)
{
	return schedule->regimen == INFUSE_SESSIONS &&
	    schedule->sessions > 1 &&
	    schedule->every.min == schedule->length.min &&
	    (!schedule->listed ||
	    most_in_a_row(schedule) == schedule->sessions);
}

/*
 * What is infused of the 24 h that begin with a session: no other window has
 * more, and where sessions come more often than daily this one touches two.
 */
/*@ requires \valid_read(schedule) && infuse_are_times(schedule);
    requires schedule->regimen == INFUSE_SESSIONS;
    requires schedule->every.min < INFUSE_RUN_WINDOW_MIN;
    assigns \nothing;
    ensures 0 <= \result <= INFUSE_RUN_WINDOW_MIN;
*/
static int64_t busiest(const struct infuse_schedule *schedule)
{
	int64_t length = schedule->length.min;
	int64_t every = schedule->every.min;
	int64_t whole = INFUSE_RUN_WINDOW_MIN / every;
	int64_t rest = INFUSE_RUN_WINDOW_MIN - whole * every;

	if (schedule->sessions <= whole)
		return schedule->sessions * length;
	return whole * length + (rest < length ? rest : length);
}

bool infuse_is_unbroken(const struct infuse_schedule *schedule)
{
	if (schedule->regimen == INFUSE_CONTINUOUS)
		return true;
	if (schedule->sessions == 1)
		return false;
	if (schedule->listed)
		return most_in_a_row(schedule) == schedule->sessions;
	if (schedule->every.min == schedule->length.min)
		return true;
	/* A window on two of them has all of the gap in it. */
	if (schedule->every.min >= INFUSE_RUN_WINDOW_MIN)
		return schedule->every.min - schedule->length.min <=
		    INFUSE_RUN_WINDOW_MIN - INFUSE_RUN_BUSY_MIN;
	return busiest(schedule) >= INFUSE_RUN_BUSY_MIN;
}

struct infuse_duration infuse_longest_run(
    const struct infuse_schedule *schedule)
{
	struct infuse_duration out = schedule->length;

	if (schedule->regimen == INFUSE_SESSIONS && schedule->listed)
		out.min += (most_in_a_row(schedule) - 1) *
		    INFUSE_MIN_PER_DAY;
	else if (schedule->regimen == INFUSE_SESSIONS &&
	    infuse_is_unbroken(schedule))
		out.min += (schedule->sessions - 1) * schedule->every.min;
	return out;
}
