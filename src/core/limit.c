/* SPDX-License-Identifier: MIT */
#include <stddef.h>

#include <infuse/limit.h>

#include "mixed.h"

/*@ predicate is_in_force(struct infuse_effective *now) =
      0 <= now->milli <= INFUSE_MILLI_MAX &&
      infuse_is_part(now->part, now->over);
*/

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
	[INFUSE_RULE_HEIGHT] = { "height", INFUSE_RATE },
	[INFUSE_RULE_READING] = { "reading", INFUSE_DIMENSIONS },
	[INFUSE_RULE_RETIRED] = { "retired", INFUSE_DIMENSIONS },
	[INFUSE_RULE_GIVEN] = { "given", INFUSE_MASS },
	[INFUSE_RULE_LIBRARY] = { "pump-library", INFUSE_RATE },
	[INFUSE_RULE_LIBRARY_FLOW] = { "pump-library-flow", INFUSE_FLOW },
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

struct infuse_milli infuse_bound_at(struct infuse_bound bound,
    struct infuse_weight weight)
{
	return core_mixed_times(bound.value, bound.part, bound.over,
	    bound.per_kg ? weight.g : 1000);
}

struct infuse_milli infuse_effective_milli(
    const struct infuse_effective *bound)
{
	struct infuse_milli out;

	out.milli = bound->milli;
	out.part = bound->part;
	out.over = bound->over;
	return out;
}

/* Whether `milli` leaves less room than what is in force so far. */
/*@ requires \valid_read(now) && infuse_is_milli(milli);
    requires is_in_force(now);
    requires 0 <= kind < INFUSE_BOUNDS;
    assigns \nothing;
    ensures !now->set ==> \result;
    ensures now->set && kind <= INFUSE_SOFT_MIN ==>
      (\result <==> infuse_milli_value(milli) > infuse_in_force(now));
    ensures now->set && kind > INFUSE_SOFT_MIN ==>
      (\result <==> infuse_milli_value(milli) < infuse_in_force(now));
*/
static bool tighter(const struct infuse_effective *now,
    enum infuse_bound_kind kind, struct infuse_milli milli)
{
	int side;

	if (!now->set)
		return true;
	side = infuse_milli_cmp(milli, infuse_effective_milli(now));
	return kind <= INFUSE_SOFT_MIN ? side > 0 : side < 0;
}

/*
 * What the proof of the functions below is made of: what was in force stays
 * or is replaced by less room; and what is in force was there before, or is
 * the bound just taken in.
 */
/*@ predicate is_no_looser{A,B}(struct infuse_effective *now, integer kind) =
      \at(now->set, A) ==> \at(now->set, B) &&
        (kind <= INFUSE_SOFT_MIN ?
         infuse_in_force{B}(now) >= infuse_in_force{A}(now) :
         infuse_in_force{B}(now) <= infuse_in_force{A}(now));

    predicate is_kept{A,B}(struct infuse_effective *now) =
      \at(now->set, B) == \at(now->set, A) &&
      infuse_in_force{B}(now) == infuse_in_force{A}(now) &&
      \at(now->source, B) == \at(now->source, A);

    predicate is_of{A,B}(struct infuse_effective *now,
      struct infuse_bound *b, integer g) =
      \at(b->set, A) && \at(now->set, B) &&
        infuse_in_force{B}(now) == infuse_as_written{A}(b, g);

    predicate is_taken_in(struct infuse_bound *b) =
      b == \null || (\valid_read(b) &&
        infuse_is_bound_value(b->value, b->part, b->over, b->per_kg));
*/

/*
 * Takes one bound into what is in force, where there is one.  Called in the
 * order of the sources, and only a tighter bound replaces, so that at equal
 * bounds the earlier source is named.
 */
