/* SPDX-License-Identifier: MIT */
#ifndef CLI_READ_PREPARE_H
#define CLI_READ_PREPARE_H

#include <infuse/prepare.h>

#include "answer.h"

/*
 * --vial, --overfill and --line-volume, for a case that is open.  A drug named
 * on the vial alone counts as the label's.
 */
bool cli_read_make(struct infuse_make *out, struct infuse_volume *line,
    struct cli_case *c, const struct cli_args *args);

#endif
