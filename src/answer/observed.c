/* SPDX-License-Identifier: MIT */
#include "figure.h"
#include "observed.h"

const char *render_sign(enum infuse_sign sign)
{
	static const char *const words[INFUSE_SIGNS] = {
		[INFUSE_RASH] = "new rash",
		[INFUSE_FEVER] = "new fever",
		[INFUSE_ITCH] = "new itch",
		[INFUSE_LIVER] = "ALT at least 3 times normal",
		[INFUSE_CONFUSION] = "new confusion",
		[INFUSE_NO_BREATHING] = "no breathing",
		[INFUSE_NO_PULSE] = "no pulse",
		[INFUSE_SEIZURE] = "seizure",
		[INFUSE_CHEST_PAIN] = "chest pain",
		[INFUSE_SWELLING] = "swelling",
		[INFUSE_WHEEZE] = "wheeze",
		[INFUSE_GOAL_REACHED] = "the goal is reached",
		[INFUSE_OTHER_SIGN] = "",
	};

	return words[sign];
}

const char *render_observation(enum infuse_observation item)
{
	static const char *const words[INFUSE_OBSERVATIONS] = {
		[INFUSE_PAIN] = "pain",
		[INFUSE_SEDATION] = "sedation",
		[INFUSE_HEART_RATE] = "heart rate",
		[INFUSE_BLOOD_PRESSURE] = "blood pressure",
		[INFUSE_BREATHING] = "breathing",
		[INFUSE_OXYGEN] = "oxygen saturation",
		[INFUSE_NAUSEA] = "nausea",
		[INFUSE_DISSOCIATION] = "dissociation",
	};

	return words[item];
}

static void add_sedation(struct render_text *text,
    const struct infuse_observed *observed)
{
	static const char *const acvpu[] = {
		[INFUSE_ALERT] = "alert",
		[INFUSE_CONFUSED] = "new confusion",
		[INFUSE_TO_VOICE] = "responds to voice only",
		[INFUSE_TO_PAIN] = "responds to pain only",
		[INFUSE_UNRESPONSIVE] = "unresponsive",
	};
	int64_t value = observed->value[INFUSE_SEDATION];

	if (observed->has_acvpu) {
		render_add(text, acvpu[observed->acvpu]);
		render_add(text, " (ACVPU)");
		if (observed->scale == INFUSE_NO_SCALE)
			return;
		render_add(text, ", ");
	}
	render_add(text, infuse_scale_name(observed->scale));
	render_add(text, " ");
	if (observed->scale == INFUSE_POSS && value == 0) {
		render_add(text, "S");
		return;
	}
	if (observed->scale == INFUSE_RASS && value > 0)
		render_quote(text, "+");
	render_add_count(text, value);
}

void render_score(struct render_text *text, enum infuse_scale scale,
    int64_t score)
{
	static const char *const acvpu[] = { "A", "C", "V", "P", "U" };

	render_add(text, infuse_scale_name(scale));
	render_add(text, scale == INFUSE_RASS && score > 0 ? " +" : " ");
	if (scale == INFUSE_ACVPU)
		render_add(text, acvpu[score]);
	else if (scale == INFUSE_POSS && score == 0)
		render_add(text, "S");
	else
		render_add_count(text, score);
}

void render_observed_value(struct render_text *text,
    enum infuse_observation item, int64_t value)
{
	render_add_count(text, value);
	if (item == INFUSE_BLOOD_PRESSURE)
		render_add(text, " mmHg");
	else if (item == INFUSE_OXYGEN)
		render_add(text, " %");
	else if (item != INFUSE_PAIN)
		render_add(text, " per minute");
}

void render_observed(struct render_text *text,
    const struct infuse_observed *observed, enum infuse_observation item)
{
	int64_t value = observed->value[item];

	switch (item) {
	case INFUSE_SEDATION:
		add_sedation(text, observed);
		break;
	case INFUSE_NAUSEA:
	case INFUSE_DISSOCIATION:
		render_add(text, value == INFUSE_NONE ? "no" :
		    infuse_grade_name((enum infuse_grade)value, item));
		render_add(text, " ");
		render_add(text, render_observation(item));
		break;
	default:
		render_add(text, item == INFUSE_BLOOD_PRESSURE ? "systolic" :
		    render_observation(item));
		render_add(text, " ");
		render_observed_value(text, item, value);
		break;
	}
}

void render_observations(struct render_text *text,
    const bool items[INFUSE_OBSERVATIONS])
{
	const char *between = "";
	int i;

	for (i = 0; i < INFUSE_OBSERVATIONS; i++) {
		if (!items[i])
			continue;
		render_add(text, between);
		render_add(text,
		    render_observation((enum infuse_observation)i));
		between = ", ";
	}
}

void render_cadences(struct render_text *text,
    const struct infuse_watch *watch)
{
	int i;

	for (i = 0; i < watch->cadences; i++) {
		render_add(text, i == 0 ? "every " : ", then every ");
		render_duration(text, watch->cadence[i].every);
		if (watch->cadence[i].length.min == 0)
			continue;
		render_add(text, " for ");
		render_duration(text, watch->cadence[i].length);
	}
}
