/* SPDX-License-Identifier: MIT */
#include <stddef.h>

#include "titrate.h"

const struct infuse_care *bedside_care(const struct bedside *b,
    enum infuse_source source)
{
	return source == INFUSE_FROM_PROTOCOL ? b->rules->protocol :
	    source == INFUSE_FROM_SITE ? b->rules->site : NULL;
}

static const struct infuse_observed *seen(const struct bedside *b)
{
	return &b->now->observed;
}

/* Whether a rule looks at this: of sedation only on its own scale. */
static bool looks_at(const struct bedside *b, const struct infuse_hold *rule,
    enum infuse_observation item)
{
	if (rule->item != item || !seen(b)->given[item])
		return false;
	if (item != INFUSE_SEDATION)
		return true;
	return rule->scale == INFUSE_ACVPU ? seen(b)->has_acvpu :
	    rule->scale == seen(b)->scale;
}

/* From least up, or from most down; with both, outside what is between. */
static bool applies(const struct bedside *b, const struct infuse_hold *rule)
{
	int64_t value;

	if (rule->item >= INFUSE_OBSERVATIONS || !looks_at(b, rule, rule->item))
		return false;
	value = rule->item == INFUSE_SEDATION && rule->scale == INFUSE_ACVPU ?
	    (int64_t)seen(b)->acvpu : seen(b)->value[rule->item];
	return (rule->has_least && value >= rule->least) ||
	    (rule->has_most && value <= rule->most);
}

/* The strongest action that any rule asks for about an item; -1: none. */
static int asked_of(const struct bedside *b, enum infuse_observation item)
{
	const struct infuse_care *care;
	int source, i, most = -1;

	for (source = 0; source < INFUSE_FROM_GUARD; source++) {
		care = bedside_care(b, (enum infuse_source)source);
		for (i = 0; care != NULL && i < care->holds; i++)
			if (care->hold[i].item == item &&
			    applies(b, &care->hold[i]) &&
			    (int)care->hold[i].action > most)
				most = (int)care->hold[i].action;
	}
	return most;
}

bool bedside_scale_fits(struct bedside *b)
{
	const struct infuse_hold *rule, *other = NULL;
	const struct infuse_care *care;
	int source, i;

	/* ACVPU alone is no other scale: what it leaves out is UNCHECKED. */
	if (!seen(b)->given[INFUSE_SEDATION] ||
	    seen(b)->scale == INFUSE_NO_SCALE)
		return true;
	for (source = 0; source < INFUSE_FROM_GUARD; source++) {
		care = bedside_care(b, (enum infuse_source)source);
		for (i = 0; care != NULL && i < care->holds; i++) {
			rule = &care->hold[i];
			if (looks_at(b, rule, INFUSE_SEDATION))
				return true;
			if (rule->item != INFUSE_SEDATION || other != NULL ||
			    rule->scale == INFUSE_ACVPU)
				continue;
			other = rule;
			b->out->clash.source = (enum infuse_source)source;
		}
	}
	if (other == NULL)
		return true;
	b->out->clash.kind = INFUSE_CLASH_SCALE;
	b->out->clash.scale = other->scale;
	b->out->clash.line = other->line;
	return false;
}

static void add_hold(struct infuse_choice *to, const struct infuse_hold *rule,
    enum infuse_source source)
{
	struct infuse_reason *reason = bedside_reason(to, INFUSE_REASON_HOLD,
	    INFUSE_STOP, source, rule->line);

	reason->item = rule->item;
	reason->action = rule->action;
	reason->cite = rule->cite;
}

/* Where nothing runs, going down and a pause are done already. */
static bool asks_for_less(const struct bedside *b,
    const struct infuse_hold *rule)
{
	if (b->now->question.rate.pg_per_h == 0)
		return rule->action == INFUSE_HOLD_STOP;
	return rule->action != INFUSE_HOLD_UP;
}

