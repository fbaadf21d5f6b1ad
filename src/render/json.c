/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "json.h"

void render_json_string(struct render_text *text, const char *string)
{
	const char *at, *from = string;
	char escaped[8];

	render_add_bytes(text, "\"", 1);
	for (at = string; *at != '\0'; at++) {
		if ((unsigned char)*at >= 0x20 && *at != '"' && *at != '\\')
			continue;
		render_add_bytes(text, from, (size_t)(at - from));
		from = at + 1;
		snprintf(escaped, sizeof(escaped), (unsigned char)*at < 0x20 ?
		    "\\u%04x" : "\\%c", (unsigned)(unsigned char)*at);
		render_add(text, escaped);
	}
	render_add_bytes(text, from, (size_t)(at - from));
	render_add_bytes(text, "\"", 1);
}

static void add_number(struct render_text *text, int64_t n, int point)
{
	char digits[INFUSE_NUMBER_MAX];

	if (n < 0)
		render_add(text, "-");
	infuse_number(digits, n < 0 ? -n : n, point, point, INFUSE_DOWN,
	    INFUSE_PLAIN);
	render_add(text, digits);
}

/* UCUM's code of a unit; the units of infuse are found by their name. */
static const char *ucum_of(const char *unit)
{
	const struct infuse_unit *found = infuse_unit_find(unit, strlen(unit),
	    (1u << INFUSE_DIMENSIONS) - 1);

	return found ? found->ucum : unit;
}

/* A figure stands on one line. */
static void add_figure(struct render_text *text,
    const struct answer_figure *figure)
{
	render_add(text, "{\"value\": ");
	add_number(text, figure->n, figure->point);
	render_add(text, ", \"unit\": ");
	render_json_string(text, figure->unit);
	render_add(text, ", \"ucum\": ");
	render_json_string(text, ucum_of(figure->unit));
	if (figure->rounded)
		render_add(text, ", \"rounded\": true");
	render_add(text, "}");
}

static void add_value(struct render_text *text, const struct answer_node *of)
{
	switch (of->kind) {
	case ANSWER_TRUTH:
		render_add(text, of->truth ? "true" : "false");
		break;
	case ANSWER_COUNT:
		render_add_count(text, of->count);
		break;
	case ANSWER_NUMBER:
		if (of->string != NULL)
			render_add(text, of->string);
		else
			add_number(text, of->figure.n, of->figure.point);
		break;
	case ANSWER_FIGURE:
		add_figure(text, &of->figure);
		break;
	case ANSWER_WORD:
	case ANSWER_QUOTED:
	case ANSWER_INSTANT:
	case ANSWER_SENTENCE:
		render_json_string(text, of->string);
		break;
	default:
		render_add(text, "null");
		break;
	}
}

/* From a node on, the first that is not for people alone. */
static const struct answer_node *shown(const struct answer_node *node)
{
	while (node != NULL && node->aside)
		node = node->next;
	return node;
}

static bool holds(const struct answer_node *of)
{
	return of->kind == ANSWER_LIST || of->kind == ANSWER_OBJECT;
}

static void begin(struct render_text *text, const struct answer_node *of,
    size_t depth)
{
	render_add_spaces(text, depth * 2);
	if (of->key != NULL) {
		render_json_string(text, of->key);
		render_add(text, ": ");
	}
	if (!holds(of))
		add_value(text, of);
	else if (of->kind == ANSWER_LIST)
		render_add(text, shown(of->first) ? "[\n" : "[]");
	else
		render_add(text, shown(of->first) ? "{\n" : "{}");
}

static void end(struct render_text *text, const struct answer_node *of,
    size_t depth)
{
	render_add(text, "\n");
	render_add_spaces(text, depth * 2);
	render_add(text, of->kind == ANSWER_LIST ? "]" : "}");
}

/* From node to node as they come, without a call for each level. */
void render_json(struct render_text *text, const struct answer *answer)
{
	const struct answer_node *at = answer->root;
	size_t depth = 0;

	if (answer->failed)
		text->failed = true;
	while (at != NULL && !text->failed) {
		begin(text, at, depth);
		if (shown(at->first) != NULL) {
			at = shown(at->first);
			depth++;
			continue;
		}
		while (at != NULL && shown(at->next) == NULL) {
			at = at->parent;
			if (at != NULL)
				end(text, at, --depth);
		}
		if (at != NULL) {
			render_add(text, ",\n");
			at = shown(at->next);
		}
	}
	render_add(text, "\n");
}

void render_json_take(struct render_text *text, struct answer *answer)
{
	render_json(text, answer);
	answer_free(answer);
}
