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

/* S-25: below 90 or above 180, 50, 150, 10, 30; and 92 %, from memory. */
static void test_guard(void **state)
{
	static const struct {
		enum infuse_observation item;
		int64_t last;		/* that is not past it */
		int64_t past;
		bool cited;
	} cases[] = {
		{ INFUSE_BLOOD_PRESSURE, 90, 89, true },
		{ INFUSE_BLOOD_PRESSURE, 180, 181, true },
		{ INFUSE_HEART_RATE, 50, 49, true },
		{ INFUSE_HEART_RATE, 150, 151, true },
		{ INFUSE_BREATHING, 10, 9, true },
		{ INFUSE_BREATHING, 30, 31, true },
		{ INFUSE_OXYGEN, 92, 91, false },
	};
	struct scene *s = *state;
	const struct infuse_reason *reason;
	size_t i;

	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		open_scene(s);
		see(s, cases[i].item, cases[i].last);
		is(s, INFUSE_WITHIN, true);
		see(s, cases[i].item, cases[i].past);
		is(s, INFUSE_UNCHECKED, false);
		reason = why(s, UP, INFUSE_REASON_GUARD);
		assert_non_null(reason);
		assert_int_equal(reason->item, cases[i].item);
		assert_int_equal(reason->value, cases[i].last);
		assert_int_equal(reason->below,
		    cases[i].past < cases[i].last);
		assert_int_equal(reason->cite != NULL, cases[i].cited);
		assert_non_null(why(s, STAY, INFUSE_REASON_ABNORMAL));
	}
}

/* A rule that only closes the way up does not say that staying is right. */
static void test_guard_and_rules(void **state)
{
	struct scene *s = *state;
	struct infuse_hold *rule;

	rule = add_rule(&s->site, INFUSE_BLOOD_PRESSURE, INFUSE_HOLD_UP);
	from(rule, 181);
	down_from(rule, 89);
	see(s, INFUSE_BLOOD_PRESSURE, 200);
	is(s, INFUSE_UNCHECKED, false);
	assert_null(why(s, UP, INFUSE_REASON_GUARD));
	assert_non_null(why(s, UP, INFUSE_REASON_HOLD));
	rule->action = INFUSE_HOLD_DOWN;
	is(s, INFUSE_STOP, false);
	assert_null(why(s, STAY, INFUSE_REASON_ABNORMAL));
	/* and a rule with wider figures does not loosen it */
	rule->least = 220;
	rule->most = 60;
	is(s, INFUSE_UNCHECKED, false);
	assert_non_null(why(s, UP, INFUSE_REASON_GUARD));
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

	see(s, INFUSE_SEDATION, 3);
	from(add_rule(&s->site, INFUSE_SEDATION, INFUSE_HOLD_DOWN), 3);
	s->site.hold[0].scale = INFUSE_POSS;
	is(s, INFUSE_STOP, false);
	assert_true(option(s, DOWN)->due);
	reason = why(s, STAY, INFUSE_REASON_HOLD);
	assert_int_equal(reason->action, INFUSE_HOLD_DOWN);
	assert_int_equal(reason->line, 61);
	assert_int_equal(reason->source, INFUSE_FROM_SITE);
	assert_null(why(s, STAY, INFUSE_REASON_ABNORMAL));
	from(add_rule(&s->protocol, INFUSE_SEDATION, INFUSE_HOLD_PAUSE), 3);
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
 * S-25: of what is abnormal such a rule does not say that staying is right,
 * for words as for figures: with it nothing is more open than without it.
 */
static void test_no_up_of_abnormal(void **state)
{
	static const struct {
		enum infuse_observation item;
		int64_t value;
	} cases[] = {
		{ INFUSE_SEDATION, 3 }, { INFUSE_SEDATION, 4 },
		{ INFUSE_NAUSEA, INFUSE_SEVERE },
		{ INFUSE_DISSOCIATION, INFUSE_SEVERE },
	};
	struct scene *s = *state;
	struct infuse_hold *rule;
	size_t i;

	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		open_scene(s);
		see(s, cases[i].item, cases[i].value);
		is(s, INFUSE_UNCHECKED, false);
		rule = add_rule(&s->site, cases[i].item, INFUSE_HOLD_UP);
		rule->scale = INFUSE_POSS;
		from(rule, cases[i].value);
		is(s, INFUSE_UNCHECKED, false);
		assert_non_null(why(s, STAY, INFUSE_REASON_ABNORMAL));
		assert_null(why(s, UP, INFUSE_REASON_ABNORMAL));
		assert_non_null(why(s, UP, INFUSE_REASON_HOLD));
		rule->action = INFUSE_HOLD_DOWN;
		is(s, INFUSE_STOP, false);
		assert_null(why(s, STAY, INFUSE_REASON_ABNORMAL));
	}
}

