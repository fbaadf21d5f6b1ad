/* SPDX-License-Identifier: MIT */
/*
 * R4: one question has one answer.  plan, check, compare and verify, and every
 * format, agree on the figures and verdicts that they share.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "property.h"

#define DAY 1440

static bool same(const struct json *a, const char *path_a,
    const struct json *b, const char *path_b)
{
	struct exact one, two;
	bool first = told_figure(&one, a, path_a);
	bool second = told_figure(&two, b, path_b);

	return first == second && (!first || exact_equal(one, two));
}

/* The word of a verdict as people read it. */
static bool says_verdict(const char *text, enum told_verdict verdict)
{
	static const char *const words[] = {
		"", "STOP", "UNCHECKED", "aution", "within limits"
	};

	return strstr(text, words[verdict]) != NULL ||
	    (verdict == TOLD_CAUTION && strstr(text, "CAUTION") != NULL);
}

static void compare_formats(const char *command, const char *words,
    const struct told *json)
{
	static const char *const formats[] = { "table", "markdown", "csv" };
	struct told told;
	int i;

	for (i = 0; i < 3; i++) {
		tell(&told, false, "%s %s --format %s", command, words,
		    formats[i]);
		hold_that(told.status == json->status,
		    "every format has the same status", &told,
		    "%d, and %d as JSON", told.status, json->status);
		if (i < 2)
			hold_that(says_verdict(told.out, json->verdict),
			    "every format says the same verdict", &told,
			    "it is %s as JSON", told_word(json->verdict));
		told_free(&told);
	}
}

/* A day of the plan, asked about at its own rate. */
static void compare_check(const struct told *plan, const struct case_of *of,
    const char *words, int i)
{
	static const char *const figures[] = {
		"rate", "dose_rate", "flow", "given", "deviation", "enter"
	};
	const struct json *row = told_item(told_at(plan->tree, "days"), i);
	struct course course;
	struct told told;
	char line[700], rate[60];
	int k;

	oracle_course(&course, of);
	if (!oracle_spell(rate, sizeof(rate), of, i))
		return;
	snprintf(line, sizeof(line), "%s --rate \"%s\" --day %d", words,
	    rate, course.of[i].start / DAY + 1);
	tell(&told, true, "check %s", line);
	hold_that(told.verdict > TOLD_NOTHING, "check answers", &told,
	    "a good file and a good line");
	if (told.verdict == TOLD_NOTHING) {
		told_free(&told);
		return;
	}
	compare_formats("check", line, &told);
	hold_that(told.verdict >= plan->verdict &&
	    told.verdict <= told_verdict(row, "verdict"),
	    "check is between the plan and its row", &told,
	    "the plan is %s, its row %s", told_word(plan->verdict),
	    told_word(told_verdict(row, "verdict")));
	for (k = 0; k < 6; k++)
		if (told.verdict > TOLD_UNCHECKED &&
		    plan->verdict > TOLD_UNCHECKED)
			hold_that(same(row, figures[k], told.tree,
			    figures[k]), "check and plan have the same figures",
			    &told, "%s differs", figures[k]);
	told_free(&told);
}

/* A field of a line of CSV without quotes, or "". */
static void field(char out[60], const char *line, int column)
{
	size_t length;

	while (column-- > 0) {
		line += strcspn(line, ",\n");
		if (*line == ',')
			line++;
	}
	length = strcspn(line, ",\n");
	snprintf(out, 60, "%.*s", (int)(length < 59 ? length : 59), line);
}

static int column_of(const char *head, const char *name)
{
	char text[60];
	int i;

	for (i = 0; i < 60; i++) {
		field(text, head, i);
		if (strcmp(text, name) == 0)
			return i;
	}
	return -1;
}

static void compare_csv(const struct told *json, const char *words)
{
	static const char *const columns[][2] = {
		{ "rate_mg_per_h", "rate" }, { "flow_ml_per_h", "flow" },
		{ "given_mg_per_h", "given" }, { "dose_mg", "dose" },
		{ "dose_so_far_mg", "dose_so_far" }, { "volume_ml", "volume" },
		{ "ceiling_rate_mg_per_h", "ceiling.rate" }
	};
	const struct json *days = told_at(json->tree, "days");
	struct told told;
	struct exact ours, theirs;
	const char *line;
	char text[60];
	int i, k, column;
	bool there;

	tell(&told, false, "plan %s --format csv", words);
	line = told.out;
	for (i = 0; i < days->count; i++) {
		line = strchr(line, '\n');
		if (line == NULL || *++line == '\0')
			break;
		for (k = 0; k < 7; k++) {
			column = column_of(told.out, columns[k][0]);
			if (column < 0)
				continue;
			field(text, line, column);
			there = told_figure(&theirs, told_item(days, i),
			    columns[k][1]);
			hold_that(there == (text[0] != '\0') && (!there ||
			    (exact_read(&ours, text, NULL) &&
			    exact_equal(ours, theirs))),
			    "CSV has the figures of JSON", &told,
			    "row %d, %s is %s", i + 1, columns[k][0], text);
		}
		field(text, line, column_of(told.out, "verdict"));
		hold_that(strcmp(text, told_text(told_item(days, i),
		    "verdict")) == 0, "CSV has the verdicts of JSON", &told,
		    "row %d is %s", i + 1, text);
	}
	hold_that(i == days->count, "CSV has the rows of JSON", &told,
	    "%d rows", i);
	told_free(&told);
}

