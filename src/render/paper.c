/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "markup.h"
#include "paper.h"

/*
 * How each kind of part is written: its tag, what stands in that beside the
 * class, and the tag of its name.
 */
static const struct {
	const char *tag;
	const char *more;
	const char *name;
} tags[PAPER_KINDS] = {
	[PAPER_SIDE] = { "article", "", "h1" },
	[PAPER_BAND] = { "div", "", "h2" },
	[PAPER_ABREAST] = { "div", "", "h2" },
	[PAPER_SECTION] = { "section", "", "h2" },
	[PAPER_LARGE] = { "p", "", "b" },
	[PAPER_LINE] = { "p", "", "b" },
	[PAPER_WRITE] = { "p", "", "span" },
	[PAPER_SQUARES] = { "p", "", "span" },
	[PAPER_ROOM] = { "div", "", "span" },
	[PAPER_TABLE] = { "table", "", "caption" },
	[PAPER_ROW] = { "tr", "", "th" },
	[PAPER_COLUMN] = { "th", " scope=\"col\"", "b" },
	[PAPER_HEAD] = { "th", " scope=\"row\"", "b" },
	[PAPER_CELL] = { "td", "", "b" },
	[PAPER_ENTER] = { "td", "", "b" },
};

static const char *const kinds[PAPER_KINDS] = {
	[PAPER_SIDE] = "side", [PAPER_BAND] = "band",
	[PAPER_ABREAST] = "abreast", [PAPER_SECTION] = "section",
	[PAPER_LARGE] = "large", [PAPER_LINE] = "line",
	[PAPER_WRITE] = "write", [PAPER_SQUARES] = "squares",
	[PAPER_ROOM] = "room", [PAPER_TABLE] = "table",
	[PAPER_ROW] = "row", [PAPER_COLUMN] = "column",
	[PAPER_HEAD] = "head", [PAPER_CELL] = "cell",
	[PAPER_ENTER] = "key",
};

static void add_string(struct render_text *text, const char *string)
{
	markup_escape(text, string, strlen(string), false);
}

static void open_part(struct render_text *text, const struct paper_part *part)
{
	render_add(text, "<");
	render_add(text, tags[part->kind].tag);
	render_add(text, " class=\"");
	render_add(text, kinds[part->kind]);
	if (part->role[0] != '\0') {
		render_add(text, " ");
		render_add(text, part->role);
	}
	render_add(text, "\"");
	render_add(text, tags[part->kind].more);
	render_add(text, ">");
}

static void close_part(struct render_text *text, const struct paper_part *part)
{
	render_add(text, "</");
	render_add(text, tags[part->kind].tag);
	render_add(text, ">\n");
}

static void add_name(struct render_text *text, const struct paper_part *part)
{
	const char *tag = tags[part->kind].name;

	if (part->name == NULL)
		return;
	render_add(text, "<");
	render_add(text, tag);
	render_add(text, ">");
	add_string(text, part->name);
	render_add(text, "</");
	render_add(text, tag);
	render_add(text, "> ");
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* Whether a unit begins there, as in "mg/kg/h". */
static bool begins_unit(const char *bytes, size_t length)
{
	static const char *const units[] = {
		"mg", "mL", "kg", "mcg", "h", "min", "days"
	};
	size_t i, letters = 0;

	if (*bytes == '%')
		return true;
	while (letters < length && is_letter(bytes[letters]))
		letters++;
	for (i = 0; i < sizeof(units) / sizeof(units[0]); i++)
		if (strlen(units[i]) == letters &&
		    strncmp(units[i], bytes, letters) == 0)
			return true;
	return false;
}

/* Words of ours, in which a number and its unit stay on one line. */
static void add_ours(struct render_text *text, const char *bytes,
    size_t length)
{
	size_t i, from = 0;

	for (i = 1; i + 1 < length; i++) {
		if (bytes[i] != ' ' || !is_digit(bytes[i - 1]) ||
		    !begins_unit(bytes + i + 1, length - i - 1))
			continue;
		markup_escape(text, bytes + from, i - from, false);
		render_add(text, "&nbsp;");
		from = i + 1;
	}
	markup_escape(text, bytes + from, length - from, false);
}

static void add_text(struct render_text *text, const struct page_text *words)
{
	size_t i, at = 0;

	for (i = 0; i < words->quotes; i++) {
		add_ours(text, words->string + at,
		    words->quoted[i].from - at);
		markup_escape(text, words->string + words->quoted[i].from,
		    words->quoted[i].to - words->quoted[i].from, true);
		at = words->quoted[i].to;
	}
	add_ours(text, words->string + at, words->length - at);
}

/* Room to write: it says nothing, and a screen reader passes over it. */
static void add_room(struct render_text *text, const struct paper_part *part)
{
	int i;

	if (part->kind == PAPER_WRITE)
		render_add(text, "<i></i>");
	for (i = 0; part->kind == PAPER_SQUARES && i < part->squares; i++)
		render_add(text, "<i></i>");
}

/* Down to the next part behind this one, closing those that end here. */
static const struct paper_part *after(struct render_text *text,
    const struct paper_part *part)
{
	if (part->first != NULL)
		return part->first;
	while (part != NULL) {
		close_part(text, part);
		if (part->next != NULL)
			return part->next;
		part = part->parent;
	}
	return NULL;
}

void render_paper(struct render_text *text, const struct paper *paper,
    enum paper_size size)
{
	const struct paper_part *part = paper->first;

	if (paper->answer->failed) {
		text->failed = true;
		return;
	}
	render_add(text, "<!DOCTYPE html>\n<html lang=\"en\">\n<!-- "
	    RENDER_MARK " " INFUSE_VERSION " -->\n<head>\n"
	    "<meta charset=\"utf-8\">\n<title>");
	add_string(text, paper->title);
	render_add(text, "</title>\n<meta name=\"viewport\" "
	    "content=\"width=device-width\">\n<style>\n");
	render_paper_style(text, size);
	render_add(text, "</style>\n</head>\n<body>\n<main>\n");
	while (part != NULL) {
		open_part(text, part);
		add_name(text, part);
		add_text(text, &part->text);
		add_room(text, part);
		part = after(text, part);
	}
	render_add(text, "</main>\n</body>\n</html>\n");
}
