/* SPDX-License-Identifier: MIT */
#include "keys.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static const struct answer_key settings_key[] = {
	{ "settings", KEY_LIST | KEY_WORD, "@setting", NULL,
	    "where it may run" },
};

const struct answer_keys answer_keys_settings = {
	NULL, NULL,
	settings_key, COUNT(settings_key)
};

static const struct answer_key written_rate_key[] = {
	{ "rate", KEY_FIGURE, "mg/h mg/kg/h", NULL, "the rate" },
	{ "written", KEY_WORD, NULL, NULL, "in the file's words" },
};

const struct answer_keys answer_keys_written_rate = {
	NULL, NULL,
	written_rate_key, COUNT(written_rate_key)
};

static const struct answer_key range_key[] = {
	{ "from", KEY_OBJECT | KEY_NULL, NULL, &answer_keys_written_rate,
	    "null where the source does not state it" },
	{ "to", KEY_OBJECT | KEY_NULL, NULL, &answer_keys_written_rate,
	    "the same, or the end of a range" },
	{ "order_picks", KEY_TRUTH, NULL, NULL,
	    "whether the order picks one of the range" },
};

static const struct answer_keys range = {
	NULL, NULL,
	range_key, COUNT(range_key)
};

static const struct answer_key bound_key[] = {
	{ "rule", KEY_WORD, "@rule", NULL, "what is limited" },
	{ "bound", KEY_WORD, "@bound", NULL, "which bound" },
	{ "limit", KEY_FIGURE, NULL, NULL, "as written" },
	{ "written", KEY_WORD | KEY_NULL, NULL, NULL, "in the file's words" },
	{ "line", KEY_COUNT | KEY_NULL, NULL, NULL, "of the file" },
	{ "of_system", KEY_TRUTH | KEY_OPTIONAL, NULL, NULL,
	    "true where that is the system's file" },
};

static const struct answer_keys bound = {
	NULL, NULL,
	bound_key, COUNT(bound_key)
};

static const struct answer_key written_limits_key[] = {
	{ "limits", KEY_LIST | KEY_OBJECT, NULL, &bound,
	    "one after the other" },
	{ "not_stated", KEY_LIST | KEY_WORD, "@rule", NULL,
	    "what the file says that its source does not state" },
};

const struct answer_keys answer_keys_written_limits = {
	NULL, NULL,
	written_limits_key, COUNT(written_limits_key)
};

static const struct answer_key at_line_key[] = {
	{ "line", KEY_COUNT | KEY_NULL, NULL, NULL, "of the file" },
	{ "of_system", KEY_TRUTH | KEY_OPTIONAL, NULL, NULL,
	    "true where that is the system's file" },
};

const struct answer_keys answer_keys_at_line = {
	NULL, NULL,
	at_line_key, COUNT(at_line_key)
};

static const struct answer_key schedule_rates_key[] = {
	{ "first", KEY_COUNT, NULL, NULL, "day or session, from 1" },
	{ "last", KEY_COUNT, NULL, NULL, "likewise" },
	{ "rate", KEY_OBJECT, NULL, &answer_keys_written_rate, "the rate" },
	{ "at_most", KEY_OBJECT | KEY_NULL, NULL, &answer_keys_written_rate,
	    "the lesser of the two is meant" },
	{ "share", KEY_FIGURE, "%", NULL, "of that" },
	{ "stated", KEY_TRUTH, NULL, NULL, "whether the source states it" },
	{ NULL, KEY_SAME, NULL, &answer_keys_at_line, NULL },
	{ "for", KEY_FIGURE | KEY_NULL, "h min", NULL,
	    "how long it lasts; null where it is no phase" },
};

static const struct answer_keys schedule_rates = {
	NULL, NULL,
	schedule_rates_key, COUNT(schedule_rates_key)
};

static const struct answer_key schedule_ramp_key[] = {
	{ "from", KEY_OBJECT, NULL, &answer_keys_written_rate, "on the first" },
	{ "to", KEY_OBJECT, NULL, &answer_keys_written_rate, "on the last" },
	{ "round_down_to", KEY_FIGURE | KEY_NULL, "mg/h", NULL, "each" },
	{ NULL, KEY_SAME, NULL, &answer_keys_at_line, NULL },
};

static const struct answer_keys schedule_ramp = {
	NULL, NULL,
	schedule_ramp_key, COUNT(schedule_ramp_key)
};

static const struct answer_key schedule_titration_interval_key[] = {
	{ "from", KEY_FIGURE | KEY_NULL, "h min", NULL,
	    "null where the source does not state it" },
	{ "to", KEY_FIGURE | KEY_NULL, "h min", NULL,
	    "the same, or the end of a range" },
	{ "order_picks", KEY_TRUTH, NULL, NULL,
	    "whether the order picks one of the range" },
};

static const struct answer_keys schedule_titration_interval = {
	NULL, NULL,
	schedule_titration_interval_key, COUNT(schedule_titration_interval_key)
};

