/* SPDX-License-Identifier: MIT */

/*
 * What is observed, and what it closes (S-25, TIT-02): hold rules, what no
 * rule covers, the guard that only closes, what was not observed.
 */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "scene.h"

static void is(struct scene *s, enum infuse_verdict stay, bool up)
{
	propose(s);
	assert_int_equal(s->out.clash.kind, INFUSE_NO_CLASH);
	assert_true(option(s, INFUSE_OPTION_STOP)->open);
	assert_true(option(s, PAUSE)->open);
	assert_true(option(s, DOWN)->open);
	assert_int_equal(option(s, STAY)->verdict, stay);
	assert_int_equal(option(s, UP)->open, up);
}

/*
 * S-25, the three groups, as they are written there: the last figure that is
 * not in a group, and the first that is.
 */
static const struct {
	enum infuse_observation item;
	int64_t last;
	int64_t first;
	enum infuse_verdict before;	/* of staying, at `last` */
	enum infuse_verdict stay;	/* at `first` */
	bool up;			/* open at `last` */
} lines[] = {
	{ INFUSE_BREATHING, 9, 8, INFUSE_UNCHECKED, INFUSE_STOP, false },
	{ INFUSE_OXYGEN, 84, 83, INFUSE_UNCHECKED, INFUSE_STOP, false },
	{ INFUSE_HEART_RATE, 1, 0, INFUSE_UNCHECKED, INFUSE_STOP, false },
	{ INFUSE_OXYGEN, 92, 91, INFUSE_WITHIN, INFUSE_UNCHECKED, true },
	{ INFUSE_BREATHING, 10, 9, INFUSE_WITHIN, INFUSE_UNCHECKED, false },
	{ INFUSE_BREATHING, 24, 25, INFUSE_WITHIN, INFUSE_UNCHECKED, false },
	{ INFUSE_BLOOD_PRESSURE, 91, 90, INFUSE_WITHIN, INFUSE_UNCHECKED,
	    true },
	{ INFUSE_BLOOD_PRESSURE, 219, 220, INFUSE_WITHIN, INFUSE_UNCHECKED,
	    false },
	{ INFUSE_HEART_RATE, 41, 40, INFUSE_WITHIN, INFUSE_UNCHECKED, false },
	{ INFUSE_HEART_RATE, 130, 131, INFUSE_WITHIN, INFUSE_UNCHECKED,
	    false },
	{ INFUSE_DISSOCIATION, INFUSE_MILD, INFUSE_SEVERE, INFUSE_WITHIN,
	    INFUSE_UNCHECKED, false },
	{ INFUSE_BLOOD_PRESSURE, 180, 181, INFUSE_WITHIN, INFUSE_WITHIN,
	    true },
	{ INFUSE_HEART_RATE, 50, 49, INFUSE_WITHIN, INFUSE_WITHIN, true },
	{ INFUSE_HEART_RATE, 120, 121, INFUSE_WITHIN, INFUSE_WITHIN, true },
	{ INFUSE_BREATHING, 12, 11, INFUSE_WITHIN, INFUSE_WITHIN, true },
	{ INFUSE_BREATHING, 20, 21, INFUSE_WITHIN, INFUSE_WITHIN, true },
	{ INFUSE_PAIN, 1, 0, INFUSE_WITHIN, INFUSE_WITHIN, true },
};

static void test_groups(void **state)
{
	struct scene *s = *state;
	const struct infuse_reason *reason;
	size_t i;

	for (i = 0; i < sizeof(lines) / sizeof(lines[0]); i++) {
		open_scene(s);
		s->now.observed.diastolic = 60;
		see(s, lines[i].item, lines[i].last);
		is(s, lines[i].before, lines[i].up);
		see(s, lines[i].item, lines[i].first);
		is(s, lines[i].stay, false);
		reason = why(s, UP, INFUSE_REASON_GUARD);
		assert_non_null(reason);
		assert_int_equal(reason->item, lines[i].item);
		assert_int_equal(reason->value, lines[i].first);
		assert_int_equal(s->out.acting.to_do,
		    lines[i].stay == INFUSE_STOP ? INFUSE_DO_STOP_AND_STAY :
		    lines[i].stay == INFUSE_UNCHECKED ?
		    INFUSE_DO_PAUSE_AND_CALL : INFUSE_DO_NOTHING_MORE);
		assert_int_equal(option(s, STOP_)->due,
		    lines[i].stay == INFUSE_STOP);
		assert_int_equal(option(s, PAUSE)->due,
		    lines[i].stay == INFUSE_UNCHECKED);
	}
}

