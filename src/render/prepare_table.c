/* SPDX-License-Identifier: MIT */
#include "colour.h"
#include "figure.h"
#include "head.h"
#include "prepare_grids.h"
#include "when.h"

/* Reasons hang under their verdict's word, as findings do. */
#define HANG 13

static void print(struct render_text *text, struct grid *grid)
{
	grid_print(text, grid);
	grid_free(grid);
	render_add(text, "\n");
}

static void add_strength(struct render_text *value,
    struct infuse_strength strength)
{
	bags_strength_number(value, strength);
	render_add(value, " mg/mL");
}

static void add_vials(struct render_text *value,
    const struct render_bags *bags)
{
	const struct infuse_mix *mix = &bags->made->mix;

	render_add(value, " from ");
	bags_count(value, mix->vials);
	render_add(value, mix->vials == 1 ? " vial of " : " vials of ");
	render_strength(value, bags->make->vial);
	if (mix->rest.hundredth_ml == 0)
		return;
	render_add(value, ", of which ");
	render_quantity(value, INFUSE_VOLUME, mix->rest.hundredth_ml);
	render_add(value, " (");
	render_quantity(value, INFUSE_MASS, mix->rest_amount.pg);
	render_add(value, ") is left and not kept for the next bag");
}

/* The volume always with the strength of the vial beside it (ERR-08). */
static void add_each_bag(struct render_text *text,
    const struct render_bags *bags)
{
	const struct infuse_mix *mix = &bags->made->mix;
	struct render_text value = { 0 };

	if (!bags->made->has_mix) {
		render_add(&value, "not said how: give the vials with --vial, "
		    "as in \"500 mg in 10 mL\"");
		render_field(text, bags->context, bags->make->syringe ?
		    "EACH FILL" : "EACH BAG", &value);
		return;
	}
	render_quantity(&value, INFUSE_VOLUME, mix->draw.hundredth_ml);
	render_add(&value, " of ");
	add_strength(&value, bags->make->vial);
	render_add(&value, ", which is ");
	render_quantity(&value, INFUSE_MASS, bags->make->bag.amount.pg);
	render_add(&value, ",");
	add_vials(&value, bags);
	if (mix->diluent.hundredth_ml == 0) {
		render_add(&value, bags->make->syringe ?
		    "; no diluent: the syringe is as strong as the vial" :
		    "; no diluent: the bag is as strong as the vial");
	} else {
		render_add(&value, "; with ");
		render_quantity(&value, INFUSE_VOLUME,
		    mix->diluent.hundredth_ml);
		render_add(&value, " of diluent, ");
		render_strength(&value, bags->make->bag);
		render_add(&value, ", which is ");
		add_strength(&value, bags->make->bag);
	}
	render_field(text, bags->context, bags->make->syringe ? "EACH FILL" :
	    "EACH BAG", &value);
}

/* How two strengths of vials of one drug compare; all are of these. */
static const char *times(int64_t other, int64_t this_one)
{
	static const struct {
		int64_t num, den;
		const char *words;
	} known[] = {
		{ 10, 1, "ten times as much" }, { 5, 1, "five times as much" },
		{ 2, 1, "twice as much" }, { 1, 2, "half as much" },
		{ 1, 5, "a fifth of it" }, { 1, 10, "a tenth of it" },
	};
	size_t i;

	for (i = 0; i < sizeof(known) / sizeof(known[0]); i++)
		if (other * known[i].den == this_one * known[i].num)
			return known[i].words;
	return other > this_one ? "more" : "less";
}

/* ERR-08: the same volume out of each vial that it must not come from. */
static void add_other_vials(struct render_text *text,
    const struct render_bags *bags)
{
	int64_t this_one = bags_pg_per_ml(bags->make->vial), other;
	struct infuse_strength strength = { { 0 }, { 100 } };
	struct infuse_volume draw = bags->made->mix.draw;
	struct render_text value = { 0 };
	int i;

	for (i = 0; (other = infuse_vial_strength(bags->make->drug, i)) != 0;
	    i++) {
		if (other == this_one)
			continue;
		if (value.length > 0)
			render_add(&value, "; ");
		strength.amount.pg = other;
		render_quantity(&value, INFUSE_VOLUME, draw.hundredth_ml);
		render_add(&value, " of ");
		add_strength(&value, strength);
		render_add(&value, " would be ");
		bags_portion_number(&value, bags_portion_of_volume(strength,
		    draw));
		render_add(&value, " mg, ");
		render_add(&value, times(other, this_one));
	}
	render_add(&value, ": read the vial again");
	render_field(text, bags->context, "WRONG VIAL", &value);
}

