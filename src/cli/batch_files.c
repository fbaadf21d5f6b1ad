/* SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <string.h>

#include "batch_files.h"
#include "error.h"

static void free_ordered(struct batch_files *files)
{
	int i;

	for (i = 0; i < files->ordereds; i++) {
		free(files->ordered[i]->key);
		free(files->ordered[i]);
	}
	files->ordereds = 0;
	files->last = 0;
}

/* What an order made of a protocol has its strings, and so goes with it. */
static void free_protocols(struct batch_files *files)
{
	int i;

	free_ordered(files);
	for (i = 0; i < files->protocols; i++) {
		infuse_protocol_free(files->protocol[i].document);
		free(files->protocol[i].name);
	}
	files->protocols = 0;
}

static void free_sites(struct batch_files *files)
{
	int i;

	free_ordered(files);
	for (i = 0; i < files->sites; i++) {
		infuse_site_free(files->site[i].document);
		free(files->site[i].name);
	}
	files->sites = 0;
}

void batch_files_free(struct batch_files *files)
{
	free_protocols(files);
	free_sites(files);
	render_text_free(&files->key);
}

/* Where memory ran out, and nothing could be kept. */
static const struct answer_problem memory = {
	.severity = INFUSE_ERROR, .id = "out-of-memory", .about = "memory",
	.text = "there is not enough for this answer",
};

static enum cli_status no_memory(const struct answer_problem **why)
{
	*why = &memory;
	return CLI_IO;
}

/* An owned copy of a name; NULL stays NULL. */
static bool copy_name(char **out, const char *name)
{
	size_t size = name != NULL ? strlen(name) + 1 : 0;

	*out = NULL;
	if (name == NULL)
		return true;
	*out = malloc(size);
	if (*out == NULL)
		return false;
	memcpy(*out, name, size);
	return true;
}

/* What was kept while a file was read: the first of it is the reason. */
static void take_why(struct answer_problem *out, enum cli_status status,
    struct cli_errors *kept)
{
	const struct answer_problem *first = cli_first_error(kept);

	if (status != CLI_OK)
		*out = first != NULL ? *first : memory;
	cli_errors_free(kept);
}

enum cli_status batch_protocol(struct batch_files *files,
    const struct infuse_protocol_document **out, const char *name,
    const struct answer_problem **why)
{
	static const struct batch_protocol empty;
	struct cli_errors kept = { 0 }, *before;
	struct batch_protocol *of;
	int i;

	for (i = 0; i < files->protocols; i++)
		if (strcmp(files->protocol[i].name, name) == 0)
			break;
	of = &files->protocol[i];
	if (i == files->protocols) {
		if (i == BATCH_PROTOCOLS_MAX)
			free_protocols(files);
		of = &files->protocol[files->protocols];
		*of = empty;
		if (!copy_name(&of->name, name))
			return no_memory(why);
		before = cli_keep_errors(&kept);
		of->status = cli_load_protocol(&of->document, name);
		(void)cli_keep_errors(before);
		take_why(&of->why, of->status, &kept);
		files->protocols++;
	}
	*out = of->document;
	*why = &of->why;
	return of->status;
}

static bool is_named(const struct batch_site *site, const char *name)
{
	return site->name == NULL || name == NULL ? site->name == name :
	    strcmp(site->name, name) == 0;
}

enum cli_status batch_site(struct batch_files *files,
    struct infuse_site_document **out, const char *name,
    const struct answer_problem **why)
{
	static const struct batch_site empty;
	struct cli_errors kept = { 0 }, *before;
	struct batch_site *of;
	int i;

	for (i = 0; i < files->sites; i++)
		if (is_named(&files->site[i], name))
			break;
	of = &files->site[i];
	if (i == files->sites) {
		if (i == BATCH_SITES_MAX)
			free_sites(files);
		of = &files->site[files->sites];
		*of = empty;
		if (!copy_name(&of->name, name))
			return no_memory(why);
		before = cli_keep_errors(&kept);
		of->status = cli_load_site(&of->document, name);
		(void)cli_keep_errors(before);
		take_why(&of->why, of->status, &kept);
		files->sites++;
	}
	*out = of->document;
	*why = &of->why;
	return of->status;
}

