/* SPDX-License-Identifier: MIT */
#ifndef CLI_LOAD_H
#define CLI_LOAD_H

#include <infuse/library.h>

#include "cli.h"

/*
 * Finds and reads the protocol and the site's file that a command names.
 * Messages go to standard error.
 */
struct cli_documents {
	struct infuse_protocol_document *protocol;
	struct infuse_site_document *site;
};

enum cli_status cli_load(struct cli_documents *out,
    const struct cli_args *args);

/* The protocol as this order has it: which reading, and what is open. */
enum cli_status cli_read_as_ordered(
    struct infuse_protocol_document *document, const struct cli_args *args);
void cli_unload(struct cli_documents *documents);

/*
 * The site that is in force: --site as typed, else INFUSE_SITE, else the
 * limits that are built in; and in any case the system's file where it
 * exists, which only tightens the others.
 */
enum cli_status cli_load_site(struct infuse_site_document **out,
    const char *typed);

/* One site file by itself; a NULL path is the built-in one. */
enum cli_status cli_read_site(struct infuse_site_document **out,
    const char *path);

/* What a look-up comes to as an exit status. */
enum cli_status cli_found(enum infuse_found found);

/*
 * Prints messages on standard error and counts them.  Notes and warnings are
 * a linter's, and are left away without `all`.
 */
struct cli_reporter {
	bool all;
	int messages;
	bool unreadable;	/* not wrong, but could not be read */
	bool no_memory;		/* and of no file's making */
};

/* One protocol by its name, and what its messages came to. */
enum cli_status cli_load_protocol(struct infuse_protocol_document **out,
    const char *name);
enum cli_status cli_load_reported(struct infuse_protocol_document **out,
    const char *name, struct cli_reporter *reporter);

/* Of a file that gave no document: 3, or 4 when it could not be read. */
enum cli_status cli_refused(const struct cli_reporter *reporter);

void cli_report(const struct infuse_diag *diag, void *reporter);

/* The folders of INFUSE_PATH, or NULL. */
const char *cli_search_path(void);

#endif
