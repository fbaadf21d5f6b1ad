/* SPDX-License-Identifier: MIT */
#include "keys.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static const struct answer_key allowance_key[] = {
	{ "limit", KEY_FIGURE, "mg", NULL, "the dose that is allowed" },
	{ "bound", KEY_WORD, "@bound", NULL, "which bound" },
	{ "counted", KEY_FIGURE | KEY_NULL, "mg", NULL,
	    "given so far; null where it is not known" },
	{ "left", KEY_FIGURE | KEY_NULL, "mg", NULL, "what is left of it" },
	{ "source", KEY_WORD, "@source", NULL, "whose limit it is" },
	{ "file", KEY_WORD | KEY_NULL, NULL, NULL, "where it is written" },
	{ "line", KEY_COUNT | KEY_NULL, NULL, NULL, "of that file" },
};

static const struct answer_keys allowance = {
	NULL, NULL,
	allowance_key, COUNT(allowance_key)
};

static const struct answer_key dose_rates_key[] = {
	{ "rate", KEY_FIGURE | KEY_NULL, "mg/h", NULL,
	    "null where the option has none" },
	{ "dose_rate", KEY_FIGURE | KEY_NULL, "mg/kg/h", NULL,
	    "per kg of the weight for dosing" },
	{ "dose_rate_per_minute", KEY_FIGURE | KEY_NULL, "mcg/kg/min", NULL,
	    "the same by the minute" },
};

static const struct answer_keys dose_rates = {
	NULL, NULL,
	dose_rates_key, COUNT(dose_rates_key)
};

static const struct answer_key titrate_now_key[] = {
	{ NULL, KEY_SAME, NULL, &dose_rates, NULL },
	{ "day", KEY_COUNT | KEY_NULL, NULL, NULL, "of the infusion" },
	{ "elapsed", KEY_FIGURE | KEY_NULL, "h min", NULL, "since the start" },
	{ "running", KEY_FIGURE | KEY_NULL, "h min", NULL, "at this rate" },
	{ "left_today", KEY_FIGURE | KEY_NULL, "h min", NULL, "of these 24 h" },
	{ "left", KEY_FIGURE | KEY_NULL, "h min", NULL, "of the protocol" },
	{ "over", KEY_TRUTH, NULL, NULL, "whether the protocol is over" },
	{ "given_today", KEY_FIGURE | KEY_NULL, "mg", NULL, "in these 24 h" },
	{ "given_course", KEY_FIGURE | KEY_NULL, "mg", NULL,
	    "since the course began" },
};

static const struct answer_keys titrate_now = {
	NULL, NULL,
	titrate_now_key, COUNT(titrate_now_key)
};

static const struct answer_key titrate_observed_sedation_key[] = {
	{ "scale", KEY_WORD | KEY_OPTIONAL, "POSS RASS", NULL, "the scale" },
	{ "value", KEY_COUNT | KEY_OPTIONAL, NULL, NULL,
	    "on that scale; S of POSS is 0" },
	{ "acvpu", KEY_WORD | KEY_OPTIONAL, "A C V P U", NULL,
	    "the letter of NEWS2" },
};

static const struct answer_keys titrate_observed_sedation = {
	NULL, NULL,
	titrate_observed_sedation_key, COUNT(titrate_observed_sedation_key)
};

static const struct answer_key titrate_observed_blood_pressure_key[] = {
	{ "systolic", KEY_COUNT, NULL, NULL, "in mmHg" },
	{ "diastolic", KEY_COUNT, NULL, NULL, "in mmHg" },
};

static const struct answer_keys titrate_observed_blood_pressure = {
	NULL, NULL,
	titrate_observed_blood_pressure_key,
	COUNT(titrate_observed_blood_pressure_key)
};

static const struct answer_key titrate_observed_key[] = {
	{ "pain", KEY_COUNT | KEY_OPTIONAL, NULL, NULL, "0 to 10" },
	{ "sedation", KEY_OBJECT | KEY_OPTIONAL, NULL,
	    &titrate_observed_sedation,
	    "with its scale" },
	{ "heart-rate", KEY_COUNT | KEY_OPTIONAL, NULL, NULL, "per minute" },
	{ "blood-pressure", KEY_OBJECT | KEY_OPTIONAL, NULL,
	    &titrate_observed_blood_pressure,
	    "in mmHg" },
	{ "breathing", KEY_COUNT | KEY_OPTIONAL, NULL, NULL,
	    "breaths per minute" },
	{ "oxygen", KEY_COUNT | KEY_OPTIONAL, NULL, NULL, "saturation in %" },
	{ "nausea", KEY_WORD | KEY_OPTIONAL, "none mild severe", NULL,
	    "how much" },
	{ "dissociation", KEY_WORD | KEY_OPTIONAL, "none mild distressing",
	    NULL,
	    "how much" },
	{ "signs", KEY_LIST | KEY_WORD, NULL, NULL, "of those with a name" },
	{ "other_as_typed", KEY_LIST | KEY_WORD, NULL, NULL, "the others" },
};

