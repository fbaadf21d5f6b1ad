/* SPDX-License-Identifier: MIT */
#include <infuse/format.h>

#include "build.h"
#include "lint.h"
#include "problem.h"

static void json_text_or_null(struct json *json, const char *key,
    const char *text)
{
	if (text[0] != '\0')
		json_quoted(json, key, text);
	else
		json_null(json, key);
}

static void json_place(struct json *json, const struct answer_problem *p)
{
	if (p->file[0] == '\0') {
		json_null(json, "place");
		return;
	}
	json_begin(json, "place", '{');
	json_quoted(json, "file", p->file);
	if (p->line > 0)
		json_count(json, "line", p->line);
	else
		json_null(json, "line");
	if (p->column > 0)
		json_count(json, "column", p->column);
	else
		json_null(json, "column");
	json_end(json, '}');
}

static void json_problem(struct json *json, const struct answer_problem *p)
{
	json_string(json, "id", p->id);
	json_text_or_null(json, "option", p->option);
	json_text_or_null(json, "about", p->about);
	json_quoted(json, "text", p->text);
	if (p->has_typed)
		json_quoted(json, "typed", p->typed);
	else
		json_null(json, "typed");
	json_text_or_null(json, "hint", p->hint);
	json_place(json, p);
}

static const char *severity_name(enum infuse_severity severity)
{
	static const char *const names[] = {
		[INFUSE_NOTE] = "note",
		[INFUSE_WARNING] = "warning",
		[INFUSE_ERROR] = "error",
		[INFUSE_UNREADABLE] = "error",
	};

	return names[severity];
}

/* Of a file's problem alone; "" of what is none's. */
static const char *kind_of(const struct answer_problem *p)
{
	const char *kind = p->file[0] != '\0' ? infuse_diag_kind(p->id) : NULL;

	return kind != NULL ? kind : "";
}

void json_problems(struct json *json, const char *key,
    const struct answer_problem *of, int count)
{
	int i;

	json_begin(json, key, '[');
	for (i = 0; i < count; i++) {
		json_begin(json, NULL, '{');
		json_string(json, "severity", severity_name(of[i].severity));
		json_text_or_null(json, "kind", kind_of(&of[i]));
		json_problem(json, &of[i]);
		json_end(json, '}');
	}
	json_end(json, ']');
}

void answer_lint_tree(struct answer *tree, const char *const files[],
    int count, const struct answer_problem *of, int problems)
{
	struct json json = json_of(tree);
	int i;

	json_begin(&json, NULL, '{');
	json_schema(&json, "infuse-lint/1");
	json_begin(&json, "files", '[');
	for (i = 0; i < count; i++)
		json_quoted(&json, NULL, files[i]);
	json_end(&json, ']');
	json_problems(&json, "problems", of, problems);
	json_end(&json, '}');
}

void answer_error_tree(struct answer *tree, int status,
    const struct answer_problem *of, int count)
{
	const struct answer_problem *head = of;
	struct json json = json_of(tree);
	int i;

	for (i = count - 1; i >= 0; i--)
		if (of[i].severity >= INFUSE_ERROR)
			head = &of[i];
	json_begin(&json, NULL, '{');
	json_schema(&json, "infuse-error/1");
	json_count(&json, "status", status);
	json_problem(&json, head);
	json_problems(&json, "problems", of, count);
	json_end(&json, '}');
}
