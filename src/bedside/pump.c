/* SPDX-License-Identifier: MIT */
#include <stddef.h>

#include <infuse/pump.h>

#include "pump.h"

static const char *const names[INFUSE_PUMP_KINDS] = {
	[INFUSE_PUMP_HAS_BOLUS] = "bolus-in-pump-only",
	[INFUSE_PUMP_HAS_RATE] = "rate-in-pump-only",
	[INFUSE_PUMP_LACKS_RATE] = "rate-in-record-only",
	[INFUSE_PUMP_RATES_APART] = "rates-apart",
	[INFUSE_PUMP_TIMES_APART] = "times-apart",
	[INFUSE_PUMP_READ_APART] = "read-apart",
	[INFUSE_PUMP_VOLUMES_APART] = "volumes-apart",
};

const char *infuse_pump_kind_name(enum infuse_pump_kind kind)
{
	return names[kind];
}

int64_t bedside_apart(int64_t a, int64_t b)
{
	return a > b ? a - b : b - a;
}

bool bedside_near(const struct infuse_pump_case *of, struct infuse_flow a,
    struct infuse_flow b)
{
	return bedside_apart(a.hundredth_ml_per_h, b.hundredth_ml_per_h) <=
	    of->step.hundredth_ml_per_h;
}

static bool is_at_once(const struct infuse_pump_case *of, int64_t a,
    int64_t b)
{
	return bedside_apart(a, b) <= of->within.min;
}

/* What is in force at that minute, or NULL: nothing was before. */
static const struct infuse_pump_change *in_force(
    const struct infuse_pump_change *list, int count, int64_t at_min)
{
	int low = 0, high = count, middle;

	while (low < high) {
		middle = (low + high) / 2;
		if (list[middle].at_min <= at_min)
			low = middle + 1;
		else
			high = middle;
	}
	return low > 0 ? &list[low - 1] : NULL;
}

static void set_record(struct infuse_pump_finding *finding,
    const struct infuse_pump_change *change)
{
	if (change == NULL)
		return;
	finding->in_record = true;
	finding->seq = change->from;
	finding->record_min = change->at_min;
	finding->record = change->flow;
}

static void set_pump(struct infuse_pump_finding *finding,
    const struct infuse_pump_change *change)
{
	if (change == NULL)
		return;
	finding->in_log = true;
	finding->line = change->from;
	finding->pump_min = change->at_min;
	finding->pump = change->flow;
}

void bedside_found(struct pump_found *found, enum infuse_pump_kind kind,
    const struct infuse_pump_change *record,
    const struct infuse_pump_change *pump)
{
	static const struct infuse_pump_finding empty;
	struct infuse_pump_finding *finding = &found->finding[found->count++];

	*finding = empty;
	finding->kind = kind;
	set_record(finding, record);
	set_pump(finding, pump);
}

const struct infuse_pump_change *bedside_recorded(
    const struct infuse_pump_case *of, int64_t at_min)
{
	return in_force(of->record, of->records, at_min);
}

/* A short stand between two stretches of one rate is passed over. */
static void pass_stands(const struct infuse_pump_case *of,
    struct infuse_pump_change *list, int count)
{
	int i;

	for (i = 1; i + 1 < count; i++)
		if (list[i].flow.hundredth_ml_per_h == 0 &&
		    is_at_once(of, list[i].at_min, list[i + 1].at_min) &&
		    bedside_near(of, list[i - 1].flow, list[i + 1].flow))
			list[i].passed = list[i + 1].passed = true;
}

/* Changes of the two lists, from one to behind the last. */
struct stretch {
	struct infuse_pump_change *pump, *pump_end;
	struct infuse_pump_change *record, *record_end;
};

/*
 * What is compared: the record as far as the log goes.  A log that begins with
 * a rate that was set before it begins with no change.
 */
