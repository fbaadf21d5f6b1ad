/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "figure.h"
#include "fill.h"

#define PATH_MAX_LENGTH 64

/* A figure that is not zero never reads as 0: it takes more decimals. */
static int decimals_of(const struct answer_figure *figure)
{
	int64_t shown = figure->n;
	int i;

	if (figure->decimals > 0)
		return figure->decimals;
	for (i = 0; i < figure->point - RENDER_DECIMALS; i++)
		shown /= 10;
	return shown == 0 && figure->n != 0 ? figure->point : RENDER_DECIMALS;
}

static bool is_time(const struct answer_figure *figure)
{
	return strcmp(figure->unit, "h") == 0 ||
	    strcmp(figure->unit, "min") == 0;
}

void answer_figure_text(struct render_text *text,
    const struct answer_figure *figure, bool unit)
{
	char digits[INFUSE_NUMBER_MAX];
	struct infuse_duration time;

	if (is_time(figure) && figure->point == 0) {
		time.min = figure->unit[0] == 'h' ? figure->n * 60 : figure->n;
		render_duration(text, time);
		return;
	}
	if (figure->n < 0)
		render_add(text, "-");
	infuse_number(digits, figure->n < 0 ? -figure->n : figure->n,
	    figure->point, decimals_of(figure), figure->direction,
	    INFUSE_COMMAS);
	render_add(text, digits);
	if (!unit)
		return;
	render_add(text, " ");
	render_add(text, figure->unit);
}

static void add_node(struct render_text *text, const struct answer_node *node,
    bool unit)
{
	switch (node->kind) {
	case ANSWER_FIGURE:
		answer_figure_text(text, &node->figure, unit);
		break;
	case ANSWER_COUNT:
		render_add_count(text, node->count);
		break;
	case ANSWER_WORD:
	case ANSWER_SENTENCE:
		render_add(text, node->string);
		break;
	case ANSWER_QUOTED:
	case ANSWER_INSTANT:
		render_quote(text, node->string);
		break;
	case ANSWER_NULL:
	case ANSWER_TRUTH:
	case ANSWER_NUMBER:
	case ANSWER_LIST:
	case ANSWER_OBJECT:
		text->failed = true;
		break;
	}
}

/* Whether the hole was filled; false where its node is null. */
static bool fill_hole(struct render_text *text, const struct answer_node *from,
    const char *hole, size_t length)
{
	char path[PATH_MAX_LENGTH];
	const struct answer_node *node = from;
	bool unit = true;

	if (length > 0 && hole[length - 1] == '#') {
		unit = false;
		length--;
	}
	while (length > 0 && *hole == '/' && node->parent != NULL)
		node = node->parent;
	if (length > 0 && *hole == '/') {
		hole++;
		length--;
	}
	if (length >= sizeof(path)) {
		text->failed = true;
		return false;
	}
	memcpy(path, hole, length);
	path[length] = '\0';
	node = answer_find(node, path);
	if (node == NULL)
		text->failed = true;
	else if (node->kind != ANSWER_NULL)
		add_node(text, node, unit);
	return node != NULL && node->kind != ANSWER_NULL;
}

/* Up to `end`; false where a hole outside of inner brackets is null. */
static bool fill(struct render_text *text, const struct answer_node *from,
    const char *at, const char *end)
{
	struct render_text part = { 0 };
	const char *stop;
	bool whole = true;

	while (at < end && !text->failed) {
		stop = at + strcspn(at, "{[");
		if (stop > end)
			stop = end;
		render_add_bytes(text, at, (size_t)(stop - at));
		at = stop;
		if (at == end)
			break;
		stop = strchr(at, *at == '{' ? '}' : ']');
		if (stop == NULL) {
			text->failed = true;
			break;
		}
		if (*at == '{') {
			whole = fill_hole(text, from, at + 1,
			    (size_t)(stop - at - 1)) && whole;
		} else {
			if (fill(&part, from, at + 1, stop))
				render_append(text, &part);
			text->failed = text->failed || part.failed;
			render_text_free(&part);
		}
		at = stop + 1;
	}
	return whole;
}

void answer_fill(struct render_text *text, const struct answer_node *from,
    const char *template)
{
	if (from == NULL || !fill(text, from, template,
	    template + strlen(template)))
		text->failed = true;
}
