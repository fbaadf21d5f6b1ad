/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "input.h"
#include "read_csv.h"
#include "read_observed.h"

#define SAMPLES_MAX 10000
#define PG_PER_NG 1000

enum {
	TIME, KETAMINE, NORKETAMINE, COLUMNS
};

static const struct csv_column columns[COLUMNS] = {
	[TIME] = { "time_h", true },
	[KETAMINE] = { "ketamine_ng_per_ml", false },
	[NORKETAMINE] = { "norketamine_ng_per_ml", false }
};

/* A bare number, read as if it stood before a unit. */
static bool read_number(int64_t *out, struct csv_table *table, int column,
    const char *unit, unsigned among, const char *hint)
{
	const char *typed = table->cell[column];
	struct infuse_quantity quantity;
	struct infuse_fault fault;
	char text[64];

	if (snprintf(text, sizeof(text), "%s %s", typed, unit) >=
	    (int)sizeof(text)) {
		csv_wrong(table, "too-many-digits", "too many digits", typed,
		    "");
		return false;
	}
	if (!infuse_read_quantity(&quantity, text, strlen(text), among,
	    &fault)) {
		csv_wrong(table, fault.id, fault.text, typed, hint);
		return false;
	}
	*out = quantity.base;
	return true;
}

static bool read_level(int64_t *out, struct csv_table *table, int column)
{
	*out = -1;
	if (table->cell[column] == NULL)
		return true;
	/* a thousandfold, as there are units of strength for it */
	if (!read_number(out, table, column, "mcg/mL", 1u << INFUSE_STRENGTH,
	    "write ng/mL as a bare number"))
		return false;
	if (*out % PG_PER_NG == 0) {
		*out /= PG_PER_NG;
		return true;
	}
	csv_wrong(table, "not-a-level", "a level is in ng/mL, not finer than "
	    "0.001", table->cell[column], "");
	return false;
}

/* Read as mg, which are kept to nine decimals; to the nearest minute. */
static bool read_hours(struct infuse_duration *out, struct csv_table *table)
{
	int64_t h;

	if (!read_number(&h, table, TIME, "mg", 1u << INFUSE_MASS,
	    "write hours as a bare number: 0.333 for 20 min"))
		return false;
	if (h <= INFUSE_DURATION_MAX_MIN / 60 * INFUSE_PG_PER_MG) {
		out->min = (h * 60 + INFUSE_PG_PER_MG / 2) / INFUSE_PG_PER_MG;
		return true;
	}
	csv_wrong(table, "too-late", "is later than 366 d", table->cell[TIME],
	    "");
	return false;
}

static bool add_sample(struct simulation *sim, struct csv_table *table)
{
	struct sim_observed *one = &sim->observed[sim->samples];

	if (sim->samples == SAMPLES_MAX) {
		csv_wrong(table, "too-many-samples", "more than 10,000 samples",
		    NULL, "");
		return false;
	}
	*one = (struct sim_observed){ .at = 0 };
	one->pg_per_ml[INFUSE_PK_EFFECT] = -1;
	if (!read_hours(&one->time, table) ||
	    !read_level(&one->pg_per_ml[INFUSE_PK_KETAMINE], table,
	    KETAMINE) ||
	    !read_level(&one->pg_per_ml[INFUSE_PK_NORKETAMINE], table,
	    NORKETAMINE))
		return false;
	sim->samples++;
	return true;
}

static int compare(const void *a, const void *b)
{
	const struct sim_observed *x = a, *y = b;

	return (x->time.min > y->time.min) - (x->time.min < y->time.min);
}

enum cli_status cli_read_observed(struct simulation *sim, const char *path)
{
	struct csv_table table;
	enum cli_status status;

	if (path == NULL)
		return CLI_OK;
	status = csv_open(&table, "--observed", path, columns, COLUMNS);
	if (status != CLI_OK)
		return status;
	sim->observed_file = cli_file_name(path);
	sim->observed = calloc(SAMPLES_MAX, sizeof(*sim->observed));
	while (sim->observed != NULL && csv_next(&table))
		if (!add_sample(sim, &table))
			table.wrong = true;
	if (sim->observed != NULL && !table.wrong && sim->samples == 0)
		csv_wrong(&table, "no-samples", "has no sample in it", NULL,
		    "");
	status = table.wrong || sim->observed == NULL ? CLI_BAD_FILE : CLI_OK;
	csv_close(&table);
	if (status == CLI_OK)
		qsort(sim->observed, sim->samples, sizeof(*sim->observed),
		    compare);
	return status;
}
