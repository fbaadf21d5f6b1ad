/* SPDX-License-Identifier: MIT */
/*
 * The calls that can go wrong.  The linker sends each call of NAME to
 * __wrap_NAME, and calls of __real_NAME to the one that was meant.
 */
#define _GNU_SOURCE
#include <sys/stat.h>

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "faults.h"

#define FILE_MAX 70000

/* With offsets of 64 bits the GNU library has these under other names. */
#if defined(__GLIBC__) && defined(_FILE_OFFSET_BITS) && \
    _FILE_OFFSET_BITS == 64
#define __real_open __real_open64
#define __wrap_open __wrap_open64
#define __real_stat __real_stat64
#define __wrap_stat __wrap_stat64
#define __real_fstat __real_fstat64
#define __wrap_fstat __wrap_fstat64
#define __real_lstat __real_lstat64
#define __wrap_lstat __wrap_lstat64
#define __real_readdir __real_readdir64
#define __wrap_readdir __wrap_readdir64
#endif

void *__real_malloc(size_t size);
void *__real_calloc(size_t count, size_t size);
void *__real_aligned_alloc(size_t alignment, size_t size);
void *__real_realloc(void *old, size_t size);
char *__real_strdup(const char *text);
void __real_free(void *memory);
int __real_open(const char *path, int flags, ...);
ssize_t __real_read(int fd, void *out, size_t size);
ssize_t __real_write(int fd, const void *data, size_t size);
int __real_close(int fd);
int __real_stat(const char *path, struct stat *out);
int __real_lstat(const char *path, struct stat *out);
int __real_fstat(int fd, struct stat *out);
int __real_rename(const char *from, const char *to);
int __real_fsync(int fd);
DIR *__real_opendir(const char *path);
struct dirent *__real_readdir(DIR *folder);

void *__wrap_malloc(size_t size);
void *__wrap_calloc(size_t count, size_t size);
void *__wrap_aligned_alloc(size_t alignment, size_t size);
void *__wrap_realloc(void *old, size_t size);
char *__wrap_strdup(const char *text);
void __wrap_free(void *memory);
int __wrap_open(const char *path, int flags, ...);
ssize_t __wrap_read(int fd, void *out, size_t size);
ssize_t __wrap_write(int fd, const void *data, size_t size);
int __wrap_close(int fd);
int __wrap_stat(const char *path, struct stat *out);
int __wrap_lstat(const char *path, struct stat *out);
int __wrap_fstat(int fd, struct stat *out);
int __wrap_rename(const char *from, const char *to);
int __wrap_fsync(int fd);
DIR *__wrap_opendir(const char *path);
struct dirent *__wrap_readdir(DIR *folder);

/* The one that is armed.  This is a test, and runs in a process of its own. */
static struct {
	struct fault fault;
	bool armed;
	atomic_bool struck;
	atomic_long left;	/* calls until it strikes */
	atomic_long calls;
	atomic_long live;	/* pieces of memory that are held */
} now;

static struct {
	const char *name;
	char text[FILE_MAX];
	size_t size;
} file;

static const struct {
	const char *name;
	int error;
} errors[] = {
	{ "EIO", EIO }, { "EINTR", EINTR }, { "ENOSPC", ENOSPC },
	{ "EPIPE", EPIPE }, { "EAGAIN", EAGAIN }, { "EMFILE", EMFILE },
	{ "EACCES", EACCES }, { "ENOMEM", ENOMEM }, { "ELOOP", ELOOP },
	{ "ESTALE", ESTALE }, { "EDQUOT", EDQUOT }, { "EFBIG", EFBIG },
};

static const struct {
	const char *name;
	enum effect effect;
	enum must must;
} effects[] = {
	{ "short", EFFECT_SHORT, MUST_GO_ON },
	{ "eof", EFFECT_EOF, MUST_EITHER },
	{ "shrink", EFFECT_SHRINK, MUST_EITHER },
	{ "grow", EFFECT_GROW, MUST_EITHER },
	{ "touch", EFFECT_TOUCH, MUST_EITHER },
};

