/* SPDX-License-Identifier: MIT */
#include <infuse/explain.h>

#include "longhand.h"

bool infuse_longhand(int64_t *out, bool *exact, const int64_t above[3],
    const int64_t below[2])
{
	struct bedside_long product = bedside_long(1);
	bool first, second;
	int64_t between;
	int i;

	for (i = 0; i < 3; i++)
		product = bedside_times(product, above[i]);
	/* Cut twice is cut once: the floor of a floor. */
	if (!bedside_over(&between, &first, product, below[0]) ||
	    !bedside_over(out, &second, bedside_long(between), below[1]))
		return false;
	*exact = first && second;
	return true;
}

bool infuse_back_of(struct infuse_back *out, struct infuse_flow flow,
    struct infuse_strength strength, struct infuse_weight weight)
{
	int64_t flat[3], per_kg[3], below[2];

	flat[0] = per_kg[0] = flow.hundredth_ml_per_h;
	flat[1] = per_kg[1] = strength.amount.pg;
	flat[2] = 1;
	per_kg[2] = 1000;	/* grams of body weight to kilograms */
	below[0] = strength.volume.hundredth_ml;
	below[1] = 1;
	if (!infuse_longhand(&out->rate.pg_per_h, &out->rate_exact, flat,
	    below))
		return false;
	below[1] = weight.g;
	return infuse_longhand(&out->dose_rate.pg_per_kg_h,
	    &out->dose_rate_exact, per_kg, below);
}

/* a x b against c x d */
static int cross(int64_t a, int64_t b, int64_t c, int64_t d)
{
	struct bedside_long left = bedside_times(bedside_long(a), b);
	struct bedside_long right = bedside_times(bedside_long(c), d);

	return bedside_compare(&left, &right);
}

/* n is the whole part of a x b / d. */
static bool is_cut(int64_t n, int64_t d, int64_t a, int64_t b)
{
	return n >= 0 && cross(n, d, a, b) <= 0 && cross(n + 1, d, a, b) > 0;
}

/* No further from rate / weight than half a unit of its last place. */
static bool is_nearest(struct infuse_dose_rate dose_rate,
    struct infuse_rate rate, struct infuse_weight weight)
{
	struct bedside_long shown = bedside_times(
	    bedside_long(dose_rate.pg_per_kg_h), 2 * weight.g);
	struct bedside_long true_one = bedside_times(
	    bedside_long(rate.pg_per_h), 2000);
	struct bedside_long half = bedside_long(weight.g);
	struct bedside_long low = bedside_plus(shown, half);
	struct bedside_long high = bedside_plus(true_one, half);

	return bedside_compare(&low, &true_one) >= 0 &&
	    bedside_compare(&shown, &high) <= 0;
}

static struct bedside_ratio rate_ratio(struct infuse_rate rate, int64_t by)
{
	return bedside_ratio(rate.pg_per_h, rate.part, rate.over, by);
}

static struct bedside_ratio dose_ratio(struct infuse_dose dose)
{
	return bedside_ratio(dose.pg_min_per_h, dose.part, dose.over, 1);
}

/* A part is less than one. */
static bool is_mixed(int64_t whole, int64_t part, int64_t over)
{
	return whole >= 0 && part >= 0 && (part == 0 || part < over);
}

/* Against the flow times the label. */
static int against(const struct bedside_ratio *drug, int64_t flow,
    int64_t amount)
{
	struct bedside_ratio by_pump = bedside_ratio(flow, 0, 0, amount);

	return bedside_ratio_cmp(&by_pump, drug);
}

/* What is keyed, in smallest parts: each is `amount` / `by` of a pg/h. */
struct keyed {
	enum infuse_dimension in;
	int64_t step;		/* that can be keyed */
	int64_t amount;
	int64_t by;
};

static struct keyed keyed_of(const struct infuse_order *order)
{
	const struct infuse_written_rate *step = &order->programme_step;
	struct keyed out = { INFUSE_FLOW, order->pump_step.hundredth_ml_per_h,
		order->strength.amount.pg, order->strength.volume.hundredth_ml
	};

	if (order->programme == INFUSE_PROGRAMME_RATE) {
		out.in = INFUSE_RATE;
		out.step = step->rate.pg_per_h > 0 ? step->rate.pg_per_h :
		    INFUSE_KEYED_RATE;
		out.amount = out.by = 1;
	} else if (order->programme == INFUSE_PROGRAMME_DOSE_RATE) {
		out.in = INFUSE_DOSE_RATE;
		out.step = step->dose_rate.pg_per_kg_h > 0 ?
		    step->dose_rate.pg_per_kg_h : INFUSE_KEYED_DOSE_RATE;
		out.amount = infuse_dosing_weight(order).g;
		out.by = 1000;	/* grams of body weight to kilograms */
	}
	return out;
}

/*
 * A whole number of what can be keyed, not above the rate, and with one more
 * it would be; and as a rate it is that rate.
 */
static bool is_entered_of(const struct infuse_figures *at,
    const struct infuse_order *order)
{
	struct keyed keyed = keyed_of(order);
	struct bedside_ratio drug = rate_ratio(at->rate, keyed.by);
	struct bedside_ratio entered = rate_ratio(at->entered, keyed.by);
	int64_t enter = at->enter.base;

	return at->enter.dimension == keyed.in && enter >= 0 &&
	    keyed.step > 0 && enter % keyed.step == 0 &&
	    is_mixed(at->entered.pg_per_h, at->entered.part,
	    at->entered.over) && against(&drug, enter, keyed.amount) <= 0 &&
	    against(&drug, enter + keyed.step, keyed.amount) > 0 &&
	    against(&entered, enter, keyed.amount) == 0;
}

