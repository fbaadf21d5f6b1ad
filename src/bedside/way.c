/* SPDX-License-Identifier: MIT */
#include <string.h>

#include <infuse/way.h>

#include "../core/ladder.h"

/* Ours: in the last hour nobody steps up, in a ladder as in titrate. */
#define LAST_MIN 60

/* The highest rung that fits, or the ceiling; false where there is none. */
static bool find_top(struct infuse_milli *top, const struct infuse_plan *plan,
    const struct core_climb *c)
{
	int64_t room, steps;

	*top = infuse_effective_milli(&plan->ceiling.limit);
	if (!c->has_start || !c->has_step || !c->has_interval ||
	    c->interval <= 0 || c->length <= LAST_MIN ||
	    infuse_milli_cmp(*top, c->start) <= 0)
		return false;
	room = (c->length - LAST_MIN) / c->interval;
	steps = (top->milli - c->start.milli + c->step.milli - 1) /
	    c->step.milli;
	if (room == 0)
		return false;
	if (steps > room)
		*top = infuse_whole_milli(c->start.milli +
		    room * c->step.milli);
	return true;
}

static bool is_asked(const struct infuse_plan *plan,
    const struct infuse_case *of)
{
	return of->protocol->schedule.form == INFUSE_FORM_TITRATED &&
	    !of->order.has_target && plan->rungs == 0 && plan->ceiling.set &&
	    plan->verdict > INFUSE_UNCHECKED;
}

void infuse_way_up(struct infuse_plan *plan, const struct infuse_case *of)
{
	static const struct infuse_written_rate nothing;
	struct infuse_case asked = *of;
	struct infuse_plan way;
	struct core_climb c;
	struct infuse_milli top;

	if (!is_asked(plan, of))
		return;
	c = core_climb_of(of);
	asked.order.has_target = true;
	asked.order.target = nothing;
	if (!find_top(&top, plan, &c) ||
	    !infuse_rate_of_milli(&asked.order.target.rate, top))
		return;
	infuse_plan_make(&way, &asked);
	if (way.verdict <= INFUSE_UNCHECKED)
		return;
	plan->rungs = way.rungs;
	memcpy(plan->rung, way.rung, sizeof(plan->rung));
}
