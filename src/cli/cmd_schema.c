/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "../answer/file_schema.h"
#include "../answer/schema.h"
#include "../render/json.h"
#include "cli.h"
#include "text_out.h"

#define SCHEMAS_MAX 32

static const struct {
	const char *name;
	const char *about;
	enum infuse_mapping mapping;
} files[] = {
	{ "protocol", "a protocol file", INFUSE_MAPPING_PROTOCOL },
	{ "site", "a site file", INFUSE_MAPPING_SITE },
};
#define FILES (sizeof(files) / sizeof(files[0]))

static void add_name(struct render_text *text, const char *name,
    const char *about)
{
	render_add(text, name);
	render_add_spaces(text, 17 - strlen(name));
	render_add(text, about);
	render_add(text, "\n");
}

static enum cli_status list_names(void)
{
	struct render_text text = { 0 };
	const struct answer_keys *keys;
	const char *name;
	size_t i;

	for (i = 0; (keys = answer_schema_at(i, &name)) != NULL; i++)
		add_name(&text, name, keys->about);
	for (i = 0; i < FILES; i++)
		add_name(&text, files[i].name, files[i].about);
	return cli_print(&text, CLI_OK);
}

static enum cli_status unknown(const char *typed)
{
	const char *names[SCHEMAS_MAX];
	char meant[CLI_SUGGESTION_MAX], hint[CLI_SUGGESTION_MAX + 32];
	size_t i, k;

	for (i = 0; i < SCHEMAS_MAX - FILES &&
	    answer_schema_at(i, &names[i]) != NULL; i++)
		;
	for (k = 0; k < FILES; k++)
		names[i++] = files[k].name;
	cli_suggest(meant, typed, names, i);
	(void)snprintf(hint, sizeof(hint), "did you mean %s?", meant);
	cli_error("unknown-schema", "schema", "there is no schema of that name",
	    typed, meant[0] != '\0' ? hint : "infuse schema lists them");
	return CLI_USAGE;
}

/* False where nothing has that name. */
static bool make(struct answer *tree, const char *typed)
{
	const struct answer_keys *keys;
	const char *name;
	size_t i;

	for (i = 0; (keys = answer_schema_at(i, &name)) != NULL; i++)
		if (strcmp(name, typed) == 0) {
			answer_schema_tree(tree, keys);
			return true;
		}
	for (i = 0; i < FILES; i++)
		if (strcmp(files[i].name, typed) == 0) {
			answer_file_schema_tree(tree, files[i].about,
			    files[i].mapping);
			return true;
		}
	return false;
}

enum cli_status cli_schema(const struct cli_args *args)
{
	struct render_text text = { 0 };
	struct answer tree = { 0 };

	if (args->positionals == 0)
		return list_names();
	if (!make(&tree, args->positional[0]))
		return unknown(args->positional[0]);
	render_json_take(&text, &tree);
	return cli_print(&text, CLI_OK);
}
