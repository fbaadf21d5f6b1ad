/* SPDX-License-Identifier: MIT */
#include "arith.h"
#include "schedule.h"
#include "whole.h"

#include <infuse/run.h>

/* Then that is said, and a light weight need not be said again. */
/*@ assigns \nothing;
    ensures \result <==> age_years == INFUSE_NO_AGE &&
      weight.g < INFUSE_CHILD_UNDER_G;
*/
static bool may_be_a_child(struct infuse_weight weight, int64_t age_years)
{
	return age_years == INFUSE_NO_AGE && weight.g < INFUSE_CHILD_UNDER_G;
}

/* S-09: adults only, by age or, where none is given, by weight. */
/*@ requires \valid(court) && core_is_court(court);
    requires infuse_is_weight(weight);
    assigns *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
*/
static enum infuse_verdict judge_age(struct core_court *court,
    struct infuse_weight weight, int64_t age)
{
	unsigned line = court->of->protocol->population_line;

	if (age == INFUSE_NO_AGE) {
		if (weight.g >= INFUSE_LIGHT_UNDER_G)
			return INFUSE_WITHIN;
		if (!may_be_a_child(weight, age))
			return core_say(court, INFUSE_RULE_CHILD,
			    INFUSE_SOFT_MIN, INFUSE_UNCHECKED,
			    core_mul(weight.g, 1000),
			    INFUSE_LIGHT_UNDER_G * INT64_C(1000),
			    INFUSE_FROM_PROTOCOL, line, CORE_WHOLE);
		return core_say(court, INFUSE_RULE_CHILD, INFUSE_HARD_MIN,
		    INFUSE_STOP, core_mul(weight.g, 1000),
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

/* Ours (S-33): the longest that was found of an outpatient is 4 to 8 h. */
#define LONG_MIN (8 * 60)
#define LONGEST_MIN (12 * 60)

/*@ requires \valid(court) && core_is_court(court) && 0 <= found;
    requires 0 <= limit <= INFUSE_MIN_PER_DAY;
    requires found <= INFUSE_DURATION_MAX_MIN;
    assigns *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
    ensures \result == verdict;
*/
static enum infuse_verdict too_long(struct core_court *court,
    enum infuse_bound_kind bound, enum infuse_verdict verdict, int64_t found,
    int64_t limit)
{
	return core_say(court, INFUSE_RULE_SETTING, bound, verdict,
	    core_mul(found, 1000), core_mul(limit, 1000),
	    INFUSE_FROM_PROTOCOL,
	    court->of->protocol->schedule.length_line, CORE_WHOLE);
}

/*
 * Nobody goes home with a pump for more than a day, whatever the file calls
 * it; and a session is not to be long (S-33).
 */
/*@ requires \valid(court) && core_is_court(court);
    requires infuse_is_duration(length) && infuse_is_duration(run);
    assigns *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
*/
static enum infuse_verdict judge_at_home(struct core_court *court,
    struct infuse_duration length, struct infuse_duration run)
{
	if (court->of->order.setting != INFUSE_OUTPATIENT)
		return INFUSE_WITHIN;
	if (run.min > INFUSE_MIN_PER_DAY)
		return too_long(court, INFUSE_HARD_MAX, INFUSE_STOP, run.min,
		    INFUSE_MIN_PER_DAY);
	if (length.min < run.min)
		length.min = run.min;	/* sessions that touch are one */
	if (length.min > LONGEST_MIN)
		return too_long(court, INFUSE_HARD_MAX, INFUSE_STOP,
		    length.min, LONGEST_MIN);
	if (length.min > LONG_MIN)
		return too_long(court, INFUSE_SOFT_MAX, INFUSE_CAUTION,
		    length.min, LONG_MIN);
	return INFUSE_WITHIN;
}

/*
 * S-05: a setting that the protocol is not written for is STOP; a ward will
 * do for outpatients.
 */
/*@ requires \valid(court) && core_is_court(court);
    requires infuse_is_duration(length) && infuse_is_duration(run);
    assigns *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
*/
static enum infuse_verdict judge_setting(struct core_court *court,
    struct infuse_duration length, struct infuse_duration run)
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
	return infuse_verdict_least(verdict,
	    judge_at_home(court, length, run));
}

/* What the site's policy leaves of it (S-38). */
/*@ requires \valid(court) && core_is_court(court);
    assigns *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
*/
static enum infuse_verdict judge_policy(struct core_court *court)
{
	const struct infuse_case *of = court->of;
	enum infuse_verdict verdict = INFUSE_WITHIN;
	bool other_site = of->other_site;

	if (of->retired)
		verdict = core_say(court, INFUSE_RULE_RETIRED,
		    INFUSE_NO_BOUND, of->course_runs ? INFUSE_CAUTION :
		    INFUSE_STOP, 0, 0, INFUSE_FROM_SITE, 0, CORE_WHOLE);
	/*@ assert core_fold{Pre,Here}(court->findings, verdict); */
	if (other_site)
		verdict = infuse_verdict_least(verdict, core_say(court,
		    INFUSE_RULE_SITE, INFUSE_NO_BOUND, INFUSE_UNCHECKED, 1, 0,
		    INFUSE_FROM_PROTOCOL, 0, CORE_WHOLE));
	return verdict;
}

/* The drug on the label (S-14). */
/*@ requires \valid(court) && core_is_court(court);
    assigns *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
*/
static enum infuse_verdict judge_label(struct core_court *court)
{
	const struct infuse_protocol *protocol = court->of->protocol;
	enum infuse_drug label = court->of->order.label;

	if (label == INFUSE_NO_DRUG || label == protocol->drug)
		return INFUSE_WITHIN;
	return core_say(court, INFUSE_RULE_DRUG, INFUSE_NO_BOUND, INFUSE_STOP,
	    0, 0, INFUSE_FROM_PROTOCOL, protocol->drug_line, CORE_WHOLE);
}

/*
 * The bag's strength, which has hard bounds both ways: in thousandths of a
 * pg/mL, up against the upper bounds and down against the lower.
 */
/*@ requires \valid(court) && core_is_court(court);
    requires infuse_is_strength(strength);
    assigns *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
*/
static enum infuse_verdict judge_strength(struct core_court *court,
    struct infuse_strength strength)
{
	int64_t milli = core_mul(strength.amount.pg, 100000);
	int64_t volume = strength.volume.hundredth_ml;
	int64_t up = core_div(milli + volume - 1, volume);
	int64_t down = core_div(milli, volume);
	enum infuse_verdict verdict = core_judge_high(court,
	    INFUSE_RULE_STRENGTH, infuse_whole_milli(up), CORE_WHOLE);

	return infuse_verdict_least(verdict, core_judge_low(court,
	    court->limits, INFUSE_RULE_STRENGTH, down, CORE_WHOLE));
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
    requires infuse_is_weight(weight);
    assigns *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
*/
static enum infuse_verdict judge_weight(struct core_court *court,
    struct infuse_weight weight)
{
	const struct infuse_case *of = court->of;
	int64_t found = core_mul(weight.g, 1000);
	int64_t age = of->order.age_years;
	bool child = may_be_a_child(weight, age) ||
	    (age != INFUSE_NO_AGE && age < INFUSE_ADULT_FROM_YEARS);
	enum infuse_verdict verdict;

	verdict = core_judge_high(court, INFUSE_RULE_WEIGHT,
	    infuse_whole_milli(found), CORE_WHOLE);
	if (!may_be_a_child(weight, of->order.age_years))
		verdict = infuse_verdict_least(verdict, core_judge_low(court,
		    court->limits, INFUSE_RULE_WEIGHT, found, CORE_WHOLE));
	if (weight.g < INFUSE_LIGHT_UNDER_G && !child &&
	    is_flat(&of->protocol->schedule))
		verdict = infuse_verdict_least(verdict, core_say(court,
		    INFUSE_RULE_FLAT_RATE, INFUSE_SOFT_MIN, INFUSE_CAUTION,
		    found, INFUSE_LIGHT_UNDER_G * INT64_C(1000),
		    INFUSE_FROM_PROTOCOL,
		    of->protocol->schedule.length_line, CORE_WHOLE));
	return verdict;
}

/*
 * A dose for another weight than the actual one needs a height; and above half
 * more than the ideal weight, where the weight for limits begins to rise with
 * it again, it matters which weight is meant (S-09: the same verdict with and
 * without a height below that).
 */
/*@ requires \valid(court) && core_is_court(court);
    requires infuse_is_weight(weight);
    requires 0 <= ideal.g <= INFUSE_WEIGHT_MAX_G;
    assigns *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
*/
static enum infuse_verdict judge_basis(struct core_court *court,
    struct infuse_weight weight, struct infuse_weight ideal)
{
	const struct infuse_order *order = &court->of->order;
	const struct infuse_protocol *protocol = court->of->protocol;

	if (protocol->basis != INFUSE_ACTUAL && order->dosing.g == 0)
		return core_say(court, INFUSE_RULE_BASIS, INFUSE_NO_BOUND,
		    INFUSE_UNCHECKED, 0, 0, INFUSE_FROM_PROTOCOL,
		    protocol->basis_line, CORE_WHOLE);
	if (ideal.g == 0 || core_mul(weight.g, 2) <= core_mul(ideal.g, 3))
		return INFUSE_WITHIN;
	return core_say(court, INFUSE_RULE_BASIS, INFUSE_SOFT_MAX,
	    INFUSE_CAUTION, core_mul(weight.g, 1000),
	    core_mul(ideal.g, 1500), INFUSE_FROM_GUARD, 0, CORE_WHOLE);
}

/* S-28: the worst answer; what was answered is told elsewhere. */
/*@ requires \valid(court) && core_is_court(court);
    assigns *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
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
    ensures core_fold{Pre,Post}(court->findings, \result);
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

/*@ requires \valid(court) && core_is_court(court);
    requires has_strength ==> infuse_is_strength(strength);
    assigns *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
*/
static enum infuse_verdict judge_bag(struct core_court *court,
    bool has_strength, struct infuse_strength strength)
{
	enum infuse_verdict verdict = judge_label(court);

	if (!has_strength)
		return verdict;
	return infuse_verdict_least(verdict, judge_strength(court, strength));
}

/* What there is to say of the weight, the screening and the site. */
/*@ requires \valid(court) && core_is_court(court);
    requires infuse_is_weight(weight);
    requires 0 <= ideal.g <= INFUSE_WEIGHT_MAX_G;
    assigns *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
*/
static enum infuse_verdict judge_rest(struct core_court *court,
    struct infuse_weight weight, struct infuse_weight ideal)
{
	enum infuse_verdict verdict = judge_weight(court, weight);

	verdict = infuse_verdict_least(verdict,
	    judge_basis(court, weight, ideal));
	verdict = infuse_verdict_least(verdict, judge_screening(court));
	return infuse_verdict_least(verdict, judge_site(court));
}

struct core_whole core_whole_of(const struct infuse_case *of)
{
	const struct infuse_order *order = &of->order;
	struct core_whole w;

	w.length.min = of->protocol->schedule.length.min;
	w.run.min = infuse_longest_run(&of->protocol->schedule).min;
	w.has_strength = order->has_strength;
	w.strength.amount.pg = order->strength.amount.pg;
	w.strength.volume.hundredth_ml = order->strength.volume.hundredth_ml;
	w.weight.g = order->weight.g;
	w.ideal.g = order->ideal.g;
	return w;
}

enum infuse_verdict core_judge_whole(struct core_court *court,
    struct core_whole w)
{
	enum infuse_verdict verdict = judge_age(court, w.weight,
	    court->of->order.age_years);

	verdict = infuse_verdict_least(verdict,
	    judge_setting(court, w.length, w.run));
	verdict = infuse_verdict_least(verdict, judge_policy(court));
	verdict = infuse_verdict_least(verdict,
	    judge_bag(court, w.has_strength, w.strength));
	return infuse_verdict_least(verdict,
	    judge_rest(court, w.weight, w.ideal));
}

struct core_titration core_titration_of(const struct infuse_case *of)
{
	const struct infuse_schedule *schedule = &of->protocol->schedule;
	const struct infuse_titration *titration = &schedule->titration;
	bool titrated = schedule->form == INFUSE_FORM_TITRATED;
	struct core_titration out;

	out.has_step = titrated && titration->has_step;
	out.step = infuse_written_milli(titration->step,
	    infuse_dosing_weight(&of->order));
	out.has_interval = titrated && titration->has_interval;
	out.interval = core_mul(titration->interval.min, 1000);
	return out;
}

enum infuse_verdict core_judge_titration(struct core_court *court,
    struct core_titration t)
{
	enum infuse_verdict verdict = INFUSE_WITHIN;

	if (t.has_step)
		verdict = core_judge_high(court, INFUSE_RULE_STEP, t.step,
		    CORE_WHOLE);
	if (!t.has_interval)
		return verdict;
	return infuse_verdict_least(verdict, core_judge_low(court,
	    court->limits, INFUSE_RULE_INTERVAL, t.interval, CORE_WHOLE));
}

/* S-37: which of several readings is meant is the prescriber's to say. */
/*@ requires \valid(court) && core_is_court(court);
    assigns *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
*/
static enum infuse_verdict judge_reading(struct core_court *court)
{
	if (!court->of->unread)
		return INFUSE_WITHIN;
	return core_say(court, INFUSE_RULE_READING, INFUSE_NO_BOUND,
	    INFUSE_UNCHECKED, 0, 0, INFUSE_FROM_PROTOCOL, 0, CORE_WHOLE);
}

enum infuse_verdict core_judge_evidence(struct core_court *court)
{
	enum infuse_verdict verdict = judge_reading(court);

	if (court->of->protocol->evidence != INFUSE_UNVERIFIED)
		return verdict;
	return infuse_verdict_least(verdict, core_say(court,
	    INFUSE_RULE_EVIDENCE, INFUSE_NO_BOUND, INFUSE_CAUTION, 0, 0,
	    INFUSE_FROM_PROTOCOL, court->of->protocol->evidence_line,
	    CORE_WHOLE));
}

bool core_may_enter(const struct infuse_case *of)
{
	if (of->unread)
		return false;
	return of->protocol->evidence != INFUSE_UNVERIFIED || of->adopted ||
	    of->order.has_ceiling;
}
