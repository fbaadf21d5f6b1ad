/* SPDX-License-Identifier: MIT */
#ifndef FILE_BYTES_H
#define FILE_BYTES_H

#include "reading.h"

/*
 * Whether the bytes are text that the YAML reader may see: not too many, no
 * NUL, no byte order mark, UTF-8, no control characters.  If not, says why.
 */
bool file_bytes_check(struct reading *reading);

/* The same for a file of another kind, whatever its size. */
bool file_characters_check(struct reading *reading);

#endif
