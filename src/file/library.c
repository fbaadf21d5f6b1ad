/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "builtin.h"
#include "folder.h"
#include "lookalike.h"
#include "nearest.h"
#include "parts.h"
#include "read_file.h"

#define BUILT_IN_FOLDER "protocols/"
#define BUILT_IN_SITE "protocols/site/default.yaml"
#define BUILT_IN_SCREENING "protocols/screening/default.yaml"

void infuse_bytes_free(struct infuse_bytes *bytes)
{
	free(bytes->text);
	free(bytes->file);
	memset(bytes, 0, sizeof(*bytes));
}

static const struct infuse_builtin *find_builtin(const char *file)
{
	size_t i;

	for (i = 0; i < infuse_builtins_count; i++)
		if (strcmp(infuse_builtins[i].file, file) == 0)
			return &infuse_builtins[i];
	return NULL;
}

static enum infuse_found copy_builtin(struct infuse_bytes *out,
    const struct infuse_builtin *builtin, infuse_report_fn *report,
    void *context)
{
	memset(out, 0, sizeof(*out));
	out->text = malloc(builtin->size > 0 ? builtin->size : 1);
	out->file = file_copy_name(builtin->file);
	if (out->text == NULL || out->file == NULL) {
		infuse_bytes_free(out);
		file_tell_no_memory(report, context, builtin->file);
		return INFUSE_CANNOT_READ;
	}
	memcpy(out->text, builtin->text, builtin->size);
	out->size = builtin->size;
	out->built_in = true;
	return INFUSE_FOUND;
}

static enum infuse_found read_path(struct infuse_bytes *out, const char *path,
    infuse_report_fn *report, void *context)
{
	enum infuse_found found = file_read_whole(out, path, report, context);

	if (found == INFUSE_ABSENT)
		file_tell_at_once(report, context, path, PROBLEM_NO_SUCH_FILE,
		    "there is no such file", "");
	return found;
}

/* What fits into a line after "did you mean"; more are for the list. */
#define BEGUN_MAX 64

/*
 * The nearest of the ids that there are, and those that begin with what was
 * typed; each is there only for its call.
 */
struct guess {
	struct nearest nearest;
	char id[ID_MAX + 1];
	bool many;
	char begun[BEGUN_MAX];	/* "'a' or 'b'" */
};

static void try_id(const char *id, const char *file, void *context)
{
	struct guess *guess = context;
	size_t used = strlen(guess->begun);
	int more;

	(void)file;
	if (guess->nearest.length > 0 && strncmp(id, guess->nearest.typed,
	    guess->nearest.length) == 0) {
		more = snprintf(guess->begun + used, BEGUN_MAX - used,
		    "%s'%s'", used > 0 ? " or " : "", id);
		guess->many = guess->many || more < 0 ||
		    (size_t)more >= BEGUN_MAX - used;
	}
	file_nearest_try(&guess->nearest, id);
	if (guess->nearest.word != id)
		return;
	(void)snprintf(guess->id, sizeof(guess->id), "%s", id);
	guess->nearest.word = guess->id;
}

static enum infuse_found tell_no_protocol(const char *id, const char *search,
    infuse_report_fn *report, void *context)
{
	struct guess guess = { .nearest = file_nearest_to(id, strlen(id)) };
	char text[SHOWN_MAX + 32], hint[ID_MAX + BEGUN_MAX + 32] = "";
	char shown[SHOWN_MAX];

	(void)infuse_each_protocol(search, try_id, &guess, NULL, NULL);
	(void)snprintf(text, sizeof(text), "no protocol '%s'",
	    file_shown(shown, id, strlen(id)));
	if (guess.begun[0] != '\0' && !guess.many)
		(void)snprintf(hint, sizeof(hint), "did you mean %s?",
		    guess.begun);
	else if (guess.nearest.word != NULL)
		(void)snprintf(hint, sizeof(hint), "did you mean '%s'?",
		    guess.id);
	file_tell_at_once(report, context, "", PROBLEM_NO_SUCH_PROTOCOL, text,
	    hint);
	return INFUSE_ABSENT;
}

