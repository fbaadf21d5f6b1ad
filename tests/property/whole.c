/* SPDX-License-Identifier: MIT */
/*
 * R2: a rule looks at what happens to the patient.  Sessions without a gap are
 * judged as the continuous infusion that they are; a dose limit looks at the
 * whole of its period, in check as in plan.
 */
#include <stdio.h>
#include <string.h>

#include "property.h"

#define DAY 1440

/*
 * Another spelling of a continuous infusion of whole days: sessions of a day
 * that touch, or for a rate that is the same throughout, any that touch.
 */
static void spell_as_sessions(struct case_of *of, struct dice *dice)
{
	static const int lengths[] = { DAY, DAY, 2 * DAY, 720, 480, 360 };
	struct schedule *s = &of->schedule;
	int length = DAY;

	if (s->form == TITRATED || s->form == ONE_RATE)
		length = lengths[roll(dice, 6)];
	if (s->length % length != 0)
		length = DAY;
	s->sessions = true;
	s->count = s->length / length;
	s->length = length;
	s->every = length;
}

static bool finds(const struct told *told, const char *rule)
{
	const struct json *list = told_at(told->tree, "findings"), *at;
	int i;

	for (i = 0; i < list->count; i++) {
		at = told_item(list, i);
		if (strcmp(told_text(at, "verdict"), "stop") == 0 &&
		    strncmp(told_text(at, "rule"), rule, strlen(rule)) == 0)
			return true;
	}
	return false;
}

static void same_verdicts(const char *kind, const char *format,
    const char *words, const char *rest)
{
	struct told one, two;
	char other[600], *name;

	snprintf(other, sizeof(other), "%s", words);
	name = strstr(other, "./c.yaml");
	if (name != NULL)
		name[2] = 'd';
	tell(&one, true, "%s %s%s", format, words, rest);
	tell(&two, true, "%s %s%s", format, other, rest);
	hold_that(one.verdict == two.verdict, kind, &two,
	    "continuous it is %s, as sessions that touch %s",
	    told_word(one.verdict), told_word(two.verdict));
	hold_that(told_at(one.tree, "liver_tests")->count ==
	    told_at(two.tree, "liver_tests")->count, kind, &two,
	    "continuous it has %d liver tests, as sessions %d",
	    told_at(one.tree, "liver_tests")->count,
	    told_at(two.tree, "liver_tests")->count);
	told_free(&one);
	told_free(&two);
}

static void try_spellings(struct dice *dice)
{
	const struct wish wish = { .doses = one_in(dice, 3),
		.known_step = one_in(dice, 2), .continuous = true };
	struct case_of of, other;
	struct course course;
	char words[600], rest[200];
	int day;

	make_case(&of, dice, wish);
	if (of.schedule.length % DAY != 0)
		return;
	memset(&of.protocol.of[DOSE_SESSION], 0, sizeof(of.protocol.of[0]));
	memset(&of.site.of[DOSE_SESSION], 0, sizeof(of.site.of[0]));
	other = of;
	spell_as_sessions(&other, dice);
	write_case(&of);
	write_protocol(&other, "d.yaml", "d");
	say_case(words, sizeof(words), &of);
	same_verdicts("plan of sessions that touch", "plan", words, "");
	same_verdicts("monitor of sessions that touch", "monitor", words, "");
	oracle_course(&course, &of);
	day = between(dice, 1, course.count);
	if (other.schedule.length != DAY)
		day = 1;
	if (course.of[day - 1].order.n == 0)
		return;
	snprintf(rest, sizeof(rest), " --day %d --for \"1 h\" --rate \"%s\"",
	    day, written(course.of[day - 1].order, 6, "mg/h").text);
	same_verdicts("check of sessions that touch", "check", words, rest);
}

/* S-33 names what these come to. */
void check_oracle(void)
{
	static const struct {
		int count, length, every, run;	/* h */
	} known[] = {
		{ 5, 22, 24, 118 }, { 1, 22, 24, 22 }, { 4, 10, 12, 46 },
		{ 6, 19, 24, 19 }, { 3, 24, 24, 72 }, { 3, 4, 24, 4 }
	};
	struct case_of of = { 0 };
	size_t i;

	for (i = 0; i < sizeof(known) / sizeof(known[0]); i++) {
		of.schedule.sessions = true;
		of.schedule.form = TITRATED;
		of.schedule.count = known[i].count;
		of.schedule.length = 60 * known[i].length;
		of.schedule.every = 60 * known[i].every;
		hold_that(oracle_longest_run(&of) == 60 * known[i].run,
		    "the oracle's own known answers", NULL,
		    "%d of %d h every %d h run for %d min", known[i].count,
		    known[i].length, known[i].every,
		    oracle_longest_run(&of));
	}
	/* 72 kg, 165 cm: Devine's 56.909 kg, 1.2 times that is 68.291 kg. */
	set_amount(&of.weight, 72, 0, false, "kg");
	set_amount(&of.height, 165, 0, false, "cm");
	hold_that(exact_equal(exact_cut(oracle_limit_weight(&of),
	    exact_of(1, 1000)), exact_of(68291, 1000)),
	    "the oracle's own known answers", NULL, "the limit weight");
}

