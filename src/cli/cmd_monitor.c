/* SPDX-License-Identifier: MIT */
#include "../render/monitor.h"
#include "answer.h"
#include "text_out.h"

enum cli_status cli_monitor(const struct cli_args *args)
{
	static void (*const render[CLI_FORMATS])(struct render_text *,
	    const struct render_context *, const struct infuse_plan *,
	    const struct infuse_monitor *) = {
		[CLI_TABLE] = render_monitor_table,
		[CLI_JSON] = render_monitor_json,
		[CLI_CSV] = render_monitor_csv,
		[CLI_MARKDOWN] = render_monitor_markdown,
	};
	struct render_text text = { 0 };
	struct infuse_monitor monitor;
	struct infuse_plan plan;
	struct cli_case c;
	enum cli_status status = cli_case_open(&c, args);

	if (status != CLI_OK)
		return status;
	infuse_plan_make(&plan, &c.of);
	infuse_monitor_make(&monitor, &c.of, &plan,
	    &c.documents.protocol->care, &c.documents.site->care);
	render[c.format](&text, &c.context, &plan, &monitor);
	cli_case_close(&c);
	return cli_print(&text, cli_verdict_status(monitor.verdict, args));
}
