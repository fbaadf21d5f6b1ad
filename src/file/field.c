/* SPDX-License-Identifier: MIT */
#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "field.h"
#include "nearest.h"

static const struct node refused = { .kind = NODE_REFUSED };

#define HINT_MAX 320

const char *file_field_key(const struct field *field)
{
	const char *dot = strrchr(field->path, '.');

	return dot != NULL ? dot + 1 : field->path;
}

static const char *hint_of(const struct field *field)
{
	return field->hint != NULL ? field->hint : "";
}

static const char *shape_name(unsigned kinds)
{
	switch (kinds) {
	case NODE_SCALAR:
		return "one value";
	case NODE_LIST:
		return "a list";
	case NODE_MAPPING:
		return "keys and their values";
	case NODE_SCALAR | NODE_LIST:
		return "one value, or a list";
	default:
		return "one value, or keys and their values";
	}
}

static bool is_empty(const struct node *value)
{
	return value->kind == NODE_SCALAR &&
	    strspn(value->text, " ") == value->length;
}

/* The value if it is one for the field, else what says that it is not. */
static const struct node *fitting(struct reading *r, const struct node *value,
    const struct field *field)
{
	char path[PATH_MAX_SHOWN];

	if (value->kind == NODE_REFUSED)
		return &refused;
	if (is_empty(value)) {
		file_tell(r, PROBLEM_EMPTY_VALUE, file_node_place(value),
		    hint_of(field), "nothing is written for %s",
		    file_node_path(path, value));
		return &refused;
	}
	if ((field->kinds & value->kind) == 0) {
		file_tell(r, PROBLEM_WRONG_SHAPE, file_node_place(value),
		    hint_of(field), "%s takes %s",
		    file_node_path(path, value), shape_name(field->kinds));
		return &refused;
	}
	return value;
}

/* "known here: from, to, ..." */
static void list_keys(char out[HINT_MAX], const struct field *fields,
    int count)
{
	int used, i;

	used = snprintf(out, HINT_MAX, "known here: ");
	for (i = 0; i < count && used > 0 && used < HINT_MAX; i++)
		if (fields[i].need != FIELD_RESERVED)
			used += snprintf(out + used, HINT_MAX - (size_t)used,
			    "%s%s", file_field_key(&fields[i]),
			    i + 1 < count ? ", " : "");
	if (used > 2 && used < HINT_MAX && out[used - 2] == ',')
		out[used - 2] = '\0';
}

/* A key that may be meant for a field stands in for it, so to speak. */
static void tell_unknown(struct reading *r, const struct node *value,
    const struct field *fields, int count, const struct node *at[])
{
	const struct node *key = value->key;
	struct nearest nearest = file_nearest_to(key->text, key->length);
	char hint[HINT_MAX], shown[SHOWN_MAX];
	int i;

	for (i = 0; i < count; i++)
		if (fields[i].need != FIELD_RESERVED && at[i] == NULL)
			file_nearest_try(&nearest,
			    file_field_key(&fields[i]));
	if (nearest.word != NULL)
		(void)snprintf(hint, sizeof(hint), "did you mean '%s'?",
		    nearest.word);
	else
		list_keys(hint, fields, count);
	file_tell(r, PROBLEM_UNKNOWN_KEY, key->place, hint,
	    "unknown key '%s'", file_shown(shown, key->text, key->length));
	for (i = 0; i < count && nearest.word != NULL; i++)
		if (strcmp(file_field_key(&fields[i]), nearest.word) == 0)
			at[i] = &refused;
}

static void tell_missing(struct reading *r, const struct node *mapping,
    const struct field *field)
{
	char path[PATH_MAX_SHOWN];

	(void)file_node_path(path, mapping);
	file_tell(r, PROBLEM_MISSING_KEY, file_node_place(mapping),
	    hint_of(field), "missing key '%s'%s%s", file_field_key(field),
	    path[0] != '\0' ? " in " : "", path);
}

static int find_field(const struct node *key, const struct field *fields,
    int count)
{
	int i;

	for (i = 0; i < count; i++)
		if (strcmp(key->text, file_field_key(&fields[i])) == 0)
			break;
	return i;
}

void file_fields_find(struct reading *r, const struct node *mapping,
    const struct field *fields, int count, const struct node *at[])
{
	const struct node *value;
	int i;

	assert(count <= FIELDS_MAX);
	for (i = 0; i < count; i++)
		at[i] = NULL;
	if (!file_is(mapping, NODE_MAPPING))
		return;
	for (value = mapping->first; value != NULL; value = value->next) {
		i = find_field(value->key, fields, count);
		if (i == count)
			continue;
		if (fields[i].need == FIELD_RESERVED)
			file_tell(r, PROBLEM_RESERVED_KEY, value->key->place,
			    hint_of(&fields[i]), "key '%s' is reserved for a later format",
			    value->key->text);
		at[i] = fields[i].need == FIELD_RESERVED ? &refused :
		    fitting(r, value, &fields[i]);
	}
	for (value = mapping->first; value != NULL; value = value->next)
		if (find_field(value->key, fields, count) == count)
			tell_unknown(r, value, fields, count, at);
	for (i = 0; i < count && !mapping->partial; i++)
		if (at[i] == NULL && fields[i].need == FIELD_REQUIRED)
			tell_missing(r, mapping, &fields[i]);
}

bool file_list_fits(struct reading *r, const struct node *list, int most)
{
	const struct node *item = list->first;
	char path[PATH_MAX_SHOWN];
	int i;

	(void)file_node_path(path, list);
	if (list->count == 0) {
		file_tell(r, PROBLEM_EMPTY_LIST, file_node_place(list), "",
		    "%s is an empty list", path);
		return false;
	}
	if (list->count <= most)
		return true;
	for (i = 0; i < most; i++)
		item = item->next;
	file_tell(r, PROBLEM_TOO_MANY_ITEMS, item->place, "",
	    "%s has %d items; at most %d can be read", path, list->count,
	    most);
	return false;
}

bool file_item_fits(struct reading *r, const struct node *item,
    unsigned kinds)
{
	char path[PATH_MAX_SHOWN];

	if (item->kind == NODE_REFUSED)
		return false;
	if (is_empty(item)) {
		file_tell(r, PROBLEM_EMPTY_VALUE, item->place, "",
		    "nothing is written for %s", file_node_path(path, item));
		return false;
	}
	if ((item->kind & kinds) != 0)
		return true;
	file_tell(r, PROBLEM_WRONG_SHAPE, item->place, "", "%s takes %s",
	    file_node_path(path, item), shape_name(kinds));
	return false;
}
