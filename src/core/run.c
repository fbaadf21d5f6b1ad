/* SPDX-License-Identifier: MIT */
#include <infuse/run.h>

bool infuse_is_gapless(const struct infuse_schedule *schedule)
{
	return schedule->regimen == INFUSE_SESSIONS &&
	    schedule->sessions > 1 &&
	    schedule->every.min == schedule->length.min;
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

	if (schedule->regimen == INFUSE_SESSIONS &&
	    infuse_is_unbroken(schedule))
		out.min += (schedule->sessions - 1) * schedule->every.min;
	return out;
}
