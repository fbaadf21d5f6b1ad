/* SPDX-License-Identifier: MIT */
#include "arith.h"
#include "judge.h"
#include "schedule.h"

/* Then that is said, and a light weight need not be said again. */
/*@ requires \valid_read(order);
    assigns \nothing;
*/
static bool may_be_a_child(const struct infuse_order *order)
{
	return order->age_years == INFUSE_NO_AGE &&
	    order->weight.g < INFUSE_CHILD_UNDER_G;
}

/* S-09: adults only, by age or, where none is given, by weight. */
/*@ requires \valid(court) && core_is_court(court);
    assigns *court->findings;
    ensures core_is_court(court);
*/
static enum infuse_verdict judge_age(struct core_court *court)
{
	const struct infuse_order *order = &court->of->order;
	unsigned line = court->of->protocol->population_line;
	int64_t age = order->age_years;

	if (age == INFUSE_NO_AGE) {
		if (!may_be_a_child(order))
			return INFUSE_WITHIN;
		return core_say(court, INFUSE_RULE_CHILD, INFUSE_HARD_MIN,
		    INFUSE_STOP, core_mul(order->weight.g, 1000),
		    INFUSE_CHILD_UNDER_G * INT64_C(1000),
		    INFUSE_FROM_PROTOCOL, line, CORE_WHOLE);
	}
	if (age < INFUSE_ADULT_FROM_YEARS)
		return core_say(court, INFUSE_RULE_AGE, INFUSE_HARD_MIN,
		    INFUSE_STOP, age, INFUSE_ADULT_FROM_YEARS,
		    INFUSE_FROM_PROTOCOL, line, CORE_WHOLE);
	if (age > INFUSE_OLD_OVER_YEARS)
		return core_say(court, INFUSE_RULE_AGE, INFUSE_SOFT_MAX,
		    INFUSE_CAUTION, age, INFUSE_OLD_OVER_YEARS,
		    INFUSE_FROM_GUARD, 0, CORE_WHOLE);
	return INFUSE_WITHIN;
}

/*
 * S-05: a setting that the protocol is not written for is STOP; a ward will
 * do for outpatients.  Nobody goes home with a pump for more than a day.
 */
/*@ requires \valid(court) && core_is_court(court);
    assigns *court->findings;
    ensures core_is_court(court);
*/
static enum infuse_verdict judge_setting(struct core_court *court)
{
	const struct infuse_protocol *protocol = court->of->protocol;
	enum infuse_setting setting = court->of->order.setting;
	enum infuse_verdict verdict = INFUSE_WITHIN;
	bool written = setting == INFUSE_WARD ?
	    protocol->settings[INFUSE_WARD] ||
	    protocol->settings[INFUSE_OUTPATIENT] :
	    setting == INFUSE_OUTPATIENT ?
	    protocol->settings[INFUSE_OUTPATIENT] :
	    protocol->settings[INFUSE_INTENSIVE_CARE];

	if (!written)
		verdict = core_say(court, INFUSE_RULE_SETTING, INFUSE_NO_BOUND,
		    INFUSE_STOP, 0, 0, INFUSE_FROM_PROTOCOL,
		    protocol->settings_line, CORE_WHOLE);
	if (setting == INFUSE_OUTPATIENT &&
	    protocol->schedule.regimen == INFUSE_CONTINUOUS &&
	    protocol->schedule.length.min > INFUSE_MIN_PER_DAY)
		verdict = core_say(court, INFUSE_RULE_SETTING, INFUSE_HARD_MAX,
		    INFUSE_STOP, protocol->schedule.length.min * 1000,
		    INFUSE_MIN_PER_DAY * INT64_C(1000), INFUSE_FROM_PROTOCOL,
		    protocol->schedule.length_line, CORE_WHOLE);
	return verdict;
}

/* The label's drug (S-14), and its strength, which has hard bounds both ways. */
/*@ requires \valid(court) && core_is_court(court);
    assigns *court->findings;
    ensures core_is_court(court);
*/
static enum infuse_verdict judge_bag(struct core_court *court)
{
	const struct infuse_order *order = &court->of->order;
	const struct infuse_protocol *protocol = court->of->protocol;
	enum infuse_verdict verdict = INFUSE_WITHIN;
	int64_t milli, volume;

	if (order->label != INFUSE_NO_DRUG && order->label != protocol->drug)
		verdict = core_say(court, INFUSE_RULE_DRUG, INFUSE_NO_BOUND,
		    INFUSE_STOP, 0, 0, INFUSE_FROM_PROTOCOL,
		    protocol->drug_line, CORE_WHOLE);
	if (!order->has_strength)
		return verdict;
	/* Thousandths of a pg/mL, up against the upper bounds, down else. */
	milli = core_mul(order->strength.amount.pg, 100000);
	volume = order->strength.volume.hundredth_ml;
	verdict = infuse_verdict_least(verdict, core_judge_high(court,
	    INFUSE_RULE_STRENGTH, core_div(milli + volume - 1, volume),
	    CORE_WHOLE));
	return infuse_verdict_least(verdict, core_judge_low(court,
	    court->limits, INFUSE_RULE_STRENGTH, core_div(milli, volume),
	    CORE_WHOLE));
}

