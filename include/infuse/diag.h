/* SPDX-License-Identifier: MIT */
#ifndef INFUSE_DIAG_H
#define INFUSE_DIAG_H

/*
 * A message about one place in one file.  The library collects messages by
 * calling the reader's own function; it prints nothing.
 */

#include <stddef.h>

#pragma GCC visibility push(default)
#ifdef __cplusplus
extern "C" {
#endif

/*
 * Copies text so that it is fit for a terminal: what cannot be printed, and
 * every byte that is no UTF-8, becomes a question mark; what does not fit is
 * cut, with "..." at its end.  Terminates out.
 */
void infuse_clean(char *out, size_t cap, const char *text, size_t size);

/* Ordered: the worst one decides. */
enum infuse_severity {
	INFUSE_NOTE,
	INFUSE_WARNING,
	INFUSE_ERROR,
	INFUSE_UNREADABLE	/* the file could not be read at all */
};

/*
 * Plain data of fixed size.  Strings that do not fit are cut, file names from
 * the left.  Line and column count from 1, the column in characters; 0 means
 * no place in particular.
 */
struct infuse_diag {
	enum infuse_severity severity;
	unsigned line;
	unsigned column;
	unsigned width;		/* characters to mark, at least 1 */
	char id[32];		/* stable: "duplicate-key" */
	char file[256];
	char text[256];		/* lower case, one line, no full stop */
	char hint[320];		/* what to write instead, or "" */
	char excerpt[256];	/* the input line, or "" */
};

/* Receives each message as it is found; the diag lives for the call. */
typedef void infuse_report_fn(const struct infuse_diag *diag, void *context);

#ifdef __cplusplus
}
#endif
#pragma GCC visibility pop
#endif
