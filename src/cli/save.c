/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "save.h"

#define SUFFIX_MAX 32

static bool failed(const char *option, const char *path, const char *why)
{
	cli_error(option, why, path, "nothing was written");
	return false;
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

static bool save_as(const char *option, const char *path,
    const char *beside, const struct render_text *text)
{
	int fd = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
	bool done;
	int error;

	if (fd < 0)
		return failed(option, path, strerror(errno));
	done = write_whole(fd, text);
	error = errno;
	if (close(fd) != 0 && done) {
		done = false;
		error = errno;
	}
	if (done && rename(beside, path) != 0) {
		done = false;
		error = errno;
	}
	if (!done) {
		unlink(beside);
		return failed(option, path, strerror(error));
	}
	sync_folder(path);
	return true;
}

bool cli_save(const char *option, const char *path,
    const struct render_text *text)
{
	size_t size = strlen(path) + SUFFIX_MAX;
	struct stat is;
	char *beside;
	bool done;

	if (text->failed)
		return failed(option, path, "there is not enough memory");
	if (path[0] == '\0')
		return failed(option, path, "names no file");
	if (lstat(path, &is) == 0 && !S_ISREG(is.st_mode))
		return failed(option, path, "is there and not a plain file");
	beside = malloc(size);
	if (beside == NULL)
		return failed(option, path, "there is not enough memory");
	snprintf(beside, size, "%s.%ld.tmp", path, (long)getpid());
	done = save_as(option, path, beside, text);
	free(beside);
	return done;
}
