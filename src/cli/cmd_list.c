/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "../answer/build.h"
#include "../answer/protocol.h"
#include "../answer/site.h"
#include "../answer/words.h"
#include "../render/csv.h"
#include "../render/grid_print.h"
#include "../render/json.h"
#include "answer.h"
#include "text_out.h"

#define ID_COLUMNS 26
#define DRUG_COLUMNS 12
#define FILE_MAX 256

/*
 * What a listing gathers.  A file that is wrong or cannot be read is a row
 * that says so, and takes none of the others away (S-39).
 */
struct listing {
	enum cli_format format;
	struct grid grid;
	struct answer answer;
	struct json json;
	struct render_text text;
	int failed;
	bool no_memory;
};

/* A row; the words are NULL of a file that gave no protocol. */
struct row {
	const char *id;
	const char *drug;
	const char *status;
	const char *regimen;
	const char *regimen_text;
	const char *title;
	const char *file;
	const char *error;		/* "invalid", "unreadable" or NULL */
	bool built_in;
};

static void add_word(struct json *json, const char *key, const char *word)
{
	if (word != NULL)
		json_string(json, key, word);
	else
		json_null(json, key);
}

static void row_json(struct listing *list, const struct row *row)
{
	struct json *json = &list->json;

	json_begin(json, NULL, '{');
	json_string(json, "id", row->id);
	add_word(json, "drug", row->drug);
	add_word(json, "status", row->status);
	add_word(json, "regimen", row->regimen);
	add_word(json, "regimen_text", row->regimen_text);
	add_word(json, "title", row->title);
	json_string(json, "file", row->file);
	json_bool(json, "built_in", row->built_in);
	add_word(json, "error", row->error);
	json_end(json, '}');
}

static void row_csv(struct listing *list, const struct row *row)
{
	const char *const cells[] = {
		row->id, row->drug, row->status, row->regimen,
		row->regimen_text, row->title, row->file, row->error
	};
	size_t i;

	for (i = 0; i < sizeof(cells) / sizeof(cells[0]); i++)
		csv_string(&list->text, cells[i] != NULL ? cells[i] : "");
	csv_end(&list->text);
}

static const char *instead(const struct row *row)
{
	return strcmp(row->error, "unreadable") == 0 ? "cannot be read" :
	    "cannot be used";
}

static void row_markdown(struct listing *list, const struct row *row)
{
	bool good = row->error == NULL;

	grid_row(&list->grid);
	grid_set(&list->grid, 0, row->id);
	grid_set(&list->grid, 1, good ? row->drug : "");
	grid_set(&list->grid, 2, good ? row->status : "");
	grid_set(&list->grid, 3, good ? row->regimen_text : instead(row));
}

static void add_column(struct render_text *text, const char *word,
    size_t columns)
{
	size_t length = strlen(word);

	render_add(text, word);
	render_add_spaces(text, length < columns ? columns - length : 1);
}

static void row_table(struct listing *list, const struct row *row)
{
	struct render_text line = { 0 };

	if (row->error == NULL) {
		add_column(&list->text, row->id, ID_COLUMNS);
		add_column(&list->text, row->drug, DRUG_COLUMNS);
		render_add(&list->text, row->status);
		render_add(&line, row->regimen_text);
	} else {
		render_quote(&list->text, row->id);
		render_add(&line, instead(row));
		render_add(&line, ": ");
		render_quote(&line, row->file);
	}
	render_add(&list->text, "\n    ");
	render_wrap(&list->text, &line, 6, SCREEN_COLUMNS);
	render_add(&list->text, "\n");
	list->text.failed = list->text.failed || line.failed;
	render_text_free(&line);
}

static void add_row(struct listing *list, const struct row *row)
{
	switch (list->format) {
	case CLI_JSON:
		row_json(list, row);
		break;
	case CLI_CSV:
		row_csv(list, row);
		break;
	case CLI_MARKDOWN:
		row_markdown(list, row);
		break;
	default:
		row_table(list, row);
		break;
	}
}

