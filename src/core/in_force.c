/* SPDX-License-Identifier: MIT */
#include <stddef.h>

#include "in_force.h"

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

/*@ requires \valid(bound);
    assigns *bound;
    ensures bound->value == 0 && !bound->set;
    ensures bound->part == 0 && bound->over == 0;
*/
static void clear(struct infuse_bound *bound)
{
	bound->set = false;
	bound->per_kg = false;
	bound->value = 0;
	bound->part = 0;
	bound->over = 0;
	bound->line = 0;
}

/*@ predicate is_nought(struct infuse_bound *b) =
      b->value == 0 && b->part == 0 && b->over == 0;
    predicate is_clear(struct infuse_limit *l) =
      is_nought(&l->bound[INFUSE_HARD_MIN]) &&
      is_nought(&l->bound[INFUSE_SOFT_MIN]) &&
      is_nought(&l->bound[INFUSE_SOFT_MAX]) &&
      is_nought(&l->bound[INFUSE_HARD_MAX]);
*/

/*@ requires \valid(limit);
    assigns *limit;
    ensures is_clear(limit);
*/
static void clear_all(struct infuse_limit *limit)
{
	limit->not_stated = false;
	limit->line = 0;
	clear(&limit->bound[INFUSE_HARD_MIN]);
	clear(&limit->bound[INFUSE_SOFT_MIN]);
	clear(&limit->bound[INFUSE_SOFT_MAX]);
	clear(&limit->bound[INFUSE_HARD_MAX]);
}

void core_no_limits(struct infuse_limits *out)
{
	int rule;

	/*@ loop invariant 0 <= rule <= INFUSE_LIMITS;
	    loop invariant \forall integer r; 0 <= r < rule ==>
	      is_clear(&out->of[r]);
	    loop assigns rule, *out;
	    loop variant INFUSE_LIMITS - rule;
	*/
	for (rule = 0; rule < INFUSE_LIMITS; rule++)
		clear_all(&out->of[rule]);
}

/* Member by member, as the rest of the limits is seen to stay then. */
/*@ requires \valid(out) && infuse_are_limits(out);
    requires 0 <= rule < INFUSE_LIMITS;
    requires infuse_is_bound_value(value, part, over, per_kg);
    assigns out->of[rule].bound[INFUSE_HARD_MAX];
    ensures infuse_are_limits(out);
*/
static void set(struct infuse_limits *out, enum infuse_rule rule, bool per_kg,
    int64_t value, int32_t part, int32_t over)
{
	struct infuse_bound *bound = &out->of[rule].bound[INFUSE_HARD_MAX];

	bound->set = true;
	bound->per_kg = per_kg;
	bound->value = value;
	bound->part = part;
	bound->over = over;
	bound->line = 0;
}

/*@ requires \valid(out) && infuse_are_limits(out);
    requires infuse_is_rate(rate.rate) && infuse_is_dose_rate(rate.dose_rate);
    assigns out->of[INFUSE_RULE_DOSE_RATE].bound[INFUSE_HARD_MAX],
      out->of[INFUSE_RULE_RATE].bound[INFUSE_HARD_MAX];
    ensures infuse_are_limits(out);
*/
static void limit_rate(struct infuse_limits *out,
    struct infuse_written_rate rate)
{
	if (rate.per_kg)
		set(out, INFUSE_RULE_DOSE_RATE, true,
		    rate.dose_rate.pg_per_kg_h, rate.dose_rate.part,
		    rate.dose_rate.over);
	else
		set(out, INFUSE_RULE_RATE, false, rate.rate.pg_per_h,
		    rate.rate.part, rate.rate.over);
}

void core_limits_of_order(struct infuse_limits *out,
    const struct infuse_order *order)
{
	struct infuse_written_rate ceiling = order->ceiling;
	bool has_ceiling = order->has_ceiling;

	core_no_limits(out);
	if (has_ceiling)
		limit_rate(out, ceiling);
}

/*@ predicate is_guard(struct infuse_limits *l, integer drug) =
      infuse_are_limits(l) &&
      l->of[INFUSE_RULE_DOSE_RATE].bound[INFUSE_HARD_MAX].set &&
      l->of[INFUSE_RULE_DOSE_RATE].bound[INFUSE_HARD_MAX].per_kg &&
      l->of[INFUSE_RULE_DOSE_RATE].bound[INFUSE_HARD_MAX].value ==
        (drug == INFUSE_KETAMINE ? 4 : 2) * INFUSE_PG_PER_MG &&
      l->of[INFUSE_RULE_DOSE_RATE].bound[INFUSE_HARD_MAX].part == 0 &&
      l->of[INFUSE_RULE_DOSE_RATE].bound[INFUSE_HARD_MAX].over == 0 &&
      l->of[INFUSE_RULE_RATE].bound[INFUSE_HARD_MAX].set &&
      !l->of[INFUSE_RULE_RATE].bound[INFUSE_HARD_MAX].per_kg &&
      l->of[INFUSE_RULE_RATE].bound[INFUSE_HARD_MAX].value ==
        (drug == INFUSE_KETAMINE ? 400 : 200) * INFUSE_PG_PER_MG &&
      l->of[INFUSE_RULE_RATE].bound[INFUSE_HARD_MAX].part == 0 &&
      l->of[INFUSE_RULE_RATE].bound[INFUSE_HARD_MAX].over == 0;
*/

