/* SPDX-License-Identifier: MIT */
/*
 * Bytes as a stream of records, in a form that the first of them chooses.  How
 * the rest comes in pieces changes nothing, every byte is used, a text ends
 * where it says, and a line of NDJSON or TSV is a record.
 */
#include <stdlib.h>
#include <string.h>

#include <infuse/stream.h>

#include "fuzz.h"

/* What was read: a sum over cells and faults, and how many records. */
struct read {
	uint64_t sum;
	size_t records;
};

static void add(struct read *out, const char *text, size_t length)
{
	size_t i;

	for (i = 0; i < length; i++)
		out->sum = (out->sum ^ (unsigned char)text[i]) *
		    UINT64_C(1099511628211);
	out->sum = (out->sum ^ 256) * UINT64_C(1099511628211);
}

static void take(struct read *out, const struct infuse_cells *cells)
{
	const struct infuse_cell *cell;

	out->records++;
	must(cells->count >= 0 && cells->count <= INFUSE_CELLS_MAX);
	if (cells->fault.id != NULL)
		add(out, cells->fault.id, strlen(cells->fault.id));
	for (cell = cells->of; cell < cells->of + cells->count; cell++) {
		if (cell->key != NULL)
			add(out, cell->key, strlen(cell->key));
		add(out, cell->bare ? "b" : cell->quoted ? "q" : "-", 1);
		if (cell->text == NULL)
			continue;
		must(strlen(cell->text) == cell->length);
		add(out, cell->text, cell->length);
	}
}

/* Pieces of at most so many bytes, in memory that ends where they do. */
static struct read read_all(struct infuse_stream stream, const uint8_t *data,
    size_t size, struct fuzz_random *random, size_t most)
{
	struct read out = { 1, 0 };
	struct infuse_cells cells;
	size_t have = 0, given = 0, more, used;
	char *text = NULL, *next;
	bool end, found;

	do {
		more = most < size ? 1 + fuzz_next(random, most) : size;
		if (more > size - given)
			more = size - given;
		end = given == size;
		next = malloc(have + more + 1);
		must(next != NULL);
		if (have > 0)
			memcpy(next, text, have);
		if (more > 0)
			memcpy(next + have, data + given, more);
		free(text);
		text = next;
		have += more;
		given += more;
		do {
			found = infuse_stream_next(&stream, &cells, text, have,
			    end, &used);
			must(used <= have && (!found || used > 0));
			if (found)
				take(&out, &cells);
			have -= used;
			memmove(text, text + used, have);
		} while (found);
	} while (!end);
	must(have == 0);
	free(text);
	return out;
}

static size_t lines_of(const uint8_t *data, size_t size)
{
	size_t lines = 0, i;

	for (i = 0; i < size; i++)
		lines += data[i] == '\n';
	return lines + (size > 0 && data[size - 1] != '\n');
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct infuse_stream stream = { INFUSE_NDJSON, ',', false };
	struct fuzz_random random;
	struct read whole, pieces;

	if (size == 0)
		return 0;
	fuzz_seed(&random, data, size);
	stream.form = (enum infuse_stream_form)(data[0] % 3);
	stream.separator = data[0] % 2 == 0 ? ',' : ';';
	data++;
	size--;
	whole = read_all(stream, data, size, &random, size);
	pieces = read_all(stream, data, size, &random,
	    1 + fuzz_next(&random, 200));
	must(whole.sum == pieces.sum && whole.records == pieces.records);
	if (stream.form != INFUSE_CSV)
		must(whole.records == lines_of(data, size));
	return 0;
}
