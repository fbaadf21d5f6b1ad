/* SPDX-License-Identifier: MIT */
/*
 * S-25, the step rule by brute force.  Rungs are orders: start, start + d, ...
 * and C, the ceiling in force, as the last and smaller one.  Ladder, check and
 * titrate give one answer for the same step, at any strength and pump step and
 * whatever is entered.
 */
#include <stdio.h>
#include <string.h>

#include "property.h"

#define RUNGS_MAX 40
#define DAY 1440

struct ladder {
	struct exact step;		/* d */
	struct exact keyable;		/* g */
	struct exact most;		/* C */
	int count;
	struct exact order[RUNGS_MAX];
};

/* What an order enters: that is what a rung is told by. */
static struct exact entered(const struct case_of *of, struct exact order)
{
	struct given given;

	oracle_give(&given, of, order);
	return given.by_pump ? given.entered : order;
}

static bool make_ladder(struct ladder *out, const struct case_of *of)
{
	struct in_force_list list;
	struct exact at, next;

	memset(out, 0, sizeof(*out));
	oracle_limits(&list, of, HARD_MAX);
	out->most = oracle_least(&list)->mg_per_h;
	out->step = oracle_at_weight(of, &of->schedule.step);
	out->keyable = oracle_keyable(of);
	at = oracle_at_weight(of, &of->schedule.start);
	if (exact_above(at, out->most))
		return false;
	for (;;) {
		if (out->count == RUNGS_MAX)
			return false;
		out->order[out->count++] = at;
		if (exact_equal(at, out->most))
			break;
		next = exact_least(exact_add(at, out->step), out->most);
		if (exact_equal(next, out->most) &&
		    exact_equal(entered(of, next), entered(of, at)))
			break;
		at = next;
	}
	return true;
}

static void say_rate(char *out, size_t size, const struct case_of *of,
    struct exact order, bool as_flow)
{
	struct given given;

	oracle_give(&given, of, order);
	snprintf(out, size, "%s", as_flow ?
	    written(given.flow, 2, "mL/h").text :
	    written(order, 9, "mg/h").text);
}

/* How many rungs begin with an hour left or more, as titrate asks for. */
static int fitting(const struct case_of *of, const struct ladder *ladder)
{
	int interval = (int)of->schedule.interval.value.n;
	int fit = of->schedule.length < 60 ? 1 :
	    (of->schedule.length - 60) / interval + 1;

	return fit < ladder->count ? fit : ladder->count;
}

static void compare_rungs(const struct told *plan, const struct case_of *of,
    const struct ladder *ladder)
{
	const struct json *rungs = told_at(plan->tree, "ladder");
	struct exact rate;
	struct given given;
	int i, fit = fitting(of, ladder);
	bool equal = true;

	hold_that(rungs->count == fit, "the ladder has all its rungs", plan,
	    "%d rungs, and %d fit", rungs->count, fit);
	for (i = 0; i < rungs->count && i < fit; i++)
		equal = equal && told_figure(&rate, told_item(rungs, i),
		    "rate") && exact_is_shown(rate, ladder->order[i]);
	hold_that(equal, "each rung is the order of the rule", plan,
	    "a rung differs");
	for (i = 0; i < rungs->count && i < fit && of->bag_mg.set; i++) {
		oracle_give(&given, of, ladder->order[i]);
		if (told_figure(&rate, told_item(rungs, i), "flow"))
			hold_that(exact_is_shown(rate, given.flow),
			    "each rung has the flow of the rule", plan,
			    "rung %d differs", i + 1);
	}
}

/* A rise a minute before its time is none, in check as in titrate. */
static void try_too_soon(const struct case_of *of, const char *words,
    const char *now, const char *next)
{
	int interval = (int)of->schedule.interval.value.n;
	struct told soon, there, silent;

	tell(&soon, true, "check %s --rate \"%s\" --current \"%s\" "
	    "--running \"%s\"", words, next, now,
	    written_minutes(interval - 1).text);
	tell(&there, true, "check %s --rate \"%s\" --current \"%s\" "
	    "--running \"%s\"", words, next, now,
	    written_minutes(interval).text);
	tell(&silent, true, "check %s --rate \"%s\" --current \"%s\"",
	    words, next, now);
	hold_that(soon.verdict == TOLD_STOP,
	    "check holds a rise against the interval", &soon, "too soon");
	hold_that(there.verdict > TOLD_UNCHECKED,
	    "check allows a rise at its time", &there, "%d min", interval);
	hold_that(silent.verdict <= TOLD_CAUTION && silent.verdict <=
	    there.verdict, "how long it ran is asked for", &silent,
	    "with it %s", told_word(there.verdict));
	told_free(&soon);
	told_free(&there);
	told_free(&silent);
}

