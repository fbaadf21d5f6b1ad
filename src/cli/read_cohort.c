/* SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <string.h>

#include "input.h"
#include "read_cohort.h"
#include "read_csv.h"

enum {
	ID, WEIGHT, AGE, SEX, HEIGHT, COLUMNS
};

static const struct csv_column columns[COLUMNS] = {
	[ID] = { "id", true }, [WEIGHT] = { "weight", true },
	[AGE] = { "age", false }, [SEX] = { "sex", false },
	[HEIGHT] = { "height", false }
};

/* The order of one of them: what --weight and the like would have made. */
static bool read_person(struct infuse_order *out, const struct cli_args *args,
    const struct cli_case *c, const struct csv_table *table)
{
	struct cli_args own = *args;
	struct cli_order order;

	own.value[CLI_WEIGHT] = table->cell[WEIGHT];
	own.value[CLI_AGE] = table->cell[AGE];
	own.value[CLI_HEIGHT] = table->cell[HEIGHT];
	own.value[CLI_SEX] = table->cell[HEIGHT] != NULL ?
	    table->cell[SEX] : NULL;
	if (!cli_read_order(&order, &own) ||
	    !cli_weigh(&order, c->documents.protocol))
		return false;
	*out = c->of.order;
	out->weight = order.order.weight;
	out->dosing = order.order.dosing;
	out->for_limits = order.order.for_limits;
	out->ideal = order.order.ideal;
	out->age_years = order.order.age_years;
	return true;
}

static char *copy_of(const char *text)
{
	size_t size = strlen(text) + 1;
	char *copy = malloc(size);

	return copy != NULL ? memcpy(copy, text, size) : NULL;
}

/* Their own plan, on the paths that the answer has. */
static bool set_plan(struct sim_person *person, struct simulation *sim,
    const struct infuse_case *of)
{
	struct simulation own = { .paths = 0 };
	struct infuse_plan plan;
	bool good;
	int i;

	infuse_plan_make(&plan, of);
	sim->stopped += plan.verdict == INFUSE_STOP;
	good = simulation_set_paths(&own, of, &plan) == SIMULATION_PATHS &&
	    own.paths == sim->paths;
	for (i = 0; i < own.paths; i++) {
		person->path[i].segment = own.path[i].segment;
		person->path[i].segments = own.path[i].segments;
	}
	return good;
}

static bool is_known(const struct simulation *sim, int64_t n, const char *id)
{
	int64_t i;

	for (i = 0; i < n; i++)
		if (strcmp(sim->person[i].id, id) == 0)
			return true;
	return false;
}

/* Whether a model was made for them, as for --weight. */
static bool suits_model(const struct simulation *sim,
    const struct sim_person *person, struct csv_table *table)
{
	struct infuse_pk_question of = sim->of;
	enum infuse_pk_error error;

	of.weight = person->weight;
	of.age_years = person->age_years;
	of.segments = of.times = 0;
	error = infuse_pk_check(&of);
	if (error != INFUSE_PK_OK)
		csv_wrong(table, infuse_pk_error_id(error),
		    infuse_pk_error_text(error), sim->of.model->id,
		    "name another --model, or say --beyond-range");
	return error == INFUSE_PK_OK;
}

static bool add_person(struct simulation *sim, const struct cli_args *args,
    const struct cli_case *c, struct csv_table *table)
{
	struct sim_person *person = &sim->person[sim->cohort.patients];
	struct infuse_case of = c->of;
	char *id;

	if (is_known(sim, sim->cohort.patients, table->cell[ID])) {
		csv_wrong(table, "id-twice", "an id stands twice",
		    table->cell[ID], "");
		return false;
	}
	if (!read_person(&of.order, args, c, table)) {
		csv_wrong(table, "bad-patient", "is refused, as said above",
		    NULL, "");
		return false;
	}
	id = copy_of(table->cell[ID]);
	if (id == NULL)
		return false;
	person->id = id;
	person->weight = of.order.weight;
	person->age_years = of.order.age_years == INFUSE_NO_AGE ?
	    INFUSE_PK_NO_AGE : of.order.age_years;
	sim->cohort.patients++;
	if (!suits_model(sim, person, table))
		return false;
	if (set_plan(person, sim, &of))
		return true;
	csv_wrong(table, "no-plan", "the protocol has no such plan for this "
	    "patient", table->cell[ID], "infuse plan says why");
	return false;
}

enum cli_status cli_read_cohort(struct simulation *sim,
    const struct cli_args *args, const struct cli_case *c)
{
	const char *path = args->value[CLI_COHORT];
	struct csv_table table;
	enum cli_status status;

	if (path == NULL)
		return CLI_OK;
	status = csv_open(&table, "--cohort", path, columns, COLUMNS);
	if (status != CLI_OK)
		return status;
	sim->cohort.patients = 0;
	sim->person = calloc(INFUSE_PK_PEOPLE_MAX, sizeof(*sim->person));
	while (sim->person != NULL && csv_next(&table)) {
		if (sim->cohort.patients == INFUSE_PK_PEOPLE_MAX)
			csv_wrong(&table, "too-many-patients", "more than "
			    "10,000 patients", NULL, "");
		else if (!add_person(sim, args, c, &table))
			table.wrong = true;
	}
	if (sim->person != NULL && !table.wrong && sim->cohort.patients == 0)
		csv_wrong(&table, "no-patients", "has nobody in it", NULL, "");
	status = table.wrong || sim->person == NULL ? CLI_BAD_FILE : CLI_OK;
	csv_close(&table);
	sim->cohort_file = cli_file_name(path);
	sim->discussion = sim->discussion || sim->stopped > 0;
	return status;
}
