/* SPDX-License-Identifier: MIT */
#include <string.h>

#include <infuse/text.h>

#include "csv.h"

static void begin_cell(struct render_text *text)
{
	if (text->length > 0 && !text->failed &&
	    text->data[text->length - 1] != '\n')
		render_add(text, ",");
}

void csv_number(struct render_text *text, int64_t n, int point)
{
	char digits[INFUSE_NUMBER_MAX];

	begin_cell(text);
	if (n < 0)
		render_add(text, "-");
	infuse_number(digits, n < 0 ? -n : n, point, point, INFUSE_DOWN,
	    INFUSE_PLAIN);
	render_add(text, digits);
}

void csv_quoted(struct render_text *text, const char *string)
{
	const char *at;

	render_add(text, "\"");
	for (at = string; *at != '\0'; at++)
		render_add_bytes(text, *at == '"' ? "\"\"" : at,
		    *at == '"' ? 2 : 1);
	render_add(text, "\"");
}

void csv_string(struct render_text *text, const char *string)
{
	begin_cell(text);
	if (strpbrk(string, ",\"\r\n") == NULL)
		render_add(text, string);
	else
		csv_quoted(text, string);
}

/* An empty first cell would look like an empty line; rows begin with a day. */
void csv_empty(struct render_text *text)
{
	render_add(text, ",");
}

void csv_end(struct render_text *text)
{
	render_add(text, "\n");
}

static void add_node(struct render_text *text, const struct answer_node *node)
{
	switch (node->kind) {
	case ANSWER_TRUTH:
		csv_string(text, node->truth ? "yes" : "no");
		break;
	case ANSWER_COUNT:
		csv_number(text, node->count, 0);
		break;
	case ANSWER_NUMBER:
		if (node->string != NULL)
			csv_string(text, node->string);
		else
			csv_number(text, node->figure.n, node->figure.point);
		break;
	case ANSWER_FIGURE:
		csv_number(text, node->figure.n, node->figure.point);
		break;
	case ANSWER_WORD:
	case ANSWER_QUOTED:
	case ANSWER_INSTANT:
	case ANSWER_SENTENCE:
		csv_string(text, node->string);
		break;
	default:
		csv_empty(text);
		break;
	}
}

/* Behind a null everything is null: a ceiling that there is not has no rate. */
static const struct answer_node *find(const struct answer_node *row,
    const char *path)
{
	const struct answer_node *node = row;
	char head[64];
	size_t length;

	while (node != NULL && *path != '\0') {
		if (node->kind == ANSWER_NULL)
			return node;
		length = strcspn(path, ".");
		if (length >= sizeof(head))
			return NULL;
		memcpy(head, path, length);
		head[length] = '\0';
		node = answer_find(node, head);
		path += length + (path[length] == '.');
	}
	return node;
}

/* `row` is NULL for the one line of an empty list. */
static void add_row(struct render_text *text, const struct answer *tree,
    const struct answer_sheet *sheet, const struct answer_node *row)
{
	const struct answer_node *node;
	const char *path;
	size_t i;

	for (i = 0; i < sheet->columns; i++) {
		path = sheet->column[i].path;
		if (*path != '/' && row == NULL) {
			csv_empty(text);
			continue;
		}
		node = *path == '/' ? find(tree->root, path + 1) :
		    find(row, path);
		if (node == NULL)
			text->failed = true;
		else
			add_node(text, node);
	}
	csv_end(text);
}

void render_sheet(struct render_text *text, const struct answer *tree,
    const struct answer_sheet *sheet)
{
	const struct answer_node *list, *row;
	size_t i;

	if (tree->failed) {
		text->failed = true;
		return;
	}
	for (i = 0; i < sheet->columns; i++)
		csv_string(text, sheet->column[i].head);
	csv_end(text);
	list = answer_find(tree->root, sheet->rows);
	if (list == NULL)
		text->failed = true;
	else if (list->first == NULL)
		add_row(text, tree, sheet, NULL);
	for (row = list ? list->first : NULL; row != NULL; row = row->next)
		if (!row->aside)
			add_row(text, tree, sheet, row);
}
