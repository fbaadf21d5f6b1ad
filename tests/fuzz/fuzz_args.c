/* SPDX-License-Identifier: MIT */
/*
 * Bytes, cut at each NUL, as the words of a command line, which runs in this
 * process: main() of src/cli is called infuse_main here.  Words in front of
 * the command that look like NAME=VALUE go into the environment, as in a
 * shell, if infuse reads a variable of that name.
 *
 * Meanwhile both streams are files in memory, and so is whatever a command
 * opens for writing: nothing on the disk is changed.  Simulated patients are
 * few, as each of them takes time.
 */
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <fcntl.h>
#include <stdarg.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <sanitizer/common_interface_defs.h>

#include "fuzz.h"

#define WORDS_MAX 80

int infuse_main(int argc, char **argv);

int __real_open(const char *path, int flags, ...);
int __real_open64(const char *path, int flags, ...);
int __real_rename(const char *from, const char *to);
int __real_unlink(const char *path);
int __wrap_open(const char *path, int flags, ...);
int __wrap_open64(const char *path, int flags, ...);
int __wrap_rename(const char *from, const char *to);
int __wrap_unlink(const char *path);

/* Set while a command runs: the linker sends libFuzzer's calls here too. */
static bool running;

int __wrap_open(const char *path, int flags, ...)
{
	va_list arguments;
	mode_t mode = 0;

	if (running && (flags & (O_WRONLY | O_RDWR | O_CREAT)) != 0)
		return memfd_create("written", 0);
	if ((flags & O_CREAT) != 0) {
		va_start(arguments, flags);
		mode = va_arg(arguments, mode_t);
		va_end(arguments);
	}
	return __real_open(path, flags, mode);
}

/* What open() is called with offsets of 64 bits. */
int __wrap_open64(const char *path, int flags, ...)
{
	va_list arguments;
	mode_t mode = 0;

	if (running && (flags & (O_WRONLY | O_RDWR | O_CREAT)) != 0)
		return memfd_create("written", 0);
	if ((flags & O_CREAT) != 0) {
		va_start(arguments, flags);
		mode = va_arg(arguments, mode_t);
		va_end(arguments);
	}
	return __real_open64(path, flags, mode);
}

int __wrap_rename(const char *from, const char *to)
{
	return running ? 0 : __real_rename(from, to);
}

int __wrap_unlink(const char *path)
{
	return running ? 0 : __real_unlink(path);
}

/* What one run left behind. */
struct run {
	int status;
	size_t out_size;
	size_t err_size;
	char *out;
	char *err;
};

static const char *const variables[] = {
	"INFUSE_PATH", "INFUSE_SITE", "NO_COLOR", "TERM", "COLUMNS", "HOME",
	"LANG", "LC_ALL",
};

#define VARIABLES (sizeof(variables) / sizeof(variables[0]))

/* Takes a word into the environment, or tells that it is the command. */
static bool assign(char *word)
{
	char *equals = strchr(word, '=');
	size_t i;

	if (equals == NULL)
		return false;
	*equals = '\0';
	for (i = 0; i < VARIABLES; i++)
		if (strcmp(word, variables[i]) == 0) {
			must(setenv(word, equals + 1, 1) == 0);
			return true;
		}
	*equals = '=';
	return false;
}

/* The two streams that are ours while a command runs, and libFuzzer's. */
struct streams {
	int out;
	int err;
	int old_out;
	int old_err;
};

static const struct streams *streams(void)
{
	static struct streams s;

	if (s.old_err > 0)
		return &s;
	s.out = memfd_create("stdout", 0);
	s.err = memfd_create("stderr", 0);
	s.old_out = dup(STDOUT_FILENO);
	s.old_err = dup(STDERR_FILENO);
	must(s.out >= 0 && s.err >= 0 && s.old_out >= 0 && s.old_err >= 0);
	__sanitizer_set_report_fd((void *)(intptr_t)s.old_err);
	fuzz_speak_to(s.old_err);
	return &s;
}

/* What stands in the file, which is empty again afterwards. */
static char *take(int fd, size_t *size)
{
	off_t end = lseek(fd, 0, SEEK_END);
	char *text = malloc((size_t)end + 1);

	must(end >= 0 && text != NULL);
	must(pread(fd, text, (size_t)end, 0) == end);
	text[end] = '\0';
	*size = (size_t)end;
	must(ftruncate(fd, 0) == 0 && lseek(fd, 0, SEEK_SET) == 0);
	return text;
}