/* Diastolic above 100 closes the way up, and nothing more (S-25). */
static void test_diastolic(void **state)
{
	struct scene *s = *state;

	s->now.observed.diastolic = 100;
	is(s, INFUSE_WITHIN, true);
	s->now.observed.diastolic = 101;
	is(s, INFUSE_WITHIN, false);
	assert_true(why(s, UP, INFUSE_REASON_GUARD)->sign_line->diastolic);
}

/* Every score of the three scales: S-25; RASS -2 and +1 up are derived. */
static void test_scores(void **state)
{
	static const struct {
		enum infuse_scale scale;
		int64_t value;
		enum infuse_verdict stay;
		bool up;
	} cases[] = {
		{ INFUSE_POSS, 0, INFUSE_WITHIN, false },
		{ INFUSE_POSS, 1, INFUSE_WITHIN, true },
		{ INFUSE_POSS, 2, INFUSE_WITHIN, true },
		{ INFUSE_POSS, 3, INFUSE_UNCHECKED, false },
		{ INFUSE_POSS, 4, INFUSE_STOP, false },
		{ INFUSE_RASS, -5, INFUSE_STOP, false },
		{ INFUSE_RASS, -4, INFUSE_STOP, false },
		{ INFUSE_RASS, -3, INFUSE_UNCHECKED, false },
		{ INFUSE_RASS, -2, INFUSE_WITHIN, false },
		{ INFUSE_RASS, -1, INFUSE_WITHIN, true },
		{ INFUSE_RASS, 0, INFUSE_WITHIN, true },
		{ INFUSE_RASS, 1, INFUSE_WITHIN, false },
		{ INFUSE_RASS, 2, INFUSE_UNCHECKED, false },
		{ INFUSE_RASS, 4, INFUSE_UNCHECKED, false },
		{ INFUSE_ACVPU, INFUSE_ALERT, INFUSE_WITHIN, true },
		{ INFUSE_ACVPU, INFUSE_CONFUSED, INFUSE_UNCHECKED, false },
		{ INFUSE_ACVPU, INFUSE_TO_VOICE, INFUSE_UNCHECKED, false },
		{ INFUSE_ACVPU, INFUSE_TO_PAIN, INFUSE_STOP, false },
		{ INFUSE_ACVPU, INFUSE_UNRESPONSIVE, INFUSE_STOP, false },
	};
	struct scene *s = *state;
	struct infuse_observed *seen = &s->now.observed;
	size_t i;

	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		open_scene(s);
		seen->scale = cases[i].scale;
		seen->value[INFUSE_SEDATION] = cases[i].value;
		if (cases[i].scale == INFUSE_ACVPU) {
			/* alone, and then beside a harmless score */
			seen->scale = INFUSE_NO_SCALE;
			seen->value[INFUSE_SEDATION] = 0;
			seen->has_acvpu = true;
			seen->acvpu = (enum infuse_acvpu)cases[i].value;
			is(s, cases[i].stay, cases[i].up);
			seen->scale = INFUSE_POSS;
			seen->value[INFUSE_SEDATION] = 2;
		}
		is(s, cases[i].stay, cases[i].up);
	}
}

/*
 * R3: a hold rule of a file stands beside the built-in lines and takes none of
 * them away, whatever it asks for.
 */
static void test_rules_beside_lines(void **state)
{
	struct scene *s = *state;
	struct infuse_hold *rule;
	size_t i;
	int action;

	for (i = 0; i < sizeof(lines) / sizeof(lines[0]); i++)
		for (action = INFUSE_HOLD_UP; action <= INFUSE_HOLD_STOP;
		    action++) {
			open_scene(s);
			see(s, lines[i].item, lines[i].first);
			rule = add_rule(&s->site, lines[i].item,
			    (enum infuse_hold_action)action);
			/* wider than the line, so that it does not fire */
			if (lines[i].first < lines[i].last)
				down_from(rule, lines[i].first - 1);
			else
				from(rule, lines[i].first + 1);
			is(s, lines[i].stay, false);
			if (lines[i].first < lines[i].last)
				rule->most++;
			else
				rule->least--;
			is(s, action == INFUSE_HOLD_UP ? lines[i].stay :
			    INFUSE_STOP, false);
		}
}

/* The number of a line by its name, from 1 up as a rule has it. */
static int line_named(const char *name)
{
	int i;

	for (i = 0; infuse_sign_line(i) != NULL; i++)
		if (strcmp(infuse_sign_line(i)->name, name) == 0)
			return i + 1;
	fail_msg("no line %s", name);
	return 0;
}

