/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include <infuse/calendar.h>
#include <infuse/screen.h>

#include "document.h"
#include "formats.h"
#include "nearest.h"
#include "parts.h"

const struct field file_answers_fields[ANSWERS_FIELDS] = {
	[ANSWERS_FORMAT] = { ANSWERS_KEY, NODE_SCALAR, FIELD_REQUIRED, NULL },
	[ANSWERS_ANSWERS] = { "answers", NODE_MAPPING, FIELD_REQUIRED,
	    "write for instance answers: {pregnancy: no}" },
	[ANSWERS_COURSE] = { INFUSE_LAST_COURSE, NODE_SCALAR, FIELD_OPTIONAL,
	    "write never, or how long ago it ended, such as 120 d" },
	[ANSWERS_LIVER] = { INFUSE_LIVER_TESTS, NODE_SCALAR, FIELD_OPTIONAL,
	    "write yes or no" },
	[ANSWERS_ANSWERED_BY] = { "answered-by", NODE_SCALAR, FIELD_OPTIONAL,
	    "write a role, such as the patient" },
	[ANSWERS_ASKED_BY] = { "asked-by", NODE_SCALAR, FIELD_OPTIONAL,
	    "write a role, such as nurse" },
	[ANSWERS_ASKED] = { "asked", NODE_SCALAR, FIELD_OPTIONAL,
	    "write when, as in 2026-11-23 14:00" },
};

#define NEVER "never"
#define LONGEST_DAYS 36600
#define ASKED_MAX 80

/* Longer than any infusion may be, and still to be written in days. */
static bool read_days(struct infuse_duration *out, const char *text,
    size_t length, const struct infuse_fault *fault)
{
	struct infuse_written written;
	struct infuse_fault ignored;

	if (strcmp(fault->id, "too-large") != 0 ||
	    !infuse_read_written(&written, text, length,
	    1u << INFUSE_DURATION, &ignored) || written.decimals > 0 ||
	    strcmp(written.unit->name, "d") != 0 ||
	    written.digits > LONGEST_DAYS)
		return false;
	out->min = written.digits * INFUSE_MIN_PER_DAY;
	return true;
}

static const char hint[] =
    "write never, or how long ago it ended, such as 120 d";

/* What is not a time at all is told what to write; a slip in one, as ever. */
static bool refuse(struct infuse_fault *fault)
{
	static const char *const told[] = {
		"missing-unit", "unknown-unit", "not-a-number", "too-large"
	};
	size_t i;

	for (i = 0; i < sizeof(told) / sizeof(told[0]); i++)
		if (strcmp(fault->id, told[i]) == 0)
			fault->hint = hint;
	return false;
}

bool infuse_read_last_course(struct infuse_screen_answers *out,
    const char *text, size_t length, struct infuse_fault *fault)
{
	static const struct infuse_fault zero = {
		"zero", "it has to be above 0", hint, 0, 0
	};
	struct infuse_quantity since = { INFUSE_DURATION, 0, 0, 0 };
	struct infuse_duration days;

	if (length == strlen(NEVER) && memcmp(text, NEVER, length) == 0) {
		out->earlier_course = INFUSE_NO;
		return true;
	}
	if (infuse_read_quantity(&since, text, length, 1u << INFUSE_DURATION,
	    fault))
		days.min = since.base;
	else if (!read_days(&days, text, length, fault))
		return refuse(fault);
	if (days.min == 0) {
		*fault = zero;
		return false;
	}
	out->earlier_course = INFUSE_YES;
	out->since = days;
	return true;
}

