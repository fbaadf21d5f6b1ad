/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "stream.h"

/* A line, which is read and written in place: texts only become shorter. */
struct parser {
	struct infuse_cells *out;
	char *at;
	char *end;		/* a NUL stands there */
};

static void skip_blanks(struct parser *p)
{
	while (*p->at == ' ' || *p->at == '\t' || *p->at == '\r')
		p->at++;
}

static bool wrong(struct parser *p, enum stream_fault fault)
{
	file_stream_fault(p->out, fault);
	return false;
}

/* Four digits of base 16, or -1. */
static long hex4(struct parser *p)
{
	long code = 0;
	int i;
	char c;

	for (i = 0; i < 4; i++) {
		c = *p->at;
		if (c >= '0' && c <= '9')
			code = code * 16 + (c - '0');
		else if (c >= 'a' && c <= 'f')
			code = code * 16 + (c - 'a' + 10);
		else if (c >= 'A' && c <= 'F')
			code = code * 16 + (c - 'A' + 10);
		else
			return -1;
		p->at++;
	}
	return code;
}

/* The character of \u, of two of them where it needs two; NUL is none. */
static long unicode(struct parser *p)
{
	long high = hex4(p), low;

	if (high < 0xd800 || high > 0xdfff)
		return high > 0 ? high : -1;
	if (high > 0xdbff || p->at[0] != '\\' || p->at[1] != 'u')
		return -1;
	p->at += 2;
	low = hex4(p);
	if (low < 0xdc00 || low > 0xdfff)
		return -1;
	return 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00);
}

static char *put_utf8(char *to, long code)
{
	static const int lead[] = { 0, 0, 0xc0, 0xe0, 0xf0 };
	int bytes = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
	int i;

	if (bytes == 1) {
		*to = (char)code;
		return to + 1;
	}
	for (i = bytes - 1; i > 0; i--) {
		to[i] = (char)(0x80 | (code & 0x3f));
		code >>= 6;
	}
	*to = (char)(lead[bytes] | code);
	return to + bytes;
}

/* Behind a backslash; NULL where it escapes nothing. */
static char *put_escaped(struct parser *p, char *to)
{
	static const char from[] = "\"\\/bfnrt", what[] = "\"\\/\b\f\n\r\t";
	const char *found = *p->at != '\0' ? strchr(from, *p->at) : NULL;
	long code;

	if (found != NULL) {
		p->at++;
		*to = what[found - from];
		return to + 1;
	}
	if (*p->at++ != 'u')
		return NULL;
	code = unicode(p);
	return code > 0 ? put_utf8(to, code) : NULL;
}

/* From behind the first quote to behind the last. */
static char *read_text(struct parser *p, size_t *length)
{
	char *text = p->at, *to = p->at;

	while (p->at < p->end && *p->at != '"') {
		if ((unsigned char)*p->at < 0x20)
			return NULL;
		if (*p->at != '\\') {
			*to++ = *p->at++;
			continue;
		}
		p->at++;
		to = put_escaped(p, to);
		if (to == NULL)
			return NULL;
	}
	if (p->at >= p->end)
		return NULL;
	p->at++;
	*length = (size_t)(to - text);
	*to = '\0';
	return text;
}

static bool skip_digits(struct parser *p)
{
	const char *from = p->at;

	while (*p->at >= '0' && *p->at <= '9')
		p->at++;
	return p->at > from;
}

static bool skip_number(struct parser *p)
{
	const char *first;

	if (*p->at == '-')
		p->at++;
	first = p->at;
	if (!skip_digits(p) || (*first == '0' && p->at > first + 1))
		return false;
	if (*p->at == '.') {
		p->at++;
		if (!skip_digits(p))
			return false;
	}
	if (*p->at != 'e' && *p->at != 'E')
		return true;
	p->at++;
	if (*p->at == '+' || *p->at == '-')
		p->at++;
	return skip_digits(p);
}

static bool skip_word(struct parser *p, const char *word)
{
	size_t length = strlen(word);

	if (strncmp(p->at, word, length) != 0)
		return false;
	p->at += length;
	return true;
}

/* Bare words and numbers are ended when what follows them has been seen. */
static bool read_value(struct parser *p, struct infuse_cell *cell)
{
	char *from;

	if (*p->at == '{' || *p->at == '[')
		return wrong(p, STREAM_NESTED);
	if (*p->at == '"') {
		p->at++;
		cell->text = read_text(p, &cell->length);
		return cell->text != NULL || wrong(p, STREAM_NOT_JSON);
	}
	if (skip_word(p, "null"))
		return true;
	from = p->at;
	if (!skip_word(p, "true") && !skip_word(p, "false") &&
	    !skip_number(p))
		return wrong(p, STREAM_NOT_JSON);
	cell->text = from;
	cell->bare = true;
	cell->length = (size_t)(p->at - from);
	return true;
}

static bool is_twice(const struct infuse_cells *out, const char *key)
{
	int i;

	for (i = 0; i < out->count; i++)
		if (strcmp(out->of[i].key, key) == 0)
			return true;
	return false;
}

/* A key and its value, and the comma or the bracket behind. */
static bool read_member(struct parser *p, bool *last)
{
	struct infuse_cell *cell;
	const char *key;
	size_t length;

	skip_blanks(p);
	if (*p->at++ != '"' || (key = read_text(p, &length)) == NULL)
		return wrong(p, STREAM_NOT_JSON);
	if (is_twice(p->out, key))
		return wrong(p, STREAM_KEY_TWICE);
	cell = file_stream_cell(p->out);
	if (cell == NULL)
		return false;
	cell->key = key;
	skip_blanks(p);
	if (*p->at++ != ':')
		return wrong(p, STREAM_NOT_JSON);
	skip_blanks(p);
	if (!read_value(p, cell))
		return false;
	skip_blanks(p);
	*last = *p->at == '}';
	if (*p->at != ',' && !*last)
		return wrong(p, STREAM_NOT_JSON);
	p->at++;
	if (cell->bare)
		cell->text[cell->length] = '\0';
	return true;
}

/* A cell without its end is none. */
static void drop_unended(struct infuse_cells *out)
{
	const struct infuse_cell *cell;

	if (out->count == 0)
		return;
	cell = &out->of[out->count - 1];
	if (cell->bare && cell->text[cell->length] != '\0')
		out->count--;
}

void file_stream_json(struct infuse_cells *out, char *line, size_t length)
{
	struct parser p = { out, line, line + length };
	bool last = false;

	line[length] = '\0';
	skip_blanks(&p);
	if (*p.at++ != '{') {
		(void)wrong(&p, STREAM_NOT_JSON);
		return;
	}
	skip_blanks(&p);
	if (*p.at == '}') {
		p.at++;
		last = true;
	}
	while (!last)
		if (!read_member(&p, &last)) {
			drop_unended(out);
			return;
		}
	skip_blanks(&p);
	if (p.at < p.end)
		(void)wrong(&p, STREAM_NOT_JSON);
}