/*
 * The flow times the label is not above what is entered, and with one more
 * step of the pump it would be.
 */
static bool is_flow_of(const struct infuse_figures *at,
    const struct infuse_order *order)
{
	int64_t amount = order->strength.amount.pg;
	int64_t step = order->pump_step.hundredth_ml_per_h;
	int64_t flow = at->flow.hundredth_ml_per_h;
	struct bedside_ratio drug = rate_ratio(at->entered,
	    order->strength.volume.hundredth_ml);

	return flow >= 0 && step > 0 && flow % step == 0 &&
	    against(&drug, flow, amount) <= 0 &&
	    against(&drug, flow + step, amount) > 0;
}

static enum infuse_figure prove_pump(const struct infuse_figures *at,
    const struct infuse_order *order, struct infuse_duration length)
{
	struct bedside_ratio given = rate_ratio(at->given,
	    order->strength.volume.hundredth_ml);
	struct bedside_ratio gives = rate_ratio(at->given, length.min);
	struct bedside_ratio dose = dose_ratio(at->given_dose);
	struct infuse_back back;

	if (!order->has_strength || !is_entered_of(at, order))
		return INFUSE_FIGURE_ENTERED;
	if (!is_flow_of(at, order))
		return INFUSE_FIGURE_FLOW;
	if (!infuse_back_of(&back, at->flow, order->strength,
	    infuse_dosing_weight(order)) ||
	    back.rate.pg_per_h != at->given.pg_per_h ||
	    back.rate_exact != at->given_exact ||
	    against(&given, at->flow.hundredth_ml_per_h,
	    order->strength.amount.pg) != 0)
		return INFUSE_FIGURE_GIVEN;
	if (!is_cut(at->volume.hundredth_ml, 60,
	    at->flow.hundredth_ml_per_h, length.min))
		return INFUSE_FIGURE_VOLUME;
	if (bedside_ratio_cmp(&gives, &dose) != 0)
		return INFUSE_FIGURE_DOSE;
	return INFUSE_FIGURES;
}

enum infuse_figure infuse_prove_figures(const struct infuse_figures *at,
    const struct infuse_order *order, struct infuse_duration length,
    struct infuse_dose before)
{
	struct bedside_ratio dose = dose_ratio(at->dose);
	struct bedside_ratio so_far = dose_ratio(at->so_far);
	struct bedside_ratio sum = dose_ratio(before);
	struct bedside_ratio rate = rate_ratio(at->rate, length.min);

	if (!is_mixed(at->rate.pg_per_h, at->rate.part, at->rate.over))
		return INFUSE_FIGURE_RATE;
	if (!is_nearest(at->dose_rate, at->rate, infuse_dosing_weight(order)))
		return INFUSE_FIGURE_DOSE_RATE;
	if (!is_mixed(at->dose.pg_min_per_h, at->dose.part, at->dose.over) ||
	    bedside_ratio_cmp(&dose, &rate) != 0)
		return INFUSE_FIGURE_DOSE;
	sum.above = bedside_plus(bedside_times(sum.above, dose.below),
	    bedside_times(dose.above, sum.below));
	sum.below *= dose.below;
	if (sum.above.full || bedside_ratio_cmp(&sum, &so_far) != 0)
		return INFUSE_FIGURE_SO_FAR;
	return at->has_pump ? prove_pump(at, order, length) : INFUSE_FIGURES;
}

struct infuse_rate infuse_delivered(struct infuse_rate rate,
    const struct infuse_order *order)
{
	struct keyed keyed = keyed_of(order);
	struct infuse_rate out = rate;
	struct bedside_ratio drug = rate_ratio(rate, keyed.by);
	struct bedside_long all;
	int64_t enter, whole, part;
	bool exact;

	if (!order->has_strength)
		return rate;
	/* The whole number of what can be keyed; then what so many are. */
	if (!bedside_over(&enter, &exact, drug.above, drug.below) ||
	    !bedside_over(&enter, &exact, bedside_long(enter), keyed.amount))
		return rate;
	enter -= enter % keyed.step;
	all = bedside_times(bedside_long(enter), keyed.amount);
	if ((keyed.in == INFUSE_FLOW && enter > INFUSE_FLOW_MAX) ||
	    !bedside_over(&whole, &exact, all, keyed.by))
		return rate;
	/* the rest, which is small: in whole picograms of the last unit */
	part = enter % keyed.by * (keyed.amount % keyed.by) % keyed.by;
	out.pg_per_h = whole;
	out.part = (int32_t)part;
	out.over = part > 0 ? (int32_t)keyed.by : 0;
	return out;
}

const char *infuse_figure_name(enum infuse_figure figure)
{
	static const char *const names[] = {
		[INFUSE_FIGURE_RATE] = "rate",
		[INFUSE_FIGURE_DOSE_RATE] = "rate per kg",
		[INFUSE_FIGURE_ENTERED] = "figure to enter",
		[INFUSE_FIGURE_FLOW] = "flow",
		[INFUSE_FIGURE_GIVEN] = "rate given",
		[INFUSE_FIGURE_VOLUME] = "volume",
		[INFUSE_FIGURE_DOSE] = "dose",
		[INFUSE_FIGURE_SO_FAR] = "dose so far",
		[INFUSE_FIGURE_LIMIT] = "limit",
		[INFUSE_FIGURE_VERDICT] = "verdict",
		[INFUSE_FIGURES] = "",
	};

	return names[figure];
}
