/* SPDX-License-Identifier: MIT */
#include "../answer/titrate_page.h"
#include "answer.h"
#include "now.h"
#include "read_observations.h"
#include "text_out.h"

static enum cli_status answer(const struct cli_case *c,
    const struct cli_args *args, const struct infuse_running *now,
    const struct render_bedside *bedside)
{
	const struct infuse_rules rules = {
		.protocol = &c->documents.protocol->care,
		.site = &c->documents.site->care,
	};
	struct render_text text = { 0 };
	struct infuse_proposal proposal;
	struct infuse_plan plan;
	struct answer tree = { 0 };
	struct page page = { .answer = &tree };

	infuse_plan_make(&plan, &c->of);
	infuse_titrate(&proposal, &c->of, &plan, &rules, now);
	if (proposal.clash.kind != INFUSE_NO_CLASH) {
		cli_tell_clash(&proposal.clash, &c->context);
		return CLI_USAGE;
	}
	if (c->format == CLI_JSON) {
		answer_titrate_tree(&tree, &c->context, bedside, &proposal);
		cli_view_tree(&text, &c->view, &tree, NULL);
	} else {
		answer_titrate_page(&page, &c->context, bedside, &proposal);
		cli_view_page(&text, &c->view, &page);
	}
	return cli_print(&text, cli_verdict_status(
	    proposal.option[INFUSE_OPTION_STAY].verdict, args));
}

enum cli_status cli_titrate(const struct cli_args *args)
{
	static const struct infuse_running nothing;
	struct infuse_running now = nothing;
	struct render_bedside bedside = { .now = &now };
	struct cli_case c;
	enum cli_status status;

	if (!cli_now_fits(args, false) ||
	    !cli_read_observations(&now, &bedside, args))
		return CLI_USAGE;
	status = cli_case_open(&c, args);
	if (status != CLI_OK)
		return status;
	c.of.course_runs = true;	/* it is about a rate that runs */
	if (cli_read_question(&now.question, args, &c.of.order) &&
	    cli_place_now(&now.question, &c, args))
		status = answer(&c, args, &now, &bedside);
	else
		status = CLI_USAGE;
	cli_case_close(&c);
	return status;
}
