/* SPDX-License-Identifier: MIT */
#include "action.h"

/* Whether what is passed is about how much is given. */
static bool is_of_dose(const struct answer_cause *cause)
{
	const struct infuse_finding *finding = cause->line[0];

	if (cause->lines == 0 || cause->subject != ANSWER_OTHER)
		return true;
	switch (finding->rule) {
	case INFUSE_RULE_DOSE_PER_SESSION:
	case INFUSE_RULE_DOSE_PER_DAY:
	case INFUSE_RULE_DOSE_PER_COURSE:
	case INFUSE_RULE_STEP:
	case INFUSE_RULE_STRENGTH:
	case INFUSE_RULE_FLOW:
	case INFUSE_RULE_DRUG:
	case INFUSE_RULE_RANGE:
		return true;
	case INFUSE_RULE_DOSE_RATE:
	case INFUSE_RULE_RATE:
	case INFUSE_RULE_INTERVAL:
	case INFUSE_RULE_WEIGHT:
	case INFUSE_RULE_SCHEDULE:
	case INFUSE_RULE_DAY:
	case INFUSE_RULE_DURATION:
	case INFUSE_RULE_TITRATION:
	case INFUSE_RULE_SETTING:
	case INFUSE_RULE_AGE:
	case INFUSE_RULE_CHILD:
	case INFUSE_RULE_FLAT_RATE:
	case INFUSE_RULE_ANAESTHETIC_RANGE:
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
	return false;
}

enum answer_action answer_action_of(const struct answer_causes *causes,
    int64_t over, int64_t step)
{
	enum answer_action action = ANSWER_LEAVE;
	int i;

	for (i = 0; i < causes->count; i++) {
		if (causes->of[i].verdict != INFUSE_STOP ||
		    !is_of_dose(&causes->of[i]))
			continue;
		if (causes->of[i].subject != ANSWER_RATE_ABOVE || over <= 0 ||
		    over >= step)
			return ANSWER_PAUSE;
		action = ANSWER_TURN_DOWN;
	}
	return action;
}

static const char *ask_for(const struct infuse_finding *finding, bool sessions)
{
	switch (finding->rule) {
	case INFUSE_RULE_DAY:
		if (finding->bound == INFUSE_NO_BOUND)
			break;
		return sessions ? "Say which session this is: --day N" :
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

const char *answer_ask(const struct answer_causes *causes, bool sessions)
{
	int i;

	for (i = 0; i < causes->count; i++)
		if (causes->of[i].verdict == INFUSE_UNCHECKED &&
		    causes->of[i].lines > 0)
			return ask_for(causes->of[i].line[0], sessions);
	return "Ask the prescriber or the pharmacist";
}
