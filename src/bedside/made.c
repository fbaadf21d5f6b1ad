/* SPDX-License-Identifier: MIT */
#include <infuse/explain.h>
#include <infuse/piece.h>

#include "longhand.h"

/* A written rate at a weight, in thousandths of a pg/h. */
static struct bedside_ratio ratio_of(struct infuse_written_rate written,
    struct infuse_weight weight)
{
	if (written.per_kg)
		return bedside_ratio(written.dose_rate.pg_per_kg_h,
		    written.dose_rate.part, written.dose_rate.over, weight.g);
	return bedside_ratio(written.rate.pg_per_h, written.rate.part,
	    written.rate.over, 1000);
}

static int64_t over_of(struct infuse_written_rate written)
{
	return written.per_kg ? written.dose_rate.over : written.rate.over;
}

/* The same, cut to the thousandth. */
static bool milli_of(int64_t *out, struct infuse_written_rate written,
    struct infuse_weight weight)
{
	struct bedside_ratio ratio = ratio_of(written, weight);
	bool exact;

	return bedside_over(out, &exact, ratio.above, ratio.below);
}

static void begin(struct infuse_made *out, enum infuse_making by,
    unsigned line)
{
	static const struct infuse_made empty;

	*out = empty;
	out->by = by;
	out->line = line;
	out->share = INFUSE_SHARE_WHOLE;
	out->part = 1;
	out->whole = 1;
}

/* A rate, down to the pg/h or to the part of it that it is over. */
static bool cut(struct infuse_rate *out, bool *exact,
    struct bedside_long sum, int64_t below, int64_t over)
{
	int64_t parts = over > 0 ? over : 1, all;

	if (!bedside_over(&all, exact, bedside_times(sum, parts),
	    below * 1000))
		return false;
	out->pg_per_h = all / parts;
	out->part = (int32_t)(all % parts);
	out->over = (int32_t)over;
	return true;
}

/* The rate of `sum` / (1,000 x below), and `sum` / below itself. */
static bool finish(struct infuse_made *out, struct bedside_long sum,
    int64_t below, int64_t over)
{
	return bedside_over(&out->milli, &out->milli_exact, sum, below) &&
	    cut(&out->rate, &out->exact, sum, below, over);
}

static bool written_as(struct infuse_made *out,
    struct infuse_written_rate written, struct infuse_weight weight,
    unsigned line)
{
	struct bedside_ratio ratio = ratio_of(written, weight);

	begin(out, INFUSE_MADE_AS_WRITTEN, line);
	out->written = written;
	return milli_of(&out->written_milli, written, weight) &&
	    finish(out, ratio.above, ratio.below, over_of(written));
}

/* S-07: the lesser of rate and cap first, then the share of it. */
static bool prescribed(struct infuse_made *out,
    const struct infuse_prescribed *rate, struct infuse_weight weight)
{
	struct bedside_ratio lesser = ratio_of(rate->rate, weight);
	struct bedside_ratio cap = ratio_of(rate->at_most, weight);
	int64_t over = over_of(rate->rate);

	if (!written_as(out, rate->rate, weight, rate->line))
		return false;
	out->share = rate->share;
	out->capped = rate->capped;
	out->cap = rate->at_most;
	if (rate->capped && !milli_of(&out->cap_milli, rate->at_most, weight))
		return false;
	if (rate->capped && bedside_ratio_cmp(&cap, &lesser) < 0) {
		lesser = cap;
		over = over_of(rate->at_most);
	}
	return finish(out, bedside_times(lesser.above, rate->share),
	    lesser.below * INFUSE_SHARE_WHOLE, over);
}