/* S-25: POSS 3 without a rule: up closed, stay UNCHECKED, call. */
static void test_abnormal(void **state)
{
	static const struct {
		enum infuse_scale scale;
		int64_t value;
		bool abnormal;
	} cases[] = {
		{ INFUSE_POSS, 0, false }, { INFUSE_POSS, 1, false },
		{ INFUSE_POSS, 2, false }, { INFUSE_POSS, 3, true },
		{ INFUSE_POSS, 4, true }, { INFUSE_RASS, 0, false },
		{ INFUSE_RASS, -1, false }, { INFUSE_RASS, -2, true },
		{ INFUSE_RASS, -5, true }, { INFUSE_RASS, 1, true },
		{ INFUSE_RASS, 4, true },
	};
	struct scene *s = *state;
	size_t i;

	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		s->now.observed.scale = cases[i].scale;
		see(s, INFUSE_SEDATION, cases[i].value);
		is(s, cases[i].abnormal ? INFUSE_UNCHECKED : INFUSE_WITHIN,
		    !cases[i].abnormal);
	}
}

/* Mild only closes the way up; severe and distressing are abnormal. */
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
		is(s, INFUSE_UNCHECKED, false);
		from(add_rule(&s->site, items[i], INFUSE_HOLD_DOWN),
		    INFUSE_SEVERE);
		is(s, INFUSE_STOP, false);
		see(s, items[i], INFUSE_MILD);
		is(s, INFUSE_WITHIN, false);
	}
}

/* Noppers 2011, and whatever this program has no name for. */
static void test_signs(void **state)
{
	struct scene *s = *state;
	int sign;

	for (sign = 0; sign < INFUSE_SIGNS; sign++) {
		open_scene(s);
		s->now.observed.sign[sign] = true;
		is(s, INFUSE_UNCHECKED, false);
		assert_int_equal(why(s, UP, INFUSE_REASON_SIGN)->sign, sign);
	}
}

/* TIT-02: a missing observation that is in force closes up, and only up. */
static void test_missing(void **state)
{
	struct scene *s = *state;
	int item;

	for (item = 0; item < INFUSE_OBSERVATIONS; item++) {
		open_scene(s);
		s->now.observed.given[item] = false;
		/* without a list in any file: all but nausea */
		is(s, INFUSE_WITHIN, item == INFUSE_NAUSEA);
		/* a list that has something else covers nothing (R3) */
		s->site.watches = 1;
		s->site.watch[0].line = 88;
		s->site.watch[0].items[item == INFUSE_PAIN ?
		    INFUSE_OXYGEN : INFUSE_PAIN] = true;
		is(s, INFUSE_WITHIN, item == INFUSE_NAUSEA);
		s->site.watch[0].items[item] = true;
		is(s, INFUSE_WITHIN, false);
		assert_int_equal(why(s, UP, INFUSE_REASON_MISSING)->line, 88);
		s->site.watches = 0;
		s->protocol.watches = 1;
		s->protocol.watch[0].items[item] = true;
		is(s, INFUSE_WITHIN, false);
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
		s->now.has_running = false;
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
			assert_int_equal(option(s, UP)->at.rate.pg_per_h,
			    s->now.question.rate.pg_per_h + 5 * MG);
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

int main(void)
{
	const struct CMUnitTest tests[] = {
		at_the_bedside(test_guard),
		at_the_bedside(test_guard_and_rules),
		at_the_bedside(test_ends_of_a_rule),
		at_the_bedside(test_actions),
		at_the_bedside(test_no_up),
		at_the_bedside(test_no_up_of_abnormal),
		at_the_bedside(test_abnormal),
		at_the_bedside(test_grades),
		at_the_bedside(test_signs),
		at_the_bedside(test_missing),
		at_the_bedside(test_unheld),
		at_the_bedside(test_scales),
		at_the_bedside(test_only_ever_closes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
