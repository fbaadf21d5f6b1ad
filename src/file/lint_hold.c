/* SPDX-License-Identifier: MIT */
#include <stdio.h>

#include "lint.h"

/* Everything that an observation can be, from the least to the most. */
struct scale_of {
	enum infuse_observation item;
	enum infuse_scale scale;
	int64_t least;
	int64_t most;
};

static struct scale_of scale_of(const struct infuse_hold *rule)
{
	struct scale_of out = {
		.item = rule->item, .scale = rule->scale,
		.most = infuse_observation_max(rule->item),
	};

	if (rule->scale == INFUSE_POSS) {
		out.most = 4;
	} else if (rule->scale == INFUSE_RASS) {
		out.least = -5;
		out.most = 4;
	} else if (out.most == 0) {
		out.most = INFUSE_SEVERE;
	}
	return out;
}

static bool holds_at(const struct infuse_hold *rule, int64_t value)
{
	return (rule->has_least && value >= rule->least) ||
	    (rule->has_most && value <= rule->most);
}

static bool same_scale(const struct infuse_hold *a,
    const struct infuse_hold *b)
{
	return a->item == b->item && a->scale == b->scale;
}

/* Whether at every value one of the rules of that item holds. */
static bool hold_always(const struct infuse_care *care,
    const struct infuse_hold *rule)
{
	const struct scale_of of = scale_of(rule);
	int64_t value;
	int i;

	for (value = of.least; value <= of.most; value++) {
		for (i = 0; i < care->holds; i++)
			if (same_scale(&care->hold[i], rule) &&
			    holds_at(&care->hold[i], value))
				break;
		if (i == care->holds)
			return false;
	}
	return true;
}

/*
 * Whether wherever the rule holds another one does that asks for as much.  Of
 * two that are alike, the later is the one that never counts.
 */
static bool holds_never(const struct infuse_care *care, int which)
{
	const struct infuse_hold *rule = &care->hold[which], *other;
	const struct scale_of of = scale_of(rule);
	int64_t value;
	int i;

	for (value = of.least; value <= of.most; value++) {
		if (!holds_at(rule, value))
			continue;
		for (i = 0; i < care->holds; i++) {
			other = &care->hold[i];
			if (i != which && same_scale(other, rule) &&
			    holds_at(other, value) &&
			    (other->action > rule->action ||
			    (other->action == rule->action && i < which)))
				break;
		}
		if (i == care->holds)
			return false;
	}
	return true;
}

static bool was_first(const struct infuse_care *care, int which)
{
	int i;

	for (i = 0; i < which; i++)
		if (same_scale(&care->hold[i], &care->hold[which]))
			return false;
	return true;
}

void file_lint_hold(struct reading *r, const struct node *list,
    const struct infuse_care *care)
{
	const struct node *item;
	int i = 0;

	if (r->failed || !file_is(list, NODE_LIST))
		return;
	for (item = list->first; item != NULL && i < care->holds;
	    item = item->next, i++) {
		if (was_first(care, i) && hold_always(care, &care->hold[i]))
			file_tell(r, PROBLEM_HOLDS_ALWAYS, item->place,
			    "leave something between at-most and at-least",
			    "together the rules on %s hold at every value",
			    infuse_observation_name(care->hold[i].item));
		else if (holds_never(care, i))
			file_tell(r, PROBLEM_HOLDS_NEVER, item->place,
			    "leave it out, or change the one that holds first",
			    "this rule never counts: others on %s ask for as "
			    "much wherever it holds",
			    infuse_observation_name(care->hold[i].item));
	}
}
