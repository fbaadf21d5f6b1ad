/* SPDX-License-Identifier: MIT */
#include <infuse/text.h>

#include "figure.h"
#include "scale.h"
#include "svg.h"

/* Tenths of the viewBox: narrow, so that a phone shows it large. */
#define WIDTH 4800
#define LEFT 560
#define RIGHT 4300		/* the margin holds the reference levels */
#define LINE 170
#define LETTERS 62		/* across a line of notes */

/* One panel: what level is where. */
struct panel {
	const struct simulation *sim;
	int64_t top;
	int64_t bottom;
	int64_t most;		/* the level at the top */
	int64_t until;		/* minutes at the right */
};

static int64_t x_of(const struct panel *panel, int64_t min)
{
	return LEFT + min * (RIGHT - LEFT) / panel->until;
}

static int64_t y_of(const struct panel *panel, int64_t level)
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
	    0 : curve->kind == LOWEST ? low : high], curve->output, i);
}

static void add_curve(struct render_text *text, const struct panel *panel,
    const struct curve *curve, bool back, char first)
{
	const struct sim_times *times = &panel->sim->picture;
	size_t i, at;

	for (i = 0; i < times->times; i++) {
		at = back ? times->times - 1 - i : i;
		svg_point(text, i == 0 ? first : 'L',
		    x_of(panel, times->time[at].min),
		    y_of(panel, level_of(panel->sim, curve, times->at[at])));
	}
}

static void add_line(struct render_text *text, const struct panel *panel,
    const char *style, const struct curve *curve)
{
	render_add(text, "<path class=\"");
	render_add(text, style);
	render_add(text, "\" d=\"");
	add_curve(text, panel, curve, false, 'M');
	render_add(text, "\"/>\n");
}