/* Which of the two is meant nobody can know; so neither is. */
static enum infuse_found tell_twice(const char *id, const char *first,
    const char *second, infuse_report_fn *report, void *context)
{
	char text[SHOWN_MAX + 32];

	(void)snprintf(text, sizeof(text), "protocol '%s' is there twice", id);
	file_tell_at_once(report, context, first, PROBLEM_FOUND_TWICE, text,
	    "");
	file_tell_at_once(report, context, second, PROBLEM_FOUND_TWICE, text,
	    "take one away, or name a file by its path");
	return INFUSE_INVALID;
}

struct hunt {
	const char *id;
	struct infuse_bytes *out;
	infuse_report_fn *report;
	void *context;
};

static enum infuse_found look_in(const char *folder, void *context)
{
	struct hunt *hunt = context;
	struct infuse_bytes found;
	enum infuse_found result;
	bool again = hunt->out->file != NULL;
	char *path;

	result = file_check_folder(folder, hunt->report, hunt->context);
	if (result != INFUSE_FOUND)
		return result;
	path = file_join(folder, hunt->id);
	if (path == NULL) {
		file_tell_no_memory(hunt->report, hunt->context, folder);
		return INFUSE_CANNOT_READ;
	}
	result = file_read_whole(&found, path, hunt->report, hunt->context);
	if (result == INFUSE_FOUND && again) {
		result = tell_twice(hunt->id, hunt->out->file, path,
		    hunt->report, hunt->context);
		infuse_bytes_free(&found);
	} else if (result == INFUSE_FOUND) {
		*hunt->out = found;
	}
	free(path);
	return result != INFUSE_ABSENT ? result :
	    file_check_lookalikes(folder, hunt->id, hunt->report,
	    hunt->context);
}

static enum infuse_found find_id(struct infuse_bytes *out, const char *id,
    const char *search, infuse_report_fn *report, void *context)
{
	const struct infuse_builtin *builtin;
	struct hunt hunt = { id, out, report, context };
	enum infuse_found found;
	char file[sizeof(BUILT_IN_FOLDER) + ID_MAX + sizeof(".yaml")];

	found = file_each_folder(search, look_in, &hunt, report, context);
	if (found != INFUSE_FOUND)
		return found;
	(void)snprintf(file, sizeof(file), BUILT_IN_FOLDER "%s.yaml", id);
	builtin = find_builtin(file);
	if (builtin != NULL && out->file != NULL)
		return tell_twice(id, out->file, file, report, context);
	if (builtin != NULL)
		return copy_builtin(out, builtin, report, context);
	if (out->file == NULL)
		return tell_no_protocol(id, search, report, context);
	return INFUSE_FOUND;
}

static bool is_path(const char *name)
{
	static const char ending[] = ".yaml";
	size_t length = strlen(name), tail = strlen(ending);

	return strchr(name, '/') != NULL ||
	    (length >= tail && strcmp(name + length - tail, ending) == 0);
}

enum infuse_found infuse_find_protocol(struct infuse_bytes *out,
    const char *name, const char *search, infuse_report_fn *report,
    void *context)
{
	enum infuse_found found;

	memset(out, 0, sizeof(*out));
	if (is_path(name))
		return read_path(out, name, report, context);
	if (!file_is_id(name, strlen(name)))
		return tell_no_protocol(name, search, report, context);
	found = find_id(out, name, search, report, context);
	if (found != INFUSE_FOUND)
		infuse_bytes_free(out);
	return found;
}

static enum infuse_found find_default(struct infuse_bytes *out,
    const char *path, const char *file, infuse_report_fn *report,
    void *context)
{
	const struct infuse_builtin *builtin = find_builtin(file);

	memset(out, 0, sizeof(*out));
	if (path != NULL)
		return read_path(out, path, report, context);
	if (builtin != NULL)
		return copy_builtin(out, builtin, report, context);
	file_tell_at_once(report, context, file, PROBLEM_NO_SUCH_FILE,
	    "there is no such file", "");
	return INFUSE_ABSENT;
}

enum infuse_found infuse_find_site(struct infuse_bytes *out, const char *path,
    infuse_report_fn *report, void *context)
{
	return find_default(out, path, BUILT_IN_SITE, report, context);
}

enum infuse_found infuse_find_screening(struct infuse_bytes *out,
    const char *path, infuse_report_fn *report, void *context)
{
	return find_default(out, path, BUILT_IN_SCREENING, report, context);
}

enum infuse_found infuse_find_answers(struct infuse_bytes *out,
    const char *path, infuse_report_fn *report, void *context)
{
	memset(out, 0, sizeof(*out));
	return read_path(out, path, report, context);
}
