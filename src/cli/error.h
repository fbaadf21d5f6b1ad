/* SPDX-License-Identifier: MIT */
#ifndef CLI_ERROR_H
#define CLI_ERROR_H

/*
 * What is wrong, as it is told: at once and in words, or kept, for a program
 * that reads it as data or a caller that goes on with the next record.
 */

#include <stdbool.h>

#include <infuse/diag.h>

#include "../answer/problem.h"

/*
 * Errors in the order in which they were made.  All zero is none yet; where
 * memory ran out, `failed` is set and what came later is not among them.
 */
struct cli_errors {
	struct answer_problem *of;
	int count;
	int room;
	bool failed;
};

/*
 * From now on errors of this thread are added to `kept` and not printed; NULL:
 * they are printed.  Returns where they went before, to be set again.
 */
struct cli_errors *cli_keep_errors(struct cli_errors *kept);

/* The first that is more than a note or a warning; NULL where there is none. */
const struct answer_problem *cli_first_error(const struct cli_errors *kept);

/* Where errors of this thread go, or NULL. */
struct cli_errors *cli_errors_kept(void);

/* Adds to that what was kept elsewhere. */
void cli_pass_errors(const struct cli_errors *from);

void cli_errors_free(struct cli_errors *kept);

/* Prints what was kept as one object of JSON on standard error. */
void cli_print_errors(const struct cli_errors *kept, int status);

/* Whether --format json is among the words, be the others as they may. */
bool cli_asks_json(int argc, char **argv);

/* The same as cli_error() of an option that `where` does not name, or "". */
void cli_error_of(const char *id, const char *option, const char *where,
    const char *text, const char *typed, const char *hint);

/* One that was kept before. */
void cli_error_again(const struct answer_problem *p);

/* A line of a file that is no protocol's: "infuse: FILE:LINE: TEXT". */
void cli_error_at(const char *id, const char *file, unsigned line,
    const char *text, const char *typed, const char *hint);

/* What a reader of files says, with the line that it is about. */
void cli_error_diag(const struct infuse_diag *diag);

#endif
