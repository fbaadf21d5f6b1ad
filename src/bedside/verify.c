/* SPDX-License-Identifier: MIT */
#include <stddef.h>

#include <infuse/explain.h>
#include <infuse/verify.h>

#include "longhand.h"

static bool alike(const struct infuse_record_row *a,
    const struct infuse_record_row *b)
{
	return a->length.min == b->length.min &&
	    a->verdict == b->verdict && a->has_rate == b->has_rate &&
	    a->rate.pg_per_h == b->rate.pg_per_h &&
	    a->rate_stated == b->rate_stated && a->titrated == b->titrated &&
	    a->most.pg_per_h == b->most.pg_per_h &&
	    a->has_pump == b->has_pump &&
	    a->flow.hundredth_ml_per_h == b->flow.hundredth_ml_per_h &&
	    a->has_volume == b->has_volume &&
	    a->volume.hundredth_ml == b->volume.hundredth_ml;
}

/* An answer of an older program does not say how far a row is into it. */
static bool says_when(const struct infuse_record *record)
{
	int i;

	for (i = 0; i < record->rows; i++)
		if (record->row[i].into.min > 0)
			return true;
	return false;
}

static bool runs_then(const struct infuse_record_row *row,
    struct infuse_duration into)
{
	return row->into.min <= into.min &&
	    into.min < row->into.min + row->length.min;
}

const struct infuse_record_row *infuse_record_day(
    const struct infuse_record *record, int64_t day,
    const struct infuse_duration *into, bool *found)
{
	bool timed = into != NULL && says_when(record);
	const struct infuse_record_row *first = NULL;
	int i;

	*found = false;
	for (i = 0; i < record->rows; i++) {
		if ((day != 0 && record->row[i].day != day) ||
		    (timed && !runs_then(&record->row[i], *into)))
			continue;
		*found = true;
		if (first == NULL)
			first = &record->row[i];
		else if (!alike(first, &record->row[i]))
			return NULL;
	}
	return first;
}

/* a x b x c / d, down, by longhand; the second's sums use nothing else. */
static bool divided(int64_t *out, bool *exact, int64_t a, int64_t b,
    int64_t c, int64_t d)
{
	int64_t above[3], below[2];

	above[0] = a;
	above[1] = b;
	above[2] = c;
	below[0] = d;
	below[1] = 1;
	return infuse_longhand(out, exact, above, below);
}

/* The order at the second's weight, down to the part that it is over. */
static bool second_rate(struct infuse_rate *out,
    const struct infuse_second *second)
{
	const struct infuse_dose_rate *per_kg = &second->rate.dose_rate;
	int64_t parts = per_kg->over > 0 ? per_kg->over : 1, all;
	struct bedside_ratio drug = bedside_ratio(per_kg->pg_per_kg_h,
	    per_kg->part, per_kg->over, second->weight.g);
	bool exact;

	*out = second->rate.rate;
	if (!second->rate.per_kg)
		return true;
	/* In parts of a pg/h; a weight is in grams, so a thousand too many. */
	if (!bedside_over(&all, &exact, drug.above, 1000))
		return false;
	out->pg_per_h = all / parts;
	out->part = (int32_t)(all % parts);
	out->over = per_kg->over;
	return true;
}

/* A rate from a label as a flow, down, and whether nothing was cut off. */
static bool flow_of(int64_t *out, bool *exact, const struct infuse_rate *rate,
    const struct infuse_strength *bag)
{
	struct bedside_ratio drug = bedside_ratio(rate->pg_per_h, rate->part,
	    rate->over, bag->volume.hundredth_ml);
	bool first, second;
	int64_t flow;

	/* Cut twice is cut once. */
	if (!bedside_over(&flow, &first, drug.above, drug.below) ||
	    !bedside_over(out, &second, bedside_long(flow), bag->amount.pg))
		return false;
	*exact = first && second;
	return true;
}

static bool second_sums(struct infuse_verification *out,
    const struct infuse_second *second)
{
	const struct infuse_strength *bag = &second->strength;
	int64_t step = second->pump_step.hundredth_ml_per_h;
	bool exact;

	if (!second_rate(&out->rate, second))
		return false;
	if (out->rate.pg_per_h > INFUSE_RATE_MAX_PG_PER_H)
		return false;
	if (!flow_of(&out->sum.hundredth_ml_per_h, &exact, &out->rate, bag))
		return false;
	out->sum.hundredth_ml_per_h -= out->sum.hundredth_ml_per_h % step;
	return divided(&out->given.pg_per_h, &out->given_exact,
	    second->flow.hundredth_ml_per_h, bag->amount.pg, 1,
	    bag->volume.hundredth_ml) &&
	    divided(&out->runs.min, &exact, second->volume.hundredth_ml, 60,
	    1, second->flow.hundredth_ml_per_h);
}

