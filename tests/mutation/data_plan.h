/* SPDX-License-Identifier: MIT */
#ifndef TESTS_MUTATION_DATA_PLAN_H
#define TESTS_MUTATION_DATA_PLAN_H

/*
 * The verdicts of a plan, worked out a second time, rule by rule as safety.md
 * words them: each bound of each source by itself, in 128 bits, no findings.
 */

#include "data_naive.h"

struct naive_verdicts {
	int rows;
	enum infuse_verdict whole;
	enum infuse_verdict row[INFUSE_ROWS_MAX];
	wide rate[INFUSE_ROWS_MAX];	/* pg/h; of a titration the maximum */
};

/* All that a verdict depends on. */
struct naive_case {
	const struct naive_protocol *p;
	const struct naive_limits *from[3];	/* protocol, site, guard */
	const struct infuse_order *order;
};

static void worse(enum infuse_verdict *v, enum infuse_verdict than)
{
	if (than < *v)
		*v = than;
}

static void naive_guard(struct naive_limits *g, int drug)
{
	static const struct naive_limits none;
	wide mg = INFUSE_PG_PER_MG, half = drug == INFUSE_KETAMINE ? 1 : 2;
	static const int64_t grams[INFUSE_BOUNDS] = {
		20000, 40000, 150000, 300000
	};
	int i;

	*g = none;
	g->of[INFUSE_RULE_DOSE_RATE][INFUSE_HARD_MAX] =
	    (struct naive_bound){ true, true, 4 * mg / half, 1 };
	g->of[INFUSE_RULE_RATE][INFUSE_HARD_MAX] =
	    (struct naive_bound){ true, false, 400 * mg / half, 1 };
	for (i = 0; i < INFUSE_BOUNDS; i++)
		g->of[INFUSE_RULE_WEIGHT][i] =
		    (struct naive_bound){ true, false, grams[i], 1 };
}

/* Rates and bounds are counted in the parts of a rate by the day. */

static wide naive_parts(const struct naive_bound *b)
{
	return b->value * (b->parts == PARTS ? 1 : PARTS);
}

static wide naive_milli(const struct naive_bound *b, wide g)
{
	return naive_parts(b) * (b->per_kg ? g : 1000);
}

/* As prescribed, down: to the pg/h, or of a rate by the day to its parts. */
static wide naive_cut(wide milli, const struct naive_bound *of)
{
	return of->parts == PARTS ? milli / 1000 :
	    milli / 1000 / PARTS * PARTS;
}

/* found / den against each source's bounds, in thousandths. */
static void naive_high(enum infuse_verdict *v, const struct naive_case *c,
    enum infuse_rule rule, wide found, wide den)
{
	const struct naive_bound *b;
	int i, kind;

	for (i = 0; i < 3; i++)
		for (kind = INFUSE_SOFT_MAX; kind <= INFUSE_HARD_MAX; kind++) {
			if (c->from[i] == NULL)
				continue;
			b = &c->from[i]->of[rule][kind];
			if (b->set && found * PARTS >
			    naive_milli(b, c->order->weight.g) * den)
				worse(v, kind == INFUSE_HARD_MAX ?
				    INFUSE_STOP : INFUSE_CAUTION);
		}
}

/* S-02: a rate is low by more than 5 % and more than one step of the pump. */
static bool naive_is_low(const struct infuse_order *o, enum infuse_rule rule,
    wide found, wide bound)
{
	if (rule != INFUSE_RULE_RATE && rule != INFUSE_RULE_DOSE_RATE)
		return found / 1000 < bound / 1000;
	if (o->has_strength && (bound - found) *
	    o->strength.volume.hundredth_ml <= (wide)1000 *
	    o->pump_step.hundredth_ml_per_h * o->strength.amount.pg)
		return false;
	return (bound - found) * 20 > bound;
}

static void naive_low(enum infuse_verdict *v, const struct naive_case *c,
    enum infuse_rule rule, wide found, bool own)
{
	const struct naive_bound *b;
	int i, kind;

	for (i = 0; i < (own ? 1 : 3); i++)
		for (kind = INFUSE_HARD_MIN; kind <= INFUSE_SOFT_MIN; kind++) {
			if (c->from[i] == NULL)
				continue;
			b = &c->from[i]->of[rule][kind];
			if (b->set && naive_is_low(c->order, rule, found,
			    naive_milli(b, c->order->weight.g) / PARTS))
				worse(v, kind == INFUSE_HARD_MIN ?
				    INFUSE_STOP : INFUSE_CAUTION);
		}
}

