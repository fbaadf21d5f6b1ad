/* SPDX-License-Identifier: MIT */
#ifndef CLI_VALUE_H
#define CLI_VALUE_H

/*
 * What the value of an option is, by the noun that stands for it in the help:
 * one noun is of one kind, in options and in arguments.
 */

#include "cli.h"

enum cli_kind {
	CLI_KIND_NONE,		/* a noun that nobody knows */
	CLI_KIND_WEIGHT,
	CLI_KIND_RATE,
	CLI_KIND_DURATION,
	CLI_KIND_DOSE,
	CLI_KIND_VOLUME,
	CLI_KIND_FLOW,
	CLI_KIND_STRENGTH,
	CLI_KIND_LABEL,
	CLI_KIND_LEVEL,
	CLI_KIND_HEIGHT,
	CLI_KIND_TIME,
	CLI_KIND_COUNT,
	CLI_KIND_SCORE,		/* of an observation, in a form of its own */
	CLI_KIND_TEXT,
	CLI_KIND_CODE,		/* of a person, a course or a line */
	CLI_KIND_WORD,		/* one of cli_words() */
	CLI_KIND_PROTOCOL,	/* an id, or a path */
	CLI_KIND_ITEM,		/* of a screening */
	CLI_KIND_ZONE,
	CLI_KIND_COMMAND,
	CLI_KIND_SHELL,
	CLI_KIND_SCHEMA,
	CLI_KIND_FILE
};

/* Of the first word of a noun such as "FILE...". */
enum cli_kind cli_kind(const char *noun);

#define CLI_WORDS_MAX 64

/*
 * The words that an option can have, in their order: all of them where its
 * kind is CLI_KIND_WORD, but for those that may be anything (--other) or a
 * quantity too (--last-course).  Returns how many; 0 when they are not words.
 */
int cli_words(const char *words[CLI_WORDS_MAX],
    const struct cli_command *command, enum cli_option_id id);

/*
 * Reads an option whose value is one of its words.  *out is the word's place
 * among them, and stays as it is when the option was not given.
 */
bool cli_read_choice(int *out, enum cli_option_id id,
    const struct cli_args *args);

/* Whether the command has it; and whether it may be given more than once. */
bool cli_takes(const struct cli_command *command, enum cli_option_id id);
bool cli_repeats(enum cli_option_id id);

#endif
