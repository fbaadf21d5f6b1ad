/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include <infuse/text.h>

#include "simulate.h"

#define PG_PER_NG_POINT 3

const char *sim_advice(void)
{
	return "predicted, of a typical patient; not a dosing order; no model "
	    "was fitted to infusions of days in complex regional pain "
	    "syndrome";
}

void sim_date(char out[SIM_DATE_MAX], const struct infuse_clock *clock,
    int64_t at)
{
	static const char *const days[] = {
		"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"
	};
	struct infuse_moment moment = infuse_clock_at(clock,
	    (struct infuse_duration){ at });

	snprintf(out, SIM_DATE_MAX, "%s %d", days[moment.weekday],
	    moment.civil.day);
}

const char *sim_output_key(enum infuse_pk_output output)
{
	static const char *const keys[INFUSE_PK_OUTPUTS] = {
		"ketamine", "norketamine", "effect"
	};

	return keys[output];
}

struct infuse_rate sim_rate_at(const struct sim_path *path, int64_t min)
{
	struct infuse_rate rate = { 0 };
	size_t i;

	for (i = 0; i < path->segments && path->segment[i].start.min <= min;
	    i++)
		if (min < path->segment[i].start.min +
		    path->segment[i].length.min)
			rate = path->segment[i].rate;
	return rate;
}

int64_t sim_plan_end(const struct sim_path *path)
{
	const struct infuse_pk_segment *last;

	if (path->segments == 0)
		return 0;
	last = &path->segment[path->segments - 1];
	return last->start.min + last->length.min;
}

bool sim_has_range(const struct simulation *sim, enum infuse_pk_output output)
{
	size_t i, found = 0;

	for (i = 0; i < sim->models; i++)
		found += sim->model[i]->has[output];
	return found > 1;
}

bool sim_range(const struct simulation *sim,
    const struct sim_samples *samples, enum infuse_pk_output output,
    size_t sample, size_t *low, size_t *high)
{
	int64_t least = 0, most = 0, level;
	size_t i, found = 0;

	for (i = 0; i < sim->models; i++) {
		if (!sim->model[i]->has[output])
			continue;
		level = infuse_pk_pg_per_ml(samples->model[i], output, sample);
		if (found == 0 || level < least) {
			least = level;
			*low = i;
		}
		if (found == 0 || level > most) {
			most = level;
			*high = i;
		}
		found++;
	}
	return found > 1;
}

void sim_add_figure(struct render_text *text, const char *figure)
{
	size_t whole = strcspn(figure, ".e");
	size_t i;

	if (strchr(figure, 'e') != NULL || strncmp(figure, "0.000", 5) == 0) {
		render_add(text, "trace");
		return;
	}
	for (i = 0; i < whole; i++) {
		if (i > 0 && (whole - i) % 3 == 0)
			render_add(text, ",");
		render_add_bytes(text, figure + i, 1);
	}
	render_add(text, figure + whole);
}

void sim_add_level(struct render_text *text, int64_t pg_per_ml)
{
	char digits[INFUSE_NUMBER_MAX];

	infuse_number(digits, pg_per_ml, PG_PER_NG_POINT, PG_PER_NG_POINT,
	    INFUSE_NEAREST, INFUSE_COMMAS);
	render_add(text, digits);
}

void sim_add_reference(struct render_text *text,
    const struct infuse_pk_reference *reference)
{
	render_add(text, reference->label);
	render_add(text, ", ");
	sim_add_level(text, reference->from_pg_per_ml);
	if (reference->to_pg_per_ml != reference->from_pg_per_ml) {
		render_add(text, " to ");
		sim_add_level(text, reference->to_pg_per_ml);
	}
	render_add(text, " ng/mL (");
	render_quote(text, reference->source);
	render_add(text, ")");
}

void sim_add_path(struct render_text *text, const struct simulation *sim,
    const struct sim_path *path)
{
	render_add(text, path->name);
	if (sim->delivered)
		render_add(text, ", at the rates that the pump delivers");
}

void sim_add_models(struct render_text *text, const struct simulation *sim)
{
	size_t i;

	for (i = 0; i < sim->models; i++) {
		if (i > 0)
			render_add(text, ", ");
		render_quote(text, sim->model[i]->id);
	}
}

void sim_add_cohort(struct render_text *text, const struct simulation *sim)
{
	char digits[INFUSE_NUMBER_MAX];

	if (!sim->has_spread) {
		render_add(text, "no variability between patients was "
		    "published with the model");
		return;
	}
	infuse_number(digits, sim->cohort.patients, 0, 0, INFUSE_DOWN,
	    INFUSE_COMMAS);
	render_add(text, digits);
	if (sim->cohort_file != NULL) {
		render_add(text, " of ");
		render_quote(text, sim->cohort_file);
		render_add(text, ", each with a weight and a plan of their "
		    "own, seed ");
	} else {
		render_add(text, " simulated, seed ");
	}
	infuse_number(digits, (int64_t)sim->cohort.seed, 0, 0, INFUSE_DOWN,
	    INFUSE_COMMAS);
	render_add(text, digits);
	if (sim->stopped > 0) {
		render_add(text, "; plans of theirs that are STOP: ");
		infuse_number(digits, sim->stopped, 0, 0, INFUSE_DOWN,
		    INFUSE_COMMAS);
		render_add(text, digits);
	}
	if (sim->cohort.spread == INFUSE_PK_PATIENT) {
		render_add(text, "; preset patient, ours and not published: "
		    "clearance varies by at least 25 %, that of norketamine "
		    "by 60 %, as the levels of Koeppel's patients did");
		return;
	}
	render_add(text, "; variability: ");
	render_quote(text, sim->of.model->variability_from);
}
