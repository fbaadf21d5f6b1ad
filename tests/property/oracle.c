/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "oracle.h"

struct exact oracle_weight(const struct case_of *of)
{
	return of->weight.value;
}

/* S-09: not above the larger of 1.2 times the ideal and the adjusted weight. */
struct exact oracle_limit_weight(const struct case_of *of)
{
	struct exact actual = of->weight.value, ideal, adjusted, most;
	struct exact inches;

	if (!of->height.set)
		return actual;
	inches = exact_sub(exact_div(of->height.value, exact_of(254, 100)),
	    exact_of(60, 1));
	ideal = exact_add(exact_of(of->male ? 500 : 455, 10),
	    exact_mul(exact_of(23, 10), inches));
	adjusted = exact_add(ideal, exact_mul(exact_of(4, 10),
	    exact_sub(actual, ideal)));
	most = exact_most(exact_mul(exact_of(12, 10), ideal), adjusted);
	return exact_least(actual, most);
}

struct exact oracle_at_weight(const struct case_of *of,
    const struct amount *amount)
{
	return amount->per_kg ? exact_mul(amount->value, oracle_weight(of)) :
	    amount->value;
}

struct exact oracle_strength(const struct case_of *of)
{
	return exact_div(of->bag_mg.value, of->bag_ml.value);
}

struct exact oracle_pump_step(const struct case_of *of)
{
	if (of->pump.set)
		return of->pump.value;
	if (of->own_site && of->site_pump.set)
		return of->site_pump.value;
	return exact_of(1, 10);
}

static enum entering entering(const struct case_of *of)
{
	return of->own_site ? of->entering : ENTER_UNSAID;
}

struct exact oracle_keyable(const struct case_of *of)
{
	struct exact step;

	switch (entering(of)) {
	case ENTER_UNSAID:
	case ENTER_FLOW:
		break;
	case ENTER_RATE:
		return of->entry_step.set ? of->entry_step.value :
		    exact_of(1, 100);
	case ENTER_DOSE_RATE:
		step = of->entry_step.set ? of->entry_step.value :
		    exact_of(1, 1000);
		return exact_mul(step, oracle_weight(of));
	}
	return of->bag_mg.set ? exact_mul(oracle_pump_step(of),
	    oracle_strength(of)) : exact_of(0, 1);
}

/* S-02. */
void oracle_give(struct given *out, const struct case_of *of,
    struct exact order)
{
	bool by_flow = entering(of) <= ENTER_FLOW;
	struct exact strength;

	memset(out, 0, sizeof(*out));
	out->order = out->entered = out->delivered = out->high = order;
	out->flow = exact_of(0, 1);
	out->by_pump = of->bag_mg.set;
	if (!out->by_pump)
		return;
	strength = oracle_strength(of);
	if (!by_flow)
		out->entered = exact_cut(order, oracle_keyable(of));
	out->flow = exact_cut(exact_div(out->entered, strength),
	    oracle_pump_step(of));
	out->delivered = exact_mul(out->flow, strength);
	if (by_flow)
		out->entered = out->delivered;
	out->high = exact_most(out->entered, out->delivered);
}

static void add_limit(struct in_force_list *out, enum rule rule,
    enum bound bound, enum source source, struct exact mg_per_h)
{
	struct in_force *at = &out->of[out->count++];

	at->rule = rule;
	at->bound = bound;
	at->source = source;
	at->mg_per_h = mg_per_h;
}

/* S-03: thousandths of a mg/kg/h and mg/h; {soft, hard} for each. */
static const int built_in[2][2][4] = {
	{ { 500, 1000, 40, 100 }, { 1000, 4000, 400, 400 } },
	{ { 290, 500, 20, 50 }, { 500, 2000, 200, 200 } }
};

static void add_built_in(struct in_force_list *out, const struct case_of *of,
    enum bound bound)
{
	const int *row = built_in[of->esketamine]
	    [of->setting == INTENSIVE_CARE];
	int hard = bound == HARD_MAX;

