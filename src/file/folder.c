/* SPDX-License-Identifier: MIT */
#include <sys/stat.h>

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "builtin.h"
#include "folder.h"
#include "lookalike.h"
#include "parts.h"
#include "read_file.h"

static const char ending[] = ".yaml";

char *file_join(const char *folder, const char *id)
{
	size_t size = strlen(folder) + strlen(id) + sizeof("/.yaml");
	size_t length = strlen(folder);
	char *path = malloc(size);

	if (path != NULL)
		(void)snprintf(path, size, "%s%s%s%s", folder,
		    length > 0 && folder[length - 1] == '/' ? "" : "/", id,
		    ending);
	return path;
}

enum infuse_found file_each_folder(const char *search, file_folder_fn *each,
    void *context, infuse_report_fn *report, void *report_context)
{
	enum infuse_found found = INFUSE_FOUND;
	const char *end;
	size_t length;
	char *folder;

	while (search != NULL && *search != '\0' && found == INFUSE_FOUND) {
		end = strchr(search, ':');
		length = end != NULL ? (size_t)(end - search) : strlen(search);
		folder = calloc(length + 1, 1);
		if (folder == NULL) {
			file_tell_no_memory(report, report_context, search);
			return INFUSE_CANNOT_READ;
		}
		memcpy(folder, search, length);
		if (length > 0)
			found = each(folder, context);
		free(folder);
		search = end != NULL ? end + 1 : NULL;
	}
	return found;
}

static enum infuse_found tell_folder(int number, const char *folder,
    infuse_report_fn *report, void *context)
{
	if (number != ENOENT && number != ENOTDIR)
		return file_tell_errno(number, folder, report, context);
	file_tell_at_once(report, context, folder, PROBLEM_NO_SUCH_FOLDER,
	    "there is no such folder",
	    "correct the search path, or take the folder off it");
	return INFUSE_CANNOT_READ;
}

enum infuse_found file_check_folder(const char *folder,
    infuse_report_fn *report, void *context)
{
	struct stat status;

	if (stat(folder, &status) != 0)
		return tell_folder(errno, folder, report, context);
	if (!S_ISDIR(status.st_mode))
		return tell_folder(ENOTDIR, folder, report, context);
	return INFUSE_FOUND;
}

/* An id and its file, owned. */
struct entry {
	char *id;
	char *file;
	size_t order;		/* in which it was found */
};

struct listing {
	struct entry *of;
	size_t count;
	size_t room;
	infuse_report_fn *report;
	void *context;
};

static void free_listing(struct listing *listing)
{
	size_t i;

	for (i = 0; i < listing->count; i++) {
		free(listing->of[i].id);
		free(listing->of[i].file);
	}
	free(listing->of);
}

static bool grow(struct listing *listing)
{
	size_t room = listing->room > 0 ? listing->room * 2 : 32;
	struct entry *more;

	if (listing->count < listing->room)
		return true;
	more = realloc(listing->of, room * sizeof(*more));
	if (more == NULL)
		return false;
	listing->of = more;
	listing->room = room;
	return true;
}

/* The listing takes `file`, and frees it also when this fails. */
static bool add(struct listing *listing, const char *id, char *file)
{
	char *copy = file_copy_name(id);

	if (copy == NULL || file == NULL || !grow(listing)) {
		file_tell_no_memory(listing->report, listing->context, id);
		free(copy);
		free(file);
		return false;
	}
	listing->of[listing->count].id = copy;
	listing->of[listing->count].file = file;
	listing->of[listing->count].order = listing->count;
	listing->count++;
	return true;
}

/* "ID.yaml" as its id, or false. */
static bool id_of_name(char out[ID_MAX + 1], const char *name)
{
	size_t length = strlen(name), tail = strlen(ending);

	if (length <= tail || length - tail > ID_MAX ||
	    strcmp(name + length - tail, ending) != 0 ||
	    !file_is_id(name, length - tail))
		return false;
	memcpy(out, name, length - tail);
	out[length - tail] = '\0';
	return true;
}

static enum infuse_found list_open(struct listing *listing, DIR *open,
    const char *folder)
{
	const struct dirent *entry;
	char id[ID_MAX + 1];

	for (;;) {
		errno = 0;
		entry = readdir(open);
		if (entry == NULL)
			break;
		if (!id_of_name(id, entry->d_name))
			file_tell_unfindable(folder, entry->d_name,
			    listing->report, listing->context);
		else if (!add(listing, id, file_join(folder, id)))
			return INFUSE_CANNOT_READ;
	}
	if (errno != 0)
		return file_tell_errno(errno, folder, listing->report,
		    listing->context);
	return INFUSE_FOUND;
}

static enum infuse_found list_folder(const char *folder, void *context)
{
	struct listing *listing = context;
	enum infuse_found found;
	DIR *open = opendir(folder);

	if (open == NULL)
		return tell_folder(errno, folder, listing->report,
		    listing->context);
	found = list_open(listing, open, folder);
	(void)closedir(open);
	return found;
}

/* Site files have a folder of their own below the protocols'. */
static bool list_builtins(struct listing *listing)
{
	char id[ID_MAX + 1];
	const char *name;
	size_t i;

	for (i = 0; i < infuse_builtins_count; i++) {
		name = strchr(infuse_builtins[i].file, '/');
		if (name != NULL && id_of_name(id, name + 1) &&
		    !add(listing, id,
		    file_copy_name(infuse_builtins[i].file)))
			return false;
	}
	return true;
}

/* By id; equal ones in the order of the search path. */
static int compare(const void *a, const void *b)
{
	const struct entry *one = a, *other = b;
	int by_id = strcmp(one->id, other->id);

	if (by_id != 0)
		return by_id;
	return one->order < other->order ? -1 : one->order > other->order;
}

enum infuse_found infuse_each_protocol(const char *search, infuse_id_fn *each,
    void *context, infuse_report_fn *report, void *report_context)
{
	struct listing listing = {
		.report = report, .context = report_context,
	};
	enum infuse_found found;
	size_t i;

	found = file_each_folder(search, list_folder, &listing, report,
	    report_context);
	if (found == INFUSE_FOUND && !list_builtins(&listing))
		found = INFUSE_CANNOT_READ;
	if (listing.count > 0)
		qsort(listing.of, listing.count, sizeof(listing.of[0]),
		    compare);
	for (i = 0; i < listing.count && found == INFUSE_FOUND; i++)
		each(listing.of[i].id, listing.of[i].file, context);
	free_listing(&listing);
	return found;
}
