/* SPDX-License-Identifier: MIT */
#include "arith.h"
#include "ceiling.h"
#include "schedule.h"

struct infuse_milli core_titrated_most(
    const struct infuse_titration *titration, struct infuse_weight dosing)
{
	struct infuse_milli most = infuse_written_milli(titration->max, dosing);
	struct infuse_milli cap;

	if (!titration->max_capped)
		return most;
	cap = infuse_written_milli(titration->max_at_most, dosing);
	return infuse_milli_cmp(cap, most) < 0 ? cap : most;
}

struct infuse_ceiling core_no_ceiling(void)
{
	static const struct infuse_ceiling none;
	struct infuse_ceiling out = none;

	out.set = false;
	out.rule = INFUSE_RULE_SCHEDULE;
	return out;
}

struct infuse_ceiling core_scheduled_ceiling(struct infuse_milli most,
    unsigned line)
{
	struct infuse_ceiling out = core_no_ceiling();

	out.set = true;
	out.limit.set = true;
	out.limit.milli = most.milli;
	out.limit.part = most.part;
	out.limit.over = most.over;
	out.limit.source = INFUSE_FROM_PROTOCOL;
	out.limit.written.line = line;
	return out;
}

/* Whether a bound is the one to name, of two that limit the same. */
/*@ requires core_is_ceiling(known) && infuse_is_milli(most);
    assigns \nothing;
    ensures \result && known.set ==>
      infuse_milli_value(most) <= core_ceiling_value(known);
    ensures !\result ==> known.set &&
      core_ceiling_value(known) <= infuse_milli_value(most);
*/
static bool binds(struct infuse_ceiling known, struct infuse_milli most,
    enum infuse_source source)
{
	struct infuse_milli is;
	int side;

	if (!known.set)
		return true;
	is.milli = known.limit.milli;
	is.part = known.limit.part;
	is.over = known.limit.over;
	side = infuse_milli_cmp(most, is);
	return side < 0 || (side == 0 && source < known.limit.source);
}

/*@ requires \valid_read(bound);
    requires 0 <= bound->milli <= INFUSE_MILLI_MAX &&
      infuse_is_part(bound->part, bound->over);
    requires core_is_ceiling(known);
    assigns \nothing;
    ensures core_is_ceiling(\result);
    ensures known.set ==> \result.set &&
      core_ceiling_value(\result) <= core_ceiling_value(known);
    ensures bound->set ==> \result.set &&
      core_ceiling_value(\result) <= infuse_in_force(bound);
*/
static struct infuse_ceiling lower(struct infuse_ceiling known,
    const struct infuse_effective *bound, enum infuse_rule rule)
{
	struct infuse_ceiling out = known;

	if (!bound->set ||
	    !binds(known, infuse_effective_milli(bound), bound->source))
		return out;
	out.set = true;
	out.rule = rule;
	out.limit = *bound;
	return out;
}

/* What the highest flow gives; above 2 L/h there is none. */
/*@ requires \valid_read(bound) && core_is_setup(setup);
    requires 0 <= bound->milli <= INFUSE_MILLI_MAX;
    requires core_is_ceiling(known);
    assigns \nothing;
    ensures core_is_ceiling(\result);
    ensures known.set ==> \result.set &&
      core_ceiling_value(\result) <= core_ceiling_value(known);
    ensures !known.set || !bound->set ==> \result.set ==> known.set ||
      bound->set;
*/
static struct infuse_ceiling lower_by_flow(struct infuse_ceiling known,
    const struct infuse_effective *bound, struct core_setup setup)
{
	struct infuse_ceiling out = known;
	struct infuse_flow flow;
	struct infuse_rate rate;
	struct infuse_milli most;

	if (!bound->set || !setup.has_strength)
		return out;
	flow.hundredth_ml_per_h = core_div(bound->milli, 1000);
	if (flow.hundredth_ml_per_h > INFUSE_FLOW_MAX ||
	    !infuse_rate_of_flow(&rate, flow, setup.strength))
		return out;
	most = infuse_rate_milli(rate);
	if (!binds(known, most, bound->source))
		return out;
	out.set = true;
	out.rule = INFUSE_RULE_FLOW;
	out.limit = *bound;
	out.limit.milli = most.milli;
	out.limit.part = most.part;
	out.limit.over = most.over;
	return out;
}

struct infuse_ceiling core_ceiling(struct infuse_ceiling known,
    const struct infuse_effective_limits *limits, struct core_setup setup)
{
	struct infuse_ceiling out = lower(known,
	    &limits->of[INFUSE_RULE_DOSE_RATE][INFUSE_HARD_MAX],
	    INFUSE_RULE_DOSE_RATE);

	out = lower(out, &limits->of[INFUSE_RULE_RATE][INFUSE_HARD_MAX],
	    INFUSE_RULE_RATE);
	return lower_by_flow(out,
	    &limits->of[INFUSE_RULE_FLOW][INFUSE_HARD_MAX], setup);
}

struct infuse_ceiling core_reason_above(
    const struct infuse_effective_limits *limits)
{
	struct infuse_ceiling out = lower(core_no_ceiling(),
	    &limits->of[INFUSE_RULE_DOSE_RATE][INFUSE_SOFT_MAX],
	    INFUSE_RULE_DOSE_RATE);

	return lower(out, &limits->of[INFUSE_RULE_RATE][INFUSE_SOFT_MAX],
	    INFUSE_RULE_RATE);
}
