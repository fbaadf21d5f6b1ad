/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "markup.h"

static const char *mark_of(char c)
{
	switch (c) {
	case '&':
		return "&amp;";
	case '<':
		return "&lt;";
	case '>':
		return "&gt;";
	case '"':
		return "&quot;";
	default:
		return NULL;
	}
}

static void add(struct render_text *text, const char *bytes, size_t length,
    bool quoted)
{
	if (length > 0 && quoted)
		render_quote_bytes(text, bytes, length);
	else
		render_add_bytes(text, bytes, length);
}

void markup_escape(struct render_text *text, const char *bytes, size_t length,
    bool quoted)
{
	size_t i, from = 0;
	const char *mark;

	for (i = 0; i < length; i++) {
		mark = mark_of(bytes[i]);
		if (mark == NULL)
			continue;
		add(text, bytes + from, i - from, quoted);
		add(text, mark, strlen(mark), quoted);
		from = i + 1;
	}
	add(text, bytes + from, length - from, quoted);
}
