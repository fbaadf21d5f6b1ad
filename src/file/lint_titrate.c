/* SPDX-License-Identifier: MIT */
#include <stdio.h>

#include <infuse/piece.h>

#include "lint.h"
#include "schedule.h"

/* Adults of the guard's range, kg. */
#define LIGHTEST_KG 20
#define HEAVIEST_KG 300

static const struct node *value_of(const struct node *node, const char *key)
{
	const struct node *titrate = file_node_get(node, "titrate");

	return file_is(titrate, NODE_MAPPING) ?
	    file_node_get(titrate, key) : NULL;
}

/* From the first start to the last end. */
static int64_t course(const struct infuse_schedule *s)
{
	return s->regimen == INFUSE_CONTINUOUS ? s->length.min :
	    infuse_session_start(s, (int)s->sessions - 1).min +
	    s->length.min;
}

static void lint_interval(struct reading *r, const struct node *node,
    const struct lint_plan *plan)
{
	const struct infuse_titration *t = &plan->schedule->titration;
	const struct infuse_bound *least =
	    &plan->limits->of[INFUSE_RULE_INTERVAL].bound[INFUSE_HARD_MIN];
	const struct node *interval = value_of(node, "interval");
	char text[LINT_TEXT_MAX];

	if (file_is(interval, NODE_MAPPING))
		interval = file_node_get(interval, "from");
	if (!t->has_interval || !file_is(interval, NODE_SCALAR))
		return;
	if (plan->schedule->length.min > 0 &&
	    t->interval.min >= course(plan->schedule))
		file_tell(r, PROBLEM_CANNOT_STEP, interval->place, "",
		    "no step can be taken: the course ends after %s",
		    file_quantity(text, INFUSE_DURATION,
		    course(plan->schedule)));
	if (least->set && t->interval.min < least->value)
		file_tell(r, PROBLEM_BEYOND_OWN_LIMIT, interval->place, "",
		    "interval '%s' is below the protocol's own hard-min on "
		    "line %u", interval->text, least->line);
}

/* A bound as a rate is, to be compared in their one basis. */
static struct infuse_milli bound_as(const struct infuse_bound *bound)
{
	const struct infuse_milli out = {
		bound->value, bound->part, bound->over
	};

	return out;
}

static void lint_step(struct reading *r, const struct node *node,
    const struct lint_plan *plan)
{
	const struct infuse_titration *t = &plan->schedule->titration;
	const struct infuse_bound *most =
	    &plan->limits->of[INFUSE_RULE_STEP].bound[INFUSE_HARD_MAX];
	bool range = plan->open != NULL && plan->open->step;
	struct infuse_written_rate rate = range ? plan->open->step_to :
	    t->step;
	const struct node *step = value_of(node, "step");

	if (range)
		step = file_node_get(step, "to");
	if (!t->has_step || !file_is(step, NODE_SCALAR))
		return;
	if (most->set && most->per_kg == rate.per_kg &&
	    infuse_milli_cmp(file_written(rate), bound_as(most)) > 0)
		file_tell(r, PROBLEM_BEYOND_OWN_LIMIT, step->place, "",
		    "step '%s' is above the protocol's own hard-max on line "
		    "%u", step->text, most->line);
	if (t->has_start && t->start.per_kg == t->max.per_kg &&
	    rate.per_kg == t->max.per_kg &&
	    file_written(rate).milli > file_written(t->max).milli -
	    file_written(t->start).milli)
		file_tell(r, PROBLEM_CANNOT_STEP, step->place, "",
		    "a step of '%s' is more than lies between start and max",
		    step->text);
}

/* Whether a rate is above a limit at every weight there is. */
static bool is_above_always(struct infuse_written_rate rate,
    const struct infuse_bound *most)
{
	int64_t value = file_written(rate).milli;

	if (!most->set)
		return false;
	if (rate.per_kg == most->per_kg)
		return infuse_milli_cmp(file_written(rate),
		    bound_as(most)) > 0;
	return rate.per_kg ? value * LIGHTEST_KG > most->value :
	    value > most->value * HEAVIEST_KG;
}

static bool can_run(const struct infuse_titration *t, enum infuse_drug drug,
    enum infuse_setting setting)
{
	static const enum infuse_rule rules[] = {
		INFUSE_RULE_RATE, INFUSE_RULE_DOSE_RATE
	};
	const struct infuse_bound *most;
	struct infuse_limits ours;
	size_t i;

	file_ours(&ours, drug, setting);
	for (i = 0; i < sizeof(rules) / sizeof(rules[0]); i++) {
		most = &ours.of[rules[i]].bound[INFUSE_HARD_MAX];
		if (is_above_always(t->max, most) && (!t->max_capped ||
		    is_above_always(t->max_at_most, most)))
			return false;
	}
	return true;
}

/* Above what comes with infuse wherever the protocol may be given. */
static void lint_max(struct reading *r, const struct node *node,
    const struct lint_plan *plan)
{
	const struct infuse_titration *t = &plan->schedule->titration;
	const struct node *max = value_of(node, "max");
	int setting;

	for (setting = 0; setting < INFUSE_SETTINGS; setting++)
		if (plan->settings[setting] && can_run(t, plan->drug,
		    (enum infuse_setting)setting))
			return;
	if (max != NULL)
		file_tell(r, PROBLEM_NEVER_RUNS, max->place, "",
		    "max is above the limits that come with infuse in every "
		    "setting that is named");
}

void file_lint_titration(struct reading *r, const struct node *node,
    const struct lint_plan *plan)
{
	lint_interval(r, node, plan);
	lint_step(r, node, plan);
	lint_max(r, node, plan);
}
