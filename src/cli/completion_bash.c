/* SPDX-License-Identifier: MIT */
/*
 * bash: one line a command with its options, "--site=@file" for a kind of
 * value, "--setting=ward,outpatient" for words, "--weight=" for what nobody
 * can offer; "1=" and "n=" are arguments.  The functions below read that.
 */
#include <string.h>

#include "completion.h"

static const char *kind_name(enum cli_kind kind)
{
	switch (kind) {
	case CLI_KIND_PROTOCOL:
		return "@protocol";
	case CLI_KIND_ITEM:
		return "@item";
	case CLI_KIND_ZONE:
		return "@zone";
	case CLI_KIND_COMMAND:
		return "@command";
	case CLI_KIND_SHELL:
		return "bash,zsh,fish";
	case CLI_KIND_SCHEMA:
		return "@schema";
	case CLI_KIND_FILE:
		return "@file";
	case CLI_KIND_NONE:
		return "@unknown";	/* which a test looks for */
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
	case CLI_KIND_WORD:
		break;
	}
	return "";
}

static void add_words(struct render_text *text,
    const struct cli_command *command, enum cli_option_id id)
{
	const char *words[CLI_WORDS_MAX];
	int count = cli_words(words, command, id);
	int i;

	for (i = 0; i < count; i++) {
		render_add(text, i > 0 ? "," : "");
		render_add(text, words[i]);
	}
}

static void add_option(struct render_text *text,
    const struct cli_command *command, enum cli_option_id id)
{
	const struct cli_option *option = &cli_options[id];

	render_add(text, " ");
	render_add(text, option->name);
	if (option->value == NULL)
		return;
	render_add(text, cli_repeats(id) ? "+=" : "=");
	if (cli_kind(option->value) == CLI_KIND_WORD)
		add_words(text, command, id);
	else
		render_add(text, kind_name(cli_kind(option->value)));
}

static void add_argument(struct render_text *text,
    const struct cli_command *command, const char *noun, int place)
{
	/* The only words that are an argument too are those of --to. */
	if (cli_kind(noun) == CLI_KIND_WORD)
		add_words(text, command, CLI_TO);
	else if (cli_kind(noun) == CLI_KIND_COMMAND && place > 0)
		render_add(text, "@second");
	else
		render_add(text, kind_name(cli_kind(noun)));
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
	render_add(text, "') echo '");
	for (i = 0; !more && (noun = completion_noun(held, &more, command,
	    i)) != NULL; i++) {
		render_add(text, i > 0 ? " " : "");
		if (more)
			render_add(text, "n");
		else
			render_add_count(text, i + 1);
		render_add(text, "=");
		add_argument(text, command, noun, i);
	}
	for (i = 0; i < command->count; i++)
		add_option(text, command, command->options[i]);
	render_add(text, "' ;;\n");
}

