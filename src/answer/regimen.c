/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "../render/head.h"
#include "figure.h"
#include "protocol.h"
#include "when.h"
#include "words.h"

/* More phases than these are told by their ends. */
#define PHASES_TOLD 4

void render_prescribed(struct render_text *text,
    const struct infuse_prescribed *rate)
{
	if (rate->share != INFUSE_SHARE_WHOLE) {
		render_quantity(text, INFUSE_PERCENT, rate->share);
		render_add(text, " of ");
	}
	render_written(text, rate->rate);
	if (!rate->capped)
		return;
	render_add(text, ", at most ");
	render_written(text, rate->at_most);
}

static int32_t time_of(struct infuse_written_rate rate)
{
	return rate.per_kg ? rate.dose_rate.over : rate.rate.over;
}

/* An amount over the length of a session is the dose of one. */
static bool is_dose(const struct infuse_schedule *schedule,
    struct infuse_written_rate rate)
{
	return schedule->regimen == INFUSE_SESSIONS &&
	    time_of(rate) == schedule->length.min;
}

static bool is_given_as_dose(const struct infuse_schedule *schedule,
    const struct infuse_prescribed *rate)
{
	return is_dose(schedule, rate->rate) &&
	    (!rate->capped || is_dose(schedule, rate->at_most));
}

/* What it comes to in its time, in pg or pg/kg. */
static int64_t amount_of(struct infuse_written_rate rate)
{
	int64_t whole = rate.per_kg ? rate.dose_rate.pg_per_kg_h :
	    rate.rate.pg_per_h;
	int64_t part = rate.per_kg ? rate.dose_rate.part : rate.rate.part;

	return (whole * time_of(rate) + part) / 60;
}

static void add_dose(struct render_text *text,
    struct infuse_written_rate rate)
{
	render_quantity(text, rate.per_kg ? INFUSE_MASS_PER_KG : INFUSE_MASS,
	    amount_of(rate));
}

void render_given(struct render_text *text,
    const struct infuse_schedule *schedule,
    const struct infuse_prescribed *rate)
{
	if (!is_given_as_dose(schedule, rate)) {
		render_prescribed(text, rate);
		return;
	}
	if (rate->share != INFUSE_SHARE_WHOLE) {
		render_quantity(text, INFUSE_PERCENT, rate->share);
		render_add(text, " of ");
	}
	add_dose(text, rate->rate);
	render_add(text, " a session");
	if (!rate->capped)
		return;
	render_add(text, ", at most ");
	add_dose(text, rate->at_most);
}

void render_rate_range(struct render_text *text,
    struct infuse_written_rate from, struct infuse_written_rate to)
{
	render_add(text, "a choice of ");
	render_written(text, from);
	render_add(text, " to ");
	render_written(text, to);
}

static void add_titration(struct render_text *text,
    const struct infuse_titration *titration,
    const struct infuse_open *open)
{
	render_add(text, "titrated from ");
	if (open->start)
		render_rate_range(text, open->start_from, open->start_to);
	else if (titration->has_start)
		render_written(text, titration->start);
	else
		render_add(text, "a start not stated");
	render_add(text, " to at most ");
	render_written(text, titration->max);
	if (!titration->max_capped)
		return;
	render_add(text, " and ");
	render_written(text, titration->max_at_most);
}

/* The lowest and the highest of some figures. */
struct extent {
	bool set;
	int64_t least;
	int64_t most;
};

static void extend(struct extent *extent, int64_t value)
{
	if (!extent->set || value < extent->least)
		extent->least = value;
	if (!extent->set || value > extent->most)
		extent->most = value;
	extent->set = true;
}

/* "10 to 400 mg/h"; one figure where they are the same. */
static void add_extent(struct render_text *text, const struct extent *extent,
    enum infuse_dimension dimension)
{
	struct render_text least = { 0 }, most = { 0 };
	const char *unit, *other;

	render_quantity(&least, dimension, extent->least);
	render_quantity(&most, dimension, extent->most);
	unit = strchr(render_string(&least), ' ');
	other = strchr(render_string(&most), ' ');
	if (extent->least != extent->most && unit != NULL && other != NULL) {
		render_add_bytes(text, render_string(&least),
		    strcmp(unit, other) == 0 ?
		    (size_t)(unit - render_string(&least)) : least.length);
		render_add(text, " to ");
	}
	render_append(text, &most);
	text->failed = text->failed || least.failed;
	render_text_free(&least);
	render_text_free(&most);
}

bool render_same_written(struct infuse_written_rate a,
    struct infuse_written_rate b)
{
	return a.per_kg == b.per_kg &&
	    a.rate.pg_per_h == b.rate.pg_per_h &&
	    a.rate.part == b.rate.part && a.rate.over == b.rate.over &&
	    a.dose_rate.pg_per_kg_h == b.dose_rate.pg_per_kg_h &&
	    a.dose_rate.part == b.dose_rate.part &&
	    a.dose_rate.over == b.dose_rate.over;
}

/* Whether they are shares of one and the same rate. */
static bool are_shares(const struct infuse_schedule *schedule)
{
	const struct infuse_prescribed *one = &schedule->entry[0].rate, *rate;
	int i;

	for (i = 1; i < schedule->entries; i++) {
		rate = &schedule->entry[i].rate;
		if (!render_same_written(rate->rate, one->rate) ||
		    rate->capped != one->capped || (rate->capped &&
		    !render_same_written(rate->at_most, one->at_most)))
			return false;
	}
	return true;
}

