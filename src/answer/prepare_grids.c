/* SPDX-License-Identifier: MIT */
#include "figure.h"
#include "prepare_grids.h"
#include "programme.h"
#include "when.h"

static void take_pumped(struct grid *grid, int column,
    struct infuse_pumped pumped)
{
	struct render_text cell = { 0 };

	bags_pumped_number(&cell, pumped);
	grid_take(grid, column, &cell);
}

static void take_portion(struct grid *grid, int column,
    struct infuse_portion portion)
{
	struct render_text cell = { 0 };

	bags_portion_number(&cell, portion);
	grid_take(grid, column, &cell);
}

static void take_volume(struct grid *grid, int column,
    struct infuse_volume volume)
{
	struct render_text cell = { 0 };

	render_volume_number(&cell, volume);
	grid_take(grid, column, &cell);
}

static void take_count(struct grid *grid, int column, int64_t n)
{
	struct render_text cell = { 0 };

	bags_count(&cell, n);
	grid_take(grid, column, &cell);
}

static struct infuse_flow highest(const struct render_bags *bags)
{
	return bags->made->ranged ? bags->made->most.highest :
	    bags->made->account.highest;
}

static void set_way(struct grid *grid, const struct render_bags *bags,
    const struct infuse_way *way, const char *name)
{
	struct render_text cell = { 0 };
	struct infuse_rate gives;

	grid_row(grid);
	grid_set(grid, 0, name);
	take_volume(grid, 1, way->out);
	take_volume(grid, 2, way->strength.volume);
	bags_strength_number(&cell, way->strength);
	grid_take(grid, 3, &cell);
	render_deviation_number(&cell, way->off);
	grid_take(grid, 4, &cell);
	if (infuse_rate_of_flow(&gives, highest(bags), way->strength))
		render_rate_number(&cell, gives);
	grid_take(grid, 5, &cell);
	grid_set(grid, 6, way->verdict == INFUSE_WITHIN ? "" :
	    render_verdict(way->verdict));
}

void bags_ways_grid(struct grid *grid, const struct render_bags *bags)
{
	const struct infuse_mix *mix = &bags->made->mix;
	int kind;

	grid_column(grid, "made with", "", true);
	grid_column(grid, "take out", "mL", false);
	grid_column(grid, "in all", "mL", false);
	grid_column(grid, "strength", "mg/mL", false);
	grid_column(grid, "off", "%", false);
	grid_column(grid, "delivers", "mg/h", false);
	grid_column(grid, "", "", true);
	for (kind = 0; kind < INFUSE_WAYS; kind++)
		if (mix->way[kind].known)
			set_way(grid, bags, &mix->way[kind],
			    bags_way(bags, (enum infuse_way_kind)kind));
}

/* "1 to 4", "5 (12 h)". */
static void set_name(struct grid *grid, const struct render_bags *bags,
    const struct bags_run *run)
{
	struct render_text cell = { 0 };

	render_add_count(&cell, run->first + 1);
	if (run->last > run->first) {
		render_add(&cell, " to ");
		render_add_count(&cell, run->last + 1);
	}
	if (!bags_are_of_sessions(bags) &&
	    bags->made->of.path != INFUSE_PATH_LADDER &&
	    run->length.min != INFUSE_MIN_PER_DAY) {
		render_add(&cell, " (");
		render_duration(&cell, run->length);
		render_add(&cell, ")");
	}
	grid_take(grid, 0, &cell);
}

static void set_start(struct grid *grid, const struct render_bags *bags,
    const struct bags_run *run)
{
	struct render_text cell = { 0 };

	if (bags->made->ranged) {
		grid_set(grid, 1, run->path);
		return;
	}
	if (bags->context->clock != NULL && !(bags_are_of_sessions(bags) &&
	    bags->made->of.path == INFUSE_PATH_LADDER))
		render_moment(&cell, bags->context->clock, run->start);
	else
		render_duration(&cell, run->start);
	grid_take(grid, 1, &cell);
}

/*
 * S-18: where the site's pumps want the rate, flat or per kg, it stands before
 * the flow, as it is entered.
 */
static void entered_column(struct grid *grid,
    const struct render_context *context)
{
	if (context->site->programme_in == INFUSE_PROGRAMME_RATE)
		grid_column(grid, "ENTER", "mg/h", false);
	else if (context->site->programme_in == INFUSE_PROGRAMME_DOSE_RATE)
		grid_column(grid, "ENTER", "mg/kg/h", false);
}

/* Returns the column after it. */
static int set_entered(struct grid *grid, int column,
    const struct render_bags *bags, const struct bags_run *run)
{
	struct render_text cell = { 0 };

	if (bags->context->site->programme_in == INFUSE_PROGRAMME_NOT_SAID ||
	    bags->context->site->programme_in == INFUSE_PROGRAMME_FLOW)
		return column;
	render_enter_number(&cell, run->at);
	grid_take(grid, column, &cell);
	return column + 1;
}

static void set_to_infuse(struct grid *grid, int column,
    const struct render_bags *bags, const struct bags_run *run)
{
	if (run->at->flow.hundredth_ml_per_h > 0)
		take_volume(grid, column, infuse_to_infuse(&bags->made->of,
		    run->at->flow, run->length).volume);
}

