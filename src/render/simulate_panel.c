/* SPDX-License-Identifier: MIT */
#include <stdio.h>

#include <infuse/text.h>

#include "../answer/figure.h"
#include "scale.h"
#include "simulate_panel.h"
#include "svg.h"

static int64_t x_of(const struct sim_panel *panel, int64_t min)
{
	return panel->left + (min - panel->from) *
	    (panel->right - panel->left) / (panel->until - panel->from);
}

static int64_t y_of(const struct sim_panel *panel, int64_t level)
{
	int64_t height = panel->bottom - panel->top;

	return panel->bottom - (level * height + panel->most / 2) /
	    panel->most;
}

/* What a curve is of: a model's prediction, or a percentile. */
struct curve {
	const struct sim_samples *at;
	enum infuse_pk_output output;
	enum {
		TYPICAL, LOW, HIGH, LOWEST, HIGHEST
	} kind;
	size_t model;		/* of a typical patient */
};

static int64_t level_of(const struct simulation *sim,
    const struct curve *curve, size_t i)
{
	size_t low = 0, high = 0;

	if (curve->kind == LOW || curve->kind == HIGH)
		return infuse_pk_band_pg_per_ml(curve->at->spread,
		    curve->output, curve->kind == LOW ? INFUSE_PK_LOW :
		    INFUSE_PK_HIGH, i);
	if (curve->kind != TYPICAL)
		(void)sim_range(sim, curve->at, curve->output, i, &low, &high);
	return infuse_pk_pg_per_ml(curve->at->model[curve->kind == TYPICAL ?
	    curve->model : curve->kind == LOWEST ? low : high], curve->output, i);
}

static void add_curve(struct render_text *text, const struct sim_panel *panel,
    const struct curve *curve, bool back, char first)
{
	const struct sim_times *times = &panel->sim->picture;
	size_t i, at;

	for (i = 0; i < times->times; i++) {
		at = back ? times->times - 1 - i : i;
		if (times->time[at].min < panel->from ||
		    times->time[at].min > panel->until)
			continue;
		svg_point(text, first,
		    x_of(panel, times->time[at].min),
		    y_of(panel, level_of(panel->sim, curve, times->at[at])));
		first = 'L';
	}
}

static void add_line(struct render_text *text, const struct sim_panel *panel,
    const char *style, const struct curve *curve)
{
	render_add(text, "<path class=\"");
	render_add(text, style);
	render_add(text, "\" d=\"");
	add_curve(text, panel, curve, false, 'M');
	render_add(text, "\"/>\n");
}

static void add_band(struct render_text *text, const struct sim_panel *panel,
    const char *style, struct curve curve, bool models)
{
	render_add(text, "<path class=\"");
	render_add(text, style);
	render_add(text, "\" d=\"");
	curve.kind = models ? HIGHEST : HIGH;
	add_curve(text, panel, &curve, false, 'M');
	curve.kind = models ? LOWEST : LOW;
	add_curve(text, panel, &curve, true, 'L');
	render_add(text, "Z\"/>\n");
}

/* What stands on the axis, from one mark to the next. */
static int64_t hours_of(const struct sim_panel *panel)
{
	return scale_hours_step(panel->until - panel->from,
	    (int)((panel->right - panel->left) / 600));
}

static void add_grid(struct render_text *text, const struct sim_panel *panel,
    int64_t step, int point)
{
	int64_t hours = hours_of(panel), at;
	char digits[INFUSE_NUMBER_MAX];

	for (at = 0; at <= panel->most; at += step) {
		svg_line(text, "g", panel->left, y_of(panel, at),
		    panel->right, y_of(panel, at));
		infuse_number(digits, at, point, point, INFUSE_DOWN,
		    INFUSE_COMMAS);
		svg_text(text, panel->left - 50, y_of(panel, at) + 45, "t", "end",
		    digits);
	}
	for (at = (panel->from + hours - 1) / hours * hours;
	    at <= panel->until; at += hours)
		svg_line(text, "g", x_of(panel, at), panel->top,
		    x_of(panel, at), panel->bottom);
}