static void compare_compare(const struct case_of *of)
{
	const struct json *one, *last;
	struct told told, plan;
	char words[600];

	say_patient(words, sizeof(words), of);
	tell(&plan, true, "plan %s --protocol ./c.yaml", words);
	tell(&told, true, "compare %s ./c.yaml goldberg-2010", words);
	one = told_item(told_at(told.tree, "protocols"), 0);
	hold_that(told.tree != NULL, "compare answers", &told, "good files");
	if (told.tree != NULL && plan.tree != NULL) {
		hold_that(told_verdict(one, "verdict") == plan.verdict,
		    "compare and plan have the same verdict", &told,
		    "%s, and as a plan %s", told_word(told_verdict(one,
		    "verdict")), told_word(plan.verdict));
		last = told_at(plan.tree, "days");
		last = told_item(last, last->count - 1);
		if (of->schedule.form != TITRATED)
			hold_that(same(one, "high.dose_per_course", last,
			    "dose_so_far"), "compare and plan have the same "
			    "dose of a course", &told, "they differ");
	}
	told_free(&told);
	told_free(&plan);
}

/* Other commands that have made the same plan. */
static void compare_others(const struct told *plan, const char *words,
    bool bag)
{
	static const char *const commands[][2] = {
		{ "explain", "verdict" }, { "monitor", "plan_verdict" },
		{ "simulate --beyond-range", "plan_verdict" }
	};
	struct told told;
	int i;

	for (i = 0; i < (bag ? 2 : 3); i++) {
		tell(&told, true, "%s %s", commands[i][0], words);
		hold_that(told_verdict(told.tree, commands[i][1]) ==
		    plan->verdict, "explain, monitor and simulate have the "
		    "verdict of the plan", &told, "the plan is %s",
		    told_word(plan->verdict));
		told_free(&told);
	}
}

/* The runs of bags have the flows and doses of the plan's rows. */
static void compare_prepare(const struct told *plan, const char *words)
{
	static const char *const figures[] = { "flow", "given", "volume" };
	const struct json *days = told_at(plan->tree, "days"), *run;
	struct exact day;
	struct told told;
	int i, k;

	tell(&told, true, "prepare %s", words);
	hold_that(told.tree != NULL, "prepare answers", &told, "a good line");
	hold_that(told.verdict <= plan->verdict || told.tree == NULL,
	    "prepare is not more permissive than the plan", &told,
	    "the plan is %s", told_word(plan->verdict));
	for (i = 0; i < told_at(told.tree, "rates")->count; i++) {
		run = told_item(told_at(told.tree, "rates"), i);
		if (strcmp(told_text(run, "path"), "most") == 0 ||
		    !told_figure(&day, run, "first") ||
		    day.n > days->count)
			continue;
		for (k = 0; k < 3; k++)
			hold_that(same(run, figures[k], told_item(days,
			    (int)day.n - 1), figures[k]),
			    "prepare and plan have the same figures", &told,
			    "%s of row %d differs", figures[k], (int)day.n);
	}
	told_free(&told);
}

/*
 * S-16: a titrated plan has the verdict of its start; a maximum that gives way
 * to a lower limit is a caution of the plan alone.
 */
static void compare_start(const struct told *plan, const struct case_of *of,
    const char *words)
{
	struct in_force_list list;
	struct exact start;
	struct told told;
	bool gives_way;

	if (of->schedule.form != TITRATED || !of->schedule.start.set)
		return;
	oracle_limits(&list, of, HARD_MAX);
	gives_way = oracle_least(&list)->rule != SCHEDULE ||
	    of->protocol.of[FLOW][HARD_MAX].set ||
	    of->site.of[FLOW][HARD_MAX].set;
	start = oracle_at_weight(of, &of->schedule.start);
	tell(&told, true, "check %s --rate \"%s\" --elapsed \"0 min\" "
	    "--given \"0 mg\" --given-course \"0 mg\"", words,
	    written(start, 9, "mg/h").text);
	hold_that(told.verdict == plan->verdict ||
	    (gives_way && plan->verdict == TOLD_CAUTION &&
	    told.verdict == TOLD_WITHIN),
	    "check of the start has the verdict of a titrated plan", &told,
	    "the plan is %s", told_word(plan->verdict));
	told_free(&told);
}

