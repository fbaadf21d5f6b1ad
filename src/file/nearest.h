/* SPDX-License-Identifier: MIT */
#ifndef FILE_NEAREST_H
#define FILE_NEAREST_H

/* Which of some words may have been meant.  It is suggested, never used. */

#include <stddef.h>

struct nearest {
	const char *typed;
	size_t length;
	const char *word;	/* the nearest so far, NULL if none is near */
	size_t distance;
};

struct nearest file_nearest_to(const char *typed, size_t length);
void file_nearest_try(struct nearest *nearest, const char *word);

#endif
