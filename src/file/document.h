/* SPDX-License-Identifier: MIT */
#ifndef FILE_DOCUMENT_H
#define FILE_DOCUMENT_H

/*
 * What the reader of every format does before and after its own part: memory
 * for the document, the file's tree and checksum, and the messages.  Whatever
 * a document points to lives in an arena of its own and goes with it.
 */

#include <infuse/document.h>

#include "tree.h"

/* What the caller of a reader gave. */
struct given {
	const char *text;
	size_t size;
	const char *name;
	infuse_report_fn *report;
	void *context;
};

/* A file that is being read into a document. */
struct opened {
	const struct given *given;
	void *document;
	struct arena *arena;
	struct reading reading;
	const struct node *root;	/* NULL: there is nothing to read */
};

/* A document of that size, all zero; NULL, and reported, without memory. */
void *file_document_take(struct opened *opened, const struct given *given,
    size_t size);

/*
 * Opens the file for the document that was taken, and says where it is from.
 * False if there is nothing to read; file_document_end is due all the same.
 */
bool file_document_open(struct opened *opened, struct infuse_origin *origin);

/* Hands on the messages.  The document, or NULL if anything was an error. */
void *file_document_end(struct opened *opened);

/* A document, which may be NULL, of the size with which it was taken. */
void file_document_free(void *document, size_t size);

#endif
