/* SPDX-License-Identifier: MIT */
#include <stddef.h>

#include <infuse/limit.h>

#include "arith.h"

enum infuse_verdict infuse_verdict_least(enum infuse_verdict a,
    enum infuse_verdict b)
{
	return a < b ? a : b;
}

static const struct {
	const char *name;
	enum infuse_dimension dimension;
} rules[INFUSE_RULES] = {
	[INFUSE_RULE_DOSE_RATE] = { "dose-rate", INFUSE_RATE },
	[INFUSE_RULE_RATE] = { "rate", INFUSE_RATE },
	[INFUSE_RULE_DOSE_PER_SESSION] = { "dose-per-session", INFUSE_MASS },
	[INFUSE_RULE_DOSE_PER_DAY] = { "dose-per-day", INFUSE_MASS },
	[INFUSE_RULE_DOSE_PER_COURSE] = { "dose-per-course", INFUSE_MASS },
	[INFUSE_RULE_STEP] = { "step", INFUSE_RATE },
	[INFUSE_RULE_INTERVAL] = { "interval", INFUSE_DURATION },
	[INFUSE_RULE_STRENGTH] = { "strength", INFUSE_STRENGTH },
	[INFUSE_RULE_FLOW] = { "flow", INFUSE_FLOW },
	[INFUSE_RULE_WEIGHT] = { "weight", INFUSE_WEIGHT },
	[INFUSE_RULE_SCHEDULE] = { "schedule", INFUSE_RATE },
	[INFUSE_RULE_DAY] = { "day", INFUSE_RATE },
	[INFUSE_RULE_DURATION] = { "duration", INFUSE_DURATION },
	[INFUSE_RULE_TITRATION] = { "titration", INFUSE_RATE },
	[INFUSE_RULE_SETTING] = { "setting", INFUSE_DURATION },
	[INFUSE_RULE_DRUG] = { "drug", INFUSE_DIMENSIONS },
	[INFUSE_RULE_AGE] = { "age", INFUSE_DIMENSIONS },
	[INFUSE_RULE_CHILD] = { "child", INFUSE_WEIGHT },
	[INFUSE_RULE_FLAT_RATE] = { "flat-rate", INFUSE_WEIGHT },
	[INFUSE_RULE_ANAESTHETIC_RANGE] =
	    { "anaesthetic-range", INFUSE_RATE },
	[INFUSE_RULE_EVIDENCE] = { "evidence", INFUSE_DIMENSIONS },
	[INFUSE_RULE_DEVIATION] = { "deviation", INFUSE_PERCENT },
	[INFUSE_RULE_PUMP] = { "pump", INFUSE_FLOW },
	[INFUSE_RULE_SITE] = { "site", INFUSE_DIMENSIONS },
	[INFUSE_RULE_RANGE] = { "range", INFUSE_DIMENSIONS },
};

const char *infuse_rule_name(enum infuse_rule rule)
{
	return rules[rule].name;
}

enum infuse_dimension infuse_rule_dimension(enum infuse_rule rule)
{
	return rules[rule].dimension;
}

const char *infuse_bound_name(enum infuse_bound_kind kind)
{
	static const char *const names[INFUSE_BOUNDS] = {
		[INFUSE_HARD_MIN] = "hard-min",
		[INFUSE_SOFT_MIN] = "soft-min",
		[INFUSE_SOFT_MAX] = "soft-max",
		[INFUSE_HARD_MAX] = "hard-max",
	};

	return kind < INFUSE_BOUNDS ? names[kind] : "";
}

int64_t infuse_bound_milli(struct infuse_bound bound,
    struct infuse_weight weight)
{
	return core_mul(bound.value, bound.per_kg ? weight.g : 1000);
}

/* Whether `milli` leaves less room than what is in force so far. */
/*@ requires \valid_read(now);
    requires 0 <= kind < INFUSE_BOUNDS;
    assigns \nothing;
    ensures !now->set ==> \result;
    ensures now->set && kind <= INFUSE_SOFT_MIN ==>
      (\result <==> milli > now->milli);
    ensures now->set && kind > INFUSE_SOFT_MIN ==>
      (\result <==> milli < now->milli);
*/
static bool tighter(const struct infuse_effective *now,
    enum infuse_bound_kind kind, int64_t milli)
{
	if (!now->set)
		return true;
	return kind <= INFUSE_SOFT_MIN ? milli > now->milli :
	    milli < now->milli;
}

