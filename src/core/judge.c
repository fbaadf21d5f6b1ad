/* SPDX-License-Identifier: MIT */
#include <stddef.h>

#include "arith.h"
#include "judge.h"
#include "schedule.h"

/* S-02, in hundredths of a per cent. */
#define DEVIATION_MAX 500

/*
 * Lower bounds at the dosing weight, upper ones at the lightest of the weights
 * that count, which can only tighten them.
 */
/*@ requires \valid(out) && \valid_read(of) && \valid_read(of->protocol);
    requires site == \null || (\valid_read(site) && infuse_are_limits(site));
    requires guard == \null || (\valid_read(guard) &&
      infuse_are_limits(guard));
    requires \separated(out, of, of->protocol, site, guard);
    requires infuse_is_order(&of->order);
    requires infuse_are_limits(&of->protocol->limits);
    assigns *out;
    ensures infuse_are_effective(out);
*/
static void resolve(struct infuse_effective_limits *out,
    const struct infuse_case *of, const struct infuse_limits *site,
    const struct infuse_limits *guard)
{
	struct infuse_effective_limits high;
	int rule;

	infuse_limits_resolve(out, &of->protocol->limits, site, guard,
	    infuse_dosing_weight(&of->order));
	infuse_limits_resolve(&high, &of->protocol->limits, site, guard,
	    infuse_limit_weight(&of->order));
	/*@ loop invariant 0 <= rule <= INFUSE_LIMITS;
	    loop invariant infuse_are_effective(out);
	    loop assigns rule, *out;
	    loop variant INFUSE_LIMITS - rule;
	*/
	for (rule = 0; rule < INFUSE_LIMITS; rule++) {
		out->of[rule][INFUSE_SOFT_MAX] =
		    high.of[rule][INFUSE_SOFT_MAX];
		out->of[rule][INFUSE_HARD_MAX] =
		    high.of[rule][INFUSE_HARD_MAX];
	}
}

void core_court_open(struct core_court *court, const struct infuse_case *of,
    struct infuse_effective_limits *limits, struct infuse_findings *findings)
{
	struct infuse_limits guard;

	infuse_guard(&guard, of->protocol->drug);
	resolve(limits, of, of->site, &guard);
	resolve(&court->own, of, NULL, NULL);
	findings->count = 0;
	court->of = of;
	court->limits = limits;
	court->findings = findings;
}

/* A finding with nothing in it yet. */
/*@ requires \valid(out);
    assigns *out;
    ensures out->verdict == verdict;
*/
static void begin(struct infuse_finding *out, enum infuse_rule rule,
    enum infuse_bound_kind bound, enum infuse_verdict verdict, int64_t found,
    int64_t limit)
{
	static const struct infuse_finding empty;

	*out = empty;
	out->rule = rule;
	out->bound = bound;
	out->verdict = verdict;
	out->found = found;
	out->limit = limit;
}

enum infuse_verdict core_say(struct core_court *court,
    enum infuse_rule rule, enum infuse_bound_kind bound,
    enum infuse_verdict verdict, int64_t found, int64_t limit,
    enum infuse_source source, unsigned line, int row)
{
	struct infuse_finding finding;

	begin(&finding, rule, bound, verdict, found, limit);
	finding.source = source;
	finding.line = line;
	core_findings_add(court->findings, &finding, row);
	return verdict;
}

/*@ requires \valid(court) && core_is_court(court);
    requires \valid_read(past) && \separated(past, court->findings);
    requires 0 <= rule < INFUSE_LIMITS && 0 <= bound < INFUSE_BOUNDS;
    requires CORE_WHOLE <= row < INFUSE_ROWS_MAX;
    assigns *court->findings;
    ensures core_is_court(court);
    ensures \result == (bound == INFUSE_HARD_MIN || bound == INFUSE_HARD_MAX
      ? INFUSE_STOP : INFUSE_CAUTION);
*/
static enum infuse_verdict passed(struct core_court *court,
    const struct infuse_effective *past, enum infuse_rule rule,
    enum infuse_bound_kind bound, int64_t found, int row)
{
	struct infuse_finding finding;
	enum infuse_verdict verdict = bound == INFUSE_HARD_MIN ||
	    bound == INFUSE_HARD_MAX ? INFUSE_STOP : INFUSE_CAUTION;

	begin(&finding, rule, bound, verdict, found, past->milli);
	finding.source = past->source;
	finding.written = past->written;
	finding.line = past->written.line;
	core_findings_add(court->findings, &finding, row);
	return verdict;
}

enum infuse_verdict core_judge_high(struct core_court *court,
    enum infuse_rule rule, int64_t found, int row)
{
	const struct infuse_effective *hard =
	    &court->limits->of[rule][INFUSE_HARD_MAX];
	const struct infuse_effective *soft =
	    &court->limits->of[rule][INFUSE_SOFT_MAX];

	if (hard->set && found > hard->milli)
		return passed(court, hard, rule, INFUSE_HARD_MAX, found, row);
	if (soft->set && found > soft->milli)
		return passed(court, soft, rule, INFUSE_SOFT_MAX, found, row);
	return INFUSE_WITHIN;
}

/*
 * In whole base units: a rate per kg that was rounded down to the pg/h is not
 * below the limit it was made from (S-02).
 */
/*@ requires 0 <= found && 0 <= limit;
    assigns \nothing;
    ensures \result <==> found / 1000 < limit / 1000;
*/
static bool is_below(int64_t found, int64_t limit)
{
	return core_div(found, 1000) < core_div(limit, 1000);
}

