/* SPDX-License-Identifier: MIT */
#include <stddef.h>

#include "titrate.h"

/*
 * The three groups of signs that hold where no file says anything (S-25), and
 * what to do about each cause (S-19).  A site's rule takes the place of a line
 * only where it names it; nothing replaces a line of the STOP group.
 */

static const struct infuse_observed *seen(const struct bedside *b)
{
	return &b->now->observed;
}

/* Whether the site has put a rule of its own in the place of that line. */
static bool is_replaced(const struct bedside *b, int line)
{
	const struct infuse_care *site = b->rules->site;
	int i;

	for (i = 0; site != NULL && i < site->holds; i++)
		if (site->hold[i].replaces == line + 1)
			return true;
	return false;
}

/* The prescriber's target is in the place of the usual band of saturation. */
static bool is_targeted(const struct bedside *b,
    const struct infuse_sign_line *line)
{
	return b->now->has_target_oxygen && line->item == INFUSE_OXYGEN &&
	    line->group == INFUSE_SIGN_PAUSE;
}

/* What was observed that the line looks at; false where nothing was. */
static bool value_for(const struct bedside *b,
    const struct infuse_sign_line *line, int64_t *out)
{
	if (!seen(b)->given[line->item])
		return false;
	*out = seen(b)->value[line->item];
	if (line->diastolic)
		*out = seen(b)->diastolic;
	if (line->item != INFUSE_SEDATION)
		return true;
	if (line->scale != INFUSE_ACVPU)
		return line->scale == seen(b)->scale;
	*out = (int64_t)seen(b)->acvpu;
	return seen(b)->has_acvpu;
}

/* Where the line begins for this patient. */
static int64_t begins(const struct bedside *b,
    const struct infuse_sign_line *line)
{
	return is_targeted(b, line) ? b->now->oxygen_from - 1 : line->value;
}

static bool applies(const struct bedside *b, int i)
{
	const struct infuse_sign_line *line = infuse_sign_line(i);
	int64_t value, from = begins(b, line);

	if (!value_for(b, line, &value) || (is_replaced(b, i) &&
	    line->group != INFUSE_SIGN_STOP && !is_targeted(b, line)))
		return false;
	return line->below ? value <= from : value >= from;
}

static enum infuse_verdict verdict_of(enum infuse_sign_group group)
{
	return group == INFUSE_SIGN_STOP ? INFUSE_STOP : INFUSE_UNCHECKED;
}

static struct infuse_reason *add(struct infuse_choice *to,
    enum infuse_reason_kind kind, enum infuse_sign_group group,
    enum infuse_verdict verdict)
{
	struct infuse_reason *reason = bedside_reason(to, kind, verdict,
	    INFUSE_FROM_GUARD, 0);

	reason->group = group;
	return reason;
}

static void add_line(const struct bedside *b, struct infuse_choice *to,
    const struct infuse_sign_line *line, enum infuse_verdict verdict)
{
	struct infuse_reason *reason = add(to, INFUSE_REASON_GUARD,
	    line->group, verdict);

	reason->item = line->item;
	reason->sign_line = line;
	reason->scale = line->scale;
	reason->value = begins(b, line);
	reason->by_target = is_targeted(b, line);
	reason->cite = reason->by_target ? NULL : line->cite;
}

/* Of each item the strongest line; the others say nothing more. */
static void observe_lines(const struct bedside *b, struct infuse_choice *stay,
    struct infuse_choice *up)
{
	bool said[INFUSE_OBSERVATIONS] = { false };
	const struct infuse_sign_line *line;
	int i;

	for (i = 0; (line = infuse_sign_line(i)) != NULL; i++) {
		if (said[line->item] || !applies(b, i))
			continue;
		said[line->item] = true;
		if (line->group != INFUSE_SIGN_CLOSES_UP)
			add_line(b, stay, line, verdict_of(line->group));
		add_line(b, up, line, INFUSE_STOP);
	}
}

static void observe_named(const struct bedside *b, struct infuse_choice *stay,
    struct infuse_choice *up)
{
	enum infuse_sign_group group;
	struct infuse_reason *reason;
	int sign, k;

	for (sign = 0; sign < INFUSE_SIGNS; sign++) {
		if (!seen(b)->sign[sign])
			continue;
		group = infuse_sign_group((enum infuse_sign)sign);
		for (k = 0; k < 2; k++) {
			if (k == 0 && group == INFUSE_SIGN_CLOSES_UP)
				continue;
			reason = add(k == 0 ? stay : up, INFUSE_REASON_SIGN,
			    group, k == 0 ? verdict_of(group) : INFUSE_STOP);
			reason->sign = (enum infuse_sign)sign;
			reason->cite = infuse_sign_cite(
			    (enum infuse_sign)sign);
		}
	}
}

void bedside_observe_signs(const struct bedside *b,
    struct infuse_choice *stay, struct infuse_choice *up)
{
	observe_lines(b, stay, up);
	observe_named(b, stay, up);
}

int bedside_strongest_sign(const struct infuse_choice *stay)
{
	int i, most = -1;

	for (i = 0; i < stay->reasons; i++)
		if ((stay->reason[i].kind == INFUSE_REASON_GUARD ||
		    stay->reason[i].kind == INFUSE_REASON_SIGN) &&
		    (int)stay->reason[i].group > most)
			most = (int)stay->reason[i].group;
	return most;
}