/* One rung up, in check. */
static void try_check(const struct case_of *of, const char *words,
    const struct ladder *ladder, int i, bool as_flow)
{
	char now[60], next[60];
	struct told told;

	say_rate(now, sizeof(now), of, ladder->order[i], as_flow);
	say_rate(next, sizeof(next), of, ladder->order[i + 1], as_flow);
	tell(&told, true, "check %s --rate \"%s\" --current \"%s\"", words,
	    next, now);
	hold_that(told.verdict > TOLD_UNCHECKED, as_flow ?
	    "check allows each rung, as flows" :
	    "check allows each rung, as orders", &told,
	    "rung %d to %d", i + 1, i + 2);
	told_free(&told);
	/* two orders that enter the same figure are no rise at the pump */
	if (!exact_equal(entered(of, ladder->order[i]),
	    entered(of, ladder->order[i + 1])))
		try_too_soon(of, words, now, next);
}

/* Much more than a step. */
static void try_too_far(const char *words, const struct ladder *ladder,
    int i)
{
	struct exact far = exact_add(ladder->order[i], exact_add(ladder->step,
	    exact_mul(exact_of(2, 1), ladder->keyable)));
	struct told told;

	far = exact_add(far, exact_of(1, 1000000));
	if (exact_above(far, ladder->most))
		return;
	tell(&told, true, "check %s --rate \"%s\" --current \"%s\"", words,
	    written(far, 6, "mg/h").text,
	    written(ladder->order[i], 9, "mg/h").text);
	hold_that(told.verdict <= TOLD_UNCHECKED,
	    "check does not allow more than a step", &told,
	    "more than a step above rung %d", i + 1);
	told_free(&told);
}

/* mg between two minutes when each rung is kept for the interval. */
static struct exact dose(const struct case_of *of, const struct ladder *ladder,
    int from, int to)
{
	int interval = (int)of->schedule.interval.value.n, i, begin, end;
	struct exact sum = exact_of(0, 1);
	struct given given;

	for (i = 0; i < ladder->count; i++) {
		begin = i * interval > from ? i * interval : from;
		end = (i + 1) * interval < to ? (i + 1) * interval : to;
		if (end <= begin)
			continue;
		oracle_give(&given, of, ladder->order[i]);
		sum = exact_add(sum, exact_mul(given.delivered,
		    exact_of(end - begin, 60)));
	}
	return sum;
}

static const struct json *option(const struct told *told, const char *name)
{
	const struct json *list = told_at(told->tree, "options");
	int i;

	for (i = 0; i < list->count; i++)
		if (strcmp(told_text(told_item(list, i), "option"),
		    name) == 0)
			return told_item(list, i);
	return told_at(NULL, "");
}

/* Staying, and the same rate in check with all that is known. */
static void stays_as_checked(const struct told *titrate, const char *words,
    const char *now, int at, int interval, const struct case_of *of,
    const struct ladder *ladder)
{
	struct told told;

	if (titrate->verdict == TOLD_NOTHING)
		return;
	tell(&told, true, "check %s --rate \"%s\" --current \"%s\" "
	    "--elapsed \"%s\" --running \"%s\" --given \"%s\" "
	    "--given-course \"%s\"", words, now, now,
	    written_minutes(at).text, written_minutes(interval).text,
	    written(dose(of, ladder, at - at % DAY, at), 3, "mg").text,
	    written(dose(of, ladder, 0, at), 3, "mg").text);
	hold_that(told.verdict == titrate->verdict,
	    "staying has the verdict of check", &told, "titrate says %s",
	    told_word(titrate->verdict));
	told_free(&told);
}

/* The end of rung i: what does titrate say of the next one? */
static void try_titrate(const struct case_of *of, const char *words,
    const struct ladder *ladder, int i, bool as_flow)
{
	int interval = (int)of->schedule.interval.value.n;
	int at = (i + 1) * interval;
	bool last = i + 1 == ladder->count ||
	    of->schedule.length - at < 60;	/* none in the last hour */
	const struct json *up;
	struct given given;
	struct exact rate;
	struct told told;
	char now[60];

	if (at >= of->schedule.length)
		return;
	say_rate(now, sizeof(now), of, ladder->order[i], as_flow);
	tell(&told, true, "titrate %s --rate \"%s\" --elapsed \"%s\" "
	    "--running \"%s\" --given \"%s\" --given-course \"%s\" "
	    ORDINARY_SIGNS, words, now, written_minutes(at).text,
	    written_minutes(interval).text, written(dose(of, ladder,
	    at - at % DAY, at), 3, "mg").text, written(dose(of, ladder, 0,
	    at), 3, "mg").text);
	up = option(&told, "up");
	hold_that(told.verdict > TOLD_NOTHING, "titrate answers", &told,
	    "what was given fits what ran");
	if (told_figure(&rate, told.tree, "ceiling.rate")) {
		oracle_give(&given, of, ladder->most);
		hold_that(!exact_above(rate, exact_add(ladder->most,
		    exact_of(1, 1000000000))) && !exact_above(exact_sub(
		    exact_least(given.entered, given.delivered),
		    exact_add(ladder->keyable, exact_of(1, 1000))), rate),
		    "the ceiling of titrate is the one in force", &told,
		    "%s", written(ladder->most, 6, "mg/h").text);
	}
	stays_as_checked(&told, words, now, at, interval, of, ladder);
	if (told.verdict == TOLD_NOTHING || (last && as_flow)) {
		told_free(&told);
		return;
	}
	hold_that(told_true(up, "open") == !last, as_flow ?
	    "titrate has the way up of the ladder, as flows" :
	    "titrate has the way up of the ladder, as orders", &told,
	    "at rung %d of %d up is %s", i + 1, ladder->count,
	    told_true(up, "open") ? "open" : "not open");
	if (!last && told_true(up, "open") && of->bag_mg.set) {
		oracle_give(&given, of, ladder->order[i + 1]);
		hold_that(told_figure(&rate, up, "flow") &&
		    exact_is_shown(rate, given.flow),
		    "titrate goes up to the next rung", &told,
		    "rung %d comes to %s", i + 2,
		    written(given.flow, 2, "mL/h").text);
	}
	told_free(&told);
}

