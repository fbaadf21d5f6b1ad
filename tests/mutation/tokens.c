/* SPDX-License-Identifier: MIT */
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tokens.h"

/* Where the reading of a file stands. */
struct reader {
	struct source *s;
	size_t at;
	unsigned line;
	int depth;
	int parens;
	bool in_define;
	bool line_start;	/* nothing but blanks on this line so far */
	char name[64];		/* the last name in front of a bracket */
	char function[64];
};

static char here(const struct reader *r, size_t ahead)
{
	return r->at + ahead < r->s->size ? r->s->text[r->at + ahead] : '\0';
}

static bool starts(const struct reader *r, const char *text)
{
	return strncmp(r->s->text + r->at, text, strlen(text)) == 0;
}

static void advance(struct reader *r, size_t n)
{
	while (n-- > 0 && r->at < r->s->size)
		if (r->s->text[r->at++] == '\n')
			r->line++;
}

static void skip_comment(struct reader *r)
{
	while (r->at < r->s->size && !starts(r, "*/"))
		advance(r, 1);
	advance(r, 2);
}

/* A preprocessor line; of a #define only what is in front of its value. */
static void skip_directive(struct reader *r)
{
	if (starts(r, "#define ")) {
		advance(r, 8);
		while (isalnum((unsigned char)here(r, 0)) || here(r, 0) == '_')
			advance(r, 1);
		if (here(r, 0) != '(') {
			r->in_define = true;
			return;
		}
	}
	while (r->at < r->s->size && here(r, 0) != '\n')
		advance(r, here(r, 0) == '\\' ? 2 : 1);
}

static size_t quoted_length(const struct reader *r)
{
	size_t n = 1;

	while (here(r, n) != here(r, 0) && here(r, n) != '\0')
		n += here(r, n) == '\\' ? 2 : 1;
	return n + 1;
}

static size_t mark_length(const struct reader *r)
{
	static const char *const marks[] = {
		"...", "<<=", ">>=", "->", "++", "--", "<<", ">>", "<=", ">=",
		"==", "!=", "&&", "||", "+=", "-=", "*=", "/=", "%=", "&=",
		"|=", "^=",
	};
	size_t i;

	for (i = 0; i < sizeof(marks) / sizeof(marks[0]); i++)
		if (starts(r, marks[i]))
			return strlen(marks[i]);
	return 1;
}

static size_t word_length(const struct reader *r)
{
	size_t n = 0;

	while (isalnum((unsigned char)here(r, n)) || here(r, n) == '_')
		n++;
	return n;
}

/* Braces, and whose they are. */
static void follow(struct reader *r, const struct token *t)
{
	const struct source *s = r->s;

	if (r->depth == 0 && s->tokens > 0 && token_is(s, t, "(") &&
	    s->token[s->tokens - 1].kind == TOKEN_NAME)
		snprintf(r->name, sizeof(r->name), "%.*s",
		    (int)(s->token[s->tokens - 1].end -
		    s->token[s->tokens - 1].start),
		    s->text + s->token[s->tokens - 1].start);
	if (token_is(s, t, "("))
		r->parens++;
	else if (token_is(s, t, ")"))
		r->parens--;
	if (token_is(s, t, "{")) {
		if (r->depth++ == 0)
			snprintf(r->function, sizeof(r->function), "%s",
			    token_is(s, &s->token[s->tokens - 1], ")") ?
			    r->name : "-");
	} else if (token_is(s, t, "}") && --r->depth == 0) {
		snprintf(r->function, sizeof(r->function), "-");
	}
}

static void add(struct reader *r, enum token_kind kind, size_t length)
{
	struct token *t = &r->s->token[r->s->tokens];

	t->kind = kind;
	t->start = r->at;
	t->end = r->at + length;
	t->line = r->line;
	t->in_define = r->in_define;
	if (kind == TOKEN_MARK && !r->in_define)
		follow(r, t);
	t->depth = r->depth;
	t->parens = r->parens;
	memcpy(t->function, r->function, sizeof(t->function));
	r->s->tokens++;
	advance(r, length);
}

static void read_one(struct reader *r)
{
	char c = here(r, 0);

	if (c == '\n' || isspace((unsigned char)c)) {
		if (c == '\n') {
			r->line_start = true;
			r->in_define = false;
		}
		advance(r, 1);
		return;
	}
	if (c == '#' && r->line_start) {
		skip_directive(r);
		return;
	}
	r->line_start = false;
	if (c == '\\')
		advance(r, 2);		/* a line that goes on */
	else if (starts(r, "/*"))
		skip_comment(r);
	else if (c == '"' || c == '\'')
		add(r, c == '"' ? TOKEN_STRING : TOKEN_CHARACTER,
		    quoted_length(r));
	else if (isdigit((unsigned char)c))
		add(r, TOKEN_NUMBER, word_length(r));
	else if (isalpha((unsigned char)c) || c == '_')
		add(r, TOKEN_NAME, word_length(r));
	else
		add(r, TOKEN_MARK, mark_length(r));
}

