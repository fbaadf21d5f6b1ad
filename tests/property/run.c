/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "run.h"

#define WORDS_MAX 90

/* The two streams while a command runs, and those of this program. */
struct streams {
	int out;
	int err;
	int old_out;
	int old_err;
};

static char running[1600];
static struct streams own;

/* Says which command it was that did not come back. */
static void lost(int number)
{
	ssize_t ignored;

	ignored = write(own.old_err, "property: a signal in: infuse ", 30);
	ignored = write(own.old_err, running, strlen(running));
	ignored = write(own.old_err, "\n", 1);
	(void)ignored;
	signal(number, SIG_DFL);
	raise(number);
}

static void must(bool holds)
{
	if (!holds) {
		perror("property");
		abort();
	}
}

static const struct streams *streams(void)
{
	if (own.old_err > 0)
		return &own;
	own.out = memfd_create("stdout", 0);
	own.err = memfd_create("stderr", 0);
	own.old_out = dup(STDOUT_FILENO);
	own.old_err = dup(STDERR_FILENO);
	must(own.out >= 0 && own.err >= 0);
	must(own.old_out >= 0 && own.old_err >= 0);
	signal(SIGSEGV, lost);
	signal(SIGFPE, lost);
	signal(SIGABRT, lost);
	return &own;
}

static char *take(int fd)
{
	off_t end = lseek(fd, 0, SEEK_END);
	char *text;

	must(end >= 0);
	text = malloc((size_t)end + 1);
	must(text != NULL);
	must(pread(fd, text, (size_t)end, 0) == end);
	text[end] = '\0';
	must(ftruncate(fd, 0) == 0 && lseek(fd, 0, SEEK_SET) == 0);
	return text;
}

/* Cuts the line at blanks outside of quotes, in place. */
static int cut(char *line, char *argv[WORDS_MAX + 1])
{
	static char name[] = "infuse";
	char *from = line, *to = line;
	bool in = false;
	int argc = 0;

	argv[argc++] = name;
	while (*from != '\0') {
		while (*from == ' ')
			from++;
		if (*from == '\0')
			break;
		must(argc < WORDS_MAX);
		argv[argc++] = to;
		for (; *from != '\0' && (in || *from != ' '); from++)
			if (*from == '"')
				in = !in;
			else
				*to++ = *from;
		if (*from != '\0')
			from++;
		*to++ = '\0';
	}
	argv[argc] = NULL;
	return argc;
}

enum told_verdict told_verdict(const struct json *node, const char *path)
{
	const char *word = told_text(node, path);

	if (strcmp(word, "within") == 0)
		return TOLD_WITHIN;
	if (strcmp(word, "caution") == 0)
		return TOLD_CAUTION;
	if (strcmp(word, "unchecked") == 0)
		return TOLD_UNCHECKED;
	return strcmp(word, "stop") == 0 ? TOLD_STOP : TOLD_NOTHING;
}

const char *told_word(enum told_verdict verdict)
{
	static const char *const words[] = {
		"no answer", "stop", "unchecked", "caution", "within"
	};

	return words[verdict];
}

static void run(struct told *out)
{
	const struct streams *s = streams();
	char *argv[WORDS_MAX + 1], line[sizeof(out->line)];
	int argc;

	memcpy(line, out->line, sizeof(line));
	memcpy(running, out->line, sizeof(line));
	argc = cut(line, argv);
	fflush(NULL);
	must(dup2(s->out, STDOUT_FILENO) >= 0);
	must(dup2(s->err, STDERR_FILENO) >= 0);
	out->status = infuse_main(argc, argv);
	fflush(NULL);
	must(dup2(s->old_out, STDOUT_FILENO) >= 0);
	must(dup2(s->old_err, STDERR_FILENO) >= 0);
	out->out = take(s->out);
	out->err = take(s->err);
}

void tell(struct told *out, bool json, const char *format, ...)
{
	va_list arguments;
	int length;

	memset(out, 0, sizeof(*out));
	va_start(arguments, format);
	length = vsnprintf(out->line, sizeof(out->line) - 20, format,
	    arguments);
	va_end(arguments);
	must(length > 0 && (size_t)length < sizeof(out->line) - 20);
	if (json)
		strcpy(out->line + length, " --format json");
	run(out);
	out->line[length] = '\0';
	if (json && out->status <= 1)
		out->tree = told_read(out->out);
	out->verdict = told_verdict(out->tree, "verdict");
}

void told_free(struct told *told)
{
	told_drop(told->tree);
	free(told->out);
	free(told->err);
	told->tree = NULL;
	told->out = told->err = NULL;
}
