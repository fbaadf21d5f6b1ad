/* SPDX-License-Identifier: MIT */
#include "arith.h"
#include "dose.h"

/*
 * A dose in thousandths of a picogram, up, so that nothing over a limit is
 * shaved under it.  False when it is more than 9 kg.
 */
/*@ requires \valid(out);
    requires infuse_is_summable(dose);
    assigns *out;
    ensures \result ==> 0 <= *out <= INFUSE_MILLI_MAX;
*/
static bool milli_of(int64_t *out, struct infuse_dose dose)
{
	struct infuse_mass mass = infuse_mass_of(dose, INFUSE_UP);

	if (mass.pg > INFUSE_MASS_MAX_PG)
		return false;
	*out = core_mul(mass.pg, 1000);
	return true;
}

enum infuse_verdict core_judge_dose(struct core_court *court,
    enum infuse_rule rule, struct infuse_dose dose, int row)
{
	int64_t found;

	if (!milli_of(&found, dose))
		return core_say(court, INFUSE_RULE_RANGE, INFUSE_HARD_MAX,
		    INFUSE_STOP, 0, 0, INFUSE_FROM_GUARD, 0, row);
	return core_judge_high(court, rule, infuse_whole_milli(found), row);
}

enum infuse_verdict core_judge_low_dose(struct core_court *court,
    enum infuse_rule rule, struct infuse_dose dose, int row)
{
	int64_t found;

	if (!milli_of(&found, dose))
		return INFUSE_WITHIN;	/* and so not too low */
	return core_judge_low(court, court->limits, rule, found, row);
}

/* How many sessions begin within 24 h, of those that there are. */
/*@ requires 1 < sessions && 0 < every < INFUSE_MIN_PER_DAY;
    assigns \nothing;
    ensures 0 < \result <= INFUSE_MIN_PER_DAY && \result <= sessions;
    ensures \result == sessions ||
      (\result - 1) * every < INFUSE_MIN_PER_DAY <= \result * every;
*/
static int64_t begun_in_a_day(int64_t sessions, int64_t every)
{
	int64_t fit = core_div(INFUSE_MIN_PER_DAY + every - 1, every);

	return fit < sessions ? fit : sessions;
}

struct infuse_duration core_within_a_day(const struct infuse_schedule *schedule,
    struct infuse_duration length)
{
	struct infuse_duration out = length;

	if (schedule->regimen == INFUSE_SESSIONS && schedule->sessions > 1 &&
	    0 < schedule->every.min &&
	    schedule->every.min < INFUSE_MIN_PER_DAY &&
	    length.min <= schedule->every.min)
		out.min = core_mul(length.min, begun_in_a_day(
		    schedule->sessions, schedule->every.min));
	if (out.min > INFUSE_MIN_PER_DAY)
		out.min = INFUSE_MIN_PER_DAY;
	return out;
}
