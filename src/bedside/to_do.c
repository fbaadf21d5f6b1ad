/* SPDX-License-Identifier: MIT */
#include <infuse/explain.h>
#include <infuse/to_do.h>

#include "../core/figures.h"

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

/* One keyable step in thousandths of a pg/h, down, and whether that is all. */
static bool keyed(int64_t *out, bool *exact, const struct infuse_order *order)
{
	struct core_setup setup = core_setup_of(order);
	int64_t above[3], below[2] = { 1, 1 };

	*exact = true;
	*out = core_keyed(setup);
	if (setup.programme == INFUSE_PROGRAMME_RATE ||
	    setup.programme == INFUSE_PROGRAMME_DOSE_RATE)
		return true;
	above[0] = order->strength.amount.pg;
	above[1] = order->pump_step.hundredth_ml_per_h;
	above[2] = 1000;
	below[0] = order->strength.volume.hundredth_ml;
	return infuse_longhand(out, exact, above, below);
}

/* Past the most by less than one keyable step: it can be turned down. */
static bool is_within_a_step(const struct infuse_order *order,
    const struct infuse_finding *finding)
{
	int64_t over = finding->found - finding->limit, step;
	bool exact;

	if (finding->bound != INFUSE_HARD_MAX || !order->has_strength)
		return false;
	if (finding->rule == INFUSE_RULE_FLOW)
		return over < order->pump_step.hundredth_ml_per_h * 1000;
	return (finding->rule == INFUSE_RULE_RATE ||
	    finding->rule == INFUSE_RULE_DOSE_RATE ||
	    finding->rule == INFUSE_RULE_SCHEDULE) &&
	    keyed(&step, &exact, order) &&
	    (over < step || (over == step && !exact));
}

/* What cannot be judged: about the paper it is left as it runs. */
static enum infuse_to_do to_do_unchecked(enum infuse_rule rule)
{
	return rule == INFUSE_RULE_SITE || rule == INFUSE_RULE_SCREENING ||
	    rule == INFUSE_RULE_READING ? INFUSE_DO_LEAVE_AND_CALL :
	    INFUSE_DO_SAY_MORE;
}

/*
 * What is too much in the patient is paused; what is about the paper or the
 * place, or is too little, is left as it runs, and somebody is called.
 */
static enum infuse_to_do to_do_stop(const struct infuse_finding *finding)
{
	bool low = finding->bound == INFUSE_HARD_MIN;

	switch (finding->rule) {
	case INFUSE_RULE_STRENGTH:
	case INFUSE_RULE_FLOW:
		return low ? INFUSE_DO_LEAVE_AND_CALL :
		    INFUSE_DO_PAUSE_LOOK_CALL;
	case INFUSE_RULE_DOSE_RATE:
	case INFUSE_RULE_RATE:
	case INFUSE_RULE_DOSE_PER_SESSION:
	case INFUSE_RULE_DOSE_PER_DAY:
	case INFUSE_RULE_DOSE_PER_COURSE:
	case INFUSE_RULE_SCHEDULE:
	case INFUSE_RULE_DRUG:
	case INFUSE_RULE_RANGE:
		return INFUSE_DO_PAUSE_LOOK_CALL;
	/* STOP beside a limit that is passed, and that says how far. */
	case INFUSE_RULE_ANAESTHETIC_RANGE:
	/* Of a rise that is not made; what runs is none of them. */
	case INFUSE_RULE_STEP:
	case INFUSE_RULE_INTERVAL:
		return INFUSE_DO_NOTHING_MORE;
	case INFUSE_RULE_WEIGHT:
	case INFUSE_RULE_DAY:
	case INFUSE_RULE_DURATION:
	case INFUSE_RULE_TITRATION:
	case INFUSE_RULE_SETTING:
	case INFUSE_RULE_AGE:
	case INFUSE_RULE_CHILD:
	case INFUSE_RULE_FLAT_RATE:
	case INFUSE_RULE_EVIDENCE:
	case INFUSE_RULE_DEVIATION:
	case INFUSE_RULE_PUMP:
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

enum infuse_to_do infuse_finding_to_do(const struct infuse_order *order,
    const struct infuse_finding *finding)
{
	if (finding->verdict > INFUSE_UNCHECKED)
		return INFUSE_DO_NOTHING_MORE;
	if (finding->verdict == INFUSE_UNCHECKED)
		return to_do_unchecked(finding->rule);
	return is_within_a_step(order, finding) ? INFUSE_DO_TURN_DOWN :
	    to_do_stop(finding);
}

/* A limit that was passed as a rate, down; false where it is none. */
static bool rate_of(struct infuse_rate *out, const struct infuse_order *order,
    const struct infuse_finding *finding)
{
	static const struct infuse_rate nothing;
	struct infuse_flow flow = { finding->limit / 1000 };

	*out = nothing;
	if (finding->rule == INFUSE_RULE_FLOW)
		return infuse_rate_of_flow(out, flow, order->strength);
	out->pg_per_h = finding->limit / 1000;
	return true;
}

static void turn_down_to(struct infuse_acting *acting,
    const struct infuse_order *order, const struct infuse_finding *finding)
{
	struct infuse_duration none = { 0 };
	struct infuse_figures at;

	core_nothing(&at);
	if (!rate_of(&at.rate, order, finding) || (acting->has_turn_down &&
	    infuse_rate_cmp(acting->turn_down.rate, at.rate) <= 0))
		return;
	if (!core_figures(&at, none, core_setup_of(order)))
		return;
	acting->has_turn_down = true;
	acting->turn_down = at;
}

void infuse_act_by(struct infuse_acting *acting, enum infuse_to_do to_do)
{
	if (to_do <= acting->to_do)
		return;
	acting->to_do = to_do;
	acting->has_turn_down = false;
}

void infuse_act_on(struct infuse_acting *acting,
    const struct infuse_order *order, const struct infuse_finding *finding)
{
	enum infuse_to_do to_do = infuse_finding_to_do(order, finding);

	infuse_act_by(acting, to_do);
	if (to_do == acting->to_do && to_do == INFUSE_DO_TURN_DOWN)
		turn_down_to(acting, order, finding);
}

void infuse_act_on_all(struct infuse_acting *out,
    const struct infuse_order *order, const struct infuse_findings *findings)
{
	static const struct infuse_acting nothing;
	int i;

	*out = nothing;
	for (i = 0; i < findings->count; i++)
		infuse_act_on(out, order, &findings->of[i]);
}