static const char reading[] =
	"# What there is of a kind, a line each, with a word about it "
	    "behind a tab.\n"
	"_infuse_list() # INFUSE KIND\n"
	"{\n"
	"\tcase $2 in\n"
	"\t@protocol) \"$1\" protocol list --format csv 2>/dev/null |\n"
	"\t\t" COMPLETION_PROTOCOLS("\\t") " ;;\n"
	"\t@item) \"$1\" screen --blank 2>/dev/null |\n"
	"\t\t" COMPLETION_ITEMS " ;;\n"
	"\t@zone) " COMPLETION_ZONES " \\\n"
	"\t\t\"${TZDIR:-/usr/share/zoneinfo}/zone.tab\" 2>/dev/null ;;\n"
	"\t@schema) \"$1\" schema 2>/dev/null |\n"
	"\t\t" COMPLETION_SCHEMAS " ;;\n"
	"\t@command) _infuse_first ;;\n"
	"\t@second) _infuse_second \"${before[0]}\" ;;\n"
	"\t?*) echo \"${2//,/$'\\n'}\" ;;\n"
	"\tesac\n"
	"}\n"
	"\n"
	"# Offers the lines that begin as what is typed.  What is "
	    "said about a word is\n"
	"# shown beside others, and goes away with the choice.\n"
	"_infuse_offer() # TYPED LINES\n"
	"{\n"
	"\tlocal line found=()\n"
	"\twhile IFS= read -r line; do\n"
	"\t\t[[ -n $line && $line == \"$1\"* ]] && found+=(\"$line\")\n"
	"\tdone <<<\"$2\"\n"
	"\tfor line in \"${found[@]}\"; do\n"
	"\t\tif [[ ${#found[@]} -gt 1 && $line == *$'\\t'* &&\n"
	"\t\t    $COMP_TYPE != 37 && $COMP_TYPE != 42 ]]; then\n"
	"\t\t\tprintf -v line '%-28s(%s)' \"${line%%$'\\t'*}\" \\\n"
	"\t\t\t\t\"${line#*$'\\t'}\"\n"
	"\t\tfi\n"
	"\t\tCOMPREPLY+=(\"${line%%$'\\t'*}\")\n"
	"\tdone\n"
	"}\n"
	"\n"
	"_infuse_value() # INFUSE KIND TYPED\n"
	"{\n"
	"\tcase $2,$3 in\n"
	"\t@file,* | @protocol,*/*)\n"
	"\t\tcompopt -o filenames 2>/dev/null\n"
	"\t\tmapfile -t COMPREPLY <<<\"$(compgen -f -- \"$3\")\"\n"
	"\t\t[[ -n ${COMPREPLY[0]} ]] || COMPREPLY=() ;;\n"
	"\t*) _infuse_offer \"$3\" \"$(_infuse_list \"$1\" \"$2\")\" ;;\n"
	"\tesac\n"
	"}\n"
	"\n"
	"# What an option's value is, or the n-th argument's; \"-\" "
	    "for a flag.\n"
	"_infuse_kind() # SPEC NAME\n"
	"{\n"
	"\tlocal spec\n"
	"\tfor spec in $1; do\n"
	"\t\tcase $spec in\n"
	"\t\t\"$2=\"* | \"$2+=\"*) echo \"${spec#*=}\" && return ;;\n"
	"\t\t\"$2\") echo - && return ;;\n"
	"\t\tesac\n"
	"\tdone\n"
	"\treturn 1\n"
	"}\n"
	"\n";