/* S-33, S-05: how long it runs, not what it is called. */
static void try_setting(const struct case_of *of, const struct told *told)
{
	int run = oracle_longest_run(of);

	if (told->verdict == TOLD_NOTHING)
		return;
	if (oracle_setting_stops(of))
		hold_that(told->verdict == TOLD_STOP,
		    "the setting and the longest run are judged", told,
		    "the longest run is %d min", run);
	else if (of->setting == OUTPATIENT && run > 8 * 60)
		hold_that(told->verdict <= TOLD_CAUTION,
		    "an outpatient's long session is a caution", told,
		    "the longest run is %d min", run);
	else
		hold_that(!finds(told, "setting"),
		    "a setting that fits is not stopped", told,
		    "the longest run is %d min", run);
}

static void try_doses_of_plan(const struct case_of *of, const char *words)
{
	struct told told;

	tell(&told, true, "plan %s", words);
	hold_that(told.verdict > TOLD_NOTHING, "plan answers", &told,
	    "a good file and a good line");
	if (of->schedule.form != TITRATED && told.verdict > TOLD_NOTHING) {
		if (oracle_dose_stops(of, AS_DELIVERED))
			hold_that(told.verdict == TOLD_STOP,
			    "plan stops for a dose that is passed", &told,
			    "a dose limit is passed");
		if (finds(&told, "dose-per"))
			hold_that(oracle_dose_stops(of, AS_HIGHEST),
			    "plan finds a dose that is passed", &told,
			    "none is passed");
	}
	try_setting(of, &told);
	told_free(&told);
}

/* The period of a rule that a day or session lies in. */
static bool passes(const struct case_of *of, const struct course *course,
    int i, enum rule rule, enum amount_of amount)
{
	const struct part *at = &course->of[i];
	int from = at->start - at->start % DAY, k;
	struct course part = { 0 };
	struct exact limit;

	if (!oracle_dose_limit(&limit, of, rule))
		return false;
	if (rule == DOSE_SESSION) {
		part.of[part.count++] = *at;
	} else {
		for (k = 0; k < course->count; k++)
			if (rule == DOSE_COURSE ||
			    (course->of[k].start < from + DAY &&
			    course->of[k].start + course->of[k].length > from))
				part.of[part.count++] = course->of[k];
	}
	return exact_above(oracle_dose(of, &part, rule, amount), limit);
}

static bool any_passes(const struct case_of *of, const struct course *course,
    int i, enum amount_of amount)
{
	return passes(of, course, i, DOSE_SESSION, amount) ||
	    passes(of, course, i, DOSE_DAY, amount) ||
	    passes(of, course, i, DOSE_COURSE, amount);
}

/* A scheduled day or session, at its own rate or below it. */
static void try_doses_of_check(const struct case_of *of, struct dice *dice,
    const char *words)
{
	struct course course;
	struct told told;
	char day[40] = "", rate[60];
	bool own = true;
	int i;

	oracle_course(&course, of);
	i = roll(dice, course.count);
	if (of->schedule.sessions && of->schedule.length > DAY)
		return;		/* a day is not a session then */
	if (one_in(dice, 3)) {
		course.of[i].order = exact_cut(exact_mul(course.of[i].order,
		    exact_of(between(dice, 30, 95), 100)), exact_of(1, 100));
		own = false;
	}
	snprintf(rate, sizeof(rate), "%s", written(course.of[i].order, 2,
	    "mg/h").text);
	if (course.of[i].order.n == 0 || (own && !oracle_spell(rate,
	    sizeof(rate), of, i)))
		return;
	if (of->schedule.sessions && of->schedule.every < DAY)
		return;		/* --day names more than one of them */
	snprintf(day, sizeof(day), " --day %d",
	    course.of[i].start / DAY + 1);
	tell(&told, true, "check %s --rate \"%s\"%s", words, rate, day);
	hold_that(told.verdict > TOLD_NOTHING, "check answers", &told,
	    "a good file and a good line");
	if (told.verdict > TOLD_NOTHING &&
	    any_passes(of, &course, i, AS_DELIVERED))
		hold_that(told.verdict == TOLD_STOP,
		    "check stops for a dose over the whole period", &told,
		    "a dose limit is passed");
	if (finds(&told, "dose-per"))
		hold_that(any_passes(of, &course, i, AS_HIGHEST),
		    "check finds a dose that is passed", &told,
		    "none is passed");
	told_free(&told);
}

