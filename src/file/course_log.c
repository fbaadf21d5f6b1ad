/* SPDX-License-Identifier: MIT */
#include <sys/stat.h>
#include <sys/types.h>

#include <errno.h>
#include <fcntl.h>
#include <sha2.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "course_log.h"
#include "course_lines.h"

#define SUFFIX_MAX 32

/* Who is told, and of which file. */
struct teller {
	const char *path;
	infuse_report_fn *report;
	void *context;
};

static bool tell(const struct teller *to, const char *text, const char *hint)
{
	file_tell_at_once(to->report, to->context, to->path,
	    PROBLEM_CANNOT_READ, text, hint);
	return false;
}

static bool tell_errno(const struct teller *to, const char *what, int number)
{
	char text[160];

	(void)snprintf(text, sizeof(text), "%s: %s", what, strerror(number));
	return tell(to, text, "");
}

static bool lock(int fd, short type)
{
	struct flock whole = { .l_type = type, .l_whence = SEEK_SET };

	while (fcntl(fd, F_SETLKW, &whole) != 0)
		if (errno != EINTR)
			return false;
	return true;
}

/* A new file is for its owner alone. */
static int open_file(const char *path, int flags)
{
	int fd;

	do
		fd = open(path, flags | O_CLOEXEC, 0600);
	while (fd < 0 && errno == EINTR);
	return fd;
}

static enum infuse_found not_opened(const struct teller *to, int number)
{
	if (number == ENOENT) {
		(void)tell(to, "there is no such file", "a course is begun "
		    "with infuse course open");
		return INFUSE_ABSENT;
	}
	if (number == ELOOP)
		(void)tell(to, "is a link, and links are not followed",
		    "name the file itself");
	else
		(void)tell_errno(to, "cannot be opened", number);
	return INFUSE_CANNOT_READ;
}

/* Up to `cap` bytes, as many as there are; -1 if that fails. */
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

/* Nobody writes meanwhile who keeps to the lock. */
static enum infuse_found read_log(struct course_log *log,
    const struct teller *to)
{
	struct stat is;
	char *text;
	ssize_t got;

	if (fstat(log->fd, &is) != 0 || !S_ISREG(is.st_mode)) {
		(void)tell(to, "is not a plain file", "");
		return INFUSE_CANNOT_READ;
	}
	if (is.st_size > COURSE_FILE_MAX) {
		(void)tell(to, "is larger than 8 MiB: not a course", "");
		return INFUSE_INVALID;
	}
	text = file_arena_take(&log->arena, (size_t)is.st_size + 1);
	if (text == NULL) {
		file_tell_no_memory(to->report, to->context, to->path);
		return INFUSE_CANNOT_READ;
	}
	got = read_all(log->fd, text, (size_t)is.st_size + 1);
	if (got < 0 || got != is.st_size) {
		(void)tell(to, got < 0 ? "the disk could not be read" :
		    "the file changed while it was read", "try again");
		return INFUSE_CANNOT_READ;
	}
	log->text = text;
	return file_course_lines(log, (size_t)got, to->report, to->context);
}

enum infuse_found file_course_open(struct course_log *out, const char *path,
    enum course_access access, infuse_report_fn *report, void *context)
{
	static const struct course_log empty;
	const struct teller to = { path, report, context };
	enum infuse_found found;

	*out = empty;
	out->path = path;
	out->fd = open_file(path, O_NOFOLLOW | O_NONBLOCK |
	    (access == COURSE_WRITE ? O_RDWR : O_RDONLY));
	if (out->fd < 0)
		return not_opened(&to, errno);
	if (!lock(out->fd, access == COURSE_WRITE ? F_WRLCK : F_RDLCK)) {
		(void)tell_errno(&to, "cannot be locked", errno);
		found = INFUSE_CANNOT_READ;
	} else {
		found = read_log(out, &to);
	}
	if (found != INFUSE_FOUND)
		file_course_close(out);
	return found;
}

void file_course_close(struct course_log *log)
{
	/* What was acknowledged is on the disk already. */
	if (log->fd >= 0)
		(void)close(log->fd);
	log->fd = -1;
	file_arena_free(&log->arena);
}

static bool write_all(int fd, const char *data, size_t size)
{
	ssize_t n;

	while (size > 0) {
		n = write(fd, data, size);
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return false;
		data += n;
		size -= (size_t)n;
	}
	return true;
}

static bool sync_all(int fd)
{
	int result;

	do
		result = fsync(fd);
	while (result != 0 && errno == EINTR);
	return result == 0;
}