static void observe_holds(const struct bedside *b, struct infuse_choice *stay,
    struct infuse_choice *up)
{
	const struct infuse_care *care;
	int source, i;

	for (source = 0; source < INFUSE_FROM_GUARD; source++) {
		care = bedside_care(b, (enum infuse_source)source);
		for (i = 0; care != NULL && i < care->holds; i++) {
			if (!applies(b, &care->hold[i]))
				continue;
			add_hold(up, &care->hold[i],
			    (enum infuse_source)source);
			if (asks_for_less(b, &care->hold[i]))
				add_hold(stay, &care->hold[i],
				    (enum infuse_source)source);
		}
	}
}

void bedside_mark_due(const struct bedside *b)
{
	static const enum infuse_option options[] = {
		[INFUSE_HOLD_DOWN] = INFUSE_OPTION_DOWN,
		[INFUSE_HOLD_PAUSE] = INFUSE_OPTION_PAUSE,
		[INFUSE_HOLD_STOP] = INFUSE_OPTION_STOP,
	};
	int sign = bedside_strongest_sign(&b->out->option[INFUSE_OPTION_STAY]);
	int item, action, most = INFUSE_HOLD_UP;

	for (item = 0; item < INFUSE_OBSERVATIONS; item++) {
		action = asked_of(b, (enum infuse_observation)item);
		if (action > most)
			most = action;
	}
	if (sign == INFUSE_SIGN_STOP)
		most = INFUSE_HOLD_STOP;
	else if (sign == INFUSE_SIGN_PAUSE && most < INFUSE_HOLD_PAUSE)
		most = INFUSE_HOLD_PAUSE;
	if (most > INFUSE_HOLD_UP)
		b->out->option[options[most]].due = true;
}

/* What is mild closes the way up, where no rule about it does so already. */
static void observe_mild(const struct bedside *b, struct infuse_choice *up)
{
	static const enum infuse_observation items[] = {
		INFUSE_NAUSEA, INFUSE_DISSOCIATION
	};
	size_t i;

	for (i = 0; i < sizeof(items) / sizeof(items[0]); i++)
		if (seen(b)->given[items[i]] &&
		    seen(b)->value[items[i]] == INFUSE_MILD &&
		    asked_of(b, items[i]) < 0)
			bedside_reason(up, INFUSE_REASON_MILD, INFUSE_STOP,
			    INFUSE_FROM_GUARD, 0)->item = items[i];
}

/* Adds one reason for all items that are wanted and were not observed. */
static struct infuse_reason *find_missing(const struct bedside *b,
    struct infuse_choice *to, enum infuse_reason_kind kind,
    const bool wanted[INFUSE_OBSERVATIONS], enum infuse_verdict verdict)
{
	struct infuse_reason *reason = NULL;
	int i;

	for (i = 0; i < INFUSE_OBSERVATIONS; i++) {
		if (!wanted[i] || seen(b)->given[i])
			continue;
		if (reason == NULL)
			reason = bedside_reason(to, kind, verdict,
			    INFUSE_FROM_GUARD, 0);
		reason->items[i] = true;
	}
	return reason;
}

static struct infuse_reason *add_missing(const struct bedside *b,
    struct infuse_choice *to, enum infuse_reason_kind kind,
    const bool wanted[INFUSE_OBSERVATIONS], enum infuse_source source,
    unsigned line)
{
	struct infuse_reason *reason = find_missing(b, to, kind, wanted,
	    INFUSE_UNCHECKED);

	if (reason != NULL) {
		reason->source = source;
		reason->line = line;
	}
	return reason;
}

/*
 * What the lists in force ask to observe, and what is usual besides (R3): that
 * a list exists covers nothing that is not on it.
 */
