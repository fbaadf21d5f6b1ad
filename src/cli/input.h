/* SPDX-License-Identifier: MIT */
#ifndef CLI_INPUT_H
#define CLI_INPUT_H

/*
 * "-" in the place of a file's name is standard input.  It can be read once,
 * and some files are looked at more than once: so its bytes are kept.
 */

#include <infuse/library.h>

#include "cli.h"

bool cli_is_input(const char *name);

/* How a file is called in messages. */
const char *cli_file_name(const char *name);

/* A copy of what stands there, called "standard input". */
enum infuse_found cli_read_input(struct infuse_bytes *out,
    infuse_report_fn *report, void *context);

/* Whether at most one file of the command line is standard input. */
bool cli_one_input(const struct cli_args *args);

void cli_free_input(void);

#endif
