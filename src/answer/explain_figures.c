/* SPDX-License-Identifier: MIT */
#include "explain_item.h"
#include "figure.h"

/* Behind the point, of what is not exact. */
#define DECIMALS 3
#define PER_KG_DECIMALS 6

static bool is_flat_as_written(const struct infuse_made *made)
{
	return made->by == INFUSE_MADE_AS_WRITTEN && !made->written.per_kg &&
	    !made->capped && made->share == INFUSE_SHARE_WHOLE;
}

/*
 * With all its decimals, as what follows is made of all of them; or cut with
 * three points, where it has a part that no decimals end.
 */
static void add_rate(struct render_text *text, struct infuse_rate rate)
{
	explain_milli(text, INFUSE_RATE, rate.pg_per_h * 1000,
	    rate.part == 0, DECIMALS);
}

/* The rate in parts of a pg/h, and how many those are of one. */
static int64_t parts_of(struct infuse_rate rate)
{
	return rate.part > 0 ? rate.pg_per_h * rate.over + rate.part :
	    rate.pg_per_h;
}

static int64_t over_of(struct infuse_rate rate)
{
	return rate.part > 0 ? rate.over : 1;
}

/*
 * "0.9 mg/kg/h x 70 kg = 63 mg/h", "200 mg over 4 h = 50 mg/h", or "60 mg/h"
 * where it is flat.
 */
static void add_at_weight(struct render_text *text,
    const struct explainer *e, struct infuse_written_rate written,
    int64_t milli)
{
	bool whole = written.per_kg ? written.dose_rate.part == 0 :
	    written.rate.part == 0;

	render_written(text, written);
	if (!written.per_kg && written.rate.over == 0)
		return;
	if (written.per_kg) {
		render_add(text, " x ");
		render_weight(text,
		    infuse_dosing_weight(&e->of->of->order));
	}
	render_add(text, " = ");
	explain_milli(text, INFUSE_RATE, milli, whole, DECIMALS);
}

static void add_cap_and_share(struct render_text *text,
    const struct explainer *e, const struct infuse_made *made)
{
	int64_t lesser = made->written_milli;

	add_at_weight(text, e, made->written, made->written_milli);
	if (made->capped) {
		render_add(text, "; the cap is ");
		add_at_weight(text, e, made->cap, made->cap_milli);
		if (made->cap_milli < lesser)
			lesser = made->cap_milli;
		render_add(text, "; the lesser is ");
		explain_milli(text, INFUSE_RATE, lesser, true, DECIMALS);
	}
	if (made->share == INFUSE_SHARE_WHOLE)
		return;
	render_add(text, "; ");
	explain_milli(text, INFUSE_RATE, lesser, true, DECIMALS);
	render_add(text, " x ");
	render_quantity(text, INFUSE_PERCENT, made->share);
	render_add(text, " = ");
	explain_milli(text, INFUSE_RATE, made->milli, made->milli_exact,
	    DECIMALS);
}

static void add_ramp(struct render_text *text, const struct explainer *e,
    const struct infuse_made *made)
{
	if (made->written.per_kg) {
		add_at_weight(text, e, made->written, made->written_milli);
		render_add(text, "; ");
	}
	if (made->high.per_kg) {
		add_at_weight(text, e, made->high, made->high_milli);
		render_add(text, "; ");
	}
	explain_milli(text, INFUSE_RATE, made->written_milli, true, DECIMALS);
	render_add(text, " plus (");
	explain_milli(text, INFUSE_RATE, made->high_milli, true, DECIMALS);
	render_add(text, " - ");
	explain_milli(text, INFUSE_RATE, made->written_milli, true, DECIMALS);
	render_add(text, ") x ");
	render_add_count(text, made->part);
	render_add(text, " / ");
	render_add_count(text, made->whole);
	render_add(text, " = ");
	explain_milli(text, INFUSE_RATE, made->milli, made->milli_exact,
	    DECIMALS);
}

