/* SPDX-License-Identifier: MIT */
#include "naive.h"

static wide over_of(int64_t over)
{
	return over > 0 ? (wide)over : 1;
}

bool naive_is(int64_t whole, int64_t part, int64_t over, wide num, wide den)
{
	return part >= 0 && (part == 0 || part < over) &&
	    ((wide)whole * over_of(over) + (wide)part) * den ==
	    num * over_of(over);
}

wide naive_milli(struct infuse_written_rate rate, wide g, wide parts)
{
	const struct infuse_dose_rate *d = &rate.dose_rate;
	const struct infuse_rate *r = &rate.rate;

	/* parts are a multiple of the time, so nothing is cut */
	if (rate.per_kg)
		return ((wide)d->pg_per_kg_h * parts + (wide)d->part *
		    (parts / over_of(d->over))) * g;
	return ((wide)r->pg_per_h * parts + (wide)r->part *
	    (parts / over_of(r->over))) * 1000;
}

/* As prescribed: down to the part that a rate is over, or to the pg/h. */
static wide cut(wide milli, struct infuse_written_rate like, wide parts)
{
	wide unit = parts / over_of(like.per_kg ? like.dose_rate.over :
	    like.rate.over);

	return milli / 1000 / unit * unit;
}

int naive_against(struct infuse_bound bound, wide g, wide num, wide den)
{
	wide over = over_of(bound.over);
	wide limit = ((wide)bound.value * over + (wide)bound.part) *
	    (bound.per_kg ? g : 1000) * den;
	wide found = num * 1000 * over;

	return (found > limit) - (found < limit);
}

static wide common(wide all, struct infuse_written_rate rate)
{
	wide over = over_of(rate.per_kg ? rate.dose_rate.over :
	    rate.rate.over), n = all;

	while (n % over != 0)
		n += all;
	return n;
}

wide naive_parts(const struct infuse_schedule *schedule)
{
	wide all = common(1, schedule->from);
	int i;

	all = common(all, schedule->to);
	all = common(all, schedule->titration.start);
	all = common(all, schedule->titration.max);
	for (i = 0; i < schedule->entries; i++) {
		all = common(all, schedule->entry[i].rate.rate);
		all = common(all, schedule->entry[i].rate.at_most);
	}
	return all;
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
static wide prescribed(const struct infuse_prescribed *p, wide g, wide parts)
{
	struct infuse_written_rate lesser = p->rate;
	wide milli = naive_milli(p->rate, g, parts);

	if (p->capped && naive_milli(p->at_most, g, parts) < milli) {
		lesser = p->at_most;
		milli = naive_milli(lesser, g, parts);
	}
	return cut(milli * (wide)p->share / (TINY / 1000), lesser, parts);
}

static wide by_day(const struct infuse_schedule *schedule, wide g, int i,
    wide parts)
{
	wide found = 0;
	int n, times = 0;

	for (n = 0; n < schedule->entries; n++)
		if (schedule->entry[n].first <= i + 1 &&
		    schedule->entry[n].last >= i + 1) {
			found = prescribed(&schedule->entry[n].rate, g, parts);
			times++;
		}
	must(times == 1);
	return found;
}

/*
 * from + (to - from) x i / (rows - 1), as one fraction: both of its terms are
 * above 0 when it is written as from x (rows - 1 - i) + to x i.  Between the
 * ends it is made of whole thousandths and is whole pg/h.
 */
static wide ramp(const struct infuse_schedule *schedule, wide g, int i,
    wide parts)
{
	wide from = naive_milli(schedule->from, g, parts);
	wide to = naive_milli(schedule->to, g, parts);
	wide rows = (wide)naive_rows(schedule), step, low, pg;

	if (i == 0)
		return cut(from, schedule->from, parts);
	if ((wide)i == rows - 1)
		return cut(to, schedule->to, parts);
	low = from < to ? cut(from, schedule->from, parts) :
	    cut(to, schedule->to, parts);
	pg = (from / parts * (rows - 1 - (wide)i) + to / parts * (wide)i) /
	    ((rows - 1) * 1000);
	step = (wide)schedule->round_down_to.pg_per_h;
	if (step > 0)
		pg -= pg % step;
	return pg * parts < low ? low : pg * parts;
}

void naive_row(struct naive_row *out, const struct infuse_schedule *schedule,
    wide g, int i)
{
	const struct infuse_titration *titration = &schedule->titration;
	wide parts = naive_parts(schedule), most;

	out->start = (wide)i * 24 * 60;
	out->length = (wide)schedule->length.min - out->start;
	if (out->length > 24 * 60)
		out->length = 24 * 60;
	if (schedule->regimen == INFUSE_SESSIONS) {
		out->start = (wide)i * (wide)schedule->every.min;
		out->length = (wide)schedule->length.min;
	}
	if (schedule->form == INFUSE_FORM_TITRATED) {
		out->most = cut(naive_milli(titration->max, g, parts),
		    titration->max, parts);
		out->rate = titration->has_start ?
		    cut(naive_milli(titration->start, g, parts),
		    titration->start, parts) : out->most;
	} else {
		out->rate = schedule->form == INFUSE_FORM_RAMP ?
		    ramp(schedule, g, i, parts) :
		    by_day(schedule, g, i, parts);
		out->most = out->rate;
	}
	most = (wide)10 * 1000 * 1000000000 * parts;
	out->too_large = out->rate > most || out->most > most;
}

void naive_give(struct naive_given *out, wide rate, wide parts,
    const struct infuse_order *order)
{
	wide amount = (wide)order->strength.amount.pg;
	wide volume = (wide)order->strength.volume.hundredth_ml;
	wide step = (wide)order->pump_step.hundredth_ml_per_h;

	out->num = rate;
	out->den = parts;
	out->flow = 0;
	out->too_large = false;
	out->by_pump = order->has_strength;
	if (!out->by_pump)
		return;
	out->flow = rate * volume / (amount * parts);
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
	int side;

	if (!bound.set)
		return false;
	side = naive_against(bound, g, num, den);
	return kind == INFUSE_HARD_MIN || kind == INFUSE_SOFT_MIN ?
	    side < 0 : side > 0;
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
