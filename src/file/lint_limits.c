/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "lint.h"

/* The weights at which bounds in two bases are compared. */
static const int64_t weights_g[] = { 50000, 70000, 100000 };
#define WEIGHTS ((int)(sizeof(weights_g) / sizeof(weights_g[0])))

/* A bound and where it stands. */
struct placed {
	const struct infuse_bound *bound;
	const struct node *node;
	enum infuse_rule rule;
	enum infuse_bound_kind kind;
};

/* Whether one bound is above another at the i-th weight. */
static bool is_above(const struct infuse_bound *low,
    const struct infuse_bound *high, int i)
{
	const struct infuse_weight weight = { weights_g[i] };

	return infuse_milli_cmp(infuse_bound_at(*low, weight),
	    infuse_bound_at(*high, weight)) > 0;
}

/* "at 50 and 70 kg", with how many weights that are. */
static int name_weights(char out[LINT_TEXT_MAX], const struct placed *low,
    const struct placed *high)
{
	int i, left = 0, count;
	size_t used = 0;

	for (i = 0; i < WEIGHTS; i++)
		left += is_above(low->bound, high->bound, i);
	count = left;
	out[0] = '\0';
	for (i = 0; i < WEIGHTS; i++) {
		if (!is_above(low->bound, high->bound, i))
			continue;
		used += (size_t)snprintf(out + used, LINT_TEXT_MAX - used,
		    "%s%lld", used == 0 ? "at " : left == 1 ? " and " : ", ",
		    (long long)(weights_g[i] / 1000));
		left--;
	}
	return count;
}

/*
 * A soft bound that a hard one of its own basis equals was never meant to be
 * heard of.
 */
static bool is_idle(const struct infuse_limits *limits,
    const struct placed *low)
{
	const struct infuse_bound *hard =
	    &limits->of[low->rule].bound[INFUSE_HARD_MAX];

	return low->kind == INFUSE_SOFT_MAX && hard->set &&
	    hard->per_kg == low->bound->per_kg &&
	    hard->value == low->bound->value &&
	    hard->part == low->bound->part && hard->over == low->bound->over;
}

/*
 * Always out of order is a mistake.  At some weights only, it may be meant:
 * the tighter of the two is in force, and the other is not heard of.
 */
static void compare(struct reading *r, const struct infuse_limits *limits,
    const struct placed *low, const struct placed *high)
{
	char weights[LINT_TEXT_MAX];
	int count;

	if (low->kind >= high->kind || low->bound->per_kg ==
	    high->bound->per_kg || is_idle(limits, low))
		return;
	count = name_weights(weights, low, high);
	if (count == 0)
		return;
	file_tell(r, count == WEIGHTS ? PROBLEM_BOUNDS_CROSS :
	    PROBLEM_BOUNDS_CROSS_HERE, low->node->place,
	    "the tighter one is in force at each weight",
	    "%s '%s' is above %s '%s' on line %u %s kg",
	    infuse_bound_name(low->kind), low->node->text,
	    infuse_bound_name(high->kind), high->node->text,
	    high->node->place.line, weights);
}

static int gather(struct placed out[], int count,
    const struct infuse_limits *limits, const struct bound_nodes *nodes,
    enum infuse_rule rule)
{
	int kind;

	for (kind = 0; kind < INFUSE_BOUNDS; kind++) {
		if (!limits->of[rule].bound[kind].set ||
		    !file_is(nodes->at[rule][kind], NODE_SCALAR))
			continue;
		out[count].bound = &limits->of[rule].bound[kind];
		out[count].node = nodes->at[rule][kind];
		out[count].rule = rule;
		out[count++].kind = (enum infuse_bound_kind)kind;
	}
	return count;
}

void file_lint_bounds(struct reading *r, const struct infuse_limits *limits,
    const struct bound_nodes *nodes)
{
	struct placed placed[2 * INFUSE_BOUNDS];
	int rule, count, i, k;

	for (rule = INFUSE_RULE_RATE; rule <= INFUSE_RULE_STEP && !r->failed;
	    rule++) {
		count = gather(placed, 0, limits, nodes,
		    (enum infuse_rule)rule);
		if (rule == INFUSE_RULE_RATE)
			count = gather(placed, count, limits, nodes,
			    INFUSE_RULE_DOSE_RATE);
		for (i = 0; i < count; i++)
			for (k = 0; k < count; k++)
				compare(r, limits, &placed[i], &placed[k]);
	}
}

