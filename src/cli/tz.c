/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "streams.h"
#include "tz.h"

#define ZONE_MAX 64
#define PATH_SIZE 512
#define FILE_SIZE 65536

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
	const char *chosen = cli_environment("TZDIR");
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
static bool read_all(unsigned char *bytes, size_t *size, int fd)
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

static enum cli_status read_zone(struct tz *tz, const char *path,
    const char *zone)
{
	struct stat found;
	size_t size = 0;
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
	    read_all(tz->bytes, &size, fd) &&
	    (size == FILE_SIZE || (int64_t)size == found.st_size);
	close(fd);
	if (known && !S_ISREG(found.st_mode))
		return no_such_zone(zone);
	if (!whole)
		return unreadable(path, "cannot be read");
	if (size == FILE_SIZE ||
	    !file_zone_read(&tz->zone, tz->bytes, size)) {
		cli_error("not-a-zone", "--zone", "is not a file of a time "
		    "zone", path, "install tzdata again, or leave --zone away");
		return CLI_BAD_FILE;
	}
	return CLI_OK;
}

static enum cli_status out_of_memory(void)
{
	cli_error("out-of-memory", "--zone", "out of memory", NULL, "");
	return CLI_IO;
}

enum cli_status tz_open(struct tz *tz, const char *zone)
{
	const char *looked;
	const char *folder = find_folder(&looked);
	char path[PATH_SIZE];
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
	tz->bytes = malloc(FILE_SIZE);
	if (tz->bytes == NULL)
		return out_of_memory();
	status = read_zone(tz, path, zone);
	if (status != CLI_OK)
		tz_close(tz);
	return status;
}

void tz_close(struct tz *tz)
{
	free(tz->bytes);
	tz->bytes = NULL;
}

int64_t tz_offset_s(const struct tz *tz, int64_t utc_s)
{
	return file_zone_offset_s(&tz->zone, utc_s);
}