static struct stretch whole(const struct infuse_pump_case *of)
{
	struct stretch in = { of->pump, of->pump + of->pumps, of->record,
	    of->record + of->records };
	int64_t first = of->log[0].at_min - of->within.min;
	int64_t last = of->log[of->lines - 1].at_min + of->within.min;
	static const struct infuse_flow nothing;
	const struct infuse_pump_change *before;

	while (in.record < in.record_end && in.record->at_min < first)
		in.record++;
	while (in.record < in.record_end && in.record_end[-1].at_min > last)
		in.record_end--;
	if (of->pumps == 0)
		return in;
	before = bedside_recorded(of, of->pump->at_min - of->within.min - 1);
	if (bedside_near(of, before != NULL ? before->flow : nothing,
	    of->pump->flow))
		in.pump++;
	return in;
}

/* The first of the record that is at once and of one rate with it. */
static struct infuse_pump_change *fits(const struct infuse_pump_case *of,
    const struct infuse_pump_change *pump,
    struct infuse_pump_change *record, const struct infuse_pump_change *end)
{
	int64_t last = pump->at_min + of->within.min;

	for (; record < end && record->at_min <= last; record++)
		if (!record->passed && is_at_once(of, record->at_min,
		    pump->at_min) && bedside_near(of, record->flow,
		    pump->flow))
			return record;
	return NULL;
}

/* In the order of the log, so that no two matches cross. */
static void match(const struct infuse_pump_case *of, const struct stretch *in)
{
	struct infuse_pump_change *pump, *record = in->record, *at;

	for (pump = in->pump; pump < in->pump_end; pump++) {
		at = pump->passed ? NULL : fits(of, pump, record,
		    in->record_end);
		if (at == NULL)
			continue;
		at->matched = pump->matched = true;
		at->apart_min = bedside_apart(at->at_min, pump->at_min);
		record = at + 1;
	}
}

static bool is_left(const struct infuse_pump_change *change)
{
	return !change->passed && !change->matched;
}

/* The nearest one that is left, of that rate or at that time. */
static struct infuse_pump_change *find(const struct infuse_pump_case *of,
    const struct stretch *in, const struct infuse_pump_change *pump,
    bool by_rate)
{
	struct infuse_pump_change *record, *best = NULL;

	for (record = in->record; record < in->record_end; record++)
		if (is_left(record) && (by_rate ?
		    bedside_near(of, record->flow, pump->flow) :
		    is_at_once(of, record->at_min, pump->at_min)) &&
		    (best == NULL || bedside_apart(record->at_min,
		    pump->at_min) < bedside_apart(best->at_min, pump->at_min)))
			best = record;
	return best;
}

static void pair(struct pump_found *found, const struct infuse_pump_case *of,
    const struct stretch *in, bool by_rate)
{
	struct infuse_pump_change *pump, *record;

	for (pump = in->pump; pump < in->pump_end; pump++) {
		record = is_left(pump) ? find(of, in, pump, by_rate) : NULL;
		if (record == NULL)
			continue;
		pump->matched = record->matched = true;
		bedside_found(found, by_rate ? INFUSE_PUMP_TIMES_APART :
		    INFUSE_PUMP_RATES_APART, record, pump);
	}
}

/* That it goes back to what the other one has is nothing new. */
static bool is_told(const struct infuse_pump_case *of,
    const struct infuse_pump_change *change,
    const struct infuse_pump_change *other)
{
	return is_left(change) && (other == NULL ||
	    !bedside_near(of, change->flow, other->flow));
}

/* What only one of the two has; the log says nothing of before and after. */
static void tell_alone(struct pump_found *found,
    const struct infuse_pump_case *of, const struct stretch *in)
{
	int64_t first = of->log[0].at_min;
	int64_t last = of->log[of->lines - 1].at_min;
	const struct infuse_pump_change *other;
	struct infuse_pump_change *pump, *record;

	for (pump = in->pump; pump < in->pump_end; pump++) {
		other = bedside_recorded(of, pump->at_min);
		if (is_told(of, pump, other))
			bedside_found(found, INFUSE_PUMP_HAS_RATE, other, pump);
	}
	for (record = in->record; record < in->record_end; record++) {
		other = in_force(of->pump, of->pumps, record->at_min);
		if (is_told(of, record, other) && record->at_min >= first &&
		    record->at_min + of->within.min <= last)
			bedside_found(found, INFUSE_PUMP_LACKS_RATE, record,
			    other);
	}
}

