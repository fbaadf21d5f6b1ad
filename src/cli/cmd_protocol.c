/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "../render/csv.h"
#include "../render/grid.h"
#include "../render/json.h"
#include "../render/protocol.h"
#include "../render/words.h"
#include "answer.h"
#include "screening.h"
#include "text_out.h"

/* What a listing gathers; a file that is wrong ends it. */
struct listing {
	enum cli_format format;
	struct grid grid;
	struct json json;
	struct render_text text;
	enum cli_status status;
};

static void list_json(struct listing *list,
    const struct infuse_protocol_document *document, const char *regimen)
{
	json_begin(&list->json, NULL, '{');
	json_string(&list->json, "id", document->id);
	json_string(&list->json, "drug",
	    infuse_drug_name(document->protocol.drug));
	json_string(&list->json, "status",
	    infuse_evidence_name(document->protocol.evidence));
	json_string(&list->json, "regimen",
	    infuse_regimen_name(document->protocol.schedule.regimen));
	json_string(&list->json, "regimen_text", regimen);
	json_string(&list->json, "title", document->title);
	json_string(&list->json, "file", document->origin.file);
	json_bool(&list->json, "built_in", document->origin.built_in);
	json_end(&list->json, '}');
}

static void list_csv(struct listing *list,
    const struct infuse_protocol_document *document, const char *regimen)
{
	csv_string(&list->text, document->id);
	csv_string(&list->text, infuse_drug_name(document->protocol.drug));
	csv_string(&list->text,
	    infuse_evidence_name(document->protocol.evidence));
	csv_string(&list->text,
	    infuse_regimen_name(document->protocol.schedule.regimen));
	csv_string(&list->text, regimen);
	csv_string(&list->text, document->title);
	csv_string(&list->text, document->origin.file);
	csv_end(&list->text);
}

static void list_row(struct listing *list,
    const struct infuse_protocol_document *document,
    const struct render_text *regimen)
{
	if (list->format == CLI_MARKDOWN) {
		grid_row(&list->grid);
		grid_set(&list->grid, 0, document->id);
		grid_set(&list->grid, 1,
		    infuse_drug_name(document->protocol.drug));
		grid_set(&list->grid, 2,
		    infuse_evidence_name(document->protocol.evidence));
		grid_set(&list->grid, 3, render_string(regimen));
		return;
	}
	render_quote(&list->text, document->id);
	render_add_spaces(&list->text, strlen(document->id) < 26 ?
	    26 - strlen(document->id) : 1);
	render_add(&list->text, infuse_drug_name(document->protocol.drug));
	render_add_spaces(&list->text,
	    12 - strlen(infuse_drug_name(document->protocol.drug)));
	render_add(&list->text,
	    infuse_evidence_name(document->protocol.evidence));
	render_add(&list->text, "\n    ");
	render_wrap(&list->text, regimen, 6, SCREEN_COLUMNS);
	render_add(&list->text, "\n");
}

static void list_one(const char *id, const char *file, void *context)
{
	struct listing *list = context;
	struct infuse_protocol_document *document;
	struct render_text regimen = { 0 };
	enum cli_status status = cli_load_protocol(&document, id);

	(void)file;
	if (status != CLI_OK) {
		list->status = status;
		return;
	}
	render_regimen(&regimen, document);
	if (list->format == CLI_JSON)
		list_json(list, document, render_string(&regimen));
	else if (list->format == CLI_CSV)
		list_csv(list, document, render_string(&regimen));
	else
		list_row(list, document, &regimen);
	list->text.failed = list->text.failed || regimen.failed;
	render_text_free(&regimen);
	infuse_protocol_free(document);
}

static void begin_list(struct listing *list)
{
	list->json.text = &list->text;
	list->json.first = true;
	if (list->format == CLI_JSON) {
		json_begin(&list->json, NULL, '{');
		json_string(&list->json, "schema", "infuse-protocols/1");
		json_begin(&list->json, "protocols", '[');
	} else if (list->format == CLI_CSV) {
		render_add(&list->text,
		    "id,drug,status,regimen,regimen_text,title,file\n");
	} else if (list->format == CLI_MARKDOWN) {
		grid_column(&list->grid, "protocol", "", true);
		grid_column(&list->grid, "drug", "", true);
		grid_column(&list->grid, "evidence", "", true);
		grid_column(&list->grid, "regimen", "", true);
	}
}

static void end_list(struct listing *list)
{
	if (list->format == CLI_JSON) {
		json_end(&list->json, ']');
		json_end(&list->json, '}');
	} else if (list->format == CLI_MARKDOWN) {
		grid_print_markdown(&list->text, &list->grid);
	}
}

enum cli_status cli_protocol_list(const struct cli_args *args)
{
	struct listing list = { 0 };
	struct cli_reporter reporter = { false, 0, false };
	enum infuse_found found;

	if (!cli_read_format(&list.format, args))
		return CLI_USAGE;
	begin_list(&list);
	found = infuse_each_protocol(cli_search_path(), list_one, &list,
	    cli_report, &reporter);
	end_list(&list);
	grid_free(&list.grid);
	if (found != INFUSE_FOUND)
		list.status = cli_found(found);
	if (list.status != CLI_OK) {
		render_text_free(&list.text);
		return list.status;
	}
	return cli_print(&list.text, CLI_OK);
}

static enum cli_status print_source(const char *name)
{
	struct cli_reporter reporter = { false, 0, false };
	struct infuse_bytes bytes = { 0 };
	struct render_text text = { 0 };
	enum infuse_found found = infuse_find_protocol(&bytes, name,
	    cli_search_path(), cli_report, &reporter);

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
	enum cli_status status;

	/* Read first, so that a file that is wrong is not shown as if right. */
	status = cli_load_protocol(&document, args->positional[0]);
	if (status != CLI_OK)
		return status;
	if (args->value[CLI_SOURCE] == NULL)
		render_protocol(&text, document);
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
		site = infuse_site_read(bytes->text, bytes->size,
		    bytes->file, cli_report, reporter);
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
	enum infuse_found found = infuse_find_protocol(&bytes, name,
	    cli_search_path(), cli_report, reporter);
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

enum cli_status cli_protocol_lint(const struct cli_args *args)
{
	struct render_text text = { 0 };
	struct cli_reporter reporter = { true, 0, false };
	enum cli_status status, worst = CLI_OK;
	int i, before;

	for (i = 0; i < args->positionals; i++) {
		before = reporter.messages;
		status = lint(args->positional[i], &reporter);
		if (status > worst)
			worst = status;
		if (status == CLI_OK && reporter.messages == before) {
			quote_clean(&text, args->positional[i]);
			render_add(&text, ": no fault found\n");
		}
	}
	if (worst != CLI_OK) {
		render_text_free(&text);
		return worst;
	}
	return cli_print(&text, CLI_OK);
}
