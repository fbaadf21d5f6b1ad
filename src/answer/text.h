/* SPDX-License-Identifier: MIT */
#ifndef ANSWER_TEXT_H
#define ANSWER_TEXT_H

/*
 * A text that grows.  What is printed is made whole in memory first, so that
 * an answer is written in one piece or not at all.
 *
 * Running out of memory sets `failed` and everything after it does nothing;
 * the caller looks once, at the end.
 *
 * Words that are not ours, such as titles, sources, paths and checksums, are
 * marked as quoted: rules about how we write doses do not hold for them.
 */

#include <stdbool.h>
#include <stddef.h>

struct render_span {
	size_t from;
	size_t to;
};

struct render_text {
	char *data;
	size_t length;
	size_t capacity;
	struct render_span *quoted;
	size_t quotes;
	size_t quotes_capacity;
	bool failed;
};

/*
 * What a file that we write says in its first lines: only such a file is ever
 * replaced by another of ours (S-36).
 */
#define RENDER_MARK "written by infuse"

void render_text_free(struct render_text *text);

/* The text as a string, "" when there is none yet. */
const char *render_string(const struct render_text *text);

void render_add_bytes(struct render_text *text, const char *bytes,
    size_t length);
void render_add(struct render_text *text, const char *string);
void render_quote(struct render_text *text, const char *string);
void render_quote_bytes(struct render_text *text, const char *bytes,
    size_t length);
void render_add_spaces(struct render_text *text, size_t count);
void render_add_count(struct render_text *text, long long n);

/* Marks as quoted what was added since its length was `from`. */
void render_mark(struct render_text *text, size_t from);

/* Puts a string in at a place that lies behind all that is quoted. */
void render_insert(struct render_text *text, size_t at, const char *string);

/* Columns on a screen: bytes that do not continue a character. */
size_t render_columns(const char *bytes, size_t length);

/* Of the last line, as far as it goes. */
size_t render_column_now(const struct render_text *text);

/* Appends another text with its marks. */
void render_append(struct render_text *text, const struct render_text *more);

/*
 * Appends another text in lines of at most `width` columns, each but the
 * first after `indent` spaces; the first begins where the text now stands.  A
 * number and its unit stay on one line.
 */
void render_wrap(struct render_text *text, const struct render_text *more,
    size_t indent, size_t width);

#endif
