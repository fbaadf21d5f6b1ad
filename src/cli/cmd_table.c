/* SPDX-License-Identifier: MIT */
#include <stdio.h>

#include "../answer/figure.h"
#include "../answer/table.h"
#include "answer.h"
#include "text_out.h"

/* Why there can be no rows, and what to write instead. */
static bool refuse(const struct infuse_table *table,
    const struct cli_case *c, const char *every)
{
	struct render_text text = { 0 };

	switch (table->fault) {
	case INFUSE_TABLE_MADE:
	case INFUSE_TABLE_NO_START:
	case INFUSE_TABLE_ABOVE:
		return false;
	case INFUSE_TABLE_NO_STEP:
		cli_error("step-needed", "--every", "is needed: this protocol "
		    "states no step", c->documents.protocol->id, "say how far "
		    "rows are apart, as in --every \"1 mg/h\"");
		break;
	case INFUSE_TABLE_SMALL:
		render_add(&text, "write at least ");
		render_rate(&text, table->keyable);
		cli_error(every != NULL ? "step-too-small" : "step-needed",
		    "--every", every != NULL ? "is smaller than this pump and "
		    "bag can show" : "is needed: the protocol's own step is "
		    "smaller than this pump and bag can show", every,
		    render_string(&text));
		render_text_free(&text);
		break;
	case INFUSE_TABLE_LONG:
		cli_error("too-many-rows", "--every", "would be more than 366 "
		    "rows", every, "write a larger one");
		break;
	case INFUSE_TABLE_SCHEDULED:
		cli_error("not-titrated", "--every", "is for titrated "
		    "protocols, and this one schedules its rates",
		    c->documents.protocol->id, "leave it away: each rate of "
		    "the schedule is a row");
		break;
	}
	return true;
}

static void show(struct render_text *text, const struct cli_case *c,
    const struct infuse_plan *plan, const struct infuse_table *table)
{
	struct answer tree = { 0 };
	struct page page = { .answer = &tree };

	if (!cli_views_page(&c->view)) {
		answer_table_tree(&tree, &c->context, plan, table);
		cli_view_tree(text, &c->view, &tree, &answer_table_sheet);
	} else {
		answer_table_page(&page, &c->context, plan, table);
		cli_view_page(text, &c->view, &page);
	}
}

static enum cli_status tabulate(struct cli_case *c,
    const struct cli_args *args)
{
	const char *every = args->value[CLI_ROWS_EVERY];
	struct render_text text = { 0 };
	struct infuse_written_rate step;
	struct infuse_table table;
	struct infuse_plan plan;

	if (every != NULL && !cli_read_written_rate(&step, "--every", every))
		return CLI_USAGE;
	infuse_plan_make(&plan, &c->of);
	infuse_table_make(&table, &c->of, &plan,
	    every != NULL ? &step : NULL);
	if (refuse(&table, c, every))
		return CLI_USAGE;
	show(&text, c, &plan, &table);
	return cli_print(&text, cli_verdict_status(table.verdict, args));
}

enum cli_status cli_table(const struct cli_args *args)
{
	struct cli_case c;
	enum cli_status status = cli_case_open(&c, args);

	if (status != CLI_OK)
		return status;
	status = tabulate(&c, args);
	cli_case_close(&c);
	return status;
}