static const struct answer_key schedule_titration_key[] = {
	{ "start", KEY_OBJECT, NULL, &range, "where it begins" },
	{ "step", KEY_OBJECT, NULL, &range, "how much at a time" },
	{ "interval", KEY_OBJECT, NULL, &schedule_titration_interval,
	    "how long between steps" },
	{ "max", KEY_OBJECT, NULL, &answer_keys_written_rate, "never above" },
	{ "max_at_most", KEY_OBJECT | KEY_NULL, NULL,
	    &answer_keys_written_rate,
	    "the lesser of the two is meant" },
	{ NULL, KEY_SAME, NULL, &answer_keys_at_line, NULL },
};

static const struct answer_keys schedule_titration = {
	NULL, NULL,
	schedule_titration_key, COUNT(schedule_titration_key)
};

static const struct answer_key schedule_wean_key[] = {
	{ "over", KEY_FIGURE, "h min", NULL,
	    "how long it takes, behind the length" },
	{ "interval", KEY_FIGURE, "h min", NULL,
	    "how long each rate is kept" },
	{ "step", KEY_OBJECT | KEY_NULL, NULL,
	    &answer_keys_written_rate,
	    "how much each fall is; null: they are equal" },
	{ "worked_out", KEY_TRUTH, NULL, NULL,
	    "whether the source states no interval" },
	{ NULL, KEY_SAME, NULL, &answer_keys_at_line, NULL },
};

static const struct answer_keys schedule_wean = {
	NULL, NULL,
	schedule_wean_key, COUNT(schedule_wean_key)
};

static const struct answer_key schedule_key[] = {
	{ "regimen", KEY_WORD, "@regimen", NULL,
	    "one infusion without a break, or sessions" },
	{ "form", KEY_WORD, "rates ramp titrated", NULL,
	    "how the rates are said" },
	{ "length", KEY_FIGURE | KEY_NULL, "h min", NULL,
	    "of it all, or of one session; null where the order says it" },
	{ "sessions", KEY_COUNT, NULL, NULL, "1 of one infusion" },
	{ "every", KEY_FIGURE | KEY_NULL, "h min", NULL,
	    "from start to start of sessions" },
	{ "rates", KEY_LIST | KEY_OBJECT, NULL, &schedule_rates,
	    "of some days or sessions" },
	{ "ramp", KEY_OBJECT | KEY_NULL, NULL, &schedule_ramp,
	    "one rate a day, between two ends" },
	{ "titration", KEY_OBJECT | KEY_NULL, NULL, &schedule_titration,
	    "from a start up to a maximum" },
	{ "wean", KEY_OBJECT | KEY_NULL, NULL, &schedule_wean,
	    "how it is brought down at the end" },
	{ "on", KEY_WORD | KEY_NULL, NULL, NULL,
	    "days of the week on which there are sessions" },
	{ "on_days", KEY_LIST | KEY_COUNT | KEY_NULL, NULL, NULL,
	    "days of the course on which there are sessions" },
};

static const struct answer_keys schedule = {
	NULL, NULL,
	schedule_key, COUNT(schedule_key)
};

static const struct answer_key care_observe_cadence_key[] = {
	{ "every", KEY_FIGURE, "h min", NULL, "how often" },
	{ "for", KEY_FIGURE | KEY_NULL, "h min", NULL, "null up to the end" },
};

static const struct answer_keys care_observe_cadence = {
	NULL, NULL,
	care_observe_cadence_key, COUNT(care_observe_cadence_key)
};

static const struct answer_key care_observe_key[] = {
	{ "items", KEY_LIST | KEY_WORD, "@observation", NULL, "what" },
	{ "cadence", KEY_LIST | KEY_OBJECT, NULL, &care_observe_cadence,
	    "one after the other" },
	{ "throughout", KEY_LIST | KEY_WORD, "@device", NULL,
	    "attached all the time" },
	{ NULL, KEY_SAME, NULL, &answer_keys_settings, NULL },
	{ "cite", KEY_WORD | KEY_NULL, NULL, NULL, "who says so" },
	{ NULL, KEY_SAME, NULL, &answer_keys_at_line, NULL },
};

static const struct answer_keys care_observe = {
	NULL, NULL,
	care_observe_key, COUNT(care_observe_key)
};

static const struct answer_key care_hold_key[] = {
	{ "item", KEY_WORD, "@observation", NULL, "which" },
	{ "scale", KEY_WORD | KEY_NULL, "POSS RASS ACVPU", NULL,
	    "of sedation" },
	{ "at_least", KEY_COUNT | KEY_WORD | KEY_NULL, NULL, NULL,
	    "from here up" },
	{ "at_most", KEY_COUNT | KEY_WORD | KEY_NULL, NULL, NULL,
	    "from here down" },
	{ "do", KEY_WORD, "@action", NULL, "what is then due" },
	{ "replaces", KEY_WORD | KEY_NULL, NULL, NULL,
	    "the built-in line whose place it takes" },
	{ "cite", KEY_WORD | KEY_NULL, NULL, NULL, "who says so" },
	{ NULL, KEY_SAME, NULL, &answer_keys_at_line, NULL },
};

static const struct answer_keys care_hold = {
	NULL, NULL,
	care_hold_key, COUNT(care_hold_key)
};