static void list_one(const char *id, const char *file, void *context)
{
	struct listing *list = context;
	struct infuse_protocol_document *document;
	struct render_text regimen = { 0 };
	struct cli_reporter reporter = { 0 };
	enum cli_status status = cli_load_reported(&document, id, &reporter);
	struct row row = { .id = id };
	char clean[FILE_MAX];

	infuse_clean(clean, sizeof(clean), file, strlen(file));
	row.file = clean;
	if (status == CLI_OK) {
		render_regimen(&regimen, document);
		row.drug = infuse_drug_name(document->protocol.drug);
		row.status = infuse_evidence_name(document->protocol.evidence);
		row.regimen = infuse_regimen_name(
		    document->protocol.schedule.regimen);
		row.regimen_text = render_string(&regimen);
		row.title = document->title;
		row.file = document->origin.file;
		row.built_in = document->origin.built_in;
	} else {
		row.error = status == CLI_IO ? "unreadable" : "invalid";
		list->failed++;
	}
	list->no_memory = list->no_memory || reporter.no_memory;
	add_row(list, &row);
	list->text.failed = list->text.failed || regimen.failed;
	render_text_free(&regimen);
	infuse_protocol_free(document);
}

static void begin_list(struct listing *list)
{
	list->json = json_of(&list->answer);
	if (list->format == CLI_JSON) {
		json_begin(&list->json, NULL, '{');
		json_schema(&list->json, "infuse-protocols/2");
		json_begin(&list->json, "protocols", '[');
	} else if (list->format == CLI_CSV) {
		render_add(&list->text, "id,drug,status,regimen,regimen_text,"
		    "title,file,error\n");
	} else if (list->format == CLI_MARKDOWN) {
		grid_column(&list->grid, "protocol", "", true);
		grid_column(&list->grid, "drug", "", true);
		grid_column(&list->grid, "evidence", "", true);
		grid_column(&list->grid, "regimen", "", true);
	}
}

static void site_json(struct json *json,
    const struct infuse_site_document *site)
{
	if (site == NULL) {
		json_null(json, "site");
		return;
	}
	json_begin(json, "site", '{');
	json_string(json, "id", site->id);
	json_count(json, "revision", site->revision);
	json_string(json, "sha256", site->origin.sha256);
	json_string(json, "file", site->origin.file);
	json_bool(json, "built_in", site->origin.built_in);
	add_word(json, "tightened_by", site->system != NULL ?
	    site->system->origin.file : NULL);
	json_end(json, '}');
}

static void site_line(struct listing *list,
    const struct infuse_site_document *site)
{
	struct render_text line = { 0 };

	render_add(&line, "Limits in force: ");
	if (site != NULL)
		render_site_line(&line, site);
	else
		render_add(&line, "none, as the site's file cannot be used");
	render_add(&list->text, "\n");
	render_wrap(&list->text, &line, 2, SCREEN_COLUMNS);
	render_add(&list->text, "\n");
	list->text.failed = list->text.failed || line.failed;
	render_text_free(&line);
}

/*
 * The site in force is named, and one that cannot be used is a failure; one
 * that cannot even be read leaves no list.
 */
static enum cli_status end_list(struct listing *list)
{
	struct infuse_site_document *site;
	enum cli_status status = cli_load_site(&site, NULL);

	if (status == CLI_IO)
		return status;
	if (status != CLI_OK)
		list->failed++;
	if (list->format == CLI_JSON) {
		json_end(&list->json, ']');
		site_json(&list->json, site);
		json_end(&list->json, '}');
		render_json_take(&list->text, &list->answer);
	} else if (list->format == CLI_MARKDOWN) {
		grid_print_markdown(&list->text, &list->grid);
	}
	if (list->format == CLI_MARKDOWN || list->format == CLI_TABLE)
		site_line(list, site);
	infuse_site_free(site);
	return CLI_OK;
}

/* Exits 1 where the list is whole and one of its files is not. */
enum cli_status cli_protocol_list(const struct cli_args *args)
{
	struct listing list = { 0 };
	struct cli_reporter reporter = { 0 };
	enum infuse_found found;
	enum cli_status status;

	if (!cli_read_format(&list.format, args))
		return CLI_USAGE;
	begin_list(&list);
	found = infuse_each_protocol(cli_search_path(), list_one, &list,
	    cli_report, &reporter);
	status = end_list(&list);
	grid_free(&list.grid);
	if (found != INFUSE_FOUND)
		status = cli_found(found);
	else if (list.no_memory || reporter.no_memory)
		status = CLI_IO;
	if (status != CLI_OK) {
		answer_free(&list.answer);
		render_text_free(&list.text);
		return status;
	}
	return cli_print(&list.text,
	    list.failed + reporter.messages > 0 ? CLI_NO : CLI_OK);
}
