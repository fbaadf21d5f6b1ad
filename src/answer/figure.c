/* SPDX-License-Identifier: MIT */
#include "figure.h"

/* Decimals of a picogram figure in milligrams, and so on. */
#define EXACT 18

static void number(struct render_text *text, int64_t n, int point,
    int decimals, enum infuse_round round)
{
	char digits[INFUSE_NUMBER_MAX];

	infuse_number(digits, n, point, decimals, round, INFUSE_COMMAS);
	render_add(text, digits);
}

/* A figure that is not zero never reads as 0: it takes more decimals. */
static void visible(struct render_text *text, int64_t n, int point,
    enum infuse_round round)
{
	int decimals = RENDER_DECIMALS;
	int64_t shown = n;
	int i;

	for (i = 0; i < point - decimals; i++)
		shown /= 10;
	number(text, n, point, n != 0 && shown == 0 ? point : decimals,
	    round);
}

void render_rate_number(struct render_text *text, struct infuse_rate rate)
{
	visible(text, rate.pg_per_h, infuse_point(INFUSE_RATE), INFUSE_DOWN);
}

void render_dose_rate_number(struct render_text *text,
    struct infuse_dose_rate dose_rate)
{
	visible(text, dose_rate.pg_per_kg_h, infuse_point(INFUSE_DOSE_RATE),
	    INFUSE_NEAREST);
}

/* All the decimals that it has: what is entered is exact as it is shown. */
void render_enter_number(struct render_text *text,
    const struct infuse_figures *at)
{
	number(text, at->enter.base, infuse_point(at->enter.dimension), EXACT,
	    INFUSE_DOWN);
}

void render_dose_number(struct render_text *text, struct infuse_dose dose)
{
	visible(text, infuse_mass_of(dose, INFUSE_DOWN).pg,
	    infuse_point(INFUSE_MASS), INFUSE_DOWN);
}

void render_flow_number(struct render_text *text, struct infuse_flow flow)
{
	number(text, flow.hundredth_ml_per_h, infuse_point(INFUSE_FLOW),
	    EXACT, INFUSE_DOWN);
}

void render_volume_number(struct render_text *text,
    struct infuse_volume volume)
{
	number(text, volume.hundredth_ml, infuse_point(INFUSE_VOLUME), EXACT,
	    INFUSE_DOWN);
}

/* Kept in 0.001 %; one decimal on the screen, away from zero below that. */
void render_deviation_number(struct render_text *text, int64_t deviation)
{
	if (deviation == 0) {
		render_add(text, "0");
		return;
	}
	render_add(text, "-");
	number(text, -deviation, 3, -deviation < 100 ? 3 : 1, INFUSE_NEAREST);
}

void render_rate(struct render_text *text, struct infuse_rate rate)
{
	render_rate_number(text, rate);
	render_add(text, " mg/h");
}

void render_dose_rate(struct render_text *text,
    struct infuse_dose_rate dose_rate)
{
	render_dose_rate_number(text, dose_rate);
	render_add(text, " mg/kg/h");
}

void render_dose(struct render_text *text, struct infuse_dose dose)
{
	render_dose_number(text, dose);
	render_add(text, " mg");
}

void render_flow(struct render_text *text, struct infuse_flow flow)
{
	render_flow_number(text, flow);
	render_add(text, " mL/h");
}

void render_quantity(struct render_text *text, enum infuse_dimension dimension,
    int64_t base)
{
	struct infuse_duration length;

	if (dimension == INFUSE_DURATION) {
		length.min = base;
		render_duration(text, length);
		return;
	}
	number(text, base, infuse_point(dimension), EXACT, INFUSE_DOWN);
	render_add(text, " ");
	render_add(text, infuse_unit_usual(dimension)->name);
}

void render_weight(struct render_text *text, struct infuse_weight weight)
{
	render_quantity(text, INFUSE_WEIGHT, weight.g);
}

void render_strength(struct render_text *text,
    struct infuse_strength strength)
{
	render_quantity(text, INFUSE_MASS, strength.amount.pg);
	if (strength.volume.hundredth_ml == 100) {
		render_add(text, "/mL");
		return;
	}
	render_add(text, " in ");
	render_quantity(text, INFUSE_VOLUME, strength.volume.hundredth_ml);
}

