/* SPDX-License-Identifier: MIT */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <infuse/text.h>

#include "text.h"

#define ALL_DIMENSIONS ((1u << INFUSE_DIMENSIONS) - 1)

void render_text_free(struct render_text *text)
{
	static const struct render_text empty;

	free(text->data);
	free(text->quoted);
	*text = empty;
}

const char *render_string(const struct render_text *text)
{
	return text->data ? text->data : "";
}

/* Room for `more` bytes and the end. */
static bool reserve(struct render_text *text, size_t more)
{
	size_t capacity = text->capacity ? text->capacity : 1024;
	char *data;

	if (text->failed || more > SIZE_MAX / 2 - text->length - 1) {
		text->failed = true;
		return false;
	}
	while (capacity < text->length + more + 1)
		capacity *= 2;
	if (capacity == text->capacity)
		return true;
	data = realloc(text->data, capacity);
	if (data == NULL) {
		text->failed = true;
		return false;
	}
	text->data = data;
	text->capacity = capacity;
	return true;
}

void render_add_bytes(struct render_text *text, const char *bytes,
    size_t length)
{
	if (!reserve(text, length))
		return;
	memcpy(text->data + text->length, bytes, length);
	text->length += length;
	text->data[text->length] = '\0';
}

void render_add(struct render_text *text, const char *string)
{
	render_add_bytes(text, string, strlen(string));
}

void render_add_spaces(struct render_text *text, size_t count)
{
	static const char blanks[] = "                                ";
	size_t some;

	for (; count > 0; count -= some) {
		some = count < sizeof(blanks) - 1 ? count : sizeof(blanks) - 1;
		render_add_bytes(text, blanks, some);
	}
}

void render_add_count(struct render_text *text, long long n)
{
	char digits[24], *at = digits + sizeof(digits);
	unsigned long long rest = n < 0 ? 0 - (unsigned long long)n :
	    (unsigned long long)n;

	do
		*--at = (char)('0' + rest % 10);
	while ((rest /= 10) > 0);
	if (n < 0)
		*--at = '-';
	render_add_bytes(text, at, (size_t)(digits + sizeof(digits) - at));
}

static void mark(struct render_text *text, size_t from, size_t to)
{
	size_t capacity;
	struct render_span *spans;

	if (text->failed || from == to)
		return;
	if (text->quotes > 0 && text->quoted[text->quotes - 1].to == from) {
		text->quoted[text->quotes - 1].to = to;
		return;
	}
	if (text->quotes == text->quotes_capacity) {
		capacity = text->quotes_capacity ?
		    text->quotes_capacity * 2 : 16;
		spans = realloc(text->quoted, capacity * sizeof(*spans));
		if (spans == NULL) {
			text->failed = true;
			return;
		}
		text->quoted = spans;
		text->quotes_capacity = capacity;
	}
	text->quoted[text->quotes].from = from;
	text->quoted[text->quotes].to = to;
	text->quotes++;
}

void render_quote_bytes(struct render_text *text, const char *bytes,
    size_t length)
{
	size_t from = text->length;

	render_add_bytes(text, bytes, length);
	mark(text, from, text->length);
}

void render_quote(struct render_text *text, const char *string)
{
	render_quote_bytes(text, string, strlen(string));
}

void render_mark(struct render_text *text, size_t from)
{
	mark(text, from, text->length);
}

void render_insert(struct render_text *text, size_t at, const char *string)
{
	size_t length = strlen(string), i;

	if (!reserve(text, length))
		return;
	memmove(text->data + at + length, text->data + at,
	    text->length - at + 1);
	memcpy(text->data + at, string, length);
	text->length += length;
	for (i = 0; i < text->quotes; i++) {
		if (text->quoted[i].from >= at)
			text->quoted[i].from += length;
		if (text->quoted[i].to > at)
			text->quoted[i].to += length;
	}
	mark(text, at, at + length);
}

/* Appends a part of another text, with the marks that lie in it. */
static void append_part(struct render_text *text,
    const struct render_text *more, size_t from, size_t to)
{
	size_t base = text->length;
	size_t i, a, b;

	if (more->failed)
		text->failed = true;
	if (from >= to)
		return;
	render_add_bytes(text, more->data + from, to - from);
	for (i = 0; i < more->quotes; i++) {
		a = more->quoted[i].from > from ? more->quoted[i].from : from;
		b = more->quoted[i].to < to ? more->quoted[i].to : to;
		if (a < b)
			mark(text, base + a - from, base + b - from);
	}
}

void render_append(struct render_text *text, const struct render_text *more)
{
	append_part(text, more, 0, more->length);
}

size_t render_columns(const char *bytes, size_t length)
{
	size_t n = 0, i;

	for (i = 0; i < length; i++)
		n += ((unsigned char)bytes[i] & 0xc0) != 0x80;
	return n;
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Whether the space at `at` stands between ENTER and what is entered (S-18). */
static bool binds_entered(const struct render_text *text, size_t at)
{
	static const char word[] = "ENTER";
	size_t length = sizeof(word) - 1;

	return at >= length && at + 1 < text->length &&
	    is_digit(text->data[at + 1]) &&
	    memcmp(text->data + at - length, word, length) == 0;
}

/* Whether the space at `at` stands between a number and its unit. */
static bool binds(const struct render_text *text, size_t at)
{
	size_t end = at + 1;

	if (binds_entered(text, at))
		return true;
	if (at == 0 || !is_digit(text->data[at - 1]))
		return false;
	while (end < text->length && strchr(" ,;:()", text->data[end]) == NULL)
		end++;
	if (text->data[end - 1] == '.')
		end--;
	return infuse_unit_find(text->data + at + 1, end - at - 1,
	    ALL_DIMENSIONS) != NULL;
}

/* Where the word that begins at `from` ends: at a space that may break. */
static size_t word_end(const struct render_text *text, size_t from)
{
	size_t end = from;

	while (end < text->length &&
	    (text->data[end] != ' ' || binds(text, end)))
		end++;
	return end;
}

size_t render_column_now(const struct render_text *text)
{
	size_t from = text->length;

	while (from > 0 && text->data[from - 1] != '\n')
		from--;
	return from < text->length ?
	    render_columns(text->data + from, text->length - from) : 0;
}

/* No line ends in a space. */
static void trim(struct render_text *text)
{
	while (text->length > 0 && text->data[text->length - 1] == ' ')
		text->data[--text->length] = '\0';
}

void render_wrap(struct render_text *text, const struct render_text *more,
    size_t indent, size_t width)
{
	size_t at = 0, end, column = render_column_now(text), start = column;

	if (more->failed)
		text->failed = true;
	while (at < more->length && !text->failed) {
		end = word_end(more, at);
		if (column > start && column + 1 +
		    render_columns(more->data + at, end - at) > width) {
			trim(text);
			render_add(text, "\n");
			render_add_spaces(text, indent);
			column = start = indent;
		} else if (at > 0) {
			append_part(text, more, at - 1, at);
			column++;
		}
		append_part(text, more, at, end);
		column += render_columns(more->data + at, end - at);
		at = end < more->length ? end + 1 : end;
	}
}
