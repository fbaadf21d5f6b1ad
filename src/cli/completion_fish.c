/* SPDX-License-Identifier: MIT */
/* fish: a line an option, and functions that tell where on the line it is. */
#include <string.h>

#include "completion.h"

static void add_quoted(struct render_text *text, const char *string)
{
	render_add(text, "'");
	for (; *string != '\0'; string++) {
		render_add(text, strchr("'\\", *string) ? "\\" : "");
		render_add_bytes(text, string, 1);
	}
	render_add(text, "'");
}

/* "complete -c infuse -n '__infuse_at protocol show'" */
static void begin(struct render_text *text, const char *test,
    const char *argument)
{
	render_add(text, "complete -c infuse -n '");
	render_add(text, test);
	render_add(text, argument);
	render_add(text, "'");
}

static void add_words(struct render_text *text,
    const struct cli_command *command, enum cli_option_id id)
{
	const char *words[CLI_WORDS_MAX];
	int count = cli_words(words, command, id);
	int i;

	for (i = 0; i < count; i++) {
		render_add(text, i > 0 ? " " : " -a '");
		render_add(text, words[i]);
	}
	render_add(text, count > 0 ? "'" : "");
}

static void add_action(struct render_text *text,
    const struct cli_command *command, enum cli_option_id id,
    enum cli_kind kind)
{
	switch (kind) {
	case CLI_KIND_WORD:
		add_words(text, command, id);
		return;
	case CLI_KIND_PROTOCOL:
		render_add(text, " -a '(__infuse_protocols)'");
		return;
	case CLI_KIND_ITEM:
		render_add(text, " -a '(__infuse_items)'");
		return;
	case CLI_KIND_ZONE:
		render_add(text, " -a '(__infuse_zones)'");
		return;
	case CLI_KIND_COMMAND:
		render_add(text, " -a '(__infuse_commands)'");
		return;
	case CLI_KIND_SHELL:
		render_add(text, " -a 'bash zsh fish'");
		return;
	case CLI_KIND_SCHEMA:
		render_add(text, " -a '(__infuse_schemas)'");
		return;
	case CLI_KIND_FILE:
		render_add(text, " -F");
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
}

static void add_option(struct render_text *text,
    const struct cli_command *command, enum cli_option_id id)
{
	const struct cli_option *option = &cli_options[id];
	char help[CLI_HELP_MAX];

	begin(text, "__infuse_at ", command->name);
	render_add(text, " -l ");
	render_add(text, option->name + 2);
	if (option->value != NULL) {
		render_add(text, cli_kind(option->value) == CLI_KIND_FILE ?
		    " -r" : " -x");
		add_action(text, command, id, cli_kind(option->value));
	}
	render_add(text, " -d ");
	cli_say_help(help, command, option);
	add_quoted(text, help);
	render_add(text, "\n");
}

static void add_command(struct render_text *text,
    const struct cli_command *command)
{
	const char *noun;
	char held[16];
	bool more = false;
	int i;

	for (i = 0; i < command->count; i++)
		add_option(text, command, command->options[i]);
	for (i = 0; !more && (noun = completion_noun(held, &more, command,
	    i)) != NULL; i++) {
		/* One line serves all that are of one kind. */
		if (i > 0 && cli_kind(noun) != CLI_KIND_WORD)
			continue;
		begin(text, "__infuse_at ", command->name);
		add_action(text, command, CLI_TO, cli_kind(noun));
		render_add(text, "\n");
	}
}

static void add_first(struct render_text *text, const char *first,
    const char *summary, bool family)
{
	const struct cli_command *command;
	size_t length = strlen(first), i;

	begin(text, "__infuse_first", "");
	render_add(text, " -a ");
	render_add(text, first);
	render_add(text, " -d ");
	add_quoted(text, summary);
	render_add(text, "\n");
	for (i = 0; family && (command = cli_command_at(i)) != NULL; i++) {
		if (strncmp(command->name, first, length) != 0 ||
		    command->name[length] != ' ')
			continue;
		begin(text, "__infuse_second ", first);
		render_add(text, " -a ");
		render_add(text, command->name + length + 1);
		render_add(text, " -d ");
		add_quoted(text, command->summary);
		render_add(text, "\n");
	}
}

static const char asking[] =
	"function __infuse_first\n"
	"\ttest (count (commandline -opc)) -eq 1\n"
	"end\n"
	"\n"
	"# Whether the words so far are this one, alone or behind help.\n"
	"function __infuse_second\n"
	"\tset -l words (commandline -opc)[2..-1]\n"
	"\ttest \"$words\" = \"$argv\" -o \"$words\" = \"help $argv\"\n"
	"end\n"
	"\n"
	"function __infuse_at\n"
	"\tset -l words (commandline -opc)[2..-1]\n"
	"\ttest (count $words) -ge (count $argv) || return 1\n"
	"\ttest \"$words[1..$(count $argv)]\" = \"$argv\"\n"
	"end\n"
	"\n"
	"function __infuse_protocols\n"
	"\tset -l infuse (commandline -opc)[1]\n"
	"\tif string match -q '*/*' -- (commandline -ct)\n"
	"\t\t__fish_complete_suffix .yaml\n"
	"\telse\n"
	"\t\t$infuse protocol list --format csv 2>/dev/null |\n"
	"\t\t\t" COMPLETION_PROTOCOLS("\\t") "\n"
	"\tend\n"
	"end\n"
	"\n"
	"function __infuse_items\n"
	"\tset -l infuse (commandline -opc)[1]\n"
	"\t$infuse screen --blank 2>/dev/null |\n"
	"\t\t" COMPLETION_ITEMS "\n"
	"end\n"
	"\n"
	"function __infuse_schemas\n"
	"\tset -l infuse (commandline -opc)[1]\n"
	"\t$infuse schema 2>/dev/null |\n"
	"\t\t" COMPLETION_SCHEMAS "\n"
	"end\n"
	"\n"
	"function __infuse_zones\n"
	"\tset -q TZDIR || set -l TZDIR /usr/share/zoneinfo\n"
	"\t" COMPLETION_ZONES " $TZDIR/zone.tab 2>/dev/null\n"
	"end\n"
	"\n"
	"complete -c infuse -f\n";

void completion_fish(struct render_text *text)
{
	const struct cli_command *command;
	size_t i;

	render_add(text, "# fish completion of infuse " INFUSE_VERSION
	    ", by infuse completion fish\n\n");
	render_add(text, asking);
	completion_each_first(text, add_first);
	for (i = 0; (command = cli_command_at(i)) != NULL; i++)
		add_command(text, command);
}