/* Levels from the literature that fit, as bars in the margin. */
static void add_references(struct render_text *text,
    const struct sim_panel *panel)
{
	const struct infuse_pk_reference *reference;
	char letter[2] = "A";
	int64_t x = RIGHT + 80, from, to;
	size_t i;

	for (i = 0; (reference = infuse_pk_reference_at(i)) != NULL; i++) {
		if (reference->drug != panel->sim->of.drug)
			continue;
		from = reference->from_pg_per_ml;
		to = reference->to_pg_per_ml < panel->most ?
		    reference->to_pg_per_ml : panel->most;
		if (from <= panel->most) {
			svg_line(text, "r", RIGHT, y_of(panel, from), x + 30,
			    y_of(panel, from));
			svg_line(text, "b", x, y_of(panel, from), x,
			    y_of(panel, to));
			svg_text(text, x, y_of(panel, to) - 35, "t",
			    "middle", letter);
		}
		letter[0]++;
		x += 120;
	}
}

/* Circles: what was measured. */
static void add_observed(struct render_text *text,
    const struct sim_panel *panel, enum infuse_pk_output output)
{
	const struct sim_observed *one;
	size_t i;

	for (i = 0; i < panel->sim->samples; i++) {
		one = &panel->sim->observed[i];
		if (one->pg_per_ml[output] < 0 ||
		    one->time.min < panel->from ||
		    one->time.min > panel->until)
			continue;
		svg_circle(text, "o", x_of(panel, one->time.min),
		    y_of(panel, one->pg_per_ml[output]), 35);
	}
}

const char *sim_model_style(size_t model)
{
	static const char *const styles[] = {
		"k1", "k2", "k3", "k4", "k5", "k6"
	};

	return styles[(model - 1) % (sizeof(styles) / sizeof(styles[0]))];
}

static void add_models(struct render_text *text,
    const struct sim_panel *panel, struct curve curve)
{
	const struct simulation *sim = panel->sim;

	curve.kind = TYPICAL;
	for (curve.model = 1; curve.model < sim->models && sim->each_model;
	    curve.model++)
		if (sim->model[curve.model]->has[curve.output])
			add_line(text, panel, sim_model_style(curve.model),
			    &curve);
}

static void add_bands(struct render_text *text, const struct sim_panel *panel,
    struct curve curve)
{
	const struct simulation *sim = panel->sim;
	size_t low, high;
	int i;

	for (i = 0; i < sim->paths; i++) {
		curve.at = &sim->path[i].is;
		if (sim_range(sim, curve.at, curve.output, 0, &low, &high))
			add_band(text, panel, "m", curve, true);
	}
	for (i = 0; i < sim->paths && sim->has_spread; i++) {
		curve.at = &sim->path[i].is;
		add_band(text, panel, "p", curve, false);
	}
}

/* The highest of what is drawn, measured levels too. */
static int64_t highest(const struct sim_panel *panel,
    enum infuse_pk_output output)
{
	int64_t most = scale_highest(panel->sim, output);
	size_t i;

	for (i = 0; i < panel->sim->samples; i++)
		if (panel->sim->observed[i].pg_per_ml[output] > most)
			most = panel->sim->observed[i].pg_per_ml[output];
	return most;
}

void sim_panel_levels(struct render_text *text, struct sim_panel *panel,
    enum infuse_pk_output output, const char *title)
{
	const struct simulation *sim = panel->sim;
	struct curve curve = { NULL, output, TYPICAL, 0 };
	int64_t step;
	int i;

	panel->most = highest(panel, output);
	step = scale_step(panel->most, 5);
	panel->most = (panel->most + step - 1) / step * step;
	svg_text(text, panel->left, panel->top - 60, "h", "start", title);
	add_bands(text, panel, curve);
	add_grid(text, panel, step, 3);
	for (i = 0; i < sim->paths; i++) {
		curve.at = &sim->path[i].is;
		add_models(text, panel, curve);
	}
	for (i = 0; i < sim->paths; i++) {
		curve.at = &sim->path[i].is;
		add_line(text, panel, i + 1 < sim->paths ? "s" : "c", &curve);
	}
	add_observed(text, panel, output);
	if (output == INFUSE_PK_KETAMINE && panel->right == RIGHT)
		add_references(text, panel);
}

