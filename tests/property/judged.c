/* SPDX-License-Identifier: MIT */
/*
 * R1: what is judged is what is entered or delivered, whichever is higher.  No
 * answer other than STOP has either above a hard limit in force; and where the
 * first reason of a STOP is such a limit, one is passed.
 */
#include <stdio.h>
#include <string.h>

#include "property.h"

static void show(char out[40], struct exact a)
{
	exact_write(out, 40, a);
}

/* A figure of the answer, where it has one, is the oracle's. */
static void same_figure(const struct told *told, const struct json *node,
    const char *path, struct exact ours, const char *kind)
{
	struct exact theirs;
	char one[40], two[40];

	if (!told_figure(&theirs, node, path))
		return;
	if (strcmp(path, "volume") == 0)	/* is kept in 0.01 mL */
		ours = exact_cut(ours, exact_of(1, 100));
	show(one, theirs);
	show(two, ours);
	hold_that(exact_is_shown(theirs, ours), kind, told,
	    "%s is %s, and comes to %s", path, one, two);
}

/* The figure to ENTER, in the unit that the site programmes. */
static void same_entry(const struct told *told, const struct json *node,
    const struct case_of *of, const struct given *given)
{
	const char *unit = told_text(node, "enter.unit");
	struct exact ours = given->flow;

	if (strcmp(unit, "mg/h") == 0)
		ours = given->entered;
	else if (strcmp(unit, "mg/kg/h") == 0)
		ours = exact_div(given->entered, oracle_weight(of));
	same_figure(told, node, "enter", ours, "the figure to enter");
}

static void same_figures(const struct told *told, const struct json *node,
    const struct case_of *of, const struct given *given, int minutes)
{
	struct exact hours = exact_of(minutes, 60);

	same_figure(told, node, "rate", given->order, "the order's rate");
	if (!given->by_pump)
		return;
	same_entry(told, node, of, given);
	same_figure(told, node, "flow", given->flow, "the flow");
	same_figure(told, node, "given", given->delivered,
	    "the rate that is delivered");
	if (minutes > 0)
		same_figure(told, node, "volume", exact_mul(given->flow,
		    hours), "the volume");
	if (minutes > 0)
		same_figure(told, node, "given_dose", exact_mul(
		    given->delivered, hours), "the dose that is delivered");
	if (minutes > 0)
		same_figure(told, node, "dose", exact_mul(given->order,
		    hours), "the dose that is ordered");
}

static bool is_rate_rule(const char *rule)
{
	return strcmp(rule, "rate") == 0 || strcmp(rule, "dose-rate") == 0 ||
	    strcmp(rule, "flow") == 0;
}

/* Any finding of STOP about a rate. */
static bool finds_rate(const struct told *told)
{
	const struct json *list = told_at(told->tree, "findings"), *at;
	int i;

	for (i = 0; i < list->count; i++) {
		at = told_item(list, i);
		if (strcmp(told_text(at, "verdict"), "stop") == 0 &&
		    is_rate_rule(told_text(at, "rule")))
			return true;
	}
	return false;
}

static void judge(const struct told *told, const struct case_of *of,
    const struct given *given, enum told_verdict verdict, const char *what)
{
	char high[40], least[40];
	struct in_force_list list;

	oracle_limits(&list, of, HARD_MAX);
	show(high, given->high);
	show(least, oracle_least(&list)->mg_per_h);
	hold_that(verdict <= TOLD_STOP || !oracle_stops(of, given), what,
	    told, "%s mg/h is entered or delivered; hard limit %s mg/h", high,
	    least);
}

/* A rate to ask about: at, near or away from what matters. */
static bool ask_rate(struct amount *out, const struct case_of *of,
    struct dice *dice)
{
	static const int near[] = { 0, 0, 1, -1, 100, -100, 4, -4 };
	struct in_force_list list;
	struct course course;
	struct exact at;
	int i;

	oracle_limits(&list, of, one_in(dice, 4) ? SOFT_MAX : HARD_MAX);
	oracle_course(&course, of);
	if (list.count == 0 || one_in(dice, 3))
		at = course.of[roll(dice, course.count)].order;
	else if (one_in(dice, 3))
		at = list.of[roll(dice, list.count)].mg_per_h;
	else
		at = oracle_least(&list)->mg_per_h;
	at = exact_cut(at, exact_of(1, one_in(dice, 2) ? 1000 : 10));
	i = between(dice, 0, 9);
	if (i < 8)
		at = exact_add(at, exact_of(near[i], 1000));
	else
		at = exact_mul(at, exact_of(between(dice, 30, 170), 100));
	if (at.n <= 0)
		return false;
	if (of->bag_mg.set && one_in(dice, 4))
		return set_exact(out, exact_cut(exact_div(at,
		    oracle_strength(of)), oracle_pump_step(of)), false,
		    "mL/h") && out->value.n > 0;
	if (one_in(dice, 4))
		return set_exact(out, exact_cut(exact_div(at,
		    oracle_weight(of)), exact_of(1, 1000)), true,
		    "mg/kg/h") && out->value.n > 0;
	return set_exact(out, exact_cut(at, exact_of(1, 1000000)), false,
	    "mg/h");
}

static struct exact asked(const struct case_of *of, const struct amount *rate)
{
	if (strstr(rate->text, "mL/h") != NULL)
		return exact_mul(rate->value, oracle_strength(of));
	return oracle_at_weight(of, rate);
}

