/* SPDX-License-Identifier: MIT */
#include "arith.h"
#include "dose.h"
#include "period.h"

/* Thousandths of a picogram, up, or more than any limit. */
/*@ requires infuse_is_dose(dose);
    assigns \nothing;
    ensures 0 <= \result <= INFUSE_MILLI_MAX;
    ensures \result < INFUSE_MILLI_MAX ==>
      \result >= infuse_dose_value(dose) * 1000 / 60;
*/
static int64_t milli_of(struct infuse_dose dose)
{
	struct infuse_mass mass = infuse_mass_of(dose, INFUSE_UP);

	if (mass.pg >= INFUSE_MASS_MAX_PG)
		return INFUSE_MILLI_MAX;
	return core_mul(mass.pg, 1000);
}

/* A finding about a dose that may be, or that is to come. */
/*@ requires \valid(court) && core_is_court(court);
    requires \valid_read(limit) && \separated(limit, court->findings);
    requires 0 <= rule < INFUSE_LIMITS && 0 <= kind < INFUSE_BOUNDS;
    requires CORE_WHOLE <= row < INFUSE_ROWS_MAX;
    assigns *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
    ensures \result == verdict;
*/
static enum infuse_verdict say(struct core_court *court,
    const struct infuse_effective *limit, enum infuse_rule rule,
    enum infuse_bound_kind kind, enum infuse_verdict verdict, int64_t found,
    struct infuse_duration reached, bool onward, int row)
{
	static const struct infuse_finding empty;
	struct infuse_finding finding = empty;

	finding.rule = rule;
	finding.bound = kind;
	finding.verdict = verdict;
	finding.found = found;
	finding.found_least = found;
	finding.found_most = found;
	finding.limit = limit->milli;
	finding.source = limit->source;
	finding.written = limit->written;
	finding.line = limit->written.line;
	finding.onward = onward;
	finding.reached = reached;
	core_findings_add(court->findings, &finding, row);
	return verdict;
}

/* Minutes from now until a limit is reached at a rate; 0 of no rate. */
/*@ requires core_is_total(t) && infuse_is_rate(rate);
    requires 0 <= limit <= INFUSE_MILLI_MAX;
    assigns \nothing;
    ensures infuse_is_duration(\result);
*/
static struct infuse_duration reached(struct core_total t,
    struct infuse_rate rate, int64_t limit)
{
	int64_t left = infuse_fraction(limit, 3, 50) - t.gone.least.pg_min_per_h;
	struct infuse_duration out;

	out.min = 0;
	if (rate.pg_per_h == 0 || left <= 0)
		return out;
	out.min = core_div(left, rate.pg_per_h);
	if (out.min > INFUSE_DURATION_MAX_MIN)
		out.min = INFUSE_DURATION_MAX_MIN;
	return out;
}

/*
 * The whole of one period against a rule: broken for certain, kept for
 * certain, or neither (S-04).  That it would be broken if the rate went on is
 * a caution, as it can still come down.
 */
/*@ requires \valid(court) && core_is_court(court) && core_is_total(t);
    requires 0 <= rule < INFUSE_LIMITS && infuse_is_rate(rate);
    requires CORE_WHOLE <= row < INFUSE_ROWS_MAX;
    assigns *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
*/
static enum infuse_verdict judge(struct core_court *court,
    struct core_total t, enum infuse_rule rule, struct infuse_rate rate,
    int row)
{
	const struct infuse_effective *hard =
	    &court->limits->of[rule][INFUSE_HARD_MAX];
	const struct infuse_effective *soft =
	    &court->limits->of[rule][INFUSE_SOFT_MAX];
	struct infuse_duration none;
	enum infuse_verdict sure;
	int64_t most = milli_of(t.sum.most), onward = milli_of(t.onward);

	none.min = 0;
	if (!t.is)
		return INFUSE_WITHIN;
	if (milli_of(t.sum.least) == INFUSE_MILLI_MAX)
		return core_say(court, INFUSE_RULE_RANGE, INFUSE_HARD_MAX,
		    INFUSE_STOP, 0, 0, INFUSE_FROM_GUARD, 0, row);
	sure = core_judge_dose(court, rule, t.sum.least, row);
	if (sure == INFUSE_STOP)
		return sure;
	if (hard->set && most > hard->milli)
		return infuse_verdict_least(sure, say(court, hard, rule,
		    INFUSE_HARD_MAX, INFUSE_UNCHECKED, most, none, false,
		    row));
	if (sure == INFUSE_WITHIN && soft->set && most > soft->milli)
		return say(court, soft, rule, INFUSE_SOFT_MAX,
		    INFUSE_UNCHECKED, most, none, false, row);
	if (hard->set && onward > hard->milli)
		return infuse_verdict_least(sure, say(court, hard, rule,
		    INFUSE_HARD_MAX, INFUSE_CAUTION, onward,
		    reached(t, rate, hard->milli), true, row));
	return sure;
}

/* The pump shows less than what ran: which of the two is wrong is not known. */
/*@ requires \valid(court) && core_is_court(court) && core_is_shortfall(s);
    requires CORE_WHOLE <= row < INFUSE_ROWS_MAX;
    assigns *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
    ensures s.is ==> \result == INFUSE_UNCHECKED;
*/
static enum infuse_verdict judge_shortfall(struct core_court *court,
    struct core_shortfall s, int row)
{
	if (!s.is)
		return INFUSE_WITHIN;
	return core_say(court, INFUSE_RULE_GIVEN, INFUSE_NO_BOUND,
	    INFUSE_UNCHECKED, milli_of(s.said), milli_of(s.ran),
	    INFUSE_FROM_GUARD, 0, row);
}

enum infuse_verdict core_judge_totals(struct core_court *court,
    struct core_totals totals, struct infuse_rate rate, int row)
{
	enum infuse_verdict verdict = judge(court, totals.course,
	    INFUSE_RULE_DOSE_PER_COURSE, rate, row);

	verdict = infuse_verdict_least(verdict, judge(court, totals.session,
	    INFUSE_RULE_DOSE_PER_SESSION, rate, row));
	/*@ assert core_fold{Pre,Here}(court->findings, verdict); */
	verdict = infuse_verdict_least(verdict, judge(court, totals.day,
	    INFUSE_RULE_DOSE_PER_DAY, rate, row));
	/*@ assert core_fold{Pre,Here}(court->findings, verdict); */
	verdict = infuse_verdict_least(verdict,
	    judge_shortfall(court, totals.short_day, row));
	/*@ assert core_fold{Pre,Here}(court->findings, verdict); */
	return infuse_verdict_least(verdict,
	    judge_shortfall(court, totals.short_course, row));
}
