/* SPDX-License-Identifier: MIT */
#include "keys.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static const struct answer_key account_key[] = {
	{ "bags", KEY_COUNT, NULL, NULL, "bags or syringes" },
	{ "vials", KEY_COUNT | KEY_NULL, NULL, NULL, "opened for them" },
	{ "opened", KEY_FIGURE | KEY_NULL, "mg", NULL, "in these vials" },
	{ "left_in_vials", KEY_FIGURE | KEY_NULL, "mg", NULL,
	    "what remains in them" },
	{ "in_bags", KEY_FIGURE, "mg", NULL, "what is in the bags" },
	{ "planned", KEY_FIGURE, "mg", NULL, "what the plan gives" },
	{ "given", KEY_FIGURE, "mg", NULL, "what the pump gives" },
	{ "given_volume", KEY_FIGURE, "mL", NULL, "the same as a volume" },
	{ "left_in_bags", KEY_FIGURE, "mg", NULL, "what remains in them" },
	{ "left_volume", KEY_FIGURE, "mL", NULL, "the same as a volume" },
};

static const struct answer_keys account = {
	NULL, NULL,
	account_key, COUNT(account_key)
};

static const struct answer_key prepare_each_bag_ways_key[] = {
	{ "way", KEY_WORD,
	    "withdrawn on-top withdrawn-overfill-left on-top-overfill-left",
	    NULL,
	    "which" },
	{ "take_out", KEY_FIGURE, "mL", NULL, "taken out of the bag first" },
	{ "in_all", KEY_FIGURE, "mL", NULL, "what the bag then holds" },
	{ "true_strength", KEY_FIGURE, "mg/mL", NULL, "what it then is" },
	{ "off", KEY_FIGURE, "%", NULL, "from the label" },
	{ "at_flow", KEY_FIGURE | KEY_NULL, "mL/h", NULL, "of the plan" },
	{ "delivers", KEY_FIGURE | KEY_NULL, "mg/h", NULL, "at that flow" },
	{ "verdict", KEY_WORD, "@verdict", NULL, "on doing it so" },
};

static const struct answer_keys prepare_each_bag_ways = {
	NULL, NULL,
	prepare_each_bag_ways_key, COUNT(prepare_each_bag_ways_key)
};

static const struct answer_key prepare_each_bag_key[] = {
	{ "vial_strength", KEY_FIGURE, "mg/mL", NULL, "of the vial" },
	{ "vial_amount", KEY_FIGURE, "mg", NULL, "in one vial" },
	{ "vial_volume", KEY_FIGURE, "mL", NULL, "of one vial" },
	{ "vials", KEY_COUNT, NULL, NULL, "to be opened" },
	{ "draw", KEY_FIGURE, "mL", NULL, "drawn up from them" },
	{ "diluent", KEY_FIGURE, "mL", NULL, "what it is made up with" },
	{ "left_in_vials", KEY_FIGURE, "mL", NULL, "what remains" },
	{ "left_in_vials_amount", KEY_FIGURE, "mg", NULL,
	    "the same as an amount" },
	{ "ways", KEY_LIST | KEY_OBJECT, NULL, &prepare_each_bag_ways,
	    "how it can be added to a bag, and what that comes to" },
};

static const struct answer_keys prepare_each_bag = {
	NULL, NULL,
	prepare_each_bag_key, COUNT(prepare_each_bag_key)
};

static const struct answer_key prepare_rates_key[] = {
	{ "path", KEY_WORD, "schedule least most ladder", NULL,
	    "of which plan" },
	{ "first", KEY_COUNT, NULL, NULL, "row of the plan" },
	{ "last", KEY_COUNT, NULL, NULL, "row of the plan" },
	{ "start", KEY_FIGURE, "h min", NULL, "since the start" },
	{ "length", KEY_FIGURE, "h min", NULL, "how long it runs" },
	{ "flow", KEY_FIGURE, "mL/h", NULL, "keyed into the pump" },
	{ "given", KEY_FIGURE, "mg/h", NULL, "what that gives" },
	{ "to_infuse", KEY_FIGURE | KEY_NULL, "mL", NULL,
	    "the volume to be infused" },
	{ "volume", KEY_FIGURE, "mL", NULL, "what runs in" },
	{ "dose", KEY_FIGURE, "mg", NULL, "the same as an amount" },
	{ "bag_lasts", KEY_FIGURE | KEY_NULL, "h min", NULL,
	    "how long one lasts at that flow" },
};

static const struct answer_keys prepare_rates = {
	NULL, NULL,
	prepare_rates_key, COUNT(prepare_rates_key)
};

static const struct answer_key prepare_bags_key[] = {
	{ "session", KEY_COUNT | KEY_NULL, NULL, NULL, "of sessions, from 1" },
	{ "up_after", KEY_FIGURE, "h min", NULL, "since the start" },
	{ "down_after", KEY_FIGURE, "h min", NULL, "since the start" },
	{ "up", KEY_INSTANT | KEY_NULL, NULL, NULL,
	    "null where the start was not said" },
	{ "down", KEY_INSTANT | KEY_NULL, NULL, NULL, "likewise" },
	{ "end", KEY_WORD, "empty hung-long over", NULL, "why it comes down" },
	{ "given_volume", KEY_FIGURE, "mL", NULL, "what ran in" },
	{ "given", KEY_FIGURE, "mg", NULL, "the same as an amount" },
	{ "left_volume", KEY_FIGURE, "mL", NULL, "what remains" },
	{ "left", KEY_FIGURE, "mg", NULL, "the same as an amount" },
};

