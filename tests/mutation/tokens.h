/* SPDX-License-Identifier: MIT */
#ifndef TESTS_MUTATION_TOKENS_H
#define TESTS_MUTATION_TOKENS_H

/* A C file as its tokens: as much of the language as mutate.c has to know. */

#include <stdbool.h>
#include <stddef.h>

enum token_kind {
	TOKEN_NAME,
	TOKEN_NUMBER,
	TOKEN_CHARACTER,
	TOKEN_STRING,
	TOKEN_MARK		/* an operator, a bracket, a comma */
};

struct token {
	enum token_kind kind;
	size_t start;
	size_t end;
	unsigned line;
	int depth;		/* of braces; 0: between functions */
	int parens;		/* it is inside of */
	bool in_define;
	char function[64];	/* it is in, or "-" */
};

struct source {
	char *text;		/* ends in a NUL */
	size_t size;
	struct token *token;	/* with an empty one behind the last */
	size_t tokens;
};

struct source *source_read(const char *path);
void source_free(struct source *s);

bool token_is(const struct source *s, const struct token *t,
    const char *text);

/* The bracket that closes the one at `open`; `open` itself if none does. */
size_t token_closing(const struct source *s, size_t open);

/* The comma of a call with two arguments, or 0. */
size_t token_only_comma(const struct source *s, size_t open, size_t close);

/*
 * The semicolon of a statement that begins at `i` and can be left out; 0 if
 * there begins none.
 */
size_t token_statement_end(const struct source *s, size_t i);

#endif
