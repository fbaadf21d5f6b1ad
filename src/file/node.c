/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "tree.h"

const struct node *file_node_get(const struct node *mapping, const char *key)
{
	const struct node *value;

	for (value = mapping->first; value != NULL; value = value->next)
		if (strcmp(value->key->text, key) == 0)
			return value;
	return NULL;
}

struct place file_node_place(const struct node *node)
{
	return node->key != NULL ? node->key->place : node->place;
}

static int index_of(const struct node *item)
{
	const struct node *other = item->parent->first;
	int i = 1;

	for (; other != item; other = other->next)
		i++;
	return i;
}

/* What does not fit is left out at the end. */
static void put_before(char out[PATH_MAX_SHOWN], const char *step)
{
	size_t length = strlen(step), rest = strlen(out);

	if (rest > PATH_MAX_SHOWN - 1 - length)
		rest = PATH_MAX_SHOWN - 1 - length;
	memmove(out + length, out, rest);
	memcpy(out, step, length);
	out[length + rest] = '\0';
}

const char *file_node_path(char out[PATH_MAX_SHOWN], const struct node *node)
{
	char step[SHOWN_MAX];

	out[0] = '\0';
	for (; node->parent != NULL; node = node->parent) {
		if (out[0] != '\0' && out[0] != '[')
			put_before(out, ".");
		if (node->key != NULL)
			(void)file_shown(step, node->key->text,
			    node->key->length);
		else
			(void)snprintf(step, sizeof(step), "[%d]",
			    index_of(node));
		put_before(out, step);
	}
	return out;
}
