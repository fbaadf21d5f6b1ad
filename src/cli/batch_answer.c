/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "bag.h"
#include "batch.h"
#include "now.h"

/* What the names of a record stand for: the bag's, and the files'. */
static enum cli_status open_case(struct batch *b, struct cli_args *args,
    const struct answer_problem **why)
{
	struct infuse_site_document *site;
	struct cli_documents documents;
	enum cli_status status;

	if (cli_bag_is_named(args)) {
		status = batch_site(&b->files, &site, args->value[CLI_SITE],
		    why);
		if (status == CLI_OK) {
			*why = NULL;
			status = cli_name_bag_of(site, args, b->label);
		}
		if (status != CLI_OK)
			return status;
	}
	if (args->command->run == cli_check && !cli_now_fits(args, false))
		return CLI_USAGE;
	status = cli_case_begin(&b->c, args);
	if (status != CLI_OK)
		return status;
	status = batch_documents(&b->files, &documents, args, why);
	if (status != CLI_OK)
		return status;
	*why = NULL;
	b->c.documents = documents;
	return cli_case_finish(&b->c, args);
}

/* Keys, and how it went. */
static void begin_record(struct batch *b, const struct batch_asked *asked,
    enum cli_status status, const struct answer_problem *why)
{
	const struct infuse_cell *cell;
	int k;

	record_begin(&b->out);
	for (k = 0; k < b->keys; k++) {
		cell = asked->key[k];
		if (cell == NULL || cell->text == NULL)
			record_null(&b->out, b->key[k]);
		else if (cell->bare)
			record_bare(&b->out, b->key[k], cell->text);
		else
			record_string(&b->out, b->key[k], cell->text);
	}
	record_count(&b->out, "status", (int)status);
	if (why == NULL)
		record_null(&b->out, "error");
	else
		record_string(&b->out, "error", why->id);
}

static void add_or_null(struct batch *b, const char *name, const char *text)
{
	if (text == NULL || *text == '\0')
		record_null(&b->out, name);
	else
		record_string(&b->out, name, text);
}

static void end_record(struct batch *b, const struct answer_problem *why)
{
	static const struct answer_problem nothing;

	if (why == NULL)
		why = &nothing;
	add_or_null(b, "error_option", why->option);
	add_or_null(b, "error_text", why->text);
	if (why->has_typed)
		record_string(&b->out, "error_typed", why->typed);
	else
		record_null(&b->out, "error_typed");
	add_or_null(b, "error_hint", why->hint);
	if (b->units > 0)
		record_string(&b->out, "units",
		    render_string(&b->units_said));
	record_end(&b->out);
}

/* The cells of b->flat, or null where there is no answer. */
static void add_record(struct batch *b, const struct batch_asked *asked,
    enum cli_status status, const struct answer_problem *why)
{
	int i;

	begin_record(b, asked, status, why);
	for (i = 0; i < b->heads; i++) {
		if (b->hidden[i])
			continue;
		if (why != NULL)
			record_null(&b->out, b->head[i]);
		else
			record_flat(&b->out, b->head[i], &b->flat, i);
	}
	/* A cell too many or too few is a fault of the program. */
	if (why == NULL && i != b->flat.cells)
		b->out.text.failed = true;
	end_record(b, why);
}

static enum cli_status add_plan(struct batch *b,
    const struct batch_asked *asked)
{
	struct infuse_plan *plan = &b->checked.plan;
	enum cli_status status;
	int row, rows;

	infuse_plan_make(plan, &b->c.of);
	status = cli_verdict_status(plan->verdict, b->args);
	flat_empty(&b->flat);
	if (b->one_line) {
		answer_plan_line_flat(&b->flat, &b->c.context, plan);
		add_record(b, asked, status, NULL);
		return status;
	}
	rows = plan->withheld ? 0 : plan->rows;
	row = rows > 0 ? 0 : -1;
	do {
		flat_empty(&b->flat);
		answer_plan_flat(&b->flat, &b->c.context, plan, row);
		add_record(b, asked, status, NULL);
	} while (++row < rows);
	return status;
}

static enum cli_status ask_case(struct batch *b, struct batch_asked *asked,
    const struct answer_problem **why)
{
	enum cli_status status = open_case(b, &asked->args, why);

	if (status != CLI_OK)
		return status;
	if (b->asked->run == cli_plan)
		return add_plan(b, asked);
	status = cli_case_check(&b->checked, &b->c, &asked->args);
	if (status != CLI_OK)
		return status;
	status = cli_verdict_status(b->checked.answer.verdict, b->args);
	flat_empty(&b->flat);
	answer_check_flat(&b->flat, &b->c.context, &b->checked.question,
	    &b->checked.answer);
	add_record(b, asked, status, NULL);
	return status;
}

static enum cli_status ask_convert(struct batch *b, struct batch_asked *asked)
{
	struct cli_conversion conversion;
	enum cli_status status = cli_convert_read(&conversion, &asked->args);

	if (status != CLI_OK)
		return status;
	flat_empty(&b->flat);
	cli_convert_flat(&b->flat, &conversion);
	add_record(b, asked, CLI_OK, NULL);
	return CLI_OK;
}

void batch_answer(struct batch *b, struct batch_asked *asked)
{
	const struct answer_problem *why = NULL;
	enum cli_status status = CLI_USAGE;

	if (!asked->wrong && cli_settle(&asked->args)) {
		status = b->asked->run == cli_convert ?
		    ask_convert(b, asked) : ask_case(b, asked, &why);
		cli_screening_close(&b->c.screening);
	}
	if (why == NULL)
		why = cli_first_error(&b->errors);
	if (status > CLI_NO && why != NULL)
		add_record(b, asked, status, why);
	if (status > b->worst)
		b->worst = status;
	b->records++;
	/* What there was no memory for is no answer, and ends it all. */
	if (b->errors.failed || b->flat.text.failed || b->made.failed ||
	    (status > CLI_NO && (why == NULL ||
	    strcmp(why->id, "out-of-memory") == 0)))
		b->out.text.failed = true;
}

void batch_begin_answers(struct batch *b)
{
	int i;

	if (b->begun)
		return;
	b->begun = true;
	if (b->out.form == INFUSE_NDJSON || b->no_header)
		return;
	record_begin(&b->out);
	for (i = 0; i < b->keys; i++)
		record_name(&b->out, b->key[i]);
	record_name(&b->out, "status");
	record_name(&b->out, "error");
	for (i = 0; i < b->heads; i++)
		if (!b->hidden[i])
			record_name(&b->out, b->head[i]);
	record_name(&b->out, "error_option");
	record_name(&b->out, "error_text");
	record_name(&b->out, "error_typed");
	record_name(&b->out, "error_hint");
	if (b->units > 0)
		record_name(&b->out, "units");
	record_end(&b->out);
}
