/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "case.h"

static void set_duration(struct amount *out, int min)
{
	if (min % 1440 == 0)
		set_amount(out, min / 1440, 0, false, "d");
	else if (min % 60 == 0)
		set_amount(out, min / 60, 0, false, "h");
	else
		set_amount(out, min, 0, false, "min");
	out->value = exact_of(min, 1);
}

static void make_regimen(struct schedule *s, struct dice *dice,
    bool continuous)
{
	static const int every[] = { 1440, 720, 480, 2880, 1440, 10080 };
	static const int parts[] = { 720, 360, 60, 240, 1439 };

	s->sessions = !continuous && one_in(dice, 2);
	s->count = 1;
	if (!s->sessions) {
		s->length = 1440 * between(dice, 1, 6);
		if (s->length > 1440 && one_in(dice, 3))
			s->length -= parts[roll(dice, 5)];
		return;
	}
	s->count = between(dice, 1, 8);
	s->every = every[roll(dice, 6)];
	s->length = one_in(dice, 4) ? s->every :
	    60 * between(dice, 1, s->every >= 1440 ? 12 : s->every / 60);
	if (one_in(dice, 10))
		s->length = s->every - 60 * between(dice, 1, 6);
}

/* Days of a continuous infusion, or sessions. */
static int parts_of(const struct schedule *s)
{
	return s->sessions ? s->count : (s->length + 1439) / 1440;
}

static void make_entry(struct entry *entry, struct dice *dice, int milli,
    bool per_kg)
{
	near_rate(&entry->rate, dice, milli, per_kg);
	if (one_in(dice, 4))
		near_rate(&entry->at_most, dice, milli, !per_kg);
	if (one_in(dice, 4)) {
		static const int shares[] = { 50, 75, 25, 80, 60 };

		set_amount(&entry->share, shares[roll(dice, 5)], 0, false,
		    "%");
	}
}

static void make_days(struct schedule *s, struct dice *dice, int milli,
    bool per_kg)
{
	int parts = parts_of(s), day = 1, last;

	s->entries = 0;
	while (day <= parts) {
		last = between(dice, day, parts);
		if (s->entries == ENTRIES_MAX - 1)
			last = parts;
		memset(&s->entry[s->entries], 0, sizeof(s->entry[0]));
		s->entry[s->entries].first = day;
		s->entry[s->entries].last = last;
		make_entry(&s->entry[s->entries], dice, milli, per_kg);
		s->entries++;
		day = last + 1;
	}
}

/* Ends that differ by whole steps, or a grid to which it is rounded. */
static void make_ramp(struct schedule *s, struct dice *dice, int milli,
    bool per_kg)
{
	int parts = parts_of(s), steps = parts - 1;
	struct exact step, rise;

	set_rate(&s->from, per_kg ? milli : milli * 7, per_kg ? 3 : 2, per_kg);
	s->to = s->from;
	if (steps == 0)
		return;
	step = exact_of(between(dice, 1, 40), per_kg ? 1000 : 4);
	rise = exact_mul(step, exact_of(steps, 1));
	if (!per_kg && one_in(dice, 2)) {
		rise = exact_of(between(dice, 1, 60), 2);
		set_rate(&s->round_down_to, between(dice, 1, 4), 0, false);
	}
	set_exact(&s->to, exact_add(s->from.value, rise), per_kg,
	    per_kg ? "mg/kg/h" : "mg/h");
	if (one_in(dice, 5)) {
		struct amount end = s->from;

		s->from = s->to;
		s->to = end;
	}
}

/* So many tenths of it, up to the next thousandth. */
static void set_tenths(struct amount *out, struct exact of, int tenths,
    bool per_kg)
{
	struct exact value = exact_mul(of, exact_of(tenths, 10));
	struct exact grid = exact_of(1, 1000), cut = exact_cut(value, grid);

	if (!exact_equal(cut, value))
		cut = exact_add(cut, grid);
	set_exact(out, cut, per_kg, per_kg ? "mg/kg/h" : "mg/h");
}

static void make_titration(struct schedule *s, struct dice *dice, int milli,
    bool per_kg, bool known)
{
	static const int hours[] = { 1, 2, 4, 6, 8, 12, 24 };
	int n = between(dice, 1, 9), share = between(dice, 1, 9);
	bool other = one_in(dice, 4);

	near_rate(&s->start, dice, milli / 2 + 1, per_kg);
	near_rate(&s->step, dice, milli * share / 30 + 1, other ? !per_kg :
	    per_kg);
	set_duration(&s->interval, 60 * hours[roll(dice, 7)]);
	set_tenths(&s->max, s->start.value, 10 + 2 * n, per_kg);
	if (known)
		return;
	if (one_in(dice, 4))
		s->step.set = false;
	if (one_in(dice, 4))
		s->interval.set = false;
	if (one_in(dice, 6))
		s->start.set = false;
}

