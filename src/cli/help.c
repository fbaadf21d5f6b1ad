/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "course.h"
#include "help.h"

#define COMMANDS_MAX 64

const struct cli_command *cli_find_command(int argc,
    const char *const *argv, int *words)
{
	const struct cli_command *command;
	const char *second;
	size_t i, first;

	for (i = 0; (command = cli_command_at(i)) != NULL; i++) {
		second = strchr(command->name, ' ');
		first = second ? (size_t)(second - command->name) :
		    strlen(command->name);
		if (argc < 1 || argv[0] == NULL || strlen(argv[0]) != first ||
		    memcmp(argv[0], command->name, first) != 0)
			continue;
		*words = second ? 2 : 1;
		if (second == NULL ||
		    (argc > 1 && argv[1] && strcmp(argv[1], second + 1) == 0))
			return command;
	}
	return NULL;
}

static void add_line(struct render_text *text,
    const struct cli_command *command)
{
	render_add(text, "  ");
	render_add(text, command->name);
	render_add_spaces(text, strlen(command->name) < 16 ?
	    16 - strlen(command->name) : 1);
	render_add(text, command->summary);
	render_add(text, "\n");
}

void cli_add_overview(struct render_text *text)
{
	const struct cli_command *command;
	size_t i;

	render_add(text, "usage: infuse COMMAND [options]\n\n"
	    "  infuse plan --weight 70 --protocol goebel-escalating\n"
	    "  infuse check --weight 70 --protocol goldberg-2010 "
	    "--rate \"25 mg/h\"\n\n");
	for (i = 0; (command = cli_command_at(i)) != NULL; i++)
		if (strncmp(command->name, "course ", 7) != 0)
			add_line(text, command);	/* infuse course has them */
	render_add(text, "\nSee infuse help COMMAND, or infuse(1).  Decision "
	    "support, not a medical device:\nthe prescriber checks every "
	    "figure.\n");
}

/*
 * "protocol" of "protocol list" and others; adds what there is of it.  A word
 * that is a command itself says what goes with it.
 */
bool cli_add_family(struct render_text *text, const char *word)
{
	const struct cli_command *command;
	size_t length = strlen(word), i;
	bool any = false;

	for (i = 0; (command = cli_command_at(i)) != NULL; i++)
		if (strcmp(command->name, word) == 0)
			return false;

	for (i = 0; (command = cli_command_at(i)) != NULL; i++) {
		if (strncmp(command->name, word, length) != 0 ||
		    command->name[length] != ' ')
			continue;
		if (!any) {
			render_add(text, "usage: infuse ");
			render_add(text, word);
			render_add(text, " COMMAND [options]\n\n");
		}
		add_line(text, command);
		any = true;
	}
	if (any)
		render_add(text, "\nSee infuse help COMMAND, both words of "
		    "it.\n");
	return any;
}

enum cli_status cli_unknown_command(int argc, const char *const *argv,
    bool all)
{
	const char *names[COMMANDS_MAX];
	char meant[CLI_SUGGESTION_MAX], hint[CLI_SUGGESTION_MAX + 64];
	char typed[128];
	bool two = argc > 1 && (strcmp(argv[0], "protocol") == 0 ||
	    strcmp(argv[0], "batch") == 0 || all);
	size_t i;

	for (i = 0; i < COMMANDS_MAX && cli_command_at(i) != NULL; i++)
		names[i] = cli_command_at(i)->name;
	snprintf(typed, sizeof(typed), "%s%s%s", argv[0],
	    two ? " " : "", two ? argv[1] : "");
	cli_suggest(meant, typed, names, i);
	if (meant[0] != '\0')
		snprintf(hint, sizeof(hint), "did you mean %s?", meant);
	else if (strcmp(argv[0], "protocol") == 0)
		snprintf(hint, sizeof(hint),
		    "write protocol list, protocol show or protocol lint");
	else
		snprintf(hint, sizeof(hint), "see infuse help");
	cli_error("unknown-command", "command", "no such command", typed, hint);
	return CLI_USAGE;
}

enum cli_status cli_help(const struct cli_args *args)
{
	struct render_text text = { 0 };
	struct cli_args none = { 0 };
	const struct cli_command *command;
	int words;

	if (args->positionals == 0) {
		cli_add_overview(&text);
		return cli_print(&text, CLI_OK);
	}
	if (args->positionals == 1 && cli_add_family(&text, args->positional[0]))
		return cli_print(&text, CLI_OK);
	command = cli_find_command(args->positionals, args->positional, &words);
	if (command == NULL || words != args->positionals)
		return cli_unknown_command(args->positionals, args->positional,
		    true);
	if (command->run == cli_course) {
		none.command = command;
		return command->run(&none);
	}
	return cli_command_help(command);
}

void cli_say_help(char out[CLI_HELP_MAX],
    const struct cli_command *command, const struct cli_option *option)
{
	const char *words[CLI_FORMATS];
	enum cli_format which[CLI_FORMATS];
	char others[CLI_HELP_MAX / 2];
	int count;

	if (option->help != NULL) {
		snprintf(out, CLI_HELP_MAX, "%s", option->help);
		return;
	}
	count = cli_formats(words, which, command->formats);
	if (command->formats == CLI_FOR_STREAMS) {
		cli_say_choices(others, sizeof(others), words, count);
		snprintf(out, CLI_HELP_MAX, "that of the input (if not said), "
		    "%s", others);
		return;
	}
	cli_say_choices(others, sizeof(others), words + 1, count - 1);
	snprintf(out, CLI_HELP_MAX, "%s (if not said)%s%s", words[0],
	    count > 2 ? ", " : " or ", others);
}

/* "--weight KG", or of a flag its name. */
static void add_usage(struct render_text *text, const struct cli_option *o)
{
	render_add(text, o->name);
	if (o->value != NULL) {
		render_add(text, " ");
		render_add(text, o->value);
	}
}

static void add_option(struct render_text *text,
    const struct cli_command *command, const struct cli_option *o)
{
	char help[CLI_HELP_MAX];

	render_add(text, "  ");
	add_usage(text, o);
	render_add_spaces(text, 24 - 2 - strlen(o->name) -
	    (o->value ? strlen(o->value) + 1 : 0));
	cli_say_help(help, command, o);
	render_add(text, help);
	render_add(text, "\n");
}

/* What a record of a batch can say. */
static void add_columns(struct render_text *text,
    const struct cli_command *asked)
{
	if (asked == NULL)
		return;
	render_add(text, "\nColumns are the options of infuse ");
	render_add(text, asked->name);
	render_add(text, " that take a value, without their\ndashes; as options "
	    "they are said for all records.\n");
}

enum cli_status cli_command_help(const struct cli_command *command)
{
	struct render_text text = { 0 };
	int i;

	render_add(&text, "usage: infuse ");
	render_add(&text, command->name);
	for (i = 0; i < command->required; i++) {
		render_add(&text, " ");
		add_usage(&text, &cli_options[command->options[i]]);
	}
	if (command->arguments[0] != '\0') {
		render_add(&text, " ");
		render_add(&text, command->arguments);
	}
	if (command->count > command->required)
		render_add(&text, " [options]");
	render_add(&text, "\n\nTo ");
	render_add(&text, command->summary);
	render_add(&text, ".\n\n");
	for (i = 0; i < command->count; i++)
		add_option(&text, command,
		    &cli_options[command->options[i]]);
	add_columns(&text, cli_asked_of_each(command));
	render_add(&text, "\n");
	render_quote(&text, command->example);
	render_add(&text, "\n");
	return cli_print(&text, CLI_OK);
}