/* Minutes infused of the 24 h from a session's start, counted one by one. */
static wide naive_in_a_day(const struct naive_protocol *p)
{
	wide at, n = 0;

	for (at = 0; at < 1440 && at < p->every * p->count; at++)
		n += at % p->every < p->length;
	return n;
}

/* S-05, S-09, S-14: the patient, the setting, the bag. */
static enum infuse_verdict naive_whole(const struct naive_case *c)
{
	const struct naive_protocol *p = c->p;
	const struct infuse_order *o = c->order;
	const struct naive_bound *flat = p->max.set ? &p->max :
	    p->to.set ? &p->to : &p->entry[0].rate;
	enum infuse_verdict v = INFUSE_WITHIN;
	wide volume = o->strength.volume.hundredth_ml;
	wide milli = (wide)o->strength.amount.pg * 100000;
	bool outpatient = o->setting == INFUSE_OUTPATIENT;
	wide run;

	if (o->weight.g < INFUSE_CHILD_UNDER_G)
		worse(&v, INFUSE_STOP);
	if (o->weight.g < INFUSE_LIGHT_UNDER_G)
		worse(&v, INFUSE_UNCHECKED);	/* no age was given */
	if (!p->settings[o->setting] && !(o->setting == INFUSE_WARD &&
	    p->settings[INFUSE_OUTPATIENT]))
		worse(&v, INFUSE_STOP);
	/* S-33: sessions without a gap, or of 20 h in any 24, are one run. */
	run = p->length;
	if (p->sessions && p->count > 1 && naive_in_a_day(p) >= 1200)
		run = (p->count - 1) * p->every + p->length;
	if (outpatient && (run > 1440 || p->length > 720))
		worse(&v, INFUSE_STOP);
	if (outpatient && p->length > 480)
		worse(&v, INFUSE_CAUTION);
	if (o->has_strength) {
		naive_high(&v, c, INFUSE_RULE_STRENGTH, milli, volume);
		naive_low(&v, c, INFUSE_RULE_STRENGTH, milli / volume, false);
	}
	naive_high(&v, c, INFUSE_RULE_WEIGHT, (wide)o->weight.g * 1000, 1);
	naive_low(&v, c, INFUSE_RULE_WEIGHT, (wide)o->weight.g * 1000, false);
	if (o->weight.g < INFUSE_LIGHT_UNDER_G && !flat->per_kg)
		worse(&v, INFUSE_CAUTION);
	if (c->from[1] == NULL ||
	    !c->from[1]->of[INFUSE_RULE_DOSE_RATE][INFUSE_HARD_MAX].set)
		worse(&v, INFUSE_UNCHECKED);
	if (!p->actual)
		worse(&v, INFUSE_UNCHECKED);	/* no height was given */
	if (p->step.set)
		naive_high(&v, c, INFUSE_RULE_STEP,
		    naive_milli(&p->step, o->weight.g), PARTS);
	if (p->interval.set)
		naive_low(&v, c, INFUSE_RULE_INTERVAL,
		    p->interval.value * 1000, false);
	return v;
}

/* S-07: the lesser first, then the share; down. */
static wide naive_entry_rate(const struct naive_protocol *p, int i, wide g)
{
	const struct naive_entry *e;
	wide milli, cap;
	int n;

	for (n = 0; n < p->entries; n++) {
		e = &p->entry[n];
		if (i + 1 < e->first || i + 1 > e->last)
			continue;
		milli = naive_milli(&e->rate, g);
		cap = e->cap.set ? naive_milli(&e->cap, g) : milli;
		return naive_cut((cap < milli ? cap : milli) * e->share /
		    INFUSE_SHARE_WHOLE, cap < milli ? &e->cap : &e->rate);
	}
	return 0;
}

/* Design 3.4: one formula, exact at both ends, rounded down between them. */
static wide naive_ramp_rate(const struct naive_protocol *p, int i, int rows,
    wide g)
{
	wide from = naive_milli(&p->from, g), to = naive_milli(&p->to, g);
	wide low = from < to ? naive_cut(from, &p->from) :
	    naive_cut(to, &p->to), at;

	if (i == 0 || rows == 1)
		return naive_cut(from, &p->from);
	if (i == rows - 1)
		return naive_cut(to, &p->to);
	from /= PARTS;
	to /= PARTS;
	at = from <= to ? from + (to - from) * i / (rows - 1) :
	    to + (from - to) * (rows - 1 - i) / (rows - 1);
	at /= 1000;
	if (p->round.set)
		at -= at % (naive_parts(&p->round) / PARTS);
	at *= PARTS;
	return at < low ? low : at;
}

