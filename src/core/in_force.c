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

/*@ requires \valid(bound);
    requires infuse_is_rate(rate.rate) && infuse_is_dose_rate(rate.dose_rate);
    assigns *bound;
    ensures infuse_is_bound_value(bound->value, bound->part, bound->over,
      bound->per_kg);
    ensures bound->set;
*/
static void set(struct infuse_bound *bound, struct infuse_written_rate rate)
{
	bound->set = true;
	bound->per_kg = rate.per_kg;
	bound->value = rate.per_kg ? rate.dose_rate.pg_per_kg_h :
	    rate.rate.pg_per_h;
	bound->part = rate.per_kg ? rate.dose_rate.part : rate.rate.part;
	bound->over = rate.per_kg ? rate.dose_rate.over : rate.rate.over;
	bound->line = 0;
}

void core_limits_of_order(struct infuse_limits *out,
    const struct infuse_order *order)
{
	bool per_kg = order->ceiling.per_kg;
	enum infuse_rule rule = per_kg ? INFUSE_RULE_DOSE_RATE :
	    INFUSE_RULE_RATE;

	core_no_limits(out);
	/*@ assert infuse_is_written(&order->ceiling); */
	if (order->has_ceiling)
		set(&out->of[rule].bound[INFUSE_HARD_MAX], order->ceiling);
}

/* No bound of any file has less say than it had; and there is the guard's. */
/*@ requires \valid(out) && \valid_read(protocol);
    requires infuse_are_limits(&protocol->limits);
    requires \valid_read(order) && infuse_are_limits(order);
    requires site == \null || (\valid_read(site) && infuse_are_limits(site));
    requires \separated(out, protocol) && \separated(out, order);
    requires site != \null ==> \separated(out, site);
    requires infuse_is_weight(dosing) && infuse_is_weight(limit);
    assigns *out;
    ensures infuse_are_effective(out);
    ensures infuse_are_as_tight{Pre,Post}(out, &protocol->limits, dosing.g,
      dosing.g);
    ensures infuse_are_as_tight{Pre,Post}(out, order, dosing.g, dosing.g);
    ensures infuse_are_as_tight{Pre,Post}(out, site, dosing.g, limit.g);
    ensures is_guarded(out, protocol->drug, limit.g);
*/
static void resolve_all(struct infuse_effective_limits *out,
    const struct infuse_protocol *protocol, const struct infuse_limits *order,
    const struct infuse_limits *site, struct infuse_weight dosing,
    struct infuse_weight limit)
{
	struct infuse_limits guard;

	infuse_guard(&guard, protocol->drug);
	infuse_limits_resolve(out, &protocol->limits, order, site, &guard,
	    dosing, limit);
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
	      limit.g); */
	/*@ assert infuse_is_as_tight{Here,Here}(
	      &out->of[INFUSE_RULE_RATE][INFUSE_HARD_MAX],
	      INFUSE_HARD_MAX,
	      &guard.of[INFUSE_RULE_RATE].bound[INFUSE_HARD_MAX],
	      limit.g); */
}

void core_limits_in_force(struct infuse_effective_limits *out,
    const struct infuse_case *of, struct infuse_weight dosing,
    struct infuse_weight limit)
{
	struct infuse_limits order;

	core_limits_of_order(&order, &of->order);
	resolve_all(out, of->protocol, &order, of->site, dosing, limit);
}

void core_limits_of_protocol(struct infuse_effective_limits *out,
    const struct infuse_limits *protocol, struct infuse_weight dosing)
{
	infuse_limits_resolve(out, protocol, NULL, NULL, NULL, dosing,
	    dosing);
}
