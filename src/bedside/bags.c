/* SPDX-License-Identifier: MIT */
#include <infuse/bags.h>

static struct infuse_bag_use use_of(const struct infuse_account *account,
    const struct infuse_hanging *of)
{
	struct infuse_bag_use out = { .known = account->bags > 0 };

	if (!out.known)
		return out;
	out.bags = account->bags;
	out.left = account->wasted;
	out.highest = account->highest;
	out.lasts = infuse_bag_lasts(of, account->highest);
	if (of->bag_max.min > 0 && of->bag_max.min < out.lasts.min)
		out.lasts = of->bag_max;
	return out;
}

static void set_off(struct infuse_bag_choice *out,
    const struct infuse_plan *plan)
{
	const struct infuse_row *row;
	int i;

	out->rows = plan->rows;
	for (i = 0; i < plan->rows; i++) {
		row = &plan->row[i];
		out->off_known[i] = row->computed && row->has_rate &&
		    row->at.has_pump;
		out->off[i] = row->at.deviation;
	}
	row = &plan->row[0];
	out->most_known = row->titrated && row->computed &&
	    row->most.has_pump;
	out->most_off = row->most.deviation;
}

void infuse_bag_choose(struct infuse_bag_choice *out,
    const struct infuse_case *of, struct infuse_duration bag_max)
{
	static const struct infuse_bag_choice empty;
	struct infuse_make make = { .drug = of->protocol->drug,
	    .bag = of->order.strength, .bag_max = bag_max };
	struct infuse_preparation made;
	struct infuse_plan plan;

	*out = empty;
	infuse_plan_make(&plan, of);
	infuse_prepare(&made, of, &plan, &make);
	out->verdict = made.verdict;
	out->has_bags = made.has_bags && made.agrees;
	out->ranged = made.ranged;
	if (!out->has_bags)
		return;
	if (!made.ranged || made.has_least)
		out->least = use_of(&made.account, &made.of);
	if (made.ranged)
		out->most = use_of(&made.most, &made.of);
	set_off(out, &plan);
}
