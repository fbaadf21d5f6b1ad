/* SPDX-License-Identifier: MIT */
/*
 * What a file leaves to the order: a length that no source states, and ranges
 * of which one figure is picked.
 */
#include <infuse/document.h>

#include "schedule.h"

const struct field file_range_fields[RANGE_FIELDS] = {
	[RANGE_FROM] = { "schedule.titrate.start.from", NODE_SCALAR,
	    FIELD_REQUIRED, "write the least that the source gives" },
	[RANGE_TO] = { "schedule.titrate.start.to", NODE_SCALAR,
	    FIELD_REQUIRED, "write the most that the source gives" },
};

static int compare(struct infuse_written_rate a, struct infuse_written_rate b)
{
	return infuse_milli_cmp(file_written(a), file_written(b));
}

static void tell_order(struct reading *r, const struct node *const at[])
{
	file_tell(r, PROBLEM_RANGE_OUT_OF_ORDER, at[RANGE_TO]->place,
	    "write the lower end first; one figure is written as it is",
	    "a range from '%s' to '%s' has nothing to pick from",
	    at[RANGE_FROM]->text, at[RANGE_TO]->text);
}

bool file_read_rate_range(struct reading *r, const struct node *node,
    struct infuse_written_rate *from, struct infuse_written_rate *to)
{
	const struct node *at[RANGE_FIELDS];
	bool first, second;

	file_fields_find(r, node, file_range_fields, RANGE_FIELDS, at);
	first = file_read_rate(r, at[RANGE_FROM], ANY_RATE, from);
	second = file_read_rate(r, at[RANGE_TO], ANY_RATE, to);
	if (!first || !second)
		return false;
	if (from->per_kg != to->per_kg) {
		file_tell(r, PROBLEM_MIXED_BASIS, at[RANGE_TO]->place,
		    "write both per kg, or neither",
		    "a range from '%s' to '%s' has nothing between",
		    at[RANGE_FROM]->text, at[RANGE_TO]->text);
		return false;
	}
	if (compare(*from, *to) < 0)
		return true;
	tell_order(r, at);
	return false;
}

bool file_read_duration_range(struct reading *r, const struct node *node,
    struct infuse_duration *from, struct infuse_duration *to)
{
	const struct node *at[RANGE_FIELDS];
	bool first, second;

	file_fields_find(r, node, file_range_fields, RANGE_FIELDS, at);
	first = file_read_duration(r, at[RANGE_FROM], from);
	second = file_read_duration(r, at[RANGE_TO], to);
	if (!first || !second)
		return false;
	if (from->min < to->min)
		return true;
	tell_order(r, at);
	return false;
}

bool infuse_protocol_length(struct infuse_protocol_document *document,
    struct infuse_duration length)
{
	struct infuse_schedule *schedule = &document->protocol.schedule;
	int64_t steps = schedule->wean.steps;
	struct infuse_duration whole;

	whole.min = length.min + steps * schedule->wean.interval.min;
	if (!document->open.length || length.min <= 0 ||
	    whole.min > INFUSE_DURATION_MAX_MIN ||
	    (steps > 0 && whole.min / INFUSE_MIN_PER_DAY + steps + 2 >
	    INFUSE_ROWS_MAX))
		return false;
	schedule->length = whole;
	if (schedule->form == INFUSE_FORM_ENTRIES)
		schedule->entry[0].last =
		    (length.min + INFUSE_MIN_PER_DAY - 1) /
		    INFUSE_MIN_PER_DAY;
	document->open.length = false;
	return true;
}

static bool is_within(struct infuse_written_rate rate,
    struct infuse_written_rate from, struct infuse_written_rate to)
{
	return rate.per_kg == from.per_kg && compare(from, rate) <= 0 &&
	    compare(rate, to) <= 0;
}

bool infuse_protocol_begin(struct infuse_protocol_document *document,
    struct infuse_written_rate start)
{
	struct infuse_open *open = &document->open;

	if (!open->start || !is_within(start, open->start_from,
	    open->start_to))
		return false;
	document->protocol.schedule.titration.start = start;
	open->start = false;
	return true;
}

bool infuse_protocol_step(struct infuse_protocol_document *document,
    struct infuse_written_rate step)
{
	struct infuse_open *open = &document->open;

	if (!open->step || !is_within(step, open->step_from, open->step_to))
		return false;
	document->protocol.schedule.titration.step = step;
	open->step = false;
	return true;
}

bool infuse_protocol_interval(struct infuse_protocol_document *document,
    struct infuse_duration interval)
{
	struct infuse_open *open = &document->open;

	if (!open->interval || interval.min < open->interval_from.min ||
	    interval.min > open->interval_to.min)
		return false;
	document->protocol.schedule.titration.interval = interval;
	open->interval = false;
	return true;
}
