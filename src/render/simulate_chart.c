/* SPDX-License-Identifier: MIT */
#include <string.h>

#include <infuse/text.h>

#include "scale.h"
#include "simulate.h"

#define LEFT 8		/* columns for the levels, and the axis */
#define COLUMNS 70
#define ROWS 16

/* What is drawn, least important first. */
struct chart {
	char cell[ROWS][COLUMNS + 1];
	int64_t top;		/* pg/mL */
	int64_t until;
};

static int row_of(const struct chart *chart, int64_t level)
{
	int row = (int)((level * (ROWS - 1) + chart->top / 2) / chart->top);

	return row < ROWS ? ROWS - 1 - row : 0;
}

int sim_chart_column(int64_t min, int64_t until)
{
	return until > 0 ? (int)(min * (COLUMNS - 1) / until) : 0;
}

static int column_of(const struct chart *chart, int64_t min)
{
	return sim_chart_column(min, chart->until);
}

/* Below 0: there is no such level. */
static void draw(struct chart *chart, int64_t min, int64_t from, int64_t to,
    char mark)
{
	int column = column_of(chart, min);
	int row, last;

	if (from < 0)
		return;
	last = row_of(chart, from);
	for (row = row_of(chart, to); row <= last; row++)
		chart->cell[row][column] = mark;
}

static void draw_path(struct chart *chart, const struct simulation *sim,
    const struct sim_path *path, char mark)
{
	const struct sim_samples *at = &path->is;
	enum infuse_pk_output k = INFUSE_PK_KETAMINE;
	size_t i, sample, low = 0, high = 0;
	int64_t level, min;

	for (i = 0; i < sim->picture.times; i++) {
		sample = sim->picture.at[i];
		if (sim_range(sim, at, k, sample, &low, &high))
			draw(chart, sim->picture.time[i].min,
			    infuse_pk_pg_per_ml(at->model[low], k, sample),
			    infuse_pk_pg_per_ml(at->model[high], k, sample),
			    '.');
	}
	for (i = 0; i < sim->picture.times && at->spread != NULL; i++) {
		sample = sim->picture.at[i];
		draw(chart, sim->picture.time[i].min,
		    infuse_pk_band_pg_per_ml(at->spread, k, INFUSE_PK_LOW,
		    sample), infuse_pk_band_pg_per_ml(at->spread, k,
		    INFUSE_PK_HIGH, sample), ':');
	}
	for (i = 0; i < sim->picture.times; i++) {
		min = sim->picture.time[i].min;
		level = infuse_pk_pg_per_ml(at->model[0], k,
		    sim->picture.at[i]);
		draw(chart, min, level, level, mark);
	}
}

/* What was measured, above all else. */
static void draw_observed(struct chart *chart, const struct simulation *sim)
{
	const struct sim_observed *one;
	size_t i;

	for (i = 0; i < sim->samples; i++) {
		one = &sim->observed[i];
		if (one->time.min <= chart->until)
			draw(chart, one->time.min,
			    one->pg_per_ml[INFUSE_PK_KETAMINE],
			    one->pg_per_ml[INFUSE_PK_KETAMINE], 'x');
	}
}

static int64_t top_of(const struct simulation *sim)
{
	int64_t most = scale_highest(sim, INFUSE_PK_KETAMINE);
	size_t i;

	for (i = 0; i < sim->samples; i++)
		if (sim->observed[i].pg_per_ml[INFUSE_PK_KETAMINE] > most)
			most = sim->observed[i].pg_per_ml[INFUSE_PK_KETAMINE];
	return most;
}

static void add_level(struct render_text *text, const struct chart *chart,
    int row, int64_t step)
{
	char digits[INFUSE_NUMBER_MAX] = "";
	int64_t level;

	for (level = 0; level <= chart->top; level += step)
		if (row_of(chart, level) == row)
			infuse_number(digits, level, 3, 3, INFUSE_NEAREST,
			    INFUSE_COMMAS);
	if (strlen(digits) < LEFT - 2)
		render_add_spaces(text, LEFT - 2 - strlen(digits));
	render_add(text, digits);
	render_add(text, " |");
}