static void take_most(const struct amount **most, const struct amount *rate,
    bool per_kg)
{
	if (rate->set && rate->per_kg == per_kg && (*most == NULL ||
	    exact_above(rate->value, (*most)->value)))
		*most = rate;
}

/* The largest rate as written, flat or per kg; NULL where there is none. */
static const struct amount *highest(const struct schedule *s, bool per_kg)
{
	const struct amount *most = NULL;
	int i;

	if (s->form == RAMP) {
		take_most(&most, &s->from, per_kg);
		take_most(&most, &s->to, per_kg);
	}
	if (s->form == TITRATED)
		take_most(&most, &s->max, per_kg);
	for (i = 0; (s->form == DAYS || s->form == ONE_RATE) &&
	    i < s->entries; i++) {
		take_most(&most, &s->entry[i].rate, per_kg);
		take_most(&most, &s->entry[i].at_most, per_kg);
	}
	return most;
}

/* A hard-max on a rate in that basis, at or above what is written in it. */
static void own_maximum(struct case_of *of, struct dice *dice, bool per_kg,
    int milli)
{
	struct amount *bound = &of->protocol.of[per_kg ? DOSE_RATE : RATE]
	    [HARD_MAX];
	const struct amount *most = highest(&of->schedule, per_kg);

	if (most == NULL)
		near_rate(bound, dice, milli * between(dice, 9, 20) / 10,
		    per_kg);
	else if (one_in(dice, 2))
		*bound = *most;
	else
		set_tenths(bound, most->value, between(dice, 10, 15), per_kg);
}

static void soft_maximum(struct limits *limits, struct dice *dice, int milli,
    bool per_kg)
{
	struct amount *soft = &limits->of[per_kg ? DOSE_RATE : RATE][SOFT_MAX];
	struct amount *hard = &limits->of[per_kg ? DOSE_RATE : RATE][HARD_MAX];

	near_rate(soft, dice, milli, per_kg);
	if (hard->set && exact_above(soft->value, hard->value))
		*soft = *hard;
}

static void rate_limits(struct case_of *of, struct dice *dice, int milli,
    bool per_kg)
{
	own_maximum(of, dice, per_kg, milli);
	if (one_in(dice, 3))
		own_maximum(of, dice, !per_kg, milli);
	if (one_in(dice, 4))
		soft_maximum(&of->protocol, dice, milli, one_in(dice, 2));
}

static void site_limits(struct case_of *of, struct dice *dice, int milli)
{
	struct limits *site = &of->site;
	struct amount *bound = &site->of[DOSE_RATE][HARD_MAX];
	int most = of->esketamine ? 2000 : 4000;

	near_rate(bound, dice, milli * between(dice, 9, 30) / 10, true);
	if (exact_above(bound->value, exact_of(most, 1000)))
		set_rate(bound, most, 3, true);
	if (one_in(dice, 2))
		near_rate(&site->of[RATE][HARD_MAX], dice,
		    milli * between(dice, 9, 25) / 10, false);
	if (site->of[RATE][HARD_MAX].set && exact_above(
	    site->of[RATE][HARD_MAX].value, exact_of(most / 10, 1)))
		set_rate(&site->of[RATE][HARD_MAX], most / 10, 0, false);
	if (one_in(dice, 3))
		soft_maximum(site, dice, milli, one_in(dice, 2));
	if (one_in(dice, 6))
		set_amount(&site->of[FLOW][HARD_MAX], between(dice, 50, 900),
		    1, false, "mL/h");
}

static void make_site(struct case_of *of, struct dice *dice, int milli)
{
	static const int pump[] = { 1, 10, 50, 100 };

	of->own_site = !one_in(dice, 3);
	if (!of->own_site)
		return;
	of->entering = (enum entering)roll(dice, 4);
	if (one_in(dice, 2))
		set_amount(&of->site_pump, pump[roll(dice, 4)], 2, false,
		    "mL/h");
	if (of->entering >= ENTER_RATE && one_in(dice, 3))
		set_rate(&of->entry_step, of->entering == ENTER_RATE ?
		    pump[roll(dice, 4)] : between(dice, 1, 10),
		    of->entering == ENTER_RATE ? 2 : 3,
		    of->entering == ENTER_DOSE_RATE);
	site_limits(of, dice, milli);
}

