/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "streams.h"
#include "text_out.h"
#include "value.h"

bool cli_write_out(struct render_text *text)
{
	size_t length = text->length;

	text->length = 0;
	text->quotes = 0;
	if (text->failed) {
		cli_error("out-of-memory", "memory", "there is not enough for "
		    "this answer", NULL, "");
		return false;
	}
	if (cli_put_out(render_string(text), length))
		return true;
	/* A reader that has seen enough, as head(1), is no news. */
	if (errno != EPIPE)
		cli_error("cannot-write", "writing to standard output",
		    strerror(errno), NULL, "");
	return false;
}

enum cli_status cli_print(struct render_text *text, enum cli_status status)
{
	if (!cli_write_out(text))
		status = CLI_IO;
	render_text_free(text);
	return status;
}

bool cli_colour(const struct cli_args *args, bool *use)
{
	enum { AUTO, ALWAYS, NEVER };
	const char *no_color = cli_environment("NO_COLOR");
	const char *term = cli_environment("TERM");
	int when = AUTO;

	if (!cli_read_choice(&when, CLI_COLOR, args))
		return false;
	*use = when == ALWAYS || (when == AUTO && cli_is_terminal(STDOUT_FILENO) &&
	    (!no_color || !*no_color) && term && strcmp(term, "dumb") != 0);
	return true;
}
