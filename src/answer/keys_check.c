/* SPDX-License-Identifier: MIT */
#include "keys.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static const struct answer_key check_key[] = {
	{ "schema", KEY_WORD, "infuse-check/2", NULL, "which answer this is" },
	{ "program", KEY_OBJECT, NULL, &answer_keys_program, "what answered" },
	{ NULL, KEY_SAME, NULL, &answer_keys_context, NULL },
	{ "typed", KEY_WORD, NULL, NULL, "the rate as typed" },
	{ "day", KEY_COUNT | KEY_NULL, NULL, NULL,
	    "of the infusion; null where it was not said" },
	{ "current", KEY_FIGURE | KEY_NULL, "mg/h", NULL,
	    "the rate that runs now" },
	{ "length", KEY_FIGURE, "h min", NULL, "how long it is to run" },
	{ NULL, KEY_SAME, NULL, &answer_keys_figures, NULL },
	{ "verdict", KEY_WORD, "@verdict", NULL, "the worst of all findings" },
	{ NULL, KEY_SAME, NULL, &answer_keys_to_do, NULL },
	{ "ceiling", KEY_OBJECT | KEY_NULL, NULL, &answer_keys_ceiling,
	    "the highest rate that nothing refuses" },
	{ "allowed_days", KEY_LIST | KEY_COUNT, NULL, NULL,
	    "days of the protocol on which the rate is in its schedule" },
	{ "slips", KEY_LIST | KEY_WORD, "@slip", NULL,
	    "mistakes that the rate looks like" },
	{ "findings", KEY_LIST | KEY_OBJECT, NULL, &answer_keys_finding,
	    "why it is not simply within limits" },
	{ NULL, KEY_SAME, NULL, &answer_keys_limits, NULL },
	{ "explain", KEY_LIST | KEY_OBJECT | KEY_OPTIONAL, NULL,
	    &answer_keys_explained,
	    "with --explain, how each figure is made" },
};

const struct answer_keys answer_keys_check = {
	"infuse-check/2", "whether a rate is allowed, and which limit says so",
	check_key, COUNT(check_key)
};

static const struct answer_key explain_key[] = {
	{ "schema", KEY_WORD, "infuse-explain/2", NULL,
	    "which answer this is" },
	{ "program", KEY_OBJECT, NULL, &answer_keys_program, "what answered" },
	{ NULL, KEY_SAME, NULL, &answer_keys_context, NULL },
	{ "verdict", KEY_WORD, "@verdict", NULL, "of the plan or the check" },
	{ "explain", KEY_LIST | KEY_OBJECT, NULL, &answer_keys_explained,
	    "figure by figure" },
	{ "findings", KEY_LIST | KEY_OBJECT, NULL, &answer_keys_finding,
	    "of the plan or the check" },
};

const struct answer_keys answer_keys_explain = {
	"infuse-explain/2", "how every figure is made",
	explain_key, COUNT(explain_key)
};
