/* SPDX-License-Identifier: MIT */

/*
 * mutate FILE        lists the mutants of a C file, one a line: number, line,
 *                    function, original and mutant, with tabs between
 * mutate FILE N      prints the file with the Nth of them in it
 *
 * A mutant is one small fault: another operator, constant or verdict, a
 * condition turned round, a call's arguments in the other order, a statement
 * left out.  Comments, and so the contracts in them, are left alone, as are
 * strings and all preprocessor lines but the value of a #define.
 */
#include <ctype.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tokens.h"

#define NEW_MAX 4096

static long wanted;		/* the mutant to print; 0: list them */
static long seen;

/*
 * The text from `from` to `to` without comments, and with the blanks in it as
 * one space each.
 */
static void collapse(const char *from, const char *to)
{
	bool blank = false;

	while (from < to && isspace((unsigned char)*from))
		from++;
	for (; from < to; from++) {
		if (to - from > 2 && memcmp(from, "/*", 2) == 0 &&
		    strstr(from, "*/") != NULL) {
			from = strstr(from, "*/") + 1;
			continue;
		}
		if (isspace((unsigned char)*from)) {
			blank = true;
			continue;
		}
		if (blank)
			putchar(' ');
		blank = false;
		putchar(*from);
	}
}

static void print_around(const struct source *s, size_t start, size_t end,
    const char *new)
{
	char joined[NEW_MAX * 2];
	size_t from = start, to = end;

	while (from > 0 && s->text[from - 1] != '\n')
		from--;
	while (to < s->size && s->text[to] != '\n')
		to++;
	putchar('\t');
	collapse(s->text + from, s->text + to);
	putchar('\t');
	snprintf(joined, sizeof(joined), "%.*s%s%.*s", (int)(start - from),
	    s->text + from, new, (int)(to - end), s->text + end);
	collapse(joined, joined + strlen(joined));
	putchar('\n');
}

/* One mutant: `new` in place of the text from start to end. */
static void emit(const struct source *s, const struct token *at, size_t start,
    size_t end, const char *new)
{
	seen++;
	if (wanted == 0) {
		printf("%ld\t%u\t%s", seen, at->line, at->function);
		print_around(s, start, end, new);
	} else if (wanted == seen) {
		fwrite(s->text, 1, start, stdout);
		fputs(new, stdout);
		fwrite(s->text + end, 1, s->size - end, stdout);
	}
}

static void replace(const struct source *s, const struct token *t,
    const char *new)
{
	emit(s, t, t->start, t->end, new);
}

/*
 * What stands in for what.  An operator counts only with a blank on either
 * side, as all binary ones are written here.
 */
static const struct {
	const char *old;
	const char *new[2];
} operators[] = {
	{ "<", { "<=", ">=" } }, { "<=", { "<", ">" } },
	{ ">", { ">=", "<=" } }, { ">=", { ">", "<" } },
	{ "==", { "!=", NULL } }, { "!=", { "==", NULL } },
	{ "+", { "-", NULL } }, { "-", { "+", NULL } },
	{ "*", { "/", "+" } }, { "/", { "*", NULL } },
	{ "%", { "/", NULL } }, { "&", { "|", NULL } },
	{ "|", { "&", NULL } }, { "<<", { ">>", NULL } },
	{ "&&", { "||", NULL } }, { "||", { "&&", NULL } },
	{ "+=", { "-=", NULL } }, { "-=", { "+=", NULL } },
	{ "?", { "&& 0 ?", "|| 1 ?" } },
}, names[] = {
	{ "INFUSE_STOP", { "INFUSE_CAUTION", NULL } },
	{ "INFUSE_UNCHECKED", { "INFUSE_CAUTION", NULL } },
	{ "INFUSE_CAUTION", { "INFUSE_WITHIN", NULL } },
	{ "INFUSE_WITHIN", { "INFUSE_CAUTION", NULL } },
	{ "INFUSE_HARD_MAX", { "INFUSE_SOFT_MAX", NULL } },
	{ "INFUSE_SOFT_MAX", { "INFUSE_HARD_MAX", NULL } },
	{ "INFUSE_HARD_MIN", { "INFUSE_SOFT_MIN", NULL } },
	{ "INFUSE_SOFT_MIN", { "INFUSE_HARD_MIN", NULL } },
	{ "INFUSE_UP", { "INFUSE_DOWN", NULL } },
	{ "INFUSE_DOWN", { "INFUSE_UP", NULL } },
	{ "INFUSE_NEAREST", { "INFUSE_DOWN", NULL } },
	{ "INFUSE_FROM_PROTOCOL", { "INFUSE_FROM_SITE", NULL } },
	{ "INFUSE_FROM_SITE", { "INFUSE_FROM_GUARD", NULL } },
	{ "INFUSE_FROM_GUARD", { "INFUSE_FROM_PROTOCOL", NULL } },
	{ "INFUSE_WARD", { "INFUSE_INTENSIVE_CARE", NULL } },
	{ "INFUSE_OUTPATIENT", { "INFUSE_WARD", NULL } },
	{ "INFUSE_INTENSIVE_CARE", { "INFUSE_WARD", NULL } },
	{ "INFUSE_KETAMINE", { "INFUSE_ESKETAMINE", NULL } },
	{ "INFUSE_SESSIONS", { "INFUSE_CONTINUOUS", NULL } },
	{ "INFUSE_CONTINUOUS", { "INFUSE_SESSIONS", NULL } },
	{ "INFUSE_DOSE_RATE", { "INFUSE_RATE", NULL } },
	{ "INFUSE_RATE", { "INFUSE_DOSE_RATE", NULL } },
	{ "INFUSE_ERROR", { "INFUSE_WARNING", NULL } },
	{ "true", { "false", NULL } }, { "false", { "true", NULL } },
};