/* S-25: a site may replace a line of the last two groups, and no other. */
static void test_replaced(void **state)
{
	struct scene *s = *state;
	struct infuse_hold *rule;
	int i;

	rule = add_rule(&s->site, INFUSE_OXYGEN, INFUSE_HOLD_PAUSE);
	down_from(rule, 88);
	rule->replaces = line_named("saturation-low");
	see(s, INFUSE_OXYGEN, 89);
	is(s, INFUSE_WITHIN, true);
	see(s, INFUSE_OXYGEN, 88);
	is(s, INFUSE_STOP, false);
	assert_int_equal(s->out.acting.to_do, INFUSE_DO_PAUSE_AND_CALL);
	/* of the first group the line stays, whatever a rule says it replaces */
	see(s, INFUSE_OXYGEN, 83);
	rule->action = INFUSE_HOLD_UP;
	rule->most = 70;
	for (i = 0; infuse_sign_line(i) != NULL; i++) {
		rule->replaces = i + 1;
		is(s, INFUSE_STOP, false);
	}
	/* a protocol's file replaces nothing */
	s->site.holds = 0;
	rule = add_rule(&s->protocol, INFUSE_OXYGEN, INFUSE_HOLD_PAUSE);
	down_from(rule, 88);
	rule->replaces = line_named("saturation-low");
	see(s, INFUSE_OXYGEN, 89);
	is(s, INFUSE_UNCHECKED, false);
}

/* --target-oxygen: the prescriber's band is in the place of 91 % (S-25). */
static void test_target_oxygen(void **state)
{
	struct scene *s = *state;

	s->now.has_target_oxygen = true;
	s->now.oxygen_from = 88;
	s->now.oxygen_to = 92;
	see(s, INFUSE_OXYGEN, 88);
	is(s, INFUSE_WITHIN, true);
	see(s, INFUSE_OXYGEN, 87);
	is(s, INFUSE_UNCHECKED, false);
	assert_true(why(s, STAY, INFUSE_REASON_GUARD)->by_target);
	assert_int_equal(why(s, STAY, INFUSE_REASON_GUARD)->value, 87);
	see(s, INFUSE_OXYGEN, 83);
	is(s, INFUSE_STOP, false);
	assert_false(why(s, STAY, INFUSE_REASON_GUARD)->by_target);
	/* a higher band is the stricter one */
	s->now.oxygen_from = 95;
	s->now.oxygen_to = 98;
	see(s, INFUSE_OXYGEN, 94);
	is(s, INFUSE_UNCHECKED, false);
}

/*
 * S-25: stay needs sedation, breathing and saturation; one missing is UNCHECKED
 * and named.  Without one of the others that could close it it is not WITHIN
 * (R6).
 */
static const enum infuse_verdict without[INFUSE_OBSERVATIONS] = {
	[INFUSE_PAIN] = INFUSE_WITHIN,
	[INFUSE_SEDATION] = INFUSE_UNCHECKED,
	[INFUSE_HEART_RATE] = INFUSE_CAUTION,
	[INFUSE_BLOOD_PRESSURE] = INFUSE_CAUTION,
	[INFUSE_BREATHING] = INFUSE_UNCHECKED,
	[INFUSE_OXYGEN] = INFUSE_UNCHECKED,
	[INFUSE_NAUSEA] = INFUSE_WITHIN,
	[INFUSE_DISSOCIATION] = INFUSE_CAUTION,
};

static void test_needed(void **state)
{
	struct scene *s = *state;
	const struct infuse_reason *reason;
	int i;

	for (i = 0; i < INFUSE_OBSERVATIONS; i++) {
		open_scene(s);
		s->now.observed.given[i] = false;
		is(s, without[i], i == INFUSE_NAUSEA);
		reason = why(s, STAY, INFUSE_REASON_MISSING);
		assert_int_equal(reason != NULL, without[i] !=
		    INFUSE_WITHIN);
		if (reason != NULL)
			assert_true(reason->items[i]);
		assert_int_equal(s->out.acting.to_do, without[i] != INFUSE_WITHIN ?
		    INFUSE_DO_OBSERVE : INFUSE_DO_NOTHING_MORE);
	}
	/* no observation at all */
	memset(&s->now.observed, 0, sizeof(s->now.observed));
	is(s, INFUSE_UNCHECKED, false);
}

/*
 * Each no older than its interval: in hour 32 every 2 h by the usual list
 * (Royal Cornwall), every hour before hour 27; by a shorter list less; and
 * every 15 min in the hour after a change (S-26).
 */
