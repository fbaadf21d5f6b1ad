/* SPDX-License-Identifier: MIT */
/*
 * S-19: what to do with a pump that runs follows the cause, and check and
 * titrate say the same: pause where a rate or dose is a keyable step or more
 * above a hard limit, turn it down where it is less, leave it where the cause
 * is the paper or the place.
 */
#include <stdio.h>
#include <string.h>

#include "property.h"

enum act { NONE, LEAVE, TURN_DOWN, PAUSE };

static bool is_among(const char *word, const char *const words[], int n)
{
	while (n-- > 0)
		if (strcmp(word, words[n]) == 0)
			return true;
	return false;
}

/* What one cause of STOP asks for, by the words of S-19. */
static enum act act_of(const struct json *finding, const struct case_of *of)
{
	static const char *const rates[] = { "rate", "dose-rate", "schedule" };
	static const char *const doses[] = {
		"dose-per-session", "dose-per-day", "dose-per-course"
	};
	static const char *const paper[] = {
		"setting", "retired", "weight", "screening", "age", "child"
	};
	const char *rule = told_text(finding, "rule");
	bool high = strcmp(told_text(finding, "bound"), "hard-max") == 0;
	struct exact found, limit, over;

	if (told_verdict(finding, "verdict") != TOLD_STOP)
		return NONE;
	if (is_among(rule, paper, 6))
		return LEAVE;
	if (is_among(rule, doses, 3) || (high &&
	    strcmp(rule, "strength") == 0))
		return PAUSE;
	if (!high || (strcmp(rule, "flow") != 0 && !is_among(rule, rates, 3)))
		return NONE;
	if (!told_figure(&found, finding, "found") ||
	    !told_figure(&limit, finding, "limit"))
		return NONE;
	over = exact_sub(found, limit);
	if (!of->bag_mg.set)
		return PAUSE;
	return exact_cmp(over, strcmp(rule, "flow") == 0 ?
	    oracle_pump_step(of) : oracle_keyable(of)) < 0 ? TURN_DOWN :
	    PAUSE;
}

static void try_cause(const struct told *told, const struct case_of *of)
{
	static const char *const words[] = {
		"", "leave-and-call", "turn-down", "pause-look-call"
	};
	const struct json *list = told_at(told->tree, "findings");
	const char *said = told_text(told->tree, "to_do");
	enum act act = NONE, one;
	int i;

	for (i = 0; list != NULL && i < list->count; i++) {
		one = act_of(told_item(list, i), of);
		if (one > act)
			act = one;
	}
	if (act != NONE)
		hold_that(strcmp(said, words[act]) == 0,
		    "what to do follows the cause", told, "%s, not %s",
		    words[act], said);
	else
		hold_that(told->verdict == TOLD_STOP ||
		    strcmp(said, "pause-look-call") != 0,
		    "what is not STOP pauses nothing", told, "%s", said);
}

/* Turned down as it says, no limit on the rate is passed. */
static void try_lower(const struct told *told, const struct case_of *of,
    const char *words)
{
	struct in_force_list list;
	const struct in_force *least;
	struct exact to;

	if (!told_figure(&to, told->tree, "turn_down_to"))
		return;
	oracle_limits(&list, of, HARD_MAX);
	least = oracle_least(&list);
	hold_that(least == NULL || !exact_above(to, least->mg_per_h),
	    "it is turned down to below every limit", told, "%s", words);
}

void try_acting(struct dice *dice)
{
	const struct wish wish = { .titrated = one_in(dice, 2),
		.bag = !one_in(dice, 4), .doses = one_in(dice, 4) };
	struct in_force_list list;
	const struct in_force *least;
	struct told check, titrate;
	struct case_of of;
	struct exact rate;
	char words[600], line[900];

	make_case(&of, dice, wish);
	write_case(&of);
	say_case(words, sizeof(words), &of);
	oracle_limits(&list, &of, HARD_MAX);
	least = oracle_least(&list);
	rate = exact_of(between(dice, 20, 900), 10);
	/* about the limit: some keyable steps above it or below */
	if (least != NULL && one_in(dice, 2))
		rate = exact_add(least->mg_per_h, exact_mul(
		    oracle_keyable(&of), exact_of(between(dice, -2, 30), 10)));
	if (rate.n <= 0)
		return;
	snprintf(line, sizeof(line), "%s --rate \"%s\" --elapsed \"6 h\" "
	    "--running \"5 h\"%s", words, written(rate, 6, "mg/h").text,
	    of.schedule.sessions ? " --day 1" : "");
	tell(&check, true, "check %s --current \"%s\"", line,
	    written(rate, 6, "mg/h").text);
	tell(&titrate, true, "titrate %s " ORDINARY_SIGNS, line);
	if (check.verdict == TOLD_NOTHING || titrate.verdict == TOLD_NOTHING ||
	    told_true(titrate.tree, "now.over")) {
		pass_over("a time that is past its session");
	} else {
		hold_that(strcmp(told_text(check.tree, "to_do"),
		    told_text(titrate.tree, "to_do")) == 0,
		    "check and titrate say the same to do", &titrate,
		    "%s, and check %s", told_text(titrate.tree, "to_do"),
		    told_text(check.tree, "to_do"));
		try_cause(&check, &of);
		try_lower(&check, &of, words);
	}
	told_free(&check);
	told_free(&titrate);
}
