/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "../answer/figure.h"
#include "pick.h"
#include "read.h"

/* "write one from 0.05 mg/kg/h to 0.1 mg/kg/h" */
static bool refuse(const char *option, const char *says, const char *typed,
    struct render_text *range)
{
	const char *id = typed != NULL ? "outside-range" : "order-picks-one";

	cli_error(id, option, says, typed, render_string(range));
	render_text_free(range);
	return false;
}

static bool refuse_rate(const char *option, const char *says,
    const char *typed, struct infuse_written_rate from,
    struct infuse_written_rate to)
{
	struct render_text range = { 0 };

	render_add(&range, "write one from ");
	render_written(&range, from);
	render_add(&range, " to ");
	render_written(&range, to);
	return refuse(option, says, typed, &range);
}

static bool refuse_duration(const char *option, const char *says,
    const char *typed, const struct infuse_open *open)
{
	struct render_text range = { 0 };

	render_add(&range, "write one from ");
	render_duration(&range, open->interval_from);
	render_add(&range, " to ");
	render_duration(&range, open->interval_to);
	return refuse(option, says, typed, &range);
}

static const char needed[] =
    "is needed: the protocol gives a range, and the order picks one";
static const char outside[] = "is outside of the range of the protocol";

/* Where nothing is open, nothing can be said: the file states it, or not. */
static bool nothing_open(const char *option, const char *typed,
    const struct infuse_protocol_document *document)
{
	if (typed == NULL)
		return true;
	cli_error("not-open", option, "is not for the order to say in this "
	    "protocol", document->id, "leave the option out, see infuse "
	    "protocol show");
	return false;
}

static bool pick_begin(struct infuse_protocol_document *document,
    const char *typed)
{
	const struct infuse_open open = document->open;
	struct infuse_written_rate rate;

	if (!open.start)
		return nothing_open("--begin", typed, document);
	if (typed == NULL)
		return refuse_rate("--begin", needed, NULL, open.start_from,
		    open.start_to);
	if (!cli_read_written_rate(&rate, "--begin", typed))
		return false;
	return infuse_protocol_begin(document, rate) || refuse_rate(
	    "--begin", outside, typed, open.start_from, open.start_to);
}

static bool pick_step(struct infuse_protocol_document *document,
    const char *typed)
{
	const struct infuse_open open = document->open;
	struct infuse_written_rate rate;

	if (!open.step)
		return nothing_open("--step", typed, document);
	if (typed == NULL)
		return refuse_rate("--step", needed, NULL, open.step_from,
		    open.step_to);
	if (!cli_read_written_rate(&rate, "--step", typed))
		return false;
	return infuse_protocol_step(document, rate) || refuse_rate("--step",
	    outside, typed, open.step_from, open.step_to);
}

static bool pick_interval(struct infuse_protocol_document *document,
    const char *typed)
{
	const struct infuse_open open = document->open;
	struct infuse_quantity quantity;
	struct infuse_duration interval;

	if (!open.interval)
		return nothing_open("--interval", typed, document);
	if (typed == NULL)
		return refuse_duration("--interval", needed, NULL, &open);
	if (!cli_read_quantity(&quantity, "--interval", typed,
	    1u << INFUSE_DURATION))
		return false;
	interval.min = quantity.base;
	return infuse_protocol_interval(document, interval) ||
	    refuse_duration("--interval", outside, typed, &open);
}

static bool pick_days(struct infuse_protocol_document *document,
    const char *typed)
{
	struct infuse_duration length;
	struct infuse_fault fault;
	int64_t days;

	if (!document->open.length)
		return nothing_open("--days", typed, document);
	if (typed == NULL) {
		cli_error("days-needed", "--days", "is needed: the protocol "
		    "does not say how long it runs", document->id,
		    "write the days of the order, as in --days 3");
		return false;
	}
	length.min = 0;
	if (infuse_read_count(&days, typed, strlen(typed), INFUSE_ROWS_MAX,
	    &fault))
		length.min = days * INFUSE_MIN_PER_DAY;
	if (infuse_protocol_length(document, length))
		return true;
	cli_error("not-a-count", "--days", "is no number of days", typed,
	    "write a number from 1 to 366");
	return false;
}

bool cli_pick(struct infuse_protocol_document *document,
    const struct cli_args *args)
{
	return pick_begin(document, args->value[CLI_BEGIN]) &&
	    pick_step(document, args->value[CLI_STEP]) &&
	    pick_interval(document, args->value[CLI_INTERVAL]) &&
	    pick_days(document, args->value[CLI_DAYS]);
}
