/* SPDX-License-Identifier: MIT */
#include "prepare_parts.h"

#define SHORT_BAG_MIN 240	/* S-24: 4 h */

static bool is_alike(const struct bags_run *a, const struct bags_run *b)
{
	return a->length.min == b->length.min &&
	    a->at->flow.hundredth_ml_per_h == b->at->flow.hundredth_ml_per_h &&
	    infuse_rate_cmp(a->at->rate, b->at->rate) == 0;
}

/* Adds one row, to the run before it if it is of this path and alike. */
static int add(struct bags_run *out, int count, int from,
    const struct bags_run *one)
{
	if (count > from && is_alike(&out[count - 1], one)) {
		out[count - 1].last = one->last;
		return count;
	}
	out[count] = *one;
	return count + 1;
}

static int add_rows(struct bags_run *out, int count,
    const struct render_bags *bags, bool most, const char *path)
{
	const struct infuse_row *row;
	struct bags_run one;
	int i, from = count;

	for (i = 0; i < bags->plan->rows; i++) {
		row = &bags->plan->row[i];
		one.first = one.last = (int)(row->session > 0 ?
		    row->session : row->day) - 1;
		one.session = row->session;
		one.start = row->start;
		one.length = row->length;
		one.at = most ? &row->most : &row->at;
		one.path = path;
		count = add(out, count, from, &one);
	}
	return count;
}

static int add_rungs(struct bags_run *out, const struct render_bags *bags)
{
	const struct infuse_rung *rung;
	struct bags_run one;
	int i, count = 0;

	for (i = 0; i < bags->plan->rungs; i++) {
		rung = &bags->plan->rung[i];
		one.first = one.last = i;
		one.session = 0;
		one.start = rung->start;
		one.length = rung->length;
		one.at = &rung->at;
		one.path = "ladder";
		count = add(out, count, 0, &one);
	}
	return count;
}

int bags_runs(struct bags_run out[BAGS_RUNS_MAX],
    const struct render_bags *bags)
{
	int count = 0;

	if (bags->made->of.path == INFUSE_PATH_LADDER)
		return add_rungs(out, bags);
	if (!bags->made->ranged)
		return add_rows(out, 0, bags, false, "schedule");
	if (bags->made->has_least)
		count = add_rows(out, 0, bags, false, "least");
	return add_rows(out, count, bags, true, "most");
}

struct infuse_pumped bags_pumped_in(const struct bags_run *run)
{
	struct infuse_pumped out;

	out.hundredth_ml_min_per_h = run->at->flow.hundredth_ml_per_h *
	    run->length.min;
	return out;
}

/* Of a continuous infusion the next bag follows whatever the day. */
bool bags_is_short(const struct render_bags *bags, const struct bags_run *run)
{
	struct infuse_duration lasts;

	if (run->at->flow.hundredth_ml_per_h == 0)
		return false;
	lasts = infuse_bag_lasts(&bags->made->of, run->at->flow);
	return lasts.min < SHORT_BAG_MIN && lasts.min < run->length.min;
}

static struct infuse_duration end_of(const struct infuse_plan *plan)
{
	const struct infuse_row *last = &plan->row[plan->rows - 1];
	struct infuse_duration out;

	out.min = last->start.min + last->length.min;
	return out;
}

int bags_dates(struct bags_date out[BAGS_DATES_MAX],
    const struct render_bags *bags)
{
	const struct infuse_clock *clock = bags->context->clock;
	struct infuse_duration from = { 0 }, to, end;
	struct bags_date *date;
	int count = 0;

	if (clock == NULL || bags->made->ranged || !bags->made->has_bags)
		return 0;
	end = end_of(bags->plan);
	while (from.min < end.min && count < BAGS_DATES_MAX) {
		to = infuse_next_date(clock, from);
		date = &out[count];
		date->from = from;
		date->pumped = infuse_pumped_between(&bags->made->of, from,
		    to);
		count += date->pumped.hundredth_ml_min_per_h > 0;
		from = to;
	}
	return count;
}

bool render_prepare_agrees(const struct render_bags *bags)
{
	static const struct infuse_portion nothing;
	const struct infuse_account *account = &bags->made->account;
	struct infuse_portion sum = nothing;
	struct bags_date dates[BAGS_DATES_MAX];
	int64_t pumped = 0;
	int i, count = bags_dates(dates, bags);

	if (count == 0)
		return true;
	for (i = 0; i < count; i++) {
		pumped += dates[i].pumped.hundredth_ml_min_per_h;
		sum = infuse_portion_add(bags->make->bag, sum,
		    infuse_portion_of(bags->make->bag, dates[i].pumped));
	}
	return pumped == account->pumped.hundredth_ml_min_per_h &&
	    sum.whole.pg == account->given.whole.pg &&
	    sum.part == account->given.part;
}

bool bags_end_before(const struct render_bags *bags,
    const struct bags_run runs[], int count)
{
	int i;

	for (i = 0; i < count; i++)
		if (runs[i].at->flow.hundredth_ml_per_h > 0 &&
		    infuse_to_infuse(&bags->made->of, runs[i].at->flow,
		    runs[i].length).bag_first)
			return true;
	return false;
}
