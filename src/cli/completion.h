/* SPDX-License-Identifier: MIT */
#ifndef CLI_COMPLETION_H
#define CLI_COMPLETION_H

/*
 * infuse completion: a script for a shell, made of the tables of commands,
 * options and words.  What differs from day to day, as protocols do, the
 * script asks of infuse when it is used.
 */

#include "help.h"
#include "value.h"

/* The whole script. */
void completion_bash(struct render_text *text);
void completion_zsh(struct render_text *text);
void completion_fish(struct render_text *text);

/*
 * The commands that share a first word, or are alone with it: calls `each`
 * with the first command of each such word, and with whether there are more.
 */
void completion_each_first(struct render_text *text,
    void (*each)(struct render_text *text, const char *first,
    const char *summary, bool family));

/* The noun of the n-th argument, from 0, or NULL; *more: and all behind. */
const char *completion_noun(char out[16], bool *more,
    const struct cli_command *command, int n);

/*
 * awk that makes "ID<separator>STATUS" of infuse protocol list --format csv,
 * and one that makes ids of infuse screen --blank.
 */
#define COMPLETION_PROTOCOLS(separator) \
	"awk -F, 'NR > 1 && $1 ~ /^[a-z0-9-]+$/ && $3 != \"\" " \
	"{ print $1 \"" separator "\" $3 }'"
#define COMPLETION_ITEMS \
	"awk -F: '/^  [a-z]/ { sub(/^ +/, \"\", $1); print $1 }'"
/* And the names that infuse schema begins its lines with. */
#define COMPLETION_SCHEMAS \
	"awk '/^[a-z]/ { print $1 }'"
/* What lists zones in the database of time zones. */
#define COMPLETION_ZONES \
	"awk '/^[A-Z]/ { print $3 }'"

enum cli_status cli_completion(const struct cli_args *args);

#endif
