/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "stream.h"

/* What is being read, and where. */
struct scan {
	char *bytes;
	size_t size;
	size_t at;
	char separator;
	bool end;
};

enum cell_end {
	CELL_FOLLOWS,
	CELL_WAS_LAST,		/* and a line end stands behind it */
	CELL_IS_CUT,		/* the stream ends here */
	CELL_GOES_ON,		/* more bytes are needed */
	CELL_UNCLOSED,
	CELL_HAS_STRAY_QUOTE
};

/* Behind the cell; `length` is what it has before. */
static enum cell_end close_cell(struct scan *s)
{
	if (s->at == s->size)
		return s->end ? CELL_IS_CUT : CELL_GOES_ON;
	if (s->bytes[s->at] == s->separator) {
		s->at++;
		return CELL_FOLLOWS;
	}
	if (s->bytes[s->at] == '\r') {
		if (s->at + 1 == s->size)
			return s->end ? CELL_IS_CUT : CELL_GOES_ON;
		if (s->bytes[s->at + 1] == '\n')
			s->at++;
	}
	if (s->bytes[s->at] != '\n')
		return CELL_HAS_STRAY_QUOTE;
	s->at++;
	return CELL_WAS_LAST;
}

static enum cell_end quoted_cell(struct scan *s, struct infuse_cell *cell)
{
	size_t from = s->at + 1;
	const char *quote;

	s->at = from;
	for (;;) {
		quote = memchr(s->bytes + s->at, '"', s->size - s->at);
		if (quote == NULL)
			return s->end ? CELL_UNCLOSED : CELL_GOES_ON;
		s->at = (size_t)(quote - s->bytes) + 1;
		if (s->at == s->size && !s->end)
			return CELL_GOES_ON;
		if (s->at == s->size || s->bytes[s->at] != '"')
			break;
		s->at++;
	}
	cell->quoted = true;
	cell->text = s->bytes + from;
	cell->length = s->at - 1 - from;
	return close_cell(s);
}

static enum cell_end plain_cell(struct scan *s, struct infuse_cell *cell)
{
	size_t from = s->at;
	char c;

	for (; s->at < s->size; s->at++) {
		c = s->bytes[s->at];
		if (c == s->separator || c == '\n')
			break;
		if (c == '"')
			return CELL_HAS_STRAY_QUOTE;
	}
	cell->quoted = false;
	cell->text = s->bytes + from;
	cell->length = s->at - from;
	/* A line end may have two bytes. */
	if (s->at < s->size && s->bytes[s->at] == '\n' && cell->length > 0 &&
	    cell->text[cell->length - 1] == '\r')
		cell->length--;
	return close_cell(s);
}

/* A cell, or nowhere to put it: then it is read over. */
static enum cell_end read_cell(struct scan *s, struct infuse_cells *out)
{
	struct infuse_cell nowhere, *cell = file_stream_cell(out);

	if (cell == NULL)
		cell = &nowhere;
	return s->at < s->size && s->bytes[s->at] == '"' ?
	    quoted_cell(s, cell) : plain_cell(s, cell);
}

/*
 * Quotes that do not fit cost the line they begin on: the cells are unknown,
 * and what follows may be whole again.
 */
static struct stream_span give_up(struct infuse_cells *out,
    const struct scan *s, enum stream_fault fault)
{
	out->count = 0;
	file_stream_fault(out, fault);
	return file_stream_line(s->bytes, s->size, s->end);
}

struct stream_span file_stream_csv(struct infuse_cells *out, char separator,
    char *bytes, size_t size, bool end)
{
	struct scan s = { bytes, size, 0, separator, end };
	struct stream_span span = { 0, false };
	enum cell_end how;

	do
		how = read_cell(&s, out);
	while (how == CELL_FOLLOWS);
	if (how == CELL_HAS_STRAY_QUOTE)
		return give_up(out, &s, STREAM_STRAY_QUOTE);
	if (how == CELL_UNCLOSED || (how == CELL_GOES_ON &&
	    size == STREAM_SEEN_MAX && memchr(bytes, '\n', size) != NULL))
		return give_up(out, &s, STREAM_UNCLOSED);
	if (how == CELL_GOES_ON)
		return span;
	span.length = s.at;
	span.cut = how == CELL_IS_CUT;
	return span;
}

/* Two quotes are one. */
static void unquote(struct infuse_cell *cell)
{
	char *from = memchr(cell->text, '"', cell->length), *to = from;
	const char *end = cell->text + cell->length;

	if (from == NULL)
		return;
	while (from < end) {
		if (*from == '"')
			from++;
		*to++ = *from++;
	}
	cell->length = (size_t)(to - cell->text);
}

/* Nothing, and \N as some engines write it, is no text; "" is an empty one. */
void file_stream_csv_texts(struct infuse_cells *out)
{
	struct infuse_cell *cell;

	for (cell = out->of; cell < out->of + out->count; cell++) {
		if (cell->quoted)
			unquote(cell);
		cell->text[cell->length] = '\0';
		if (!cell->quoted && (cell->length == 0 ||
		    strcmp(cell->text, "\\N") == 0)) {
			cell->text = NULL;
			cell->length = 0;
		}
	}
}