/*@ requires \valid(now) && is_taken_in(bound) && \separated(now, bound);
    requires 0 <= kind < INFUSE_BOUNDS;
    requires infuse_is_weight(weight);
    requires is_in_force(now);
    assigns *now;
    ensures is_in_force(now);
    ensures is_no_looser{Pre,Post}(now, kind);
    ensures bound != \null ==>
      infuse_is_as_tight{Pre,Post}(now, kind, bound, weight.g);
    ensures is_kept{Pre,Post}(now) || (bound != \null &&
      now->source == source && is_of{Pre,Post}(now, bound, weight.g));
*/
static void tighten(struct infuse_effective *now,
    const struct infuse_bound *bound, enum infuse_bound_kind kind,
    enum infuse_source source, struct infuse_weight weight)
{
	struct infuse_milli milli;

	if (bound == NULL || !bound->set)
		return;
	milli = infuse_bound_at(*bound, weight);
	/*@ assert infuse_milli_value(milli) ==
	      infuse_as_written(bound, weight.g); */
	if (!tighter(now, kind, milli))
		return;
	now->written = *bound;
	now->source = source;
	now->milli = milli.milli;
	now->part = milli.part;
	now->over = milli.over;
	now->set = true;
}

/*@ requires \valid(now);
    assigns *now;
    ensures !now->set && is_in_force(now);
*/
static void clear(struct infuse_effective *now)
{
	static const struct infuse_effective none;

	*now = none;
	now->set = false;
	now->milli = 0;
	now->part = 0;
	now->over = 0;
}

/* The tightest of up to four bounds, of two at each weight. */
/*@ requires \valid(now) && 0 <= kind < INFUSE_BOUNDS;
    requires is_taken_in(protocol) && \separated(now, protocol);
    requires is_taken_in(order) && \separated(now, order);
    requires is_taken_in(site) && \separated(now, site);
    requires is_taken_in(guard) && \separated(now, guard);
    requires infuse_is_weight(dosing) && infuse_is_weight(limit);
    assigns *now;
    ensures is_in_force(now);
    ensures protocol != \null ==>
      infuse_is_as_tight{Pre,Post}(now, kind, protocol, dosing.g);
    ensures order != \null ==>
      infuse_is_as_tight{Pre,Post}(now, kind, order, dosing.g);
    ensures site != \null ==>
      infuse_is_as_tight{Pre,Post}(now, kind, site, limit.g);
    ensures guard != \null ==>
      infuse_is_as_tight{Pre,Post}(now, kind, guard, limit.g);
    ensures now->set ==> 0 <= now->source <= INFUSE_FROM_GUARD;
    ensures now->set && now->source == INFUSE_FROM_PROTOCOL ==>
      protocol != \null && is_of{Pre,Post}(now, protocol, dosing.g);
    ensures now->set && now->source == INFUSE_FROM_ORDER ==>
      order != \null && is_of{Pre,Post}(now, order, dosing.g);
    ensures now->set && now->source == INFUSE_FROM_SITE ==>
      site != \null && is_of{Pre,Post}(now, site, limit.g);
    ensures now->set && now->source == INFUSE_FROM_GUARD ==>
      guard != \null && is_of{Pre,Post}(now, guard, limit.g);
*/
static void resolve_bound(struct infuse_effective *now,
    enum infuse_bound_kind kind, const struct infuse_bound *protocol,
    const struct infuse_bound *order, const struct infuse_bound *site,
    const struct infuse_bound *guard, struct infuse_weight dosing,
    struct infuse_weight limit)
{
	clear(now);
	tighten(now, protocol, kind, INFUSE_FROM_PROTOCOL, dosing);
	tighten(now, order, kind, INFUSE_FROM_ORDER, dosing);
	tighten(now, site, kind, INFUSE_FROM_SITE, limit);
	tighten(now, guard, kind, INFUSE_FROM_GUARD, limit);
}

/*
 * The same of one rule, whose limits a file may not have at all.
 */
/*@ predicate are_taken_in(struct infuse_limit *l) =
      l == \null || (\valid_read(l) &&
        \forall integer k; 0 <= k < INFUSE_BOUNDS ==>
        infuse_is_bound_value(l->bound[k].value, l->bound[k].part,
          l->bound[k].over, l->bound[k].per_kg));

    predicate is_tight{A,B}(struct infuse_effective *now, integer k,
      struct infuse_limit *from, integer g) =
      from != \null ==>
        infuse_is_as_tight{A,B}(now, k, \at(&from->bound[k], A), g);

    predicate is_from{A,B}(struct infuse_effective *now, integer k,
      integer source, struct infuse_limit *from, integer g) =
      \at(now->set, B) && \at(now->source, B) == source ==>
        from != \null && \at(from->bound[k].set, A) &&
        infuse_in_force{B}(now) == infuse_as_written{A}(\at(&from->bound[k], A), g);
*/