static void add_shares(struct render_text *text,
    const struct infuse_schedule *schedule)
{
	struct infuse_prescribed whole = schedule->entry[0].rate;
	struct extent shares = { 0 };
	int i;

	for (i = 0; i < schedule->entries; i++)
		extend(&shares, schedule->entry[i].rate.share);
	if (shares.least == shares.most) {
		render_given(text, schedule, &whole);
		return;
	}
	add_extent(text, &shares, INFUSE_PERCENT);
	render_add(text, " of ");
	whole.share = INFUSE_SHARE_WHOLE;
	render_given(text, schedule, &whole);
}

/* A rate of those days, or a cap, if there are any so written. */
static void add_rates(struct render_text *text, const struct extent *flat,
    const struct extent *per_kg, bool doses)
{
	if (flat->set)
		add_extent(text, flat, doses ? INFUSE_MASS : INFUSE_RATE);
	if (flat->set && per_kg->set)
		render_add(text, " and ");
	if (per_kg->set)
		add_extent(text, per_kg, doses ? INFUSE_MASS_PER_KG :
		    INFUSE_DOSE_RATE);
}

static void extend_by(struct extent *flat, struct extent *per_kg,
    struct infuse_written_rate rate, int64_t share, bool doses)
{
	int64_t figure = doses ? amount_of(rate) : rate.per_kg ?
	    rate.dose_rate.pg_per_kg_h : rate.rate.pg_per_h;

	extend(rate.per_kg ? per_kg : flat,
	    infuse_fraction(figure, share, INFUSE_SHARE_WHOLE));
}

static bool are_doses(const struct infuse_schedule *schedule)
{
	int i;

	for (i = 0; i < schedule->entries; i++)
		if (!is_given_as_dose(schedule, &schedule->entry[i].rate))
			return false;
	return true;
}

/* All days between their ends: the last says nothing of the highest. */
static void add_entries(struct render_text *text,
    const struct infuse_schedule *schedule)
{
	struct extent flat = { 0 }, per_kg = { 0 };
	struct extent flat_cap = { 0 }, per_kg_cap = { 0 };
	const struct infuse_prescribed *rate;
	bool doses = are_doses(schedule);
	int i;

	if (are_shares(schedule)) {
		add_shares(text, schedule);
		return;
	}
	for (i = 0; i < schedule->entries; i++) {
		rate = &schedule->entry[i].rate;
		extend_by(&flat, &per_kg, rate->rate, rate->share,
		    doses);
		if (rate->capped)
			extend_by(&flat_cap, &per_kg_cap, rate->at_most,
			    rate->share, doses);
	}
	add_rates(text, &flat, &per_kg, doses);
	render_add(text, doses ? " a session" : "");
	if (!flat_cap.set && !per_kg_cap.set)
		return;
	render_add(text, ", at most ");
	add_rates(text, &flat_cap, &per_kg_cap, doses);
}

void render_ramp(struct render_text *text,
    const struct infuse_schedule *schedule)
{
	struct infuse_written_rate from = schedule->from, to = schedule->to;
	struct extent extent = { true, from.rate.pg_per_h, to.rate.pg_per_h };

	if (is_dose(schedule, from) && is_dose(schedule, to)) {
		extent.least = amount_of(from);
		extent.most = amount_of(to);
		add_extent(text, &extent, from.per_kg ? INFUSE_MASS_PER_KG :
		    INFUSE_MASS);
		render_add(text, " a session");
		return;
	}
	if (!from.per_kg && !to.per_kg && from.rate.over == 0 &&
	    to.rate.over == 0) {
		add_extent(text, &extent, INFUSE_RATE);
		return;
	}
	render_written(text, schedule->from);
	render_add(text, " to ");
	render_written(text, schedule->to);
}

/* "0.35 mg/kg over 1 h for 1 h, then 0.1 mg/kg/h for 3 h" */
static void add_phases(struct render_text *text,
    const struct infuse_schedule *schedule)
{
	const struct infuse_entry *entry;
	int i;

	for (i = 0; i < schedule->entries; i++) {
		entry = &schedule->entry[i];
		render_add(text, i > 0 ? ", then " : "");
		render_prescribed(text, &entry->rate);
		render_add(text, " for ");
		render_duration(text, entry->length);
	}
}

static void add_schedule(struct render_text *text,
    const struct infuse_schedule *schedule, const struct infuse_open *open)
{
	if (open->length) {
		render_add(text, "continuous, for how long not stated");
	} else if (schedule->regimen == INFUSE_CONTINUOUS) {
		render_add(text, "continuous ");
		render_days(text, render_before_wean(schedule));
	} else {
		render_add_count(text, schedule->sessions);
		render_add(text, schedule->sessions == 1 ? " session of " :
		    " sessions of ");
		render_duration(text, schedule->length);
		render_add(text, ", ");
		render_spacing(text, schedule);
	}
	render_add(text, ", ");
	switch (schedule->form) {
	case INFUSE_FORM_TITRATED:
		add_titration(text, &schedule->titration, open);
		break;
	case INFUSE_FORM_RAMP:
		render_ramp(text, schedule);
		break;
	case INFUSE_FORM_ENTRIES:
		if (schedule->phased && schedule->entries <= PHASES_TOLD)
			add_phases(text, schedule);
		else
			add_entries(text, schedule);
		break;
	}
	if (!schedule->phased || schedule->entries > PHASES_TOLD)
		render_parts(text, schedule);
}

void render_regimen(struct render_text *text,
    const struct infuse_protocol_document *document)
{
	add_schedule(text, &document->protocol.schedule, &document->open);
}

void render_schedule(struct render_text *text,
    const struct infuse_schedule *schedule)
{
	static const struct infuse_open nothing;

	add_schedule(text, schedule, &nothing);
}
