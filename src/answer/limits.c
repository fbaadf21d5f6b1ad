/* SPDX-License-Identifier: MIT */
#include "figure.h"
#include "protocol.h"

enum infuse_dimension render_bound_dimension(enum infuse_rule rule,
    const struct infuse_bound *bound)
{
	enum infuse_dimension dimension = infuse_rule_dimension(rule);

	if (!bound->per_kg)
		return dimension;
	return dimension == INFUSE_MASS ? INFUSE_MASS_PER_KG :
	    INFUSE_DOSE_RATE;
}

void render_limit_bound(struct render_text *text, enum infuse_rule rule,
    const struct infuse_bound *bound)
{
	render_bound(text, render_bound_dimension(rule, bound), bound);
}

/* Whether anything is said of it. */
static bool add_limit(struct render_text *text, enum infuse_rule rule,
    const struct infuse_limit *limit)
{
	const char *between = ": ";
	bool said = limit->not_stated;
	int kind;

	render_add(text, infuse_rule_name(rule));
	for (kind = 0; kind < INFUSE_BOUNDS; kind++) {
		if (!limit->bound[kind].set)
			continue;
		render_add(text, between);
		render_add(text,
		    infuse_bound_name((enum infuse_bound_kind)kind));
		render_add(text, " ");
		render_limit_bound(text, rule, &limit->bound[kind]);
		between = ", ";
		said = true;
	}
	if (limit->not_stated)
		render_add(text, ": not stated by the source");
	return said;
}

void page_limits_named(struct page *page, const char *name,
    const struct infuse_limits *limits)
{
	struct render_text value = { 0 };
	int rule;

	for (rule = 0; rule < INFUSE_LIMITS; rule++) {
		if (add_limit(&value, (enum infuse_rule)rule,
		    &limits->of[rule])) {
			page_field(page, name, &value);
			name = "";
		}
		page_drop(page, &value);
	}
}

void page_limits_written(struct page *page,
    const struct infuse_limits *limits)
{
	page_limits_named(page, "LIMITS", limits);
}
