/* SPDX-License-Identifier: MIT */
#include "../answer/bags.h"
#include "../answer/prepare.h"
#include "read_prepare.h"
#include "text_out.h"

/* Bags without end are a label that was misread, not an answer. */
static bool is_countable(const struct infuse_preparation *made,
    const struct cli_args *args)
{
	if (!made->too_many)
		return true;
	cli_error("too-many-bags", "--bag", "more than 2,000 bags of this "
	    "label would be needed", args->value[CLI_BAG], "read amount and "
	    "volume again");
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
		cli_error("self-check-failed", "self-check", "the parts do not "
		    "add up to the whole", NULL, "do not use this build");
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

/* What is of one bag alone says nothing of several. */
static bool may_compare(const struct cli_args *args)
{
	static const enum cli_option_id of_one[] = {
		CLI_BAG, CLI_SYRINGE, CLI_VIAL, CLI_OVERFILL, CLI_LINE_VOLUME,
		CLI_TARGET,
	};
	size_t i;

	for (i = 0; i < sizeof(of_one) / sizeof(of_one[0]); i++) {
		if (args->value[of_one[i]] == NULL)
			continue;
		cli_error("one-bag-and-all", "--compare", "is about all bags "
		    "of the site, and this about one",
		    cli_options[of_one[i]].name, "leave one of the two out");
		return false;
	}
	return true;
}

/* The site's bags of the drug that the protocol is of. */
static bool choose(struct answer_bag of[ANSWER_BAGS_MAX], int *count,
    const struct cli_case *c)
{
	const struct infuse_site_document *site = c->documents.site;
	struct infuse_case one = c->of;
	int i;

	*count = 0;
	for (i = 0; i < site->bags; i++) {
		if (site->bag[i].drug != INFUSE_NO_DRUG &&
		    site->bag[i].drug != c->of.protocol->drug)
			continue;
		if (*count == ANSWER_BAGS_MAX) {
			cli_error("too-many-bags", "--compare", "the site has "
			    "more than 12 bags of this drug", site->id,
			    "ask about each with --bag NAME");
			return false;
		}
		one.order.has_strength = true;
		one.order.strength = site->bag[i].strength;
		one.order.label = site->bag[i].drug;
		of[*count].bag = &site->bag[i];
		infuse_bag_choose(&of[*count].choice, &one, site->bag_max);
		++*count;
	}
	if (*count > 0)
		return true;
	cli_error("no-bags", "--compare", "the site has no bags of this drug",
	    site->id, "name them in the site's file, under bags "
	    "(infuse-protocol(5)), or ask about one with --bag");
	return false;
}

static enum cli_status compare(struct cli_case *c,
    const struct cli_args *args)
{
	struct answer_bag of[ANSWER_BAGS_MAX];
	struct answer tree = { 0 };
	struct page page = { .answer = &tree };
	struct render_text text = { 0 };
	struct infuse_plan plan;
	struct answer_bags bags = { &c->context, &plan, 0, of };
	enum infuse_verdict worst = INFUSE_WITHIN;
	int i;

	if (!choose(of, &bags.count, c))
		return CLI_USAGE;
	for (i = 0; i < bags.count; i++)
		worst = infuse_verdict_least(worst, of[i].choice.verdict);
	infuse_plan_make(&plan, &c->of);
	if (c->format == CLI_JSON) {
		answer_bags_tree(&tree, &bags);
		cli_view_tree(&text, &c->view, &tree, NULL);
	} else {
		answer_bags_page(&page, &bags);
		cli_view_page(&text, &c->view, &page);
	}
	return cli_print(&text, cli_verdict_status(worst, args));
}

enum cli_status cli_prepare(const struct cli_args *args)
{
	bool several = args->value[CLI_COMPARE] != NULL;
	struct cli_case c;
	enum cli_status status;

	if (several && !may_compare(args))
		return CLI_USAGE;
	status = cli_case_open(&c, args);
	if (status != CLI_OK)
		return status;
	status = several ? compare(&c, args) : prepare(&c, args);
	cli_case_close(&c);
	return status;
}
