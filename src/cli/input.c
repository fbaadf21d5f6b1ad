/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "input.h"
#include "streams.h"

#define INPUT_NAME "standard input"
#define INPUT_MOST ((size_t)4 << 20)

/* Of this thread, as where its errors go is. */
static _Thread_local struct {
	char *text;		/* NULL: not read yet */
	size_t size;
} input;

bool cli_is_input(const char *name)
{
	return name != NULL && strcmp(name, "-") == 0;
}

const char *cli_file_name(const char *name)
{
	return cli_is_input(name) ? INPUT_NAME : name;
}

static enum infuse_found tell(const char *id, const char *text,
    infuse_report_fn *report, void *context)
{
	bool large = strcmp(id, "file-too-large") == 0;
	struct infuse_diag diag = {
		.severity = large ? INFUSE_ERROR : INFUSE_UNREADABLE
	};

	(void)snprintf(diag.id, sizeof(diag.id), "%s", id);
	(void)snprintf(diag.file, sizeof(diag.file), "%s", INPUT_NAME);
	(void)snprintf(diag.text, sizeof(diag.text), "%s", text);
	report(&diag, context);
	return large ? INFUSE_INVALID : INFUSE_CANNOT_READ;
}

static bool read_all(char *out, size_t *size)
{
	ssize_t n = 1;

	*size = 0;
	while (n != 0 && *size <= INPUT_MOST) {
		n = cli_read_some(STDIN_FILENO, out + *size,
		    INPUT_MOST + 1 - *size);
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return false;
		*size += (size_t)n;
	}
	return true;
}

static enum infuse_found read_once(infuse_report_fn *report, void *context)
{
	size_t size;
	char *text;

	if (input.text != NULL)
		return INFUSE_FOUND;
	text = malloc(INPUT_MOST + 1);
	if (text == NULL)
		return tell("out-of-memory", "not enough memory", report,
		    context);
	if (!read_all(text, &size)) {
		free(text);
		return tell("cannot-read", strerror(errno), report, context);
	}
	if (size > INPUT_MOST) {
		free(text);
		return tell("file-too-large", "larger than 4 MiB", report,
		    context);
	}
	input.text = text;
	input.size = size;
	return INFUSE_FOUND;
}

enum infuse_found cli_read_input(struct infuse_bytes *out,
    infuse_report_fn *report, void *context)
{
	static const struct infuse_bytes empty;
	enum infuse_found found = read_once(report, context);

	*out = empty;
	if (found != INFUSE_FOUND)
		return found;
	out->text = malloc(input.size + 1);
	out->file = malloc(sizeof(INPUT_NAME));
	if (out->text == NULL || out->file == NULL) {
		infuse_bytes_free(out);
		return tell("out-of-memory", "not enough memory", report,
		    context);
	}
	memcpy(out->text, input.text, input.size);
	memcpy(out->file, INPUT_NAME, sizeof(INPUT_NAME));
	out->size = input.size;
	return INFUSE_FOUND;
}

void cli_free_input(void)
{
	free(input.text);
	input.text = NULL;
	input.size = 0;
}

/* The options that name a file which is read. */
static const enum cli_option_id readers[] = {
	CLI_PROTOCOL, CLI_SITE, CLI_SCREEN, CLI_ANSWERS, CLI_LIST,
	CLI_AGAINST, CLI_PLAN, CLI_COHORT, CLI_MEASURED,
};

bool cli_one_input(const struct cli_args *args)
{
	const char *where = NULL, *again = NULL, *name;
	bool files = strstr(args->command->arguments, "FILE") != NULL ||
	    strstr(args->command->arguments, "NAME") != NULL;
	size_t i;

	for (i = 0; i < sizeof(readers) / sizeof(readers[0]); i++) {
		name = cli_options[readers[i]].name;
		if (!cli_is_input(args->value[readers[i]]))
			continue;
		again = where != NULL ? name : again;
		where = where != NULL ? where : name;
	}
	for (i = 0; files && i < (size_t)args->positionals; i++) {
		if (!cli_is_input(args->positional[i]))
			continue;
		again = where != NULL ? args->command->name : again;
		where = where != NULL ? where : args->command->name;
	}
	if (again == NULL)
		return true;
	cli_error("input-twice", again, "standard input is read once, and is "
	    "named for another file too", where, "write one of the two into "
	    "a file, and name that");
	return false;
}
