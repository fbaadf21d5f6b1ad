/* SPDX-License-Identifier: MIT */
#include "explain_item.h"
#include "figure.h"

static const struct infuse_effective_limits *limits_of(
    const struct explainer *e)
{
	return e->of->answer != NULL ? &e->of->answer->limits :
	    &e->of->plan->limits;
}

static bool is_low(enum infuse_bound_kind kind)
{
	return kind <= INFUSE_SOFT_MIN;
}

static void add_exactly(struct render_text *text,
    enum infuse_dimension dimension, int64_t milli)
{
	if (dimension == INFUSE_DURATION)
		render_milli(text, dimension, milli, RENDER_DECIMALS);
	else
		explain_milli(text, dimension, milli, true, RENDER_DECIMALS);
}

/* "1 mg/kg/h x 70 kg = 70 mg/h", with all decimals that a product has. */
static void add_bound(struct render_text *text, const struct explainer *e,
    enum infuse_dimension dimension, enum infuse_bound_kind kind,
    const struct infuse_effective *bound)
{
	const struct infuse_order *order = &e->of->of->order;

	if (bound->written.over > 0 && !bound->written.per_kg) {
		render_bound(text, INFUSE_RATE, &bound->written);
		render_add(text, " = ");
	}
	if (bound->written.per_kg) {
		render_bound(text, dimension == INFUSE_MASS ?
		    INFUSE_MASS_PER_KG : INFUSE_DOSE_RATE, &bound->written);
		render_add(text, " x ");
		render_weight(text, infuse_bound_weight(order, bound->source,
		    kind));
		render_add(text, " = ");
	}
	if (bound->part > 0)
		explain_milli(text, dimension, bound->milli, false,
		    RENDER_DECIMALS);
	else
		add_exactly(text, dimension, bound->milli);
}

/* "63 mg/h is not above it"; without a kind no verdict follows from it. */
void explain_side(struct render_text *text, enum infuse_bound_kind kind,
    int64_t found, int64_t limit)
{
	bool passed = is_low(kind) ? found / 1000 < limit / 1000 :
	    found > limit;

	if (found == limit)
		render_add(text, " is at it, and not past it");
	else if (is_low(kind))
		render_add(text, passed ? " is below it" :
		    " is not below it");
	else
		render_add(text, passed ? " is above it" :
		    " is not above it");
	if (passed && kind != INFUSE_NO_BOUND)
		render_add(text, kind == INFUSE_HARD_MIN ||
		    kind == INFUSE_HARD_MAX ? ": STOP" : ": caution");
}

/* One bound with one figure; `as` stands behind the figure. */
static void compare(struct explainer *e, enum infuse_rule rule,
    enum infuse_bound_kind kind, const struct infuse_effective *bound,
    int64_t found, const char *as)
{
	enum infuse_dimension dimension = infuse_rule_dimension(rule);
	int decimals = render_decimals_apart(dimension, found, bound->milli);
	struct explain_item item = { .name = "LIMIT", .key = "limit" };

	item.placed = true;
	item.source = bound->source;
	item.line = bound->written.line;
	item.has_value = true;
	item.dimension = dimension;
	item.base = bound->milli / 1000;
	item.rounded = bound->milli % 1000 != 0;
	render_add(&item.formula, infuse_rule_name(rule));
	render_add(&item.formula, " ");
	render_add(&item.formula, infuse_bound_name(kind));
	render_add(&item.formula, " of the ");
	render_add(&item.formula, render_source(bound->source));
	render_add(&item.formula, ": ");
	add_bound(&item.formula, e, dimension, kind, bound);
	render_add(&item.formula, "; ");
	if (found == bound->milli)
		add_exactly(&item.formula, dimension, found);
	else
		render_milli(&item.formula, dimension, found, decimals);
	render_add(&item.formula, as);
	explain_side(&item.formula, kind, found, bound->milli);
	explain_say(e, &item);
}

/* Whether the protocol itself states the rate that is asked about. */
static bool is_stated(const struct explainer *e, int64_t pg_per_h)
{
	const struct infuse_question *question = e->of->question;
	const struct infuse_row *row;
	int i;

	for (i = 0; question != NULL && i < e->of->plan->rows; i++) {
		row = &e->of->plan->row[i];
		if (question->day != 0 && row->day != question->day)
			continue;
		if (row->at.rate.pg_per_h == pg_per_h ||
		    (row->titrated && row->most.rate.pg_per_h == pg_per_h))
			return true;
	}
	return question == NULL;
}