static const struct answer_keys titrate_observed = {
	NULL, NULL,
	titrate_observed_key, COUNT(titrate_observed_key)
};

static const struct answer_key titrate_allowance_key[] = {
	{ "session", KEY_OBJECT | KEY_NULL, NULL, &allowance,
	    "of the session" },
	{ "day", KEY_OBJECT | KEY_NULL, NULL, &allowance, "of the day" },
	{ "course", KEY_OBJECT | KEY_NULL, NULL, &allowance, "of the course" },
};

static const struct answer_keys titrate_allowance = {
	NULL, NULL,
	titrate_allowance_key, COUNT(titrate_allowance_key)
};

static const struct answer_key titrate_ceiling_key[] = {
	{ "rate", KEY_FIGURE, "mg/h", NULL,
	    "the highest until the end of the day" },
	{ "today", KEY_FIGURE, "mg", NULL,
	    "given by the end of the day at that rate" },
	{ "to_the_end", KEY_FIGURE, "mg", NULL,
	    "given by the end of the protocol at that rate" },
	{ "today_as_it_runs", KEY_FIGURE, "mg", NULL,
	    "the same at the rate that runs" },
	{ "to_the_end_as_it_runs", KEY_FIGURE, "mg", NULL, "likewise" },
};

static const struct answer_keys titrate_ceiling = {
	NULL, NULL,
	titrate_ceiling_key, COUNT(titrate_ceiling_key)
};

static const struct answer_key titrate_options_reasons_key[] = {
	{ "verdict", KEY_WORD, "@verdict", NULL,
	    "what it alone would make of the option" },
	{ "rule", KEY_WORD, NULL, NULL, "the name of a limit, or why else" },
	{ "text", KEY_WORD, NULL, NULL, "the reason as a sentence" },
	{ "source", KEY_WORD, "@source", NULL, "whose rule it is" },
	{ "file", KEY_WORD | KEY_NULL, NULL, NULL, "where it is written" },
	{ "line", KEY_COUNT | KEY_NULL, NULL, NULL, "of that file" },
	{ "cite", KEY_WORD | KEY_NULL, NULL, NULL, "who says so" },
};

static const struct answer_keys titrate_options_reasons = {
	NULL, NULL,
	titrate_options_reasons_key, COUNT(titrate_options_reasons_key)
};

static const struct answer_key titrate_options_key[] = {
	{ "option", KEY_WORD, "stop pause down stay up", NULL, "which" },
	{ "open", KEY_TRUTH, NULL, NULL, "whether nothing refuses it" },
	{ "verdict", KEY_WORD, "@verdict", NULL, "on taking it" },
	{ "due", KEY_TRUTH, NULL, NULL, "whether something asks for it" },
	{ NULL, KEY_SAME, NULL, &dose_rates, NULL },
	{ "flow", KEY_FIGURE | KEY_NULL, "mL/h", NULL,
	    "what the pump runs at" },
	{ "given", KEY_FIGURE | KEY_NULL, "mg/h", NULL,
	    "what that flow gives" },
	{ "reasons", KEY_LIST | KEY_OBJECT, NULL, &titrate_options_reasons,
	    "why" },
};

static const struct answer_keys titrate_options = {
	NULL, NULL,
	titrate_options_key, COUNT(titrate_options_key)
};

static const struct answer_key titrate_key[] = {
	{ "schema", KEY_WORD, "infuse-titrate/2", NULL,
	    "which answer this is" },
	{ "program", KEY_OBJECT, NULL, &answer_keys_program, "what answered" },
	{ NULL, KEY_SAME, NULL, &answer_keys_context, NULL },
	{ "typed", KEY_WORD, NULL, NULL, "the rate that runs, as typed" },
	{ "now", KEY_OBJECT, NULL, &titrate_now, "what runs, and since when" },
	{ "observed", KEY_OBJECT, NULL, &titrate_observed, "what was seen" },
	{ "allowance", KEY_OBJECT, NULL, &titrate_allowance,
	    "what is left of limits on doses" },
	{ "ceiling", KEY_OBJECT | KEY_NULL, NULL, &titrate_ceiling,
	    "what the limits on doses leave room for" },
	{ "liver_tests_due", KEY_TRUTH, NULL, NULL, "whether they are" },
	{ "verdict", KEY_WORD, "@verdict", NULL, "that of staying" },
	{ NULL, KEY_SAME, NULL, &answer_keys_to_do, NULL },
	{ "options", KEY_LIST | KEY_OBJECT, NULL, &titrate_options,
	    "stop, pause, down, stay, up" },
};

const struct answer_keys answer_keys_titrate = {
	"infuse-titrate/2", "the steps that a protocol allows now",
	titrate_key, COUNT(titrate_key)
};
