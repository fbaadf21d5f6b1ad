/* SPDX-License-Identifier: MIT */
/* zsh: a case a command, with what _arguments is told about its options. */
#include <string.h>

#include "completion.h"

/* Text within single quotes, where a bracket or a colon would end it. */
static void add_help(struct render_text *text, const char *help)
{
	for (; *help != '\0'; help++) {
		if (*help == '\'')
			render_add(text, "'\\'");
		else if (strchr("[]:\\", *help) != NULL)
			render_add(text, "\\");
		render_add_bytes(text, help, 1);
	}
}

static void add_words(struct render_text *text,
    const struct cli_command *command, enum cli_option_id id)
{
	const char *words[CLI_WORDS_MAX];
	int count = cli_words(words, command, id);
	int i;

	render_add(text, count > 0 ? "(" : " ");
	for (i = 0; i < count; i++) {
		render_add(text, i > 0 ? " " : "");
		render_add(text, words[i]);
	}
	render_add(text, count > 0 ? ")" : "");
}

/* What offers values of a kind; of most there is nothing to offer. */
static void add_action(struct render_text *text,
    const struct cli_command *command, enum cli_option_id id,
    enum cli_kind kind)
{
	switch (kind) {
	case CLI_KIND_WORD:
		add_words(text, command, id);
		return;
	case CLI_KIND_PROTOCOL:
		render_add(text, "_infuse_protocols");
		return;
	case CLI_KIND_ITEM:
		render_add(text, "_infuse_items");
		return;
	case CLI_KIND_ZONE:
		render_add(text, "_infuse_zones");
		return;
	case CLI_KIND_COMMAND:
		render_add(text, "_infuse_commands");
		return;
	case CLI_KIND_SHELL:
		render_add(text, "(bash zsh fish)");
		return;
	case CLI_KIND_SCHEMA:
		render_add(text, "_infuse_schemas");
		return;
	case CLI_KIND_FILE:
		render_add(text, "_files");
		return;
	case CLI_KIND_NONE:
	case CLI_KIND_WEIGHT:
	case CLI_KIND_RATE:
	case CLI_KIND_DURATION:
	case CLI_KIND_DOSE:
	case CLI_KIND_VOLUME:
	case CLI_KIND_FLOW:
	case CLI_KIND_STRENGTH:
	case CLI_KIND_LABEL:
	case CLI_KIND_LEVEL:
	case CLI_KIND_HEIGHT:
	case CLI_KIND_TIME:
	case CLI_KIND_COUNT:
	case CLI_KIND_SCORE:
	case CLI_KIND_TEXT:
	case CLI_KIND_CODE:
		break;
	}
	render_add(text, " ");
}

static void add_option(struct render_text *text,
    const struct cli_command *command, enum cli_option_id id)
{
	const struct cli_option *option = &cli_options[id];
	char help[CLI_HELP_MAX];

	cli_say_help(help, command, option);
	render_add(text, " \\\n\t\t    '");
	render_add(text, cli_repeats(id) ? "*" : "");
	render_add(text, option->name);
	render_add(text, option->value != NULL ? "=[" : "[");
	add_help(text, help);
	render_add(text, "]");
	if (option->value != NULL) {
		render_add(text, ":");
		add_help(text, option->value);
		render_add(text, ":");
		add_action(text, command, id, cli_kind(option->value));
	}
	render_add(text, "'");
}

static void add_argument(struct render_text *text,
    const struct cli_command *command, const char *noun, int place, bool more)
{
	render_add(text, " \\\n\t\t    '");
	if (more)
		render_add(text, "*");
	else
		render_add_count(text, place + 1);
	render_add(text, ":");
	render_add(text, noun);
	render_add(text, ":");
	/* Behind a space, so that zsh puts no arguments of its own there. */
	if (cli_kind(noun) == CLI_KIND_COMMAND && place > 0)
		render_add(text, " _infuse_second_of $words[2]");
	else
		add_action(text, command, CLI_TO, cli_kind(noun));
	render_add(text, "'");
}

static void add_command(struct render_text *text,
    const struct cli_command *command)
{
	const char *noun;
	char held[16];
	bool more = false;
	int i;

	render_add(text, "\t'");
	render_add(text, command->name);
	render_add(text, "')\n\t\t_arguments -S");
	for (i = 0; i < command->count; i++)
		add_option(text, command, command->options[i]);
	for (i = 0; !more && (noun = completion_noun(held, &more, command,
	    i)) != NULL; i++)
		add_argument(text, command, noun, i, more);
	render_add(text, " ;;\n");
}

static void add_described(struct render_text *text, const char *name,
    const char *summary)
{
	render_add(text, "\t\t'");
	render_add(text, name);
	render_add(text, ":");
	add_help(text, summary);
	render_add(text, "'\n");
}