static const char driving[] =
	"# The options that are not there yet, or may be there again.\n"
	"_infuse_options() # SPEC WORD...\n"
	"{\n"
	"\tlocal spec name words=\" ${*:2} \"\n"
	"\tfor spec in $1; do\n"
	"\t\tname=${spec%%[+=]*}\n"
	"\t\t[[ $name == --* ]] || continue\n"
	"\t\t[[ $spec == *+=* || $words != *\" $name \"* ]] && echo \"$name\"\n"
	"\tdone\n"
	"}\n"
	"\n"
	"# Which argument the next one is.\n"
	"_infuse_place() # SPEC WORD...\n"
	"{\n"
	"\tlocal spec=$1 n=1\n"
	"\tshift\n"
	"\twhile [[ $# -gt 0 ]]; do\n"
	"\t\tif [[ $1 != --* ]]; then\n"
	"\t\t\tn=$((n + 1))\n"
	"\t\telif [[ ${2-} == = ]]; then\n"
	"\t\t\tshift 2\n"
	"\t\telif [[ $(_infuse_kind \"$spec\" \"$1\") != - ]]; then\n"
	"\t\t\tshift\n"
	"\t\tfi\n"
	"\t\t[[ $# -eq 0 ]] || shift\n"
	"\tdone\n"
	"\techo \"$n\"\n"
	"}\n"
	"\n"
	"# The kind of what is typed; \"-\" where it may be an option.\n"
	"_infuse_here() # SPEC WORD...\n"
	"{\n"
	"\tlocal spec=$1 n=$(($# - 1))\n"
	"\tshift\n"
	"\tif [[ ${COMP_WORDS[COMP_CWORD]} == = ]]; then\n"
	"\t\t_infuse_kind \"$spec\" \"${!n}\"\n"
	"\telif [[ $n -gt 1 && ${!n} == = ]]; then\n"
	"\t\tn=$((n - 1))\n"
	"\t\t_infuse_kind \"$spec\" \"${!n}\"\n"
	"\telif [[ $n -gt 0 && ${!n} == --* ]]; then\n"
	"\t\t_infuse_kind \"$spec\" \"${!n}\"\n"
	"\telse\n"
	"\t\techo -\n"
	"\tfi\n"
	"}\n"
	"\n"
	"_infuse()\n"
	"{\n"
	"\tlocal infuse=$1 typed=$2 command=${COMP_WORDS[1]} at=2 spec kind n\n"
	"\tlocal -a before\n"
	"\tCOMPREPLY=()\n"
	"\t[[ $typed == = ]] && typed=\n"
	"\tif [[ $COMP_CWORD -eq 1 ]]; then\n"
	"\t\t_infuse_offer \"$typed\" \"$(_infuse_first)\"\n"
	"\t\treturn\n"
	"\tfi\n"
	"\tif [[ -n $(_infuse_second \"$command\") ]]; then\n"
	"\t\tif [[ $COMP_CWORD -eq 2 && $typed != -* ]]; then\n"
	"\t\t\t_infuse_offer \"$typed\" \"$(_infuse_second \"$command\")\"\n"
	"\t\t\treturn\n"
	"\t\tfi\n"
	"\t\t[[ $COMP_CWORD -gt 2 ]] && command=\"$command "
	    "${COMP_WORDS[2]}\" &&\n"
	"\t\t\tat=3\n"
	"\tfi\n"
	"\tspec=$(_infuse_spec \"$command\")\n"
	"\tbefore=(\"${COMP_WORDS[@]:at:COMP_CWORD - at}\")\n"
	"\tkind=$(_infuse_here \"$spec\" \"${before[@]}\")\n"
	"\tif [[ $kind == - && $typed != -* ]]; then\n"
	"\t\tn=$(_infuse_place \"$spec\" \"${before[@]}\")\n"
	"\t\tkind=$(_infuse_kind \"$spec\" \"$n\" || _infuse_kind "
	    "\"$spec\" n ||\n"
	"\t\t\techo -)\n"
	"\tfi\n"
	"\tif [[ $kind == - ]]; then\n"
	"\t\t_infuse_offer \"$typed\" \"$(_infuse_options \"$spec\" \\\n"
	"\t\t\t\"${before[@]}\")\"\n"
	"\telse\n"
	"\t\t_infuse_value \"$infuse\" \"$kind\" \"$typed\"\n"
	"\tfi\n"
	"}\n"
	"complete -F _infuse infuse\n";

static void add_first(struct render_text *text, const char *first,
    const char *summary, bool family)
{
	(void)summary;
	(void)family;
	render_add(text, first);
	render_add(text, " ");
}

/* The second words of a family, as one case of a shell. */
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
	render_add(text, ") printf '%s\\n'");
	for (i = 0; (command = cli_command_at(i)) != NULL; i++) {
		if (strncmp(command->name, first, length) != 0 ||
		    command->name[length] != ' ')
			continue;
		render_add(text, " ");
		render_add(text, command->name + length + 1);
	}
	render_add(text, " ;;\n");
}

void completion_bash(struct render_text *text)
{
	const struct cli_command *command;
	size_t i;

	render_add(text, "# bash completion of infuse " INFUSE_VERSION
	    ", by infuse completion bash\n\n"
	    "_infuse_first()\n{\n\tprintf '%s\\n' ");
	completion_each_first(text, add_first);
	render_add(text, "\n}\n\n_infuse_second() # FIRST\n{\n"
	    "\tcase $1 in\n");
	completion_each_first(text, add_second);
	render_add(text, "\tesac\n}\n\n"
	    "# Options and arguments of a command, each with its kind.\n"
	    "_infuse_spec() # COMMAND\n{\n\tcase $1 in\n");
	for (i = 0; (command = cli_command_at(i)) != NULL; i++)
		add_command(text, command);
	render_add(text, "\tesac\n}\n\n");
	render_add(text, reading);
	render_add(text, driving);
}
