/* SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <string.h>

#include "../answer/compare.h"
#include "answer.h"
#include "text_out.h"

/* All that is compared; files' names are owned. */
struct comparing {
	int count;
	struct render_compared of[CLI_POSITIONALS_MAX];
	enum infuse_verdict worst;
	/* of --all alone */
	const struct cli_args *args;
	bool full;
	int refused;		/* could not be used, and said so */
	enum cli_status status;	/* of the first of these; CLI_IO ends it */
};

static void forget(struct comparing *all)
{
	int i;

	for (i = 0; i < all->count; i++) {
		free((void *)all->of[i].origin.file);
		render_text_free(&all->of[i].reason);
		render_text_free(&all->of[i].place);
		render_text_free(&all->of[i].doubt);
	}
}

/* One protocol twice, under one name or two, says nothing new. */
static bool is_new(const struct comparing *all,
    const struct infuse_protocol_document *document, const char *typed)
{
	int i;

	for (i = 0; i < all->count; i++) {
		if (strcmp(all->of[i].id, document->id) != 0 &&
		    strcmp(all->of[i].origin.sha256,
		    document->origin.sha256) != 0)
			continue;
		cli_error("protocol-twice", "compare", "the same protocol is "
		    "named twice", typed, "name it once");
		return false;
	}
	return true;
}

/* What outlives the case: the worst of its findings, and its doubt. */
static void keep_words(struct render_compared *one, const struct cli_case *c,
    const struct infuse_plan *plan)
{
	const struct infuse_protocol_document *document =
	    c->documents.protocol;
	const struct infuse_finding *worst = &plan->findings.of[0];

	if (plan->findings.count > 0 && plan->verdict < INFUSE_WITHIN) {
		render_finding(&one->reason, &c->context, worst, NULL,
		    plan->rows);
		render_place(&one->place, &c->context, worst->source,
		    worst->line);
	}
	if (document->doubts == 0)
		return;
	render_quote(&one->doubt, document->doubt[0]);
	if (document->doubts == 1)
		return;
	render_add(&one->doubt, "; ");
	render_add_count(&one->doubt, document->doubts - 1);
	render_add(&one->doubt, " more");
}

static enum cli_status keep(struct comparing *all, const struct cli_case *c)
{
	const struct infuse_protocol_document *document =
	    c->documents.protocol;
	const struct infuse_schedule *schedule = &document->protocol.schedule;
	struct render_compared *one = &all->of[all->count];
	struct infuse_plan plan;
	size_t size = strlen(document->origin.file) + 1;
	char *file = malloc(size);

	if (file == NULL) {
		cli_error("out-of-memory", "memory", "there is not enough for "
		    "this answer", NULL, "");
		return CLI_IO;
	}
	memcpy(file, document->origin.file, size);
	infuse_clean(one->id, sizeof(one->id), document->id,
	    strlen(document->id));
	one->evidence = infuse_evidence_name(document->protocol.evidence);
	one->regimen = schedule->regimen;
	one->sessions = schedule->sessions;
	one->length = schedule->length;
	one->every.min = schedule->listed ? 0 : schedule->every.min;
	one->origin = document->origin;
	one->origin.file = file;
	one->revision = document->revision;
	infuse_plan_make(&plan, &c->of);
	infuse_compare(&one->figures, &c->of, &plan);
	keep_words(one, c, &plan);
	all->worst = infuse_verdict_least(all->worst, plan.verdict);
	all->count++;
	return CLI_OK;
}

/* The last case is left open, for its head: weight, setting and site. */
static enum cli_status gather(struct comparing *all, struct cli_case *last,
    const struct cli_args *args)
{
	struct cli_args one = *args;
	enum cli_status status = CLI_OK;
	int i;

	for (i = 0; i < args->positionals; i++) {
		one.value[CLI_PROTOCOL] = args->positional[i];
		status = cli_case_open(last, &one);
		if (status != CLI_OK)
			return status;
		if (!is_new(all, last->documents.protocol,
		    args->positional[i]))
			status = CLI_USAGE;
		else
			status = keep(all, last);
		if (status != CLI_OK || i + 1 < args->positionals)
			cli_case_close(last);
		if (status != CLI_OK)
			return status;
	}
	return status;
}