static void add_band(struct render_text *text, const struct panel *panel,
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

static void add_grid(struct render_text *text, const struct panel *panel,
    int64_t step, int point)
{
	int64_t hours = scale_hours_step(panel->until, 6), at;
	char digits[INFUSE_NUMBER_MAX];

	for (at = 0; at <= panel->most; at += step) {
		svg_line(text, "g", LEFT, y_of(panel, at), RIGHT,
		    y_of(panel, at));
		infuse_number(digits, at, point, point, INFUSE_DOWN,
		    INFUSE_COMMAS);
		svg_text(text, LEFT - 50, y_of(panel, at) + 45, "t", "end",
		    digits);
	}
	for (at = 0; at <= panel->until; at += hours)
		svg_line(text, "g", x_of(panel, at), panel->top,
		    x_of(panel, at), panel->bottom);
}

/* Levels from the literature that fit, as bars in the margin. */
static void add_references(struct render_text *text,
    const struct panel *panel)
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

static void add_levels(struct render_text *text,
    const struct simulation *sim, struct panel *panel,
    enum infuse_pk_output output, const char *title)
{
	struct curve curve = { NULL, output, TYPICAL };
	int64_t step;
	size_t low, high;
	int i;

	panel->most = scale_highest(sim, output);
	step = scale_step(panel->most, 5);
	panel->most = (panel->most + step - 1) / step * step;
	svg_text(text, LEFT, panel->top - 60, "h", "start", title);
	for (i = 0; i < sim->paths; i++) {
		curve.at = &sim->path[i].is;
		if (sim_range(sim, curve.at, output, 0, &low, &high))
			add_band(text, panel, "m", curve, true);
	}
	for (i = 0; i < sim->paths && sim->has_spread; i++) {
		curve.at = &sim->path[i].is;
		add_band(text, panel, "p", curve, false);
	}
	add_grid(text, panel, step, 3);
	for (i = 0; i < sim->paths; i++) {
		curve.at = &sim->path[i].is;
		add_line(text, panel, i + 1 < sim->paths ? "s" : "c", &curve);
	}
	if (output == INFUSE_PK_KETAMINE)
		add_references(text, panel);
}

static void add_stairs(struct render_text *text, const struct panel *panel,
    const struct sim_path *path, const char *style)
{
	const struct infuse_pk_segment *segment;
	int64_t at, until, before = 0;
	size_t i;

	render_add(text, "<path class=\"");
	render_add(text, style);
	render_add(text, "\" d=\"");
	svg_point(text, 'M', LEFT, panel->bottom);
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

/* The rate below, as a staircase, with its hours. */
static void add_rates(struct render_text *text, const struct simulation *sim,
    struct panel *panel)
{
	int64_t step, at, hours = scale_hours_step(panel->until, 6);
	char digits[INFUSE_NUMBER_MAX];
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
	svg_text(text, LEFT, panel->top - 60, "h", "start", "rate, mg/h");
	add_grid(text, panel, step, infuse_point(INFUSE_RATE));
	for (i = 0; i < sim->paths; i++)
		add_stairs(text, panel, &sim->path[i],
		    i + 1 < sim->paths ? "s" : "c");
	for (at = 0; at <= panel->until; at += hours) {
		infuse_number(digits, (at * 100 + 30) / 60, 2, 2, INFUSE_DOWN,
		    INFUSE_COMMAS);
		svg_text(text, x_of(panel, at), panel->bottom + 170, "t",
		    "middle", digits);
	}
	svg_text(text, (LEFT + RIGHT) / 2, panel->bottom + 350, "t", "middle",
	    "time, h from the start");
}

/* A sample of a style and what it means. */
static int64_t add_key(struct render_text *text, int64_t y,
    const char *style, bool area, const struct render_text *words)
{
	if (area) {
		render_add(text, "<path class=\"");
		render_add(text, style);
		render_add(text, "\" d=\"");
		svg_point(text, 'M', 120, y - 110);
		svg_point(text, 'L', 420, y - 110);
		svg_point(text, 'L', 420, y);
		svg_point(text, 'L', 120, y);
		render_add(text, "Z\"/>\n");
	} else {
		svg_line(text, style, 120, y - 45, 420, y - 45);
	}
	return svg_lines(text, LEFT, y, LINE, LETTERS - 7, words);
}

static int64_t add_keys(struct render_text *text,
    const struct simulation *sim, int64_t y)
{
	struct render_text words = { 0 };

	if (sim->paths > 1) {
		render_add(&words, sim->path[0].name);
		y = add_key(text, y, "s", false, &words);
		render_text_free(&words);
	}
	render_add(&words, sim->path[sim->paths - 1].name);
	render_add(&words, ": typical patient, predicted by ");
	render_quote(&words, sim->of.model->id);
	y = add_key(text, y, "c", false, &words);
	render_text_free(&words);
	if (sim->has_spread) {
		render_add(&words, "5 % to 95 % of patients, ");
		sim_add_cohort(&words, sim);
		y = add_key(text, y, "p", true, &words);
		render_text_free(&words);
	}
	if (sim->models > 1) {
		render_add(&words, "lowest to highest of the models ");
		sim_add_models(&words, sim);
		y = add_key(text, y, "m", true, &words);
		render_text_free(&words);
	}
	return y;
}

static int64_t add_notes(struct render_text *text,
    const struct simulation *sim, int64_t y)
{
	const struct infuse_pk_reference *reference;
	struct render_text words = { 0 };
	char letter[2] = "A";
	size_t i;

	for (i = 0; (reference = infuse_pk_reference_at(i)) != NULL; i++) {
		if (reference->drug != sim->of.drug)
			continue;
		render_add(&words, letter);
		render_add(&words, ": ");
		sim_add_reference(&words, reference);
		y = svg_lines(text, 120, y, LINE, LETTERS, &words);
		render_text_free(&words);
		letter[0]++;
	}
	if (sim->of.clearance == INFUSE_PK_RISING_CLEARANCE) {
		render_add(&words, "exploratory: the clearance of norketamine "
		    "rises with time (");
		render_quote(&words, "Flint 2017");
		render_add(&words, ")");
		y = svg_lines(text, 120, y, LINE, LETTERS, &words);
		render_text_free(&words);
	}
	render_quote(&words, sim->of.model->citation);
	render_add(&words, "; ");
	render_quote(&words, sim->of.model->status);
	y = svg_lines(text, 120, y, LINE, LETTERS, &words);
	render_text_free(&words);
	render_add(&words, sim_advice());
	y = svg_lines(text, 120, y, LINE, LETTERS, &words);
	render_text_free(&words);
	return y;
}

static int64_t add_title(struct render_text *text,
    const struct render_context *context, const struct simulation *sim)
{
	struct render_text words = { 0 };
	int64_t y = 220;

	if (sim->discussion) {
		svg_text(text, 120, y, "x", "start", SIM_DISCUSSION);
		y += 230;
	}
	render_add(&words, render_drug(sim->of.drug));
	render_add(&words, ", ");
	render_quote(&words, context->protocol->id);
	render_add(&words, ", ");
	render_weight(&words, sim->of.weight);
	render_add(&words, "; predicted concentrations in plasma");
	y = svg_lines(text, 120, y, LINE, LETTERS, &words);
	render_text_free(&words);
	return y;
}

void render_simulation_svg(struct render_text *text,
    const struct render_context *context, const struct simulation *sim)
{
	struct panel panel = { sim, 0, 0, 1, 1 };
	struct render_text body = { 0 };
	int64_t y = add_title(&body, context, sim);

	panel.until = sim->picture.time[sim->picture.times - 1].min;
	panel.top = y + 200;
	panel.bottom = panel.top + 2200;
	add_levels(&body, sim, &panel, INFUSE_PK_KETAMINE,
	    "ketamine in plasma, ng/mL");
	if (sim->of.model->has[INFUSE_PK_NORKETAMINE]) {
		panel.top = panel.bottom + 350;
		panel.bottom = panel.top + 1400;
		add_levels(&body, sim, &panel, INFUSE_PK_NORKETAMINE,
		    "norketamine in plasma, ng/mL");
	}
	panel.top = panel.bottom + 350;
	panel.bottom = panel.top + 700;
	add_rates(&body, sim, &panel);
	y = add_keys(&body, sim, panel.bottom + 650);
	y = add_notes(&body, sim, y + 60);
	render_add(text, "<!-- " RENDER_MARK " -->\n");
	render_add(text, "<svg xmlns=\"http://www.w3.org/2000/svg\" "
	    "role=\"img\" viewBox=\"0 0 ");
	svg_tenths(text, WIDTH);
	render_add(text, " ");
	svg_tenths(text, y + 60);
	render_add(text, "\">\n<title>Predicted ketamine concentrations, ");
	svg_escape(text, context->protocol->id, true);
	render_add(text, sim->discussion ? "; " SIM_DISCUSSION : "");
	render_add(text, "</title>\n<desc>");
	svg_escape(text, sim_advice(), false);
	render_add(text, "</desc>\n");
	svg_style(text);
	render_add(text, "<rect width=\"100%\" height=\"100%\" "
	    "fill=\"#fff\"/>\n");
	render_append(text, &body);
	render_text_free(&body);
	render_add(text, "</svg>\n");
}
