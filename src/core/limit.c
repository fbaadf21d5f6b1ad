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
	[INFUSE_RULE_BASIS] = { "weight-basis", INFUSE_WEIGHT },
	[INFUSE_RULE_SCREENING] = { "screening", INFUSE_DIMENSIONS },
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
 * What the proof of the functions below is made of: what was in force stays
 * or is replaced by less room; and what is in force was there before, or is a
 * bound of the file just taken in.
 */
/*@ predicate is_no_looser{A,B}(struct infuse_effective *now, integer kind) =
      \at(now->set, A) ==> \at(now->set, B) &&
        (kind <= INFUSE_SOFT_MIN ? \at(now->milli, B) >= \at(now->milli, A) :
         \at(now->milli, B) <= \at(now->milli, A));

    predicate is_kept{A,B}(struct infuse_effective *now) =
      \at(now->set, B) == \at(now->set, A) &&
      \at(now->milli, B) == \at(now->milli, A);

    predicate is_replaced{A,B}(struct infuse_effective *now,
      struct infuse_bound *b, integer g) =
      \at(b->set, B) && \at(now->set, B) &&
        \at(now->milli, B) ==
          infuse_milli(\at(b->value, B), \at(b->per_kg, B), g);

    predicate are_no_looser{A,B}(struct infuse_effective_limits *l) =
      \forall integer r, k; 0 <= r < INFUSE_LIMITS && 0 <= k < INFUSE_BOUNDS
        ==> is_no_looser{A,B}(\at(&l->of[r][k], B), k);

    predicate are_accounted_for{A,B}(struct infuse_effective_limits *l,
      struct infuse_limits *from, integer g) =
      \forall integer r, k; 0 <= r < INFUSE_LIMITS && 0 <= k < INFUSE_BOUNDS
        ==> is_kept{A,B}(\at(&l->of[r][k], B)) ||
          is_replaced{A,B}(\at(&l->of[r][k], B),
            \at(&from->of[r].bound[k], B), g);
*/

/*
 * Takes one bound into what is in force.  Called in the order protocol, site,
 * guard, and only a tighter bound replaces, so that at equal bounds the
 * earlier source is named.
 */
/*@ requires \valid(now) && \valid_read(bound) && \separated(now, bound);
    requires 0 <= kind < INFUSE_BOUNDS;
    requires infuse_is_bound_value(bound->value, bound->per_kg);
    requires infuse_is_weight(weight);
    requires 0 <= now->milli <= INFUSE_MILLI_MAX;
    assigns *now;
    ensures 0 <= now->milli <= INFUSE_MILLI_MAX;
    ensures is_no_looser{Pre,Post}(now, kind);
    ensures infuse_is_as_tight(now, kind, bound, weight.g);
    ensures is_kept{Pre,Post}(now) ||
      is_replaced{Pre,Post}(now, bound, weight.g);
*/
static void tighten(struct infuse_effective *now,
    const struct infuse_bound *bound, enum infuse_bound_kind kind,
    enum infuse_source source, struct infuse_weight weight)
{
	int64_t milli;

	if (!bound->set)
		return;
	milli = infuse_bound_milli(*bound, weight);
	/*@ assert milli ==
	      infuse_milli(bound->value, bound->per_kg, weight.g); */
	if (!tighter(now, kind, milli))
		return;
	now->written = *bound;
	now->source = source;
	now->milli = milli;
	now->set = true;
}

/* The bounds of one rule. */
/*@ requires \valid(now + (0 .. INFUSE_BOUNDS - 1)) && \valid_read(from);
    requires \separated(now + (0 .. INFUSE_BOUNDS - 1), from);
    requires \forall integer k; 0 <= k < INFUSE_BOUNDS ==>
      infuse_is_bound_value(from->bound[k].value, from->bound[k].per_kg);
    requires \forall integer k; 0 <= k < INFUSE_BOUNDS ==>
      0 <= now[k].milli <= INFUSE_MILLI_MAX;
    requires infuse_is_weight(weight);
    assigns now[0 .. INFUSE_BOUNDS - 1];
    ensures \forall integer k; 0 <= k < INFUSE_BOUNDS ==>
      0 <= now[k].milli <= INFUSE_MILLI_MAX;
    ensures \forall integer k; 0 <= k < INFUSE_BOUNDS ==>
      is_no_looser{Pre,Post}(now + k, k);
    ensures \forall integer k; 0 <= k < INFUSE_BOUNDS ==>
      infuse_is_as_tight(now + k, k, &from->bound[k], weight.g);
    ensures \forall integer k; 0 <= k < INFUSE_BOUNDS ==>
      is_kept{Pre,Post}(now + k) ||
      is_replaced{Pre,Post}(now + k, &from->bound[k], weight.g);
*/
static void tighten_rule(struct infuse_effective *now,
    const struct infuse_limit *from, enum infuse_source source,
    struct infuse_weight weight)
{
	int kind;

	/*@ loop invariant 0 <= kind <= INFUSE_BOUNDS;
	    loop invariant \forall integer k; 0 <= k < INFUSE_BOUNDS ==>
	      0 <= now[k].milli <= INFUSE_MILLI_MAX;
	    loop invariant \forall integer k; 0 <= k < kind ==>
	      is_no_looser{Pre,Here}(now + k, k);
	    loop invariant \forall integer k; 0 <= k < kind ==>
	      infuse_is_as_tight(now + k, k, &from->bound[k], weight.g);
	    loop invariant \forall integer k; 0 <= k < kind ==>
	      is_kept{Pre,Here}(now + k) ||
	      is_replaced{Pre,Here}(now + k, &from->bound[k], weight.g);
	    loop invariant \forall integer k; kind <= k < INFUSE_BOUNDS ==>
	      is_kept{Pre,Here}(now + k);
	    loop assigns kind, now[0 .. INFUSE_BOUNDS - 1];
	    loop variant INFUSE_BOUNDS - kind;
	*/
	for (kind = 0; kind < INFUSE_BOUNDS; kind++)
		tighten(&now[kind], &from->bound[kind],
		    (enum infuse_bound_kind)kind, source, weight);
}

