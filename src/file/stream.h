/* SPDX-License-Identifier: MIT */
#ifndef FILE_STREAM_H
#define FILE_STREAM_H

#include <infuse/stream.h>

/* The longest record, and a line end of two bytes. */
#define STREAM_SEEN_MAX (INFUSE_STREAM_LINE_MAX + 2)

enum stream_fault {
	STREAM_TOO_LONG,
	STREAM_TORN,
	STREAM_NOT_UTF8,
	STREAM_NUL,
	STREAM_TOO_MANY_CELLS,
	STREAM_UNCLOSED,
	STREAM_STRAY_QUOTE,
	STREAM_ESCAPE,
	STREAM_NOT_JSON,
	STREAM_NESTED,
	STREAM_KEY_TWICE,
	STREAM_FAULTS
};

/* Notes what is wrong; the first fault stands. */
void file_stream_fault(struct infuse_cells *out, enum stream_fault fault);

/* The next cell, or NULL where there are too many. */
struct infuse_cell *file_stream_cell(struct infuse_cells *out);

/* Where a record is, before anything of it is changed. */
struct stream_span {
	size_t length;		/* with its line end; 0: it does not end here */
	bool cut;		/* the stream ends before its line does */
};

/* The line at the beginning. */
struct stream_span file_stream_line(const char *bytes, size_t size, bool end);

/*
 * A record of CSV: where its cells are.  What is wrong with its quotes is
 * noted, and the record is then its first line.
 */
struct stream_span file_stream_csv(struct infuse_cells *out, char separator,
    char *bytes, size_t size, bool end);

/* The text of the cells that were found, in place. */
void file_stream_csv_texts(struct infuse_cells *out);

/* A line of NDJSON without its end; line[length] may be written. */
void file_stream_json(struct infuse_cells *out, char *line, size_t length);

#endif
