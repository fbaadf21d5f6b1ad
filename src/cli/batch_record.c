/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "batch.h"
#include "input.h"

/* Whether a text is a quantity, or a unit alone, in that spelling. */
static bool is_spelt(const char *text, size_t length,
    const struct batch_unit *unit)
{
	const char *end;

	if (length < unit->length)
		return false;
	end = text + length - unit->length;
	if (memcmp(end, unit->theirs, unit->length) != 0)
		return false;
	return end == text || (text[0] >= '0' && text[0] <= '9' &&
	    (end[-1] == ' ' || strchr("0123456789", end[-1]) != NULL));
}

static const struct batch_unit *unit_of(const struct batch *b,
    const char *text)
{
	size_t length = strlen(text);
	int i;

	for (i = 0; i < b->units; i++)
		if (is_spelt(text, length, &b->unit[i]))
			return &b->unit[i];
	return NULL;
}

/*
 * A text that no cell has.  All of them have room from the beginning, so that
 * those that were made stay where they are.
 */
static const char *make(struct batch *b, const char *text, size_t length,
    const char *unit)
{
	size_t from = b->made.length;

	render_add_bytes(&b->made, text, length);
	render_add(&b->made, unit);
	render_add_bytes(&b->made, "", 1);
	return b->made.failed ? NULL : b->made.data + from;
}

/* A column "rate mg/h" has numbers of that unit; theirs are read as ours. */
static const char *as_ours(struct batch *b, const struct batch_column *column,
    const char *text)
{
	const struct batch_unit *unit;

	if (column->unit[0] != '\0')
		return make(b, text, strlen(text), column->unit);
	unit = b->units > 0 ? unit_of(b, text) : NULL;
	return unit == NULL ? text : make(b, text, strlen(text) -
	    unit->length, unit->ours);
}

/* Where an option, or what is converted, is put. */
static const char **place_of(struct batch_asked *out, int option)
{
	return option == BATCH_QUANTITY ? &out->args.positional[0] :
	    &out->args.value[option];
}

bool batch_is_stream(int option, const char *text)
{
	return (option == CLI_PROTOCOL || option == CLI_SITE ||
	    option == CLI_SCREEN) && cli_is_input(text);
}

static void put(struct batch *b, struct batch_asked *out,
    const struct batch_column *column, const struct infuse_cell *cell)
{
	const char **place;

	if (column->key >= 0)
		out->key[column->key] = cell;
	if (column->option == BATCH_NO_OPTION || cell->text == NULL)
		return;
	place = place_of(out, column->option);
	if (*place != NULL) {
		cli_error("column-twice", b->args->command->name,
		    "two columns say the same", column->name, "say it once");
		out->wrong = true;
		return;
	}
	if (batch_is_stream(column->option, cell->text)) {
		cli_error("input-twice", cli_options[column->option].name,
		    "standard input is where the records come from", NULL,
		    "write it into a file, and name that");
		out->wrong = true;
		return;
	}
	*place = as_ours(b, column, cell->text);
	if (column->option == BATCH_QUANTITY)
		out->args.positionals = 1;
}

/* Cells by their place. */
static void read_places(struct batch *b, struct batch_asked *out,
    const struct infuse_cells *cells)
{
	char text[80];
	int i;

	for (i = 0; i < cells->count && i < b->columns; i++)
		put(b, out, &b->column[i], &cells->of[i]);
	if (cells->count == b->columns || cells->fault.id != NULL)
		return;
	(void)snprintf(text, sizeof(text), "a record has %d cell%s, and "
	    "there are %d columns", cells->count, cells->count == 1 ? "" :
	    "s", b->columns);
	cli_error("wrong-cell-count", b->args->command->name, text, NULL,
	    b->in.form == INFUSE_CSV ? "put quotes around a cell that has "
	    "the separator in it, and decimals behind a point" :
	    "write a tab for each cell that is empty");
	out->wrong = true;
}

/*
 * The column of a key.  Records of one stream are alike, so the one that has
 * been found at that place before is looked at first.
 */
static const struct batch_column *column_of(struct batch *b, int at,
    const char *key)
{
	int i;

	if (at < b->columns && strcmp(b->column[at].name, key) == 0)
		return &b->column[at];
	for (i = 0; i < b->columns; i++)
		if (strcmp(b->column[i].name, key) == 0)
			return &b->column[i];
	if (b->columns == INFUSE_CELLS_MAX)
		b->columns = 0;
	if (!batch_bind(b, &b->column[b->columns], key))
		return NULL;
	return &b->column[b->columns++];
}

/* Cells by their key. */
static void read_keys(struct batch *b, struct batch_asked *out,
    const struct infuse_cells *cells)
{
	const struct batch_column *column;
	int i;

	for (i = 0; i < cells->count; i++) {
		column = column_of(b, i, cells->of[i].key);
		if (column == NULL)
			out->wrong = true;
		else
			put(b, out, column, &cells->of[i]);
	}
}

void batch_read_record(struct batch *b, struct batch_asked *out,
    const struct infuse_cells *cells)
{
	int k;

	out->args = b->base;
	out->wrong = false;
	b->made.length = 0;
	for (k = 0; k < b->keys; k++)
		out->key[k] = NULL;
	if (cells->fault.id != NULL) {
		cli_error(cells->fault.id, b->args->command->name,
		    cells->fault.text, NULL, cells->fault.hint);
		out->wrong = true;
	}
	if (b->in.form == INFUSE_NDJSON)
		read_keys(b, out, cells);
	else
		read_places(b, out, cells);
}
