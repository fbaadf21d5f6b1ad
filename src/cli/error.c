/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../render/diag.h"
#include "../render/json.h"
#include "cli.h"
#include "error.h"
#include "streams.h"

#define SHOWN_MAX 100

/*
 * Errors are made many calls deep, in readers that know nothing of how the
 * answer is to look.  So where they go belongs to the thread.
 */
static _Thread_local struct cli_errors *keeper;

struct cli_errors *cli_keep_errors(struct cli_errors *kept)
{
	struct cli_errors *before = keeper;

	keeper = kept;
	return before;
}

void cli_errors_free(struct cli_errors *kept)
{
	static const struct cli_errors empty;

	free(kept->of);
	*kept = empty;
}

const struct answer_problem *cli_first_error(const struct cli_errors *kept)
{
	int i;

	for (i = 0; i < kept->count; i++)
		if (kept->of[i].severity >= INFUSE_ERROR)
			return &kept->of[i];
	return NULL;
}

/* Room for one more, zeroed; NULL where there is none. */
static struct answer_problem *next(struct cli_errors *kept)
{
	static const struct answer_problem empty;
	int room = kept->room > 0 ? 2 * kept->room : 4;
	struct answer_problem *more;

	if (kept->failed)
		return NULL;
	if (kept->count == kept->room) {
		more = realloc(kept->of, (size_t)room * sizeof(*more));
		if (more == NULL) {
			kept->failed = true;
			return NULL;
		}
		kept->of = more;
		kept->room = room;
	}
	kept->of[kept->count] = empty;
	return &kept->of[kept->count++];
}

struct cli_errors *cli_errors_kept(void)
{
	return keeper;
}

void cli_pass_errors(const struct cli_errors *from)
{
	struct answer_problem *p;
	int i;

	if (keeper == NULL)
		return;
	keeper->failed = keeper->failed || from->failed;
	for (i = 0; i < from->count && (p = next(keeper)) != NULL; i++)
		*p = from->of[i];
}

static void copy(char *out, size_t cap, const char *text)
{
	infuse_clean(out, cap, text, strlen(text));
}

/* NULL where there was no room for it. */
static struct answer_problem *keep(const char *id, const char *text,
    const char *typed, const char *hint)
{
	struct answer_problem *p = next(keeper);

	if (p == NULL)
		return NULL;
	p->severity = INFUSE_ERROR;
	copy(p->id, sizeof(p->id), id);
	copy(p->text, sizeof(p->text), text);
	copy(p->hint, sizeof(p->hint), hint);
	p->has_typed = typed != NULL;
	if (typed != NULL)
		copy(p->typed, sizeof(p->typed), typed);
	return p;
}

static void say(const char *where, const char *text, const char *typed,
    const char *hint)
{
	char shown[SHOWN_MAX];

	cli_put_error("infuse: ");
	copy(shown, sizeof(shown), where);
	cli_put_error(shown);
	cli_put_error(": ");
	cli_put_error(text);
	if (typed != NULL) {
		cli_put_error(": '");
		copy(shown, sizeof(shown), typed);
		cli_put_error(shown);
		cli_put_error("'");
	}
	cli_put_error(hint[0] != '\0' ? "\n  " : "\n");
	if (hint[0] != '\0') {
		cli_put_error(hint);
		cli_put_error("\n");
	}
}

void cli_error_of(const char *id, const char *option, const char *where,
    const char *text, const char *typed, const char *hint)
{
	struct answer_problem *p;

	if (keeper == NULL) {
		say(where, text, typed, hint);
		return;
	}
	p = keep(id, text, typed, hint);
	if (p == NULL)
		return;
	copy(p->option, sizeof(p->option), option);
	if (strcmp(option, where) != 0)
		copy(p->about, sizeof(p->about), where);
}

void cli_error(const char *id, const char *where, const char *text,
    const char *typed, const char *hint)
{
	bool option = strncmp(where, "--", 2) == 0;

	cli_error_of(id, option ? where : "", where, text, typed, hint);
}

void cli_error_at(const char *id, const char *file, unsigned line,
    const char *text, const char *typed, const char *hint)
{
	struct answer_problem *p;
	char place[512];

	if (keeper == NULL) {
		(void)snprintf(place, sizeof(place), "%s:%u", file, line);
		say(line > 0 ? place : file, text, typed, hint);
		return;
	}
	p = keep(id, text, typed, hint);
	if (p == NULL)
		return;
	copy(p->file, sizeof(p->file), file);
	p->line = line;
}

void cli_error_diag(const struct infuse_diag *diag)
{
	char text[INFUSE_DIAG_TEXT_MAX];
	struct answer_problem *p;

	if (keeper == NULL) {
		infuse_diag_text(text, sizeof(text), diag);
		cli_put_error(text);
		return;
	}
	p = keep(diag->id, diag->text, NULL, diag->hint);
	if (p == NULL)
		return;
	copy(p->file, sizeof(p->file), diag->file);
	p->severity = diag->severity;
	p->line = diag->line;
	p->column = diag->column;
	p->width = diag->width;
}

/* Where not even the object could be made, it is this one. */
static const char no_memory[] =
    "{\"schema\": \"infuse-error/1\", \"program\": {\"name\": \"infuse\", "
    "\"version\": \"" INFUSE_VERSION "\"}, \"status\": 4, \"id\": "
    "\"out-of-memory\", \"option\": null, \"about\": \"memory\", \"text\": "
    "\"there is not enough for this answer\", \"typed\": null, \"hint\": null, "
    "\"place\": null, \"problems\": []}\n";

void cli_error_again(const struct answer_problem *p)
{
	const char *typed = p->has_typed ? p->typed : NULL;

	if (p->file[0] != '\0')
		cli_error_at(p->id, p->file, p->line, p->text, typed, p->hint);
	else
		cli_error_of(p->id, p->option, p->about[0] != '\0' ?
		    p->about : p->option, p->text, typed, p->hint);
}

void cli_print_errors(const struct cli_errors *kept, int status)
{
	struct render_text text = { 0 };
	struct answer tree = { 0 };

	if (kept->count == 0 && !kept->failed)
		return;
	if (!kept->failed) {
		answer_error_tree(&tree, status, kept->of, kept->count);
		render_json(&text, &tree);
		answer_free(&tree);
	}
	cli_put_error(kept->failed || text.failed ? no_memory :
	    render_string(&text));
	render_text_free(&text);
}

bool cli_asks_json(int argc, char **argv)
{
	int i;

	for (i = 1; i < argc; i++)
		if (strcmp(argv[i], "--format=json") == 0 ||
		    (strcmp(argv[i], "--format") == 0 && i + 1 < argc &&
		    strcmp(argv[i + 1], "json") == 0))
			return true;
	return false;
}
