/* SPDX-License-Identifier: MIT */
#ifndef CLI_HELP_H
#define CLI_HELP_H

#include "cli.h"
#include "text_out.h"

/*
 * The command whose name the first words make, and how many they are; NULL
 * when there is none.
 */
const struct cli_command *cli_find_command(int argc,
    const char *const *argv, int *words);

/* All commands, and those that begin with a word, if there are any. */
void cli_add_overview(struct render_text *text);
bool cli_add_family(struct render_text *text, const char *word);

/* `all`: every word was meant to be part of a command's name. */
enum cli_status cli_unknown_command(int argc, const char *const *argv,
    bool all);

enum cli_status cli_help(const struct cli_args *args);
enum cli_status cli_version(const struct cli_args *args);

#define CLI_HELP_MAX 120

/* What an option is for; of --format, what the command has. */
void cli_say_help(char out[CLI_HELP_MAX], const struct cli_command *command,
    const struct cli_option *option);

#endif
