/* SPDX-License-Identifier: MIT */
/*
 * Rows of a table, each a command and what it has to say: a figure or a word at
 * a path of the answer as JSON, the exit status, or a text on the screen.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "property.h"

#define FIELDS 5

/* Cuts a line at its tabs; false where it is no row. */
static bool cut(char *line, char *field[FIELDS])
{
	int i;

	line[strcspn(line, "\n")] = '\0';
	if (line[0] == '#' || line[0] == '\0' || strncmp(line, "row\t", 4) == 0)
		return false;
	for (i = 0; i < FIELDS; i++) {
		field[i] = line;
		line += strcspn(line, "\t");
		if (*line != '\0')
			*line++ = '\0';
		else if (i < FIELDS - 1) {
			fprintf(stderr, "property: a row without its fields: "
			    "%s\n", field[0]);
			exit(2);
		}
	}
	return true;
}

/* Blanks and ends of lines run together. */
static void squeeze(char *text)
{
	char *to = text;

	for (; *text != '\0'; text++) {
		if (strchr(" \n", *text) == NULL)
			*to++ = *text;
		else if (text[1] != '\0' && strchr(" \n", text[1]) == NULL)
			*to++ = ' ';
	}
	*to = '\0';
}

static void try_screen(char *field[FIELDS], bool says)
{
	struct told told;

	tell(&told, false, "%s", field[2]);
	squeeze(told.out);
	hold_that(told.status <= 1 &&
	    (strstr(told.out, field[4]) != NULL) == says,
	    says ? "what a row says" : "what a row does not say", &told,
	    "row %s: %s: '%s'", field[0], field[1], field[4]);
	told_free(&told);
}

/* A number; with "~" in front of it, to 0.001. */
static bool is_value(const char *text, struct exact theirs)
{
	const char *number = text[0] == '~' ? text + 1 : text, *end = "";
	struct exact ours, off;

	if (!exact_read(&ours, number, &end) || *end != '\0')
		return false;
	if (number == text)
		return exact_equal(ours, theirs);
	off = exact_sub(ours, theirs);
	off.n = off.n < 0 ? -off.n : off.n;
	return !exact_above(off, exact_of(1, 1000));
}

static void try_path(char *field[FIELDS])
{
	const struct json *at;
	const char *text;
	struct exact theirs;
	struct told told;
	bool same;

	tell(&told, true, "%s", field[2]);
	at = told_at(told.tree, field[3]);
	if (told_figure(&theirs, told.tree, field[3])) {
		same = is_value(field[4], theirs);
		text = "another figure";
	} else if (at->kind == JSON_TEXT) {
		same = strcmp(at->text, field[4]) == 0;
		text = at->text;
	} else {
		text = at->kind == JSON_TRUE ? "true" :
		    at->kind == JSON_FALSE ? "false" : "nothing";
		same = strcmp(text, field[4]) == 0;
	}
	hold_that(same, "a figure or a word of a row", &told,
	    "row %s: %s: %s is %s, not %s", field[0], field[1], field[3],
	    text, field[4]);
	told_free(&told);
}

static void try_status(char *field[FIELDS])
{
	struct told told;

	tell(&told, false, "%s", field[2]);
	hold_that(told.status == atoi(field[4]), "the exit status of a row",
	    &told, "row %s: %s: not %s", field[0], field[1], field[4]);
	told_free(&told);
}

int try_rows(const char *path)
{
	FILE *file = fopen(path, "r");
	char line[2000], *field[FIELDS];
	int count = 0;

	if (file == NULL) {
		perror(path);
		exit(2);
	}
	while (fgets(line, sizeof(line), file) != NULL) {
		if (!cut(line, field))
			continue;
		count++;
		if (strcmp(field[3], "exit") == 0)
			try_status(field);
		else if (strcmp(field[3], "says") == 0)
			try_screen(field, true);
		else if (strcmp(field[3], "lacks") == 0)
			try_screen(field, false);
		else
			try_path(field);
	}
	fclose(file);
	return count;
}
