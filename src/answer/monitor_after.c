/* SPDX-License-Identifier: MIT */
#include "figure.h"
#include "monitor_after.h"
#include "when.h"

void render_said_by(struct render_text *value,
    const struct render_context *context, enum infuse_source source,
    unsigned line, const char *cite)
{
	render_add(value, "; ");
	render_add(value, render_source(source));
	render_add(value, " ");
	render_place(value, context, source, line);
	if (cite == NULL)
		return;
	render_add(value, ", ");
	render_quote(value, cite);
}

static struct infuse_duration later(struct infuse_duration at,
    struct infuse_duration by)
{
	at.min += by.min;
	return at;
}

/* S-26: when somebody may go, and what a pump does at the end of a bag. */
static void add_home(struct page *page, const struct infuse_after *after)
{
	struct render_text value = { 0 };

	if (after != NULL && after->home_when != NULL) {
		render_add(&value, "home when ");
		render_quote(&value, after->home_when);
		page_field(page, "", &value);
	}
	render_add(&value, "at the end of a bag the pump may run on at its "
	    "keep-open rate: stop it, then disconnect");
	page_field(page, "", &value);
}

void render_after(struct page *page,
    const struct render_context *context, const struct infuse_plan *plan,
    const struct infuse_monitor *monitor)
{
	bool sessions = plan->rows > 0 && plan->row[0].session != 0;
	bool dated = context->clock != NULL && !sessions;
	struct infuse_duration end = render_end_of(plan);
	const struct infuse_after *after = monitor->after;
	const struct infuse_after *driving = monitor->driving;
	struct render_text value = { 0 };

	render_add(&value, sessions ? "each session: " : "");
	if (after == NULL) {
		render_add(&value, "how long to observe is not said");
	} else {
		render_add(&value, "observe for at least ");
		render_duration(&value, monitor->observe_after);
		if (dated) {
			render_add(&value, ", to ");
			render_moment(&value, context->clock,
			    later(end, monitor->observe_after));
		}
		render_said_by(&value, context, monitor->after_source,
		    after->line, after->cite);
	}
	page_field(page, "AFTER", &value);
	add_home(page, after);
	if (driving == NULL) {
		render_add(&value, "driving is not said here; by the label "
		    "not for 24 h or more");
		page_field(page, "", &value);
		return;
	}
	render_add(&value, "no driving for ");
	render_duration(&value, driving->no_driving);
	render_add(&value, " or more");
	if (dated) {
		render_add(&value, ", not before ");
		render_moment(&value, context->clock,
		    later(end, driving->no_driving));
	}
	if (driving != after)
		render_said_by(&value, context, monitor->driving_source,
		    driving->line, driving->cite);
	page_field(page, "", &value);
}

/* "no relief by session 4: treatment may be stopped (number 2 at full dose, ...)" */
static void add_relief(struct render_text *value,
    const struct render_context *context, const struct infuse_plan *plan,
    const struct infuse_course_rule *rule)
{
	int64_t by = rule->course->relief_by_session;

	render_add(value, "no relief by session ");
	if (rule->relief == INFUSE_RELIEF_BY) {
		render_add_count(value, rule->relief_session);
		if (context->clock != NULL) {
			render_add(value, ", ");
			render_date(value, context->clock,
			    render_session_start(plan,
			    rule->relief_session));
		}
		render_add(value, ": treatment may be stopped (number ");
		render_add_count(value, by);
		render_add(value, " at full dose, the first of which is "
		    "session ");
		render_add_count(value, rule->full_dose_session);
		render_add(value, ")");
		return;
	}
	render_add_count(value, by);
	render_add(value, ": treatment may be stopped; ");
	if (rule->relief == INFUSE_RELIEF_LATER)
		render_add(value, "counted from the first at full dose, which "
		    "comes after the last session here");
	else
		render_add(value, "counted from the first session at full "
		    "dose, which is not known beforehand here");
}

static void add_further(struct render_text *value,
    const struct render_context *context, const struct infuse_course *course,
    bool sessions)
{
	render_add(value, "a further course: ");
	if (course->further_to.min > course->further_from.min) {
		if (course->further_from.min % INFUSE_MIN_PER_DAY == 0 &&
		    course->further_to.min % INFUSE_MIN_PER_DAY == 0)
			render_add_count(value, course->further_from.min /
			    INFUSE_MIN_PER_DAY);
		else
			render_days(value, course->further_from);
		render_add(value, " to ");
		render_days(value, course->further_to);
	} else {
		render_days(value, course->further_from);
		render_add(value, " or more");
	}
	render_add(value, sessions ? " after the first session" :
	    " after the start");
	if (context->clock != NULL) {
		render_add(value, ", from ");
		render_date(value, context->clock,
		    course->further_from);
		if (course->further_to.min > course->further_from.min) {
			render_add(value, " to ");
			render_date(value, context->clock,
			    course->further_to);
		}
	}
	render_add(value, "; no guideline interval");
}

void render_course(struct page *page,
    const struct render_context *context, const struct infuse_plan *plan,
    const struct infuse_course_rule *rule)
{
	const struct infuse_course *course = rule->course;
	const char *name = "COURSE";
	struct render_text value = { 0 };

	if (course->sessions_max > 0) {
		render_add(&value, "at most ");
		render_add_count(&value, course->sessions_max);
		render_add(&value, course->sessions_max == 1 ? " session" :
		    " sessions");
		page_field(page, name, &value);
		name = "";
	}
	if (rule->relief > INFUSE_RELIEF_CONTINUOUS) {
		add_relief(&value, context, plan, rule);
		page_field(page, name, &value);
		name = "";
	}
	if (course->further_from.min > 0) {
		add_further(&value, context, course,
		    plan->rows > 0 && plan->row[0].session != 0);
		page_field(page, name, &value);
		name = "";
	}
	render_add(&value, render_source(rule->source));
	render_add(&value, " ");
	render_place(&value, context, rule->source, course->line);
	render_add(&value, ", ");
	render_quote(&value, course->cite);
	page_field(page, name, &value);
}
