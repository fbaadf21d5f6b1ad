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
	f->enter.dimension = INFUSE_FLOW;
	f->enter.base = 0;
	f->entered.pg_per_h = 0;
	f->entered.part = 0;
	f->entered.over = 0;
	f->given_dose.pg_min_per_h = 0;
	f->given_dose.part = 0;
	f->given_dose.over = 0;
	f->given_so_far.pg_min_per_h = 0;
	f->given_so_far.part = 0;
	f->given_so_far.over = 0;
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

bool core_enter(int64_t *steps, struct infuse_rate rate,
    struct core_setup setup)
{
	struct infuse_flow flow;

	if (setup.programme == INFUSE_PROGRAMME_RATE) {
		*steps = core_div(rate.pg_per_h, setup.keyed_rate);
		return true;
	}
	if (setup.programme == INFUSE_PROGRAMME_DOSE_RATE) {
		*steps = core_div(infuse_rate_milli(rate).milli,
		    core_mul(setup.keyed_dose_rate, setup.dosing.g));
		return true;
	}
	if (!infuse_flow_of(&flow, rate, setup.strength, setup.step))
		return false;
	*steps = core_div(flow.hundredth_ml_per_h,
	    setup.step.hundredth_ml_per_h);
	return true;
}

int64_t core_keyed(struct core_setup setup)
{
	struct infuse_rate rate;

	if (!setup.has_strength)
		return 0;
	if (setup.programme == INFUSE_PROGRAMME_RATE)
		return core_mul(setup.keyed_rate, 1000);
	if (setup.programme == INFUSE_PROGRAMME_DOSE_RATE)
		return core_mul(setup.keyed_dose_rate, setup.dosing.g);
	if (!infuse_rate_of_flow(&rate, setup.step, setup.strength))
		return 0;
	return infuse_rate_milli(rate).milli;
}

/* A rate of whole thousandths of a pg/h. */
/*@ requires 0 <= milli <= INFUSE_RATE_MAX_PG_PER_H * 1000;
    assigns \nothing;
    ensures infuse_is_rate(\result);
*/
static struct infuse_rate of_milli(int64_t milli)
{
	struct infuse_rate rate;

	rate.pg_per_h = core_div(milli, 1000);
	rate.part = (int32_t)(milli - core_mul(rate.pg_per_h, 1000));
	rate.over = rate.part > 0 ? 1000 : 0;
	return rate;
}

/* What is entered of the order, in its unit and as a rate. */
/*@ requires \valid(f) && core_is_setup(setup) && setup.has_strength;
    requires infuse_are_up_to(f->rate.pg_per_h, f->rate.part, f->rate.over,
      INFUSE_RATE_MAX_PG_PER_H);
    assigns f->enter, f->entered;
    ensures \result ==> infuse_is_rate(f->entered);
*/
static bool set_enter(struct infuse_figures *f, struct core_setup setup)
{
	struct infuse_flow flow;
	struct infuse_rate rate;
	int64_t steps;

	if (!core_enter(&steps, f->rate, setup))
		return false;
	if (setup.programme == INFUSE_PROGRAMME_RATE) {
		f->enter.dimension = INFUSE_RATE;
		f->enter.base = core_mul(steps, setup.keyed_rate);
		f->entered = of_milli(core_mul(f->enter.base, 1000));
		return true;
	}
	if (setup.programme == INFUSE_PROGRAMME_DOSE_RATE) {
		f->enter.dimension = INFUSE_DOSE_RATE;
		/*@ assert (steps * setup.keyed_dose_rate) * setup.dosing.g ==
		      steps * (setup.keyed_dose_rate * setup.dosing.g); */
		/*@ assert 0 <= steps * setup.keyed_dose_rate; */
		/*@ assert steps * setup.keyed_dose_rate <=
		      (steps * setup.keyed_dose_rate) * setup.dosing.g; */
		f->enter.base = core_mul(steps, setup.keyed_dose_rate);
		f->entered = of_milli(core_mul(f->enter.base, setup.dosing.g));
		return true;
	}
	f->enter.dimension = INFUSE_FLOW;
	f->enter.base = core_mul(steps, setup.step.hundredth_ml_per_h);
	flow.hundredth_ml_per_h = f->enter.base;
	if (!infuse_rate_of_flow(&rate, flow, setup.strength))
		return false;
	f->entered = rate;
	return true;
}

/*
 * What the pump makes of what is entered; false when it cannot run that fast.
 */
/*@ requires \valid(f) && infuse_is_duration(length);
    requires infuse_are_up_to(f->rate.pg_per_h, f->rate.part, f->rate.over,
      INFUSE_RATE_MAX_PG_PER_H);
    requires core_is_setup(setup) && setup.has_strength;
    assigns f->has_pump, f->enter, f->entered, f->flow.hundredth_ml_per_h,
      f->given, f->given_exact, f->deviation, f->volume.hundredth_ml,
      f->volume_exact, f->given_dose;
    ensures f->has_pump <==> \result;
    ensures \result ==> core_is_pump(f);
*/
static bool set_pump(struct infuse_figures *f, struct infuse_duration length,
    struct core_setup setup)
{
	struct infuse_flow flow;
	struct infuse_rate given;
	int64_t volume;

	f->has_pump = false;
	if (!set_enter(f, setup) ||
	    !infuse_flow_of(&flow, f->entered, setup.strength, setup.step) ||
	    !infuse_rate_of_flow(&given, flow, setup.strength))
		return false;
	volume = core_mul(flow.hundredth_ml_per_h, length.min);
	f->has_pump = true;
	f->flow.hundredth_ml_per_h = flow.hundredth_ml_per_h;
	f->given = given;
	f->given_exact = given.part == 0;
	f->deviation = deviation(f->rate, given);
	f->volume.hundredth_ml = core_div(volume, 60);
	f->volume_exact = volume % 60 == 0;
	f->given_dose = infuse_dose_of(given, length);
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
	return set_pump(f, length, setup);
}

struct infuse_rate core_delivered(const struct infuse_figures *f)
{
	return f->has_pump ? f->entered : f->rate;
}

struct core_so_far core_nothing_so_far(void)
{
	struct core_so_far out;

	out.ordered.pg_min_per_h = 0;
	out.ordered.part = 0;
	out.ordered.over = 0;
	out.given.pg_min_per_h = 0;
	out.given.part = 0;
	out.given.over = 0;
	return out;
}

struct core_so_far core_so_far_of(const struct infuse_figures *f)
{
	struct core_so_far out;

	out.ordered = f->so_far;
	out.given = f->given_so_far;
	return out;
}

bool core_add_so_far(struct infuse_figures *f, struct core_so_far before)
{
	struct infuse_dose sum;

	if (!infuse_dose_add(&sum, before.ordered, f->dose))
		return false;
	f->so_far = sum;
	if (!f->has_pump)
		return true;
	if (!infuse_dose_add(&sum, before.given, f->given_dose))
		return false;
	f->given_so_far = sum;
	return true;
}
