/* SPDX-License-Identifier: MIT */
#include <stddef.h>

#include "../core/step.h"
#include "titrate.h"

/* Ours: so short before the end a step is not worth its risk. */
#define LAST_MIN 60

static const struct infuse_titration *titration_of(const struct bedside *b)
{
	return &b->of->protocol->schedule.titration;
}

static bool is_titrated(const struct bedside *b)
{
	return b->of->protocol->schedule.form == INFUSE_FORM_TITRATED;
}

/* Close to the end, and at it. */
static void judge_end(const struct bedside *b, struct infuse_choice *up)
{
	const struct infuse_progress *progress = &b->out->progress;
	struct infuse_duration left = progress->left;
	struct infuse_reason *reason;

	if (b->of->protocol->schedule.regimen == INFUSE_SESSIONS)
		left = progress->left_today;
	if (!progress->known || progress->over || left.min >= LAST_MIN)
		return;
	reason = bedside_reason(up, INFUSE_REASON_LAST_HOUR, INFUSE_STOP,
	    INFUSE_FROM_GUARD, 0);
	reason->left = left;
}

static void too_soon(const struct bedside *b, struct infuse_choice *up,
    enum infuse_verdict verdict, int64_t interval, enum infuse_source source,
    unsigned line, enum infuse_bound_kind bound)
{
	struct infuse_reason *reason;

	if (b->now->question.past.running.min >= interval)
		return;
	reason = bedside_reason(up, INFUSE_REASON_INTERVAL, verdict, source,
	    line);
	reason->rule = INFUSE_RULE_INTERVAL;
	reason->bound = bound;
	reason->of.min = interval;
	reason->left.min = interval - b->now->question.past.running.min;
}

/* A limit on intervals, of a file; the hard one hides the soft. */
static void judge_interval_limit(const struct bedside *b,
    struct infuse_choice *up)
{
	const struct infuse_effective *of =
	    b->out->limits.of[INFUSE_RULE_INTERVAL];
	const struct infuse_effective *hard = &of[INFUSE_HARD_MIN];
	const struct infuse_effective *soft = &of[INFUSE_SOFT_MIN];

	if (hard->set && b->now->question.past.running.min < hard->milli / 1000)
		too_soon(b, up, INFUSE_STOP, hard->milli / 1000, hard->source,
		    hard->written.line, INFUSE_HARD_MIN);
	else if (soft->set)
		too_soon(b, up, INFUSE_CAUTION, soft->milli / 1000,
		    soft->source, soft->written.line, INFUSE_SOFT_MIN);
}

/* The time since the last change or restart. */
static void judge_interval(const struct bedside *b, struct infuse_choice *up)
{
	const struct infuse_titration *titration = titration_of(b);
	const struct infuse_effective *of =
	    b->out->limits.of[INFUSE_RULE_INTERVAL];
	bool stated = is_titrated(b) && titration->has_interval;

	if (is_titrated(b) && !stated)
		bedside_reason(up, INFUSE_REASON_NO_INTERVAL,
		    INFUSE_UNCHECKED, INFUSE_FROM_PROTOCOL,
		    titration->interval_line);
	if (!stated && !of[INFUSE_HARD_MIN].set && !of[INFUSE_SOFT_MIN].set)
		return;
	if (!b->now->question.past.has_running) {
		bedside_reason(up, INFUSE_REASON_NO_RUNNING,
		    INFUSE_UNCHECKED, titration->interval_source,
		    stated ? titration->interval_line : 0);
		return;
	}
	if (stated)
		too_soon(b, up, INFUSE_STOP, titration->interval.min,
		    titration->interval_source, titration->interval_line,
		    INFUSE_NO_BOUND);
	judge_interval_limit(b, up);
}

/* Down to the pg/h, as the rungs of a ladder are. */
static struct infuse_rate rate_of(int64_t order)
{
	struct infuse_rate out = { .pg_per_h = order / 1000 };

	return out;
}

static bool find_way(const struct bedside *b, struct core_way *way,
    struct core_said *said)
{
	const struct infuse_order *order = &b->of->order;
	const struct infuse_titration *titration = titration_of(b);
	const struct infuse_effective *top = &b->plan->ceiling.limit;
	struct infuse_weight dosing = infuse_dosing_weight(order);

	*said = core_said_of(b->now->question.rate, b->now->question.entered,
	    core_setup_of(order));
	if (!is_titrated(b) || !titration->has_step ||
	    !b->plan->ceiling.set)
		return false;
	way->has_start = titration->has_start;
	way->start = infuse_written_milli(titration->start, dosing).milli;
	way->step = infuse_written_milli(titration->step, dosing).milli;
	way->top = top->milli;
	return way->step > 0;
}

bool bedside_step_down(const struct bedside *b, struct infuse_rate *out)
{
	struct core_way way;
	struct core_said said;
	int64_t order;

	if (!find_way(b, &way, &said) || !core_step_down(&order, said, way,
	    core_setup_of(&b->of->order)))
		return false;
	*out = rate_of(order);
	return true;
}

/*
 * A step up, exactly one, the last and smaller one to the ceiling included
 * (S-25); false where it is not stated, or there is none.
 */
static bool find_step(const struct bedside *b, struct infuse_choice *up,
    struct infuse_rate *out)
{
	const struct infuse_titration *titration = titration_of(b);
	struct core_setup setup = core_setup_of(&b->of->order);
	struct core_way way;
	struct core_said said;
	int64_t order;

	if (!titration->has_step) {
		bedside_reason(up, INFUSE_REASON_STEP, INFUSE_UNCHECKED,
		    INFUSE_FROM_PROTOCOL, titration->step_line);
		return false;
	}
	if (!find_way(b, &way, &said))
		return false;
	if (core_step_up(&order, said, way, setup)) {
		*out = rate_of(order);
		return true;
	}
	bedside_reason(up, INFUSE_REASON_CEILING, INFUSE_STOP,
	    b->plan->ceiling.limit.source,
	    b->plan->ceiling.limit.written.line)->ceiling_milli = way.top;
	return false;
}

/* Up to the rate of that day, where less than that runs. */
static bool find_scheduled(const struct bedside *b, struct infuse_choice *up,
    struct infuse_rate *out)
{
	const struct infuse_row *row = bedside_row(b);

	if (row == NULL || !b->out->has_scheduled)
		return false;
	*out = b->out->scheduled;
	if (infuse_rate_cmp(b->now->question.rate, *out) < 0)
		return true;
	bedside_reason(up, INFUSE_REASON_SCHEDULE, INFUSE_STOP,
	    INFUSE_FROM_PROTOCOL, row->line);
	return false;
}

/*
 * What a rate that is not there to be judged leaves are the faults of the
 * present one.
 */
void bedside_go_up(const struct bedside *b, struct infuse_choice *up)
{
	struct infuse_rate rate;
	bool found, paused = b->now->question.rate.pg_per_h == 0;

	if (b->out->progress.over)
		bedside_reason(up, INFUSE_REASON_OVER, INFUSE_STOP,
		    INFUSE_FROM_PROTOCOL,
		    b->of->protocol->schedule.length_line)->of =
		    b->of->protocol->schedule.length;
	judge_end(b, up);
	if (paused)
		bedside_reason(up, INFUSE_REASON_PAUSED, INFUSE_UNCHECKED,
		    INFUSE_FROM_GUARD, 0);
	found = is_titrated(b) ? find_step(b, up, &rate) :
	    find_scheduled(b, up, &rate);
	judge_interval(b, up);
	if (!found)
		rate = b->now->question.rate;
	up->has_rate = bedside_check(b, up, rate) && found;
}
