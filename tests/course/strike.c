/* SPDX-License-Identifier: MIT */
/*
 * Loaded in front of the C library: the STRIKE_AT-th call of the system that
 * the program makes goes wrong.  STRIKE_HOW is "before" or "after", when the
 * process is killed there; "part", when it is killed after a write of all but
 * the last two bytes; or "full": from that call of write, fsync or link on the
 * disk is full, and of that write a half is done.
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

static void before(void)
{
	if (!how("full") && ++calls == at() && how("before"))
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

#define REAL(name) dlsym(RTLD_NEXT, name)

static int do_open(const char *name, const char *path, int flags, int mode)
{
	int (*real)(const char *, int, ...) =
	    (int (*)(const char *, int, ...))REAL(name);
	int fd;

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
	before();
	n = real(fd, data, how("part") && calls == at() && size > 2 ?
	    size - 2 : size);
	after();
	return n;
}

#define PLAIN(name, parameters, arguments, fills) \
int name parameters; \
int name parameters \
{ \
	int (*real)parameters = (int (*)parameters)REAL(#name); \
	int result; \
\
	if (fills && full()) \
		return -1; \
	before(); \
	result = real arguments; \
	after(); \
	return result; \
}
PLAIN(fsync, (int fd), (fd), 1)
PLAIN(close, (int fd), (fd), 0)
PLAIN(link, (const char *from, const char *to), (from, to), 1)
PLAIN(unlink, (const char *path), (path), 0)
/* To cut needs no room. */
PLAIN(ftruncate, (int fd, off_t size), (fd, size), 0)
PLAIN(ftruncate64, (int fd, off64_t size), (fd, size), 0)
