/* SPDX-License-Identifier: MIT */
#include <stddef.h>

#include "arith.h"
#include "slip.h"

/*
 * A tenth of slack at the top: the number behind the slip need not itself
 * have been right.  41.7 mL/h keyed for 41.7 mg/h is a slip although 40 mg/h
 * was the most.  A weight in pounds is a factor of its own, and leaves a
 * hundredth, at both ends.
 */
static bool lands(enum infuse_slip slip, int64_t milli, int64_t low,
    int64_t high)
{
	if (slip == INFUSE_SLIP_POUNDS)
		return milli >= low - core_div(low, 100) &&
		    milli <= high + core_div(high, 100);
	return milli >= low && milli <= high + core_div(high, 10);
}

static bool is_unit(const struct infuse_unit *unit, const char *name)
{
	size_t i;

	for (i = 0; unit->name[i] != '\0' && unit->name[i] == name[i]; i++)
		;
	return unit->name[i] == name[i];
}

static bool is_per_minute(const struct infuse_unit *unit)
{
	return is_unit(unit, "mg/min") || is_unit(unit, "mcg/min") ||
	    is_unit(unit, "mg/kg/min") || is_unit(unit, "mcg/kg/min") ||
	    is_unit(unit, "mL/min");
}

static bool is_milligram(const struct infuse_unit *unit)
{
	return is_unit(unit, "mg/min") || is_unit(unit, "mg/h") ||
	    is_unit(unit, "mg/kg/min") || is_unit(unit, "mg/kg/h");
}

/*
 * The number as it stands, read as mg/h instead of mL/h, or as mL/h instead
 * of mg/h.  The number has at most nine digits before its point and is kept
 * in thousandths.
 */
static int64_t in_the_other_field(const struct infuse_order *order,
    const struct infuse_question *question)
{
	int64_t number = question->written_milli;
	struct infuse_flow flow;
	struct infuse_rate rate;

	if (question->unit->dimension == INFUSE_FLOW) {
		if (number > INFUSE_RATE_MAX_PG_PER_H / 1000000)
			return 0;
		return core_mul(number, INFUSE_PG_PER_MG);
	}
	flow.hundredth_ml_per_h = core_div(number, 10);
	if (!order->has_strength || !is_unit(question->unit, "mg/h") ||
	    flow.hundredth_ml_per_h > INFUSE_FLOW_MAX ||
	    !infuse_rate_of_flow(&rate, flow, order->strength, INFUSE_DOWN))
		return 0;
	return core_mul(rate.pg_per_h, 1000);
}

/* What the rate would have been without that slip; 0: does not apply. */
static int64_t without(enum infuse_slip slip, const struct infuse_order *order,
    const struct infuse_question *question)
{
	const struct infuse_unit *unit = question->unit;
	int64_t milli = core_mul(question->rate.pg_per_h, 1000);

	switch (slip) {
	case INFUSE_SLIP_FIELD:
		return in_the_other_field(order, question);
	case INFUSE_SLIP_MINUTE:
		return is_per_minute(unit) ? core_div(milli, 60) : 0;
	case INFUSE_SLIP_MILLI:
		return is_milligram(unit) ? core_div(milli, 1000) : 0;
	case INFUSE_SLIP_PER_KG:
		return unit->dimension == INFUSE_DOSE_RATE ?
		    core_div(milli, order->weight.g) * 1000 : 0;
	case INFUSE_SLIP_TENFOLD:
		return core_div(milli, 10);
	case INFUSE_SLIP_HUNDREDFOLD:
		return core_div(milli, 100);
	case INFUSE_SLIP_POUNDS:
		/* 0.45359237 kg to the pound; a weight must have been used */
		return question->by_weight &&
		    unit->dimension != INFUSE_DOSE_RATE ?
		    infuse_fraction(milli, 45359237, 100000000) : 0;
	default:
		return 0;
	}
}

void core_slips(struct infuse_answer *out, const struct infuse_order *order,
    const struct infuse_question *question, int64_t low, int64_t high)
{
	int64_t meant;
	int slip;

	out->slips = 0;
	for (slip = 0; slip < INFUSE_SLIPS; slip++) {
		meant = without((enum infuse_slip)slip, order, question);
		if (meant == 0 || meant == core_mul(question->rate.pg_per_h,
		    1000) || !lands((enum infuse_slip)slip, meant,
		    low, high))
			continue;
		out->slip[out->slips++] = (enum infuse_slip)slip;
		if (out->slips == INFUSE_SLIPS_NAMED)
			return;
	}
}
