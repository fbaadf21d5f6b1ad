/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "syntax.h"

/*
 * What libyaml says, and what is said instead.  A null matches anything; the
 * first row that matches is taken, and one that has no text of its own says
 * what libyaml says.
 */
static const struct explanation {
	const char *context;
	const char *found;
	enum problem problem;
	const char *text;
	const char *hint;
	const char *opened;	/* a note on where the context began */
	bool at_context;	/* the mistake is there */
} explanations[] = {
	{ "while scanning a directive", NULL, PROBLEM_DIRECTIVE,
	    "YAML directive", "leave out the line with the %", NULL, true },
	{ NULL, "found incompatible YAML document", PROBLEM_DIRECTIVE,
	    "YAML directive", "leave out the line with the %", NULL, false },
	{ "while scanning an anchor", NULL, PROBLEM_ANCHOR,
	    "anchor", "put text that begins with & in quotes", NULL, true },
	{ "while scanning an alias", NULL, PROBLEM_ALIAS,
	    "alias", "put text that begins with * in quotes", NULL, true },
	{ "while scanning a tag", NULL, PROBLEM_TAG,
	    "tag", "put text that begins with ! in quotes", NULL, true },
	{ NULL, "found undefined tag handle", PROBLEM_TAG,
	    "tag", "put text that begins with ! in quotes", NULL, false },
	{ "while scanning a quoted scalar", "found unexpected end of stream",
	    PROBLEM_UNCLOSED, "the file ends inside quotes", "",
	    "the quotes were opened here", false },
	{ "while scanning a quoted scalar", NULL, PROBLEM_UNCLOSED,
	    "the document ends inside quotes", "",
	    "the quotes were opened here", false },
	{ "while parsing a quoted scalar", "found unknown escape character",
	    PROBLEM_SYNTAX, "unknown escape in double quotes",
	    "write \\\\ for a backslash, or use single quotes", NULL, false },
	{ "while parsing a flow sequence", NULL, PROBLEM_UNCLOSED,
	    "expected a comma or ] for the list", "",
	    "the list was opened here", false },
	{ "while parsing a flow mapping", NULL, PROBLEM_UNCLOSED,
	    "expected a comma or } for the mapping", "",
	    "the mapping was opened here", false },
	{ "while scanning a simple key", NULL, PROBLEM_SYNTAX,
	    "no colon behind this", "write it as 'key: value'", NULL, true },
	{ NULL, "mapping values are not allowed in this context",
	    PROBLEM_SYNTAX, "colon where no key can be",
	    "check the indentation, or put text with a colon in quotes",
	    NULL, false },
	{ NULL, "found character that cannot start any token",
	    PROBLEM_SYNTAX, "a value cannot begin with this",
	    "put the text in quotes, or indent with spaces, not tabs",
	    NULL, false },
	{ NULL, "did not find expected key", PROBLEM_SYNTAX,
	    "expected a key here",
	    "check the indentation, and quotes or brackets before this",
	    NULL, false },
	{ NULL, "did not find expected <document start>", PROBLEM_SYNTAX,
	    "expected a key here",
	    "check the indentation, and quotes or brackets before this",
	    NULL, false },
	{ NULL, "did not find expected '-' indicator", PROBLEM_SYNTAX,
	    "expected an item of the list here",
	    "begin each item with '- ', all at the same indentation",
	    NULL, false },
	{ NULL, "block sequence entries are not allowed in this context",
	    PROBLEM_SYNTAX, "a list cannot begin here",
	    "begin the list on a line of its own", NULL, false },
	{ NULL, "did not find expected node content", PROBLEM_SYNTAX,
	    "expected a value here", "", NULL, false },
	{ NULL, NULL, PROBLEM_SYNTAX, NULL, "", NULL, false },
};

struct place file_place_of(yaml_mark_t start, yaml_mark_t end)
{
	struct place place = {
		.line = (unsigned)start.line + 1,
		.column = (unsigned)start.column + 1,
		.width = 1,
	};

	/* A place that runs over several lines marks the rest of its first. */
	if (end.line > start.line)
		place.width = PLACE_TO_END;
	else if (end.column > start.column)
		place.width = (unsigned)(end.column - start.column);
	return place;
}

static bool matches(const char *pattern, const char *text)
{
	return pattern == NULL ||
	    (text != NULL && strcmp(pattern, text) == 0);
}

static const struct explanation *explain(const yaml_parser_t *parser)
{
	const struct explanation *row = explanations;

	while (!matches(row->context, parser->context) ||
	    !matches(row->found, parser->problem))
		row++;
	return row;
}

void file_tell_syntax(struct reading *r, const yaml_parser_t *parser)
{
	const struct explanation *row;
	struct place at, context;
	const char *text;

	if (parser->error == YAML_MEMORY_ERROR) {
		r->out_of_memory = true;
		return;
	}
	row = explain(parser);
	at = file_place_of(parser->problem_mark, parser->problem_mark);
	context = file_place_of(parser->context_mark, parser->context_mark);
	text = row->text != NULL ? row->text : parser->problem;
	if (text == NULL)
		text = "not YAML";
	if (row->at_context)
		at = context;
	if (row->opened == NULL) {
		file_tell(r, row->problem, at, row->hint, "%s", text);
		return;
	}
	file_tell(r, row->problem, at, row->hint, "%s opened on line %u",
	    text, context.line);
	file_tell_after(r, at, PROBLEM_OPENED_HERE, context, "", "%s",
	    row->opened);
}