static void add_stairs(struct render_text *text, const struct sim_panel *panel,
    const struct sim_path *path, const char *style)
{
	const struct infuse_pk_segment *segment;
	int64_t at, until, before = 0;
	size_t i;

	render_add(text, "<path class=\"");
	render_add(text, style);
	render_add(text, "\" d=\"");
	svg_point(text, 'M', panel->left, panel->bottom);
	for (i = 0; i < path->segments; i++) {
		segment = &path->segment[i];
		at = segment->start.min;
		until = at + segment->length.min;
		if (at >= panel->until)
			break;
		until = until < panel->until ? until : panel->until;
		svg_point(text, 'L', x_of(panel, at), y_of(panel, before));
		svg_point(text, 'L', x_of(panel, at),
		    y_of(panel, segment->rate.pg_per_h));
		svg_point(text, 'L', x_of(panel, until),
		    y_of(panel, segment->rate.pg_per_h));
		before = sim_rate_at(path, until).pg_per_h > 0 ?
		    segment->rate.pg_per_h : 0;
		if (before == 0)
			svg_point(text, 'L', x_of(panel, until),
			    panel->bottom);
	}
	render_add(text, "\"/>\n");
}

void sim_panel_rates(struct render_text *text, struct sim_panel *panel)
{
	const struct simulation *sim = panel->sim;
	int64_t step;
	size_t j;
	int i;

	panel->most = 1;
	for (i = 0; i < sim->paths; i++)
		for (j = 0; j < sim->path[i].segments; j++)
			if (sim->path[i].segment[j].rate.pg_per_h >
			    panel->most)
				panel->most =
				    sim->path[i].segment[j].rate.pg_per_h;
	step = scale_step(panel->most, 2);
	panel->most = (panel->most + step - 1) / step * step;
	svg_text(text, panel->left, panel->top - 60, "h", "start",
	    "rate, mg/h");
	add_grid(text, panel, step, infuse_point(INFUSE_RATE));
	for (i = 0; i < sim->paths; i++)
		add_stairs(text, panel, &sim->path[i],
		    i + 1 < sim->paths ? "s" : "c");
}

/* The full date stands in the title. */
static void add_date(struct render_text *text, const struct sim_panel *panel,
    int64_t at, int64_t y)
{
	char date[SIM_DATE_MAX];

	sim_date(date, panel->clock, at);
	svg_text(text, x_of(panel, at), y, "t", "middle", date);
}

static void add_day(struct render_text *text, const struct sim_panel *panel,
    int64_t at, int64_t y, bool days)
{
	struct infuse_moment moment = infuse_clock_at(panel->clock,
	    (struct infuse_duration){ at });
	char words[32];

	if (days)
		snprintf(words, sizeof(words), "day %lld",
		    (long long)at / INFUSE_MIN_PER_DAY + 1);
	else
		snprintf(words, sizeof(words), "%02d:%02d",
		    moment.civil.hour, moment.civil.minute);
	svg_text(text, x_of(panel, at), y, "t", "middle", words);
}

void sim_panel_axis(struct render_text *text, const struct sim_panel *panel)
{
	int64_t hours = hours_of(panel), at, y = panel->bottom + LINE;
	char digits[INFUSE_NUMBER_MAX];

	for (at = (panel->from + hours - 1) / hours * hours;
	    at <= panel->until; at += hours) {
		infuse_number(digits, (at * 100 + 30) / 60, 2, 2, INFUSE_DOWN,
		    INFUSE_COMMAS);
		svg_text(text, x_of(panel, at), y, "t", "middle", digits);
		if (panel->clock == NULL)
			continue;
		add_day(text, panel, at, y + LINE,
		    hours % INFUSE_MIN_PER_DAY == 0);
		add_date(text, panel, at, y + 2 * LINE);
	}
}
