/* SPDX-License-Identifier: MIT */
#include "cause_page.h"
#include "common_page.h"
#include "figure.h"
#include "plan_page.h"
#include "prepare_grids.h"
#include "when.h"

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

void page_each_bag(struct page *page, const struct render_bags *bags)
{
	const struct infuse_mix *mix = &bags->made->mix;
	struct render_text value = { 0 };

	if (!bags->made->has_mix) {
		render_add(&value, "not said how: give the vials with --vial, "
		    "as in \"500 mg in 10 mL\"");
		page_field(page, bags->make->syringe ?
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
	page_field(page, bags->make->syringe ? "EACH FILL" :
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
static void add_other_vials(struct page *page,
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
	page_field(page, "WRONG VIAL", &value);
}

/* S-24: an overfill that is not given is not 0. */
static void add_overfill(struct page *page,
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
	page_field(page, "OVERFILL", &value);
}

static void add_mix(struct page *page, const struct render_bags *bags)
{
	const struct infuse_account *account = bags->made->ranged ?
	    &bags->made->most : &bags->made->account;
	struct render_text value = { 0 };
	struct grid grid = { 0 };
	struct infuse_rate label;

	page_each_bag(page, bags);
	if (!bags->made->has_mix) {
		page_gap(page);
		return;
	}
	add_other_vials(page, bags);
	if (bags->make->syringe) {
		render_add(&value, "from empty, to ");
		render_quantity(&value, INFUSE_VOLUME,
		    bags->make->bag.volume.hundredth_ml);
		page_field(page, "FILL", &value);
	}
	if (bags->made->mix.diluent.hundredth_ml == 0 ||
	    bags->make->syringe) {
		page_gap(page);
		return;
	}
	add_overfill(page, bags);
	render_add(&value, "what a pump at ");
	render_flow(&value, account->highest);
	if (infuse_rate_of_flow(&label, account->highest, bags->make->bag)) {
		render_add(&value, ", ");
		render_rate(&value, label);
		render_add(&value, " by the label,");
	}
	render_add(&value, " really delivers; no reason to raise a rate");
	page_field(page, "DELIVERS", &value);
	page_gap(page);
	bags_ways_grid(&grid, bags);
	page_take_grid(page, &grid);
	page_gap(page);
}

/* "BAGS  14", or the range; no path is invented for that (S-16). */
static void add_number(struct page *page,
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
	page_field(page, "BAGS", &value);
	page_gap(page);
}

/* S-02: what the pump's step takes from the plan's dose. */
static void add_planned(struct page *page,
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
	page_field(page, "GIVEN", &value);
}

static void add_record(struct page *page,
    const struct render_bags *bags)
{
	struct bags_date dates[BAGS_DATES_MAX];
	struct grid account = { 0 }, by_date = { 0 };
	struct render_text line = { 0 };

	bags_account_grid(&account, bags);
	page_take_grid(page, &account);
	page_gap(page);
	if (bags_dates(dates, bags) > 0) {
		bags_dates_grid(&by_date, bags);
		page_take_grid(page, &by_date);
		page_gap(page);
	}
	add_planned(page, bags);
	render_add(&line, "____________________  CHECKED  "
	    "____________________");
	page_field(page, "PREPARED", &line);
	render_add(&line, "____________________  WITNESS  "
	    "____________________");
	page_field(page, "WASTED", &line);
}

static void add_remarks(struct page *page,
    const struct render_bags *bags)
{
	struct render_text value = { 0 };
	int i;

	for (i = 0; bags_remark(&value, bags, i); i++)
		if (value.length > 0 || value.failed)
			page_field(page, "NOTE", &value);
}

static void add_bags(struct page *page, const struct render_bags *bags)
{
	struct grid runs = { 0 }, list = { 0 };

	add_mix(page, bags);
	bags_runs_grid(&runs, bags);
	page_take_grid(page, &runs);
	page_gap(page);
	add_number(page, bags);
	if (!bags->made->ranged) {
		bags_list_grid(&list, bags);
		page_take_grid(page, &list);
		page_gap(page);
	}
	add_record(page, bags);
	add_remarks(page, bags);
}

/* A true strength that is more than 5 % off (S-24). */
static void add_weaker(struct page *page,
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
	page_field(page, "CAUTION", &line);
	page_judge(page, INFUSE_CAUTION);
}

/* S-06: which rows took the bags away. */
static void add_no_bags(struct page *page, const struct render_bags *bags)
{
	bool rows[INFUSE_ROWS_MAX] = { false };
	struct render_text line = { 0 };
	int i, marked = 0;

	render_add(&line, "no bags to make: ");
	if (bags->made->undiluted) {
		render_add(&line, "100 mg/mL never goes in undiluted: at least "
		    "its own volume of diluent (label)");
		page_say(page, &line);
		return;
	}
	if (bags->plan->verdict > bags->made->verdict) {
		render_text_free(&line);
		page_nothing_to_enter(page, bags->context, false);
		return;
	}
	for (i = 0; i < bags->plan->rows; i++) {
		rows[i] = bags->plan->row[i].verdict == bags->made->verdict;
		marked += rows[i];
	}
	render_add(&line, "this plan is ");
	render_add(&line, render_verdict(bags->made->verdict));
	if (marked > 0 && marked < bags->plan->rows) {
		render_add(&line, " on ");
		render_rows(&line, rows, bags->plan->rows,
		    &bags->context->protocol->protocol.schedule);
	}
	page_say(page, &line);
}

static void add_headline(struct page *page, const struct render_bags *bags,
    const struct answer_causes *causes)
{
	static const char *const words[] = {
		[INFUSE_STOP] = "STOP: do not make or hang this",
		[INFUSE_UNCHECKED] =
		    "UNCHECKED: not a yes, not a no.  Do not make this",
		[INFUSE_CAUTION] = "",
		[INFUSE_WITHIN] = "within limits",
	};
	struct render_text what = { 0 }, who = { 0 };

	render_add(&what, bags->made->verdict == INFUSE_CAUTION ?
	    answer_caution(causes) : words[bags->made->verdict]);
	if (bags->made->has_bags && !bags->made->ranged) {
		render_add(&what, "; bags: ");
		bags_count(&what, bags->made->account.bags);
	}
	page_who(&who, bags->context);
	page_headline(page, bags->made->verdict, &what, &who);
}

void answer_prepare_page(struct page *page, const struct render_bags *bags)
{
	const struct infuse_preparation *made = bags->made;
	struct answer_causes causes;
	struct render_text line = { 0 };

	answer_causes(&causes, &made->findings);
	add_headline(page, bags, &causes);
	page_about(page, bags->context, bags->plan);
	page_gap(page);
	if (made->has_bags)
		add_bags(page, bags);
	page_causes(page, bags->context, &causes, bags->plan, NULL, NULL);
	add_weaker(page, bags);
	if (!made->has_bags)
		add_no_bags(page, bags);
	page_reason(page, bags->context, made->verdict == INFUSE_CAUTION &&
	    answer_wants_a_reason(&causes));
	if (made->verdict >= INFUSE_CAUTION) {
		render_add(&line, "Not a judgement that it suits this "
		    "patient.");
		page_say(page, &line);
	}
	page_end(page, bags->context, &bags->plan->limits, NULL);
}
