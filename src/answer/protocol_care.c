/* SPDX-License-Identifier: MIT */
#include "figure.h"
#include "observed.h"
#include "protocol.h"

/* The line, with its source at the end. */
static void add_field(struct page *page, const char *name,
    struct render_text *value, const char *cite)
{
	render_add(value, "; ");
	render_quote(value, cite);
	page_field(page, name, value);
}

static void add_watch(struct page *page,
    const struct infuse_watch *watch)
{
	struct render_text value = { 0 };
	const char *between = "";
	int i;

	for (i = 0; i < INFUSE_OBSERVATIONS; i++) {
		if (!watch->items[i])
			continue;
		render_add(&value, between);
		render_add(&value, infuse_observation_name(
		    (enum infuse_observation)i));
		between = ", ";
	}
	render_add(&value, ": ");
	render_cadences(&value, watch);
	between = "; throughout: ";
	for (i = 0; i < INFUSE_DEVICES; i++) {
		if (!watch->throughout[i])
			continue;
		render_add(&value, between);
		render_add(&value, infuse_device_name(
		    (enum infuse_device)i));
		between = ", ";
	}
	between = "; in ";
	for (i = 0; i < INFUSE_SETTINGS; i++) {
		if (!watch->settings[i])
			continue;
		render_add(&value, between);
		render_add(&value, infuse_setting_name(
		    (enum infuse_setting)i));
		between = ", ";
	}
	add_field(page, "OBSERVE", &value, watch->cite);
}

/* One end of a rule, as a file writes it. */
static void add_end(struct render_text *value, const struct infuse_hold *hold,
    const char *word, int64_t figure)
{
	render_add(value, word);
	if (hold->item == INFUSE_SEDATION) {
		render_score(value, hold->scale, figure);
	} else if (infuse_observation_max(hold->item) == 0) {
		render_add(value, infuse_grade_name(
		    (enum infuse_grade)figure, hold->item));
	} else {
		render_add_count(value, figure);
	}
}

static void add_hold(struct page *page, const struct infuse_hold *hold)
{
	struct render_text value = { 0 };

	render_add(&value, infuse_observation_name(hold->item));
	if (hold->has_least)
		add_end(&value, hold, " at least ", hold->least);
	if (hold->has_most)
		add_end(&value, hold, hold->has_least ? " or at most " :
		    " at most ", hold->most);
	render_add(&value, ": ");
	render_add(&value, infuse_hold_action_name(hold->action));
	if (hold->replaces > 0) {
		render_add(&value, ", in the place of ");
		render_add(&value,
		    infuse_sign_line(hold->replaces - 1)->name);
	}
	add_field(page, "HOLD", &value, hold->cite);
}

static void add_after(struct page *page,
    const struct infuse_after *after)
{
	struct render_text value = { 0 };

	render_add(&value, "observe for ");
	render_duration(&value, after->observe);
	if (after->observe_days.min > 0) {
		render_add(&value, ", after days for ");
		render_duration(&value, after->observe_days);
	}
	if (after->home_when != NULL) {
		render_add(&value, ", home when ");
		render_quote(&value, after->home_when);
	}
	if (after->no_driving.min > 0) {
		render_add(&value, ", no driving for ");
		render_duration(&value, after->no_driving);
	}
	add_field(page, "AFTER", &value, after->cite);
}

static void add_course(struct page *page,
    const struct infuse_course *course)
{
	struct render_text value = { 0 };
	const char *between = "";

	if (course->sessions_max > 0) {
		render_add(&value, "at most ");
		render_add_count(&value, course->sessions_max);
		render_add(&value, " sessions");
		between = ", ";
	}
	if (course->relief_by_session > 0) {
		render_add(&value, between);
		render_add(&value, "relief by session ");
		render_add_count(&value, course->relief_by_session);
		between = ", ";
	}
	if (course->further_from.min > 0) {
		render_add(&value, between);
		render_add(&value, "a further course after ");
		render_days(&value, course->further_from);
		if (course->further_to.min > 0) {
			render_add(&value, " to ");
			render_days(&value, course->further_to);
		}
	}
	add_field(page, "COURSE", &value, course->cite);
}

void page_care(struct page *page, const struct infuse_care *care)
{
	int i;

	for (i = 0; i < care->watches; i++)
		add_watch(page, &care->watch[i]);
	for (i = 0; i < care->holds; i++)
		add_hold(page, &care->hold[i]);
	if (care->after.set)
		add_after(page, &care->after);
	if (care->course.set)
		add_course(page, &care->course);
}
