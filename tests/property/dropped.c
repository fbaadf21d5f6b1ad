/* SPDX-License-Identifier: MIT */
/*
 * R6: where the answer with height and sex, the day, what was given, how long
 * it ran or an observation is STOP or UNCHECKED, the answer without it is not
 * WITHIN.
 */
#include <stdio.h>
#include <string.h>

#include "property.h"

#define PIECES_MAX 20

/* A line in pieces, of which one at a time is left out. */
struct pieces {
	int count;
	char of[PIECES_MAX][120];
	const char *kind[PIECES_MAX];
};

static void add(struct pieces *out, const char *kind, const char *option,
    const char *value)
{
	out->kind[out->count] = kind;
	snprintf(out->of[out->count++], sizeof(out->of[0]), "%s \"%s\"",
	    option, value);
}

static void join(char *out, size_t size, const struct pieces *pieces,
    int without)
{
	int i;

	out[0] = '\0';
	for (i = 0; i < pieces->count; i++)
		if (i != without)
			snprintf(out + strlen(out), size - strlen(out), " %s",
			    pieces->of[i]);
}

static bool fills_a_gap(const char *kind)
{
	return strcmp(kind, "an observation is left out") == 0 ||
	    strcmp(kind, "what was given is left out") == 0;
}

static void drop_each(const char *command, const char *words,
    const struct pieces *pieces)
{
	struct told with, without;
	char line[1200];
	int i;

	join(line, sizeof(line), pieces, -1);
	tell(&with, true, "%s %s%s", command, words, line);
	if (with.verdict == TOLD_NOTHING)
		hold_that(strstr(with.err, "no such option") == NULL,
		    "the command knows its options", &with, "%s", command);
	for (i = 0; i < pieces->count && with.verdict > TOLD_NOTHING; i++) {
		if (pieces->kind[i] == NULL)
			continue;
		join(line, sizeof(line), pieces, i);
		tell(&without, true, "%s %s%s", command, words, line);
		if (with.verdict <= TOLD_UNCHECKED)
			hold_that(without.verdict != TOLD_WITHIN,
			    pieces->kind[i], &without, "with %s it is %s",
			    pieces->of[i], told_word(with.verdict));
		else if (fills_a_gap(pieces->kind[i]))
			hold_that(without.verdict != TOLD_STOP,
			    "what fills a gap does not lift STOP", &with,
			    "without %s it is stop", pieces->of[i]);
		told_free(&without);
	}
	told_free(&with);
}

static void add_signs(struct pieces *out, struct dice *dice)
{
	static const char *const values[][4] = {
		{ "--sedation", "POSS 2", "POSS 3", "RASS -3" },
		{ "--rr", "14", "10", "8" },
		{ "--spo2", "97", "91", "83" },
		{ "--hr", "88", "45", "135" },
		{ "--bp", "132/80", "185/90", "88/50" },
		{ "--pain", "6", "0", "9" },
		{ "--nausea", "none", "mild", "severe" },
		{ "--dissociation", "none", "mild", "distressing" },
	};
	int i;

	for (i = 0; i < 8; i++)
		if (!one_in(dice, 8))
			add(out, "an observation is left out", values[i][0],
			    values[i][one_in(dice, 3) ?
			    between(dice, 2, 3) : 1]);
}

/* A rate that ran, and what it gave within this day and in all. */
static void add_course(struct pieces *out, const struct case_of *of,
    struct dice *dice, bool check, struct exact rate)
{
	struct given given;
	int at = 60 * between(dice, 1, of->schedule.length / 60 > 1 ?
	    of->schedule.length / 60 : 1), today = at % 1440;
	int running = today == 0 ? 60 : 60 * between(dice, 1, today / 60);
	bool rises = check && one_in(dice, 2);

	if (of->schedule.sessions || of->schedule.length <= 60)
		return;
	if (at >= of->schedule.length)
		at = of->schedule.length - 60;
	today = at % 1440;
	/* what runs is what is asked about, or some of it */
	if (rises)
		rate = exact_cut(exact_mul(rate, exact_of(between(dice, 5, 9),
		    10)), exact_of(1, 1000000));
	oracle_give(&given, of, rate);
	add(out, "the time elapsed is left out", "--elapsed",
	    written_minutes(at).text);
	if (running <= at)
		add(out, "how long it ran is left out", "--running",
		    written_minutes(running).text);
	add(out, "what was given is left out", "--given",
	    written(exact_mul(given.delivered, exact_of(today, 60)), 1,
	    "mg").text);
	add(out, "what was given is left out", "--given-course",
	    written(exact_mul(given.delivered, exact_of(at, 60)), 1,
	    "mg").text);
	if (check)
		add(out, NULL, "--current",
		    written(rate, 6, "mg/h").text);
}