/* One is so many times the other. */
static bool times(int64_t a, int64_t b, int64_t factor)
{
	return (a % factor == 0 && a / factor == b) ||
	    (b % factor == 0 && b / factor == a);
}

static enum infuse_mix_up power_of_ten(int64_t a, int64_t b)
{
	if (times(a, b, 10))
		return INFUSE_MIX_UP_TENFOLD;
	return times(a, b, 100) ? INFUSE_MIX_UP_HUNDREDFOLD :
	    INFUSE_MIX_UP_NONE;
}

/* One pound is 453.59237 g; within a hundredth. */
static bool is_pounds(int64_t a, int64_t b)
{
	int64_t ratio = b > 0 ? a * 100000 / b : 0;

	return (ratio >= 45359 - 454 && ratio <= 45359 + 454) ||
	    (ratio >= 220462 - 2205 && ratio <= 220462 + 2205);
}

/* The number of mg/h and that of mL/h, each in the other's place. */
static bool is_number_of(struct infuse_flow flow, struct infuse_rate rate)
{
	return flow.hundredth_ml_per_h * (INFUSE_PG_PER_MG / 100) ==
	    rate.pg_per_h;
}

static bool compare_label(struct infuse_verification *out,
    const struct infuse_record *first, const struct infuse_second *second,
    const struct infuse_record_row *row)
{
	const struct infuse_strength *a = &first->strength;
	const struct infuse_strength *b = &second->strength;
	int64_t left, right, rest;
	bool exact, same, alone;

	if (!divided(&left, &exact, a->amount.pg, b->volume.hundredth_ml, 1,
	    1) || !divided(&right, &exact, b->amount.pg,
	    a->volume.hundredth_ml, 1, 1) ||
	    !divided(&rest, &exact, row->flow.hundredth_ml_per_h,
	    b->amount.pg, 1, b->volume.hundredth_ml))
		return false;
	out->of_first.pg_per_h = rest;
	same = a->amount.pg == b->amount.pg &&
	    a->volume.hundredth_ml == b->volume.hundredth_ml;
	/* --strength: the plan knows no bag, and compares with any so strong. */
	alone = a->volume.hundredth_ml == 100 && first->label ==
	    INFUSE_NO_DRUG;
	out->differs[INFUSE_FIELD_LABEL] = !same &&
	    !(alone && left == right);
	if (!same && left == right)
		out->mix_up[INFUSE_FIELD_LABEL] = INFUSE_MIX_UP_SAME_STRENGTH;
	else
		out->mix_up[INFUSE_FIELD_LABEL] = power_of_ten(left, right);
	return true;
}

static void compare_rate(struct infuse_verification *out,
    const struct infuse_record_row *row)
{
	int64_t own = out->rate.pg_per_h, plan = row->rate.pg_per_h;

	out->differs[INFUSE_FIELD_RATE] = own != plan;
	if (row->titrated && own == row->most.pg_per_h)
		out->mix_up[INFUSE_FIELD_RATE] = INFUSE_MIX_UP_MAXIMUM;
	else if (times(own, plan, 60))
		out->mix_up[INFUSE_FIELD_RATE] = INFUSE_MIX_UP_MINUTE;
	else if (is_number_of(row->flow, out->rate))
		out->mix_up[INFUSE_FIELD_RATE] = INFUSE_MIX_UP_FIELD;
	else
		out->mix_up[INFUSE_FIELD_RATE] = power_of_ten(own, plan);
}

/* S-02: what was cut off the order's flow, when rounded up, is one step. */
static bool is_rounded_up(const struct infuse_strength *bag,
    struct infuse_rate rate, int64_t step, int64_t own, int64_t cut)
{
	int64_t whole;
	bool exact;

	return own == cut + step && flow_of(&whole, &exact, &rate, bag) &&
	    (!exact || whole > cut);
}

static void compare_flow(struct infuse_verification *out,
    const struct infuse_record *first, const struct infuse_record_row *row,
    const struct infuse_second *second)
{
	int64_t own = second->flow.hundredth_ml_per_h;
	int64_t plan = row->flow.hundredth_ml_per_h;
	int64_t sum = out->sum.hundredth_ml_per_h;

	out->one_step = is_rounded_up(&first->strength, row->rate,
	    first->pump_step.hundredth_ml_per_h, own, plan);
	out->differs[INFUSE_FIELD_FLOW] = own != plan && !out->one_step;
	out->differs[INFUSE_FIELD_SUM] = own != sum &&
	    !is_rounded_up(&second->strength, out->rate,
	    second->pump_step.hundredth_ml_per_h, own, sum);
	/* A flow that rate and label come to is in its own field. */
	if (out->differs[INFUSE_FIELD_SUM] &&
	    (is_number_of(second->flow, row->rate) ||
	    is_number_of(second->flow, out->rate)))
		out->mix_up[INFUSE_FIELD_FLOW] = INFUSE_MIX_UP_FIELD;
	else
		out->mix_up[INFUSE_FIELD_FLOW] = power_of_ten(own, plan);
}

