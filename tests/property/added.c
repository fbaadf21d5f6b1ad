/* SPDX-License-Identifier: MIT */
/*
 * R3: a hold rule, an item to a list, a watch, or a bound that is added, never
 * makes a verdict or an option more permissive; no answer counts as the least.
 */
#include <stdio.h>
#include <string.h>

#include "property.h"

static const char *const options[] = { "stop", "pause", "down", "stay", "up" };

static const char *const holds[] = {
	"{item: sedation, at-least: POSS 3, do: pause, cite: made up}",
	"{item: sedation, at-least: POSS 2, do: no-up, cite: made up}",
	"{item: oxygen, at-most: 92, do: stop, cite: made up}",
	"{item: oxygen, at-most: 97, do: no-up, cite: made up}",
	"{item: breathing, at-most: 9, do: pause, cite: made up}",
	"{item: breathing, at-least: 14, do: down, cite: made up}",
	"{item: heart-rate, at-least: 88, do: no-up, cite: made up}",
	"{item: blood-pressure, at-least: 181, do: no-up, cite: made up}",
	"{item: blood-pressure, at-most: 89, do: stop, cite: made up}",
	"{item: nausea, at-least: severe, do: down, cite: made up}",
	"{item: dissociation, at-least: mild, do: down, cite: made up}",
	"{item: pain, at-most: 2, do: no-up, cite: made up}"
};
#define HOLDS 12

static const char *const items[] = {
	"pain", "sedation", "heart-rate", "blood-pressure", "breathing",
	"oxygen", "nausea", "dissociation"
};
#define ITEMS 8

static const char *const signs[] = {
	"--pain 6", "--sedation \"POSS 2\"", "--hr 88", "--bp 132/80",
	"--rr 14", "--spo2 97", "--nausea none", "--dissociation none",
	"--nausea severe", "--dissociation mild", "--spo2 95", "--pain 2"
};

/* Commands about the same patient, and what they said. */
enum { PLAN, CHECK, TITRATE, MONITOR, COMMANDS };

struct answers {
	enum told_verdict verdict[COMMANDS];
	int open;			/* of titrate, a bit for each option */
	char line[COMMANDS][1600];
};

struct lines {
	char words[600];
	char check[200];
	char titrate[800];
};

static void ask(struct answers *out, const struct lines *lines)
{
	const struct json *list;
	struct told told;
	int i, k;

	memset(out, 0, sizeof(*out));
	for (i = 0; i < COMMANDS; i++) {
		if (i == PLAN)
			tell(&told, true, "plan %s", lines->words);
		else if (i == CHECK)
			tell(&told, true, "check %s %s", lines->words,
			    lines->check);
		else if (i == TITRATE)
			tell(&told, true, "titrate %s %s", lines->words,
			    lines->titrate);
		else
			tell(&told, true, "monitor %s", lines->words);
		out->verdict[i] = told.verdict;
		memcpy(out->line[i], told.line, sizeof(told.line));
		list = told_at(told.tree, "options");
		for (k = 0; i == TITRATE && k < list->count; k++)
			if (told_true(told_item(list, k), "open"))
				out->open |= 1 << k;
		told_free(&told);
	}
}

static int items_in(char *out, size_t size, struct dice *dice, int without)
{
	int i, count = 0;

	out[0] = '\0';
	for (i = 0; i < ITEMS; i++)
		if (i != without && one_in(dice, 2)) {
			snprintf(out + strlen(out), size - strlen(out),
			    "%s%s", count > 0 ? ", " : "", items[i]);
			count++;
		}
	return count;
}

static void write_watch(struct case_of *of, const char *list, bool to_the_end)
{
	snprintf(of->watch[of->watches++], LINE_MAX, "{items: [%s], cadence: "
	    "[{every: 15 min, for: 1 h}%s], cite: made up}", list,
	    to_the_end ? ", {every: 1 h}" : "");
}

static void add_hold(struct case_of *of, struct dice *dice)
{
	const char *rule = holds[roll(dice, HOLDS)];

	if (of->own_site && one_in(dice, 2))
		snprintf(of->site_line[of->site_lines++], LINE_MAX, "%s",
		    rule);
	else
		snprintf(of->protocol_line[of->protocol_lines++], LINE_MAX,
		    "%s", rule);
}

