/* SPDX-License-Identifier: MIT */
#include "arith.h"
#include "in_force.h"
#include "judge.h"

#include <infuse/body.h>
#include "schedule.h"

/* S-02, in hundredths of a per cent. */
#define DEVIATION_MAX 500

/* The guard's hard-max per kg at a weight. */
/*@ requires infuse_is_weight(weight);
    assigns \nothing;
    ensures infuse_is_milli(\result);
*/
static struct infuse_milli guard_most(enum infuse_drug drug,
    struct infuse_weight weight)
{
	struct infuse_limits guard;

	infuse_guard(&guard, drug);
	return infuse_bound_at(guard.of[INFUSE_RULE_DOSE_RATE]
	    .bound[INFUSE_HARD_MAX], weight);
}

/* A limit for a short patient, and whose it is. */
struct shortest {
	struct infuse_milli milli;
	enum infuse_source source;
	unsigned line;
};

/* The least a hard-max per kg of site or guard can come to (S-09). */
/*@ requires \valid_read(of) && \valid_read(of->protocol);
    requires infuse_is_order(&of->order);
    requires of->site == \null || (\valid_read(of->site) &&
      infuse_are_limits(of->site));
    assigns \nothing;
    ensures infuse_is_milli(\result.milli);
*/
static struct shortest shortest_most(const struct infuse_case *of)
{
	const struct infuse_order *order = &of->order;
	struct shortest most;
	struct infuse_milli site;
	struct infuse_weight weight;

	most.milli = infuse_whole_milli(INFUSE_MILLI_MAX);
	most.source = INFUSE_FROM_GUARD;
	most.line = 0;
	if (order->ideal.g > 0)
		return most;
	weight = infuse_shortest_limit(order->weight);
	most.milli = guard_most(of->protocol->drug, weight);
	if (of->site == 0 || !of->site->of[INFUSE_RULE_DOSE_RATE]
	    .bound[INFUSE_HARD_MAX].set || !of->site->of[
	    INFUSE_RULE_DOSE_RATE].bound[INFUSE_HARD_MAX].per_kg)
		return most;
	site = infuse_bound_at(of->site->of[INFUSE_RULE_DOSE_RATE]
	    .bound[INFUSE_HARD_MAX], weight);
	if (infuse_milli_cmp(site, most.milli) > 0)
		return most;
	most.milli = site;
	most.source = INFUSE_FROM_SITE;
	most.line = of->site->of[INFUSE_RULE_DOSE_RATE]
	    .bound[INFUSE_HARD_MAX].line;
	return most;
}

/* Nothing, or that bound of the pump's library at a weight (S-18). */
/*@ requires infuse_is_bound(bound) && infuse_is_weight(weight);
    assigns \nothing;
    ensures \result.set == bound.set;
*/
static struct infuse_effective refusal_at(struct infuse_bound bound,
    struct infuse_weight weight)
{
	struct infuse_milli milli = infuse_bound_at(bound, weight);
	struct infuse_effective out;

	out.set = bound.set;
	out.milli = milli.milli;
	out.part = milli.part;
	out.over = milli.over;
	out.source = INFUSE_FROM_SITE;
	out.written = bound;
	return out;
}

/* Of two that may not be set the lower, or the higher. */
/*@ assigns \nothing;
*/
static struct infuse_effective narrower(struct infuse_effective a,
    struct infuse_effective b, bool above)
{
	if (!a.set || !b.set)
		return a.set ? a : b;
	return (b.milli < a.milli) == above ? b : a;
}

/*@ requires \valid(court) && \valid_read(order);
    requires \separated(court, order);
    requires infuse_is_order(order) && infuse_is_weight(dosing);
    assigns court->refused_below, court->refused_above, court->flow_below,
      court->flow_above;
*/
static void set_refusals(struct core_court *court,
    const struct infuse_order *order, struct infuse_weight dosing)
{
	const struct infuse_pump_library *library = &order->library;

	court->refused_below = narrower(
	    refusal_at(library->dose_rate.below, dosing),
	    refusal_at(library->rate.below, dosing), false);
	court->refused_above = narrower(
	    refusal_at(library->dose_rate.above, dosing),
	    refusal_at(library->rate.above, dosing), true);
	court->flow_below = refusal_at(library->flow.below, dosing);
	court->flow_above = refusal_at(library->flow.above, dosing);
}