static bool spaced(const struct source *s, const struct token *t)
{
	return t->start > 0 && isspace((unsigned char)s->text[t->start - 1]) &&
	    isspace((unsigned char)s->text[t->end]);
}

static void swap_words(const struct source *s, const struct token *t)
{
	size_t i;
	int n;

	if (t->kind == TOKEN_NAME)
		for (i = 0; i < sizeof(names) / sizeof(names[0]); i++)
			if (token_is(s, t, names[i].old))
				replace(s, t, names[i].new[0]);
	if (t->kind != TOKEN_MARK)
		return;
	if (token_is(s, t, "!"))
		replace(s, t, "");
	if (!spaced(s, t))
		return;
	for (i = 0; i < sizeof(operators) / sizeof(operators[0]); i++)
		for (n = 0; n < 2; n++)
			if (token_is(s, t, operators[i].old) &&
			    operators[i].new[n] != NULL)
				replace(s, t, operators[i].new[n]);
}

/* A number, or a character: the next one, and 0 in place of 1. */
static void change_constant(const struct source *s, const struct token *t)
{
	char new[64], *rest;
	unsigned long long value;
	const char *text = s->text + t->start;

	if (t->kind == TOKEN_CHARACTER) {
		snprintf(new, sizeof(new), "(%.*s + 1)",
		    (int)(t->end - t->start), text);
		replace(s, t, new);
	}
	if (t->kind != TOKEN_NUMBER)
		return;
	value = strtoull(text, &rest, 0);
	snprintf(new, sizeof(new), "%llu%.*s", value + 1,
	    (int)(s->text + t->end - rest), rest);
	replace(s, t, new);
	if (value == 1)
		replace(s, t, "0");
}

/*
 * Whether another mutant of a condition says the opposite of it already: one
 * without its !, or with < for >=.
 */
static bool has_opposite(const struct source *s, size_t open, size_t close)
{
	static const char *const marks[] = {
		"!", "<", "<=", ">", ">=", "==", "!="
	};
	bool opposite = false;
	size_t i, n;

	for (i = open; i < close; i++) {
		if (token_is(s, &s->token[i], "&&") ||
		    token_is(s, &s->token[i], "||"))
			return false;
		for (n = 0; n < sizeof(marks) / sizeof(marks[0]); n++)
			if (token_is(s, &s->token[i], marks[n]))
				opposite = true;
	}
	return opposite;
}

/* if (c) and while (c), with !(c). */
static void negate(const struct source *s, size_t i)
{
	const struct token *t = &s->token[i];
	size_t open = i + 1, close;
	char new[NEW_MAX];

	if (!token_is(s, t, "if") && !token_is(s, t, "while"))
		return;
	close = token_closing(s, open);
	if (has_opposite(s, open, close))
		return;
	snprintf(new, sizeof(new), "(!%.*s)", (int)(s->token[close].end -
	    s->token[open].start), s->text + s->token[open].start);
	emit(s, &s->token[open], s->token[open].start, s->token[close].end,
	    new);
}

/* Calls where the order of the arguments says nothing. */
static bool commutes(const struct source *s, const struct token *t)
{
	return token_is(s, t, "core_mul") || token_is(s, t, "distance");
}

/* A call of two: turned round; the least of two verdicts: one of them. */
static void change_call(const struct source *s, size_t i)
{
	const struct token *t = &s->token[i], *token = s->token;
	size_t comma, close;
	char new[NEW_MAX];
	int first, second;

	if (t->kind != TOKEN_NAME || !token_is(s, t + 1, "(") ||
	    t->depth == 0 || commutes(s, t))
		return;
	close = token_closing(s, i + 1);
	comma = token_only_comma(s, i + 1, close);
	if (comma == 0)
		return;
	first = (int)(token[comma].start - token[i + 2].start);
	second = (int)(token[close].start - token[comma + 1].start);
	if (token_is(s, t, "infuse_verdict_least")) {
		snprintf(new, sizeof(new), "(%.*s)", first,
		    s->text + token[i + 2].start);
		emit(s, t, t->start, token[close].end, new);
		snprintf(new, sizeof(new), "(%.*s)", second,
		    s->text + token[comma + 1].start);
		emit(s, t, t->start, token[close].end, new);
		return;
	}
	snprintf(new, sizeof(new), "%.*s, %.*s", second,
	    s->text + token[comma + 1].start, first,
	    s->text + token[i + 2].start);
	emit(s, t, token[i + 2].start, token[close].start, new);
}

static void drop(const struct source *s, size_t i)
{
	const struct token *t = &s->token[i];
	size_t end = token_statement_end(s, i);

	if (end != 0)
		emit(s, t, t->start, s->token[end].end, ";");
}

int main(int argc, char **argv)
{
	struct source *s;
	size_t i;

	if (argc != 2 && argc != 3) {
		fputs("usage: mutate FILE [N]\n", stderr);
		return 2;
	}
	wanted = argc == 3 ? strtol(argv[2], NULL, 10) : 0;
	s = source_read(argv[1]);
	if (s == NULL) {
		fprintf(stderr, "mutate: %s: cannot be read\n", argv[1]);
		return 4;
	}
	for (i = 0; i < s->tokens; i++) {
		swap_words(s, &s->token[i]);
		change_constant(s, &s->token[i]);
		negate(s, i);
		change_call(s, i);
		drop(s, i);
	}
	source_free(s);
	return wanted > seen ? 2 : 0;
}
