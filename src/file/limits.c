/* SPDX-License-Identifier: MIT */
#include <stdio.h>

#include "limits.h"

#define BOUNDS (NODE_SCALAR | NODE_MAPPING)

const struct field file_block_fields[BLOCK_FIELDS] = {
	[INFUSE_RULE_DOSE_RATE] =
	    { "limits.dose-rate", BOUNDS, FIELD_OPTIONAL, NULL },
	[INFUSE_RULE_RATE] =
	    { "limits.rate", BOUNDS, FIELD_OPTIONAL, NULL },
	[INFUSE_RULE_DOSE_PER_SESSION] =
	    { "limits.dose-per-session", BOUNDS, FIELD_OPTIONAL, NULL },
	[INFUSE_RULE_DOSE_PER_DAY] =
	    { "limits.dose-per-day", BOUNDS, FIELD_OPTIONAL, NULL },
	[INFUSE_RULE_DOSE_PER_COURSE] =
	    { "limits.dose-per-course", BOUNDS, FIELD_OPTIONAL, NULL },
	[INFUSE_RULE_STEP] =
	    { "limits.step", BOUNDS, FIELD_OPTIONAL, NULL },
	[INFUSE_RULE_INTERVAL] =
	    { "limits.interval", BOUNDS, FIELD_OPTIONAL, NULL },
	[INFUSE_RULE_STRENGTH] =
	    { "limits.strength", BOUNDS, FIELD_OPTIONAL, NULL },
	[INFUSE_RULE_FLOW] =
	    { "limits.flow", BOUNDS, FIELD_OPTIONAL, NULL },
	[INFUSE_RULE_WEIGHT] =
	    { "limits.weight", BOUNDS, FIELD_OPTIONAL, NULL },
	[BLOCK_DRUG] = { "limits.drug", NODE_SCALAR, FIELD_REQUIRED,
	    "write drug: ketamine (racemic) or drug: esketamine" },
	[BLOCK_SETTINGS] = { "limits.settings", NODE_LIST, FIELD_REQUIRED,
	    "write for instance settings: [ward, outpatient]" },
	[BLOCK_SOURCES] = { "limits.sources", NODE_LIST, FIELD_REQUIRED,
	    "name who says so, as a list of cite and says" },
};

const struct field file_bound_fields[INFUSE_BOUNDS] = {
	[INFUSE_HARD_MIN] =
	    { "limits.strength.hard-min", NODE_SCALAR, FIELD_OPTIONAL, NULL },
	[INFUSE_SOFT_MIN] =
	    { "limits.strength.soft-min", NODE_SCALAR, FIELD_OPTIONAL, NULL },
	[INFUSE_SOFT_MAX] =
	    { "limits.strength.soft-max", NODE_SCALAR, FIELD_OPTIONAL, NULL },
	[INFUSE_HARD_MAX] =
	    { "limits.strength.hard-max", NODE_SCALAR, FIELD_OPTIONAL, NULL },
};

#define BIT(dimension) (1u << (dimension))

/* What bounds of a rule can be written in, and whether a low one is hard. */
static const struct {
	unsigned among;
	bool rate;		/* turning it down is always allowed (S-01) */
} rules[INFUSE_LIMITS] = {
	[INFUSE_RULE_DOSE_RATE] = { BIT(INFUSE_DOSE_RATE), true },
	[INFUSE_RULE_RATE] = { BIT(INFUSE_RATE), true },
	[INFUSE_RULE_DOSE_PER_SESSION] =
	    { BIT(INFUSE_MASS) | BIT(INFUSE_MASS_PER_KG), true },
	[INFUSE_RULE_DOSE_PER_DAY] =
	    { BIT(INFUSE_MASS) | BIT(INFUSE_MASS_PER_KG), true },
	[INFUSE_RULE_DOSE_PER_COURSE] =
	    { BIT(INFUSE_MASS) | BIT(INFUSE_MASS_PER_KG), true },
	[INFUSE_RULE_STEP] =
	    { BIT(INFUSE_RATE) | BIT(INFUSE_DOSE_RATE), true },
	[INFUSE_RULE_INTERVAL] = { BIT(INFUSE_DURATION), false },
	[INFUSE_RULE_STRENGTH] = { BIT(INFUSE_STRENGTH), false },
	[INFUSE_RULE_FLOW] = { BIT(INFUSE_FLOW), false },
	[INFUSE_RULE_WEIGHT] = { BIT(INFUSE_WEIGHT), false },
};

/*
 * A bound that nothing could ever be tested against: a step is never too
 * small, and an interval never too long.
 */
static bool is_of_use(struct reading *r, const struct node *node,
    enum infuse_rule rule, enum infuse_bound_kind kind)
{
	char path[PATH_MAX_SHOWN];
	bool low = kind <= INFUSE_SOFT_MIN;

	if (!file_is(node, NODE_SCALAR) ||
	    !((rule == INFUSE_RULE_STEP && low) ||
	    (rule == INFUSE_RULE_INTERVAL && !low)))
		return true;
	file_tell(r, PROBLEM_NOT_TESTED, node->key->place,
	    low ? "write soft-max or hard-max" : "write soft-min or hard-min",
	    low ? "%s: no step is too small" : "%s: no interval is too long",
	    file_node_path(path, node->parent));
	return false;
}

