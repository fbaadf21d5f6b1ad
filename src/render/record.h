/* SPDX-License-Identifier: MIT */
#ifndef RENDER_RECORD_H
#define RENDER_RECORD_H

/*
 * Records for a stream, one by one: an object of JSON, a line of CSV or of TSV
 * each.  What is null is null, nothing, or \N.
 */

#include <infuse/stream.h>

#include "../answer/flat.h"

struct record_writer {
	enum infuse_stream_form form;
	char separator;			/* of CSV */
	struct render_text text;	/* what is still to be written */
	bool first;			/* no cell of this record yet */
};

/* A name of the head, which NDJSON has not; end it like a record. */
void record_name(struct record_writer *to, const char *name);

void record_begin(struct record_writer *to);
void record_null(struct record_writer *to, const char *name);
void record_count(struct record_writer *to, const char *name, int64_t n);
void record_string(struct record_writer *to, const char *name,
    const char *string);

/* A number, or a truth of JSON, as it stands there. */
void record_bare(struct record_writer *to, const char *name,
    const char *string);

/* The i-th cell of a flat record. */
void record_flat(struct record_writer *to, const char *name,
    const struct answer_flat *flat, int i);
void record_end(struct record_writer *to);

#endif