static void test_age(void **state)
{
	struct scene *s = *state;
	struct infuse_observed *seen = &s->now.observed;
	struct infuse_watch *watch;

	seen->has_age = true;
	seen->age.min = 2 * HOUR;
	is(s, INFUSE_WITHIN, true);
	seen->age.min = 2 * HOUR + 1;
	is(s, INFUSE_UNCHECKED, false);
	assert_true(why(s, STAY, INFUSE_REASON_STALE)->items[INFUSE_OXYGEN]);
	assert_false(why(s, STAY, INFUSE_REASON_STALE)->items[INFUSE_PAIN]);
	assert_true(why(s, UP, INFUSE_REASON_STALE)->items[INFUSE_PAIN]);
	assert_int_equal(s->out.acting.to_do, INFUSE_DO_OBSERVE);
	set_elapsed(s, 26 * HOUR);
	seen->age.min = HOUR;
	is(s, INFUSE_WITHIN, true);
	seen->age.min = HOUR + 1;
	is(s, INFUSE_UNCHECKED, false);
	/* a list of the site's that is closer */
	watch = &s->site.watch[s->site.watches++];
	watch->items[INFUSE_SEDATION] = true;
	watch->cadences = 1;
	watch->cadence[0].every.min = 30;
	seen->age.min = 31;
	is(s, INFUSE_UNCHECKED, false);
	assert_true(why(s, STAY, INFUSE_REASON_STALE)->items[
	    INFUSE_SEDATION]);
	assert_false(why(s, STAY, INFUSE_REASON_STALE)->items[INFUSE_OXYGEN]);
	seen->age.min = 30;
	is(s, INFUSE_WITHIN, true);
	/* a change 59 min ago */
	set_unchanged(s, 59);
	seen->age.min = 16;
	is(s, INFUSE_UNCHECKED, false);
	seen->age.min = 15;
	is(s, INFUSE_WITHIN, false);
	assert_null(why(s, UP, INFUSE_REASON_STALE));
}

/* S-25: within 1 h at the last rate; later, or a second pause, at START. */
static void test_restart(void **state)
{
	struct scene *s = *state;

	is(s, INFUSE_WITHIN, true);
	assert_int_equal(s->out.restart, INFUSE_RESTART_AT_LAST);
	s->now.pauses = 1;		/* another would be the second */
	is(s, INFUSE_WITHIN, true);
	assert_int_equal(s->out.restart, INFUSE_RESTART_AT_START);
	set_now(s, 0);
	set_unchanged(s, 60);
	is(s, INFUSE_WITHIN, false);
	assert_int_equal(s->out.restart, INFUSE_RESTART_AT_LAST);
	set_unchanged(s, 61);
	is(s, INFUSE_WITHIN, false);
	assert_int_equal(s->out.restart, INFUSE_RESTART_AT_START);
	set_unchanged(s, 30);
	s->now.pauses = 2;
	is(s, INFUSE_WITHIN, false);
	assert_int_equal(s->out.restart, INFUSE_RESTART_AT_START);
	see(s, INFUSE_BREATHING, 8);
	is(s, INFUSE_STOP, false);
	assert_int_equal(s->out.restart, INFUSE_RESTART_NEW_ORDER);
	s->now.question.past.has_running = false;
	s->now.pauses = 0;
	see(s, INFUSE_BREATHING, 14);
	is(s, INFUSE_WITHIN, false);
	assert_int_equal(s->out.restart, INFUSE_RESTART_AT_START);
}

/*
 * S-19: what to do follows the cause.  41 mg/h of a limit of 40 mg/h with a
 * bag of 2 mg/mL and a step of 0.1 mL/h (0.2 mg/h) is paused, and so is 40.2,
 * a whole step above; 40.2 mg/h of a limit of 40.1 is turned down, to 20 mL/h;
 * for somebody of 12 years it is not to be started, and left as it runs.
 */
static void test_to_do(void **state)
{
	struct scene *s = *state;

	set_strength(&s->w, 500 * MG, 25000);
	set_now(s, 41 * MG);
	is(s, INFUSE_STOP, false);
	assert_int_equal(s->out.acting.to_do, INFUSE_DO_PAUSE_LOOK_CALL);
	/* and 41 mg/h is no rate to go back to */
	assert_int_equal(s->out.restart, INFUSE_RESTART_AT_START);
	set_now(s, 40 * MG + MG / 5);
	is(s, INFUSE_STOP, false);
	assert_int_equal(s->out.acting.to_do, INFUSE_DO_PAUSE_LOOK_CALL);
	assert_false(s->out.acting.has_turn_down);
	protocol_bound(&s->w, INFUSE_RULE_RATE, INFUSE_HARD_MAX)->value =
	    40 * MG + MG / 10;
	s->w.protocol.schedule.titration.max = flat(40 * MG + MG / 10);
	set_now(s, 40 * MG + MG / 5);
	is(s, INFUSE_STOP, false);
	assert_int_equal(s->out.acting.to_do, INFUSE_DO_TURN_DOWN);
	assert_true(s->out.acting.has_turn_down);
	assert_int_equal(s->out.acting.turn_down.rate.pg_per_h,
	    40 * MG + MG / 10);
	assert_int_equal(s->out.acting.turn_down.flow.hundredth_ml_per_h,
	    2000);
	see(s, INFUSE_SEDATION, 4);
	is(s, INFUSE_STOP, false);
	assert_int_equal(s->out.acting.to_do, INFUSE_DO_STOP_AND_STAY);
	open_scene(s);
	s->w.of.order.age_years = 12;
	is(s, INFUSE_STOP, false);
	assert_int_equal(s->out.acting.to_do, INFUSE_DO_LEAVE_AND_CALL);
}

