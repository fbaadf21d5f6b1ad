/* SPDX-License-Identifier: MIT */
#include "document_tree.h"

static void json_cite(struct json *json, const char *cite, unsigned line)
{
	json_quoted_or_null(json, "cite", cite);
	json_line(json, line);
}

static void json_watch(struct json *json, const struct infuse_watch *watch)
{
	int i;

	json_begin(json, NULL, '{');
	json_begin(json, "items", '[');
	for (i = 0; i < INFUSE_OBSERVATIONS; i++)
		if (watch->items[i])
			json_string(json, NULL, infuse_observation_name(
			    (enum infuse_observation)i));
	json_end(json, ']');
	json_begin(json, "cadence", '[');
	for (i = 0; i < watch->cadences; i++) {
		json_begin(json, NULL, '{');
		json_quantity(json, "every", INFUSE_DURATION,
		    watch->cadence[i].every.min, false);
		json_duration_or_null(json, "for",
		    watch->cadence[i].length.min > 0,
		    watch->cadence[i].length);
		json_end(json, '}');
	}
	json_end(json, ']');
	json_begin(json, "throughout", '[');
	for (i = 0; i < INFUSE_DEVICES; i++)
		if (watch->throughout[i])
			json_string(json, NULL,
			    infuse_device_name((enum infuse_device)i));
	json_end(json, ']');
	json_settings(json, watch->settings);
	json_cite(json, watch->cite, watch->line);
	json_end(json, '}');
}

/* A figure as it is observed: a count, a grade, or a letter of a scale. */
static void json_end_of(struct json *json, const char *key, bool set,
    const struct infuse_hold *hold, int64_t figure)
{
	static const char *const acvpu[] = { "A", "C", "V", "P", "U" };

	if (!set)
		json_null(json, key);
	else if (hold->scale == INFUSE_ACVPU)
		json_string(json, key, acvpu[figure]);
	else if (hold->scale == INFUSE_POSS && figure == 0)
		json_string(json, key, "S");
	else if (hold->item != INFUSE_SEDATION &&
	    infuse_observation_max(hold->item) == 0)
		json_string(json, key, infuse_grade_name(
		    (enum infuse_grade)figure, hold->item));
	else
		json_count(json, key, figure);
}

static void json_hold(struct json *json, const struct infuse_hold *hold)
{
	json_begin(json, NULL, '{');
	json_string(json, "item", infuse_observation_name(hold->item));
	if (hold->scale == INFUSE_NO_SCALE)
		json_null(json, "scale");
	else
		json_string(json, "scale", infuse_scale_name(hold->scale));
	json_end_of(json, "at_least", hold->has_least, hold, hold->least);
	json_end_of(json, "at_most", hold->has_most, hold, hold->most);
	json_string(json, "do", infuse_hold_action_name(hold->action));
	json_quoted_or_null(json, "replaces", hold->replaces > 0 ?
	    infuse_sign_line(hold->replaces - 1)->name : NULL);
	json_cite(json, hold->cite, hold->line);
	json_end(json, '}');
}

static void json_after(struct json *json, const struct infuse_after *after)
{
	if (!after->set) {
		json_null(json, "after");
		return;
	}
	json_begin(json, "after", '{');
	json_duration_or_null(json, "observe_for", true, after->observe);
	json_duration_or_null(json, "observe_for_after_days",
	    after->observe_days.min > 0, after->observe_days);
	json_quoted_or_null(json, "home_when", after->home_when);
	json_duration_or_null(json, "no_driving_for",
	    after->no_driving.min > 0, after->no_driving);
	json_cite(json, after->cite, after->line);
	json_end(json, '}');
}

static void json_course(struct json *json, const struct infuse_course *course)
{
	if (!course->set) {
		json_null(json, "course");
		return;
	}
	json_begin(json, "course", '{');
	json_count_or_null(json, "at_most_sessions", course->sessions_max);
	json_count_or_null(json, "relief_by_session",
	    course->relief_by_session);
	json_duration_or_null(json, "further_from",
	    course->further_from.min > 0, course->further_from);
	json_duration_or_null(json, "further_to",
	    course->further_to.min > 0, course->further_to);
	json_cite(json, course->cite, course->line);
	json_end(json, '}');
}

void json_care(struct json *json, const struct infuse_care *care)
{
	int i;

	json_begin(json, "observe", '[');
	for (i = 0; i < care->watches; i++)
		json_watch(json, &care->watch[i]);
	json_end(json, ']');
	json_begin(json, "hold", '[');
	for (i = 0; i < care->holds; i++)
		json_hold(json, &care->hold[i]);
	json_end(json, ']');
	json_after(json, &care->after);
	json_course(json, &care->course);
}