static enum infuse_dimension dimension_of(enum infuse_rule rule,
    const struct infuse_bound *bound)
{
	enum infuse_dimension dimension = infuse_rule_dimension(rule);

	if (!bound->per_kg)
		return dimension;
	return dimension == INFUSE_MASS ? INFUSE_MASS_PER_KG :
	    INFUSE_DOSE_RATE;
}

static void lint_guard(struct reading *r,
    const struct infuse_site_block *site, const struct bound_nodes *nodes)
{
	struct infuse_limits guard;
	const struct infuse_bound *bound, *hard;
	char most[LINT_TEXT_MAX];
	int rule, kind;
	bool high;

	infuse_guard(&guard, site->drug);
	for (rule = 0; rule < INFUSE_LIMITS; rule++)
		for (kind = 0; kind < INFUSE_BOUNDS; kind++) {
			high = kind >= INFUSE_SOFT_MAX;
			bound = &site->limits.of[rule].bound[kind];
			hard = &guard.of[rule].bound[high ? INFUSE_HARD_MAX :
			    INFUSE_HARD_MIN];
			if (!bound->set || !hard->set || (high ?
			    file_bound_cmp(bound, hard) <= 0 :
			    file_bound_cmp(bound, hard) >= 0))
				continue;
			file_tell(r, PROBLEM_PAST_GUARD,
			    nodes->at[rule][kind]->place,
			    "no file can loosen the guard",
			    "%s '%s' is past the guard, %s",
			    infuse_bound_name((enum infuse_bound_kind)kind),
			    nodes->at[rule][kind]->text,
			    file_quantity(most, dimension_of(
			    (enum infuse_rule)rule, hard), hard->value));
		}
}

/* A block may be for two settings that come with the same limits. */
static bool was_told(const struct infuse_looser *now,
    const struct infuse_looser *told, int count)
{
	int i;

	for (i = 0; i < count; i++)
		if (told[i].rule == now->rule && told[i].kind == now->kind)
			return true;
	return false;
}

static void tell_looser(struct reading *r, const struct node *block,
    const struct infuse_looser *looser, const struct bound_nodes *nodes)
{
	const struct node *node = nodes->at[looser->rule][looser->kind];
	char ours[LINT_TEXT_MAX];

	(void)file_quantity(ours, dimension_of(looser->rule, &looser->ours),
	    looser->ours.value);
	if (looser->bound.set)
		file_tell(r, PROBLEM_LOOSER_LIMIT, node->place, "",
		    "%s of %s is '%s'; infuse comes with %s",
		    infuse_bound_name(looser->kind),
		    infuse_rule_name(looser->rule), node->text, ours);
	else if (looser->rule != INFUSE_RULE_DOSE_RATE)
		file_tell(r, PROBLEM_LOOSER_LIMIT, block->place, "",
		    "no hard-max on %s; infuse comes with %s",
		    infuse_rule_name(looser->rule), ours);
}

/* A dose rate without hard-max has a message of its own. */
static void lint_looser(struct reading *r, const struct node *block,
    const struct infuse_site_block *site, const struct bound_nodes *nodes)
{
	struct infuse_looser told[INFUSE_LOOSER_MAX], now[INFUSE_LOOSER_MAX];
	int setting, i, count, known = 0;

	for (setting = 0; setting < INFUSE_SETTINGS; setting++) {
		count = !site->settings[setting] ? 0 : file_looser(now,
		    &site->limits, site->drug, (enum infuse_setting)setting);
		for (i = 0; i < count; i++) {
			if (was_told(&now[i], told, known) ||
			    known == INFUSE_LOOSER_MAX)
				continue;
			tell_looser(r, block, &now[i], nodes);
			told[known++] = now[i];
		}
	}
}

void file_lint_block(struct reading *r, const struct node *block,
    const struct infuse_site_block *site, const struct bound_nodes *nodes)
{
	if (r->failed || block->partial)
		return;
	lint_guard(r, site, nodes);
	if (r->failed)
		return;
	lint_looser(r, block, site, nodes);
	file_lint_bounds(r, &site->limits, nodes);
}
