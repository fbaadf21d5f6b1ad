/* SPDX-License-Identifier: MIT */
/*
 * S-18: the pump's own library is no limit in force.  A rate that is allowed
 * and that the pump would refuse is CAUTION; nothing is STOP or UNCHECKED for
 * it, no option closes, and nothing is better for it than without.
 */
#include <stdio.h>
#include <string.h>

#include "property.h"

/* One or two bounds near what the case comes to. */
static void stock(struct case_of *of, struct dice *dice)
{
	static const struct {
		enum rule rule;
		enum bound bound;
		bool per_kg;
		int least, most, decimals;
		const char *unit;
	} kinds[] = {
		{ DOSE_RATE, HARD_MAX, true, 50, 600, 3, "mg/kg/h" },
		{ RATE, HARD_MAX, false, 50, 600, 1, "mg/h" },
		{ RATE, HARD_MIN, false, 5, 45, 1, "mg/h" },
		{ DOSE_RATE, HARD_MIN, true, 5, 45, 3, "mg/kg/h" },
		{ FLOW, HARD_MAX, false, 20, 400, 1, "mL/h" },
		{ FLOW, HARD_MIN, false, 1, 19, 1, "mL/h" },
	};
	int i, n = between(dice, 1, 2);

	if (!of->site_pump.set)
		set_amount(&of->site_pump, 1, 1, false, "mL/h");
	while (n-- > 0) {
		i = roll(dice, (int)(sizeof(kinds) / sizeof(kinds[0])));
		set_amount(&of->library.of[kinds[i].rule][kinds[i].bound],
		    between(dice, kinds[i].least, kinds[i].most),
		    kinds[i].decimals, kinds[i].per_kg, kinds[i].unit);
	}
}

static bool is_outside(const struct case_of *of, enum rule rule,
    struct exact found)
{
	const struct amount *least = &of->library.of[rule][HARD_MIN];
	const struct amount *most = &of->library.of[rule][HARD_MAX];

	if (most->set && exact_above(found, oracle_at_weight(of, most)))
		return true;
	return least->set && found.n > 0 &&
	    exact_above(oracle_at_weight(of, least), found);
}

static bool refuses(const struct case_of *of, const struct given *given)
{
	return is_outside(of, DOSE_RATE, given->entered) ||
	    is_outside(of, RATE, given->entered) ||
	    (given->by_pump && is_outside(of, FLOW, given->flow));
}

static bool finds_refusal(const struct told *told)
{
	const struct json *list = told_at(told->tree, "findings");
	int i;

	for (i = 0; list != NULL && i < list->count; i++)
		if (strncmp(told_text(told_item(list, i), "rule"),
		    "pump-library", 12) == 0)
			return true;
	return false;
}

static void compare(const struct told *before, const struct told *after)
{
	hold_that(after->verdict == before->verdict ||
	    (before->verdict == TOLD_WITHIN &&
	    after->verdict == TOLD_CAUTION),
	    "a pump's library makes within limits a caution, and no more",
	    after, "without it %s", told_word(before->verdict));
	hold_that(before->verdict <= TOLD_UNCHECKED ||
	    (after->verdict == TOLD_CAUTION) ==
	    (before->verdict == TOLD_CAUTION || finds_refusal(after)),
	    "the caution is said", after, "without it %s",
	    told_word(before->verdict));
}

static void same_options(const struct told *before, const struct told *after)
{
	const struct json *one = told_at(before->tree, "options");
	const struct json *two = told_at(after->tree, "options");
	int i;

	for (i = 0; one != NULL && two != NULL && i < one->count; i++)
		hold_that(told_true(told_item(one, i), "open") ==
		    told_true(told_item(two, i), "open"),
		    "a pump's library opens and closes no option", after,
		    "option %d", i);
}

static void ask(struct told *out, const struct case_of *of,
    const char *command, const char *rest)
{
	char words[600];

	write_case(of);
	say_case(words, sizeof(words), of);
	tell(out, true, "%s %s %s", command, words, rest);
}

static void try_command(struct case_of *of, const char *command,
    const char *rest, bool refused)
{
	struct told before, after;

	of->has_library = false;
	ask(&before, of, command, rest);
	of->has_library = true;
	ask(&after, of, command, rest);
	if (strcmp(command, "titrate") == 0) {
		same_options(&before, &after);
	} else {
		compare(&before, &after);
		if (before.verdict > TOLD_STOP)
			hold_that(finds_refusal(&after) == refused,
			    "the pump's refusal is foreseen, and no other",
			    &after, refused ? "it refuses" :
			    "it does not refuse");
	}
	told_free(&before);
	told_free(&after);
}

void try_library(struct dice *dice)
{
	const struct wish wish = { .titrated = one_in(dice, 2),
		.known_step = true, .plain = one_in(dice, 2) };
	struct course course;
	struct given given;
	struct case_of of;
	bool refused = false;
	char rest[400];
	int i;

	make_case(&of, dice, wish);
	if (!of.own_site) {
		pass_over("the site is the one that is built in");
		return;
	}
	stock(&of, dice);
	oracle_course(&course, &of);
	for (i = 0; i < course.count; i++) {
		oracle_give(&given, &of, course.of[i].order);
		refused = refused || refuses(&of, &given);
	}
	if (of.schedule.form != TITRATED || of.schedule.start.set)
		try_command(&of, "plan", "", refused);
	oracle_give(&given, &of, exact_of(between(dice, 20, 500), 10));
	snprintf(rest, sizeof(rest), "--rate \"%s\"",
	    written(given.order, 1, "mg/h").text);
	try_command(&of, "check", rest, refuses(&of, &given));
	snprintf(rest, sizeof(rest), "--rate \"%s\" --elapsed \"5 h\" "
	    "--running \"5 h\" " ORDINARY_SIGNS,
	    written(given.order, 1, "mg/h").text);
	try_command(&of, "titrate", rest, false);
}
