/* SPDX-License-Identifier: MIT */
#include "keys.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static const struct answer_key observe_times_key[] = {
	{ "items", KEY_LIST | KEY_WORD, "@observation", NULL, "what" },
	{ "every", KEY_FIGURE, "h min", NULL, "how often" },
	{ "times", KEY_COUNT, NULL, NULL, "how many times" },
	{ "first", KEY_FIGURE, "h min", NULL, "since the start" },
	{ "last", KEY_FIGURE, "h min", NULL, "since the start" },
	{ "first_at", KEY_INSTANT | KEY_NULL, NULL, NULL,
	    "null where the start was not said" },
	{ "last_at", KEY_INSTANT | KEY_NULL, NULL, NULL, "likewise" },
};

static const struct answer_keys observe_times = {
	NULL, NULL,
	observe_times_key, COUNT(observe_times_key)
};

static const struct answer_key watch_place_key[] = {
	{ "source", KEY_WORD, "@source", NULL, "whose rule it is" },
	{ "file", KEY_WORD | KEY_NULL, NULL, NULL, "where it is written" },
	{ "line", KEY_COUNT | KEY_NULL, NULL, NULL, "of that file" },
};

static const struct answer_keys watch_place = {
	NULL, NULL,
	watch_place_key, COUNT(watch_place_key)
};

static const struct answer_key monitor_now_due_key[] = {
	{ "at", KEY_INSTANT, NULL, NULL, "when" },
	{ "since_start", KEY_FIGURE, "h min", NULL, "likewise" },
	{ "items", KEY_LIST | KEY_WORD, "@observation", NULL, "what" },
};

static const struct answer_keys monitor_now_due = {
	NULL, NULL,
	monitor_now_due_key, COUNT(monitor_now_due_key)
};

static const struct answer_key monitor_now_key[] = {
	{ "at", KEY_INSTANT, NULL, NULL, "that time" },
	{ "since_start", KEY_FIGURE, "h min", NULL, "by then" },
	{ "due", KEY_LIST | KEY_OBJECT, NULL, &monitor_now_due, "from now on" },
};

static const struct answer_keys monitor_now = {
	NULL, NULL,
	monitor_now_key, COUNT(monitor_now_key)
};

static const struct answer_key monitor_uncovered_key[] = {
	{ "item", KEY_WORD, "@observation", NULL, "which" },
	{ "why", KEY_WORD, "no-rule ends-early longer-than-the-run", NULL,
	    "what is missing" },
	{ "until", KEY_FIGURE | KEY_OPTIONAL, "h min", NULL,
	    "where the rule ends" },
	{ "file", KEY_WORD | KEY_NULL | KEY_OPTIONAL, NULL, NULL,
	    "where it is written" },
	{ "line", KEY_COUNT | KEY_NULL | KEY_OPTIONAL, NULL, NULL,
	    "of that file" },
};

static const struct answer_keys monitor_uncovered = {
	NULL, NULL,
	monitor_uncovered_key, COUNT(monitor_uncovered_key)
};

static const struct answer_key monitor_rules_key[] = {
	{ "items", KEY_LIST | KEY_WORD, "@observation", NULL, "what" },
	{ NULL, KEY_SAME, NULL, &watch_place, NULL },
	{ "cite", KEY_WORD | KEY_NULL, NULL, NULL, "who says so" },
};

static const struct answer_keys monitor_rules = {
	NULL, NULL,
	monitor_rules_key, COUNT(monitor_rules_key)
};

static const struct answer_key monitor_during_key[] = {
	{ "begins_at", KEY_WORD, "start day session phase step", NULL,
	    "what begins there" },
	{ "number", KEY_COUNT, NULL, NULL, "which of them" },
	{ "start", KEY_FIGURE, "h min", NULL, "since the start" },
	{ "length", KEY_FIGURE, "h min", NULL, "how long" },
	{ "start_at", KEY_INSTANT | KEY_NULL, NULL, NULL,
	    "null where the start was not said" },
	{ "observe", KEY_LIST | KEY_OBJECT, NULL, &observe_times,
	    "what is observed in it" },
};

static const struct answer_keys monitor_during = {
	NULL, NULL,
	monitor_during_key, COUNT(monitor_during_key)
};

static const struct answer_key monitor_after_key[] = {
	{ "observe", KEY_FIGURE, "h min", NULL, "for so long" },
	{ "observe_to", KEY_INSTANT | KEY_NULL, NULL, NULL, "until then" },
	{ "home_when", KEY_WORD | KEY_NULL, NULL, NULL, "as its file has it" },
	{ NULL, KEY_SAME, NULL, &watch_place, NULL },
	{ "cite", KEY_WORD | KEY_NULL, NULL, NULL, "who says so" },
};

static const struct answer_keys monitor_after = {
	NULL, NULL,
	monitor_after_key, COUNT(monitor_after_key)
};