static struct infuse_pump_change *next_matched(
    struct infuse_pump_change *from, const struct infuse_pump_change *end)
{
	while (from < end && !from->matched)
		from++;
	return from;
}

/* Between two that match, and before and behind all of them. */
static void compare_rates(struct pump_found *found,
    const struct infuse_pump_case *of)
{
	const struct stretch all = whole(of);
	struct stretch in = all;
	bool more = true;

	match(of, &all);
	while (more) {
		in.pump_end = next_matched(in.pump, all.pump_end);
		in.record_end = next_matched(in.record, all.record_end);
		more = in.pump_end < all.pump_end &&
		    in.record_end < all.record_end;
		/* The next two that match are no part of it. */
		pair(found, of, &in, true);
		pair(found, of, &in, false);
		tell_alone(found, of, &in);
		in.pump = in.pump_end + 1;
		in.record = in.record_end + 1;
	}
}

/* Whether the pump ran at that rate within reach of that minute. */
static bool ran(const struct infuse_pump_case *of, int64_t at_min,
    struct infuse_flow flow)
{
	const struct infuse_pump_change *at = in_force(of->pump, of->pumps,
	    at_min - of->within.min);

	if (at == NULL)
		at = of->pump;
	for (; at < of->pump + of->pumps && at->at_min <= at_min +
	    of->within.min; at++)
		if (bedside_near(of, at->flow, flow))
			return true;
	return false;
}

static void compare_readings(struct pump_found *found,
    const struct infuse_pump_case *of)
{
	const struct infuse_course_event *e = of->event;
	struct infuse_pump_change read;

	for (; e < of->event + of->events; e++) {
		if (e->struck || e->kind != INFUSE_COURSE_READ_PUMP ||
		    of->pumps == 0 || e->at_min < of->pump[0].at_min ||
		    e->at_min > of->log[of->lines - 1].at_min ||
		    ran(of, e->at_min, e->flow))
			continue;
		read.at_min = e->at_min;
		read.flow = e->flow;
		read.from = e->seq;
		bedside_found(found, INFUSE_PUMP_READ_APART, &read,
		    in_force(of->pump, of->pumps, e->at_min));
	}
}

static void tell_boluses(struct pump_found *found,
    const struct infuse_pump_case *of)
{
	struct infuse_pump_change bolus = { 0 };
	int i;

	for (i = 0; i < of->lines; i++) {
		if (of->log[i].means != INFUSE_PUMP_BOLUS)
			continue;
		bolus.at_min = of->log[i].at_min;
		bolus.from = of->log[i].line;
		bedside_found(found, INFUSE_PUMP_HAS_BOLUS, NULL, &bolus);
	}
}

static int64_t time_of(const struct infuse_pump_finding *finding)
{
	return finding->in_log ? finding->pump_min : finding->record_min;
}

/* Of one time they stay as they were found. */
static void in_order(struct pump_found *found)
{
	struct infuse_pump_finding moved;
	int i, k;

	for (i = 1; i < found->count; i++) {
		moved = found->finding[i];
		for (k = i; k > 0 && time_of(&found->finding[k - 1]) >
		    time_of(&moved); k--)
			found->finding[k] = found->finding[k - 1];
		found->finding[k] = moved;
	}
}

int infuse_pump_compare(struct infuse_pump_finding *out,
    const struct infuse_pump_case *of)
{
	struct pump_found found = { out, 0 };

	pass_stands(of, of->record, of->records);
	pass_stands(of, of->pump, of->pumps);
	compare_rates(&found, of);
	compare_readings(&found, of);
	tell_boluses(&found, of);
	bedside_pump_volumes(&found, of);
	in_order(&found);
	return found.count;
}
