/* SPDX-License-Identifier: MIT */
#include <string.h>

#include <infuse/text.h>

#include "../answer/figure.h"
#include "../answer/when.h"
#include "simulate_panel.h"
#include "svg.h"

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

static int64_t add_model_keys(struct render_text *text,
    const struct simulation *sim, int64_t y)
{
	struct render_text words = { 0 };
	size_t i;

	for (i = 1; i < sim->models && sim->each_model; i++) {
		render_add(&words, "typical patient, predicted by ");
		render_quote(&words, sim->model[i]->id);
		y = add_key(text, y, sim_model_style(i), false, &words);
		render_text_free(&words);
	}
	return y;
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
	sim_add_path(&words, sim, &sim->path[sim->paths - 1]);
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
	y = add_model_keys(text, sim, y);
	if (sim->samples > 0) {
		render_add(&words, "measured, ");
		render_quote(&words, sim->observed_file);
		svg_circle(text, "o", 270, y - 45, 35);
		y = svg_lines(text, LEFT, y, LINE, LETTERS - 7, &words);
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
	render_add(&words, ", revision ");
	render_add_count(&words, context->protocol->revision);
	render_add(&words, ", ");
	render_weight(&words, sim->of.weight);
	render_add(&words, "; plan: ");
	render_add(&words, render_verdict(sim->verdict));
	render_add(&words, "; predicted concentrations in plasma");
	if (context->clock != NULL) {
		render_add(&words, "; from ");
		render_moment(&words, context->clock,
		    (struct infuse_duration){ 0 });
		render_add(&words, " to ");
		render_moment(&words, context->clock,
		    (struct infuse_duration){ sim_plan_end(&sim->path[0]) });
	}
	y = svg_lines(text, 120, y, LINE, LETTERS, &words);
	render_text_free(&words);
	return y;
}

/* What it was made with, so that it can be made again. */
static int64_t add_origins(struct render_text *text,
    const struct render_context *context, int64_t y)
{
	struct render_text words = { 0 };
	char checksum[13];

	render_add(&words, "protocol ");
	render_quote(&words, context->protocol->id);
	memcpy(checksum, context->protocol->origin.sha256, 12);
	checksum[12] = '\0';
	render_add(&words, ", sha256 ");
	render_quote(&words, checksum);
	render_add(&words, "; limits of ");
	render_quote(&words, context->site->origin.file);
	memcpy(checksum, context->site->origin.sha256, 12);
	render_add(&words, ", sha256 ");
	render_quote(&words, checksum);
	render_add(&words, "; infuse ");
	render_quote(&words, INFUSE_VERSION);
	y = svg_lines(text, 120, y, LINE, LETTERS, &words);
	render_text_free(&words);
	return y;
}

/* The first and the last session beside each other, larger. */
static void add_zoom(struct render_text *text, const struct simulation *sim,
    struct sim_panel panel)
{
	int i;

	for (i = 0; i < 2; i++) {
		panel.left = i == 0 ? LEFT : LEFT + 2170;
		panel.right = panel.left + 1570;
		panel.from = sim->zoom[i].from;
		panel.until = sim->zoom[i].until;
		sim_panel_levels(text, &panel, INFUSE_PK_KETAMINE, i == 0 ?
		    "first infusion" : "last infusion");
		sim_panel_axis(text, &panel);
	}
}

void render_simulation_svg(struct render_text *text,
    const struct render_context *context, const struct simulation *sim)
{
	struct sim_panel panel = { .sim = sim, .clock = context->clock,
	    .left = LEFT, .right = RIGHT, .most = 1 };
	int64_t axis = context->clock != NULL ? AXIS_LINES * LINE : LINE;
	struct render_text body = { 0 };
	int64_t y = add_title(&body, context, sim);

	panel.until = sim->picture.time[sim->picture.times - 1].min;
	panel.top = y + 200;
	panel.bottom = panel.top + 2200;
	sim_panel_levels(&body, &panel, INFUSE_PK_KETAMINE,
	    "ketamine in plasma, ng/mL");
	if (sim->of.model->has[INFUSE_PK_NORKETAMINE]) {
		panel.top = panel.bottom + 350;
		panel.bottom = panel.top + 1400;
		sim_panel_levels(&body, &panel, INFUSE_PK_NORKETAMINE,
		    "norketamine in plasma, ng/mL");
	}
	panel.top = panel.bottom + 350;
	panel.bottom = panel.top + 700;
	sim_panel_rates(&body, &panel);
	sim_panel_axis(&body, &panel);
	svg_text(&body, (LEFT + RIGHT) / 2, panel.bottom + axis + 180, "t",
	    "middle", "time, h from the start");
	if (sim->has_zoom) {
		panel.top = panel.bottom + axis + 550;
		panel.bottom = panel.top + 1400;
		add_zoom(&body, sim, panel);
	}
	y = add_keys(&body, sim, panel.bottom + axis + 480);
	y = add_notes(&body, sim, y + 60);
	y = add_origins(&body, context, y);
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