void core_court_open(struct core_court *court, const struct infuse_case *of,
    struct infuse_effective_limits *limits, struct infuse_findings *findings,
    struct infuse_weight dosing, int64_t keyed)
{
	struct shortest shortest = shortest_most(of);

	core_limits_of_protocol(&court->own, &of->protocol->limits, dosing);
	findings->count = 0;
	court->of = of;
	court->limits = limits;
	court->findings = findings;
	court->keyed = keyed;
	court->shortest = shortest.milli;
	court->shortest_source = shortest.source;
	court->shortest_line = shortest.line;
	set_refusals(court, &of->order, dosing);
	/*@ assert infuse_is_milli(court->shortest); */
	/*@ assert core_are_findings(court->findings); */
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
	out->found_least = found;
	out->found_most = found;
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

enum infuse_verdict core_say_bound(struct core_court *court,
    enum infuse_rule rule, enum infuse_bound_kind bound,
    enum infuse_verdict verdict, int64_t found, struct infuse_effective limit,
    int row)
{
	struct infuse_finding finding;

	begin(&finding, rule, bound, verdict, found, limit.milli);
	finding.source = limit.source;
	finding.written = limit.written;
	finding.line = limit.written.line;
	core_findings_add(court->findings, &finding, row);
	return verdict;
}

/*@ requires \valid(court) && core_is_court(court);
    requires \valid_read(past) && \separated(past, court->findings);
    requires 0 <= rule < INFUSE_LIMITS && 0 <= bound < INFUSE_BOUNDS;
    requires CORE_WHOLE <= row < INFUSE_ROWS_MAX;
    assigns *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
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

int64_t core_found(struct infuse_milli found)
{
	int64_t whole = core_div(found.milli, 1000);

	if (found.over == 0 ||
	    (found.part == 0 && core_mul(whole, 1000) == found.milli))
		return found.milli;
	return core_mul(whole + 1, 1000);
}

int64_t core_rise_found(struct infuse_milli from, struct infuse_milli to)
{
	struct infuse_milli rise;

	if (to.milli < from.milli)
		return 0;
	rise.milli = to.milli - from.milli;
	rise.part = to.part;
	rise.over = to.over;
	return core_found(rise);
}

/*@ requires \valid_read(bound);
    assigns \nothing;
    ensures \result <==> core_is_proper(bound);
*/
static bool is_proper(const struct infuse_effective *bound)
{
	if (bound->milli < 0 || bound->milli > INFUSE_MILLI_MAX ||
	    bound->over < 0 || bound->over > INFUSE_OVER_MAX)
		return false;
	return bound->part == 0 ||
	    (0 < bound->part && bound->part < bound->over);
}

bool core_passes(const struct infuse_effective *bound,
    struct infuse_milli found)
{
	return bound->set && (!is_proper(bound) ||
	    infuse_milli_cmp(found, infuse_effective_milli(bound)) > 0);
}

enum infuse_verdict core_judge_high(struct core_court *court,
    enum infuse_rule rule, struct infuse_milli found, int row)
{
	const struct infuse_effective *hard =
	    &court->limits->of[rule][INFUSE_HARD_MAX];
	const struct infuse_effective *soft =
	    &court->limits->of[rule][INFUSE_SOFT_MAX];

