/* SPDX-License-Identifier: MIT */
#include "explaining.h"
#include "text_out.h"

/* What belongs to a single rate is not asked without one. */
static bool fits(const struct cli_args *args)
{
	static const enum cli_option_id with_rate[] = {
		CLI_DAY, CLI_CURRENT, CLI_FOR, CLI_ELAPSED, CLI_RUNNING,
		CLI_GIVEN, CLI_GIVEN_COURSE
	};
	size_t i;

	if (args->value[CLI_RATE] != NULL) {
		if (args->value[CLI_TARGET] == NULL)
			return true;
		cli_error("plan-and-check", "--target", "is a plan's, and "
		    "--rate is a check's", args->value[CLI_TARGET],
		    "explain one of the two");
		return false;
	}
	for (i = 0; i < sizeof(with_rate) / sizeof(with_rate[0]); i++) {
		if (args->value[with_rate[i]] == NULL)
			continue;
		cli_error("rate-needed", cli_options[with_rate[i]].name,
		    "goes with --rate", args->value[with_rate[i]],
		    "add --rate to explain a check, or leave it out to explain "
		    "the plan");
		return false;
	}
	return true;
}

static void show(struct render_text *text, const struct cli_case *c)
{
	struct answer tree = { 0 };
	struct page page = { .answer = &tree };

	if (c->format == CLI_JSON) {
		answer_explain_tree(&tree, &c->context);
		cli_view_tree(text, &c->view, &tree, NULL);
	} else {
		answer_explain_page(&page, &c->context);
		cli_view_page(text, &c->view, &page);
	}
}

static enum cli_status explain_check(struct cli_case *c,
    const struct cli_args *args, const struct infuse_plan *plan,
    struct render_text *text, enum infuse_verdict *verdict)
{
	struct render_explanation explanation;
	struct infuse_question question;
	struct infuse_answer answer;
	enum cli_status status;

	if (!cli_read_question(&question, args, &c->of.order) ||
	    !cli_past_fits(c, plan, &question))
		return CLI_USAGE;
	infuse_check(&answer, &c->of, plan, &question);
	status = cli_explaining_answer(&explanation, c, args, plan,
	    &question, &answer);
	if (status != CLI_OK)
		return status;
	*verdict = answer.verdict;
	show(text, c);
	return CLI_OK;
}

static enum cli_status explain_plan(struct cli_case *c,
    const struct cli_args *args, const struct infuse_plan *plan,
    struct render_text *text, enum infuse_verdict *verdict)
{
	struct render_explanation explanation;
	enum cli_status status = cli_explaining(&explanation, c, args, plan);

	if (status != CLI_OK)
		return status;
	*verdict = plan->verdict;
	show(text, c);
	return CLI_OK;
}

enum cli_status cli_explain(const struct cli_args *args)
{
	struct render_text text = { 0 };
	enum infuse_verdict verdict = INFUSE_STOP;
	struct infuse_plan plan;
	struct cli_case c;
	enum cli_status status;

	if (!fits(args))
		return CLI_USAGE;
	status = cli_case_open(&c, args);
	if (status != CLI_OK)
		return status;
	infuse_plan_make(&plan, &c.of);
	status = args->value[CLI_RATE] != NULL ?
	    explain_check(&c, args, &plan, &text, &verdict) :
	    explain_plan(&c, args, &plan, &text, &verdict);
	cli_case_close(&c);
	if (status == CLI_OK)
		return cli_print(&text, cli_verdict_status(verdict, args));
	render_text_free(&text);
	return status;
}
