/* SPDX-License-Identifier: MIT */
#include "arith.h"
#include "figures.h"

void core_no_pump(struct infuse_figures *f)
{
	f->has_pump = false;
	f->flow.hundredth_ml_per_h = 0;
	f->given.pg_per_h = 0;
	f->given.part = 0;
	f->given.over = 0;
	f->given_exact = false;
	f->deviation = 0;
	f->volume.hundredth_ml = 0;
	f->volume_exact = false;
}

void core_nothing(struct infuse_figures *f)
{
	static const struct infuse_figures empty;

	*f = empty;
	f->rate.pg_per_h = 0;
	f->rate.part = 0;
	f->rate.over = 0;
	f->dose.pg_min_per_h = 0;
	f->dose.part = 0;
	f->dose.over = 0;
	f->so_far.pg_min_per_h = 0;
	f->so_far.part = 0;
	f->so_far.over = 0;
	core_no_pump(f);
}

/*
 * (given - rate) / rate in 0.001 %, nearest, of their whole pg/h; given <=
 * rate, so never above 0.
 */
/*@ requires infuse_is_rate(rate) && infuse_is_rate(given);
    assigns \nothing;
    ensures -100000 <= \result <= 0;
*/
static int64_t deviation(struct infuse_rate rate, struct infuse_rate given)
{
	int64_t less;

	if (given.pg_per_h >= rate.pg_per_h)
		return 0;
	less = core_mul(rate.pg_per_h - given.pg_per_h, 100000);
	return -core_div(less + rate.pg_per_h / 2, rate.pg_per_h);
}

/* What the pump makes of the rate; false when it cannot run that fast. */
/*@ requires \valid(f) && infuse_is_duration(length);
    requires infuse_are_up_to(f->rate.pg_per_h, f->rate.part, f->rate.over,
      INFUSE_RATE_MAX_PG_PER_H);
    requires infuse_is_strength(strength);
    requires infuse_is_flow(step) && 0 < step.hundredth_ml_per_h;
    assigns f->has_pump, f->flow.hundredth_ml_per_h, f->given,
      f->given_exact, f->deviation, f->volume.hundredth_ml,
      f->volume_exact;
    ensures f->has_pump <==> \result;
    ensures \result ==> core_is_pump(f);
*/
static bool set_pump(struct infuse_figures *f, struct infuse_duration length,
    struct infuse_strength strength, struct infuse_flow step)
{
	struct infuse_flow flow;
	struct infuse_rate given;
	int64_t volume;

	f->has_pump = false;
	if (!infuse_flow_of(&flow, f->rate, strength, step) ||
	    !infuse_rate_of_flow(&given, flow, strength))
		return false;
	volume = core_mul(flow.hundredth_ml_per_h, length.min);
	f->has_pump = true;
	f->flow.hundredth_ml_per_h = flow.hundredth_ml_per_h;
	f->given = given;
	f->given_exact = given.part == 0;
	f->deviation = deviation(f->rate, given);
	f->volume.hundredth_ml = core_div(volume, 60);
	f->volume_exact = volume % 60 == 0;
	return true;
}

struct core_setup core_setup_of(const struct infuse_order *order)
{
	struct core_setup setup;

	setup.dosing = infuse_dosing_weight(order);
	setup.has_strength = order->has_strength;
	setup.strength.amount.pg = order->strength.amount.pg;
	setup.strength.volume.hundredth_ml =
	    order->strength.volume.hundredth_ml;
	setup.step.hundredth_ml_per_h = order->pump_step.hundredth_ml_per_h;
	setup.programme = order->programme == INFUSE_PROGRAMME_NOT_SAID ?
	    INFUSE_PROGRAMME_FLOW : order->programme;
	setup.keyed_rate = order->programme_step.rate.pg_per_h > 0 ?
	    order->programme_step.rate.pg_per_h : INFUSE_KEYED_RATE;
	setup.keyed_dose_rate =
	    order->programme_step.dose_rate.pg_per_kg_h > 0 ?
	    order->programme_step.dose_rate.pg_per_kg_h :
	    INFUSE_KEYED_DOSE_RATE;
	return setup;
}

bool core_figures(struct infuse_figures *f, struct infuse_duration length,
    struct core_setup setup)
{
	struct infuse_rate rate = f->rate;
	struct infuse_dose dose = infuse_dose_of(rate, length);
	struct infuse_dose_rate dose_rate;
	bool exact;

	dose_rate = infuse_dose_rate_of(rate, setup.dosing, &exact);
	core_no_pump(f);
	f->dose_rate = dose_rate;
	f->dose_rate_exact = exact;
	f->dose = dose;
	if (!setup.has_strength)
		return true;
	return set_pump(f, length, setup.strength, setup.step);
}

struct infuse_rate core_delivered(const struct infuse_figures *f)
{
	return f->has_pump ? f->given : f->rate;
}