static const struct answer_key monitor_no_driving_key[] = {
	{ "at_least", KEY_FIGURE, "h min", NULL, "for so long" },
	{ "not_before", KEY_INSTANT | KEY_NULL, NULL, NULL, "until then" },
	{ NULL, KEY_SAME, NULL, &watch_place, NULL },
	{ "cite", KEY_WORD | KEY_NULL, NULL, NULL, "who says so" },
};

static const struct answer_keys monitor_no_driving = {
	NULL, NULL,
	monitor_no_driving_key, COUNT(monitor_no_driving_key)
};

static const struct answer_key monitor_liver_tests_key[] = {
	{ "when", KEY_WORD, "baseline during end", NULL, "which" },
	{ "not_before", KEY_FIGURE, "h min", NULL, "since the start" },
	{ "not_after", KEY_FIGURE, "h min", NULL, "since the start" },
	{ "not_before_at", KEY_INSTANT | KEY_NULL, NULL, NULL,
	    "null where the start was not said" },
	{ "not_after_at", KEY_INSTANT | KEY_NULL, NULL, NULL, "likewise" },
};

static const struct answer_keys monitor_liver_tests = {
	NULL, NULL,
	monitor_liver_tests_key, COUNT(monitor_liver_tests_key)
};

static const struct answer_key monitor_course_key[] = {
	{ "sessions_max", KEY_COUNT | KEY_NULL, NULL, NULL, "at most so many" },
	{ "relief_by_full_dose_session", KEY_COUNT | KEY_NULL, NULL, NULL,
	    "or it is not worth going on" },
	{ "first_full_dose_session", KEY_COUNT | KEY_NULL, NULL, NULL,
	    "of this protocol" },
	{ "relief_by_session", KEY_COUNT | KEY_NULL, NULL, NULL,
	    "the same counted from the first" },
	{ "further_course_from", KEY_FIGURE | KEY_NULL, "h min", NULL,
	    "after the end of this one" },
	{ "further_course_to", KEY_FIGURE | KEY_NULL, "h min", NULL,
	    "likewise" },
	{ NULL, KEY_SAME, NULL, &watch_place, NULL },
	{ "cite", KEY_WORD | KEY_NULL, NULL, NULL, "who says so" },
};

static const struct answer_keys monitor_course = {
	NULL, NULL,
	monitor_course_key, COUNT(monitor_course_key)
};

static const struct answer_key monitor_key[] = {
	{ "schema", KEY_WORD, "infuse-monitor/2", NULL,
	    "which answer this is" },
	{ "program", KEY_OBJECT, NULL, &answer_keys_program, "what answered" },
	{ NULL, KEY_SAME, NULL, &answer_keys_context, NULL },
	{ NULL, KEY_SAME, NULL, &answer_keys_clock, NULL },
	{ "now", KEY_OBJECT | KEY_NULL, NULL, &monitor_now, "with --now" },
	{ "verdict", KEY_WORD, "@verdict", NULL,
	    "UNCHECKED where something is observed by nobody's rule" },
	{ "plan_verdict", KEY_WORD, "@verdict", NULL, "of the plan" },
	{ "rules_missing", KEY_TRUTH, NULL, NULL,
	    "whether neither protocol nor site has any rule" },
	{ "uncovered", KEY_LIST | KEY_OBJECT, NULL, &monitor_uncovered,
	    "what nobody's rule covers to the end" },
	{ "path_unknown", KEY_TRUTH, NULL, NULL,
	    "whether steps are not known before they are taken" },
	{ "before", KEY_LIST | KEY_WORD, "@observation", NULL,
	    "once, before the start" },
	{ "rules", KEY_LIST | KEY_OBJECT, NULL, &monitor_rules,
	    "what is asked for, and by whom" },
	{ "throughout", KEY_LIST | KEY_WORD, "@device", NULL,
	    "attached all the time" },
	{ "during", KEY_LIST | KEY_OBJECT, NULL, &monitor_during,
	    "run by run" },
	{ "after", KEY_OBJECT | KEY_NULL, NULL, &monitor_after,
	    "after the end" },
	{ "no_driving", KEY_OBJECT | KEY_NULL, NULL, &monitor_no_driving,
	    "after the end" },
	{ "liver_tests", KEY_LIST | KEY_OBJECT, NULL, &monitor_liver_tests,
	    "when they are due" },
	{ "course", KEY_LIST | KEY_OBJECT, NULL, &monitor_course,
	    "what is said of the whole course" },
	{ "findings", KEY_LIST | KEY_OBJECT, NULL, &answer_keys_finding,
	    "of the plan" },
};

const struct answer_keys answer_keys_monitor = {
	"infuse-monitor/2", "what is observed, and when",
	monitor_key, COUNT(monitor_key)
};
