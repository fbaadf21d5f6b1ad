/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <sys/stat.h>

#include "input.h"
#include "load.h"
#include "streams.h"

/* Where the system keeps its site file; a build may say otherwise. */
#ifndef INFUSE_SYSTEM_SITE
#define INFUSE_SYSTEM_SITE "/etc/infuse/site.yaml"
#endif

const char *cli_system_site(void)
{
	return INFUSE_SYSTEM_SITE;
}

enum cli_status cli_read_site(struct infuse_site_document **out,
    const char *path)
{
	struct cli_reporter reporter = { 0 };
	struct infuse_bytes bytes = { 0 };
	enum infuse_found found;

	*out = NULL;
	found = cli_is_input(path) ?
	    cli_read_input(&bytes, cli_report, &reporter) :
	    infuse_find_site(&bytes, path, cli_report, &reporter);
	if (found != INFUSE_FOUND)
		return cli_found(found);
	*out = infuse_site_read(bytes.text, bytes.size, bytes.file, cli_report,
	    &reporter);
	if (*out != NULL)
		(*out)->origin.built_in = bytes.built_in;
	infuse_bytes_free(&bytes);
	return *out ? CLI_OK : cli_refused(&reporter);
}

/* What cannot be looked at counts as there: it is not passed over (S-39). */
static bool has_system(void)
{
	struct stat is;

	return lstat(cli_system_site(), &is) == 0 ||
	    (errno != ENOENT && errno != ENOTDIR);
}

static bool is_system(const char *path)
{
	struct stat a, b;

	return stat(path, &a) == 0 && stat(cli_system_site(), &b) == 0 &&
	    a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

/* --site, else INFUSE_SITE; NULL: neither is said. */
static enum cli_status find_path(const char **out, const char *typed)
{
	*out = typed != NULL ? typed : cli_environment("INFUSE_SITE");
	if (*out == NULL || (**out != '\0' &&
	    (typed != NULL || !cli_is_input(*out))))
		return CLI_OK;
	cli_error("no-file-named", typed != NULL ? "--site" : "INFUSE_SITE",
	    "names no file", NULL, typed != NULL ? "leave the option out for "
	    "the limits that are in force" : "unset it for the limits that are "
	    "in force");
	return CLI_USAGE;
}

/* Both, the one tightened by the other. */
static enum cli_status unite(struct infuse_site_document **site,
    struct infuse_site_document *system)
{
	struct cli_reporter reporter = { 0 };

	if (infuse_site_unite(*site, system, cli_report, &reporter))
		return CLI_OK;
	infuse_site_free(*site);
	*site = NULL;
	return cli_refused(&reporter);
}

enum cli_status cli_load_site(struct infuse_site_document **out,
    const char *typed)
{
	struct infuse_site_document *system = NULL;
	enum cli_status status;
	const char *path;

	*out = NULL;
	status = find_path(&path, typed);
	if (status != CLI_OK)
		return status;
	if (has_system())
		status = cli_read_site(&system, cli_system_site());
	if (status == CLI_USAGE)	/* it was there, and now is not */
		return CLI_IO;
	if (status != CLI_OK)
		return status;
	if (system != NULL && (path == NULL || is_system(path))) {
		*out = system;
		return CLI_OK;
	}
	status = cli_read_site(out, path);
	if (status != CLI_OK)
		infuse_site_free(system);
	else if (system != NULL)
		status = unite(out, system);
	return status;
}
