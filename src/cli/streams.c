/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "streams.h"

static _Thread_local struct cli_streams *streams;

void cli_use_streams(struct cli_streams *used)
{
	streams = used;
}

const char *cli_environment(const char *name)
{
	const char *const *at;
	size_t length = strlen(name);

	if (streams == NULL || streams->environment == NULL)
		return getenv(name);
	for (at = streams->environment; *at != NULL; at++)
		if (strncmp(*at, name, length) == 0 && (*at)[length] == '=')
			return *at + length + 1;
	return NULL;
}

bool cli_is_terminal(int fd)
{
	return streams == NULL && isatty(fd);
}

bool cli_put_out(const char *data, size_t length)
{
	ssize_t n;

	if (streams != NULL) {
		render_add_bytes(&streams->out, data, length);
		return true;
	}
	while (length > 0) {
		n = write(STDOUT_FILENO, data, length);
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return false;
		data += n;
		length -= (size_t)n;
	}
	return true;
}

void cli_put_error(const char *text)
{
	if (streams != NULL)
		render_add(&streams->error, text);
	else
		fputs(text, stderr);
}

ssize_t cli_read_some(int fd, char *out, size_t size)
{
	if (streams == NULL || fd != STDIN_FILENO)
		return read(fd, out, size);
	if (size > streams->input_left)
		size = streams->input_left;
	if (size > 0)
		memcpy(out, streams->input, size);
	streams->input += size;
	streams->input_left -= size;
	return (ssize_t)size;
}