/* S-09: no height is given: a woman of 152.4 cm has 45.5 kg for ideal weight. */
static bool naive_height(const struct naive_case *c, wide num, wide den)
{
	wide g = c->order->weight.g;
	wide most = 27300 * 10 + g * 4, one = 54600 * 10;	/* tenths of a g */
	const struct naive_bound *b;
	int k;

	if (most < one)
		most = one;
	if (most > g * 10)
		most = g * 10;
	for (k = 1; k < 3; k++) {
		b = c->from[k] == NULL ? NULL :
		    &c->from[k]->of[INFUSE_RULE_DOSE_RATE][INFUSE_HARD_MAX];
		if (b != NULL && b->set && b->per_kg &&
		    num * 1000 * PARTS > naive_parts(b) * (most / 10) * den)
			return true;
	}
	return false;
}

/* S-02: an order above a hard-max which the pump's step takes down to it. */
static void naive_as_ordered(enum infuse_verdict *v,
    const struct naive_case *c, wide rate, wide num, wide den)
{
	static const int rules[] = { INFUSE_RULE_DOSE_RATE, INFUSE_RULE_RATE };
	enum infuse_verdict given, ordered;
	int i;

	for (i = 0; i < 2; i++) {
		given = ordered = INFUSE_WITHIN;
		naive_high(&given, c, rules[i], num * 1000, den);
		naive_high(&ordered, c, rules[i], rate * 1000, PARTS);
		if (ordered == INFUSE_STOP && given != INFUSE_STOP)
			worse(v, INFUSE_CAUTION);
	}
}

/*
 * One rate against all that is high, S-02: as the pump delivers it when there
 * is one, as a fraction *num / *den of a pg/h.
 */
static void naive_rate(enum infuse_verdict *v, const struct naive_case *c,
    wide rate, wide *num, wide *den)
{
	const struct infuse_order *o = c->order;
	wide step = o->pump_step.hundredth_ml_per_h, flow;
	wide whole = rate / PARTS;

	*num = rate;
	*den = PARTS;
	if (o->has_strength) {
		flow = rate * o->strength.volume.hundredth_ml / PARTS /
		    o->strength.amount.pg;
		if (flow > INFUSE_FLOW_MAX)
			worse(v, INFUSE_STOP);
		flow -= flow % step;
		*num = flow * o->strength.amount.pg;
		*den = o->strength.volume.hundredth_ml;
		if (rate > 0 && flow == 0)
			worse(v, INFUSE_STOP);
		if ((whole - *num / *den) * 20 > whole)
			worse(v, INFUSE_CAUTION);
		naive_high(v, c, INFUSE_RULE_FLOW, flow * 1000, 1);
		naive_low(v, c, INFUSE_RULE_FLOW, flow * 1000, false);
	}
	naive_high(v, c, INFUSE_RULE_DOSE_RATE, *num * 1000, *den);
	naive_high(v, c, INFUSE_RULE_RATE, *num * 1000, *den);
	naive_as_ordered(v, c, rate, *num, *den);
	/* S-05: the drug's, in any setting; what is passed is STOP itself. */
	if (*num * 10000 >= (c->p->drug == INFUSE_KETAMINE ? 6 : 5) *
	    (wide)INFUSE_PG_PER_MG * o->weight.g * *den)
		worse(v, INFUSE_CAUTION);
	if (naive_height(c, *num, *den))
		worse(v, INFUSE_CAUTION);
	if (whole > INFUSE_RATE_MAX_PG_PER_H)
		worse(v, INFUSE_STOP);
}

/* What the rows before one leave to it. */
struct naive_past {
	wide rate;		/* of the last, or -1 */
	wide so_far;		/* parts of a pg/h x min, as prescribed */
	wide day;		/* which day that was */
	wide today;		/* what was delivered on it: this much / den */
	wide since;		/* minutes since the last rise, or the start */
};

/*
 * One row of `min` minutes.  A day's dose is that of its sessions up to and
 * with this one; what runs is at most 24 h of it.
 */
