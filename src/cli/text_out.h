/* SPDX-License-Identifier: MIT */
#ifndef CLI_TEXT_OUT_H
#define CLI_TEXT_OUT_H

#include "../answer/text.h"
#include "cli.h"

/* Output does not depend on the window: the same input, the same bytes. */
#define SCREEN_COLUMNS 80

/*
 * Writes the text to standard output, whole, and frees it.  Returns `status`,
 * or CLI_IO with a message when it could not be made or written.
 */
enum cli_status cli_print(struct render_text *text, enum cli_status status);

/*
 * Writes what there is of a text that goes on, and empties it.  False, with a
 * message, when it could not be made or written.
 */
bool cli_write_out(struct render_text *text);

/* Whether words on standard output may be coloured, by --color WHEN. */
bool cli_colour(const struct cli_args *args, bool *use);

#endif
