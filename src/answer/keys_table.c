/* SPDX-License-Identifier: MIT */
#include "keys.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static const struct answer_key table_rows_key[] = {
	{ "day", KEY_COUNT | KEY_NULL, NULL, NULL, "of a schedule" },
	{ "session", KEY_COUNT | KEY_NULL, NULL, NULL, "of a schedule" },
	{ NULL, KEY_SAME, NULL, &answer_keys_figures, NULL },
	{ "verdict", KEY_WORD, "@verdict", NULL, "of this rate" },
	{ NULL, KEY_SAME, NULL, &answer_keys_part, NULL },
};

static const struct answer_keys table_rows = {
	NULL, NULL,
	table_rows_key, COUNT(table_rows_key)
};

static const struct answer_key table_key[] = {
	{ "schema", KEY_WORD, "infuse-table/2", NULL, "which answer this is" },
	{ "program", KEY_OBJECT, NULL, &answer_keys_program, "what answered" },
	{ NULL, KEY_SAME, NULL, &answer_keys_context, NULL },
	{ "verdict", KEY_WORD, "@verdict", NULL, "the worst of all findings" },
	{ "every", KEY_FIGURE | KEY_NULL, "mg/h", NULL,
	    "how far rows are apart" },
	{ "rows", KEY_LIST | KEY_OBJECT, NULL, &table_rows, "one rate each" },
	{ "ceiling", KEY_OBJECT | KEY_NULL, NULL, &answer_keys_ceiling,
	    "the highest rate that nothing refuses" },
	{ "reason_above", KEY_OBJECT | KEY_NULL, NULL, &answer_keys_ceiling,
	    "what refuses the next row" },
	{ "findings", KEY_LIST | KEY_OBJECT, NULL, &answer_keys_finding,
	    "why it is not simply within limits" },
};

const struct answer_keys answer_keys_table = {
	"infuse-table/2", "a card for the pump: each rate and what to enter",
	table_key, COUNT(table_key)
};

static const struct answer_key compared_end_key[] = {
	{ "rate", KEY_FIGURE, "mg/h", NULL, "at this weight" },
	{ "dose_rate", KEY_FIGURE, "mg/kg/h", NULL, "per kg" },
	{ "dose_per_session", KEY_FIGURE | KEY_NULL, "mg", NULL,
	    "of sessions" },
	{ "dose_per_day", KEY_FIGURE | KEY_NULL, "mg", NULL, "in 24 h" },
	{ "dose_per_course", KEY_FIGURE, "mg", NULL, "in all" },
};

static const struct answer_keys compared_end = {
	NULL, NULL,
	compared_end_key, COUNT(compared_end_key)
};

static const struct answer_key compare_protocols_key[] = {
	{ "id", KEY_WORD, NULL, NULL, "what it is called" },
	{ "revision", KEY_COUNT, NULL, NULL, "of its file" },
	{ "sha256", KEY_WORD, NULL, NULL, "of its bytes" },
	{ "file", KEY_WORD, NULL, NULL, "where it was read" },
	{ "built_in", KEY_TRUTH, NULL, NULL, "whether it came with infuse" },
	{ "drug", KEY_WORD, "@drug", NULL, "which" },
	{ "status", KEY_WORD, "@evidence", NULL,
	    "what of its sources was read" },
	{ "regimen", KEY_WORD, "@regimen", NULL, "which" },
	{ "sessions", KEY_COUNT, NULL, NULL, "1 of one infusion" },
	{ "length", KEY_FIGURE, "h min", NULL, "of it all, or of one session" },
	{ "every", KEY_FIGURE | KEY_NULL, "h min", NULL,
	    "from start to start of sessions" },
	{ "titrated", KEY_TRUTH, NULL, NULL,
	    "whether it is stepped up from a start" },
	{ "low", KEY_OBJECT | KEY_NULL, NULL, &compared_end,
	    "its least; null where that is not stated" },
	{ "high", KEY_OBJECT | KEY_NULL, NULL, &compared_end, "its most" },
	{ "verdict", KEY_WORD, "@verdict", NULL,
	    "at this weight in this setting" },
	{ "reason", KEY_WORD | KEY_NULL, NULL, NULL, "the finding behind it" },
	{ "reason_at", KEY_WORD | KEY_NULL, NULL, NULL,
	    "where that is written" },
	{ "doubt", KEY_WORD | KEY_NULL, NULL, NULL, "the first of its doubts" },
};

static const struct answer_keys compare_protocols = {
	NULL, NULL,
	compare_protocols_key, COUNT(compare_protocols_key)
};