static void set_run(struct grid *grid, const struct render_bags *bags,
    const struct bags_run *run, bool with_bag)
{
	struct infuse_pumped pumped = bags_pumped_in(run);
	struct render_text cell = { 0 };
	int column;

	grid_row(grid);
	set_name(grid, bags, run);
	set_start(grid, bags, run);
	column = set_entered(grid, 2, bags, run);
	render_flow_number(&cell, run->at->flow);
	grid_take(grid, column, &cell);
	render_rate_number(&cell, run->at->given);
	grid_take(grid, column + 1, &cell);
	if (with_bag) {
		set_to_infuse(grid, column + 2, bags, run);
		column++;
	}
	take_pumped(grid, column + 2, pumped);
	take_portion(grid, column + 3, infuse_portion_of(bags->make->bag,
	    pumped));
	if (run->at->flow.hundredth_ml_per_h > 0)
		render_duration(&cell, infuse_bag_lasts(&bags->made->of,
		    run->at->flow));
	grid_take(grid, column + 4, &cell);
}

void bags_runs_grid(struct grid *grid, const struct render_bags *bags)
{
	struct bags_run runs[BAGS_RUNS_MAX];
	int i, count = bags_runs(runs, bags);
	bool with_bag = bags_end_before(bags, runs, count);

	grid_column(grid, bags->made->of.path == INFUSE_PATH_LADDER ? "step" :
	    bags_are_of_sessions(bags) ? "session" : "day", "", true);
	grid_column(grid, bags->made->ranged ? "" : "from", "", true);
	entered_column(grid, bags->context);
	grid_column(grid, render_programme_head(bags->context,
	    INFUSE_PROGRAMME_FLOW, "pump"), "mL/h", false);
	grid_column(grid, render_gives_head(bags->context), "mg/h", false);
	if (with_bag)
		grid_column(grid, "set", "mL", false);
	grid_column(grid, "volume", "mL", false);
	grid_column(grid, "dose", "mg", false);
	grid_column(grid, "a bag lasts", "", false);
	for (i = 0; i < count; i++)
		set_run(grid, bags, &runs[i], with_bag);
}

/* The time alone on the same date. */
static void add_down(struct render_text *cell, const struct render_bags *bags,
    const struct infuse_hung *bag)
{
	const struct infuse_clock *clock = bags->context->clock;
	struct infuse_moment up = infuse_clock_at(clock, bag->up);
	struct infuse_moment down = infuse_clock_at(clock, bag->down);

	if (infuse_same_date(&up.civil, &down.civil))
		render_time_of_day(cell, clock, bag->down);
	else
		render_moment(cell, clock, bag->down);
}

/* Without a clock a session's bags are counted from its own start. */
static void set_times(struct grid *grid, int column,
    const struct render_bags *bags, const struct infuse_hung *bag)
{
	struct render_text cell = { 0 };
	struct infuse_duration since = { 0 }, after;

	if (bags->context->clock != NULL) {
		render_moment(&cell, bags->context->clock, bag->up);
		grid_take(grid, column, &cell);
		add_down(&cell, bags, bag);
		grid_take(grid, column + 1, &cell);
		return;
	}
	if (bag->session > 0)
		since = render_session_start(bags->plan, bag->session);
	after.min = bag->up.min - since.min;
	render_duration(&cell, after);
	grid_take(grid, column, &cell);
	after.min = bag->down.min - since.min;
	render_duration(&cell, after);
	grid_take(grid, column + 1, &cell);
}

static void set_bag(struct grid *grid, int column,
    const struct render_bags *bags, const struct infuse_hung *bag)
{
	struct infuse_strength label = bags->make->bag;

	set_times(grid, column, bags, bag);
	take_pumped(grid, column + 2, bag->given);
	take_portion(grid, column + 3, infuse_portion_of(label, bag->given));
	take_pumped(grid, column + 4, bag->left);
	take_portion(grid, column + 5, infuse_portion_of(label, bag->left));
}

void bags_list_grid(struct grid *grid, const struct render_bags *bags)
{
	bool clock = bags->context->clock != NULL;
	bool sessions = bags_are_of_sessions(bags);
	const struct infuse_hung *bag;
	int column;
	int64_t i;

	if (sessions)
		grid_column(grid, "session", "", false);
	grid_column(grid, "bag", "", false);
	column = grid->columns;
	grid_column(grid, clock ? "up" : "up after", "", clock);
	grid_column(grid, clock ? "down" : "down after", "", clock);
	grid_column(grid, "given", "mL", false);
	grid_column(grid, "given", "mg", false);
	grid_column(grid, "left", "mL", false);
	grid_column(grid, "left", "mg", false);
	for (i = 0; i < bags->made->account.bags; i++) {
		bag = &bags->made->bag[i];
		grid_row(grid);
		if (sessions)
			take_count(grid, 0, bag->session);
		take_count(grid, column - 1, i + 1);
		set_bag(grid, column, bags, bag);
	}
}