/* The rate before a wean, and what of it is left on this step. */
static void add_wean(struct render_text *text, const struct explainer *e,
    const struct infuse_made *made)
{
	render_add(text, "weaned from ");
	explain_milli(text, INFUSE_RATE, made->kept_milli, true, DECIMALS);
	if (made->by == INFUSE_MADE_EVENLY) {
		render_add(text, " x ");
		render_add_count(text, made->part);
		render_add(text, " / ");
		render_add_count(text, made->whole);
	} else {
		render_add(text, " less ");
		render_add_count(text, made->falls);
		render_add(text, " x ");
		add_at_weight(text, e, made->fall, made->fall_milli);
	}
	render_add(text, " = ");
	explain_milli(text, INFUSE_RATE, made->milli, made->milli_exact,
	    DECIMALS);
}

static void add_strength_factor(struct render_text *text,
    const struct explainer *e)
{
	struct infuse_strength strength = e->of->of->order.strength;

	render_add(text, " x ");
	if (strength.volume.hundredth_ml == 100) {
		render_strength(text, strength);
		return;
	}
	render_quantity(text, INFUSE_MASS, strength.amount.pg);
	render_add(text, " / ");
	render_quantity(text, INFUSE_VOLUME, strength.volume.hundredth_ml);
}

static void add_rate_rounding(struct render_text *text,
    const struct infuse_made *made)
{
	if (is_flat_as_written(made))
		return;
	if (made->exact) {
		render_add(text, "exactly");
	} else if (made->step.pg_per_h > 0) {
		render_add(text, "rounded down to ");
		render_rate(text, made->step);
		render_add(text, ": ");
		render_rate(text, made->rate);
	} else {
		render_add(text, "cut to the picogram");
	}
}

void explain_rate(struct explainer *e, const struct infuse_made *made)
{
	struct explain_item item = {
		.name = "RATE", .key = "rate", .has_value = true,
		.dimension = INFUSE_RATE,
	};

	item.base = made->rate.pg_per_h;
	item.rounded = !made->exact;
	item.placed = made->line != 0;
	item.source = INFUSE_FROM_PROTOCOL;
	item.line = made->line;
	if (made->by == INFUSE_MADE_BY_RAMP) {
		add_ramp(&item.formula, e, made);
	} else if (made->by == INFUSE_MADE_EVENLY ||
	    made->by == INFUSE_MADE_BY_FALLS) {
		add_wean(&item.formula, e, made);
	} else if (made->by == INFUSE_MADE_OF_FLOW) {
		render_flow(&item.formula, made->flow);
		add_strength_factor(&item.formula, e);
		render_add(&item.formula, " = ");
		explain_milli(&item.formula, INFUSE_RATE, made->milli,
		    made->milli_exact, DECIMALS);
	} else {
		add_cap_and_share(&item.formula, e, made);
	}
	if (is_flat_as_written(made))
		render_add(&item.formula, made->line != 0 ? ", as written" :
		    ", as typed");
	add_rate_rounding(&item.rounding, made);
	explain_say(e, &item);
}

/* A figure from factors: thousandths of its base unit. */
static bool fraction(int64_t *milli, bool *exact, int64_t a, int64_t b,
    int64_t c, int64_t d)
{
	int64_t above[3] = { 1000, 0, 0 };
	int64_t below[2] = { 0, 1 };

	above[1] = a;
	above[2] = b;
	below[0] = c;
	below[1] = d;
	return infuse_longhand(milli, exact, above, below);
}

