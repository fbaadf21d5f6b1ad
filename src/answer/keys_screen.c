/* SPDX-License-Identifier: MIT */
#include "keys.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static const struct answer_key screen_items_key[] = {
	{ "id", KEY_WORD, NULL, NULL, "what --yes and --no call it" },
	{ "severity", KEY_WORD, "stop caution note", NULL,
	    "what a yes comes to" },
	{ "answer", KEY_WORD, "@answer", NULL, "what was answered" },
	{ "question", KEY_WORD, NULL, NULL, "as it is asked" },
	{ "cite", KEY_WORD, NULL, NULL, "who says so" },
	{ "group", KEY_WORD | KEY_NULL, NULL, NULL,
	    "questions of one group count as one" },
	{ "clinic_page_only", KEY_TRUTH, NULL, NULL,
	    "whether only a clinic's page says so" },
	{ "left_out", KEY_TRUTH, NULL, NULL, "whether the site leaves it out" },
	{ "line", KEY_COUNT, NULL, NULL, "of the list's file" },
};

static const struct answer_keys screen_items = {
	NULL, NULL,
	screen_items_key, COUNT(screen_items_key)
};

static const struct answer_key screen_key[] = {
	{ "schema", KEY_WORD, "infuse-screen/2", NULL, "which answer this is" },
	{ "program", KEY_OBJECT, NULL, &answer_keys_program, "what answered" },
	{ NULL, KEY_SAME, NULL, &answer_keys_screened, NULL },
	{ "age", KEY_FIGURE | KEY_NULL, "a", NULL, "in whole years" },
	{ "items", KEY_LIST | KEY_OBJECT, NULL, &screen_items,
	    "every question" },
};

const struct answer_keys answer_keys_screen = {
	"infuse-screen/2",
	"who should not get it, and what the answers come to",
	screen_key, COUNT(screen_key)
};