static void add_first(struct render_text *text, const char *first,
    const char *summary, bool family)
{
	(void)family;
	add_described(text, first, summary);
}

static void add_second(struct render_text *text, const char *first,
    const char *summary, bool family)
{
	const struct cli_command *command;
	size_t length = strlen(first), i;

	(void)summary;
	if (!family)
		return;
	render_add(text, "\t");
	render_add(text, first);
	render_add(text, ") commands=(\n");
	for (i = 0; (command = cli_command_at(i)) != NULL; i++)
		if (strncmp(command->name, first, length) == 0 &&
		    command->name[length] == ' ')
			add_described(text, command->name + length + 1,
			    command->summary);
	render_add(text, "\t\t) ;;\n");
}

static const char asking[] =
	"_infuse_protocols()\n"
	"{\n"
	"\tlocal -a found\n"
	"\tfound=(${(f)\"$(_call_program protocols $infuse protocol list \\\n"
	"\t\t--format csv 2>/dev/null |\n"
	"\t\t" COMPLETION_PROTOCOLS(":") ")\"})\n"
	"\t[[ $PREFIX != */* ]] && _describe -t protocols protocol found ||\n"
	"\t\t_files -g '*.yaml'\n"
	"}\n"
	"\n"
	"_infuse_items()\n"
	"{\n"
	"\tlocal -a found\n"
	"\tfound=(${(f)\"$(_call_program items $infuse screen --blank \\\n"
	"\t\t2>/dev/null |\n"
	"\t\t" COMPLETION_ITEMS ")\"})\n"
	"\tcompadd -a found\n"
	"}\n"
	"\n"
	"_infuse_schemas()\n"
	"{\n"
	"\tlocal -a found\n"
	"\tfound=(${(f)\"$(_call_program schemas $infuse schema "
	    "2>/dev/null |\n"
	"\t\t" COMPLETION_SCHEMAS ")\"})\n"
	"\tcompadd -a found\n"
	"}\n"
	"\n"
	"_infuse_zones()\n"
	"{\n"
	"\tlocal -a found\n"
	"\tfound=(${(f)\"$(" COMPLETION_ZONES " \\\n"
	"\t\t${TZDIR:-/usr/share/zoneinfo}/zone.tab 2>/dev/null)\"})\n"
	"\tcompadd -a found\n"
	"}\n"
	"\n";

static const char driving[] =
	"_infuse()\n"
	"{\n"
	"\tlocal infuse=$words[1] command=$words[2] curcontext=$curcontext\n"
	"\tlocal -a commands\n"
	"\tif (( CURRENT == 2 )); then\n"
	"\t\t_infuse_commands\n"
	"\t\treturn\n"
	"\tfi\n"
	"\t_infuse_second $command\n"
	"\tif (( $#commands )); then\n"
	"\t\tif (( CURRENT == 3 )) && [[ $words[3] != -* ]]; then\n"
	"\t\t\t_describe -t commands command commands\n"
	"\t\t\treturn\n"
	"\t\tfi\n"
	"\t\tif (( CURRENT > 3 )); then\n"
	"\t\t\tcommand=\"$command $words[3]\"\n"
	"\t\t\tshift words\n"
	"\t\t\t(( CURRENT-- ))\n"
	"\t\tfi\n"
	"\tfi\n"
	"\tshift words\n"
	"\t(( CURRENT-- ))\n"
	"\t_infuse_arguments $command\n"
	"}\n"
	"\n"
	"# Read by \"source\" it says what it completes; as a file of "
	    "fpath it is called.\n"
	"if [[ $funcstack[1] == _infuse ]]; then\n"
	"\t_infuse \"$@\"\n"
	"else\n"
	"\tcompdef _infuse infuse\n"
	"fi\n";

void completion_zsh(struct render_text *text)
{
	const struct cli_command *command;
	size_t i;

	render_add(text, "#compdef infuse\n"
	    "# zsh completion of infuse " INFUSE_VERSION
	    ", by infuse completion zsh\n\n");
	render_add(text, asking);
	render_add(text, "_infuse_commands()\n{\n\tlocal -a commands\n"
	    "\tcommands=(\n");
	completion_each_first(text, add_first);
	render_add(text, "\t)\n\t_describe -t commands command commands\n"
	    "}\n\n_infuse_second() # FIRST\n{\n\tcommands=()\n"
	    "\tcase $1 in\n");
	completion_each_first(text, add_second);
	render_add(text, "\tesac\n}\n\n_infuse_second_of() # FIRST\n{\n"
	    "\tlocal -a commands\n\t_infuse_second $1\n"
	    "\t_describe -t commands command commands\n}\n\n"
	    "_infuse_arguments() # COMMAND\n{\n\tcase $1 in\n");
	for (i = 0; (command = cli_command_at(i)) != NULL; i++)
		add_command(text, command);
	render_add(text, "\tesac\n}\n\n");
	render_add(text, driving);
}
