/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "batch.h"

/* Columns of every answer, which no key can be. */
static const char *const own[] = {
	"status", "error", "error_option", "error_text", "error_typed",
	"error_hint", "units",
};

static int key_of(const struct batch *b, const char *name)
{
	int i;

	for (i = 0; i < b->keys; i++)
		if (strcmp(b->key[i], name) == 0)
			return i;
	return -1;
}

/* "weight" of --weight; a bare name. */
static int option_of(const struct batch *b, const char *name, size_t length)
{
	int id;

	if (length == strlen("quantity") && b->asked->least > 0 &&
	    memcmp(name, "quantity", length) == 0)
		return BATCH_QUANTITY;
	for (id = 0; id < CLI_OPTIONS; id++)
		if (cli_is_column(b->asked, (enum cli_option_id)id) &&
		    strlen(cli_options[id].name) == length + 2 &&
		    memcmp(cli_options[id].name + 2, name, length) == 0)
			return id;
	return BATCH_NO_OPTION;
}

/* A key, or an option as a column, that was perhaps meant. */
static void suggest(const struct batch *b, char meant[CLI_SUGGESTION_MAX],
    const char *name)
{
	const char *names[CLI_OPTIONS + 1 + BATCH_KEYS_MAX];
	size_t count = 0;
	int id, k;

	for (k = 0; k < b->keys; k++)
		names[count++] = b->key[k];
	for (id = 0; id < CLI_OPTIONS; id++)
		if (cli_is_column(b->asked, (enum cli_option_id)id))
			names[count++] = cli_options[id].name + 2;
	if (b->asked->least > 0)
		names[count++] = "quantity";
	cli_suggest(meant, name, names, count);
}

/* What a name that is no column's may be instead. */
static void say_unknown(const struct batch *b, const char *name)
{
	char meant[CLI_SUGGESTION_MAX], hint[CLI_SUGGESTION_MAX + 160];

	suggest(b, meant, name);
	if (meant[0] != '\0')
		(void)snprintf(hint, sizeof(hint), "did you mean %s?", meant);
	else if (b->in.form == INFUSE_CSV && strchr(name, ';') != NULL)
		(void)snprintf(hint, sizeof(hint), "cells with semicolons "
		    "between are read with --separator \";\"");
	else if (b->in.form != INFUSE_TSV && strchr(name, '\t') != NULL)
		(void)snprintf(hint, sizeof(hint), "cells with tabs between "
		    "are read with --in tsv");
	else if (name[0] >= '0' && name[0] <= '9')
		(void)snprintf(hint, sizeof(hint), "a stream without a head "
		    "is read with --no-header and --columns NAMES");
	else
		(void)snprintf(hint, sizeof(hint), "hand it on with --key, or "
		    "leave it away; see infuse help batch %s",
		    b->asked->name);
	cli_error("unknown-column", b->args->command->name,
	    "there is no column of that name", name, hint);
}

static bool refuse(const struct batch *b, const char *id, const char *text,
    const char *name, const char *hint)
{
	cli_error(id, b->args->command->name, text, name, hint);
	return false;
}

static bool is_unit(const char *name)
{
	return *name != '\0' && infuse_unit_find(name, strlen(name),
	    (1u << INFUSE_DIMENSIONS) - 1) != NULL;
}

bool batch_bind(const struct batch *b, struct batch_column *out,
    const char *name)
{
	const char *space = strchr(name, ' ');

	out->unit[0] = '\0';
	out->key = key_of(b, name);
	if (strlen(name) >= sizeof(out->name))
		return refuse(b, "unknown-column", "the name of a column is "
		    "longer than 127 bytes", name, "");
	(void)snprintf(out->name, sizeof(out->name), "%s", name);
	out->option = option_of(b, name, strlen(name));
	if (out->option == BATCH_NO_OPTION && space != NULL &&
	    is_unit(space + 1)) {
		out->option = option_of(b, name, (size_t)(space - name));
		if (out->option != BATCH_NO_OPTION)
			(void)snprintf(out->unit, sizeof(out->unit), "%s",
			    space);
	}
	if (out->option >= 0 && b->base.value[out->option] != NULL)
		return refuse(b, "given-twice", "is a column, and an option "
		    "besides", cli_options[out->option].name, "say it once");
	if (out->option != BATCH_NO_OPTION || out->key >= 0)
		return true;
	say_unknown(b, name);
	return false;
}

/* Whether another column says the same. */
static bool is_twice(const struct batch *b, const struct batch_column *one)
{
	int i;

	for (i = 0; i < b->columns; i++)
		if (strcmp(b->column[i].name, one->name) == 0 ||
		    (one->option != BATCH_NO_OPTION &&
		    b->column[i].option == one->option))
			return true;
	return false;
}

