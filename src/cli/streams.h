/* SPDX-License-Identifier: MIT */
#ifndef CLI_STREAMS_H
#define CLI_STREAMS_H

/*
 * Where a run reads and writes besides files: the process's own streams and
 * environment, or, for a caller in another program, memory.  Which it is
 * belongs to the thread, as messages are made many calls deep.
 */

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

#include "../answer/text.h"

struct cli_streams {
	const char *const *environment;	/* "NAME=VALUE", then NULL */
	const char *input;
	size_t input_left;
	struct render_text out;
	struct render_text error;
};

/* From now on, of this thread; NULL: those of the process. */
void cli_use_streams(struct cli_streams *streams);

/* The variable's value, or NULL. */
const char *cli_environment(const char *name);

/* Whether that file descriptor is a terminal that this run writes to. */
bool cli_is_terminal(int fd);

/* False, with errno, where the process could not write all of it. */
bool cli_put_out(const char *data, size_t length);
void cli_put_error(const char *text);

/* As read(2), of what the run has in the place of standard input. */
ssize_t cli_read_some(int fd, char *out, size_t size);

#endif