static void run(struct run *out, int argc, char **argv)
{
	const struct streams *s = streams();

	must(dup2(s->out, STDOUT_FILENO) >= 0);
	must(dup2(s->err, STDERR_FILENO) >= 0);
	running = true;
	out->status = infuse_main(argc, argv);
	running = false;
	must(fflush(NULL) == 0);
	must(dup2(s->old_out, STDOUT_FILENO) >= 0);
	must(dup2(s->old_err, STDERR_FILENO) >= 0);
	out->out = take(s->out, &out->out_size);
	out->err = take(s->err, &out->err_size);
}

static void done(struct run *run)
{
	free(run->out);
	free(run->err);
}

static bool is_there(int argc, char **argv, const char *word)
{
	int i;

	for (i = 1; i < argc; i++)
		if (strcmp(argv[i], word) == 0)
			return true;
	return false;
}

/* Colour is the one thing that a terminal may be told. */
static bool asked_for_colour(int argc, char **argv)
{
	return is_there(argc, argv, "always") ||
	    is_there(argc, argv, "--color=always");
}

/* design, section 6: statuses, and what stands on which stream. */
static void judge(const struct run *run, int argc, char **argv)
{
	must(run->status >= 0 && run->status <= 4);
	must(fuzz_is_harmless(run->err, run->err_size));
	if (!asked_for_colour(argc, argv))
		must(fuzz_is_harmless(run->out, run->out_size));
	if (run->status >= 2) {
		must(run->out_size == 0);
		must(run->err_size > 0);
		must(run->err[run->err_size - 1] == '\n');
		return;
	}
	must(strlen(run->out) == run->out_size);
	if (run->out_size > 0 && !is_there(argc, argv, "--source"))
		must(run->out[run->out_size - 1] == '\n');
	/* lint says its warnings on the other stream, simulate its marks */
	if (!is_there(argc, argv, "lint") &&
	    !is_there(argc, argv, "simulate"))
		must(run->out_size > 0 && run->err_size == 0);
	if (run->status == 1)
		must(strstr(run->out, "STOP") != NULL ||
		    strstr(run->out, "stop") != NULL ||
		    strstr(run->out, "NCHECKED") != NULL ||
		    strstr(run->out, "nchecked") != NULL ||
		    is_there(argc, argv, "--strict"));
}

/* Same input, same bytes. */
static void must_equal(const struct run *a, const struct run *b)
{
	must(a->status == b->status);
	must(a->out_size == b->out_size && a->err_size == b->err_size);
	must(memcmp(a->out, b->out, a->out_size) == 0);
	must(memcmp(a->err, b->err, a->err_size) == 0);
}

/* Words of their own, each ending where its memory ends. */
static int cut(char *argv[WORDS_MAX + 2], const uint8_t *data, size_t size)
{
	int argc = 0;
	size_t at = 0, length;
	char *word;

	argv[argc++] = strdup("infuse");
	while (at < size && argc <= WORDS_MAX) {
		length = strnlen((const char *)data + at, size - at);
		word = malloc(length + 1);
		must(word != NULL);
		memcpy(word, data + at, length);
		word[length] = '\0';
		at += length + 1;
		if (argc == 1 && assign(word))
			free(word);
		else
			argv[argc++] = word;
	}
	argv[argc] = NULL;
	return argc;
}

/* Three patients where nothing is said; false where they are too many. */
static bool few_patients(int *argc, char *argv[WORDS_MAX + 2])
{
	static const char option[] = "--patients";
	const char *value;
	int i;

	if (*argc < 2 || strcmp(argv[1], "simulate") != 0)
		return true;
	for (i = 2; i < *argc; i++)
		if (strncmp(argv[i], option, sizeof(option) - 1) == 0) {
			value = argv[i][sizeof(option) - 1] == '=' ?
			    argv[i] + sizeof(option) : argv[i + 1];
			return value == NULL || strlen(value) < 3;
		}
	if (*argc <= WORDS_MAX) {
		argv[(*argc)++] = strdup("--patients=3");
		argv[*argc] = NULL;
	}
	return true;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char *argv[WORDS_MAX + 2], *words[WORDS_MAX + 2];
	struct run first, second;
	struct fuzz_random random;
	size_t i;
	int argc, k;
	bool few;

	for (i = 0; i < VARIABLES; i++)
		unsetenv(variables[i]);
	argc = cut(argv, data, size);
	few = few_patients(&argc, argv);
	for (k = 0; k <= argc; k++)
		words[k] = argv[k];
	fuzz_seed(&random, data, size);
	if (few) {
		run(&first, argc, words);
		judge(&first, argc, argv);
		for (k = 0; k < argc; k++)	/* they are only read */
			must(words[k] == argv[k]);
		if (fuzz_next(&random, 4) == 0) {
			run(&second, argc, words);
			must_equal(&first, &second);
			done(&second);
		}
		done(&first);
	}
	for (k = 0; k < argc; k++)
		free(argv[k]);
	return 0;
}