/*
 * The volume of the period at the flow that is one step above, or the bag's
 * where that is less.
 */
static bool is_of_one_step(const struct infuse_verification *out,
    const struct infuse_record_row *row, const struct infuse_second *second)
{
	int64_t volume;
	bool exact;

	return out->one_step && divided(&volume, &exact,
	    second->flow.hundredth_ml_per_h, row->length.min, 1, 60) &&
	    (volume == second->volume.hundredth_ml ||
	    (volume > second->volume.hundredth_ml &&
	    second->volume.hundredth_ml ==
	    second->strength.volume.hundredth_ml));
}

/*
 * S-31: the plan's volume, or the bag's where that is no more than the plan's:
 * the pump then stops before the period ends, never after it.  More than the
 * bag holds is never set (S-24), whatever the plan gives in all.
 */
static void compare_volume(struct infuse_verification *out,
    const struct infuse_record_row *row, const struct infuse_second *second)
{
	int64_t own = second->volume.hundredth_ml;
	int64_t plan = row->volume.hundredth_ml;
	bool bag = own == second->strength.volume.hundredth_ml;

	out->volume_is_bag = bag && (!row->has_volume || own < plan);
	if (own > second->strength.volume.hundredth_ml) {
		out->differs[INFUSE_FIELD_VOLUME] = true;
		out->mix_up[INFUSE_FIELD_VOLUME] = INFUSE_MIX_UP_RUNS_DRY;
		return;
	}
	out->differs[INFUSE_FIELD_VOLUME] = row->has_volume && own != plan &&
	    !out->volume_is_bag && !is_of_one_step(out, row, second);
	out->mix_up[INFUSE_FIELD_VOLUME] = bag ? INFUSE_MIX_UP_BAG :
	    power_of_ten(own, plan);
}

/* Another order than the start: it enters another flow of the same bag. */
static bool is_other_rate(const struct infuse_verification *out,
    const struct infuse_record *first, const struct infuse_record_row *row)
{
	int64_t flow, step = first->pump_step.hundredth_ml_per_h;
	bool exact;

	if (!row->titrated || out->rate.pg_per_h == row->rate.pg_per_h)
		return false;
	return !flow_of(&flow, &exact, &out->rate, &first->strength) ||
	    flow - flow % step != row->flow.hundredth_ml_per_h;
}

bool infuse_record_option(const struct infuse_record_row **out,
    const struct infuse_record *record, const struct infuse_second *second)
{
	struct infuse_verification own;
	int i;

	*out = NULL;
	if (!second_sums(&own, second))
		return false;
	for (i = 0; i < record->rows; i++)
		if (record->row[i].has_rate && record->row[i].rate.pg_per_h ==
		    own.rate.pg_per_h)
			*out = &record->row[i];
	return true;
}

bool infuse_verify(struct infuse_verification *out,
    const struct infuse_record *first, const struct infuse_record_row *row,
    const struct infuse_second *second)
{
	static const struct infuse_verification empty;
	int64_t own = second->weight.g;
	int i;

	*out = empty;
	if (!second_sums(out, second) ||
	    !compare_label(out, first, second, row))
		return false;
	out->differs[INFUSE_FIELD_WEIGHT] = own != first->weight.g;
	out->mix_up[INFUSE_FIELD_WEIGHT] = is_pounds(own, first->weight.g) ?
	    INFUSE_MIX_UP_POUNDS : power_of_ten(own, first->weight.g);
	out->differs[INFUSE_FIELD_DRUG] = second->drug != first->drug ||
	    (first->label != INFUSE_NO_DRUG && first->label != second->drug);
	compare_rate(out, row);
	compare_flow(out, first, row, second);
	compare_volume(out, row, second);
	out->other_rate = is_other_rate(out, first, row);
	out->agree = !out->other_rate;
	for (i = 0; i < INFUSE_FIELDS; i++) {
		out->agree = out->agree && !out->differs[i];
		if (!out->differs[i])
			out->mix_up[i] = INFUSE_MIX_UP_NONE;
	}
	return true;
}