static void add_line(struct render_text *text, const char *cell)
{
	size_t length = strlen(cell);

	while (length > 0 && cell[length - 1] == ' ')
		length--;
	render_add_bytes(text, cell, length);
	render_add(text, "\n");
}

/* The axis of time: a mark and its hours wherever there is room. */
static void add_time(struct render_text *text, const struct chart *chart,
    const struct infuse_clock *clock)
{
	int64_t step = scale_hours_step(chart->until, 8), at;
	char axis[COLUMNS + 1], hours[COLUMNS + 16], dates[COLUMNS + 16];
	char digits[INFUSE_NUMBER_MAX], date[SIM_DATE_MAX];
	int column;

	memset(axis, '-', COLUMNS);
	memset(hours, ' ', sizeof(hours) - 1);
	memset(dates, ' ', sizeof(dates) - 1);
	axis[COLUMNS] = hours[sizeof(hours) - 1] = '\0';
	dates[sizeof(dates) - 1] = '\0';
	for (at = 0; at <= chart->until; at += step) {
		column = column_of(chart, at);
		axis[column] = '|';
		infuse_number(digits, (at * 100 + 30) / 60, 2, 2, INFUSE_DOWN,
		    INFUSE_COMMAS);
		memcpy(hours + column, digits, strlen(digits));
		if (clock == NULL)
			continue;
		sim_date(date, clock, at);
		if ((size_t)column + strlen(date) <= COLUMNS)
			memcpy(dates + column, date, strlen(date));
	}
	render_add_spaces(text, LEFT - 1);
	render_add(text, "|");
	add_line(text, axis);
	render_add_spaces(text, LEFT);
	add_line(text, hours);
	if (clock == NULL)
		return;
	render_add_spaces(text, LEFT);
	add_line(text, dates);
}

static void add_legend(struct render_text *text, const struct simulation *sim)
{
	struct render_text words = { 0 };

	render_add(&words, "time in h from the start; ");
	if (sim->paths > 1)
		render_add(&words, "o START, * DO NOT EXCEED");
	else
		render_add(&words, "* typical patient");
	if (sim->has_spread)
		render_add(&words, ", : 5 % to 95 % of patients");
	if (sim_has_range(sim, INFUSE_PK_KETAMINE))
		render_add(&words, ", . range of models");
	if (sim->samples > 0)
		render_add(&words, ", x measured");
	render_wrap(text, &words, 2, LEFT + COLUMNS);
	render_add(text, "\n");
	render_text_free(&words);
}

void render_simulation_chart(struct render_text *text,
    const struct simulation *sim, const struct infuse_clock *clock)
{
	struct chart chart;
	int64_t step;
	int i;

	if (!sim->has_picture || sim->picture.times < 2)
		return;
	chart.until = sim->picture.time[sim->picture.times - 1].min;
	chart.top = top_of(sim);
	step = scale_step(chart.top, 5);
	chart.top = (chart.top + step - 1) / step * step;
	for (i = 0; i < ROWS; i++) {
		memset(chart.cell[i], ' ', COLUMNS);
		chart.cell[i][COLUMNS] = '\0';
	}
	for (i = 0; i < sim->paths; i++)
		draw_path(&chart, sim, &sim->path[i],
		    i + 1 < sim->paths ? 'o' : '*');
	draw_observed(&chart, sim);
	render_add(text, "KETAMINE in plasma, ng/mL, predicted");
	render_add(text, sim->discussion ? "\n" SIM_DISCUSSION "\n" : "\n");
	for (i = 0; i < ROWS; i++) {
		add_level(text, &chart, i, step);
		add_line(text, chart.cell[i]);
	}
	add_time(text, &chart, clock);
	add_legend(text, sim);
}
