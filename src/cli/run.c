/* SPDX-License-Identifier: MIT */
#include <string.h>

#include <infuse/selfcheck.h>

#include "bag.h"
#include "course.h"
#include "error.h"
#include "help.h"
#include "input.h"
#include "run.h"
#include "streams.h"
#include "text_out.h"

/* `text` is what there is to write. */
static enum cli_status usage(struct render_text text)
{
	cli_put_error(render_string(&text));
	render_text_free(&text);
	return CLI_USAGE;
}

static bool is_help(const char *word)
{
	return strcmp(word, "--help") == 0 || strcmp(word, "-h") == 0;
}

static enum cli_status ask(int argc, char **argv)
{
	static const char *const help_word[] = { "help", NULL };
	static const char *const version_word[] = { "version", NULL };
	const char *const *words = (const char *const *)argv + 1;
	const struct cli_command *command;
	char label[CLI_BAG_LABEL_MAX];
	struct render_text text = { 0 };
	enum cli_status status;
	struct cli_args args;
	int used;

	if (argc < 2) {
		cli_add_overview(&text);
		return usage(text);
	}
	if (!infuse_self_check()) {
		cli_error("self-check-failed", "self-check", "the arithmetic "
		    "of this build is wrong", NULL, "do not use it");
		return CLI_BROKEN;
	}
	if (is_help(argv[1]))
		words = help_word;
	else if (strcmp(argv[1], "--version") == 0)
		words = version_word;
	if (argc < 4 && (argc < 3 || is_help(argv[2])) &&
	    cli_add_family(&text, argv[1]))
		return argc < 3 ? usage(text) : cli_print(&text, CLI_OK);
	command = cli_find_command(argc - 1, words, &used);
	if (command == NULL)
		return cli_unknown_command(argc - 1, words, false);
	if (!cli_parse(&args, command, argc - 1 - used, argv + 1 + used))
		return CLI_USAGE;
	if (!cli_one_input(&args))
		return CLI_USAGE;
	if (args.value[CLI_HELP] != NULL)
		return command->run == cli_course ? command->run(&args) :
		    cli_command_help(command);
	/* In a batch each record names its bag. */
	status = command->run == cli_batch ? CLI_OK :
	    cli_name_bag(&args, label);
	return status == CLI_OK ? command->run(&args) : status;
}

static enum cli_status run(int argc, char **argv)
{
	enum cli_status status = ask(argc, argv);

	cli_free_input();
	return status;
}

/* Who asks for JSON gets what is wrong as JSON too, in one object. */
enum cli_status cli_run(int argc, char **argv)
{
	struct cli_errors errors = { 0 };
	enum cli_status status;

	if (!cli_asks_json(argc, argv))
		return run(argc, argv);
	(void)cli_keep_errors(&errors);
	status = run(argc, argv);
	(void)cli_keep_errors(NULL);
	cli_print_errors(&errors, (int)status);
	cli_errors_free(&errors);
	return status;
}
