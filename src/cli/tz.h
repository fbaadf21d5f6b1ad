/* SPDX-License-Identifier: MIT */
#ifndef CLI_TZ_H
#define CLI_TZ_H

#include "../file/zone_file.h"
#include "cli.h"

/*
 * A zone of the system's time zone database: TZDIR, else where it is found.
 * A name that is not there is refused, and is never UTC.
 */
struct tz {
	unsigned char *bytes;
	struct zone_file zone;
};

/* On failure a message stands, and there is nothing to close. */
enum cli_status tz_open(struct tz *tz, const char *zone);
void tz_close(struct tz *tz);

/* Seconds that the zone is ahead of UTC, so many seconds after 1970. */
int64_t tz_offset_s(const struct tz *tz, int64_t utc_s);

#endif
