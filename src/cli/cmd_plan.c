/* SPDX-License-Identifier: MIT */
#include "../render/plan.h"
#include "explaining.h"
#include "text_out.h"

enum cli_status cli_plan(const struct cli_args *args)
{
	static void (*const render[CLI_FORMATS])(struct render_text *,
	    const struct render_context *, const struct infuse_plan *) = {
		[CLI_TABLE] = render_plan_table,
		[CLI_JSON] = render_plan_json,
		[CLI_CSV] = render_plan_csv,
		[CLI_MARKDOWN] = render_plan_markdown,
	};
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
	render[c.format](&text, &c.context, &plan);
	cli_case_close(&c);
	return cli_print(&text, cli_verdict_status(plan.verdict, args));
}