	if (core_passes(hard, found))
		return passed(court, hard, rule, INFUSE_HARD_MAX,
		    core_found(found), row);
	if (core_passes(soft, found))
		return passed(court, soft, rule, INFUSE_SOFT_MAX,
		    core_found(found), row);
	return INFUSE_WITHIN;
}

/*@ requires \valid_read(bound);
    requires core_is_term(from) && core_is_term(to);
    assigns \nothing;
    ensures \result <==> core_is_too_far(bound, from, to);
*/
static bool is_too_far(const struct infuse_effective *bound,
    struct infuse_milli from, struct infuse_milli to)
{
	return bound->set && (!is_proper(bound) ||
	    core_sum_cmp(to, from, infuse_effective_milli(bound)) > 0);
}

enum infuse_verdict core_judge_step(struct core_court *court,
    struct infuse_milli from, struct infuse_milli to, int row)
{
	const struct infuse_effective *hard =
	    &court->limits->of[INFUSE_RULE_STEP][INFUSE_HARD_MAX];
	const struct infuse_effective *soft =
	    &court->limits->of[INFUSE_RULE_STEP][INFUSE_SOFT_MAX];

	if (is_too_far(hard, from, to))
		return passed(court, hard, INFUSE_RULE_STEP, INFUSE_HARD_MAX,
		    core_rise_found(from, to), row);
	if (is_too_far(soft, from, to))
		return passed(court, soft, INFUSE_RULE_STEP, INFUSE_SOFT_MAX,
		    core_rise_found(from, to), row);
	return INFUSE_WITHIN;
}

/*@ requires \valid_read(bound) && 0 <= found;
    assigns \nothing;
    ensures \result <==> core_is_below(bound, found);
*/
static bool is_below(const struct infuse_effective *bound, int64_t found)
{
	return bound->set && bound->milli > 0 &&
	    core_div(found, 1000) < core_div(bound->milli, 1000);
}

enum infuse_verdict core_judge_low(struct core_court *court,
    const struct infuse_effective_limits *limits, enum infuse_rule rule,
    int64_t found, int row)
{
	const struct infuse_effective *hard =
	    &limits->of[rule][INFUSE_HARD_MIN];
	const struct infuse_effective *soft =
	    &limits->of[rule][INFUSE_SOFT_MIN];

	if (is_below(hard, found))
		return passed(court, hard, rule, INFUSE_HARD_MIN, found, row);
	if (is_below(soft, found))
		return passed(court, soft, rule, INFUSE_SOFT_MIN, found, row);
	return INFUSE_WITHIN;
}

/* S-02: rounding that takes more than 5 % is CAUTION. */
/*@ requires \valid(court) && core_is_court(court) && core_is_delivery(d);
    requires d.has_pump;
    requires CORE_WHOLE <= row < INFUSE_ROWS_MAX;
    assigns *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
    ensures \result == INFUSE_CAUTION <==>
      (d.rate.pg_per_h - d.given) * 20 > d.rate.pg_per_h;
    ensures \result == INFUSE_CAUTION || \result == INFUSE_WITHIN;
*/
static enum infuse_verdict judge_deviation(struct core_court *court,
    struct core_delivery d, int row)
{
	if ((d.rate.pg_per_h - d.given) * 20 <= d.rate.pg_per_h)
		return INFUSE_WITHIN;
	return core_say(court, INFUSE_RULE_DEVIATION, INFUSE_SOFT_MAX,
	    INFUSE_CAUTION, -d.deviation * 100, DEVIATION_MAX * 1000,
	    INFUSE_FROM_GUARD, 0, row);
}

/* S-02: a rate that is not zero and rounds to 0 mL/h is STOP. */
/*@ requires \valid(court) && core_is_court(court) && core_is_delivery(d);
    requires d.has_pump;
    requires CORE_WHOLE <= row < INFUSE_ROWS_MAX;
    assigns *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
    ensures d.rate.pg_per_h > 0 && d.flow == 0 ==> \result == INFUSE_STOP;
*/
static enum infuse_verdict judge_pump(struct core_court *court,
    struct core_delivery d, int row)
{
	int64_t flow = core_mul(d.flow, 1000);
	enum infuse_verdict verdict;

