/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "explaining.h"

bool cli_may_explain(const struct cli_args *args)
{
	enum cli_format format;

	if (args->value[CLI_EXPLAIN] == NULL)
		return true;
	if (!cli_read_format(&format, args))
		return false;
	if (format != CLI_CSV)
		return true;
	cli_error("no-such-choice", "--explain", "has no place in csv", NULL,
	    "write --format table, json or markdown");
	return false;
}

static enum cli_status proved(bool holds, const struct infuse_proof *proof)
{
	char text[120];

	if (holds)
		return CLI_OK;
	if (proof->row >= 0)
		snprintf(text, sizeof(text), "the %s of row %d came out "
		    "otherwise when it was made a second time",
		    infuse_figure_name(proof->figure), proof->row + 1);
	else
		snprintf(text, sizeof(text), "a %s came out otherwise when "
		    "it was made a second time",
		    infuse_figure_name(proof->figure));
	cli_error("self-check-failed", "self-check", text, NULL, "do not use "
	    "any figure of this");
	return CLI_BROKEN;
}

static void begin(struct render_explanation *out, struct cli_case *c,
    const struct cli_args *args, const struct infuse_plan *plan)
{
	static const struct render_explanation empty;

	*out = empty;
	out->of = &c->of;
	out->plan = plan;
	out->strength_typed = args->value[CLI_BAG] ? args->value[CLI_BAG] :
	    args->value[CLI_STRENGTH];
	c->context.explain = out;
}

enum cli_status cli_explaining(struct render_explanation *out,
    struct cli_case *c, const struct cli_args *args,
    const struct infuse_plan *plan)
{
	struct infuse_proof proof;

	begin(out, c, args, plan);
	return proved(infuse_prove_plan(&proof, &c->of, plan), &proof);
}

enum cli_status cli_explaining_answer(struct render_explanation *out,
    struct cli_case *c, const struct cli_args *args,
    const struct infuse_plan *plan, const struct infuse_question *question,
    const struct infuse_answer *answer)
{
	struct infuse_proof proof;
	enum cli_status status = cli_explaining(out, c, args, plan);

	if (status != CLI_OK)
		return status;
	out->question = question;
	out->answer = answer;
	if (!cli_read_quantity(&out->rate, "--rate", question->typed,
	    1u << INFUSE_RATE | 1u << INFUSE_DOSE_RATE | 1u << INFUSE_FLOW))
		return CLI_USAGE;
	return proved(infuse_prove_answer(&proof, &c->of, &out->rate, answer),
	    &proof);
}