static enum infuse_verdict naive_row(const struct naive_case *c, wide own,
    wide least, wide min, wide start, struct naive_past *past)
{
	const struct naive_protocol *p = c->p;
	enum infuse_verdict v = INFUSE_WITHIN, course;
	wide num, den, day = min > 1440 ? 1440 : min;

	if (p->max.set && !p->start.set)
		return INFUSE_UNCHECKED;	/* S-08 */
	naive_rate(&v, c, least, &num, &den);
	if (least > own)
		worse(&v, INFUSE_STOP);	/* a start above its own maximum */
	if (least > 0) {
		naive_low(&v, c, INFUSE_RULE_DOSE_RATE, least / PARTS * 1000,
		    true);
		naive_low(&v, c, INFUSE_RULE_RATE, least / PARTS * 1000,
		    true);
	}
	if (past->day != start / 1440)
		past->today = 0;
	past->day = start / 1440;
	past->today += num * day;
	if (p->sessions)
		naive_high(&v, c, INFUSE_RULE_DOSE_PER_SESSION,
		    num * min * 1000, den * 60);
	naive_high(&v, c, INFUSE_RULE_DOSE_PER_DAY, past->today * 1000,
	    den * 60);
	past->so_far += least * min;
	course = INFUSE_WITHIN;
	naive_high(&course, c, INFUSE_RULE_DOSE_PER_COURSE,
	    past->so_far * 1000, 60 * PARTS);
	/* S-04: a titrated rate can come down before the course is over. */
	worse(&v, p->max.set && course == INFUSE_STOP ? INFUSE_CAUTION :
	    course);
	if (past->so_far > (wide)INFUSE_DOSE_MAX * PARTS)
		worse(&v, INFUSE_STOP);
	if (past->rate >= 0 && least > past->rate) {
		naive_high(&v, c, INFUSE_RULE_STEP, (least - past->rate) *
		    1000, PARTS);
		naive_low(&v, c, INFUSE_RULE_INTERVAL,
		    (start - past->since) * 1000, false);
		past->since = start;
	}
	past->rate = least;
	return v;
}

/* R5: what is left of a maximum, in whole pg/h; a flow as what it gives. */
static wide naive_most(const struct naive_case *c, wide own)
{
	static const int rules[] = { INFUSE_RULE_DOSE_RATE, INFUSE_RULE_RATE,
		INFUSE_RULE_FLOW };
	const struct infuse_order *o = c->order;
	const struct naive_bound *b;
	wide most = own, one;
	int i, k;

	for (i = 0; i < 3; i++)
		for (k = 0; k < 3; k++) {
			if (c->from[k] == NULL ||
			    (rules[i] == INFUSE_RULE_FLOW && !o->has_strength))
				continue;
			b = &c->from[k]->of[rules[i]][INFUSE_HARD_MAX];
			if (!b->set)
				continue;
			one = naive_milli(b, o->weight.g) / 1000;
			if (rules[i] == INFUSE_RULE_FLOW)
				one = one * o->strength.amount.pg /
				    o->strength.volume.hundredth_ml;
			most = one < most ? one : most;
		}
	return most;
}

static void naive_plan(struct naive_verdicts *out,
    const struct naive_protocol *p, const struct naive_site *site,
    const struct infuse_order *order)
{
	struct naive_limits guard;
	struct naive_case c = { p, { &p->limits, NULL, &guard }, order };
	enum infuse_verdict all;
	struct naive_past past = { -1, 0, -1, 0, 0 };
	wide most, least, min, start, g;
	int i;

	g = order->weight.g;
	naive_guard(&guard, p->drug);
	c.from[1] = naive_block(site, p->drug, order->setting);
	all = naive_whole(&c);
	out->whole = all;
	out->rows = (int)(p->sessions ? p->count : (p->length + 1439) / 1440);
	for (i = 0; i < out->rows; i++) {
		most = p->max.set ? naive_cut(naive_milli(&p->max, g), &p->max) :
		    p->from.set ? naive_ramp_rate(p, i, out->rows, g) :
		    naive_entry_rate(p, i, g);
		least = p->max.set && p->start.set ?
		    naive_cut(naive_milli(&p->start, g), &p->start) : most;
		start = i * (p->sessions ? p->every : 1440);
		min = p->sessions ? p->length : p->length - start;
		if (!p->sessions && min > 1440)
			min = 1440;
		if (g < INFUSE_CHILD_UNDER_G) {
			out->row[i] = INFUSE_STOP;	/* S-09 */
			out->rate[i] = 0;
			continue;
		}
		out->row[i] = naive_row(&c, most, least, min, start,
		    &past);
		out->rate[i] = most / PARTS;
		if (p->max.set) {
			out->rate[i] = naive_most(&c, most) / PARTS;
			if (naive_most(&c, most) < most)
				worse(&all, INFUSE_CAUTION);
		}
		worse(&out->row[i], all);
		worse(&out->whole, out->row[i]);
	}
	if (p->unverified)
		worse(&out->whole, INFUSE_CAUTION);
}

#endif