static void observe_missing(const struct bedside *b, struct infuse_choice *up)
{
	bool usual[INFUSE_OBSERVATIONS];
	const struct infuse_care *care;
	struct infuse_reason *reason;
	int source, i, j;

	for (j = 0; j < INFUSE_OBSERVATIONS; j++)
		usual[j] = infuse_is_usual((enum infuse_observation)j);
	for (source = 0; source < INFUSE_FROM_GUARD; source++) {
		care = bedside_care(b, (enum infuse_source)source);
		for (i = 0; care != NULL && i < care->watches; i++) {
			if (!infuse_watch_applies(&care->watch[i],
			    b->of->order.setting))
				continue;
			reason = add_missing(b, up, INFUSE_REASON_MISSING,
			    care->watch[i].items, (enum infuse_source)source,
			    care->watch[i].line);
			if (reason != NULL)
				reason->cite = care->watch[i].cite;
			for (j = 0; j < INFUSE_OBSERVATIONS; j++)
				usual[j] = usual[j] &&
				    !care->watch[i].items[j];
		}
	}
	reason = add_missing(b, up, INFUSE_REASON_MISSING, usual,
	    INFUSE_FROM_GUARD, 0);
	if (reason != NULL)
		reason->cite = infuse_usual_cite();
}

/*
 * S-25: without the first three nobody can say that staying is right.  The
 * others could close it, and so it is not within limits without them (R6).
 */
static void observe_needed(const struct bedside *b,
    struct infuse_choice *stay)
{
	static const bool needed[INFUSE_OBSERVATIONS] = {
		[INFUSE_SEDATION] = true, [INFUSE_BREATHING] = true,
		[INFUSE_OXYGEN] = true,
	};
	static const bool wanted[INFUSE_OBSERVATIONS] = {
		[INFUSE_HEART_RATE] = true, [INFUSE_BLOOD_PRESSURE] = true,
		[INFUSE_DISSOCIATION] = true,
	};
	struct infuse_reason *reason;

	(void)add_missing(b, stay, INFUSE_REASON_MISSING, needed,
	    INFUSE_FROM_GUARD, 0);
	reason = find_missing(b, stay, INFUSE_REASON_MISSING, wanted,
	    INFUSE_CAUTION);
	if (reason != NULL)
		reason->cite = infuse_usual_cite();
}

/* The interval of a watch so long after the start; the shortest where that
 * is not known; 0 where it has ended. */
static int64_t interval_of(const struct infuse_watch *watch, bool known,
    int64_t into)
{
	int64_t end = 0, shortest = 0;
	int i;

	for (i = 0; i < watch->cadences; i++) {
		end += watch->cadence[i].length.min;
		if (known && (watch->cadence[i].length.min == 0 ||
		    into < end))
			return watch->cadence[i].every.min;
		if (shortest == 0 || watch->cadence[i].every.min < shortest)
			shortest = watch->cadence[i].every.min;
	}
	return known ? 0 : shortest;
}

/* How often an item is due now: the shortest of whoever watches it (S-26). */
static int64_t interval(const struct bedside *b, int item)
{
	const struct infuse_past *past = &b->now->question.past;
	const struct infuse_care *care;
	int64_t found, least = 0;
	int source, i;

	if (past->has_running &&
	    past->running.min < INFUSE_AFTER_STEP_FOR_MIN)
		return INFUSE_AFTER_STEP_EVERY_MIN;
	for (source = 0; source < INFUSE_FROM_GUARD; source++) {
		care = bedside_care(b, (enum infuse_source)source);
		for (i = 0; care != NULL && i < care->watches; i++) {
			if (!care->watch[i].items[item] ||
			    !infuse_watch_applies(&care->watch[i],
			    b->of->order.setting))
				continue;
			found = interval_of(&care->watch[i],
			    past->has_elapsed, past->elapsed.min);
			if (found > 0 && (least == 0 || found < least))
				least = found;
		}
	}
	return least > 0 ? least : interval_of(infuse_usual_watch(),
	    past->has_elapsed, past->elapsed.min);
}

