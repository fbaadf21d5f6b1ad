/* SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <string.h>

#include <infuse/command.h>

#include "run.h"
#include "streams.h"

/* The words behind a name, as main() has them; NULL: there is no room. */
static char **with_name(int count, const char *const words[])
{
	static const char *const name[] = { "infuse" };
	size_t size = count > 0 ? (size_t)count : 0;
	char **all = calloc(size + 2, sizeof(*all));

	if (all == NULL)
		return NULL;
	memcpy(all, name, sizeof(name));
	if (size > 0)
		memcpy(all + 1, words, size * sizeof(*all));
	return all;
}

/* The text as a string of the caller's, or NULL. */
static char *hand_over(struct render_text *text)
{
	char *copy = NULL;

	if (!text->failed)
		copy = strdup(render_string(text));
	render_text_free(text);
	return copy;
}

int infuse_command(int count, const char *const words[],
    const char *const environment[], const char *input, size_t input_size,
    char **out, char **error)
{
	struct cli_streams streams = {
		.environment = environment,
		.input = input,
		.input_left = input != NULL ? input_size : 0,
	};
	enum cli_status status = CLI_IO;
	char **all = with_name(count, words);

	*out = NULL;
	*error = NULL;
	if (all == NULL)
		return (int)CLI_IO;
	cli_use_streams(&streams);
	status = cli_run(count > 0 ? count + 1 : 1, all);
	cli_use_streams(NULL);
	free(all);
	*out = hand_over(&streams.out);
	*error = hand_over(&streams.error);
	/* An answer that is not there is none, whatever it would have said. */
	return *out == NULL || *error == NULL ? (int)CLI_IO : (int)status;
}

void infuse_command_free(char *text)
{
	free(text);
}

const char *infuse_command_version(void)
{
	return INFUSE_VERSION;
}
