/* SPDX-License-Identifier: MIT */
#include <infuse/open.h>

#include "input.h"
#include "load.h"
#include "streams.h"

/* "-" is standard input here. */
static enum infuse_found find_site(struct infuse_bytes *out,
    const char *path, infuse_report_fn *report, void *context)
{
	return cli_is_input(path) ? cli_read_input(out, report, context) :
	    infuse_find_site(out, path, report, context);
}

enum cli_status cli_read_site(struct infuse_site_document **out,
    const char *path)
{
	struct cli_reporter reporter = { 0 };

	return cli_found(infuse_site_load(out, path, find_site, cli_report,
	    &reporter));
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

enum cli_status cli_load_site(struct infuse_site_document **out,
    const char *typed)
{
	struct cli_reporter reporter = { 0 };
	enum cli_status status;
	const char *path;

	*out = NULL;
	status = find_path(&path, typed);
	if (status != CLI_OK)
		return status;
	return cli_found(infuse_site_in_force(out, path, find_site,
	    cli_report, &reporter));
}
