/* SPDX-License-Identifier: MIT */
#ifndef ANSWER_FIGURE_H
#define ANSWER_FIGURE_H

/*
 * Figures for people: ISMP's forms, with commas from 1,000 up, a space before
 * the unit and no trailing zero.  Doses, ceilings and flows are cut, never
 * rounded up; a dose rate is the nearest thousandth, for display alone.
 */

#include <infuse/document.h>

#include "text.h"

/* Decimals of each figure on the screen. */
#define RENDER_DECIMALS 3

/* Numbers alone, for the columns of a table. */
void render_rate_number(struct render_text *text, struct infuse_rate rate);
void render_dose_rate_number(struct render_text *text,
    struct infuse_dose_rate dose_rate);
/* What is entered, with all the decimals that it has. */
void render_enter_number(struct render_text *text,
    const struct infuse_figures *at);
void render_dose_number(struct render_text *text, struct infuse_dose dose);
void render_flow_number(struct render_text *text, struct infuse_flow flow);
void render_volume_number(struct render_text *text,
    struct infuse_volume volume);
void render_deviation_number(struct render_text *text, int64_t deviation);

/* With their units. */
void render_rate(struct render_text *text, struct infuse_rate rate);
void render_dose_rate(struct render_text *text,
    struct infuse_dose_rate dose_rate);
void render_dose(struct render_text *text, struct infuse_dose dose);
void render_flow(struct render_text *text, struct infuse_flow flow);
void render_weight(struct render_text *text, struct infuse_weight weight);

/* "500 mg in 250 mL", or "2 mg/mL" when the volume is one millilitre. */
void render_strength(struct render_text *text,
    struct infuse_strength strength);

/* A rate as it was written, with all its decimals: "200 mg over 4 h". */
void render_written(struct render_text *text,
    struct infuse_written_rate written);

/* A bound likewise; the dimension is that of what was written. */
void render_bound(struct render_text *text, enum infuse_dimension dimension,
    const struct infuse_bound *bound);

/* "96 h", "30 min", "7 h 56 min". */
void render_duration(struct render_text *text, struct infuse_duration length);

/* "4 days", "4.5 days", else as a duration. */
void render_days(struct render_text *text, struct infuse_duration length);

/* "one a day", "one every 14 days". */
void render_every(struct render_text *text, struct infuse_duration every);

/* A count of base units of a dimension, in its usual unit, exactly. */
void render_quantity(struct render_text *text, enum infuse_dimension dimension,
    int64_t base);

/*
 * Thousandths of a base unit, cut after so many decimals.  `number` leaves the
 * unit away.
 */
void render_milli(struct render_text *text, enum infuse_dimension dimension,
    int64_t milli, int decimals);

/*
 * How many decimals, three or more, keep a figure on its side of a limit when
 * both are cut after them (S-20).
 */
int render_decimals_apart(enum infuse_dimension dimension, int64_t found,
    int64_t limit);

/* `part` of `whole` in per cent: one decimal from 100 % up, two below. */
void render_per_cent(struct render_text *text, int64_t part, int64_t whole);

#endif
