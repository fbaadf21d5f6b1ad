/* SPDX-License-Identifier: MIT */
#ifndef CLI_READ_CSV_H
#define CLI_READ_CSV_H

/*
 * Tables that a study has, as CSV (RFC 4180) with a head: columns by name, in
 * any order, none unknown.  Messages name file and line.
 */

#include <stdint.h>

#include "cli.h"

#define CSV_COLUMNS_MAX 8
#define CSV_PLACES_MAX 64	/* of a file with columns of others */

struct csv_column {
	const char *name;
	bool required;		/* the column, and something in each cell */
};

struct csv_table {
	const char *option;	/* "--cohort" */
	const char *path;
	const struct csv_column *column;
	int columns;
	char separator;		/* ',', ';' or a tab */
	bool others;		/* columns that are not here are passed over */
	char *data;
	char *at;
	int64_t line;		/* of what was read last, from 1 */
	int place[CSV_PLACES_MAX];	/* of the file: which of `column`,
					 * or -1 */
	int places;
	/* by `column`; NULL where a cell is empty or its column not there */
	const char *cell[CSV_COLUMNS_MAX];
	bool wrong;		/* a message stands */
};

/* Reads the file and its head. */
enum cli_status csv_open(struct csv_table *out, const char *option,
    const char *path, const struct csv_column *column, int columns);

/* The same of a table of others: with that separator, and more columns. */
enum cli_status csv_open_others(struct csv_table *out, const char *option,
    const char *path, const struct csv_column *column, int columns,
    char separator);

/* The next line; false at the end, or where `wrong` is set. */
bool csv_next(struct csv_table *table);

/* Says what is wrong with the line that was read last. */
void csv_wrong(struct csv_table *table, const char *id, const char *what,
    const char *typed, const char *hint);

void csv_close(struct csv_table *table);

#endif