/*
 * Each of --all; one that cannot be used takes none of the others away.  One
 * that cannot be read does, as there may be no memory for any.
 */
static void gather_one(const char *id, const char *file, void *context)
{
	struct comparing *all = context;
	struct cli_args one = *all->args;
	struct cli_case c;
	enum cli_status status;

	(void)file;
	if (all->status == CLI_IO)
		return;
	if (all->count == CLI_POSITIONALS_MAX) {
		all->full = true;
		return;
	}
	one.value[CLI_PROTOCOL] = id;
	status = cli_case_open(&c, &one);
	if (status == CLI_OK) {
		status = keep(all, &c);
		cli_case_close(&c);
	}
	if (status == CLI_OK)
		return;
	all->refused++;
	if (all->status == CLI_OK || status == CLI_IO)
		all->status = status;
}

/* What is wrong with the command line is said once. */
static enum cli_status may_gather(const struct cli_args *args)
{
	struct infuse_site_document *site;
	struct cli_view view;
	struct cli_order order;
	enum cli_status status;

	if (args->positionals > 0) {
		cli_error("all-and-named", "compare", "--all says which, and "
		    "so does a name", args->positional[0], "give one of the "
		    "two");
		return CLI_USAGE;
	}
	if (!cli_read_view(&view, args) || !cli_read_order(&order, args))
		return CLI_USAGE;
	status = cli_load_site(&site, args->value[CLI_SITE]);
	if (status == CLI_OK)
		infuse_site_free(site);
	return status;
}

/* Every protocol that can be found, and one of them opened for the head. */
static enum cli_status gather_all(struct comparing *all,
    struct cli_case *last, const struct cli_args *args)
{
	struct cli_reporter reporter = { 0 };
	struct cli_args one = *args;
	enum cli_status status = may_gather(args);
	enum infuse_found found;

	if (status != CLI_OK)
		return status;
	all->args = args;
	found = infuse_each_protocol(cli_search_path(), gather_one, all,
	    cli_report, &reporter);
	if (found != INFUSE_FOUND)
		return cli_found(found);
	if (all->status == CLI_IO || reporter.no_memory)
		return CLI_IO;
	all->refused += reporter.messages;
	if (all->full) {
		cli_error("too-many-protocols", "--all", "are more than 64 "
		    "protocols", NULL, "name those to compare");
		return CLI_USAGE;
	}
	if (all->count == 0)
		return all->status != CLI_OK ? all->status : CLI_USAGE;
	one.value[CLI_PROTOCOL] = all->of[0].id;
	return cli_case_open(last, &one);
}

static void show(struct render_text *text, const struct cli_case *c,
    const struct render_comparison *comparison)
{
	struct answer tree = { 0 };
	struct page page = { .answer = &tree };

	if (!cli_views_page(&c->view)) {
		answer_compare_tree(&tree, comparison);
		cli_view_tree(text, &c->view, &tree, &answer_compare_sheet);
	} else {
		answer_compare_page(&page, comparison);
		cli_view_page(text, &c->view, &page);
	}
}

enum cli_status cli_compare(const struct cli_args *args)
{
	struct render_text text = { 0 };
	struct comparing all = { .worst = INFUSE_WITHIN };
	struct render_comparison comparison;
	struct cli_case last = { .format = CLI_TABLE };
	bool every = args->value[CLI_ALL] != NULL;
	enum cli_status status = every ? gather_all(&all, &last, args) :
	    gather(&all, &last, args);

	if (status == CLI_OK) {
		/* The context points into the case that it was made with. */
		last.context.order = &last.of.order;
		comparison.context = &last.context;
		comparison.count = all.count;
		comparison.of = all.of;
		comparison.refused = all.refused;
		show(&text, &last, &comparison);
		cli_case_close(&last);
		status = cli_print(&text, all.refused > 0 ? CLI_NO :
		    cli_verdict_status(all.worst, args));
	}
	forget(&all);
	return status;
}
