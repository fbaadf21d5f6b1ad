/* SPDX-License-Identifier: MIT */
#include <stddef.h>

#include "titrate.h"

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
		return infuse_finding_to_do(&of->order,
		    &stay->findings.of[reason->finding]);
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
		infuse_act_by(&out->acting, to_do);
		if (reason->kind == INFUSE_REASON_FINDING)
			infuse_act_on(&out->acting, &b->of->order,
			    &stay->findings.of[reason->finding]);
	}
}
