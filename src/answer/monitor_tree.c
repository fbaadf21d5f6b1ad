/* SPDX-License-Identifier: MIT */
#include "context_tree.h"
#include "monitor.h"
#include "monitor_now.h"
#include "when.h"

static void json_items(struct json *json, const char *key,
    const bool items[INFUSE_OBSERVATIONS])
{
	int i;

	json_begin(json, key, '[');
	for (i = 0; i < INFUSE_OBSERVATIONS; i++)
		if (items[i])
			json_string(json, NULL, infuse_observation_name(
			    (enum infuse_observation)i));
	json_end(json, ']');
}

/* Who says so, and where. */
static void json_said(struct json *json, const struct render_context *context,
    enum infuse_source source, unsigned line, const char *cite)
{
	json_string(json, "source", render_source(source));
	json_string(json, "file", render_source_file(context, source, &line));
	json_count(json, "line", line);
	json_string(json, "cite", cite);
}

static void json_length(struct json *json, const char *key,
    struct infuse_duration length)
{
	json_quantity(json, key, INFUSE_DURATION, length.min, false);
}

static void json_segment(struct json *json,
    const struct render_context *context, const struct infuse_phase *phase,
    const struct infuse_watched *watched,
    const struct infuse_segment *segment)
{
	json_begin(json, NULL, '{');
	json_items(json, "items", watched->watch->items);
	json_length(json, "every", segment->every);
	json_count(json, "times", segment->count);
	json_length(json, "first", segment->first);
	json_length(json, "last", segment->last);
	json_moment(json, "first_at", context->clock,
	    render_in_phase(phase, segment->first));
	json_moment(json, "last_at", context->clock,
	    render_in_phase(phase, segment->last));
	json_end(json, '}');
}

static void json_phase(struct json *json, const struct render_context *context,
    const struct infuse_monitor *monitor, const struct infuse_phase *phase)
{
	struct infuse_segment segment[INFUSE_SEGMENTS_MAX];
	int i, j, count;

	json_begin(json, NULL, '{');
	json_string(json, "begins_at", render_phase(phase->kind));
	json_count(json, "number", phase->number);
	json_length(json, "start", phase->start);
	json_length(json, "length", phase->length);
	json_moment(json, "start_at", context->clock, phase->start);
	json_begin(json, "observe", '[');
	for (i = 0; i < monitor->watches; i++) {
		count = infuse_segments(segment, monitor->watched[i].watch,
		    phase);
		for (j = 0; j < count; j++)
			json_segment(json, context, phase,
			    &monitor->watched[i], &segment[j]);
	}
	json_end(json, ']');
	json_end(json, '}');
}

static void json_rules(struct json *json, const struct render_context *context,
    const struct infuse_monitor *monitor)
{
	const struct infuse_watched *watched;
	int i;

	json_begin(json, "rules", '[');
	for (i = 0; i < monitor->watches; i++) {
		watched = &monitor->watched[i];
		json_begin(json, NULL, '{');
		json_items(json, "items", watched->watch->items);
		json_said(json, context, watched->source,
		    watched->watch->line, watched->watch->cite);
		json_end(json, '}');
	}
	json_end(json, ']');
}

static void json_after(struct json *json, const struct render_context *context,
    const struct infuse_plan *plan, const struct infuse_monitor *monitor)
{
	bool sessions = plan->rows > 0 && plan->row[0].session != 0;
	const struct infuse_clock *clock = sessions ? NULL : context->clock;
	struct infuse_duration at;

	if (monitor->after == NULL) {
		json_null(json, "after");
	} else {
		at.min = render_end_of(plan).min +
		    monitor->observe_after.min;
		json_begin(json, "after", '{');
		json_length(json, "observe", monitor->observe_after);
		json_moment(json, "observe_to", clock, at);
		if (monitor->after->home_when == NULL)
			json_null(json, "home_when");
		else
			json_string(json, "home_when",
			    monitor->after->home_when);
		json_said(json, context, monitor->after_source,
		    monitor->after->line, monitor->after->cite);
		json_end(json, '}');
	}
	if (monitor->driving == NULL) {
		json_null(json, "no_driving");
		return;
	}
	at.min = render_end_of(plan).min + monitor->driving->no_driving.min;
	json_begin(json, "no_driving", '{');
	json_length(json, "at_least", monitor->driving->no_driving);
	json_moment(json, "not_before", clock, at);
	json_said(json, context, monitor->driving_source,
	    monitor->driving->line, monitor->driving->cite);
	json_end(json, '}');
}

