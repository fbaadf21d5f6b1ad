/* SPDX-License-Identifier: MIT */
#include "../answer/prepare.h"
#include "read_prepare.h"
#include "text_out.h"

/* Bags without end are a label that was misread, not an answer. */
static bool is_countable(const struct infuse_preparation *made,
    const struct cli_args *args)
{
	if (!made->too_many)
		return true;
	cli_error("--bag", "more than 2,000 bags of this label would be "
	    "needed", args->value[CLI_BAG], "read amount and volume again");
	return false;
}

static enum cli_status prepare(struct cli_case *c,
    const struct cli_args *args)
{
	struct render_text text = { 0 };
	struct answer tree = { 0 };
	struct page page = { .answer = &tree };
	struct infuse_preparation made;
	struct infuse_plan plan;
	struct infuse_make make;
	struct render_bags bags = { &c->context, &plan, &make, &made, { 0 } };

	if (!cli_read_make(&make, &bags.line, c, args))
		return CLI_USAGE;
	infuse_plan_make(&plan, &c->of);
	infuse_prepare(&made, &c->of, &plan, &make);
	if (!is_countable(&made, args))
		return CLI_USAGE;
	if (!made.agrees || !render_prepare_agrees(&bags)) {
		cli_error("self-check", "the parts do not add up to the whole",
		    NULL, "do not use this build");
		return CLI_BROKEN;
	}
	if (c->format == CLI_JSON) {
		answer_prepare_tree(&tree, &bags);
		cli_view_tree(&text, &c->view, &tree, NULL);
	} else {
		answer_prepare_page(&page, &bags);
		cli_view_page(&text, &c->view, &page);
	}
	return cli_print(&text, cli_verdict_status(made.verdict, args));
}

enum cli_status cli_prepare(const struct cli_args *args)
{
	struct cli_case c;
	enum cli_status status = cli_case_open(&c, args);

	if (status != CLI_OK)
		return status;
	status = prepare(&c, args);
	cli_case_close(&c);
	return status;
}
