/* SPDX-License-Identifier: MIT */
#ifndef CLI_READ_PUMP_LOG_H
#define CLI_READ_PUMP_LOG_H

#include <infuse/pump.h>

#include "cli.h"

/* The log of a pump, read as the site's file says; owned. */
struct pump_log {
	struct infuse_pump_event *event;
	int lines;
};

/*
 * Times are those of the zone's clock; where it is put back, of the two the
 * first that is not before the line before.  On failure nothing is owned.
 */
enum cli_status read_pump_log(struct pump_log *out, const char *path,
    const struct infuse_pump_log *as, const char *zone);
void pump_log_free(struct pump_log *log);

#endif
