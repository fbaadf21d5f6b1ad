/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "batch.h"
#include "streams.h"
#include "help.h"
#include "value.h"

/* More than a record of a stream can have made of its cells. */
#define MADE_MAX (2 * INFUSE_STREAM_LINE_MAX)

static bool refuse(const char *id, const char *option, const char *text,
    const char *typed, const char *hint)
{
	cli_error(id, option, text, typed, hint);
	return false;
}

static bool ends_in(const char *file, const char *ending)
{
	size_t length = strlen(file), end = strlen(ending);

	return length > end && strcmp(file + length - end, ending) == 0;
}

/* By --in, else by the ending of the file; else it is NDJSON. */
static bool read_form_in(struct batch *b, const char *file)
{
	bool said = b->args->value[CLI_IN] != NULL;
	int chosen = INFUSE_NDJSON;	/* the words are in that order */

	if (!cli_read_choice(&chosen, CLI_IN, b->args))
		return false;
	if (!said && file != NULL && ends_in(file, ".csv"))
		chosen = INFUSE_CSV;
	else if (!said && file != NULL && ends_in(file, ".tsv"))
		chosen = INFUSE_TSV;
	else
		b->assumed = !said;
	b->in.form = (enum infuse_stream_form)chosen;
	return true;
}

/* By --format, else as it comes in. */
static bool read_form_out(struct batch *b)
{
	enum cli_format format;

	b->out.form = b->in.form;
	if (b->args->value[CLI_FORMAT] == NULL)
		return true;
	if (!cli_read_format(&format, b->args))
		return false;
	b->out.form = format == CLI_CSV ? INFUSE_CSV : format == CLI_TSV ?
	    INFUSE_TSV : INFUSE_NDJSON;
	return true;
}

static bool read_forms(struct batch *b, const char *file)
{
	const char *separator = b->args->value[CLI_SEPARATOR];
	bool grid = b->args->value[CLI_WEIGHTS] != NULL;

	if (!read_form_in(b, file) || !read_form_out(b))
		return false;
	b->in.separator = ',';
	if (separator != NULL) {
		if (strcmp(separator, ",") != 0 && strcmp(separator, ";") != 0)
			return refuse("no-such-choice", "--separator",
			    "no such choice", separator, "write , or ;");
		if ((b->in.form != INFUSE_CSV || grid) &&
		    b->out.form != INFUSE_CSV)
			return refuse("says-nothing", "--separator",
			    "is for csv", NULL, "leave the option out, or add "
			    "--in csv");
		b->in.separator = separator[0];
	}
	b->out.separator = b->in.separator;
	return true;
}

/* "mg/hour=mg/h": theirs is none of ours, and ours is one. */
static bool add_unit(struct batch *b, const char *said)
{
	const unsigned all = (1u << INFUSE_DIMENSIONS) - 1;
	const char *equals = strchr(said, '=');
	struct batch_unit *unit = &b->unit[b->units];

	if (b->units == BATCH_UNITS_MAX)
		return refuse("given-too-often", "--unit",
		    "is given too often", NULL, "say it at most 16 times");
	if (equals == NULL || equals == said)
		return refuse("wrong-unit", "--unit", "says no two units",
		    said, "write theirs and ours, as in \"mg/hour=mg/h\"");
	unit->theirs = said;
	unit->length = (size_t)(equals - said);
	unit->ours = equals + 1;
	if (infuse_unit_find(unit->ours, strlen(unit->ours), all) == NULL)
		return refuse("unknown-unit", "--unit", "unknown unit",
		    unit->ours, "see Units in infuse(1)");
	if (infuse_unit_find(said, unit->length, all) != NULL)
		return refuse("wrong-unit", "--unit", "theirs is a unit of "
		    "ours too, and means what it means", said,
		    "convert the data with infuse batch convert");
	if (b->units++ > 0)
		render_add(&b->units_said, " ");
	render_add(&b->units_said, said);
	return true;
}

static bool read_repeated(struct batch *b)
{
	const struct cli_args *args = b->args;
	bool grid = args->value[CLI_WEIGHTS] != NULL;
	int i, many[CLI_OPTIONS] = { 0 };

	for (i = 0; i < args->repeats; i++) {
		if (args->repeated[i].id == CLI_KEY &&
		    !batch_add_keys(b, args->repeated[i].value))
			return false;
		if (args->repeated[i].id == CLI_UNIT &&
		    !add_unit(b, args->repeated[i].value))
			return false;
		many[args->repeated[i].id]++;
	}
	if (!grid && (many[CLI_PROTOCOL] > 1 || many[CLI_BAG] > 1))
		return refuse("given-twice", many[CLI_BAG] > 1 ? "--bag" :
		    "--protocol", "is given twice", NULL, "say it once, or "
		    "give a grid with --weights");
	return true;
}

/* Options that go together, and those that do not. */
static bool options_fit(const struct batch *b)
{
	const char *const *value = b->args->value;
	bool grid = value[CLI_WEIGHTS] != NULL;

	if (grid && (b->args->positionals > 0 || b->keys > 0 ||
	    value[CLI_COLUMNS] != NULL || value[CLI_IN] != NULL))
		return refuse("said-twice", "--weights", "stands in place of "
		    "a stream", NULL, "leave the file, --in, --columns and "
		    "--key away, or --weights");
	if (grid)
		return true;
	if (value[CLI_COLUMNS] == NULL && b->no_header &&
	    b->in.form != INFUSE_NDJSON)
		return refuse("missing-option", "--columns", "is needed: the "
		    "stream names no columns", NULL,
		    "write them in their order, as in --columns id,weight");
	if (value[CLI_COLUMNS] == NULL)
		return true;
	if (b->in.form == INFUSE_NDJSON)
		return refuse("says-nothing", "--columns", "each record of "
		    "ndjson names its own", NULL, "leave the option out, or "
		    "say --in csv or --in tsv");
	if (!b->no_header)
		return refuse("missing-option", "--columns", "is for a stream "
		    "without a head", NULL, "add --no-header, or name the "
		    "columns in the head");
	return true;
}

