/* SPDX-License-Identifier: MIT */
#ifndef CLI_SAVE_H
#define CLI_SAVE_H

#include "../answer/text.h"
#include "load.h"

/*
 * Puts the text into a file (S-36), whole or not at all, also where a signal
 * comes: it is written beside it, brought to the disk, and then given the
 * name.  The text has RENDER_MARK near its beginning.
 *
 * What is there by that name stays there, and a message stands on standard
 * error, unless it is a plain file that is empty or has the mark too, and is
 * neither read nor written by this very run.  The mode is then kept.  A link
 * is not followed.  The first tells only whether the second would replace it.
 */
bool cli_may_save(const struct cli_args *args, enum cli_option_id option,
    const struct cli_documents *documents);
bool cli_save(const struct cli_args *args, enum cli_option_id option,
    const struct cli_documents *documents, const struct render_text *text);

#endif
