/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "../answer/verify.h"
#include "answer.h"
#include "input.h"
#include "now.h"
#include "text_out.h"

static bool above_0(int64_t base, const char *option, const char *typed)
{
	if (base > 0)
		return true;
	cli_error("zero", option, "is above 0 when an infusion is started",
	    typed, "write what the order or the pump shows");
	return false;
}

/* Here the drug is read from the label too, and cannot be left out (S-31). */
static bool read_label(struct infuse_second *out, const struct cli_args *args)
{
	struct infuse_label label;
	bool given;

	if (!cli_read_strength(&label, &given, args))
		return false;
	out->strength = label.strength;
	out->drug = label.drug;
	if (label.drug != INFUSE_NO_DRUG)
		return true;
	cli_error("drug-needed", "--bag", "needs the drug on the label, "
	    "ketamine or esketamine", args->value[CLI_BAG], "write drug, "
	    "amount and volume as in \"ketamine 500 mg in 250 mL\"");
	return false;
}

/* A rate belongs to the order; mL/h is what the pump shows. */
static bool read_rate(struct infuse_second *out, const char *typed)
{
	struct infuse_quantity quantity;
	struct infuse_fault fault;

	if (infuse_read_quantity(&quantity, typed, strlen(typed),
	    1u << INFUSE_FLOW, &fault)) {
		cli_error("flow-not-rate", "--rate", "is in mL/h, which the "
		    "pump shows", typed, "write the order's mg/h or mg/kg/h "
		    "here, and mL/h with --flow");
		return false;
	}
	return cli_read_written_rate(&out->rate, "--rate", typed) &&
	    above_0(out->rate.per_kg ? out->rate.dose_rate.pg_per_kg_h :
	    out->rate.rate.pg_per_h, "--rate", typed);
}

/* All of the second person's entries, before anything of the first's. */
static bool read_second(struct infuse_second *out,
    const struct cli_args *args)
{
	static const struct infuse_second empty;
	const char *flow = args->value[CLI_FLOW];
	const char *volume = args->value[CLI_VOLUME];
	const char *step = args->value[CLI_PUMP_STEP];
	struct infuse_quantity quantity;
	bool rounded;

	*out = empty;
	if (!cli_read_weight(&out->weight, &rounded,
	    args->value[CLI_WEIGHT]) || !read_label(out, args) ||
	    !read_rate(out, args->value[CLI_RATE]) ||
	    !cli_read_quantity(&quantity, "--flow", flow, 1u << INFUSE_FLOW))
		return false;
	out->flow.hundredth_ml_per_h = quantity.base;
	if (!above_0(quantity.base, "--flow", flow) ||
	    !cli_read_quantity(&quantity, "--volume", volume,
	    1u << INFUSE_VOLUME))
		return false;
	out->volume.hundredth_ml = quantity.base;
	if (!above_0(quantity.base, "--volume", volume))
		return false;
	if (step == NULL)
		return true;
	if (!cli_read_quantity(&quantity, "--pump-step", step,
	    1u << INFUSE_FLOW))
		return false;
	out->pump_step.hundredth_ml_per_h = quantity.base;
	return above_0(quantity.base, "--pump-step", step);
}

static bool read_day(int64_t *out, const char *typed)
{
	struct infuse_fault fault;

	*out = 0;
	if (typed == NULL || (infuse_read_count(out, typed, strlen(typed),
	    INFUSE_ROWS_MAX, &fault) && *out > 0))
		return true;
	cli_error("not-a-day", "--day", "is not a day of an infusion", typed,
	    "write a number from 1 to 366");
	return false;
}

/* An answer says on which day a session is, and not when of several. */
static bool is_one_a_day(const struct cli_course *course)
{
	int64_t i;

	for (i = 1; i < course->count; i++)
		if (course->start_min[i] < course->start_min[i - 1] +
		    course->length.min)
			return false;
	return true;
}

static bool is_even(const struct cli_course *course)
{
	int64_t i;

	for (i = 1; i < course->count; i++)
		if (course->start_min[i] != i * course->start_min[1])
			return false;
	return true;
}

