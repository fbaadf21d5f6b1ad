/* SPDX-License-Identifier: MIT */
#include <stddef.h>

#include <infuse/pump.h>

#include "pump.h"

#define MIN_PER_H 60

/* What the record pumps between two minutes, in hundredths of a mL times 60. */
static int64_t recorded(const struct infuse_pump_case *of, int64_t from,
    int64_t to)
{
	const struct infuse_pump_change *at = bedside_recorded(of, from), *end =
	    of->record + of->records;
	int64_t sum = 0, begin, until;

	for (at = at != NULL ? at : of->record; at < end && at->at_min < to;
	    at++) {
		begin = at->at_min > from ? at->at_min : from;
		until = at + 1 < end && at[1].at_min < to ? at[1].at_min : to;
		sum += at->flow.hundredth_ml_per_h * (until - begin);
	}
	return sum;
}

/* What it comes to that changes which agree are not at the same minute. */
static int64_t from_times(const struct infuse_pump_case *of, int64_t from,
    int64_t to)
{
	const struct infuse_pump_change *at = bedside_recorded(of, from -
	    of->within.min - 1), *end = of->record + of->records;
	int64_t sum = 0, before = at != NULL ?
	    at->flow.hundredth_ml_per_h : 0;

	for (at = at != NULL ? at + 1 : of->record; at < end &&
	    at->at_min <= to + of->within.min; at++) {
		sum += at->apart_min * bedside_apart(before,
		    at->flow.hundredth_ml_per_h);
		before = at->flow.hundredth_ml_per_h;
	}
	return sum;
}

static void tell(struct pump_found *found, const struct infuse_pump_case *of,
    const struct infuse_pump_event *base, const struct infuse_pump_event *now,
    int64_t sum)
{
	struct infuse_pump_change line = { .at_min = now->at_min,
	    .from = now->line };
	struct infuse_pump_finding *finding;

	bedside_found(found, INFUSE_PUMP_VOLUMES_APART, bedside_recorded(of,
	    now->at_min), &line);
	finding = &found->finding[found->count - 1];
	finding->record_min = base->at_min;
	finding->record_volume.hundredth_ml = sum / MIN_PER_H;
	finding->pump_volume.hundredth_ml = now->volume.hundredth_ml -
	    base->volume.hundredth_ml;
}

/* Each is told once: it is counted anew from there. */
void bedside_pump_volumes(struct pump_found *found,
    const struct infuse_pump_case *of)
{
	const struct infuse_pump_event *base = NULL, *before = NULL, *now;
	int64_t sum, apart, allowed;

	for (now = of->log; now < of->log + of->lines; now++) {
		if (!now->has_volume)
			continue;
		if (base == NULL || now->volume.hundredth_ml <
		    before->volume.hundredth_ml) {
			base = before = now;
			continue;
		}
		before = now;
		sum = recorded(of, base->at_min, now->at_min);
		apart = bedside_apart((now->volume.hundredth_ml -
		    base->volume.hundredth_ml) * MIN_PER_H, sum);
		allowed = of->volume_within.hundredth_ml * MIN_PER_H +
		    of->step.hundredth_ml_per_h * (now->at_min -
		    base->at_min) + from_times(of, base->at_min,
		    now->at_min);
		if (apart <= allowed)
			continue;
		tell(found, of, base, now, sum);
		base = now;
	}
}