/* All that decides what an order makes of a protocol, in one text. */
static bool make_key(struct render_text *key, const struct cli_args *args)
{
	static const enum cli_option_id of[] = {
		CLI_PROTOCOL, CLI_SITE, CLI_READING, CLI_BEGIN, CLI_STEP,
		CLI_INTERVAL, CLI_DAYS,
	};
	size_t i;

	key->length = 0;
	for (i = 0; i < sizeof(of) / sizeof(of[0]); i++) {
		render_add(key, args->value[of[i]] != NULL ? "=" : "-");
		if (args->value[of[i]] != NULL)
			render_add(key, args->value[of[i]]);
		render_add(key, "\n");
	}
	return !key->failed;
}

static struct batch_ordered *find(struct batch_files *files)
{
	const char *key = render_string(&files->key);
	int i;

	if (files->ordereds == 0)
		return NULL;
	if (strcmp(files->ordered[files->last]->key, key) == 0)
		return files->ordered[files->last];
	for (i = 0; i < files->ordereds; i++)
		if (strcmp(files->ordered[i]->key, key) == 0) {
			files->last = i;
			return files->ordered[i];
		}
	return NULL;
}

/* In the order in which a single command reads them. */
static enum cli_status fill(struct batch_files *files,
    struct batch_ordered *out, const struct cli_args *args,
    const struct answer_problem **why)
{
	const struct infuse_protocol_document *document;
	struct cli_errors kept = { 0 }, *before;
	enum cli_status status;

	status = batch_protocol(files, &document, args->value[CLI_PROTOCOL],
	    why);
	if (status != CLI_OK)
		return status;
	out->document = *document;
	before = cli_keep_errors(&kept);
	status = cli_read_as_ordered(&out->document, args);
	(void)cli_keep_errors(before);
	take_why(&out->why, status, &kept);
	*why = &out->why;
	if (status == CLI_OK)
		status = batch_site(files, &out->site, args->value[CLI_SITE],
		    why);
	out->before = out->document.protocol;
	return status;
}

/*
 * A new one.  A file that cannot be had is not kept here, as it is kept where
 * it was read.
 */
static enum cli_status add(struct batch_files *files,
    struct batch_ordered **out, const struct cli_args *args,
    const struct answer_problem **why)
{
	static const struct batch_ordered empty;
	struct batch_ordered *made = malloc(sizeof(*made));
	enum cli_status status;

	*out = NULL;
	if (made == NULL)
		return no_memory(why);
	*made = empty;
	if (!copy_name(&made->key, render_string(&files->key))) {
		free(made);
		return no_memory(why);
	}
	if (files->ordereds == BATCH_ORDERED_MAX)
		free_ordered(files);
	status = fill(files, made, args, why);
	if (status != CLI_OK && *why != &made->why) {
		free(made->key);
		free(made);
		return status;
	}
	made->status = status;
	files->last = files->ordereds;
	files->ordered[files->ordereds++] = made;
	*out = made;
	return status;
}

enum cli_status batch_documents(struct batch_files *files,
    struct cli_documents *out, const struct cli_args *args,
    const struct answer_problem **why)
{
	struct batch_ordered *of;
	enum cli_status status;

	if (!make_key(&files->key, args))
		return no_memory(why);
	of = find(files);
	status = of != NULL ? of->status : add(files, &of, args, why);
	if (of == NULL)
		return status;
	*why = &of->why;
	if (of->document.bands.starts > 0 || of->document.bands.maxes > 0)
		of->document.protocol = of->before;
	out->protocol = &of->document;
	out->site = of->site;
	return status;
}
