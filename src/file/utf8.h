/* SPDX-License-Identifier: MIT */
#ifndef FILE_UTF8_H
#define FILE_UTF8_H

/*
 * Characters of a text.  Everything that the readers hand on goes to a
 * terminal in the end, so what could steer one is sorted out here.
 */

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * The length in bytes of the character at the start of `text`, and its code;
 * 0 if there is none that is well formed.
 */
size_t file_utf8_next(const char *text, size_t size, uint32_t *code);

/* How many characters; a byte that is part of none counts as one. */
size_t file_utf8_count(const char *text, size_t size);

/* The most bytes, up to `most`, that end between two characters. */
size_t file_utf8_fit(const char *text, size_t size, size_t most);

/* C0, C1, DEL, the two line separators, and changes of direction. */
bool file_utf8_is_control(uint32_t code);

/*
 * Copies what fits, with "..." where it was cut, and terminates it.  Control
 * characters and stray bytes become a question mark, one for one; tabs become
 * a space.
 */
void file_utf8_clean(char *out, size_t cap, const char *text, size_t size);

#endif
