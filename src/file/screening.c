/* SPDX-License-Identifier: MIT */
#include <string.h>

#include <infuse/screen.h>

#include "document.h"
#include "formats.h"
#include "parts.h"

const struct field file_screening_fields[SCREENING_FIELDS] = {
	[SCREENING_FORMAT] = { SCREENING_KEY, NODE_SCALAR, FIELD_REQUIRED,
	    NULL },
	[SCREENING_ID] = { "id", NODE_SCALAR, FIELD_REQUIRED,
	    "write a short name of the list" },
	[SCREENING_REVISION] = { "revision", NODE_SCALAR, FIELD_REQUIRED,
	    "write a whole number from 1 up" },
	[SCREENING_TITLE] = { "title", NODE_SCALAR, FIELD_REQUIRED,
	    "write whose questions these are, on one line" },
	[SCREENING_ITEMS] = { "items", NODE_LIST, FIELD_REQUIRED,
	    "write a list of id, severity, question and cite" },
};

const struct field file_item_fields[ITEM_FIELDS] = {
	[ITEM_ID] = { "items.id", NODE_SCALAR, FIELD_REQUIRED,
	    "write a short name, such as id: pregnancy" },
	[ITEM_SEVERITY] = { "items.severity", NODE_SCALAR, FIELD_REQUIRED,
	    "write severity: stop, caution or note" },
	[ITEM_QUESTION] = { "items.question", NODE_SCALAR, FIELD_REQUIRED,
	    "write a question to which a yes is bad news" },
	[ITEM_CITE] = { "items.cite", NODE_SCALAR, FIELD_REQUIRED,
	    "write who says so" },
	[ITEM_GROUP] = { "items.group", NODE_SCALAR, FIELD_OPTIONAL, NULL },
	[ITEM_WITH] = { "items.with-another", NODE_SCALAR, FIELD_OPTIONAL,
	    NULL },
	[ITEM_DRUG] = { "items.drug", NODE_SCALAR, FIELD_OPTIONAL, NULL },
	[ITEM_ONLY] = { "items.only", NODE_SCALAR, FIELD_OPTIONAL, NULL },
	[ITEM_AGE] = { "items.age-over", NODE_SCALAR, FIELD_OPTIONAL, NULL },
	[ITEM_SYSTEM] = { "items.system", NODE_SCALAR, FIELD_OPTIONAL, NULL },
	[ITEM_CLINIC] = { "items.clinic-page-only", NODE_SCALAR,
	    FIELD_OPTIONAL, NULL },
};

#define AGE_MAX 130

int infuse_screening_find(const struct infuse_screening_document *list,
    const char *id)
{
	int i;

	for (i = 0; i < list->items; i++)
		if (strcmp(list->item[i].id, id) == 0)
			return i;
	return -1;
}

/* An answer has to be to one question. */
static void check_id(struct reading *r, const struct node *id,
    const struct infuse_screening_document *list)
{
	int i;

	if (strcmp(id->text, INFUSE_LAST_COURSE) == 0 ||
	    strcmp(id->text, INFUSE_LIVER_TESTS) == 0)
		file_tell(r, PROBLEM_ITEM_TWICE, id->place, "",
		    "'%s' is asked with every list", id->text);
	for (i = 0; i < list->items; i++)
		if (list->item[i].id != NULL &&
		    strcmp(list->item[i].id, id->text) == 0)
			file_tell(r, PROBLEM_ITEM_TWICE, id->place, "",
			    "'%s' is asked twice, on lines %u and %u",
			    id->text, list->item[i].line, id->place.line);
}

static void read_item(struct reading *r, const struct node *node,
    const struct infuse_screening_document *list,
    struct infuse_screen_item *out)
{
	const struct node *at[ITEM_FIELDS];
	int word;

	file_fields_find(r, node, file_item_fields, ITEM_FIELDS, at);
	if (file_read_id(r, at[ITEM_ID], &out->id)) {
		check_id(r, at[ITEM_ID], list);
		out->line = at[ITEM_ID]->place.line;
	}
	if (file_read_word(r, at[ITEM_SEVERITY], &file_severities, &word))
		out->severity = (enum infuse_verdict)word;
	(void)file_read_text(r, at[ITEM_QUESTION], SAID_MAX, &out->question);
	(void)file_read_text(r, at[ITEM_CITE], SAID_MAX, &out->cite);
	(void)file_read_id(r, at[ITEM_GROUP], &out->group);
	if (file_read_word(r, at[ITEM_WITH], &file_with_another, &word))
		out->with_another = true;
	if (out->with_another && at[ITEM_GROUP] == NULL)
		file_tell(r, PROBLEM_MISSING_KEY, at[ITEM_WITH]->place,
		    "write the group of which two are a caution",
		    "with-another needs a group");
	if (file_read_word(r, at[ITEM_DRUG], &file_drugs, &word))
		out->drug = (enum infuse_drug)word;
	if (file_read_word(r, at[ITEM_ONLY], &file_only, &word))
		out->of_sessions = true;
	out->system = INFUSE_SYSTEM_MEDICINES;
	if (file_read_word(r, at[ITEM_SYSTEM], &file_systems, &word))
		out->system = (enum infuse_screen_system)word;
	(void)file_read_number(r, at[ITEM_AGE], AGE_MAX, &out->age_over);
	if (file_read_word(r, at[ITEM_CLINIC], &file_answers, &word))
		out->clinic_page_only = word == 1;
}

static void read_items(struct reading *r, const struct node *list,
    struct infuse_screening_document *out)
{
	const struct node *item;

	if (!file_is(list, NODE_LIST) ||
	    !file_list_fits(r, list, INFUSE_SCREEN_FILE_MAX))
		return;
	for (item = list->first; item != NULL; item = item->next) {
		if (!file_item_fits(r, item, NODE_MAPPING))
			continue;
		read_item(r, item, out, &out->item[out->items]);
		out->items++;
	}
}

static void read_screening(struct reading *r, const struct node *root,
    struct infuse_screening_document *out)
{
	const struct node *at[SCREENING_FIELDS];

	if (!file_is_format(r, root, SCREENING_KEY))
		return;
	file_fields_find(r, root, file_screening_fields, SCREENING_FIELDS,
	    at);
	(void)file_read_id(r, at[SCREENING_ID], &out->id);
	(void)file_read_number(r, at[SCREENING_REVISION], REVISION_MAX,
	    &out->revision);
	(void)file_read_text(r, at[SCREENING_TITLE], TITLE_MAX, &out->title);
	read_items(r, at[SCREENING_ITEMS], out);
}

struct infuse_screening_document *infuse_screening_read(const char *text,
    size_t size, const char *name, infuse_report_fn *report, void *context)
{
	const struct given given = { text, size, name, report, context };
	struct infuse_screening_document *out;
	struct opened file;

	out = file_document_take(&file, &given, sizeof(*out));
	if (out == NULL)
		return NULL;
	if (file_document_open(&file, &out->origin))
		read_screening(&file.reading, file.root, out);
	return file_document_end(&file);
}

void infuse_screening_free(struct infuse_screening_document *document)
{
	file_document_free(document, sizeof(*document));
}