/* What was observed longer ago than its interval is not known any more. */
static void observe_stale(const struct bedside *b, struct infuse_choice *to,
    bool all)
{
	struct infuse_reason *reason = NULL;
	int i;

	for (i = 0; seen(b)->has_age && i < INFUSE_OBSERVATIONS; i++) {
		if (!seen(b)->given[i] || (!all && i != INFUSE_SEDATION &&
		    i != INFUSE_BREATHING && i != INFUSE_OXYGEN) ||
		    seen(b)->age.min <= interval(b, i))
			continue;
		if (reason == NULL)
			reason = bedside_reason(to, INFUSE_REASON_STALE,
			    INFUSE_UNCHECKED, INFUSE_FROM_GUARD, 0);
		reason->items[i] = true;
		reason->left = seen(b)->age;
		if (reason->of.min == 0 || interval(b, i) < reason->of.min)
			reason->of.min = interval(b, i);
	}
}

/* Whether a reason before says already that it was not observed. */
static bool is_named(const struct infuse_choice *choice,
    enum infuse_observation item)
{
	int i;

	for (i = 0; i < choice->reasons; i++)
		if (choice->reason[i].kind == INFUSE_REASON_MISSING &&
		    choice->reason[i].verdict <= INFUSE_UNCHECKED &&
		    choice->reason[i].items[item])
			return true;
	return false;
}

/*
 * A rule that would ask for going down, a pause or the end, about what was not
 * observed, exists and could not be applied; of going up any rule.
 */
static void observe_unheld(const struct bedside *b, struct infuse_choice *to,
    enum infuse_hold_action from)
{
	const struct infuse_care *care;
	int source, i;

	for (source = 0; source < INFUSE_FROM_GUARD; source++) {
		bool wanted[INFUSE_OBSERVATIONS] = { false };
		unsigned line = 0;

		care = bedside_care(b, (enum infuse_source)source);
		for (i = 0; care != NULL && i < care->holds; i++) {
			if (care->hold[i].action < from ||
			    care->hold[i].item >= INFUSE_OBSERVATIONS ||
			    seen(b)->given[care->hold[i].item] ||
			    is_named(to, care->hold[i].item))
				continue;
			wanted[care->hold[i].item] = true;
			if (line == 0)
				line = care->hold[i].line;
		}
		(void)add_missing(b, to, INFUSE_REASON_UNHELD, wanted,
		    (enum infuse_source)source, line);
	}
}

/*
 * So with a rule on sedation in the scale that was not said, where another
 * rule names the one that was: the two scales do not convert.
 */
static void observe_other_scale(const struct bedside *b,
    struct infuse_choice *to, enum infuse_hold_action from)
{
	const struct infuse_care *care;
	const struct infuse_hold *rule;
	struct infuse_reason *reason;
	int source, i;

	for (source = 0; source < INFUSE_FROM_GUARD; source++) {
		care = bedside_care(b, (enum infuse_source)source);
		for (i = 0; care != NULL && i < care->holds; i++) {
			rule = &care->hold[i];
			if (rule->action < from ||
			    rule->item != INFUSE_SEDATION ||
			    !seen(b)->given[INFUSE_SEDATION] ||
			    rule->scale == seen(b)->scale)
				continue;
			reason = bedside_reason(to, INFUSE_REASON_UNHELD,
			    INFUSE_UNCHECKED, (enum infuse_source)source,
			    rule->line);
			reason->items[INFUSE_SEDATION] = true;
			reason->scale = rule->scale;
			break;
		}
	}
}

void bedside_observe(const struct bedside *b, struct infuse_choice *stay,
    struct infuse_choice *up)
{
	bedside_observe_signs(b, stay, up);
	observe_holds(b, stay, up);
	observe_mild(b, up);
	observe_needed(b, stay);
	observe_stale(b, stay, false);
	observe_stale(b, up, true);
	observe_missing(b, up);
	observe_unheld(b, stay, INFUSE_HOLD_DOWN);
	observe_other_scale(b, stay, INFUSE_HOLD_DOWN);
	observe_unheld(b, up, INFUSE_HOLD_UP);
	observe_other_scale(b, up, INFUSE_HOLD_UP);
}
