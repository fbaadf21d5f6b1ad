/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "figure.h"
#include "grid.h"
#include "verify.h"

#define CHECKSUM_SHOWN 12

static void add_head(struct page *page,
    const struct render_check_pair *pair)
{
	const struct infuse_record *first = pair->first;
	struct render_text value = { 0 };
	char checksum[CHECKSUM_SHOWN + 1];

	memcpy(checksum, first->sha256, CHECKSUM_SHOWN);
	checksum[CHECKSUM_SHOWN] = '\0';
	render_quote(&value, pair->file);
	page_field(page, "AGAINST", &value);
	render_quote(&value, first->protocol);
	render_add(&value, ", revision ");
	render_add_count(&value, first->revision);
	render_add(&value, ", sha256 ");
	render_quote(&value, checksum);
	page_field(page, "PROTOCOL", &value);
	render_add(&value, render_verdict(first->verdict));
	page_field(page, "VERDICT", &value);
	if (pair->row == NULL)
		return;
	if (first->of == INFUSE_RECORD_TITRATE ||
	    (first->of == INFUSE_RECORD_CHECK && pair->row->day == 0))
		return;
	if (pair->row->day != 0 && (pair->day != 0 ||
	    first->of == INFUSE_RECORD_CHECK)) {
		render_add(&value, "day ");
		render_add_count(&value, pair->row->day);
	} else {
		render_add(&value, first->rows == 1 ? "the one" : "each");
		render_add(&value, pair->row->session != 0 ? " session" :
		    " day");
	}
	if (pair->row->length.min > 0) {
		render_add(&value, ", ");
		render_duration(&value, pair->row->length);
	}
	if (pair->row->titrated)
		render_add(&value, "; titrated, and the rate is that of the "
		    "start");
	page_field(page, "DAY", &value);
}

/* Two rates that differ never read the same (S-20). */
static void add_rate(struct render_text *cell,
    const struct render_check_pair *pair, struct infuse_rate rate)
{
	int decimals = render_decimals_apart(INFUSE_RATE,
	    pair->row->rate.pg_per_h * 1000,
	    pair->result->rate.pg_per_h * 1000);

	render_milli(cell, INFUSE_RATE, rate.pg_per_h * 1000, decimals);
}

static void first_cell(struct render_text *cell,
    const struct render_check_pair *pair, enum infuse_field field)
{
	const struct infuse_record *first = pair->first;

	if (field == INFUSE_FIELD_WEIGHT)
		render_weight(cell, first->weight);
	else if (field == INFUSE_FIELD_DRUG)
		render_add(cell, infuse_drug_name(first->drug));
	else if (field == INFUSE_FIELD_LABEL)
		render_strength(cell, first->strength);
	else if (field == INFUSE_FIELD_RATE)
		add_rate(cell, pair, pair->row->rate);
	else if (field == INFUSE_FIELD_FLOW)
		render_flow(cell, pair->row->flow);
	else if (field == INFUSE_FIELD_VOLUME && pair->row->has_volume)
		render_quantity(cell, INFUSE_VOLUME,
		    pair->row->volume.hundredth_ml);
}

static void second_cell(struct render_text *cell,
    const struct render_check_pair *pair, enum infuse_field field)
{
	const struct infuse_second *second = pair->second;

	if (field == INFUSE_FIELD_WEIGHT) {
		render_weight(cell, second->weight);
	} else if (field == INFUSE_FIELD_DRUG) {
		render_add(cell, infuse_drug_name(second->drug));
	} else if (field == INFUSE_FIELD_LABEL) {
		render_strength(cell, second->strength);
	} else if (field == INFUSE_FIELD_RATE) {
		add_rate(cell, pair, pair->result->rate);
	} else if (field == INFUSE_FIELD_FLOW) {
		render_flow(cell, second->flow);
	} else if (field == INFUSE_FIELD_VOLUME) {
		render_quantity(cell, INFUSE_VOLUME,
		    second->volume.hundredth_ml);
	} else {
		render_flow(cell, pair->result->sum);
	}
}

static void add_grid(struct page *page, const struct render_check_pair *pair)
{
	struct grid grid = { 0 };
	struct render_text cell = { 0 };
	int i;

	grid_column(&grid, "field", "", true);
	grid_column(&grid, "first", "", true);
	grid_column(&grid, "second", "", true);
	grid_column(&grid, "", "", true);
	for (i = 0; i < INFUSE_FIELDS; i++) {
		grid_row(&grid);
		grid_set(&grid, 0, render_field_name((enum infuse_field)i));
		first_cell(&cell, pair, (enum infuse_field)i);
		grid_take(&grid, 1, &cell);
		second_cell(&cell, pair, (enum infuse_field)i);
		grid_take(&grid, 2, &cell);
		grid_set(&grid, 3, pair->result->differs[i] ? "DIFFERS" :
		    i == INFUSE_FIELD_VOLUME && pair->result->volume_is_bag ?
		    "the bag's" : i == INFUSE_FIELD_FLOW &&
		    pair->result->one_step ? "agrees, one pump step" :
		    i == INFUSE_FIELD_VOLUME && !pair->row->has_volume ?
		    "not in the answer" : "agrees");
	}
	page_take_grid(page, &grid);
}