/*
 * Takes one bound into what is in force.  Called in the order protocol, site,
 * guard, and only a tighter bound replaces, so that at equal bounds the
 * earlier source is named.
 */
/*@ requires \valid(now) && \valid_read(bound) && \separated(now, bound);
    requires 0 <= kind < INFUSE_BOUNDS;
    requires infuse_is_bound(*bound) && infuse_is_weight(weight);
    assigns *now;
    ensures !bound->set ==> *now == \old(*now);
    ensures \old(now->set) || bound->set ==> now->set;
    ensures \old(now->set) && kind <= INFUSE_SOFT_MIN ==>
      now->milli >= \old(now->milli);
    ensures \old(now->set) && kind > INFUSE_SOFT_MIN ==>
      now->milli <= \old(now->milli);
    ensures bound->set && kind <= INFUSE_SOFT_MIN ==> now->milli >=
      bound->value * (bound->per_kg ? weight.g : 1000);
    ensures bound->set && kind > INFUSE_SOFT_MIN ==> now->milli <=
      bound->value * (bound->per_kg ? weight.g : 1000);
*/
static void tighten(struct infuse_effective *now,
    const struct infuse_bound *bound, enum infuse_bound_kind kind,
    enum infuse_source source, struct infuse_weight weight)
{
	int64_t milli;

	if (!bound->set)
		return;
	milli = infuse_bound_milli(*bound, weight);
	if (!tighter(now, kind, milli))
		return;
	now->set = true;
	now->milli = milli;
	now->source = source;
	now->written = *bound;
}

/*@ requires \valid(out) && \separated(out, from);
    requires from == \null || \valid_read(from);
    requires from != \null ==> infuse_are_limits(from);
    requires infuse_is_weight(weight);
    assigns *out;
*/
static void tighten_all(struct infuse_effective_limits *out,
    const struct infuse_limits *from, enum infuse_source source,
    struct infuse_weight weight)
{
	int rule, kind;

	if (from == NULL)
		return;
	/*@ loop invariant 0 <= rule <= INFUSE_LIMITS;
	    loop assigns rule, kind, *out;
	    loop variant INFUSE_LIMITS - rule;
	*/
	for (rule = 0; rule < INFUSE_LIMITS; rule++)
		/*@ loop invariant 0 <= kind <= INFUSE_BOUNDS;
		    loop assigns kind, *out;
		    loop variant INFUSE_BOUNDS - kind;
		*/
		for (kind = 0; kind < INFUSE_BOUNDS; kind++)
			tighten(&out->of[rule][kind],
			    &from->of[rule].bound[kind],
			    (enum infuse_bound_kind)kind, source, weight);
}

void infuse_limits_resolve(struct infuse_effective_limits *out,
    const struct infuse_limits *protocol, const struct infuse_limits *site,
    const struct infuse_limits *guard, struct infuse_weight weight)
{
	static const struct infuse_effective none;
	int rule, kind;

	/*@ loop invariant 0 <= rule <= INFUSE_LIMITS;
	    loop assigns rule, kind, *out;
	    loop variant INFUSE_LIMITS - rule;
	*/
	for (rule = 0; rule < INFUSE_LIMITS; rule++)
		/*@ loop invariant 0 <= kind <= INFUSE_BOUNDS;
		    loop assigns kind, *out;
		    loop variant INFUSE_BOUNDS - kind;
		*/
		for (kind = 0; kind < INFUSE_BOUNDS; kind++)
			out->of[rule][kind] = none;
	tighten_all(out, protocol, INFUSE_FROM_PROTOCOL, weight);
	tighten_all(out, site, INFUSE_FROM_SITE, weight);
	tighten_all(out, guard, INFUSE_FROM_GUARD, weight);
}
