/* SPDX-License-Identifier: MIT */
#include <sys/stat.h>

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "problem.h"
#include "reading.h"
#include "read_file.h"

char *file_copy_name(const char *name)
{
	size_t size = strlen(name) + 1;
	char *copy = malloc(size);

	if (copy != NULL)
		memcpy(copy, name, size);
	return copy;
}

enum infuse_found file_tell_errno(int number, const char *path,
    infuse_report_fn *report, void *context)
{
	static const struct {
		int number;
		enum problem problem;
		const char *text;
	} known[] = {
		{ EACCES, PROBLEM_NO_PERMISSION, "no permission to read" },
		{ EPERM, PROBLEM_NO_PERMISSION, "no permission to read" },
		{ EISDIR, PROBLEM_DIRECTORY, "this is a folder" },
		{ ENXIO, PROBLEM_NOT_A_FILE, "this is not a regular file" },
		{ ELOOP, PROBLEM_CANNOT_READ, "links that go in a loop" },
		{ ENAMETOOLONG, PROBLEM_CANNOT_READ, "the name is too long" },
		{ EMFILE, PROBLEM_CANNOT_READ, "too many open files" },
		{ ENFILE, PROBLEM_CANNOT_READ, "too many open files" },
		{ ENOMEM, PROBLEM_OUT_OF_MEMORY, "not enough memory" },
		{ EIO, PROBLEM_CANNOT_READ, "the disk could not be read" },
	};
	char text[64];
	size_t i;

	for (i = 0; i < sizeof(known) / sizeof(known[0]); i++) {
		if (known[i].number != number)
			continue;
		file_tell_at_once(report, context, path, known[i].problem,
		    known[i].text, "");
		return INFUSE_CANNOT_READ;
	}
	(void)snprintf(text, sizeof(text), "reading failed (error %d)",
	    number);
	file_tell_at_once(report, context, path, PROBLEM_CANNOT_READ, text,
	    "");
	return INFUSE_CANNOT_READ;
}

/*
 * Reads up to `cap` bytes, as many as there are.  -1 with errno set if that
 * fails.
 */
static ssize_t read_all(int fd, char *out, size_t cap)
{
	size_t size = 0;
	ssize_t got;

	while (size < cap) {
		got = read(fd, out + size, cap - size);
		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			return -1;
		if (got == 0)
			break;
		size += (size_t)got;
	}
	return (ssize_t)size;
}

static bool same_version(const struct stat *a, const struct stat *b)
{
	return a->st_size == b->st_size &&
	    a->st_mtim.tv_sec == b->st_mtim.tv_sec &&
	    a->st_mtim.tv_nsec == b->st_mtim.tv_nsec;
}

/* Half of an old file and half of a new one must not pass for a protocol. */
static enum infuse_found check_read(int fd, const struct stat *before,
    size_t size, const struct read_bound *bound, const char *path,
    infuse_report_fn *report, void *context)
{
	struct stat after;

	if (fstat(fd, &after) != 0)
		return file_tell_errno(errno, path, report, context);
	if (size > bound->most) {
		file_tell_at_once(report, context, path, PROBLEM_TOO_LARGE,
		    bound->too_large, "");
		return INFUSE_INVALID;
	}
	if (!same_version(before, &after) || (off_t)size != after.st_size) {
		file_tell_at_once(report, context, path, PROBLEM_CHANGED,
		    "the file changed while it was read", "try again");
		return INFUSE_CANNOT_READ;
	}
	return INFUSE_FOUND;
}

static enum infuse_found read_regular(struct infuse_bytes *out, int fd,
    const struct read_bound *bound, const char *path,
    infuse_report_fn *report, void *context)
{
	struct stat before;
	ssize_t size;

	if (fstat(fd, &before) != 0)
		return file_tell_errno(errno, path, report, context);
	if (S_ISDIR(before.st_mode))
		return file_tell_errno(EISDIR, path, report, context);
	if (!S_ISREG(before.st_mode)) {
		file_tell_at_once(report, context, path, PROBLEM_NOT_A_FILE,
		    "this is not a regular file", "");
		return INFUSE_CANNOT_READ;
	}
	out->text = malloc(bound->most + 1);
	out->file = file_copy_name(path);
	if (out->text == NULL || out->file == NULL) {
		file_tell_no_memory(report, context, path);
		return INFUSE_CANNOT_READ;
	}
	size = read_all(fd, out->text, bound->most + 1);
	if (size < 0)
		return file_tell_errno(errno, path, report, context);
	out->size = (size_t)size;
	return check_read(fd, &before, out->size, bound, path, report,
	    context);
}

enum infuse_found file_read_whole(struct infuse_bytes *out, const char *path,
    infuse_report_fn *report, void *context)
{
	static const struct read_bound bound = {
		INFUSE_FILE_MAX,
		"larger than 64 KiB: not a protocol or site file"
	};

	return file_read_bounded(out, path, &bound, report, context);
}

/* A link to nothing is there, and whoever made it meant a file (S-39). */
static enum infuse_found tell_absent(const char *path,
    infuse_report_fn *report, void *context)
{
	struct stat is;

	if (lstat(path, &is) != 0) {
		if (errno == ENOENT || errno == ENOTDIR)
			return INFUSE_ABSENT;
		return file_tell_errno(errno, path, report, context);
	}
	file_tell_at_once(report, context, path, PROBLEM_DANGLING,
	    "a link to a file that is not there",
	    "mend the link, or take it away");
	return INFUSE_CANNOT_READ;
}

enum infuse_found file_read_bounded(struct infuse_bytes *out,
    const char *path, const struct read_bound *bound,
    infuse_report_fn *report, void *context)
{
	enum infuse_found found;
	int fd;

	memset(out, 0, sizeof(*out));
	/* Opening a pipe that nobody writes to would wait for ever. */
	do
		fd = open(path, O_RDONLY | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);
	while (fd < 0 && errno == EINTR);
	if (fd < 0 && (errno == ENOENT || errno == ENOTDIR))
		return tell_absent(path, report, context);
	if (fd < 0)
		return file_tell_errno(errno, path, report, context);
	found = read_regular(out, fd, bound, path, report, context);
	(void)close(fd);
	if (found != INFUSE_FOUND)
		infuse_bytes_free(out);
	return found;
}