/*@ requires are_taken_in(from) && 0 <= kind < INFUSE_BOUNDS;
    assigns \result \from from, kind;
    ensures is_taken_in(\result);
    ensures from == \null ==> \result == \null;
    ensures from != \null ==> \result != \null &&
      \result == &from->bound[kind];
*/
static const struct infuse_bound *bound_of(const struct infuse_limit *from,
    int kind)
{
	return from == NULL ? NULL : &from->bound[kind];
}

/*@ requires \valid(now) && 0 <= kind < INFUSE_BOUNDS;
    requires are_taken_in(protocol) && \separated(now, protocol);
    requires are_taken_in(order) && \separated(now, order);
    requires are_taken_in(site) && \separated(now, site);
    requires are_taken_in(guard) && \separated(now, guard);
    requires infuse_is_weight(dosing) && infuse_is_weight(limit);
    assigns *now;
    ensures is_in_force(now);
    ensures is_tight{Pre,Post}(now, kind, protocol,
      infuse_g(kind, dosing.g, dosing.g));
    ensures is_tight{Pre,Post}(now, kind, order,
      infuse_g(kind, dosing.g, dosing.g));
    ensures is_tight{Pre,Post}(now, kind, site,
      infuse_g(kind, dosing.g, limit.g));
    ensures is_tight{Pre,Post}(now, kind, guard,
      infuse_g(kind, dosing.g, limit.g));
    ensures is_from{Pre,Post}(now, kind, INFUSE_FROM_PROTOCOL, protocol,
      infuse_g(kind, dosing.g, dosing.g));
    ensures is_from{Pre,Post}(now, kind, INFUSE_FROM_ORDER, order,
      infuse_g(kind, dosing.g, dosing.g));
    ensures is_from{Pre,Post}(now, kind, INFUSE_FROM_SITE, site,
      infuse_g(kind, dosing.g, limit.g));
    ensures is_from{Pre,Post}(now, kind, INFUSE_FROM_GUARD, guard,
      infuse_g(kind, dosing.g, limit.g));
    ensures now->set ==> 0 <= now->source <= INFUSE_FROM_GUARD;
*/
static void resolve_at(struct infuse_effective *now, int kind,
    const struct infuse_limit *protocol, const struct infuse_limit *order,
    const struct infuse_limit *site, const struct infuse_limit *guard,
    struct infuse_weight dosing, struct infuse_weight limit)
{
	resolve_bound(now, (enum infuse_bound_kind)kind,
	    bound_of(protocol, kind), bound_of(order, kind),
	    bound_of(site, kind), bound_of(guard, kind), dosing,
	    kind <= INFUSE_SOFT_MIN ? dosing : limit);
}