/* A session is known by its day alone: an appointment at a time of day. */
static bool place_now(struct render_check_pair *pair,
    const struct infuse_record *first, struct infuse_clock *clock,
    const struct cli_args *args)
{
	const struct infuse_record_row *row = &first->row[0];
	struct cli_course course = { .count = 1 };
	struct infuse_duration now;
	struct cli_place place;
	int i;

	if (args->value[CLI_NOW] == NULL)
		return true;
	course.sessions = first->rows > 0 && row->session > 0;
	course.length = row->length;
	if (course.sessions) {
		course.count = first->row[first->rows - 1].session;
		for (i = 0; i < first->rows; i++) {
			course.length.min = row[i].into.min +
			    row[i].length.min;
			course.start_min[row[i].session - 1] =
			    (row[i].day - 1) * INFUSE_MIN_PER_DAY;
		}
		if (!is_one_a_day(&course)) {
			cli_error("day-needed", "--now", "the answer does not "
			    "say when its sessions begin", args->value[CLI_NOW],
			    "say which one it is with --day");
			return false;
		}
		clock->every.min = course.count > 1 ? course.start_min[1] :
		    INFUSE_MIN_PER_DAY;
		if (!is_even(&course))
			clock->every.min = INFUSE_MIN_PER_DAY;
	}
	if (!cli_read_now(&now, clock, args) ||
	    !cli_find_place(&place, &course, clock, now, args))
		return false;
	pair->day = place.day;
	pair->timed = true;
	pair->into = place.into;
	return true;
}

static enum cli_status read_first(struct infuse_record *out,
    const char *path)
{
	struct cli_reporter reporter = { 0 };
	struct infuse_bytes bytes = { 0 };
	enum infuse_found found = cli_is_input(path) ?
	    cli_read_input(&bytes, cli_report, &reporter) :
	    infuse_find_record(&bytes, path, cli_report, &reporter);
	bool good;

	if (found != INFUSE_FOUND)
		return cli_found(found);
	good = infuse_record_read(out, bytes.text, bytes.size, bytes.file,
	    cli_report, &reporter);
	infuse_bytes_free(&bytes);
	return good ? CLI_OK : cli_refused(&reporter);
}

static enum cli_status too_large(void)
{
	cli_error("too-large", "verify", "a figure is larger than this program "
	    "computes", NULL, "read the order, the label and the pump again");
	return CLI_USAGE;
}

/* Whether a session, or a day, has more than one row. */
static bool has_parts(const struct infuse_record *first)
{
	const struct infuse_record_row *row = first->row;
	int i;

	for (i = 1; i < first->rows; i++)
		if (row[i].session == row[i - 1].session &&
		    row[i].day == row[i - 1].day)
			return true;
	return false;
}

/* The row of the day, if the days leave no choice. */
static enum cli_status choose_row(struct render_check_pair *pair,
    const struct cli_args *args)
{
	bool found;

	if (pair->first->of == INFUSE_RECORD_TITRATE) {
		if (infuse_record_option(&pair->row, pair->first,
		    pair->second))
			return CLI_OK;
		return too_large();
	}
	/* A check that was asked without a day is about any. */
	pair->row = infuse_record_day(pair->first, pair->first->of ==
	    INFUSE_RECORD_CHECK && pair->first->row[0].day == 0 ? 0 :
	    pair->day, pair->timed ? &pair->into : NULL, &found);
	if (pair->row != NULL)
		return CLI_OK;
	if (!found)
		cli_error("no-such-day", "--day", "the answer has no such day",
		    args->value[CLI_DAY], "see the answer for its days");
	else if (pair->day == 0)
		cli_error("day-needed", "verify", "the days of the plan differ",
		    NULL, "say which one is set up with --day");
	else if (has_parts(pair->first))
		cli_error("elapsed-needed", "--day", "the rate changes on "
		    "that day", args->value[CLI_DAY],
		    "say how far it is with --elapsed");
	else
		cli_error("sessions-differ", "--day", "the sessions of that "
		    "day differ", args->value[CLI_DAY], "a double check of one "
		    "of several on a day is not offered");
	return CLI_USAGE;
}

/* S-31: what a titrated plan does not state is asked of check or titrate. */
static bool has_no_start(const struct infuse_record *first)
{
	const struct infuse_record_row *row = &first->row[0];

	return first->of == INFUSE_RECORD_PLAN && first->rows > 0 &&
	    row->titrated && (!row->has_rate || !row->rate_stated);
}

