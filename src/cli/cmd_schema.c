/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "../answer/schema.h"
#include "../render/json.h"
#include "cli.h"
#include "text_out.h"

#define SCHEMAS_MAX 32

static enum cli_status list_names(void)
{
	struct render_text text = { 0 };
	const struct answer_keys *keys;
	const char *name;
	size_t i;

	for (i = 0; (keys = answer_schema_at(i, &name)) != NULL; i++) {
		render_add(&text, name);
		render_add_spaces(&text, 17 - strlen(name));
		render_add(&text, keys->about);
		render_add(&text, "\n");
	}
	return cli_print(&text, CLI_OK);
}

static enum cli_status unknown(const char *typed)
{
	const char *names[SCHEMAS_MAX];
	char meant[CLI_SUGGESTION_MAX], hint[CLI_SUGGESTION_MAX + 32];
	size_t i;

	for (i = 0; i < SCHEMAS_MAX &&
	    answer_schema_at(i, &names[i]) != NULL; i++)
		;
	cli_suggest(meant, typed, names, i);
	(void)snprintf(hint, sizeof(hint), "did you mean %s?", meant);
	cli_error("unknown-schema", "schema", "there is no schema of that name",
	    typed, meant[0] != '\0' ? hint : "infuse schema lists them");
	return CLI_USAGE;
}

enum cli_status cli_schema(const struct cli_args *args)
{
	struct render_text text = { 0 };
	const struct answer_keys *keys;
	struct answer tree = { 0 };
	const char *name;
	size_t i;

	if (args->positionals == 0)
		return list_names();
	for (i = 0; (keys = answer_schema_at(i, &name)) != NULL; i++)
		if (strcmp(name, args->positional[0]) == 0)
			break;
	if (keys == NULL)
		return unknown(args->positional[0]);
	answer_schema_tree(&tree, keys);
	render_json_take(&text, &tree);
	return cli_print(&text, CLI_OK);
}