/* What is said for all records is tried once, before there are any. */
static enum cli_status try_base(struct batch *b)
{
	const struct infuse_protocol_document *protocol;
	const struct answer_problem *why = NULL;
	struct infuse_site_document *site;
	enum cli_status status = CLI_OK;
	int i;

	if (b->asked->run == cli_convert)
		return CLI_OK;
	for (i = 0; i < b->args->repeats && status == CLI_OK; i++)
		if (b->args->repeated[i].id == CLI_PROTOCOL)
			status = batch_protocol(&b->files, &protocol,
			    b->args->repeated[i].value, &why);
	if (status == CLI_OK)
		status = batch_site(&b->files, &site, b->base.value[CLI_SITE],
		    &why);
	if (status != CLI_OK)
		cli_error_again(why);
	return status;
}

/* The columns of the answers. */
static void set_heads(struct batch *b)
{
	const struct flat_heads *heads = b->asked->run == cli_convert ?
	    &cli_convert_heads : b->asked->run == cli_check ?
	    &answer_check_heads : b->one_line ? &answer_plan_line_heads :
	    &answer_plan_heads;

	while (b->heads < FLAT_CELLS_MAX &&
	    (b->head[b->heads] = flat_head(heads, b->heads)) != NULL)
		b->heads++;
}

bool batch_read_options(struct batch *b)
{
	const struct cli_args *args = b->args;
	const char *file = args->positionals > 0 ? args->positional[0] : NULL;
	int id, chosen;

	b->one_line = args->value[CLI_ONE_LINE] != NULL;
	b->flush = args->value[CLI_FLUSH] != NULL;
	b->no_header = args->value[CLI_NO_HEADER] != NULL;
	set_heads(b);
	b->base.command = b->asked;
	for (id = 0; id < CLI_OPTIONS; id++) {
		if (!cli_is_column(b->asked, (enum cli_option_id)id))
			continue;
		if (args->value[id] != NULL && file == NULL &&
		    args->value[CLI_WEIGHTS] == NULL &&
		    batch_is_stream(id, args->value[id]))
			return refuse("input-twice", cli_options[id].name,
			    "standard input is where the records come from",
			    NULL, "write it into a file, and name that");
		b->base.value[id] = args->value[id];
	}
	if (!cli_read_choice(&chosen, CLI_SETTING, &b->base))
		return false;
	return read_forms(b, file) && read_repeated(b) && options_fit(b) &&
	    (args->value[CLI_COLUMNS] == NULL || batch_read_columns(b));
}

void batch_progress(struct batch *b)
{
	struct timespec now;
	char count[INFUSE_NUMBER_MAX];

	if (!b->watched || clock_gettime(CLOCK_MONOTONIC, &now) != 0 ||
	    now.tv_sec - b->since.tv_sec < 2 || now.tv_sec == b->told_at)
		return;
	infuse_number(count, b->records, 0, 0, INFUSE_DOWN, INFUSE_COMMAS);
	(void)fprintf(stderr, "\rinfuse: %s records", count);
	b->told_at = now.tv_sec;
}

/* The stream, and whether it is to be closed. */
static enum cli_status ask_file(struct batch *b)
{
	const char *file = b->args->positionals > 0 ?
	    b->args->positional[0] : "-";
	enum cli_status status;
	int fd;

	if (strcmp(file, "-") == 0)
		return batch_stream(b, STDIN_FILENO);
	fd = open(file, O_RDONLY | O_CLOEXEC);
	if (fd < 0) {
		cli_error("cannot-read", file, strerror(errno), NULL, "");
		return errno == ENOENT ? CLI_USAGE : CLI_IO;
	}
	status = batch_stream(b, fd);
	(void)close(fd);
	return status;
}

static enum cli_status run(struct batch *b)
{
	enum cli_status status;

	render_add_spaces(&b->made, MADE_MAX);
	if (!batch_read_options(b))
		return CLI_USAGE;
	status = try_base(b);
	if (status != CLI_OK)
		return status;
	b->watched = cli_is_terminal(STDERR_FILENO) &&
	    clock_gettime(CLOCK_MONOTONIC, &b->since) == 0;
	status = b->args->value[CLI_WEIGHTS] != NULL ? batch_grid(b) :
	    ask_file(b);
	if (b->told_at != 0)
		(void)fprintf(stderr, "\r%40s\r", "");
	return status == CLI_OK && b->args->value[CLI_VERDICT_STATUS] != NULL ?
	    b->worst : status;
}

enum cli_status cli_batch(const struct cli_args *args)
{
	struct batch *b = calloc(1, sizeof(*b));
	enum cli_status status;

	if (b == NULL) {
		cli_error("out-of-memory", "memory",
		    "there is not enough for this answer", NULL, "");
		return CLI_IO;
	}
	b->args = args;
	b->asked = cli_asked_of_each(args->command);
	status = run(b);
	batch_files_free(&b->files);
	render_text_free(&b->made);
	render_text_free(&b->units_said);
	render_text_free(&b->out.text);
	flat_free(&b->flat);
	cli_errors_free(&b->errors);
	free(b);
	return status;
}