static bool read_call(struct fault *out, const char *text, size_t length)
{
	static const char *const names[] = {
		[CALL_MALLOC] = "malloc", [CALL_OPEN] = "open",
		[CALL_READ] = "read", [CALL_WRITE] = "write",
		[CALL_CLOSE] = "close", [CALL_STAT] = "stat",
		[CALL_LSTAT] = "lstat", [CALL_FSTAT] = "fstat", [CALL_OPENDIR] = "opendir",
		[CALL_READDIR] = "readdir", [CALL_RENAME] = "rename",
		[CALL_FSYNC] = "fsync",
	};
	size_t i;

	out->from_then_on = length == 4 && memcmp(text, "more", 4) == 0;
	if (out->from_then_on)
		out->call = CALL_MALLOC;
	for (i = CALL_MALLOC; i <= CALL_FSYNC; i++)
		if (strlen(names[i]) == length &&
		    memcmp(names[i], text, length) == 0)
			out->call = (enum call)i;
	return out->call != CALL_NONE;
}

bool fault_read(struct fault *out, const char *text)
{
	const char *how = strchr(text, '=');
	static const struct fault none;
	size_t i;

	*out = none;
	if (how == NULL || !read_call(out, text, (size_t)(how - text)))
		return false;
	how++;
	for (i = 0; i < sizeof(effects) / sizeof(effects[0]); i++)
		if (strcmp(effects[i].name, how) == 0) {
			out->effect = effects[i].effect;
			out->must = effects[i].must;
			return true;
		}
	for (i = 0; i < sizeof(errors) / sizeof(errors[0]); i++)
		if (strcmp(errors[i].name, how) == 0)
			out->error = errors[i].error;
	/*
	 * A file that was read needs nothing more of close(), and one that is
	 * not there little more of lstat().
	 */
	out->must = out->call == CALL_MALLOC || out->call == CALL_CLOSE ||
	    out->call == CALL_LSTAT ? MUST_EITHER : out->error == EINTR ? MUST_GO_ON : MUST_REFUSE;
	return out->error != 0;
}

void fault_arm(const struct fault *fault, long nth)
{
	now.fault = *fault;
	now.left = nth;
	now.live = 0;
	now.calls = 0;
	now.struck = false;
	now.armed = true;
}

long fault_disarm(bool *struck, long *calls)
{
	now.armed = false;
	*struck = now.struck;
	*calls = now.calls;
	return now.live;
}

ssize_t fault_write(int fd, const void *data, size_t size)
{
	return __real_write(fd, data, size);
}

/* Whether it is this call's turn. */
static bool strikes(enum call call)
{
	if (!now.armed || now.fault.call != call)
		return false;
	now.calls++;
	if (now.left == 0)
		return false;
	/* Counted down to 1 by the call whose turn it then is. */
	if (now.left > 1 && atomic_fetch_sub(&now.left, 1) > 1)
		return false;
	now.struck = true;
	if (!now.fault.from_then_on)
		now.left = 0;
	return true;
}

static bool fails(enum call call)
{
	if (!strikes(call))
		return false;
	errno = now.fault.error;
	return true;
}

/* The file as it is to be, with a time of long ago. */
static void write_file(const char *text, size_t size, time_t when)
{
	const struct timespec times[2] = { { when, 0 }, { when, 0 } };
	int fd = __real_open(file.name, O_WRONLY | O_CREAT | O_TRUNC, 0644);

	if (fd < 0 || __real_write(fd, text, size) != (ssize_t)size ||
	    futimens(fd, times) != 0)
		abort();
	(void)__real_close(fd);
}

void keep_file(void)
{
	int fd;
	ssize_t size;

	file.name = getenv("FAULT_FILE");
	if (file.name == NULL)
		return;
	fd = __real_open(file.name, O_RDONLY);
	size = __real_read(fd, file.text, sizeof(file.text));
	if (fd < 0 || size < 0 || (size_t)size == sizeof(file.text))
		abort();
	file.size = (size_t)size;
	(void)__real_close(fd);
}

void restore_file(void)
{
	if (file.name != NULL)
		write_file(file.text, file.size, 1000000000);
}

/* What another process does to the file meanwhile. */
static void meddle(void)
{
	char other[FILE_MAX + 64];
	size_t i;

	if (file.name == NULL)
		abort();
	memcpy(other, file.text, file.size);
	switch (now.fault.effect) {
	case EFFECT_SHRINK:
		write_file(other, file.size / 2, 1000000001);
		break;
	case EFFECT_GROW:
		memcpy(other + file.size, "# more\n", 7);
		write_file(other, file.size + 7, 1000000001);
		break;
	default:
		/* as long as before, but other figures */
		for (i = 0; i < file.size; i++)
			if (other[i] == '6' || other[i] == '2')
				other[i] = '4';
		write_file(other, file.size, 1000000001);
		break;
	}
}

