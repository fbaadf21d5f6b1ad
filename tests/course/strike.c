/* SPDX-License-Identifier: MIT */
/*
 * Loaded in front of the C library: the STRIKE_AT-th call of the system that
 * the program makes goes wrong.  STRIKE_HOW is "before" or "after", when the
 * process is killed there; "part", when it is killed after a write of all but
 * the last two bytes; or "full": from that call of write, fsync or link on the
 * disk is full, and of that write a half is done.  With "signal" that call of
 * open, read, write, fsync or fcntl is interrupted by one, with "piece" each
 * read and write does one byte from there on, and with "broken" that call
 * fails, as of a disk that is.
 */
#define _GNU_SOURCE
#include <sys/stat.h>
#include <sys/types.h>

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static long calls;

static int how(const char *name)
{
	const char *set = getenv("STRIKE_HOW");

	return set != NULL && strcmp(set, name) == 0;
}

static long at(void)
{
	const char *set = getenv("STRIKE_AT");

	return set != NULL ? strtol(set, NULL, 10) : 0;
}

/* The ways in which a process is killed count every call. */
static int kills(void)
{
	return how("before") || how("part") || how("after");
}

static void before(void)
{
	if (kills() && ++calls == at() && how("before"))
		(void)kill(getpid(), SIGKILL);
}

static void after(void)
{
	if (calls == at() && (how("after") || how("part")))
		(void)kill(getpid(), SIGKILL);
}

static int full(void)
{
	if (!how("full") || ++calls < at())
		return 0;
	errno = ENOSPC;
	return 1;
}

/* Whether this call, which a signal can interrupt or not, fails by itself. */
static int fails(int interruptible)
{
	if (!how("broken") && !(interruptible && how("signal")))
		return 0;
	if (++calls != at())
		return 0;
	errno = how("signal") ? EINTR : EIO;
	return 1;
}

static size_t piece(size_t size)
{
	return how("piece") && ++calls >= at() && size > 1 ? 1 : size;
}

#define REAL(name) dlsym(RTLD_NEXT, name)

static int do_open(const char *name, const char *path, int flags, int mode)
{
	int (*real)(const char *, int, ...) =
	    (int (*)(const char *, int, ...))REAL(name);
	int fd;

	if (fails(1))
		return -1;
	before();
	fd = real(path, flags, mode);
	after();
	return fd;
}

#define OPEN(name) \
int name(const char *path, int flags, ...); \
int name(const char *path, int flags, ...) \
{ \
	va_list list; \
	int mode; \
\
	va_start(list, flags); \
	mode = flags & O_CREAT ? va_arg(list, int) : 0; \
	va_end(list); \
	return do_open(#name, path, flags, mode); \
}
#undef open
#undef open64
OPEN(open)
OPEN(open64)

ssize_t write(int fd, const void *data, size_t size)
{
	ssize_t (*real)(int, const void *, size_t) =
	    (ssize_t (*)(int, const void *, size_t))REAL("write");
	ssize_t n;

	if (full()) {
		if (calls == at() && size > 1)
			return real(fd, data, size / 2);
		errno = ENOSPC;
		return -1;
	}
	if (fails(1))
		return -1;
	before();
	n = real(fd, data, how("part") && calls == at() && size > 2 ?
	    size - 2 : piece(size));
	after();
	return n;
}

/* Nothing is done by a read, so that nothing is killed there. */
ssize_t read(int fd, void *data, size_t size)
{
	ssize_t (*real)(int, void *, size_t) =
	    (ssize_t (*)(int, void *, size_t))REAL("read");

	return fails(1) ? -1 : real(fd, data, piece(size));
}

static int do_fcntl(const char *name, int fd, int command, void *lock)
{
	int (*real)(int, int, ...) = (int (*)(int, int, ...))REAL(name);

	return fails(1) ? -1 : real(fd, command, lock);
}

#define FCNTL(name) \
int name(int fd, int command, ...); \
int name(int fd, int command, ...) \
{ \
	va_list list; \
	void *lock; \
\
	va_start(list, command); \
	lock = va_arg(list, void *); \
	va_end(list); \
	return do_fcntl(#name, fd, command, lock); \
}
#undef fcntl
#undef fcntl64
FCNTL(fcntl)
FCNTL(fcntl64)

#define PLAIN(name, parameters, arguments, fills, interruptible) \
int name parameters; \
int name parameters \
{ \
	int (*real)parameters = (int (*)parameters)REAL(#name); \
	int result; \
\
	if ((fills && full()) || fails(interruptible)) \
		return -1; \
	before(); \
	result = real arguments; \
	after(); \
	return result; \
}
PLAIN(fsync, (int fd), (fd), 1, 1)
PLAIN(close, (int fd), (fd), 0, 0)
PLAIN(link, (const char *from, const char *to), (from, to), 1, 0)
PLAIN(unlink, (const char *path), (path), 0, 0)
/* To cut needs no room. */
PLAIN(ftruncate, (int fd, off_t size), (fd, size), 0, 0)
PLAIN(ftruncate64, (int fd, off64_t size), (fd, size), 0, 0)
