/* SPDX-License-Identifier: MIT */
#include "../answer/figure.h"
#include "../answer/when.h"
#include "colour.h"
#include "head.h"
#include "simulate.h"

static void add_model(struct render_text *text,
    const struct render_context *context, const struct simulation *sim)
{
	const struct infuse_pk_model *model = sim->of.model;
	struct render_text value = { 0 };

	render_quote(&value, model->id);
	render_add(&value, ": ");
	render_quote(&value, model->title);
	render_add(&value, "; ");
	render_quote(&value, model->status);
	render_add(&value, "; ");
	render_quote(&value, model->population);
	render_add(&value, "; ");
	render_quote(&value, model->matrix);
	render_add(&value, "; studied for: ");
	render_quote(&value, model->studied);
	render_field(text, context, "MODEL", &value);
	render_quote(&value, model->citation);
	render_field(text, context, "", &value);
	if (model->doubt[0] != '\0') {
		render_add(&value, "doubt: ");
		render_quote(&value, model->doubt);
		render_field(text, context, "", &value);
	}
	if (infuse_pk_is_beyond(&sim->of)) {
		render_add(&value, "this patient or this infusion is outside "
		    "what the model was made from");
		render_field(text, context, "BEYOND", &value);
	}
}

static void add_clearance(struct render_text *text,
    const struct render_context *context, const struct simulation *sim)
{
	struct render_text value = { 0 };
	char digits[INFUSE_NUMBER_MAX];

	if (sim->of.clearance != INFUSE_PK_RISING_CLEARANCE)
		return;
	render_add(&value, "exploratory: the clearance of norketamine rises "
	    "by 0.87 % an hour, up to 141 h (");
	render_quote(&value, "Flint 2017");
	render_add(&value, ": 25 children, standard error 70 %), in steps of "
	    "1 h or less that are off by at most ");
	infuse_number(digits, infuse_pk_method_error(
	    sim->path[0].is.model[0]), 4, 4, INFUSE_UP, INFUSE_COMMAS);
	render_add(&value, digits);
	render_add(&value, " % of the peak");
	render_field(text, context, "CLEARANCE", &value);
}

static void add_references(struct render_text *text,
    const struct render_context *context, const struct simulation *sim)
{
	const struct infuse_pk_reference *reference;
	struct render_text value = { 0 };
	size_t i;

	for (i = 0; (reference = infuse_pk_reference_at(i)) != NULL; i++) {
		if (reference->drug != sim->of.drug)
			continue;
		if (value.length > 0)
			render_add(&value, "; ");
		sim_add_reference(&value, reference);
	}
	if (value.length > 0 || value.failed)
		render_field(text, context, "LEVELS", &value);
	render_text_free(&value);
}

static void add_head(struct render_text *text,
    const struct render_context *context, const struct infuse_plan *plan,
    const struct simulation *sim)
{
	struct render_text value = { 0 };

	if (sim->discussion) {
		render_verdict_coloured(text, context->colour, INFUSE_STOP);
		render_add(text, &SIM_DISCUSSION[4]);
		render_add(text, "\n");
	}
	render_head(text, context, &plan->limits);
	render_times(text, context, render_end_of(plan));
	add_model(text, context, sim);
	add_clearance(text, context, sim);
	if (sim->has_spread)
		render_add(&value, "percentiles of ");
	sim_add_cohort(&value, sim);
	render_field(text, context, "PATIENTS", &value);
	render_add(&value, sim->models > 1 ? "lowest and highest of " :
	    "no other serves this drug and this patient than ");
	sim_add_models(&value, sim);
	if (sim->models > 1)
		render_add(&value, "; how far the models are apart, and no "
		    "part of the percentiles");
	render_field(text, context, "MODELS", &value);
	add_references(text, context, sim);
	render_add(&value, sim_advice());
	render_field(text, context, "PREDICTED", &value);
}

static void set_figure(struct grid *grid, int column, bool known,
    const char *figure)
{
	struct render_text cell = { 0 };

	if (known)
		sim_add_figure(&cell, figure);
	else
		render_add(&cell, "-");
	grid_take(grid, column, &cell);
}

static void set_time(struct grid *grid, const struct sim_path *path,
    int64_t min)
{
	char digits[INFUSE_NUMBER_MAX];
	struct render_text cell = { 0 };

	infuse_number(digits, (min * 1000 + 30) / 60, 3, 3, INFUSE_DOWN,
	    INFUSE_COMMAS);
	grid_set(grid, 0, digits);
	render_rate_number(&cell, sim_rate_at(path, min));
	grid_take(grid, 1, &cell);
}

static void begin_columns(struct grid *grid, const struct simulation *sim,
    enum infuse_pk_output output, bool effect)
{
	grid_column(grid, "time", "h", false);
	grid_column(grid, "rate", "mg/h", false);
	grid_column(grid, "typical", "ng/mL", false);
	if (sim->has_spread) {
		grid_column(grid, "5 %", "ng/mL", false);
		grid_column(grid, "50 %", "ng/mL", false);
		grid_column(grid, "95 %", "ng/mL", false);
	}
	if (sim_has_range(sim, output)) {
		grid_column(grid, "lowest", "ng/mL", false);
		grid_column(grid, "highest", "ng/mL", false);
	}
	if (effect)
		grid_column(grid, "effect", "ng/mL", false);
}

