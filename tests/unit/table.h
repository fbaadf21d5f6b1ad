/* SPDX-License-Identifier: MIT */
#ifndef TESTS_UNIT_TABLE_H
#define TESTS_UNIT_TABLE_H

/*
 * Tables of facts in tests/data: tabs between cells, # before a comment, the
 * names of the columns in the first line that is none.
 */

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <infuse/text.h>

#define TABLE_COLUMNS_MAX 24
#define TABLE_LINE_MAX 1024

struct table {
	FILE *file;
	char head_text[TABLE_LINE_MAX];
	char row_text[TABLE_LINE_MAX];
	const char *head[TABLE_COLUMNS_MAX];
	const char *cell[TABLE_COLUMNS_MAX];
	int columns;
	int line;
	int rows;
};

/* Cuts a line at its tabs; an empty cell counts. */
static inline int table_cut(const char **cell, char *text)
{
	int columns = 0;
	char *tab;

	text[strcspn(text, "\n")] = '\0';
	while (columns < TABLE_COLUMNS_MAX) {
		cell[columns++] = text;
		tab = strchr(text, '\t');
		if (tab == NULL)
			break;
		*tab = '\0';
		text = tab + 1;
	}
	return columns;
}

static inline bool table_line(struct table *table, char *text)
{
	do {
		if (fgets(text, TABLE_LINE_MAX, table->file) == NULL)
			return false;
		table->line++;
	} while (text[0] == '#' || text[0] == '\n');
	return true;
}

static inline bool table_open(struct table *table, const char *path)
{
	memset(table, 0, sizeof(*table));
	table->file = fopen(path, "r");
	if (table->file == NULL || !table_line(table, table->head_text))
		return false;
	table->columns = table_cut(table->head, table->head_text);
	return true;
}

/* The next row; false at the end, or where a row has not all its cells. */
static inline bool table_next(struct table *table)
{
	if (!table_line(table, table->row_text)) {
		fclose(table->file);
		table->file = NULL;
		return false;
	}
	table->rows++;
	return table_cut(table->cell, table->row_text) == table->columns;
}

/* The cell of that column; "" for a column that is not there. */
static inline const char *table_cell(const struct table *table,
    const char *column)
{
	int i;

	for (i = 0; i < table->columns; i++)
		if (strcmp(table->head[i], column) == 0)
			return table->cell[i];
	return "";
}

static inline bool table_is(const struct table *table, const char *column,
    const char *word)
{
	return strcmp(table_cell(table, column), word) == 0;
}

/* A quantity of the base unit, or -1. */
static inline int64_t table_quantity(const char *text)
{
	struct infuse_quantity out;
	struct infuse_fault fault;

	if (!infuse_read_quantity(&out, text, strlen(text),
	    ((1u << INFUSE_DIMENSIONS) - 1) & ~(1u << INFUSE_MASS), &fault) &&
	    !infuse_read_quantity(&out, text, strlen(text), 1u << INFUSE_MASS,
	    &fault))
		return -1;
	return out.base;
}

/*
 * Whether a count of 10^-point is the decimal number in the text, to as many
 * decimals as stand there: exactly, or to the nearest.
 */
static inline bool table_agrees(const char *text, int64_t count, int point,
    bool nearest)
{
	int64_t digits = 0, scale = 1;
	bool minus = *text == '-', behind = false;

	for (text += minus; *text != '\0'; text++) {
		if (*text == '.') {
			behind = true;
			continue;
		}
		if (*text < '0' || *text > '9')
			return false;
		digits = digits * 10 + (*text - '0');
		point -= behind;
	}
	for (; point > 0; point--)
		scale *= 10;
	for (; point < 0; point++)
		count *= 10;
	if (minus)
		count = -count;
	return nearest ? (count + scale / 2) / scale == digits :
	    count == digits * scale;
}

#endif