/* The ends of a rule belong to it; between them it is silent. */
static void test_ends_of_a_rule(void **state)
{
	static const int64_t values[] = { 60, 61, 99, 100 };
	static const bool open[] = { false, true, true, false };
	struct scene *s = *state;
	struct infuse_hold *rule = add_rule(&s->protocol, INFUSE_HEART_RATE,
	    INFUSE_HOLD_UP);
	size_t i;

	from(rule, 100);
	down_from(rule, 60);
	for (i = 0; i < 4; i++) {
		see(s, INFUSE_HEART_RATE, values[i]);
		is(s, INFUSE_WITHIN, open[i]);
	}
	assert_int_equal(why(s, UP, INFUSE_REASON_HOLD)->line, 61);
	assert_int_equal(why(s, UP, INFUSE_REASON_HOLD)->source,
	    INFUSE_FROM_PROTOCOL);
}

/* What a rule asks for, of either file; the strongest is marked. */
static void test_actions(void **state)
{
	struct scene *s = *state;
	const struct infuse_reason *reason;

	see(s, INFUSE_SEDATION, 2);
	from(add_rule(&s->site, INFUSE_SEDATION, INFUSE_HOLD_DOWN), 2);
	s->site.hold[0].scale = INFUSE_POSS;
	is(s, INFUSE_STOP, false);
	assert_true(option(s, DOWN)->due);
	reason = why(s, STAY, INFUSE_REASON_HOLD);
	assert_int_equal(reason->action, INFUSE_HOLD_DOWN);
	assert_int_equal(reason->line, 61);
	assert_int_equal(reason->source, INFUSE_FROM_SITE);
	from(add_rule(&s->protocol, INFUSE_SEDATION, INFUSE_HOLD_PAUSE), 2);
	s->protocol.hold[0].scale = INFUSE_POSS;
	is(s, INFUSE_STOP, false);
	assert_true(option(s, PAUSE)->due);
	assert_false(option(s, DOWN)->due);
	s->protocol.hold[0].action = INFUSE_HOLD_STOP;
	is(s, INFUSE_STOP, false);
	assert_true(option(s, INFUSE_OPTION_STOP)->due);
	/* paused already, as the rule asks: staying so is no fault */
	s->protocol.hold[0].action = INFUSE_HOLD_PAUSE;
	set_now(s, 0);
	is(s, INFUSE_WITHIN, false);
	/* but at POSS 3 it stays a call (S-25) */
	see(s, INFUSE_SEDATION, 3);
	is(s, INFUSE_UNCHECKED, false);
	assert_null(why(s, STAY, INFUSE_REASON_HOLD));
}

/* A rule that closes the way up covers what has no figure of the guard. */
static void test_no_up(void **state)
{
	struct scene *s = *state;

	from(add_rule(&s->site, INFUSE_SEDATION, INFUSE_HOLD_UP), 2);
	s->site.hold[0].scale = INFUSE_POSS;
	is(s, INFUSE_WITHIN, false);
	see(s, INFUSE_SEDATION, 1);
	is(s, INFUSE_WITHIN, true);
}

/*
 * Mild only closes the way up, and so does severe nausea; distressing is a
 * pause (S-25).
 */
static void test_grades(void **state)
{
	static const enum infuse_observation items[] = {
		INFUSE_NAUSEA, INFUSE_DISSOCIATION
	};
	struct scene *s = *state;
	size_t i;

	for (i = 0; i < 2; i++) {
		open_scene(s);
		see(s, items[i], INFUSE_MILD);
		is(s, INFUSE_WITHIN, false);
		assert_non_null(why(s, UP, INFUSE_REASON_MILD));
		see(s, items[i], INFUSE_SEVERE);
		is(s, items[i] == INFUSE_NAUSEA ? INFUSE_WITHIN :
		    INFUSE_UNCHECKED, false);
		from(add_rule(&s->site, items[i], INFUSE_HOLD_DOWN),
		    INFUSE_SEVERE);
		is(s, INFUSE_STOP, false);
		see(s, items[i], INFUSE_MILD);
		is(s, INFUSE_WITHIN, false);
	}
}

