/* SPDX-License-Identifier: MIT */
#ifndef FILE_COURSE_LOG_H
#define FILE_COURSE_LOG_H

/*
 * The record of a course: a text file of JSON Lines, one line one transaction.
 *
 *	{"seq":2,"prev":"HEX","kind":"set","at":"...","entered":"...",
 *	 "by":"rn1","witness":null,"body":{"rate":"63 mg/h"},
 *	 "verdict":"within","version":"0.1","sha256":"HEX"}
 *
 * is one line.  sha256 is that of the line's bytes before `,"sha256":`, and
 * prev is the sha256 of the line before, of the first 64 zeros: so a byte that
 * is changed is found in the line that has it, the last one too.  That whole
 * lines are gone at the end is seen only by who knows the last sha256.
 *
 * A line is appended under a lock and is on the disk when that returns true.
 * What stands behind the last line break was never acknowledged; the next
 * writer cuts it.  Files are made whole, for their owner alone, and are never
 * reached through a link.
 */

#include <infuse/library.h>

#include "json_tree.h"

#define COURSE_FILE_MAX (8u << 20)
#define COURSE_LINE_MAX 4096		/* bytes, its end among them */
#define COURSE_LINES_MAX 20000
#define COURSE_TAIL 77			/* ,"sha256":"HEX"} */

struct course_entry {
	int64_t seq;			/* as well the line */
	const char *kind;
	const char *at;			/* "2026-11-23 14:00+01:00" */
	const char *entered;
	const char *by;
	const char *witness;		/* or NULL */
	const char *verdict;		/* or NULL */
	const char *version;
	const struct json_node *body;	/* an object, of texts alone */
	const char *sha256;
};

struct course_log {
	int fd;				/* locked; -1: none */
	const char *path;		/* of the caller */
	struct arena arena;		/* what the entries point to */
	const char *text;
	size_t size;			/* up to the last line break */
	size_t torn;			/* bytes behind it */
	int count;
	struct course_entry *entry;
	char head[INFUSE_SHA256_TEXT];	/* sha256 of the last line */
};

enum course_access {
	COURSE_READ,			/* with other readers */
	COURSE_WRITE			/* alone */
};

/*
 * Opens, waits for its lock, reads and checks every line.  ABSENT is reported
 * too.  On failure nothing is left to close.
 */
enum infuse_found file_course_open(struct course_log *out, const char *path,
    enum course_access access, infuse_report_fn *report, void *context);
void file_course_close(struct course_log *log);

/* What stands in the body by that key, or NULL. */
const char *file_course_value(const struct course_entry *entry,
    const char *key);

/*
 * Appends a line, which is given without its end: all of it before the comma
 * that leads the sha256.  False, with a message, when it is not recorded; the
 * file is then as it was or, if the message says so, in doubt.
 */
INFUSE_MUST_CHECK bool file_course_append(struct course_log *log,
    const char *line, infuse_report_fn *report, void *context);

/*
 * Makes a new file of that first line, whole or not at all.  One that is there
 * is never replaced.  `head` gets the line's sha256.
 */
INFUSE_MUST_CHECK bool file_course_create(char head[INFUSE_SHA256_TEXT],
    const char *path, const char *line, infuse_report_fn *report,
    void *context);

#endif