static void explain_per_kg(struct explainer *e,
    const struct infuse_figures *at)
{
	struct infuse_weight weight = infuse_dosing_weight(&e->of->of->order);
	struct explain_item item = {
		.name = "DOSE RATE", .key = "dose_rate", .has_value = true,
		.dimension = INFUSE_DOSE_RATE,
	};
	int64_t milli;
	bool exact;

	if (!fraction(&milli, &exact, parts_of(at->rate), 1000,
	    weight.g * over_of(at->rate), 1))
		return;
	item.base = at->dose_rate.pg_per_kg_h;
	item.rounded = !at->dose_rate_exact;
	add_rate(&item.formula, at->rate);
	render_add(&item.formula, " / ");
	render_weight(&item.formula, weight);
	render_add(&item.formula, " = ");
	explain_milli(&item.formula, INFUSE_DOSE_RATE, milli,
	    exact, PER_KG_DECIMALS);
	if (milli % 1000000000 == 0 && exact) {
		render_add(&item.rounding, "exactly");
	} else {
		render_add(&item.rounding, "shown as ");
		render_dose_rate(&item.rounding, at->dose_rate);
		render_add(&item.rounding, ", the nearest, and never "
		    "calculated with");
	}
	explain_say(e, &item);
}

static void explain_flow(struct explainer *e, const struct infuse_figures *at)
{
	const struct infuse_order *order = &e->of->of->order;
	struct explain_item item = {
		.name = "FLOW", .key = "flow", .has_value = true,
		.dimension = INFUSE_FLOW,
	};
	int64_t milli;
	bool exact;

	if (!fraction(&milli, &exact, parts_of(at->rate),
	    order->strength.volume.hundredth_ml, order->strength.amount.pg,
	    over_of(at->rate)))
		return;
	item.base = at->flow.hundredth_ml_per_h;
	item.rounded = !exact || milli != item.base * 1000;
	add_rate(&item.formula, at->rate);
	if (order->strength.volume.hundredth_ml == 100) {
		render_add(&item.formula, " / ");
		render_strength(&item.formula, order->strength);
	} else {
		render_add(&item.formula, " x ");
		render_quantity(&item.formula, INFUSE_VOLUME,
		    order->strength.volume.hundredth_ml);
		render_add(&item.formula, " / ");
		render_quantity(&item.formula, INFUSE_MASS,
		    order->strength.amount.pg);
	}
	render_add(&item.formula, " = ");
	explain_milli(&item.formula, INFUSE_FLOW, milli, exact, DECIMALS);
	if (item.rounded) {
		render_add(&item.rounding, "rounded down to the step of ");
		render_flow(&item.rounding, order->pump_step);
		render_add(&item.rounding, ": ");
		render_flow(&item.rounding, at->flow);
	} else {
		render_add(&item.rounding, "exactly; the step is ");
		render_flow(&item.rounding, order->pump_step);
	}
	explain_say(e, &item);
}

static void explain_given(struct explainer *e,
    const struct infuse_figures *at)
{
	struct explain_item item = {
		.name = "GIVES", .key = "given", .has_value = true,
		.dimension = INFUSE_RATE,
	};

	item.base = at->given.pg_per_h;
	item.rounded = !at->given_exact;
	render_flow(&item.formula, at->flow);
	add_strength_factor(&item.formula, e);
	render_add(&item.formula, " = ");
	explain_milli(&item.formula, INFUSE_RATE, at->given.pg_per_h * 1000,
	    at->given_exact, DECIMALS);
	if (at->deviation != 0) {
		render_deviation_number(&item.rounding, at->deviation);
		render_add(&item.rounding, " % off the rate");
	} else {
		render_add(&item.rounding,
		    infuse_rate_cmp(at->given, at->rate) == 0 ?
		    "the rate, exactly" :
		    "less than 0.001 % off the rate");
	}
	explain_say(e, &item);
}