/* What the pump does as it stands, by the second person's entries alone. */
static void add_sums(struct page *page,
    const struct render_check_pair *pair)
{
	const struct infuse_verification *result = pair->result;
	const struct infuse_second *second = pair->second;
	struct render_text value = { 0 };

	if (second->rate.per_kg) {
		render_written(&value, second->rate);
		render_add(&value, " x ");
		render_weight(&value, second->weight);
		render_add(&value, " is ");
		add_rate(&value, pair, result->rate);
		page_field(page, "OWN SUMS", &value);
	}
	add_rate(&value, pair, result->rate);
	render_add(&value, " of ");
	render_strength(&value, second->strength);
	render_add(&value, " is ");
	render_flow(&value, result->sum);
	render_add(&value, ", down to the step of ");
	render_flow(&value, second->pump_step);
	if (pair->step_of_plan)
		render_add(&value, " (the plan's)");
	render_add(&value, "; the pump's ");
	render_flow(&value, second->flow);
	render_add(&value, " give ");
	render_rate(&value, result->given);
	page_field(page, second->rate.per_kg ? "" : "OWN SUMS", &value);
	render_quantity(&value, INFUSE_VOLUME, second->volume.hundredth_ml);
	render_add(&value, " at ");
	render_flow(&value, second->flow);
	render_add(&value, " runs for ");
	render_duration(&value, result->runs);
	if (pair->row->length.min > 0) {
		render_add(&value, "; the plan's is ");
		render_duration(&value, pair->row->length);
	}
	if (result->volume_is_bag)
		render_add(&value, "; it is the volume of the bag, and the "
		    "next bag goes on");
	page_field(page, "", &value);
}

/* Why a field may differ, or NULL. */
static const char *reason_of(const struct render_check_pair *pair,
    enum infuse_field field)
{
	const struct infuse_verification *result = pair->result;

	if (field == INFUSE_FIELD_DRUG)
		return "two drugs; nothing converts between them";
	if (field == INFUSE_FIELD_SUM)
		return "the pump does not show what rate and label come to";
	if (field == INFUSE_FIELD_RATE &&
	    result->mix_up[field] == INFUSE_MIX_UP_NONE &&
	    pair->second->rate.per_kg &&
	    result->differs[INFUSE_FIELD_WEIGHT])
		return "per kg, and the weights differ";
	return render_mix_up(result->mix_up[field]);
}

static void add_difference(struct page *page,
    const struct render_check_pair *pair, enum infuse_field field)
{
	const struct infuse_verification *result = pair->result;
	const char *why = reason_of(pair, field), *between = ": ";
	struct render_text value = { 0 };

	render_add(&value, render_field_name(field));
	if (why != NULL) {
		render_add(&value, between);
		render_add(&value, why);
		between = "; ";
	}
	if (field == INFUSE_FIELD_LABEL &&
	    result->mix_up[field] != INFUSE_MIX_UP_SAME_STRENGTH) {
		render_add(&value, between);
		render_add(&value, "the plan's flow from this bag would give ");
		render_rate(&value, result->of_first);
		render_add(&value, ", not ");
		render_rate(&value, pair->row->rate);
	}
	page_field(page, "DIFFERS", &value);
}

static void add_not_seen(struct page *page)
{
	struct render_text value = { 0 };
	int i;

	for (i = 0; render_not_seen[i] != NULL; i++) {
		if (i > 0)
			render_add(&value, "; ");
		render_add(&value, render_not_seen[i]);
	}
	page_field(page, "NOT SEEN", &value);
}

static void add_result(struct page *page,
    const struct render_check_pair *pair)
{
	struct render_text line = { 0 };
	int i;

	if (pair->result->agree) {
		if (pair->result->one_step) {
			render_add(&line, "one pump step apart; enter ");
			render_flow(&line, pair->row->flow);
			render_add(&line, ", which is the order cut to the "
			    "pump's step");
			page_field(page, "ENTER", &line);
		}
		if (pair->first->verdict != INFUSE_CAUTION)
			return;
		render_add(&line, "the answer itself is caution: its reasons "
		    "stand, and this does not answer them");
		page_field(page, "CAUTION", &line);
		page_judge(page, INFUSE_CAUTION);
		return;
	}
	for (i = 0; i < INFUSE_FIELDS; i++)
		if (pair->result->differs[i])
			add_difference(page, pair, (enum infuse_field)i);
	render_add(&line, "go back to the written order, the label and the "
	    "patient; do not settle it by changing an entry");
	page_field(page, "NOW", &line);
}

static bool is_unchecked(const struct render_check_pair *pair)
{
	return pair->nothing == RENDER_OTHER_RATE ||
	    pair->nothing == RENDER_PLAN_NO_START ||
	    pair->nothing == RENDER_PLAN_UNCHECKED;
}

static void add_headline(struct page *page,
    const struct render_check_pair *pair)
{
	bool agree = pair->nothing == RENDER_CHECKED && pair->result->agree;
	struct render_text what = { 0 };

	if (agree) {
		render_add(&what, "agree: the second person's figures are "
		    "those of the first");
	} else {
		render_add(&what, is_unchecked(pair) ? "UNCHECKED: " :
		    "DISAGREE: ");
		render_add(&what, pair->nothing != RENDER_CHECKED ?
		    render_nothing(pair->nothing) : "do not start");
	}
	page_headline(page, agree ? INFUSE_WITHIN : is_unchecked(pair) ?
	    INFUSE_UNCHECKED : INFUSE_STOP, &what, NULL);
}

void answer_verify_page(struct page *page,
    const struct render_check_pair *pair)
{
	add_headline(page, pair);
	page_gap(page);
	if (pair->nothing == RENDER_CHECKED) {
		add_grid(page, pair);
		page_gap(page);
		add_result(page, pair);
		add_sums(page, pair);
		add_not_seen(page);
	}
	add_head(page, pair);
}
