/* SPDX-License-Identifier: MIT */
#include <stddef.h>

#include <infuse/prepare.h>

#include "prepare.h"

/* All that a bag of this label holds, as the pump counts it. */
static int64_t content(struct infuse_strength bag)
{
	return bag.volume.hundredth_ml * 60;
}

/*
 * The rest of x * num / den, when the quotient is known: the true difference
 * is below den, and so is the one of the two products without their high bits.
 */
static int64_t rest_of(int64_t x, int64_t num, int64_t quotient, int64_t den)
{
	return (int64_t)((uint64_t)x * (uint64_t)num -
	    (uint64_t)quotient * (uint64_t)den);
}

struct infuse_portion infuse_portion_of(struct infuse_strength bag,
    struct infuse_pumped pumped)
{
	int64_t whole = content(bag);
	int64_t bags = pumped.hundredth_ml_min_per_h / whole;
	int64_t more = pumped.hundredth_ml_min_per_h % whole;
	struct infuse_portion out;
	int64_t pg = infuse_fraction(bag.amount.pg, more, whole);

	out.whole.pg = bags * bag.amount.pg + pg;
	out.part = rest_of(bag.amount.pg, more, pg, whole);
	return out;
}

struct infuse_portion infuse_portion_add(struct infuse_strength bag,
    struct infuse_portion a, struct infuse_portion b)
{
	int64_t carry = a.part + b.part >= content(bag);

	a.whole.pg += b.whole.pg + carry;
	a.part += b.part - carry * content(bag);
	return a;
}

static bool is_same(struct infuse_portion a, struct infuse_portion b)
{
	return a.whole.pg == b.whole.pg && a.part == b.part;
}

struct infuse_duration infuse_bag_lasts(const struct infuse_hanging *of,
    struct infuse_flow flow)
{
	struct infuse_duration out;

	out.min = content(of->bag) / flow.hundredth_ml_per_h;
	if (of->bag_max.min > 0 && out.min > of->bag_max.min)
		out = of->bag_max;
	return out;
}

struct infuse_to_infuse infuse_to_infuse(const struct infuse_hanging *of,
    struct infuse_flow flow, struct infuse_duration length)
{
	struct infuse_to_infuse out;

	out.in_all = infuse_volume_of(flow, length);
	out.bag_lasts = infuse_bag_lasts(of, flow);
	out.bag_first = out.bag_lasts.min < length.min;
	out.volume = out.in_all;
	if (out.bag_first)
		out.volume = infuse_volume_of(flow, out.bag_lasts);
	/* a bag that runs empty does so within the minute that is cut off */
	if (out.bag_first && (of->bag_max.min == 0 ||
	    out.bag_lasts.min < of->bag_max.min))
		out.volume = of->bag.volume;
	return out;
}

/* Bags that were hung so far, and where the next one goes. */
struct rack {
	const struct infuse_hanging *of;
	struct infuse_account *out;
	struct infuse_hung *list;	/* or NULL */
};

static bool put(struct rack *rack, const struct infuse_hung *bag)
{
	struct infuse_account *out = rack->out;
	struct infuse_strength label = rack->of->bag;

	if (out->bags == INFUSE_BAGS_MAX)
		return false;
	if (rack->list != NULL)
		rack->list[out->bags] = *bag;
	out->bags++;
	out->pumped.hundredth_ml_min_per_h +=
	    bag->given.hundredth_ml_min_per_h;
	out->left.hundredth_ml_min_per_h += bag->left.hundredth_ml_min_per_h;
	out->given = infuse_portion_add(label, out->given,
	    infuse_portion_of(label, bag->given));
	out->wasted = infuse_portion_add(label, out->wasted,
	    infuse_portion_of(label, bag->left));
	return true;
}

/*
 * One run of the pump, from bag to bag.  Where a bag comes down because it
 * has hung long enough that is at a whole minute, counted from the minute in
 * which it went up, so that it never hangs longer.
 */
static bool hang_run(struct rack *rack, int run)
{
	const struct infuse_hanging *of = rack->of;
	int64_t total = bedside_pumped_until(of, run, INT64_MAX);
	int64_t start = bedside_run_start(of, run);
	int64_t up = 0, down, minute = 0, latest;
	struct infuse_hung bag;

	while (up < total) {
		bag.session = of->plan->row[0].session > 0 ? run + 1 : 0;
		bag.up.min = start + minute;
		bag.end = INFUSE_BAG_EMPTY;
		down = up + content(of->bag);
		if (down >= total) {
			down = total;
			bag.end = INFUSE_BAG_OVER;
		}
		latest = minute + of->bag_max.min;
		if (of->bag_max.min > 0 &&
		    bedside_pumped_until(of, run, latest) < down) {
			down = bedside_pumped_until(of, run, latest);
			bag.end = INFUSE_BAG_HUNG_LONG;
			minute = latest;
		} else {
			minute = bedside_minute_of(of, run, down);
		}
		bag.down.min = start + minute;
		bag.given.hundredth_ml_min_per_h = down - up;
		bag.left.hundredth_ml_min_per_h = content(of->bag) -
		    (down - up);
		if (down <= up || !put(rack, &bag))
			return false;
		up = down;
	}
	return true;
}

/*
 * The same sums by way of the rates instead of the bags: what was given is
 * what every stretch gave, and given and left are what the bags held.
 */
static bool agrees(const struct infuse_account *out,
    const struct infuse_hanging *of)
{
	static const struct infuse_portion nothing;
	struct infuse_portion sum = nothing, held;
	struct infuse_pumped one;
	struct bedside_stretch stretch;
	int64_t pumped = 0;
	int run, i;

	for (run = 0; run < bedside_runs(of); run++)
		for (i = 0; i < bedside_stretches(of); i++) {
			bedside_stretch_at(&stretch, of, run, i);
			one.hundredth_ml_min_per_h =
			    stretch.flow.hundredth_ml_per_h * stretch.length;
			pumped += one.hundredth_ml_min_per_h;
			sum = infuse_portion_add(of->bag, sum,
			    infuse_portion_of(of->bag, one));
		}
	held = infuse_portion_add(of->bag, out->given, out->wasted);
	return pumped == out->pumped.hundredth_ml_min_per_h &&
	    is_same(sum, out->given) &&
	    held.whole.pg == out->bags * of->bag.amount.pg && held.part == 0 &&
	    out->pumped.hundredth_ml_min_per_h +
	    out->left.hundredth_ml_min_per_h == out->bags * content(of->bag);
}

bool infuse_hang(struct infuse_account *out, struct infuse_hung *list,
    const struct infuse_hanging *of)
{
	static const struct infuse_account empty;
	struct rack rack = { of, out, list };
	int run;

	*out = empty;
	if (!bedside_has_flows(of))
		return false;
	for (run = 0; run < bedside_runs(of); run++)
		if (!hang_run(&rack, run))
			return false;
	out->planned = bedside_planned(of);
	out->highest = bedside_highest_flow(of);
	out->agrees = agrees(out, of);
	return true;
}