static const struct answer_key compare_key[] = {
	{ "schema", KEY_WORD, "infuse-compare/2", NULL,
	    "which answer this is" },
	{ "program", KEY_OBJECT, NULL, &answer_keys_program, "what answered" },
	{ "weight", KEY_FIGURE, "kg", NULL, "the body weight" },
	{ "age", KEY_FIGURE | KEY_NULL, "a", NULL, "in whole years" },
	{ "setting", KEY_WORD, "@setting", NULL, "where it is to run" },
	{ "site", KEY_WORD, NULL, NULL,
	    "the site's file whose limits are in force" },
	{ "site_sha256", KEY_WORD, NULL, NULL, "of its bytes" },
	{ "two_drugs", KEY_TRUTH, NULL, NULL,
	    "whether ketamine and esketamine are both among them" },
	{ "protocols", KEY_LIST | KEY_OBJECT, NULL, &compare_protocols,
	    "in the order asked for" },
};

const struct answer_keys answer_keys_compare = {
	"infuse-compare/2", "protocols side by side",
	compare_key, COUNT(compare_key)
};

static const struct answer_key verify_against_key[] = {
	{ "file", KEY_WORD, NULL, NULL, "where it was read" },
	{ "protocol", KEY_WORD, NULL, NULL, "its protocol" },
	{ "revision", KEY_COUNT, NULL, NULL, "of that" },
	{ "sha256", KEY_WORD, NULL, NULL, "of that" },
	{ "verdict", KEY_WORD, "@verdict", NULL, "its own" },
};

static const struct answer_keys verify_against = {
	NULL, NULL,
	verify_against_key, COUNT(verify_against_key)
};

static const struct answer_key verify_fields_first_key[] = {
	{ "amount", KEY_FIGURE, "mg", NULL, "on the label" },
	{ "volume", KEY_FIGURE, "mL", NULL, "on the label" },
};

static const struct answer_keys verify_fields_first = {
	NULL, NULL,
	verify_fields_first_key, COUNT(verify_fields_first_key)
};

static const struct answer_key verify_fields_second_key[] = {
	{ "amount", KEY_FIGURE, "mg", NULL, "on the label" },
	{ "volume", KEY_FIGURE, "mL", NULL, "on the label" },
};

static const struct answer_keys verify_fields_second = {
	NULL, NULL,
	verify_fields_second_key, COUNT(verify_fields_second_key)
};

static const struct answer_key verify_fields_key[] = {
	{ "field", KEY_WORD, "@field", NULL, "which" },
	{ "first", KEY_FIGURE | KEY_WORD | KEY_OBJECT | KEY_NULL, "@drug",
	    &verify_fields_first,
	    "what the first person's answer has" },
	{ "second", KEY_FIGURE | KEY_WORD | KEY_OBJECT | KEY_NULL, "@drug",
	    &verify_fields_second,
	    "what the second person reads" },
	{ "agrees", KEY_TRUTH, NULL, NULL, "whether the two are the same" },
	{ "mix_up", KEY_WORD | KEY_NULL, NULL, NULL,
	    "a mistake that the difference looks like" },
};

static const struct answer_keys verify_fields = {
	NULL, NULL,
	verify_fields_key, COUNT(verify_fields_key)
};

static const struct answer_key verify_key[] = {
	{ "schema", KEY_WORD, "infuse-verify/2", NULL, "which answer this is" },
	{ "program", KEY_OBJECT, NULL, &answer_keys_program, "what answered" },
	{ "against", KEY_OBJECT, NULL, &verify_against,
	    "the first person's answer" },
	{ "day", KEY_COUNT | KEY_NULL, NULL, NULL, "the row that is compared" },
	{ "agree", KEY_TRUTH, NULL, NULL, "whether every field is the same" },
	{ "unchecked", KEY_TRUTH, NULL, NULL,
	    "whether the answer gives nothing to compare with" },
	{ "one_pump_step", KEY_TRUTH, NULL, NULL,
	    "whether the flows differ by one step of the pump" },
	{ "nothing_to_verify", KEY_WORD | KEY_NULL, NULL, NULL,
	    "why nothing was compared" },
	{ "fields", KEY_LIST | KEY_OBJECT, NULL, &verify_fields,
	    "one after the other" },
	{ "volume_is_bag", KEY_TRUTH | KEY_OPTIONAL, NULL, NULL,
	    "whether the volume to be infused is the bag's" },
	{ "given", KEY_FIGURE | KEY_OPTIONAL, "mg/h", NULL,
	    "what the second person's flow gives" },
	{ "runs", KEY_FIGURE | KEY_OPTIONAL, "h min", NULL,
	    "how long that volume lasts" },
	{ "not_seen", KEY_LIST | KEY_WORD, NULL, NULL,
	    "what no figure can show" },
};

const struct answer_keys answer_keys_verify = {
	"infuse-verify/2", "another person's plan, checked independently",
	verify_key, COUNT(verify_key)
};
