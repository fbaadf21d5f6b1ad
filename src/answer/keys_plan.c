/* SPDX-License-Identifier: MIT */
#include "keys.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static const struct answer_key plan_days_ceiling_key[] = {
	{ NULL, KEY_SAME, NULL, &answer_keys_figures, NULL },
	{ NULL, KEY_SAME, NULL, &answer_keys_so_far, NULL },
};

static const struct answer_keys plan_days_ceiling = {
	NULL, NULL,
	plan_days_ceiling_key, COUNT(plan_days_ceiling_key)
};

static const struct answer_key plan_days_key[] = {
	{ "day", KEY_COUNT, NULL, NULL, "of the infusion, from 1" },
	{ "hours", KEY_NUMBER, NULL, NULL, "how long the row is" },
	{ "start", KEY_INSTANT | KEY_NULL, NULL, NULL,
	    "null where the start was not said" },
	{ "end", KEY_INSTANT | KEY_NULL, NULL, NULL, "likewise" },
	{ "session", KEY_COUNT | KEY_NULL, NULL, NULL, "of sessions, from 1" },
	{ NULL, KEY_SAME, NULL, &answer_keys_figures, NULL },
	{ NULL, KEY_SAME, NULL, &answer_keys_so_far, NULL },
	{ "written", KEY_WORD | KEY_OPTIONAL, NULL, NULL,
	    "the order in its own words, where it is an amount over a time" },
	{ "ceiling", KEY_OBJECT | KEY_NULL, NULL, &plan_days_ceiling,
	    "of a titrated protocol, the most of that day" },
	{ "rate_max", KEY_FIGURE | KEY_NULL, "mg/h", NULL,
	    "the rate of ceiling" },
	{ "dose_max", KEY_FIGURE | KEY_NULL, "mg", NULL,
	    "the dose of ceiling" },
	{ "dose_so_far_max", KEY_FIGURE | KEY_NULL, "mg", NULL,
	    "the dose so far of ceiling" },
	{ "written_max", KEY_WORD | KEY_OPTIONAL, NULL, NULL,
	    "that rate in the protocol's words, where it is an amount over a "
	    "time" },
	{ "verdict", KEY_WORD, "@verdict", NULL, "of this row" },
	{ "interpolated", KEY_TRUTH, NULL, NULL,
	    "whether the rate lies between two that the source states" },
	{ "stated", KEY_TRUTH, NULL, NULL, "whether the source states it" },
	{ NULL, KEY_SAME, NULL, &answer_keys_part, NULL },
	{ "into", KEY_NUMBER, NULL, NULL,
	    "hours from the start of its day or session to that of the row" },
};

static const struct answer_keys plan_days = {
	NULL, NULL,
	plan_days_key, COUNT(plan_days_key)
};

static const struct answer_key plan_ladder_key[] = {
	{ "start", KEY_FIGURE, "h min", NULL, "since the start" },
	{ "length", KEY_FIGURE, "h min", NULL, "how long it runs" },
	{ "from", KEY_INSTANT | KEY_NULL, NULL, NULL,
	    "null where the start was not said" },
	{ "to", KEY_INSTANT | KEY_NULL, NULL, NULL, "likewise" },
	{ NULL, KEY_SAME, NULL, &answer_keys_figures, NULL },
	{ NULL, KEY_SAME, NULL, &answer_keys_so_far, NULL },
	{ "verdict", KEY_WORD, "@verdict", NULL, "of this step" },
};

static const struct answer_keys plan_ladder = {
	NULL, NULL,
	plan_ladder_key, COUNT(plan_ladder_key)
};

static const struct answer_key plan_rates_by_weight_key[] = {
	{ "rate_of", KEY_WORD, "rate start rate_max target", NULL,
	    "which rate" },
	{ "days", KEY_LIST | KEY_COUNT, NULL, NULL, "of these days" },
	{ "actual", KEY_FIGURE, "mg/h", NULL, "at the actual weight" },
	{ "ideal", KEY_FIGURE | KEY_NULL, "mg/h", NULL, "at the ideal weight" },
	{ "adjusted", KEY_FIGURE | KEY_NULL, "mg/h", NULL,
	    "at the adjusted weight" },
	{ "lean", KEY_FIGURE | KEY_NULL, "mg/h", NULL, "at the lean weight" },
};

static const struct answer_keys plan_rates_by_weight = {
	NULL, NULL,
	plan_rates_by_weight_key, COUNT(plan_rates_by_weight_key)
};

static const struct answer_key plan_key[] = {
	{ "schema", KEY_WORD, "infuse-plan/2", NULL, "which answer this is" },
	{ "program", KEY_OBJECT, NULL, &answer_keys_program, "what answered" },
	{ NULL, KEY_SAME, NULL, &answer_keys_context, NULL },
	{ NULL, KEY_SAME, NULL, &answer_keys_clock, NULL },
	{ "verdict", KEY_WORD, "@verdict", NULL, "the worst of all findings" },
	{ "days", KEY_LIST | KEY_OBJECT, NULL, &plan_days,
	    "none where the plan is withheld" },
	{ "ladder", KEY_LIST | KEY_OBJECT | KEY_NULL, NULL, &plan_ladder,
	    "the steps up to --target" },
	{ "rates_by_weight", KEY_LIST | KEY_OBJECT | KEY_NULL, NULL,
	    &plan_rates_by_weight,
	    "rates per kg at each basis of weight, with --height" },
	{ "findings", KEY_LIST | KEY_OBJECT, NULL, &answer_keys_finding,
	    "why it is not simply within limits" },
	{ NULL, KEY_SAME, NULL, &answer_keys_limits, NULL },
	{ "explain", KEY_LIST | KEY_OBJECT | KEY_OPTIONAL, NULL,
	    &answer_keys_explained,
	    "with --explain, how each figure is made" },
};

const struct answer_keys answer_keys_plan = {
	"infuse-plan/2", "a protocol day by day for one patient",
	plan_key, COUNT(plan_key)
};
