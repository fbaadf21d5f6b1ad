/* SPDX-License-Identifier: MIT */
#include <stddef.h>

#include "titrate.h"

const char *infuse_to_do_name(enum infuse_to_do to_do)
{
	static const char *const names[] = {
		[INFUSE_DO_NOTHING_MORE] = "nothing-more",
		[INFUSE_DO_SAY_MORE] = "say-more",
		[INFUSE_DO_OBSERVE] = "observe",
		[INFUSE_DO_LEAVE_AND_CALL] = "leave-and-call",
		[INFUSE_DO_TURN_DOWN] = "turn-down",
		[INFUSE_DO_PAUSE_LOOK_CALL] = "pause-look-call",
		[INFUSE_DO_PAUSE_AND_CALL] = "pause-and-call",
		[INFUSE_DO_STOP_AND_STAY] = "stop-and-stay",
	};

	return names[to_do];
}

/* One keyable step of the pump as a rate, up; 0 where it is not known. */
static int64_t step_milli(const struct infuse_order *order)
{
	const struct infuse_strength *bag = &order->strength;

	if (!order->has_strength)
		return 0;
	return (infuse_fraction(bag->amount.pg,
	    order->pump_step.hundredth_ml_per_h, bag->volume.hundredth_ml) +
	    1) * 1000;
}

/* Past a limit on the rate by less than a step: it can be turned down. */
static bool is_within_a_step(const struct infuse_case *of,
    const struct infuse_finding *finding)
{
	return (finding->rule == INFUSE_RULE_RATE ||
	    finding->rule == INFUSE_RULE_DOSE_RATE ||
	    finding->rule == INFUSE_RULE_SCHEDULE) &&
	    finding->bound == INFUSE_HARD_MAX &&
	    finding->found - finding->limit < step_milli(&of->order);
}

/*
 * S-19: what is too much in the patient is paused; what is about the paper or
 * the place is left as it runs, and somebody is called.
 */
static enum infuse_to_do to_do_about(const struct infuse_case *of,
    const struct infuse_finding *finding)
{
	if (finding->verdict != INFUSE_STOP)
		return finding->verdict == INFUSE_UNCHECKED ?
		    INFUSE_DO_SAY_MORE : INFUSE_DO_NOTHING_MORE;
	if (is_within_a_step(of, finding))
		return INFUSE_DO_TURN_DOWN;
	switch (finding->rule) {
	case INFUSE_RULE_DOSE_RATE:
	case INFUSE_RULE_RATE:
	case INFUSE_RULE_DOSE_PER_SESSION:
	case INFUSE_RULE_DOSE_PER_DAY:
	case INFUSE_RULE_DOSE_PER_COURSE:
	case INFUSE_RULE_STRENGTH:
	case INFUSE_RULE_FLOW:
	case INFUSE_RULE_SCHEDULE:
	case INFUSE_RULE_DURATION:
	case INFUSE_RULE_DRUG:
	case INFUSE_RULE_ANAESTHETIC_RANGE:
	case INFUSE_RULE_PUMP:
	case INFUSE_RULE_RANGE:
		return INFUSE_DO_PAUSE_LOOK_CALL;
	case INFUSE_RULE_STEP:
	case INFUSE_RULE_INTERVAL:
	case INFUSE_RULE_WEIGHT:
	case INFUSE_RULE_DAY:
	case INFUSE_RULE_TITRATION:
	case INFUSE_RULE_SETTING:
	case INFUSE_RULE_AGE:
	case INFUSE_RULE_CHILD:
	case INFUSE_RULE_FLAT_RATE:
	case INFUSE_RULE_EVIDENCE:
	case INFUSE_RULE_DEVIATION:
	case INFUSE_RULE_SITE:
	case INFUSE_RULE_BASIS:
	case INFUSE_RULE_SCREENING:
	case INFUSE_RULE_HEIGHT:
	case INFUSE_RULE_READING:
	case INFUSE_RULE_RETIRED:
	case INFUSE_RULE_GIVEN:
	case INFUSE_RULE_LIBRARY:
	case INFUSE_RULE_LIBRARY_FLOW:
	case INFUSE_RULES:
		break;
	}
	return INFUSE_DO_LEAVE_AND_CALL;
}

static enum infuse_to_do to_do_hold(enum infuse_hold_action action)
{
	switch (action) {
	case INFUSE_HOLD_STOP:
		return INFUSE_DO_STOP_AND_STAY;
	case INFUSE_HOLD_PAUSE:
		return INFUSE_DO_PAUSE_AND_CALL;
	case INFUSE_HOLD_DOWN:
		return INFUSE_DO_TURN_DOWN;
	case INFUSE_HOLD_UP:
		break;
	}
	return INFUSE_DO_NOTHING_MORE;
}

