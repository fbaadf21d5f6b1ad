/* SPDX-License-Identifier: MIT */
#include "naive.h"

wide naive_milli(struct infuse_written_rate rate, wide g)
{
	return rate.per_kg ? (wide)rate.dose_rate.pg_per_kg_h * g :
	    (wide)rate.rate.pg_per_h * 1000;
}

wide naive_bound(struct infuse_bound bound, wide g)
{
	return (wide)bound.value * (bound.per_kg ? g : 1000);
}

int naive_rows(const struct infuse_schedule *schedule)
{
	int rows = 0;

	if (schedule->regimen == INFUSE_SESSIONS)
		return (int)schedule->sessions;
	while ((int64_t)rows * 24 * 60 < schedule->length.min)
		rows++;
	return rows;
}

/* S-07: the lesser of rate and cap, and of that the share. */
static wide prescribed(const struct infuse_prescribed *p, wide g)
{
	wide milli = naive_milli(p->rate, g);

	if (p->capped && naive_milli(p->at_most, g) < milli)
		milli = naive_milli(p->at_most, g);
	return milli * (wide)p->share / TINY;
}

static wide by_day(const struct infuse_schedule *schedule, wide g, int i)
{
	wide found = 0;
	int n, times = 0;

	for (n = 0; n < schedule->entries; n++)
		if (schedule->entry[n].first <= i + 1 &&
		    schedule->entry[n].last >= i + 1) {
			found = prescribed(&schedule->entry[n].rate, g);
			times++;
		}
	must(times == 1);
	return found;
}

/*
 * from + (to - from) x i / (rows - 1), as one fraction: both of its terms are
 * above 0 when it is written as from x (rows - 1 - i) + to x i.
 */
static wide ramp(const struct infuse_schedule *schedule, wide g, int i)
{
	wide from = naive_milli(schedule->from, g);
	wide to = naive_milli(schedule->to, g);
	wide rows = (wide)naive_rows(schedule), step, low, pg;

	if (rows == 1)
		return from / 1000;
	pg = (from * (rows - 1 - (wide)i) + to * (wide)i) /
	    ((rows - 1) * 1000);
	step = (wide)schedule->round_down_to.pg_per_h;
	if (i == 0 || (wide)i == rows - 1 || step == 0)
		return pg;
	low = (from < to ? from : to) / 1000;
	pg -= pg % step;
	return pg < low ? low : pg;
}

void naive_row(struct naive_row *out, const struct infuse_schedule *schedule,
    wide g, int i)
{
	const struct infuse_titration *titration = &schedule->titration;

	out->start = (wide)i * 24 * 60;
	out->length = (wide)schedule->length.min - out->start;
	if (out->length > 24 * 60)
		out->length = 24 * 60;
	if (schedule->regimen == INFUSE_SESSIONS) {
		out->start = (wide)i * (wide)schedule->every.min;
		out->length = (wide)schedule->length.min;
	}
	if (schedule->form == INFUSE_FORM_TITRATED) {
		out->most_pg_per_h = naive_milli(titration->max, g) / 1000;
		out->pg_per_h = titration->has_start ?
		    naive_milli(titration->start, g) / 1000 :
		    out->most_pg_per_h;
	} else {
		out->pg_per_h = schedule->form == INFUSE_FORM_RAMP ?
		    ramp(schedule, g, i) : by_day(schedule, g, i);
		out->most_pg_per_h = out->pg_per_h;
	}
	out->too_large = out->pg_per_h > (wide)10 * 1000 * 1000000000 ||
	    out->most_pg_per_h > (wide)10 * 1000 * 1000000000;
}

void naive_give(struct naive_given *out, wide pg_per_h,
    const struct infuse_order *order)
{
	wide amount = (wide)order->strength.amount.pg;
	wide volume = (wide)order->strength.volume.hundredth_ml;
	wide step = (wide)order->pump_step.hundredth_ml_per_h;

	out->num = pg_per_h;
	out->den = 1;
	out->flow = 0;
	out->too_large = false;
	out->by_pump = order->has_strength;
	if (!out->by_pump)
		return;
	out->flow = pg_per_h * volume / amount;
	out->too_large = out->flow > 2 * 1000 * 100;
	out->flow -= out->flow % step;
	out->num = out->flow * amount;
	out->den = volume;
}

/* S-03, the last sentences: what no file can loosen. */
static bool guard(struct infuse_bound *out, const struct infuse_case *of,
    enum infuse_rule rule, enum infuse_bound_kind kind)
{
	static const struct infuse_bound none;
	const int64_t mg = 1000000000;
	bool racemic = of->protocol->drug == INFUSE_KETAMINE;

	*out = none;
	out->set = true;
	if (rule == INFUSE_RULE_DOSE_RATE && kind == INFUSE_HARD_MAX) {
		out->per_kg = true;
		out->value = (racemic ? 4 : 2) * mg;
	} else if (rule == INFUSE_RULE_RATE && kind == INFUSE_HARD_MAX) {
		out->value = (racemic ? 400 : 200) * mg;
	} else if (rule == INFUSE_RULE_WEIGHT && kind == INFUSE_HARD_MAX) {
		out->value = 300 * 1000;
	} else if (rule == INFUSE_RULE_WEIGHT && kind == INFUSE_HARD_MIN) {
		out->value = 20 * 1000;
	} else {
		out->set = false;
	}
	return out->set;
}

static bool passes(struct infuse_bound bound, enum infuse_bound_kind kind,
    wide num, wide den, wide g)
{
	wide limit = naive_bound(bound, g) * den, found = num * 1000;

	if (!bound.set)
		return false;
	return kind == INFUSE_HARD_MIN || kind == INFUSE_SOFT_MIN ?
	    found < limit : found > limit;
}

bool naive_passes(const struct infuse_case *of, enum infuse_rule rule,
    enum infuse_bound_kind kind, wide num, wide den)
{
	wide g = (wide)of->order.weight.g;
	struct infuse_bound written;

	if (passes(of->protocol->limits.of[rule].bound[kind], kind, num, den,
	    g))
		return true;
	if (of->site != NULL &&
	    passes(of->site->of[rule].bound[kind], kind, num, den, g))
		return true;
	return guard(&written, of, rule, kind) &&
	    passes(written, kind, num, den, g);
}
