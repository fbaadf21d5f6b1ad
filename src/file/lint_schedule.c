/* SPDX-License-Identifier: MIT */
#include <stdio.h>

#include <infuse/piece.h>
#include <infuse/run.h>

#include "lint.h"
#include "schedule.h"

#define DAY INFUSE_MIN_PER_DAY
#define LONG_SESSION (8 * 60)
#define TOO_LONG_SESSION (12 * 60)

/* Where a key under the schedule stands. */
static struct place place_of(const struct node *node, const char *block,
    const char *key)
{
	const struct node *in = file_node_get(node, block);
	const struct node *value = file_is(in, NODE_MAPPING) ?
	    file_node_get(in, key) : NULL;

	if (value != NULL)
		return value->place;
	return file_node_place(in != NULL ? in : node);
}

static void lint_gap(struct reading *r, const struct node *node,
    const struct infuse_schedule *s)
{
	char run[LINT_TEXT_MAX];

	int64_t longest = infuse_longest_run(s).min;

	if (longest == s->length.min)
		return;
	file_tell(r, PROBLEM_NO_GAP, place_of(node, "sessions", "every"),
	    "write continuous if that is meant, or a longer time from start "
	    "to start",
	    infuse_is_gapless(s) ?
	    "sessions without a gap run on for %s" :
	    "20 h or more of 24 h are infused, which counts as %s without a "
	    "break", file_quantity(run, INFUSE_DURATION, longest));
}

static void lint_outpatient(struct reading *r, const struct node *node,
    const struct lint_plan *plan)
{
	const struct infuse_schedule *s = plan->schedule;
	const char *block = s->regimen == INFUSE_SESSIONS ? "sessions" :
	    "continuous";
	int64_t run = infuse_longest_run(s).min, length = s->length.min;
	char text[LINT_TEXT_MAX];

	if (!plan->settings[INFUSE_OUTPATIENT] || length <= LONG_SESSION)
		return;
	file_tell(r, PROBLEM_LONG_SESSION, place_of(node, block, "length"),
	    "",
	    run > DAY ? "%s without a break as an outpatient: over 24 h is "
	    "STOP" : length > TOO_LONG_SESSION ? "a session of %s as an "
	    "outpatient: over 12 h is STOP" : "a session of %s as an "
	    "outpatient: over 8 h is CAUTION",
	    file_quantity(text, INFUSE_DURATION, run > DAY ? run : length));
}

/* How long a limit's period is infused, at the most. */
static int64_t minutes_of(const struct infuse_schedule *s,
    enum infuse_rule rule)
{
	int64_t day = s->every.min < DAY && s->every.min > 0 ?
	    DAY / s->every.min : 1;
	int64_t kept = s->length.min - infuse_wean_length(s).min;

	if (rule == INFUSE_RULE_DOSE_PER_SESSION)
		return s->length.min;
	if (rule == INFUSE_RULE_DOSE_PER_COURSE)
		return kept * s->sessions;
	if (s->regimen == INFUSE_CONTINUOUS)
		return kept < DAY ? kept : DAY;
	day = day < s->sessions ? day : s->sessions;
	return s->length.min * day < DAY ? s->length.min * day : DAY;
}

/* Whether a rate kept so long is more than the bound at every weight. */
static bool is_more(struct infuse_written_rate rate, int64_t min,
    const struct infuse_bound *bound)
{
	static const int64_t kg[] = { 50, 70, 100 };
	int64_t given = file_written(rate).milli * min / 60;
	size_t i;

	for (i = 0; i < sizeof(kg) / sizeof(kg[0]); i++)
		if (given * (rate.per_kg ? kg[i] : 1) <=
		    bound->value * (bound->per_kg ? kg[i] : 1))
			return false;
	return true;
}

static void lint_dose(struct reading *r, const struct lint_plan *plan,
    struct infuse_written_rate rate, struct place place, const char *what)
{
	static const enum infuse_rule rules[] = {
		INFUSE_RULE_DOSE_PER_SESSION, INFUSE_RULE_DOSE_PER_DAY,
		INFUSE_RULE_DOSE_PER_COURSE
	};
	const struct infuse_bound *bound;
	const struct node *limit;
	char time[LINT_TEXT_MAX];
	int64_t min;
	size_t i;

	for (i = 0; i < sizeof(rules) / sizeof(rules[0]); i++) {
		bound = &plan->limits->of[rules[i]].bound[INFUSE_HARD_MAX];
		limit = plan->bounds->at[rules[i]][INFUSE_HARD_MAX];
		min = minutes_of(plan->schedule, rules[i]);
		if (!bound->set || limit == NULL || min == 0 ||
		    !is_more(rate, min, bound))
			continue;
		file_tell(r, PROBLEM_BEYOND_OWN_DOSE, place, "",
		    "%s kept for %s is more than %s, '%s' on line %u", what,
		    file_quantity(time, INFUSE_DURATION, min),
		    infuse_rule_name(rules[i]), limit->text,
		    limit->place.line);
	}
}

/* Of a schedule by days the doses add up: only one rate is told by itself. */
static void lint_doses(struct reading *r, const struct node *node,
    const struct lint_plan *plan)
{
	const struct infuse_schedule *s = plan->schedule;
	const struct infuse_prescribed *rate = &s->entry[0].rate;

	if (s->form == INFUSE_FORM_TITRATED && s->titration.has_start)
		lint_dose(r, plan, s->titration.start,
		    place_of(node, "titrate", "start"), "the start");
	else if (s->form == INFUSE_FORM_ENTRIES && s->entries == 1 &&
	    !rate->capped && rate->share == INFUSE_SHARE_WHOLE)
		lint_dose(r, plan, rate->rate, place_of(node, "rate", "rate"),
		    "the rate");
}

void file_lint_schedule(struct reading *r, const struct node *node,
    const struct lint_plan *plan)
{
	if (r->failed || !file_is(node, NODE_MAPPING))
		return;
	if (plan->schedule->length.min > 0) {
		lint_gap(r, node, plan->schedule);
		lint_outpatient(r, node, plan);
	}
	file_lint_phases(r, file_node_get(node, "phases"), plan->schedule);
	if (plan->schedule->wean.steps > 0)
		file_lint_wean(r, plan->schedule->form ==
		    INFUSE_FORM_TITRATED ? file_node_get(node, "titrate") :
		    file_node_get(node, "wean"), plan->schedule);
	lint_doses(r, node, plan);
	file_lint_bounds(r, plan->limits, plan->bounds);
	if (plan->schedule->form == INFUSE_FORM_TITRATED)
		file_lint_titration(r, node, plan);
}