/* A step that this pump and bag cannot show is UNCHECKED everywhere. */
static void try_small_step(const struct case_of *of, const char *words,
    const struct ladder *ladder)
{
	struct told told;
	struct exact next = exact_add(ladder->order[0], ladder->step);

	if (exact_above(next, ladder->most))
		return;
	tell(&told, true, "plan %s --target \"%s\"", words,
	    written(ladder->most, 9, "mg/h").text);
	hold_that(told.verdict <= TOLD_UNCHECKED, "a step below what can be "
	    "keyed is UNCHECKED in the ladder", &told, "it is not");
	told_free(&told);
	if (exact_equal(entered(of, next), entered(of, ladder->order[0])))
		return;		/* no rise at the pump */
	tell(&told, true, "check %s --rate \"%s\" --current \"%s\"", words,
	    written(next, 9, "mg/h").text,
	    written(ladder->order[0], 9, "mg/h").text);
	hold_that(told.verdict <= TOLD_UNCHECKED, "a step below what can be "
	    "keyed is UNCHECKED in check", &told, "it is not");
	told_free(&told);
}

static void try_all(const struct case_of *of, struct dice *dice,
    const char *words, const struct ladder *ladder)
{
	bool flows = of->bag_mg.set && (!of->own_site ||
	    of->entering <= ENTER_FLOW) && one_in(dice, 2);
	struct told plan;
	int i, fit = fitting(of, ladder);

	tell(&plan, true, "plan %s --target \"%s\"", words,
	    written(fit < ladder->count ? ladder->order[fit - 1] :
	    ladder->most, 9, "mg/h").text);
	hold_that(plan.verdict > TOLD_NOTHING, "plan answers", &plan,
	    "a good file and a good line");
	if (plan.verdict == TOLD_NOTHING || plan.verdict == TOLD_STOP) {
		hold_that(plan.verdict != TOLD_STOP,
		    "a ladder from a start within limits is not STOP", &plan,
		    "its start and its rungs are within every hard limit");
		told_free(&plan);
		return;
	}
	compare_rungs(&plan, of, ladder);
	told_free(&plan);
	for (i = 0; i < ladder->count; i++) {
		if (i + 1 < ladder->count)
			try_check(of, words, ladder, i, flows);
		try_too_far(words, ladder, i);
		try_titrate(of, words, ladder, i, flows);
	}
}

static bool is_writable(const struct ladder *ladder)
{
	struct exact grid = exact_of(1, 1000000000);

	return exact_equal(exact_cut(ladder->order[0], grid),
	    ladder->order[0]) && exact_equal(exact_cut(ladder->step, grid),
	    ladder->step) && exact_equal(exact_cut(ladder->most, grid),
	    ladder->most);
}

void try_steps(struct dice *dice)
{
	const struct wish wish = { .titrated = true, .known_step = true,
		.plain = true, .continuous = true };
	struct case_of of;
	struct ladder ladder;
	struct given given;
	char words[600];

	make_case(&of, dice, wish);
	memset(of.settings, 1, sizeof(of.settings));
	if (of.setting == OUTPATIENT)
		of.setting = WARD;
	memset(of.site.of[FLOW], 0, sizeof(of.site.of[FLOW]));
	if (!make_ladder(&ladder, &of) || !is_writable(&ladder))
		return;
	oracle_give(&given, &of, ladder.order[0]);
	if (oracle_stops(&of, &given) || oracle_strength_stops(&of))
		return;
	write_case(&of);
	say_case(words, sizeof(words), &of);
	if (of.bag_mg.set && exact_above(ladder.keyable, ladder.step))
		try_small_step(&of, words, &ladder);
	else
		try_all(&of, dice, words, &ladder);
}
