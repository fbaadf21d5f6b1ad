/* SPDX-License-Identifier: MIT */
#include <stdalign.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "arena.h"

#define BLOCK_SIZE ((size_t)8192)

struct arena_block {
	struct arena_block *older;
	size_t used;
	size_t size;
	alignas(max_align_t) unsigned char bytes[];
};

static struct arena_block *block_new(struct arena *arena, size_t size)
{
	struct arena_block *block;

	if (size < BLOCK_SIZE)
		size = BLOCK_SIZE;
	if (size > SIZE_MAX - sizeof(*block))
		return NULL;
	block = calloc(1, sizeof(*block) + size);
	if (block == NULL)
		return NULL;
	block->older = arena->newest;
	block->size = size;
	arena->newest = block;
	return block;
}

void *file_arena_take(struct arena *arena, size_t size)
{
	struct arena_block *block = arena->newest;
	const size_t step = alignof(max_align_t);
	void *taken;

	if (size > SIZE_MAX - step)
		return NULL;
	size = (size + step - 1) / step * step;
	if (block == NULL || block->size - block->used < size)
		block = block_new(arena, size);
	if (block == NULL)
		return NULL;
	taken = block->bytes + block->used;
	block->used += size;
	return taken;
}

char *file_arena_copy(struct arena *arena, const char *text, size_t size)
{
	char *copy;

	if (size == SIZE_MAX)
		return NULL;
	copy = file_arena_take(arena, size + 1);
	if (copy != NULL && size > 0)
		memcpy(copy, text, size);
	return copy;
}

void file_arena_free(struct arena *arena)
{
	struct arena_block *older;

	while (arena->newest != NULL) {
		older = arena->newest->older;
		free(arena->newest);
		arena->newest = older;
	}
}