static bool add_column(struct batch *b, const char *name)
{
	struct batch_column *column = &b->column[b->columns];

	if (name == NULL || *name == '\0')
		return refuse(b, "unknown-column", "a column of the head has "
		    "no name", NULL, "name each column, or leave it away");
	if (b->columns == INFUSE_CELLS_MAX)
		return refuse(b, "too-many-cells", "there are more than 128 "
		    "columns", name, "leave away those that are not needed");
	if (!batch_bind(b, column, name))
		return false;
	if (is_twice(b, column))
		return refuse(b, "column-twice", "a column stands twice",
		    name, "leave one of them away");
	b->columns++;
	return true;
}

/* A key has to be there to be handed on. */
static bool has_keys(const struct batch *b)
{
	const char *names[INFUSE_CELLS_MAX];
	char meant[CLI_SUGGESTION_MAX], hint[CLI_SUGGESTION_MAX + 32] = "";
	bool found;
	int i, k;

	for (k = 0; k < b->keys; k++) {
		found = false;
		for (i = 0; i < b->columns; i++) {
			names[i] = b->column[i].name;
			found = found || b->column[i].key == k;
		}
		if (found)
			continue;
		cli_suggest(meant, b->key[k], names, (size_t)b->columns);
		if (meant[0] != '\0')
			(void)snprintf(hint, sizeof(hint), "did you mean %s?",
			    meant);
		cli_error("unknown-column", "--key",
		    "the stream has no such column", b->key[k], hint);
		return false;
	}
	return true;
}

bool batch_read_head(struct batch *b, const struct infuse_cells *cells)
{
	int i;

	if (cells->fault.id != NULL) {
		cli_error(cells->fault.id, "head", cells->fault.text, NULL,
		    cells->fault.hint);
		return false;
	}
	for (i = 0; i < cells->count; i++)
		if (!add_column(b, cells->of[i].text))
			return false;
	return has_keys(b) && batch_can_ask(b);
}

/* The next name of a list with commas between; false behind the last. */
static bool next_name(const char **at, char out[BATCH_NAME_MAX])
{
	size_t length;

	if (*at == NULL)
		return false;
	length = strcspn(*at, ",");
	(void)snprintf(out, BATCH_NAME_MAX, "%.*s", (int)(length <
	    BATCH_NAME_MAX ? length : BATCH_NAME_MAX - 1), *at);
	*at = (*at)[length] == ',' ? *at + length + 1 : NULL;
	return true;
}

bool batch_read_columns(struct batch *b)
{
	const char *at = b->args->value[CLI_COLUMNS];
	char name[BATCH_NAME_MAX];

	while (next_name(&at, name))
		if (!add_column(b, name))
			return false;
	return has_keys(b) && batch_can_ask(b);
}

/* A key that is a column of the answer stands in its place. */
static bool hide(struct batch *b, const char *name)
{
	size_t i;
	int k;

	for (i = 0; i < sizeof(own) / sizeof(own[0]); i++)
		if (strcmp(own[i], name) == 0)
			return refuse(b, "reserved-column", "every answer has "
			    "a column of that name", name,
			    "call yours otherwise");
	for (k = 0; k < b->heads; k++) {
		if (strcmp(b->head[k], name) != 0)
			continue;
		if (option_of(b, name, strlen(name)) == BATCH_NO_OPTION)
			return refuse(b, "reserved-column", "the answer has a "
			    "column of that name", name,
			    "call yours otherwise");
		b->hidden[k] = true;
	}
	return true;
}

bool batch_add_keys(struct batch *b, const char *names)
{
	char name[BATCH_NAME_MAX];

	while (next_name(&names, name)) {
		if (*name == '\0')
			return refuse(b, "unknown-column", "--key names no "
			    "column", NULL, "write --key patient,visit");
		if (b->keys == BATCH_KEYS_MAX)
			return refuse(b, "given-too-often", "--key has more "
			    "than 32 names", name, "");
		if (key_of(b, name) >= 0)
			return refuse(b, "column-twice", "--key says a name "
			    "twice", name, "say it once");
		if (!hide(b, name))
			return false;
		(void)snprintf(b->key[b->keys++], BATCH_NAME_MAX, "%s", name);
	}
	return true;
}

static bool is_said(const struct batch *b, int option)
{
	int i;

	for (i = 0; i < b->columns; i++)
		if (b->column[i].option == option)
			return true;
	return option >= 0 && b->base.value[option] != NULL;
}

bool batch_can_ask(const struct batch *b)
{
	const struct cli_command *asked = b->asked;
	bool grid = b->args->value[CLI_WEIGHTS] != NULL;
	char text[120];
	int i, id;

	for (i = 0; i < asked->required; i++) {
		id = (int)asked->options[i];
		if (is_said(b, id))
			continue;
		(void)snprintf(text, sizeof(text), "needs %s%s", grid ? "" :
		    "a column ", cli_options[id].name + (grid ? 0 : 2));
		cli_error_of("missing-option", cli_options[id].name,
		    b->args->command->name, text, NULL, grid ?
		    cli_options[id].help :
		    "or say it for all records, as an option");
		return false;
	}
	if (asked->least > 0 && !is_said(b, BATCH_QUANTITY))
		return refuse(b, "missing-argument", "needs a column quantity",
		    NULL, "name it so in the head");
	return true;
}
