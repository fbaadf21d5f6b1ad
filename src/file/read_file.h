/* SPDX-License-Identifier: MIT */
#ifndef FILE_READ_FILE_H
#define FILE_READ_FILE_H

#include <infuse/library.h>

/*
 * Reads a whole regular file.  ABSENT is left to the caller to report; what
 * else goes wrong is reported here.
 */
enum infuse_found file_read_whole(struct infuse_bytes *out, const char *path,
    infuse_report_fn *report, void *context);

/* How large a file may be, and what is said of a larger one. */
struct read_bound {
	size_t most;
	const char *too_large;
};

enum infuse_found file_read_bounded(struct infuse_bytes *out,
    const char *path, const struct read_bound *bound,
    infuse_report_fn *report, void *context);

/* Says why a file or folder could not be opened, by errno. */
enum infuse_found file_tell_errno(int number, const char *path,
    infuse_report_fn *report, void *context);

/* An owned copy of a name, or NULL. */
char *file_copy_name(const char *name);

#endif