/*
 * No bound of any file has less say than it had; and there is the guard's.
 * Nothing is written here but what is in force, so that the bounds as they
 * were are the bounds as they are.
 */
/*@ requires \valid(out) && \valid_read(protocol);
    requires infuse_are_limits(protocol);
    requires \valid_read(order) && infuse_are_limits(order);
    requires site == \null || (\valid_read(site) && infuse_are_limits(site));
    requires \valid_read(guard) && is_guard(guard, drug);
    requires \separated(out, protocol) && \separated(out, order);
    requires \separated(out, guard);
    requires site != \null ==> \separated(out, site);
    requires infuse_is_weight(dosing) && infuse_is_weight(limit);
    assigns *out;
    ensures infuse_are_effective(out);
    ensures infuse_are_as_tight{Pre,Post}(out, protocol, dosing.g, dosing.g);
    ensures infuse_are_as_tight{Pre,Post}(out, order, dosing.g, dosing.g);
    ensures infuse_are_as_tight{Pre,Post}(out, site, dosing.g, limit.g);
    ensures infuse_are_as_tight{Pre,Post}(out, guard, dosing.g, limit.g);
    ensures is_guarded(out, drug, limit.g);
*/
static void resolve_all(struct infuse_effective_limits *out,
    const struct infuse_limits *protocol, const struct infuse_limits *order,
    const struct infuse_limits *site, const struct infuse_limits *guard,
    enum infuse_drug drug, struct infuse_weight dosing,
    struct infuse_weight limit)
{
	(void)drug;	/* the contract's */
	infuse_limits_resolve(out, protocol, order, site, guard, dosing,
	    limit);
	/*@ assert infuse_is_as_tight{Pre,Here}(
	      &out->of[INFUSE_RULE_DOSE_RATE][INFUSE_HARD_MAX],
	      INFUSE_HARD_MAX,
	      &guard->of[INFUSE_RULE_DOSE_RATE].bound[INFUSE_HARD_MAX],
	      limit.g); */
	/*@ assert infuse_is_as_tight{Pre,Here}(
	      &out->of[INFUSE_RULE_RATE][INFUSE_HARD_MAX],
	      INFUSE_HARD_MAX,
	      &guard->of[INFUSE_RULE_RATE].bound[INFUSE_HARD_MAX],
	      limit.g); */
}

/* With the guard's; each function here has one thing that it writes. */
/*@ requires \valid(out) && \valid_read(protocol) && \valid_read(order);
    requires infuse_are_limits(protocol);
    requires infuse_is_order(order);
    requires site == \null || (\valid_read(site) &&
      infuse_are_limits(site) && \separated(out, site));
    requires \separated(out, order) && \separated(out, protocol);
    requires \valid_read(guard) && is_guard(guard, drug);
    requires \separated(out, guard);
    requires infuse_is_weight(dosing) && infuse_is_weight(limit);
    assigns *out;
    ensures infuse_are_effective(out);
    ensures is_guarded(out, drug, limit.g);
*/
static void resolve_with(struct infuse_effective_limits *out,
    const struct infuse_limits *protocol, const struct infuse_order *order,
    const struct infuse_limits *site, const struct infuse_limits *guard,
    enum infuse_drug drug, struct infuse_weight dosing,
    struct infuse_weight limit)
{
	struct infuse_limits own;

	core_limits_of_order(&own, order);
	resolve_all(out, protocol, &own, site, guard, drug, dosing, limit);
}

void core_limits_in_force(struct infuse_effective_limits *out,
    const struct infuse_case *of, struct infuse_weight dosing,
    struct infuse_weight limit)
{
	const struct infuse_limits *protocol = &of->protocol->limits;
	const struct infuse_limits *site = of->site;
	enum infuse_drug drug = of->protocol->drug;
	struct infuse_limits guard;

	infuse_guard(&guard, drug);
	resolve_with(out, protocol, &of->order, site, &guard, drug, dosing,
	    limit);
}

void core_limits_of_protocol(struct infuse_effective_limits *out,
    const struct infuse_limits *protocol, struct infuse_weight dosing)
{
	infuse_limits_resolve(out, protocol, NULL, NULL, NULL, dosing,
	    dosing);
}
