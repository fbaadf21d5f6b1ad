/* SPDX-License-Identifier: MIT */
#include "keys.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static const struct answer_key site_head_key[] = {
	{ NULL, KEY_SAME, NULL, &answer_keys_origin, NULL },
	{ "title", KEY_WORD, NULL, NULL, "as the file has it" },
};

static const struct answer_keys site_head = {
	NULL, NULL,
	site_head_key, COUNT(site_head_key)
};

static const struct answer_key choice_key[] = {
	{ "protocol", KEY_WORD, NULL, NULL, "its id" },
	{ "revision", KEY_COUNT | KEY_NULL, NULL, NULL, "null: every one" },
	{ "cite", KEY_WORD | KEY_NULL, NULL, NULL, "who decided so" },
	{ NULL, KEY_SAME, NULL, &answer_keys_at_line, NULL },
};

static const struct answer_keys choice = {
	NULL, NULL,
	choice_key, COUNT(choice_key)
};

static const struct answer_key refuses_key[] = {
	{ "drug", KEY_WORD, "@drug", NULL, "of this drug" },
	{ NULL, KEY_SAME, NULL, &answer_keys_settings, NULL },
	{ NULL, KEY_SAME, NULL, &answer_keys_written_limits, NULL },
	{ NULL, KEY_SAME, NULL, &answer_keys_at_line, NULL },
};

static const struct answer_keys refuses = {
	NULL, NULL,
	refuses_key, COUNT(refuses_key)
};

static const struct answer_key site_show_pump_key[] = {
	{ "enter_unit", KEY_WORD, "mL/h mg/h mg/kg/h", NULL, "the unit" },
	{ "enter_unit_assumed", KEY_TRUTH, NULL, NULL,
	    "whether nobody said so" },
	{ "programme_step", KEY_OBJECT | KEY_NULL, NULL,
	    &answer_keys_written_rate,
	    "the smallest that can be keyed" },
	{ "programme_step_assumed", KEY_TRUTH, NULL, NULL,
	    "whether nobody said so" },
	{ "step", KEY_FIGURE | KEY_NULL, "mL/h", NULL, "of the flow" },
	{ "refuses", KEY_LIST | KEY_OBJECT, NULL, &refuses,
	    "what the pump itself refuses; no limits of infuse" },
};

static const struct answer_keys site_show_pump = {
	NULL, NULL,
	site_show_pump_key, COUNT(site_show_pump_key)
};

static const struct answer_key site_show_bags_key[] = {
	{ "name", KEY_WORD, NULL, NULL, "what --bag may call it" },
	{ "label", KEY_WORD, NULL, NULL, "as it reads" },
	{ "drug", KEY_WORD, "@drug", NULL, "which" },
	{ "amount", KEY_FIGURE, "mg", NULL, "on the label" },
	{ "volume", KEY_FIGURE, "mL", NULL, "on the label" },
	{ NULL, KEY_SAME, NULL, &answer_keys_at_line, NULL },
};

static const struct answer_keys site_show_bags = {
	NULL, NULL,
	site_show_bags_key, COUNT(site_show_bags_key)
};

static const struct answer_key site_show_steps_between_key[] = {
	{ "from", KEY_WORD, NULL, NULL, "time of day" },
	{ "to", KEY_WORD, NULL, NULL, "time of day" },
};

static const struct answer_keys site_show_steps_between = {
	NULL, NULL,
	site_show_steps_between_key, COUNT(site_show_steps_between_key)
};

static const struct answer_key site_show_titrate_key[] = {
	{ "protocol", KEY_WORD, NULL, NULL, "its id" },
	{ "step", KEY_OBJECT | KEY_NULL, NULL, &answer_keys_written_rate,
	    "how much at a time" },
	{ "interval", KEY_FIGURE | KEY_NULL, "h min", NULL,
	    "how long between steps" },
	{ "cite", KEY_WORD | KEY_NULL, NULL, NULL, "who says so" },
	{ NULL, KEY_SAME, NULL, &answer_keys_at_line, NULL },
};

static const struct answer_keys site_show_titrate = {
	NULL, NULL,
	site_show_titrate_key, COUNT(site_show_titrate_key)
};

static const struct answer_key near_drug_key[] = {
	{ "within", KEY_FIGURE, "%", NULL, "of what was drawn" },
	{ "cite", KEY_WORD, NULL, NULL, "who says so" },
	{ NULL, KEY_SAME, NULL, &answer_keys_at_line, NULL },
};

static const struct answer_keys near_drug = {
	NULL, NULL,
	near_drug_key, COUNT(near_drug_key)
};

static const struct answer_key log_columns_key[] = {
	{ "date", KEY_WORD | KEY_NULL, NULL, NULL, "that stands before time" },
	{ "time", KEY_WORD, NULL, NULL, "of the time" },
	{ "event", KEY_WORD, NULL, NULL, "of what happened" },
	{ "rate", KEY_WORD, NULL, NULL, "of mL/h" },
	{ "volume", KEY_WORD | KEY_NULL, NULL, NULL, "of mL, counted up" },
};