/* Between its ends a ramp goes down to the step of the schedule. */
static bool to_step(struct infuse_made *out, struct infuse_rate step)
{
	int64_t above[3] = { out->rate.pg_per_h, 1, 1 };
	int64_t below[2] = { step.pg_per_h, 1 };
	int64_t steps;
	bool exact;

	if (!infuse_longhand(&steps, &exact, above, below))
		return false;
	out->step = step;
	out->rate.pg_per_h = steps * step.pg_per_h;
	out->exact = out->exact && out->rate.pg_per_h == above[0];
	return true;
}

/* But not below the lower end. */
static bool not_below(struct infuse_made *out, struct infuse_weight weight)
{
	struct bedside_ratio low = ratio_of(out->written, weight);
	struct bedside_ratio end, now = bedside_ratio(out->rate.pg_per_h, 0,
	    0, 1);
	int64_t before = out->rate.pg_per_h;
	struct infuse_rate rate;
	bool exact;

	if (!cut(&rate, &exact, low.above, low.below, over_of(out->written)))
		return false;
	end = bedside_ratio(rate.pg_per_h, rate.part, rate.over, 1);
	if (bedside_ratio_cmp(&now, &end) < 0) {
		out->rate = rate;
		out->exact = out->exact && rate.pg_per_h == before;
	}
	return true;
}

static bool ramped(struct infuse_made *out,
    const struct infuse_schedule *schedule, struct infuse_weight weight,
    int row, int rows)
{
	struct bedside_ratio low, high;
	struct bedside_long sum;
	int64_t from, to;
	bool up;

	if (rows == 1 || row == 0)
		return written_as(out, schedule->from, weight,
		    schedule->ramp_line);
	if (row == rows - 1)
		return written_as(out, schedule->to, weight,
		    schedule->ramp_line);
	begin(out, INFUSE_MADE_BY_RAMP, schedule->ramp_line);
	if (!milli_of(&from, schedule->from, weight) ||
	    !milli_of(&to, schedule->to, weight))
		return false;
	low = ratio_of(schedule->from, weight);
	high = ratio_of(schedule->to, weight);
	up = bedside_ratio_cmp(&low, &high) <= 0;
	out->written = up ? schedule->from : schedule->to;
	out->high = up ? schedule->to : schedule->from;
	out->written_milli = up ? from : to;
	out->high_milli = up ? to : from;
	out->whole = rows - 1;
	out->part = up ? row : rows - 1 - row;
	/* The two ends, weighted; so nothing is subtracted. */
	sum = bedside_plus(
	    bedside_times(bedside_long(out->high_milli), out->part),
	    bedside_times(bedside_long(out->written_milli),
	    out->whole - out->part));
	if (!finish(out, sum, out->whole, 0))
		return false;
	if (schedule->round_down_to.pg_per_h > 0 &&
	    !to_step(out, schedule->round_down_to))
		return false;
	return not_below(out, weight);
}

/* Equal falls to nothing: the rate x what is left of them / all of them. */
static bool evenly(struct infuse_made *out, const struct infuse_wean *wean,
    int64_t step)
{
	out->by = INFUSE_MADE_EVENLY;
	out->whole = wean->steps + 1;
	out->part = out->whole - step;
	return finish(out, bedside_times(bedside_long(out->kept_milli),
	    out->part), out->whole, 0);
}

/* The least multiple of both that a part can be over; else none. */
static int64_t over_of_less(int64_t over, int64_t other)
{
	int64_t all = over;

	if (over <= 0 || other <= 0)
		return over > 0 ? over : other;
	while (all % other != 0 && all <= INFUSE_OVER_MAX)
		all += over;
	return all <= INFUSE_OVER_MAX ? all : 0;
}

/* The rate less so many times the step, but not less than nothing. */
static bool by_falls(struct infuse_made *out, const struct infuse_wean *wean,
    struct infuse_weight weight, int64_t falls)
{
	struct bedside_ratio kept = ratio_of(out->written, weight);
	struct bedside_ratio fall = ratio_of(wean->step, weight);
	struct bedside_long from, by;

