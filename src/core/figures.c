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
	core_no_pump(f);
	f->rate.pg_per_h = 0;
	f->rate.part = 0;
	f->rate.over = 0;
	f->dose.pg_min_per_h = 0;
	f->dose.part = 0;
	f->dose.over = 0;
	f->so_far.pg_min_per_h = 0;
	f->so_far.part = 0;
	f->so_far.over = 0;
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
/*@ requires \valid(enter) && \valid(entered) && \separated(enter, entered);
    requires infuse_is_rate(rate);
    requires core_is_setup(setup) && setup.has_strength;
    assigns *enter, *entered;
    ensures \result ==> infuse_is_rate(*entered);
*/
static bool enter_of(struct infuse_quantity *enter,
    struct infuse_rate *entered, struct infuse_rate rate,
    struct core_setup setup)
{
	struct infuse_flow flow;
	int64_t steps;

	enter->part = 0;
	enter->over = 0;
	if (!core_enter(&steps, rate, setup))
		return false;
	if (setup.programme == INFUSE_PROGRAMME_RATE) {
		enter->dimension = INFUSE_RATE;
		enter->base = core_mul(steps, setup.keyed_rate);
		*entered = of_milli(core_mul(enter->base, 1000));
		return true;
	}
	if (setup.programme == INFUSE_PROGRAMME_DOSE_RATE) {
		enter->dimension = INFUSE_DOSE_RATE;
		/*@ assert (steps * setup.keyed_dose_rate) * setup.dosing.g ==
		      steps * (setup.keyed_dose_rate * setup.dosing.g); */
		/*@ assert 0 <= steps * setup.keyed_dose_rate; */
		/*@ assert steps * setup.keyed_dose_rate <=
		      (steps * setup.keyed_dose_rate) * setup.dosing.g; */
		enter->base = core_mul(steps, setup.keyed_dose_rate);
		*entered = of_milli(core_mul(enter->base, setup.dosing.g));
		return true;
	}
	enter->dimension = INFUSE_FLOW;
	enter->base = core_mul(steps, setup.step.hundredth_ml_per_h);
	flow.hundredth_ml_per_h = enter->base;
	return infuse_rate_of_flow(entered, flow, setup.strength);
}

/* The pump's part of some figures, made before any of it is written. */
struct pump {
	struct infuse_quantity enter;
	struct infuse_rate entered;
	struct infuse_flow flow;
	struct infuse_rate given;
	int64_t deviation;
	int64_t volume;		/* min x 0.01 mL/h */
	struct infuse_dose dose;
};

/*@ predicate is_pump(struct pump p) =
      infuse_is_flow(p.flow) && infuse_is_rate(p.entered) &&
      infuse_is_rate(p.given) && infuse_is_summable(p.dose) &&
      -100000 <= p.deviation <= 0 && 0 <= p.volume;
*/

/*
 * What the pump makes of what is entered; false when it cannot run that fast.
 */
/*@ requires \valid(out) && infuse_is_duration(length);
    requires infuse_is_rate(rate);
    requires core_is_setup(setup) && setup.has_strength;
    assigns *out;
    ensures \result ==> infuse_is_flow(out->flow) && 0 <= out->volume;
    ensures \result ==> infuse_is_rate(out->entered);
    ensures \result ==> infuse_is_rate(out->given);
    ensures \result ==> infuse_is_summable(out->dose);
    ensures \result ==> -100000 <= out->deviation <= 0;
*/
static bool pump_of(struct pump *out, struct infuse_rate rate,
    struct infuse_duration length, struct core_setup setup)
{
	struct infuse_quantity enter;
	struct infuse_rate entered, given;
	struct infuse_flow flow;

	if (!enter_of(&enter, &entered, rate, setup) ||
	    !infuse_flow_of(&flow, entered, setup.strength, setup.step) ||
	    !infuse_rate_of_flow(&given, flow, setup.strength))
		return false;
	out->enter = enter;
	out->entered = entered;
	out->flow = flow;
	out->given = given;
	out->deviation = deviation(rate, given);
	out->volume = core_mul(flow.hundredth_ml_per_h, length.min);
	out->dose = infuse_dose_of(given, length);
	return true;
}

/* Writes it down; member by member, as the rest is seen to stay then. */
/*@ requires \valid(f) && is_pump(p);
    assigns f->has_pump, f->enter.dimension, f->enter.base, f->enter.part,
      f->enter.over, f->entered.pg_per_h, f->entered.part, f->entered.over,
      f->flow.hundredth_ml_per_h, f->given.pg_per_h, f->given.part,
      f->given.over, f->given_exact, f->deviation, f->volume.hundredth_ml,
      f->volume_exact, f->given_dose.pg_min_per_h, f->given_dose.part,
      f->given_dose.over;
    ensures f->has_pump && core_is_pump(f);
*/
static void set_pump(struct infuse_figures *f, struct pump p)
{
	f->has_pump = true;
	f->enter.dimension = p.enter.dimension;
	f->enter.base = p.enter.base;
	f->enter.part = p.enter.part;
	f->enter.over = p.enter.over;
	f->entered.pg_per_h = p.entered.pg_per_h;
	f->entered.part = p.entered.part;
	f->entered.over = p.entered.over;
	f->flow.hundredth_ml_per_h = p.flow.hundredth_ml_per_h;
	f->given.pg_per_h = p.given.pg_per_h;
	f->given.part = p.given.part;
	f->given.over = p.given.over;
	f->given_exact = p.given.part == 0;
	f->deviation = p.deviation;
	f->volume.hundredth_ml = core_div(p.volume, 60);
	f->volume_exact = p.volume % 60 == 0;
	f->given_dose.pg_min_per_h = p.dose.pg_min_per_h;
	f->given_dose.part = p.dose.part;
	f->given_dose.over = p.dose.over;
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
	struct pump pump;
	bool exact, fits = true;

	/*@ assert infuse_mixed(dose.pg_min_per_h, dose.part, dose.over) ==
	      infuse_mixed(f->rate.pg_per_h, f->rate.part, f->rate.over) *
	      length.min; */
	dose_rate = infuse_dose_rate_of(rate, setup.dosing, &exact);
	core_no_pump(f);
	if (setup.has_strength) {
		fits = pump_of(&pump, rate, length, setup);
		if (fits)
			set_pump(f, pump);
	}
	f->dose_rate.pg_per_kg_h = dose_rate.pg_per_kg_h;
	f->dose_rate.part = dose_rate.part;
	f->dose_rate.over = dose_rate.over;
	f->dose_rate_exact = exact;
	f->dose.pg_min_per_h = dose.pg_min_per_h;
	f->dose.part = dose.part;
	f->dose.over = dose.over;
	return fits;
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
	f->so_far.pg_min_per_h = sum.pg_min_per_h;
	f->so_far.part = sum.part;
	f->so_far.over = sum.over;
	if (!f->has_pump)
		return true;
	if (!infuse_dose_add(&sum, before.given, f->given_dose))
		return false;
	f->given_so_far.pg_min_per_h = sum.pg_min_per_h;
	f->given_so_far.part = sum.part;
	f->given_so_far.over = sum.over;
	return true;
}