static void keep_plan(const struct told *plan)
{
	FILE *file = fopen("plan.json", "w");

	if (file == NULL)
		exit(2);
	fputs(plan->out, file);
	fclose(file);
}

/* The second person's own figures; `more` keyable steps above the first's. */
static void verify_row(const struct case_of *of, int i, int more, bool agrees,
    const char *kind)
{
	struct course course;
	struct given given;
	struct exact flow, volume;
	struct told told;
	char rate[60];

	oracle_course(&course, of);
	oracle_give(&given, of, course.of[i].order);
	if (!oracle_spell(rate, sizeof(rate), of, i))
		return;
	flow = exact_add(given.flow, exact_mul(oracle_pump_step(of),
	    exact_of(more, 1)));
	volume = exact_cut(exact_mul(flow, exact_of(course.of[i].length,
	    60)), exact_of(1, 100));
	if (exact_above(volume, of->bag_ml.value))
		volume = of->bag_ml.value;
	if (volume.n == 0)
		return;
	tell(&told, true, "verify --against plan.json --weight \"%s\" "
	    "--bag \"%s %s in %s\" --rate \"%s\" --flow \"%s\" --volume "
	    "\"%s\" --day %d%s%s%s", of->weight.text, of->esketamine ?
	    "esketamine" : "ketamine", of->bag_mg.text, of->bag_ml.text,
	    rate,
	    written(flow, 2, "mL/h").text, written(volume, 2, "mL").text,
	    course.of[i].start / DAY + 1, of->pump.set || (of->own_site &&
	    of->site_pump.set) ? " --pump-step \"" : "", of->pump.set ?
	    of->pump.text : of->own_site && of->site_pump.set ?
	    of->site_pump.text : "", of->pump.set || (of->own_site &&
	    of->site_pump.set) ? "\"" : "");
	hold_that(told.tree != NULL && (told.status == 0) == agrees, kind,
	    &told, "%s", agrees ? "it should agree" : "it should not agree");
	told_free(&told);
}

static void try_verify(const struct told *plan, const struct case_of *of,
    struct dice *dice)
{
	struct course course;
	struct given given;
	struct exact exactly;
	bool on_grid;
	int i;

	oracle_course(&course, of);
	i = roll(dice, course.count);
	if (of->schedule.form == TITRATED)
		i = 0;
	oracle_give(&given, of, course.of[i].order);
	if (given.flow.n == 0 || (of->own_site &&
	    of->entering > ENTER_FLOW))
		return;
	keep_plan(plan);
	exactly = exact_div(course.of[i].order, oracle_strength(of));
	on_grid = exact_equal(exactly, given.flow);
	verify_row(of, i, 0, true, "verify agrees with the plan's own row");
	if (!on_grid)
		verify_row(of, i, 1, true,
		    "verify agrees one keyable step above");
	verify_row(of, i, 3, false, "verify disagrees three steps above");
}

void try_agreeing(struct dice *dice)
{
	const struct wish wish = { .plain = one_in(dice, 2),
		.scheduled = one_in(dice, 2) };
	struct course course;
	struct case_of of;
	struct told plan;
	char words[600];
	bool by_day;

	make_case(&of, dice, wish);
	write_case(&of);
	say_case(words, sizeof(words), &of);
	tell(&plan, true, "plan %s", words);
	hold_that(plan.verdict > TOLD_NOTHING, "plan answers", &plan,
	    "a good file and a good line");
	oracle_course(&course, &of);
	by_day = !of.schedule.sessions || (of.schedule.length <= DAY &&
	    of.schedule.every >= DAY);
	if (plan.tree != NULL) {
		compare_formats("plan", words, &plan);
		compare_csv(&plan, words);
		compare_compare(&of);
		compare_others(&plan, words, of.bag_mg.set);
		compare_start(&plan, &of, words);
	}
	if (plan.verdict > TOLD_UNCHECKED && of.bag_mg.set)
		compare_prepare(&plan, words);
	if (plan.tree != NULL && by_day && of.schedule.form != TITRATED)
		compare_check(&plan, &of, words, roll(dice, course.count));
	if (plan.verdict > TOLD_UNCHECKED && of.bag_mg.set && by_day &&
	    course.of[0].order.n > 0)
		try_verify(&plan, &of, dice);
	told_free(&plan);
}
