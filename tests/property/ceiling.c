/* SPDX-License-Identifier: MIT */
/*
 * R5: the ceiling that is printed is the one in force: the least hard limit of
 * protocol, order, site and guard at this weight, with whose it is.
 */
#include <stdio.h>
#include <string.h>

#include "property.h"

static const char *const source_words[SOURCES] = {
	"protocol", "order", "site", "guard"
};

/*
 * Weights from a height are kept in whole grams, cut, so that a limit may be
 * less than ours by what 2 g of weight make of it.
 */
static bool is_limit(const struct case_of *of, struct exact printed,
    struct exact ours)
{
	struct exact off = exact_sub(ours, printed);

	if (exact_is_shown(printed, ours))
		return true;
	return of->height.set && off.n > 0 && !exact_above(off,
	    exact_mul(ours, exact_div(exact_of(2, 1000),
	    oracle_limit_weight(of))));
}

static struct exact highest_scheduled(const struct case_of *of)
{
	struct exact most_of_all = exact_of(0, 1);
	struct course course;
	int i;

	oracle_course(&course, of);
	for (i = 0; of->schedule.form != TITRATED && i < course.count; i++)
		most_of_all = exact_most(most_of_all, course.of[i].order);
	return most_of_all;
}

/* The most that can be keyed: the limits of the rate and of the flow. */
static struct exact most(const struct case_of *of, struct given *keyed)
{
	const struct amount *flow[2];
	struct in_force_list list;
	struct exact at;
	int i;

	flow[0] = &of->protocol.of[FLOW][HARD_MAX];
	flow[1] = &of->site.of[FLOW][HARD_MAX];
	oracle_limits(&list, of, HARD_MAX);
	at = oracle_least(&list)->mg_per_h;
	for (i = 0; i < 2; i++)
		if (flow[i]->set && of->bag_mg.set)
			at = exact_least(at, exact_mul(flow[i]->value,
			    oracle_strength(of)));
	oracle_give(keyed, of, at);
	return at;
}

/* At equal bounds the first of protocol, order, site and guard is named. */
static void is_least(const struct told *told, const struct case_of *of)
{
	struct in_force_list list;
	const struct in_force *least;
	struct exact printed, scheduled;
	struct given keyed;
	const char *source = told_text(told->tree, "ceiling.source");
	const char *rule = told_text(told->tree, "ceiling.rule");
	char one[40] = "nothing", two[40];
	bool there;

	oracle_limits(&list, of, HARD_MAX);
	least = oracle_least(&list);
	there = told_figure(&printed, told->tree, "ceiling.limit");
	scheduled = highest_scheduled(of);
	if (there && exact_is_shown(printed, scheduled) &&
	    !exact_above(scheduled, least->mg_per_h) &&
	    strcmp(rule, "schedule") == 0)
		return;		/* S-04: a day's rate is its hard-max */
	if (there && strcmp(rule, "flow") == 0) {	/* S-16 */
		hold_that(is_limit(of, printed, most(of, &keyed)),
		    "the ceiling of check knows the flow", told,
		    "it is not the flow's limit at that strength");
		return;
	}
	if (there)
		exact_write(one, sizeof(one), printed);
	exact_write(two, sizeof(two), least->mg_per_h);
	hold_that(there && is_limit(of, printed, least->mg_per_h),
	    "the ceiling of check is the least hard limit", told,
	    "%s mg/h, and the least is %s mg/h of %s", one, two,
	    source_words[least->source]);
	if (!there)
		return;
	hold_that(strcmp(source, source_words[least->source]) == 0,
	    "the ceiling of check names whose it is", told,
	    "%s, and it is that of the %s", source,
	    source_words[least->source]);
}

static void is_most(const struct told *told, const struct case_of *of,
    const struct json *node, const char *path, const char *kind)
{
	struct given keyed;
	struct exact at = most(of, &keyed), printed, low;
	char one[40], two[40];

	if (!told_figure(&printed, node, path))
		return;
	low = exact_sub(exact_least(keyed.entered, keyed.delivered),
	    exact_of(1, 1000000000));
	if (of->height.set)
		low = exact_sub(low, oracle_keyable(of));
	exact_write(one, sizeof(one), printed);
	exact_write(two, sizeof(two), at);
	hold_that(is_limit(of, printed, at) || (!exact_above(printed, at) &&
	    !exact_above(low, printed)), kind, told,
	    "%s is %s mg/h, and the most is %s mg/h", path, one, two);
}

/* What MOST is entered as is not above it either. */
static void is_entry(const struct told *told, const struct case_of *of,
    const struct json *row, struct exact at)
{
	const char *unit = told_text(row, "ceiling.enter.unit");
	struct exact entry;

	if (!told_figure(&entry, row, "ceiling.enter"))
		return;
	if (strcmp(unit, "mL/h") == 0)
		entry = exact_mul(entry, oracle_strength(of));
	else if (strcmp(unit, "mg/kg/h") == 0)
		entry = exact_mul(entry, oracle_weight(of));
	hold_that(!exact_above(entry, at),
	    "what MOST enters is not above the least hard limit", told,
	    "%s mg/h, and the most is %s",
	    written(entry, 6, "mg/h").text, written(at, 6, "mg/h").text);
}

static void look_at_plan(const struct case_of *of, const char *words)
{
	const struct json *days, *row;
	struct given keyed;
	struct told told;
	struct exact at = most(of, &keyed), start;
	int i;

	tell(&told, true, "plan %s", words);
	hold_that(told.verdict > TOLD_NOTHING, "plan answers", &told,
	    "a good file and a good line");
	days = told_at(told.tree, "days");
	for (i = 0; i < days->count; i++) {
		row = told_item(days, i);
		is_most(&told, of, row, "ceiling.rate",
		    "MOST of a plan is the least hard limit");
		is_most(&told, of, row, "ceiling.given",
		    "what MOST gives is not above the least hard limit");
		is_entry(&told, of, row, at);
	}
	if (of->schedule.start.set && !oracle_setting_stops(of) &&
	    !oracle_strength_stops(of)) {
		start = oracle_at_weight(of, &of->schedule.start);
		oracle_give(&keyed, of, start);
		if (exact_above(start, at) || keyed.flow.n == 0)
			pass_over("a start that is above the ceiling");
		else if (told.verdict == TOLD_STOP)
			hold_that(oracle_stops(of, &keyed) ||
			    oracle_dose_stops(of, AS_HIGHEST),
			    "a titrated plan is STOP for its start alone",
			    &told, "its start is within every hard limit");
	}
	told_free(&told);
}

static void look_at_check(const struct case_of *of, struct dice *dice,
    const char *words)
{
	struct in_force_list list;
	struct exact rate;
	struct told told;

	oracle_limits(&list, of, HARD_MAX);
	rate = exact_mul(oracle_least(&list)->mg_per_h,
	    exact_of(between(dice, 20, 140), 100));
	tell(&told, true, "check %s --rate \"%s\"", words,
	    written(exact_add(rate, exact_of(1, 10)), 2, "mg/h").text);
	hold_that(told.verdict > TOLD_NOTHING, "check answers", &told,
	    "a good file and a good line");
	if (told.tree != NULL)
		is_least(&told, of);
	told_free(&told);
}

void try_ceiling(struct dice *dice)
{
	const struct wish wish = { .titrated = one_in(dice, 2),
		.plain = one_in(dice, 2) };
	struct case_of of;
	char words[600];

	make_case(&of, dice, wish);
	write_case(&of);
	say_case(words, sizeof(words), &of);
	look_at_check(&of, dice, words);
	if (of.schedule.form == TITRATED)
		look_at_plan(&of, words);
}