/* S-24: an overfill that is not given is not 0. */
static void add_overfill(struct render_text *text,
    const struct render_bags *bags)
{
	const struct infuse_way *way = bags->made->mix.way;
	struct render_text value = { 0 };

	if (bags->make->has_overfill) {
		render_quantity(&value, INFUSE_VOLUME,
		    bags->make->overfill.hundredth_ml);
		render_add(&value, " above the label of each bag");
	} else {
		render_add(&value, "unknown, as --overfill is not given; true "
		    "strength at most ");
		add_strength(&value, way[INFUSE_WAY_OUT_FIRST].strength);
		render_add(&value, ", and on top at most ");
		add_strength(&value, way[INFUSE_WAY_ON_TOP].strength);
	}
	render_field(text, bags->context, "OVERFILL", &value);
}

static void add_mix(struct render_text *text, const struct render_bags *bags)
{
	const struct infuse_account *account = bags->made->ranged ?
	    &bags->made->most : &bags->made->account;
	struct render_text value = { 0 };
	struct grid grid = { 0 };
	struct infuse_rate label;

	add_each_bag(text, bags);
	if (!bags->made->has_mix) {
		render_add(text, "\n");
		return;
	}
	add_other_vials(text, bags);
	if (bags->make->syringe) {
		render_add(&value, "from empty, to ");
		render_quantity(&value, INFUSE_VOLUME,
		    bags->make->bag.volume.hundredth_ml);
		render_field(text, bags->context, "FILL", &value);
	}
	if (bags->made->mix.diluent.hundredth_ml == 0 ||
	    bags->make->syringe) {
		render_add(text, "\n");
		return;
	}
	add_overfill(text, bags);
	render_add(&value, "what a pump at ");
	render_flow(&value, account->highest);
	if (infuse_rate_of_flow(&label, account->highest, bags->make->bag)) {
		render_add(&value, ", ");
		render_rate(&value, label);
		render_add(&value, " by the label,");
	}
	render_add(&value, " really delivers; no reason to raise a rate");
	render_field(text, bags->context, "DELIVERS", &value);
	render_add(text, "\n");
	bags_ways_grid(&grid, bags);
	print(text, &grid);
}

/* "BAGS  14", or the range; no path is invented for that (S-16). */
static void add_number(struct render_text *text,
    const struct render_bags *bags)
{
	const struct infuse_preparation *made = bags->made;
	struct render_text value = { 0 };

	if (!made->ranged) {
		bags_count(&value, made->account.bags);
		if (made->of.path == INFUSE_PATH_LADDER) {
			render_add(&value, ", on the way to ");
			render_written(&value, bags->context->order->target);
			render_add(&value, ", the fastest that step and "
			    "interval allow");
		}
	} else {
		if (made->has_least) {
			bags_count(&value, made->account.bags);
			render_add(&value, " to ");
		} else {
			render_add(&value, "at most ");
		}
		bags_count(&value, made->most.bags);
		render_add(&value, ", from least to most; times of change "
		    "depend on the way there, and only --target says one");
	}
	render_field(text, bags->context, "BAGS", &value);
	render_add(text, "\n");
}

/* S-02: what the pump's step takes from the plan's dose. */
static void add_planned(struct render_text *text,
    const struct render_bags *bags)
{
	const struct infuse_account *account = &bags->made->account;
	struct render_text value = { 0 };

	if (bags->made->ranged)
		return;
	render_dose(&value, account->planned);
	render_add(&value, " is the plan's dose; the pump gives ");
	bags_portion_number(&value, account->given);
	render_add(&value, " mg in ");
	bags_pumped_number(&value, account->pumped);
	render_add(&value, " mL");
	render_field(text, bags->context, "GIVEN", &value);
}