/* S-25; what this program has no name for is the prescriber's to judge. */
static void test_signs(void **state)
{
	static const enum infuse_verdict stay[INFUSE_SIGNS] = {
		[INFUSE_RASH] = INFUSE_UNCHECKED,
		[INFUSE_FEVER] = INFUSE_UNCHECKED,
		[INFUSE_ITCH] = INFUSE_UNCHECKED,
		[INFUSE_LIVER] = INFUSE_UNCHECKED,
		[INFUSE_CONFUSION] = INFUSE_UNCHECKED,
		[INFUSE_NO_BREATHING] = INFUSE_STOP,
		[INFUSE_NO_PULSE] = INFUSE_STOP,
		[INFUSE_SEIZURE] = INFUSE_STOP,
		[INFUSE_CHEST_PAIN] = INFUSE_STOP,
		[INFUSE_SWELLING] = INFUSE_STOP,
		[INFUSE_WHEEZE] = INFUSE_STOP,
		[INFUSE_GOAL_REACHED] = INFUSE_WITHIN,
		[INFUSE_OTHER_SIGN] = INFUSE_UNCHECKED,
	};
	struct scene *s = *state;
	int sign;

	for (sign = 0; sign < INFUSE_SIGNS; sign++) {
		open_scene(s);
		s->now.observed.sign[sign] = true;
		is(s, stay[sign], false);
		assert_int_equal(why(s, UP, INFUSE_REASON_SIGN)->sign, sign);
	}
}

/* TIT-02: a missing observation that is in force closes up. */
static void test_missing(void **state)
{
	struct scene *s = *state;
	enum infuse_verdict stay;
	int item;

	for (item = 0; item < INFUSE_OBSERVATIONS; item++) {
		open_scene(s);
		s->now.observed.given[item] = false;
		stay = without[item];
		/* without a list in any file: all but nausea */
		is(s, stay, item == INFUSE_NAUSEA);
		/* a list that has something else covers nothing (R3) */
		s->site.watches = 1;
		s->site.watch[0].line = 88;
		s->site.watch[0].items[item == INFUSE_PAIN ?
		    INFUSE_OXYGEN : INFUSE_PAIN] = true;
		is(s, stay, item == INFUSE_NAUSEA);
		s->site.watch[0].items[item] = true;
		is(s, stay, false);
		assert_int_equal(why(s, UP, INFUSE_REASON_MISSING)->line, 88);
		s->site.watches = 0;
		s->protocol.watches = 1;
		s->protocol.watch[0].items[item] = true;
		is(s, stay, false);
	}
}

/* S-10: a rule on what was not observed exists and cannot be applied. */
static void test_unheld(void **state)
{
	struct scene *s = *state;

	from(add_rule(&s->site, INFUSE_NAUSEA, INFUSE_HOLD_UP), INFUSE_MILD);
	s->now.observed.given[INFUSE_NAUSEA] = false;
	is(s, INFUSE_WITHIN, false);
	assert_non_null(why(s, UP, INFUSE_REASON_UNHELD));
	s->site.hold[0].action = INFUSE_HOLD_DOWN;
	is(s, INFUSE_UNCHECKED, false);
	assert_true(why(s, STAY, INFUSE_REASON_UNHELD)->items[INFUSE_NAUSEA]);
	assert_int_equal(why(s, STAY, INFUSE_REASON_UNHELD)->line, 61);
	/* that it is missing is no less than that a rule could not be tried */
	s->site.holds = 0;
	from(add_rule(&s->site, INFUSE_DISSOCIATION, INFUSE_HOLD_DOWN),
	    INFUSE_SEVERE);
	see(s, INFUSE_NAUSEA, INFUSE_NONE);
	s->now.observed.given[INFUSE_DISSOCIATION] = false;
	is(s, INFUSE_UNCHECKED, false);
	assert_non_null(why(s, STAY, INFUSE_REASON_UNHELD));
}