static enum infuse_to_do to_do_sign(enum infuse_sign_group group)
{
	return group == INFUSE_SIGN_STOP ? INFUSE_DO_STOP_AND_STAY :
	    group == INFUSE_SIGN_PAUSE ? INFUSE_DO_PAUSE_AND_CALL :
	    INFUSE_DO_NOTHING_MORE;
}

enum infuse_to_do infuse_reason_to_do(const struct infuse_proposal *proposal,
    const struct infuse_case *of, const struct infuse_reason *reason)
{
	const struct infuse_choice *stay =
	    &proposal->option[INFUSE_OPTION_STAY];

	switch (reason->kind) {
	case INFUSE_REASON_FINDING:
		return to_do_about(of, &stay->findings.of[reason->finding]);
	case INFUSE_REASON_HOLD:
		return to_do_hold(reason->action);
	case INFUSE_REASON_GUARD:
	case INFUSE_REASON_SIGN:
		return to_do_sign(reason->group);
	case INFUSE_REASON_MISSING:
	case INFUSE_REASON_STALE:
	case INFUSE_REASON_UNHELD:
		return INFUSE_DO_OBSERVE;
	case INFUSE_REASON_DOSE:
	case INFUSE_REASON_OVER:
		if (reason->verdict == INFUSE_STOP)
			return INFUSE_DO_PAUSE_LOOK_CALL;
		break;
	default:
		break;
	}
	return reason->verdict <= INFUSE_UNCHECKED ? INFUSE_DO_SAY_MORE :
	    INFUSE_DO_NOTHING_MORE;
}

/* Of several limits that are passed by less than a step the least. */
static void turn_down_to(struct infuse_proposal *out,
    const struct infuse_finding *finding)
{
	int64_t pg = finding->limit / 1000;

	if (out->has_turn_down && out->turn_down_to.pg_per_h <= pg)
		return;
	out->has_turn_down = true;
	out->turn_down_to.pg_per_h = pg;
}

static bool is_past_limit(const struct bedside *b)
{
	const struct infuse_choice *stay =
	    &b->out->option[INFUSE_OPTION_STAY];
	int i;

	for (i = 0; i < stay->reasons; i++)
		if (stay->reason[i].verdict == INFUSE_STOP &&
		    (stay->reason[i].kind == INFUSE_REASON_FINDING ||
		    stay->reason[i].kind == INFUSE_REASON_DOSE ||
		    stay->reason[i].kind == INFUSE_REASON_OVER))
			return true;
	return false;
}

/*
 * S-25: within an hour at or below the last rate; later, after a second pause
 * in a day, at the start; after a STOP sign on a new order alone.
 */
static enum infuse_restart restart(const struct bedside *b, int strongest)
{
	const struct infuse_running *now = b->now;
	bool runs = now->question.rate.pg_per_h > 0;

	/* a rate that is past a limit is none to go back to */
	if (strongest != INFUSE_SIGN_STOP && is_past_limit(b))
		return INFUSE_RESTART_AT_START;
	if (strongest == INFUSE_SIGN_STOP)
		return INFUSE_RESTART_NEW_ORDER;
	/* a pause that is still to come would be one more */
	if (now->pauses + runs > 1)
		return INFUSE_RESTART_AT_START;
	if (runs || (now->question.past.has_running &&
	    now->question.past.running.min <= INFUSE_RESTART_MIN))
		return INFUSE_RESTART_AT_LAST;
	return INFUSE_RESTART_AT_START;
}

void bedside_to_do(const struct bedside *b)
{
	struct infuse_proposal *out = b->out;
	const struct infuse_choice *stay = &out->option[INFUSE_OPTION_STAY];
	const struct infuse_reason *reason;
	enum infuse_to_do to_do;
	int i;

	out->restart = restart(b, bedside_strongest_sign(stay));
	for (i = 0; i < stay->reasons; i++) {
		reason = &stay->reason[i];
		to_do = infuse_reason_to_do(out, b->of, reason);
		if (to_do > out->to_do)
			out->to_do = to_do;
		if (reason->kind == INFUSE_REASON_FINDING &&
		    to_do == INFUSE_DO_TURN_DOWN)
			turn_down_to(out, &stay->findings.of[reason->finding]);
	}
}
