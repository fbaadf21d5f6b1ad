/* SPDX-License-Identifier: MIT */
#ifndef FILE_BUILTIN_H
#define FILE_BUILTIN_H

/*
 * The files that are compiled in, so that one binary works anywhere.  The
 * build makes their table from protocols/.
 */

#include <stddef.h>

struct infuse_builtin {
	const char *file;	/* "protocols/ID.yaml", "protocols/site/..." */
	const unsigned char *text;
	size_t size;
	const char *sha256;	/* of the text, in hexadecimal */
};

extern const struct infuse_builtin infuse_builtins[];
extern const size_t infuse_builtins_count;

#endif
