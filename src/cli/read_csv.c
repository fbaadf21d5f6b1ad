/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "error.h"
#include "input.h"
#include "load.h"
#include "read_csv.h"

#define FILE_MOST ((size_t)4 << 20)

void csv_wrong(struct csv_table *table, const char *id, const char *what,
    const char *typed, const char *hint)
{
	table->wrong = true;
	cli_error_at(id, cli_file_name(table->path), (unsigned)table->line,
	    what, typed, hint);
}

static enum cli_status unreadable(const char *id, const char *option,
    const char *path, const char *why)
{
	cli_error(id, option, why, path, "nothing was read");
	return CLI_IO;
}

static enum cli_status read_input(struct csv_table *out, size_t *size)
{
	struct cli_reporter reporter = { 0 };
	struct infuse_bytes bytes;
	enum infuse_found found = cli_read_input(&bytes, cli_report,
	    &reporter);

	if (found != INFUSE_FOUND)
		return cli_found(found);
	out->data = bytes.text;
	*size = bytes.size;
	bytes.text = NULL;
	infuse_bytes_free(&bytes);
	return CLI_OK;
}

static enum cli_status read_file(struct csv_table *out, size_t *size)
{
	FILE *file = fopen(out->path, "rb");
	size_t n = 1;

	if (file == NULL)
		return unreadable("cannot-read", out->option, out->path,
		    strerror(errno));
	out->data = malloc(FILE_MOST + 1);
	while (out->data != NULL && n > 0 && *size < FILE_MOST) {
		n = fread(out->data + *size, 1, FILE_MOST - *size, file);
		*size += n;
	}
	n = out->data != NULL && ferror(file) ? 1 : 0;
	fclose(file);
	if (out->data == NULL)
		return unreadable("out-of-memory", out->option, out->path,
		    "not enough memory");
	return n == 0 ? CLI_OK : unreadable("cannot-read", out->option,
	    out->path, "cannot be read");
}

static enum cli_status read_all(struct csv_table *out)
{
	size_t size = 0;
	enum cli_status status = cli_is_input(out->path) ?
	    read_input(out, &size) : read_file(out, &size);

	if (status != CLI_OK)
		return status;
	if (size >= FILE_MOST)
		return unreadable("file-too-large", out->option, out->path,
		    "is larger than 4 MiB");
	out->data[size] = '\0';
	out->at = out->data;
	if (memchr(out->data, '\0', size) != NULL) {
		cli_error("not-text", out->option, "is not a text file",
		    out->path, "");
		return CLI_BAD_FILE;
	}
	return CLI_OK;
}

static bool ends_cell(const struct csv_table *table, char c)
{
	return c == table->separator || c == '\r' || c == '\n' || c == '\0';
}

/* A quoted cell from its first quote on, unquoted where it stands. */
static bool take_quoted(struct csv_table *table, char **cell)
{
	char *to = table->at + 1, *from = to;

	*cell = to;
	for (; *from != '\0'; from++) {
		if (*from == '"' && from[1] != '"')
			break;
		if (*from == '"')
			from++;
		*to++ = *from;
	}
	if (*from == '\0') {
		csv_wrong(table, "unclosed-quote", "a quoted cell does not end",
		    NULL, "write the quote that ends it");
		return false;
	}
	table->at = from + 1;
	if (!ends_cell(table, *table->at)) {
		csv_wrong(table, "text-behind-quote", "text behind a quoted "
		    "cell", table->at, "write a separator between cells");
		return false;
	}
	*to = '\0';
	return true;
}

/* One cell; `last` when its line ends with it. */
static bool take_cell(struct csv_table *table, char **cell, bool *last)
{
	char *end;

	if (*table->at == '"') {
		if (!take_quoted(table, cell))
			return false;
		end = table->at;
	} else {
		*cell = table->at;
		for (end = table->at; !ends_cell(table, *end); end++)
			;
	}
	*last = *end != table->separator;
	table->at = end;
	if (*end == table->separator) {
		*end = '\0';
		table->at = end + 1;
		return true;
	}
	if (*end == '\r' && end[1] == '\n')
		*end++ = '\0';
	if (*end != '\0') {
		*end = '\0';
		table->at = end + 1;
	} else {
		table->at = end;
	}
	return true;
}

