/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "../answer/explain.h"
#include "../answer/check.h"
#include "../answer/check_page.h"
#include "explaining.h"
#include "now.h"
#include "read_observations.h"
#include "text_out.h"

/* A rate in any unit as mg/h, exact: a flow comes back as that flow. */
static bool to_rate(struct infuse_rate *out, const char *option,
    const char *typed, const struct infuse_order *order)
{
	struct infuse_dose_rate dose_rate;
	struct infuse_flow flow;
	struct infuse_quantity quantity;
	bool fits;

	if (!cli_read_quantity(&quantity, option, typed, 1u << INFUSE_RATE |
	    1u << INFUSE_DOSE_RATE | 1u << INFUSE_FLOW))
		return false;
	if (quantity.dimension == INFUSE_RATE) {
		out->pg_per_h = quantity.base;
		out->part = quantity.part;
		out->over = quantity.over;
		return true;
	}
	if (quantity.dimension == INFUSE_DOSE_RATE) {
		dose_rate.pg_per_kg_h = quantity.base;
		dose_rate.part = quantity.part;
		dose_rate.over = quantity.over;
		fits = infuse_rate_of(out, dose_rate,
		    infuse_dosing_weight(order));
	} else if (!order->has_strength) {
		cli_error("strength-needed", option, "mL/h says nothing "
		    "without the strength", typed, "add --strength \"2 mg/mL\" "
		    "or --bag as the label reads, or write the rate in mg/h");
		return false;
	} else {
		flow.hundredth_ml_per_h = quantity.base;
		fits = infuse_rate_of_flow(out, flow, order->strength);
	}
	if (!fits)
		cli_error("rate-too-large", option, "is more than 10 g/h",
		    typed, "read the order again");
	return fits;
}

/* Whether the protocol's rates are written per kg. */
static bool is_by_weight(const struct infuse_schedule *schedule)
{
	if (schedule->form == INFUSE_FORM_TITRATED)
		return schedule->titration.max.per_kg;
	if (schedule->form == INFUSE_FORM_RAMP)
		return schedule->to.per_kg;
	return schedule->entry[0].rate.rate.per_kg;
}

/* How the number was written, for the explanation of slips. */
static bool set_written(struct infuse_question *out, const char *typed)
{
	struct infuse_written written;
	struct infuse_fault fault;
	int64_t milli;
	int i;

	if (!infuse_read_written(&written, typed, strlen(typed),
	    1u << INFUSE_RATE | 1u << INFUSE_DOSE_RATE | 1u << INFUSE_FLOW,
	    &fault)) {
		cli_fault("--rate", typed, &fault);
		return false;
	}
	milli = written.digits;
	for (i = written.decimals; i < 3; i++)
		milli *= 10;
	for (i = written.decimals; i > 3; i--)
		milli /= 10;
	out->typed = typed;
	out->unit = written.unit;
	out->written_milli = milli;
	return true;
}

/* Of titrate --rate is the one that runs. */
static bool wants_current(const struct cli_args *args)
{
	int i;

	for (i = 0; i < args->command->count; i++)
		if (args->command->options[i] == CLI_CURRENT)
			return true;
	return false;
}

bool cli_past_fits(const struct cli_case *c, const struct infuse_plan *plan,
    const struct infuse_question *question)
{
	struct infuse_contradiction clash;

	if (infuse_past_fits(&clash, &c->of, plan, question))
		return true;
	cli_tell_clash(&clash, &c->context);
	return false;
}

/* Whether a rate was typed as the site's pumps show it. */
static bool is_entered(const struct infuse_unit *unit,
    const struct infuse_order *order)
{
	switch (unit->dimension) {
	case INFUSE_FLOW:
		return true;
	case INFUSE_RATE:
		return order->programme == INFUSE_PROGRAMME_RATE;
	case INFUSE_DOSE_RATE:
		return order->programme == INFUSE_PROGRAMME_DOSE_RATE;
	default:
		return false;
	}
}

static bool read_current(struct infuse_question *out, const char *typed,
    const struct infuse_order *order)
{
	struct infuse_written written;
	struct infuse_fault fault;

	if (!to_rate(&out->current, "--current", typed, order))
		return false;
	out->current_entered = infuse_read_written(&written, typed,
	    strlen(typed), 1u << INFUSE_RATE | 1u << INFUSE_DOSE_RATE |
	    1u << INFUSE_FLOW, &fault) && is_entered(written.unit, order);
	return true;
}

