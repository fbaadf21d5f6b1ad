/* SPDX-License-Identifier: MIT */
#include "action.h"
#include "figure.h"
#include "programme.h"

const char *answer_to_do(enum infuse_to_do to_do)
{
	static const char *const words[] = {
		[INFUSE_DO_NOTHING_MORE] = "",
		[INFUSE_DO_SAY_MORE] = "say what is missing",
		[INFUSE_DO_OBSERVE] = "observe the patient now",
		[INFUSE_DO_LEAVE_AND_CALL] = "if it runs, leave it as it is "
		    "and call the prescriber or pharmacist now",
		[INFUSE_DO_TURN_DOWN] = "turn it down",
		[INFUSE_DO_PAUSE_LOOK_CALL] = "pause the pump, look at the "
		    "patient, call the prescriber",
		[INFUSE_DO_PAUSE_AND_CALL] =
		    "pause the pump and call the prescriber now",
		[INFUSE_DO_STOP_AND_STAY] = "stop the pump, stay with the "
		    "patient, call for help, then the prescriber",
	};

	return words[to_do];
}

void answer_turn_down(struct render_text *text,
    const struct infuse_acting *acting)
{
	if (acting->turn_down.has_pump)
		render_enter(text, &acting->turn_down);
	else
		render_rate(text, acting->turn_down.rate);
}

static const char *ask_for(const struct infuse_finding *finding,
    const struct infuse_schedule *schedule)
{
	switch (finding->rule) {
	case INFUSE_RULE_DAY:
		if (finding->bound == INFUSE_NO_BOUND)
			break;
		if (finding->bound == INFUSE_SOFT_MAX &&
		    render_has_parts(schedule))
			return "Say how far it is: --elapsed TIME";
		return schedule->regimen == INFUSE_SESSIONS ?
		    "Say which session this is: --day N" :
		    "Say which day this is: --day N";
	case INFUSE_RULE_STEP:
		return "Say what runs now: --current RATE";
	case INFUSE_RULE_DOSE_PER_SESSION:
	case INFUSE_RULE_DOSE_PER_DAY:
		return "Say what was given: --given DOSE";
	case INFUSE_RULE_DOSE_PER_COURSE:
		return "Say what was given since the start: --given-course "
		    "DOSE";
	case INFUSE_RULE_BASIS:
		return "Say --height and --sex";
	case INFUSE_RULE_AGE:
	case INFUSE_RULE_CHILD:
		return "Say the age: --age YEARS";
	case INFUSE_RULE_SCREENING:
		return "Answer the screening: infuse screen";
	case INFUSE_RULE_DOSE_RATE:
	case INFUSE_RULE_RATE:
	case INFUSE_RULE_INTERVAL:
	case INFUSE_RULE_STRENGTH:
	case INFUSE_RULE_FLOW:
	case INFUSE_RULE_WEIGHT:
	case INFUSE_RULE_SCHEDULE:
	case INFUSE_RULE_DURATION:
	case INFUSE_RULE_TITRATION:
	case INFUSE_RULE_SETTING:
	case INFUSE_RULE_DRUG:
	case INFUSE_RULE_FLAT_RATE:
	case INFUSE_RULE_ANAESTHETIC_RANGE:
	case INFUSE_RULE_EVIDENCE:
	case INFUSE_RULE_DEVIATION:
	case INFUSE_RULE_PUMP:
	case INFUSE_RULE_SITE:
	case INFUSE_RULE_RANGE:
	case INFUSE_RULE_HEIGHT:
	case INFUSE_RULE_READING:
	case INFUSE_RULE_RETIRED:
	case INFUSE_RULE_GIVEN:
	case INFUSE_RULE_LIBRARY:
	case INFUSE_RULE_LIBRARY_FLOW:
	case INFUSE_RULES:
		break;
	}
	return "Ask the prescriber or the pharmacist";
}

const char *answer_ask(const struct answer_causes *causes,
    const struct infuse_schedule *schedule)
{
	int i;

	for (i = 0; i < causes->count; i++)
		if (causes->of[i].verdict == INFUSE_UNCHECKED &&
		    causes->of[i].lines > 0)
			return ask_for(causes->of[i].line[0], schedule);
	return "Ask the prescriber or the pharmacist";
}
