/* SPDX-License-Identifier: MIT */
#ifndef TESTS_UNIT_SCENE_H
#define TESTS_UNIT_SCENE_H

/*
 * A bedside at which every option is open: ketamine titrated from 10 to
 * 40 mg/h over 5 days in steps of 5 mg/h, 5 h apart; 20 mg/h for 9 h in hour
 * 32; everything observed, and nothing of it abnormal.  For a test to spoil
 * one thing of.
 */

#include <infuse/titrate.h>

#include "case.h"

#define STOP_ INFUSE_OPTION_STOP
#define PAUSE INFUSE_OPTION_PAUSE
#define DOWN INFUSE_OPTION_DOWN
#define STAY INFUSE_OPTION_STAY
#define UP INFUSE_OPTION_UP

struct scene {
	struct world w;
	struct infuse_care protocol;
	struct infuse_care site;
	struct infuse_rules rules;
	struct infuse_running now;
	struct infuse_proposal out;
};

static inline void see(struct scene *s, enum infuse_observation item,
    int64_t value)
{
	s->now.observed.given[item] = true;
	s->now.observed.value[item] = value;
}

static inline void set_now(struct scene *s, int64_t pg_per_h)
{
	s->now.question.typed = "";
	s->now.question.rate.pg_per_h = pg_per_h;
	s->now.question.written_milli = pg_per_h / MCG;
	s->now.question.unit = infuse_unit_usual(INFUSE_RATE);
}

static inline void set_elapsed(struct scene *s, int64_t min)
{
	s->now.question.past.has_elapsed = true;
	s->now.question.past.elapsed.min = min;
}

static inline void set_unchanged(struct scene *s, int64_t min)
{
	s->now.question.past.has_running = true;
	s->now.question.past.running.min = min;
}

static inline void set_given(struct scene *s, int64_t pg)
{
	s->now.question.past.has_given = true;
	s->now.question.past.given.pg = pg;
}

static inline void set_given_course(struct scene *s, int64_t pg)
{
	s->now.question.past.has_given_course = true;
	s->now.question.past.given_course.pg = pg;
}

static inline struct infuse_hold *add_rule(struct infuse_care *care,
    enum infuse_observation item, enum infuse_hold_action action)
{
	struct infuse_hold *rule = &care->hold[care->holds++];

	memset(rule, 0, sizeof(*rule));
	rule->item = item;
	rule->action = action;
	rule->cite = "the ward";
	rule->line = 60 + (unsigned)care->holds;
	return rule;
}

static inline void from(struct infuse_hold *rule, int64_t least)
{
	rule->has_least = true;
	rule->least = least;
}

static inline void down_from(struct infuse_hold *rule, int64_t most)
{
	rule->has_most = true;
	rule->most = most;
}

static inline void open_scene(struct scene *s)
{
	memset(s, 0, sizeof(*s));
	open_world(&s->w);
	set_continuous(&s->w, 5 * DAY);
	set_titrated(&s->w, flat(10 * MG), flat(40 * MG));
	set_steps(&s->w, flat(5 * MG), 5 * HOUR);
	*protocol_bound(&s->w, INFUSE_RULE_RATE, INFUSE_HARD_MAX) =
	    bound(40 * MG, 34);
	s->rules.protocol = &s->protocol;
	s->rules.site = &s->site;
	set_now(s, 20 * MG);
	set_elapsed(s, 32 * HOUR);
	set_unchanged(s, 9 * HOUR);
	see(s, INFUSE_PAIN, 7);
	see(s, INFUSE_SEDATION, 2);
	s->now.observed.scale = INFUSE_POSS;
	see(s, INFUSE_HEART_RATE, 96);
	see(s, INFUSE_BLOOD_PRESSURE, 142);
	s->now.observed.diastolic = 88;
	see(s, INFUSE_BREATHING, 14);
	see(s, INFUSE_OXYGEN, 97);
	see(s, INFUSE_NAUSEA, INFUSE_NONE);
	see(s, INFUSE_DISSOCIATION, INFUSE_NONE);
}

static inline int set_up_scene(void **state)
{
	struct scene *s = malloc(sizeof(*s));

	if (s == NULL)
		return -1;
	open_scene(s);
	*state = s;
	return 0;
}

#define at_the_bedside(test) \
	cmocka_unit_test_setup_teardown(test, set_up_scene, tear_down)

static inline const struct infuse_proposal *propose(struct scene *s)
{
	make_plan(&s->w);
	memset(&s->out, 0xa5, sizeof(s->out));
	infuse_titrate(&s->out, &s->w.of, &s->w.plan, &s->rules, &s->now);
	return &s->out;
}

static inline const struct infuse_choice *option(const struct scene *s,
    enum infuse_option which)
{
	return &s->out.option[which];
}

/* The first reason of a kind, or NULL. */
static inline const struct infuse_reason *why(const struct scene *s,
    enum infuse_option which, enum infuse_reason_kind kind)
{
	const struct infuse_choice *choice = option(s, which);
	int i;

	for (i = 0; i < choice->reasons; i++)
		if (choice->reason[i].kind == kind)
			return &choice->reason[i];
	return NULL;
}

/* Nothing contradicts itself, and less than now can always be given. */
static inline void is_open(const struct scene *s, bool stay, bool up)
{
	assert_int_equal(s->out.clash.kind, INFUSE_NO_CLASH);
	assert_true(option(s, STOP_)->open);
	assert_true(option(s, PAUSE)->open);
	assert_true(option(s, DOWN)->open);
	assert_int_equal(option(s, STAY)->open, stay);
	assert_int_equal(option(s, UP)->open, up);
}

#endif