bool cli_read_question(struct infuse_question *out,
    const struct cli_args *args, const struct infuse_order *order)
{
	static const struct infuse_question empty;
	struct infuse_quantity length;
	struct infuse_fault fault;
	const char *day = args->value[CLI_DAY];

	*out = empty;
	if (!to_rate(&out->rate, "--rate", args->value[CLI_RATE], order) ||
	    !set_written(out, args->value[CLI_RATE]))
		return false;
	out->entered = is_entered(out->unit, order);
	if (day != NULL && (!infuse_read_count(&out->day, day, strlen(day),
	    INFUSE_ROWS_MAX, &fault) || out->day == 0)) {
		cli_error("not-a-day", "--day", "is not a day of an infusion",
		    day, "write a number from 1 to 366");
		return false;
	}
	out->has_current = args->value[CLI_CURRENT] != NULL;
	if (out->has_current && !read_current(out, args->value[CLI_CURRENT],
	    order))
		return false;
	if (args->value[CLI_RUNNING] != NULL && !out->has_current &&
	    wants_current(args)) {
		cli_error("current-needed", "--running", "says nothing without "
		    "the rate that runs", args->value[CLI_RUNNING],
		    "add --current, as in --current \"10 mg/h\"");
		return false;
	}
	out->has_length = args->value[CLI_FOR] != NULL;
	if (!cli_read_past(&out->past, args, order))
		return false;
	if (!out->has_length)
		return true;
	if (!cli_read_quantity(&length, "--for", args->value[CLI_FOR],
	    1u << INFUSE_DURATION))
		return false;
	out->length.min = length.base;
	if (length.base > 0)
		return true;
	cli_error("zero", "--for", "a time is above 0", args->value[CLI_FOR],
	    "write it as in \"4 h\"");
	return false;
}

static void show(struct render_text *text, const struct cli_case *c,
    const struct infuse_question *question, const struct infuse_answer *answer,
    const struct infuse_plan *plan)
{
	struct answer tree = { 0 };
	struct page page = { .answer = &tree };

	if (!cli_views_page(&c->view)) {
		answer_check_tree(&tree, &c->context, question, answer);
		cli_view_tree(text, &c->view, &tree, &answer_check_sheet);
	} else {
		answer_check_page(&page, &c->context, question, answer, plan);
		if (c->context.explain != NULL) {
			page_gap(&page);
			page_explain(&page, &c->context);
		}
		cli_view_page(text, &c->view, &page);
	}
}

enum cli_status cli_case_check(struct cli_checked *out, struct cli_case *c,
    const struct cli_args *args)
{
	if (!cli_read_question(&out->question, args, &c->of.order) ||
	    !cli_place_now(&out->question, c, args))
		return CLI_USAGE;
	out->question.by_weight = is_by_weight(&c->of.protocol->schedule);
	cli_note_course(c, &out->question);
	infuse_plan_make(&out->plan, &c->of);
	if (!cli_past_fits(c, &out->plan, &out->question))
		return CLI_USAGE;
	infuse_check(&out->answer, &c->of, &out->plan, &out->question);
	return CLI_OK;
}

enum cli_status cli_check(const struct cli_args *args)
{
	struct render_text text = { 0 };
	struct render_explanation explanation;
	struct cli_checked checked;
	struct cli_case c;
	enum cli_status status;

	if (!cli_may_explain(args) || !cli_now_fits(args, false))
		return CLI_USAGE;
	status = cli_case_open(&c, args);
	if (status != CLI_OK)
		return status;
	status = cli_case_check(&checked, &c, args);
	if (status == CLI_OK && args->value[CLI_EXPLAIN] != NULL)
		status = cli_explaining_answer(&explanation, &c, args,
		    &checked.plan, &checked.question, &checked.answer);
	if (status != CLI_OK) {
		cli_case_close(&c);
		return status;
	}
	show(&text, &c, &checked.question, &checked.answer, &checked.plan);
	cli_case_close(&c);
	return cli_print(&text, cli_verdict_status(checked.answer.verdict,
	    args));
}
