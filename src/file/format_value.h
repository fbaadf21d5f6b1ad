/* SPDX-License-Identifier: MIT */
#ifndef FILE_FORMAT_VALUE_H
#define FILE_FORMAT_VALUE_H

#include <infuse/format.h>

struct format_value {
	const char *path;	/* of a reader's table: "schedule.ramp.from" */
	struct infuse_format_value value;
	const char *about;
};

/* What stands under that path; NULL: nothing is said of it. */
const struct format_value *file_format_value(const char *path);

/* The i-th path of which something is said, or NULL. */
const char *file_format_path(size_t i);

#endif