static void tell_item(struct reading *r, const struct node *key,
    const struct infuse_screening_document *list)
{
	struct nearest nearest = file_nearest_to(key->text, key->length);
	char meant[ID_MAX + 32] = "infuse screen lists the items";
	char shown[SHOWN_MAX];
	int i;

	for (i = 0; i < list->items; i++)
		file_nearest_try(&nearest, list->item[i].id);
	if (nearest.word != NULL)
		(void)snprintf(meant, sizeof(meant), "did you mean '%s'?",
		    nearest.word);
	file_tell(r, PROBLEM_UNKNOWN_ITEM, key->place, meant,
	    "unknown item '%s'", file_shown(shown, key->text, key->length));
}

static void read_answers(struct reading *r, const struct node *node,
    const struct infuse_screening_document *list,
    struct infuse_screen_answers *out)
{
	const struct node *value;
	int i, word;

	if (!file_is(node, NODE_MAPPING))
		return;
	for (value = node->first; value != NULL; value = value->next) {
		i = infuse_screening_find(list, value->key->text);
		if (i < 0)
			tell_item(r, value->key, list);
		else if (file_item_fits(r, value, NODE_SCALAR) &&
		    file_read_word(r, value, &file_replies, &word))
			out->to[i] = (enum infuse_screen_answer)word;
	}
}

static void read_course(struct reading *r, const struct node *node,
    struct infuse_screen_answers *out)
{
	struct infuse_fault fault;

	if (!file_is(node, NODE_SCALAR) || strcmp(node->text, UNKNOWN) == 0)
		return;
	if (!infuse_read_last_course(out, node->text, node->length, &fault))
		file_tell_fault(r, node, 0, &fault);
}

/* Who answered, who asked and when: as typed, and part of no verdict. */
static void read_asking(struct reading *r, const struct node *const at[],
    struct infuse_screen_answers *out)
{
	struct infuse_civil civil;
	struct infuse_fault fault;
	bool has_offset;
	int64_t offset;

	(void)file_read_text(r, at[ANSWERS_ANSWERED_BY], ASKED_MAX,
	    &out->answered_by);
	(void)file_read_text(r, at[ANSWERS_ASKED_BY], ASKED_MAX,
	    &out->asked_by);
	if (file_read_text(r, at[ANSWERS_ASKED], ASKED_MAX, &out->asked_at) &&
	    !infuse_read_civil(&civil, &has_offset, &offset, out->asked_at,
	    strlen(out->asked_at), &fault))
		file_tell_fault(r, at[ANSWERS_ASKED], 0, &fault);
}

static void read_file(struct reading *r, const struct node *root,
    const struct infuse_screening_document *list,
    struct infuse_screen_answers *out)
{
	const struct node *at[ANSWERS_FIELDS];
	int word;

	if (!file_is_format(r, root, ANSWERS_KEY))
		return;
	file_fields_find(r, root, file_answers_fields, ANSWERS_FIELDS, at);
	read_answers(r, at[ANSWERS_ANSWERS], list, out);
	read_course(r, at[ANSWERS_COURSE], out);
	read_asking(r, at, out);
	if (file_read_word(r, at[ANSWERS_LIVER], &file_replies, &word))
		out->liver_tests = (enum infuse_screen_answer)word;
	if (infuse_screen_contradiction(list, out) == list->items)
		file_tell(r, PROBLEM_NO_COURSE, at[ANSWERS_LIVER]->place,
		    "leave it out, or say when the last course ended",
		    "liver tests after a course, and there was never one");
}

struct infuse_answers_document *infuse_answers_read(const char *text,
    size_t size, const char *name,
    const struct infuse_screening_document *list, infuse_report_fn *report,
    void *context)
{
	const struct given given = { text, size, name, report, context };
	struct infuse_answers_document *out;
	struct opened file;

	out = file_document_take(&file, &given, sizeof(*out));
	if (out == NULL)
		return NULL;
	out->answers.age_years = INFUSE_NO_AGE;
	if (file_document_open(&file, &out->origin))
		read_file(&file.reading, file.root, list, &out->answers);
	return file_document_end(&file);
}

void infuse_answers_free(struct infuse_answers_document *document)
{
	file_document_free(document, sizeof(*document));
}
