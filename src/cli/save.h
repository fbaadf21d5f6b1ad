/* SPDX-License-Identifier: MIT */
#ifndef CLI_SAVE_H
#define CLI_SAVE_H

#include "../render/text.h"
#include "cli.h"

/*
 * Puts the text into a file, whole or not at all: it is written beside it,
 * brought to the disk, and then given the name.  What has that name and is not
 * a plain file is refused.  A message stands on standard error.
 */
bool cli_save(const char *option, const char *path,
    const struct render_text *text);

#endif
