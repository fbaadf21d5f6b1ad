/* SPDX-License-Identifier: MIT */
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "diag.h"

/* What the line of input may take of a terminal of 80 columns. */
#define WINDOW 76
#define CUT "..."

struct buffer {
	char *out;
	size_t cap;
	size_t length;		/* of it all, also where it does not fit */
};

static void put(struct buffer *b, const char *text, size_t size)
{
	size_t room = b->length + 1 < b->cap ? b->cap - b->length - 1 : 0;

	if (room > size)
		room = size;
	if (room > 0)
		memcpy(b->out + b->length, text, room);
	b->length += size;
}

static void put_text(struct buffer *b, const char *text)
{
	put(b, text, strlen(text));
}

static void put_times(struct buffer *b, const char *text, size_t times)
{
	while (times-- > 0)
		put_text(b, text);
}

static const char *severity_name(enum infuse_severity severity)
{
	switch (severity) {
	case INFUSE_NOTE:
		return "note";
	case INFUSE_WARNING:
		return "warning";
	default:
		return "error";
	}
}

static void put_head(struct buffer *b, const struct infuse_diag *d)
{
	char place[48] = "";

	if (d->line > 0)
		(void)snprintf(place, sizeof(place), ":%u:%u", d->line,
		    d->column);
	if (d->file[0] != '\0') {
		put_text(b, d->file);
		put_text(b, place);
		put_text(b, ": ");
	}
	put_text(b, severity_name(d->severity));
	put_text(b, ": ");
	put_text(b, d->text);
	put_text(b, " [");
	put_text(b, d->id);
	put_text(b, "]\n");
}

static bool begins_character(char c)
{
	return ((unsigned char)c & 0xc0U) != 0x80;
}

static size_t count_characters(const char *text)
{
	size_t count = 0;

	for (; *text != '\0'; text++)
		count += begins_character(*text);
	return count;
}

/* Where the n-th character begins. */
static const char *skip(const char *text, size_t n)
{
	for (; *text != '\0'; text++)
		if (begins_character(*text) && n-- == 0)
			break;
	return text;
}

/* The part of a long line that has the place in it, and marks under that. */
static void put_excerpt(struct buffer *b, const struct infuse_diag *d)
{
	size_t count = count_characters(d->excerpt);
	size_t column = d->column > 0 ? d->column - 1 : 0;
	size_t width = d->width > 0 ? d->width : 1;
	size_t from = 0, shown = count;
	const char *start;

	if (count > WINDOW) {
		shown = WINDOW - strlen(CUT);
		if (column + width > shown)
			from = column + 1 > WINDOW / 2 ?
			    column + 1 - WINDOW / 2 : 0;
		if (from > 0)
			shown -= strlen(CUT);
		if (from + shown > count)
			shown = count - from;
	}
	put_text(b, "  ");
	if (from > 0)
		put_text(b, CUT);
	start = skip(d->excerpt, from);
	put(b, start, (size_t)(skip(start, shown) - start));
	if (from + shown < count)
		put_text(b, CUT);
	put_text(b, "\n  ");
	put_times(b, " ", column - from + (from > 0 ? strlen(CUT) : 0));
	if (width > from + shown - column && column < from + shown)
		width = from + shown - column;
	put_text(b, "^");
	put_times(b, "~", width - 1);
	put_text(b, "\n");
}

size_t infuse_diag_text(char *out, size_t cap, const struct infuse_diag *d)
{
	struct buffer b = { .out = out, .cap = cap };

	put_head(&b, d);
	if (d->excerpt[0] != '\0')
		put_excerpt(&b, d);
	if (d->hint[0] != '\0') {
		put_text(&b, "  ");
		put_text(&b, d->hint);
		put_text(&b, "\n");
	}
	if (cap > 0)
		out[b.length < cap ? b.length : cap - 1] = '\0';
	return b.length;
}