enum infuse_verdict core_judge_low(struct core_court *court,
    const struct infuse_effective_limits *limits, enum infuse_rule rule,
    int64_t found, int row)
{
	const struct infuse_effective *hard =
	    &limits->of[rule][INFUSE_HARD_MIN];
	const struct infuse_effective *soft =
	    &limits->of[rule][INFUSE_SOFT_MIN];

	if (hard->set && is_below(found, hard->milli))
		return passed(court, hard, rule, INFUSE_HARD_MIN, found, row);
	if (soft->set && is_below(found, soft->milli))
		return passed(court, soft, rule, INFUSE_SOFT_MIN, found, row);
	return INFUSE_WITHIN;
}

/*
 * S-02: a rate that is not zero and rounds to 0 mL/h is STOP; rounding that
 * takes more than 5 % is CAUTION.  Both sides of that comparison stay below
 * 20 x 10 g/h.
 */
/*@ requires \valid(court) && core_is_court(court);
    requires \valid_read(f) && core_are_figures(f) && f->has_pump;
    requires \separated(f, court->findings);
    requires CORE_WHOLE <= row < INFUSE_ROWS_MAX;
    assigns *court->findings;
    ensures core_is_court(court);
*/
static enum infuse_verdict judge_pump(struct core_court *court,
    const struct infuse_figures *f, int row)
{
	int64_t rate = f->rate.pg_per_h;
	int64_t given = f->given.pg_per_h;
	int64_t flow = core_mul(f->flow.hundredth_ml_per_h, 1000);
	enum infuse_verdict verdict;

	if (rate == 0)
		return INFUSE_WITHIN;
	if (flow == 0)
		return core_say(court, INFUSE_RULE_PUMP, INFUSE_HARD_MIN,
		    INFUSE_STOP, 0,
		    core_mul(court->of->order.pump_step.hundredth_ml_per_h,
		    1000),
		    INFUSE_FROM_GUARD, 0, row);
	verdict = core_judge_high(court, INFUSE_RULE_FLOW, flow, row);
	verdict = infuse_verdict_least(verdict, core_judge_low(court,
	    court->limits, INFUSE_RULE_FLOW, flow, row));
	if (given < rate && (rate - given) * 20 > rate)
		verdict = infuse_verdict_least(verdict, core_say(court,
		    INFUSE_RULE_DEVIATION, INFUSE_SOFT_MAX, INFUSE_CAUTION,
		    -f->deviation * 100, DEVIATION_MAX * 1000,
		    INFUSE_FROM_GUARD, 0, row));
	return verdict;
}

/*
 * S-05: above the ward's hard-max this stands beside whatever else is found.
 * Where the site's file has none for a ward, the one of S-03 counts: 1
 * mg/kg/h of ketamine, 0.5 mg/kg/h of esketamine.
 */
/*@ requires \valid(court) && core_is_court(court);
    requires infuse_is_rate(rate);
    requires CORE_WHOLE <= row < INFUSE_ROWS_MAX;
    assigns *court->findings;
    ensures core_is_court(court);
*/
static enum infuse_verdict judge_anaesthetic_range(struct core_court *court,
    struct infuse_rate rate, int row)
{
	const struct infuse_case *of = court->of;
	struct infuse_bound ward = of->ward_max;
	int64_t found = core_mul(rate.pg_per_h, 1000);
	int64_t limit;

	if (!ward.set || ward.value > INFUSE_DOSE_RATE_MAX || ward.value < 0) {
		ward.value = of->protocol->drug == INFUSE_KETAMINE ?
		    INFUSE_PG_PER_MG : INFUSE_PG_PER_MG / 2;
		ward.line = 0;
	}
	limit = core_mul(ward.value, infuse_limit_weight(&of->order).g);
	if (found <= limit)
		return INFUSE_WITHIN;
	return core_say(court, INFUSE_RULE_ANAESTHETIC_RANGE, INFUSE_HARD_MAX,
	    of->order.setting == INFUSE_INTENSIVE_CARE ? INFUSE_CAUTION :
	    INFUSE_STOP, found, limit,
	    ward.line == 0 ? INFUSE_FROM_GUARD : INFUSE_FROM_SITE, ward.line,
	    row);
}

enum infuse_verdict core_judge_high_rate(struct core_court *court,
    const struct infuse_figures *f, int row)
{
	struct infuse_rate rate = core_delivered(f, &court->of->order);
	int64_t found = core_mul(rate.pg_per_h, 1000);
	enum infuse_verdict verdict;

	verdict = core_judge_high(court, INFUSE_RULE_DOSE_RATE, found, row);
	verdict = infuse_verdict_least(verdict,
	    judge_anaesthetic_range(court, rate, row));
	verdict = infuse_verdict_least(verdict,
	    core_judge_high(court, INFUSE_RULE_RATE, found, row));
	if (f->has_pump)
		verdict = infuse_verdict_least(verdict,
		    judge_pump(court, f, row));
	return verdict;
}

enum infuse_verdict core_judge_low_rate(struct core_court *court,
    const struct infuse_figures *f, bool stated, int row)
{
	const struct infuse_effective_limits *limits =
	    stated ? &court->own : court->limits;
	int64_t found = core_mul(f->rate.pg_per_h, 1000);

	if (found == 0)
		return INFUSE_WITHIN;
	return infuse_verdict_least(
	    core_judge_low(court, limits, INFUSE_RULE_DOSE_RATE, found, row),
	    core_judge_low(court, limits, INFUSE_RULE_RATE, found, row));
}
