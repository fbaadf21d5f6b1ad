/* SPDX-License-Identifier: MIT */
#include "context_tree.h"
#include "screen.h"

static const char *answer_key(enum infuse_screen_answer answer)
{
	static const char *const keys[] = {
		[INFUSE_UNANSWERED] = "unanswered",
		[INFUSE_YES] = "yes",
		[INFUSE_NO] = "no",
		[INFUSE_NOT_KNOWN] = "unknown",
	};

	return keys[answer];
}

static void json_ids(struct json *json, const char *key,
    const struct render_screening *s, enum infuse_screen_answer answer,
    enum infuse_verdict severity)
{
	int i;

	json_begin(json, key, '[');
	for (i = 0; i < s->list->items; i++)
		if (s->result->to[i] == answer && s->result->applies[i] &&
		    (answer != INFUSE_YES ||
		    s->result->weight[i] == severity))
			json_string(json, NULL, s->list->item[i].id);
	if (answer == INFUSE_YES && severity == INFUSE_CAUTION) {
		if (s->result->too_soon)
			json_string(json, NULL, INFUSE_LAST_COURSE);
		if (s->result->liver)
			json_string(json, NULL, INFUSE_LIVER_TESTS);
	}
	if (answer == INFUSE_YES && severity == INFUSE_STOP &&
	    s->result->child)
		json_string(json, NULL, "under-18");
	if (answer == INFUSE_UNANSWERED && s->result->asks_course)
		json_string(json, NULL, INFUSE_LAST_COURSE);
	if (answer == INFUSE_UNANSWERED && s->result->asks_liver)
		json_string(json, NULL, INFUSE_LIVER_TESTS);
	json_end(json, ']');
}

static void json_file(struct json *json, const struct infuse_origin *file)
{
	if (file == NULL) {
		json_null(json, "answers");
		return;
	}
	json_begin(json, "answers", '{');
	json_string(json, "sha256", file->sha256);
	json_string(json, "file", file->file);
	json_end(json, '}');
}

/* S-27. */
static void json_course(struct json *json, const struct render_screening *s)
{
	json_begin(json, "last_course", '{');
	json_string(json, "answer", answer_key(s->answers->earlier_course));
	if (s->answers->earlier_course == INFUSE_YES)
		json_quantity(json, "since", INFUSE_DURATION,
		    s->answers->since.min, false);
	else
		json_null(json, "since");
	json_bool(json, "too_soon", s->result->too_soon);
	json_string(json, "liver_tests_normal",
	    answer_key(s->answers->liver_tests));
	json_end(json, '}');
}

static void json_members(struct json *json, const struct render_screening *s)
{
	json_begin(json, "list", '{');
	json_string(json, "id", s->list->id);
	json_count(json, "revision", s->list->revision);
	json_string(json, "sha256", s->list->origin.sha256);
	json_string(json, "file", s->list->origin.file);
	json_bool(json, "built_in", s->list->origin.built_in);
	json_end(json, '}');
	json_file(json, s->file);
	json_string(json, "verdict", render_verdict_key(s->result->verdict));
	json_ids(json, "stop", s, INFUSE_YES, INFUSE_STOP);
	json_ids(json, "caution", s, INFUSE_YES, INFUSE_CAUTION);
	json_ids(json, "note", s, INFUSE_YES, INFUSE_WITHIN);
	json_ids(json, "unanswered", s, INFUSE_UNANSWERED, INFUSE_STOP);
	json_ids(json, "unknown", s, INFUSE_NOT_KNOWN, INFUSE_STOP);
	json_course(json, s);
}

void json_screening(struct json *json, const struct render_screening *s)
{
	if (s == NULL) {
		json_null(json, "screening");
		return;
	}
	json_begin(json, "screening", '{');
	json_members(json, s);
	json_end(json, '}');
}

static void json_item(struct json *json, const struct render_screening *s,
    int i)
{
	const struct infuse_screen_item *item = &s->list->item[i];

	json_begin(json, NULL, '{');
	json_string(json, "id", item->id);
	json_string(json, "severity", item->severity == INFUSE_WITHIN ?
	    "note" : render_verdict_key(item->severity));
	json_string(json, "answer", answer_key(s->result->to[i]));
	json_string(json, "question", item->question);
	json_string(json, "cite", item->cite);
	if (item->group == NULL)
		json_null(json, "group");
	else
		json_string(json, "group", item->group);
	json_bool(json, "clinic_page_only", item->clinic_page_only);
	json_bool(json, "left_out", item->left_out);
	json_count(json, "line", item->line);
	json_end(json, '}');
}

void answer_screen_tree(struct answer *tree,
    const struct render_context *context)
{
	const struct render_screening *s = context->screening;
	struct json json = json_of(tree);
	int i;

	json_begin(&json, NULL, '{');
	json_schema(&json, "infuse-screen/2");
	json_members(&json, s);
	if (s->answers->age_years == INFUSE_NO_AGE)
		json_null(&json, "age");
	else
		json_figure(&json, "age", s->answers->age_years, 0, "a",
		    false);
	json_begin(&json, "items", '[');
	for (i = 0; i < s->list->items; i++)
		json_item(&json, s, i);
	json_end(&json, ']');
	json_end(&json, '}');
}