static void try_check(const struct case_of *of, struct dice *dice,
    const char *words)
{
	struct course course;
	struct amount rate;
	struct given given;
	struct told told;
	char day[20] = "";

	oracle_course(&course, of);
	if (!ask_rate(&rate, of, dice))
		return;
	if (one_in(dice, 2))
		snprintf(day, sizeof(day), " --day %d",
		    between(dice, 1, course.count));
	tell(&told, true, "check %s --rate \"%s\"%s", words, rate.text, day);
	hold_that(told.verdict > TOLD_NOTHING, "check answers", &told,
	    "a good file and a good line");
	oracle_give(&given, of, asked(of, &rate));
	judge(&told, of, &given, told.verdict, "check stops what is keyed");
	if (told.verdict > TOLD_STOP)
		same_figures(&told, told.tree, of, &given, 0);
	if (oracle_order_stops(of, &given) && given.by_pump)
		hold_that(told.verdict <= TOLD_CAUTION,
		    "an order above what is keyed is at best a caution", &told,
		    "the order is above a hard limit");
	if (finds_rate(&told))
		hold_that(oracle_stops(of, &given), "check stops for a limit "
		    "that is passed", &told, "no hard limit is passed");
	told_free(&told);
}

static void judge_rows(const struct told *told, const struct case_of *of)
{
	const struct json *days = told_at(told->tree, "days"), *row;
	struct exact so_far = exact_of(0, 1);
	struct course course;
	struct given given;
	int i;

	oracle_course(&course, of);
	hold_that(days->count == course.count, "a row for each part", told,
	    "%d rows, and %d days or sessions", days->count, course.count);
	for (i = 0; i < days->count && i < course.count; i++) {
		row = told_item(days, i);
		if (course.of[i].order.n == 0)
			continue;	/* the start is not stated */
		oracle_give(&given, of, course.of[i].order);
		judge(told, of, &given, told_verdict(row, "verdict"),
		    "a row of a plan stops what is keyed");
		same_figures(told, row, of, &given, course.of[i].length);
		so_far = exact_add(so_far, exact_mul(given.delivered,
		    exact_of(course.of[i].length, 60)));
		if (given.by_pump)
			same_figure(told, row, "given_dose_so_far", so_far,
			    "the dose that is delivered so far");
	}
}

/* The rungs of a ladder carry their own figures and verdicts. */
static void judge_rungs(const struct told *told, const struct case_of *of)
{
	const struct json *rungs = told_at(told->tree, "ladder"), *rung;
	struct given given;
	struct exact order;
	int i;

	for (i = 0; i < rungs->count; i++) {
		rung = told_item(rungs, i);
		if (!told_figure(&order, rung, "rate"))
			continue;
		if (told_true(rung, "rate.rounded"))
			continue;
		oracle_give(&given, of, order);
		judge(told, of, &given, told_verdict(rung, "verdict"),
		    "a rung of a ladder stops what is keyed");
		same_figures(told, rung, of, &given, 0);
	}
}

static void try_plan(const struct case_of *of, const char *words)
{
	char target[64] = "";
	struct told told;

	if (of->schedule.form == TITRATED)
		snprintf(target, sizeof(target), " --target \"%s\"",
		    of->schedule.max.text);
	tell(&told, true, "plan %s%s", words, target);
	hold_that(told.verdict > TOLD_NOTHING, "plan answers", &told,
	    "a good file and a good line");
	if (told.tree != NULL) {
		judge_rows(&told, of);
		judge_rungs(&told, of);
	}
	if (told.verdict == TOLD_STOP)
		hold_that(strstr(told.out, "\"flow\": {") == NULL,
		    "a plan that is STOP has nothing to key", &told,
		    "a flow stands in it");
	told_free(&told);
}

/* A rate that has run for some hours, above or below what may run. */
static void try_running(const struct case_of *of, struct dice *dice,
    const char *words)
{
	struct in_force_list list;
	struct exact rate, mg;
	struct given given;
	struct told told;
	int min = of->schedule.length < 240 ? of->schedule.length : 240;

	oracle_limits(&list, of, HARD_MAX);
	rate = exact_cut(exact_mul(oracle_least(&list)->mg_per_h,
	    exact_of(between(dice, 85, 125), 100)), exact_of(1, 100));
	if (rate.n == 0)
		return;
	oracle_give(&given, of, rate);
	mg = exact_cut(exact_mul(given.delivered, exact_of(min, 60)),
	    exact_of(1, 10));
	tell(&told, true, "titrate %s --rate \"%s\" --elapsed \"%s\" "
	    "--running \"%s\" --given \"%s\" --given-course \"%s\" "
	    ORDINARY_SIGNS, words, written(rate, 2, "mg/h").text,
	    written_minutes(min).text, written_minutes(min).text,
	    written(mg, 1, "mg").text, written(mg, 1, "mg").text);
	judge(&told, of, &given, told.verdict,
	    "titrate stops what is keyed");
	if (told.verdict == TOLD_STOP)
		hold_that(strstr(told.out, "\"flow\": {") == NULL,
		    "titrate has nothing to key where staying is STOP",
		    &told, "a flow stands in it");
	told_free(&told);
}

void try_judged(struct dice *dice)
{
	const struct wish wish = { .bag = one_in(dice, 2) };
	struct case_of of;
	char words[600];
	int i;

	make_case(&of, dice, wish);
	write_case(&of);
	say_case(words, sizeof(words), &of);
	try_plan(&of, words);
	for (i = 0; i < 3; i++)
		try_check(&of, dice, words);
	if (of.schedule.form == TITRATED)
		try_running(&of, dice, words);
}
