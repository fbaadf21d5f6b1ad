/* SPDX-License-Identifier: MIT */
#ifndef INFUSE_LIBRARY_H
#define INFUSE_LIBRARY_H

/*
 * Where the files are found: a path, a folder on the search
 * path, or among those that are built in.
 */

#include <infuse/document.h>

#pragma GCC visibility push(default)
#ifdef __cplusplus
extern "C" {
#endif

enum infuse_found {
	INFUSE_FOUND,
	INFUSE_ABSENT,		/* no such id or file */
	INFUSE_INVALID,		/* read, and wrong */
	INFUSE_CANNOT_READ	/* a directory, no permission, a read that failed */
};

/* The bytes of a file, and what it is called. */
struct infuse_bytes {
	char *text;		/* owned; NULL when empty-handed */
	size_t size;
	char *file;		/* owned; its name in messages */
	bool built_in;
};

void infuse_bytes_free(struct infuse_bytes *bytes);

/*
 * Finds a protocol.  `name` is a path if it has a slash or ends in .yaml, else
 * an id, which is looked for in the folders of `search` (colons between them;
 * NULL: none) and among the built-in ones.  An id found twice is INVALID, and
 * both places are reported; so is a file of that name and another ending, or
 * one spelt otherwise.  A link to a file that is not there cannot be read.
 */
enum infuse_found infuse_find_protocol(struct infuse_bytes *out,
    const char *name, const char *search, infuse_report_fn *report,
    void *context);

/* Reads a site file; a NULL path is the built-in one. */
enum infuse_found infuse_find_site(struct infuse_bytes *out, const char *path,
    infuse_report_fn *report, void *context);

/* Reads a screening list; a NULL path is the built-in one. */
enum infuse_found infuse_find_screening(struct infuse_bytes *out,
    const char *path, infuse_report_fn *report, void *context);

/* Reads a file of answers. */
enum infuse_found infuse_find_answers(struct infuse_bytes *out,
    const char *path, infuse_report_fn *report, void *context);

/* One id that can be found, in order of its name. */
typedef void infuse_id_fn(const char *id, const char *file, void *context);

/*
 * Calls `each` for every id; not FOUND if a folder cannot be read.  A file that
 * seems to be a protocol and has a name that no id can find is reported, and
 * the others are there all the same.
 */
enum infuse_found infuse_each_protocol(const char *search, infuse_id_fn *each,
    void *context, infuse_report_fn *report, void *report_context);

/*
 * Reports what a site's file fills or adopts of protocols that are neither in
 * the folders of `search` nor built in.  Not FOUND if a folder cannot be read.
 */
enum infuse_found infuse_site_check_names(
    const struct infuse_site_document *site, const char *search,
    infuse_report_fn *report, void *context);

#ifdef __cplusplus
}
#endif
#pragma GCC visibility pop
#endif
