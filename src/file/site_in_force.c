/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <sys/stat.h>

#include <infuse/open.h>

/* Where the system keeps its site file; a build may say otherwise. */
#ifndef INFUSE_SYSTEM_SITE
#define INFUSE_SYSTEM_SITE "/etc/infuse/site.yaml"
#endif

const char *infuse_system_site(void)
{
	return INFUSE_SYSTEM_SITE;
}

/* Reports on the way to the caller, and what they come to. */
struct passing {
	infuse_report_fn *report;
	void *context;
	bool unreadable;
};

static void pass(const struct infuse_diag *diag, void *context)
{
	struct passing *to = context;

	if (diag->severity == INFUSE_UNREADABLE)
		to->unreadable = true;
	to->report(diag, to->context);
}

/* Of a file that was there and gave no document. */
static enum infuse_found refused(const struct passing *passing)
{
	return passing->unreadable ? INFUSE_CANNOT_READ : INFUSE_INVALID;
}

enum infuse_found infuse_site_load(struct infuse_site_document **out,
    const char *path, infuse_find_site_fn *find, infuse_report_fn *report,
    void *context)
{
	struct passing passing = { report, context, false };
	struct infuse_bytes bytes = { 0 };
	enum infuse_found found = find(&bytes, path, report, context);

	*out = NULL;
	if (found != INFUSE_FOUND)
		return found;
	*out = infuse_site_read(bytes.text, bytes.size, bytes.file, pass,
	    &passing);
	if (*out != NULL)
		(*out)->origin.built_in = bytes.built_in;
	infuse_bytes_free(&bytes);
	return *out != NULL ? INFUSE_FOUND : refused(&passing);
}

/* What cannot be looked at counts as there: it is not passed over (S-39). */
static bool has_system(void)
{
	struct stat is;

	return lstat(infuse_system_site(), &is) == 0 ||
	    (errno != ENOENT && errno != ENOTDIR);
}

static bool is_system(const char *path)
{
	struct stat a, b;

	return stat(path, &a) == 0 && stat(infuse_system_site(), &b) == 0 &&
	    a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

/* Both, the one tightened by the other. */
static enum infuse_found unite(struct infuse_site_document **site,
    struct infuse_site_document *system, infuse_report_fn *report,
    void *context)
{
	struct passing passing = { report, context, false };

	if (infuse_site_unite(*site, system, pass, &passing))
		return INFUSE_FOUND;
	infuse_site_free(*site);
	*site = NULL;
	return refused(&passing);
}

enum infuse_found infuse_site_in_force(struct infuse_site_document **out,
    const char *path, infuse_find_site_fn *find, infuse_report_fn *report,
    void *context)
{
	struct infuse_site_document *system = NULL;
	enum infuse_found found = INFUSE_FOUND;

	*out = NULL;
	if (has_system())
		found = infuse_site_load(&system, infuse_system_site(),
		    infuse_find_site, report, context);
	if (found == INFUSE_ABSENT)	/* it was there, and now is not */
		return INFUSE_CANNOT_READ;
	if (found != INFUSE_FOUND)
		return found;
	if (system != NULL && (path == NULL || is_system(path))) {
		*out = system;
		return INFUSE_FOUND;
	}
	found = infuse_site_load(out, path, find, report, context);
	if (found != INFUSE_FOUND)
		infuse_site_free(system);
	else if (system != NULL)
		found = unite(out, system, report, context);
	return found;
}
