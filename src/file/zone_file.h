/* SPDX-License-Identifier: MIT */
#ifndef FILE_ZONE_FILE_H
#define FILE_ZONE_FILE_H

#include "zone_rule.h"

/*
 * A file of the time zone database, "TZif" (RFC 9636).  It is read here, as
 * the C library's zone is one for the whole process, and one that it cannot
 * find it takes for UTC, without a word.
 */

struct zone_file {
	const unsigned char *times;	/* in the caller's bytes, which stay */
	const unsigned char *kinds;	/* of each time, a place in offsets */
	const unsigned char *offsets;
	size_t count;			/* of times */
	size_t width;			/* of a time: 4 or 8 bytes */
	bool has_rule;			/* behind the last time */
	struct zone_rule rule;
};

/*
 * False: these bytes are no such file, or one that counts leap seconds, as no
 * clock on a wall does.
 */
bool file_zone_read(struct zone_file *out, const unsigned char *bytes,
    size_t size);

/* Seconds that its clock is ahead of UTC, so many seconds after 1970. */
int64_t file_zone_offset_s(const struct zone_file *zone, int64_t utc_s);

#endif