void file_read_any_bound(struct reading *r, const struct node *node,
    enum infuse_rule rule, enum infuse_bound_kind kind,
    struct infuse_limits *out, struct bound_nodes *nodes)
{
	struct infuse_bound *bound = &out->of[rule].bound[kind];
	struct infuse_quantity quantity;

	nodes->at[rule][kind] = node;
	if (!is_of_use(r, node, rule, kind) ||
	    !file_read_quantity(r, node, rules[rule].among, &quantity))
		return;
	bound->set = true;
	bound->per_kg = quantity.dimension == INFUSE_DOSE_RATE ||
	    quantity.dimension == INFUSE_MASS_PER_KG;
	bound->value = quantity.base;
	bound->part = quantity.part;
	bound->over = quantity.over;
	bound->line = node->place.line;
	if (out->of[rule].line == 0)
		out->of[rule].line = bound->line;
}

void file_read_bound(struct reading *r, const struct node *node,
    enum infuse_rule rule, enum infuse_bound_kind kind,
    struct infuse_limits *out, struct bound_nodes *nodes)
{
	char path[PATH_MAX_SHOWN];

	if (!file_is(node, NODE_SCALAR) || kind != INFUSE_HARD_MIN ||
	    !rules[rule].rate) {
		file_read_any_bound(r, node, rule, kind, out, nodes);
		return;
	}
	nodes->at[rule][kind] = node;
	file_tell(r, PROBLEM_HARD_LOW_RATE, node->key->place,
	    "write soft-min: nothing may forbid turning a rate down",
	    "%s: a rate or dose has no hard minimum",
	    file_node_path(path, node->parent));
}

static void read_limit(struct reading *r, const struct node *node,
    enum infuse_rule rule, struct infuse_limits *out,
    struct bound_nodes *nodes)
{
	const struct node *at[INFUSE_BOUNDS];
	struct infuse_limit *limit = &out->of[rule];
	char path[PATH_MAX_SHOWN];
	int kind;

	if (node == NULL || node->kind == NODE_REFUSED)
		return;
	(void)file_node_path(path, node);
	limit->line = file_node_place(node).line;
	limit->not_stated = file_is_not_stated(node);
	if (node->kind == NODE_SCALAR && !limit->not_stated)
		file_tell(r, PROBLEM_WRONG_SHAPE, node->place,
		    "write for instance {hard-max: ...}, or not-stated",
		    "%s does not say which bound this is", path);
	if (node->kind == NODE_MAPPING && node->count == 0)
		file_tell(r, PROBLEM_EMPTY_VALUE, file_node_place(node),
		    "write soft-max or hard-max, or not-stated",
		    "nothing is written for %s", path);
	file_fields_find(r, node, file_bound_fields, INFUSE_BOUNDS, at);
	for (kind = 0; kind < INFUSE_BOUNDS; kind++)
		if (at[kind] != NULL)
			file_read_bound(r, at[kind], rule,
			    (enum infuse_bound_kind)kind, out, nodes);
}

void file_read_limits(struct reading *r,
    const struct node *const at[INFUSE_LIMITS], struct infuse_limits *out,
    struct bound_nodes *nodes)
{
	int rule;

	for (rule = 0; rule < INFUSE_LIMITS; rule++)
		read_limit(r, at[rule], (enum infuse_rule)rule, out, nodes);
}

static bool is_less(const struct infuse_bound *a,
    const struct infuse_bound *b)
{
	struct infuse_milli first = { a->value, a->part, a->over };
	struct infuse_milli second = { b->value, b->part, b->over };

	return infuse_milli_cmp(first, second) < 0;
}

/* Each bound against the one below it that has the same basis. */
static void check_limit(struct reading *r, const struct infuse_limit *limit,
    const struct node *const nodes[INFUSE_BOUNDS], bool per_kg)
{
	const struct infuse_bound *bound;
	int kind, below = INFUSE_NO_BOUND;

	for (kind = 0; kind < INFUSE_BOUNDS; kind++) {
		bound = &limit->bound[kind];
		if (!bound->set || bound->per_kg != per_kg)
			continue;
		if (below != INFUSE_NO_BOUND &&
		    is_less(bound, &limit->bound[below]))
			file_tell(r, PROBLEM_BOUNDS_OUT_OF_ORDER,
			    nodes[kind]->place,
			    "hard-min, soft-min, soft-max and hard-max have "
			    "to rise",
			    "'%s' is less than '%s' on line %u",
			    nodes[kind]->text, nodes[below]->text,
			    nodes[below]->place.line);
		below = kind;
	}
}

void file_check_bounds(struct reading *r, const struct infuse_limits *limits,
    const struct bound_nodes *nodes)
{
	int rule;

	for (rule = 0; rule < INFUSE_LIMITS; rule++) {
		check_limit(r, &limits->of[rule], nodes->at[rule], false);
		check_limit(r, &limits->of[rule], nodes->at[rule], true);
	}
}

bool file_has_maximum(const struct node *const at[INFUSE_LIMITS],
    const struct bound_nodes *nodes, enum infuse_rule rule)
{
	return nodes->at[rule][INFUSE_HARD_MAX] != NULL ||
	    (at[rule] != NULL && (at[rule]->kind == NODE_REFUSED ||
	    (at[rule]->kind == NODE_SCALAR &&
	    !file_is_not_stated(at[rule]))));
}