static void explain_volume(struct explainer *e,
    const struct infuse_figures *at, struct infuse_duration length)
{
	struct explain_item item = {
		.name = "VOLUME", .key = "volume", .has_value = true,
		.dimension = INFUSE_VOLUME,
	};
	int64_t milli;
	bool exact;

	if (!fraction(&milli, &exact, at->flow.hundredth_ml_per_h, length.min,
	    60, 1))
		return;
	item.base = at->volume.hundredth_ml;
	item.rounded = !at->volume_exact;
	render_flow(&item.formula, at->flow);
	render_add(&item.formula, " x ");
	render_duration(&item.formula, length);
	render_add(&item.formula, " = ");
	explain_milli(&item.formula, INFUSE_VOLUME, milli, exact, DECIMALS);
	if (at->volume_exact) {
		render_add(&item.rounding, "exactly");
	} else {
		render_add(&item.rounding, "cut to 0.01 mL: ");
		render_quantity(&item.rounding, INFUSE_VOLUME, item.base);
	}
	explain_say(e, &item);
}

static void explain_dose(struct explainer *e, const struct infuse_figures *at,
    struct infuse_duration length)
{
	struct explain_item item = {
		.name = "DOSE", .key = "dose", .has_value = true,
		.dimension = INFUSE_MASS,
	};
	int64_t milli;
	bool exact;

	if (!fraction(&milli, &exact, parts_of(at->rate), length.min,
	    60 * over_of(at->rate), 1))
		return;
	item.base = milli / 1000;
	item.rounded = !exact || milli % 1000 != 0;
	add_rate(&item.formula, at->rate);
	render_add(&item.formula, " x ");
	render_duration(&item.formula, length);
	render_add(&item.formula, " = ");
	explain_milli(&item.formula, INFUSE_MASS, milli, exact, DECIMALS);
	render_add(&item.rounding, item.rounded ? "shown cut, kept whole" :
	    "exactly");
	explain_say(e, &item);
}

/* By the other way: from what is keyed in, and the label, to the patient. */
static void explain_back(struct explainer *e, const struct infuse_figures *at)
{
	const struct infuse_order *order = &e->of->of->order;
	struct infuse_weight weight = infuse_dosing_weight(order);
	struct explain_item item = {
		.name = "BACK", .key = "back", .has_value = true,
		.dimension = INFUSE_DOSE_RATE,
	};
	struct infuse_back back;

	if (!infuse_back_of(&back, at->flow, order->strength, weight))
		return;
	item.base = back.dose_rate.pg_per_kg_h;
	item.rounded = !back.dose_rate_exact;
	render_flow(&item.formula, at->flow);
	add_strength_factor(&item.formula, e);
	render_add(&item.formula, " / ");
	render_weight(&item.formula, weight);
	render_add(&item.formula, " = ");
	explain_milli(&item.formula, INFUSE_DOSE_RATE,
	    back.dose_rate.pg_per_kg_h * 1000, back.dose_rate_exact,
	    PER_KG_DECIMALS);
	if (infuse_rate_cmp(at->given, at->rate) == 0) {
		render_add(&item.rounding,
		    "by another way, and the rate again, exactly");
	} else {
		render_add(&item.rounding,
		    "by another way; the rate but for the pump's step");
	}
	explain_say(e, &item);
}

static void explain_no_pump(struct explainer *e)
{
	enum infuse_verdict verdict = e->of->answer != NULL ?
	    e->of->answer->verdict : e->of->plan->verdict;
	struct explain_item item = { .name = "FLOW", .key = "flow" };

	if (!e->of->of->order.has_strength)
		render_add(&item.formula, "none, as there is no strength: "
		    "say it with --strength or --bag");
	else
		render_add(&item.formula, verdict == INFUSE_STOP ?
		    "none: no pump settings where the verdict is STOP" :
		    "none: no pump settings where the verdict is UNCHECKED");
	explain_say(e, &item);
}

void explain_figures(struct explainer *e, const struct infuse_figures *at,
    struct infuse_duration length)
{
	explain_per_kg(e, at);
	if (at->has_pump) {
		explain_flow(e, at);
		explain_given(e, at);
		explain_volume(e, at, length);
	} else {
		explain_no_pump(e);
	}
	explain_dose(e, at, length);
	if (at->has_pump)
		explain_back(e, at);
}
