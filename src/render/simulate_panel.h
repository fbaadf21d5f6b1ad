/* SPDX-License-Identifier: MIT */
#ifndef RENDER_SIMULATE_PANEL_H
#define RENDER_SIMULATE_PANEL_H

/* One panel of a drawing: levels or rates over time. */

#include <infuse/calendar.h>

#include "simulate.h"

/* Tenths of the viewBox: narrow, so that a phone shows it large. */
#define WIDTH 4800
#define LEFT 560
#define RIGHT 4300		/* the margin holds the reference levels */
#define LINE 170
#define AXIS_LINES 3	/* below a panel: hours, time or day, date */
#define LETTERS 62		/* across a line of notes */

/* One panel: what level is where. */
struct sim_panel {
	const struct simulation *sim;
	const struct infuse_clock *clock;
	int64_t left;
	int64_t right;
	int64_t top;
	int64_t bottom;
	int64_t most;		/* the level at the top */
	int64_t from;		/* minutes at the left */
	int64_t until;		/* and at the right */
};

/*
 * Grid, curves, percentiles, range, models and measured levels; `most` is set.
 * Of the whole course with levels from the literature in the margin.
 */
void sim_panel_levels(struct render_text *text, struct sim_panel *panel,
    enum infuse_pk_output output, const char *title);

/* The rate as a staircase. */
void sim_panel_rates(struct render_text *text, struct sim_panel *panel);

/* Hours below a panel; with a clock the time or the day, and the date. */
void sim_panel_axis(struct render_text *text, const struct sim_panel *panel);

/* The style of a model's line, where each is drawn. */
const char *sim_model_style(size_t model);

#endif
