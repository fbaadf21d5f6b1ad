/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "batch.h"
#include "streams.h"
#include "text_out.h"

#define BUFFER_MAX (4 * INFUSE_STREAM_LINE_MAX)
#define LOOK_EVERY 1024		/* records between two looks at the clock */

/* What has been read and not yet asked: from `at`, `have` bytes. */
struct buffer {
	int fd;
	char *bytes;
	size_t at;
	size_t have;
	bool end;
};

/* More of it behind what there is; false when that fails. */
static bool fill(struct buffer *in)
{
	ssize_t n;

	memmove(in->bytes, in->bytes + in->at, in->have);
	in->at = 0;
	do
		n = cli_read_some(in->fd, in->bytes + in->have,
		    BUFFER_MAX - in->have);
	while (n < 0 && errno == EINTR);
	if (n < 0) {
		in->end = true;
		cli_error("cannot-read", "reading the stream",
		    strerror(errno), NULL, "");
		return false;
	}
	in->have += (size_t)n;
	in->end = n == 0;
	return true;
}

/* So that who writes it does not break off; a terminal is not waited for. */
static void drain(struct buffer *in)
{
	if (cli_is_terminal(in->fd))
		return;
	in->have = 0;
	in->at = 0;
	while (!in->end) {
		in->have = 0;
		if (!fill(in))
			return;
	}
}

/* A mark of the byte order, and the first byte of all. */
static enum cli_status begin(struct batch *b, struct buffer *in)
{
	bool json;

	while (in->have < 3 && !in->end)
		if (!fill(in))
			return CLI_IO;
	if (in->have >= 3 && memcmp(in->bytes, "\xef\xbb\xbf", 3) == 0) {
		in->at = 3;
		in->have -= 3;
	}
	json = in->have > 0 && in->bytes[in->at] == '{';
	if (in->have > 0 && !json && b->assumed) {
		cli_error("not-json", b->args->command->name, "the stream "
		    "does not begin with an object of JSON", NULL,
		    "say what it is with --in csv, --in tsv or --in ndjson");
		return CLI_USAGE;
	}
	if (json && b->in.form != INFUSE_NDJSON && !b->no_header) {
		cli_error("missing-head", b->args->command->name,
		    "the stream begins with an object of JSON, and not with "
		    "a head", NULL, "records of JSON are read with --in "
		    "ndjson");
		return CLI_USAGE;
	}
	return CLI_OK;
}

static void ask(struct batch *b, const struct infuse_cells *cells)
{
	struct cli_errors *before = cli_keep_errors(&b->errors);
	struct batch_asked asked;

	b->errors.count = 0;
	batch_begin_answers(b);
	batch_read_record(b, &asked, cells);
	batch_answer(b, &asked);
	(void)cli_keep_errors(before);
	if (b->records % LOOK_EVERY == 0)
		batch_progress(b);
}

/* Every record that is there whole. */
static enum cli_status ask_all(struct batch *b, struct buffer *in, bool *head)
{
	struct infuse_cells cells;
	size_t used;
	bool found;

	for (;;) {
		found = infuse_stream_next(&b->in, &cells,
		    in->bytes + in->at, in->have, in->end, &used);
		in->at += used;
		in->have -= used;
		if (!found)
			return CLI_OK;
		if (!*head) {
			*head = true;
			if (!batch_read_head(b, &cells))
				return CLI_USAGE;
			continue;
		}
		ask(b, &cells);
		if (!batch_write_some(b))
			return CLI_IO;
	}
}

static enum cli_status run(struct batch *b, struct buffer *in)
{
	bool head = b->no_header || b->in.form == INFUSE_NDJSON;
	enum cli_status status = begin(b, in);

	while (status == CLI_OK) {
		status = ask_all(b, in, &head);
		if (status != CLI_OK || in->end)
			break;
		if (b->flush && !batch_write(b))
			return CLI_IO;
		if (!fill(in))
			status = CLI_IO;
	}
	if (status == CLI_OK && !head) {
		cli_error("missing-head", b->args->command->name,
		    "the stream has no head", NULL,
		    "its first line names the columns; without one say "
		    "--no-header and --columns NAMES");
		status = CLI_USAGE;
	}
	if (status == CLI_OK)
		batch_begin_answers(b);
	return status;
}

enum cli_status batch_stream(struct batch *b, int fd)
{
	struct buffer in = { .fd = fd };
	enum cli_status status;

	/* One byte more, as texts are ended where they lie. */
	in.bytes = malloc(BUFFER_MAX + 1);
	if (in.bytes == NULL) {
		cli_error("out-of-memory", "memory",
		    "there is not enough for this answer", NULL, "");
		return CLI_IO;
	}
	status = run(b, &in);
	if (!b->out.text.failed && !b->broken && !batch_write(b))
		status = CLI_IO;
	if (status != CLI_OK && !b->broken)
		drain(&in);
	free(in.bytes);
	return status;
}

bool batch_write(struct batch *b)
{
	errno = 0;
	if (b->out.text.length == 0 && !b->out.text.failed)
		return true;
	if (cli_write_out(&b->out.text))
		return true;
	b->broken = errno == EPIPE || b->out.text.failed;
	return false;
}

bool batch_write_some(struct batch *b)
{
	return (b->out.text.length < BATCH_WRITE_AT && !b->out.text.failed) ||
	    batch_write(b);
}
