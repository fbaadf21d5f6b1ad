/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "error.h"
#include "input.h"
#include "load.h"
#include "pick.h"
#include "read.h"
#include "streams.h"
#include "value.h"

const char *cli_search_path(void)
{
	const char *path = cli_environment("INFUSE_PATH");

	return path && *path ? path : NULL;
}

void cli_report(const struct infuse_diag *diag, void *reporter)
{
	struct cli_reporter *to = reporter;

	if (diag->severity < INFUSE_ERROR && !to->all)
		return;
	to->messages++;
	if (diag->severity == INFUSE_UNREADABLE)
		to->unreadable = true;
	if (strcmp(diag->id, "out-of-memory") == 0)
		to->no_memory = true;
	if (diag->file[0] == '\0') {
		cli_error(diag->id, "--protocol", diag->text, NULL,
		    diag->hint[0] ? diag->hint : "see infuse protocol list");
		return;
	}
	cli_error_diag(diag);
}

enum cli_status cli_refused(const struct cli_reporter *reporter)
{
	return reporter->unreadable ? CLI_IO : CLI_BAD_FILE;
}

enum cli_status cli_found(enum infuse_found found)
{
	switch (found) {
	case INFUSE_FOUND:
		return CLI_OK;
	case INFUSE_ABSENT:
		return CLI_USAGE;
	case INFUSE_INVALID:
		return CLI_BAD_FILE;
	default:
		return CLI_IO;
	}
}

enum cli_status cli_load_reported(struct infuse_protocol_document **out,
    const char *name, struct cli_reporter *reporter)
{
	struct infuse_bytes bytes = { 0 };
	enum infuse_found found;

	*out = NULL;
	found = cli_is_input(name) ?
	    cli_read_input(&bytes, cli_report, reporter) :
	    infuse_find_protocol(&bytes, name, cli_search_path(), cli_report,
	    reporter);
	if (found != INFUSE_FOUND)
		return cli_found(found);
	*out = infuse_protocol_read(bytes.text, bytes.size, bytes.file,
	    cli_report, reporter);
	if (*out != NULL && !cli_is_input(name) &&
	    strcmp(bytes.file, name) != 0 && strcmp((*out)->id, name) != 0) {
		cli_error_at("id-mismatch", bytes.file, 0, "says another id "
		    "than its name", (*out)->id, "make the two the same, or "
		    "name the file by its path");
		infuse_protocol_free(*out);
		*out = NULL;
	}
	if (*out != NULL)
		(*out)->origin.built_in = bytes.built_in;
	infuse_bytes_free(&bytes);
	return *out ? CLI_OK : cli_refused(reporter);
}

enum cli_status cli_load_protocol(struct infuse_protocol_document **out,
    const char *name)
{
	struct cli_reporter reporter = { 0 };

	return cli_load_reported(out, name, &reporter);
}

/* Which of its readings is meant, as the prescriber says (S-37). */
static enum cli_status read_as(struct infuse_protocol_document *document,
    const struct cli_args *args)
{
	const char *typed = args->value[CLI_READING];
	int chosen = 0;

	if (typed == NULL)
		return CLI_OK;
	if (document->ways == 0) {
		cli_error("one-reading-only", "--reading", "this protocol can "
		    "be read in one way only", document->id, "leave the option "
		    "out");
		return CLI_USAGE;
	}
	if (!cli_read_choice(&chosen, CLI_READING, args))
		return CLI_USAGE;
	if (infuse_protocol_read_as(document, (enum infuse_reading)(chosen +
	    INFUSE_READING_CONTINUOUS)))
		return CLI_OK;
	cli_error("unknown-reading", "--reading", "this protocol has no such "
	    "reading", typed, "see infuse protocol show");
	return CLI_USAGE;
}

enum cli_status cli_read_as_ordered(
    struct infuse_protocol_document *document, const struct cli_args *args)
{
	enum cli_status status = read_as(document, args);

	return status == CLI_OK && !cli_pick(document, args) ? CLI_USAGE :
	    status;
}

enum cli_status cli_load(struct cli_documents *out,
    const struct cli_args *args)
{
	enum cli_status status;

	out->protocol = NULL;
	out->site = NULL;
	status = cli_load_protocol(&out->protocol, args->value[CLI_PROTOCOL]);
	if (status == CLI_OK)
		status = cli_read_as_ordered(out->protocol, args);
	if (status == CLI_OK)
		status = cli_load_site(&out->site, args->value[CLI_SITE]);
	if (status != CLI_OK)
		cli_unload(out);
	return status;
}

void cli_unload(struct cli_documents *documents)
{
	infuse_protocol_free(documents->protocol);
	infuse_site_free(documents->site);
	documents->protocol = NULL;
	documents->site = NULL;
}
