/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "words.h"
#include "figure.h"
#include "grid.h"
#include "protocol.h"
#include "site_limits.h"

/* A light and a heavy adult, and two between. */
static const int64_t weights_g[] = { 45000, 60000, 80000, 120000 };
#define WEIGHTS ((int)(sizeof(weights_g) / sizeof(weights_g[0])))

/* What a kind of bound comes to; false where nothing is set. */
static bool in_force(struct infuse_milli *out,
    const struct infuse_limits *limits, int kind, int64_t weight_g)
{
	static const enum infuse_rule rules[] = {
		INFUSE_RULE_DOSE_RATE, INFUSE_RULE_RATE
	};
	const struct infuse_weight weight = { weight_g };
	const struct infuse_bound *bound;
	struct infuse_milli milli;
	bool set = false;
	size_t i;
	int cmp;

	for (i = 0; i < sizeof(rules) / sizeof(rules[0]); i++) {
		bound = &limits->of[rules[i]].bound[kind];
		if (!bound->set)
			continue;
		milli = infuse_bound_at(*bound, weight);
		cmp = set ? infuse_milli_cmp(milli, *out) : 0;
		if (!set || (kind == INFUSE_SOFT_MIN ? cmp > 0 : cmp < 0))
			*out = milli;
		set = true;
	}
	return set;
}

static void add_row(struct grid *grid, const struct infuse_limits *limits,
    int kind, const char *name)
{
	struct render_text cell = { 0 };
	struct infuse_milli milli;
	int i;

	if (!in_force(&milli, limits, kind, weights_g[0]))
		return;
	grid_row(grid);
	grid_set(grid, 0, name);
	for (i = 0; i < WEIGHTS; i++) {
		(void)in_force(&milli, limits, kind, weights_g[i]);
		render_rate_number(&cell, (struct infuse_rate) {
		    .pg_per_h = milli.milli / 1000 });
		grid_take(grid, i + 1, &cell);
	}
}

/* The tighter of the limits per kg and flat: nobody knows mg/kg/h by heart. */
static void add_rates(struct page *page,
    const struct infuse_limits *limits)
{
	struct grid grid = { 0 };

	grid_column(&grid, "at a weight of", "", true);
	grid_column(&grid, "45 kg", "mg/h", false);
	grid_column(&grid, "60 kg", "mg/h", false);
	grid_column(&grid, "80 kg", "mg/h", false);
	grid_column(&grid, "120 kg", "mg/h", false);
	add_row(&grid, limits, INFUSE_SOFT_MIN, "caution below");
	add_row(&grid, limits, INFUSE_SOFT_MAX, "caution above");
	add_row(&grid, limits, INFUSE_HARD_MAX, "STOP above");
	page_take_grid(page, &grid);
	page_gap(page);
}

static void add_looser(struct page *page,
    const struct infuse_site_document *site,
    const struct infuse_site_block *block)
{
	struct infuse_looser looser[INFUSE_LOOSER_MAX];
	struct render_text value = { 0 };
	int setting, count, i;

	for (setting = 0; !block->settings[setting]; setting++)
		;
	count = infuse_site_looser(looser, site, block->drug,
	    (enum infuse_setting)setting);
	for (i = 0; i < count; i++) {
		render_add(&value, infuse_rule_name(looser[i].rule));
		render_add(&value, " ");
		if (looser[i].bound.set) {
			render_add(&value, infuse_bound_name(looser[i].kind));
			render_add(&value, " ");
			render_limit_bound(&value, looser[i].rule,
			    &looser[i].bound);
		} else {
			render_add(&value, "has no ");
			render_add(&value, infuse_bound_name(looser[i].kind));
		}
		render_add(&value, "; infuse comes with ");
		render_limit_bound(&value, looser[i].rule, &looser[i].ours);
		page_field(page, i == 0 ? "LOOSER" : "", &value);
	}
}

static void add_for(struct page *page, const struct infuse_site_block *block)
{
	struct render_text value = { 0 };
	const char *between = ": ";
	int i;

	render_add(&value, render_drug(block->drug));
	for (i = 0; i < INFUSE_SETTINGS; i++) {
		if (!block->settings[i])
			continue;
		render_add(&value, between);
		render_add(&value,
		    infuse_setting_name((enum infuse_setting)i));
		between = ", ";
	}
	page_field(page, "FOR", &value);
}

/* What the pump's own library refuses; none of it is in force (S-18). */
void page_site_library(struct page *page,
    const struct infuse_site_document *site)
{
	struct render_text value = { 0 };
	int i;

	for (i = 0; i < site->libraries; i++) {
		add_for(page, &site->library[i]);
		page_limits_named(page, "REFUSED", &site->library[i].limits);
	}
	if (site->libraries == 0)
		return;
	render_add(&value, "by the pump's own library: no limits of infuse");
	page_field(page, "", &value);
	page_gap(page);
}

static void add_block(struct page *page,
    const struct infuse_site_document *site,
    const struct infuse_site_block *block)
{
	struct render_text value = { 0 };
	int i;

	add_for(page, block);
	page_limits_written(page, &block->limits);
	add_looser(page, site, block);
	for (i = 0; i < block->sources; i++) {
		render_quote(&value, block->source[i].cite);
		render_add(&value, ": ");
		render_quote(&value, block->source[i].says);
		page_field(page, i == 0 ? "SOURCE" : "", &value);
	}
	add_rates(page, &block->limits);
}

void page_site_limits(struct page *page,
    const struct infuse_site_document *site)
{
	int i;

	for (i = 0; i < site->blocks; i++)
		add_block(page, site, &site->block[i]);
}