	if (d.rate.pg_per_h == 0 && d.rate.part == 0)
		return INFUSE_WITHIN;
	if (flow == 0)
		return core_say(court, INFUSE_RULE_PUMP, INFUSE_HARD_MIN,
		    INFUSE_STOP, 0, core_mul(d.step, 1000), INFUSE_FROM_GUARD,
		    0, row);
	verdict = core_judge_high(court, INFUSE_RULE_FLOW,
	    infuse_whole_milli(flow), row);
	verdict = infuse_verdict_least(verdict, core_judge_low(court,
	    court->limits, INFUSE_RULE_FLOW, flow, row));
	return infuse_verdict_least(verdict, judge_deviation(court, d, row));
}

/*
 * Where anaesthesia begins (S-05): a children's formulary maintains it at 0.6
 * to 2.7 mg/kg/h of ketamine, the label of esketamine at 0.5 to 3.
 */
#define KETAMINE_FROM (INFUSE_PG_PER_MG * 6 / 10)
#define ESKETAMINE_FROM (INFUSE_PG_PER_MG / 2)

struct infuse_milli core_anaesthetic_milli(const struct infuse_case *of)
{
	struct infuse_dose_rate from;

	from.pg_per_kg_h = of->protocol->drug == INFUSE_KETAMINE ?
	    KETAMINE_FROM : ESKETAMINE_FROM;
	from.part = 0;
	from.over = 0;
	return infuse_dose_rate_milli(from,
	    infuse_limit_weight(&of->order));
}

/*
 * S-05: the range belongs to the drug, whatever limits are in force, and
 * stands beside all else that is found.  STOP where a hard limit on the rate
 * is passed on a ward or at home.
 */
/*@ requires \valid(court) && core_is_court(court);
    requires infuse_is_milli(found) && infuse_is_milli(from);
    requires CORE_WHOLE <= row < INFUSE_ROWS_MAX;
    assigns *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
    ensures infuse_milli_value(found) >= infuse_milli_value(from) ==>
      \result == INFUSE_STOP || \result == INFUSE_CAUTION;
*/
static enum infuse_verdict judge_anaesthetic_range(struct core_court *court,
    struct infuse_milli found, struct infuse_milli from, int row)
{
	const struct infuse_effective *per_kg =
	    &court->limits->of[INFUSE_RULE_DOSE_RATE][INFUSE_HARD_MAX];
	const struct infuse_effective *flat =
	    &court->limits->of[INFUSE_RULE_RATE][INFUSE_HARD_MAX];
	bool past = court->of->order.setting != INFUSE_INTENSIVE_CARE &&
	    (core_passes(per_kg, found) || core_passes(flat, found));

	if (infuse_milli_cmp(found, from) < 0)
		return INFUSE_WITHIN;
	return core_say(court, INFUSE_RULE_ANAESTHETIC_RANGE,
	    INFUSE_HARD_MAX, past ? INFUSE_STOP : INFUSE_CAUTION,
	    core_found(found), from.milli, INFUSE_FROM_GUARD, 0, row);
}

/* A rate, as entered or delivered, in thousandths of a pg/h. */
/*@ requires \valid(court) && core_is_court(court);
    requires infuse_is_milli(found) && infuse_is_milli(from);
    requires CORE_WHOLE <= row < INFUSE_ROWS_MAX;
    assigns *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
*/
static enum infuse_verdict judge_rate(struct core_court *court,
    struct infuse_milli found, struct infuse_milli from, int row)
{
	enum infuse_verdict verdict;

	verdict = core_judge_high(court, INFUSE_RULE_DOSE_RATE, found, row);
	verdict = infuse_verdict_least(verdict,
	    judge_anaesthetic_range(court, found, from, row));
	return infuse_verdict_least(verdict,
	    core_judge_high(court, INFUSE_RULE_RATE, found, row));
}

/*
 * An order above a hard-max that entering takes down to it: what is delivered
 * is within, but the order is not (S-02).
 */
/*@ requires \valid(court) && core_is_court(court) && core_is_delivery(d);
    requires 0 <= rule < INFUSE_LIMITS;
    requires CORE_WHOLE <= row < INFUSE_ROWS_MAX;
    assigns *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
    ensures \result == INFUSE_CAUTION || \result == INFUSE_WITHIN;
*/
static enum infuse_verdict judge_order(struct core_court *court,
    struct core_delivery d, enum infuse_rule rule, int row)
{
	const struct infuse_effective *hard =
	    &court->limits->of[rule][INFUSE_HARD_MAX];
	struct infuse_milli order = infuse_rate_milli(d.rate);

