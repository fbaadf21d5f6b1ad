/* SPDX-License-Identifier: MIT */
#include <sys/stat.h>

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lookalike.h"
#include "parts.h"
#include "read_file.h"
#include "reading.h"

/* Marks that people write for one another, as a hyphen. */
static const char *const dashes[] = {
	"_", " ", "\xe2\x80\x90", "\xe2\x80\x91", "\xe2\x80\x92",
	"\xe2\x80\x93", "\xe2\x80\x94", "\xe2\x88\x92"
};

/* Not by the locale: the same files are alike everywhere. */
static char lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static size_t dash_at(const char *text)
{
	size_t i;

	for (i = 0; i < sizeof(dashes) / sizeof(dashes[0]); i++)
		if (strncmp(text, dashes[i], strlen(dashes[i])) == 0)
			return strlen(dashes[i]);
	return 0;
}

/* Whether the name up to its first point is the id, spelt otherwise perhaps. */
static bool is_like(const char *name, const char *id)
{
	size_t dash;

	while (*name != '\0' && *name != '.' && *id != '\0') {
		dash = dash_at(name);
		if ((dash > 0 ? '-' : lower(*name)) != *id)
			return false;
		name += dash > 0 ? dash : 1;
		id++;
	}
	return *id == '\0' && (*name == '\0' || *name == '.');
}

static char *join(const char *folder, const char *name)
{
	size_t length = strlen(folder), size = length + strlen(name) + 2;
	char *path = malloc(size);

	if (path != NULL)
		(void)snprintf(path, size, "%s%s%s", folder,
		    length > 0 && folder[length - 1] == '/' ? "" : "/", name);
	return path;
}

static bool is_folder(const char *path)
{
	struct stat is;

	return stat(path, &is) == 0 && S_ISDIR(is.st_mode);
}

static enum infuse_found tell_alike(const char *path, const char *id,
    infuse_report_fn *report, void *context)
{
	char text[ID_MAX + 64], hint[ID_MAX + 64];

	(void)snprintf(text, sizeof(text), "not the file of protocol '%s', "
	    "though its name is alike", id);
	(void)snprintf(hint, sizeof(hint), "call it %s.yaml, or take it out "
	    "of the folder", id);
	file_tell_at_once(report, context, path, PROBLEM_LOOK_ALIKE, text,
	    hint);
	return INFUSE_INVALID;
}

static enum infuse_found look(DIR *open, const char *folder, const char *id,
    infuse_report_fn *report, void *context)
{
	const struct dirent *entry;
	enum infuse_found found = INFUSE_FOUND;
	char *path;

	for (;;) {
		errno = 0;
		entry = readdir(open);
		if (entry == NULL)
			return errno == 0 ? found : file_tell_errno(errno,
			    folder, report, context);
		if (!is_like(entry->d_name, id))
			continue;
		path = join(folder, entry->d_name);
		if (path == NULL) {
			file_tell_no_memory(report, context, folder);
			return INFUSE_CANNOT_READ;
		}
		if (!is_folder(path))
			found = tell_alike(path, id, report, context);
		free(path);
	}
}

enum infuse_found file_check_lookalikes(const char *folder, const char *id,
    infuse_report_fn *report, void *context)
{
	enum infuse_found found;
	DIR *open = opendir(folder);

	if (open == NULL)
		return file_tell_errno(errno, folder, report, context);
	found = look(open, folder, id, report, context);
	(void)closedir(open);
	return found;
}

/* "yaml" or "yml", in any case. */
static bool is_ending(const char *text)
{
	static const char *const endings[] = { "yaml", "yml" };
	size_t i, k;

	for (i = 0; i < sizeof(endings) / sizeof(endings[0]); i++) {
		for (k = 0; endings[i][k] != '\0'; k++)
			if (lower(text[k]) != endings[i][k])
				break;
		if (endings[i][k] == '\0' && text[k] == '\0')
			return true;
	}
	return false;
}

void file_tell_unfindable(const char *folder, const char *name,
    infuse_report_fn *report, void *context)
{
	const char *point = strrchr(name, '.');
	char *path;

	if (point == NULL || point == name || name[0] == '.' ||
	    !is_ending(point + 1))
		return;
	path = join(folder, name);
	if (path == NULL)
		file_tell_no_memory(report, context, folder);
	else if (!is_folder(path))
		file_tell_at_once(report, context, path, PROBLEM_LOOK_ALIKE,
		    "no id can find this file",
		    "call it by lower-case letters, digits and hyphens, and "
		    ".yaml");
	free(path);
}
