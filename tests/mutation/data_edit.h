/* SPDX-License-Identifier: MIT */
#ifndef TESTS_MUTATION_DATA_EDIT_H
#define TESTS_MUTATION_DATA_EDIT_H

/* The ways to spoil one value of a document, as text. */

#include "data_quantity.h"
#include "data_tree.h"

#define TEXT_MAX 32768

enum edit {
	EDIT_REMOVE,		/* the key with all below it, or the item */
	EDIT_REPEAT,
	EDIT_EMPTY,		/* nothing behind the colon */
	EDIT_HOLLOW,		/* "" or {} or [] */
	EDIT_TIMES_TEN,
	EDIT_TENTH,
	EDIT_UNIT,		/* another unit, the nth */
	EDIT_WORD,		/* another word of the format, the nth */
	EDITS
};

/* A document's text before and after. */
struct mutant {
	char text[TEXT_MAX];
	size_t size;
	char what[256];		/* for a message */
};

static bool splice(struct mutant *m, const char *text, size_t from, size_t to,
    const char *new)
{
	int size = snprintf(m->text, sizeof(m->text), "%.*s%s%s", (int)from,
	    text, new, text + to);

	m->size = (size_t)size;
	return size > 0 && m->size < sizeof(m->text);
}

static size_t line_start(const char *text, size_t at)
{
	while (at > 0 && text[at - 1] != '\n')
		at--;
	return at;
}

/* Behind the line end. */
static size_t line_end(const char *text, size_t at)
{
	while (text[at] != '\0' && text[at] != '\n')
		at++;
	return text[at] == '\0' ? at : at + 1;
}

/* Of a list's item: where its hyphen is. */
static size_t item_start(const char *text, const struct node *n)
{
	size_t at = n->key_start;

	if (n->in_map)
		return at;
	while (at > 0 && text[at] != '-')
		at--;
	return at;
}

/* Whether nothing but blanks stands before it on its line. */
static bool leads(const char *text, size_t at)
{
	size_t i;

	for (i = line_start(text, at); i < at; i++)
		if (text[i] != ' ')
			return false;
	return true;
}

/* Behind what belongs to it, and before what comes next. */
static size_t next_start(const char *text, size_t at)
{
	while (text[at] == ' ' || text[at] == '\n')
		at++;
	return at;
}

static bool edit_remove(struct mutant *m, const char *text,
    const struct node *n)
{
	size_t from = item_start(text, n), to = n->end;

	if (n->in_flow) {
		from = n->key_start;
		if (text[to] == ',')
			to = next_start(text, to + 1);
		else
			while (text[from - 1] == ' ' || text[from - 1] == ',')
				from--;
		return splice(m, text, from, to, "");
	}
	to = line_end(text, to);
	if (leads(text, from))
		return splice(m, text, line_start(text, from), to, "");
	return splice(m, text, from, next_start(text, to), "");
}

static bool edit_repeat(struct mutant *m, const char *text,
    const struct node *n)
{
	static char again[TEXT_MAX];
	size_t from = item_start(text, n), to = n->end;

	if (n->in_flow) {
		snprintf(again, sizeof(again), ", %.*s",
		    (int)(to - n->key_start), text + n->key_start);
		return splice(m, text, to, to, again);
	}
	to = line_end(text, to);
	snprintf(again, sizeof(again), "%*s%.*s",
	    (int)(from - line_start(text, from)), "", (int)(to - from),
	    text + from);
	return splice(m, text, to, to, again);
}

/* Of a quantity: its number, with the point moved. */
static bool edit_number(struct mutant *m, const char *text,
    const struct node *n, bool up)
{
	char number[64];
	size_t length;

	if (n->kind != NODE_SCALAR ||
	    !shift_number(number, sizeof(number), n->value, &length, up))
		return false;
	return splice(m, text, n->start, n->start + length, number);
}

static bool edit_unit(struct mutant *m, const char *text,
    const struct node *n, int nth)
{
	size_t length = number_length(n->value);
	const char *unit = n->value + length;
	if (n->kind != NODE_SCALAR || length == 0)
		return false;
	while (*unit == ' ')
		unit++;
	if (unit_named(unit, ~0) == NULL || strcmp(unit, units[nth].name) == 0)
		return false;
	return splice(m, text, n->start + (size_t)(unit - n->value),
	    n->start + strlen(n->value), units[nth].name);
}

static const char *const words[][5] = {
	{ "ketamine", "esketamine" },
	{ "ward", "outpatient", "intensive-care" },
	{ "unverified", "abstract-read", "paper-read", "guideline" },
	{ "yes", "no" },
	{ "adults", "children" },
	{ "actual", "ideal", "adjusted", "lean", "usual" },
	{ "caution", "stop", "warning" },
	{ "no-up", "down", "pause", "stop", "halve" },
	{ "heart-rate", "breathing", "blood-pressure", "pulse" },
	{ "intravenous", "oral" },
	{ "not-stated", "stated" },
	{ "capped-rate", "rate" },
};
#define WORDS_MAX 5

static bool edit_word(struct mutant *m, const char *text,
    const struct node *n, int nth)
{
	size_t i;
	int k;

	if (n->kind != NODE_SCALAR)
		return false;
	for (i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		for (k = 0; k < WORDS_MAX && words[i][k] != NULL; k++)
			if (strcmp(words[i][k], n->value) == 0 && k != nth &&
			    words[i][nth] != NULL)
				return splice(m, text, n->start, n->end,
				    words[i][nth]);
	return false;
}

/* How many of an edit there are to try on a value. */
static int edit_ways(enum edit edit)
{
	return edit == EDIT_UNIT ? UNITS : edit == EDIT_WORD ? WORDS_MAX : 1;
}

/* False when the value has nothing of that kind to be spoilt. */
static bool edit_make(struct mutant *m, const char *text,
    const struct node *n, enum edit edit, int nth)
{
	static const char *const hollow[] = { " \"\"", " {}", " []" };
	static const char *const name[EDITS] = {
		"remove", "repeat", "empty", "hollow", "x 10", "/ 10",
		"unit", "word",
	};
	const char *to = edit == EDIT_UNIT ? units[nth].name : "";

	snprintf(m->what, sizeof(m->what), "%s %s %s", name[edit], n->path,
	    edit == EDIT_WORD ? "to another word" : to);
	switch (edit) {
	case EDIT_REMOVE:
		return edit_remove(m, text, n);
	case EDIT_REPEAT:
		return edit_repeat(m, text, n);
	case EDIT_EMPTY:
		return n->in_map && splice(m, text, n->start, n->end, "");
	case EDIT_HOLLOW:
		return n->in_map &&
		    splice(m, text, n->start, n->end, hollow[n->kind]);
	case EDIT_TIMES_TEN:
	case EDIT_TENTH:
		return edit_number(m, text, n, edit == EDIT_TIMES_TEN);
	case EDIT_UNIT:
		return edit_unit(m, text, n, nth);
	default:
		return edit_word(m, text, n, nth);
	}
}

#endif