static struct exact some_rate(const struct case_of *of, struct dice *dice,
    int *day)
{
	struct in_force_list list;
	struct course course;
	int i;

	oracle_course(&course, of);
	oracle_limits(&list, of, HARD_MAX);
	i = roll(dice, course.count);
	*day = course.of[i].start / 1440 + 1;
	if (one_in(dice, 3) || course.of[i].order.n == 0)
		return exact_cut(exact_mul(oracle_least(&list)->mg_per_h,
		    exact_of(between(dice, 50, 110), 100)),
		    exact_of(1, 1000000));
	return course.of[i].order;
}

static void take_height(struct pieces *out, struct case_of *of,
    struct dice *dice)
{
	char text[80];

	if (!of->height.set && one_in(dice, 2)) {
		set_amount(&of->height, between(dice, 153, 175), 0, false,
		    "cm");
		of->male = one_in(dice, 3);
	}
	if (!of->height.set)
		return;
	snprintf(text, sizeof(text), "%s\" --sex \"%s", of->height.text,
	    of->male ? "male" : "female");
	add(out, "height and sex are left out", "--height", text);
}

/* The order without its height, which is one of the pieces. */
static void say_without_height(char *out, size_t size, struct case_of *of)
{
	of->height.set = false;
	say_case(out, size, of);
	of->height.set = true;
}

/*
 * S-09: a rate that would be above a hard limit per kg of site or guard for the
 * shortest woman for whom the formula holds is a caution without a height.
 */
static void try_short(struct case_of *of, struct dice *dice)
{
	struct case_of woman;
	struct in_force_list list;
	struct course course;
	struct given given;
	struct exact most;
	struct told told;
	char words[600];
	int i;

	oracle_course(&course, of);
	most = course.of[roll(dice, course.count)].order;
	if (most.n == 0)
		return;
	of->height.set = false;
	of->own_site = true;
	memset(&of->site, 0, sizeof(of->site));
	set_exact(&of->site.of[DOSE_RATE][HARD_MAX], exact_add(exact_cut(
	    exact_mul(exact_div(most, oracle_weight(of)), exact_of(
	    between(dice, 100, 130), 100)), exact_of(1, 1000)),
	    exact_of(1, 1000)), true, "mg/kg/h");
	write_case(of);
	woman = *of;
	set_amount(&woman.height, 1524, 1, false, "cm");
	woman.male = false;
	oracle_limits(&list, &woman, HARD_MAX);
	say_case(words, sizeof(words), of);
	tell(&told, true, "plan %s", words);
	for (i = 0; i < course.count; i++) {
		oracle_give(&given, of, course.of[i].order);
		if (!exact_above(given.high, oracle_least(&list)->mg_per_h))
			continue;
		hold_that(told.verdict <= TOLD_CAUTION,
		    "above the limit of a short patient is a caution", &told,
		    "%s is above %s", written(given.high, 3, "mg/h").text,
		    written(oracle_least(&list)->mg_per_h, 3, "mg/h").text);
		break;
	}
	told_free(&told);
}

void try_dropped(struct dice *dice)
{
	const struct wish wish = { .titrated = one_in(dice, 2),
		.known_step = !one_in(dice, 4), .doses = one_in(dice, 2) };
	struct pieces pieces = { 0 };
	struct case_of of;
	struct exact rate;
	char words[600], text[20];
	int day, choice = roll(dice, 3);
	bool tall;

	make_case(&of, dice, wish);
	write_case(&of);
	if (one_in(dice, 4)) {
		try_short(&of, dice);
		return;
	}
	take_height(&pieces, &of, dice);
	tall = of.height.set;
	rate = some_rate(&of, dice, &day);
	snprintf(text, sizeof(text), "%d", day);
	if (choice == 1) {
		add(&pieces, NULL, "--rate",
		    written(rate, 6, "mg/h").text);
		if (one_in(dice, 2))
			add(&pieces, "the day is left out", "--day", text);
		else
			add_course(&pieces, &of, dice, true, rate);
	} else if (choice == 2) {
		add(&pieces, NULL, "--rate",
		    written(rate, 6, "mg/h").text);
		add_course(&pieces, &of, dice, false, rate);
		add_signs(&pieces, dice);
	}
	if (tall)
		say_without_height(words, sizeof(words), &of);
	else
		say_case(words, sizeof(words), &of);
	drop_each(choice == 0 ? "plan" : choice == 1 ? "check" : "titrate",
	    words, &pieces);
}
