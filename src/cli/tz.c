/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include <infuse/calendar.h>

#include "tz.h"

#define ZONE_MAX 64
#define PATH_SIZE 512
#define FILE_SIZE 65536
#define HEADER_SIZE 44		/* of a file of zones, RFC 8536 */

static enum cli_status no_such_zone(const char *zone)
{
	cli_error("unknown-zone", "--zone", "there is no such time zone", zone,
	    "write its name in the time zone database, as in Europe/Berlin or "
	    "America/New_York");
	return CLI_USAGE;
}

/*
 * Names of zones begin with a capital letter; what else lies in the folder
 * does not, among it the machine's own zone.
 */
static bool is_zone_name(const char *zone)
{
	static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	    "abcdefghijklmnopqrstuvwxyz0123456789_+-/";
	size_t length = strlen(zone);

	return length > 0 && length < ZONE_MAX &&
	    strspn(zone, letters) == length &&
	    zone[0] >= 'A' && zone[0] <= 'Z' && zone[length - 1] != '/' &&
	    strstr(zone, "//") == NULL && strcmp(zone, "Factory") != 0;
}

/* The folder of the database, or NULL; *looked is where it should be. */
static const char *find_folder(const char **looked)
{
	static const char *const folders[] = {
		"/usr/share/zoneinfo", "/usr/lib/zoneinfo",
		"/usr/share/lib/zoneinfo", "/etc/zoneinfo"
	};
	const char *chosen = getenv("TZDIR");
	struct stat found;
	size_t i;

	*looked = chosen && chosen[0] != '\0' ? chosen : folders[0];
	if (*looked == chosen)
		return stat(chosen, &found) == 0 && S_ISDIR(found.st_mode) ?
		    chosen : NULL;
	for (i = 0; i < sizeof(folders) / sizeof(folders[0]); i++)
		if (stat(folders[i], &found) == 0 && S_ISDIR(found.st_mode))
			return folders[i];
	return NULL;
}

static enum cli_status unreadable(const char *path, const char *why)
{
	cli_error("cannot-read", "--zone", why, path, "leave --zone away; "
	    "times are then local and unshifted");
	return CLI_IO;
}

/* All of a file, or as much as there is room for. */
static bool read_all(char *bytes, size_t *size, int fd)
{
	ssize_t got;

	*size = 0;
	while (*size < FILE_SIZE) {
		got = read(fd, bytes + *size, FILE_SIZE - *size);
		if (got < 0 && errno == EINTR)
			continue;
		if (got <= 0)
			return got == 0;
		*size += (size_t)got;
	}
	return true;
}

/* Reads the zone's file; what it holds is looked at, not understood. */
static enum cli_status read_zone(char *bytes, size_t *size, const char *path,
    const char *zone)
{
	struct stat found;
	bool known, whole;
	int fd;

	do
		fd = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
	while (fd < 0 && errno == EINTR);
	if (fd < 0)
		return errno == ENOENT || errno == ENOTDIR ?
		    no_such_zone(zone) : unreadable(path, strerror(errno));
	known = fstat(fd, &found) == 0;
	whole = known && S_ISREG(found.st_mode) &&
	    read_all(bytes, size, fd) &&
	    (*size == FILE_SIZE || (int64_t)*size == found.st_size);
	close(fd);
	if (known && !S_ISREG(found.st_mode))
		return no_such_zone(zone);
	if (!whole)
		return unreadable(path, "cannot be read");
	if (*size < HEADER_SIZE || *size == FILE_SIZE ||
	    memcmp(bytes, "TZif", 4) != 0) {
		cli_error("not-a-zone", "--zone", "is not a file of a time "
		    "zone", path, "install tzdata again, or leave --zone away");
		return CLI_BAD_FILE;
	}
	return CLI_OK;
}

static bool has_bytes(const char *bytes, size_t size, const char *word)
{
	size_t length = strlen(word);
	size_t i;

	for (i = 0; length > 0 && i + length <= size; i++)
		if (memcmp(bytes + i, word, length) == 0)
			return true;
	return false;
}

static bool local(struct tm *out, int64_t utc_s)
{
	time_t when = (time_t)utc_s;

	return (int64_t)when == utc_s && localtime_r(&when, out) != NULL;
}

/* Whether the C library's abbreviations of two seasons are in the file. */
static bool speaks_of(const char *bytes, size_t size)
{
	static const int64_t seasons[] = { 1768478400, 1784116800 };
	char name[32];
	struct tm tm;
	size_t i;

	for (i = 0; i < sizeof(seasons) / sizeof(seasons[0]); i++)
		if (!local(&tm, seasons[i]) ||
		    strftime(name, sizeof(name), "%Z", &tm) == 0 ||
		    !has_bytes(bytes, size, name))
			return false;
	return true;
}

/* Puts the zone in force, and back what was where it does not take. */
static enum cli_status set_zone(struct tz *tz, const char *path,
    const char *bytes, size_t size)
{
	char value[PATH_SIZE + 1];
	const char *now = getenv("TZ");

	tz->saved = now ? strdup(now) : NULL;
	snprintf(value, sizeof(value), ":%s", path);
	if ((now == NULL || tz->saved != NULL) &&
	    setenv("TZ", value, 1) == 0) {
		tzset();
		if (speaks_of(bytes, size))
			return CLI_OK;
	}
	tz_leave(tz);
	return unreadable(path, "the C library cannot use it");
}

enum cli_status tz_enter(struct tz *tz, const char *zone)
{
	const char *looked;
	const char *folder = find_folder(&looked);
	char path[PATH_SIZE];
	char *bytes;
	size_t size;
	enum cli_status status;

	if (!is_zone_name(zone))
		return no_such_zone(zone);
	if (folder == NULL || folder[0] != '/' || (size_t)snprintf(path,
	    sizeof(path), "%s/%s", folder, zone) >= sizeof(path)) {
		cli_error("no-zones", "--zone", "there is no time zone "
		    "database", looked, "install tzdata, or leave --zone away; "
		    "times are then local and unshifted");
		return CLI_IO;
	}
	bytes = malloc(FILE_SIZE);
	if (bytes == NULL) {
		cli_error("out-of-memory", "--zone", "out of memory", NULL, "");
		return CLI_IO;
	}
	status = read_zone(bytes, &size, path, zone);
	if (status == CLI_OK)
		status = set_zone(tz, path, bytes, size);
	free(bytes);
	return status;
}

void tz_leave(struct tz *tz)
{
	if (tz->saved != NULL)
		setenv("TZ", tz->saved, 1);
	else
		unsetenv("TZ");
	tzset();
	free(tz->saved);
	tz->saved = NULL;
}

bool tz_reaches(int64_t utc_s)
{
	struct tm tm;

	return local(&tm, utc_s);
}

int64_t tz_offset_s(int64_t utc_s)
{
	struct infuse_civil civil;
	struct tm tm;

	if (!local(&tm, utc_s))
		return 0;
	civil.year = tm.tm_year + 1900;
	civil.month = tm.tm_mon + 1;
	civil.day = tm.tm_mday;
	civil.hour = tm.tm_hour;
	civil.minute = tm.tm_min;
	return infuse_civil_minutes(&civil) * 60 + tm.tm_sec - utc_s;
}