static bool load(struct source *s, const char *path)
{
	FILE *file = fopen(path, "rb");
	size_t room = 1u << 20;

	if (file == NULL)
		return false;
	s->text = calloc(1, room);
	if (s->text != NULL)
		s->size = fread(s->text, 1, room - 1, file);
	fclose(file);
	return s->text != NULL && s->size < room - 1;
}

struct source *source_read(const char *path)
{
	static const struct reader beginning;
	struct reader r = beginning;
	struct source *s = calloc(1, sizeof(*s));

	if (s == NULL)
		return NULL;
	if (load(s, path))
		s->token = calloc(s->size + 1, sizeof(*s->token));
	if (s->token == NULL) {
		source_free(s);
		return NULL;
	}
	r.s = s;
	r.line = 1;
	r.line_start = true;
	snprintf(r.function, sizeof(r.function), "-");
	while (r.at < s->size)
		read_one(&r);
	return s;
}

void source_free(struct source *s)
{
	free(s->token);
	free(s->text);
	free(s);
}

bool token_is(const struct source *s, const struct token *t, const char *text)
{
	size_t length = strlen(text);

	return t->end - t->start == length &&
	    memcmp(s->text + t->start, text, length) == 0;
}

size_t token_closing(const struct source *s, size_t open)
{
	size_t i;
	int depth = 0;

	for (i = open; i < s->tokens; i++) {
		if (token_is(s, &s->token[i], "("))
			depth++;
		else if (token_is(s, &s->token[i], ")") && --depth == 0)
			return i;
	}
	return open;
}

size_t token_only_comma(const struct source *s, size_t open, size_t close)
{
	size_t i, comma = 0;
	int depth = 0;

	for (i = open; i < close; i++) {
		if (token_is(s, &s->token[i], "("))
			depth++;
		else if (token_is(s, &s->token[i], ")"))
			depth--;
		else if (depth == 1 && token_is(s, &s->token[i], ",")) {
			if (comma != 0)
				return 0;
			comma = i;
		}
	}
	return comma;
}

static bool is_among(const struct source *s, const struct token *t,
    const char *const *words)
{
	for (; *words != NULL; words++)
		if (token_is(s, t, *words))
			return true;
	return false;
}

/* Whether the bracket at `close` ends the head of an if, for or while. */
static bool ends_a_head(const struct source *s, size_t close)
{
	static const char *const heads[] = { "if", "for", "while", NULL };
	size_t i;
	int depth = 0;

	for (i = close; i > 0; i--) {
		if (token_is(s, &s->token[i], ")"))
			depth++;
		else if (token_is(s, &s->token[i], "(") && --depth == 0)
			return is_among(s, &s->token[i - 1], heads);
	}
	return false;
}

/* Whether a statement begins with a type, and so declares something. */
static bool declares(const struct source *s, size_t i)
{
	static const char *const types[] = {
		"const", "static", "struct", "enum", "unsigned", "int", "bool",
		"char", "void", "long", "if", "for", "while", "do", "switch",
		"case", "default", "else", NULL
	};
	const struct token *t = &s->token[i];

	if (is_among(s, t, types))
		return true;
	return t->kind == TOKEN_NAME && t[1].kind == TOKEN_NAME &&
	    !token_is(s, t, "return") && !token_is(s, t, "goto");
}

size_t token_statement_end(const struct source *s, size_t i)
{
	static const char *const before[] = {
		";", "{", "}", "else", "do", NULL
	};
	const struct token *t = &s->token[i];
	bool guarded;
	size_t n;

	if (i == 0 || t->depth == 0 || strcmp(t->function, "-") == 0 ||
	    declares(s, i) || token_is(s, t, "}") || token_is(s, t, ";") ||
	    token_is(s, t, "{"))
		return 0;
	if (t->parens > (token_is(s, t, "(") ? 1 : 0))
		return 0;
	guarded = token_is(s, t - 1, "else") ||
	    (token_is(s, t - 1, ")") && ends_a_head(s, i - 1));
	if (!guarded && !is_among(s, t - 1, before))
		return 0;
	if (token_is(s, t, "return") && !guarded)
		return 0;
	for (n = i; n < s->tokens; n++) {
		if (token_is(s, &s->token[n], ";"))
			return n;
		if (token_is(s, &s->token[n], "{") ||
		    token_is(s, &s->token[n], "}"))
			return 0;
	}
	return 0;
}