static const struct answer_keys prepare_bags = {
	NULL, NULL,
	prepare_bags_key, COUNT(prepare_bags_key)
};

static const struct answer_key prepare_dates_key[] = {
	{ "date", KEY_WORD, NULL, NULL, "the day" },
	{ "given_volume", KEY_FIGURE, "mL", NULL, "on it" },
	{ "given", KEY_FIGURE, "mg", NULL, "on it" },
};

static const struct answer_keys prepare_dates = {
	NULL, NULL,
	prepare_dates_key, COUNT(prepare_dates_key)
};

static const struct answer_key prepare_key[] = {
	{ "schema", KEY_WORD, "infuse-preparation/2", NULL,
	    "which answer this is" },
	{ "program", KEY_OBJECT, NULL, &answer_keys_program, "what answered" },
	{ NULL, KEY_SAME, NULL, &answer_keys_context, NULL },
	{ NULL, KEY_SAME, NULL, &answer_keys_clock, NULL },
	{ "verdict", KEY_WORD, "@verdict", NULL, "of the plan" },
	{ "undiluted", KEY_TRUTH, NULL, NULL,
	    "whether the bag is as strong as the vial" },
	{ "each_bag", KEY_OBJECT | KEY_NULL, NULL, &prepare_each_bag,
	    "how one is made; null without --vial" },
	{ "overfill", KEY_FIGURE | KEY_NULL, "mL", NULL,
	    "what the bag holds above its label" },
	{ "bag_max", KEY_FIGURE | KEY_NULL, "h min", NULL,
	    "how long one may hang" },
	{ "line_volume", KEY_FIGURE | KEY_NULL, "mL", NULL,
	    "what the line holds" },
	{ "line_amount", KEY_FIGURE | KEY_NULL, "mg", NULL,
	    "the same as an amount" },
	{ "rates", KEY_LIST | KEY_OBJECT, NULL, &prepare_rates,
	    "what is keyed" },
	{ "bags", KEY_LIST | KEY_OBJECT, NULL, &prepare_bags,
	    "one after the other" },
	{ "all", KEY_OBJECT | KEY_NULL, NULL, &account, "of a schedule" },
	{ "least", KEY_OBJECT | KEY_NULL, NULL, &account,
	    "of a titrated protocol at its lowest" },
	{ "most", KEY_OBJECT | KEY_NULL, NULL, &account, "and at its highest" },
	{ "dates", KEY_LIST | KEY_OBJECT, NULL, &prepare_dates,
	    "by the calendar, where a start was said" },
	{ "notes", KEY_LIST | KEY_WORD, NULL, NULL,
	    "what else is to be minded" },
	{ "findings", KEY_LIST | KEY_OBJECT, NULL, &answer_keys_finding,
	    "of the plan" },
};

const struct answer_keys answer_keys_prepare = {
	"infuse-preparation/2",
	"how the bags are made, changed and accounted for",
	prepare_key, COUNT(prepare_key)
};

static const struct answer_key compared_bag_key[] = {
	{ "bags", KEY_COUNT, NULL, NULL, "how many of it" },
	{ "lasts", KEY_FIGURE, "h min", NULL,
	    "one of it, at the highest flow" },
	{ "highest", KEY_FIGURE, "mL/h", NULL, "flow" },
	{ "left_in_bags", KEY_FIGURE, "mg", NULL, "what is thrown away" },
};

static const struct answer_keys compared_bag = {
	NULL, NULL,
	compared_bag_key, COUNT(compared_bag_key)
};

static const struct answer_key prepare_compare_bags_key[] = {
	{ "name", KEY_WORD, NULL, NULL, "what the site calls it" },
	{ "label", KEY_WORD, NULL, NULL, "as it reads" },
	{ "verdict", KEY_WORD, "@verdict", NULL, "of the plan with it" },
	{ "least", KEY_OBJECT | KEY_NULL, NULL, &compared_bag,
	    "at the lowest rates" },
	{ "most", KEY_OBJECT | KEY_NULL, NULL, &compared_bag,
	    "at the highest" },
	{ "deviations", KEY_LIST | KEY_FIGURE, "%", NULL,
	    "of what it gives, row by row" },
	{ "deviation_at_most", KEY_FIGURE | KEY_NULL, "%", NULL,
	    "the largest of these" },
};

static const struct answer_keys prepare_compare_bags = {
	NULL, NULL,
	prepare_compare_bags_key, COUNT(prepare_compare_bags_key)
};

static const struct answer_key prepare_compare_key[] = {
	{ "schema", KEY_WORD, "infuse-prepare-compare/1", NULL,
	    "which answer this is" },
	{ "program", KEY_OBJECT, NULL, &answer_keys_program, "what answered" },
	{ NULL, KEY_SAME, NULL, &answer_keys_context, NULL },
	{ "verdict", KEY_WORD, "@verdict", NULL, "of the plan" },
	{ "bags", KEY_LIST | KEY_OBJECT, NULL, &prepare_compare_bags,
	    "of the site, for this drug" },
};

const struct answer_keys answer_keys_prepare_compare = {
	"infuse-prepare-compare/1", "the site's bags side by side",
	prepare_compare_key, COUNT(prepare_compare_key)
};
