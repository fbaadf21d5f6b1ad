/* SPDX-License-Identifier: MIT */
#include <infuse/way.h>

#include "../answer/plan.h"
#include "../answer/plan_page.h"
#include "../answer/explain.h"
#include "explaining.h"
#include "text_out.h"

static void show(struct render_text *text, const struct cli_case *c,
    const struct infuse_plan *plan)
{
	struct answer answer = { 0 };
	struct page page = { .answer = &answer };

	if (!cli_views_page(&c->view)) {
		answer_plan_tree(&answer, &c->context, plan);
		cli_view_tree(text, &c->view, &answer, &answer_plan_sheet);
	} else {
		answer_plan_page(&page, &c->context, plan);
		if (c->context.explain != NULL) {
			page_gap(&page);
			page_explain(&page, &c->context);
		}
		cli_view_page(text, &c->view, &page);
	}
}

enum cli_status cli_plan(const struct cli_args *args)
{
	struct render_text text = { 0 };
	struct render_explanation explanation;
	struct infuse_plan plan;
	struct cli_case c;
	enum cli_status status;

	if (!cli_may_explain(args))
		return CLI_USAGE;
	status = cli_case_open(&c, args);
	if (status != CLI_OK)
		return status;
	infuse_plan_make(&plan, &c.of);
	if (args->value[CLI_EXPLAIN] != NULL)
		status = cli_explaining(&explanation, &c, args, &plan);
	if (status != CLI_OK) {
		cli_case_close(&c);
		return status;
	}
	/* what is explained is the plan; the way beside it is no part of it */
	if (c.context.explain == NULL)
		infuse_way_up(&plan, &c.of);
	show(&text, &c, &plan);
	cli_case_close(&c);
	return cli_print(&text, cli_verdict_status(plan.verdict, args));
}
