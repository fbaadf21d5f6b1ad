/* SPDX-License-Identifier: MIT */
#include <string.h>

#include <infuse/screen.h>

#include "../answer/monitor.h"
#include "answer.h"
#include "now.h"
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

static void show(struct render_text *text, const struct cli_case *c,
    const struct infuse_plan *plan, const struct infuse_monitor *monitor)
{
	struct answer tree = { 0 };
	struct page page = { .answer = &tree };

	if (c->format == CLI_CSV) {
		render_monitor_csv(text, &c->context, plan, monitor);
	} else if (c->format == CLI_JSON) {
		answer_monitor_tree(&tree, &c->context, plan, monitor);
		cli_view_tree(text, &c->view, &tree, NULL);
	} else {
		answer_monitor_page(&page, &c->context, plan, monitor);
		cli_view_page(text, &c->view, &page);
	}
}

enum cli_status cli_monitor(const struct cli_args *args)
{
	struct render_text text = { 0 };
	struct infuse_monitor monitor;
	struct infuse_plan plan;
	struct infuse_question question = { .day = 0 };
	enum infuse_earlier earlier;
	struct cli_case c;
	enum cli_status status;

	if (!cli_now_fits(args, true) ||
	    !read_earlier(&earlier, args->value[CLI_LAST_COURSE]))
		return CLI_USAGE;
	status = cli_case_open(&c, args);
	if (status != CLI_OK)
		return status;
	if (!cli_place_now(&question, &c, args)) {
		cli_case_close(&c);
		return CLI_USAGE;
	}
	cli_note_course(&c, &question);
	infuse_plan_make(&plan, &c.of);
	infuse_monitor_make(&monitor, &c.of, &plan,
	    &c.documents.protocol->care, &c.documents.site->care,
	    c.context.clock, earlier);
	show(&text, &c, &plan, &monitor);
	cli_case_close(&c);
	return cli_print(&text, cli_verdict_status(monitor.verdict, args));
}