static void add_record(struct render_text *text,
    const struct render_bags *bags)
{
	struct bags_date dates[BAGS_DATES_MAX];
	struct grid account = { 0 }, by_date = { 0 };

	bags_account_grid(&account, bags);
	print(text, &account);
	if (bags_dates(dates, bags) > 0) {
		bags_dates_grid(&by_date, bags);
		print(text, &by_date);
	}
	add_planned(text, bags);
	render_add(text, "PREPARED   ____________________  CHECKED  "
	    "____________________\n"
	    "WASTED     ____________________  WITNESS  "
	    "____________________\n\n");
}

static void add_remarks(struct render_text *text,
    const struct render_bags *bags)
{
	struct render_text value = { 0 };
	int i;

	for (i = 0; bags_remark(&value, bags, i); i++)
		if (value.length > 0 || value.failed)
			render_field(text, bags->context, "NOTE", &value);
}

static void add_bags(struct render_text *text, const struct render_bags *bags)
{
	struct grid runs = { 0 }, list = { 0 };

	add_mix(text, bags);
	bags_runs_grid(&runs, bags);
	print(text, &runs);
	add_number(text, bags);
	if (!bags->made->ranged) {
		bags_list_grid(&list, bags);
		print(text, &list);
	}
	add_record(text, bags);
	add_remarks(text, bags);
}

/* A true strength that is more than 5 % off (S-24). */
static void add_weaker(struct render_text *text,
    const struct render_bags *bags)
{
	struct render_text line = { 0 };
	const struct infuse_way *way;
	int kind, named = 0;

	if (!bags->made->has_mix || bags->made->mix.verdict == INFUSE_WITHIN)
		return;
	render_add(&line, "a bag is more than 5 % weaker than its label, "
	    "when made with: ");
	for (kind = 0; kind < INFUSE_WAYS; kind++) {
		way = &bags->made->mix.way[kind];
		if (!way->known || way->verdict == INFUSE_WITHIN)
			continue;
		render_add(&line, named++ > 0 ? "; " : "");
		render_add(&line, bags_way(bags, (enum infuse_way_kind)kind));
		render_add(&line, " (");
		render_deviation_number(&line, way->off);
		render_add(&line, " %)");
	}
	render_add(text, "  ");
	render_verdict_coloured(text, bags->context->colour, INFUSE_CAUTION);
	render_add_spaces(text, 4);
	render_wrap(text, &line, HANG, bags->context->width);
	render_add(text, "\n");
	render_text_free(&line);
}

/* S-06: which rows took the bags away. */
static void add_no_bags(struct render_text *text,
    const struct render_bags *bags)
{
	bool rows[INFUSE_ROWS_MAX] = { false };
	int i, marked = 0;

	if (bags->made->undiluted) {
		render_add(text, "no bags to make: 100 mg/mL never goes in "
		    "undiluted: at least its own volume\nof diluent "
		    "(label)\n");
		return;
	}
	for (i = 0; i < bags->plan->rows; i++) {
		rows[i] = bags->plan->row[i].verdict == bags->made->verdict;
		marked += rows[i];
	}
	render_add(text, "no bags to make: this plan is ");
	render_add(text, render_verdict(bags->made->verdict));
	if (marked > 0 && marked < bags->plan->rows) {
		render_add(text, " on ");
		render_rows(text, rows, bags->plan->rows,
		    bags_are_of_sessions(bags));
	}
	render_add(text, "\n");
}

void render_prepare_table(struct render_text *text,
    const struct render_bags *bags)
{
	const struct infuse_preparation *made = bags->made;

	render_head(text, bags->context, &bags->plan->limits);
	render_course_times(text, bags->context, render_end_of(bags->plan));
	render_add(text, "\n");
	if (made->has_bags) {
		add_bags(text, bags);
		render_pump_notes(text, bags->context);
		render_add(text, "\n");
	}
	render_findings(text, bags->context, made->verdict,
	    &made->findings, NULL, bags->plan->rows);
	add_weaker(text, bags);
	if (!made->has_bags)
		add_no_bags(text, bags);
	render_reason(text, bags->context, made->verdict);
	if (made->verdict >= INFUSE_CAUTION)
		render_add(text, "Not a judgement that it suits this "
		    "patient.\n");
}
