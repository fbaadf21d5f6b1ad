/* SPDX-License-Identifier: MIT */
#include "figure.h"
#include "prepare_grids.h"
#include "when.h"

static void take_count(struct grid *grid, int column, int64_t n)
{
	struct render_text cell = { 0 };

	bags_count(&cell, n);
	grid_take(grid, column, &cell);
}

static void take_mass(struct grid *grid, int column, int64_t pg)
{
	struct render_text cell = { 0 };
	struct infuse_mass mass;

	mass.pg = pg;
	bags_mass_number(&cell, mass);
	grid_take(grid, column, &cell);
}

static void set_account(struct grid *grid, const struct render_bags *bags,
    const char *name, const struct infuse_account *account)
{
	const struct infuse_mix *mix = &bags->made->mix;
	int column = 2;

	grid_row(grid);
	grid_set(grid, 0, name);
	take_count(grid, 1, account->bags);
	if (bags->made->has_mix) {
		take_count(grid, column, account->bags * mix->vials);
		take_mass(grid, column + 1, account->bags * mix->vials *
		    bags->make->vial.amount.pg);
		take_mass(grid, column + 2,
		    account->bags * mix->rest_amount.pg);
		column += 3;
	}
	take_mass(grid, column, account->bags * bags->make->bag.amount.pg);
	take_mass(grid, column + 1, account->given.whole.pg);
	take_mass(grid, column + 2, account->wasted.whole.pg);
}

void bags_account_grid(struct grid *grid, const struct render_bags *bags)
{
	const struct infuse_preparation *made = bags->made;

	grid_column(grid, "", "", true);
	grid_column(grid, "bags", "", false);
	if (made->has_mix) {
		grid_column(grid, "vials", "", false);
		grid_column(grid, "opened", "mg", false);
		grid_column(grid, "left in vials", "mg", false);
	}
	grid_column(grid, "in bags", "mg", false);
	grid_column(grid, "given", "mg", false);
	grid_column(grid, "left in bags", "mg", false);
	if (!made->ranged)
		set_account(grid, bags, "all", &made->account);
	if (made->ranged && made->has_least)
		set_account(grid, bags, "least", &made->account);
	if (made->ranged)
		set_account(grid, bags, "most", &made->most);
}

static void set_amounts(struct grid *grid, struct infuse_pumped pumped,
    struct infuse_portion portion)
{
	struct render_text cell = { 0 };

	bags_pumped_number(&cell, pumped);
	grid_take(grid, 1, &cell);
	bags_portion_number(&cell, portion);
	grid_take(grid, 2, &cell);
}

void bags_dates_grid(struct grid *grid, const struct render_bags *bags)
{
	struct bags_date dates[BAGS_DATES_MAX];
	struct render_text cell = { 0 };
	int i, count = bags_dates(dates, bags);

	grid_column(grid, "date", "", true);
	grid_column(grid, "given", "mL", false);
	grid_column(grid, "given", "mg", false);
	for (i = 0; i < count; i++) {
		grid_row(grid);
		render_date(&cell, bags->context->clock, dates[i].from);
		grid_take(grid, 0, &cell);
		set_amounts(grid, dates[i].pumped,
		    infuse_portion_of(bags->make->bag, dates[i].pumped));
	}
	grid_row(grid);
	grid_set(grid, 0, "all");
	set_amounts(grid, bags->made->account.pumped,
	    bags->made->account.given);
}