static const struct answer_key care_after_key[] = {
	{ "observe_for", KEY_FIGURE, "h min", NULL, "so long" },
	{ "observe_for_after_days", KEY_FIGURE | KEY_NULL, "h min", NULL,
	    "after more than a day without a break" },
	{ "home_when", KEY_WORD | KEY_NULL, NULL, NULL, "as the file has it" },
	{ "no_driving_for", KEY_FIGURE | KEY_NULL, "h min", NULL, "so long" },
	{ "cite", KEY_WORD | KEY_NULL, NULL, NULL, "who says so" },
	{ NULL, KEY_SAME, NULL, &answer_keys_at_line, NULL },
};

static const struct answer_keys care_after = {
	NULL, NULL,
	care_after_key, COUNT(care_after_key)
};

static const struct answer_key care_course_key[] = {
	{ "at_most_sessions", KEY_COUNT | KEY_NULL, NULL, NULL, "so many" },
	{ "relief_by_session", KEY_COUNT | KEY_NULL, NULL, NULL,
	    "or it is not worth going on" },
	{ "further_from", KEY_FIGURE | KEY_NULL, "h min", NULL,
	    "a further course" },
	{ "further_to", KEY_FIGURE | KEY_NULL, "h min", NULL, "likewise" },
	{ "cite", KEY_WORD | KEY_NULL, NULL, NULL, "who says so" },
	{ NULL, KEY_SAME, NULL, &answer_keys_at_line, NULL },
};

static const struct answer_keys care_course = {
	NULL, NULL,
	care_course_key, COUNT(care_course_key)
};

static const struct answer_key care_key[] = {
	{ "observe", KEY_LIST | KEY_OBJECT, NULL, &care_observe,
	    "what is watched, and how often" },
	{ "hold", KEY_LIST | KEY_OBJECT, NULL, &care_hold,
	    "what an observation forbids" },
	{ "after", KEY_OBJECT | KEY_NULL, NULL, &care_after, "after the end" },
	{ "course", KEY_OBJECT | KEY_NULL, NULL, &care_course,
	    "the whole course" },
};

const struct answer_keys answer_keys_care = {
	NULL, NULL,
	care_key, COUNT(care_key)
};

static const struct answer_key band_key[] = {
	{ "rate", KEY_OBJECT, NULL, &answer_keys_written_rate,
	    "of these patients" },
	{ "weight", KEY_WORD | KEY_NULL, NULL, NULL, "as the file has it" },
	{ "age", KEY_WORD | KEY_NULL, NULL, NULL, "as the file has it" },
	{ "frail", KEY_TRUTH | KEY_NULL, NULL, NULL, "whether they are frail" },
	{ NULL, KEY_SAME, NULL, &answer_keys_at_line, NULL },
};

static const struct answer_keys band = {
	NULL, NULL,
	band_key, COUNT(band_key)
};

static const struct answer_key protocol_show_readings_key[] = {
	{ "reading", KEY_WORD, "@reading", NULL, "which" },
	{ "says", KEY_WORD, NULL, NULL, "in words" },
	{ NULL, KEY_SAME, NULL, &answer_keys_settings, NULL },
	{ "schedule", KEY_OBJECT, NULL, &schedule, "if this one is meant" },
	{ NULL, KEY_SAME, NULL, &answer_keys_written_limits, NULL },
	{ NULL, KEY_SAME, NULL, &answer_keys_at_line, NULL },
};

static const struct answer_keys protocol_show_readings = {
	NULL, NULL,
	protocol_show_readings_key, COUNT(protocol_show_readings_key)
};

static const struct answer_key protocol_show_key[] = {
	{ "schema", KEY_WORD, "infuse-protocol-show/1", NULL,
	    "which answer this is" },
	{ "program", KEY_OBJECT, NULL, &answer_keys_program, "what answered" },
	{ "protocol", KEY_OBJECT, NULL, &answer_keys_protocol, "its head" },
	{ NULL, KEY_SAME, NULL, &answer_keys_settings, NULL },
	{ "weight_basis", KEY_WORD, "@basis", NULL,
	    "the weight that doses per kg are for" },
	{ "regimen_text", KEY_WORD, NULL, NULL, "the regimen in a line" },
	{ "schedule", KEY_OBJECT, NULL, &schedule,
	    "how long, and at which rates" },
	{ "starts", KEY_LIST | KEY_OBJECT, NULL, &band,
	    "starts of patients who differ" },
	{ "maxima", KEY_LIST | KEY_OBJECT, NULL, &band,
	    "maxima of patients who differ" },
	{ "readings", KEY_LIST | KEY_OBJECT, NULL, &protocol_show_readings,
	    "how else the source can be read" },
	{ "needs_site", KEY_WORD | KEY_NULL, NULL, NULL,
	    "the site file it was approved with" },
	{ NULL, KEY_SAME, NULL, &answer_keys_written_limits, NULL },
	{ NULL, KEY_SAME, NULL, &answer_keys_care, NULL },
};

const struct answer_keys answer_keys_protocol_show = {
	"infuse-protocol-show/1", "what one protocol says",
	protocol_show_key, COUNT(protocol_show_key)
};