/* Any bound but a soft-min and the hard-max that has to be there. */
static bool add_bound(struct case_of *of, struct dice *dice, char *said,
    size_t size)
{
	static const struct {
		enum rule rule;
		enum bound bound;
		bool per_kg;
		int least, most, decimals;
		const char *unit;
	} kinds[] = {
		{ DOSE_RATE, SOFT_MAX, true, 20, 500, 3, "mg/kg/h" },
		{ DOSE_RATE, HARD_MAX, true, 20, 900, 3, "mg/kg/h" },
		{ RATE, SOFT_MAX, false, 20, 400, 1, "mg/h" },
		{ RATE, HARD_MAX, false, 20, 600, 1, "mg/h" },
		{ DOSE_SESSION, HARD_MAX, false, 20, 900, 0, "mg" },
		{ DOSE_DAY, HARD_MAX, false, 50, 1500, 0, "mg" },
		{ DOSE_DAY, SOFT_MAX, true, 10, 200, 1, "mg/kg" },
		{ DOSE_COURSE, HARD_MAX, false, 100, 5000, 0, "mg" },
		{ DOSE_COURSE, SOFT_MAX, false, 100, 5000, 0, "mg" },
		{ STEP, HARD_MAX, false, 5, 200, 1, "mg/h" },
		{ STEP, SOFT_MAX, true, 5, 100, 3, "mg/kg/h" },
		{ INTERVAL, HARD_MIN, false, 1, 24, 0, "h" },
		{ STRENGTH, HARD_MAX, false, 10, 100, 1, "mg/mL" },
		{ STRENGTH, SOFT_MAX, false, 10, 100, 1, "mg/mL" },
		{ STRENGTH, HARD_MIN, false, 1, 20, 1, "mg/mL" },
		{ FLOW, HARD_MAX, false, 5, 300, 1, "mL/h" },
		{ FLOW, SOFT_MAX, false, 5, 300, 1, "mL/h" },
		{ FLOW, HARD_MIN, false, 1, 20, 1, "mL/h" },
	};
	int i = roll(dice, (int)(sizeof(kinds) / sizeof(kinds[0])));
	bool at_site = of->own_site && one_in(dice, 2);
	struct amount *bound = &(at_site ? &of->site : &of->protocol)->
	    of[kinds[i].rule][kinds[i].bound];

	if (bound->set || (kinds[i].rule == DOSE_SESSION &&
	    !of->schedule.sessions))
		return false;
	set_amount(bound, between(dice, kinds[i].least, kinds[i].most),
	    kinds[i].decimals, kinds[i].per_kg, kinds[i].unit);
	snprintf(said, size, "%s %s %s: %s", at_site ? "site" : "protocol",
	    rule_words[kinds[i].rule], bound_words[kinds[i].bound],
	    bound->text);
	return true;
}

static void compare(const struct answers *before, const struct answers *after,
    int first, int last, const char *kind, const char *what)
{
	static const char *const commands[] = {
		"plan", "check", "titrate", "monitor"
	};
	struct told told = { 0 };
	int i;

	told.err = told.line;
	for (i = first; i <= last; i++)
		hold_that(after->verdict[i] <= before->verdict[i], kind, NULL,
		    "%s with %s: %s, without %s\n  infuse %s", commands[i],
		    what, told_word(after->verdict[i]),
		    told_word(before->verdict[i]), after->line[i]);
	if (first > TITRATE || last < TITRATE)
		return;
	for (i = 0; i < 5; i++)
		hold_that(!(after->open & 1 << i) || (before->open & 1 << i),
		    kind, NULL, "option %s opens with %s\n  infuse %s",
		    options[i], what, after->line[TITRATE]);
}

/* A rate that runs, as long as it must, with what it gave. */
static void make_lines(struct lines *out, const struct case_of *of,
    struct dice *dice)
{
	struct course course;
	struct given given;
	struct exact order, hours;
	char signs_said[300] = "";
	int i, minutes = 60 * between(dice, 1, 20);

	say_case(out->words, sizeof(out->words), of);
	oracle_course(&course, of);
	order = course.of[0].order;
	if (order.n == 0)
		order = exact_mul(oracle_at_weight(of, &of->schedule.max),
		    exact_of(1, 2));
	if (course.of[0].length < minutes)
		minutes = course.of[0].length;
	oracle_give(&given, of, order);
	hours = exact_of(minutes, 60);
	snprintf(out->check, sizeof(out->check), "--rate \"%s\"%s",
	    written(order, 6, "mg/h").text,
	    one_in(dice, 2) ? " --day 1" : "");
	for (i = 0; i < 8; i++)
		if (!one_in(dice, 8))
			snprintf(signs_said + strlen(signs_said),
			    sizeof(signs_said) - strlen(signs_said), " %s",
			    signs[i == 6 && one_in(dice, 6) ? 8 :
			    i == 7 && one_in(dice, 6) ? 9 : i]);
	snprintf(out->titrate, sizeof(out->titrate), "--rate \"%s\" "
	    "--elapsed \"%s\" --running \"%s\" --given \"%s\" "
	    "--given-course \"%s\"%s", written(order, 6, "mg/h").text,
	    written_minutes(minutes).text, written_minutes(minutes).text,
	    written(exact_mul(given.delivered, hours), 1, "mg").text,
	    written(exact_mul(given.delivered, hours), 1, "mg").text,
	    signs_said);
}

