/* SPDX-License-Identifier: MIT */
#include <infuse/explain.h>

#include "longhand.h"

/* A written rate at a weight, in thousandths of a pg/h. */
static bool milli_of(int64_t *out, struct infuse_written_rate written,
    struct infuse_weight weight)
{
	int64_t above[3] = { 1, 1, 1 };
	static const int64_t below[2] = { 1, 1 };
	bool exact;

	above[0] = written.per_kg ? written.dose_rate.pg_per_kg_h :
	    written.rate.pg_per_h;
	above[1] = written.per_kg ? weight.g : 1000;
	return infuse_longhand(out, &exact, above, below);
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

/* The whole pg/h of `sum` / (1,000 x below), and `sum` / below itself. */
static bool finish(struct infuse_made *out, struct bedside_long sum,
    int64_t below)
{
	return bedside_over(&out->milli, &out->milli_exact, sum, below) &&
	    bedside_over(&out->rate.pg_per_h, &out->exact, sum, below * 1000);
}

static bool written_as(struct infuse_made *out,
    struct infuse_written_rate written, struct infuse_weight weight,
    unsigned line)
{
	begin(out, INFUSE_MADE_AS_WRITTEN, line);
	out->written = written;
	return milli_of(&out->written_milli, written, weight) &&
	    finish(out, bedside_long(out->written_milli), 1);
}

/* S-07: the lesser of rate and cap first, then the share of it. */
static bool prescribed(struct infuse_made *out,
    const struct infuse_prescribed *rate, struct infuse_weight weight)
{
	int64_t lesser;

	if (!written_as(out, rate->rate, weight, rate->line))
		return false;
	out->share = rate->share;
	out->capped = rate->capped;
	out->cap = rate->at_most;
	lesser = out->written_milli;
	if (rate->capped && !milli_of(&out->cap_milli, rate->at_most, weight))
		return false;
	if (rate->capped && out->cap_milli < lesser)
		lesser = out->cap_milli;
	return finish(out, bedside_times(bedside_long(lesser), rate->share),
	    INFUSE_SHARE_WHOLE);
}

/*
 * Between its ends a ramp goes down to the step of the schedule, but not
 * below the lower end.
 */
static bool to_step(struct infuse_made *out, struct infuse_rate step)
{
	int64_t above[3] = { out->rate.pg_per_h, 1, 1 };
	int64_t below[2] = { step.pg_per_h, 1 };
	int64_t low, steps;
	bool exact;

	if (!infuse_longhand(&steps, &exact, above, below) ||
	    !bedside_over(&low, &exact, bedside_long(out->written_milli),
	    1000))
		return false;
	out->step = step;
	out->rate.pg_per_h = steps * step.pg_per_h;
	if (out->rate.pg_per_h < low)
		out->rate.pg_per_h = low;
	out->exact = out->exact && out->rate.pg_per_h == above[0];
	return true;
}

static bool ramped(struct infuse_made *out,
    const struct infuse_schedule *schedule, struct infuse_weight weight,
    int row, int rows)
{
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
	up = from <= to;
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
	if (!finish(out, sum, out->whole))
		return false;
	return schedule->round_down_to.pg_per_h == 0 ||
	    to_step(out, schedule->round_down_to);
}

bool infuse_made_of(struct infuse_made *out,
    const struct infuse_schedule *schedule, struct infuse_weight weight,
    int row, int rows, bool most)
{
	const struct infuse_titration *titration = &schedule->titration;
	const struct infuse_entry *entry;
	int i;

	if (schedule->form == INFUSE_FORM_RAMP)
		return ramped(out, schedule, weight, row, rows);
	if (schedule->form == INFUSE_FORM_TITRATED && !most &&
	    titration->has_start)
		return written_as(out, titration->start, weight,
		    titration->start_line);
	if (schedule->form == INFUSE_FORM_TITRATED)
		return written_as(out, titration->max, weight,
		    titration->max_line);
	for (i = 0; i < schedule->entries; i++) {
		entry = &schedule->entry[i];
		if (entry->first <= row + 1 && row + 1 <= entry->last)
			return prescribed(out, &entry->rate, weight);
	}
	return false;
}

bool infuse_made_typed(struct infuse_made *out,
    const struct infuse_quantity *typed, const struct infuse_order *order)
{
	static const struct infuse_written_rate nothing;
	struct infuse_written_rate written = nothing;
	struct bedside_long sum;

	if (typed->dimension == INFUSE_RATE) {
		written.rate.pg_per_h = typed->base;
		return written_as(out, written, infuse_dosing_weight(order),
		    0);
	}
	if (typed->dimension == INFUSE_DOSE_RATE) {
		written.per_kg = true;
		written.dose_rate.pg_per_kg_h = typed->base;
		return written_as(out, written, infuse_dosing_weight(order),
		    0);
	}
	if (typed->dimension != INFUSE_FLOW || !order->has_strength)
		return false;
	begin(out, INFUSE_MADE_OF_FLOW, 0);
	out->flow.hundredth_ml_per_h = typed->base;
	sum = bedside_times(bedside_times(bedside_long(typed->base),
	    order->strength.amount.pg), 1000);
	if (!finish(out, sum, order->strength.volume.hundredth_ml))
		return false;
	if (!out->exact)
		out->rate.pg_per_h++;
	return true;
}