	out->by = INFUSE_MADE_BY_FALLS;
	out->falls = falls;
	out->fall = wean->step;
	if (!milli_of(&out->fall_milli, wean->step, weight))
		return false;
	from = bedside_times(bedside_times(kept.above, out->share),
	    fall.below);
	by = bedside_times(bedside_times(fall.above, falls), kept.below);
	by = bedside_times(by, INFUSE_SHARE_WHOLE);
	from = bedside_compare(&from, &by) > 0 ? bedside_minus(from, &by) :
	    bedside_long(0);
	return finish(out, from, kept.below * fall.below *
	    INFUSE_SHARE_WHOLE, over_of_less(over_of(out->written),
	    over_of(wean->step)));
}

static bool weaned(struct infuse_made *out, const struct infuse_wean *wean,
    struct infuse_weight weight, int64_t step)
{
	out->kept_milli = out->milli;
	out->line = wean->line;
	return wean->by_step ? by_falls(out, wean, weight, step) :
	    evenly(out, wean, step);
}

/* Before any wean. */
static bool kept_of(struct infuse_made *out,
    const struct infuse_schedule *schedule, struct infuse_weight weight,
    int row, bool most)
{
	const struct infuse_titration *titration = &schedule->titration;
	struct infuse_prescribed maximum;
	int entry = infuse_entry_at(schedule, row);

	if (schedule->form == INFUSE_FORM_RAMP)
		return ramped(out, schedule, weight, row,
		    infuse_pieces_before_wean(schedule));
	if (schedule->form == INFUSE_FORM_TITRATED && !most &&
	    titration->has_start)
		return written_as(out, titration->start, weight,
		    titration->start_line);
	if (schedule->form == INFUSE_FORM_TITRATED && !most)
		return false;
	if (schedule->form == INFUSE_FORM_TITRATED) {
		maximum.rate = titration->max;
		maximum.capped = titration->max_capped;
		maximum.at_most = titration->max_at_most;
		maximum.share = INFUSE_SHARE_WHOLE;
		maximum.line = titration->max_line;
		return prescribed(out, &maximum, weight);
	}
	return entry >= 0 &&
	    prescribed(out, &schedule->entry[entry].rate, weight);
}

bool infuse_made_of(struct infuse_made *out,
    const struct infuse_schedule *schedule, struct infuse_weight weight,
    int row, bool most)
{
	struct infuse_piece piece = infuse_piece_at(schedule, row);

	return row < infuse_pieces(schedule) &&
	    kept_of(out, schedule, weight, piece.of, most) &&
	    (piece.wean == 0 ||
	    weaned(out, &schedule->wean, weight, piece.wean));
}

bool infuse_made_typed(struct infuse_made *out,
    const struct infuse_quantity *typed, const struct infuse_order *order)
{
	static const struct infuse_written_rate nothing;
	struct infuse_written_rate written = nothing;
	struct bedside_long sum;

	if (typed->dimension == INFUSE_RATE) {
		written.rate.pg_per_h = typed->base;
		written.rate.part = typed->part;
		written.rate.over = typed->over;
		return written_as(out, written, infuse_dosing_weight(order),
		    0);
	}
	if (typed->dimension == INFUSE_DOSE_RATE) {
		written.per_kg = true;
		written.dose_rate.pg_per_kg_h = typed->base;
		written.dose_rate.part = typed->part;
		written.dose_rate.over = typed->over;
		return written_as(out, written, infuse_dosing_weight(order),
		    0);
	}
	if (typed->dimension != INFUSE_FLOW || !order->has_strength)
		return false;
	begin(out, INFUSE_MADE_OF_FLOW, 0);
	out->flow.hundredth_ml_per_h = typed->base;
	sum = bedside_times(bedside_times(bedside_long(typed->base),
	    order->strength.amount.pg), 1000);
	return finish(out, sum, order->strength.volume.hundredth_ml,
	    order->strength.volume.hundredth_ml);
}