static const struct answer_keys log_columns = {
	NULL, NULL,
	log_columns_key, COUNT(log_columns_key)
};

static const struct answer_key log_word_key[] = {
	{ "word", KEY_WORD, NULL, NULL, "of the log" },
	{ "means", KEY_WORD, "runs stands bolus nothing", NULL,
	    "what it says of the flow" },
};

static const struct answer_keys log_word = {
	NULL, NULL,
	log_word_key, COUNT(log_word_key)
};

static const struct answer_key near_pump_key[] = {
	{ "within", KEY_FIGURE, "h min", NULL, "two times" },
	{ "volume_within", KEY_FIGURE | KEY_NULL, "mL", NULL,
	    "two volumes; null where the log has none" },
	{ "separator", KEY_WORD, "comma semicolon tab", NULL,
	    "between cells" },
	{ "decimal", KEY_WORD, "point comma", NULL, "of its numbers" },
	{ "time_as", KEY_WORD, NULL, NULL, "how it writes a time" },
	{ "columns", KEY_OBJECT, NULL, &log_columns, "their heads" },
	{ "words", KEY_LIST | KEY_OBJECT, NULL, &log_word,
	    "of what happened" },
	{ "cite", KEY_WORD, NULL, NULL, "who says so" },
	{ NULL, KEY_SAME, NULL, &answer_keys_at_line, NULL },
};

static const struct answer_keys near_pump = {
	NULL, NULL,
	near_pump_key, COUNT(near_pump_key)
};

static const struct answer_key reconcile_key[] = {
	{ "drug", KEY_OBJECT | KEY_NULL, NULL, &near_drug,
	    "what was drawn; null: 5 %" },
	{ "pump", KEY_OBJECT | KEY_NULL, NULL, &near_pump,
	    "how the log of the pumps is read" },
};

static const struct answer_keys reconcile = {
	NULL, NULL,
	reconcile_key, COUNT(reconcile_key)
};

static const struct answer_key site_show_blocks_sources_key[] = {
	{ "cite", KEY_WORD, NULL, NULL, "the source" },
	{ "says", KEY_WORD, NULL, NULL, "what it says" },
	{ NULL, KEY_SAME, NULL, &answer_keys_at_line, NULL },
};

static const struct answer_keys site_show_blocks_sources = {
	NULL, NULL,
	site_show_blocks_sources_key, COUNT(site_show_blocks_sources_key)
};

static const struct answer_key site_show_blocks_key[] = {
	{ "drug", KEY_WORD, "@drug", NULL, "for this drug" },
	{ NULL, KEY_SAME, NULL, &answer_keys_settings, NULL },
	{ NULL, KEY_SAME, NULL, &answer_keys_written_limits, NULL },
	{ "sources", KEY_LIST | KEY_OBJECT, NULL, &site_show_blocks_sources,
	    "who says so" },
	{ NULL, KEY_SAME, NULL, &answer_keys_at_line, NULL },
};

static const struct answer_keys site_show_blocks = {
	NULL, NULL,
	site_show_blocks_key, COUNT(site_show_blocks_key)
};

static const struct answer_key site_show_key[] = {
	{ "schema", KEY_WORD, "infuse-site-show/1", NULL,
	    "which answer this is" },
	{ "program", KEY_OBJECT, NULL, &answer_keys_program, "what answered" },
	{ "site", KEY_OBJECT, NULL, &site_head, "the file" },
	{ "system", KEY_OBJECT | KEY_NULL, NULL, &site_head,
	    "the system's file that tightens it" },
	{ "pump", KEY_OBJECT, NULL, &site_show_pump, "what is keyed" },
	{ "bags", KEY_LIST | KEY_OBJECT, NULL, &site_show_bags,
	    "that the site makes" },
	{ "bag_hangs_at_most", KEY_FIGURE | KEY_NULL, "h min", NULL,
	    "so long" },
	{ "adopts", KEY_LIST | KEY_OBJECT, NULL, &choice,
	    "protocols that the site adopts" },
	{ "retired", KEY_LIST | KEY_OBJECT, NULL, &choice,
	    "protocols that it has retired" },
	{ "steps_between", KEY_OBJECT | KEY_NULL, NULL,
	    &site_show_steps_between,
	    "when steps are taken" },
	{ "titrate", KEY_LIST | KEY_OBJECT, NULL, &site_show_titrate,
	    "what it fills of protocols whose sources are silent" },
	{ "reconcile", KEY_OBJECT, NULL, &reconcile,
	    "how near the record of a course has to come" },
	{ "blocks", KEY_LIST | KEY_OBJECT, NULL, &site_show_blocks,
	    "limits by drug and setting" },
	{ NULL, KEY_SAME, NULL, &answer_keys_care, NULL },
};

const struct answer_keys answer_keys_site_show = {
	"infuse-site-show/1", "what a site's file says",
	site_show_key, COUNT(site_show_key)
};
