/* SPDX-License-Identifier: MIT */
#ifndef FILE_ARENA_H
#define FILE_ARENA_H

/*
 * Memory that is taken piece by piece and given back all at once.  A document
 * and everything it points to live in one arena.
 */

#include <stddef.h>

struct arena_block;

/* All zero is an arena from which nothing was taken yet. */
struct arena {
	struct arena_block *newest;
};

/* Zeroed memory for any type, or NULL. */
void *file_arena_take(struct arena *arena, size_t size);

/* A copy of `size` bytes with a NUL behind them, or NULL. */
char *file_arena_copy(struct arena *arena, const char *text, size_t size);

void file_arena_free(struct arena *arena);

#endif
