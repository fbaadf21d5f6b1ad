/* SPDX-License-Identifier: MIT */
#include <stddef.h>

#include "in_force.h"

/*
 * As infuse_are_as_tight, with lower bounds at one weight and upper ones at
 * another.
 */
/*@ predicate are_as_tight{A,B}(struct infuse_effective_limits *now,
      struct infuse_limits *from, integer low, integer high) =
      from != \null ==>
        \forall integer r, k;
        0 <= r < INFUSE_LIMITS && 0 <= k < INFUSE_BOUNDS ==>
        infuse_is_as_tight{A,B}(\at(&now->of[r][k], B), k,
          \at(&from->of[r].bound[k], A), k <= INFUSE_SOFT_MIN ? low : high);
*/

/* No rate is without a hard-max, whatever the files say (S-03). */
/*@ predicate is_guarded(struct infuse_effective_limits *l,
      integer drug, integer g) =
      l->of[INFUSE_RULE_DOSE_RATE][INFUSE_HARD_MAX].set &&
      infuse_in_force(&l->of[INFUSE_RULE_DOSE_RATE][INFUSE_HARD_MAX]) <=
        infuse_at_weight((drug == INFUSE_KETAMINE ? 4 : 2) *
          INFUSE_PG_PER_MG, 0, 0, 1, g) &&
      l->of[INFUSE_RULE_RATE][INFUSE_HARD_MAX].set &&
      infuse_in_force(&l->of[INFUSE_RULE_RATE][INFUSE_HARD_MAX]) <=
        infuse_at_weight((drug == INFUSE_KETAMINE ? 400 : 200) *
          INFUSE_PG_PER_MG, 0, 0, 0, g);
*/

/*@ predicate is_same{A,B}(struct infuse_effective *a,
      struct infuse_effective *b) =
      \at(a->set, A) == \at(b->set, B) &&
      \at(a->milli, A) == \at(b->milli, B) &&
      \at(a->part, A) == \at(b->part, B) &&
      \at(a->over, A) == \at(b->over, B);
    predicate are_lower_kept{A,B}(struct infuse_effective_limits *to) =
      \forall integer r, k;
        0 <= r < INFUSE_LIMITS && 0 <= k <= INFUSE_SOFT_MIN ==>
          is_same{A,B}(\at(&to->of[r][k], A),
            \at(&to->of[r][k], B));
    predicate are_upper_taken{A,B}(struct infuse_effective_limits *to,
      struct infuse_effective_limits *from, integer n) =
      \forall integer r, k;
        0 <= r < n && INFUSE_SOFT_MAX <= k <= INFUSE_HARD_MAX ==>
          is_same{A,B}(\at(&from->of[r][k], A),
            \at(&to->of[r][k], B));
*/

/*@ requires \valid(to) && \valid_read(from) && \separated(to, from);
    assigns *to;
    ensures is_same{Pre,Post}(from, to);
*/
static void copy(struct infuse_effective *to,
    const struct infuse_effective *from)
{
	*to = *from;
}

/*@ requires \valid(to) && \valid_read(from) && \separated(to, from);
    requires 0 <= rule < INFUSE_LIMITS;
    requires infuse_are_effective(to) && infuse_are_effective(from);
    requires are_upper_taken{Pre,Pre}(to, from, rule);
    assigns to->of[rule][INFUSE_SOFT_MAX .. INFUSE_HARD_MAX];
    ensures infuse_are_effective(to);
    ensures are_lower_kept{Pre,Post}(to);
    ensures are_upper_taken{Pre,Post}(to, from, rule + 1);
*/
static void take_upper(struct infuse_effective_limits *to,
    const struct infuse_effective_limits *from, int rule)
{
	copy(&to->of[rule][INFUSE_SOFT_MAX], &from->of[rule][INFUSE_SOFT_MAX]);
	copy(&to->of[rule][INFUSE_HARD_MAX], &from->of[rule][INFUSE_HARD_MAX]);
}

/*@ requires \valid(to) && \valid_read(from) && \separated(to, from);
    requires infuse_are_effective(to) && infuse_are_effective(from);
    assigns *to;
    ensures infuse_are_effective(to);
    ensures are_lower_kept{Pre,Post}(to);
    ensures are_upper_taken{Pre,Post}(to, from, INFUSE_LIMITS);
*/
static void take_upper_of_all(struct infuse_effective_limits *to,
    const struct infuse_effective_limits *from)
{
	int rule;

	/*@ loop invariant 0 <= rule <= INFUSE_LIMITS;
	    loop invariant infuse_are_effective(to);
	    loop invariant infuse_are_effective(from);
	    loop invariant are_lower_kept{Pre,Here}(to);
	    loop invariant are_upper_taken{Pre,Here}(to, from, rule);
	    loop invariant are_upper_taken{Here,Here}(to, from, rule);
	    loop assigns rule, *to;
	    loop variant INFUSE_LIMITS - rule;
	*/
	for (rule = 0; rule < INFUSE_LIMITS; rule++)
		take_upper(to, from, rule);
}

