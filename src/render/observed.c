/* SPDX-License-Identifier: MIT */
#include "figure.h"
#include "observed.h"

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
	int64_t value = observed->value[INFUSE_SEDATION];

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
