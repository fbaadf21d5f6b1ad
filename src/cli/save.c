/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "save.h"

#define SUFFIX_MAX 32
#define MARKED_MAX 256		/* the mark stands in so many bytes */

/* A file on its way. */
struct saving {
	const char *option;
	const char *path;
	char *beside;
	bool replaces;		/* a file whose mode is kept */
	mode_t mode;
};

static bool failed(const char *id, const struct saving *saving,
    const char *why)
{
	cli_error(id, saving->option, why, saving->path, "nothing was written");
	return false;
}

static bool same_file(const struct stat *is, const char *path)
{
	struct stat other;

	return path != NULL && stat(path, &other) == 0 &&
	    other.st_dev == is->st_dev && other.st_ino == is->st_ino;
}

/* The name of a file that is built in is that of no file here. */
static bool is_origin(const struct stat *is,
    const struct infuse_origin *origin)
{
	return !origin->built_in && same_file(is, origin->file);
}

/* Whether this run reads it: named, found by an id, or at standard input. */
static bool is_read(const struct stat *is, const struct cli_args *args,
    enum cli_option_id option, const struct cli_documents *documents)
{
	int i;

	for (i = 0; i < CLI_OPTIONS; i++)
		if (i != (int)option && cli_options[i].value != NULL &&
		    (strcmp(cli_options[i].value, "FILE") == 0 ||
		    i == CLI_PROTOCOL) && same_file(is, args->value[i]))
			return true;
	for (i = 0; i < args->positionals; i++)
		if (same_file(is, args->positional[i]))
			return true;
	if (documents == NULL)
		return false;
	return (documents->protocol != NULL &&
	    is_origin(is, &documents->protocol->origin)) ||
	    (documents->site != NULL &&
	    (is_origin(is, &documents->site->origin) ||
	    (documents->site->system != NULL &&
	    is_origin(is, &documents->site->system->origin))));
}

static bool is_stream(const struct stat *is)
{
	struct stat other;
	int fd;

	for (fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
		if (fstat(fd, &other) == 0 && other.st_dev == is->st_dev &&
		    other.st_ino == is->st_ino)
			return true;
	return false;
}

/* Whether infuse wrote it, by its first bytes; an empty one is nobody's. */
static bool is_ours(int fd)
{
	char start[MARKED_MAX + 1];
	size_t size = 0;
	ssize_t n;

	for (;;) {
		n = read(fd, start + size, MARKED_MAX - size);
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return false;
		size += (size_t)n;
		if (n == 0 || size == MARKED_MAX)
			break;
	}
	start[size] = '\0';
	return size == 0 || strstr(start, RENDER_MARK) != NULL;
}

/* Why what is there by the name may not be replaced, or NULL. */
static const char *why_not(int fd, struct saving *saving,
    const struct cli_args *args, enum cli_option_id option,
    const struct cli_documents *documents)
{
	struct stat is;

	if (fstat(fd, &is) != 0)
		return strerror(errno);
	if (!S_ISREG(is.st_mode))
		return "is there and not a plain file";
	if (is_read(&is, args, option, documents))
		return "is a file that is read here";
	if (is_stream(&is))
		return "is where this run reads or prints already";
	if (!is_ours(fd))
		return "is there, and infuse did not write it";
	saving->replaces = true;
	saving->mode = is.st_mode & 07777;
	return NULL;
}

static bool may_replace(struct saving *saving, const struct cli_args *args,
    enum cli_option_id option, const struct cli_documents *documents)
{
	int fd = open(saving->path,
	    O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
	const char *why;

	if (fd < 0 && errno == ENOENT)
		return true;
	if (fd < 0 && errno == ELOOP)
		return failed("is-a-link", saving,
		    "is a link, and links are not followed");
	if (fd < 0)
		return failed("cannot-write", saving, strerror(errno));
	why = why_not(fd, saving, args, option, documents);
	close(fd);
	return why == NULL || failed("may-not-replace", saving, why);
}

static bool write_whole(int fd, const struct render_text *text)
{
	const char *data = render_string(text);
	size_t left = text->length;
	ssize_t n;

	while (left > 0) {
		n = write(fd, data, left);
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return false;
		data += n;
		left -= (size_t)n;
	}
	return fsync(fd) == 0;
}

/* The name itself is on the disk once its folder is. */
static void sync_folder(const char *path)
{
	char folder[4096];
	const char *slash = strrchr(path, '/');
	size_t length = slash ? (size_t)(slash - path) + 1 : 2;
	int fd;

	if (length >= sizeof(folder))
		return;
	memcpy(folder, slash ? path : "./", length);
	folder[length] = '\0';
	fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (fd < 0)
		return;
	(void)fsync(fd);
	close(fd);
}

static bool save_as(const struct saving *saving,
    const struct render_text *text)
{
	int fd = open(saving->beside,
	    O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
	bool done;
	int error;

	if (fd < 0)
		return failed("cannot-write", saving, strerror(errno));
	done = (!saving->replaces || fchmod(fd, saving->mode) == 0) &&
	    write_whole(fd, text);
	error = errno;
	if (close(fd) != 0 && done) {
		done = false;
		error = errno;
	}
	if (done && rename(saving->beside, saving->path) != 0) {
		done = false;
		error = errno;
	}
	if (!done) {
		unlink(saving->beside);
		return failed("cannot-write", saving, strerror(error));
	}
	sync_folder(saving->path);
	return true;
}

/*
 * Signals wait until nothing is left beside the file.  One that only says that
 * a file may not grow further has been told by then, and is taken away.
 */
static bool save_undisturbed(const struct saving *saving,
    const struct render_text *text)
{
	static const int faults[] = {
		SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT
	};
	static const struct timespec at_once = { 0, 0 };
	sigset_t all, before, grown;
	size_t i;
	bool done;

	(void)sigfillset(&all);
	for (i = 0; i < sizeof(faults) / sizeof(faults[0]); i++)
		(void)sigdelset(&all, faults[i]);
	(void)sigemptyset(&grown);
	(void)sigaddset(&grown, SIGXFSZ);
	if (pthread_sigmask(SIG_SETMASK, &all, &before) != 0)
		return failed("cannot-write", saving,
		    "signals cannot be held back");
	done = save_as(saving, text);
	if (!sigismember(&before, SIGXFSZ))
		(void)sigtimedwait(&grown, NULL, &at_once);
	(void)pthread_sigmask(SIG_SETMASK, &before, NULL);
	return done;
}

bool cli_may_save(const struct cli_args *args, enum cli_option_id option,
    const struct cli_documents *documents)
{
	struct saving saving = {
		.option = cli_options[option].name,
		.path = args->value[option],
	};

	return may_replace(&saving, args, option, documents);
}

bool cli_save(const struct cli_args *args, enum cli_option_id option,
    const struct cli_documents *documents, const struct render_text *text)
{
	struct saving saving = {
		.option = cli_options[option].name,
		.path = args->value[option],
	};
	size_t size = strlen(saving.path) + SUFFIX_MAX;
	bool done;

	if (text->failed)
		return failed("out-of-memory", &saving,
		    "there is not enough memory");
	if (saving.path[0] == '\0')
		return failed("no-file-named", &saving, "names no file");
	if (!may_replace(&saving, args, option, documents))
		return false;
	saving.beside = malloc(size);
	if (saving.beside == NULL)
		return failed("out-of-memory", &saving,
		    "there is not enough memory");
	(void)snprintf(saving.beside, size, "%s.%ld.tmp", saving.path,
	    (long)getpid());
	done = save_undisturbed(&saving, text);
	free(saving.beside);
	return done;
}
