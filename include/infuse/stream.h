/* SPDX-License-Identifier: MIT */
#ifndef INFUSE_STREAM_H
#define INFUSE_STREAM_H

/*
 * Records out of a stream of other people's data: NDJSON, CSV, TSV.  A record
 * is taken apart where it lies, without memory of its own.  What is wrong with
 * one is said, and costs that record alone.
 */

#include <stdbool.h>

#include <infuse/text.h>

#pragma GCC visibility push(default)
#ifdef __cplusplus
extern "C" {
#endif

enum infuse_stream_form {
	INFUSE_NDJSON,		/* a flat object of JSON on each line */
	INFUSE_CSV,		/* RFC 4180: a quoted cell may have line ends */
	INFUSE_TSV,		/* a line each, \t \n \r \\ and \N for nothing */
	INFUSE_STREAM_FORMS
};

#define INFUSE_STREAM_LINE_MAX 65536	/* bytes, without the line end */
#define INFUSE_CELLS_MAX 128

/* All zero is the beginning of a stream of NDJSON. */
struct infuse_stream {
	enum infuse_stream_form form;
	char separator;		/* between the cells of CSV */
	bool passing_over;	/* the rest of a record that is too long */
};

/* Strings are UTF-8 and end in a NUL; they lie in the bytes of the stream. */
struct infuse_cell {
	const char *key;	/* of NDJSON, else NULL */
	char *text;		/* NULL: nothing */
	size_t length;
	bool bare;		/* a number or a truth of JSON */
	bool quoted;		/* in CSV */
};

struct infuse_cells {
	int count;
	struct infuse_cell of[INFUSE_CELLS_MAX];
	struct infuse_fault fault;	/* its id is NULL: nothing is wrong */
};

/*
 * Takes the next record from the beginning of `bytes`, which it changes, and
 * bytes[size] with them.  False where it does not end there yet; `end` says
 * that nothing follows.  *used is how many bytes are done with, in any case.
 *
 * A record that is wrong ends with its line.  Its cells are those that could
 * be read.  The last record of CSV and TSV needs its line end: without it
 * nobody knows whether a figure was cut off.
 */
INFUSE_MUST_CHECK bool infuse_stream_next(struct infuse_stream *stream,
    struct infuse_cells *out, char *bytes, size_t size, bool end,
    size_t *used);

#ifdef __cplusplus
}
#endif
#pragma GCC visibility pop
#endif