/* POSS and RASS mean opposite things: never the one for the other. */
static void test_scales(void **state)
{
	struct scene *s = *state;

	from(add_rule(&s->site, INFUSE_SEDATION, INFUSE_HOLD_PAUSE), 3);
	s->site.hold[0].scale = INFUSE_POSS;
	s->now.observed.scale = INFUSE_RASS;
	see(s, INFUSE_SEDATION, -3);
	propose(s);
	assert_int_equal(s->out.clash.kind, INFUSE_CLASH_SCALE);
	assert_int_equal(s->out.clash.scale, INFUSE_POSS);
	assert_int_equal(s->out.clash.line, 61);
	assert_int_equal(s->out.clash.source, INFUSE_FROM_SITE);
	/* a rule of each: +4 is not POSS 4 */
	down_from(add_rule(&s->protocol, INFUSE_SEDATION, INFUSE_HOLD_STOP),
	    -3);
	s->protocol.hold[0].scale = INFUSE_RASS;
	is(s, INFUSE_STOP, false);
	assert_true(option(s, INFUSE_OPTION_STOP)->due);
	see(s, INFUSE_SEDATION, 4);
	is(s, INFUSE_UNCHECKED, false);
	assert_null(why(s, STAY, INFUSE_REASON_HOLD));
	/* ACVPU alone: the rules exist and could not be applied */
	s->now.observed.scale = INFUSE_NO_SCALE;
	s->now.observed.has_acvpu = true;
	is(s, INFUSE_UNCHECKED, false);
	assert_non_null(why(s, STAY, INFUSE_REASON_UNHELD));
}

static uint64_t next(uint64_t *seed)
{
	*seed = *seed * 6364136223846793005u + 1442695040888963407u;
	return *seed >> 33;
}

static void randomise(struct scene *s, uint64_t *seed)
{
	static const int64_t most[INFUSE_OBSERVATIONS] = {
		10, 4, 200, 220, 40, 100, 2, 2
	};
	struct infuse_care *care[] = { &s->protocol, &s->site };
	struct infuse_hold *rule;
	enum infuse_observation item;
	int i, rules = (int)(next(seed) % 4);

	open_scene(s);
	set_now(s, (int64_t)(next(seed) % 45) * MG);
	set_unchanged(s, (int64_t)(next(seed) % 9) * HOUR);
	set_elapsed(s, (int64_t)(next(seed) % 111 + 9) * HOUR);
	for (i = 0; i < INFUSE_OBSERVATIONS; i++) {
		item = (enum infuse_observation)i;
		if (next(seed) % 8 == 0)
			see(s, item, (int64_t)(next(seed) %
			    ((uint64_t)most[i] + 1)));
		s->now.observed.given[i] = next(seed) % 16 != 0;
	}
	for (i = 0; i < rules; i++) {
		item = (enum infuse_observation)(next(seed) %
		    INFUSE_OBSERVATIONS);
		rule = add_rule(care[next(seed) % 2], item,
		    (enum infuse_hold_action)(next(seed) % 4));
		rule->scale = INFUSE_POSS;
		if (next(seed) % 2)
			from(rule, (int64_t)(next(seed) % 200));
		else
			down_from(rule, (int64_t)(next(seed) % 200));
	}
}

/* Makes something of it worse: one more sign, rule, or thing unknown. */
static void worsen(struct scene *s, uint64_t *seed)
{
	enum infuse_observation item = (enum infuse_observation)(next(seed) %
	    INFUSE_OBSERVATIONS);
	struct infuse_hold *rule;

	switch (next(seed) % 5) {
	case 0:
		s->now.observed.sign[next(seed) % INFUSE_SIGNS] = true;
		break;
	case 1:
		s->now.observed.given[item] = false;
		s->protocol.watches = 1;
		s->protocol.watch[0].items[item] = true;
		break;
	case 2:
		rule = add_rule(&s->protocol, item,
		    (enum infuse_hold_action)(next(seed) % 4));
		rule->scale = INFUSE_POSS;
		from(rule, 0);
		break;
	case 3:
		s->now.question.past.has_running = false;
		break;
	default:
		s->w.protocol.schedule.titration.has_step = false;
		break;
	}
}

/*
 * Whatever is said: stop, pause and down are open, up is one step and open
 * only beside staying, and what makes it worse never opens it.
 */
static void test_only_ever_closes(void **state)
{
	struct scene *s = *state;
	uint64_t seed = 4;
	long opened = 0, closed = 0;
	int64_t next;
	int i;

	for (i = 0; i < 20000; i++) {
		randomise(s, &seed);
		propose(s);
		assert_int_equal(s->out.clash.kind, INFUSE_NO_CLASH);
		assert_true(option(s, INFUSE_OPTION_STOP)->open);
		assert_true(option(s, PAUSE)->open);
		assert_true(option(s, DOWN)->open);
		if (option(s, UP)->open) {
			opened++;
			assert_true(option(s, STAY)->open);
			next = s->now.question.rate.pg_per_h + 5 * MG;
			assert_int_equal(option(s, UP)->at.rate.pg_per_h,
			    next < 40 * MG ? next : 40 * MG);
			assert_true(option(s, UP)->at.rate.pg_per_h <=
			    40 * MG);
			continue;
		}
		closed++;
		assert_true(option(s, UP)->reasons > 0);
		assert_false(option(s, UP)->has_rate);
		worsen(s, &seed);
		propose(s);
		assert_false(option(s, UP)->open);
	}
	print_message("%ld open, %ld closed\n", opened, closed);
	assert_true(opened > 1000 && closed > 1000);
}

