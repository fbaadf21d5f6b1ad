/* SPDX-License-Identifier: MIT */
/*
 * S-04, S-02: a scheduled day.  Its rate is its hard-max, and less is below the
 * schedule, but one keyable step is neither; without the day nothing is allowed
 * where the days differ; a day past the end, and a rise after the patient was
 * turned down, are UNCHECKED; longer than a session is STOP.
 */
#include <stdio.h>
#include <string.h>

#include "property.h"

#define DAY 1440

struct ask {
	const struct case_of *of;
	const char *words;
	struct course course;
	int i;				/* the day or session */
	int day;
	struct exact step;		/* one keyable step, mg/h */
};

static void expect(const struct ask *ask, const char *rate, const char *rest,
    enum told_verdict most, const char *kind)
{
	struct told told;

	tell(&told, true, "check %s --rate \"%s\"%s", ask->words, rate, rest);
	hold_that(told.verdict > TOLD_NOTHING && told.verdict <= most, kind,
	    &told, "at best %s", told_word(most));
	told_free(&told);
}

static const char *on_day(char out[40], const struct ask *ask)
{
	snprintf(out, 40, " --day %d", ask->day);
	return out;
}

/* Clearly above the day's rate, and clearly below it. */
static void try_beside(const struct ask *ask, struct dice *dice)
{
	struct exact order = ask->course.of[ask->i].order, other;
	char day[40];

	other = exact_add(order, exact_add(exact_mul(exact_of(2, 1),
	    ask->step), exact_mul(order, exact_of(between(dice, 1, 40),
	    1000))));
	expect(ask, written(exact_add(other, exact_of(1, 1000)), 3,
	    "mg/h").text, on_day(day, ask), TOLD_STOP,
	    "more than the day's rate is STOP");
	other = exact_sub(exact_mul(order, exact_of(between(dice, 50, 94),
	    100)), exact_mul(exact_of(2, 1), ask->step));
	if (exact_above(other, exact_of(1, 10)))
		expect(ask, written(other, 3, "mg/h").text, on_day(day, ask),
		    TOLD_CAUTION, "less than the day's rate is a caution");
}

static bool finds_schedule(const struct told *told)
{
	const struct json *list = told_at(told->tree, "findings");
	int i;

	for (i = 0; i < list->count; i++)
		if (strcmp(told_text(told_item(list, i), "rule"),
		    "schedule") == 0)
			return true;
	return false;
}

/* What the pump can be set to, just below the order and just above it. */
static void try_keyed(const struct ask *ask)
{
	const struct case_of *of = ask->of;
	struct given given;
	struct exact flow;
	struct told told;
	char day[40];
	int more;

	oracle_give(&given, of, ask->course.of[ask->i].order);
	if (!given.by_pump || given.flow.n == 0 || (of->own_site &&
	    of->entering > ENTER_FLOW))
		return;
	for (more = 0; more < 2; more++) {
		flow = exact_add(given.flow, exact_mul(oracle_pump_step(of),
		    exact_of(more, 1)));
		if (more > 0 && exact_equal(exact_mul(given.flow,
		    oracle_strength(of)), given.order))
			break;
		tell(&told, true, "check %s --rate \"%s\"%s", ask->words,
		    written(flow, 2, "mL/h").text, on_day(day, ask));
		hold_that(told.verdict > TOLD_NOTHING &&
		    !finds_schedule(&told),
		    "one keyable step is not beside the schedule", &told,
		    "the order comes to %s", written(exact_div(given.order,
		    oracle_strength(of)), 6, "mL/h").text);
		told_free(&told);
	}
}

static bool differ(const struct course *course)
{
	int i;

	for (i = 1; i < course->count; i++)
		if (!exact_equal(course->of[i].order, course->of[0].order))
			return true;
	return false;
}

static void try_day(const struct ask *ask)
{
	const struct part *last = &ask->course.of[ask->course.count - 1];
	char rate[60], day[100];

	if (!oracle_spell(rate, sizeof(rate), ask->of, ask->i))
		return;
	if (differ(&ask->course))
		expect(ask, rate, "", TOLD_UNCHECKED,
		    "the days differ and none is said");
	snprintf(day, sizeof(day), " --day %d",
	    (last->start + last->length + DAY - 1) / DAY + 1);
	expect(ask, rate, day, TOLD_UNCHECKED, "a day past the end");
	if (oracle_longest_run(ask->of) > ask->of->schedule.length ||
	    !ask->of->schedule.sessions)
		return;
	snprintf(day, sizeof(day), " --day %d --for \"%s\"", ask->day,
	    written_minutes(ask->of->schedule.length + 60).text);
	expect(ask, rate, day, TOLD_STOP, "longer than the session");
}

/* Turned down below the rate of the day before, for a reason. */
static void try_rise(const struct ask *ask, struct dice *dice)
{
	struct exact before, now;
	char rate[60], rest[100];

	if (ask->i == 0 || ask->of->schedule.sessions ||
	    !oracle_spell(rate, sizeof(rate), ask->of, ask->i))
		return;
	before = ask->course.of[ask->i - 1].order;
	now = exact_sub(exact_mul(before, exact_of(between(dice, 30, 90),
	    100)), exact_mul(exact_of(2, 1), ask->step));
	now = exact_least(now, exact_sub(ask->course.of[ask->i].order,
	    exact_mul(exact_of(2, 1), ask->step)));
	if (!exact_above(now, exact_of(1, 10)) || !exact_above(exact_mul(
	    ask->course.of[ask->i].order, exact_of(19, 20)), now))
		return;
	snprintf(rest, sizeof(rest), " --day %d --current \"%s\"", ask->day,
	    written(now, 3, "mg/h").text);
	expect(ask, rate, rest, TOLD_UNCHECKED,
	    "a rise from below the rate of the day before");
}

void try_scheduled(struct dice *dice)
{
	const struct wish wish = { .scheduled = true, .plain = true };
	struct case_of of;
	struct ask ask = { .of = &of };
	char words[600];

	make_case(&of, dice, wish);
	memset(of.settings, 1, sizeof(of.settings));
	if (of.setting == OUTPATIENT)
		of.setting = WARD;
	if (of.schedule.sessions && (of.schedule.every < DAY ||
	    of.schedule.length > DAY))
		return;
	write_case(&of);
	say_case(words, sizeof(words), &of);
	ask.words = words;
	ask.step = oracle_keyable(&of);
	oracle_course(&ask.course, &of);
	ask.i = roll(dice, ask.course.count);
	ask.day = ask.course.of[ask.i].start / DAY + 1;
	if (ask.course.of[ask.i].order.n == 0)
		return;
	try_beside(&ask, dice);
	try_keyed(&ask);
	try_day(&ask);
	try_rise(&ask, dice);
}