/* Whether the rates of a schedule are written in mg/h. */
/*@ requires \valid_read(schedule);
    assigns \nothing;
*/
static bool is_flat(const struct infuse_schedule *schedule)
{
	if (schedule->form == INFUSE_FORM_TITRATED)
		return !schedule->titration.max.per_kg;
	if (schedule->form == INFUSE_FORM_RAMP)
		return !schedule->to.per_kg;
	return schedule->entries > 0 && !schedule->entry[0].rate.rate.per_kg;
}

/* S-09: a flat regimen weighs heavier on a light patient. */
/*@ requires \valid(court) && core_is_court(court);
    assigns *court->findings;
    ensures core_is_court(court);
*/
static enum infuse_verdict judge_weight(struct core_court *court)
{
	const struct infuse_case *of = court->of;
	int64_t found = core_mul(of->order.weight.g, 1000);
	enum infuse_verdict verdict;

	verdict = core_judge_high(court, INFUSE_RULE_WEIGHT, found,
	    CORE_WHOLE);
	if (!may_be_a_child(&of->order))
		verdict = infuse_verdict_least(verdict, core_judge_low(court,
		    court->limits, INFUSE_RULE_WEIGHT, found, CORE_WHOLE));
	if (of->order.weight.g < INFUSE_LIGHT_UNDER_G &&
	    is_flat(&of->protocol->schedule))
		verdict = infuse_verdict_least(verdict, core_say(court,
		    INFUSE_RULE_FLAT_RATE, INFUSE_SOFT_MIN, INFUSE_CAUTION,
		    found, INFUSE_LIGHT_UNDER_G * INT64_C(1000),
		    INFUSE_FROM_PROTOCOL,
		    of->protocol->schedule.length_line, CORE_WHOLE));
	return verdict;
}

/*
 * A dose for another weight than the actual one needs a height; and above a
 * fifth more than the ideal weight it matters which weight is meant.
 */
/*@ requires \valid(court) && core_is_court(court);
    assigns *court->findings;
    ensures core_is_court(court);
*/
static enum infuse_verdict judge_basis(struct core_court *court)
{
	const struct infuse_order *order = &court->of->order;
	const struct infuse_protocol *protocol = court->of->protocol;

	if (protocol->basis != INFUSE_ACTUAL && order->dosing.g == 0)
		return core_say(court, INFUSE_RULE_BASIS, INFUSE_NO_BOUND,
		    INFUSE_UNCHECKED, 0, 0, INFUSE_FROM_PROTOCOL,
		    protocol->basis_line, CORE_WHOLE);
	if (order->ideal.g == 0 ||
	    core_mul(order->weight.g, 5) <= core_mul(order->ideal.g, 6))
		return INFUSE_WITHIN;
	return core_say(court, INFUSE_RULE_BASIS, INFUSE_SOFT_MAX,
	    INFUSE_CAUTION, core_mul(order->weight.g, 1000),
	    core_mul(order->ideal.g, 1200), INFUSE_FROM_GUARD, 0, CORE_WHOLE);
}

/* S-28: the worst answer; what was answered is told elsewhere. */
/*@ requires \valid(court) && core_is_court(court);
    assigns *court->findings;
    ensures core_is_court(court);
*/
static enum infuse_verdict judge_screening(struct core_court *court)
{
	const struct infuse_order *order = &court->of->order;

	if (!order->screened || order->screening >= INFUSE_WITHIN)
		return INFUSE_WITHIN;
	return core_say(court, INFUSE_RULE_SCREENING, INFUSE_NO_BOUND,
	    order->screening, 0, 0, INFUSE_FROM_SITE, 0, CORE_WHOLE);
}

/*
 * A site file without a hard-max on the dose rate of this drug here leaves
 * the rate unchecked (design, limits: required).
 */
/*@ requires \valid(court) && core_is_court(court);
    assigns *court->findings;
    ensures core_is_court(court);
*/
static enum infuse_verdict judge_site(struct core_court *court)
{
	const struct infuse_limits *site = court->of->site;

	if (site != 0 &&
	    site->of[INFUSE_RULE_DOSE_RATE].bound[INFUSE_HARD_MAX].set)
		return INFUSE_WITHIN;
	return core_say(court, INFUSE_RULE_SITE, INFUSE_NO_BOUND,
	    INFUSE_UNCHECKED, 0, 0, INFUSE_FROM_SITE, 0, CORE_WHOLE);
}

enum infuse_verdict core_judge_whole(struct core_court *court)
{
	enum infuse_verdict verdict = judge_age(court);

	verdict = infuse_verdict_least(verdict, judge_setting(court));
	verdict = infuse_verdict_least(verdict, judge_bag(court));
	verdict = infuse_verdict_least(verdict, judge_weight(court));
	verdict = infuse_verdict_least(verdict, judge_basis(court));
	verdict = infuse_verdict_least(verdict, judge_screening(court));
	return infuse_verdict_least(verdict, judge_site(court));
}

enum infuse_verdict core_judge_evidence(struct core_court *court)
{
	if (court->of->protocol->evidence != INFUSE_UNVERIFIED)
		return INFUSE_WITHIN;
	return core_say(court, INFUSE_RULE_EVIDENCE, INFUSE_NO_BOUND,
	    INFUSE_CAUTION, 0, 0, INFUSE_FROM_PROTOCOL,
	    court->of->protocol->evidence_line, CORE_WHOLE);
}
