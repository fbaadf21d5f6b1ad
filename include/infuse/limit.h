/* SPDX-License-Identifier: MIT */
#ifndef INFUSE_LIMIT_H
#define INFUSE_LIMIT_H

/*
 * Limits, the verdict on a figure, and the findings that say why.
 *
 * A limit has up to four bounds, hard-min <= soft-min <= soft-max <= hard-max,
 * all inclusive: reaching one is not passing it.  Past a soft bound is
 * CAUTION, past a hard one STOP.  Bounds come from the protocol, the order,
 * the site's file and the built-in guard, and the tightest of them is in force.
 */

#include <infuse/text.h>

#pragma GCC visibility push(default)
#ifdef __cplusplus
extern "C" {
#endif

/*
 * Ordered from no to yes: the verdict of a whole is the least of its parts',
 * and memory that nobody filled in says no.
 */
enum infuse_verdict {
	INFUSE_STOP,		/* past a hard bound */
	INFUSE_UNCHECKED,	/* a limit exists and could not be applied */
	INFUSE_CAUTION,		/* past a soft bound */
	INFUSE_WITHIN
};

/*@ assigns \nothing;
    ensures \result == \min(a, b);
*/
enum infuse_verdict infuse_verdict_least(enum infuse_verdict a,
    enum infuse_verdict b);

/* The first ten can be written as limits in a file; see infuse-protocol(5). */
enum infuse_rule {
	INFUSE_RULE_DOSE_RATE,
	INFUSE_RULE_RATE,
	INFUSE_RULE_DOSE_PER_SESSION,
	INFUSE_RULE_DOSE_PER_DAY,
	INFUSE_RULE_DOSE_PER_COURSE,
	INFUSE_RULE_STEP,
	INFUSE_RULE_INTERVAL,
	INFUSE_RULE_STRENGTH,
	INFUSE_RULE_FLOW,
	INFUSE_RULE_WEIGHT,
	INFUSE_LIMITS,		/* how many those are */

	INFUSE_RULE_SCHEDULE = INFUSE_LIMITS, /* the rate of that day (S-04) */
	INFUSE_RULE_DAY,	/* which day is meant (S-04) */
	INFUSE_RULE_DURATION,	/* longer than the protocol runs (S-04) */
	INFUSE_RULE_TITRATION,	/* a step or interval that is not stated (S-11) */
	INFUSE_RULE_SETTING,	/* care setting (S-05) */
	INFUSE_RULE_DRUG,	/* the enantiomer on the label (S-14) */
	INFUSE_RULE_AGE,	/* adults only (S-09) */
	INFUSE_RULE_CHILD,	/* light, and no age given (S-09) */
	INFUSE_RULE_FLAT_RATE,	/* mg/h protocol, light patient (S-09) */
	INFUSE_RULE_ANAESTHETIC_RANGE, /* of the drug, in any setting (S-05) */
	INFUSE_RULE_EVIDENCE,	/* unverified (S-12) */
	INFUSE_RULE_DEVIATION,	/* rounding takes more than 5 % (S-02) */
	INFUSE_RULE_PUMP,	/* rounds to 0 mL/h (S-02) */
	INFUSE_RULE_SITE,	/* no hard-max for this drug and setting */
	INFUSE_RULE_RANGE,	/* larger than this library computes */
	INFUSE_RULE_BASIS,	/* which weight the dose is for (S-09) */
	INFUSE_RULE_SCREENING,	/* what the screening found (S-28) */
	INFUSE_RULE_HEIGHT,	/* too much for a short patient (S-09) */
	INFUSE_RULE_READING,	/* which reading is meant (S-37) */
	INFUSE_RULE_RETIRED,	/* by the site (S-38) */
	INFUSE_RULE_GIVEN,	/* less was given than ran (S-25) */
	INFUSE_RULE_LIBRARY,	/* a rate that the pump refuses (S-18) */
	INFUSE_RULE_LIBRARY_FLOW, /* the same of a flow */
	INFUSE_RULES
};

/* "dose-rate"; the key in files and the word in JSON. */
/*@ requires 0 <= rule < INFUSE_RULES;
    assigns \result \from rule;
*/
const char *infuse_rule_name(enum infuse_rule rule);

/* What a rule's figures are counts of, in thousandths of the base unit. */
/*@ requires 0 <= rule < INFUSE_RULES;
    assigns \nothing;
    ensures \result <= INFUSE_DIMENSIONS;
*/
enum infuse_dimension infuse_rule_dimension(enum infuse_rule rule);

enum infuse_bound_kind {
	INFUSE_HARD_MIN,
	INFUSE_SOFT_MIN,
	INFUSE_SOFT_MAX,
	INFUSE_HARD_MAX,
	INFUSE_BOUNDS,
	INFUSE_NO_BOUND = INFUSE_BOUNDS
};

/* "hard-max", or "" where there is no bound. */
/*@ assigns \result \from kind;
*/
const char *infuse_bound_name(enum infuse_bound_kind kind);

/* Named in this order where bounds are equal. */
enum infuse_source {
	INFUSE_FROM_PROTOCOL,
	INFUSE_FROM_ORDER,	/* the prescriber's own ceiling (S-35) */
	INFUSE_FROM_SITE,
	INFUSE_FROM_GUARD
};

/*
 * As written: a count of base units, or of base units per kg.  A limit on a
 * rate that was written as an amount over a time is mixed, as that rate is
 * (quantity.h): else an order would be above a limit in the same words.
 */
struct infuse_bound {
	bool set;
	bool per_kg;
	int64_t value;
	unsigned line;		/* of its file; 0: none */
	int32_t part;
	int32_t over;
};

/*
 * The largest values keep value x weight, or value x 1,000, inside int64_t.
 */
/*@ predicate infuse_is_bound_value(integer value, integer part,
      integer over, integer per_kg) =
      infuse_are_up_to(value, part, over,
        per_kg != 0 ? INFUSE_MASS_PER_KG_MAX : INFUSE_MASS_MAX_PG);
    predicate infuse_is_bound(struct infuse_bound b) =
      infuse_is_bound_value(b.value, b.part, b.over, b.per_kg);
    logic real infuse_at_weight(integer value, integer part, integer over,
      integer per_kg, integer g) =
      infuse_mixed(value, part, over) * (per_kg != 0 ? g : 1000);
    logic real infuse_as_written{L}(struct infuse_bound *b, integer g) =
      infuse_at_weight(b->value, b->part, b->over, b->per_kg, g);
*/

struct infuse_limit {
	bool not_stated;	/* declared silent by the file (S-11) */
	unsigned line;
	struct infuse_bound bound[INFUSE_BOUNDS];
};

struct infuse_limits {
	struct infuse_limit of[INFUSE_LIMITS];
};

/*@ predicate infuse_are_limits(struct infuse_limits *l) =
      \forall integer r, k; 0 <= r < INFUSE_LIMITS && 0 <= k < INFUSE_BOUNDS
        ==> infuse_is_bound_value(l->of[r].bound[k].value,
          l->of[r].bound[k].part, l->of[r].bound[k].over,
          l->of[r].bound[k].per_kg);
*/

/*
 * A bound in force for one patient: thousandths of the base unit at this
 * weight and part / over of one more, which is exact for per-kg bounds too.
 */
struct infuse_effective {
	bool set;
	int64_t milli;
	int32_t part;
	int32_t over;
	enum infuse_source source;
	struct infuse_bound written;
};

struct infuse_effective_limits {
	struct infuse_effective of[INFUSE_LIMITS][INFUSE_BOUNDS];
};

/*
 * A bound in force has no more room than the bound of any file, and is the
 * very bound of the file that it names as its source.
 */
/*@ predicate infuse_are_effective(struct infuse_effective_limits *l) =
      \forall integer r, k; 0 <= r < INFUSE_LIMITS && 0 <= k < INFUSE_BOUNDS
        ==> 0 <= l->of[r][k].milli <= INFUSE_MILLI_MAX &&
          infuse_is_part(l->of[r][k].part, l->of[r][k].over);

    logic real infuse_in_force{L}(struct infuse_effective *now) =
      infuse_mixed(now->milli, now->part, now->over);

    predicate infuse_is_as_tight{A,B}(struct infuse_effective *now,
      integer kind, struct infuse_bound *b, integer g) =
      \at(b->set, A) ==> \at(now->set, B) &&
        (kind <= INFUSE_SOFT_MIN ?
         infuse_in_force{B}(now) >= infuse_as_written{A}(b, g) :
         infuse_in_force{B}(now) <= infuse_as_written{A}(b, g));

    // The weight of a lower bound per kg, and of an upper one.
    logic integer infuse_g(integer k, integer low, integer high) =
      k <= INFUSE_SOFT_MIN ? low : high;

    predicate infuse_are_as_tight{A,B}(struct infuse_effective_limits *now,
      struct infuse_limits *from, integer low, integer high) =
      from != \null ==>
        \forall integer r, k;
        0 <= r < INFUSE_LIMITS && 0 <= k < INFUSE_BOUNDS ==>
        infuse_is_as_tight{A,B}(\at(&now->of[r][k], B), k,
          \at(&from->of[r].bound[k], A), infuse_g(k, low, high));

    predicate infuse_is_from{A,B}(struct infuse_effective_limits *now,
      integer r, integer k, integer source, struct infuse_limits *from,
      integer low, integer high) =
      \at(now->of[r][k].set, B) && \at(now->of[r][k].source, B) == source ==>
        from != \null && \at(from->of[r].bound[k].set, A) &&
        infuse_in_force{B}(\at(&now->of[r][k], B)) ==
          infuse_as_written{A}(\at(&from->of[r].bound[k], A),
            infuse_g(k, low, high));
*/

/* A bound at a weight, in thousandths of the base unit; exact. */
/*@ requires infuse_is_bound(bound) && infuse_is_weight(weight);
    assigns \nothing;
    ensures infuse_milli_value(\result) == infuse_at_weight(bound.value,
      bound.part, bound.over, bound.per_kg, weight.g);
    ensures infuse_is_milli(\result);
*/
struct infuse_milli infuse_bound_at(struct infuse_bound bound,
    struct infuse_weight weight);

/* A bound in force as a figure. */
/*@ requires \valid_read(bound);
    assigns \nothing;
    ensures \result.milli == bound->milli;
    ensures \result.part == bound->part && \result.over == bound->over;
*/
struct infuse_milli infuse_effective_milli(
    const struct infuse_effective *bound);

/*
 * The tightest of the four for one patient.  Bounds per kg of the protocol and
 * the order are at the weight that doses are for; so are the lower ones of the
 * site and the guard, and their upper ones are at the weight for limits
 * (S-09).  At equal bounds the protocol is named, then the order, the site,
 * the guard.  Each may be NULL: none.
 */
/*@ requires \valid(out);
    requires protocol == \null || \valid_read(protocol);
    requires order == \null || \valid_read(order);
    requires site == \null || \valid_read(site);
    requires guard == \null || \valid_read(guard);
    requires protocol != \null ==> infuse_are_limits(protocol);
    requires order != \null ==> infuse_are_limits(order);
    requires site != \null ==> infuse_are_limits(site);
    requires guard != \null ==> infuse_are_limits(guard);
    requires \separated(out, protocol) && \separated(out, order) &&
      \separated(out, site) && \separated(out, guard);
    requires infuse_is_weight(dosing) && infuse_is_weight(limit);
    assigns *out;
    ensures infuse_are_effective(out);
    ensures infuse_are_as_tight{Pre,Post}(out, protocol, dosing.g, dosing.g);
    ensures infuse_are_as_tight{Pre,Post}(out, order, dosing.g, dosing.g);
    ensures infuse_are_as_tight{Pre,Post}(out, site, dosing.g, limit.g);
    ensures infuse_are_as_tight{Pre,Post}(out, guard, dosing.g, limit.g);
    ensures \forall integer r, k;
      0 <= r < INFUSE_LIMITS && 0 <= k < INFUSE_BOUNDS ==>
      infuse_is_from{Pre,Post}(out, r, k,
        INFUSE_FROM_PROTOCOL, protocol, dosing.g, dosing.g);
    ensures \forall integer r, k;
      0 <= r < INFUSE_LIMITS && 0 <= k < INFUSE_BOUNDS ==>
      infuse_is_from{Pre,Post}(out, r, k,
        INFUSE_FROM_ORDER, order, dosing.g, dosing.g);
    ensures \forall integer r, k;
      0 <= r < INFUSE_LIMITS && 0 <= k < INFUSE_BOUNDS ==>
      infuse_is_from{Pre,Post}(out, r, k,
        INFUSE_FROM_SITE, site, dosing.g, limit.g);
    ensures \forall integer r, k;
      0 <= r < INFUSE_LIMITS && 0 <= k < INFUSE_BOUNDS ==>
      infuse_is_from{Pre,Post}(out, r, k,
        INFUSE_FROM_GUARD, guard, dosing.g, limit.g);
    ensures \forall integer r, k;
      0 <= r < INFUSE_LIMITS && 0 <= k < INFUSE_BOUNDS &&
      out->of[r][k].set ==> 0 <= out->of[r][k].source <= INFUSE_FROM_GUARD;
*/
void infuse_limits_resolve(struct infuse_effective_limits *out,
    const struct infuse_limits *protocol, const struct infuse_limits *order,
    const struct infuse_limits *site, const struct infuse_limits *guard,
    struct infuse_weight dosing, struct infuse_weight limit);

/*
 * One reason.  Figures are thousandths of the rule's base unit at this
 * weight; of what is over a time, `found` is up to the base unit, and `limit`
 * down to the thousandth, so that they stay apart.  `days` marks the rows of
 * the plan it is about, none for the whole.
 */
#define INFUSE_ROWS_MAX 366

struct infuse_finding {
	enum infuse_verdict verdict;
	enum infuse_rule rule;
	enum infuse_bound_kind bound;
	int64_t found;		/* of several rows the farthest */
	int64_t limit;
	int64_t found_least;	/* and the range that was found (S-20) */
	int64_t found_most;
	enum infuse_source source;
	struct infuse_bound written;	/* the limit as its file has it */
	unsigned line;
	bool on_most;			/* about the most of a titrated day */
	bool onward;			/* a dose, if the rate goes on (S-04) */
	struct infuse_duration reached;	/* and in what time it comes to that */
	bool rows[INFUSE_ROWS_MAX];
};

#define INFUSE_FINDINGS_MAX 64

struct infuse_findings {
	int count;
	struct infuse_finding of[INFUSE_FINDINGS_MAX];
};

#ifdef __cplusplus
}
#endif
#pragma GCC visibility pop
#endif