/* "200 mg over 4 h": a x 60 is what a rate over T minutes has in them. */
static void over_time(struct render_text *text,
    enum infuse_dimension dimension, int64_t whole, int64_t part,
    int64_t over)
{
	struct infuse_duration time;

	time.min = over;
	render_quantity(text, dimension, (whole * over + part) / 60);
	render_add(text, " over ");
	render_duration(text, time);
}

void render_written(struct render_text *text,
    struct infuse_written_rate written)
{
	struct infuse_rate flat = written.rate;

	if (written.per_kg && written.dose_rate.over == 0)
		render_quantity(text, INFUSE_DOSE_RATE,
		    written.dose_rate.pg_per_kg_h);
	else if (written.per_kg)
		over_time(text, INFUSE_MASS_PER_KG,
		    written.dose_rate.pg_per_kg_h, written.dose_rate.part,
		    written.dose_rate.over);
	else if (flat.over == 0)
		render_quantity(text, INFUSE_RATE, flat.pg_per_h);
	else
		over_time(text, INFUSE_MASS, flat.pg_per_h, flat.part,
		    flat.over);
}

void render_bound(struct render_text *text, enum infuse_dimension dimension,
    const struct infuse_bound *bound)
{
	if (bound->over == 0)
		render_quantity(text, dimension, bound->value);
	else
		over_time(text, bound->per_kg ? INFUSE_MASS_PER_KG :
		    INFUSE_MASS, bound->value, bound->part, bound->over);
}

void render_duration(struct render_text *text, struct infuse_duration length)
{
	int64_t hours = length.min / 60;
	int64_t minutes = length.min % 60;

	if (hours > 0 || minutes == 0) {
		number(text, hours, 0, 0, INFUSE_DOWN);
		render_add(text, " h");
	}
	if (minutes == 0)
		return;
	if (hours > 0)
		render_add(text, " ");
	number(text, minutes, 0, 0, INFUSE_DOWN);
	render_add(text, " min");
}

void render_days(struct render_text *text, struct infuse_duration length)
{
	int64_t half_days = length.min / (INFUSE_MIN_PER_DAY / 2);

	if (half_days < 2 || length.min % (INFUSE_MIN_PER_DAY / 2) != 0) {
		render_duration(text, length);
		return;
	}
	number(text, half_days * 5, 1, 1, INFUSE_DOWN);
	render_add(text, half_days == 2 ? " day" : " days");
}

void render_every(struct render_text *text, struct infuse_duration every)
{
	if (every.min == INFUSE_MIN_PER_DAY) {
		render_add(text, "one a day");
		return;
	}
	render_add(text, "one every ");
	render_days(text, every);
}

/* A duration is shown in whole minutes, everything else in its usual unit. */
void render_milli(struct render_text *text, enum infuse_dimension dimension,
    int64_t milli, int decimals)
{
	struct infuse_duration length;

	if (dimension == INFUSE_DURATION) {
		length.min = milli / 1000;
		render_duration(text, length);
		return;
	}
	number(text, milli, infuse_point(dimension) + 3, decimals,
	    INFUSE_DOWN);
	render_add(text, " ");
	render_add(text, infuse_unit_usual(dimension)->name);
}

static bool reads_as_0(int64_t n, int64_t unit)
{
	return n != 0 && n / unit == 0;
}

/* The two differ, and neither reads as 0 that is not. */
int render_decimals_apart(enum infuse_dimension dimension, int64_t found,
    int64_t limit)
{
	int point = infuse_point(dimension) + 3;
	int decimals = RENDER_DECIMALS;
	int64_t unit = 1;
	int i;

	for (i = 0; i < point - decimals; i++)
		unit *= 10;
	while (unit > 1 && ((found != limit && found / unit == limit / unit) ||
	    reads_as_0(found, unit) || reads_as_0(limit, unit))) {
		unit /= 10;
		decimals++;
	}
	return decimals;
}

void render_per_cent(struct render_text *text, int64_t part, int64_t whole)
{
	int64_t hundredths;

	while (part > INT64_MAX / 100000) {
		part /= 10;
		whole /= 10;
	}
	hundredths = whole > 0 ? (part * 10000 + whole / 2) / whole : 0;
	if (hundredths == 0)
		render_add(text, "less than 0.01");
	else
		number(text, hundredths, 2, hundredths >= 10000 ? 1 : 2,
		    INFUSE_NEAREST);
	render_add(text, " %");
}
