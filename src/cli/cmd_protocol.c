/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "../answer/document_tree.h"
#include "../answer/lint.h"
#include "../answer/protocol.h"
#include "../answer/words.h"
#include "../render/json.h"
#include "answer.h"
#include "error.h"
#include "input.h"
#include "screening.h"
#include "text_out.h"

static enum cli_status print_source(const char *name)
{
	struct cli_reporter reporter = { 0 };
	struct infuse_bytes bytes = { 0 };
	struct render_text text = { 0 };
	enum infuse_found found = cli_is_input(name) ?
	    cli_read_input(&bytes, cli_report, &reporter) :
	    infuse_find_protocol(&bytes, name, cli_search_path(), cli_report,
	    &reporter);

	if (found != INFUSE_FOUND)
		return cli_found(found);
	render_add_bytes(&text, bytes.text, bytes.size);
	infuse_bytes_free(&bytes);
	return cli_print(&text, CLI_OK);
}

enum cli_status cli_protocol_show(const struct cli_args *args)
{
	struct infuse_protocol_document *document;
	struct render_text text = { 0 };
	struct answer tree = { 0 };
	struct page page = { .answer = &tree };
	struct cli_view view;
	enum cli_status status;

	if (!cli_read_view(&view, args))
		return CLI_USAGE;
	/* Read first, so that a file that is wrong is not shown as if right. */
	status = cli_load_protocol(&document, args->positional[0]);
	if (status != CLI_OK)
		return status;
	if (args->value[CLI_SOURCE] != NULL) {
		/* It is printed as it stands. */
	} else if (view.format == CLI_JSON) {
		answer_protocol_tree(&tree, document);
		render_json_take(&text, &tree);
	} else {
		answer_protocol_page(&page, document);
		cli_view_page(&text, &view, &page);
	}
	infuse_protocol_free(document);
	if (args->value[CLI_SOURCE] != NULL)
		return print_source(args->positional[0]);
	return cli_print(&text, CLI_OK);
}

/* Whether a line begins with the key, as that of a format does. */
static bool has_line(const struct infuse_bytes *bytes, const char *key)
{
	const char *at = bytes->text, *end = bytes->text + bytes->size;
	size_t length = strlen(key);

	while (at < end) {
		if ((size_t)(end - at) > length &&
		    memcmp(at, key, length) == 0)
			return true;
		while (at < end && *at != '\n')
			at++;
		at += at < end;
	}
	return false;
}

/* Answers are to the list that is built in. */
static bool lint_answers(const struct infuse_bytes *bytes,
    struct cli_reporter *reporter)
{
	struct infuse_answers_document *answers;
	struct cli_screening s;
	bool good;

	if (cli_screening_open(&s, NULL, NULL) != CLI_OK)
		return false;
	answers = infuse_answers_read(bytes->text, bytes->size, bytes->file,
	    s.list, cli_report, reporter);
	good = answers != NULL;
	infuse_answers_free(answers);
	cli_screening_close(&s);
	return good;
}

/* A site's file names protocols, which are looked for. */
static struct infuse_site_document *lint_site(
    const struct infuse_bytes *bytes, struct cli_reporter *reporter)
{
	struct infuse_site_document *site = infuse_site_read(bytes->text,
	    bytes->size, bytes->file, cli_report, reporter);

	if (site != NULL && infuse_site_check_names(site, cli_search_path(),
	    cli_report, reporter) == INFUSE_FOUND)
		return site;
	infuse_site_free(site);
	return NULL;
}

static bool lint_bytes(const struct infuse_bytes *bytes,
    struct cli_reporter *reporter)
{
	struct infuse_protocol_document *protocol = NULL;
	struct infuse_screening_document *list = NULL;
	struct infuse_site_document *site = NULL;
	bool good;

	if (has_line(bytes, "infuse-answers:"))
		return lint_answers(bytes, reporter);
	if (has_line(bytes, "infuse-screening:"))
		list = infuse_screening_read(bytes->text, bytes->size,
		    bytes->file, cli_report, reporter);
	else if (has_line(bytes, "infuse-site:"))
		site = lint_site(bytes, reporter);
	else
		protocol = infuse_protocol_read(bytes->text, bytes->size,
		    bytes->file, cli_report, reporter);
	good = list != NULL || site != NULL || protocol != NULL;
	infuse_screening_free(list);
	infuse_site_free(site);
	infuse_protocol_free(protocol);
	return good;
}

/* Reads one file for its messages alone. */
static enum cli_status lint(const char *name, struct cli_reporter *reporter)
{
	struct infuse_bytes bytes = { 0 };
	enum infuse_found found = cli_is_input(name) ?
	    cli_read_input(&bytes, cli_report, reporter) :
	    infuse_find_protocol(&bytes, name, cli_search_path(), cli_report,
	    reporter);
	bool good;

	if (found != INFUSE_FOUND)
		return cli_found(found);
	good = lint_bytes(&bytes, reporter);
	infuse_bytes_free(&bytes);
	return good ? CLI_OK : cli_refused(reporter);
}

static void quote_clean(struct render_text *text, const char *typed)
{
	char clean[256];

	infuse_clean(clean, sizeof(clean), typed, strlen(typed));
	render_quote(text, clean);
}

/* Reads them all; `text` has those of which there is nothing to say. */
static enum cli_status lint_all(struct render_text *text,
    const struct cli_args *args)
{
	struct cli_reporter reporter = { .all = true };
	enum cli_status status, worst = CLI_OK;
	int i, before;

	for (i = 0; i < args->positionals; i++) {
		before = reporter.messages;
		status = lint(args->positional[i], &reporter);
		if (status > worst)
			worst = status;
		if (status == CLI_OK && reporter.messages == before) {
			quote_clean(text, args->positional[i]);
			render_add(text, ": no fault found\n");
		}
	}
	return worst;
}

/* Notes and warnings are an answer; with an error they go to it. */
static enum cli_status lint_json(struct render_text *text,
    const struct cli_args *args)
{
	struct cli_errors kept = { 0 };
	struct cli_errors *before = cli_keep_errors(&kept);
	struct answer tree = { 0 };
	enum cli_status status = lint_all(text, args);

	(void)cli_keep_errors(before);
	render_text_free(text);
	if (status != CLI_OK) {
		cli_pass_errors(&kept);
	} else {
		tree.failed = kept.failed;
		answer_lint_tree(&tree, args->positional, args->positionals,
		    kept.of, kept.count);
		render_json_take(text, &tree);
	}
	cli_errors_free(&kept);
	return status;
}

enum cli_status cli_protocol_lint(const struct cli_args *args)
{
	struct render_text text = { 0 };
	enum cli_format format;
	enum cli_status status;

	if (!cli_read_format(&format, args))
		return CLI_USAGE;
	status = format == CLI_JSON ? lint_json(&text, args) :
	    lint_all(&text, args);
	if (status != CLI_OK) {
		render_text_free(&text);
		return status;
	}
	return cli_print(&text, CLI_OK);
}
