/* SPDX-License-Identifier: MIT */
#include "arith.h"
#include "figures.h"

void core_no_pump(struct infuse_figures *f)
{
	f->has_pump = false;
	f->flow.hundredth_ml_per_h = 0;
	f->given.pg_per_h = 0;
	f->deviation = 0;
	f->volume.hundredth_ml = 0;
}

/* (given - rate) / rate in 0.001 %, nearest; given <= rate, so never above 0 */
/*@ requires infuse_is_rate(rate) && infuse_is_rate(given);
    assigns \nothing;
    ensures \result <= 0;
*/
static int64_t deviation(struct infuse_rate rate, struct infuse_rate given)
{
	int64_t less;

	if (given.pg_per_h >= rate.pg_per_h)
		return 0;
	less = core_mul(rate.pg_per_h - given.pg_per_h, 100000);
	return -core_div(less + rate.pg_per_h / 2, rate.pg_per_h);
}

bool core_figures(struct infuse_figures *f, struct infuse_duration length,
    const struct infuse_order *order)
{
	bool exact;

	core_no_pump(f);
	f->dose_rate = infuse_dose_rate_of(f->rate, order->weight, &exact);
	f->dose_rate_exact = exact;
	f->dose = infuse_dose_of(f->rate, length);
	if (!order->has_strength)
		return true;
	if (!infuse_flow_of(&f->flow, f->rate, order->strength,
	    order->pump_step) ||
	    !infuse_rate_of_flow(&f->given, f->flow, order->strength,
	    INFUSE_DOWN)) {
		core_no_pump(f);
		return false;
	}
	f->has_pump = true;
	f->given_exact = core_mul(f->flow.hundredth_ml_per_h,
	    order->strength.amount.pg) % order->strength.volume.hundredth_ml
	    == 0;
	f->volume_exact = core_mul(f->flow.hundredth_ml_per_h, length.min) %
	    60 == 0;
	f->deviation = deviation(f->rate, f->given);
	f->volume = infuse_volume_of(f->flow, length);
	return true;
}

struct infuse_rate core_delivered(const struct infuse_figures *f,
    const struct infuse_order *order)
{
	struct infuse_rate up;

	if (f->has_pump && infuse_rate_of_flow(&up, f->flow, order->strength,
	    INFUSE_UP))
		return up;
	return f->rate;
}