static void make_bag(struct case_of *of, struct dice *dice)
{
	static const int labels[][2] = {
		{ 500, 250 }, { 500, 50 }, { 200, 100 }, { 250, 250 },
		{ 500, 500 }, { 250, 50 }, { 300, 48 }, { 100, 50 },
		{ 200, 104 }, { 125, 250 }, { 500, 260 }, { 1000, 500 }
	};
	const int *label = labels[roll(dice, 12)];

	set_amount(&of->bag_mg, label[0], 0, false, "mg");
	set_amount(&of->bag_ml, label[1], 0, false, "mL");
}

/* A dose limit about as large as what the schedule comes to. */
static void dose_limits(struct case_of *of, struct dice *dice, int milli)
{
	const struct schedule *s = &of->schedule;
	int mg_per_h = milli * 70 / 1000 + 1;
	int hours[3], r, on_day;

	hours[0] = s->length / 60;
	on_day = !s->sessions || s->length >= 1440 ? 24 :
	    s->every >= 1440 ? s->length / 60 :
	    s->length / 60 * (1440 / s->every);
	hours[1] = on_day < 1 ? 1 : on_day;
	hours[2] = hours[0] * s->count;
	for (r = 0; r < 3; r++) {
		struct limits *limits = one_in(dice, 2) && of->own_site ?
		    &of->site : &of->protocol;
		int mg = mg_per_h * (hours[r] < 1 ? 1 : hours[r]) *
		    between(dice, 50, 180) / 100 + 1;

		if ((!s->sessions && r == 0) || !one_in(dice, 3))
			continue;
		if (one_in(dice, 3))
			set_amount(&limits->of[DOSE_SESSION + r][HARD_MAX],
			    mg / 7 + 1, 1, true, "mg/kg");
		else
			set_amount(&limits->of[DOSE_SESSION + r][HARD_MAX],
			    mg, 0, false, "mg");
	}
}

static void make_patient(struct case_of *of, struct dice *dice)
{
	int grams = between(dice, 45000, 140000);

	grams -= grams % (one_in(dice, 3) ? 100 : 1000);
	set_amount(&of->weight, grams, 3, false, "kg");
	of->age = between(dice, 19, 74);
	if (one_in(dice, 4)) {	/* of a body that there can be */
		set_amount(&of->height, between(dice, 153, grams < 60000 ?
		    180 : 195), 0, false, "cm");
		of->male = one_in(dice, 2);
	}
	of->setting = (enum setting)(one_in(dice, 3) ? roll(dice, 3) : WARD);
	of->settings[of->setting] = true;
	if (one_in(dice, 2))
		of->settings[roll(dice, 3)] = true;
}

void make_case(struct case_of *out, struct dice *dice, struct wish wish)
{
	static const int pump[] = { 1, 10, 50, 100, 10, 10 };
	struct schedule *s = &out->schedule;
	int milli = between(dice, 40, one_in(dice, 4) ? 900 : 400);
	bool per_kg = one_in(dice, 2);

	memset(out, 0, sizeof(*out));
	out->esketamine = one_in(dice, 4);
	make_patient(out, dice);
	make_regimen(s, dice, wish.continuous);
	s->form = wish.titrated ? TITRATED : wish.scheduled ?
	    (enum form)roll(dice, 3) : (enum form)roll(dice, 4);
	s->entries = 1;
	make_entry(&s->entry[0], dice, milli, per_kg);
	if (s->form == DAYS)
		make_days(s, dice, milli, per_kg);
	else if (s->form == RAMP)
		make_ramp(s, dice, milli, per_kg);
	else if (s->form == TITRATED)
		make_titration(s, dice, milli, per_kg, wish.known_step);
	rate_limits(out, dice, milli, per_kg);
	make_site(out, dice, milli);
	if (wish.doses || (!wish.plain && one_in(dice, 3)))
		dose_limits(out, dice, milli);
	if (wish.bag || !one_in(dice, 3))
		make_bag(out, dice);
	if (one_in(dice, 2) && out->bag_mg.set)
		set_amount(&out->pump, pump[roll(dice, 6)], 2, false, "mL/h");
	if (one_in(dice, 8))
		near_rate(&out->ceiling, dice, milli, one_in(dice, 2));
}
