/* SPDX-License-Identifier: MIT */
#include <infuse/plan.h>
#include <infuse/selfcheck.h>

#include "schedule.h"

/* 0.3 mg/kg/h of 2 mg/mL at 45 kg is 6.75 mL/h; a chart in print says 11.8. */
/*@ assigns \nothing;
    ensures \result;
*/
static bool flow_is_right(void)
{
	static const struct infuse_dose_rate dose_rate = { 300000000, 0, 0 };
	static const struct infuse_weight weight = { 45000 };
	static const struct infuse_strength strength = {
		{ 2 * INFUSE_PG_PER_MG }, { 100 }
	};
	static const struct infuse_flow hundredth = { 1 };
	static const struct infuse_flow tenth = { 10 };
	struct infuse_rate rate, given;
	struct infuse_flow exact, stepped;

	return infuse_rate_of(&rate, dose_rate, weight) &&
	    rate.pg_per_h == INT64_C(13500000000) &&
	    infuse_flow_of(&exact, rate, strength, hundredth) &&
	    exact.hundredth_ml_per_h == 675 &&
	    infuse_flow_of(&stepped, rate, strength, tenth) &&
	    stepped.hundredth_ml_per_h == 670 &&
	    infuse_rate_of_flow(&given, stepped, strength) &&
	    given.pg_per_h == INT64_C(13400000000);
}

/* At 70 kg 63 mg/h is 0.9 mg/kg/h, and one picogram an hour more is over. */
/*@ assigns \nothing;
    ensures \result;
*/
static bool limit_is_sharp(void)
{
	static const struct infuse_dose_rate limit = { 900000000, 0, 0 };
	static const struct infuse_weight weight = { 70000 };
	struct infuse_rate rate = { INT64_C(63000000000), 0, 0 };

	if (infuse_rate_cmp_dose_rate(rate, limit, weight) != 0)
		return false;
	rate.pg_per_h++;
	return infuse_rate_cmp_dose_rate(rate, limit, weight) > 0;
}

/* From 60 to 200 in four values: 60, 106.6, 153.3, 200. */
/*@ assigns \nothing;
    ensures \result;
*/
static bool ramp_is_exact(void)
{
	return core_between(60000, 200000, 0, 3) == 60000 &&
	    core_between(60000, 200000, 1, 3) == 106666 &&
	    core_between(60000, 200000, 2, 3) == 153333 &&
	    core_between(60000, 200000, 3, 3) == 200000 &&
	    core_between(200000, 60000, 1, 3) == 153333;
}

/* 63 mg/h for 4.5 days is 6,804 mg. */
/*@ assigns \nothing;
    ensures \result;
*/
static bool dose_is_right(void)
{
	static const struct infuse_rate rate = { INT64_C(63000000000), 0, 0 };
	static const struct infuse_duration length = { 6480 };

	return infuse_mass_of(infuse_dose_of(rate, length),
	    INFUSE_DOWN).pg == 6804 * INFUSE_PG_PER_MG;
}

/*
 * 100 mg in 24 h of 100 mg in 48 mL are 2 mL/h, which are that order, and 100
 * mg after 24 h.
 */
/*@ assigns \nothing;
    ensures \result;
*/
static bool amount_is_kept(void)
{
	static const struct infuse_rate rate = {
		INT64_C(4166666666), 960, 1440
	};
	static const struct infuse_strength strength = {
		{ 100 * INFUSE_PG_PER_MG }, { 4800 }
	};
	static const struct infuse_flow tenth = { 10 };
	static const struct infuse_duration day = { INFUSE_MIN_PER_DAY };
	struct infuse_rate given;
	struct infuse_flow flow;

	return infuse_flow_of(&flow, rate, strength, tenth) &&
	    flow.hundredth_ml_per_h == 200 &&
	    infuse_rate_of_flow(&given, flow, strength) &&
	    infuse_rate_cmp(given, rate) == 0 &&
	    infuse_mass_of(infuse_dose_of(given, day), INFUSE_UP).pg ==
	    100 * INFUSE_PG_PER_MG;
}

bool infuse_self_check(void)
{
	return flow_is_right() && limit_is_sharp() && ramp_is_exact() &&
	    dose_is_right() && amount_is_kept();
}
