/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "stream.h"
#include "utf8.h"

void file_stream_fault(struct infuse_cells *out, enum stream_fault fault)
{
	static const struct infuse_fault faults[STREAM_FAULTS] = {
		[STREAM_TOO_LONG] = { "record-too-long",
		    "a record is longer than 64 KiB", "cut it into records, "
		    "or leave away the columns that are not needed", 0, 0 },
		[STREAM_TORN] = { "torn-record", "the last record has no line "
		    "end, so it may be cut off", "make the stream again, or "
		    "end it with a line end if it is whole", 0, 0 },
		[STREAM_NOT_UTF8] = { "not-utf8", "a record is not UTF-8",
		    "save it as UTF-8: Excel calls that CSV UTF-8", 0, 0 },
		[STREAM_NUL] = { "nul-byte", "a record has a NUL byte",
		    "save it as UTF-8, not as UTF-16", 0, 0 },
		[STREAM_TOO_MANY_CELLS] = { "too-many-cells",
		    "a record has more than 128 cells",
		    "leave away the columns that are not needed", 0, 0 },
		[STREAM_UNCLOSED] = { "unclosed-quote",
		    "a quote is not closed", "put quotes around the whole "
		    "cell, and double those inside", 0, 0 },
		[STREAM_STRAY_QUOTE] = { "stray-quote",
		    "a quote stands inside of a cell, or something behind one",
		    "put quotes around the whole cell, and double those "
		    "inside", 0, 0 },
		[STREAM_ESCAPE] = { "unknown-escape",
		    "a backslash that escapes nothing",
		    "write \\t, \\n, \\r, \\\\, or \\N for nothing", 0, 0 },
		[STREAM_NOT_JSON] = { "not-json",
		    "a line is not an object of JSON",
		    "write one object on each line, as in {\"weight\": 70}",
		    0, 0 },
		[STREAM_NESTED] = { "nested-value",
		    "a value is an object or a list",
		    "write a text, a number or null", 0, 0 },
		[STREAM_KEY_TWICE] = { "key-twice",
		    "a key stands twice in one record", "say it once", 0, 0 },
	};

	if (out->fault.id == NULL)
		out->fault = faults[fault];
}

struct infuse_cell *file_stream_cell(struct infuse_cells *out)
{
	static const struct infuse_cell empty;

	if (out->count == INFUSE_CELLS_MAX) {
		file_stream_fault(out, STREAM_TOO_MANY_CELLS);
		return NULL;
	}
	out->of[out->count] = empty;
	return &out->of[out->count++];
}

struct stream_span file_stream_line(const char *bytes, size_t size, bool end)
{
	const char *newline = memchr(bytes, '\n', size);
	struct stream_span span = { 0, false };

	if (newline != NULL) {
		span.length = (size_t)(newline - bytes) + 1;
	} else if (end) {
		span.length = size;
		span.cut = true;
	}
	return span;
}

/* What no record may have, whatever its form. */
static bool is_text(struct infuse_cells *out, const char *bytes, size_t size)
{
	size_t at = 0, length;
	uint32_t code;

	if (memchr(bytes, '\0', size) != NULL) {
		file_stream_fault(out, STREAM_NUL);
		return false;
	}
	while (at < size) {
		if ((unsigned char)bytes[at] < 0x80) {
			at++;
			continue;
		}
		length = file_utf8_next(bytes + at, size - at, &code);
		if (length == 0) {
			file_stream_fault(out, STREAM_NOT_UTF8);
			return false;
		}
		at += length;
	}
	return true;
}

/* What a backslash and this stand for, or NUL. */
static char escaped(char c)
{
	static const char from[] = "bfnrtv\\'", to[] = "\b\f\n\r\t\v\\'";
	const char *found = c != '\0' ? strchr(from, c) : NULL;

	return found != NULL ? to[found - from] : '\0';
}

