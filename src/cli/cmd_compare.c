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
};

static void forget(struct comparing *all)
{
	int i;

	for (i = 0; i < all->count; i++)
		free((void *)all->of[i].origin.file);
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
		cli_error("compare", "the same protocol is named twice",
		    typed, "name it once");
		return false;
	}
	return true;
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
		cli_error("memory", "there is not enough for this answer",
		    NULL, "");
		return CLI_IO;
	}
	memcpy(file, document->origin.file, size);
	infuse_clean(one->id, sizeof(one->id), document->id,
	    strlen(document->id));
	one->evidence = infuse_evidence_name(document->protocol.evidence);
	one->regimen = schedule->regimen;
	one->sessions = schedule->sessions;
	one->length = schedule->length;
	one->every = schedule->every;
	one->origin = document->origin;
	one->origin.file = file;
	one->revision = document->revision;
	infuse_plan_make(&plan, &c->of);
	infuse_compare(&one->figures, &c->of, &plan);
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
	enum cli_status status = gather(&all, &last, args);

	if (status == CLI_OK) {
		/* The context points into the case that it was made with. */
		last.context.order = &last.of.order;
		comparison.context = &last.context;
		comparison.count = all.count;
		comparison.of = all.of;
		show(&text, &last, &comparison);
		cli_case_close(&last);
		status = cli_print(&text,
		    cli_verdict_status(all.worst, args));
	}
	forget(&all);
	return status;
}