/* Something that R3 names: a hold rule, an item more on a list, a list. */
static const char *add_something(struct scene *s, uint64_t *seed)
{
	struct infuse_care *care = next(seed) % 2 ? &s->site : &s->protocol;
	enum infuse_observation item = (enum infuse_observation)(next(seed) %
	    INFUSE_OBSERVATIONS);
	struct infuse_hold *rule;
	struct infuse_watch *watch;

	switch (next(seed) % 3) {
	case 0:
		rule = add_rule(care, item,
		    (enum infuse_hold_action)(next(seed) % 4));
		rule->scale = INFUSE_POSS;
		if (next(seed) % 2)
			from(rule, (int64_t)(next(seed) % 200));
		else
			down_from(rule, (int64_t)(next(seed) % 200));
		return "a hold rule";
	case 1:
		if (care->watches == 0)
			return "nothing";
		care->watch[0].items[item] = true;
		return "an item";
	default:
		watch = &care->watch[care->watches++];
		watch->items[item] = true;
		watch->cadences = 1;
		watch->cadence[0].every.min = 1 + (int64_t)(next(seed) % 600);
		return "a list";
	}
}

/*
 * R3: what is added never makes staying or going up more permissive, over
 * random scenes, and the same with the age of the observations said.
 */
static void test_adding_opens_nothing(void **state)
{
	struct scene *s = *state;
	enum infuse_verdict stay, up;
	uint64_t seed = 3;
	long compared = 0, changed = 0;
	const char *what;
	bool open;
	int i;

	for (i = 0; i < 20000; i++) {
		randomise(s, &seed);
		s->now.observed.has_age = next(&seed) % 2;
		s->now.observed.age.min = (int64_t)(next(&seed) % 180);
		propose(s);
		stay = option(s, STAY)->verdict;
		up = option(s, UP)->verdict;
		open = option(s, UP)->open;
		what = add_something(s, &seed);
		propose(s);
		compared++;
		changed += option(s, STAY)->verdict != stay ||
		    option(s, UP)->verdict != up;
		if (option(s, STAY)->verdict > stay ||
		    (option(s, UP)->open && !open))
			fail_msg("%s opened something (case %d)", what, i);
	}
	print_message("%ld compared, %ld changed\n", compared, changed);
	assert_true(changed > 1000);
}

/*
 * R6: where the answer with an observation is STOP or UNCHECKED, the answer
 * without it is not WITHIN; and up does not open without it.
 */
static void test_dropping_earns_nothing(void **state)
{
	struct scene *s = *state;
	enum infuse_observation item;
	enum infuse_verdict stay;
	uint64_t seed = 6;
	long closed = 0;
	bool open;
	int i;

	for (i = 0; i < 20000; i++) {
		randomise(s, &seed);
		item = (enum infuse_observation)(next(&seed) %
		    INFUSE_OBSERVATIONS);
		if (!s->now.observed.given[item])
			continue;
		propose(s);
		stay = option(s, STAY)->verdict;
		open = option(s, UP)->open;
		s->now.observed.given[item] = false;
		propose(s);
		if (stay <= INFUSE_UNCHECKED) {
			closed++;
			assert_true(option(s, STAY)->verdict < INFUSE_WITHIN);
		}
		/* nausea is no usual observation: up asks for it in a list */
		if (item != INFUSE_NAUSEA)
			assert_true(!option(s, UP)->open || open);
	}
	print_message("%ld closed before\n", closed);
	assert_true(closed > 1000);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		at_the_bedside(test_adding_opens_nothing),
		at_the_bedside(test_dropping_earns_nothing),
		at_the_bedside(test_groups),
		at_the_bedside(test_diastolic),
		at_the_bedside(test_scores),
		at_the_bedside(test_rules_beside_lines),
		at_the_bedside(test_replaced),
		at_the_bedside(test_target_oxygen),
		at_the_bedside(test_needed),
		at_the_bedside(test_age),
		at_the_bedside(test_restart),
		at_the_bedside(test_to_do),
		at_the_bedside(test_ends_of_a_rule),
		at_the_bedside(test_actions),
		at_the_bedside(test_no_up),
		at_the_bedside(test_grades),
		at_the_bedside(test_signs),
		at_the_bedside(test_missing),
		at_the_bedside(test_unheld),
		at_the_bedside(test_scales),
		at_the_bedside(test_only_ever_closes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
