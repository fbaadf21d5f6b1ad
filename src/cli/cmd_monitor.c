/* SPDX-License-Identifier: MIT */
#include <string.h>

#include <infuse/screen.h>

#include "../render/monitor.h"
#include "answer.h"
#include "read.h"
#include "text_out.h"

/* S-27 asks for any course before, at whatever time. */
static bool read_earlier(enum infuse_earlier *out, const char *typed)
{
	struct infuse_screen_answers answers = { 0 };
	struct infuse_fault fault;

	*out = INFUSE_EARLIER_NOT_SAID;
	if (typed == NULL)
		return true;
	if (!infuse_read_last_course(&answers, typed, strlen(typed),
	    &fault)) {
		cli_fault("--last-course", typed, &fault);
		return false;
	}
	*out = answers.earlier_course == INFUSE_NO ? INFUSE_EARLIER_NEVER :
	    INFUSE_EARLIER_COURSE;
	return true;
}

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
	enum infuse_earlier earlier;
	struct cli_case c;
	enum cli_status status;

	if (!read_earlier(&earlier, args->value[CLI_LAST_COURSE]))
		return CLI_USAGE;
	status = cli_case_open(&c, args);
	if (status != CLI_OK)
		return status;
	infuse_plan_make(&plan, &c.of);
	infuse_monitor_make(&monitor, &c.of, &plan,
	    &c.documents.protocol->care, &c.documents.site->care,
	    c.context.clock, earlier);
	render[c.format](&text, &c.context, &plan, &monitor);
	cli_case_close(&c);
	return cli_print(&text, cli_verdict_status(monitor.verdict, args));
}