/*@ requires \valid(out) && \separated(out, from);
    requires from == \null || \valid_read(from);
    requires from != \null ==> infuse_are_limits(from);
    requires infuse_is_weight(weight);
    requires infuse_are_effective(out);
    assigns *out;
    ensures infuse_are_effective(out);
    ensures are_no_looser{Pre,Post}(out);
    ensures infuse_are_as_tight(out, from, weight.g);
    ensures from != \null ==>
      are_accounted_for{Pre,Post}(out, from, weight.g);
    ensures from == \null ==> \forall integer r, k;
      0 <= r < INFUSE_LIMITS && 0 <= k < INFUSE_BOUNDS ==>
      is_kept{Pre,Post}(&out->of[r][k]);
*/
static void tighten_all(struct infuse_effective_limits *out,
    const struct infuse_limits *from, enum infuse_source source,
    struct infuse_weight weight)
{
	int rule;

	if (from == NULL)
		return;
	/*@ loop invariant 0 <= rule <= INFUSE_LIMITS;
	    loop invariant infuse_are_effective(out);
	    loop invariant \forall integer r, k;
	      0 <= r < rule && 0 <= k < INFUSE_BOUNDS ==>
	      is_no_looser{Pre,Here}(&out->of[r][k], k);
	    loop invariant \forall integer r, k;
	      0 <= r < rule && 0 <= k < INFUSE_BOUNDS ==>
	      infuse_is_as_tight(&out->of[r][k], k, &from->of[r].bound[k],
	        weight.g);
	    loop invariant \forall integer r, k;
	      0 <= r < rule && 0 <= k < INFUSE_BOUNDS ==>
	      is_kept{Pre,Here}(&out->of[r][k]) ||
	      is_replaced{Pre,Here}(&out->of[r][k], &from->of[r].bound[k],
	        weight.g);
	    loop invariant \forall integer r, k;
	      rule <= r < INFUSE_LIMITS && 0 <= k < INFUSE_BOUNDS ==>
	      is_kept{Pre,Here}(&out->of[r][k]);
	    loop assigns rule, *out;
	    loop variant INFUSE_LIMITS - rule;
	*/
	for (rule = 0; rule < INFUSE_LIMITS; rule++)
		tighten_rule(out->of[rule], &from->of[rule], source, weight);
}

/*@ requires \valid(now);
    assigns *now;
    ensures !now->set && now->milli == 0;
*/
static void clear(struct infuse_effective *now)
{
	static const struct infuse_effective none;

	*now = none;
	now->set = false;
	now->milli = 0;
}

/*@ requires \valid(out);
    assigns *out;
    ensures \forall integer r, k;
      0 <= r < INFUSE_LIMITS && 0 <= k < INFUSE_BOUNDS ==>
      !out->of[r][k].set && out->of[r][k].milli == 0;
*/
static void clear_all(struct infuse_effective_limits *out)
{
	int rule, kind;

	/*@ loop invariant 0 <= rule <= INFUSE_LIMITS;
	    loop invariant \forall integer r, k;
	      0 <= r < rule && 0 <= k < INFUSE_BOUNDS ==>
	      !out->of[r][k].set && out->of[r][k].milli == 0;
	    loop assigns rule, kind, *out;
	    loop variant INFUSE_LIMITS - rule;
	*/
	for (rule = 0; rule < INFUSE_LIMITS; rule++)
		/*@ loop invariant 0 <= kind <= INFUSE_BOUNDS;
		    loop invariant \forall integer r, k;
		      0 <= r < rule && 0 <= k < INFUSE_BOUNDS ==>
		      !out->of[r][k].set && out->of[r][k].milli == 0;
		    loop invariant \forall integer k; 0 <= k < kind ==>
		      !out->of[rule][k].set && out->of[rule][k].milli == 0;
		    loop assigns kind, *out;
		    loop variant INFUSE_BOUNDS - kind;
		*/
		for (kind = 0; kind < INFUSE_BOUNDS; kind++)
			clear(&out->of[rule][kind]);
}

void infuse_limits_resolve(struct infuse_effective_limits *out,
    const struct infuse_limits *protocol, const struct infuse_limits *site,
    const struct infuse_limits *guard, struct infuse_weight weight)
{
	clear_all(out);
	tighten_all(out, protocol, INFUSE_FROM_PROTOCOL, weight);
	/*@ assert \forall integer r, k;
	      0 <= r < INFUSE_LIMITS && 0 <= k < INFUSE_BOUNDS &&
	      out->of[r][k].set ==>
	      infuse_comes_from(&out->of[r][k], r, k, protocol, weight.g); */
	tighten_all(out, site, INFUSE_FROM_SITE, weight);
	/*@ assert \forall integer r, k;
	      0 <= r < INFUSE_LIMITS && 0 <= k < INFUSE_BOUNDS &&
	      out->of[r][k].set ==>
	      infuse_comes_from(&out->of[r][k], r, k, protocol, weight.g) ||
	      infuse_comes_from(&out->of[r][k], r, k, site, weight.g); */
	tighten_all(out, guard, INFUSE_FROM_GUARD, weight);
}