	if (!core_passes(hard, order) || core_passes(hard, d.delivered))
		return INFUSE_WITHIN;
	return core_say(court, rule, INFUSE_HARD_MAX, INFUSE_CAUTION,
	    core_found(order), hard->milli, hard->source,
	    hard->written.line, row);
}

/*
 * S-09: without a height the limits per kg of site and guard are at the actual
 * weight; what they would not allow the shortest woman is a caution.
 */
/*@ requires \valid(court) && core_is_court(court);
    requires infuse_is_milli(found) && infuse_is_milli(shortest);
    requires CORE_WHOLE <= row < INFUSE_ROWS_MAX;
    assigns *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
    ensures \result == INFUSE_CAUTION || \result == INFUSE_WITHIN;
*/
static enum infuse_verdict judge_height(struct core_court *court,
    struct infuse_milli found, struct infuse_milli shortest, int row)
{
	const struct infuse_effective *hard =
	    &court->limits->of[INFUSE_RULE_DOSE_RATE][INFUSE_HARD_MAX];

	if (infuse_milli_cmp(found, shortest) <= 0 || core_passes(hard, found))
		return INFUSE_WITHIN;
	return core_say(court, INFUSE_RULE_HEIGHT, INFUSE_SOFT_MAX,
	    INFUSE_CAUTION, core_found(found), shortest.milli,
	    court->shortest_source, court->shortest_line, row);
}

/* One figure against the two ends of what the pump takes. */
/*@ requires \valid(court) && core_is_court(court);
    requires infuse_is_milli(found);
    requires 0 <= rule < INFUSE_RULES;
    requires CORE_WHOLE <= row < INFUSE_ROWS_MAX;
    assigns *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
    ensures \result == INFUSE_CAUTION || \result == INFUSE_WITHIN;
*/
static enum infuse_verdict judge_refusal(struct core_court *court,
    enum infuse_rule rule, struct infuse_effective below,
    struct infuse_effective above, struct infuse_milli found, int row)
{
	if (core_passes(&above, found))
		return core_say_bound(court, rule, INFUSE_HARD_MAX,
		    INFUSE_CAUTION, core_found(found), above, row);
	if (below.set && found.milli > 0 && found.milli < below.milli)
		return core_say_bound(court, rule, INFUSE_HARD_MIN,
		    INFUSE_CAUTION, core_found(found), below, row);
	return INFUSE_WITHIN;
}

/*
 * S-18: what this program allows and the pump's own library would refuse is a
 * caution; it is no limit in force, and nothing is STOP or less for it.
 */
/*@ requires \valid(court) && core_is_court(court) && core_is_delivery(d);
    requires CORE_WHOLE <= row < INFUSE_ROWS_MAX;
    assigns *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
    ensures \result == INFUSE_CAUTION || \result == INFUSE_WITHIN;
*/
static enum infuse_verdict judge_library(struct core_court *court,
    struct core_delivery d, int row)
{
	enum infuse_verdict verdict = judge_refusal(court,
	    INFUSE_RULE_LIBRARY, court->refused_below, court->refused_above,
	    d.delivered, row);

	if (!d.has_pump)
		return verdict;
	return infuse_verdict_least(verdict, judge_refusal(court,
	    INFUSE_RULE_LIBRARY_FLOW, court->flow_below, court->flow_above,
	    infuse_whole_milli(core_mul(d.flow, 1000)), row));
}

struct core_delivery core_delivery_of(const struct infuse_figures *f,
    struct core_setup setup, struct infuse_milli from)
{
	struct core_delivery d;

