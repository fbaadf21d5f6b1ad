/* SPDX-License-Identifier: MIT */
#include "arith.h"
#include "step.h"

/*@ lemma of_whole_steps: \forall integer a, b;
      0 <= a && 0 < b ==> a / b * b <= a;
*/

/* Exactly; above the bounds it is the largest. */
/*@ requires core_is_order(order);
    assigns \nothing;
    ensures infuse_is_rate(\result);
*/
static struct infuse_rate rate_of(int64_t order)
{
	struct infuse_rate rate;

	rate.pg_per_h = core_div(order, 1000);
	rate.part = (int32_t)(order - core_mul(rate.pg_per_h, 1000));
	rate.over = 1000;
	if (rate.pg_per_h >= INFUSE_RATE_MAX_PG_PER_H) {
		rate.pg_per_h = INFUSE_RATE_MAX_PG_PER_H;
		rate.part = 0;
		rate.over = 0;
	}
	return rate;
}

/* The highest flow where there is none for the rate: above it all is STOP. */
/*@ requires infuse_is_rate(rate) && core_is_setup(setup);
    requires setup.has_strength;
    assigns \nothing;
    ensures 0 <= \result <= CORE_ORDER_MAX;
*/
static int64_t entered(struct infuse_rate rate, struct core_setup setup)
{
	int64_t steps;

	return core_enter(&steps, rate, setup) ? steps : INFUSE_FLOW_MAX;
}

int64_t core_entered(int64_t order, struct core_setup setup)
{
	return entered(rate_of(order), setup);
}

struct core_said core_said_of(struct infuse_rate rate, bool read,
    struct core_setup setup)
{
	struct core_said out;

	out.order = infuse_rate_milli(rate).milli;
	out.entered = read && setup.has_strength;
	out.steps = 0;
	if (setup.has_strength)
		out.steps = entered(rate, setup);
	return out;
}

int64_t core_step_up_to(struct infuse_milli step)
{
	if (step.milli >= CORE_ORDER_MAX)
		return CORE_ORDER_MAX;
	return step.part > 0 ? step.milli + 1 : step.milli;
}

bool core_step_shows(int64_t step, struct core_setup setup)
{
	return !setup.has_strength || core_entered(step, setup) > 0;
}

/* a + b, or the largest order. */
/*@ requires core_is_order(a) && core_is_order(b);
    assigns \nothing;
    ensures \result == \min(a + b, CORE_ORDER_MAX);
*/
static int64_t plus(int64_t a, int64_t b)
{
	return a > CORE_ORDER_MAX - b ? CORE_ORDER_MAX : a + b;
}

/*
 * How many more can be entered for a step: one that is not a whole number of
 * the smallest is rounded up.
 */
/*@ requires core_is_order(step) && core_is_setup(setup);
    requires setup.has_strength;
    assigns \nothing;
    ensures 0 <= \result;
*/
static int64_t rounded_up(int64_t step, struct core_setup setup)
{
	if (step == 0)
		return 0;
	return core_entered(step - 1, setup) + 1;
}

bool core_step_within(struct core_said from, struct core_said to,
    int64_t step, struct core_setup setup)
{
	if (to.order <= from.order ||
	    (setup.has_strength && to.steps <= from.steps &&
	    (to.entered || from.entered)))
		return true;
	if (from.entered && to.entered)
		return to.steps - from.steps <= rounded_up(step, setup);
	if (to.entered)
		return to.steps <= core_entered(plus(from.order, step), setup);
	if (!from.entered)
		return to.order - from.order <= step;
	return to.order <= step ||
	    core_entered(to.order - step, setup) <= from.steps;
}

/* Whether an order enters what was said. */
/*@ requires core_is_said(said) && core_is_order(order);
    requires core_is_setup(setup) && setup.has_strength;
    assigns \nothing;
*/
static bool enters(struct core_said said, int64_t order,
    struct core_setup setup)
{
	return core_entered(order, setup) == said.steps;
}

/* The first order of start, start + step, ... that is not below another. */
/*@ requires core_is_order(order) && core_is_way(way);
    assigns \nothing;
    ensures core_is_order(\result);
*/
static int64_t first_from(int64_t order, struct core_way way)
{
	int64_t over, more;

	if (order <= way.start)
		return way.start;
	over = order - way.start;
	more = core_mul(core_div(over, way.step), way.step);
	/*@ assert 0 <= more <= over; */
	if (more < over)
		return plus(way.start + more, way.step);
	return way.start + more;
}

int64_t core_order_among(struct core_said said, struct core_way way,
    struct core_setup setup)
{
	int64_t rung;

	if (!said.entered || !setup.has_strength)
		return said.order;
	if (way.has_start) {
		rung = first_from(said.order, way);
		if (rung < way.top && enters(said, rung, setup))
			return rung;
	}
	return enters(said, way.top, setup) ? way.top : said.order;
}

bool core_step_up(int64_t *out, struct core_said said, struct core_way way,
    struct core_setup setup)
{
	int64_t order = core_order_among(said, way, setup);
	int64_t next;

	if (order >= way.top)
		return false;
	next = plus(order, way.step);
	if (next > way.top)
		next = way.top;
	if (setup.has_strength && core_entered(next, setup) <= said.steps)
		return false;
	*out = next;
	return true;
}

bool core_step_down(int64_t *out, struct core_said said, struct core_way way,
    struct core_setup setup)
{
	int64_t order = core_order_among(said, way, setup);

	if (order <= way.step)
		return false;
	*out = order - way.step;
	return true;
}

int64_t core_rungs(struct core_way way, struct core_setup setup)
{
	int64_t left = way.top - way.start;
	int64_t whole = core_div(left, way.step);
	int64_t last = core_mul(whole, way.step);

	/*@ assert 0 <= last <= left; */
	if (last == left)
		return whole;
	if (setup.has_strength && core_entered(way.top, setup) ==
	    core_entered(way.start + last, setup))
		return whole;
	return whole + 1;
}