/* Titrated: what was given is known, and the hours asked about. */
static void try_doses_of_titrated(const struct case_of *of, struct dice *dice,
    const char *words)
{
	int at, today, hours;
	struct exact rate, day_limit, course_limit, more, gone_today, gone;
	struct given given;
	struct told told;
	bool broken;

	if (of->schedule.sessions || of->schedule.length < 120)
		return;
	at = 60 * between(dice, 1, of->schedule.length / 60 - 1);
	today = at % DAY;
	hours = between(dice, 1, (DAY - today) / 60);
	if (at + hours * 60 > of->schedule.length)
		return;
	rate = exact_cut(exact_mul(oracle_at_weight(of, &of->schedule.max),
	    exact_of(between(dice, 30, 100), 100)), exact_of(1, 1000));
	oracle_give(&given, of, rate);
	if (given.flow.n == 0 && given.by_pump)
		return;
	gone_today = exact_cut(exact_mul(given.delivered,
	    exact_of(today, 60)), exact_of(1, 10));
	gone = exact_cut(exact_mul(given.delivered, exact_of(at, 60)),
	    exact_of(1, 10));
	tell(&told, true, "check %s --rate \"%s\" --current \"%s\" --elapsed "
	    "\"%s\" --running \"%s\" --given \"%s\" --given-course \"%s\" "
	    "--for \"%d h\"", words, written(rate, 6, "mg/h").text,
	    written(rate, 6, "mg/h").text, written_minutes(at).text,
	    written_minutes(at).text, written(gone_today, 1, "mg").text,
	    written(gone, 1, "mg").text, hours);
	hold_that(told.verdict > TOLD_NOTHING, "check knows what was given",
	    &told, "a good file and a good line");
	more = exact_mul(given.delivered, exact_of(hours, 1));
	broken = (oracle_dose_limit(&day_limit, of, DOSE_DAY) &&
	    exact_above(exact_add(gone_today, more), day_limit)) ||
	    (oracle_dose_limit(&course_limit, of, DOSE_COURSE) &&
	    exact_above(exact_add(gone, more), course_limit));
	if (broken && told.verdict > TOLD_NOTHING)
		hold_that(told.verdict == TOLD_STOP,
		    "check stops for what was given and is asked", &told,
		    "a dose limit is passed for certain");
	else if (given.by_pump == of->bag_mg.set && finds(&told, "dose-per"))
		hold_that(exact_above(given.high, given.delivered) || broken,
		    "check finds a dose that is given and asked", &told,
		    "none is passed");
	told_free(&told);
}

/* What was given is not said: within only where it cannot be too much. */
static void try_doses_unsaid(const struct case_of *of, struct dice *dice,
    const char *words)
{
	struct exact rate, limit, most;
	struct in_force_list list;
	struct given given;
	struct told told;
	int hours = between(dice, 1, 23);

	if (of->schedule.sessions || of->schedule.length < DAY ||
	    !oracle_dose_limit(&limit, of, DOSE_DAY))
		return;
	rate = exact_cut(exact_mul(oracle_at_weight(of, &of->schedule.max),
	    exact_of(between(dice, 30, 100), 100)), exact_of(1, 1000));
	oracle_give(&given, of, rate);
	oracle_limits(&list, of, HARD_MAX);
	most = exact_mul(given.delivered, exact_of(24, 1));
	if (rate.n == 0 || !exact_above(most, limit))
		return;
	tell(&told, true, "check %s --rate \"%s\" --current \"%s\" --day 1 "
	    "--for \"%d h\"", words, written(rate, 6, "mg/h").text,
	    written(rate, 6, "mg/h").text, hours);
	hold_that(told.verdict <= TOLD_UNCHECKED && told.verdict > TOLD_NOTHING,
	    "what was given is not said, and could be too much", &told,
	    "24 h of it pass the limit of a day");
	told_free(&told);
}

void try_whole(struct dice *dice)
{
	const struct wish wish = { .doses = true, .known_step = true,
		.continuous = one_in(dice, 2), .titrated = one_in(dice, 3) };
	struct case_of of;
	char words[600];

	if (one_in(dice, 2)) {
		try_spellings(dice);
		return;
	}
	make_case(&of, dice, wish);
	write_case(&of);
	say_case(words, sizeof(words), &of);
	try_doses_of_plan(&of, words);
	if (of.schedule.form != TITRATED) {
		try_doses_of_check(&of, dice, words);
		return;
	}
	try_doses_of_titrated(&of, dice, words);
	try_doses_unsaid(&of, dice, words);
}
