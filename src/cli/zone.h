/* SPDX-License-Identifier: MIT */
#ifndef CLI_ZONE_H
#define CLI_ZONE_H

#include <infuse/calendar.h>

#include "cli.h"

/*
 * --start and --zone.  *given is false where there is no --start.  A start
 * that the clock of the zone never shows is refused, and one that it shows
 * twice needs its offset.
 */
enum cli_status cli_read_clock(struct infuse_clock *out, bool *given,
    const struct cli_args *args);

#endif
