/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "parts.h"

const struct field file_cite_fields[CITE_FIELDS] = {
	[CITE] = { "evidence.sources.cite", NODE_SCALAR, FIELD_REQUIRED,
	    "write who says it: author, year, journal, doi or address" },
	[SAYS] = { "evidence.sources.says", NODE_SCALAR, FIELD_REQUIRED,
	    "write what the source says, in its own figures" },
};

static const struct {
	const char *key;
	const char *name;
} formats[] = {
	{ PROTOCOL_KEY, "a protocol" },
	{ SITE_KEY, "a site file" },
	{ SCREENING_KEY, "a screening list" },
	{ ANSWERS_KEY, "a file of answers" },
};
#define FORMATS (sizeof(formats) / sizeof(formats[0]))

static const char *format_name(const char *key)
{
	size_t i;

	for (i = 0; i + 1 < FORMATS; i++)
		if (strcmp(formats[i].key, key) == 0)
			break;
	return formats[i].name;
}

/* The key of another format at the top, or NULL. */
static const struct node *other_format(const struct node *root)
{
	const struct node *other = NULL;
	size_t i;

	for (i = 0; i < FORMATS && other == NULL; i++)
		other = file_node_get(root, formats[i].key);
	return other;
}

bool file_is_format(struct reading *r, const struct node *root,
    const char *key)
{
	const struct node *node = file_node_get(root, key);
	const struct node *other = other_format(root);
	char shown[SHOWN_MAX];

	if (file_is(node, NODE_SCALAR) && strcmp(node->text, FILE_FORMAT) == 0)
		return true;
	if (node == NULL && other != NULL)
		file_tell(r, PROBLEM_WRONG_KIND, other->key->place, "",
		    "this is %s, not %s", format_name(other->key->text),
		    format_name(key));
	else if (node == NULL)
		file_tell(r, PROBLEM_MISSING_KEY, root->place,
		    "the first line says which format the file is in",
		    "missing key '%s'", key);
	else if (node->kind == NODE_SCALAR)
		file_tell(r, PROBLEM_UNKNOWN_FORMAT, node->place,
		    "this program reads format 1", "unknown format '%s'",
		    file_shown(shown, node->text, node->length));
	else if (node->kind != NODE_REFUSED)
		file_tell(r, PROBLEM_WRONG_SHAPE, file_node_place(node),
		    "this program reads format 1", "%s takes one value", key);
	return false;
}

bool file_is_id(const char *text, size_t size)
{
	static const char allowed[] = "abcdefghijklmnopqrstuvwxyz0123456789-";
	size_t i;

	if (size == 0 || size > ID_MAX)
		return false;
	for (i = 0; i < size; i++)
		if (memchr(allowed, text[i], sizeof(allowed) - 1) == NULL)
			return false;
	return true;
}

bool file_read_id(struct reading *r, const struct node *node,
    const char **out)
{
	char shown[SHOWN_MAX];

	if (!file_is(node, NODE_SCALAR))
		return false;
	if (!file_is_id(node->text, node->length)) {
		file_tell(r, PROBLEM_BAD_ID, node->place,
		    "write 1 to 64 lower-case letters, digits and hyphens",
		    "'%s' cannot be an id",
		    file_shown(shown, node->text, node->length));
		return false;
	}
	*out = node->text;
	return true;
}

void file_read_settings(struct reading *r, const struct node *list,
    bool out[INFUSE_SETTINGS])
{
	const struct node *item;
	int setting;

	if (!file_is(list, NODE_LIST) ||
	    !file_list_fits(r, list, INFUSE_SETTINGS))
		return;
	for (item = list->first; item != NULL; item = item->next) {
		if (!file_item_fits(r, item, NODE_SCALAR) ||
		    !file_read_word(r, item, &file_settings, &setting))
			continue;
		if (out[setting])
			file_tell(r, PROBLEM_REPEATED_WORD, item->place, "",
			    "setting '%s' is given twice", item->text);
		out[setting] = true;
	}
}

int file_read_sources(struct reading *r, const struct node *list,
    struct infuse_cite out[INFUSE_SOURCES_MAX])
{
	const struct node *item, *at[CITE_FIELDS];
	struct infuse_cite *cite;
	int count = 0;

	if (!file_is(list, NODE_LIST) ||
	    !file_list_fits(r, list, INFUSE_SOURCES_MAX))
		return 0;
	for (item = list->first; item != NULL; item = item->next) {
		if (!file_item_fits(r, item, NODE_MAPPING))
			continue;
		file_fields_find(r, item, file_cite_fields, CITE_FIELDS, at);
		cite = &out[count++];
		cite->line = item->place.line;
		(void)file_read_text(r, at[CITE], SAID_MAX, &cite->cite);
		(void)file_read_text(r, at[SAYS], SAID_MAX, &cite->says);
	}
	return count;
}

int file_read_texts(struct reading *r, const struct node *list,
    const char *out[INFUSE_TEXTS_MAX])
{
	const struct node *item;
	int count = 0;

	if (!file_is(list, NODE_LIST) ||
	    !file_list_fits(r, list, INFUSE_TEXTS_MAX))
		return 0;
	for (item = list->first; item != NULL; item = item->next)
		if (file_item_fits(r, item, NODE_SCALAR) &&
		    file_read_text(r, item, SAID_MAX, &out[count]))
			count++;
	return count;
}