/* The line with its end; NULL where that is too long or memory is short. */
static char *finish(char sha256[INFUSE_SHA256_TEXT], const char *line,
    const struct teller *to)
{
	size_t size = strlen(line);
	char *whole = size + COURSE_TAIL < COURSE_LINE_MAX ?
	    malloc(COURSE_LINE_MAX + 1) : NULL;

	if (whole == NULL) {
		(void)tell(to, "the line is too long, or there is not enough "
		    "memory", "nothing was recorded");
		return NULL;
	}
	(void)SHA256Data((const uint8_t *)line, size, sha256);
	(void)snprintf(whole, COURSE_LINE_MAX + 1, "%s,\"sha256\":\"%s\"}\n",
	    line, sha256);
	return whole;
}

/* Takes back what of a line was written. */
static bool undo(const struct course_log *log, const struct teller *to,
    int number)
{
	if (ftruncate(log->fd, (off_t)log->size) != 0)
		return tell(to, "writing failed, and whether the line stands "
		    "is not known", "see infuse course status");
	(void)fsync(log->fd);
	return tell_errno(to, "nothing was recorded", number);
}

bool file_course_append(struct course_log *log, const char *line,
    infuse_report_fn *report, void *context)
{
	const struct teller to = { log->path, report, context };
	char sha256[INFUSE_SHA256_TEXT], *whole;
	size_t size;
	bool done;

	if (log->count == COURSE_LINES_MAX)
		return tell(&to, "has as many lines as a course can have",
		    "close it, and open another");
	whole = finish(sha256, line, &to);
	if (whole == NULL)
		return false;
	size = strlen(whole);
	if (log->size + size > COURSE_FILE_MAX) {
		free(whole);
		return tell(&to, "is as large as a course can be",
		    "close it, and open another");
	}
	done = (log->torn == 0 ||
	    ftruncate(log->fd, (off_t)log->size) == 0) &&
	    lseek(log->fd, (off_t)log->size, SEEK_SET) >= 0 &&
	    write_all(log->fd, whole, size) && sync_all(log->fd);
	free(whole);
	if (!done)
		return undo(log, &to, errno);
	log->size += size;
	log->torn = 0;
	memcpy(log->head, sha256, sizeof(log->head));
	return true;
}

/* The name itself is on the disk once its folder is. */
static bool sync_folder(const char *path)
{
	char folder[4096];
	const char *slash = strrchr(path, '/');
	size_t length = slash ? (size_t)(slash - path) + 1 : 2;
	int fd;
	bool done;

	if (length >= sizeof(folder))
		return false;
	memcpy(folder, slash ? path : "./", length);
	folder[length] = '\0';
	fd = open_file(folder, O_RDONLY | O_DIRECTORY);
	if (fd < 0)
		return false;
	done = sync_all(fd);
	(void)close(fd);
	return done;
}

static bool fill(const char *beside, const char *whole)
{
	int fd = open_file(beside, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW);
	bool done;
	int number;

	if (fd < 0)
		return false;
	done = write_all(fd, whole, strlen(whole)) && sync_all(fd);
	number = errno;
	if (close(fd) != 0 && done) {
		number = errno;
		done = false;
	}
	errno = number;
	return done;
}

/* A file gets its name when it is whole; one that is there keeps it. */
static bool place(const char *beside, const char *whole,
    const struct teller *to)
{
	bool done = fill(beside, whole) && link(beside, to->path) == 0;
	int number = errno;

	(void)unlink(beside);
	if (!done && number == EEXIST)
		return tell(to, "is there already", "a course is opened once; "
		    "name another file");
	if (!done)
		return tell_errno(to, "nothing was recorded", number);
	if (sync_folder(to->path))
		return true;
	(void)unlink(to->path);
	return tell(to, "nothing was recorded: the folder cannot be synced",
	    "");
}

bool file_course_create(char head[INFUSE_SHA256_TEXT], const char *path,
    const char *line, infuse_report_fn *report, void *context)
{
	const struct teller to = { path, report, context };
	size_t size = strlen(path) + SUFFIX_MAX;
	char *whole = finish(head, line, &to), *beside;
	bool done = false;

	if (whole == NULL)
		return false;
	beside = malloc(size);
	if (beside != NULL) {
		(void)snprintf(beside, size, "%s.%ld.tmp", path,
		    (long)getpid());
		done = place(beside, whole, &to);
	} else {
		file_tell_no_memory(report, context, path);
	}
	free(beside);
	free(whole);
	return done;
}
