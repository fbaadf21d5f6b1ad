/* SPDX-License-Identifier: MIT */
/*
 * S-09, S-12, S-06: what is held back.  For someone who is or may be a child
 * nothing is worked out; the figures of an unverified protocol are nothing to
 * enter until somebody states a ceiling or the site adopts it; whatever is STOP
 * or UNCHECKED has nothing to key in, in any command and format.
 */
#include <stdio.h>
#include <string.h>

#include "property.h"

static bool has_figure(const char *out)
{
	static const char *const figures[] = {
		"\"rate\": {", "\"dose_rate\": {", "\"dose\": {",
		"\"flow\": {", "\"given\": {", "\"enter\": {",
		"\"ceiling\": {"
	};
	size_t i;

	for (i = 0; i < sizeof(figures) / sizeof(figures[0]); i++)
		if (strstr(out, figures[i]) != NULL)
			return true;
	return false;
}

static void try_child(struct case_of *of, struct dice *dice)
{
	static const char *const commands[] = {
		"plan", "monitor", "explain", "prepare"
	};
	char words[600];
	struct told told;
	int i = roll(dice, of->bag_mg.set ? 4 : 3);

	of->height.set = false;
	if (one_in(dice, 2)) {
		of->age = 0;
		set_amount(&of->weight, between(dice, 20, 39), 0, false, "kg");
	} else {
		of->age = between(dice, 1, 17);
	}
	say_case(words, sizeof(words), of);
	tell(&told, true, "%s %s", commands[i], words);
	hold_that(told.verdict == TOLD_STOP || told.verdict == TOLD_NOTHING ||
	    (i == 1 && told.verdict <= TOLD_UNCHECKED),
	    "who may be a child is STOP", &told, "%s", commands[i]);
	hold_that(!has_figure(told.out),
	    "nothing is worked out for who may be a child", &told, "%s",
	    commands[i]);
	told_free(&told);
}

static void try_light(struct case_of *of, struct dice *dice)
{
	char words[600];
	struct told told;

	of->age = 0;
	of->height.set = false;
	set_amount(&of->weight, between(dice, 400, 499), 1, false, "kg");
	say_case(words, sizeof(words), of);
	tell(&told, true, "plan %s", words);
	hold_that(told.verdict <= TOLD_UNCHECKED && told.verdict > TOLD_NOTHING,
	    "under 50 kg a plan without an age is UNCHECKED", &told, "it is "
	    "not");
	told_free(&told);
}

static bool has_setting(const char *out)
{
	return strstr(out, "\"flow\": {") != NULL ||
	    strstr(out, "\"given\": {") != NULL ||
	    strstr(out, "\"enter\": {") != NULL;
}

static void try_unverified(struct case_of *of, struct dice *dice)
{
	struct told plain, with;
	char words[600];

	of->ceiling.set = false;
	of->unverified = true;
	write_case(of);
	say_case(words, sizeof(words), of);
	tell(&plain, true, "plan %s", words);
	hold_that(plain.verdict <= TOLD_CAUTION &&
	    plain.verdict > TOLD_NOTHING,
	    "an unverified protocol is at best a caution", &plain,
	    "it is not");
	hold_that(!has_setting(plain.out),
	    "nothing to enter of an unverified protocol", &plain,
	    "without a ceiling");
	set_rate(&of->ceiling, between(dice, 100, 400), 0, false);
	say_case(words, sizeof(words), of);
	tell(&with, true, "plan %s", words);
	if (with.verdict > TOLD_UNCHECKED && of->bag_mg.set &&
	    (of->schedule.form != TITRATED || of->schedule.start.set))
		hold_that(has_setting(with.out),
		    "a ceiling of the order gives figures to enter", &with,
		    "none");
	told_free(&plain);
	told_free(&with);
}

/* S-06: in every shape; the screen marks what is keyed with ENTER. */
static void try_stopped(const struct case_of *of)
{
	static const char *const formats[] = { "table", "markdown" };
	struct told json, told;
	char words[600];
	int i;

	say_case(words, sizeof(words), of);
	tell(&json, true, "plan %s", words);
	for (i = 0; i < 2 && (json.verdict == TOLD_STOP ||
	    json.verdict == TOLD_UNCHECKED); i++) {
		tell(&told, false, "plan %s --format %s", words, formats[i]);
		hold_that(strstr(told.out, "ENTER ") == NULL &&
		    strstr(told.out, "pump, mL/h") == NULL,
		    "nothing to key on the screen of a plan that is not a yes",
		    &told, "it is %s", told_word(json.verdict));
		told_free(&told);
	}
	told_free(&json);
}

void try_held(struct dice *dice)
{
	const struct wish wish = { .plain = true };
	struct case_of of;

	make_case(&of, dice, wish);
	memset(of.settings, 1, sizeof(of.settings));
	if (of.setting == OUTPATIENT)
		of.setting = WARD;
	memset(of.site.of[FLOW], 0, sizeof(of.site.of[FLOW]));
	write_case(&of);
	switch (roll(dice, 4)) {
	case 0:
		try_child(&of, dice);
		break;
	case 1:
		try_light(&of, dice);
		break;
	case 2:
		try_unverified(&of, dice);
		break;
	default:
		try_stopped(&of);
		break;
	}
}