static void json_liver_tests(struct json *json,
    const struct render_context *context, const struct infuse_monitor *monitor)
{
	static const char *const when[] = {
		[INFUSE_LIVER_BASELINE] = "baseline",
		[INFUSE_LIVER_DURING] = "during",
		[INFUSE_LIVER_END] = "end",
	};
	const struct infuse_liver_test *test;
	int i;

	json_begin(json, "liver_tests", '[');
	for (i = 0; i < monitor->liver_tests; i++) {
		test = &monitor->liver_test[i];
		json_begin(json, NULL, '{');
		json_string(json, "when", when[test->when]);
		json_length(json, "not_before", test->from);
		json_length(json, "not_after", test->to);
		json_moment(json, "not_before_at", context->clock,
		    test->from);
		json_moment(json, "not_after_at", context->clock, test->to);
		json_end(json, '}');
	}
	json_end(json, ']');
}

static void json_length_or_null(struct json *json, const char *key,
    struct infuse_duration length)
{
	if (length.min == 0)
		json_null(json, key);
	else
		json_length(json, key, length);
}

static void json_courses(struct json *json,
    const struct render_context *context, const struct infuse_monitor *monitor)
{
	const struct infuse_course_rule *rule;
	int i;

	json_begin(json, "course", '[');
	for (i = 0; i < monitor->courses; i++) {
		rule = &monitor->course[i];
		json_begin(json, NULL, '{');
		json_count_or_null(json, "sessions_max",
		    rule->course->sessions_max);
		json_count_or_null(json, "relief_by_full_dose_session",
		    rule->course->relief_by_session);
		json_count_or_null(json, "first_full_dose_session",
		    rule->full_dose_session);
		json_count_or_null(json, "relief_by_session",
		    rule->relief == INFUSE_RELIEF_BY ? rule->relief_session :
		    0);
		json_length_or_null(json, "further_course_from",
		    rule->course->further_from);
		json_length_or_null(json, "further_course_to",
		    rule->course->further_to);
		json_said(json, context, rule->source, rule->course->line,
		    rule->course->cite);
		json_end(json, '}');
	}
	json_end(json, ']');
}

/* Each item that is due and not watched through, and why (R3). */
static void json_uncovered(struct json *json,
    const struct render_context *context, const struct infuse_monitor *monitor)
{
	static const char *const why[] = {
		[INFUSE_COVERED] = "",
		[INFUSE_COVER_NOBODY] = "no-rule",
		[INFUSE_COVER_ENDS] = "ends-early",
		[INFUSE_COVER_SPARSE] = "longer-than-the-run",
	};
	const struct infuse_coverage *coverage;
	unsigned line;
	int i;

	json_begin(json, "uncovered", '[');
	for (i = 0; i < INFUSE_OBSERVATIONS; i++) {
		coverage = &monitor->coverage[i];
		if (!monitor->due[i] || coverage->cover == INFUSE_COVERED)
			continue;
		json_begin(json, NULL, '{');
		json_string(json, "item", infuse_observation_name(
		    (enum infuse_observation)i));
		json_string(json, "why", why[coverage->cover]);
		if (coverage->cover != INFUSE_COVER_NOBODY) {
			json_length(json, "until", coverage->until);
			line = coverage->line;
			json_string(json, "file", render_source_file(context,
			    coverage->source, &line));
			json_count(json, "line", line);
		}
		json_end(json, '}');
	}
	json_end(json, ']');
}

void answer_monitor_tree(struct answer *tree,
    const struct render_context *context, const struct infuse_plan *plan,
    const struct infuse_monitor *monitor)
{
	struct json json = json_of(tree);
	int i;

	json_begin(&json, NULL, '{');
	json_schema(&json, "infuse-monitor/2");
	json_context(&json, context);
	json_clock(&json, context->clock);
	json_monitor_now(&json, context, monitor);
	json_string(&json, "verdict", render_verdict_key(monitor->verdict));
	json_string(&json, "plan_verdict", render_verdict_key(plan->verdict));
	json_bool(&json, "rules_missing", monitor->watches == 0);
	json_uncovered(&json, context, monitor);
	json_bool(&json, "path_unknown", monitor->path_unknown);
	json_items(&json, "before", monitor->baseline);
	json_rules(&json, context, monitor);
	json_begin(&json, "throughout", '[');
	for (i = 0; i < INFUSE_DEVICES; i++)
		if (monitor->throughout[i])
			json_string(&json, NULL, infuse_device_name(
			    (enum infuse_device)i));
	json_end(&json, ']');
	json_begin(&json, "during", '[');
	for (i = 0; i < monitor->phases; i++)
		json_phase(&json, context, monitor, &monitor->phase[i]);
	json_end(&json, ']');
	json_after(&json, context, plan, monitor);
	json_liver_tests(&json, context, monitor);
	json_courses(&json, context, monitor);
	json_findings(&json, context, &plan->findings, NULL, plan->rows);
	json_end(&json, '}');
}
