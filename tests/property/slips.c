/* SPDX-License-Identifier: MIT */
/*
 * S-21: of a refused number at most two kinds of slip are named; the number
 * behind each lands in that day's range, and infuse does not call it STOP.  Of
 * a point in the wrong place the digits may be a tenth too high themselves,
 * and a weight that is out of the ordinary has no number.
 */
#include <stdio.h>
#include <string.h>

#include "property.h"

/* How the order is spoilt: the factor, or the digits. */
static const struct {
	const char *key;
	int n, d;
} slips[] = {
	{ "per-minute", 60, 1 },
	{ "mg-for-mcg", 1000, 1 },
	{ "tenfold", 10, 1 },
	{ "hundredfold", 100, 1 },
	{ "24-fold", 24, 1 },
	{ "pounds", 100000000, 45359237 },
};
#define SLIPS ((int)(sizeof(slips) / sizeof(slips[0])))

struct asked {
	const struct case_of *of;
	const char *words;
	struct exact low;
	struct exact high;
	int day;
};

static const char *on_day(char out[40], int day)
{
	snprintf(out, 40, day > 0 ? " --day %d" : "", day);
	return out;
}

/* The number behind a slip of that factor, from what was typed. */
static bool behind(struct exact *out, const char *key, struct exact typed)
{
	int i;

	for (i = 0; i < SLIPS; i++)
		if (strcmp(key, slips[i].key) == 0) {
			*out = exact_mul(typed,
			    exact_of(slips[i].d, slips[i].n));
			return true;
		}
	return false;
}

static bool is_point(const char *key)
{
	return strcmp(key, "tenfold") == 0 || strcmp(key, "hundredfold") == 0;
}

static void try_behind(const struct asked *ask, const struct told *told,
    const char *key, struct exact meant)
{
	struct told other;
	char day[40];

	hold_that(!exact_above(meant, exact_mul(ask->high,
	    exact_of(11, 10))), "a slip lands about the day's range", told,
	    "%s is above it", key);
	hold_that(!exact_above(exact_mul(ask->low, exact_of(95, 100)), meant),
	    "a slip lands about the day's range", told, "%s is below it",
	    key);
	if (is_point(key) && exact_above(meant, ask->high))
		return;
	tell(&other, true, "check %s --rate \"%s\"%s", ask->words,
	    written(meant, 6, "mg/h").text, on_day(day, ask->day));
	hold_that(other.verdict > TOLD_STOP,
	    "what is behind a slip is not STOP", &other, "%s of %s", key,
	    told->line);
	told_free(&other);
}

/* Every kind that is named, of a rate in mg/h. */
static void try_named(const struct asked *ask, const struct told *told,
    struct exact typed, const char *kind)
{
	const struct json *list = told_at(told->tree, "slips");
	bool found = false;
	struct exact meant;
	int i;

	hold_that(list != NULL && list->count <= 2, "at most two slips", told,
	    "more");
	for (i = 0; list != NULL && i < list->count; i++) {
		found = found || strcmp(told_item(list, i)->text, kind) == 0;
		if (behind(&meant, told_item(list, i)->text, typed))
			try_behind(ask, told, told_item(list, i)->text, meant);
	}
	if (list != NULL && list->count < 2 && told->verdict == TOLD_STOP)
		hold_that(found, "a slip that was made is named", told,
		    "not %s", kind);
}

/* An order that is allowed, written a number of times too high. */
static void try_factor(const struct asked *ask, struct exact order, int i)
{
	struct exact typed = exact_mul(order,
	    exact_of(slips[i].n, slips[i].d));
	struct told told;
	char day[40], text[40];

	if (!exact_write(text, sizeof(text), typed) ||
	    exact_above(typed, exact_of(9999, 1)) || i < 2 || i == 5)
		return;
	tell(&told, true, "check %s --rate \"%s mg/h\"%s", ask->words, text,
	    on_day(day, ask->day));
	try_named(ask, &told, typed, slips[i].key);
	told_free(&told);
}

/* The first digit of the order twice; with at most three decimals. */
static void try_doubled(const struct asked *ask, struct exact order)
{
	char once[40], twice[42], day[40];
	struct exact typed;
	const char *end;
	struct told told;

	if (!exact_write(once, sizeof(once), order) || once[0] == '0' ||
	    strlen(once) > 8 || !exact_equal(order, exact_cut(order,
	    exact_of(1, 1000))))
		return;
	snprintf(twice, sizeof(twice), "%c%s", once[0], once);
	if (!exact_read(&typed, twice, &end))
		return;
	tell(&told, true, "check %s --rate \"%s mg/h\"%s", ask->words, twice,
	    on_day(day, ask->day));
	try_named(ask, &told, typed, "doubled-digit");
	told_free(&told);
}

static void find_range(struct asked *ask, const struct course *course, int i)
{
	const struct schedule *s = &ask->of->schedule;
	const struct part *part;

	ask->low = ask->high = course->of[i].order;
	for (part = course->of; part < course->of + course->count; part++) {
		if (part->start / 1440 + 1 > ask->day || ask->day >
		    part->start / 1440 + 1 + (part->length - 1) / 1440)
			continue;
		ask->low = exact_least(ask->low, part->order);
		ask->high = exact_most(ask->high, part->order);
	}
	if (s->form != TITRATED)
		return;
	ask->low = s->start.set ? oracle_at_weight(ask->of, &s->start) :
	    exact_of(0, 1);
	ask->high = oracle_at_weight(ask->of, &s->max);
}

void try_slips(struct dice *dice)
{
	const struct wish wish = { .titrated = one_in(dice, 2),
		.plain = true };
	struct asked ask = { 0 };
	struct course course;
	struct case_of of;
	struct exact order;
	struct told told;
	char words[600], day[40], text[40];
	int i;

	make_case(&of, dice, wish);
	write_case(&of);
	say_case(words, sizeof(words), &of);
	oracle_course(&course, &of);
	i = roll(dice, course.count);
	ask.of = &of;
	ask.words = words;
	ask.day = of.schedule.form == TITRATED ? 0 :
	    course.of[i].start / 1440 + 1;
	find_range(&ask, &course, i);
	order = ask.high;
	if (of.schedule.form == TITRATED)
		order = exact_cut(exact_mul(order, exact_of(between(dice, 40,
		    100), 100)), exact_of(1, 10));
	if (!exact_write(text, sizeof(text), order) ||
	    exact_above(ask.low, order)) {
		pass_over("the order has no end in nine decimals");
		return;
	}
	tell(&told, true, "check %s --rate \"%s mg/h\"%s", words, text,
	    on_day(day, ask.day));
	if (told.verdict > TOLD_STOP) {
		try_factor(&ask, order, roll(dice, SLIPS));
		try_doubled(&ask, order);
	} else {
		pass_over("the order itself is refused");
	}
	told_free(&told);
}