void *__wrap_malloc(size_t size)
{
	void *memory = fails(CALL_MALLOC) ? NULL : __real_malloc(size);

	now.live += memory != NULL;
	return memory;
}

void *__wrap_calloc(size_t count, size_t size)
{
	void *memory = fails(CALL_MALLOC) ? NULL : __real_calloc(count, size);

	now.live += memory != NULL;
	return memory;
}

void *__wrap_aligned_alloc(size_t alignment, size_t size)
{
	void *memory = fails(CALL_MALLOC) ? NULL :
	    __real_aligned_alloc(alignment, size);

	now.live += memory != NULL;
	return memory;
}

void *__wrap_realloc(void *old, size_t size)
{
	void *memory = fails(CALL_MALLOC) ? NULL : __real_realloc(old, size);

	now.live += memory != NULL && old == NULL;
	return memory;
}

char *__wrap_strdup(const char *text)
{
	char *copy = fails(CALL_MALLOC) ? NULL : __real_strdup(text);

	now.live += copy != NULL;
	return copy;
}

void __wrap_free(void *memory)
{
	now.live -= memory != NULL;
	__real_free(memory);
}

int __wrap_open(const char *path, int flags, ...)
{
	va_list arguments;
	mode_t mode = 0;

	if (fails(CALL_OPEN))
		return -1;
	if (flags & O_CREAT) {
		va_start(arguments, flags);
		mode = va_arg(arguments, mode_t);
		va_end(arguments);
	}
	return __real_open(path, flags, mode);
}

ssize_t __wrap_read(int fd, void *out, size_t size)
{
	ssize_t got;

	if (!strikes(CALL_READ))
		return __real_read(fd, out, size);
	switch (now.fault.effect) {
	case EFFECT_ERROR:
		errno = now.fault.error;
		return -1;
	case EFFECT_SHORT:
		return __real_read(fd, out, size > 0);
	case EFFECT_EOF:
		return 0;
	default:
		got = __real_read(fd, out, size > 100 ? 100 : size);
		meddle();
		return got;
	}
}

ssize_t __wrap_write(int fd, const void *data, size_t size)
{
	if (!strikes(CALL_WRITE))
		return __real_write(fd, data, size > 97 ? 97 : size);
	if (now.fault.effect == EFFECT_SHORT)
		return __real_write(fd, data, 1);
	errno = now.fault.error;
	return -1;
}

int __wrap_close(int fd)
{
	int result = __real_close(fd);

	return fails(CALL_CLOSE) ? -1 : result;
}

int __wrap_stat(const char *path, struct stat *out)
{
	return fails(CALL_STAT) ? -1 : __real_stat(path, out);
}

int __wrap_lstat(const char *path, struct stat *out)
{
	return fails(CALL_LSTAT) ? -1 : __real_lstat(path, out);
}

int __wrap_fstat(int fd, struct stat *out)
{
	int result;

	if (!strikes(CALL_FSTAT))
		return __real_fstat(fd, out);
	if (now.fault.effect == EFFECT_ERROR) {
		errno = now.fault.error;
		return -1;
	}
	result = __real_fstat(fd, out);
	meddle();
	return result;
}

int __wrap_rename(const char *from, const char *to)
{
	return fails(CALL_RENAME) ? -1 : __real_rename(from, to);
}

int __wrap_fsync(int fd)
{
	return fails(CALL_FSYNC) ? -1 : __real_fsync(fd);
}

DIR *__wrap_opendir(const char *path)
{
	return fails(CALL_OPENDIR) ? NULL : __real_opendir(path);
}

struct dirent *__wrap_readdir(DIR *folder)
{
	return fails(CALL_READDIR) ? NULL : __real_readdir(folder);
}

#ifdef __wrap_open
#undef __wrap_open
#undef __real_open
int __real_open(const char *path, int flags, ...);
int __wrap_open(const char *path, int flags, ...);

/* Code without such offsets is not ours: the one that writes down coverage. */
int __wrap_open(const char *path, int flags, ...)
{
	va_list arguments;
	mode_t mode;

	va_start(arguments, flags);
	mode = flags & O_CREAT ? va_arg(arguments, mode_t) : 0;
	va_end(arguments);
	return __real_open(path, flags, mode);
}
#endif
