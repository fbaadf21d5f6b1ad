/* SPDX-License-Identifier: MIT */
#include <stdalign.h>
#include <stdlib.h>
#include <string.h>

#include "answer.h"

#define BLOCK_SIZE ((size_t)16384)

struct answer_block {
	struct answer_block *older;
	size_t used;
	size_t size;
	alignas(max_align_t) unsigned char bytes[];
};

void answer_free(struct answer *answer)
{
	static const struct answer empty;
	struct answer_block *block, *older;

	for (block = answer->newest; block != NULL; block = older) {
		older = block->older;
		free(block);
	}
	*answer = empty;
}

static struct answer_block *block_new(struct answer *answer, size_t size)
{
	struct answer_block *block;

	if (size < BLOCK_SIZE)
		size = BLOCK_SIZE;
	block = calloc(1, sizeof(*block) + size);
	if (block == NULL)
		return NULL;
	block->older = answer->newest;
	block->size = size;
	answer->newest = block;
	return block;
}

void *answer_take(struct answer *answer, size_t size)
{
	const size_t step = alignof(max_align_t);
	struct answer_block *block = answer->newest;
	void *taken;

	if (size > SIZE_MAX / 2)
		answer->failed = true;
	if (answer->failed)
		return NULL;
	size = (size + step - 1) / step * step;
	if (block == NULL || block->size - block->used < size)
		block = block_new(answer, size);
	if (block == NULL) {
		answer->failed = true;
		return NULL;
	}
	taken = block->bytes + block->used;
	block->used += size;
	return taken;
}

const char *answer_keep(struct answer *answer, const char *string)
{
	size_t size = strlen(string) + 1;
	char *kept = answer_take(answer, size);

	if (kept != NULL)
		memcpy(kept, string, size);
	return kept;
}

struct answer_node *answer_add(struct answer *answer,
    struct answer_node *parent, enum answer_kind kind, const char *key)
{
	struct answer_node *node = answer_take(answer, sizeof(*node));

	if (node != NULL && key != NULL)
		node->key = answer_keep(answer, key);
	if (node == NULL || answer->failed)
		return NULL;
	node->kind = kind;
	node->parent = parent;
	if (parent == NULL) {
		answer->root = node;
		return node;
	}
	if (parent->last == NULL)
		parent->first = node;
	else
		parent->last->next = node;
	parent->last = node;
	return node;
}

static const struct answer_node *child(const struct answer_node *of,
    const char *name, size_t length)
{
	const struct answer_node *node;
	size_t at = 0, i;

	if (of->kind == ANSWER_LIST) {
		for (i = 0; i < length; i++)
			at = at * 10 + (size_t)(name[i] - '0');
		for (node = of->first; node != NULL && at > 0; at--)
			node = node->next;
		return node;
	}
	for (node = of->first; node != NULL; node = node->next)
		if (strncmp(node->key, name, length) == 0 &&
		    node->key[length] == '\0')
			return node;
	return NULL;
}

const struct answer_node *answer_find(const struct answer_node *from,
    const char *path)
{
	size_t length;

	while (from != NULL && *path != '\0') {
		length = strcspn(path, ".");
		from = child(from, path, length);
		path += length + (path[length] == '.');
	}
	return from;
}