/*
 * S-02: upper bounds look at what is delivered, lower ones at what is
 * prescribed.  S-01: a rate that the protocol states is not too low for a
 * site, and none is too low at 0.
 */
static void compare_low(struct explainer *e, enum infuse_rule rule,
    int64_t pg_per_h)
{
	struct infuse_effective_limits own;
	const struct infuse_effective *bound =
	    &limits_of(e)->of[rule][INFUSE_SOFT_MIN];

	if (is_stated(e, pg_per_h)) {
		infuse_limits_resolve(&own, &e->of->of->protocol->limits,
		    NULL, NULL, NULL, infuse_dosing_weight(&e->of->of->order),
		    infuse_dosing_weight(&e->of->of->order));
		bound = &own.of[rule][INFUSE_SOFT_MIN];
	}
	if (bound->set && pg_per_h > 0)
		compare(e, rule, INFUSE_SOFT_MIN, bound, pg_per_h * 1000,
		    "");
}

void explain_rate_limits(struct explainer *e,
    const struct infuse_figures *at)
{
	static const enum infuse_rule rules[] = {
		INFUSE_RULE_DOSE_RATE, INFUSE_RULE_RATE
	};
	static const enum infuse_bound_kind high[] = {
		INFUSE_HARD_MAX, INFUSE_SOFT_MAX
	};
	struct infuse_rate given = infuse_delivered(at->rate,
	    &e->of->of->order);
	int64_t found = infuse_rate_milli(given).milli;
	int64_t flow = at->flow.hundredth_ml_per_h * 1000;
	const struct infuse_effective *bound;
	size_t i, k;

	for (i = 0; i < 2; i++) {
		for (k = 0; k < 2; k++) {
			bound = &limits_of(e)->of[rules[i]][high[k]];
			if (bound->set)
				compare(e, rules[i], high[k], bound, found,
				    infuse_rate_cmp(given, at->rate) != 0 ?
				    " as delivered" : "");
		}
		compare_low(e, rules[i], at->rate.pg_per_h);
	}
	for (k = 0; at->has_pump && k < INFUSE_BOUNDS; k++) {
		bound = &limits_of(e)->of[INFUSE_RULE_FLOW][k];
		if (bound->set)
			compare(e, INFUSE_RULE_FLOW,
			    (enum infuse_bound_kind)k, bound, flow, "");
	}
}

/* The bounds of a rule that are upper ones, with one figure for all. */
static void compare_high(struct explainer *e, enum infuse_rule rule,
    int64_t found, const char *as)
{
	const struct infuse_effective *bound = limits_of(e)->of[rule];

	if (bound[INFUSE_HARD_MAX].set)
		compare(e, rule, INFUSE_HARD_MAX, &bound[INFUSE_HARD_MAX],
		    found, as);
	if (bound[INFUSE_SOFT_MAX].set)
		compare(e, rule, INFUSE_SOFT_MAX, &bound[INFUSE_SOFT_MAX],
		    found, as);
}

/* What a rate delivers in a time, up, in thousandths of a picogram. */
static int64_t delivered_in(const struct explainer *e,
    struct infuse_rate rate, int64_t min)
{
	struct infuse_duration length;

	length.min = min;
	return infuse_mass_of(infuse_dose_of(infuse_delivered(rate,
	    &e->of->of->order), length), INFUSE_UP).pg * 1000;
}

/* The largest of all days, or of all sessions. */
static int64_t largest(const struct explainer *e, bool of_day)
{
	const struct infuse_plan *plan = e->of->plan;
	const struct infuse_row *row;
	int64_t sum = 0, one, most = 0;
	int i;

	for (i = 0; i < plan->rows && plan->row[i].computed; i++) {
		row = &plan->row[i];
		one = delivered_in(e, row->at.rate, of_day &&
		    row->length.min > INFUSE_MIN_PER_DAY ?
		    INFUSE_MIN_PER_DAY : row->length.min);
		sum = i > 0 && (of_day ? row->day == plan->row[i - 1].day :
		    row->session == plan->row[i - 1].session) ?
		    sum + one : one;
		most = sum > most ? sum : most;
	}
	return most;
}

