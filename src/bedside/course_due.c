/* SPDX-License-Identifier: MIT */
#include <infuse/course.h>

#include "course.h"
#include "watch.h"

#define AHEAD_MIN INFUSE_MIN_PER_DAY

bool infuse_course_phase(struct infuse_phase *out,
    const struct infuse_course_state *state, int64_t now_min)
{
	int64_t start = state->has_rise ? state->rise_min : state->run_min;

	if (!state->has_run || state->stopped || (!bedside_flows(state) &&
	    now_min - state->run_end_min > INFUSE_AGAIN_AFTER_MIN))
		return false;
	out->kind = state->has_rise ? INFUSE_PHASE_RISE : INFUSE_PHASE_START;
	out->number = 0;
	out->start.min = start;
	out->into.min = start - state->run_min;
	out->length.min = now_min - start + AHEAD_MIN;
	out->run.min = out->into.min + out->length.min;
	return true;
}

static bool is_shorter(int64_t every, int64_t least)
{
	return every > 0 && (least == 0 || every < least);
}

/* The shortest of whoever watches it; more often in the hour after a rise. */
static int64_t every_of(const struct infuse_monitor *monitor,
    const struct infuse_phase *phase, int item, int64_t now_min)
{
	int64_t after = now_min - phase->start.min, every, least = 0;
	const struct infuse_watch *watch;
	int i;

	for (i = 0; i < monitor->watches; i++) {
		watch = monitor->watched[i].watch;
		if (!watch->items[item] || watch->cadences == 0)
			continue;
		every = bedside_often(watch, phase->into.min + after);
		if (is_shorter(every, least))
			least = every;
		if (phase->kind == INFUSE_PHASE_RISE &&
		    after < INFUSE_AFTER_STEP_FOR_MIN &&
		    is_shorter(INFUSE_AFTER_STEP_EVERY_MIN, least))
			least = INFUSE_AFTER_STEP_EVERY_MIN;
	}
	return least;
}

static void find_next(struct infuse_course_due out[INFUSE_OBSERVATIONS],
    const struct infuse_monitor *monitor, const struct infuse_phase *phase,
    int64_t now_min)
{
	struct infuse_duration after = { now_min - phase->start.min };
	struct infuse_due due;
	int i;

	for (; infuse_next_due(&due, monitor, phase, after); after = due.at)
		for (i = 0; i < INFUSE_OBSERVATIONS; i++) {
			if (!due.items[i] || out[i].has_next)
				continue;
			out[i].has_next = true;
			out[i].next_min = phase->start.min + due.at.min;
		}
}

void infuse_course_due(struct infuse_course_due out[INFUSE_OBSERVATIONS],
    const struct infuse_monitor *monitor, const struct infuse_phase *phase,
    const int64_t seen_min[INFUSE_OBSERVATIONS], int64_t now_min)
{
	int64_t run_min = phase->start.min - phase->into.min, since;
	int i;

	for (i = 0; i < INFUSE_OBSERVATIONS; i++) {
		out[i].every.min = every_of(monitor, phase, i, now_min);
		out[i].has_next = false;
		out[i].next_min = 0;
		since = seen_min[i] > run_min ? seen_min[i] : run_min;
		out[i].overdue = out[i].every.min > 0 &&
		    now_min - since > out[i].every.min;
	}
	find_next(out, monitor, phase, now_min);
}