static enum render_no_check nothing_to_verify(
    const struct render_check_pair *pair)
{
	if (pair->first->verdict == INFUSE_STOP)
		return RENDER_PLAN_STOP;
	if (has_no_start(pair->first))
		return RENDER_PLAN_NO_START;
	if (pair->first->verdict == INFUSE_UNCHECKED)
		return RENDER_PLAN_UNCHECKED;
	if (pair->row == NULL)
		return RENDER_OTHER_RATE;
	if (pair->row->has_pump && pair->row->rate_stated)
		return RENDER_CHECKED;
	if (!pair->first->has_strength)
		return RENDER_PLAN_NO_LABEL;
	return pair->row->has_pump ? RENDER_PLAN_NO_START :
	    RENDER_PLAN_UNCHECKED;
}

static enum cli_status print(const struct render_check_pair *pair,
    const struct cli_view *view)
{
	struct render_text text = { 0 };
	struct answer tree = { 0 };
	struct page page = { .answer = &tree };
	bool agree = pair->nothing == RENDER_CHECKED && pair->result->agree;

	if (view->format == CLI_JSON) {
		answer_verify_tree(&tree, pair);
		cli_view_tree(&text, view, &tree, NULL);
	} else {
		answer_verify_page(&page, pair);
		cli_view_page(&text, view, &page);
	}
	return cli_print(&text, agree ? CLI_OK : CLI_NO);
}

/* A rate per kg is one of the actual weight here, and of no other. */
static bool rate_fits(const struct infuse_record *first,
    const struct infuse_second *second, const char *typed)
{
	if (!second->rate.per_kg || first->dosing.g == first->weight.g)
		return true;
	cli_error("other-weight", "--rate", "the plan's rates per kg are for "
	    "another weight than the actual one", typed, "write the rate of "
	    "the order in mg/h");
	return false;
}

static enum cli_status compare(struct render_check_pair *pair,
    struct infuse_second *second, struct infuse_verification *result,
    const struct cli_args *args, const struct cli_view *view)
{
	enum cli_status status;

	pair->step_of_plan = second->pump_step.hundredth_ml_per_h == 0;
	if (pair->step_of_plan)
		second->pump_step = pair->first->pump_step;
	if (pair->first->verdict > INFUSE_UNCHECKED) {
		status = choose_row(pair, args);
		if (status != CLI_OK)
			return status;
	}
	if (!rate_fits(pair->first, second, args->value[CLI_RATE]))
		return CLI_USAGE;
	pair->nothing = nothing_to_verify(pair);
	if (pair->nothing != RENDER_CHECKED)
		return print(pair, view);
	if (!infuse_verify(result, pair->first, pair->row, second))
		return too_large();
	pair->result = result;
	if (result->other_rate)
		pair->nothing = RENDER_OTHER_RATE;
	return print(pair, view);
}

enum cli_status cli_verify(const struct cli_args *args)
{
	struct render_check_pair pair = { 0 };
	struct infuse_second second;
	struct infuse_record first = { .rows = 0 };
	struct infuse_verification result;
	struct infuse_clock clock;
	bool has_clock;
	const char *against;
	char file[256];
	struct cli_view view;
	enum cli_status status;

	if (!cli_now_fits(args, false) || !cli_read_view(&view, args) ||
	    !read_second(&second, args) ||
	    !read_day(&pair.day, args->value[CLI_DAY]) ||
	    !cli_read_span(&pair.timed, &pair.into, CLI_ELAPSED, args))
		return CLI_USAGE;
	status = cli_read_clock(&clock, &has_clock, args);
	if (status == CLI_OK)
		status = read_first(&first, args->value[CLI_AGAINST]);
	if (status != CLI_OK)
		return status;
	if (!place_now(&pair, &first, &clock, args))
		return CLI_USAGE;
	against = cli_file_name(args->value[CLI_AGAINST]);
	infuse_clean(file, sizeof(file), against, strlen(against));
	pair.file = file;
	pair.first = &first;
	pair.second = &second;
	return compare(&pair, &second, &result, args, &view);
}