static int64_t largest_rise(const struct explainer *e)
{
	const struct infuse_plan *plan = e->of->plan;
	const struct infuse_question *question = e->of->question;
	int64_t rise, most = 0;
	int i;

	if (question != NULL)
		return question->has_current ?
		    infuse_rate_milli(question->rate).milli -
		    infuse_rate_milli(question->current).milli : 0;
	for (i = 1; i < plan->rows && plan->row[i].computed; i++) {
		rise = infuse_rate_milli(plan->row[i].at.rate).milli -
		    infuse_rate_milli(plan->row[infuse_row_before(plan,
		    i)].at.rate).milli;
		most = rise > most ? rise : most;
	}
	return most;
}

/* A plan has all its doses; a check knows that of its own length alone. */
static void compare_doses(struct explainer *e)
{
	const struct infuse_plan *plan = e->of->plan;
	const struct infuse_answer *answer = e->of->answer;
	bool sessions = e->of->of->protocol->schedule.regimen ==
	    INFUSE_SESSIONS;

	if (answer != NULL) {
		compare_high(e, sessions ? INFUSE_RULE_DOSE_PER_SESSION :
		    INFUSE_RULE_DOSE_PER_DAY, delivered_in(e,
		    answer->at.rate, answer->length.min), "");
		return;
	}
	if (sessions)
		compare_high(e, INFUSE_RULE_DOSE_PER_SESSION,
		    largest(e, false), " in the session with most");
	compare_high(e, INFUSE_RULE_DOSE_PER_DAY, largest(e, true),
	    " on the day with most");
	if (plan->row[plan->rows - 1].computed)
		compare_high(e, INFUSE_RULE_DOSE_PER_COURSE, infuse_mass_of(
		    plan->row[plan->rows - 1].at.so_far,
		    INFUSE_UP).pg * 1000, " in all");
}

static void compare_all(struct explainer *e, enum infuse_rule rule,
    int64_t found)
{
	int k;

	for (k = 0; k < INFUSE_BOUNDS; k++)
		if (limits_of(e)->of[rule][k].set)
			compare(e, rule, (enum infuse_bound_kind)k,
			    &limits_of(e)->of[rule][k], found, "");
}

/* The protocol's own step, where a rise is asked about (S-11). */
static void compare_own_step(struct explainer *e)
{
	const struct infuse_schedule *schedule =
	    &e->of->of->protocol->schedule;
	const struct infuse_titration *titration = &schedule->titration;
	struct infuse_effective own = { .set = true };
	struct infuse_milli step;

	if (e->of->question == NULL || largest_rise(e) <= 0 ||
	    schedule->form != INFUSE_FORM_TITRATED || !titration->has_step)
		return;
	own.source = titration->step_source;
	own.written.set = true;
	own.written.per_kg = titration->step.per_kg;
	own.written.value = titration->step.per_kg ?
	    titration->step.dose_rate.pg_per_kg_h :
	    titration->step.rate.pg_per_h;
	own.written.part = titration->step.per_kg ?
	    titration->step.dose_rate.part : titration->step.rate.part;
	own.written.over = titration->step.per_kg ?
	    titration->step.dose_rate.over : titration->step.rate.over;
	own.written.line = titration->step_line;
	step = infuse_bound_at(own.written,
	    infuse_dosing_weight(&e->of->of->order));
	own.milli = step.milli;
	own.part = step.part;
	own.over = step.over;
	compare(e, INFUSE_RULE_STEP, INFUSE_HARD_MAX, &own, largest_rise(e),
	    " at once");
}

void explain_other_limits(struct explainer *e)
{
	const struct infuse_order *order = &e->of->of->order;
	int64_t above[3] = { 100000, 1, 1 }, below[2] = { 1, 1 };
	int64_t per_ml;
	bool exact;

	compare_doses(e);
	compare_own_step(e);
	if (largest_rise(e) > 0)
		compare_high(e, INFUSE_RULE_STEP, largest_rise(e),
		    " at once");
	above[1] = order->strength.amount.pg;
	below[0] = order->strength.volume.hundredth_ml;
	if (order->has_strength && infuse_longhand(&per_ml, &exact, above,
	    below))
		compare_all(e, INFUSE_RULE_STRENGTH, per_ml);
	compare_all(e, INFUSE_RULE_WEIGHT, order->weight.g * 1000);
}
