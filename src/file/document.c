/* SPDX-License-Identifier: MIT */
#include <stdalign.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <sha2.h>

#include "builtin.h"
#include "document.h"

/* Its arena stands behind a document, of which the caller knows nothing. */
static size_t arena_at(size_t size)
{
	const size_t step = alignof(struct arena);

	return (size + step - 1) / step * step;
}

static struct arena *arena_of(void *document, size_t size)
{
	unsigned char *start = document;

	return (void *)(start + arena_at(size));
}

void *file_document_take(struct opened *opened, const struct given *given,
    size_t size)
{
	void *document = calloc(1, arena_at(size) + sizeof(struct arena));

	if (document == NULL) {
		file_tell_no_memory(given->report, given->context,
		    given->name);
		return NULL;
	}
	opened->given = given;
	opened->document = document;
	opened->arena = arena_of(document, size);
	return document;
}

/*
 * The checksum of what was read.  That of a built-in file is known since it
 * was built in, and taken where these are its very bytes.
 */
static void set_checksum(struct infuse_origin *origin, const char *text,
    size_t size)
{
	const struct infuse_builtin *file;
	size_t i;

	for (i = 0; i < infuse_builtins_count; i++) {
		file = &infuse_builtins[i];
		if (file->size != size || memcmp(file->text, text, size) != 0)
			continue;
		memcpy(origin->sha256, file->sha256, INFUSE_SHA256_TEXT);
		return;
	}
	(void)SHA256Data((const uint8_t *)text, size, origin->sha256);
}

bool file_document_open(struct opened *opened, struct infuse_origin *origin)
{
	const struct given *given = opened->given;
	struct reading *r = &opened->reading;

	file_reading_begin(r, opened->arena, given->text, given->size,
	    given->name);
	opened->root = r->out_of_memory ? NULL : file_tree_read(r);
	if (opened->root == NULL)
		return false;
	origin->file = r->file;
	set_checksum(origin, given->text, given->size);
	return true;
}

void *file_document_end(struct opened *opened)
{
	const struct given *given = opened->given;

	if (file_reading_end(&opened->reading, given->report,
	    given->context) && opened->root != NULL)
		return opened->document;
	file_arena_free(opened->arena);
	free(opened->document);
	return NULL;
}

void file_document_free(void *document, size_t size)
{
	if (document == NULL)
		return;
	file_arena_free(arena_of(document, size));
	free(document);
}