static int find_column(const struct csv_table *table, const char *name)
{
	int i;

	for (i = 0; i < table->columns; i++)
		if (strcmp(table->column[i].name, name) == 0)
			return i;
	return -1;
}

static void tell_columns(struct csv_table *table, const char *id,
    const char *what, const char *typed)
{
	char hint[256] = "columns are ";
	int i;

	for (i = 0; i < table->columns; i++)
		snprintf(hint + strlen(hint), sizeof(hint) - strlen(hint),
		    "%s%s", i > 0 ? ", " : "", table->column[i].name);
	csv_wrong(table, id, what, typed, hint);
}

static bool read_head(struct csv_table *table)
{
	bool seen[CSV_COLUMNS_MAX] = { false }, last = false;
	char *name;
	int i;

	if (strncmp(table->at, "\xef\xbb\xbf", 3) == 0)
		table->at += 3;
	table->line = 1;
	while (!last) {
		if (!take_cell(table, &name, &last))
			return false;
		i = find_column(table, name);
		if (i < 0 && table->others &&
		    table->places < CSV_PLACES_MAX) {
			table->place[table->places++] = i;
			continue;
		}
		if (i < 0 || table->places == CSV_PLACES_MAX) {
			tell_columns(table, "unknown-column", "is not a column "
			    "of this table", name);
			return false;
		}
		if (seen[i]) {
			csv_wrong(table, "column-twice", "a column stands "
			    "twice", name, "");
			return false;
		}
		seen[i] = true;
		table->place[table->places++] = i;
	}
	for (i = 0; i < table->columns; i++)
		if (table->column[i].required && !seen[i]) {
			tell_columns(table, "missing-column", "a column is "
			    "missing", table->column[i].name);
			return false;
		}
	return true;
}

static enum cli_status open_table(struct csv_table *out)
{
	enum cli_status status = read_all(out);

	if (status == CLI_OK && !read_head(out))
		status = CLI_BAD_FILE;
	if (status != CLI_OK)
		csv_close(out);
	return status;
}

enum cli_status csv_open(struct csv_table *out, const char *option,
    const char *path, const struct csv_column *column, int columns)
{
	*out = (struct csv_table){
		.option = option, .path = path, .column = column,
		.columns = columns, .separator = ','
	};
	return open_table(out);
}

enum cli_status csv_open_others(struct csv_table *out, const char *option,
    const char *path, const struct csv_column *column, int columns,
    char separator)
{
	*out = (struct csv_table){
		.option = option, .path = path, .column = column,
		.columns = columns, .separator = separator, .others = true
	};
	return open_table(out);
}

bool csv_next(struct csv_table *table)
{
	bool last = false;
	char *cell;
	int i;

	if (*table->at == '\0' || table->wrong)
		return false;
	table->line++;
	memset(table->cell, 0, sizeof(table->cell));
	for (i = 0; !last; i++) {
		if (!take_cell(table, &cell, &last))
			return false;
		if (i >= table->places || (last && i + 1 < table->places)) {
			csv_wrong(table, "cells-missing", "has not as many "
			    "cells as the head", NULL, table->separator == ','
			    ? "write a comma for each cell that is empty" :
			    "write a separator for each cell that is empty");
			return false;
		}
		if (*cell != '\0' && table->place[i] >= 0)
			table->cell[table->place[i]] = cell;
	}
	for (i = 0; i < table->columns; i++)
		if (table->column[i].required && table->cell[i] == NULL) {
			csv_wrong(table, "empty-cell", "has nothing in a "
			    "column that is needed", table->column[i].name, "");
			return false;
		}
	return true;
}

void csv_close(struct csv_table *table)
{
	free(table->data);
	table->data = NULL;
	table->at = NULL;
}
