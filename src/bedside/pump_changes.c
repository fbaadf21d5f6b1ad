/* SPDX-License-Identifier: MIT */
#include <stddef.h>

#include <infuse/pump.h>

#include "course.h"

/* Changes as they are found, in a list with room for all. */
struct changes {
	struct infuse_pump_change *change;
	int count;
};

static bool is_same(const struct changes *to, struct infuse_flow flow)
{
	return to->count > 0 && to->change[to->count - 1].
	    flow.hundredth_ml_per_h == flow.hundredth_ml_per_h;
}

/* Of a minute the last one counts, and what changes nothing is none. */
static void add(struct changes *to, int64_t at_min, struct infuse_flow flow,
    int64_t from)
{
	static const struct infuse_pump_change empty;
	struct infuse_pump_change *last;

	if (is_same(to, flow))
		return;
	if (to->count > 0 && to->change[to->count - 1].at_min == at_min)
		to->count--;
	if (is_same(to, flow))
		return;
	last = &to->change[to->count++];
	*last = empty;
	last->at_min = at_min;
	last->flow = flow;
	last->from = from;
}

static void add_event(const struct infuse_course_state *state,
    const struct infuse_course_event *event, void *context)
{
	static const struct infuse_flow nothing;

	add(context, event->at_min, bedside_flows(state) ? state->flow :
	    nothing, event->seq);
}

int infuse_course_changes(struct infuse_pump_change *out,
    const struct infuse_course_event *event, int count, int64_t now_min)
{
	struct changes changes = { out, 0 };
	struct infuse_course_state state;

	return bedside_replay(&state, event, count, now_min, add_event,
	    &changes) ? changes.count : 0;
}

int infuse_pump_changes(struct infuse_pump_change *out,
    const struct infuse_pump_event *event, int count)
{
	static const struct infuse_flow nothing;
	struct changes changes = { out, 0 };
	int i;

	for (i = 0; i < count; i++)
		if (event[i].means == INFUSE_PUMP_RUNS ||
		    event[i].means == INFUSE_PUMP_STANDS)
			add(&changes, event[i].at_min, event[i].means ==
			    INFUSE_PUMP_RUNS ? event[i].flow : nothing,
			    event[i].line);
	return changes.count;
}