/* One sample; returns the column behind it. */
static int set_sample(struct grid *grid, const struct simulation *sim,
    const struct sim_samples *at, enum infuse_pk_output output, size_t i)
{
	char figure[INFUSE_PK_TEXT];
	size_t low = 0, high = 0;
	int column = 2, band;
	bool two;

	set_figure(grid, column++, infuse_pk_ng_per_ml(figure, at->model[0],
	    output, i, sim->digits), figure);
	for (band = 0; band < INFUSE_PK_BANDS && sim->has_spread; band++)
		set_figure(grid, column++, infuse_pk_band_ng_per_ml(figure,
		    at->spread, output, (enum infuse_pk_band)band, i,
		    sim->digits), figure);
	if (!sim_has_range(sim, output))
		return column;
	two = sim_range(sim, at, output, i, &low, &high);
	set_figure(grid, column++, two && infuse_pk_ng_per_ml(figure,
	    at->model[low], output, i, sim->digits), figure);
	set_figure(grid, column++, two && infuse_pk_ng_per_ml(figure,
	    at->model[high], output, i, sim->digits), figure);
	return column;
}

static void make_samples(struct grid *grid, const struct simulation *sim,
    const struct sim_path *path, enum infuse_pk_output output)
{
	bool effect = output == INFUSE_PK_KETAMINE &&
	    sim->of.model->has[INFUSE_PK_EFFECT];
	char figure[INFUSE_PK_TEXT];
	size_t i, sample;
	int column;

	begin_columns(grid, sim, output, effect);
	for (i = 0; i < sim->table.times; i++) {
		grid_row(grid);
		set_time(grid, path, sim->table.time[i].min);
		sample = sim->table.at[i];
		column = set_sample(grid, sim, &path->is, output, sample);
		if (effect)
			set_figure(grid, column, infuse_pk_ng_per_ml(figure,
			    path->is.model[0], INFUSE_PK_EFFECT, sample,
			    sim->digits), figure);
	}
}

/* A screen, or Markdown with the words around the tables left as they are. */
struct shape {
	void (*print)(struct render_text *, const struct grid *);
	const char *first_words;
	const char *begin_words;
	const char *end_words;
	const char *last_words;
};

static void print_grid(struct render_text *text, struct grid *grid,
    const struct shape *shape)
{
	render_add(text, "\n");
	render_add(text, shape->end_words);
	shape->print(text, grid);
	grid_free(grid);
	render_add(text, shape->begin_words);
}

static void add_title(struct render_text *text, const struct simulation *sim,
    const struct sim_path *path, const char *what, size_t width)
{
	struct render_text title = { 0 };

	render_add(text, "\n");
	render_add(&title, what);
	render_add(&title, "; ");
	sim_add_path(&title, sim, path);
	render_wrap(text, &title, 2, width);
	render_add(text, sim->discussion ? "\n" SIM_DISCUSSION "\n" : "\n");
	render_text_free(&title);
}

static void add_path(struct render_text *text, const struct simulation *sim,
    const struct sim_path *path, const struct shape *shape, size_t width)
{
	struct grid ketamine = { 0 }, norketamine = { 0 }, summary = { 0 };
	struct grid peaks = { 0 }, observed = { 0 };

	add_title(text, sim, path, "KETAMINE in plasma, predicted",
	    width);
	make_samples(&ketamine, sim, path, INFUSE_PK_KETAMINE);
	print_grid(text, &ketamine, shape);
	if (sim->of.model->has[INFUSE_PK_NORKETAMINE]) {
		add_title(text, sim, path, "NORKETAMINE in plasma, predicted",
	    width);
		make_samples(&norketamine, sim, path, INFUSE_PK_NORKETAMINE);
		print_grid(text, &norketamine, shape);
	}
	if (sim_has_peaks(path)) {
		add_title(text, sim, path, "PEAKS of each infusion, predicted",
	    width);
		sim_make_peaks(&peaks, sim, path);
		print_grid(text, &peaks, shape);
	}
	if (sim->samples > 0) {
		add_title(text, sim, path, "MEASURED beside predicted, ng/mL",
		    width);
		sim_make_observed(&observed, sim, path);
		print_grid(text, &observed, shape);
	}
	add_title(text, sim, path, "SUMMARY, predicted", width);
	sim_make_summary(&summary, sim, path);
	print_grid(text, &summary, shape);
	if (sim->above > 0) {
		render_add(text, "the level asked for is ");
		sim_add_level(text, sim->above);
		render_add(text, " ng/mL\n");
	}
}

static void render_simulation(struct render_text *text,
    const struct render_context *context, const struct infuse_plan *plan,
    const struct simulation *sim, const struct shape *shape)
{
	int path;

	render_add(text, shape->first_words);
	add_head(text, context, plan, sim);
	for (path = 0; path < sim->paths; path++)
		add_path(text, sim, &sim->path[path], shape,
		    context->width);
	render_add(text, "\n");
	render_simulation_chart(text, sim, context->clock);
	render_add(text, shape->last_words);
}

void render_simulation_table(struct render_text *text,
    const struct render_context *context, const struct infuse_plan *plan,
    const struct simulation *sim)
{
	static const struct shape screen = { grid_print, "", "", "", "" };

	render_simulation(text, context, plan, sim, &screen);
}

void render_simulation_markdown(struct render_text *text,
    const struct render_context *context, const struct infuse_plan *plan,
    const struct simulation *sim)
{
	static const struct shape markdown = {
		grid_print_markdown, "```text\n", "\n```text\n", "```\n\n",
		"```\n"
	};

	render_simulation(text, context, plan, sim, &markdown);
}
