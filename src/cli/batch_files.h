/* SPDX-License-Identifier: MIT */
#ifndef CLI_BATCH_FILES_H
#define CLI_BATCH_FILES_H

/*
 * Protocols and sites of a stream: each is read once, however many records
 * name it, and refused as often as it is named.  What is kept is bounded; where
 * more are named, some are read again.
 */

#include "../answer/problem.h"
#include "../answer/text.h"
#include "load.h"

#define BATCH_PROTOCOLS_MAX 64
#define BATCH_SITES_MAX 16
#define BATCH_ORDERED_MAX 64

struct batch_protocol {
	char *name;
	struct infuse_protocol_document *document;
	enum cli_status status;
	struct answer_problem why;	/* where the status is not CLI_OK */
};

struct batch_site {
	char *name;			/* NULL: not said */
	struct infuse_site_document *document;
	enum cli_status status;
	struct answer_problem why;
};

/*
 * A protocol as an order has it, at a site.  The patient's band changes it,
 * so what it was before is kept beside.
 */
struct batch_ordered {
	char *key;
	struct infuse_protocol_document document;
	struct infuse_protocol before;
	struct infuse_site_document *site;
	enum cli_status status;
	struct answer_problem why;
};

struct batch_files {
	int protocols;
	struct batch_protocol protocol[BATCH_PROTOCOLS_MAX];
	int sites;
	struct batch_site site[BATCH_SITES_MAX];
	int ordereds;
	struct batch_ordered *ordered[BATCH_ORDERED_MAX];
	int last;			/* of them, asked for */
	struct render_text key;
};

/*
 * What a command's options name.  On failure *why says what is wrong, until
 * the next call.
 */
enum cli_status batch_documents(struct batch_files *files,
    struct cli_documents *out, const struct cli_args *args,
    const struct answer_problem **why);

/* The site or the protocol alone. */
enum cli_status batch_site(struct batch_files *files,
    struct infuse_site_document **out, const char *name,
    const struct answer_problem **why);
enum cli_status batch_protocol(struct batch_files *files,
    const struct infuse_protocol_document **out, const char *name,
    const struct answer_problem **why);

void batch_files_free(struct batch_files *files);

#endif
