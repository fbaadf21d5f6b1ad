/* SPDX-License-Identifier: MIT */
#include <stdio.h>

#include "../render/csv.h"
#include "read_cohort.h"
#include "read_simulate.h"
#include "save.h"

/* What is written at once; a line is some 60 bytes. */
#define LINES_MAX 2000000

/* Patient i, with what is their own. */
static struct infuse_pk_question question_of(const struct simulation *sim,
    int path, int64_t i)
{
	struct infuse_pk_question of = sim->of;
	const struct sim_path *common = &sim->path[path];

	of.segment = common->segment;
	of.segments = common->segments;
	of.time = sim->table.time;
	of.times = sim->table.times;
	if (sim->person == NULL)
		return of;
	of.weight = sim->person[i].weight;
	of.age_years = sim->person[i].age_years;
	of.segment = sim->person[i].path[path].segment;
	of.segments = sim->person[i].path[path].segments;
	return of;
}

static void add_head(struct render_text *text, const struct simulation *sim)
{
	int path, output;

	render_add(text, "id,weight_kg,age_years,time_h");
	for (path = 0; path < sim->paths; path++)
		for (output = 0; output < INFUSE_PK_OUTPUTS; output++) {
			render_add(text, ",");
			if (sim->paths > 1) {
				render_add(text, sim->path[path].key);
				render_add(text, "_");
			}
			render_add(text, sim_output_key(
			    (enum infuse_pk_output)output));
			render_add(text, "_ng_per_ml");
		}
	/* what may be replaced has this in its first bytes (S-36) */
	render_add(text, "," RENDER_MARK "\n");
}

static void add_line(struct render_text *text, const struct simulation *sim,
    struct infuse_pk_curves *const curves[SIM_PATHS_MAX], int64_t i, size_t at)
{
	struct infuse_pk_question of = question_of(sim, 0, i);
	char figure[INFUSE_PK_TEXT], number[32];
	int path, output;

	snprintf(number, sizeof(number), "%lld", (long long)i + 1);
	csv_string(text, sim->person != NULL ? sim->person[i].id : number);
	csv_number(text, of.weight.g, 3);
	if (of.age_years == INFUSE_PK_NO_AGE)
		csv_empty(text);
	else
		csv_number(text, of.age_years, 0);
	csv_number(text, (of.time[at].min * 1000000000 + 30) / 60, 9);
	for (path = 0; path < sim->paths; path++)
		for (output = 0; output < INFUSE_PK_OUTPUTS; output++)
			if (infuse_pk_ng_per_ml(figure, curves[path],
			    (enum infuse_pk_output)output, at,
			    sim->digits_of_files))
				csv_string(text, figure);
			else
				csv_empty(text);
	csv_string(text, INFUSE_VERSION);
	csv_end(text);
}

static enum infuse_pk_error add_patient(struct render_text *text,
    const struct simulation *sim, int64_t i)
{
	struct infuse_pk_curves *curves[SIM_PATHS_MAX] = { NULL };
	enum infuse_pk_error error = INFUSE_PK_OK;
	struct infuse_pk_question of;
	size_t at;
	int path;

	for (path = 0; path < sim->paths && error == INFUSE_PK_OK; path++) {
		of = question_of(sim, path, i);
		error = infuse_pk_individual(&curves[path], &of,
		    &sim->cohort, i);
	}
	for (at = 0; at < sim->table.times && error == INFUSE_PK_OK; at++)
		add_line(text, sim, curves, i, at);
	for (path = 0; path < sim->paths; path++)
		infuse_pk_free(curves[path]);
	return error;
}

enum cli_status cli_save_individuals(const struct simulation *sim,
    const struct cli_args *args, const struct cli_case *c)
{
	const char *path = args->value[CLI_INDIVIDUALS];
	enum infuse_pk_error error = INFUSE_PK_OK;
	struct render_text text = { 0 };
	enum cli_status status = CLI_OK;
	int64_t i;

	if (sim->cohort.patients * (int64_t)sim->table.times > LINES_MAX) {
		cli_error("too-many-lines", "--individuals", "more than "
		    "2,000,000 lines", path, "ask for fewer patients, or for "
		    "fewer times with --every and --until");
		return CLI_USAGE;
	}
	add_head(&text, sim);
	for (i = 0; i < sim->cohort.patients && error == INFUSE_PK_OK; i++)
		error = add_patient(&text, sim, i);
	if (error != INFUSE_PK_OK)
		status = cli_pk_error(error, sim);
	else if (!cli_save(args, CLI_INDIVIDUALS, &c->documents, &text))
		status = CLI_IO;
	render_text_free(&text);
	return status;
}
