/* SPDX-License-Identifier: MIT */
#include <string.h>

#include <infuse/text.h>

#include "csv.h"

static void begin_cell(struct render_text *text)
{
	if (text->length > 0 && !text->failed &&
	    text->data[text->length - 1] != '\n')
		render_add(text, ",");
}

void csv_number(struct render_text *text, int64_t n, int point)
{
	char digits[INFUSE_NUMBER_MAX];

	begin_cell(text);
	if (n < 0)
		render_add(text, "-");
	infuse_number(digits, n < 0 ? -n : n, point, point, INFUSE_DOWN,
	    INFUSE_PLAIN);
	render_add(text, digits);
}

void csv_string(struct render_text *text, const char *string)
{
	const char *at;

	begin_cell(text);
	if (strpbrk(string, ",\"\r\n") == NULL) {
		render_add(text, string);
		return;
	}
	render_add(text, "\"");
	for (at = string; *at != '\0'; at++)
		render_add_bytes(text, *at == '"' ? "\"\"" : at,
		    *at == '"' ? 2 : 1);
	render_add(text, "\"");
}

/* An empty first cell would look like an empty line; rows begin with a day. */
void csv_empty(struct render_text *text)
{
	render_add(text, ",");
}

void csv_end(struct render_text *text)
{
	render_add(text, "\n");
}