/*@ requires \valid(now + (0 .. INFUSE_BOUNDS - 1));
    requires are_taken_in(protocol);
    requires \separated(now + (0 .. INFUSE_BOUNDS - 1), protocol);
    requires are_taken_in(order);
    requires \separated(now + (0 .. INFUSE_BOUNDS - 1), order);
    requires are_taken_in(site);
    requires \separated(now + (0 .. INFUSE_BOUNDS - 1), site);
    requires are_taken_in(guard);
    requires \separated(now + (0 .. INFUSE_BOUNDS - 1), guard);
    requires infuse_is_weight(dosing) && infuse_is_weight(limit);
    assigns now[0 .. INFUSE_BOUNDS - 1];
    ensures \forall integer k; 0 <= k < INFUSE_BOUNDS ==>
      is_in_force(now + k);
    ensures \forall integer k; 0 <= k < INFUSE_BOUNDS ==>
      is_tight{Pre,Post}(now + k, k, protocol, infuse_g(k, dosing.g, dosing.g));
    ensures \forall integer k; 0 <= k < INFUSE_BOUNDS ==>
      is_tight{Pre,Post}(now + k, k, order, infuse_g(k, dosing.g, dosing.g));
    ensures \forall integer k; 0 <= k < INFUSE_BOUNDS ==>
      is_tight{Pre,Post}(now + k, k, site, infuse_g(k, dosing.g, limit.g));
    ensures \forall integer k; 0 <= k < INFUSE_BOUNDS ==>
      is_tight{Pre,Post}(now + k, k, guard, infuse_g(k, dosing.g, limit.g));
    ensures \forall integer k; 0 <= k < INFUSE_BOUNDS ==>
      is_from{Pre,Post}(now + k, k, INFUSE_FROM_PROTOCOL, protocol,
        infuse_g(k, dosing.g, dosing.g));
    ensures \forall integer k; 0 <= k < INFUSE_BOUNDS ==>
      is_from{Pre,Post}(now + k, k, INFUSE_FROM_ORDER, order,
        infuse_g(k, dosing.g, dosing.g));
    ensures \forall integer k; 0 <= k < INFUSE_BOUNDS ==>
      is_from{Pre,Post}(now + k, k, INFUSE_FROM_SITE, site,
        infuse_g(k, dosing.g, limit.g));
    ensures \forall integer k; 0 <= k < INFUSE_BOUNDS ==>
      is_from{Pre,Post}(now + k, k, INFUSE_FROM_GUARD, guard,
        infuse_g(k, dosing.g, limit.g));
    ensures \forall integer k; 0 <= k < INFUSE_BOUNDS && now[k].set ==>
      0 <= now[k].source <= INFUSE_FROM_GUARD;
*/
static void resolve_rule(struct infuse_effective *now,
    const struct infuse_limit *protocol, const struct infuse_limit *order,
    const struct infuse_limit *site, const struct infuse_limit *guard,
    struct infuse_weight dosing, struct infuse_weight limit)
{
	int kind;

	/*@ loop invariant 0 <= kind <= INFUSE_BOUNDS;
	    loop invariant \forall integer k; 0 <= k < kind ==>
	      is_in_force(now + k);
	    loop invariant \forall integer k; 0 <= k < kind ==>
	      is_tight{Pre,Here}(now + k, k, protocol, infuse_g(k, dosing.g, dosing.g));
	    loop invariant \forall integer k; 0 <= k < kind ==>
	      is_tight{Pre,Here}(now + k, k, order, infuse_g(k, dosing.g, dosing.g));
	    loop invariant \forall integer k; 0 <= k < kind ==>
	      is_tight{Pre,Here}(now + k, k, site, infuse_g(k, dosing.g, limit.g));
	    loop invariant \forall integer k; 0 <= k < kind ==>
	      is_tight{Pre,Here}(now + k, k, guard, infuse_g(k, dosing.g, limit.g));
	    loop invariant \forall integer k; 0 <= k < kind ==>
	      is_from{Pre,Here}(now + k, k, INFUSE_FROM_PROTOCOL, protocol,
	        infuse_g(k, dosing.g, dosing.g));
	    loop invariant \forall integer k; 0 <= k < kind ==>
	      is_from{Pre,Here}(now + k, k, INFUSE_FROM_ORDER, order,
	        infuse_g(k, dosing.g, dosing.g));
	    loop invariant \forall integer k; 0 <= k < kind ==>
	      is_from{Pre,Here}(now + k, k, INFUSE_FROM_SITE, site,
	        infuse_g(k, dosing.g, limit.g));
	    loop invariant \forall integer k; 0 <= k < kind ==>
	      is_from{Pre,Here}(now + k, k, INFUSE_FROM_GUARD, guard,
	        infuse_g(k, dosing.g, limit.g));
	    loop invariant \forall integer k; 0 <= k < kind && now[k].set ==>
	      0 <= now[k].source <= INFUSE_FROM_GUARD;
	    loop assigns kind, now[0 .. INFUSE_BOUNDS - 1];
	    loop variant INFUSE_BOUNDS - kind;
	*/
	for (kind = 0; kind < INFUSE_BOUNDS; kind++)
		resolve_at(&now[kind], kind, protocol, order, site, guard,
		    dosing, limit);
}