/* False where a backslash escapes nothing: nobody knows what it was for. */
static bool unescape(struct infuse_cell *cell)
{
	char *from = memchr(cell->text, '\\', cell->length), *to = from;
	const char *end = cell->text + cell->length;
	char c;

	if (from == NULL)
		return true;
	while (from < end) {
		c = *from++;
		if (c == '\\') {
			c = escaped(*from++);
			if (c == '\0')
				return false;
		}
		*to++ = c;
	}
	cell->length = (size_t)(to - cell->text);
	return true;
}

static void read_tsv(struct infuse_cells *out, char *line, size_t length)
{
	char *at = line, *end = line + length, *tab;
	struct infuse_cell *cell;

	for (; at != NULL; at = tab != NULL ? tab + 1 : NULL) {
		tab = memchr(at, '\t', (size_t)(end - at));
		cell = file_stream_cell(out);
		if (cell == NULL)
			return;
		cell->text = at;
		cell->length = (size_t)((tab != NULL ? tab : end) - at);
		at[cell->length] = '\0';
		if (cell->length > 0 && strcmp(at, "\\N") != 0) {
			if (unescape(cell)) {
				cell->text[cell->length] = '\0';
				continue;
			}
			file_stream_fault(out, STREAM_ESCAPE);
		}
		cell->text = NULL;
		cell->length = 0;
	}
}

/* How much of a record stands before its line end. */
static size_t without_end(const char *bytes, struct stream_span span)
{
	size_t length = span.length;

	if (span.cut || length == 0)
		return length;
	length--;
	return length > 0 && bytes[length - 1] == '\r' ? length - 1 : length;
}

/* A record where it lies, which ends there. */
static void take(const struct infuse_stream *stream, struct infuse_cells *out,
    char *bytes, struct stream_span span)
{
	size_t length = without_end(bytes, span);

	if (out->fault.id != NULL)
		return;
	if (!is_text(out, bytes, span.length)) {
		out->count = 0;
		return;
	}
	if (stream->form == INFUSE_CSV)
		file_stream_csv_texts(out);
	else if (stream->form == INFUSE_TSV)
		read_tsv(out, bytes, length);
	else
		file_stream_json(out, bytes, length);
	if (span.cut && stream->form != INFUSE_NDJSON)
		file_stream_fault(out, STREAM_TORN);
}

/* Up to the line end, or all of it. */
static size_t pass_over(struct infuse_stream *stream, const char *bytes,
    size_t size)
{
	const char *newline = memchr(bytes, '\n', size);

	stream->passing_over = newline == NULL;
	return newline != NULL ? (size_t)(newline - bytes) + 1 : size;
}

bool infuse_stream_next(struct infuse_stream *stream,
    struct infuse_cells *out, char *bytes, size_t size, bool end, size_t *used)
{
	struct stream_span span;
	size_t gone = 0, seen;

	out->count = 0;
	out->fault.id = NULL;
	if (stream->passing_over)
		gone = pass_over(stream, bytes, size);
	*used = gone;
	bytes += gone;
	size -= gone;
	if (size == 0)
		return false;
	/* No more than the longest is looked at, whatever else is there. */
	seen = size < STREAM_SEEN_MAX ? size : STREAM_SEEN_MAX;
	end = end && seen == size;
	span = stream->form == INFUSE_CSV ? file_stream_csv(out,
	    stream->separator, bytes, seen, end) :
	    file_stream_line(bytes, seen, end);
	if (span.length == 0 && seen < STREAM_SEEN_MAX)
		return false;
	if (span.length == 0 ||
	    without_end(bytes, span) > INFUSE_STREAM_LINE_MAX) {
		out->count = 0;
		out->fault.id = NULL;
		file_stream_fault(out, STREAM_TOO_LONG);
		*used += pass_over(stream, bytes, size);
		return true;
	}
	take(stream, out, bytes, span);
	*used += span.length;
	return true;
}