/*
 * Lower bounds at the dosing weight, upper ones at the lightest of the weights
 * that count, which can only tighten them.
 */
/*@ requires \valid(out) && \valid_read(protocol);
    requires infuse_are_limits(protocol);
    requires site == \null || (\valid_read(site) && infuse_are_limits(site));
    requires guard == \null || (\valid_read(guard) &&
      infuse_are_limits(guard));
    requires \separated(out, protocol);
    requires site != \null ==> \separated(out, site);
    requires guard != \null ==> \separated(out, guard);
    requires infuse_is_weight(low) && infuse_is_weight(high);
    assigns *out;
    ensures infuse_are_effective(out);
    ensures are_as_tight{Pre,Post}(out, protocol, low.g, high.g);
    ensures are_as_tight{Pre,Post}(out, site, low.g, high.g);
    ensures are_as_tight{Pre,Post}(out, guard, low.g, high.g);
*/
static void resolve(struct infuse_effective_limits *out,
    const struct infuse_limits *protocol, const struct infuse_limits *site,
    const struct infuse_limits *guard, struct infuse_weight low,
    struct infuse_weight high)
{
	struct infuse_effective_limits upper;

	infuse_limits_resolve(&upper, protocol, site, guard, high);
	infuse_limits_resolve(out, protocol, site, guard, low);
	take_upper_of_all(out, &upper);
}

/* No bound of any file has less say than it had; and there is the guard's. */
/*@ requires \valid(out) && \valid_read(protocol);
    requires infuse_are_limits(&protocol->limits);
    requires site == \null || (\valid_read(site) && infuse_are_limits(site));
    requires \separated(out, protocol);
    requires site != \null ==> \separated(out, site);
    requires infuse_is_weight(low) && infuse_is_weight(high);
    assigns *out;
    ensures infuse_are_effective(out);
    ensures are_as_tight{Pre,Post}(out, &protocol->limits, low.g,
      high.g);
    ensures are_as_tight{Pre,Post}(out, site, low.g, high.g);
    ensures is_guarded(out, protocol->drug, high.g);
*/
static void resolve_all(struct infuse_effective_limits *out,
    const struct infuse_protocol *protocol, const struct infuse_limits *site,
    struct infuse_weight low, struct infuse_weight high)
{
	struct infuse_limits guard;

	infuse_guard(&guard, protocol->drug);
	resolve(out, &protocol->limits, site, &guard, low, high);
	/*@ assert guard.of[INFUSE_RULE_DOSE_RATE].bound[INFUSE_HARD_MAX].value
	      == (protocol->drug == INFUSE_KETAMINE ? 4 : 2) *
	      INFUSE_PG_PER_MG; */
	/*@ assert guard.of[INFUSE_RULE_RATE].bound[INFUSE_HARD_MAX].value
	      == (protocol->drug == INFUSE_KETAMINE ? 400 : 200) *
	      INFUSE_PG_PER_MG; */
	/*@ assert infuse_is_as_tight{Here,Here}(
	      &out->of[INFUSE_RULE_DOSE_RATE][INFUSE_HARD_MAX],
	      INFUSE_HARD_MAX,
	      &guard.of[INFUSE_RULE_DOSE_RATE].bound[INFUSE_HARD_MAX],
	      high.g); */
	/*@ assert infuse_is_as_tight{Here,Here}(
	      &out->of[INFUSE_RULE_RATE][INFUSE_HARD_MAX],
	      INFUSE_HARD_MAX,
	      &guard.of[INFUSE_RULE_RATE].bound[INFUSE_HARD_MAX],
	      high.g); */
}

void core_limits_in_force(struct infuse_effective_limits *out,
    const struct infuse_protocol *protocol, const struct infuse_limits *site,
    struct infuse_weight low, struct infuse_weight high)
{
	resolve_all(out, protocol, site, low, high);
}

void core_limits_of_protocol(struct infuse_effective_limits *out,
    const struct infuse_limits *protocol, struct infuse_weight low,
    struct infuse_weight high)
{
	resolve(out, protocol, NULL, NULL, low, high);
}
