/* SPDX-License-Identifier: MIT */
#include <stddef.h>

#include "titrate.h"

/*
 * What holds where no file says anything, and whatever a file says.  It can
 * only close.  The figures with a citation are those at which an emergency
 * department starts no infusion; those without are ward practice, unconfirmed.
 */
static const struct {
	enum infuse_observation item;
	bool has_low;
	int64_t low;
	bool has_high;
	int64_t high;
	const char *cite;
} guards[] = {
	{ INFUSE_BLOOD_PRESSURE, true, 90, true, 180,
	    "emergency department protocol, SCIRP 3-1750111" },
	{ INFUSE_HEART_RATE, true, 50, true, 150,
	    "emergency department protocol, SCIRP 3-1750111" },
	{ INFUSE_BREATHING, true, 10, true, 30,
	    "emergency department protocol, SCIRP 3-1750111" },
	{ INFUSE_OXYGEN, true, 92, false, 0, NULL },
};

#define GUARDS (sizeof(guards) / sizeof(guards[0]))

static const char noppers_cite[] = "Noppers 2011, Pain 152(9):2173-2178";

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
	return rule->item == item && seen(b)->given[item] &&
	    (item != INFUSE_SEDATION || rule->scale == seen(b)->scale);
}

/* From least up, or from most down; with both, outside what is between. */
static bool applies(const struct bedside *b, const struct infuse_hold *rule)
{
	int64_t value;

	if (rule->item >= INFUSE_OBSERVATIONS || !looks_at(b, rule, rule->item))
		return false;
	value = seen(b)->value[rule->item];
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

	if (!seen(b)->given[INFUSE_SEDATION])
		return true;
	for (source = 0; source < INFUSE_FROM_GUARD; source++) {
		care = bedside_care(b, (enum infuse_source)source);
		for (i = 0; care != NULL && i < care->holds; i++) {
			rule = &care->hold[i];
			if (looks_at(b, rule, INFUSE_SEDATION))
				return true;
			if (rule->item != INFUSE_SEDATION || other != NULL)
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
	int item, action, most = INFUSE_HOLD_UP;

	for (item = 0; item < INFUSE_OBSERVATIONS; item++) {
		action = asked_of(b, (enum infuse_observation)item);
		if (action > most)
			most = action;
	}
	if (most > INFUSE_HOLD_UP)
		b->out->option[options[most]].due = true;
}

static void add_abnormal(struct infuse_choice *to, enum infuse_observation item)
{
	bedside_reason(to, INFUSE_REASON_ABNORMAL, INFUSE_UNCHECKED,
	    INFUSE_FROM_GUARD, 0)->item = item;
}

/*
 * A figure past the guard.  That a rule closes the way up says nothing about
 * staying: only one that asks for more than that does.
 */
static void observe_guard(const struct bedside *b, size_t i,
    struct infuse_choice *stay, struct infuse_choice *up)
{
	enum infuse_observation item = guards[i].item;
	int64_t value = seen(b)->value[item];
	bool low = guards[i].has_low && value < guards[i].low;
	struct infuse_reason *reason;
	int asked = asked_of(b, item);

	if (!seen(b)->given[item] ||
	    (!low && !(guards[i].has_high && value > guards[i].high)))
		return;
	if (asked < 0) {
		reason = bedside_reason(up, INFUSE_REASON_GUARD, INFUSE_STOP,
		    INFUSE_FROM_GUARD, 0);
		reason->item = item;
		reason->below = low;
		reason->value = low ? guards[i].low : guards[i].high;
		reason->cite = guards[i].cite;
	}
	if (asked < INFUSE_HOLD_DOWN)
		add_abnormal(stay, item);
}

/* POSS 3 and 4; RASS other than 0 and -1; severe, distressing. */
static bool is_abnormal(const struct bedside *b, enum infuse_observation item)
{
	int64_t value = seen(b)->value[item];

	if (item != INFUSE_SEDATION)
		return value == INFUSE_SEVERE;
	return seen(b)->scale == INFUSE_POSS ? value >= 3 :
	    value != 0 && value != -1;
}

/*
 * What has words and no figures.  A rule about it decides of the way up; of
 * staying only one that asks for less than that, as with the figures.
 */
static void observe_grades(const struct bedside *b,
    struct infuse_choice *stay, struct infuse_choice *up)
{
	static const enum infuse_observation items[] = {
		INFUSE_SEDATION, INFUSE_NAUSEA, INFUSE_DISSOCIATION
	};
	enum infuse_observation item;
	bool abnormal;
	int asked;
	size_t i;

	for (i = 0; i < sizeof(items) / sizeof(items[0]); i++) {
		item = items[i];
		if (!seen(b)->given[item])
			continue;
		asked = asked_of(b, item);
		abnormal = is_abnormal(b, item);
		if (abnormal && asked < INFUSE_HOLD_DOWN)
			add_abnormal(stay, item);
		if (asked >= 0)
			continue;
		if (abnormal)
			add_abnormal(up, item);
		else if (item != INFUSE_SEDATION &&
		    seen(b)->value[item] == INFUSE_MILD)
			bedside_reason(up, INFUSE_REASON_MILD, INFUSE_STOP,
			    INFUSE_FROM_GUARD, 0)->item = item;
	}
}

static void observe_signs(const struct bedside *b, struct infuse_choice *to)
{
	struct infuse_reason *reason;
	int sign;

	for (sign = 0; sign < INFUSE_SIGNS; sign++) {
		if (!seen(b)->sign[sign])
			continue;
		reason = bedside_reason(to, INFUSE_REASON_SIGN,
		    INFUSE_UNCHECKED, INFUSE_FROM_GUARD, 0);
		reason->sign = (enum infuse_sign)sign;
		if (sign != INFUSE_OTHER_SIGN)
			reason->cite = noppers_cite;
	}
}

/* Adds one reason for all items that are wanted and were not observed. */
static struct infuse_reason *add_missing(const struct bedside *b,
    struct infuse_choice *to, enum infuse_reason_kind kind,
    const bool wanted[INFUSE_OBSERVATIONS], enum infuse_source source,
    unsigned line)
{
	struct infuse_reason *reason = NULL;
	int i;

	for (i = 0; i < INFUSE_OBSERVATIONS; i++) {
		if (!wanted[i] || seen(b)->given[i])
			continue;
		if (reason == NULL)
			reason = bedside_reason(to, kind, INFUSE_UNCHECKED,
			    source, line);
		reason->items[i] = true;
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

/* Whether a reason before says already that it was not observed. */
static bool is_named(const struct infuse_choice *choice,
    enum infuse_observation item)
{
	int i;

	for (i = 0; i < choice->reasons; i++)
		if (choice->reason[i].kind == INFUSE_REASON_MISSING &&
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
	size_t i;

	observe_holds(b, stay, up);
	for (i = 0; i < GUARDS; i++)
		observe_guard(b, i, stay, up);
	observe_grades(b, stay, up);
	observe_signs(b, stay);
	observe_signs(b, up);
	observe_missing(b, up);
	observe_unheld(b, stay, INFUSE_HOLD_DOWN);
	observe_other_scale(b, stay, INFUSE_HOLD_DOWN);
	observe_unheld(b, up, INFUSE_HOLD_UP);
	observe_other_scale(b, up, INFUSE_HOLD_UP);
}
