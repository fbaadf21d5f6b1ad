/* SPDX-License-Identifier: MIT */
#ifndef CLI_TZ_H
#define CLI_TZ_H

#include <stdint.h>

#include "cli.h"

/*
 * The system's time zone database, through the C library.  A C library takes
 * a zone that it cannot find for UTC, without a word; here its file is opened
 * first, and it is made sure that the C library speaks of that file.
 *
 * From tz_enter() to tz_leave() the zone is in force in the whole process.
 */
struct tz {
	char *saved;		/* TZ as it was, or NULL */
};

enum cli_status tz_enter(struct tz *tz, const char *zone);
void tz_leave(struct tz *tz);

/* Whether the C library's time goes that far. */
bool tz_reaches(int64_t utc_s);

/* Seconds that the zone is ahead of UTC, so many seconds after 1970. */
int64_t tz_offset_s(int64_t utc_s);

#endif