/*@ requires from == \null || \valid_read(from);
    requires from != \null ==> infuse_are_limits(from);
    requires 0 <= rule < INFUSE_LIMITS;
    assigns \result \from from, rule;
    ensures are_taken_in(\result);
    ensures from == \null ==> \result == \null;
    ensures from != \null ==> \result != \null && \result == &from->of[rule];
*/
static const struct infuse_limit *limit_of(const struct infuse_limits *from,
    int rule)
{
	return from == NULL ? NULL : &from->of[rule];
}

/*@ predicate is_tight_at{A,B}(struct infuse_effective_limits *out,
      integer r, integer k, struct infuse_limits *from, integer g) =
      from != \null ==> infuse_is_as_tight{A,B}(\at(&out->of[r][k], B), k,
        \at(&from->of[r].bound[k], A), g);
*/

void infuse_limits_resolve(struct infuse_effective_limits *out,
    const struct infuse_limits *protocol, const struct infuse_limits *order,
    const struct infuse_limits *site, const struct infuse_limits *guard,
    struct infuse_weight dosing, struct infuse_weight limit)
{
	int rule;

	/*@ loop invariant 0 <= rule <= INFUSE_LIMITS;
	    loop invariant \forall integer r, k;
	      0 <= r < rule && 0 <= k < INFUSE_BOUNDS ==>
	      is_in_force(&out->of[r][k]);
	    loop invariant \forall integer r, k;
	      0 <= r < rule && 0 <= k < INFUSE_BOUNDS ==>
	      is_tight_at{Pre,Here}(out, r, k, protocol, infuse_g(k, dosing.g, dosing.g));
	    loop invariant \forall integer r, k;
	      0 <= r < rule && 0 <= k < INFUSE_BOUNDS ==>
	      is_tight_at{Pre,Here}(out, r, k, order, infuse_g(k, dosing.g, dosing.g));
	    loop invariant \forall integer r, k;
	      0 <= r < rule && 0 <= k < INFUSE_BOUNDS ==>
	      is_tight_at{Pre,Here}(out, r, k, site, infuse_g(k, dosing.g, limit.g));
	    loop invariant \forall integer r, k;
	      0 <= r < rule && 0 <= k < INFUSE_BOUNDS ==>
	      is_tight_at{Pre,Here}(out, r, k, guard, infuse_g(k, dosing.g, limit.g));
	    loop invariant \forall integer r, k;
	      0 <= r < rule && 0 <= k < INFUSE_BOUNDS ==>
	      infuse_is_from{Pre,Here}(out, r, k, INFUSE_FROM_PROTOCOL, protocol,
	        dosing.g, dosing.g);
	    loop invariant \forall integer r, k;
	      0 <= r < rule && 0 <= k < INFUSE_BOUNDS ==>
	      infuse_is_from{Pre,Here}(out, r, k, INFUSE_FROM_ORDER, order,
	        dosing.g, dosing.g);
	    loop invariant \forall integer r, k;
	      0 <= r < rule && 0 <= k < INFUSE_BOUNDS ==>
	      infuse_is_from{Pre,Here}(out, r, k, INFUSE_FROM_SITE, site,
	        dosing.g, limit.g);
	    loop invariant \forall integer r, k;
	      0 <= r < rule && 0 <= k < INFUSE_BOUNDS ==>
	      infuse_is_from{Pre,Here}(out, r, k, INFUSE_FROM_GUARD, guard,
	        dosing.g, limit.g);
	    loop invariant \forall integer r, k;
	      0 <= r < rule && 0 <= k < INFUSE_BOUNDS && out->of[r][k].set
	      ==> 0 <= out->of[r][k].source <= INFUSE_FROM_GUARD;
	    loop assigns rule, *out;
	    loop variant INFUSE_LIMITS - rule;
	*/
	for (rule = 0; rule < INFUSE_LIMITS; rule++)
		resolve_rule(out->of[rule], limit_of(protocol, rule),
		    limit_of(order, rule), limit_of(site, rule),
		    limit_of(guard, rule), dosing, limit);
}