	d.has_pump = f->has_pump;
	d.delivered = infuse_rate_milli(core_delivered(f));
	d.from = from;
	d.rate = f->rate;
	d.given = f->given.pg_per_h;
	d.deviation = f->deviation;
	d.flow = f->flow.hundredth_ml_per_h;
	d.step = setup.step.hundredth_ml_per_h;
	return d;
}

enum infuse_verdict core_judge_delivery(struct core_court *court,
    struct core_delivery d, int row)
{
	enum infuse_verdict verdict = judge_rate(court, d.delivered, d.from,
	    row);

	verdict = infuse_verdict_least(verdict,
	    judge_order(court, d, INFUSE_RULE_DOSE_RATE, row));
	verdict = infuse_verdict_least(verdict,
	    judge_order(court, d, INFUSE_RULE_RATE, row));

	verdict = infuse_verdict_least(verdict,
	    judge_height(court, d.delivered, court->shortest, row));
	if (d.has_pump)
		verdict = infuse_verdict_least(verdict,
		    judge_pump(court, d, row));
	/*@ assert core_fold{Pre,Here}(court->findings, verdict); */
	if (verdict == INFUSE_STOP)
		return verdict;
	return infuse_verdict_least(verdict, judge_library(court, d, row));
}

/*
 * One keyable step is not a disagreement, and 5 % is none either: a low rate
 * is below a bound by more than both (S-02).
 */
/*@ requires \valid_read(bound) && 0 <= found && 0 <= keyed;
    assigns \nothing;
    ensures \result ==> bound->set && found < bound->milli;
*/
static bool is_far_below(const struct infuse_effective *bound, int64_t found,
    int64_t keyed)
{
	return bound->set && bound->milli > found &&
	    bound->milli - found > keyed &&
	    bound->milli - found > core_div(bound->milli, 20);
}

/*@ requires \valid(court) && core_is_court(court);
    requires \valid_read(limits) && \separated(limits, court->findings);
    requires 0 <= found && 0 <= rule < INFUSE_LIMITS;
    requires CORE_WHOLE <= row < INFUSE_ROWS_MAX;
    assigns *court->findings;
    ensures core_is_court(court);
    ensures core_fold{Pre,Post}(court->findings, \result);
*/
static enum infuse_verdict judge_far_below(struct core_court *court,
    const struct infuse_effective_limits *limits, enum infuse_rule rule,
    int64_t found, int row)
{
	const struct infuse_effective *hard =
	    &limits->of[rule][INFUSE_HARD_MIN];
	const struct infuse_effective *soft =
	    &limits->of[rule][INFUSE_SOFT_MIN];

	if (is_far_below(hard, found, court->keyed))
		return passed(court, hard, rule, INFUSE_HARD_MIN, found, row);
	if (is_far_below(soft, found, court->keyed))
		return passed(court, soft, rule, INFUSE_SOFT_MIN, found, row);
	return INFUSE_WITHIN;
}

enum infuse_verdict core_judge_small_step(struct core_court *court,
    int64_t step, enum infuse_source source, unsigned line, int row)
{
	return core_say(court, INFUSE_RULE_STEP, INFUSE_HARD_MIN,
	    INFUSE_UNCHECKED, step, court->keyed, source, line, row);
}

enum infuse_verdict core_judge_low_rate(struct core_court *court,
    struct infuse_rate rate, bool stated, int row)
{
	const struct infuse_effective_limits *limits =
	    stated ? &court->own : court->limits;
	int64_t found = core_mul(rate.pg_per_h, 1000);
	enum infuse_verdict verdict;

	if (found == 0)
		return INFUSE_WITHIN;
	verdict = judge_far_below(court, limits, INFUSE_RULE_DOSE_RATE,
	    found, row);
	return infuse_verdict_least(verdict,
	    judge_far_below(court, limits, INFUSE_RULE_RATE, found, row));
}