	add_limit(out, DOSE_RATE, bound, SITE, exact_mul(
	    exact_of(row[hard], 1000), oracle_limit_weight(of)));
	add_limit(out, RATE, bound, SITE, exact_of(row[2 + hard], 1));
}

static void add_site(struct in_force_list *out, const struct case_of *of,
    enum bound bound)
{
	const struct amount *per_kg = &of->site.of[DOSE_RATE][bound];
	const struct amount *flat = &of->site.of[RATE][bound];

	if (!of->own_site) {
		add_built_in(out, of, bound);
		return;
	}
	if (per_kg->set)
		add_limit(out, DOSE_RATE, bound, SITE, exact_mul(
		    per_kg->value, oracle_limit_weight(of)));
	if (flat->set)
		add_limit(out, RATE, bound, SITE, flat->value);
}

void oracle_limits(struct in_force_list *out, const struct case_of *of,
    enum bound bound)
{
	const int *guard = built_in[of->esketamine][1];
	int r;

	memset(out, 0, sizeof(*out));
	for (r = DOSE_RATE; r <= RATE; r++)
		if (of->protocol.of[r][bound].set)
			add_limit(out, (enum rule)r, bound, PROTOCOL,
			    oracle_at_weight(of, &of->protocol.of[r][bound]));
	if (bound == HARD_MAX && of->schedule.form == TITRATED)
		add_limit(out, SCHEDULE, bound, PROTOCOL,
		    oracle_at_weight(of, &of->schedule.max));
	if (bound == HARD_MAX && of->ceiling.set)
		add_limit(out, of->ceiling.per_kg ? DOSE_RATE : RATE, bound,
		    ORDER, oracle_at_weight(of, &of->ceiling));
	add_site(out, of, bound);
	if (bound != HARD_MAX)
		return;
	add_limit(out, DOSE_RATE, bound, GUARD, exact_mul(
	    exact_of(guard[1], 1000), oracle_limit_weight(of)));
	add_limit(out, RATE, bound, GUARD, exact_of(guard[3], 1));
}

const struct in_force *oracle_least(const struct in_force_list *list)
{
	const struct in_force *least = NULL;
	int i;

	for (i = 0; i < list->count; i++)
		if (least == NULL ||
		    exact_above(least->mg_per_h, list->of[i].mg_per_h))
			least = &list->of[i];
	return least;
}

static bool rate_stops(const struct case_of *of, struct exact mg_per_h)
{
	struct in_force_list list;

	oracle_limits(&list, of, HARD_MAX);
	return exact_above(mg_per_h, oracle_least(&list)->mg_per_h);
}

bool oracle_flow_stops(const struct case_of *of, const struct given *given)
{
	const struct amount *ours = of->protocol.of[FLOW];
	const struct amount *site = of->site.of[FLOW];

	if (!given->by_pump || given->order.n == 0)
		return false;
	if (given->flow.n == 0)
		return true;
	return (ours[HARD_MAX].set &&
	    exact_above(given->flow, ours[HARD_MAX].value)) ||
	    (ours[HARD_MIN].set &&
	    exact_above(ours[HARD_MIN].value, given->flow)) ||
	    (of->own_site && site[HARD_MAX].set &&
	    exact_above(given->flow, site[HARD_MAX].value)) ||
	    (of->own_site && site[HARD_MIN].set &&
	    exact_above(site[HARD_MIN].value, given->flow));
}

bool oracle_stops(const struct case_of *of, const struct given *given)
{
	return rate_stops(of, given->high) || oracle_flow_stops(of, given);
}

bool oracle_order_stops(const struct case_of *of, const struct given *given)
{
	return rate_stops(of, given->order);
}

bool oracle_strength_stops(const struct case_of *of)
{
	struct exact strength;

	if (!of->bag_mg.set || of->own_site || of->esketamine)
		return false;
	strength = oracle_strength(of);
	return exact_above(strength, exact_of(10, 1)) ||
	    exact_above(exact_of(1, 2), strength);
}
