/* SPDX-License-Identifier: MIT */
#include <string.h>

#include <infuse/text.h>

#include "csv.h"
#include "json.h"
#include "record.h"

/* What stands in front of a cell. */
static void begin_cell(struct record_writer *to, const char *name)
{
	if (to->form == INFUSE_NDJSON) {
		render_add_bytes(&to->text, to->first ? "{" : ",", 1);
		render_json_string(&to->text, name);
		render_add_bytes(&to->text, ":", 1);
	} else if (!to->first) {
		render_add_bytes(&to->text, to->form == INFUSE_TSV ? "\t" :
		    &to->separator, 1);
	}
	to->first = false;
}

static void add_tsv(struct render_text *text, const char *string)
{
	static const char from[] = "\\\t\n\r", as[] = "\\tnr";
	char escape[2] = { '\\' };
	size_t length;

	for (;;) {
		length = strcspn(string, from);
		render_add_bytes(text, string, length);
		string += length;
		if (*string == '\0')
			return;
		escape[1] = as[strchr(from, *string) - from];
		render_add_bytes(text, escape, 2);
		string++;
	}
}

/* What a reader of CSV would take for something else stands in quotes. */
static void add_csv(struct record_writer *to, const char *string)
{
	const char special[] = { '"', '\r', '\n', to->separator, '\0' };

	if (*string == '\0' || strcmp(string, "\\N") == 0 ||
	    strpbrk(string, special) != NULL)
		csv_quoted(&to->text, string);
	else
		render_add(&to->text, string);
}

static void add_string(struct record_writer *to, const char *string)
{
	if (to->form == INFUSE_NDJSON)
		render_json_string(&to->text, string);
	else if (to->form == INFUSE_TSV)
		add_tsv(&to->text, string);
	else
		add_csv(to, string);
}

void record_name(struct record_writer *to, const char *name)
{
	begin_cell(to, "");
	add_string(to, name);
}

void record_begin(struct record_writer *to)
{
	to->first = true;
}

void record_null(struct record_writer *to, const char *name)
{
	begin_cell(to, name);
	if (to->form != INFUSE_CSV)
		render_add(&to->text, to->form == INFUSE_TSV ? "\\N" : "null");
}

void record_count(struct record_writer *to, const char *name, int64_t n)
{
	begin_cell(to, name);
	render_add_count(&to->text, n);
}

void record_string(struct record_writer *to, const char *name,
    const char *string)
{
	begin_cell(to, name);
	add_string(to, string);
}

void record_bare(struct record_writer *to, const char *name,
    const char *string)
{
	begin_cell(to, name);
	render_add(&to->text, string);
}

static void number(struct record_writer *to, const char *name,
    const struct flat_cell *cell)
{
	char digits[INFUSE_NUMBER_MAX];

	begin_cell(to, name);
	if (cell->n < 0)
		render_add_bytes(&to->text, "-", 1);
	infuse_number(digits, cell->n < 0 ? -cell->n : cell->n, cell->point,
	    cell->point, INFUSE_DOWN, INFUSE_PLAIN);
	render_add(&to->text, digits);
}

/* The text of the record has no NUL between its parts, so it is set there. */
static void part(struct record_writer *to, const char *name,
    const struct answer_flat *flat, const struct flat_cell *cell)
{
	char *data = flat->text.data, behind;

	if (flat->text.failed || data == NULL) {
		to->text.failed = flat->text.failed || to->text.failed;
		record_string(to, name, "");
		return;
	}
	behind = data[cell->to];
	data[cell->to] = '\0';
	if (cell->kind == FLAT_LITERAL)
		record_bare(to, name, data + cell->from);
	else
		record_string(to, name, data + cell->from);
	data[cell->to] = behind;
}

void record_flat(struct record_writer *to, const char *name,
    const struct answer_flat *flat, int i)
{
	const struct flat_cell *cell = &flat->cell[i];

	switch (cell->kind) {
	case FLAT_NULL:
		record_null(to, name);
		break;
	case FLAT_NUMBER:
		number(to, name, cell);
		break;
	case FLAT_TRUTH:
		record_bare(to, name, to->form == INFUSE_NDJSON ?
		    (cell->n ? "true" : "false") : cell->n ? "yes" : "no");
		break;
	case FLAT_WORD:
		record_string(to, name, cell->word);
		break;
	case FLAT_TEXT:
	case FLAT_LITERAL:
		part(to, name, flat, cell);
		break;
	}
}

void record_end(struct record_writer *to)
{
	render_add(&to->text, to->form == INFUSE_NDJSON ? "}\n" : "\n");
}
