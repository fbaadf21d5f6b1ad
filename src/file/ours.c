/* SPDX-License-Identifier: MIT */
#include <stdio.h>

#include "lint.h"

/*
 * The limits of protocols/site/default.yaml (S-03), so that any site file can
 * be held beside them without reading another file.  That the two are the
 * same is a test's business.
 */
#define UG (INFUSE_PG_PER_MG / 1000)
#define MG INFUSE_PG_PER_MG

struct bound_of {
	enum infuse_rule rule;
	enum infuse_bound_kind kind;
	bool per_kg;
	int64_t value;
};

#define STRENGTHS \
	{ INFUSE_RULE_STRENGTH, INFUSE_HARD_MIN, false, MG / 2 }, \
	{ INFUSE_RULE_STRENGTH, INFUSE_SOFT_MIN, false, 900 * UG }, \
	{ INFUSE_RULE_STRENGTH, INFUSE_SOFT_MAX, false, 5 * MG }, \
	{ INFUSE_RULE_STRENGTH, INFUSE_HARD_MAX, false, 10 * MG }

#define BOUNDS_MAX 9

static const struct bound_of ketamine[2][BOUNDS_MAX] = {
	{
		{ INFUSE_RULE_DOSE_RATE, INFUSE_SOFT_MIN, true, 50 * UG },
		{ INFUSE_RULE_DOSE_RATE, INFUSE_SOFT_MAX, true, 500 * UG },
		{ INFUSE_RULE_DOSE_RATE, INFUSE_HARD_MAX, true, MG },
		{ INFUSE_RULE_RATE, INFUSE_SOFT_MAX, false, 40 * MG },
		{ INFUSE_RULE_RATE, INFUSE_HARD_MAX, false, 100 * MG },
		STRENGTHS
	}, {
		{ INFUSE_RULE_DOSE_RATE, INFUSE_SOFT_MIN, true, 50 * UG },
		{ INFUSE_RULE_DOSE_RATE, INFUSE_SOFT_MAX, true, MG },
		{ INFUSE_RULE_DOSE_RATE, INFUSE_HARD_MAX, true, 4 * MG },
		{ INFUSE_RULE_RATE, INFUSE_SOFT_MAX, false, 400 * MG },
		{ INFUSE_RULE_RATE, INFUSE_HARD_MAX, false, 400 * MG },
		STRENGTHS
	}
};

static const struct bound_of esketamine[2][BOUNDS_MAX] = {
	{
		{ INFUSE_RULE_DOSE_RATE, INFUSE_SOFT_MIN, true, 25 * UG },
		{ INFUSE_RULE_DOSE_RATE, INFUSE_SOFT_MAX, true, 290 * UG },
		{ INFUSE_RULE_DOSE_RATE, INFUSE_HARD_MAX, true, 500 * UG },
		{ INFUSE_RULE_RATE, INFUSE_SOFT_MAX, false, 20 * MG },
		{ INFUSE_RULE_RATE, INFUSE_HARD_MAX, false, 50 * MG }
	}, {
		{ INFUSE_RULE_DOSE_RATE, INFUSE_SOFT_MIN, true, 25 * UG },
		{ INFUSE_RULE_DOSE_RATE, INFUSE_SOFT_MAX, true, 500 * UG },
		{ INFUSE_RULE_DOSE_RATE, INFUSE_HARD_MAX, true, 2 * MG },
		{ INFUSE_RULE_RATE, INFUSE_SOFT_MAX, false, 200 * MG },
		{ INFUSE_RULE_RATE, INFUSE_HARD_MAX, false, 200 * MG }
	}
};

void file_ours(struct infuse_limits *out, enum infuse_drug drug,
    enum infuse_setting setting)
{
	static const struct infuse_limits none;
	int of = setting == INFUSE_INTENSIVE_CARE ? 1 : 0, i;
	const struct bound_of *from = drug == INFUSE_ESKETAMINE ?
	    esketamine[of] : ketamine[of];
	struct infuse_bound *bound;

	*out = none;
	for (i = 0; i < BOUNDS_MAX && from[i].value > 0; i++) {
		bound = &out->of[from[i].rule].bound[from[i].kind];
		bound->set = true;
		bound->per_kg = from[i].per_kg;
		bound->value = from[i].value;
	}
}

int file_bound_cmp(const struct infuse_bound *a,
    const struct infuse_bound *b)
{
	static const struct infuse_weight any = { 1000 };

	return infuse_milli_cmp(infuse_bound_at(*a, any),
	    infuse_bound_at(*b, any));
}

/* A high bound above ours, a low one below; a hard-max that is missing. */
static bool is_looser(const struct infuse_limit *limit,
    const struct infuse_limit *ours, int kind)
{
	const struct infuse_bound *bound = &limit->bound[kind];
	const struct infuse_bound *other = &ours->bound[kind];

	if (!other->set)
		return false;
	if (!bound->set)
		return kind == INFUSE_HARD_MAX;
	if (bound->per_kg != other->per_kg)
		return false;
	return kind >= INFUSE_SOFT_MAX ? file_bound_cmp(bound, other) > 0 :
	    file_bound_cmp(bound, other) < 0;
}

int file_looser(struct infuse_looser out[INFUSE_LOOSER_MAX],
    const struct infuse_limits *limits, enum infuse_drug drug,
    enum infuse_setting setting)
{
	struct infuse_limits ours;
	int rule, kind, count = 0;

	file_ours(&ours, drug, setting);
	for (rule = 0; rule < INFUSE_LIMITS; rule++)
		for (kind = 0; kind < INFUSE_BOUNDS; kind++) {
			if (count == INFUSE_LOOSER_MAX || !is_looser(
			    &limits->of[rule], &ours.of[rule], kind))
				continue;
			out[count].rule = (enum infuse_rule)rule;
			out[count].kind = (enum infuse_bound_kind)kind;
			out[count].bound = limits->of[rule].bound[kind];
			out[count].ours = ours.of[rule].bound[kind];
			count++;
		}
	return count;
}

int infuse_site_looser(struct infuse_looser out[INFUSE_LOOSER_MAX],
    const struct infuse_site_document *site, enum infuse_drug drug,
    enum infuse_setting setting)
{
	const struct infuse_limits *limits = infuse_site_limits(site, drug,
	    setting);

	return limits == NULL ? 0 : file_looser(out, limits, drug, setting);
}

const char *file_quantity(char out[LINT_TEXT_MAX],
    enum infuse_dimension dimension, int64_t base)
{
	char number[INFUSE_NUMBER_MAX], rest[INFUSE_NUMBER_MAX];
	int point = infuse_point(dimension);

	if (dimension != INFUSE_DURATION) {
		infuse_number(number, base, point, point, INFUSE_DOWN,
		    INFUSE_COMMAS);
		(void)snprintf(out, LINT_TEXT_MAX, "%s %s", number,
		    infuse_unit_usual(dimension)->name);
		return out;
	}
	infuse_number(number, base / 60, 0, 0, INFUSE_DOWN, INFUSE_COMMAS);
	infuse_number(rest, base % 60, 0, 0, INFUSE_DOWN, INFUSE_COMMAS);
	if (base % 60 == 0)
		(void)snprintf(out, LINT_TEXT_MAX, "%s h", number);
	else if (base < 60)
		(void)snprintf(out, LINT_TEXT_MAX, "%s min", rest);
	else
		(void)snprintf(out, LINT_TEXT_MAX, "%s h %s min", number,
		    rest);
	return out;
}
