/* SPDX-License-Identifier: MIT */
#ifndef CLI_READ_OBSERVATIONS_H
#define CLI_READ_OBSERVATIONS_H

/*
 * What is said at the bedside: what runs and since when, what was given, what
 * was observed.  Read strictly: outside what can be, nothing is clamped.
 */

#include "../answer/titrate.h"
#include "cli.h"

/* Everything but the rate and the day; false with a message. */
bool cli_read_observations(struct infuse_running *out,
    struct render_bedside *bedside, const struct cli_args *args);

/* Why what was said cannot all be so. */
void cli_tell_clash(const struct infuse_contradiction *clash,
    const struct render_context *context);

#endif