/* What already stands in the files: some rules and watches, or none. */
static void furnish(struct case_of *of, struct dice *dice)
{
	char list[200];
	int n = roll(dice, 3);

	while (n-- > 0)
		add_hold(of, dice);
	if (!of->own_site || one_in(dice, 3))
		return;
	if (items_in(list, sizeof(list), dice, -1) > 0)
		write_watch(of, list, one_in(dice, 2));
}

/* In front of the items of the first list. */
static void add_item(struct case_of *of, const char *item)
{
	char rest[LINE_MAX];
	const char *list = strchr(of->watch[0], '[') + 1;

	snprintf(rest, sizeof(rest), "%s", list);
	snprintf(of->watch[0], LINE_MAX, "{items: [%s, %.*s", item,
	    LINE_MAX - 40, rest);
}

static bool is_watched(const struct case_of *of, const char *item)
{
	int i;

	for (i = 0; i < of->watches; i++)
		if (strstr(of->watch[i], item) != NULL)
			return true;
	return false;
}

/* A watch fills the gap of its own item alone. */
static void try_watch(struct case_of *of, struct dice *dice,
    const struct lines *lines, const struct answers *before)
{
	struct answers after;
	const char *item = items[roll(dice, ITEMS)];
	bool others = of->watches > 0 &&
	    strstr(of->watch[0], "{every: 1 h}") == NULL;

	if (is_watched(of, item) || !of->own_site)
		return;
	if (others && one_in(dice, 2))
		add_item(of, item);
	else
		write_watch(of, item, true);
	write_case(of);
	ask(&after, lines);
	compare(before, &after, PLAN, TITRATE,
	    "a watch is added", item);
	if (others && before->verdict[MONITOR] == TOLD_UNCHECKED)
		compare(before, &after, MONITOR, MONITOR,
		    "a watch does not hide the end of another", item);
	hold_that(before->verdict[MONITOR] > TOLD_STOP ||
	    after.verdict[MONITOR] <= TOLD_STOP,
	    "a watch never lifts STOP", NULL, "%s", after.line[MONITOR]);
}

/* A site's step and interval fill a gap, and lift no STOP. */
static void try_fill(struct case_of *of, struct dice *dice,
    const struct lines *lines, const struct answers *before)
{
	const struct schedule *s = &of->schedule;
	struct answers after;
	int i;

	if (!of->own_site || s->form != TITRATED || (s->step.set &&
	    s->interval.set))
		return;
	of->fills_step = !s->step.set;
	of->fills_interval = !s->interval.set;
	set_amount(&of->site_step, between(dice, 5, 50), 1, false, "mg/h");
	set_amount(&of->site_interval, between(dice, 1, 12), 0, false, "h");
	write_case(of);
	ask(&after, lines);
	for (i = 0; i < COMMANDS; i++)
		hold_that(before->verdict[i] > TOLD_STOP ||
		    after.verdict[i] <= TOLD_STOP,
		    "a site's step and interval lift no STOP", NULL,
		    "infuse %s", after.line[i]);
}

void try_added(struct dice *dice)
{
	const struct wish wish = { .titrated = !one_in(dice, 4),
		.known_step = !one_in(dice, 4) };
	struct answers before, after;
	struct lines lines;
	struct case_of of;
	char said[120];
	int choice = roll(dice, 5);

	make_case(&of, dice, wish);
	furnish(&of, dice);
	write_case(&of);
	make_lines(&lines, &of, dice);
	ask(&before, &lines);
	if (choice == 0) {
		add_hold(&of, dice);
		write_case(&of);
		ask(&after, &lines);
		compare(&before, &after, PLAN, MONITOR,
		    "a hold rule is added", "it");
	} else if (choice == 1) {
		try_watch(&of, dice, &lines, &before);
	} else if (choice == 2) {
		try_fill(&of, dice, &lines, &before);
	} else if (add_bound(&of, dice, said, sizeof(said))) {
		write_case(&of);
		ask(&after, &lines);
		compare(&before, &after, PLAN, MONITOR, "a bound is added",
		    said);
	}
}
